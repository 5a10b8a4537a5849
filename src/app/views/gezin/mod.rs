//! One family: its sections with what is known and what is not, its koppelingen, what is in
//! conflict, and its history.

mod checklist;
mod conflict;
mod eerder;
pub mod gesprekken;
mod sectie;
mod tijdlijn;

use crate::letters::capital;
pub use checklist::{Vink, vinken};
pub use conflict::{Conflict, Keuze};
pub use eerder::{eerder, lopend_en_eerder};
pub use gesprekken::{Gesprekken, Gespreksregel};
pub use sectie::{Sectie, intussen};
pub use tijdlijn::Gebeurtenis;
pub(in crate::app::views) use tijdlijn::who;

use super::{gezinnen::waar, plaats, wie};
use crate::{
    app::{Route, Session, text::nl},
    domain::{Datum, Gezin, GezinId, Kant, Screeningstand, Stand},
    log::{Command, Field, Register, Room, State, Write},
};

/// Something that is known, or is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feit {
    /// What.
    pub label: String,
    /// The value, or the word for unknown.
    pub waarde: String,
    /// Whether it is known.
    pub bekend: bool,
}

/// A section as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deel {
    /// Which.
    pub sectie: Sectie,
    /// Its heading.
    pub titel: String,
    /// What is known.
    pub feiten: Vec<Feit>,
    /// A sentence above it, and whether it is good news.
    pub stand: Option<(String, bool)>,
}

impl Deel {
    /// Whether something in it is unknown.
    #[must_use]
    pub fn mist(&self) -> bool {
        self.feiten.iter().any(|feit| !feit.bekend)
    }
}

/// A koppeling of the family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Koppelregel {
    /// Key of the row.
    pub id: String,
    /// With whom.
    pub met: String,
    /// Where it is.
    pub fase: String,
    /// Why it ended.
    pub reden: Option<&'static str>,
    /// Where its title goes.
    pub href: String,
}

/// The page of one family.
#[derive(Debug, Clone, PartialEq)]
pub struct Pagina {
    /// Its name.
    pub naam: String,
    /// Its side.
    pub kant: Option<Kant>,
    /// The line under the name.
    pub onder: String,
    /// What one should know first.
    pub meldingen: Vec<String>,
    /// Rests: why and until when, and the way back.
    pub rust: Option<(String, Command)>,
    /// Hidden, awaiting erasure.
    pub verborgen: bool,
    /// A number to call: (as it is written, digits).
    pub bellen: Option<(String, String)>,
    /// Where one looks for a match, if it may have one.
    pub matchen: Option<String>,
    /// Where the visit is.
    pub gesprek: String,
    /// Conversations apart from any koppeling.
    pub gesprekken: Gesprekken,
    /// Its sections.
    pub delen: Vec<Deel>,
    /// Its koppelingen, open ones first.
    pub koppelingen: Vec<Koppelregel>,
    /// What is in conflict.
    pub conflicten: Vec<Conflict>,
    /// What happened, latest first.
    pub tijdlijn: Vec<Gebeurtenis>,
}

/// The page; `None` when there is no such family.
#[must_use]
pub fn pagina(session: &Session, today: Datum, id: GezinId) -> Option<Pagina> {
    let state = session.state();
    let gezin = state.gezinnen.get(&id)?;
    let steun = gezin.kant == Some(Kant::Steun);
    let ready = !steun || gezin.screening.stand(today) == Screeningstand::Compleet;
    let delen = Sectie::van(gezin.kant)
        .into_iter()
        .map(|sectie| deel(sectie, gezin, session, today))
        .collect();
    Some(Pagina {
        naam: wie::naam(gezin),
        kant: gezin.kant,
        onder: line(gezin, session, today),
        meldingen: notices(gezin, session, today),
        rust: rests(gezin, today),
        verborgen: gezin.verborgen,
        bellen: gezin
            .telefoon
            .as_ref()
            .map(|telefoon| (telefoon.as_str().to_owned(), telefoon.digits())),
        matchen: (gezin.kant.is_some() && gezin.doet_mee(today) && ready)
            .then(|| Route::Matchen(Some(id.into())).to_hash()),
        gesprek: Route::Gesprek(id).to_hash(),
        gesprekken: gesprekken::gesprekken(gezin, &state.programma, today),
        delen,
        koppelingen: koppelingen(state, id, today),
        conflicten: conflict::conflicten(session, id),
        tijdlijn: tijdlijn::tijdlijn(session, today, id),
    })
}

