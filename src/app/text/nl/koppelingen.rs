//! Labels of the board and of one koppeling; what happened to it is told in `verloop`.

pub use super::verloop::*;

/// Title of the board.
pub const TITEL: &str = "Koppelingen";
/// As a board by fase.
pub const BORD: &str = "Bord";
/// As a list.
pub const LIJST: &str = "Lijst";
/// Board or list.
pub const WEERGAVE: &str = "Weergave";
/// The field to look for a name.
pub const ZOEK: &str = "Zoek op naam";
/// The chips.
pub const FASEN: &str = "Fase";
/// Nothing in this fase.
pub const GEEN_IN_FASE: &str = "Niemand";
/// Nothing found.
pub const NIETS_GEVONDEN: &str = "Geen koppeling gevonden";
/// What then.
pub const NIETS_GEVONDEN_DOE: &str = "Kies een andere fase, of haal de naam weg.";
/// None at all.
pub const GEEN: &str = "Er zijn nog geen koppelingen";
/// What then.
pub const GEEN_DOE: &str =
    "Zoek bij een gezin dat wacht een steungezin dat past, en stel het voor.";
/// To Matchen.
pub const NAAR_MATCHEN: &str = "Zoek een match";
/// A fase in conflict.
pub const FASE_ONBEKEND: &str = "fase onduidelijk";
/// The address names no koppeling.
pub const ONBEKEND: &str = "Deze koppeling is er niet";
/// What then.
pub const ONBEKEND_DOE: &str =
    "Misschien is een van de gezinnen gewist, of hoort het adres bij een ander bestand.";
/// To the board.
pub const NAAR_KOPPELINGEN: &str = "Naar alle koppelingen";
/// One must be chosen.
pub const KIES_ER_EEN: &str = "Kies er een.";
/// An agreement says how often or when.
pub const HOE_VAAK_OF_WANNEER: &str =
    "Kies hoe vaak, of zet een dagdeel in de week aan. Anders is er niets afgesproken.";
/// A choice that is still open.
pub const KIES: &str = "Kies …";
/// Note it.
pub const BEWAAR: &str = "Bewaar";
/// Close without keeping.
pub const SLUIT: &str = "Sluit";
/// Change it.
pub const WIJZIG: &str = "Wijzig";
pub use super::velden::HOEFT_NIET;
/// Take something that was noted away.
pub const WEG: &str = "Haal weg";
/// Title of the question.
pub const WEG_TITEL: &str = "Weghalen?";
/// What taking away means.
pub const WEG_TEKST: &str =
    "Het gaat van de lijst. Onder “Wat er gebeurde” blijft staan dat het er was.";
/// Do not.
pub const NIET_DOEN: &str = "Niet doen";
/// It is gone.
pub const WEGGEHAALD: &str = "Weggehaald.";
/// It was noted.
pub const GENOTEERD: &str = "Genoteerd.";
/// The title of changing an agreement.
pub const AFSPRAAK_ANDERS: &str = "Afspraak wijzigen";
/// A day.
pub const OP: &str = "Op";
/// A few words.
pub const TOELICHTING: &str = "In een paar woorden";

/// The track.
pub const SPOOR: &str = "Waar deze koppeling is";
/// A step behind us.
pub const GEDAAN: &str = "gedaan";
/// The step where one is.
pub const HIER: &str = "nu";
/// It ended.
pub const GESTOPT: &str = "afgesloten";
/// What comes next.
pub const VOLGENDE: &str = "Volgende stap";
/// What else waits.
pub const OOK: &str = "Ook";
/// What the gate to the next fase needs.
pub const NODIG: &str = "Nodig voor de volgende fase";
/// What each side said.
pub const ANTWOORDEN: &str = "Wat zeggen de gezinnen?";
/// They say yes.
pub const ZEGT_JA: &str = "Zegt ja";
/// They say no.
pub const ZEGT_NEE: &str = "Zegt nee";
/// Take an answer back.
pub const HAAL_WEG: &str = "Antwoord weghalen";
/// Length of a trial.
pub const WEKEN: &str = "Hoeveel weken";
/// The first day of the fase.
pub const VANAF: &str = "Vanaf";
/// It is over.
pub const AFGESLOTEN: &str = "Afgesloten";
/// End it.
pub const SLUIT_AF: &str = "Koppeling afsluiten";
/// The last day.
pub const LAATSTE_DAG: &str = "Laatste dag";
/// Why it ends.
pub const WAAROM: &str = "Waarom stopt het?";
/// On whose side.
pub const BIJ_WIE: &str = "Bij wie lag het?";
/// Both, or outside.
pub const BEIDE: &str = "bij allebei, of er buiten";
/// Whether there was a goodbye.
pub const AFSCHEID: &str = "Is er goed afscheid genomen?";
/// Never again.
pub const NIET_MEER: &str = "Deze twee nooit meer aan elkaar voorstellen";
/// What next, for the vraaggezin.
pub const VERVOLG_VRAAG: &str = "Hoe verder met het vraaggezin?";
/// What next, for the steungezin.
pub const VERVOLG_STEUN: &str = "Hoe verder met het steungezin?";

