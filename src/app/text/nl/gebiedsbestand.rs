//! A file with region data in words: what it was recognised as, what was read otherwise than it
//! says, what was left out, and why it cannot be used.

use super::{
    bestand::grootte,
    gebied::{getal, telling},
    woorden::lijst,
};
use crate::app::lading::Telling;
use crate::gebied::bestand::{
    Bestandsfout, Kolom, MAX_BYTES, Oogst, Opmerking, Reden, Soort, Vreemd, Weggelaten,
};

/// What a file was recognised as: `Postcodelijst van GeoNames: 279 regels, met 263 postcodes van
/// vier cijfers.`
#[must_use]
pub fn herkend(oogst: &Oogst) -> String {
    let rijen = getal(oogst.telling.rijen);
    let (wat, een, meer) = match oogst.soort {
        Soort::GeoNames => ("Postcodelijst van GeoNames", "regel", "regels"),
        Soort::Postcodes => ("Tabel met een postcode per regel", "regel", "regels"),
        Soort::Adressen => ("Tabel met een adres per regel", "adres", "adressen"),
        Soort::Vlakken => ("Kaart in GeoJSON", "vlak", "vlakken"),
    };
    let word = if oogst.telling.rijen == 1 { een } else { meer };
    let rd = if oogst.uit_rd {
        " De coördinaten staan in het Rijksdriehoekstelsel en zijn omgerekend."
    } else {
        ""
    };
    let erin = telling(&Telling::of(&oogst.deel));
    format!("{wat}: {rijen} {word}, met {erin}.{rd}")
}

/// What was read in another way than the file says, the most serious first, and what was left
/// out.
#[must_use]
pub fn verslag(oogst: &Oogst) -> (Vec<String>, Vec<String>) {
    let mut told: Vec<(u8, String)> = oogst.opmerkingen.iter().map(opmerking).collect();
    let delen = oogst.deel.vlakken.iter().flat_map(|vlak| &vlak.delen);
    let gaten: usize = delen.map(|deel| deel.gaten.len()).sum();
    if gaten > 0 {
        let staan = match gaten {
            1 => "zit 1 gat".to_owned(),
            _ => format!("zitten {gaten} gaten"),
        };
        let rest = "Wat daarin ligt, hoort niet bij het vlak eromheen.";
        told.push((5, format!("In de vlakken {staan}. {rest}")));
    }
    if oogst.telling.afgeleid > 0 {
        let codes = match oogst.telling.afgeleid {
            1 => "1 postcode".to_owned(),
            many => format!("{} postcodes", getal(many)),
        };
        told.push((
            6,
            format!("Het midden van {codes} van vier cijfers is berekend uit die van zes tekens."),
        ));
    }
    crate::order::sort_by_key(&mut told, |one| one.0);
    let weg = oogst.weggelaten.iter().map(weggelaten).collect();
    (told.into_iter().map(|one| one.1).collect(), weg)
}

/// A remark, and how soon it is told: 0 is what may put everybody in the wrong place.
fn opmerking(one: &Opmerking) -> (u8, String) {
    match one {
        Opmerking::Omgewisseld => (
            0,
            "De breedte en de lengte stonden op elkaars plaats. Koppelbord heeft ze omgedraaid: kijk op de kaart of dat klopt.".to_owned(),
        ),
        Opmerking::RdAlsGraden => (
            0,
            "De kolommen heten naar graden, maar er staan meters (Rijksdriehoek) in. Koppelbord heeft ze omgerekend: kijk op de kaart of dat klopt.".to_owned(),
        ),
        Opmerking::GradenAlsRd => (
            0,
            "Het bestand noemt Rijksdriehoek, maar er staan graden in. Koppelbord leest ze als graden: kijk op de kaart of dat klopt.".to_owned(),
        ),
        Opmerking::Gekozen {
            aantal,
            voorbeeld,
            meters,
        } => (
            1,
            format!(
                "{} dubbel, op plekken ver uit elkaar (tot {} km). De waarschijnlijkste is gekozen; dat kan fout zijn.",
                postcodes(*aantal, voorbeeld),
                meters.div_ceil(1000)
            ),
        ),
        Opmerking::Verspreid {
            aantal,
            voorbeeld,
            meters,
        } => {
            let codes = match aantal {
                1 => format!("postcode {voorbeeld}"),
                _ => format!("{} postcodes (zoals {voorbeeld})", getal(*aantal)),
            };
            let km = meters.div_ceil(1000);
            (
                1,
                format!("Van {codes} liggen adressen ver uit elkaar (tot {km} km van het midden). Het midden is genomen; dat kan fout zijn."),
            )
        }
        Opmerking::Afgebroken { regel } => (
            2,
            format!("Het bestand houdt midden in regel {} op. Die regel is niet gelezen, en wat erna kwam is er niet: haal het bestand zo nodig opnieuw op.", getal(*regel)),
        ),
        Opmerking::DecimaleKomma => (
            3,
            "De getallen hebben een komma in plaats van een punt. Zo zijn ze gelezen.".to_owned(),
        ),
        Opmerking::Samengenomen { aantal, voorbeeld } => (
            4,
            format!("{} vaker dan één keer, dicht bij elkaar. Het midden is genomen.", postcodes(*aantal, voorbeeld)),
        ),
    }
}

