//! Reading a sheet of sign-ups.

use super::{velden, woorden};
use crate::{
    app::draft::Fout,
    domain::{Datum, KindOpgave, Overeenkomst},
    exchange::sheet::{CelFout, Kolom, Opmerking, SheetFout, Telling},
};

/// Title of the screen.
pub const TITEL: &str = "Lijst inlezen";
/// What it is for.
pub const SUB: &str = "Van een lijst uit Excel of een formulier naar gezinnen. Er verandert niets tot je op ‘Neem op’ drukt.";
/// The button that chooses a file.
pub const KIES: &str = "Kies een bestand";
/// What one can give.
pub const KIES_HINT: &str =
    "Of sleep een CSV-bestand hierheen. Je kunt ook cellen uit Excel plakken in het vak hieronder.";
/// The box to paste into.
pub const PLAK: &str = "Plak hier cellen uit Excel";
/// What belongs in it.
pub const PLAK_HINT: &str = "Neem de rij met koppen mee.";
/// Reads what was pasted.
pub const PLAK_KNOP: &str = "Lees";
/// Head of the columns.
pub const KOLOMMEN: &str = "Wat staat er in elke kolom?";
/// What was guessed.
pub const KOLOMMEN_UITLEG: &str =
    "Koppelbord heeft dit geraden. Kijk het na en verander wat niet klopt.";
/// A column that is left out.
pub const OVERSLAAN: &str = "niet meenemen";
/// The side of rows that do not say.
pub const KANT: &str = "Staat er niet bij of een gezin steun vraagt of biedt? Dan is het";
/// They stay unknown.
pub const KANT_ONBEKEND: &str = "nog onbekend";
/// Head of the preview.
pub const VOORBEELD: &str = "Wat er gebeurt";
/// New rows.
pub const NIEUW: &str = "Nieuw";
/// Rows that are there already.
pub const DUBBEL: &str = "Staat er al";
/// Rows with faults.
pub const FOUT: &str = "Kan niet mee";
/// Heading of the row numbers.
pub const RIJ: &str = "Rij";
/// Heading of the names.
pub const WIE: &str = "Wie";
/// Heading of what was read.
pub const GELEZEN: &str = "Gelezen";
/// Heading of the reasons.
pub const WAAROM: &str = "Waarom";
/// A row without a name.
pub const ZONDER_NAAM: &str = "zonder naam";
/// Downloads what was kept aside.
pub const BEWAAR_REST: &str = "Download de rijen die niet mee konden";
/// Name of that file.
pub const REST_NAAM: &str = "niet-opgenomen.csv";
/// Starts anew.
pub const ANDERE: &str = "Lees een andere lijst";
/// Goes to the families.
pub const NAAR_GEZINNEN: &str = "Naar de gezinnen";
/// Nothing can be taken in.
pub const NIETS_NIEUW: &str = "Er is niets nieuws in deze lijst om op te nemen.";
/// While a file is being read.
pub const LEEST: &str = "Het bestand wordt gelezen.";
/// Above what is wrong with the file.
pub const MISLUKT: &str = "Deze lijst kan niet worden gelezen";

/// Name of a column.
#[must_use]
pub fn kolom(kolom: Kolom) -> &'static str {
    match kolom {
        Kolom::Kant => "vraag of steun",
        Kolom::Naam => "naam van het gezin",
        Kolom::Tussenvoegsel => "tussenvoegsel",
        Kolom::Contactpersoon => "contactpersoon",
        Kolom::Telefoon => "telefoonnummer",
        Kolom::Email => "e-mailadres",
        Kolom::Postcode => "postcode",
        Kolom::Woonplaats => "woonplaats",
        Kolom::Gemeente => "gemeente",
        Kolom::AangemeldOp => "dag van aanmelding",
        Kolom::Verwijzer => "verwezen door",
        Kolom::Soorten => "soort steun",
        Kolom::Frequentie => "hoe vaak",
        Kolom::Dagdelen => "dagdelen",
        Kolom::Kinderen => "kinderen, met hun leeftijd",
        Kolom::AantalKinderen => "aantal kinderen",
        Kolom::Leeftijden => "leeftijden waar plek voor is",
        Kolom::Capaciteit => "hoeveel koppelingen tegelijk",
        Kolom::MaxAfstand => "hoe ver weg, in kilometers",
        Kolom::Urgentie => "hoe dringend",
        Kolom::Talen => "talen",
        Kolom::Huisdieren => "huisdieren",
        Kolom::Rookt => "roken",
        Kolom::OpaOma => "opa en oma",
        Kolom::Duur => "hoe lang",
        Kolom::Belangrijk => "belangrijk in de opvoeding",
        Kolom::Verwachting => "verwachting van een steungezin",
        Kolom::Terugdoen => "zelf voor een ander doen",
        Kolom::Toelichting => "toelichting",
    }
}