/// Agreements.
pub const AFSPRAKEN: &str = "Afspraken";
/// None.
pub const GEEN_AFSPRAKEN: &str = "Nog niets afgesproken.";
/// The button.
pub const AFSPRAAK: &str = "Nieuwe afspraak";
/// What.
pub const WAT: &str = "Wat";
/// How often.
pub const HOE_VAAK: &str = "Hoe vaak";
/// When.
pub const WANNEER: &str = "Op welke dagdelen";
/// Place, and who brings.
pub const WAAR: &str = "Waar, en wie brengt en haalt";

/// Contacts.
pub const CONTACT: &str = "Contact";
/// None.
pub const GEEN_CONTACT: &str = "Nog geen contact genoteerd.";
/// What was said.
pub const NOTITIE: &str = "Wat is er gezegd?";
/// How.
pub const HOE: &str = "Hoe";
/// With whom.
pub const MET: &str = "Met";
/// What next.
pub const VERVOLG: &str = "Wat spreek je af als vervolg?";
/// When next.
pub const VERVOLG_OP: &str = "Wanneer";
/// The button.
pub const NOTEER: &str = "Noteer";
/// More fields.
pub const MEER: &str = "Andere dag, manier of onderwerp";

/// Evaluations.
pub const EVALUATIES: &str = "Evaluaties";
/// None.
pub const GEEN_EVALUATIE: &str = "Nog niet geëvalueerd.";
/// The button.
pub const EVALUATIE: &str = "Leg een evaluatie vast";
/// How the vraaggezin looks back.
pub const VRAAGGEZIN: &str = "Vraaggezin";
/// How the steungezin looks back.
pub const STEUNGEZIN: &str = "Steungezin";
/// How the children look back.
pub const KINDEREN: &str = "Kinderen";

/// The contract.
pub const CONTRACT: &str = "Contract";
/// Not signed.
pub const GEEN_CONTRACT: &str = "Nog niet getekend.";
/// The button.
pub const TEKEN: &str = "Contract is getekend";

/// The frozen reasons.
pub const WAAROM_DEZE: &str = "Waarom deze twee";
/// A later program wrote them.
pub const ONLEESBARE_REDENEN: &str = "Deze redenen zijn door een nieuwere versie geschreven.";
/// No reasons were kept.
pub const GEEN_REDENEN: &str = "Er zijn geen redenen bewaard.";
/// What happened.
pub const GESCHIEDENIS: &str = "Wat er gebeurde";
/// Conflicts.
pub const BOTSINGEN: &str = "Hier staan twee antwoorden. Kies wat klopt.";
/// The button of one answer.
pub const DIT_KLOPT: &str = "Dit klopt";
/// Us.
pub const JIJ: &str = "jij";
/// Someone whose key we do not know by name.
pub const IEMAND: &str = "een collega";
/// Details that we cannot read.
#[must_use]
pub fn onleesbaar(aantal: usize) -> String {
    match aantal {
        1 => "Er is één wijziging die je niet kunt lezen.".to_owned(),
        n => format!("Er zijn {n} wijzigingen die je niet kunt lezen."),
    }
}
/// An answer that has no short words of its own: the frozen reasons.
pub const ANDERE_REDENEN: &str = "Andere redenen voor dit voorstel";
/// A need that is not there yet.
pub const NOG_NIET: &str = "nog niet";