/// Postcodes that another file, or what is known already, has far from where this one has them.
#[must_use]
pub fn tegenspraak(voorbeeld: &str, aantal: u32, meters: u32, wie: Option<&str>) -> String {
    let km = meters.div_ceil(1000);
    let wie = wie.unwrap_or("Koppelbord");
    let lees = "Eén van de twee klopt niet: kijk op de kaart, en neem niet op wat fout is.";
    match aantal {
        1 => format!("Postcode {voorbeeld} ligt hier {km} km van waar {wie} hem heeft. {lees}"),
        _ => format!(
            "{} postcodes (zoals {voorbeeld}) liggen hier tot {km} km van waar {wie} ze heeft. {lees}",
            getal(aantal)
        ),
    }
}

/// A file that was given twice.
#[must_use]
pub fn dubbel(eerste: &str) -> (String, String) {
    pair(
        format!("Hierin staat hetzelfde als in {eerste}."),
        "Het telt één keer; je hoeft niets te doen.",
    )
}

fn postcodes(aantal: u32, voorbeeld: &str) -> String {
    match aantal {
        1 => format!("Postcode {voorbeeld} staat er"),
        _ => format!("{} postcodes (zoals {voorbeeld}) staan er", getal(aantal)),
    }
}

/// Something that was left out: `3 regels van een ander land (BE, regel 12).`
fn weggelaten(one: &Weggelaten) -> String {
    let Weggelaten {
        reden,
        aantal,
        regel,
        voorbeeld,
    } = one;
    let (een, meer, waarom) = match reden {
        Reden::TeVeelCellen => ("regel", "regels", "met meer vakken dan er kolommen zijn"),
        Reden::AnderLand => ("regel", "regels", "van een ander land"),
        Reden::GeenPostcode => ("regel", "regels", "zonder hele postcode"),
        Reden::PostcodeBestaatNiet => ("regel", "regels", "met een postcode die niet kan bestaan"),
        Reden::GeenCoordinaten => ("regel", "regels", "zonder coördinaten"),
        Reden::BuitenNederland => ("plek", "plekken", "buiten Nederland"),
        Reden::AnderStelsel => (
            "plek",
            "plekken",
            "met andere of omgedraaide coördinaten dan de rest van het bestand",
        ),
        Reden::Huishouden => (
            "postcode van zes tekens",
            "postcodes van zes tekens",
            "met maar één tot drie adressen: die zou een huishouden aanwijzen. Daar geldt de plek van de vier cijfers, als die bekend is",
        ),
        Reden::TweeKeer => (
            "postcode",
            "postcodes",
            "met twee plekken ver uit elkaar, zonder dat blijkt welke klopt",
        ),
        Reden::GeenOmtrek => ("vlak", "vlakken", "zonder omtrek"),
        Reden::GeenNaam => ("vlak", "vlakken", "zonder naam"),
        Reden::Water => ("vlak", "vlakken", "met alleen water"),
        Reden::KruistZichzelf => ("rand", "randen", "die zichzelf kruist"),
        Reden::TeKlein => ("rand", "randen", "te klein om te tekenen"),
    };
    let word = if *aantal == 1 { een } else { meer };
    let mut where_: Vec<String> = Vec::new();
    if !voorbeeld.is_empty() {
        where_.push(voorbeeld.clone());
    }
    if *regel > 0 {
        where_.push(format!("regel {}", getal(*regel)));
    }
    let first = match (where_.is_empty(), aantal) {
        (true, _) => String::new(),
        (false, 1) => format!(" ({})", where_.join(", ")),
        (false, _) => format!(" (de eerste: {})", where_.join(", ")),
    };
    format!("{} {word} {waarom}{first}.", getal(*aantal))
}

/// A file that cannot be read from the disk.
#[must_use]
pub fn onleesbaar() -> (String, String) {
    pair(
        "Je computer geeft dit bestand niet.",
        "Kijk of het nog op zijn plek staat en niet in een ander programma open is.",
    )
}

/// A file too large to read.
#[must_use]
pub fn te_groot(bytes: usize) -> (String, String) {
    pair(
        format!(
            "Dit bestand is {}. Koppelbord leest bestanden tot {}.",
            grootte(bytes),
            grootte(MAX_BYTES)
        ),
        "Haal een bestand van je eigen gemeente of provincie op in plaats van heel Nederland.",
    )
}

