//! The conversations with a family before there is a koppeling, and the form for one.

use crate::{
    app::{
        formulier::Formulier,
        text::nl::{datum, gesprek as nl, leven},
    },
    domain::{Datum, ElementId, Gesprek, Gespreksoort, Gezin, Regel},
    log::{Command, Elem, Programma, Write},
};

/// Field: the day.
pub const OP: &str = "op";
/// Field: how.
pub const SOORT: &str = "soort";
/// Field: what was said.
pub const NOTITIE: &str = "notitie";
/// Field: what comes next.
pub const VERVOLG: &str = "vervolg";
/// Field: when that is due.
pub const VERVOLG_OP: &str = "vervolg-op";

/// One conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gespreksregel {
    /// Its name within the family.
    pub id: ElementId,
    /// How.
    pub kop: String,
    /// When, with the whole day.
    pub wanneer: (String, String),
    /// What was said.
    pub tekst: String,
    /// What comes next.
    pub vervolg: Option<String>,
}

/// All of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gesprekken {
    /// How many kennismakingen were held of how many.
    pub stand: String,
    /// Whether that is enough.
    pub goed: bool,
    /// Latest first.
    pub regels: Vec<Gespreksregel>,
}

pub(super) fn gesprekken(gezin: &Gezin, programma: &Programma, today: Datum) -> Gesprekken {
    let (held, needed) = (
        gezin.kennismakingen(),
        usize::from(programma.kennismakingen()),
    );
    let again = gezin.intake_sinds.filter(|_| gezin.wil_intake());
    let regel = |one: &Gesprek| Gespreksregel {
        id: one.id,
        kop: crate::app::text::nl::vandaag::eerste_groot(leven::gespreksoort(one.soort)),
        wanneer: (datum::kort(one.op, today), datum::voluit(one.op)),
        tekst: one.notitie.as_ref().map_or("", |t| t.as_str()).to_owned(),
        vervolg: one
            .vervolg
            .as_ref()
            .map(|what| nl::vervolg(what.as_str(), one.vervolg_op, today)),
    };
    Gesprekken {
        stand: nl::kennismakingen(held, needed, again),
        goed: again.is_none() && held >= needed,
        regels: gezin.gesprekken.iter().rev().map(regel).collect(),
    }
}

/// The form: empty with today's day, or one that is changed.
#[must_use]
pub fn formulier(gesprek: Option<&Gesprek>, today: Datum) -> Formulier {
    let Some(one) = gesprek else {
        return Formulier::new([(OP, today.to_string()), (SOORT, "0".to_owned())]);
    };
    let soort = Gespreksoort::ALL
        .iter()
        .position(|soort| *soort == one.soort);
    let line = |line: &Option<Regel>| line.as_ref().map_or(String::new(), ToString::to_string);
    Formulier::new([
        (OP, one.op.to_string()),
        (SOORT, soort.unwrap_or(0).to_string()),
        (
            NOTITIE,
            one.notitie
                .as_ref()
                .map_or(String::new(), ToString::to_string),
        ),
        (VERVOLG, line(&one.vervolg)),
        (
            VERVOLG_OP,
            one.vervolg_op.map_or(String::new(), |op| op.to_string()),
        ),
    ])
}

/// What the form comes to; `None` when something is wrong, which then stands in it.
pub fn lees(form: &mut Formulier, id: ElementId, today: Datum) -> Option<Gesprek> {
    form.begin();
    let op = form.datum(OP);
    let soort = form.keus(SOORT, &Gespreksoort::ALL);
    let notitie = form.tekst_of_niet(NOTITIE);
    let vervolg = form.regel_of_niet(VERVOLG);
    let vervolg_op = form.datum_of_niet(VERVOLG_OP);
    if op.is_some_and(|op| op > today) {
        form.wrong(OP, nl::NOG_NIET);
    }
    if vervolg_op.zip(op).is_some_and(|(next, op)| next < op) {
        form.wrong(VERVOLG_OP, nl::VERVOLG_EERDER);
    }
    if vervolg_op.is_some() && form.text(VERVOLG).trim().is_empty() {
        form.wrong(VERVOLG, nl::VERVOLG_LEEG);
    }
    let gesprek = Gesprek {
        id,
        op: op?,
        soort: soort?,
        notitie,
        vervolg,
        vervolg_op,
    };
    form.is_goed().then_some(gesprek)
}

/// Logs a conversation, or changes one.
#[must_use]
pub fn noteer(gezin: crate::domain::GezinId, gesprek: Gesprek) -> Command {
    Command::Wijzig {
        gezin,
        writes: vec![Write::Gesprek(Elem::Zet(gesprek))],
    }
}

/// Takes one away.
#[must_use]
pub fn haal_weg(gezin: crate::domain::GezinId, id: ElementId) -> Command {
    Command::Wijzig {
        gezin,
        writes: vec![Write::Gesprek(Elem::Weg(id))],
    }
}
