//! What waits for the coordinator: who, why in one sentence, and the word on the button.

use super::datum;
use crate::domain::{Datum, Fase, Kant, Screeningstap, Urgentie};

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
pub const NOG_LEEG_DOE: &str = "Meld een gezin aan, of lees een lijst met aanmeldingen in.";
/// The button to sign up.
pub const AANMELDEN: &str = "Nieuwe aanmelding";
/// The button to read a sheet.
pub const INLEZEN: &str = "Lijst inlezen";
/// The button to look for a match.
pub const NAAR_MATCHEN: &str = "Zoek een match";
/// The button to the koppelingen.
pub const NAAR_KOPPELINGEN: &str = "Bekijk de koppelingen";

/// Button: call, and note what was said.
pub const BEL: &str = "Bel en noteer";
/// Button: note an answer.
pub const LEG_VAST: &str = "Leg antwoord vast";
/// Button: go on to the next fase.
pub const GA_VERDER: &str = "Zet de volgende stap";
/// Button: the evaluation.
pub const EVALUEER: &str = "Leg de evaluatie vast";
/// Button: note a contact.
pub const NOTEER: &str = "Noteer contact";
/// Button: open.
pub const OPEN: &str = "Open";
/// Button: the screening.
pub const SCREENING: &str = "Vul de screening aan";
/// Button: a new VOG.
pub const VOG: &str = "Vraag een nieuwe aan";
/// Button: choose between two values.
pub const KIES: &str = "Kies wat klopt";

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
        first.to_uppercase().chain(chars).collect()
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

/// A row about a family or a koppeling: what it is about, and who.
#[must_use]
pub fn titel(onderwerp: Onderwerp, wie: &str) -> String {
    match onderwerp {
        Onderwerp::Bel => format!("Bel {}", klein(wie)),
        Onderwerp::WelkeKant => format!("Vraagt of biedt steun? {wie}"),
        Onderwerp::Screening => format!("Screening nog niet rond: {wie}"),
        Onderwerp::Vog => format!("VOG loopt af: {wie}"),
        Onderwerp::VogVerlopen => format!("VOG is verlopen: {wie}"),
        Onderwerp::Wacht => format!("Wacht nog: {wie}"),
        Onderwerp::Antwoord => format!("Wacht op antwoord: {wie}"),
        Onderwerp::Nee => format!("Iemand zei nee: {wie}"),
        Onderwerp::Verder => format!("Allebei ja: {wie}"),
        Onderwerp::Positief => format!("Allebei positief: {wie}"),
        Onderwerp::ProefLoopt => format!("Proefperiode loopt af: {wie}"),
        Onderwerp::ProefVoorbij => format!("Proefperiode is voorbij: {wie}"),
        Onderwerp::Evaluatie => format!("Evaluatie: {wie}"),
        Onderwerp::Halfjaar => format!("Halfjaarevaluatie: {wie}"),
        Onderwerp::Stil => format!("Stil: {wie}"),
        Onderwerp::Vervolg => format!("Afgesproken: {wie}"),
        Onderwerp::Botsing => format!("Twee antwoorden: {wie}"),
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the titles say it")]
pub enum Onderwerp {
    Bel,
    WelkeKant,
    Screening,
    Vog,
    VogVerlopen,
    Wacht,
    Antwoord,
    Nee,
    Verder,
    Positief,
    ProefLoopt,
    ProefVoorbij,
    Evaluatie,
    Halfjaar,
    Stil,
    Vervolg,
    Botsing,
}

/// `gezin Waterhof` where it stands in a sentence and starts with that word.
#[must_use]
pub fn klein(wie: &str) -> String {
    match wie.strip_prefix("Gezin ") {
        Some(rest) => format!("gezin {rest}"),
        None => wie.to_owned(),
    }
}

/// When someone signed up.
#[must_use]
pub fn aangemeld(op: Option<Datum>, today: Datum) -> String {
    match op {
        Some(op) => format!("Meldde zich {} aan. ", datum::afstand(op, today)),
        None => "Meldde zich aan, de dag is niet bekend. ".to_owned(),
    }
}

/// Nobody has talked with them yet, as far as is noted.
#[must_use]
pub fn niets_bekend(kant: Kant) -> &'static str {
    match kant {
        Kant::Vraag => "Er is nog niets genoteerd over de vraag.",
        Kant::Steun => "Er is nog niets genoteerd over het aanbod.",
    }
}

/// What was noted when they signed up; the beginning of it.
#[must_use]
pub fn genoteerd(notitie: &str) -> String {
    let line = notitie.split_whitespace().collect::<Vec<_>>().join(" ");
    let head: String = line.chars().take(120).collect();
    let more = if head == line { "" } else { "…" };
    format!("Genoteerd: “{head}{more}”")
}

/// The side was never told.
pub const WELKE_KANT: &str = "Kies bij het gezin of het steun vraagt of steun biedt.";

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

/// A family with an ended VOG is in a koppeling.
pub const VOG_MET_KOPPELING: &str = "Er loopt een koppeling.";

/// How long a family waits.
#[must_use]
pub fn wacht(dagen: i32, kandidaten: usize) -> String {
    let hoe_lang = match dagen {
        ..=0 => "sinds vandaag".to_owned(),
        1 => "één dag".to_owned(),
        2..14 => format!("{dagen} dagen"),
        _ => format!("{} weken", dagen / 7),
    };
    let who = match kandidaten {
        0 => "Er past nu niemand.".to_owned(),
        1 => "Er past één steungezin.".to_owned(),
        more => format!("Er passen {more} steungezinnen."),
    };
    format!("Wacht {hoe_lang} zonder koppeling. {who}")
}

/// How long a family can wait.
#[must_use]
pub fn urgentie(urgentie: Urgentie) -> &'static str {
    match urgentie {
        Urgentie::Hoog => "Heeft haast. ",
        Urgentie::Gewoon | Urgentie::Laag => "",
    }
}

