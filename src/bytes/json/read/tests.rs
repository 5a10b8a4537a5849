//! What [`super::read`] makes of a text and [`write`] of a value, with serde_json as the oracle.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::read;
use crate::bytes::json::{tests::value, write};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Bare,
    One(Box<Chest>),
    Two(u8, String),
    Named { a: i64, b: Option<bool> },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Name(String);

/// Something of every form that is kept or exchanged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Chest {
    small: u8,
    large: u64,
    signed: i32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    told: Option<Name>,
    list: Vec<Kind>,
    pair: (u16, bool),
    nothing: (),
    by_name: BTreeMap<String, i8>,
}

fn chest() -> impl Strategy<Value = Chest> {
    let plain = |list| {
        let by_name = prop::collection::btree_map(".{0,3}", any::<i8>(), 0..3);
        let rest = (any::<(u8, u64, i32)>(), any::<Option<String>>());
        (rest, any::<(u16, bool)>(), by_name, list).prop_map(
            |(((small, large, signed), told), pair, by_name, list)| Chest {
                small,
                large,
                signed,
                told: told.map(Name),
                list,
                pair,
                nothing: (),
                by_name,
            },
        )
    };
    plain(Just(Vec::new()).boxed()).prop_recursive(3, 16, 3, move |inner| {
        let kind = prop_oneof![
            Just(Kind::Bare),
            inner.prop_map(|one| Kind::One(Box::new(one))),
            (any::<u8>(), ".{0,4}").prop_map(|(a, b)| Kind::Two(a, b)),
            any::<(i64, Option<bool>)>().prop_map(|(a, b)| Kind::Named { a, b }),
        ];
        plain(prop::collection::vec(kind, 0..4).boxed())
    })
}

fn ours(text: &str) -> Option<Chest> {
    read(text).ok()
}

fn theirs(text: &str) -> Option<Chest> {
    serde_json::from_str(text).ok()
}

proptest! {
    #[test]
    fn what_serde_json_writes_is_read(chest in chest(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&chest) } else { serde_json::to_string(&chest) };
        prop_assert_eq!(ours(&text.unwrap()), Some(chest));
    }

    #[test]
    fn it_is_written_to_the_byte_as_serde_json_does(chest in chest(), numbers: BTreeMap<i16, String>) {
        prop_assert_eq!(write(&chest), serde_json::to_string(&chest).unwrap());
        prop_assert_eq!(write(&numbers), serde_json::to_string(&numbers).unwrap());
    }

    #[test]
    fn a_tree_of_anything_is_read_whole(value in value()) {
        let text = serde_json::to_string(&value).unwrap();
        let ours = read::<serde_json::Value>(&text);
        prop_assert!(ours.as_ref().is_ok_and(|ours| same(ours, &value)), "{:?}", ours);
    }

    #[test]
    fn a_changed_letter_means_the_same_to_both(
        chest in chest(), at: prop::sample::Index, letter in r#"[\[\]{},:"\\0-9e. \-tn]{0,2}"#, taken in 0usize..3,
    ) {
        let text = serde_json::to_string(&chest).unwrap();
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        letters.splice(at..(at + taken).min(letters.len()), letter.chars());
        let text: String = letters.into_iter().collect();
        prop_assert_eq!(ours(&text), theirs(&text), "{}", text);
    }
}

/// The same, to the last digit of a whole number and the fifteenth of any other.
fn same(ours: &serde_json::Value, theirs: &serde_json::Value) -> bool {
    use serde_json::Value::{Array, Number, Object};
    match (ours, theirs) {
        (Array(a), Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Object(a), Object(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0 == b.0 && same(a.1, b.1))
        }
        (Number(a), Number(b)) if a.is_f64() && b.is_f64() => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            // The smallest of all have fewer digits.
            (a - b).abs() <= (b.abs() * 4e-15).max(1e-300)
        }
        _ => ours == theirs,
    }
}

#[test]
fn where_serde_leaves_it_open_one_form_is_read() {
    assert_eq!(read::<Kind>(r#""bare""#), Ok(Kind::Bare));
    let two = Kind::Two(1, "é".to_owned());
    assert_eq!(read(r#" {"two" : [ 1 ,"\u00e9"] } "#), Ok(two));
    // serde_json reads all of these.
    for text in [r#"{"bare":null}"#, r#"{"named":[1,true]}"#] {
        assert!(serde_json::from_str::<Kind>(text).is_ok(), "{text}");
        assert!(read::<Kind>(text).is_err(), "{text}");
    }
}

#[test]
fn a_float_is_not_written() {
    assert_eq!(write(&1.5), "");
}

#[test]
fn a_fault_says_where_it_stands() {
    assert_eq!(read::<Vec<u8>>("[1, 2, 300]"), Err(10));
    assert_eq!(read::<Vec<u8>>("[1, 2"), Err(5));
    assert_eq!(read::<Vec<u8>>("[1, 2]]"), Err(6));
    assert_eq!(read::<(u8, u8)>("[1, 2, 3]"), Err(7));
    assert_eq!(read::<u8>("-0"), Err(2));
    assert_eq!(read::<serde_json::Value>("1e999").ok(), None);
}

#[test]
fn brackets_beyond_the_depth_that_is_read_are_a_fault_and_no_crash() {
    let nest = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read::<serde_json::Value>(&nest(128)).is_ok());
    assert_eq!(read::<serde_json::Value>(&nest(129)), Err(128));
    assert!(read::<serde::de::IgnoredAny>(&nest(1_000_000)).is_err());
}
