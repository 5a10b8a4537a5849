//! Where the data are, how safe that is, copies outside the browser, and wiping.

use super::datum;
use crate::{
    app::{
        Message,
        kopie::{Omgeving, Proef, Ruimte},
    },
    domain::Datum,
    vault::{CopyFault, Wiped},
};

/// Title.
pub const TITEL: &str = "Opslag en kopieën";
/// Below it.
pub const SUB: &str = "Waar je gegevens staan, wat veilig is, en wat je zelf doet.";
/// On the card in the settings.
pub const KORT: &str =
    "Hoeveel ruimte er is, een reservekopie maken en proberen, en alles van deze computer wissen.";
/// Title.
pub const WAAR: &str = "Waar je gegevens staan";
/// Fact.
pub const RUIMTE: &str = "Ruimte";
/// Fact.
pub const BELOFTE: &str = "Wat de browser belooft";
/// Fact.
pub const ADRES: &str = "Dit adres";

/// Title.
pub const KOPIE: &str = "Reservekopie";
/// What it is.
pub const KOPIE_TEKST: &str = "Een reservekopie is één bestand met alles erin, op slot. Het gaat open met je wachtzin of je herstelcode, en met niets anders. Bewaar het op een plek waar je gemeente ook kopieën van maakt, zoals een netwerkschijf.";
/// Button.
pub const BEWAAR: &str = "Bewaar een reservekopie";
/// The same, once a file was chosen.
pub const BEWAAR_WEER: &str = "Bewaar in hetzelfde bestand";
/// Button beside that.
pub const ANDER: &str = "Kies een ander bestand";
/// In the bar, when one works from a file.
pub const IN_BESTAND: &str = "Bewaar in je bestand";
/// While it is made.
pub const MAAKT: &str = "Bezig met je reservekopie…";
/// After it was saved to a chosen file.
pub const BEWAARD: &str = "Je reservekopie is bewaard.";
/// After it was offered as a download: the browser does not tell what became of it.
pub const GEDOWNLOAD: &str = "Je reservekopie staat bij je downloads. Kijk of hij er is, en zet hem op de plek waar je kopieën bewaart.";
/// Title.
pub const PROBEER: &str = "Probeer een reservekopie";
/// What it does.
pub const PROBEER_TEKST: &str = "Zo weet je zeker dat hij opengaat. Er verandert niets aan je gegevens. Doe dit na je eerste kopie, en daarna elk kwartaal.";
/// Label of the place for a file.
pub const KIES: &str = "Kies een reservekopie";
/// Hint.
pub const KIES_HINT: &str = "Een bestand dat begint met koppelbord-kopie.";
/// Field.
pub const WACHTZIN: &str = "Wachtzin of herstelcode van die kopie";
/// Button.
pub const OPEN_PROEF: &str = "Probeer hem te openen";
/// While it opens.
pub const OPENT: &str = "Bezig. Dit duurt een paar tellen…";
/// Button: what the copy has and this place has not.
pub const HAAL_TERUG: &str = "Neem over wat hier ontbreekt";
/// After it.
pub const TERUG: &str = "Overgenomen. Wat hier al stond, is gebleven.";

