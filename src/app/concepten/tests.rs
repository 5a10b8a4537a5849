//! What is kept, for how long, and how it is read back.

use super::*;
use crate::app::views::proef::{KOPPELING, VRAAG, gekoppeld};
use crate::domain::Fase;
use proptest::prelude::*;

const DAG: u64 = 86_400_000;

fn sleutel(form: &str) -> Sleutel {
    Sleutel::new(Route::Koppeling(KOPPELING), form)
}

fn velden(text: &str) -> Velden {
    vec![("notitie".to_owned(), text.to_owned())]
}

fn stored(all: &[(&Sleutel, &Concept)]) -> Documents {
    let mut documents = Documents::new();
    for (sleutel, concept) in all {
        let key = (Class::Draft, sleutel.document());
        let versions: &mut Vec<Vec<u8>> = documents.entry(key).or_default();
        versions.push(encode(sleutel, concept));
    }
    documents
}

fn at(op: u64, text: &str) -> Concept {
    Concept {
        op,
        velden: velden(text),
    }
}

#[test]
fn what_was_typed_is_there_again_until_it_is_saved() {
    let mut all = Concepten::default();
    let key = sleutel("contact");
    assert_eq!(
        all.keep(key.clone(), velden("Gebeld"), DAG),
        Ok(Some(vec![]))
    );
    assert_eq!(all.keep(key.clone(), velden("Gebeld"), 2 * DAG), Ok(None));
    assert_eq!(all.laatste(Route::Vandaag), Some((1, key.adres.as_str())));
    let record = all.record(&key).unwrap();
    let mut other = Concepten::default();
    let held = [((Class::Draft, key.document()), vec![record])].into();
    assert_eq!(other.absorb(&held, 2 * DAG), []);
    assert_eq!(other.get(&key), Some(&at(DAG, "Gebeld")));
    assert!(other.remove(&key) && !other.remove(&key));
    assert_eq!(
        (other.record(&key), other.laatste(Route::Vandaag)),
        (None, None)
    );
}

#[test]
fn the_name_in_the_store_fits_it_and_says_nothing_of_the_form() {
    let (one, two) = (sleutel("contact"), sleutel("evaluatie"));
    assert_ne!(one.document(), two.document());
    assert_eq!(one.document().len(), 32);
    assert!(one.document().bytes().all(|b| b.is_ascii_hexdigit()));
}

#[test]
fn of_two_tabs_the_last_typed_wins_whatever_the_order() {
    let key = sleutel("contact");
    let (old, new) = (at(DAG, "eerst"), at(DAG + 1, "daarna"));
    for order in [[(&key, &old), (&key, &new)], [(&key, &new), (&key, &old)]] {
        let mut all = Concepten::default();
        all.absorb(&stored(&order), DAG);
        assert_eq!(all.get(&key), Some(&new));
        all.absorb(&stored(&[(&key, &old)]), DAG);
        assert_eq!(all.get(&key), Some(&new));
        all.forget(&[key.document()]);
        assert_eq!(all.get(&key), None);
    }
}

#[test]
fn the_oldest_make_room_and_what_is_older_than_sixty_days_goes() {
    let mut all = Concepten::default();
    for number in 0..40u64 {
        let gone = all.keep(sleutel(&format!("f{number}")), velden("x"), DAG + number);
        let expected = number.checked_sub(MEEST as u64);
        let expected: Vec<Sleutel> = expected
            .map(|n| sleutel(&format!("f{n}")))
            .into_iter()
            .collect();
        assert_eq!(gone, Ok(Some(expected)));
    }
    assert_eq!(all.laatste(Route::Vandaag).unwrap().0, MEEST);
    let (fresh, stale) = (sleutel("fris"), sleutel("oud"));
    let (now, then) = (at(40 * DAG, "y"), at(DAG - 1, "z"));
    let mut all = Concepten::default();
    let gone = all.absorb(
        &stored(&[(&fresh, &now), (&stale, &then)]),
        (DAGEN + 1) * DAG,
    );
    assert_eq!(gone, [stale]);
    assert_eq!(all.get(&fresh), Some(&now));
    // A clock that was set back makes nothing old.
    assert_eq!(all.absorb(&Documents::new(), 0), []);
}

#[test]
fn what_is_about_an_erased_family_goes() {
    let mut state = gekoppeld(Fase::Actief, "2026-11-01");
    let mut all = Concepten::default();
    let family = Sleutel::new(Route::Gezin(VRAAG), "vraag");
    let signup = Sleutel::new(Route::Aanmelden, "aanmelden");
    for key in [&family, &signup, &sleutel("contact")] {
        all.keep(key.clone(), velden("x"), DAG).unwrap();
    }
    assert_eq!(all.sweep(&state), []);
    let pair = sleutel("contact");
    all.keep(pair.clone(), velden("later"), DAG + 1).unwrap();
    assert_eq!(all.laatste(Route::Vandaag), Some((3, pair.adres.as_str())));
    let there = Route::parse(&pair.adres);
    assert_ne!(
        all.laatste(there).unwrap().1,
        pair.adres,
        "the way on is to another"
    );
    state.gezinnen.remove(&VRAAG);
    state.koppelingen.clear();
    assert_eq!(all.sweep(&state), [family, sleutel("contact")]);
    assert_eq!(all.laatste(Route::Vandaag), Some((1, "#/aanmelden")));
}

