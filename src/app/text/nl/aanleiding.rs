//! The occasions on which something is due: how a row begins, what one does in a few words, and
//! the word on the button.

use crate::domain::Aanleiding;

/// What a row says first, before whom it is about.
#[must_use]
pub fn onderwerp(aanleiding: Aanleiding) -> &'static str {
    match aanleiding {
        Aanleiding::Bel => "Bel na de aanmelding",
        Aanleiding::WelkeKant => "Vraagt of biedt steun?",
        Aanleiding::Kennismaking => "Kennismaking nog niet rond",
        Aanleiding::Screening => "Screening nog niet rond",
        Aanleiding::VogVerlopen => "VOG is verlopen",
        Aanleiding::VogLoopt => "VOG loopt af",
        Aanleiding::Wacht => "Wacht nog",
        Aanleiding::Terug => "Doet weer mee",
        Aanleiding::NieuweIntake => "Nieuw gesprek nodig",
        Aanleiding::Vervolg => "Afgesproken",
        Aanleiding::Antwoord => "Wacht op antwoord",
        Aanleiding::Nee => "Iemand zei nee",
        Aanleiding::Verder => "Kan verder",
        Aanleiding::ProefLoopt => "Proefperiode loopt af",
        Aanleiding::ProefVoorbij => "Proefperiode is voorbij",
        Aanleiding::Evaluatie => "Evaluatie",
        Aanleiding::Startmeting => "Startmeting",
        Aanleiding::Contract => "Contract nog niet getekend",
        Aanleiding::Halfjaar => "Halfjaarevaluatie",
        Aanleiding::Stil => "Stil",
        Aanleiding::Pauze => "Pauze",
        Aanleiding::Verwachting => "Verwachten niet hetzelfde",
        Aanleiding::Botsing => "Klopt dit",
    }
}

/// A row: what it is about, and who.
#[must_use]
pub fn titel(aanleiding: Aanleiding, wie: &str) -> String {
    let about = onderwerp(aanleiding);
    match aanleiding {
        Aanleiding::Bel => format!("Bel {}", super::vandaag::klein(wie)),
        Aanleiding::WelkeKant => format!("{about} {wie}"),
        _ => format!("{about}: {wie}"),
    }
}

/// What one does, in a few words and without a name: the next step, and the calendar's line.
#[must_use]
pub fn stap(aanleiding: Aanleiding) -> &'static str {
    match aanleiding {
        Aanleiding::Bel => "Bel na de aanmelding",
        Aanleiding::WelkeKant => "Kies vraag of steun",
        Aanleiding::Kennismaking => "Kennismaken en vragen wat nog niet bekend is",
        Aanleiding::Screening => "Screening afmaken",
        Aanleiding::VogVerlopen | Aanleiding::VogLoopt => "Nieuwe VOG vragen",
        Aanleiding::Wacht => "Match zoeken",
        Aanleiding::Terug => "Vragen of het gezin weer meedoet",
        Aanleiding::NieuweIntake => "Opnieuw in gesprek gaan",
        Aanleiding::Vervolg => "Doen wat is afgesproken",
        Aanleiding::Antwoord => "Antwoord vragen",
        Aanleiding::Nee => "Praten over het nee",
        Aanleiding::Verder => "Volgende stap zetten",
        Aanleiding::ProefLoopt => "Proefperiode loopt af: gesprekken plannen",
        Aanleiding::ProefVoorbij => "Proefperiode evalueren",
        Aanleiding::Evaluatie => "Evaluatie vastleggen",
        Aanleiding::Startmeting => "Startmeting doen",
        Aanleiding::Contract => "Contract laten tekenen",
        Aanleiding::Halfjaar => "Halfjaarevaluatie",
        Aanleiding::Stil => "Contact opnemen",
        Aanleiding::Pauze => "Vragen of de pauze voorbij is",
        Aanleiding::Verwachting => "Verwachtingen bespreken",
        Aanleiding::Botsing => "Nakijken wat klopt",
    }
}

/// The word on the button.
#[must_use]
pub fn doe(aanleiding: Aanleiding) -> &'static str {
    match aanleiding {
        Aanleiding::Bel => "Bel en noteer",
        Aanleiding::Antwoord => "Leg antwoord vast",
        Aanleiding::Verder => "Zet de volgende stap",
        Aanleiding::ProefLoopt
        | Aanleiding::ProefVoorbij
        | Aanleiding::Evaluatie
        | Aanleiding::Halfjaar => "Leg de evaluatie vast",
        Aanleiding::Startmeting => "Doe de startmeting",
        Aanleiding::Contract => "Maak het contract",
        Aanleiding::Vervolg | Aanleiding::Stil | Aanleiding::Pauze => "Noteer contact",
        Aanleiding::Screening => "Vul de screening aan",
        Aanleiding::VogVerlopen | Aanleiding::VogLoopt => "Vraag een nieuwe aan",
        Aanleiding::Kennismaking | Aanleiding::NieuweIntake => "Vul het gesprek in",
        Aanleiding::Wacht => super::vandaag::NAAR_MATCHEN,
        Aanleiding::Botsing => "Kies wat klopt",
        Aanleiding::WelkeKant | Aanleiding::Terug | Aanleiding::Nee | Aanleiding::Verwachting => {
            "Open"
        }
    }
}
