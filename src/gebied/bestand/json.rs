//! JSON as a tree that keeps what outlines need: texts, and a row of numbers as one point. For
//! GeoJSON of tens of megabytes, whose rings lie at a depth that differs by kind; one
//! hand-written reader of all of it is smaller than derived ones for each depth.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    /// Nothing that is needed here.
    Niets,
    Getal(f64),
    /// Two numbers or more, of which the first two.
    Punt(f64, f64),
    Tekst(String),
    Lijst(Vec<Json>),
    Leden(Vec<(String, Json)>),
}

impl Json {
    /// A member of an object.
    pub fn get(&self, name: &str) -> &Self {
        self.leden()
            .iter()
            .find_map(|(own, value)| (own == name).then_some(value))
            .unwrap_or(&Self::Niets)
    }

    /// The members of an object.
    pub fn leden(&self) -> &[(String, Self)] {
        match self {
            Self::Leden(leden) => leden,
            _ => &[],
        }
    }

    /// The values in a list.
    pub fn lijst(&self) -> &[Self] {
        match self {
            Self::Lijst(lijst) => lijst,
            _ => &[],
        }
    }

    /// A text; empty for anything else.
    pub fn tekst(&self) -> &str {
        match self {
            Self::Tekst(tekst) => tekst,
            _ => "",
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Lezer)
    }
}

struct Lezer;

impl<'de> Visitor<'de> for Lezer {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Json, E> {
        Ok(Json::Niets)
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Niets)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Getal(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Getal(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Getal(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Tekst(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut lijst = Vec::new();
        while let Some(value) = seq.next_element()? {
            match (lijst.as_slice(), &value) {
                ([Json::Getal(a)], Json::Getal(b)) => lijst = vec![Json::Punt(*a, *b)],
                // A height, or a measure of something else.
                ([Json::Punt(..)], Json::Getal(_)) => {}
                _ => lijst.push(value),
            }
        }
        Ok(match lijst.as_slice() {
            [Json::Punt(a, b)] => Json::Punt(*a, *b),
            _ => Json::Lijst(lijst),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut leden = Vec::new();
        while let Some(entry) = map.next_entry()? {
            leden.push(entry);
        }
        Ok(Json::Leden(leden))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_become_lists_of_points_and_all_else_stays_what_it_is() {
        let text = r#"{"a":[[1,2.5],[3,4,9]],"b":"é","c":[true,null,[7],[]],"d":-2}"#;
        let json: Json = serde_json::from_slice(text.as_bytes()).unwrap();
        let ring = [Json::Punt(1.0, 2.5), Json::Punt(3.0, 4.0)];
        assert_eq!(json.get("a").lijst(), ring);
        assert_eq!(json.get("b").tekst(), "é");
        let seven = Json::Lijst(vec![Json::Getal(7.0)]);
        let rest = [Json::Niets, Json::Niets, seven, Json::Lijst(Vec::new())];
        assert_eq!(json.get("c").lijst(), rest);
        assert_eq!(json.get("d"), &Json::Getal(-2.0));
        assert_eq!(json.get("e"), &Json::Niets);
    }
}
