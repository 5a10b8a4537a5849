//! Words of the report of effects: what it did for families first, then what it saves, as an
//! estimate with its range.

use super::{contact, datum, gebied::getal, leven, woorden};
use crate::{
    domain::{Afsluitreden, Datum, Hulpsoort, Kant, Oordeel},
    effect::{Aanname, Bedrag, Hulp, Uitgangspunten, Vraag},
};

pub use super::cijfers::*;

/// Title of the screen.
pub const TITEL: &str = "Effect";
/// Head of the report.
pub const TITEL_VERSLAG: &str = "Verslag: wat koppelingen brachten";
/// Button.
pub const PRINT: &str = "Print verslag";
/// Button.
pub const CSV: &str = "Bewaar als tabel (CSV)";
/// Name of that file.
pub const BESTAND: &str = "koppelbord-verslag.csv";
/// Choice.
pub const PERIODE: &str = "Over welk jaar";
/// Choice.
pub const GEMEENTE: &str = "Gemeente";
/// All of them.
pub const ALLE_GEMEENTEN: &str = "alle samen";
/// Choice.
pub const VOOR_WIE: &str = "Voor wie";
/// Rounded.
pub const RAAD: &str = "Om te delen";
/// As it is.
pub const ZELF: &str = "Alleen voor jou";
/// Choice.
pub const LENGTE: &str = "Hoe lang";
/// One sheet.
pub const KORT: &str = "Kort";
/// All of it.
pub const LANG: &str = "Uitgebreid";
/// What rounding means.
pub const AFGEROND: &str = "Aantallen zijn naar beneden afgerond op vijf. De besparing hoort bij die afgeronde aantallen, in duizenden. Minder dan vijf staat er niet: zo is niemand te herkennen.";
/// What exact means.
pub const PRECIES: &str =
    "Deze cijfers zijn precies. Ze zijn voor jou alleen: geef ze niet door en laat ze niet zien.";
/// Fewer than five.
pub const KLEIN: &str = "minder dan 5";
/// Too few for a report.
pub const TE_WEINIG: &str = "Er waren in deze periode minder dan vijf koppelingen. Een verslag zou laten zien om wie het gaat.";
/// Nothing at all.
pub const NIETS: &str = "In deze periode liep er geen koppeling. Een koppeling telt vanaf de eerste dag van de proefperiode.";
/// Column.
pub const MAAT: &str = "Wat";
/// Column.
pub const AANTAL: &str = "Aantal";
/// Column of the period before.
pub const VORIGE: &str = "Jaar ervoor";
/// Block.
pub const GEDAAN: &str = "Wat het deed voor gezinnen";
/// Block.
pub const REDENEN: &str = "Waarom koppelingen stopten";
/// Below it.
pub const REDENEN_KLEIN: &str = "Redenen die minder dan vijf keer voorkwamen, staan er niet bij.";
/// Block.
pub const KINDEREN: &str = "Wat de kinderen ervan vonden";
/// Below it.
pub const KINDEREN_TEKST: &str = "Per koppeling, de laatste keer dat het gevraagd is.";
/// Block.
pub const BESPARING: &str = "Wat het bespaart: een schatting";
/// Block.
pub const BEREKEND: &str = "Zo is dit berekend";
/// Block.
pub const GEVOELIG: &str = "Wat maakt het meest uit?";
/// Below it.
pub const GEVOELIG_TEKST: &str =
    "Hoe ver de middelste schatting schuift als één ding anders is. Dit is een schatting.";
/// Block.
pub const VERHALEN: &str = "Verhalen";
/// What no euro shows.
pub const NIET_IN_EUROS: &str = "Het meeste past niet in euro's: een kind dat thuis kan blijven wonen, en een gezin dat er mensen bij heeft.";
/// What a report of one municipality leaves out.
pub const NAAST_GEHEEL: &str = "Van één gemeente staat hier minder dan van alles samen. Wie beide verslagen naast elkaar legt, zou anders over een enkel gezin kunnen lezen.";
/// Why there is no amount of one municipality.
pub const NIET_BESPAARD: &str = "Van één gemeente staat dit er nu niet bij: ergens zijn het minder dan vijf gezinnen met hulp, of zonder, of waarvan dat niet bekend is. In het verslag van alles samen staat het wel.";
/// Of whom the cost is.
pub const KOSTEN_SAMEN: &str =
    "De kosten zijn van het hele programma en staan in het verslag van alles samen.";
