//! The words of Vandaag; what is due says `agenda`.

use super::datum;
use crate::letters::capital;
use crate::{
    app::{
        agenda::Stap,
        views::vandaag::later::{Keus, Waarom},
    },
    domain::{Datum, Fase, Kant, Screeningstap},
};

/// A family without name, contact person or number.
pub const ZONDER_NAAM: &str = "Gezin zonder naam";
/// A family that is not in the data.
pub const ONBEKEND_GEZIN: &str = "Gezin dat je niet (meer) ziet";
/// What must be done now.
pub const NU: &str = "Nu";
/// What can be done this week.
pub const DEZE_WEEK: &str = "Deze week";
/// What to keep an eye on.
pub const IN_DE_GATEN: &str = "In de gaten houden";
/// The figures beside it.
pub const CIJFERS: &str = "Hoe het ervoor staat";
/// Nothing to do.
pub const NIETS: &str = "Niets dat op je wacht";
/// What one could do then.
pub const NIETS_DOE: &str =
    "Een goed moment om een match te zoeken, of om een koppeling te bellen die lekker loopt.";
/// Nothing at all yet.
pub const NOG_LEEG: &str = "Hier staat straks wat je aandacht vraagt";
/// How to begin.
pub const NOG_LEEG_DOE: &str = "Meld een gezin aan, of lees een lijst met aanmeldingen in. Werkt een collega er al mee? Kies dan eerst bij Delen het bestand van die collega.";
/// The button to sign up.
pub const AANMELDEN: &str = "Nieuwe aanmelding";
/// The button to take over what a colleague has.
pub const NAAR_DELEN: &str = "Bestand van een collega";
/// The button to read a sheet.
pub const INLEZEN: &str = "Lijst inlezen";
/// The button to look for a match.
pub const NAAR_MATCHEN: &str = "Zoek een match";
/// The button to the koppelingen.
pub const NAAR_KOPPELINGEN: &str = "Bekijk de koppelingen";

/// Button: put off.
pub const LATER: &str = "Later";
/// Until when.
pub const LATER_TOT: &str = "Wanneer wil je dit weer zien?";
/// A day of one's own.
pub const LATER_DAG: &str = "Welke dag";
/// Why.
pub const LATER_REDEN: &str = "Waarom";
/// Why, in one's own words.
pub const LATER_WOORDEN: &str = "Wat is de reden";
/// Nothing was written there.
pub const LATER_WOORDEN_NODIG: &str = "Schrijf in een paar woorden waarom.";
/// Do it.
pub const LATER_BEWAAR: &str = "Stel uit";
/// Do not.
pub const LATER_NIET: &str = "Niet doen";
/// A day that is not to come.
pub const LATER_TE_VROEG: &str = "Kies een dag na vandaag.";
/// A day that is too far.
pub const LATER_TE_VER: &str = "Kies een dag binnen een jaar.";
/// It was done.
pub const IS_UITGESTELD: &str = "Uitgesteld.";
/// It was taken back.
pub const WEER_GETOOND: &str = "Het staat weer in de lijst.";
/// Button: show it again.
pub const NU_WEER: &str = "Nu weer tonen";
/// What was put off, as a label.
pub const UITGESTELD: &str = "Uitgesteld";

/// The fold of what was put off.
#[must_use]
pub fn uitgesteld(aantal: usize) -> String {
    format!("{UITGESTELD} ({aantal})")
}

/// Until when one can put off.
#[must_use]
pub fn later(keus: Keus) -> &'static str {
    match keus {
        Keus::Morgen => "morgen",
        Keus::Week => "over een week",
        Keus::Maand => "over een maand",
        Keus::Dag => "op een dag die ik kies",
    }
}

/// Why one puts off.
#[must_use]
pub fn waarom(waarom: Waarom) -> &'static str {
    match waarom {
        Waarom::Antwoord => "wacht op antwoord",
        Waarom::GeenGehoor => "geen gehoor",
        Waarom::Weg => "vakantie of ziekte",
        Waarom::NuNiet => "komt nu niet uit",
        Waarom::Anders => "iets anders",
    }
}

/// Button: the calendar.
pub const KALENDER: &str = "Zet in je agenda";
/// What it does.
#[must_use]
pub fn kalender(aantal: usize, dagen: i32) -> String {
    let what = match aantal {
        1 => "één afspraak".to_owned(),
        _ => format!("{aantal} afspraken"),
    };
    format!(
        "Je krijgt een bestand met {what}: wat de komende {} weken aan de beurt is. Je opent het \
         met je agenda, bijvoorbeeld Outlook.",
        dagen / 7
    )
}
/// Whether the names go along.
pub const KALENDER_NAMEN: &str = "Zet de namen van de gezinnen erbij";
/// What that means.
pub const KALENDER_NAMEN_UITLEG: &str = "Die namen staan dan ook in je andere agenda. Wie daar \
    meekijkt, ziet ze. Zonder namen staat er alleen wat je moet doen.";
