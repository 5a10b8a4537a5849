//! What [`super::check`] takes and refuses, with serde_json as the oracle for what is JSON.

use proptest::prelude::*;
use serde::Deserialize;

use super::*;

#[test]
fn any_one_plain_value_is_taken() {
    for text in [
        "null",
        " true ",
        "false\n",
        "0",
        "-0",
        "-0.0e+00",
        "1e999",
        "123456789012345678901234567890",
        "\"\"",
        "[]",
        "{}",
        "[[],{}]",
        r#"{"a":{"a":1},"b":[{"a":1}]}"#,
        r#""\ud83d\ude00""#,
        r#""\u0000\/\b\f""#,
        "\"\u{2028}\u{7f}\"",
        r#"{"":0," ":0}"#,
        r#"{"__proto__":1}"#,
    ] {
        assert_eq!(check(text.as_bytes()), Ok(()), "{text}");
    }
}

#[test]
fn what_is_not_json_is_refused() {
    for text in [
        "",
        " ",
        "nul",
        "truee",
        "01",
        "-",
        "1.",
        ".1",
        "+1",
        "1e",
        "0x1",
        "NaN",
        "'a'",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12G4\"",
        "\"\\u12\"",
        "\"\t\"",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,]",
        "]",
        "{",
        "{}}",
        "{a:1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{1:1}",
        "[1 2]",
        "\u{feff}1",
        "// x\n1",
        "1\u{c}",
        "1\0",
    ] {
        assert!(check(text.as_bytes()).is_err(), "{text:?}");
        assert!(
            serde_json::from_str::<serde_json::Value>(text).is_err(),
            "{text:?}"
        );
    }
}

#[test]
fn a_member_named_twice_is_refused_however_it_is_spelled() {
    for text in [
        r#"{"a":1,"a":2}"#,
        r#"{"a":1,"\u0061":1}"#,
        r#"[{"b":{"x":1,"y":2,"x":3}}]"#,
        r#"{"\ud83d\ude00":1,"😀":2}"#,
        r#"{"a\/":1,"a/":2}"#,
    ] {
        assert!(
            matches!(check(text.as_bytes()), Err(JsonFault::Duplicate { .. })),
            "{text}"
        );
    }
}

#[test]
fn half_a_surrogate_pair_is_refused() {
    for text in [
        r#""\ud800""#,
        r#""\udc00""#,
        r#""\ud800x""#,
        r#""\ud800\n""#,
        r#""\ud800\ud800""#,
        r#""\ud800\u0041""#,
        r#"{"\udfff":1}"#,
        r#""\udc00\ud800""#,
    ] {
        assert!(
            matches!(check(text.as_bytes()), Err(JsonFault::LoneSurrogate { .. })),
            "{text}: {:?}",
            check(text.as_bytes())
        );
    }
}

#[test]
fn broken_utf_8_is_refused_where_it_breaks() {
    assert_eq!(check(b"\"\xff\""), Err(JsonFault::Utf8 { at: 1 }));
    assert_eq!(check(b"\"\xed\xa0\x80\""), Err(JsonFault::Utf8 { at: 1 }));
    assert_eq!(check(b"\"\xc0\xaf\""), Err(JsonFault::Utf8 { at: 1 }));
    assert_eq!(check(b"[]\xf0"), Err(JsonFault::Utf8 { at: 2 }));
}

#[test]
fn depth_128_is_taken_and_129_is_not() {
    let nest = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(check(nest(128).as_bytes()), Ok(()));
    assert_eq!(
        check(nest(129).as_bytes()),
        Err(JsonFault::TooDeep { at: 128 })
    );
    let objects = |depth: usize| format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
    assert_eq!(check(objects(128).as_bytes()), Ok(()));
    assert!(matches!(
        check(objects(129).as_bytes()),
        Err(JsonFault::TooDeep { .. })
    ));
    assert!(check("[".repeat(1_000_000).as_bytes()).is_err());
}

#[test]
fn what_follows_the_value_is_refused() {
    assert_eq!(check(b"{} {}"), Err(JsonFault::Trailing { at: 3 }));
    assert_eq!(check(b"1,"), Err(JsonFault::Trailing { at: 1 }));
}

#[test]
fn parse_checks_before_it_reads() {
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Pair {
        a: u8,
        #[serde(default)]
        b: Option<u8>,
    }
    assert_eq!(parse(b"{\"a\":1}"), Ok(Pair { a: 1, b: None }));
    assert!(matches!(
        parse::<Pair>(b"{\"a\":1,\"c\":1}"),
        Err(JsonFault::Form { .. })
    ));
    // serde's own map type would take the last of the two.
    assert!(parse::<serde_json::Value>(b"{\"a\":1,\"a\":2}").is_err());
}

pub(super) fn value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,6}".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::btree_map(".{0,3}", inner, 0..4)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_serde_writes_is_taken(value in value(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        prop_assert_eq!(check(text.unwrap().as_bytes()), Ok(()));
    }

    #[test]
    fn what_is_taken_is_json_to_serde_too(text in r#"[\[\]{},:"\\udabc0-9eE.+ \-trulsn]{0,14}"#) {
        let ours = check(text.as_bytes());
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        match (&ours, &theirs) {
            (Ok(()), Err(fault)) => prop_assert!(fault.to_string().contains("out of range"), "{fault}"),
            (Err(fault), Ok(_)) => prop_assert!(matches!(fault, JsonFault::Duplicate { .. }), "{fault:?}"),
            _ => {}
        }
    }

    #[test]
    fn a_changed_byte_never_gets_past_both_judges(value in value(), at: usize, byte: u8) {
        let mut bytes = serde_json::to_vec(&value).unwrap();
        let at = at % bytes.len();
        bytes[at] = byte;
        if check(&bytes).is_ok() {
            let theirs = serde_json::from_slice::<serde_json::Value>(&bytes);
            prop_assert!(theirs.is_ok() || theirs.unwrap_err().to_string().contains("out of range"));
        }
    }
}
