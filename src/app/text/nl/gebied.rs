//! Loading region data, in words: the screen, the preview, the parts that are kept.

use super::{gezinnen::aantal, woorden::lijst};
use crate::{
    app::lading::{Kapot, Telling},
    domain::Bron,
    gebied::PakFout,
};

/// Title.
pub const TITEL: &str = "Gebied";
/// Below the title.
pub const SUB: &str = "Postcodes, buurten en grenzen van de gemeenten waar je voor werkt. Hoe preciezer die zijn, hoe beter Koppelbord weet wie dicht bij elkaar woont.";
/// The card in Instellingen.
pub const KAART_TEKST: &str = "Lees postcodes en buurten in van je eigen gemeente. Dan weet Koppelbord preciezer wie dicht bij elkaar woont.";
/// The way there.
pub const NAAR: &str = "Gebied inlezen";
/// Back to the settings.
pub const TERUG: &str = "Instellingen";
/// Title of giving files.
pub const GEVEN: &str = "Bestanden inlezen";
/// The button that asks for files.
pub const KIES: &str = "Kies bestanden";
/// What can be read.
pub const KIES_HINT: &str = "Of sleep ze hierheen. Koppelbord leest de postcodelijst van GeoNames, buurten, wijken en gemeenten van CBS of PDOK (GeoJSON) en tabellen met postcode, lat en lon (CSV), ook een adressenlijst uit de BAG. Alles blijft op deze computer, en er wordt niets bewaard voordat je ja zegt.";
/// What the picker shows.
pub const SOORTEN: &str =
    ".csv,.txt,.tsv,.json,.geojson,text/csv,text/plain,application/json,application/geo+json";
/// The bar while reading.
pub const BEZIG: &str = "Bezig met lezen";
/// Stops it.
pub const STOP: &str = "Stop";
/// It was stopped.
pub const GESTOPT: &str = "Gestopt. Er is niets veranderd.";
/// The worker ended without a word.
pub const MISLUKT: &str = "Het lezen is halverwege misgegaan. Er is niets veranderd. Probeer het met een kleiner bestand, of ververs de pagina.";
/// Packing, after the last file.
pub const PAKT: &str = "Vereenvoudigen en inpakken…";

/// Title of the preview.
pub const VOORBEELD: &str = "Dit zit erin";
/// Nothing is kept yet.
pub const NOG_NIETS: &str = "Er is nog niets bewaard.";
/// Whose data.
pub const BRON: &str = "Bron (staat straks bij de kaart)";
/// Who loaded it, when one did oneself.
pub const JOU: &str = "jou";
/// What to look at.
pub const LET_OP: &str = "Let op";
/// What was left out.
pub const WEG: &str = "Weggelaten";
/// Title of the choice.
pub const GEMEENTEN: &str = "Welke gemeenten neem je op?";
/// Why not all.
pub const GEMEENTEN_HINT: &str = "Kies alleen de gemeenten waar je voor werkt, en zo nodig hun buren: dat houdt je gegevens klein.";
/// Search among them.
pub const ZOEK: &str = "Zoek een gemeente";
/// What lies in no known municipality.
pub const ZONDER: &str = "Zonder gemeente";
/// Its name, typed.
pub const NAAM: &str = "Van welke gemeente is dit?";
/// Why that is asked.
pub const NAAM_HINT: &str = "Het bestand zegt het niet. Weet je het, vul het dan hier in.";
/// Nothing was chosen.
pub const KIES_EERST: &str = "Kies eerst een of meer gemeenten.";
/// Title of what it changes.
pub const DEKKING: &str = "Wat dit verandert";
/// Title of the map.
pub const KAART: &str = "Zo komt het op de kaart";
/// Takes it in.
pub const NEEM_OP: &str = "Neem op";
/// Does not.
pub const NIET: &str = "Niet opnemen";
/// Too much for one programme.
pub const TE_VEEL: &str =
    "Dit is te veel om te bewaren. Kies minder gemeenten, of haal hieronder eerst iets weg.";
/// After it.
pub const OPGENOMEN: &str = "Opgenomen. Afstanden en kaart rekenen er nu mee.";
/// The way to the map.
pub const NAAR_KAART: &str = "Naar de gezinnen";

