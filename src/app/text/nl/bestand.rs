//! Files and cards that are not right: what is wrong, and what one can do about it. In every
//! case nothing has changed, and that is said.

use crate::{
    app::{IdentityFault, Message},
    bytes::{deflate::InflateFault, json::JsonFault},
    exchange::{
        bundle::BundleFault,
        card::CardFault,
        dsse::{EnvelopeFault, PayloadType},
        export::ExportFault,
        import::ImportFault,
        roster::RosterFault,
        signing::KeyId,
        wire::LineFault,
    },
};

const OPNIEUW: &str = "Er is niets veranderd. Vraag je collega om het bestand opnieuw te maken en het veilig te geven.";
const NIEUWER: &str =
    "Er is niets veranderd. Open de nieuwste versie van Koppelbord en probeer het dan opnieuw.";

fn message(code: &'static str, wat: impl Into<String>, doe: impl Into<String>) -> Message {
    Message {
        code,
        wat: wat.into(),
        doe: doe.into(),
    }
}

/// A number of bytes as people say it.
#[must_use]
pub fn grootte(bytes: usize) -> String {
    const KILO: usize = 1024;
    match bytes {
        0..KILO => format!("{bytes} bytes"),
        KILO..1_048_576 => format!("{} kB", bytes.div_ceil(KILO)),
        _ => format!(
            "{},{} MB",
            bytes / 1_048_576,
            bytes % 1_048_576 * 10 / 1_048_576
        ),
    }
}

/// A file that is refused. `naam` names a key, where the roster knows it.
#[must_use]
pub fn import(fault: &ImportFault, naam: &dyn Fn(&KeyId) -> Option<String>) -> Message {
    let wie = |key: &KeyId| naam(key).unwrap_or_else(|| "iemand die je niet kent".to_owned());
    let code = fault.code();
    match fault {
        ImportFault::TooLarge { size, limit } => message(
            code,
            format!(
                "Dit bestand is te groot: {}. Koppelbord leest hoogstens {}.",
                grootte(*size),
                grootte(*limit)
            ),
            "Er is niets veranderd. Kijk of je het goede bestand koos.",
        ),
        ImportFault::Envelope(fault) => envelope(code, fault),
        ImportFault::Kind(kind) => message(
            code,
            match kind {
                PayloadType::Ending => {
                    "Dit is een afmelding van een sleutel, geen bestand met gegevens."
                }
                PayloadType::Change => "Dit is één losse wijziging, geen heel bestand.",
                PayloadType::File | PayloadType::Card => "Dit soort bestand hoort hier niet.",
            },
            "Er is niets veranderd. Kies een uitwisselbestand of een kaart van een collega.",
        ),
        ImportFault::Card(fault) => card(fault),
        ImportFault::Unsigned => message(
            code,
            "Dit bestand is niet ondertekend. Je kunt dus niet weten wie het maakte.",
            "Er is niets veranderd. Neem er niets van over en vraag je collega om een nieuw bestand.",
        ),
        ImportFault::UnknownSigner {
            card: Some(card), ..
        } => message(
            code,
            format!(
                "Dit bestand komt van iemand die niet bij je collega's staat. Op de kaart staat “{}”.",
                card.facts().name
            ),
            "Er is niets veranderd. Is het van een collega? Bel dan, vergelijk de cijfers en voer de kaart in. Is het je eigen reservekopie van vroeger? Vergelijk dan met de cijfers op je eigen blad met de herstelcode, en voer de kaart in. Daarna ga je hier verder met dit bestand.",
        ),
        ImportFault::UnknownSigner { card: None, .. } => message(
            code,
            "Dit bestand komt van iemand die niet bij je collega's staat, en er zit geen goede kaart bij.",
            "Er is niets veranderd. Vraag de maker eerst om een kaart en voer die in bij Collega's. Is het je eigen reservekopie? Kies dan een bestand waar je kaart wel goed in zit.",
        ),
        ImportFault::EndedSigner { key } => message(
            code,
            format!("De sleutel van {} telt niet meer mee.", wie(key)),
            "Er is niets veranderd. Vraag deze collega om een nieuwe kaart.",
        ),
        ImportFault::Signature { key } => message(
            code,
            format!(
                "De ondertekening van {} klopt niet. Het bestand is onderweg veranderd of nagemaakt.",
                wie(key)
            ),
            OPNIEUW,
        ),
        ImportFault::Bundle(fault) => bundle(code, fault),
        ImportFault::MadeByOther { made_by, signer } => message(
            code,
            format!(
                "In het bestand staat dat {} het maakte, maar {} heeft het ondertekend.",
                wie(made_by),
                wie(signer)
            ),
            OPNIEUW,
        ),
        ImportFault::InnerCard { .. } => message(
            code,
            "Een van de kaarten in dit bestand klopt niet.",
            OPNIEUW,
        ),
        ImportFault::NotForUs { recipients } => message(
            code,
            format!(
                "Dit bestand is niet voor jou gemaakt, maar voor {}.",
                recipients.iter().map(wie).collect::<Vec<_>>().join(", ")
            ),
            "Er is niets veranderd. Vraag je collega om een bestand waar jij bij staat.",
        ),
        ImportFault::Header { .. } => message(
            code,
            "Een wijziging in dit bestand heeft niet de goede vorm.",
            OPNIEUW,
        ),
        ImportFault::ChangeSignature { author, .. } => message(
            code,
            format!(
                "Bij een wijziging in dit bestand klopt de ondertekening van {} niet.",
                wie(author)
            ),
            "Er is niets veranderd. Vertel je collega dat het bestand niet klopt, en vraag een nieuw.",
        ),
        ImportFault::ContentDigest { .. } => message(
            code,
            "De inhoud van een wijziging in dit bestand is een andere dan die is ondertekend.",
            "Er is niets veranderd. Vertel je collega dat het bestand niet klopt, en vraag een nieuw.",
        ),
        ImportFault::Level { .. } => message(
            code,
            "Dit bestand zegt anoniem te zijn, maar er staan gegevens van gezinnen in.",
            "Er is niets veranderd. Vertel de maker wat er mis is, en gooi het bestand weg.",
        ),
    }
}

