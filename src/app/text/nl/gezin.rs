//! One family.

use super::{datum, vandaag::eerste_groot, woorden};
use crate::{
    app::views::gezin::Sectie,
    domain::{Datum, Kant, Screeningstand},
};

/// Not known: the side.
pub const MIST_KANT: &str = "vraag of steun";
/// Not known: the name.
pub const MIST_NAAM: &str = "naam";
/// Not known: how to reach it.
pub const MIST_CONTACT: &str = "nummer en e-mailadres";
/// Not known: where it lives.
pub const MIST_POSTCODE: &str = "postcode";
/// Not known: the kinds of support.
pub const MIST_SOORTEN: &str = "soort steun";
/// Not known: when.
pub const MIST_DAGDELEN: &str = "dagdelen";
/// Not known: the children.
pub const MIST_KINDEREN: &str = "kinderen";
/// Rests.
pub const GEPARKEERD: &str = "geparkeerd";
/// Has left.
pub const UITGESCHREVEN: &str = "uitgeschreven";
/// Does not take part for another reason.
pub const DOET_NIET_MEE: &str = "doet niet mee";

/// The address names a family that is not there.
pub const NIET_GEVONDEN: &str = "Dit gezin staat niet in je gegevens";
/// What one can do then.
pub const NIET_GEVONDEN_DOE: &str =
    "Misschien is het gewist, of staat het bij een collega. Zoek het in de lijst.";
/// Back to the list.
pub const NAAR_LIJST: &str = "Naar alle gezinnen";
/// Looks for a match.
pub const ZOEK_MATCH: &str = "Zoek een match";
/// Opens a section.
pub const WIJZIG: &str = "Wijzig";
/// Opens a section in which something is unknown.
pub const VUL_AAN: &str = "Vul aan";
/// Saves a section.
pub const OPSLAAN: &str = "Sla op";
/// Closes a section.
pub const TERUG: &str = "Niet opslaan";
/// Above the faults.
pub const FOUTEN: &str = "Dit klopt nog niet";
/// A hidden family.
pub const VERBORGEN: &str =
    "Dit gezin is verborgen: het doet nergens aan mee en staat niet in de lijst.";
/// Shows it again.
pub const TOON: &str = "Toon het weer";
/// Value in conflict.
pub const KIES_HIERBOVEN: &str = "twee verschillende gegevens, kies hierboven";
/// Value that lies under one that we cannot read.
pub const NIET_GEDEELD: &str = "is gewijzigd, maar dat is niet met jou gedeeld";
/// Head of the conflicts.
pub const CONFLICTEN: &str = "Wat klopt?";
/// What a conflict is.
pub const CONFLICTEN_UITLEG: &str =
    "Jullie schreven allebei iets anders op. Kies wat klopt; het andere blijft in de geschiedenis.";
/// Chooses a value.
pub const KIES: &str = "Dit klopt";
/// Head of the koppelingen.
pub const KOPPELINGEN: &str = "Koppelingen";
/// There are none.
pub const GEEN_KOPPELINGEN: &str = "Nog geen koppeling.";
/// Head of the timeline.
pub const TIJDLIJN: &str = "Tijdlijn";
/// Shows all of it.
pub const TIJDLIJN_ALLES: &str = "Toon de hele tijdlijn";
/// A change by oneself.
pub const JIJ: &str = "jij";
/// A change by someone who is not in the list of colleagues.
pub const ONBEKENDE: &str = "een onbekende collega";
/// A change that we cannot read.
pub const ONLEESBAAR: &str = "Een wijziging die niet met jou is gedeeld";
/// The first change.
pub const AANGEMELD: &str = "Aangemeld";
/// The first change, when the family had signed up before.
#[must_use]
pub fn hier_ingevoerd(op: Datum) -> String {
    format!("Hier ingevoerd; aangemeld op {}", datum::voluit(op))
}
/// Hidden.
pub const WERD_VERBORGEN: &str = "Verborgen";
/// Shown again.
pub const WERD_GETOOND: &str = "Weer getoond";
/// No children.
pub const GEEN_KINDEREN: &str = "nog niet bekend";
/// Adds a child.
pub const KIND_ERBIJ: &str = "Kind erbij";
/// Takes a child away.
pub const KIND_WEG: &str = "Haal weg";
/// First name of a child.
pub const VOORNAAM: &str = "Voornaam";
/// Birth year.
pub const GEBOORTEJAAR: &str = "Geboortejaar";
/// Birth month.
pub const GEBOORTEMAAND: &str = "Maand";
/// A family without a side: what to do first.
pub const EERST_KANT: &str =
    "Van dit gezin is nog niet bekend of het steun zoekt of biedt. Vul dat eerst in.";

