//! Answers as people really write them.

use super::*;

#[test]
fn sides_are_known_by_their_words_and_never_guessed_from_both() {
    for (text, expected) in [
        ("Vraaggezin", Some(Kant::Vraag)),
        ("vraag", Some(Kant::Vraag)),
        ("steungezin", Some(Kant::Steun)),
        ("Steun", Some(Kant::Steun)),
        ("wij bieden steun", Some(Kant::Steun)),
        ("steun gezocht", None),
        ("vraaggezin/steungezin", None),
        ("weet niet", None),
        ("steungezin gezocht", None),
        ("vraag of steun", None),
        ("geen vraaggezin", None),
        ("steunvraag", Some(Kant::Vraag)),
        ("wil graag steungezin", None),
        ("Wij willen graag een steungezin hebben", None),
        ("zoekt vraaggezin", Some(Kant::Vraag)),
        ("steunt vraaggezin Jansen", None),
        ("wij zoeken steun", Some(Kant::Vraag)),
        ("ik ben steunouder", Some(Kant::Steun)),
    ] {
        assert_eq!(kant(text), expected, "{text}");
    }
}

#[test]
fn kinds_and_languages_are_read_and_the_rest_comes_back_as_written() {
    let gelezen = soorten("Oppas, lift naar zwemles en paardrijles; Huiswerk");
    use Steunsoort::{Huiswerk, Lift, Opvang};
    assert_eq!(gelezen.waarde, [Opvang, Lift, Huiswerk].into());
    assert_eq!(gelezen.rest, ["paardrijles"]);
    let gelezen = talen("NL, Oekraïens / Fries");
    assert_eq!(
        gelezen.waarde,
        [Taal::Nederlands, Taal::Oekraiens, Taal::Anders].into()
    );
    assert_eq!(gelezen.rest, ["Fries"]);
    for (text, count, rest) in [
        ("Pools (moeder), Nederlands (kinderen)", 0, 2),
        ("beetje Nederlands", 0, 1),
        ("thuis Turks, op school Nederlands", 0, 2),
        ("spreekt goed Nederlands", 1, 0),
        ("nederlands engels", 2, 0),
        ("NL + Turks", 2, 0),
        ("Tigrinya, tolk", 1, 1),
    ] {
        let gelezen = talen(text);
        assert_eq!(
            (gelezen.waarde.len(), gelezen.rest.len()),
            (count, rest),
            "{text}"
        );
    }
    for (text, count, rest) in [
        ("oppas; logeren: nee", 1, 1),
        ("huiswerk ja, oppas nee", 0, 2),
        ("heeft opvang via BSO, zoekt logeren", 1, 1),
        ("oppas is geregeld, wil graag huiswerkhulp", 1, 1),
        ("spelen met Tim (autisme)", 0, 1),
        ("voorheen logeren", 0, 1),
        ("opvang na school", 1, 0),
        ("iets leuks doen, mee-eten", 2, 0),
    ] {
        let gelezen = soorten(text);
        assert_eq!(
            (gelezen.waarde.len(), gelezen.rest.len()),
            (count, rest),
            "{text}"
        );
    }
}

#[test]
fn how_often_and_how_urgent() {
    use Frequentie as F;
    for (text, expected) in [
        ("1x per week", Some(F::Wekelijks)),
        ("Elke week", Some(F::Wekelijks)),
        ("2x per week", Some(F::MeerderePerWeek)),
        ("eens per 2 weken", Some(F::OmDeWeek)),
        ("een weekend per maand", Some(F::Maandelijks)),
        ("2x per maand", Some(F::OmDeWeek)),
        ("paar keer per maand", None),
        ("2 keer per week", Some(F::MeerderePerWeek)),
        ("af en toe", Some(F::Soms)),
        ("weet ik niet", None),
        ("4x per jaar", None),
        ("1x per 2 maanden", None),
        ("tweemaal per week", Some(F::MeerderePerWeek)),
        ("5 dagen per week", Some(F::MeerderePerWeek)),
        ("meerdere keren per week", Some(F::MeerderePerWeek)),
        ("1 à 2 keer per week", None),
        ("1 of 2 keer per week", None),
        ("wekelijks, later maandelijks", None),
        ("1x per week 2 uur", None),
        ("om de week", Some(F::OmDeWeek)),
        ("1 keer per 14 dagen", Some(F::OmDeWeek)),
        ("2x per 14 dagen", None),
        ("2x per 2 weken", None),
        ("1x per 2 weken", Some(F::OmDeWeek)),
        ("iedere dag", Some(F::MeerderePerWeek)),
    ] {
        assert_eq!(frequentie(text), expected, "{text}");
    }
    for (text, expected) in [
        ("Hoog", Some(Urgentie::Hoog)),
        ("geen haast", Some(Urgentie::Laag)),
        ("haast!", Some(Urgentie::Hoog)),
        ("normaal", Some(Urgentie::Gewoon)),
        ("?", None),
        ("hoog (vader in detentie)", Some(Urgentie::Hoog)),
        ("Moeder ligt in ziekenhuis, dringend", Some(Urgentie::Hoog)),
        ("spoed is eraf", None),
        ("was hoog, nu laag", None),
        ("laag / hoog", None),
        ("hoogzwanger", None),
    ] {
        assert_eq!(urgentie(text), expected, "{text}");
    }
}

#[test]
fn numbers_may_have_a_unit_and_yes_a_reason() {
    for (text, expected) in [
        ("10", Some(10)),
        (" 5 km", Some(5)),
        ("7,5 km", Some(8)),
        ("7,0", Some(7)),
        ("1.000", None),
        ("5-10", None),
        ("-5", None),
        ("tien", None),
        ("99999999", None),
    ] {
        assert_eq!(number(text).map(|(count, _)| count), expected, "{text}");
    }
    for (text, expected) in [
        ("12", Some(12)),
        ("1 jaar", Some(12)),
        ("1,5 jaar", Some(18)),
        ("0,5 jr", Some(6)),
        ("1,2 maand", None),
        ("Half jaar", Some(6)),
        ("6 mnd.", Some(6)),
        ("20 weken", None),
        ("11 jaar", None),
        ("lang", None),
    ] {
        assert_eq!(months(text), expected, "{text}");
    }
    assert_eq!(ja_nee("Ja, een hond"), None);
    assert_eq!(animal("Ja, een hond"), Some(true));
    assert_eq!(
        (animal("had een hond"), animal("hond van opa")),
        (None, None)
    );
    assert_eq!(ja_nee("nee"), Some(false));
    assert_eq!(ja_nee("misschien"), None);
}