fn line(gezin: &Gezin, session: &Session, today: Datum) -> String {
    let parts: Vec<String> = [
        gezin.kant.map(|kant| nl::woorden::kant(kant).to_owned()),
        waar(gezin, session),
        gezin
            .aangemeld_op
            .map(|day| nl::gezin::aangemeld(day, today)),
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.join(" · ")
}

fn notices(gezin: &Gezin, session: &Session, today: Datum) -> Vec<String> {
    let mut notices = Vec::new();
    if gezin.kant.is_none() {
        notices.push(nl::gezin::EERST_KANT.to_owned());
    }
    if !gezin.verborgen && !gezin.doet_mee(today) && rests(gezin, today).is_none() {
        notices.push(nl::gezin::DOET_NIET_MEE_NU.to_owned());
    }
    if gezin.wil_intake()
        && let Some(sinds) = gezin.intake_sinds
    {
        notices.push(nl::gesprek::kennismakingen(0, 1, Some(sinds)));
    }
    notices.extend(checklist::vog_loopt_af(gezin, today));
    let gemeente = plaats::gemeente(gezin, session.gebied());
    notices.extend(gemeente.and_then(|naam| plaats::buiten(session.state(), naam)));
    if gezin.onleesbaar > 0 {
        notices.push(nl::gezin::onleesbaar(gezin.onleesbaar));
    }
    notices
}

/// What is said of a family that rests or has left, and can simply come back.
fn rests(gezin: &Gezin, today: Datum) -> Option<(String, Command)> {
    let stand = gezin
        .stand
        .filter(|stand| *stand != Stand::DoetMee && !gezin.doet_mee(today) && !gezin.verborgen)?;
    let reden = gezin.parkeerreden.as_ref().map(|reden| reden.as_str());
    let said = nl::gesprek::rust(&nl::gegevens::stand(stand), reden);
    let gone = reden.map(|_| Write::Parkeerreden(None));
    let back = [Write::Stand(Some(Stand::DoetMee))].into_iter().chain(gone);
    let command = Command::Wijzig {
        gezin: gezin.id,
        writes: back.collect(),
    };
    Some((said, command))
}

fn deel(sectie: Sectie, gezin: &Gezin, session: &Session, today: Datum) -> Deel {
    let feiten = if sectie == Sectie::Kinderen {
        children(gezin, today)
    } else {
        let parked = matches!(gezin.stand, Some(Stand::Geparkeerd { .. }));
        let registers = sectie.registers(gezin.kant).into_iter();
        let registers = registers.filter(|field| *field != Field::Parkeerreden || parked);
        registers.map(|field| feit(field, gezin, session)).collect()
    };
    let stand = (sectie == Sectie::Screening).then(|| {
        let stand = gezin.screening.stand(today);
        (
            nl::gezin::screening(&stand),
            stand == Screeningstand::Compleet,
        )
    });
    Deel {
        sectie,
        titel: nl::gezin::sectie(sectie, gezin.kant).to_owned(),
        feiten,
        stand,
    }
}

fn children(gezin: &Gezin, today: Datum) -> Vec<Feit> {
    if gezin.kinderen.is_empty() {
        let none = gezin.geen_kinderen();
        let said = if none {
            nl::matchen::GEEN_EIGEN
        } else {
            nl::gezin::GEEN_KINDEREN
        };
        return vec![Feit {
            label: nl::gezin::sectie(Sectie::Kinderen, gezin.kant).to_owned(),
            waarde: said.to_owned(),
            bekend: none,
        }];
    }
    let kinderen = gezin.kinderen.iter().enumerate();
    kinderen
        .map(|(at, kind)| Feit {
            label: nl::gezin::kind_nummer(at + 1),
            waarde: nl::gegevens::kind(kind, today),
            bekend: kind.geboren.is_some(),
        })
        .collect()
}

fn feit(field: Field, gezin: &Gezin, session: &Session) -> Feit {
    let register = Register {
        subject: gezin.id.0,
        field,
        element: [0; 16],
    };
    let cell = session.state().cell(register);
    let value = cell.and_then(|cell| cell.value());
    let said = match value {
        // The town follows from the postcode where the family did not name it.
        Some(Write::Plaats(Some(_))) => plaats::met_precisie(gezin, session),
        Some(write) => nl::gegevens::waarde(write),
        None => None,
    };
    let quiet = cell.is_none_or(|cell| cell.live.is_empty() && cell.beneath.is_empty());
    let said = said.or_else(|| follows(field, gezin, session).filter(|_| quiet));
    let conflict = cell.is_some_and(|cell| cell.is_conflict());
    let beneath = cell.is_some_and(|cell| !cell.beneath.is_empty());
    let waarde = match &said {
        Some(text) => text.clone(),
        None if conflict => nl::gezin::KIES_HIERBOVEN.to_owned(),
        None if beneath => nl::gezin::NIET_GEDEELD.to_owned(),
        None => nl::woorden::ONBEKEND.to_owned(),
    };
    let label = nl::gegevens::register_van(field, gezin.kant);
    let mut letters = label.chars();
    let label = letters.next().map_or(String::new(), |first| {
        std::iter::once(capital(first)).chain(letters).collect()
    });
    let needless = matches!(
        field,
        Field::Gemeente | Field::Training | Field::Competentieprofiel | Field::Parkeerreden
    );
    let bekend = said.is_some() || needless;
    Feit {
        label,
        waarde,
        bekend,
    }
}

/// What holds where nobody said otherwise.
fn follows(field: Field, gezin: &Gezin, session: &Session) -> Option<String> {
    match field {
        Field::Gemeente => {
            let waar = gezin.waar()?;
            session.gebied().gemeente_van(waar).map(str::to_owned)
        }
        Field::Stand => Some(nl::gegevens::stand(Stand::DoetMee)),
        _ => None,
    }
}

fn koppelingen(state: &State, id: GezinId, today: Datum) -> Vec<Koppelregel> {
    let mut all: Vec<_> = state.koppelingen_of(id).collect();
    crate::order::sort_by_key(&mut all, |koppeling| {
        (!koppeling.is_open(), koppeling.sinds, koppeling.id)
    });
    all.into_iter()
        .map(|koppeling| {
            let fase = koppeling
                .fase
                .map_or(nl::woorden::ONBEKEND, nl::refusal::fase);
            Koppelregel {
                id: koppeling.id.to_string(),
                met: wie::wie(state, eerder::ander(koppeling, id)).naam,
                fase: nl::gezin::fase_sinds(fase, koppeling.sinds, today),
                reden: koppeling
                    .einde()
                    .map(|einde| nl::contact::reden(einde.reden)),
                href: Route::Koppeling(koppeling.id).to_hash(),
            }
        })
        .collect()
}

/// The commands that these writes about a family are.
#[must_use]
pub fn commands(gezin: GezinId, writes: Vec<Write>) -> Vec<Command> {
    let (screening, facts): (Vec<_>, Vec<_>) = writes
        .into_iter()
        .partition(|write| write.room() == Room::Screening);
    let mut commands = Vec::new();
    if !facts.is_empty() {
        commands.push(Command::Wijzig {
            gezin,
            writes: facts,
        });
    }
    if !screening.is_empty() {
        commands.push(Command::Screen {
            gezin,
            writes: screening,
        });
    }
    commands
}

#[cfg(test)]
mod tests;
