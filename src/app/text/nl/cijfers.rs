//! Words of figures that are shared without names, and of municipalities added up.

use super::{datum, effect::euro, gebied::getal, woorden};
use crate::{domain::Cijfers, effect::Optelling};

/// Choice: whose figures.
pub const BRON: &str = "Welke cijfers";
/// One's own.
pub const EIGEN: &str = "Dit programma";
/// Those of files.
pub const OPGETELD: &str = "Gemeenten opgeteld";
/// Word in the name of a file of figures.
pub const BESTAND_CIJFERS: &str = "cijfers";
/// Head of giving figures.
pub const GEEF_CIJFERS: &str = "Geef cijfers zonder namen";
/// What goes out.
pub const GEEF_CIJFERS_TEKST: &str = "Een ondertekend bestand met alleen aantallen in vijftallen en geschatte bedragen in duizenden, per gemeente, tot en met de laatste hele maand. Geen gezin, geen koppeling en geen verhaal gaat mee; jouw naam wel, zodat de ontvanger weet van wie het komt. Wie bestanden van meer gemeenten ontvangt, kan ze hier optellen.";
/// Button.
pub const MAAK_CIJFERS: &str = "Maak bestand met cijfers";
/// No month is over.
pub const GEEN_MAAND: &str = "Van dit jaar is nog geen hele maand voorbij.";
/// Too few.
pub const TE_WEINIG_CIJFERS: &str = "Er zijn te weinig koppelingen om cijfers te geven, of in een van de gemeenten zijn het er minder dan vijf.";
/// What was made.
#[must_use]
pub fn cijfers_gemaakt(naam: &str, gemeenten: &[String]) -> String {
    format!(
        "Gemaakt: {naam}, met de cijfers van {}.",
        woorden::lijst(gemeenten)
    )
}
/// Figures in one line.
#[must_use]
pub fn cijfers(cijfers: &Cijfers) -> String {
    format!(
        "{}, {} tot en met {}: {} of meer koppelingen",
        cijfers.gemeente,
        datum::lang(cijfers.van),
        datum::lang(cijfers.tot),
        getal(cijfers.koppelingen.getal())
    )
}
/// Title of the report of figures.
pub const TITEL_SAMEN: &str = "Verslag: gemeenten samen";
/// What the numbers are.
pub const SAMEN_LET_OP: &str = "Opgeteld uit ondertekende bestanden zonder namen. Elk aantal is in de gemeente zelf naar beneden afgerond op vijf en elke besparing op duizend euro: in het echt is het evenveel of meer.";
/// Block.
pub const SAMEN: &str = "Wat er was";
/// Block.
pub const PER_GEMEENTE: &str = "Per gemeente";
/// Row.
pub const TOTAAL: &str = "Samen, minstens";
/// Columns.
pub const KOLOMMEN: [&str; 6] = [
    "Gemeente",
    "Koppelingen",
    "Kinderen",
    "Gezinnen die hulp kregen",
    "Gezinnen die hielpen",
    "Tot en met",
];
/// Block.
pub const DUBBEL: &str = "Telt niet mee: dubbel";
/// Below it.
pub const DUBBEL_TEKST: &str = "Van deze gemeenten zijn er cijfers over dezelfde maanden. Alleen wat het verst reikt, telt mee.";
/// No figures.
pub const GEEN_CIJFERS: &str = "Van dit jaar zijn er nog geen cijfers. Maak ze hieronder van je eigen programma, of ontvang bestanden met cijfers bij Delen.";
/// The first sentence.
#[must_use]
pub fn samen(op: &Optelling) -> String {
    let gemeenten = match op.gemeenten {
        1 => "één gemeente".to_owned(),
        many => format!("{} gemeenten", getal(many)),
    };
    format!(
        "In {gemeenten} liepen minstens {} en hooguit {} koppelingen, voor minstens {} kinderen.",
        getal(op.koppelingen),
        getal(op.koppelingen_hoogstens),
        getal(op.kinderen)
    )
}
/// With formal help and without.
#[must_use]
pub fn samen_hulp(met: u32, zonder: u32) -> String {
    format!(
        "Minstens {} begonnen met formele hulp, minstens {} zonder. Van gemeenten waar een van beide klein is, is dat niet bekend.",
        getal(met),
        getal(zonder)
    )
}
/// Of whom there is no amount.
#[must_use]
pub fn zonder_bedrag(many: u32) -> String {
    match many {
        1 => "Van één gemeente zit er geen bedrag bij.".to_owned(),
        many => format!("Van {many} gemeenten zit er geen bedrag bij."),
    }
}
/// What programmes cost, or why that is not said.
#[must_use]
pub fn samen_kosten(kosten: Option<u64>) -> String {
    match kosten {
        Some(kosten) => format!("De programma's kostten samen {}.", euro(kosten)),
        None => {
            "Niet van alle gemeenten is bekend wat het programma kost. Daarom staat er niet hoeveel keer dat terugkomt."
                .to_owned()
        }
    }
}
/// How the answers of municipalities come together.
pub const SAMEN_GEWOGEN: &str =
    "Van gemeenten die het vertellen, elk naar hoeveel gezinnen er antwoordden.";