/// A demo's file or card in a real vault.
#[must_use]
pub fn uit_de_demo() -> Message {
    message(
        "demo_key",
        "Dit komt uit de demo. De gezinnen daarin zijn verzonnen.",
        "Er is niets veranderd. Maak het bestand buiten de demo, met je eigen gegevens.",
    )
}

fn envelope(code: &'static str, fault: &EnvelopeFault) -> Message {
    match fault {
        EnvelopeFault::Json(fault) => json(code, fault),
        EnvelopeFault::PayloadType { found }
            if found.starts_with("application/vnd.koppelbord.") =>
        {
            message(
                code,
                "Dit bestand is gemaakt met een andere versie van Koppelbord.",
                NIEUWER,
            )
        }
        EnvelopeFault::PayloadType { .. } => message(
            code,
            "Dit is een ondertekend bestand van een ander programma.",
            "Er is niets veranderd. Kies een bestand dat met Koppelbord is gemaakt.",
        ),
        EnvelopeFault::SignatureCount { found } => message(
            code,
            format!(
                "Onder dit bestand staan {found} ondertekeningen. Het moet er precies één zijn."
            ),
            OPNIEUW,
        ),
        EnvelopeFault::Payload | EnvelopeFault::KeyId | EnvelopeFault::Signature => {
            message(code, "Dit bestand is beschadigd.", OPNIEUW)
        }
    }
}

fn json(code: &'static str, fault: &JsonFault) -> Message {
    match fault {
        JsonFault::Utf8 { .. } | JsonFault::Syntax { .. } | JsonFault::Trailing { .. } => message(
            code,
            "Dit is geen bestand van Koppelbord, of het is niet heel overgekomen.",
            "Er is niets veranderd. Kijk of je het goede bestand koos. Ja? Vraag je collega om een nieuw bestand, op een stick of via de veilige weg van je gemeente. Is het een lijst uit Excel? Die lees je in bij “Lijst inlezen”.",
        ),
        JsonFault::TooDeep { .. }
        | JsonFault::Duplicate { .. }
        | JsonFault::LoneSurrogate { .. } => message(
            code,
            "Dit bestand is zo geschreven dat je het op twee manieren kunt lezen. Koppelbord leest het daarom niet.",
            OPNIEUW,
        ),
        JsonFault::Form { .. } => message(
            code,
            "Dit bestand heeft niet de vorm van een bestand van Koppelbord.",
            "Er is niets veranderd. Kies een uitwisselbestand of een kaart van een collega.",
        ),
    }
}

fn bundle(code: &'static str, fault: &BundleFault) -> Message {
    match fault {
        BundleFault::Inflate(InflateFault::TooLarge { limit }) => message(
            code,
            format!("Uitgepakt is dit bestand groter dan {}.", grootte(*limit)),
            "Er is niets veranderd. Vertel je collega dat het bestand niet klopt.",
        ),
        BundleFault::Inflate(
            InflateFault::CutShort | InflateFault::Damaged | InflateFault::Trailing,
        )
        | BundleFault::Json(_)
        | BundleFault::Base64 { .. }
        | BundleFault::Order { .. }
        | BundleFault::TallyOrder { .. } => message(
            code,
            "De ondertekening klopt, maar wat erin zit is niet te lezen.",
            OPNIEUW,
        ),
        BundleFault::Version { .. } => message(
            code,
            "Dit bestand is gemaakt met een nieuwere versie van Koppelbord.",
            NIEUWER,
        ),
        BundleFault::TooMany { found, limit } => message(
            code,
            format!("Er zit te veel in dit bestand: {found} waar er {limit} mogen zijn."),
            "Er is niets veranderd. Vertel je collega dat het bestand niet klopt.",
        ),
    }
}

