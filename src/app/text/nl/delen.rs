//! Giving and receiving: cards, colleagues, files, what taking over would do, conflicts.

use crate::app::{Message, delen::Kaartnieuws};

/// Title.
pub const TITEL: &str = "Delen";
/// Below the title.
pub const SUB: &str = "Geef je collega een bestand, en lees het bestand van je collega in. Daarna hebben jullie hetzelfde.";
/// Someone of whom nothing is known.
pub const ONBEKENDE: &str = "iemand die niet bij je collega's staat";
/// The settings, as a thing that changes.
pub const DE_INSTELLINGEN: &str = "Instellingen van het programma";

/// Title of the own card.
pub const MIJN_KAART: &str = "Mijn kaart";
/// What the card is for.
pub const MIJN_KAART_TEKST: &str = "Met deze kaart weet een collega dat een bestand echt van jou komt. Er staan geen gegevens van gezinnen op.";
/// The digits.
pub const MIJN_CIJFERS: &str = "Jouw cijfers om voor te lezen";
/// How to use them.
pub const MIJN_CIJFERS_TEKST: &str =
    "Belt een collega om je kaart in te voeren? Lees dan deze cijfers voor.";
/// Button.
pub const KAART_OPSLAAN: &str = "Bewaar kaart als bestand";
/// Button.
pub const KAART_PRINTEN: &str = "Print kaart";
/// On the printed card.
pub const KAART_PRINT_TEKST: &str = "Kaart van een coördinator. De cijfers horen bij de sleutel waarmee deze coördinator bestanden ondertekent. Vergelijk ze altijd aan de telefoon of samen aan tafel.";

/// Title of the colleagues.
pub const COLLEGAS: &str = "Collega's";
/// There are none.
pub const GEEN_COLLEGAS: &str = "Je hebt nog geen collega's ingevoerd";
/// What to do about it.
pub const GEEN_COLLEGAS_TEKST: &str =
    "Vraag een collega om het kaartbestand en kies het hieronder.";
/// Places where a card is given.
pub const KAART_KIEZEN: &str = "Kies een kaartbestand";
/// Hint.
pub const KAART_HINT: &str = "Sleep het bestand hierheen, of plak hier de tekst van de kaart.";
/// Cards that came along with files.
pub const VREEMDEN: &str = "Kaarten die met bestanden meekwamen";
/// Action on such a card.
pub const VERGELIJKEN: &str = "Vergelijk en voer in";
/// Action on a colleague.
pub const HERNOEMEN: &str = "Andere naam";
/// Title of entering.
pub const INVOEREN: &str = "Collega invoeren";
/// What to do, in order.
pub const INVOEREN_TEKST: &str = "Bel je collega op een nummer dat je al had. Vraag om de twintig cijfers op “Mijn kaart” voor te lezen en typ ze hier over. Kloppen ze, dan weet je zeker dat de kaart echt is.";
/// Field.
pub const CIJFERS: &str = "De cijfers die je collega voorleest";
/// Hint.
pub const CIJFERS_HINT: &str = "Vier groepjes van vijf. Spaties maken niet uit.";
/// Field.
pub const EIGEN_NAAM: &str = "Zo noem jij deze collega";
/// Hint.
pub const EIGEN_NAAM_HINT: &str = "Alleen jij ziet deze naam.";
/// Button.
pub const VOER_IN: &str = "De cijfers kloppen: voer in";
/// Button.
pub const NIET_DOEN: &str = "Niet doen";
/// Button.
pub const BEWAAR_NAAM: &str = "Bewaar naam";
/// What entering a key brings along.
pub const INVOEREN_GEVOLG: &str =
    "Van deze collega liggen er al wijzigingen apart. Als je de kaart invoert, tellen ze mee:";
/// Close button of a dialog.
pub const SLUITEN: &str = "Sluiten";
/// Error summary.
pub const FOUTEN: &str = "Dit klopt nog niet";

/// Title of giving.
pub const GEVEN: &str = "Geven";
/// What goes out.
pub const GEVEN_TEKST: &str = "Je maakt één bestand met alles wat je met collega's deelt. Iedere collega die jouw kaart heeft ingevoerd, kan het inlezen.";
/// Who can read it.
pub const NIET_OP_SLOT: &str = "Niet op slot: wie het bestand heeft, kan het lezen. Mail het niet zomaar. Geef het op een stick of via de veilige weg van je gemeente, en gooi het weg als het is ingelezen.";
/// Button.
pub const MAAK_BESTAND: &str = "Maak het bestand";
/// Counts.
pub const AANTAL_GEZINNEN: &str = "Gezinnen";
/// Counts.
pub const AANTAL_KOPPELINGEN: &str = "Koppelingen";
/// Counts.
pub const AANTAL_WIJZIGINGEN: &str = "Wijzigingen";
/// Counts.
pub const AANTAL_COLLEGAS: &str = "Collega's van wie jij de kaart hebt";

