//! The words for what can be chosen, and for what is wrong with a field. Every screen says
//! the same thing the same way.

use super::datum;
use crate::domain::{
    ContactFout, Dag, Dagdelen, Datum, DatumFout, Frequentie, Hulpsoort, Kant, Leeftijd, Moment,
    PostcodeFout, Steunsoort, Taal, TekstFout, Urgentie, Wijze,
};

/// What stands where nothing is known.
pub const ONBEKEND: &str = "onbekend";
/// Yes.
pub const JA: &str = "ja";
/// No.
pub const NEE: &str = "nee";

/// Yes or no.
#[must_use]
pub fn ja_nee(ja: bool) -> &'static str {
    if ja { JA } else { NEE }
}

/// Name of a side.
#[must_use]
pub fn kant(kant: Kant) -> &'static str {
    match kant {
        Kant::Vraag => "vraaggezin",
        Kant::Steun => "steungezin",
    }
}

/// Name of a side, as short as a badge.
#[must_use]
pub fn kant_kort(kant: Kant) -> &'static str {
    match kant {
        Kant::Vraag => "vraag",
        Kant::Steun => "steun",
    }
}

/// Kind of support.
#[must_use]
pub fn steunsoort(soort: Steunsoort) -> &'static str {
    match soort {
        Steunsoort::Opvang => "opvang op een vast dagdeel",
        Steunsoort::Spelen => "spelen of samen iets leuks doen",
        Steunsoort::Weekenddag => "een dag in het weekend",
        Steunsoort::Logeren => "logeren",
        Steunsoort::MeeEten => "mee-eten",
        Steunsoort::Lift => "een lift naar zwemles, sport of club",
        Steunsoort::SchoolBrengen => "naar school of opvang brengen",
        Steunsoort::Huiswerk => "een rustige plek of hulp bij huiswerk",
        Steunsoort::Ouderavond => "mee naar een ouderavond, meedenken over school",
        Steunsoort::LuisterendOor => "een luisterend oor voor de ouder",
        Steunsoort::NieuweContacten => "nieuwe contacten, taal en de weg leren kennen",
    }
}

/// Kind of support in a word or two, for a row.
#[must_use]
pub fn steunsoort_kort(soort: Steunsoort) -> &'static str {
    match soort {
        Steunsoort::Opvang => "opvang",
        Steunsoort::Spelen => "spelen",
        Steunsoort::Weekenddag => "weekenddag",
        Steunsoort::Logeren => "logeren",
        Steunsoort::MeeEten => "mee-eten",
        Steunsoort::Lift => "lift",
        Steunsoort::SchoolBrengen => "school brengen",
        Steunsoort::Huiswerk => "huiswerk",
        Steunsoort::Ouderavond => "ouderavond",
        Steunsoort::LuisterendOor => "luisterend oor",
        Steunsoort::NieuweContacten => "nieuwe contacten",
    }
}

/// How often.
#[must_use]
pub fn frequentie(frequentie: Frequentie) -> &'static str {
    match frequentie {
        Frequentie::MeerderePerWeek => "meerdere keren per week",
        Frequentie::Wekelijks => "elke week",
        Frequentie::OmDeWeek => "om de week",
        Frequentie::Maandelijks => "elke maand",
        Frequentie::Soms => "af en toe",
    }
}

/// How long it can wait.
#[must_use]
pub fn urgentie(urgentie: Urgentie) -> &'static str {
    match urgentie {
        Urgentie::Hoog => "hoog: kan niet lang wachten",
        Urgentie::Gewoon => "gewoon",
        Urgentie::Laag => "laag: kan wachten",
    }
}

