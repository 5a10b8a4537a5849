//! Conversations with a family apart from any koppeling, and the visit at home.

use super::{datum, gegevens, woorden};
use crate::{
    domain::{Datum, Fase},
    log::Field,
};

/// Which text was consented to, where nobody said otherwise.
pub const VERSIE: &str = "gevraagd bij het intakegesprek";

/// Title of the visit.
pub const TITEL: &str = "Intakegesprek";
/// How the visit is saved.
pub const UITLEG: &str =
    "Elk antwoord is bewaard zodra je verdergaat. Wat je niet weet, sla je over.";
/// Beside a field that was saved.
pub const OPGESLAGEN: &str = "opgeslagen";
/// The end of the visit.
pub const TOT_SLOT: &str = "Klaar met het gesprek?";
/// Logs the visit.
pub const VASTLEGGEN: &str = "Kennismaking vastleggen";
/// The visit was logged.
pub const VASTGELEGD: &str = "De kennismaking van vandaag is vastgelegd.";
/// Above what could not be saved.
pub const NIET_OPGESLAGEN: &str = "Dit is nog niet opgeslagen";
/// Back to the family.
pub const NAAR_GEZIN: &str = "Naar het gezin";

/// Part of the visit: who sits at the table.
pub const WIE: &str = "Wie is erbij?";
/// Part of the visit.
pub const KINDEREN: &str = "De kinderen";
/// Part of the visit: the four questions.
pub const VRAAG: &str = "De vraag van het gezin";
/// The same for who offers.
pub const AANBOD: &str = "Wat het gezin biedt";
/// Part of the visit.
pub const WANNEER: &str = "Wanneer en hoe ver";
/// Part of the visit: what one expects of the other.
pub const VERWACHTEN: &str = "Wat het gezin verwacht";
/// Part of the visit.
pub const THUIS: &str = "Thuis";
/// Part of the visit.
pub const TOESTEMMING: &str = "Toestemming";
/// Part of the visit.
pub const VERDER: &str = "Wat verder nog speelt";

/// Head of the conversations on the family's page.
pub const GESPREKKEN: &str = "Gesprekken";
/// There are none.
pub const GEEN: &str = "Nog geen gesprek opgeschreven.";
/// Opens the form.
pub const NIEUW: &str = "Schrijf een gesprek op";
/// Opens one to change it.
pub const WIJZIG: &str = "Wijzig";
/// Takes one away.
pub const HAAL_WEG: &str = "Haal weg";
/// It was taken away.
pub const WEGGEHAALD: &str = "Het gesprek is weggehaald.";
/// It was taken away, on the timeline.
pub const WEG: &str = "gesprek weggehaald";
/// An ending asked to meet anew, on the timeline.
pub const OPNIEUW: &str = "eerst opnieuw kennismaken voor een volgende koppeling";
/// Saves the form.
pub const BEWAAR: &str = "Bewaar";
/// Closes the form.
pub const NIET_BEWAREN: &str = "Niet bewaren";
/// Field.
pub const OP: &str = "Wanneer";
/// Field.
pub const SOORT: &str = "Hoe";
/// Field.
pub const NOTITIE: &str = "Wat is er gezegd?";
/// Field.
pub const VERVOLG: &str = "Wat nu?";
/// Field.
pub const VERVOLG_OP: &str = "Uiterlijk op";
/// The day is still to come.
pub const NOG_NIET: &str = "Die dag moet nog komen. Kies vandaag of een dag die geweest is.";
/// The next step lies before the conversation.
pub const VERVOLG_EERDER: &str =
    "Dit ligt vóór de dag van het gesprek. Kies een latere dag, of laat dit leeg.";
/// A day without a next step.
pub const VERVOLG_LEEG: &str = "Schrijf ook op wat er dan moet gebeuren.";

/// How many of the questions have an answer.
#[must_use]
pub fn voortgang(beantwoord: usize, totaal: usize) -> String {
    format!("{beantwoord} van {totaal} vragen")
}