/// Title.
pub const VEILIG: &str = "Wat is veilig";
/// What is safe.
pub const VEILIG_LIJST: [&str; 5] = [
    "Alles staat op slot. Zonder je wachtzin of herstelcode kan niemand het lezen, ook de makers van Koppelbord niet.",
    "Staat er ‘Opgeslagen’? Dan is het ook bewaard als nu de stroom uitvalt.",
    "Nieuwe wijzigingen staan op twee plekken in deze browser, tenzij hierboven staat van niet. Raakt er één leeg of stuk, dan vult Koppelbord die aan en zegt het dat. Is het heel veel, dan staat het oudste op één plek.",
    "Je mag Koppelbord in meer tabbladen tegelijk open hebben. Ze gaan samen op slot.",
    "Er gaat niets naar internet.",
];
/// Title.
pub const ONVEILIG: &str = "Wat is niet veilig";
/// What is not.
pub const ONVEILIG_LIJST: [&str; 6] = [
    "Wist iemand de sitegegevens van deze browser, of maakt de beheerder de computer elke nacht leeg? Dan is alles hier weg. Je reservekopie is dan wat je nog hebt.",
    "In een privévenster verdwijnt alles als je het venster sluit.",
    "Ben je je wachtzin én je herstelcode kwijt, dan kan niemand je gegevens nog openen.",
    "Wie bij je open scherm kan, ziet alles. Na 15 minuten zonder werk gaat Koppelbord op slot.",
    "Een stick draagt het programma, niet je gegevens. Neem die mee als reservekopie.",
    "Een uitbreiding in je browser kan meelezen. Gebruik een browser die je gemeente beheert.",
];
/// Title.
pub const DOEN: &str = "Wat doe je";
/// What to do.
pub const DOEN_LIJST: [&str; 4] = [
    "Bewaar een reservekopie na een dag waarop je veel opschreef. Koppelbord zegt het ook als het tijd is.",
    "Wordt deze computer elke nacht leeg gemaakt? Begin de dag met ‘Open een reservekopie’ en eindig hem met ‘Bewaar in je bestand’. Zo werk je vanuit een bestand.",
    "Bewaar je herstelcode op papier, niet bij deze computer.",
    "Is een gezin gewist? Maak dan een nieuwe reservekopie en gooi de oude weg, want daar staat het nog in.",
];

/// Title.
pub const WIS: &str = "Alles van deze computer wissen";
/// What it means.
pub const WIS_TEKST: &str = "Voor als je deze computer teruggeeft, of naar een andere gaat. Wat niet in een reservekopie of bij een collega staat, is daarna nergens meer.";
/// Button that asks.
pub const WIS_VRAAG: &str = "Wis alles …";
/// Title of the question.
pub const WIS_TITEL: &str = "Alles van deze computer wissen?";
/// Field.
pub const WIS_WOORD: &str = "Typ het woord wissen";
/// What has to be typed.
pub const WISSEN: &str = "wissen";
/// Button that does it.
pub const WIS_NU: &str = "Wis alles van deze computer";
/// Something else was typed.
pub const WIS_ANDERS: &str = "Typ het woord wissen, of kies Niet wissen.";
/// Button that does not.
pub const WIS_NIET: &str = "Niet wissen";
/// What a disk may still hold.
pub const WIS_SCHIJF: &str = "Op de schijf kunnen nog resten staan tot de browser ze overschrijft. Die zijn op slot, en de sleutel is als eerste gewist. Gooi ook oude reservekopieën en downloads weg als niemand ze meer mag openen.";
/// Button.
pub const OPNIEUW: &str = "Terug naar het begin";

/// Before anything is open: title of the place for a copy.
pub const OPEN: &str = "Open een reservekopie";
/// What that is for.
pub const OPEN_TEKST: &str = "Op een nieuwe of leeg gemaakte computer, of als je elke dag vanuit een bestand werkt. Wat hier al staat, blijft.";

/// A copy was put beside what was here.
#[must_use]
pub fn geopend(added: usize) -> String {
    match added {
        0 => "Alles uit deze reservekopie stond hier al. Open nu met je wachtzin.".to_owned(),
        _ => "De reservekopie is ingelezen. Open nu met de wachtzin van de kopie. Koos je daarna een andere en stond die hier al, typ dan die.".to_owned(),
    }
}

/// The name of a copy's file: when it was made, and of nobody.
#[must_use]
pub fn bestandsnaam(datum: Datum) -> String {
    format!("koppelbord-kopie-{datum}.json")
}

/// How many changes no copy has, for the bar.
#[must_use]
pub fn sinds(aantal: usize) -> String {
    match aantal {
        1 => "1 wijziging niet in een kopie".to_owned(),
        _ => format!("{aantal} wijzigingen niet in een kopie"),
    }
}