/// A card that is refused.
#[must_use]
pub fn card(fault: &CardFault) -> Message {
    let code = "bad_card";
    let again = "Er is niets veranderd. Vraag je collega om de kaart opnieuw te sturen.";
    match fault {
        CardFault::TooLarge { size } => message(
            code,
            format!("Dit is te groot voor een kaart: {}.", grootte(*size)),
            "Er is niets veranderd. Kijk of je het goede bestand koos.",
        ),
        CardFault::Envelope(fault) => envelope(code, fault),
        CardFault::NotACard => message(
            code,
            "Dit is geen kaart maar een ander bestand van Koppelbord.",
            "Er is niets veranderd. Een bestand met gegevens kies je bij Ontvangen.",
        ),
        CardFault::Json(_) => message(code, "Wat op deze kaart staat is niet te lezen.", again),
        CardFault::Version { .. } => message(
            code,
            "Deze kaart is gemaakt met een nieuwere versie van Koppelbord.",
            NIEUWER,
        ),
        CardFault::Name(fault) => message(
            code,
            format!("De naam op deze kaart kan niet: {}.", regel(fault)),
            again,
        ),
        CardFault::Key(_) | CardFault::SealingKey => message(
            code,
            "Op deze kaart staat een sleutel die niet veilig is.",
            "Er is niets veranderd. Voer deze kaart niet in en bel je collega.",
        ),
        CardFault::Signature => message(
            code,
            "De ondertekening van deze kaart klopt niet. De kaart is veranderd of nagemaakt.",
            again,
        ),
    }
}

/// Why a line cannot stand as a name.
fn regel(fault: &LineFault) -> &'static str {
    match fault {
        LineFault::Empty => "hij is leeg",
        LineFault::TooLong => "hij is te lang, hoogstens 80 tekens",
        LineFault::Untrimmed => "hij begint of eindigt met een spatie",
        LineFault::Hidden { .. } => "er staan tekens in die je niet kunt zien",
    }
}

/// The roster refuses. `naam` names a key.
#[must_use]
pub fn roster(fault: &RosterFault, naam: &dyn Fn(&KeyId) -> Option<String>) -> Message {
    let wie = |key: &KeyId| naam(key).unwrap_or_else(|| "een collega".to_owned());
    match fault {
        RosterFault::Name(fault) => message(
            "roster_name",
            format!("Deze naam kan niet: {}.", regel(fault)),
            "Vul een andere naam in.",
        ),
        RosterFault::NameTaken(_) => message(
            "name_taken",
            "Zo heet al iemand in je lijst.",
            "Kies een andere naam, zodat je de twee uit elkaar houdt.",
        ),
        RosterFault::KnownKey(key) => message(
            "known_key",
            format!(
                "Deze kaart is van {}, en die staat al bij je collega's.",
                wie(key)
            ),
            "Je hoeft niets te doen.",
        ),
        RosterFault::SecondKey(key) => message(
            "second_key",
            format!(
                "Deze kaart doet zich voor als die van {}, maar de sleutel is een andere.",
                wie(key)
            ),
            "Voer deze kaart niet in en bel je collega: iemand probeert misschien mee te lezen.",
        ),
        RosterFault::EndedKey(key) => message(
            "ended_key",
            format!(
                "De sleutel van {} telt niet meer mee en komt niet terug.",
                wie(key)
            ),
            "Vraag deze collega om een nieuwe kaart met een nieuwe sleutel.",
        ),
        RosterFault::NoSuchKey(_) => message(
            "no_such_key",
            "Deze collega staat niet (meer) in je lijst.",
            "Laad de pagina opnieuw en probeer het nog eens.",
        ),
        RosterFault::Card(fault) => card(fault),
        RosterFault::Ending(_) => message(
            "bad_ending",
            "Een bewaarde afmelding van een sleutel is niet meer te lezen.",
            "Laad de pagina opnieuw. Blijft dit staan? Vraag hulp bij de beheerder van je programma.",
        ),
    }
}

/// A file cannot be made.
#[must_use]
pub fn export(fault: &ExportFault) -> Message {
    match fault {
        ExportFault::OwnKey => message(
            "own_key",
            "Je eigen sleutel staat niet in je lijst van collega's, of telt niet meer mee.",
            "Laad de pagina opnieuw. Blijft dit staan? Vraag hulp bij de beheerder van je programma.",
        ),
        ExportFault::TooMany { found, limit } => message(
            "too_many",
            format!(
                "Er zijn te veel wijzigingen voor één bestand: {found} waar er {limit} in passen."
            ),
            "Vraag hulp bij de beheerder van je programma.",
        ),
        ExportFault::TooLarge { size, limit } => message(
            "too_large",
            format!(
                "Het bestand zou te groot worden: {} waar {} mag.",
                grootte(*size),
                grootte(*limit)
            ),
            "Vraag hulp bij de beheerder van je programma.",
        ),
    }
}

/// An identity cannot be made or read.
#[must_use]
pub fn identity(fault: &IdentityFault) -> Message {
    match fault {
        IdentityFault::Naam => message(
            "identity_name",
            "Deze naam kan niet op een kaart staan.",
            "Vul één regel in, zonder vreemde tekens.",
        ),
        IdentityFault::Record => message(
            "identity_record",
            "Je eigen sleutel is beschadigd.",
            "Verander niets in deze browser en vraag hulp bij de beheerder van je programma.",
        ),
    }
}