/// Name of a language.
#[must_use]
pub fn taal(taal: Taal) -> &'static str {
    match taal {
        Taal::Nederlands => "Nederlands",
        Taal::Engels => "Engels",
        Taal::Arabisch => "Arabisch",
        Taal::Turks => "Turks",
        Taal::Pools => "Pools",
        Taal::Oekraiens => "Oekraïens",
        Taal::Tigrinya => "Tigrinya",
        Taal::Frans => "Frans",
        Taal::Duits => "Duits",
        Taal::Gebaren => "gebarentaal",
        Taal::Anders => "een andere taal",
    }
}

/// Kind of formal help.
#[must_use]
pub fn hulpsoort(soort: Hulpsoort) -> &'static str {
    match soort {
        Hulpsoort::Wijkteam => "wijkteam",
        Hulpsoort::AmbulanteBehandeling => "ambulante behandeling",
        Hulpsoort::Pleegzorg => "pleegzorg",
        Hulpsoort::Logeervoorziening => "logeervoorziening",
        Hulpsoort::Anders => "andere hulp",
    }
}

/// Way of contact.
#[must_use]
pub fn wijze(wijze: Wijze) -> &'static str {
    match wijze {
        Wijze::Bellen => "bellen",
        Wijze::Appen => "appen",
        Wijze::Mailen => "mailen",
    }
}

/// `4 jaar`, or `ongeveer 4 jaar` where the month is not known.
#[must_use]
pub fn leeftijd(leeftijd: Leeftijd, today: Datum) -> String {
    format!("{} jaar", jaren(leeftijd, today))
}

/// `4`, or `ongeveer 4` where the month is not known.
#[must_use]
pub fn jaren(leeftijd: Leeftijd, today: Datum) -> String {
    match leeftijd.ongeveer(today) {
        age if leeftijd.van == leeftijd.tot => age.to_string(),
        age => format!("ongeveer {age}"),
    }
}

/// Two letters for a day, as a column has room for.
#[must_use]
pub fn dag_kort(dag: Dag) -> &'static str {
    match dag {
        Dag::Maandag => "ma",
        Dag::Dinsdag => "di",
        Dag::Woensdag => "wo",
        Dag::Donderdag => "do",
        Dag::Vrijdag => "vr",
        Dag::Zaterdag => "za",
        Dag::Zondag => "zo",
    }
}

/// Dagdelen in words, day by day: `woensdagmiddag, zaterdag ochtend en middag`.
#[must_use]
pub fn dagdelen(dagdelen: Dagdelen) -> String {
    let of_day = |dag: Dag| -> Option<String> {
        let momenten: Vec<Moment> = dagdelen
            .iter()
            .filter(|slot| slot.dag == dag)
            .map(|slot| slot.moment)
            .collect();
        match momenten.as_slice() {
            [] => None,
            [one] => Some(format!("{}{}", datum::dag(dag), datum::moment(*one))),
            more => Some(format!(
                "{} {}",
                datum::dag(dag),
                lijst(more.iter().map(|moment| datum::moment(*moment)))
            )),
        }
    };
    let days: Vec<String> = Dag::ALL.into_iter().filter_map(of_day).collect();
    if days.is_empty() {
        "geen enkel dagdeel".to_owned()
    } else {
        days.join(", ")
    }
}

/// `a`, `a en b`, `a, b en c`.
#[must_use]
pub fn lijst<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<T> = items.into_iter().collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} en {}", first.join(", "), last.as_ref())
        }
    }
}

/// One or another: "maandag, dinsdag of woensdag".
#[must_use]
pub fn of(items: impl IntoIterator<Item = String>) -> String {
    let mut items: Vec<String> = items.into_iter().collect();
    let last = items.pop().unwrap_or_default();
    if items.is_empty() {
        last
    } else {
        format!("{} of {last}", items.join(", "))
    }
}

