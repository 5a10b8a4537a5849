//! What is said of text that was typed and not saved yet.

use super::datum;
use crate::domain::Datum;

/// Goes on with it.
pub const VERDER: &str = "Verder gaan";
/// Throws it away.
pub const WEG: &str = "Weggooien";
/// Nothing can be kept in between.
pub const GEEN_PLEK: &str =
    "Wat je hier typt, wordt nu niet tussendoor bewaard. Sla het op voordat je weggaat.";

/// A part holds nine digits that can be a BSN.
pub const BSN: &str = "Hier staat iets dat een burgerservicenummer (BSN) kan zijn. Dat veld wordt \
                       niet bewaard: haal het nummer weg.";

/// What became something else while one was typing it; each by name, with what it is now where that
/// can be said.
#[must_use]
pub fn intussen(velden: &[(&str, Option<String>)]) -> String {
    let one = |(naam, nu): &(&str, Option<String>)| match nu.as_deref() {
        None => (*naam).to_owned(),
        Some("") => format!("{naam} (nu leeg)"),
        Some(nu) => format!("{naam} (nu: {nu})"),
    };
    let all: Vec<String> = velden.iter().map(one).collect();
    format!(
        "Intussen veranderd: {}. In het formulier staat wat jij typte; sla je op, dan geldt dat.",
        super::woorden::lijst(&all)
    )
}

/// When one was busy with this.
#[must_use]
pub fn bezig(dag: Datum, (uur, minuut): (u8, u8), today: Datum) -> String {
    let day = match dag.days_since(today) {
        0 | -1 => datum::afstand(dag, today),
        _ => datum::kort(dag, today),
    };
    format!("Je was hier al mee bezig ({day} {uur}:{minuut:02}).")
}

/// How many there are.
#[must_use]
pub fn aantal(aantal: usize) -> String {
    match aantal {
        1 => "1 concept".to_owned(),
        more => format!("{more} concepten"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_reads_when_one_was_busy_with_it() {
        let day = |text| Datum::parse(text).unwrap();
        let today = day("2026-11-22");
        for (then, said) in [
            ("2026-11-22", "Je was hier al mee bezig (vandaag 9:05)."),
            ("2026-11-21", "Je was hier al mee bezig (gisteren 9:05)."),
            ("2026-11-02", "Je was hier al mee bezig (2 november 9:05)."),
            ("2026-11-23", "Je was hier al mee bezig (23 november 9:05)."),
        ] {
            assert_eq!(bezig(day(then), (9, 5), today), said);
        }
        assert_eq!(
            (aantal(1), aantal(3)),
            ("1 concept".to_owned(), "3 concepten".to_owned())
        );
    }
}