/// Whose answer is missing.
#[must_use]
pub fn antwoord(kanten: &[Kant], naar: Fase, dagen: i32) -> String {
    let who = match kanten {
        [kant] => het(*kant).to_owned(),
        _ => "beide gezinnen".to_owned(),
    };
    let fase = super::refusal::fase(naar);
    match dagen {
        ..=0 => format!("Vandaag gestart. Vraag {who} om een ja of nee voor de {fase}."),
        1 => format!("Sinds gisteren. Vraag {who} om een ja of nee voor de {fase}."),
        _ => format!("Al {dagen} dagen. Vraag {who} om een ja of nee voor de {fase}."),
    }
}

fn het(kant: Kant) -> &'static str {
    super::refusal::het_gezin(kant)
}

/// A side said no.
#[must_use]
pub fn nee(kant: Kant, naar: Fase) -> String {
    format!(
        "{} wil geen {}. Praat nog eens, of sluit de koppeling af.",
        eerste_groot(het(kant)),
        super::refusal::fase(naar)
    )
}

/// Both said yes.
#[must_use]
pub fn verder(naar: Fase) -> String {
    format!(
        "Beide gezinnen zeggen ja. De {} kan beginnen.",
        super::refusal::fase(naar)
    )
}

/// The trial's last day.
#[must_use]
pub fn proef(einde: Datum, today: Datum) -> String {
    let day = datum::voluit(einde);
    let day = day.rsplit_once(' ').map_or(day.as_str(), |(day, _)| day);
    if einde < today {
        format!("De laatste dag was {day}. ")
    } else {
        format!("De laatste dag is {day}. ")
    }
}

/// What to do at the end of a trial.
pub const PROEF_DOE: &str = "Praat met ouders én kinderen van beide gezinnen.";

/// The evaluation is under way.
#[must_use]
pub fn evaluatie(dagen: i32) -> String {
    format!("Al {dagen} dagen in evaluatie. Leg vast hoe beide gezinnen terugkijken.")
}

/// The evaluation went well.
pub const POSITIEF: &str = "Beide gezinnen zijn positief. De koppeling kan actief worden.";

/// The half-year evaluation.
#[must_use]
pub fn halfjaar(op: Datum, today: Datum) -> String {
    if op <= today {
        format!("Had gekund vanaf {}.", datum::kort(op, today))
    } else {
        format!(
            "Op {}, {}.",
            datum::kort(op, today),
            datum::afstand(op, today)
        )
    }
}

/// No contact for long.
#[must_use]
pub fn stil(dagen: i32, ooit: bool) -> String {
    if ooit {
        format!("Laatste contact {dagen} dagen geleden.")
    } else {
        format!("Nog geen contact genoteerd, al {dagen} dagen.")
    }
}

/// What was agreed to do next.
#[must_use]
pub fn vervolg(wat: &str, op: Datum, today: Datum) -> String {
    let when = vandaag_of(op, today);
    if wat.is_empty() {
        format!("{when}.")
    } else {
        format!("{when}: {wat}")
    }
}

fn vandaag_of(op: Datum, today: Datum) -> String {
    eerste_groot(&datum::afstand(op, today))
}

/// So many values to choose between.
#[must_use]
pub fn botsing(aantal: usize) -> String {
    if aantal == 1 {
        "Op één plek zijn twee verschillende antwoorden opgeschreven.".to_owned()
    } else {
        format!("Op {aantal} plekken zijn verschillende antwoorden opgeschreven.")
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
