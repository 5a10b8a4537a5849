//! What a fictional family tells: first little, at the visit nearly all, and some things never.

use super::kans::Kans;
use super::namen::voornaam;
use crate::app::text::nl::voorbeeld as woorden;
use crate::domain::{
    Bereikbaar, Dag, Dagdeel, Datum, Email, FormeleHulp, Frequentie, Geboren, Huis, Hulpsoort,
    Kant, KindOpgave, Leeftijden, Moment, Omgang, Opgave, Plaats, Postcode, Regel, Steunsoort,
    Taal, Tekst, Telefoon, Toestemming, Urgentie, Waar, Wijze,
};
use crate::gebied::{DEMO_POSTCODES, Gebied};
use crate::letters::Letters;
use crate::order::{Choice, Few};

/// Slots with how often they are asked, of a hundred.
const SLOTS: [(Dag, Moment, usize); 14] = [
    (Dag::Woensdag, Moment::Middag, 22),
    (Dag::Vrijdag, Moment::Middag, 14),
    (Dag::Zaterdag, Moment::Ochtend, 7),
    (Dag::Zaterdag, Moment::Middag, 11),
    (Dag::Zondag, Moment::Middag, 6),
    (Dag::Maandag, Moment::Middag, 7),
    (Dag::Dinsdag, Moment::Middag, 9),
    (Dag::Donderdag, Moment::Middag, 8),
    (Dag::Woensdag, Moment::Ochtend, 3),
    (Dag::Dinsdag, Moment::Ochtend, 3),
    (Dag::Donderdag, Moment::Avond, 3),
    (Dag::Maandag, Moment::Avond, 2),
    (Dag::Vrijdag, Moment::Avond, 2),
    (Dag::Zaterdag, Moment::Nacht, 3),
];

fn slot(kans: &mut Kans) -> Dagdeel {
    let mut drawn = kans.below(100);
    for (dag, moment, weight) in SLOTS {
        match drawn.checked_sub(weight) {
            Some(rest) => drawn = rest,
            None => return Dagdeel { dag, moment },
        }
    }
    Dagdeel {
        dag: Dag::Woensdag,
        moment: Moment::Middag,
    }
}

fn soort(kans: &mut Kans) -> Steunsoort {
    use Steunsoort as S;
    let often = [
        S::Opvang,
        S::Opvang,
        S::Opvang,
        S::Spelen,
        S::Spelen,
        S::MeeEten,
        S::Lift,
        S::Huiswerk,
    ];
    if kans.percent(75) {
        kans.pick(&often).unwrap_or(S::Opvang)
    } else {
        kans.pick(Steunsoort::ALL).unwrap_or(S::Opvang)
    }
}

fn tekst(kans: &mut Kans, cases: usize, from: &[&str]) -> Option<Tekst> {
    let text = kans.pick(from)?;
    Tekst::parse(text).ok().filter(|_| kans.percent(cases))
}

/// Hands out what no two families share.
pub(super) struct Balie<'a> {
    pub gebied: &'a Gebied,
    pub nummer: u32,
    /// Whether every family was asked about formal help, so that a report can tell of it.
    pub gevraagd: bool,
}

impl Balie<'_> {
    /// The first contact: name, number, place, a few words.
    pub fn aanmelding(&mut self, kans: &mut Kans, kant: Kant, naam: &str, day: Datum) -> Opgave {
        self.nummer += 1;
        let telefoon = format!(
            "06-00 {:02} {:02} {:02}",
            self.nummer / 10_000 % 100,
            self.nummer / 100 % 100,
            self.nummer % 100
        );
        let email = format!("{}@voorbeeld.example", naam.small());
        let cijfers =
            DEMO_POSTCODES.start() + u16::try_from(kans.below(DEMO_POSTCODES.len())).unwrap_or(0);
        let letters = [b'A' + kans.below(16) as u8, b'A' + kans.below(16) as u8];
        let postcode = match kans.percent(60) {
            true => format!(
                "{cijfers}{}{}",
                char::from(letters[0]),
                char::from(letters[1])
            ),
            false => cijfers.to_string(),
        };
        let postcode = Postcode::parse(&postcode).ok();
        let plaats = postcode.map(|postcode| Plaats {
            waar: Waar::Postcode(postcode),
            woonplaats: self
                .gebied
                .plaats(postcode)
                .and_then(|naam| Regel::parse(naam).ok()),
        });
        let words: &[&str] = match kant {
            Kant::Vraag => &woorden::VRAAG_TOELICHTING,
            Kant::Steun => &woorden::STEUN_TOELICHTING,
        };
        Opgave {
            kant: Some(kant),
            naam: Regel::parse(naam).ok(),
            telefoon: Telefoon::parse(&telefoon).ok(),
            email: Email::parse(&email).ok().filter(|_| kans.percent(70)),
            plaats,
            aangemeld_op: Some(day),
            verwijzer: kans
                .pick(&woorden::VERWIJZERS)
                .and_then(|text| Regel::parse(text).ok())
                .filter(|_| kans.percent(60)),
            toelichting: tekst(kans, 80, words),
            ..Opgave::default()
        }
    }
}

