//! What a coordinator sets about distances: the way by bicycle, the municipalities one works for,
//! and what lies in between.

use super::{gezinnen, woorden};
use crate::domain::{Regel, Streek};

/// Title.
pub const TITEL: &str = "Afstand en werkgebied";
/// Below the title.
pub const SUB: &str = "Hoe Koppelbord rekent met ver en dichtbij. Matchen volgt meteen.";
/// What it is, where the other settings are.
pub const KORT: &str =
    "Hoe snel je fietst, voor welke gemeenten je werkt, en wat er tussen twee buurten ligt.";
/// The way there.
pub const OPEN: &str = "Stel afstand en werkgebied in";
/// The way back.
pub const TERUG: &str = "Terug naar Instellingen";

/// Title.
pub const FIETSEN: &str = "Fietsen";
/// What it does.
pub const FIETSEN_TEKST: &str = "Koppelbord meet hemelsbreed en schat daaruit hoe lang je fietst. \
     Hoe korter, hoe meer punten bij Matchen. Hoe ver een gezin wil gaan, blijft hemelsbreed.";
/// Field.
pub const OMWEG: &str = "Omweg";
/// Hint.
pub const OMWEG_HINT: &str =
    "Hoeveel keer zo lang de weg is als de rechte lijn: van 1,0 tot en met 2,0, meestal 1,3.";
/// Field.
pub const TEMPO: &str = "Kilometer per uur";
/// Hint.
pub const TEMPO_HINT: &str = "Van 8 tot en met 30, meestal 15.";
/// There is something between these two already.
pub const AL_IETS: &str =
    "Tussen deze twee gebieden staat al iets. Wijzig dat hieronder, of kies een ander gebied.";
/// It is no such number.
pub const OMWEG_FOUT: &str = "Vul een getal in van 1,0 tot en met 2,0, zoals 1,3.";

/// Title.
pub const WERKGEBIED: &str = "Waar je werkt";
/// What it does.
pub const WERKGEBIED_TEKST: &str = "Kies de gemeenten waar je voor werkt. Koppelbord zegt het dan als een \
     gezin ergens anders woont. Het gezin kan gewoon meedoen.";
/// Nothing was chosen.
pub const WERKGEBIED_LEEG: &str = "Nog geen gemeente gekozen: overal telt als je werkgebied.";
/// The list of those chosen.
pub const GEMEENTEN: &str = "Gemeenten waar je voor werkt";
/// Field.
pub const GEMEENTE: &str = "Gemeente erbij";
/// Nothing chosen in a list.
pub const KIES: &str = "Kies…";
/// Button.
pub const VOEG_TOE: &str = "Voeg toe";
/// Button.
pub const HAAL_WEG: &str = "Haal weg";
/// It was taken away.
pub const WEGGEHAALD: &str = "Weggehaald.";
/// Something must be chosen.
pub const KIES_GEMEENTE: &str = "Kies eerst een gemeente.";

/// Title.
pub const BARRIERES: &str = "Over de rivier";
/// What it does.
pub const BARRIERES_TEKST: &str = "Ligt er water, spoor of een snelweg tussen twee buurten? De rechte lijn weet \
     dat niet. Zeg hier hoeveel minuten het fietsen langer duurt.";
/// The list.
pub const LIJST: &str = "Wat er tussen ligt";
/// There is nothing.
pub const GEEN: &str = "Nog niets: tussen alle buurten geldt de gewone weg.";
/// Button.
pub const NIEUW: &str = "Zet iets ertussen";
/// Button.
pub const WIJZIG: &str = "Wijzig";
/// Button.
pub const BEWAAR: &str = "Bewaar";
/// Button.
pub const NIET_BEWAREN: &str = "Niet bewaren";
/// Field.
pub const VAN: &str = "Tussen";
/// Field.
pub const NAAR: &str = "En";
/// Field.
pub const MINUTEN: &str = "Minuten langer fietsen";
/// Field.
pub const REDEN: &str = "Wat ligt ertussen?";
/// An area must be chosen.
pub const KIES_GEBIED: &str = "Kies een buurt of een postcode.";
/// Twice the same area.
pub const TWEE_GEBIEDEN: &str = "Kies een ander gebied dan hierboven.";

/// Families in a municipality.
#[must_use]
pub fn gezinnen_in(many: usize) -> String {
    match many {
        0 => "Nog geen gezinnen".to_owned(),
        many => gezinnen::aantal(many),
    }
}

/// Families that live elsewhere, by municipality.
#[must_use]
pub fn erbuiten(many: usize, waar: &[&str]) -> String {
    let (live, own) = match many {
        1 => ("woont", "1 gezin".to_owned()),
        _ => ("wonen", gezinnen::aantal(many)),
    };
    format!("{own} {live} erbuiten: in {}.", woorden::lijst(waar.iter()))
}

/// Tenths with a comma, from hundredths: `1,3`; `1,25` where that is what it is.
#[must_use]
pub fn komma(hundredths: u32) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest % 10 {
        0 => format!("{whole},{}", rest / 10),
        _ => format!("{whole},{rest:02}"),
    }
}

/// What a setting comes to, by an example of two kilometres.
#[must_use]
pub fn voorbeeld(meters: u32, minuten: u32) -> String {
    let km = komma(meters / 10);
    format!("2 km hemelsbreed wordt {km} km fietsen, ongeveer {minuten} minuten.")
}

/// The same as it is kept now.
#[must_use]
pub fn was(meters: u32, minuten: u32) -> String {
    let km = komma(meters / 10);
    format!("Nu is dat {km} km en {minuten} minuten.")
}

/// An area.
#[must_use]
pub fn streek(streek: &Streek, plaats: Option<&str>) -> String {
    match (streek, plaats) {
        (Streek::Buurt(buurt), _) => format!("{} ({})", buurt.naam, buurt.gemeente),
        (Streek::Postcode(postcode), Some(plaats)) => format!("{postcode} {plaats}"),
        (Streek::Postcode(postcode), None) => postcode.to_string(),
    }
}

/// Something in between.
#[must_use]
pub fn barriere(tussen: [&str; 2], minuten: u8, reden: Option<&Regel>) -> String {
    let [from, to] = tussen;
    let minutes = match minuten {
        1 => "1 minuut".to_owned(),
        many => format!("{many} minuten"),
    };
    match reden {
        Some(reden) => format!("Tussen {from} en {to}: {minutes} langer ({reden})"),
        None => format!("Tussen {from} en {to}: {minutes} langer"),
    }
}

/// From the middle of one area to that of the other.
#[must_use]
pub fn van_midden(afstand: &str) -> String {
    format!("Van midden tot midden: {afstand}.")
}

/// An area that is in no table: it counts for nobody.
#[must_use]
pub fn telt_niet(gebied: &str) -> String {
    format!("{gebied} staat niet in de gegevens, dus dit telt nu niet mee.")
}
