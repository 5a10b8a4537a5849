//! The palette that finds everything, and the list of shortcuts.

/// The button.
pub const KNOP: &str = "Zoeken";
/// The title.
pub const ZOEK: &str = "Zoek of doe iets";
/// How it is opened.
pub const TOETS: &str = "Ctrl K";
/// The field.
pub const VELD: &str = "Naam, telefoonnummer, postcode, plaats of wat je wilt doen";
/// What was found.
pub const GEVONDEN: &str = "Gevonden";
/// Nothing was found.
pub const NIETS: &str = "Niets gevonden. Probeer een deel van de naam, of een paar cijfers.";
/// Closes it.
pub const SLUIT: &str = "Sluit";
/// Title of the list of shortcuts.
pub const SNELTOETSEN: &str = "Sneltoetsen";

/// Kind: something typed and not saved.
pub const CONCEPT: &str = "concept";
/// Kind: a family.
pub const GEZIN: &str = "gezin";
/// Kind: note a contact.
pub const CONTACT: &str = "contact noteren";
/// Kind: a koppeling.
pub const KOPPELING: &str = "koppeling";
/// Kind: something one can do.
pub const ACTIE: &str = "doen";
/// Kind: a screen.
pub const SCHERM: &str = "scherm";

/// Note a sign-up, and other words for it.
pub const AANMELDEN: (&str, &str) = ("Nieuwe aanmelding", "gezin aanmelden toevoegen nieuw");
/// Copies and wiping.
pub const KOPIE: (&str, &str) = (
    super::kopie::TITEL,
    "reservekopie backup back-up bewaren veilig ruimte wissen stick",
);
/// Loading region data.
pub const GEBIED: (&str, &str) = (
    super::gebied::NAAR,
    "gebied postcodes buurten inlezen pdok cbs geonames bag",
);
/// What one sets about distances.
pub const AFSTANDEN: (&str, &str) = (
    super::afstanden::TITEL,
    "fietsen omweg barriere rivier gemeente instellen",
);
/// Read a sheet.
pub const INLEZEN: (&str, &str) = ("Lijst inlezen", "aanmeldingen csv excel importeren");
/// The plan.
pub const MATCHRONDE: (&str, &str) = ("Matchronde", "plan paren voorstel");
/// Give a file.
pub const GEVEN: (&str, &str) = (
    "Geef een bestand aan een collega",
    "exporteren export delen versturen",
);
/// Receive one.
pub const ONTVANGEN: (&str, &str) = ("Ontvang een bestand", "importeren import openen collega");
/// The presentation, and other words for it.
pub const PRESENTATIE: (&str, &str) = (
    "Presentatie voor de raad",
    "presenteren raad wethouder dia slides",
);
/// Take the last step back.
pub const ONGEDAAN: (&str, &str) = ("Maak de laatste stap ongedaan", "undo terug");
/// Other words for hiding names.
pub const NAMEN: &str = "anoniem scherm delen meekijken beamer maskeren";
/// Other words for locking.
pub const SLOT: &str = "slot vergrendelen sluiten afsluiten uitloggen lock";
/// Other words for the shortcuts.
pub const TOETSEN: &str = "toetsenbord hulp help vraagteken";

/// The shortcuts: what, and which keys.
pub const LIJST: [(&str, &str); 7] = [
    (
        "Zoeken of iets doen, overal",
        "Ctrl + K (op een Mac: ⌘ + K)",
    ),
    ("Deze lijst", "?"),
    (
        "Een contact noteren, bij een koppeling",
        "N, dan typen en Enter",
    ),
    ("Door een lijst lopen", "pijl omhoog en omlaag, Home, End"),
    ("Openen wat je aanwijst", "Enter"),
    ("De week invullen", "pijltjes en spatie"),
    (
        "Sluiten zonder op te slaan; wat je typte blijft een concept",
        "Esc",
    ),
];

/// How many were found, for a screen reader.
#[must_use]
pub fn gevonden(aantal: usize) -> String {
    match aantal {
        0 => NIETS.to_owned(),
        1 => "1 gevonden".to_owned(),
        more => format!("{more} gevonden"),
    }
}
