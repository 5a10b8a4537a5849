//! The visit at home: the questions in the order of a conversation, on either side, and how many
//! have an answer. Every answer is saved by itself; nothing has to be known.

use super::wie;
use crate::{
    app::{
        Session,
        draft::{Draft, Veld},
        text::nl::gesprek as nl,
    },
    domain::{Datum, ElementId, Gesprek, Gespreksoort, Gezin, GezinId, Kant},
};

/// A question: the fields in which its answer is written. No field at all is the children.
pub type Vraag = &'static [Veld];

/// Questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blok {
    /// Its heading.
    pub titel: &'static str,
    /// Its questions.
    pub vragen: Vec<Vraag>,
}

impl Blok {
    /// All fields of its questions.
    pub fn velden(&self) -> impl Iterator<Item = Veld> {
        self.vragen.iter().flat_map(|vraag| vraag.iter().copied())
    }
}

const KINDEREN: Vraag = &[];
const HUIS: Vraag = &[
    Veld::Huisdieren,
    Veld::ZonderHuisdieren,
    Veld::Rookt,
    Veld::Rookvrij,
];
const TOESTEMMING: Vraag = &[
    Veld::ToestemmingDoor,
    Veld::ToestemmingOp,
    Veld::ToestemmingVersie,
];

/// The visit of a family.
#[must_use]
pub fn blokken(kant: Option<Kant>) -> Vec<Blok> {
    use Veld as V;
    let blok = |titel, vragen: &[Vraag]| Blok {
        titel,
        vragen: vragen.to_vec(),
    };
    // Which side it is on, is asked where that is not known.
    let who: &[Vraag] = match kant {
        Some(_) => &[&[V::Contactpersoon], &[V::Telefoon]],
        None => &[&[V::Kant], &[V::Contactpersoon], &[V::Telefoon]],
    };
    let steun = kant == Some(Kant::Steun);
    let mut verwachten: Vec<Vraag> = vec![&[V::Duur], &[V::Frequentie], &[V::Omgang]];
    if steun {
        verwachten.push(&[V::LeeftijdVan, V::LeeftijdTot]);
        verwachten.push(&[V::Capaciteit]);
    }
    vec![
        blok(nl::WIE, who),
        if steun {
            blok(nl::KINDEREN, &[&[V::EigenKinderen], KINDEREN])
        } else {
            blok(nl::KINDEREN, &[KINDEREN])
        },
        blok(
            if steun { nl::AANBOD } else { nl::VRAAG },
            &[
                &[V::Soorten, V::OpaOma],
                &[V::Bezigheden],
                &[V::Opvoeding, V::Belangrijk],
                &[V::Verwachting],
                &[V::Terugdoen, V::Wederdienst],
            ],
        ),
        blok(nl::WANNEER, &[&[V::Dagdelen], &[V::MaxAfstand]]),
        Blok {
            titel: nl::VERWACHTEN,
            vragen: verwachten,
        },
        blok(nl::THUIS, &[HUIS, &[V::Talen]]),
        blok(nl::TOESTEMMING, &[TOESTEMMING]),
        blok(nl::VERDER, &[&[V::Toelichting]]),
    ]
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bezoek {
    /// Whom one visits.
    pub naam: String,
    /// Its side.
    pub kant: Option<Kant>,
    /// How far one is.
    pub voortgang: String,
    /// Whether today's kennismaking was logged.
    pub vastgelegd: bool,
}

/// The screen; `None` when there is no such family.
#[must_use]
pub fn bezoek(session: &Session, today: Datum, id: GezinId) -> Option<Bezoek> {
    let gezin = session.state().gezinnen.get(&id)?;
    let (answered, all) = beantwoord(gezin);
    let today_held = |one: &Gesprek| one.soort == Gespreksoort::Kennismaking && one.op == today;
    Some(Bezoek {
        naam: wie::naam(gezin),
        kant: gezin.kant,
        voortgang: nl::voortgang(answered, all),
        vastgelegd: gezin.gesprekken.iter().any(today_held),
    })
}

/// How many questions have an answer, and how many there are.
fn beantwoord(gezin: &Gezin) -> (usize, usize) {
    let draft = Draft::of(gezin);
    let vragen: Vec<Vraag> = blokken(gezin.kant)
        .into_iter()
        .flat_map(|blok| blok.vragen)
        .collect();
    let answered = |vraag: &&Vraag| match vraag {
        // Who names a child says that there are children, who says that there are none names none.
        [] => !gezin.kinderen.is_empty() || gezin.geen_kinderen(),
        [Veld::EigenKinderen] if !gezin.kinderen.is_empty() => true,
        velden => velden.iter().any(|veld| !draft.text(*veld).is_empty()),
    };
    (vragen.iter().filter(answered).count(), vragen.len())
}

/// Today's kennismaking.
#[must_use]
pub fn kennismaking(id: [u8; 16], today: Datum) -> Gesprek {
    Gesprek {
        id: ElementId(id),
        op: today,
        soort: Gespreksoort::Kennismaking,
        notitie: None,
        vervolg: None,
        vervolg_op: None,
    }
}

#[cfg(test)]
mod tests;