/// Make it.
pub const KALENDER_BEWAAR: &str = "Bewaar het bestand";
/// Do not.
pub const KALENDER_NIET: &str = "Sluit";

/// How long things take.
pub const TEMPO: &str = "Hoe lang het meestal duurt";
/// What is in its fase for long.
pub const VAST: &str = "Staat al lang stil";

/// A step of the way.
#[must_use]
pub fn tempo_stap(stap: Stap) -> &'static str {
    match stap {
        Stap::Voorstel => "Van aanmelding tot voorstel",
        Stap::Proefperiode => "Van voorstel tot proefperiode",
        Stap::Actief => "Van proefperiode tot actief",
    }
}

/// So many days, on one line.
#[must_use]
pub fn dagen(dagen: i32) -> String {
    if dagen == 1 {
        "1\u{a0}dag".to_owned()
    } else {
        format!("{dagen}\u{a0}dagen")
    }
}

/// In its fase for long.
#[must_use]
pub fn vast(fase: Fase, dagen: i32, gewoon: i32) -> String {
    format!(
        "Al {dagen} dagen in {}; meestal duurt dat {}.",
        super::refusal::fase(fase),
        self::dagen(gewoon)
    )
}

/// `Korenaar en Meidoorn`.
#[must_use]
pub fn en(een: &str, ander: &str) -> String {
    format!("{een} en {ander}")
}

/// A side in one word.
#[must_use]
pub fn kant(kant: Kant) -> &'static str {
    match kant {
        Kant::Vraag => "vraag",
        Kant::Steun => "steun",
    }
}

/// `Zaterdag 21 november`.
#[must_use]
pub fn kop(today: Datum) -> String {
    let full = datum::voluit(today);
    let without_year = full.rsplit_once(' ').map_or(full.as_str(), |(day, _)| day);
    eerste_groot(without_year)
}

/// The same with a capital.
#[must_use]
pub fn eerste_groot(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        std::iter::once(capital(first)).chain(chars).collect()
    })
}

fn getal(aantal: usize) -> String {
    let klein = [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    ];
    klein
        .get(aantal)
        .map_or_else(|| aantal.to_string(), |word| (*word).to_owned())
}

/// One line below the date.
#[must_use]
pub fn sub(nu: usize, week: usize) -> String {
    let now = match nu {
        0 => "Er is nu niets dat op je wacht.".to_owned(),
        1 => "Eén ding wacht op jou.".to_owned(),
        _ => format!("{} dingen wachten op jou.", eerste_groot(&getal(nu))),
    };
    match week {
        0 => now,
        1 => format!("{now} Eén ding kan deze week."),
        _ => format!(
            "{now} {} dingen kunnen deze week.",
            eerste_groot(&getal(week))
        ),
    }
}

/// `gezin Waterhof` where it stands in a sentence and starts with that word.
#[must_use]
pub fn klein(wie: &str) -> String {
    match wie.strip_prefix("Gezin ") {
        Some(rest) => format!("gezin {rest}"),
        None => wie.to_owned(),
    }
}

/// Which steps are missing.
#[must_use]
pub fn screening(mist: &[Screeningstap]) -> String {
    let words: Vec<&str> = mist.iter().map(|stap| stap_kort(*stap)).collect();
    format!("Nog te doen: {}.", words.join(", "))
}

/// A step in two words.
#[must_use]
pub fn stap_kort(stap: Screeningstap) -> &'static str {
    match stap {
        Screeningstap::Vog => "VOG zien",
        Screeningstap::Referenties => "referenties bellen",
        Screeningstap::Huisbezoek => "huisbezoek",
    }
}

/// Until when a VOG counts.
#[must_use]
pub fn vog(tot: Datum, today: Datum) -> String {
    let until = datum::kort(tot, today);
    if tot < today {
        format!("Was geldig tot en met {until}. ")
    } else {
        format!("Geldig tot en met {until}, {}.", datum::afstand(tot, today))
    }
}

/// The shared settings, as something that a row is about.
pub const INSTELLINGEN: &str = "Instellingen";

/// The counts beside the list, in their order.
pub const TELLINGEN: [&str; 5] = [
    "Wachten op een match",
    "Voorgesteld",
    "In kennismaking",
    "In proefperiode of evaluatie",
    "Actief",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_the_day_as_one_says_it() {
        let today = Datum::parse("2026-11-21").unwrap();
        assert_eq!(kop(today), "Zaterdag 21 november");
        assert_eq!(
            sub(3, 1),
            "Drie dingen wachten op jou. Eén ding kan deze week."
        );
        assert_eq!(
            sub(0, 12),
            "Er is nu niets dat op je wacht. 12 dingen kunnen deze week."
        );
    }
}