/// What is wrong with a text.
#[must_use]
pub fn tekst_fout(fout: TekstFout) -> String {
    match fout {
        TekstFout::Leeg => "Vul hier iets in.".to_owned(),
        TekstFout::TeLang { hoogstens } => {
            format!("Dit is te lang. Er passen {hoogstens} tekens in: maak het korter.")
        }
        TekstFout::Teken => {
            "Hier staat een onzichtbaar teken in. Typ de tekst zelf in plaats van te plakken."
                .to_owned()
        }
        TekstFout::Bsn => "Hier staat iets dat een burgerservicenummer (BSN) kan zijn. Dat mag je \
                           niet bewaren: haal het weg."
            .to_owned(),
    }
}

/// What is wrong with a telephone number or mail address.
#[must_use]
pub fn contact_fout(fout: ContactFout) -> &'static str {
    match fout {
        ContactFout::Leeg => "Vul hier iets in.",
        ContactFout::Telefoon => {
            "Dit is geen telefoonnummer. Een nummer heeft 6 tot 15 cijfers, zoals 06-12345678."
        }
        ContactFout::Bsn => {
            "Dit kan een burgerservicenummer (BSN) zijn. Dat mag je niet bewaren. Is het een \
             telefoonnummer? Dat heeft in Nederland tien cijfers; kijk of er een mist."
        }
        ContactFout::Email => "Dit is geen e-mailadres. Het hoort eruit te zien als naam@adres.nl.",
    }
}

/// What is wrong with a postcode.
#[must_use]
pub fn postcode_fout(fout: PostcodeFout) -> &'static str {
    match fout {
        PostcodeFout::Vorm => {
            "Dit is geen postcode. Vul vier cijfers in, of vier cijfers en twee letters, zoals \
             7901 of 7901 AB."
        }
        PostcodeFout::BestaatNiet => {
            "Deze postcode kan niet bestaan. Kijk de cijfers en letters na."
        }
    }
}

/// What is wrong with a date.
#[must_use]
pub fn datum_fout(fout: DatumFout) -> &'static str {
    match fout {
        DatumFout::Vorm => "Dit is geen datum. Schrijf dag, maand en jaar, zoals 31-1-2026.",
        DatumFout::BestaatNiet => {
            "Deze dag bestaat niet, of ligt voor 1900. Kijk de dag, de maand en het jaar na."
        }
    }
}

/// The button for more rows.
#[must_use]
pub fn meer(rest: usize) -> String {
    format!("Toon meer (nog {rest})")
}

/// How long something goes on.
#[must_use]
pub fn maanden(maanden: u8) -> String {
    match maanden {
        1 => "1 maand".to_owned(),
        12 => "1 jaar".to_owned(),
        24 => "2 jaar".to_owned(),
        n => format!("{n} maanden"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Dagdeel;

    #[test]
    fn a_list_reads_as_one_says_it() {
        assert_eq!(lijst(Vec::<&str>::new()), "");
        assert_eq!(lijst(["spelen"]), "spelen");
        assert_eq!(
            lijst(["spelen", "logeren", "lift"]),
            "spelen, logeren en lift"
        );
    }

    #[test]
    fn dagdelen_are_said_day_by_day() {
        let slot = |dag, moment| Dagdeel { dag, moment };
        let week: Dagdelen = [
            slot(Dag::Zaterdag, Moment::Middag),
            slot(Dag::Woensdag, Moment::Middag),
            slot(Dag::Zaterdag, Moment::Ochtend),
        ]
        .into_iter()
        .collect();
        assert_eq!(dagdelen(week), "woensdagmiddag, zaterdag ochtend en middag");
        assert_eq!(dagdelen(Dagdelen::NONE), "geen enkel dagdeel");
    }

    #[test]
    fn an_age_that_is_not_certain_is_said_as_about() {
        let day = |text| Datum::parse(text).unwrap();
        let said = |van, tot, today| leeftijd(Leeftijd { van, tot }, day(today));
        assert_eq!(said(4, 4, "2026-11-21"), "4 jaar");
        assert_eq!(said(4, 5, "2026-11-21"), "ongeveer 5 jaar");
        assert_eq!(said(4, 5, "2026-02-21"), "ongeveer 4 jaar");
    }
}
