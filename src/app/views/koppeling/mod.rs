//! One koppeling: where it is, what its next gate needs, and all that was noted. Whether a gate
//! is open is asked of `log::decide` itself, so that the screen cannot think otherwise.

mod afloop;
mod afspraken;
mod botsing;
mod geschiedenis;
pub mod invoer;
mod klok;
mod metingen;
mod papier;
mod pauze;
mod poort;
mod redenen;
mod volgende;

pub use afloop::{Eerder, Einde};
pub use afspraken::let_op_bij;
pub use botsing::{Antwoord, Botsing};
pub use geschiedenis::Gebeurd;
pub(in crate::app::views) use geschiedenis::gebeurtenis;
pub use klok::{Klok, klok};
pub use metingen::{Meting, Metingen};
pub use papier::{Blad, Contract, Notitie, blad, contract};
pub use pauze::{Pauze, hervatten};
pub(super) use poort::knop;
pub use poort::{Besluitregel, Nodig, Poort, Stand, Stap, Stapknop};
pub use redenen::Redenen;
pub use volgende::Volgende;

use super::wie;
use crate::{
    app::{
        Session,
        situatie::Blik,
        text::nl::{begeleiding, datum, gegevens, koppelingen as nl, leven, vandaag::eerste_groot},
    },
    domain::{
        Contactmoment, Datum, ElementId, Evaluatie, Evaluatiemoment, Fase, GezinId,
        Koppeling as Data, KoppelingId, Oordeel, Tekst, Zorgsignaal,
    },
    log::{Command, Context, State, decide},
};

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Koppeling {
    /// Which.
    pub id: KoppelingId,
    /// The two.
    pub titel: String,
    /// The fase and since when, in one line.
    pub sub: String,
    /// Who asks.
    pub vraag: (GezinId, String),
    /// Who offers.
    pub steun: (GezinId, String),
    /// Numbers to call: whose, as it is written, digits.
    pub bellen: Vec<(String, String, String)>,
    /// Where it is; `None` while that is in conflict.
    pub fase: Option<Fase>,
    /// The track.
    pub stappen: Vec<Stap>,
    /// Its fase begins on a day to come.
    pub klok: Option<Klok>,
    /// What comes next and what else waits, as the agenda says; nothing once it ended.
    pub volgende: Vec<Volgende>,
    /// What the next gate needs.
    pub poort: Poort,
    /// Agreements, newest first.
    pub afspraken: Vec<Regel>,
    /// Contacts, newest first.
    pub contacten: Vec<Regel>,
    /// Looking back, newest first.
    pub evaluaties: Vec<Terugblik>,
    /// When the contract was signed.
    pub contract: Option<String>,
    /// Whether signing can be noted now: there is a trial, and nothing was signed.
    pub tekenen: bool,
    /// A rest, begun or planned.
    pub pauze: Option<Pauze>,
    /// How often contact is wanted.
    pub ritme: String,
    /// The four questions over time.
    pub metingen: Vec<Metingen>,
    /// The children that it is about, each with what it is called in a question.
    pub kinderen: Vec<(ElementId, String)>,
    /// Which evaluation comes first to mind now, by its number.
    pub moment: usize,
    /// Concerns, newest first.
    pub zorg: Vec<Regel>,
    /// The ending.
    pub einde: Option<Einde>,
    /// Other koppelingen of the two, by family.
    pub eerder: Vec<(String, Vec<Eerder>)>,
    /// Why these two.
    pub redenen: Redenen,
    /// Conflicts on its registers.
    pub botsingen: Vec<Botsing>,
    /// What happened, newest first.
    pub geschiedenis: Vec<Gebeurd>,
    /// How many changes we cannot read, in words.
    pub onleesbaar: Option<String>,
}

/// Something that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regel {
    /// Its name within the koppeling.
    pub id: ElementId,
    /// What.
    pub kop: String,
    /// When.
    pub wanneer: String,
    /// The whole day.
    pub voluit: String,
    /// In the words that were written.
    pub tekst: String,
    /// What comes next; for an agreement where it is and who brings.
    pub vervolg: Option<String>,
    /// What to look at.
    pub let_op: Vec<String>,
    /// Earlier versions, the last one first.
    pub eerder: Vec<String>,
}

/// One evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terugblik {
    /// Its name within the koppeling.
    pub id: ElementId,
    /// When, and which one.
    pub wanneer: String,
    /// The vraaggezin, the steungezin, the children.
    pub oordelen: [Option<Oordeel>; 3],
    /// In the words that were written.
    pub tekst: String,
}