/// Column heads of an amount.
pub const BEDRAGEN: [&str; 3] = ["Laag", "Midden", "Hoog"];
/// Column heads of the questions.
pub const METINGEN: [&str; 4] = ["Vraag", "Bij de start", "Laatste keer", "Gezinnen"];
/// Where the groups by formal help are not told.
pub const ZONDER_GROEPEN: &str = "Met of zonder formele hulp, of onbekend: ergens zijn het er minder dan vijf. Daarom staat dat er niet bij, en telt elke koppeling hier tegen het laagste bedrag.";
/// The other way.
pub const NAAR_SOORT: &str = "Andere manier: per soort hulp bij de start";
/// The other way.
pub const NAAR_SOORT_TEKST: &str =
    "Met de bedragen die je gemeente zelf per soort hulp invulde. Dit is een schatting.";
/// Too few of each kind.
pub const NAAR_SOORT_WEINIG: &str =
    "Van geen enkele soort hulp zijn het er vijf of meer. Daarom staat dit bedrag er niet bij.";
/// Stories that are not shared.
pub const VERHALEN_NOEMEN: &str = "In de verhalen staat een naam of een nummer. Daarom staan ze niet in wat je deelt. Haal dat weg bij ‘Waar het verslag op rust’.";
/// Who does not add up.
pub const TEGENSTRIJDIG: &str =
    "Van sommige koppelingen ligt het einde vóór het begin. Die tellen niet mee. Kijk de dagen na.";

/// Form.
pub const FORM: &str = "Waar het verslag op rust";
/// Form.
pub const FORM_TEKST: &str = "Geldt voor het hele programma en gaat mee in het bestand dat je geeft. Waar de bedragen vandaan komen, staat onder ‘Zo is dit berekend’. Heeft je gemeente eigen cijfers? Vul die in.";
/// Form.
pub const FORM_HINT_JAAR: &str = "In hele euro's per jaar.";
/// Form.
pub const VELD_VERHALEN: &str = "Verhalen voor het verslag";
/// Form.
pub const VELD_VERHALEN_HINT: &str = "In je eigen woorden, zonder namen en zonder wat iemand verraadt. Een witregel begint een nieuw verhaal.";

/// Name of a field of the form.
#[must_use]
pub fn veld(at: usize) -> String {
    match at {
        0 => "Besparing zonder formele hulp bij de start".to_owned(),
        1 => "Besparing met formele hulp bij de start".to_owned(),
        2 => "Deel dat aan de koppeling te danken is, laag (procent)".to_owned(),
        3 => "Datzelfde deel, midden (procent)".to_owned(),
        4 => "Datzelfde deel, hoog (procent)".to_owned(),
        5 => "Wat het programma kost".to_owned(),
        n => {
            let soort = Hulpsoort::ALL
                .get(n - 6)
                .copied()
                .map_or("", woorden::hulpsoort);
            format!("Prijs van {soort}")
        }
    }
}

/// What may stand there.
#[must_use]
pub fn getal_tot(most: u32) -> String {
    format!("Vul een heel getal in van 0 tot en met {}.", getal(most))
}
/// The three parts in their order.
pub const VOLGORDE: &str = "Laag mag niet meer zijn dan midden, en midden niet meer dan hoog.";

/// The whole of it below the title.
#[must_use]
pub fn sub(van: Datum, tot: Datum, gemeente: Option<&str>) -> String {
    let waar = gemeente.map_or_else(String::new, |naam| format!(", {naam}"));
    format!("{} tot en met {}{waar}", datum::lang(van), datum::lang(tot))
}

/// A year to choose; the one that runs says so.
#[must_use]
pub fn jaar(jaar: u16, today: Datum) -> String {
    if jaar == today.jaar() {
        format!("{jaar}, tot nu toe")
    } else {
        jaar.to_string()
    }
}