fn pair(wat: impl Into<String>, doe: impl Into<String>) -> (String, String) {
    (wat.into(), doe.into())
}

/// Why nothing of a file can be used, and what one can do.
#[must_use]
pub fn fout(fout: &Bestandsfout) -> (String, String) {
    match fout {
        Bestandsfout::TeGroot { bytes } => te_groot(*bytes),
        Bestandsfout::TeVeelRijen => pair(
            "Dit bestand heeft te veel regels of vlakken.",
            "Haal een bestand van je eigen gemeente of provincie op in plaats van heel Nederland.",
        ),
        Bestandsfout::Leeg => pair("Dit bestand is leeg.", "Haal het opnieuw op."),
        Bestandsfout::Vreemd(vreemd) => (
            vreemd_wat(*vreemd).to_owned(),
            vreemd_doe(*vreemd).to_owned(),
        ),
        Bestandsfout::Afgebroken { regel } => pair(
            format!(
                "Dit bestand houdt halverwege op, in regel {}.",
                getal(*regel)
            ),
            "Het is niet helemaal binnengekomen. Haal het opnieuw op.",
        ),
        Bestandsfout::Json { regel } => pair(
            format!(
                "Dit bestand begint als GeoJSON, maar klopt niet in regel {}.",
                getal(*regel)
            ),
            "Haal het opnieuw op, of bewaar het opnieuw als GeoJSON.",
        ),
        Bestandsfout::GeenKolommen { mist, koppen } => {
            let mist = mist.iter().map(|kolom| match kolom {
                Kolom::Postcode => "de postcode",
                Kolom::Breedte => "de breedtegraad (lat)",
                Kolom::Lengte => "de lengtegraad (lon)",
            });
            let koppen: Vec<&str> = koppen.iter().take(8).map(String::as_str).collect();
            let seen = if koppen.is_empty() {
                String::new()
            } else {
                format!(" Er staat wel: {}.", koppen.join(", "))
            };
            pair(
                format!("Koppelbord vindt de kolom niet met {}.{seen}", lijst(mist)),
                "Zet boven de kolommen de namen postcode, lat en lon, en bewaar het als CSV.",
            )
        }
        Bestandsfout::KommaDubbel { regel } => pair(
            format!(
                "In regel {} scheidt de komma de kolommen én de decimalen.",
                getal(*regel)
            ),
            "Bewaar het bestand opnieuw met puntkomma's tussen de kolommen.",
        ),
        Bestandsfout::AnderLand { landen } => pair(
            format!(
                "In dit bestand staan alleen plekken in een ander land ({}).",
                landen.join(", ")
            ),
            "Haal het bestand van Nederland op (NL).",
        ),
        Bestandsfout::BuitenNederland {
            buiten,
            binnen,
            stelsel,
        } => {
            let named = stelsel.as_ref().map_or(String::new(), |naam| {
                format!(" Het bestand noemt zelf: {naam}.")
            });
            pair(
                format!(
                    "De meeste plekken liggen buiten Nederland ({} van de {}).{named}",
                    getal(*buiten),
                    getal(buiten + binnen)
                ),
                "Kijk of het bestand van Nederland is. De coördinaten moeten graden zijn (WGS84) of Rijksdriehoek (RD).",
            )
        }
        Bestandsfout::NietsOver { weggelaten: weg } => {
            let told: Vec<String> = weg.iter().map(weggelaten).collect();
            pair(
                format!("Er blijft niets over van dit bestand. {}", told.join(" ")),
                "Kijk of het het goede bestand is.",
            )
        }
    }
}

fn vreemd_wat(vreemd: Vreemd) -> &'static str {
    match vreemd {
        Vreemd::Excel => "Dit is een Excel-bestand.",
        Vreemd::Zip => "Dit bestand is ingepakt (zip).",
        Vreemd::GeoPackage => "Dit is een GeoPackage of een andere database.",
        Vreemd::Shapefile => "Dit is een shapefile.",
        Vreemd::Xml => "Dit is XML of een webpagina.",
        Vreemd::Pdf => "Dit is een PDF: die is om te lezen, niet om mee te rekenen.",
        Vreemd::TopoJson => "Dit is TopoJSON.",
        Vreemd::Json => "Dit is JSON, maar geen kaart in GeoJSON.",
        Vreemd::GeenTekst => "Dit bestand is geen tekst.",
    }
}

fn vreemd_doe(vreemd: Vreemd) -> &'static str {
    match vreemd {
        Vreemd::Excel => "Open het in Excel en bewaar het als CSV.",
        Vreemd::Zip => "Pak het eerst uit en geef wat erin zit.",
        _ => "Haal het op als GeoJSON of als CSV. In de handleiding staat waar.",
    }
}