/// Calls a number.
#[must_use]
pub fn bel(nummer: &str) -> String {
    format!("Bel {nummer}")
}

/// Name of a section.
#[must_use]
pub fn sectie(sectie: Sectie, kant: Option<Kant>) -> &'static str {
    match (sectie, kant) {
        (Sectie::Gezin, _) => "Gezin",
        (Sectie::Kinderen, _) => "Kinderen",
        (Sectie::Vraag, Some(Kant::Vraag)) => "Vraag",
        (Sectie::Vraag, Some(Kant::Steun)) => "Aanbod",
        (Sectie::Vraag, None) => "Vraag of aanbod",
        (Sectie::Beschikbaar, _) => "Beschikbaarheid",
        (Sectie::Grenzen, _) => "Grenzen",
        (Sectie::Screening, _) => "Screening",
        (Sectie::Toestemming, _) => "Toestemming en hulp bij de start",
        (Sectie::Stand, _) => "Meedoen",
    }
}

/// Number of a child in the form.
#[must_use]
pub fn kind_nummer(nummer: usize) -> String {
    format!("Kind {nummer}")
}

/// Where a screening stands.
#[must_use]
pub fn screening(stand: &Screeningstand) -> String {
    match stand {
        Screeningstand::Compleet => "De screening is rond.".to_owned(),
        Screeningstand::Onvolledig(missing) => format!(
            "De screening is nog niet rond. Leg nog vast dat {}.",
            woorden::lijst(missing.iter().map(|step| super::refusal::stap(*step)))
        ),
        Screeningstand::Verlopen(tot) => format!(
            "De VOG was geldig tot en met {}. Vraag een nieuwe aan.",
            datum::voluit(*tot)
        ),
    }
}

/// The day of the sign-up, in the line under the name.
#[must_use]
pub fn aangemeld(day: Datum, today: Datum) -> String {
    format!(
        "aangemeld {} ({})",
        datum::kort(day, today),
        datum::afstand(day, today)
    )
}

/// A family that may not take part.
pub const DOET_NIET_MEE_NU: &str =
    "Dit gezin doet nu niet mee: de toestemming is ingetrokken of de gegevens staan op slot.";

/// Changes that we cannot read.
#[must_use]
pub fn onleesbaar(aantal: usize) -> String {
    match aantal {
        1 => "Er is 1 wijziging over dit gezin die niet met jou is gedeeld.".to_owned(),
        many => format!("Er zijn {many} wijzigingen over dit gezin die niet met jou zijn gedeeld."),
    }
}

/// A change in the timeline.
#[must_use]
pub fn gewijzigd(wat: &[&str]) -> String {
    format!("{} opgeschreven", woorden::lijst(wat))
}

/// What one change said, a line each.
#[must_use]
pub fn zinnen(zinnen: &[String]) -> String {
    let lines: Vec<String> = zinnen.iter().map(|line| eerste_groot(line)).collect();
    lines.join("\n")
}

/// A change about a koppeling, in the timeline.
#[must_use]
pub fn koppeling_met(naam: &str, wat: &[String]) -> String {
    let said = if wat.is_empty() {
        "iets gewijzigd".to_owned()
    } else {
        zinnen(wat)
    };
    format!("Koppeling met {naam}: {said}")
}

/// Since when a koppeling is in its fase.
#[must_use]
pub fn fase_sinds(fase: &str, sinds: Option<Datum>, today: Datum) -> String {
    match sinds {
        Some(day) => format!("{fase} sinds {}", datum::kort(day, today)),
        None => fase.to_owned(),
    }
}

/// Who wrote a value and when.
#[must_use]
pub fn door(wie: &str, dag: Datum) -> String {
    let wie = if wie == JIJ { "jou" } else { wie };
    format!("opgeschreven door {wie}, {}", datum::voluit(dag))
}

/// Hides a family that was entered twice or by mistake.
pub const VERBERG: &str = "Verberg dit gezin";
/// What hiding means.
pub const VERBERG_TEKST: &str = "Dubbel of per ongeluk opgeschreven? Verberg het gezin: het doet dan nergens meer aan mee. Je vindt het terug in Gezinnen met het filter “verborgen”, en kunt het daar weer tonen.";
/// It is hidden.
pub const IS_VERBORGEN: &str = "Het gezin is verborgen.";