/// Euros.
#[must_use]
pub fn euro(bedrag: u64) -> String {
    let whole = u32::try_from(bedrag).unwrap_or(u32::MAX);
    // No line ends between the sign and the number.
    format!("€\u{a0}{}", getal(whole))
}

/// A range of euros.
#[must_use]
pub fn van_tot(bedrag: Bedrag) -> String {
    format!("{} tot {}", euro(bedrag.laag), euro(bedrag.hoog))
}

/// Hundredths as a number of one decimal: `2,5`.
#[must_use]
pub fn tiende(honderdsten: u64) -> String {
    let tenths = (honderdsten + 5) / 10;
    format!(
        "{},{}",
        getal(u32::try_from(tenths / 10).unwrap_or(u32::MAX)),
        tenths % 10
    )
}

/// A number, or that it is not told.
#[must_use]
pub fn aantal(aantal: Option<u32>) -> String {
    aantal.map_or_else(|| KLEIN.to_owned(), getal)
}

/// Names of the counts, in the order of the table.
pub const TELLINGEN: [&str; 6] = [
    "Koppelingen die liepen",
    "Daarvan nieuw begonnen",
    "Daarvan gestopt",
    "Kinderen die erbij hoorden",
    "Gezinnen die hulp kregen",
    "Gezinnen die hielpen",
];
/// Name of a count.
pub const WACHTEN: &str = "Wachten nu op een steungezin";
/// Name of a count.
pub const TOT_START: &str = "De helft begon na de aanmelding binnen";

/// Days as weeks.
#[must_use]
pub fn weken(dagen: u32) -> String {
    match dagen.div_ceil(7) {
        1 => "1 week".to_owned(),
        n => format!("{n} weken"),
    }
}

/// The first sentence of the report.
#[must_use]
pub fn gedaan(koppelingen: Option<u32>, kinderen: Option<u32>, afgerond: bool) -> String {
    let least = if afgerond { "minstens " } else { "" };
    let number = |number: Option<u32>, one: &str, more: &str| match number {
        Some(1) => format!("{least}1 {one}"),
        Some(n) => format!("{least}{} {more}", getal(n)),
        None => format!("minder dan 5 {more}"),
    };
    let them = number(koppelingen, "koppeling", "koppelingen");
    let kids = number(kinderen, "kind", "kinderen");
    format!("Er liepen {them}, voor {kids}.")
}

/// The second.
#[must_use]
pub fn bespaard(bedrag: Bedrag) -> String {
    format!(
        "Naar schatting bespaart dat {}, met {} als midden. Dit is een schatting.",
        van_tot(bedrag),
        euro(bedrag.midden)
    )
}

/// How many times the cost.
#[must_use]
pub fn factor(kosten: Option<u64>, factor: Option<Bedrag>) -> String {
    match (kosten, factor) {
        (Some(kosten), Some(factor)) => format!(
            "Het programma kostte in deze periode {}. Dat komt naar schatting {} tot {} keer terug, met {} als midden.",
            euro(kosten),
            tiende(factor.laag),
            tiende(factor.hoog),
            tiende(factor.midden)
        ),
        (Some(_), None) => {
            "De kosten staan op nul. Daarom staat er niet hoeveel keer ze terugkomen.".to_owned()
        }
        _ => "Wat het programma kost, is niet ingevuld. Daarom staat er niet hoeveel keer dat terugkomt.".to_owned(),
    }
}

