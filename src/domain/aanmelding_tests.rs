//! Who is the same family, and what a sign-up needs.

use super::*;
use crate::domain::GezinId;

fn opgave(naam: &str, telefoon: &str, postcode: &str) -> Opgave {
    Opgave {
        naam: Regel::parse(naam).ok(),
        telefoon: Telefoon::parse(telefoon).ok(),
        plaats: Postcode::parse(postcode).ok().map(|postcode| Plaats {
            waar: crate::domain::Waar::Postcode(postcode),
            woonplaats: None,
        }),
        ..Opgave::default()
    }
}

fn same(a: &Opgave, b: &Opgave) -> Option<Overeenkomst> {
    let [a, b] = [a, b].map(|one| Aanmelding::new(one.clone()).unwrap());
    let mut bekenden = Bekenden::new();
    bekenden.add_aanmelding((), &b);
    bekenden.find(&a).map(|found| found.op)
}

#[test]
fn a_name_or_a_telephone_number_is_enough_and_needed() {
    assert!(Aanmelding::new(opgave("Gezin Vlier", "", "")).is_ok());
    assert!(Aanmelding::new(opgave("", "06-00 12 34 56", "")).is_ok());
    assert_eq!(
        Aanmelding::new(opgave("", "", "7901")),
        Err(NaamNochTelefoon)
    );
}

#[test]
fn the_same_family_is_known_by_number_mail_or_name_and_place() {
    use Overeenkomst::*;
    for (a, b, expected) in [
        (
            ["Vlier", "06-00123456", ""],
            ["Els", "+31 6 00123456", "7902"],
            Some(Telefoon),
        ),
        (
            ["Gezin Vlier", "", "7901"],
            ["Fam. VLIER", "06-00123456", "7901 AB"],
            Some(NaamEnPostcode),
        ),
        (
            ["Vlier", "06-00123457", "7901"],
            ["Vlier", "06-00123456", "7901"],
            None,
        ),
        (
            ["Vlier", "06-00123457", "7901 AB"],
            ["Vlier", "06-00123456", "7901 AB"],
            Some(NaamEnPostcode),
        ),
        (["Vlier", "", "7901 AC"], ["Vlier", "", "7901 AB"], None),
        (["Vlier", "", "7902"], ["Vlier", "", "7901"], None),
        (
            ["Vlier", "", ""],
            ["familie vlier", "06-00123456", "7901"],
            Some(Naam),
        ),
        (["Gezin", "", ""], ["Familie", "", ""], None),
    ] {
        let [a, b] = [a, b].map(|[naam, telefoon, postcode]| opgave(naam, telefoon, postcode));
        assert_eq!(same(&a, &b), expected, "{a:?} {b:?}");
    }
}

#[test]
fn the_surest_of_the_families_is_found() {
    let gezin = |opgave: Opgave| Gezin {
        naam: opgave.naam,
        telefoon: opgave.telefoon,
        plaats: opgave.plaats,
        aangemeld_op: Datum::parse("2026-09-01").ok(),
        ..Gezin::new(GezinId([0; 16]))
    };
    let mut bekenden = Bekenden::new();
    bekenden.add_gezin(1, &gezin(opgave("Els", "", "")));
    bekenden.add_gezin(2, &gezin(opgave("Vlier", "", "3911")));
    let own = Opgave {
        aangemeld_op: Datum::parse("2026-09-01").ok(),
        ..opgave("Vlier", "0600123456", "7901")
    };
    let own = Aanmelding::new(own).unwrap();
    assert_eq!(found(&bekenden, &own), Some((2, Overeenkomst::NaamEnDag)));
    bekenden.add_gezin(3, &gezin(opgave("Vlier", "", "7901 AB")));
    assert_eq!(
        found(&bekenden, &own),
        Some((3, Overeenkomst::NaamEnPostcode))
    );
    bekenden.add_gezin(4, &gezin(opgave("Wilg", "06-00123456", "")));
    assert_eq!(found(&bekenden, &own), Some((4, Overeenkomst::Telefoon)));
}

fn found(bekenden: &Bekenden<i32>, own: &Aanmelding) -> Option<(i32, Overeenkomst)> {
    bekenden.find(own).map(|found| (found.wie, found.op))
}