/// When the last copy was made, and what it lacks.
#[must_use]
pub fn laatste(gemaakt: Option<(Datum, (u8, u8))>, sinds: usize, today: Datum) -> String {
    let Some((dag, tijd)) = gemaakt else {
        return "Je hebt nog geen reservekopie gemaakt.".to_owned();
    };
    let rest = match sinds {
        0 => "Daar staat alles in.".to_owned(),
        1 => "Daarna is er 1 wijziging bij gekomen.".to_owned(),
        _ => format!("Daarna zijn er {sinds} wijzigingen bij gekomen."),
    };
    format!(
        "Laatste reservekopie: {}. {rest}",
        wanneer(dag, tijd, today)
    )
}

fn wanneer(dag: Datum, (uur, minuut): (u8, u8), today: Datum) -> String {
    format!("{} om {uur}.{minuut:02} uur", datum::kort(dag, today))
}

/// How much room there is, in words.
#[must_use]
pub fn ruimte(omgeving: &Omgeving) -> String {
    let deel = omgeving.deel();
    match omgeving.ruimte() {
        Ruimte::Ruim => format!("Genoeg: {} van wat er is, is in gebruik.", deel_van(deel)),
        Ruimte::Krap => format!(
            "Het raakt vol: {deel}% is in gebruik. Maak een reservekopie, en vraag je beheerder om meer ruimte voor deze browser."
        ),
        Ruimte::Vol => format!(
            "Bijna vol: {deel}% is in gebruik. Lange teksten passen er niet meer bij; al het andere wel, en een reservekopie maken kan altijd. Vraag je beheerder om meer ruimte voor deze browser."
        ),
    }
}

fn deel_van(deel: u64) -> String {
    match deel {
        0 => "minder dan 1%".to_owned(),
        _ => format!("{deel}%"),
    }
}

/// What the browser promises.
#[must_use]
pub fn belofte(beloofd: Option<bool>) -> &'static str {
    match beloofd {
        Some(true) => "Deze browser ruimt je gegevens niet vanzelf op.",
        Some(false) => {
            "Deze browser mag je gegevens opruimen als de schijf vol raakt of als je lang wegblijft. Maak vaker een reservekopie."
        }
        None => "Deze browser zegt niet of hij je gegevens bewaart. Maak vaker een reservekopie.",
    }
}

/// Who else can reach the place.
#[must_use]
pub fn adres(omgeving: &Omgeving) -> &'static str {
    if omgeving.bestand {
        "Je opent Koppelbord als bestand. Andere bestanden op deze computer die je in deze browser opent, kunnen bij dezelfde opslag. Lezen kunnen ze het niet, wissen wel."
    } else if omgeving.gedeeld {
        "Op dit adres staan misschien ook andere pagina's. Die kunnen bij dezelfde opslag. Lezen kunnen ze het niet, wissen wel."
    } else {
        "Koppelbord staat op het hoofdadres. Zet je gemeente hier ook andere pagina's neer, dan kunnen die bij dezelfde opslag. Lezen kunnen ze het niet, wissen wel."
    }
}

/// It fills up; for every screen.
#[must_use]
pub fn vol(omgeving: &Omgeving) -> Option<String> {
    (omgeving.ruimte() > Ruimte::Ruim).then(|| ruimte(omgeving))
}

/// Why a file is no copy.
#[must_use]
pub fn geen_kopie(fault: &CopyFault) -> Message {
    let (code, wat, doe) = match fault {
        CopyFault::TooLarge => (
            "kopie-te-groot",
            "Dit bestand is te groot voor een reservekopie.",
            "Er is niets veranderd. Kies een bestand dat begint met koppelbord-kopie.",
        ),
        CopyFault::Form => (
            "kopie-vorm",
            "Dit is geen reservekopie, of hij is niet heel.",
            "Er is niets veranderd. Kies een bestand dat begint met koppelbord-kopie, of een eerdere kopie. Een bestand van een collega lees je in bij Delen.",
        ),
        CopyFault::Newer => (
            "kopie-nieuwer",
            "Deze reservekopie is gemaakt met een nieuwere versie van Koppelbord.",
            "Er is niets veranderd. Open hem met die versie.",
        ),
        CopyFault::Parts => (
            "kopie-delen",
            "In deze reservekopie staat iets dat er niet in hoort, of er ontbreekt een slot.",
            "Er is niets veranderd. Probeer een eerdere kopie.",
        ),
    };
    Message {
        code,
        wat: wat.to_owned(),
        doe: doe.to_owned(),
    }
}