/// How it was worked out.
#[must_use]
pub fn berekend(uit: &Uitgangspunten) -> Vec<String> {
    let [laag, midden, hoog] = uit.deel;
    let own = *uit
        != Uitgangspunten {
            kosten: uit.kosten,
            soorten: uit.soorten.clone(),
            ..Uitgangspunten::default()
        };
    let source = if own {
        "De bedragen en delen heeft het programma zelf ingevuld."
    } else {
        "De bedragen komen uit een onderzoek naar 147 koppelingen in elf gemeenten in 2018 (Gemeente.nu, maart 2020). Dat ze voor een jaar gelden en de drie delen zijn een aanname van Koppelbord."
    };
    vec![
        format!(
            "Een koppeling telt vanaf de eerste dag van de proefperiode, naar dagen van het jaar: {} per jaar zonder formele hulp bij de start, {} met.",
            euro(uit.zonder_hulp.into()),
            euro(uit.met_hulp.into())
        ),
        format!(
            "Niet alles is aan de koppeling te danken: laag rekent met {laag} procent, midden met {midden}, hoog met {hoog}."
        ),
        "Is niet bekend of er hulp was, dan telt de koppeling laag niet mee, en anders als zonder hulp.".to_owned(),
        source.to_owned(),
    ]
}

/// Formal help at the start.
#[must_use]
pub fn hulp(hulp: Hulp) -> &'static str {
    match hulp {
        Hulp::Met => "Met formele hulp bij de start",
        Hulp::Zonder => "Zonder formele hulp bij de start",
        Hulp::Onbekend => "Niet bekend of er hulp was",
    }
}

/// An assumption.
#[must_use]
pub fn aanname(aanname: Aanname) -> &'static str {
    match aanname {
        Aanname::Deel => "Welk deel aan de koppeling te danken is",
        Aanname::ZonderHulp => "Het bedrag zonder hulp, een kwart lager of hoger",
        Aanname::MetHulp => "Het bedrag met hulp, een kwart lager of hoger",
        Aanname::Onbekend => "Of er hulp was bij wie dat niet bekend is",
    }
}

/// A reason.
#[must_use]
pub fn reden(reden: Afsluitreden) -> String {
    super::vandaag::eerste_groot(contact::reden(reden))
}

/// What children said.
#[must_use]
pub fn oordeel(oordeel: Oordeel) -> String {
    super::vandaag::eerste_groot(contact::oordeel(oordeel))
}

/// Head of the questions to one side.
#[must_use]
pub fn metingen(kant: Kant) -> &'static str {
    match kant {
        Kant::Vraag => "Wat er veranderde, volgens vraaggezinnen",
        Kant::Steun => "Wat er veranderde, volgens steungezinnen",
    }
}

/// How many answered.
#[must_use]
pub fn respons(start: Option<u32>, later: Option<u32>, van: Option<u32>) -> String {
    format!(
        "Van {} koppelingen is bij {} de start gemeten en bij {} later. Alleen wie twee keer antwoordde, telt hier. {}",
        aantal(van),
        aantal(start),
        aantal(later),
        leven::SCHAAL
    )
}

/// A question with what changed, in words.
#[must_use]
pub fn van_naar(start: u32, laatst: u32) -> String {
    format!(
        "van {} naar {}",
        tiende(start.into()),
        tiende(laatst.into())
    )
}

/// Block.
pub const VERLOOP: &str = "Wat er in de tijd veranderde";
/// Below it.
pub const VERLOOP_TEKST: &str = "Van de start naar later, van vraaggezinnen die beide keren antwoordden. Daarom is de start per kolom anders. Tussen haakjes hoeveel gezinnen.";
/// Columns.
pub const VERLOOP_KOP: [&str; 4] = [
    "Vraag",
    "Na de proef",
    "Na een half jaar",
    "Na een jaar of langer",
];
/// A cell of it.
#[must_use]
pub fn verloop(one: Vraag) -> String {
    format!(
        "{} naar {} ({})",
        tiende(one.start.into()),
        tiende(one.laatst.into()),
        getal(one.aantal)
    )
}
/// Block.
pub const PER_KIND: &str = "Hoe het met de kinderen gaat";
/// The question about each child.
pub const KIND_VRAAG: &str = "Gaat het goed met het kind?";
/// Column.
pub const KINDEREN_KOP: &str = "Kinderen";
/// Of how many it is known.
#[must_use]
pub fn per_kind(start: Option<u32>, later: Option<u32>) -> String {
    format!(
        "Volgens hun ouders, kind voor kind. Bij de start gezegd van {} kinderen, later van {}. Alleen wie twee keer genoemd is, telt hier.",
        aantal(start),
        aantal(later)
    )
}
