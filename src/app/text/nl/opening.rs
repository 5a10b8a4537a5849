//! First run, set-up, unlocking, and what can go wrong with storage.

use crate::{
    app::{Message, opening::Inrichtfout},
    vault::{CodeFault, OpenFault, SaveFault, StoreFault, passphrase::PassphraseFault},
};

/// First screen.
pub const WELKOM: &str = "Welkom bij Koppelbord";
/// What it is.
pub const WELKOM_TEKST: &str = "Koppel gezinnen die steun vragen aan gezinnen in de buurt die steun bieden. Alles blijft in deze browser, op slot met je eigen wachtzin. Er gaat niets naar internet.";
/// The demo.
pub const DEMO: &str = "Kijk eerst rond in de demo";
/// What the demo is.
pub const DEMO_TEKST: &str =
    "Een verzonnen gemeente met verzonnen gezinnen. Zonder wachtzin; er wordt niets bewaard.";
/// Set-up.
pub const INRICHTEN: &str = "Begin met je eigen gezinnen";
/// What set-up takes.
pub const INRICHTEN_TEKST: &str =
    "Je vult je naam in en kiest een wachtzin. Dat duurt twee minuten.";
/// Title of set-up.
pub const INRICHTEN_TITEL: &str = "Koppelbord inrichten";
/// Field.
pub const NAAM: &str = "Je naam";
/// Hint.
pub const NAAM_HINT: &str = "Zo zien je collega's wie iets heeft opgeschreven.";
/// Field.
pub const BEGIN: &str = "Begin je nieuw of sluit je aan?";
/// Choice.
pub const NIEUW: &str = "Nieuw begin";
/// Hint.
pub const NIEUW_HINT: &str = "Je bent de eerste coördinator van dit programma.";
/// Choice.
pub const AANSLUITEN: &str = "Ik sluit aan bij een collega";
/// Hint.
pub const AANSLUITEN_HINT: &str = "Je hebt het kaartbestand van je collega nodig.";
/// Field.
pub const KAART: &str = "Kaart van je collega";
/// Hint.
pub const KAART_HINT: &str = "Kies het bestand, sleep het hierheen of plak de tekst.";
/// A card was read.
pub const KAART_GELEZEN: &str = "Kaart gelezen van";
/// Field.
pub const WACHTZIN: &str = "Wachtzin";
/// Hint.
pub const WACHTZIN_HINT: &str = "Minstens 12 tekens of 5 woorden. Een zin die je onthoudt werkt het best. Wij kunnen hem niet voor je opzoeken.";
/// Field.
pub const NOGMAALS: &str = "Wachtzin nog een keer";
/// Button.
pub const VERDER: &str = "Verder";
/// Button.
pub const TERUG: &str = "Terug";
/// Error summary.
pub const FOUTEN: &str = "Dit klopt nog niet";
/// Title of the recovery code.
pub const CODE_TITEL: &str = "Bewaar je herstelcode";
/// Why.
pub const CODE_TEKST: &str = "Wachtzin vergeten? Dan open je met deze code je gegevens. Zonder wachtzin én zonder code zijn ze voorgoed onleesbaar. Print deze kaart of schrijf hem over, en leg hem op een veilige plek.";
/// Above the digits of the own key.
pub const CIJFERS: &str = "De cijfers van je sleutel";
/// What they are for.
pub const CIJFERS_TEKST: &str =
    "Voert een collega je kaart in, dan vergelijken jullie deze cijfers.";