/// Makes the screen; `None` when there is no such koppeling.
#[must_use]
pub fn koppeling(session: &Session, today: Datum, id: KoppelingId) -> Option<Koppeling> {
    let state = session.state();
    let data = state.koppelingen.get(&id)?;
    let blik = Blik::of(session, today);
    let named = |id| (id, wie::wie(state, id).naam);
    Some(Koppeling {
        id,
        titel: wie::paar(state, data),
        sub: sub(state, data, today),
        vraag: named(data.vraaggezin),
        steun: named(data.steungezin),
        bellen: bellen(session, data),
        fase: data.fase,
        stappen: poort::stappen(data, || geschiedenis::laatste_fase(session, id), today),
        klok: klok(data, today),
        volgende: volgende::volgende(&blik, data),
        poort: poort::poort(&blik, data),
        afspraken: afspraken::afspraken(session, data, today),
        contacten: data
            .contactmomenten
            .iter()
            .rev()
            .map(|one| contact(one, today))
            .collect(),
        evaluaties: data
            .evaluaties
            .iter()
            .rev()
            .map(|one| terugblik(one, today))
            .collect(),
        contract: data.contract.map(datum::voluit),
        tekenen: tekenen(session, data, today),
        pauze: pauze::pauze(data, today),
        ritme: pauze::ritme(data),
        metingen: metingen::metingen(data, today),
        kinderen: kinderen(state, data, today),
        moment: moment(data),
        zorg: data
            .zorgsignalen
            .iter()
            .rev()
            .map(|one| zorg(one, today))
            .collect(),
        einde: afloop::einde(state, data, today),
        eerder: afloop::eerder(state, data, today),
        redenen: redenen::redenen(state, data),
        botsingen: botsing::botsingen(session, id, today),
        geschiedenis: geschiedenis::geschiedenis(session, id, today),
        onleesbaar: (data.onleesbaar > 0).then(|| nl::onleesbaar(data.onleesbaar)),
    })
}

/// Both numbers, as far as they are known.
fn bellen(session: &Session, data: &Data) -> Vec<(String, String, String)> {
    let state = session.state();
    let number = |id: GezinId| {
        let telefoon = state.gezinnen.get(&id)?.telefoon.as_ref()?;
        Some((
            wie::wie(state, id).naam,
            telefoon.as_str().to_owned(),
            telefoon.digits(),
        ))
    };
    let both = [data.vraaggezin, data.steungezin];
    both.into_iter().filter_map(number).collect()
}

fn sub(state: &State, data: &Data, today: Datum) -> String {
    let fase = data
        .fase
        .map_or_else(|| nl::FASE_ONBEKEND.to_owned(), nl::fase);
    let days = data.sinds.map(|sinds| nl::dagen(today.days_since(sinds)));
    let parts = [Some(fase), days, voor(state, data, today)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// For which children, where it is not about all of them.
fn voor(state: &State, data: &Data, today: Datum) -> Option<String> {
    let all = &state.gezinnen.get(&data.vraaggezin)?.kinderen;
    let ours = all.iter().filter(|kind| data.kinderen.contains(&kind.id));
    let some = (1..all.len()).contains(&ours.clone().count());
    some.then(|| gegevens::voor(ours, today))
}

/// The children that a koppeling is about: all of the family where none are named.
fn kinderen(state: &State, data: &Data, today: Datum) -> Vec<(ElementId, String)> {
    let vraag = state.gezinnen.get(&data.vraaggezin);
    let all = vraag.into_iter().flat_map(|gezin| &gezin.kinderen);
    let ours = all.filter(|kind| data.kinderen.is_empty() || data.kinderen.contains(&kind.id));
    ours.map(|kind| {
        (
            kind.id,
            begeleiding::kind_vraag(&gegevens::kind_kort(kind, today)),
        )
    })
    .collect()
}

/// Whether signing can be noted, asked of the one who decides; once is enough.
fn tekenen(session: &Session, data: &Data, today: Datum) -> bool {
    let command = Command::TekenContract {
        koppeling: data.id,
        op: today,
    };
    let answer = decide(session.state(), command, &Context { today });
    data.contract.is_none() && answer.is_ok()
}

/// Before a trial there is only the start to ask about, and in it that comes first while nobody
/// asked.
fn moment(data: &Data) -> usize {
    let asked = |one: &Evaluatie| one.moment == Some(Evaluatiemoment::Start);
    match data.fase {
        Some(Fase::Voorstel | Fase::Kennismaking) => 0,
        Some(Fase::Proefperiode) if !data.evaluaties.iter().any(asked) => 0,
        Some(Fase::Actief) => 2,
        _ => 1,
    }
}

fn words(text: Option<&Tekst>) -> String {
    text.map_or_else(String::new, |text| text.as_str().to_owned())
}

fn contact(one: &Contactmoment, today: Datum) -> Regel {
    Regel {
        id: one.id,
        kop: nl::contactkop(one),
        wanneer: datum::afstand(one.op, today),
        voluit: datum::voluit(one.op),
        tekst: one.notitie.as_str().to_owned(),
        vervolg: nl::vervolg(one, today),
        let_op: Vec::new(),
        eerder: Vec::new(),
    }
}

fn zorg(one: &Zorgsignaal, today: Datum) -> Regel {
    Regel {
        id: one.id,
        kop: eerste_groot(&datum::kort(one.op, today)),
        wanneer: datum::afstand(one.op, today),
        voluit: datum::voluit(one.op),
        tekst: one.wat.as_str().to_owned(),
        vervolg: begeleiding::zorg_vervolg(one, today),
        let_op: Vec::new(),
        eerder: Vec::new(),
    }
}

fn terugblik(one: &Evaluatie, today: Datum) -> Terugblik {
    Terugblik {
        id: one.id,
        wanneer: match one.moment {
            Some(moment) => format!("{} · {}", datum::kort(one.op, today), leven::moment(moment)),
            None => datum::kort(one.op, today),
        },
        oordelen: [one.vraaggezin, one.steungezin, one.kinderen],
        tekst: words(one.toelichting.as_ref()),
    }
}

#[cfg(test)]
mod invoer_tests;
#[cfg(test)]
mod papier_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod verloop_tests;