/// Title of what is kept.
pub const BEWAARD: &str = "Wat Koppelbord van het gebied weet";
/// What it goes along with.
pub const BEWAARD_TEKST: &str = "Dit gaat mee in het bestand dat je aan collega's geeft. Lees je van een gemeente opnieuw hetzelfde soort gegevens in, dan komen die in de plaats van de oude.";
/// Nothing loaded.
pub const NIETS: &str = "Nog niets ingelezen";
/// What is there without.
pub const NIETS_TEKST: &str =
    "Koppelbord kent nu de postcodes van vier cijfers van Hoogeveen, Meppel en Rhenen.";
/// Of the demo.
pub const NIETS_DEMO: &str = "De demo kent alleen een verzonnen gemeente. Je kunt hier gerust iets inlezen: het blijft nergens bewaard.";
/// Takes a part away.
pub const HAAL_WEG: &str = "Haal weg";
/// Title of the question.
pub const WEG_VRAAG: &str = "Dit gebiedsdeel weghalen?";
/// Does not.
pub const LAAT: &str = "Niet doen";
/// After it.
pub const WEGGEHAALD: &str = "Weggehaald. Je gezinnen zijn niet veranderd.";
/// Beside the page.
pub const HUIS: &str = "Van de beheerder van deze pagina";
/// What that means.
pub const HUIS_TEKST: &str =
    "Wie deze pagina klaarzette, gaf deze gegevens mee. Wat je zelf inleest, gaat voor.";

/// A number with points between thousands: `4.065`.
#[must_use]
pub fn getal(getal: u32) -> String {
    let digits = getal.to_string();
    let mut out = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// How much of what: `48 buurten, 20 postcodes van vier cijfers en 1.531 van zes tekens`.
#[must_use]
pub fn telling(telling: &Telling) -> String {
    let words = [
        ("buurt", "buurten"),
        ("wijk", "wijken"),
        ("gemeentegrens", "gemeentegrenzen"),
        ("postcode van vier cijfers", "postcodes van vier cijfers"),
        ("postcode van zes tekens", "postcodes van zes tekens"),
    ];
    let told = telling.getallen().into_iter().zip(words);
    let told = told.filter(|(many, _)| *many > 0);
    lijst(told.map(|(many, (een, meer))| {
        format!("{} {}", getal(many), if many == 1 { een } else { meer })
    }))
}

/// A source, as one chooses it.
#[must_use]
pub fn bron(bron: Bron) -> &'static str {
    match bron {
        Bron::Cbs => "CBS en Kadaster (PDOK)",
        Bron::Bag => "BAG (Kadaster)",
        Bron::GeoNames => "GeoNames",
        Bron::Eigen => "Eigen bestand",
    }
}

/// What must be said of a source.
#[must_use]
pub fn naamsvermelding(bron: Bron) -> &'static str {
    match bron {
        Bron::Cbs => "© Kadaster / Centraal Bureau voor de Statistiek, CC BY 4.0, bewerkt",
        Bron::Bag => "Basisregistratie Adressen en Gebouwen (Kadaster), bewerkt",
        Bron::GeoNames => "GeoNames (geonames.org), CC BY 4.0, bewerkt",
        Bron::Eigen => "eigen bestand",
    }
}

/// How far reading is: a file of so many.
#[must_use]
pub fn leest(at: usize, of: usize, naam: &str) -> String {
    match of {
        1 => format!("Leest {naam}…"),
        _ => format!("Leest bestand {at} van {of}: {naam}…"),
    }
}

/// Too many files at once.
#[must_use]
pub fn te_veel_bestanden(hoogstens: usize) -> String {
    format!("Geef hoogstens {hoogstens} bestanden tegelijk. Er is niets gelezen.")
}

/// The name of a municipality, or that there is none.
#[must_use]
pub fn gemeente(naam: &str) -> &str {
    if naam.is_empty() { ZONDER } else { naam }
}

/// A municipality under all the names by which one may look for it.
#[must_use]
pub fn ook_bekend_als(naam: &str) -> String {
    let other = match naam {
        "'s-Gravenhage" => "Den Haag",
        "Den Haag" => "'s-Gravenhage",
        "'s-Hertogenbosch" => "Den Bosch",
        "Den Bosch" => "'s-Hertogenbosch",
        _ => "",
    };
    format!("{naam} {other}")
}

/// Below a municipality in the choice: how much, how large, how many families.
#[must_use]
pub fn rij(all: &Telling, grootte: &str, gezinnen: usize, vervangt: Option<&Telling>) -> String {
    let mut said = format!("{}; {grootte}", telling(all));
    if gezinnen > 0 {
        said.push_str(&format!("; {} hier", aantal(gezinnen)));
    }
    if let Some(old) = vervangt {
        said.push_str(&format!(
            "; komt in de plaats van wat je al had: {}",
            telling(old)
        ));
    }
    said
}

