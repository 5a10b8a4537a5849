//! Families and a situation for the tests of this layer: two that fit in everything, to be
//! changed in one thing at a time. Knows the domain as it is used here, nothing more.

use super::criterion::{Paar, Verdict};
use super::gewichten::Gewichten;
use super::reden::Reden;
use super::score::{Score, assess};
use super::situatie::{Hemelsbreed, Situatie};
use crate::domain::{
    Afsluiting, Afsluitreden, Bezigheid, Controle, Dagdelen, Datum, ElementId, Fase, Frequentie,
    Geboren, Gezin, GezinId, Huis, Kant, Kind, Koppeling, KoppelingId, Leeftijden, Omgang,
    Opvoeding, Plaats, Postcode, Proef, Regel, Screening, Steunsoort, Taal, Vog, Waar,
};

pub fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

pub fn id(number: u8) -> GezinId {
    GezinId([number; 16])
}

pub fn kind(number: u8, jaar: u16) -> Kind {
    Kind {
        id: ElementId([number; 16]),
        voornaam: None,
        geboren: Geboren::new(jaar, None),
    }
}

fn gezin(number: u8, kant: Kant) -> Gezin {
    let mut gezin = Gezin::new(id(number));
    gezin.kant = Some(kant);
    gezin.plaats = Some(Plaats {
        waar: Waar::Postcode(Postcode::parse("7901").unwrap()),
        woonplaats: None,
    });
    gezin.talen = Some([Taal::Nederlands].into());
    gezin.soorten = Some([Steunsoort::Opvang].into());
    gezin.frequentie = Some(Frequentie::Wekelijks);
    gezin.dagdelen = Dagdelen::try_from(0b10_0010).ok();
    gezin.kinderen = vec![kind(number, 2020)];
    gezin.duur = Some(12);
    gezin.omgang = Some(Omgang::OokOuders);
    gezin.opvoeding = Some([Opvoeding::Rust].into());
    gezin.bezigheden = Some([Bezigheid::Dieren].into());
    gezin.huis = Some(Huis {
        huisdieren: Some(false),
        rookt: Some(false),
        zonder_huisdieren: Some(false),
        rookvrij: Some(false),
    });
    gezin
}

/// A vraaggezin of which all is known, waiting since three weeks.
pub fn vraag(number: u8) -> Gezin {
    let mut gezin = gezin(number, Kant::Vraag);
    gezin.aangemeld_op = Some(day("2026-10-31"));
    gezin
}

/// A steungezin of which all is known, with one place.
pub fn steun(number: u8) -> Gezin {
    let mut gezin = gezin(number, Kant::Steun);
    let done = Controle {
        op: day("2026-01-01"),
        door: Regel::parse("Roerdomp").unwrap(),
    };
    gezin.screening = Screening {
        vog: Some(Vog {
            gezien_op: done.op,
            door: done.door.clone(),
            geldig_tot: day("2027-12-31"),
        }),
        referenties: Some(done.clone()),
        huisbezoek: Some(done),
        ..Screening::default()
    };
    gezin.aanbod.leeftijden = Leeftijden::new(0, 23);
    gezin.aanbod.capaciteit = Some(1);
    gezin
}

/// A koppeling that runs.
pub fn koppeling(number: u8, vraag: u8, steun: u8) -> Koppeling {
    let mut koppeling = Koppeling::new(KoppelingId([number; 16]), id(vraag), id(steun));
    koppeling.fase = Some(Fase::Actief);
    koppeling.proef = Some(Proef::new(day("2026-01-05"), day("2026-03-01")));
    koppeling
}

/// That koppeling, ended on a day since a family moved.
pub fn ended(mut koppeling: Koppeling, op: &str) -> Koppeling {
    koppeling.fase = Some(Fase::Afgesloten);
    koppeling.afsluiting = Some(Afsluiting::kaal(day(op), Afsluitreden::Verhuisd));
    koppeling
}

pub fn excluded(verdict: &Verdict) -> Option<&Reden> {
    match verdict {
        Verdict::Excluded(reden) => Some(reden),
        _ => None,
    }
}

/// Everything beside the families, on 21 November 2026; every distance is the same.
pub struct Wereld {
    pub gewichten: Gewichten,
    pub koppelingen: Vec<Koppeling>,
    pub afstand: Option<Hemelsbreed>,
}

impl Default for Wereld {
    fn default() -> Self {
        Self {
            gewichten: Gewichten::default(),
            koppelingen: Vec::new(),
            afstand: Some(Hemelsbreed::new(800, 36)),
        }
    }
}

impl Wereld {
    /// What can be done in this situation, with some koppelingen more.
    pub fn with<T>(&self, more: &[Koppeling], use_it: impl FnOnce(&Situatie<'_>) -> T) -> T {
        let koppelingen = self.koppelingen.iter().chain(more);
        let distance = |_: crate::domain::Vraaggezin<'_>, _: crate::domain::Steungezin<'_>| {
            self.afstand.clone()
        };
        let situatie = Situatie::new(day("2026-11-21"), koppelingen, &distance, &self.gewichten);
        use_it(&situatie.met_bezoek(&|_| None))
    }

    pub fn judge(&self, v: &Gezin, s: &Gezin, judge: fn(&Paar<'_>) -> Verdict) -> Verdict {
        self.with(&[], |situatie| {
            let (vraag, steun) = (v.vraaggezin().unwrap(), s.steungezin().unwrap());
            judge(&Paar::new(vraag, steun, situatie))
        })
    }

    pub fn assess(&self, v: &Gezin, s: &Gezin) -> Score {
        self.with(&[], |situatie| {
            assess(v.vraaggezin().unwrap(), s.steungezin().unwrap(), situatie)
        })
    }
}