/// Title of receiving.
pub const ONTVANGEN: &str = "Ontvangen";
/// What happens.
pub const ONTVANGEN_TEKST: &str =
    "Je ziet eerst wat er zou veranderen. Er verandert niets voor je op “Neem over” drukt.";
/// Place for the file.
pub const BESTAND_KIEZEN: &str = "Kies een bestand van een collega";
/// Hint.
pub const BESTAND_HINT: &str = "Of sleep het hierheen. Een kaart mag ook.";
/// While reading.
pub const LEZEN: &str = "Bezig met lezen en controleren…";
/// Title of the preview.
pub const VOORBEELD: &str = "Dit zou er veranderen";
/// Nothing new in it.
pub const NIETS_NIEUWS: &str = "Alles uit dit bestand heb je al. Er verandert niets.";
/// Only things that do not show.
pub const NIETS_ZICHTBAARS: &str =
    "Er verandert niets in wat je ziet. De wijzigingen worden wel bewaard.";
/// Count.
pub const NIEUW: &str = "Nieuwe wijzigingen";
/// Count.
pub const BEKEND: &str = "Wijzigingen die je al had";
/// Count.
pub const AANGEVULD: &str = "Wijzigingen aangevuld";
/// Count.
pub const APART: &str = "Wijzigingen die niet meetellen";
/// Title of what is set aside.
pub const APART_TITEL: &str = "Dit telt niet mee";
/// Title of removals.
pub const WEGHALEN: &str = "Dit haalt gegevens weg";
/// What to do about removals.
pub const WEGHALEN_TEKST: &str = "Dit vragen we apart. Zonder vinkje blijft het gezin bij jou staan. Met hetzelfde bestand kun je het later alsnog overnemen.";
/// Title of conflicts that would come.
pub const KOMT_IN_CONFLICT: &str =
    "Hierover staan straks twee antwoorden. Je kiest daarna zelf welk antwoord klopt";
/// Mark of a line.
pub const MERK_CONFLICT: &str = "Twee antwoorden";
/// Button.
pub const NEEM_OVER: &str = "Neem over";
/// Button.
pub const NIET_OVERNEMEN: &str = "Neem niet over";
/// Button after it.
pub const KLAAR: &str = "Klaar";
/// Opens the fields of something new.
pub const WAT_ER_STAAT: &str = "Wat er staat";
/// Nothing was there before.
pub const WAS_ONBEKEND: &str = "nog niets";
/// The new value is unknown or cannot be read.
pub const WORDT_ONBEKEND: &str = "onbekend";

/// Title of the conflicts.
pub const CONFLICTEN: &str = "Kies het goede antwoord";
/// What they are.
pub const CONFLICTEN_TEKST: &str =
    "Jij en een collega schreven iets anders op. Allebei blijft bewaard tot een van jullie kiest.";
/// Button: this one.
pub const DIT_KLOPT: &str = "Dit klopt";

/// Title of the check number.
pub const CONTROLEGETAL: &str = "Controlegetal van je gegevens";
/// What it is for.
pub const CONTROLEGETAL_TEKST: &str =
    "Heeft je collega hetzelfde getal? Dan hebben jullie precies dezelfde gegevens.";

/// A koppeling by its two families.
#[must_use]
pub fn koppeling(paar: &str) -> String {
    format!("Koppeling {paar}")
}

/// The digits are not the card's.
#[must_use]
pub fn cijfers_anders(typed: &str) -> Message {
    let count = typed.chars().filter(char::is_ascii_digit).count();
    let (wat, doe) = if count == 20 {
        (
            "Deze cijfers horen niet bij deze kaart.".to_owned(),
            "Vraag je collega om ze nog een keer voor te lezen. Blijven ze anders? Voer de kaart niet in: hij is niet van je collega.",
        )
    } else {
        (
            format!("Het zijn twintig cijfers. Je typte er {count}."),
            "Vraag je collega om ze groepje voor groepje voor te lezen.",
        )
    };
    Message {
        code: "fingerprint",
        wat,
        doe: doe.to_owned(),
    }
}