/// A column by its heading, else by its number.
#[must_use]
pub fn kop(kop: &str, nummer: usize) -> String {
    if kop.is_empty() {
        format!("Kolom {nummer}")
    } else {
        kop.to_owned()
    }
}

/// A column with its first filled cell.
#[must_use]
pub fn bijvoorbeeld(cel: &str) -> String {
    format!("Bijvoorbeeld: {cel}")
}

/// Why a file cannot be read, and what one can do: (what, do).
#[must_use]
pub fn sheet_fout(fout: &SheetFout) -> (String, String) {
    let pair = |wat: &str, doe: &str| (wat.to_owned(), doe.to_owned());
    match fout {
        SheetFout::Excelbestand | SheetFout::OudExcelbestand => pair(
            "Dit is een Excel-bestand. Koppelbord leest CSV.",
            "Open het in Excel, kies Bestand, Opslaan als, en dan het type dat begint met ‘CSV \
             UTF-8’. Of selecteer de cellen in Excel, kopieer ze en plak ze in het vak hieronder.",
        ),
        SheetFout::GeenTekst => pair(
            "Dit bestand is geen lijst met rijen en kolommen.",
            "Sla de lijst op als CSV en kies dat bestand.",
        ),
        SheetFout::Leeg => pair("Er staat niets in.", "Kies een lijst met koppen en rijen."),
        SheetFout::AlleenKoppen => pair(
            "Er staan alleen koppen in, geen rijen.",
            "Kies een lijst met onder de koppen een rij per gezin.",
        ),
        SheetFout::TeGroot { bytes } => (
            format!(
                "Dit bestand is te groot: {} MB. Er past 4 MB in.",
                bytes / 1_000_000
            ),
            "Splits de lijst in tweeën, of haal plaatjes en oude rijen weg.".to_owned(),
        ),
        SheetFout::TeVeelRijen { rijen } => (
            format!("Deze lijst heeft {rijen} rijen. Er kunnen er 5000 in één keer."),
            "Splits de lijst en lees de delen na elkaar in.".to_owned(),
        ),
        SheetFout::TeVeelKolommen { kolommen } => (
            format!("Deze lijst heeft {kolommen} kolommen. Er kunnen er 60 in één keer."),
            "Haal de kolommen weg die je niet nodig hebt.".to_owned(),
        ),
        SheetFout::GeenNaamEnGeenTelefoon { .. } => pair(
            "Geen enkele kolom is een naam of een telefoonnummer.",
            "Wijs bij de kolommen aan waar die staan. Een van de twee is genoeg.",
        ),
    }
}

/// What is wrong with a cell.
#[must_use]
pub fn cel_fout(fout: &CelFout) -> String {
    let wat = match fout {
        CelFout::Tekst(fout) => Fout::Tekst(*fout),
        CelFout::Contact(fout) => Fout::Contact(*fout),
        CelFout::Postcode(fout) => Fout::Postcode(*fout),
        CelFout::Datum(fout) => Fout::Datum(*fout),
        CelFout::Aanmelddag(fout) => Fout::Aanmelddag(*fout),
        CelFout::Getal { van, tot } => Fout::Getal {
            van: *van,
            tot: *tot,
        },
        CelFout::Kant => {
            return "Hier staat niet of het om vraag of steun gaat. Schrijf ‘vraag’ of ‘steun’."
                .to_owned();
        }
        CelFout::NaamNochTelefoon => {
            return "Deze rij heeft geen naam en geen telefoonnummer. Vul een van de twee in."
                .to_owned();
        }
    };
    velden::fout(&wat)
}

/// A fault with its column and what stands there.
#[must_use]
pub fn fout_bij(kop: Option<&str>, cel: &str, fout: &CelFout) -> String {
    let text = cel_fout(fout);
    match kop {
        Some(kop) if cel.is_empty() || fout.is_bsn() => format!("{kop}: {text}"),
        Some(kop) => format!("{kop} ‘{}’: {text}", short(cel)),
        None => text,
    }
}

fn short(cel: &str) -> String {
    if cel.chars().count() > 40 {
        let head: String = cel.chars().take(40).collect();
        format!("{head}…")
    } else {
        cel.to_owned()
    }
}

/// Something one should know of a row that goes along.
#[must_use]
pub fn opmerking(opmerking: &Opmerking, kop: impl Fn(usize) -> String) -> String {
    match opmerking {
        Opmerking::PostcodeOnbekend(postcode) => format!(
            "Postcode {postcode} ligt buiten het gebied dat Koppelbord kent: de afstand blijft onbekend."
        ),
        Opmerking::NietHerkend { kolom, deel } => format!(
            "{} ‘{}’ is niet begrepen en staat in de toelichting.",
            kop(*kolom),
            short(deel)
        ),
        Opmerking::ZonderKop { kolom, cel } => format!(
            "{} heeft geen kop: ‘{}’ gaat niet mee. Kijk of deze rij is verschoven.",
            kop(*kolom),
            short(cel)
        ),
        Opmerking::AantalOfLeeftijd { getal } => format!(
            "‘{getal}’ is gelezen als een kind van {getal} jaar. Is het hoeveel kinderen er zijn? \
             Kies dan hierboven ‘aantal kinderen’."
        ),
        Opmerking::LosAanhalingsteken => "Er staat een aanhalingsteken (\") dat nergens sluit. \
             Kijk na of deze rij en de rij eronder kloppen."
            .to_owned(),
        Opmerking::NulErbij => {
            "De nul voor het telefoonnummer was weg en is teruggezet.".to_owned()
        }
    }
}