/// Button.
pub const PRINT: &str = "Print deze kaart";
/// Checkbox.
pub const CODE_BEWAARD: &str = "Ik heb de code geprint of opgeschreven";
/// What is missing when the box is empty.
pub const CODE_EERST: &str = "Bewaar eerst de code en zet dan het vinkje.";
/// Button.
pub const KLAAR: &str = "Klaar, open Koppelbord";
/// Unlock.
pub const ONTGRENDELEN: &str = "Open je gegevens";
/// Button.
pub const OPENEN: &str = "Openen";
/// Button.
pub const MET_CODE: &str = "Wachtzin vergeten? Open met je herstelcode";
/// Button.
pub const MET_WACHTZIN: &str = "Open met je wachtzin";
/// Field.
pub const CODE: &str = "Herstelcode";
/// Hint.
pub const CODE_HINT: &str = "28 letters en cijfers. Streepjes en hoofdletters maken niet uit.";
/// While the key is derived.
pub const SLEUTEL_BEZIG: &str = "Bezig met openen. Dit duurt een paar tellen…";
/// While starting.
pub const STARTEN: &str = "Koppelbord start…";
/// On a shared `file://` store.
pub const OP_STICK: &str = "Je opent Koppelbord als los bestand. Het programma staat in dat bestand, je gegevens in deze browser op deze computer: ze gaan dus niet mee op een stick. Neem ze mee als reservekopie.";
/// Opened with the recovery code.
pub const NA_CODE: &str = "Je opende met je herstelcode. Kies bij Instellingen een nieuwe wachtzin; je oude heb je daar niet voor nodig.";
/// A slot is damaged.
pub const SLOT_BESCHADIGD: &str =
    "Een deel van het slot is beschadigd. Klopt je wachtzin zeker? Probeer dan je herstelcode.";
/// Title above something that went wrong at opening.
pub const MELDING: &str = "Let op";

/// What is wrong with a field of the set-up: field id and text.
#[must_use]
pub fn inrichtfout(fout: &Inrichtfout) -> (&'static str, String) {
    match fout {
        Inrichtfout::Naam => ("naam", "Vul je naam in: één regel, zonder vreemde tekens.".to_owned()),
        Inrichtfout::NaamBsn => (
            "naam",
            "Hier staat iets dat een burgerservicenummer (BSN) kan zijn. Dat mag niet in je naam: haal het weg.".to_owned(),
        ),
        Inrichtfout::KaartOntbreekt => ("kaart", "Kies het kaartbestand van je collega.".to_owned()),
        Inrichtfout::Kaart(_) => (
            "kaart",
            "Dit is geen kaart van Koppelbord, of hij is beschadigd. Vraag je collega om het kaartbestand opnieuw.".to_owned(),
        ),
        Inrichtfout::KaartZonderProgramma => (
            "kaart",
            "Op deze kaart staat geen programma. Vraag je collega om een nieuwe kaart.".to_owned(),
        ),
        Inrichtfout::Wachtzin(PassphraseFault::Short { characters, words }) => (
            "wachtzin",
            format!("De wachtzin is te kort: {characters} tekens, aantal woorden: {words}. Neem er minstens 12 tekens of 5 woorden."),
        ),
        Inrichtfout::Wachtzin(PassphraseFault::Monotonous) => {
            ("wachtzin", "Deze wachtzin is te makkelijk te raden. Neem een zin met verschillende letters.".to_owned())
        }
        Inrichtfout::Wachtzin(PassphraseFault::Common) => (
            "wachtzin",
            "Deze wachtzin bestaat uit woorden en cijfers die iedereen het eerst probeert. Neem vijf losse woorden die niet bij elkaar horen.".to_owned(),
        ),
        Inrichtfout::NietGelijk => ("nogmaals", "De twee wachtzinnen zijn niet gelijk.".to_owned()),
    }
}

/// Why a recovery code cannot be read.
#[must_use]
pub fn codefout(fout: &CodeFault) -> String {
    match fout {
        CodeFault::Sign(sign) => {
            format!("Het teken “{sign}” komt in een herstelcode niet voor. Kijk de code na.")
        }
        CodeFault::Length { signs } => format!("De code heeft 28 tekens. Je hebt er nu {signs}."),
        CodeFault::Check => {
            "De code klopt niet: ergens staat een ander teken. Kijk hem groep voor groep na."
                .to_owned()
        }
    }
}

