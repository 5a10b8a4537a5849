//! Families, a koppeling and a day for the tests of the views; to be changed one thing at a time.

use crate::{
    app::{
        Session,
        gemeente::{Opdracht, make},
        situatie::Blik,
    },
    domain::{
        Afsluiting, Afsluitreden, Besluit, Controle, Dagdelen, Datum, ElementId, Fase, Frequentie,
        Geboren, Gesprek, Gespreksoort, Gezin, GezinId, Huis, Kant, Kind, Koppeling, KoppelingId,
        Leeftijden, Plaats, Postcode, Proef, Regel, Screening, Steunsoort, Taal, Vog, Waar,
    },
    gebied::Gebied,
    log::State,
};

pub const VRAAG: GezinId = GezinId([1; 16]);
pub const STEUN: GezinId = GezinId([2; 16]);
pub const KOPPELING: KoppelingId = KoppelingId([3; 16]);

pub fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

pub fn today() -> Datum {
    day("2026-11-21")
}

pub fn blik<'a>(state: &'a State, gebied: &'a Gebied) -> Blik<'a> {
    Blik::new(state, gebied, today())
}

fn gezin(id: GezinId, kant: Kant, naam: &str, postcode: &str) -> Gezin {
    Gezin {
        kant: Some(kant),
        naam: Regel::parse(naam).ok(),
        plaats: Some(Plaats {
            waar: Waar::Postcode(Postcode::parse(postcode).unwrap()),
            woonplaats: None,
        }),
        aangemeld_op: Some(day("2026-10-31")),
        talen: Some([Taal::Nederlands].into()),
        soorten: Some([Steunsoort::Opvang].into()),
        frequentie: Some(Frequentie::Wekelijks),
        dagdelen: Dagdelen::try_from(0b10_0010).ok(),
        huis: Some(Huis {
            huisdieren: Some(false),
            rookt: Some(false),
            zonder_huisdieren: Some(false),
            rookvrij: Some(false),
        }),
        kinderen: vec![Kind {
            id: ElementId(id.0),
            voornaam: None,
            geboren: Geboren::new(2015, Some(3)),
        }],
        gesprekken: vec![Gesprek {
            id: ElementId(id.0),
            op: day("2026-11-05"),
            soort: Gespreksoort::Kennismaking,
            notitie: None,
            vervolg: None,
            vervolg_op: None,
        }],
        ..Gezin::new(id)
    }
}

/// The demo of a day, opened.
pub fn demo(today: Datum) -> Session {
    gemeente(&Opdracht::demo(today))
}

/// A made municipality, opened.
pub fn gemeente(opdracht: &Opdracht) -> Session {
    let made = make(opdracht).unwrap();
    let (log, _) = made.known();
    let identity = made.coordinatoren.into_iter().next().unwrap();
    Session::open(identity, made.roster, log, 0, true)
}

/// A vraaggezin and a steungezin that fit in everything, and no koppeling.
pub fn state() -> State {
    let vraag = gezin(VRAAG, Kant::Vraag, "Gezin Eikelboom", "8981");
    let mut steun = gezin(STEUN, Kant::Steun, "Gezin Meidoorn", "8982");
    let done = Controle {
        op: day("2026-01-01"),
        door: Regel::parse("Roerdomp").unwrap(),
    };
    steun.screening = Screening {
        vog: Some(Vog {
            gezien_op: done.op,
            door: done.door.clone(),
            geldig_tot: day("2028-12-31"),
        }),
        referenties: Some(done.clone()),
        huisbezoek: Some(done),
        ..Screening::default()
    };
    steun.aanbod.leeftijden = Leeftijden::new(0, 23);
    steun.aanbod.capaciteit = Some(1);
    let mut state = State::default();
    state.gezinnen.insert(VRAAG, vraag);
    state.gezinnen.insert(STEUN, steun);
    state
}

/// The same two in a koppeling, in this fase since that day.
pub fn gekoppeld(fase: Fase, sinds: &str) -> State {
    let mut state = state();
    let mut koppeling = Koppeling::new(KOPPELING, VRAAG, STEUN);
    koppeling.fase = Some(fase);
    koppeling.sinds = Some(day(sinds));
    if matches!(fase, Fase::Proefperiode | Fase::Evaluatie | Fase::Actief) {
        let begin = day(sinds);
        let einde = begin.plus_days(55);
        koppeling.proef = Some(Proef::new(begin, einde));
    }
    if fase == Fase::Actief {
        koppeling.contract = Some(day(sinds));
    }
    state.koppelingen.insert(KOPPELING, koppeling);
    state
}

/// Both sides, or one, say yes.
pub fn zeg_ja(state: &mut State, naar: Fase, kanten: &[Kant]) {
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    for kant in kanten {
        let besluit = Besluit {
            ja: true,
            op: today(),
            toelichting: None,
        };
        koppeling.besluiten.insert((naar, *kant), besluit);
    }
}

/// That it did not click between the two, on a day.
pub fn geen_klik(op: Datum) -> Afsluiting {
    Afsluiting::kaal(op, Afsluitreden::GeenKlik)
}