/// It opens with another secret.
#[must_use]
pub fn gaat_niet_open() -> Message {
    Message {
        code: "kopie-dicht",
        wat: "Met deze wachtzin of code gaat de kopie niet open.".to_owned(),
        doe: "Er is niets veranderd. Typ de wachtzin die je had toen je de kopie maakte, of je herstelcode.".to_owned(),
    }
}

/// The file could not be written.
#[must_use]
pub fn niet_geschreven() -> Message {
    Message {
        code: "kopie-niet-geschreven",
        wat: "De reservekopie kon niet in dat bestand worden bewaard. Het bestand dat je koos kan nu leeg zijn.".to_owned(),
        doe: "Je gegevens in deze browser zijn niet veranderd. Bewaar bij Opslag en kopieën een nieuwe reservekopie, in een ander bestand of een andere map.".to_owned(),
    }
}

fn telling(aantal: usize, een: &str, meer: &str) -> String {
    format!("{aantal} {}", if aantal == 1 { een } else { meer })
}

/// What trying a copy came to.
#[must_use]
pub fn proef(proef: &Proef, today: Datum) -> Vec<String> {
    let tot = proef.tot.map_or_else(String::new, |(dag, tijd)| {
        format!(" De laatste is van {}.", wanneer(dag, tijd, today))
    });
    let mut lines = vec![format!(
        "De kopie gaat open. Daarin: {}, {} en {}.{tot}",
        telling(proef.gezinnen, "gezin", "gezinnen"),
        telling(proef.koppelingen, "koppeling", "koppelingen"),
        telling(proef.wijzigingen, "wijziging", "wijzigingen"),
    )];
    lines.push(match proef.ontbreekt {
        0 => "Alles wat hier staat, staat er ook in.".to_owned(),
        1 => "1 wijziging die hier staat, staat er niet in. Maak een nieuwe kopie.".to_owned(),
        n => format!("{n} wijzigingen die hier staan, staan er niet in. Maak een nieuwe kopie."),
    });
    match proef.nieuw.len() {
        0 => {}
        1 => lines.push("1 wijziging in de kopie is hier niet.".to_owned()),
        n => lines.push(format!("{n} wijzigingen in de kopie zijn hier niet.")),
    }
    if proef.kapot > 0 {
        lines.push(match proef.kapot {
            1 => "1 stukje van de kopie gaat niet open. Maak een nieuwe kopie.".to_owned(),
            n => format!("{n} stukjes van de kopie gaan niet open. Maak een nieuwe kopie."),
        });
    }
    lines
}

/// A copy of something else than what is open now.
pub const ANDERE_KLUIS: &str = "Deze kopie is van een andere inrichting dan wat nu open staat. Daarom kun je er hier niets uit overnemen. Ga op slot en kies daar ‘Open een reservekopie’.";

/// The last chance, in the question.
#[must_use]
pub fn wis_eerst(sinds: usize, andere: usize) -> String {
    let ook = match andere {
        0 => "",
        _ => {
            " Er staat hier nog een andere inrichting, van een collega of van eerder. Die gaat ook weg."
        }
    };
    match sinds {
        0 => format!("Je laatste reservekopie heeft alles.{ook}"),
        n => format!(
            "Let op: {}. Kies Niet wissen als je die eerst wilt bewaren.{ook}",
            self::sinds(n)
        ),
    }
}

/// What was wiped, and whether that was seen.
#[must_use]
pub fn gewist(wiped: &Wiped) -> Message {
    match wiped.is_proven() {
        true => Message {
            code: "gewist",
            wat: "Alles is gewist".to_owned(),
            doe: format!("Nagekeken: op beide plekken in deze browser staat niets meer van Koppelbord. {WIS_SCHIJF}"),
        },
        false => Message {
            code: "niet-alles-gewist",
            wat: "Niet alles is gewist".to_owned(),
            doe: "Er staat nog iets van Koppelbord, op slot, of een plek was niet te bekijken. Sluit andere tabbladen met Koppelbord en wis de sitegegevens in de instellingen van de browser.".to_owned(),
        },
    }
}