/// The passphrase or code was wrong.
#[must_use]
pub fn verkeerd(met_code: bool) -> String {
    if met_code {
        "Met deze herstelcode gaan de gegevens niet open. Hoort de code bij deze browser?"
            .to_owned()
    } else {
        "Deze wachtzin klopt niet. Let op hoofdletters en spaties. Weet je hem niet meer? Gebruik je herstelcode.".to_owned()
    }
}

/// A code that cannot be read, as a message.
#[must_use]
pub fn code_message(fout: &CodeFault) -> Message {
    Message {
        code: "herstelcode",
        wat: codefout(fout),
        doe: String::new(),
    }
}

/// There was not enough memory for the key.
#[must_use]
pub fn geen_geheugen() -> Message {
    Message {
        code: "geen-geheugen",
        wat: "De sleutel kon niet worden berekend: er is te weinig geheugen vrij.".to_owned(),
        doe: "Sluit andere tabbladen en programma's en probeer het opnieuw.".to_owned(),
    }
}

/// A new passphrase is too weak.
#[must_use]
pub fn zwakke_wachtzin(fout: &PassphraseFault) -> Message {
    let (_, wat) = inrichtfout(&Inrichtfout::Wachtzin(*fout));
    Message {
        code: "zwakke-wachtzin",
        wat,
        doe: String::new(),
    }
}

/// The demo has no passphrase.
#[must_use]
pub fn demo_zonder_wachtzin() -> Message {
    Message {
        code: "demo",
        wat: "De demo heeft geen wachtzin.".to_owned(),
        doe: "Richt Koppelbord in met je eigen gegevens om er een te kiezen.".to_owned(),
    }
}

/// The browser does not save downloads.
#[must_use]
pub fn geen_download() -> Message {
    Message {
        code: "geen-download",
        wat: "De browser wil het bestand niet opslaan.".to_owned(),
        doe: "Kijk of downloads zijn toegestaan voor deze pagina en probeer het opnieuw."
            .to_owned(),
    }
}

/// A file is too large.
#[must_use]
pub fn te_groot(naam: &str, limit: u64) -> Message {
    Message {
        code: "te-groot",
        wat: format!("Het bestand “{naam}” is te groot."),
        doe: format!(
            "Een bestand mag hier hoogstens {} MB zijn. Heb je het goede bestand?",
            limit.div_ceil(1024 * 1024)
        ),
    }
}

/// A file could not be read.
#[must_use]
pub fn onleesbaar_bestand(naam: &str) -> Message {
    Message {
        code: "onleesbaar-bestand",
        wat: format!("Het bestand “{naam}” kan niet worden gelezen."),
        doe: "Staat het nog op dezelfde plek en is het nergens anders open? Kies het dan opnieuw."
            .to_owned(),
    }
}

/// Why a store does not work, in a few words.
#[must_use]
pub fn store(fault: &StoreFault) -> &'static str {
    match fault {
        StoreFault::Full => "de opslag van deze browser is vol",
        StoreFault::Blocked => "deze browser staat opslag niet toe",
        StoreFault::Gone => "de opslag is intussen gewist",
        StoreFault::Other(_) => "de opslag van deze browser geeft een fout",
    }
}

/// Why neither store works; what is the same for both is said once.
fn stores(local: &StoreFault, mirror: &StoreFault) -> String {
    let (first, second) = (store(local), store(mirror));
    if first == second {
        first.to_owned()
    } else {
        format!("{first} en {second}")
    }
}

/// How to make room without losing anything: what looks like rubbish to a browser, "cookies en
/// sitegegevens", is the vault itself.
const MAAK_RUIMTE: &str = "Maak ruimte op de computer: gooi oude downloads en andere bestanden weg die je niet meer nodig hebt. Wis nooit de cookies of sitegegevens van deze pagina, want dan ben je alles kwijt. Helpt het niet? Vraag je beheerder om meer opslag.";

/// What to do where it is the browser that does not let one save.
const STA_TOE: &str = "Sta in je browser opslag (cookies en sitegegevens) toe voor deze pagina, of open een gewoon venster in plaats van een privévenster. Lukt dat niet? Vraag het je beheerder.";

