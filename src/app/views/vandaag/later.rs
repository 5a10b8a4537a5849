//! Putting off: the small form behind "Later", read into what the data keep.

use crate::{
    app::{formulier::Formulier, text::nl::vandaag as nl},
    domain::{Aanleiding, Datum, Uitstel},
};

/// Field: until when; one of [`KEUZES`] by its number, or a day of one's own.
pub const TOT: &str = "tot";
/// Field: that day.
pub const DAG: &str = "dag";
/// Field: why.
pub const REDEN: &str = "reden";

/// Until when, as one says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keus {
    /// Tomorrow.
    Morgen,
    /// In a week.
    Week,
    /// In a month.
    Maand,
    /// On a day that one names.
    Dag,
}

/// All of them, in the order of the form.
pub const KEUZES: [Keus; 4] = [Keus::Morgen, Keus::Week, Keus::Maand, Keus::Dag];

/// An empty form: the first choice is made, so that Enter alone will do.
#[must_use]
pub fn leeg() -> Formulier {
    Formulier::new([(TOT, "0".to_owned())])
}

/// Whether a day of one's own is asked for.
#[must_use]
pub fn vraagt_dag(form: &Formulier) -> bool {
    form.text(TOT) == "3"
}

/// Reads the form; `None` when something is wrong with it, which it then says.
pub fn lees(form: &mut Formulier, aanleiding: Aanleiding, today: Datum) -> Option<Uitstel> {
    form.begin();
    let tot = match form.keus(TOT, &KEUZES) {
        Some(Keus::Morgen) => Some(today.plus_days(1)),
        Some(Keus::Week) => Some(today.plus_days(7)),
        Some(Keus::Maand) => Some(today.plus_months(1)),
        Some(Keus::Dag) => form.datum(DAG),
        None => None,
    };
    if tot.is_some_and(|tot| tot <= today) {
        form.wrong(DAG, nl::LATER_TE_VROEG);
    }
    let reden = form.regel_of_niet(REDEN);
    (form.is_goed() && tot.is_some()).then_some(Uitstel {
        aanleiding,
        tot,
        reden,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Regel;

    #[test]
    fn one_puts_off_until_a_day_that_is_still_to_come_and_may_say_why() {
        let today = Datum::parse("2026-01-31").unwrap();
        let read = |tot: &str, dag: &str| {
            let mut form = leeg();
            form.set(TOT, tot.to_owned());
            form.set(DAG, dag.to_owned());
            form.set(REDEN, "op vakantie".to_owned());
            lees(&mut form, Aanleiding::Stil, today)
                .map(|uitstel| {
                    assert_eq!(uitstel.reden, Regel::parse("op vakantie").ok());
                    uitstel.tot.unwrap().to_string()
                })
                .ok_or(form.eerste_fout())
        };
        assert_eq!(read("0", ""), Ok("2026-02-01".to_owned()));
        assert_eq!(read("1", ""), Ok("2026-02-07".to_owned()));
        assert_eq!(read("2", ""), Ok("2026-02-28".to_owned()));
        assert_eq!(read("3", "1-3-2026"), Ok("2026-03-01".to_owned()));
        assert_eq!(read("3", "31-1-2026"), Err(Some(DAG)));
        assert_eq!(read("3", ""), Err(Some(DAG)));
        assert_eq!(read("9", ""), Err(Some(TOT)));
    }
}
