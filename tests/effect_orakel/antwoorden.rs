//! What was answered at the start and later, each koppeling and each child beside its own start.

use super::dagen::maanden_later;
use super::rekenen::{Loop, OORDELEN, all, day, per, rond};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const VRAGEN: [&str; 4] = ["rust", "aandacht", "netwerk", "hulp"];

/// An answer at the start and one from later.
type Paar = (i64, i64);

/// Evaluations of a koppeling until a day, the oldest first.
fn evaluaties<'a>(one: &Loop<'a>, tot: i64) -> Vec<&'a Value> {
    let known = all(&one.zelf["evaluatie"]).filter(|asked| day(&asked["op"]).unwrap() <= tot);
    let mut known: Vec<_> = known.collect();
    known.sort_by_key(|asked| (asked["op"].to_string(), asked["id"].to_string()));
    known
}

/// How much later something was asked: after the trial, after half a year, after a year or longer.
/// Nothing of the start. The moment tells it; of one without, and of half years the number, the day.
fn later(asked: &Value, begin: i64) -> Option<usize> {
    let op = day(&asked["op"]).unwrap();
    let past = |months: i64| usize::from(op >= maanden_later(begin, months));
    match asked["moment"].as_str() {
        Some("start") => None,
        Some("na_proef") => Some(0),
        Some("halfjaar") => Some(1 + past(9)),
        None => Some(past(3) + past(9)),
        Some(other) => unreachable!("{other}"),
    }
}

fn vraag(pairs: &[Paar]) -> Option<Value> {
    let number = i64::try_from(pairs.len()).unwrap();
    let mean = |sum: i64| rond(100 * sum, number);
    (number > 0).then(|| {
        json!({
            "aantal": number,
            "start": mean(pairs.iter().map(|pair| pair.0).sum()),
            "laatst": mean(pairs.iter().map(|pair| pair.1).sum()),
        })
    })
}

pub fn uitkomst(lopen: &[&Loop<'_>], tot: i64, side: &str) -> Value {
    let (mut met_start, mut met_later) = (0, 0);
    // Whenever it was, and by how much later.
    let mut pairs: [[Vec<Paar>; 4]; 4] = Default::default();
    for one in lopen {
        let known = evaluaties(one, tot);
        let answered = known.iter().filter(|asked| !asked[side].is_null());
        let of = |when: Option<usize>| {
            let those = answered.clone();
            those.filter(move |asked| later(asked, one.begin) == when)
        };
        let start = of(None).next();
        let last = answered
            .clone()
            .rfind(|asked| later(asked, one.begin).is_some());
        met_start += u32::from(start.is_some());
        met_later += u32::from(last.is_some());
        let then = [0, 1, 2].map(|when| of(Some(when)).next_back());
        for (pairs, last) in pairs.iter_mut().zip([last].into_iter().chain(then)) {
            for (question, pairs) in VRAGEN.iter().zip(pairs) {
                let answer =
                    |asked: Option<&&Value>| asked.and_then(|it| it[side][question].as_i64());
                pairs.extend(answer(start).zip(answer(last)));
            }
        }
    }
    let [vragen, verloop @ ..] = pairs.map(|all| all.map(|pairs| vraag(&pairs)));
    json!({ "met_start": met_start, "met_later": met_later, "vragen": vragen, "verloop": verloop })
}

/// Child by child, at each koppeling by itself: what was first said of it at the start, and last later.
pub fn per_kind(lopen: &[&Loop<'_>], tot: i64) -> Value {
    let (mut met_start, mut met_later, mut pairs) = (0, 0, Vec::new());
    for one in lopen {
        let known = evaluaties(one, tot);
        let named = known
            .iter()
            .filter_map(|asked| asked["per_kind"].as_object());
        let children: BTreeSet<_> = named.flat_map(|said| said.keys()).collect();
        for child in children {
            let of = |start: bool| {
                let those = known.iter();
                let those = those.filter(move |asked| (asked["moment"] == "start") == start);
                those.filter_map(|asked| asked["per_kind"][child].as_i64())
            };
            let (start, last) = (of(true).next(), of(false).next_back());
            met_start += u32::from(start.is_some());
            met_later += u32::from(last.is_some());
            pairs.extend(start.zip(last));
        }
    }
    json!({ "met_start": met_start, "met_later": met_later, "vraag": vraag(&pairs) })
}

/// What children said the last time, by koppeling.
pub fn oordelen(lopen: &[&Loop<'_>], tot: i64) -> Vec<(String, u32)> {
    let said = lopen.iter().filter_map(|one| {
        let known = evaluaties(one, tot);
        let mut said = known.iter().filter_map(|asked| asked["kinderen"].as_str());
        said.next_back()
    });
    per(&OORDELEN, said)
}