/// How many of the kennismakingen were held.
#[must_use]
pub fn kennismakingen(gedaan: usize, nodig: usize, opnieuw: Option<Datum>) -> String {
    if let Some(sinds) = opnieuw {
        return format!(
            "Na de koppeling die op {} stopte, is een nieuwe kennismaking nodig voordat je dit gezin voorstelt.",
            datum::voluit(sinds)
        );
    }
    match (gedaan, nodig) {
        (0, 1) => "Er is nog geen kennismakingsgesprek geweest.".to_owned(),
        (1, 1) => "Het kennismakingsgesprek is geweest.".to_owned(),
        (gedaan, nodig) if gedaan >= nodig => {
            format!("Kennismakingsgesprekken: {gedaan} gedaan.")
        }
        (gedaan, nodig) => format!("Kennismakingsgesprekken: {gedaan} van {nodig} gedaan."),
    }
}

/// What comes next, and when.
#[must_use]
pub fn vervolg(wat: &str, op: Option<Datum>, today: Datum) -> String {
    match op {
        Some(op) => format!("{wat}, uiterlijk {}", datum::kort(op, today)),
        None => wat.to_owned(),
    }
}

/// A step of the screening, on the checklist.
#[must_use]
pub fn vink(field: Field) -> &'static str {
    match field {
        Field::Vog => "VOG gezien",
        Field::Referenties => "Referenties gebeld",
        Field::Huisbezoek => "Huisbezoek gedaan",
        Field::Training => "Training gevolgd (hoeft niet)",
        Field::Competentieprofiel => "Competentieprofiel besproken (hoeft niet)",
        other => gegevens::register(other),
    }
}

/// What a tick would note.
#[must_use]
pub fn voorstel(naam: &str, geldig_tot: Option<Datum>) -> String {
    match geldig_tot {
        Some(tot) => format!(
            "Aanvinken schrijft op: vandaag, door {naam}, geldig tot en met {}.",
            datum::voluit(tot)
        ),
        None => format!("Aanvinken schrijft op: vandaag, door {naam}."),
    }
}

/// A step of the screening was noted or taken away.
pub const SCREENING_BEWAARD: &str = "De screening is bijgewerkt.";

/// A VOG that ends soon.
#[must_use]
pub fn vog_loopt_af(tot: Datum, today: Datum) -> String {
    format!(
        "De VOG telt nog tot en met {} ({}). Vraag een nieuwe aan.",
        datum::voluit(tot),
        datum::afstand(tot, today)
    )
}

/// A family that rests, and why.
#[must_use]
pub fn rust(stand: &str, reden: Option<&str>) -> String {
    match reden {
        Some(reden) => format!("Dit gezin is {stand}: {reden}"),
        None => format!("Dit gezin is {stand}."),
    }
}

/// Lets a family take part again.
pub const DOET_WEER_MEE: &str = "Doet weer mee";
/// It takes part again.
pub const MEEDOEN_TERUG: &str = "Het gezin doet weer mee.";

/// With whom, and for which child.
#[must_use]
pub fn met_voor(met: &str, kind: &str) -> String {
    format!("{met}, voor {kind}")
}

/// A koppeling that runs: with whom, and how far it is.
#[must_use]
pub fn loopt(met: &str, fase: Option<Fase>) -> String {
    let now = fase.map_or("voorstel", super::refusal::fase);
    format!("Met {met}, nu: {now}")
}

/// An earlier koppeling: with whom, until when, and why it ended.
#[must_use]
pub fn eerder(met: &str, reden: &str, op: Datum, niet_meer: bool) -> String {
    let never = if niet_meer { ", niet meer samen" } else { "" };
    format!(
        "Met {met} tot {} {}: {reden}{never}",
        datum::maand(op.maand()),
        op.jaar()
    )
}

/// Above the earlier koppelingen of a family that is matched again.
pub const EERDER: &str = "Eerdere koppelingen";
/// The reason of an ending that is not known.
pub const REDEN_ONBEKEND: &str = woorden::ONBEKEND;