/// What a row looks the same as.
#[must_use]
pub fn dubbel_met_gezin(naam: &str, op: Overeenkomst, verborgen: bool) -> String {
    let hidden = if verborgen { ", maar is verborgen" } else { "" };
    format!(
        "{naam} staat er al, met {}{hidden}.",
        super::aanmelden::overeenkomst(op)
    )
}

/// The button that shows hidden families again.
#[must_use]
pub fn haal_terug(aantal: usize) -> String {
    match aantal {
        1 => "Haal 1 verborgen gezin terug".to_owned(),
        many => format!("Haal {many} verborgen gezinnen terug"),
    }
}

/// Asks about rows that look like a family, but with something else.
#[must_use]
pub fn anders(aantal: usize) -> String {
    let rows = match aantal {
        1 => "1 rij lijkt op een gezin dat er al is, maar kan".to_owned(),
        many => format!("{many} rijen lijken op een gezin dat er al is, maar kunnen"),
    };
    format!("{rows} een ander zijn. Kijk ze na bij ‘{DUBBEL}’.")
}

/// The box that takes in a row that looks like a family that is there.
#[must_use]
pub fn neem_rij(nummer: usize, wie: &str) -> String {
    format!("Rij {nummer}, {wie}: een ander gezin, neem ook op")
}

/// Behind what such a row looks the same as.
pub const IETS_ANDERS: &str = "Misschien is dit een ander gezin.";

/// What a row looks the same as, in the same sheet.
#[must_use]
pub fn dubbel_met_rij(rij: usize, op: Overeenkomst) -> String {
    format!(
        "Staat ook in rij {rij}, met {}.",
        super::aanmelden::overeenkomst(op)
    )
}

/// The button that takes them in.
#[must_use]
pub fn neem_op(aantal: usize) -> String {
    match aantal {
        1 => "Neem 1 gezin op".to_owned(),
        many => format!("Neem {many} gezinnen op"),
    }
}

/// The counts in a sentence.
#[must_use]
pub fn telling(telling: Telling) -> String {
    let rows = |count: usize| match count {
        1 => "1 rij".to_owned(),
        many => format!("{many} rijen"),
    };
    let mut parts = vec![format!("{} nieuw", rows(telling.nieuw))];
    if telling.dubbel > 0 {
        let stands = if telling.dubbel == 1 {
            "staat"
        } else {
            "staan"
        };
        parts.push(format!("{} die er al {stands}", rows(telling.dubbel)));
    }
    if telling.fout > 0 {
        parts.push(format!("{} met een fout", rows(telling.fout)));
    }
    format!("{}.", woorden::lijst(parts))
}

/// Afterwards.
#[must_use]
pub fn klaar(opgenomen: usize, dubbel: usize, rest: usize) -> String {
    let taken = match opgenomen {
        1 => "1 gezin is opgenomen.".to_owned(),
        many => format!("{many} gezinnen zijn opgenomen."),
    };
    let taken = match dubbel {
        0 => taken,
        1 => format!("{taken} 1 rij stond er al."),
        many => format!("{taken} {many} rijen stonden er al."),
    };
    match rest {
        0 => taken,
        1 => format!("{taken} 1 rij kon niet mee: die kun je downloaden en verbeteren."),
        many => {
            format!("{taken} {many} rijen konden niet mee: die kun je downloaden en verbeteren.")
        }
    }
}

/// More rows than are shown.
#[must_use]
pub fn nog_meer(aantal: usize) -> String {
    format!("En nog {aantal} rijen.")
}

/// The children, with the ages that were read.
#[must_use]
pub fn kinderen(kinderen: &[KindOpgave], today: Datum) -> String {
    let age = |kind: &KindOpgave| {
        let age = kind
            .geboren
            .map(|born| woorden::jaren(born.leeftijd(today), today));
        match (&kind.voornaam, age) {
            (Some(naam), Some(age)) => Some(format!("{age} ({naam})")),
            (Some(naam), None) => Some(format!("onbekend ({naam})")),
            (None, age) => age,
        }
    };
    let ages: Vec<String> = kinderen.iter().filter_map(age).collect();
    let count = match kinderen.len() {
        1 => "1 kind".to_owned(),
        many => format!("{many} kinderen"),
    };
    match ages.len() {
        0 => count,
        known if known == kinderen.len() => format!("{count} van {} jaar", woorden::lijst(ages)),
        _ => format!("{count}, waarvan {} jaar", woorden::lijst(ages)),
    }
}