/// How many municipalities are there beside those that are shown.
#[must_use]
pub fn nog(rest: usize) -> String {
    match rest {
        1 => "En nog 1 gemeente. Zoek op naam om die te zien.".to_owned(),
        _ => format!("En nog {rest} gemeenten. Zoek op naam om die te zien."),
    }
}

/// What was chosen, in one line.
#[must_use]
pub fn gekozen(gemeenten: usize, all: &Telling, grootte: &str) -> String {
    let many = match gemeenten {
        1 => "1 gemeente".to_owned(),
        _ => format!("{gemeenten} gemeenten"),
    };
    // What `gebied::pack` holds to.
    format!(
        "Gekozen: {many}, met {}. Ingepakt is dat {grootte}; plekken verschuiven daarbij hoogstens 7 m en grenzen 25 m.",
        telling(all)
    )
}

/// What the picture shows, for who does not see it.
#[must_use]
pub fn beeld(gemeenten: &[&str], gezinnen: usize) -> String {
    format!(
        "Kaart van {} met {} erop.",
        lijst(gemeenten.iter().map(|naam| gemeente(naam))),
        aantal(gezinnen)
    )
}

/// What its signs mean.
#[must_use]
pub fn stippen(postcodes: bool) -> &'static str {
    if postcodes {
        "Een stip is het midden van een postcode. Tekens van gezinnen staan met opzet een eindje van de echte plek."
    } else {
        "Tekens van gezinnen staan met opzet een eindje van de echte plek."
    }
}

/// Where a kept part is from and since when.
#[must_use]
pub fn herkomst(naam: &str, dag: &str, door: Option<&str>, grootte: &str) -> String {
    let door = door.map_or(String::new(), |door| format!(" door {door}"));
    format!("Uit {naam}, {grootte}. Opgenomen op {dag}{door}.")
}

/// Beside a part that cannot be unpacked.
#[must_use]
pub fn kapot(fout: PakFout) -> &'static str {
    match fout {
        PakFout::Vorm => {
            "Dit deel is beschadigd en telt niet mee. Haal het weg en lees het opnieuw in."
        }
        PakFout::Nieuwer => {
            "Dit deel komt van een nieuwere Koppelbord en telt hier niet mee. Ververs deze pagina om bij te werken."
        }
    }
}

/// The question before a part goes.
#[must_use]
pub fn weg_vraag(gemeente: &str, wat: &str) -> String {
    format!(
        "Je haalt van {gemeente} weg: {wat}. Je gezinnen blijven zoals ze zijn. Afstanden en kaart worden minder precies, en wie je op een buurt zette, kan van de kaart verdwijnen; ook bij collega's die je bestand inlezen."
    )
}

/// What is wrong with what stands beside the page, and what one can do.
#[must_use]
pub fn huis_kapot(kapot: Kapot) -> String {
    let wat = match kapot {
        Kapot::Alles => {
            "De gebiedsgegevens die bij deze pagina horen (gebied.json), zijn niet te lezen."
                .to_owned()
        }
        Kapot::Delen(1) => {
            "Eén deel van de gebiedsgegevens bij deze pagina is beschadigd en telt niet mee."
                .to_owned()
        }
        Kapot::Delen(many) => format!(
            "{many} delen van de gebiedsgegevens bij deze pagina zijn beschadigd en tellen niet mee."
        ),
    };
    format!(
        "{wat} Vraag de beheerder van de pagina om ze opnieuw te maken. Wat je zelf inleest, werkt gewoon."
    )
}

/// What stands beside the page, in one line.
#[must_use]
pub fn huis(gemeenten: usize, all: &Telling) -> String {
    let many = match gemeenten {
        1 => "1 gemeente".to_owned(),
        _ => format!("{gemeenten} gemeenten"),
    };
    format!("{many}: {}.", telling(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_have_points() {
        let told = [0, 7, 999, 1000, 4065, 100_000, 1_234_567].map(getal);
        assert_eq!(
            told,
            ["0", "7", "999", "1.000", "4.065", "100.000", "1.234.567"]
        );
    }

    #[test]
    fn what_is_not_there_is_not_told() {
        let all = Telling {
            buurten: 48,
            zes: 1531,
            grenzen: 1,
            ..Telling::default()
        };
        assert_eq!(
            telling(&all),
            "48 buurten, 1 gemeentegrens en 1.531 postcodes van zes tekens"
        );
    }
}