/// What to do about it.
fn raad(local: &StoreFault, mirror: &StoreFault) -> &'static str {
    if [local, mirror].contains(&&StoreFault::Full) {
        MAAK_RUIMTE
    } else {
        STA_TOE
    }
}

/// Neither store works.
#[must_use]
pub fn geen_opslag(local: &StoreFault, mirror: &StoreFault) -> Message {
    let doe = format!("{} De demo werkt wel.", raad(local, mirror));
    Message {
        code: "geen-opslag",
        wat: format!(
            "Koppelbord kan hier niets bewaren: {}.",
            stores(local, mirror)
        ),
        doe,
    }
}

/// Why opening failed.
#[must_use]
pub fn open(fault: &OpenFault, met_code: bool) -> Message {
    match fault {
        OpenFault::WrongKey | OpenFault::DemoKey => Message {
            code: "verkeerde-sleutel",
            wat: verkeerd(met_code),
            doe: String::new(),
        },
        OpenFault::NoEntropy => geen_toeval(),
        OpenFault::Stores { local, mirror } => geen_opslag(local, mirror),
    }
}

/// The identity is missing.
#[must_use]
pub fn geen_identiteit() -> Message {
    Message {
        code: "geen-identiteit",
        wat: "De gegevens gaan open, maar je eigen sleutel is beschadigd of weg.".to_owned(),
        doe: "Verander niets in deze browser en vraag hulp bij de beheerder van je programma."
            .to_owned(),
    }
}

/// The browser gives no random numbers.
#[must_use]
pub fn geen_toeval() -> Message {
    Message {
        code: "geen-toeval",
        wat: "Deze browser geeft geen veilige willekeurige getallen.".to_owned(),
        doe: "Werk de browser bij of gebruik een andere.".to_owned(),
    }
}

/// Why nothing was saved.
#[must_use]
pub fn save(fault: &SaveFault) -> Message {
    match fault {
        SaveFault::ReadOnly { .. } => Message {
            code: "alleen-lezen",
            wat: "Je gegevens zijn met een nieuwere versie van Koppelbord bewaard. Met deze versie kun je alleen kijken.".to_owned(),
            doe: "Open de nieuwste versie van de pagina of het bestand.".to_owned(),
        },
        SaveFault::NoEntropy => geen_toeval(),
        SaveFault::Gone => Message {
            code: "kluis-weg",
            wat: "De gegevens zijn uit deze browser gewist. Er kan niets meer worden bewaard.".to_owned(),
            doe: "Laad de pagina opnieuw en open een reservekopie.".to_owned(),
        },
        SaveFault::Name => Message {
            code: "naam-document",
            wat: "Dit kon niet worden bewaard.".to_owned(),
            doe: "Laad de pagina opnieuw en probeer het nog eens.".to_owned(),
        },
        SaveFault::Refused { local, mirror, .. } => Message {
            code: "niet-opgeslagen",
            wat: format!("Niet opgeslagen: {}.", stores(local, mirror)),
            doe: format!("Wat je al bewaard had, is niet veranderd. Staan er al gezinnen in? Maak dan eerst een reservekopie, bij Opslag en kopieën. {} Probeer het daarna opnieuw.", raad(local, mirror)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_store_never_makes_one_wipe_the_vault_and_says_a_reason_once() {
        for (local, mirror) in [
            (StoreFault::Full, StoreFault::Full),
            (StoreFault::Full, StoreFault::Blocked),
            (StoreFault::Blocked, StoreFault::Blocked),
        ] {
            let refused = SaveFault::Refused {
                local: local.clone(),
                mirror: mirror.clone(),
                left: Vec::new(),
            };
            for said in [save(&refused), geen_opslag(&local, &mirror)] {
                assert!(!said.doe.contains("wis ") && said.doe.contains("beheerder"));
                let full = said.doe.contains("Wis nooit");
                assert_eq!(full, local == StoreFault::Full, "{}", said.code);
                let twice = said.wat.matches(store(&local)).count();
                assert_eq!(twice, 1, "{}", said.wat);
            }
        }
    }
}
