//! Putting off: the small form behind "Later", read into what the data keep.

use crate::{
    app::{formulier::Formulier, text::nl::vandaag as nl},
    domain::{Aanleiding, Datum, Regel, Uitstel},
};

/// Field: until when; one of [`KEUZES`] by its number, or a day of one's own.
pub const TOT: &str = "tot";
/// Field: that day.
pub const DAG: &str = "dag";
/// Field: why; one of [`REDENEN`] by its number.
pub const REDEN: &str = "reden";
/// Field: why, in one's own words.
pub const ANDERS: &str = "anders";

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

/// Why, without typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waarom {
    /// An answer is waited for.
    Antwoord,
    /// They did not answer.
    GeenGehoor,
    /// They are away or ill.
    Weg,
    /// Now is not the time.
    NuNiet,
    /// In one's own words.
    Anders,
}

/// All of them, in the order of the form.
pub const REDENEN: [Waarom; 5] = [
    Waarom::Antwoord,
    Waarom::GeenGehoor,
    Waarom::Weg,
    Waarom::NuNiet,
    Waarom::Anders,
];

/// An empty form: the first choices are made, so that Enter alone will do.
#[must_use]
pub fn leeg() -> Formulier {
    Formulier::new([(TOT, "0".to_owned()), (REDEN, "0".to_owned())])
}

/// Whether words of one's own are asked for.
#[must_use]
pub fn vraagt_woorden(form: &Formulier) -> bool {
    form.text(REDEN) == "4"
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
    if tot.is_some_and(|tot| tot > today.plus_months(Uitstel::HOOGSTENS_MAANDEN)) {
        form.wrong(DAG, nl::LATER_TE_VER);
    }
    let reden = match form.keus(REDEN, &REDENEN) {
        Some(Waarom::Anders) => {
            let words = form.regel_of_niet(ANDERS);
            if words.is_none() && form.fout(ANDERS).is_none() {
                form.wrong(ANDERS, nl::LATER_WOORDEN_NODIG);
            }
            words
        }
        Some(why) => Regel::parse(nl::waarom(why)).ok(),
        None => None,
    };
    (form.is_goed() && tot.is_some()).then_some(Uitstel {
        aanleiding,
        tot,
        reden,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_puts_off_until_a_day_of_the_coming_year() {
        let today = Datum::parse("2026-01-31").unwrap();
        let read = |tot: &str, dag: &str| {
            let mut form = leeg();
            form.set(TOT, tot.to_owned());
            form.set(DAG, dag.to_owned());
            lees(&mut form, Aanleiding::Stil, today)
                .map(|uitstel| uitstel.tot.unwrap().to_string())
                .ok_or(form.eerste_fout())
        };
        assert_eq!(read("0", ""), Ok("2026-02-01".to_owned()));
        assert_eq!(read("1", ""), Ok("2026-02-07".to_owned()));
        assert_eq!(read("2", ""), Ok("2026-02-28".to_owned()));
        assert_eq!(read("3", "1-3-2026"), Ok("2026-03-01".to_owned()));
        assert_eq!(read("3", "31-1-2027"), Ok("2027-01-31".to_owned()));
        assert_eq!(read("3", "1-2-2027"), Err(Some(DAG)));
        assert_eq!(read("3", "31-1-2026"), Err(Some(DAG)));
        assert_eq!(read("3", ""), Err(Some(DAG)));
        assert_eq!(read("9", ""), Err(Some(TOT)));
    }

    #[test]
    fn a_reason_is_always_kept_and_only_another_one_is_typed() {
        let today = Datum::parse("2026-01-31").unwrap();
        let read = |reden: &str, anders: &str| {
            let mut form = leeg();
            form.set(REDEN, reden.to_owned());
            form.set(ANDERS, anders.to_owned());
            let read = lees(&mut form, Aanleiding::Stil, today);
            read.map(|uitstel| uitstel.reden.unwrap().to_string())
                .ok_or(form.eerste_fout())
        };
        let enter = lees(&mut leeg(), Aanleiding::Stil, today).unwrap();
        assert_eq!(enter.reden, Regel::parse("wacht op antwoord").ok());
        // What was typed before another choice was made is not kept.
        assert_eq!(read("1", "verhuisd"), Ok("geen gehoor".to_owned()));
        assert_eq!(read("4", "verhuisd"), Ok("verhuisd".to_owned()));
        assert_eq!(read("4", "  "), Err(Some(ANDERS)));
        assert_eq!(read("", "verhuisd"), Err(Some(REDEN)));
        for (nummer, why) in REDENEN.into_iter().enumerate() {
            let mut form = leeg();
            form.set(REDEN, nummer.to_string());
            assert_eq!(vraagt_woorden(&form), why == Waarom::Anders);
        }
    }
}
