//! When the rest of the program does not come: see `browser::rest`.

use crate::app::Message;

const NIET_GELADEN: &str =
    "Een deel van Koppelbord kon niet worden opgehaald. Er is niets veranderd aan je gegevens.";

/// The rest of the program did not come.
#[must_use]
pub fn niet_geladen() -> Message {
    Message {
        code: "niet-geladen",
        wat: NIET_GELADEN.to_owned(),
        doe: "Kijk of je internet hebt en probeer het opnieuw. Helpt dat niet, laad dan deze pagina opnieuw.".to_owned(),
    }
}

/// The rest of the program did not come, and a new vault waits for it.
#[must_use]
pub fn niet_ingericht() -> Message {
    Message {
        code: "niet-geladen",
        wat: "Een deel van Koppelbord kon niet worden opgehaald. Er is nog niets ingericht.".to_owned(),
        doe: "Kijk of je internet hebt en probeer het opnieuw. Helpt dat niet, laad dan deze pagina opnieuw: je begint dan van voren af aan en krijgt een nieuwe herstelcode.".to_owned(),
    }
}
