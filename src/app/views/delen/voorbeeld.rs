//! What taking a file over would do, in words: the preview, thing by thing and field by field.

use super::leeg;
use crate::order::Map;
use crate::{
    app::{
        Session,
        delen::{Gevolg, Ontvangen, Soort, naam, naam_van},
        text::nl,
    },
    domain::Datum,
    exchange::{
        preview::{Removal, Why},
        signing::KeyId,
    },
    log::{ChangeId, Stamp, Subject},
};

/// One line of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regel {
    /// What happens to it; `None` is that it gets two answers.
    pub soort: Option<Soort>,
    /// What it is about.
    pub titel: String,
    /// Field by field: name, what was there, what comes.
    pub velden: Vec<Veldregel>,
}

/// One field that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Veldregel {
    /// Its name.
    pub veld: &'static str,
    /// What was there.
    pub was: Option<String>,
    /// What comes.
    pub wordt: Option<String>,
}

/// What hides or erases a family, to be said yes to apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weghaling {
    /// The change.
    pub change: ChangeId,
    /// In words.
    pub tekst: String,
}

/// What taking a file over would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorbeeld {
    /// Who made it, and when.
    pub gemaakt: String,
    /// What to be careful about.
    pub let_op: Vec<String>,
    /// How much is new, known, filled in, set aside.
    pub tellingen: Vec<(String, String)>,
    /// Thing by thing.
    pub regels: Vec<Regel>,
    /// What does not count, and why.
    pub apart: Vec<String>,
    /// What is asked about apart.
    pub weghalingen: Vec<Weghaling>,
    /// Whether there is nothing at all to take over.
    pub niets: bool,
}

/// The lines of what would change.
#[must_use]
pub fn regels(gevolg: &Gevolg) -> Vec<Regel> {
    let titel = |subject: &Subject| {
        let name = gevolg.namen.get(subject).cloned();
        name.unwrap_or_else(|| nl::vandaag::ZONDER_NAAM.to_owned())
    };
    let mut conflicts = Map::<_, Vec<Veldregel>>::new();
    for (register, answers) in &gevolg.conflicten {
        let empty = || nl::delen::WORDT_ONBEKEND.to_owned();
        let said: Vec<String> = answers
            .iter()
            .map(|write| nl::waarde::waarde(write).unwrap_or_else(empty))
            .collect();
        conflicts
            .entry(register.subject)
            .or_default()
            .push(Veldregel {
                veld: nl::gegevens::register(register.field),
                was: None,
                wordt: Some(nl::delen::of_of(&said)),
            });
    }
    let conflicts = conflicts.into_iter().map(|(subject, velden)| Regel {
        soort: None,
        titel: titel(&subject),
        velden,
    });
    let changes = gevolg.verschillen.iter().map(|verschil| Regel {
        soort: Some(verschil.soort),
        titel: titel(&verschil.over),
        velden: match verschil.soort {
            Soort::NieuwVerborgen | Soort::Verborgen | Soort::Gewist => Vec::new(),
            Soort::Nieuw | Soort::Anders => verschil
                .velden
                .iter()
                .map(|(field, was, wordt)| Veldregel {
                    veld: nl::gegevens::register(*field),
                    was: was.as_deref().and_then(nl::waarde::waarde),
                    wordt: wordt.as_deref().map(|write| {
                        nl::waarde::waarde(write).unwrap_or_else(|| leeg(write).to_owned())
                    }),
                })
                .collect(),
        },
    });
    conflicts.chain(changes).collect()
}

/// The preview of a file.
#[must_use]
pub fn voorbeeld(session: &Session, ontvangen: &Ontvangen, today: Datum) -> Voorbeeld {
    let preview = &ontvangen.verified.preview;
    let cards = &ontvangen.verified.cards;
    let wie = |key: KeyId| naam_van(session, key);
    let said = |key: KeyId| {
        let card = cards.iter().find(|card| card.key_id() == key);
        wie(key).or_else(|| card.map(|card| card.facts().name.clone()))
    };
    let maker = wie(preview.made_by).unwrap_or_default();
    let mut let_op = Vec::new();
    if preview.other_programme {
        let_op.push(nl::overname::ander_programma(&maker));
    }
    for missing in &preview.missing {
        let naam = said(missing.author).unwrap_or_else(|| nl::delen::ONBEKENDE.to_owned());
        let_op.push(nl::overname::ontbreekt(&naam, missing.held, missing.ours));
    }
    if preview.erased > 0 {
        let_op.push(nl::overname::gewist_blijft(preview.erased));
    }
    let mut aside = Map::<(Why, Option<KeyId>), usize>::new();
    for one in &preview.set_aside {
        *aside.entry((one.why, one.author)).or_default() += 1;
    }
    let number = |count: u64| count.to_string();
    let mut tellingen = vec![
        (nl::delen::NIEUW.to_owned(), number(preview.new_total())),
        (nl::delen::BEKEND.to_owned(), number(preview.known)),
    ];
    if preview.contents > 0 {
        tellingen.push((nl::delen::AANGEVULD.to_owned(), number(preview.contents)));
    }
    if !preview.set_aside.is_empty() {
        let count = preview.set_aside.len().to_string();
        tellingen.push((nl::delen::APART.to_owned(), count));
    }
    let removal = |removal: &Removal| {
        let who = wie(removal.author).unwrap_or_default();
        let state = session.state();
        let names = &ontvangen.gevolg.namen;
        let family = naam(state, removal.subject).or_else(|| names.get(&removal.subject).cloned());
        let family = family.unwrap_or_else(|| nl::vandaag::ZONDER_NAAM.to_owned());
        Weghaling {
            change: removal.change,
            tekst: nl::overname::weghalen(&who, &family, removal.erases),
        }
    };
    let apart = aside.into_iter().map(|((why, author), count)| {
        let name = author.and_then(said);
        nl::overname::apart(why, name.as_deref(), count)
    });
    Voorbeeld {
        gemaakt: nl::delen::gemaakt(
            &maker,
            &nl::datum::kort(session.day_of(Stamp(preview.made)), today),
        ),
        let_op,
        tellingen,
        regels: regels(&ontvangen.gevolg),
        apart: apart.collect(),
        weghalingen: ontvangen.apart(session).into_iter().map(removal).collect(),
        niets: ontvangen.verified.changes.is_empty(),
    }
}