/// What the visit adds to a vraaggezin.
pub(super) fn vraag_intake(
    kans: &mut Kans,
    mut opgave: Opgave,
    day: Datum,
    gevraagd: bool,
) -> Opgave {
    shared(kans, &mut opgave, day);
    let count = 1 + kans.below(5) / 2;
    let oldest = kans.between(3, 13);
    opgave.kinderen = (0..count)
        .map(|n| {
            kind(
                kans,
                day,
                (oldest - 3 * i32::try_from(n).unwrap_or(0)).max(0),
            )
        })
        .collect();
    opgave.dagdelen = Some((0..1 + kans.below(3)).map(|_| slot(kans)).collect());
    opgave.soorten = Some((0..1 + kans.below(2)).map(|_| soort(kans)).collect());
    opgave.vraag.urgentie = kans
        .pick(&[
            Urgentie::Hoog,
            Urgentie::Gewoon,
            Urgentie::Gewoon,
            Urgentie::Laag,
        ])
        .filter(|_| kans.percent(85));
    opgave.vraag.belangrijk = tekst(kans, 75, &woorden::BELANGRIJK);
    opgave.vraag.verwachting = tekst(kans, 70, &woorden::VERWACHTING);
    opgave.vraag.terugdoen = tekst(kans, 60, &woorden::TERUGDOEN);
    opgave.vraag.opa_oma = kans.maybe(15, |_| true);
    opgave.max_afstand = kans.maybe(40, |kans| 8 + kans.between(0, 7) as u8);
    let soorten: Few<Hulpsoort> = kans
        .pick(Hulpsoort::ALL)
        .filter(|_| kans.percent(45))
        .into_iter()
        .collect();
    let told = kans.maybe(85, |_| FormeleHulp { soorten });
    opgave.formele_hulp = told.or_else(|| {
        let soorten = Few::default();
        gevraagd.then_some(FormeleHulp { soorten })
    });
    opgave
}

/// What the visit adds to a steungezin; for vraaggezinnen that it is to fit, if there are any.
pub(super) fn steun_intake(
    kans: &mut Kans,
    mut opgave: Opgave,
    day: Datum,
    past_bij: &[Opgave],
) -> Opgave {
    shared(kans, &mut opgave, day);
    let asked = past_bij.iter().filter_map(|vraag| vraag.dagdelen);
    let slots: Vec<_> = asked
        .flat_map(|slots| slots.iter().take(1).collect::<Vec<_>>())
        .collect();
    let more: Vec<_> = (0..3 + kans.below(4)).map(|_| slot(kans)).collect();
    opgave.dagdelen = Some(slots.into_iter().chain(more).collect());
    let asked = past_bij.iter().filter_map(|vraag| vraag.soorten).flatten();
    let more: Vec<_> = (0..2 + kans.below(3)).map(|_| soort(kans)).collect();
    opgave.soorten = Some(asked.chain(more).collect());
    opgave.kinderen = (0..kans.below(4))
        .map(|_| {
            let age = kans.between(0, 15);
            kind(kans, day, age)
        })
        .collect();
    if opgave.kinderen.is_empty() {
        opgave.aanbod.eigen_kinderen = Some(false);
    }
    let (van, tot) = if !past_bij.is_empty() {
        (0, 14)
    } else {
        (kans.between(0, 6) as u8, kans.between(8, 16) as u8)
    };
    opgave.aanbod.leeftijden = Leeftijden::new(van, tot);
    opgave.aanbod.capaciteit = Some(1);
    opgave.aanbod.opa_oma = kans.maybe(20, |_| true);
    opgave.max_afstand = kans.maybe(80, |kans| 10 + kans.between(0, 10) as u8);
    if let Some(asked) = past_bij.first() {
        // They expect the same of it, most of them.
        opgave.frequentie = asked.frequentie;
        if asked.duur != Some(6) {
            opgave.duur = asked.duur;
        }
        opgave.omgang = asked.omgang;
        let (theirs, own) = (asked.bezigheden.unwrap_or_default(), opgave.bezigheden);
        opgave.bezigheden = own.map(|own| theirs.iter().take(2).copied().chain(own).collect());
        opgave.opvoeding = opgave.opvoeding.and(asked.opvoeding);
        // The couple fits in what they cannot stand, too.
        opgave.huis = Some(Huis {
            huisdieren: Some(false),
            rookt: Some(false),
            ..Huis::default()
        });
    }
    opgave
}

