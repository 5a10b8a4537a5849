//! Words for the life of a koppeling beside its fasen: rests, places, topics, the questions of an
//! evaluation, what can be put off.

use super::datum;
use crate::domain::{
    Aanleiding, Afscheidstap, Afspraakplek, Datum, Evaluatiemoment, Gesprek, Gespreksoort, Kant,
    Omgang, Onderwerp, Pauze, Pauzereden, Uitstel, Vervoer, Zorgsignaal,
};

/// What contact a family expects.
#[must_use]
pub fn omgang(omgang: Omgang) -> &'static str {
    match omgang {
        Omgang::VooralKind => "het gaat vooral om het kind",
        Omgang::OokOuders => "de ouders spreken elkaar ook",
        Omgang::HeleGezinnen => "de gezinnen doen dingen samen",
    }
}

/// Why a koppeling rests.
#[must_use]
pub fn pauzereden(reden: Pauzereden) -> &'static str {
    match reden {
        Pauzereden::Ziekte => "ziekte",
        Pauzereden::Vakantie => "vakantie",
        Pauzereden::DrukThuis => "het is thuis te druk",
        Pauzereden::Anders => "een andere reden",
    }
}

/// A rest in one line.
#[must_use]
pub fn pauze(pauze: &Pauze, today: Datum) -> String {
    let from = datum::kort(pauze.vanaf, today);
    let until = pauze.tot.map_or_else(
        || "zonder einddatum".to_owned(),
        |tot| format!("tot en met {}", datum::kort(tot, today)),
    );
    let words = pauze.toelichting.as_ref();
    let words = words.map_or_else(String::new, |words| format!(" ({words})"));
    format!("vanaf {from}, {until}: {}{words}", pauzereden(pauze.reden))
}

/// Where something takes place.
#[must_use]
pub fn plek(plek: Afspraakplek) -> &'static str {
    match plek {
        Afspraakplek::BijSteungezin => "bij het steungezin thuis",
        Afspraakplek::BijVraaggezin => "bij het vraaggezin thuis",
        Afspraakplek::Elders => "ergens anders",
    }
}

/// Who brings or fetches.
#[must_use]
pub fn vervoer(vervoer: Vervoer) -> &'static str {
    match vervoer {
        Vervoer::Vraaggezin => "het vraaggezin",
        Vervoer::Steungezin => "het steungezin",
        Vervoer::KindZelf => "het kind gaat zelf",
        Vervoer::Anders => "iemand anders",
    }
}

/// What a contact was about.
#[must_use]
pub fn onderwerp(onderwerp: Onderwerp) -> &'static str {
    match onderwerp {
        Onderwerp::Kind => "het kind",
        Onderwerp::Ouders => "de ouders",
        Onderwerp::Afspraken => "de afspraken",
        Onderwerp::Vervoer => "halen en brengen",
        Onderwerp::Verwachtingen => "de verwachtingen",
        Onderwerp::School => "school of opvang",
        Onderwerp::AndereHulp => "andere hulp",
        Onderwerp::Waardering => "een bedankje",
    }
}

/// How one spoke with a family.
#[must_use]
pub fn gespreksoort(soort: Gespreksoort) -> &'static str {
    match soort {
        Gespreksoort::Telefoon => "telefoon",
        Gespreksoort::Bericht => "bericht",
        Gespreksoort::Kennismaking => "kennismakingsgesprek",
        Gespreksoort::Anders => "anders",
    }
}

/// A conversation in one line.
#[must_use]
pub fn gesprek(gesprek: &Gesprek) -> String {
    let head = format!(
        "{} op {}",
        gespreksoort(gesprek.soort),
        datum::voluit(gesprek.op)
    );
    match &gesprek.notitie {
        Some(words) => format!("{head}: {words}"),
        None => head,
    }
}

/// A concern in one line.
#[must_use]
pub fn zorgsignaal(signaal: &Zorgsignaal) -> String {
    format!(
        "zorgsignaal van {}: {}",
        datum::voluit(signaal.op),
        signaal.wat
    )
}