/// What a card that came in is.
#[must_use]
pub fn kaartnieuws(nieuws: Kaartnieuws, naam: &str) -> String {
    match nieuws {
        Kaartnieuws::Vreemd => format!(
            "Dit is de kaart van iemand die je nog niet hebt ingevoerd. Op de kaart staat “{naam}”."
        ),
        Kaartnieuws::Nieuwer => {
            format!("Dit is een nieuwe kaart van {naam}, die al bij je collega's staat.")
        }
        Kaartnieuws::Bekend => {
            format!("Deze kaart is van {naam}, en die staat al bij je collega's.")
        }
        Kaartnieuws::Eigen => "Dit is je eigen kaart.".to_owned(),
    }
}

/// Who made a file, and when.
#[must_use]
pub fn gemaakt(naam: &str, dag: &str) -> String {
    format!("Gemaakt door {naam} op {dag}. De ondertekening klopt.")
}

/// So many more things than are shown.
#[must_use]
pub fn en_nog(count: usize) -> String {
    format!("en nog {count}")
}

/// How many families go along.
#[must_use]
pub fn gezinnen(alle: usize, verborgen: usize) -> String {
    match verborgen {
        0 => alle.to_string(),
        some => format!("{alle}, waarvan {some} verborgen"),
    }
}

/// A file was made.
#[must_use]
pub fn gemaakt_bestand(naam: &str, grootte: &str) -> String {
    format!("Het bestand {naam} ({grootte}) staat bij je downloads.")
}

/// A colleague was entered.
#[must_use]
pub fn ingevoerd(naam: &str) -> String {
    format!("{naam} staat nu bij je collega's.")
}

/// Since when a colleague is in the roster.
#[must_use]
pub fn sinds(dag: &str) -> String {
    format!("cijfers vergeleken op {dag}")
}

/// The name on the card, where it is another than one's own.
#[must_use]
pub fn op_de_kaart(naam: &str) -> String {
    format!("op de kaart: {naam}")
}

/// A colleague's key no longer counts.
pub const SLEUTEL_TELT_NIET: &str = "sleutel telt niet meer mee";

/// Changes in hand that do not count yet.
#[must_use]
pub fn ligt_apart(count: usize) -> String {
    match count {
        0 => "nog geen wijzigingen in hand".to_owned(),
        1 => "1 wijziging ligt apart".to_owned(),
        _ => format!("{count} wijzigingen liggen apart"),
    }
}

/// Changes of people of whom there is no card in hand.
#[must_use]
pub fn zonder_kaart(count: usize) -> String {
    format!(
        "{count} wijzigingen tellen niet mee: ze zijn van iemand die niet bij je collega's staat."
    )
}

/// The answers between which one will have to choose.
#[must_use]
pub fn of_of(answers: &[String]) -> String {
    let quoted: Vec<String> = answers.iter().map(|one| format!("“{one}”")).collect();
    quoted.join(" of ")
}

/// Who gave an answer, and when.
#[must_use]
pub fn antwoord_van(naam: Option<&str>, dag: &str) -> String {
    format!("{}, {dag}", naam.unwrap_or(ONBEKENDE))
}

/// An answer that takes something away.
pub const WEGGEHAALD: &str = "weggehaald";

/// Field, in a list of answers.
#[must_use]
pub fn over(veld: &str) -> String {
    format!("Twee antwoorden bij {veld}")
}

/// A key of our own from before, as with a backup that comes back.
#[must_use]
pub fn vorige(naam: &str) -> String {
    format!("{naam} (vorige computer)")
}

/// Above the digits when the card bears our own name.
pub const EIGEN_TEKST: &str = "Op deze kaart staat je eigen naam. Is het je eigen reservekopie? Typ dan de twintig cijfers over die bij je herstelcode op papier staan.";
/// A card is there, to be compared.
pub const EERST_VERGELIJKEN: &str =
    "Er ligt al een kaart. Vergelijk hieronder de cijfers met je collega, dan is zij ingevoerd.";

/// Choosing to send concerns along.
#[must_use]
pub fn zorgsignalen_mee(count: usize) -> String {
    match count {
        1 => "Het ene zorgsignaal gaat mee".to_owned(),
        many => format!("De {many} zorgsignalen gaan mee"),
    }
}
/// What that means.
pub const ZORGSIGNALEN_MEE: &str = "Zonder vinkje blijven ze op dit apparaat. Een collega ziet dan niet eens dat ze er zijn. Is dit bestand je eigen reservekopie? Zet dan een vinkje, anders staan ze er niet in.";