/// So many of a kind of choice, from a place on: without a throw too.
fn uit<T: Choice>(from: usize, count: usize) -> Few<T> {
    let places = (0..count).map(|n| (from + 3 * n) % T::EVERY.len());
    places.filter_map(|at| T::EVERY.get(at)).copied().collect()
}

fn kind(kans: &mut Kans, day: Datum, age: i32) -> KindOpgave {
    let born = day.plus_days(-365 * age - kans.between(5, 360));
    KindOpgave {
        voornaam: Regel::parse(voornaam(kans))
            .ok()
            .filter(|_| kans.percent(80)),
        geboren: Geboren::new(born.jaar(), kans.maybe(60, |_| born.maand()))
            .filter(|_| kans.percent(92)),
    }
}

fn shared(kans: &mut Kans, opgave: &mut Opgave, day: Datum) {
    opgave.contactpersoon = kans
        .maybe(50, voornaam)
        .and_then(|naam| Regel::parse(naam).ok());
    let wanneer = kans
        .pick(&woorden::WANNEER)
        .and_then(|text| Regel::parse(text).ok());
    opgave.bereikbaar = kans.maybe(50, |kans| Bereikbaar {
        wijze: kans.pick(&Wijze::ALL),
        wanneer,
    });
    opgave.talen = kans.maybe(90, |kans| {
        let second = kans.pick(Taal::ALL).filter(|_| kans.percent(25));
        [Taal::Nederlands].into_iter().chain(second).collect()
    });
    opgave.frequentie = kans.maybe(85, |kans| {
        if kans.percent(60) {
            Frequentie::Wekelijks
        } else {
            Frequentie::OmDeWeek
        }
    });
    opgave.duur = kans.maybe(60, |kans| kans.between(1, 4) as u8 * 6);
    // Without a throw, so that all else of the demo stays as it is.
    let letters = opgave.naam.as_ref().map_or(0, |naam| naam.as_str().len());
    opgave.omgang = match letters % 11 {
        0 => Some(Omgang::VooralKind),
        1..6 => Some(Omgang::OokOuders),
        _ => None,
    };
    opgave.opvoeding = (letters % 7 != 3).then(|| uit(letters, 2 + letters % 2));
    opgave.bezigheden = (letters % 6 != 2).then(|| uit(letters + opgave.kinderen.len(), 3));
    opgave.wederdienst = letters.is_multiple_of(3).then(|| uit(letters, 2));
    opgave.huis = kans.maybe(70, |kans| Huis {
        huisdieren: Some(kans.percent(40)),
        rookt: Some(kans.percent(8)),
        zonder_huisdieren: kans.maybe(10, |_| true),
        rookvrij: kans.maybe(40, |_| true),
    });
    opgave.toestemming = opgave
        .naam
        .clone()
        .zip(Regel::parse(woorden::TOESTEMMING_VERSIE).ok())
        .map(|(door, versie)| Toestemming {
            op: day,
            door,
            versie,
            ingetrokken: None,
        });
}