/// Which of the evaluations.
#[must_use]
pub fn moment(moment: Evaluatiemoment) -> &'static str {
    match moment {
        Evaluatiemoment::Start => "bij de start",
        Evaluatiemoment::NaProef => "na de proefperiode",
        Evaluatiemoment::Halfjaar => "na een half jaar",
    }
}

/// The four questions of every evaluation, as a family is asked them, with a short name each.
#[must_use]
pub fn vragen(kant: Kant) -> [(&'static str, &'static str); 4] {
    match kant {
        Kant::Vraag => [
            ("rust", "Heb je als ouder genoeg rust?"),
            ("aandacht", "Krijgt je kind genoeg aandacht?"),
            ("netwerk", "Heb je genoeg mensen om op terug te vallen?"),
            ("hulp", "Red je het zonder (extra) hulp van een instantie?"),
        ],
        Kant::Steun => [
            ("rust", "Zie je dat de ouders meer rust hebben?"),
            ("aandacht", "Zie je dat het kind genoeg aandacht krijgt?"),
            ("netwerk", "Heeft het gezin genoeg mensen om zich heen?"),
            (
                "hulp",
                "Redt het gezin het zonder (extra) hulp van een instantie?",
            ),
        ],
    }
}

/// What the ends of the scale mean.
pub const SCHAAL: &str = "1 is helemaal niet, 5 is helemaal wel.";

/// A step of a goodbye.
#[must_use]
pub fn afscheidstap(stap: Afscheidstap) -> &'static str {
    match stap {
        Afscheidstap::GesprekVraaggezin => "gesprek gehad met het vraaggezin",
        Afscheidstap::GesprekSteungezin => "gesprek gehad met het steungezin",
        Afscheidstap::AfscheidKind => "het kind heeft afscheid kunnen nemen",
        Afscheidstap::Bedankt => "het steungezin is bedankt",
        Afscheidstap::ContactAfgesproken => "afgesproken of ze elkaar nog zien",
        Afscheidstap::EvaluatieIngevuld => "laatste evaluatie ingevuld",
    }
}

/// What can be put off, in a few words.
#[must_use]
pub fn aanleiding(aanleiding: Aanleiding) -> &'static str {
    match aanleiding {
        Aanleiding::Bel => "bellen na de aanmelding",
        Aanleiding::WelkeKant => "vraag of steun kiezen",
        Aanleiding::Kennismaking => "kennismakingsgesprek",
        Aanleiding::Screening => "screening afmaken",
        Aanleiding::VogVerlopen => "VOG is verlopen",
        Aanleiding::VogLoopt => "VOG loopt af",
        Aanleiding::Wacht => "wacht op een koppeling",
        Aanleiding::Terug => "rust is voorbij",
        Aanleiding::NieuweIntake => "nieuwe kennismaking",
        Aanleiding::Vervolg => "wat is afgesproken",
        Aanleiding::Antwoord => "wacht op antwoord",
        Aanleiding::Nee => "iemand zei nee",
        Aanleiding::Verder => "naar de volgende fase",
        Aanleiding::ProefLoopt => "proefperiode loopt af",
        Aanleiding::ProefVoorbij => "proefperiode is voorbij",
        Aanleiding::Evaluatie => "evaluatie",
        Aanleiding::Startmeting => "vragen bij de start",
        Aanleiding::Contract => "contract",
        Aanleiding::Halfjaar => "halfjaarevaluatie",
        Aanleiding::Stil => "lang geen contact",
        Aanleiding::Pauze => "pauze",
        Aanleiding::Verwachting => "verschil in verwachting",
        Aanleiding::Botsing => "nakijken wat klopt",
    }
}

/// Something put off, or no longer.
#[must_use]
pub fn uitstel(uitstel: &Uitstel) -> String {
    let what = aanleiding(uitstel.aanleiding);
    match (uitstel.tot, &uitstel.reden) {
        (None, _) => format!("{what}: niet meer uitgesteld"),
        (Some(tot), None) => format!("{what} uitgesteld tot {}", datum::voluit(tot)),
        (Some(tot), Some(reden)) => {
            format!("{what} uitgesteld tot {}: {reden}", datum::voluit(tot))
        }
    }
}