#[test]
fn too_long_a_text_is_not_kept_and_what_was_there_stays() {
    let mut all = Concepten::default();
    let key = sleutel("contact");
    all.keep(key.clone(), velden("kort"), DAG).unwrap();
    let long = velden(&"x".repeat(GROOTST));
    assert_eq!(all.keep(key.clone(), long, 2 * DAG), Err(TeGroot));
    assert_eq!(all.get(&key), Some(&at(DAG, "kort")));
}

#[test]
fn what_can_be_a_bsn_is_in_no_concept_and_the_rest_is() {
    let veld = |naam: &str, text: &str| (naam.to_owned(), text.to_owned());
    let secret = [
        veld("naam", "Gezin 111222333"),
        veld("telefoon", "11/12/22/333"),
        veld("notitie", "Belde.\nbsn 111.222.333, zei moeder"),
        veld("kind", "Noor 111222333\n2018\n4"),
        veld("jaar", "11 12 22 333"),
        veld("capaciteit", "1 1 1 2 2 2 3 3 3"),
    ];
    let fine = [
        veld("naam", "Gezin Vlier"),
        veld("telefoon", "+31 6 11122233 3"),
        veld("op", "2026-11-22"),
        // The whole week as its bits, and ticks: nine digits that pass the elfproef.
        veld("dagdelen", "111222333"),
        veld("met", "0 11 12 14 15"),
    ];
    assert!(contains_bsn("011121415"), "else it shows nothing");
    let key = sleutel("contact");
    let mut all = Concepten::default();
    let typed = secret.iter().chain(&fine).cloned().collect();
    all.keep(key.clone(), typed, DAG).unwrap();
    assert_eq!(all.get(&key).unwrap().velden, fine);
    // Where nothing may stay, what was there goes.
    assert_eq!(
        all.keep(key.clone(), secret.to_vec(), DAG),
        Ok(Some(vec![]))
    );
    assert_eq!((all.get(&key), all.record(&key)), (None, None));
    assert_eq!(all.keep(key.clone(), secret.to_vec(), DAG), Ok(None));
    // One that was written before this was known is read without, and written anew.
    for (velden, left) in [
        (&secret[..], None),
        (&[&secret[..1], &fine].concat(), Some(fine.to_vec())),
    ] {
        let old = Concept {
            op: DAG,
            velden: velden.to_vec(),
        };
        let mut all = Concepten::default();
        assert_eq!(
            all.absorb(&stored(&[(&key, &old)]), DAG),
            std::slice::from_ref(&key)
        );
        assert_eq!(all.get(&key).map(|kept| kept.velden.clone()), left);
        assert_eq!(all.record(&key).is_some(), left.is_some());
    }
}

#[test]
fn choices_from_lists_that_have_changed_are_dropped_and_words_stay() {
    let key = sleutel("afsluiten");
    let velden: Velden = [
        ("reden", "3"),
        ("met", "0 1"),
        ("op", "2026-11-02"),
        ("t", "7901 AB"),
        ("leeg", ""),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .to_vec();
    let concept = Concept { op: 5, velden };
    let bytes = encode(&key, &concept);
    assert_eq!(decode(&bytes), Some((key, concept)));
    let text = String::from_utf8(bytes).unwrap();
    let other = text.replace(&lists(), "[1]");
    assert_ne!(text, other);
    let (_, read) = decode(other.as_bytes()).unwrap();
    let names: Vec<&str> = read.velden.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["op", "t", "leeg"]);
}

proptest! {
    #[test]
    fn any_concept_reads_back_as_it_was_written(
        op in any::<u64>(),
        form in "\\PC{0,20}",
        fields in proptest::collection::vec((".{0,12}", "(?s).{0,80}"), 0..12),
    ) {
        let key = sleutel(&form);
        let concept = Concept { op, velden: fields };
        prop_assert_eq!(decode(&encode(&key, &concept)), Some((key, concept)));
    }

    #[test]
    fn any_bytes_are_a_concept_or_are_passed_over(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        parts in proptest::collection::vec(".{0,9}", 0..9),
    ) {
        let mut all = Concepten::default();
        let listed = serde_json::to_vec(&parts).unwrap();
        let named = serde_json::to_vec(&[&[VORM.to_owned()], parts.as_slice()].concat()).unwrap();
        let held = [((Class::Draft, "a".to_owned()), vec![bytes, listed, named])].into();
        all.absorb(&held, 0);
    }
}
