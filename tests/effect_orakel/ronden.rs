//! What of a report may leave the municipality, by the rules in words: numbers down to fives, none
//! under five, means as coarse as their numbers, amounts of the numbers that are told and down to
//! thousands.

use super::rekenen::{
    AANNAMEN, JAAR, OORDELEN, REDENEN, SOORTEN, Tijd, Tijden, bedrag, naar_soort, prijzen,
    schatting,
};
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Nothing where it is under five.
fn vijf(number: &Value) -> Value {
    match number.as_i64() {
        Some(number) if number >= 5 => json!(number - number % 5),
        _ => Value::Null,
    }
}

fn duizend(amount: i64) -> i64 {
    amount - amount % 1000
}

/// As many as are told, and in whole half years how long they would have run.
fn verteld((number, years): Tijd) -> Tijd {
    let told = number - number % 5;
    if told == 0 {
        return (0, 0);
    }
    let halves = 2 * told * years / (number * JAAR);
    (told, halves * JAAR / 2)
}

/// What may be told of what koppelingen save.
fn bedragen(told: &mut Value, tijden: &Tijden<'_>, uit: &Value) {
    let groepen = tijden.groepen;
    let [zonder, met] = prijzen(uit);
    let apart = groepen.iter().all(|(number, _)| !(1..5).contains(number));
    let (groepen, prijzen) = if apart {
        (groepen, [zonder, met])
    } else {
        let sum = |of: fn(Tijd) -> i64| groepen.map(of).iter().sum();
        let all = (sum(|one| one.0), sum(|one| one.1));
        ([(0, 0), all, (0, 0)], [zonder.min(met), met])
    };
    let years = groepen.map(|one| verteld(one).1);
    let (samen, gevoelig) = schatting(years, prijzen, uit);
    told["besparing"] = bedrag(samen.map(duizend));
    let moved = gevoelig.into_iter();
    let moved = moved.map(|(what, of)| (what, of.map(duizend)));
    let mut moved: Vec<_> = moved.filter(|(_, [from, to])| from != to).collect();
    // By what is told.
    let place = |what: &str| AANNAMEN.iter().position(|one| *one == what);
    moved.sort_by_key(|(what, [from, to])| (Reverse(to - from), place(what)));
    told["gevoelig"] = moved
        .into_iter()
        .map(|(what, [from, to])| json!([what, from, to]))
        .collect();
    let kinds = tijden.soorten.iter();
    let kinds: BTreeMap<_, _> = kinds.map(|(kind, own)| (*kind, verteld(*own))).collect();
    let some = kinds.values().any(|(number, _)| *number > 0);
    let saved = naar_soort(&kinds, uit).filter(|_| some);
    told["naar_soort"] = json!(saved.map(|of| bedrag(of.map(duizend))));
}

/// Parts, most foremost as they are told, in the order of the form where that is the same.
fn delen(parts: &Value, order: &[&str]) -> Value {
    let place = |name: &Value| order.iter().position(|one| name == one).unwrap();
    let told = parts.as_array().unwrap().iter();
    let told = told.map(|part| (part[0].clone(), vijf(&part[1])));
    let mut told: Vec<_> = told.filter(|(_, number)| !number.is_null()).collect();
    told.sort_by_key(|(name, number)| (Reverse(number.as_i64()), place(name)));
    json!(told)
}

fn aantallen(exact: &Value) -> Value {
    if exact.is_null() {
        return Value::Null;
    }
    let mut told = exact.clone();
    for (_, number) in told.as_object_mut().unwrap() {
        *number = vijf(number);
    }
    // With the reasons it would tell those that are left out.
    told["gestopt"] = Value::Null;
    // The fewest whole weeks within which they all lie; of five that began at least.
    let weeks = exact["dagen_tot_start"].as_i64();
    let weeks = weeks.and_then(|days| (days..days + 7).find(|day| day % 7 == 0));
    told["dagen_tot_start"] = json!(weeks.filter(|_| !told["begonnen"].is_null()));
    told
}

/// Answers to one question: means in tenths of ten and more, in fifths of five to nine.
fn vraag(exact: &Value) -> Value {
    let few = exact["aantal"].as_i64().is_some_and(|number| number < 10);
    let steps: Vec<i64> = (0..=500).step_by(if few { 20 } else { 10 }).collect();
    let nearest = |mean: &Value| {
        let mean = mean.as_i64().unwrap();
        // The higher of two that are as near.
        *steps
            .iter()
            .rev()
            .min_by_key(|step| (*step - mean).abs())
            .unwrap()
    };
    let number = vijf(&exact["aantal"]);
    if number.is_null() {
        return Value::Null;
    }
    json!({ "aantal": number, "start": nearest(&exact["start"]), "laatst": nearest(&exact["laatst"]) })
}

fn vragen(exact: &Value) -> Value {
    exact.as_array().unwrap().iter().map(vraag).collect()
}

fn uitkomst(exact: &Value) -> Value {
    let verloop = exact["verloop"].as_array().unwrap();
    json!({
        "met_start": vijf(&exact["met_start"]),
        "met_later": vijf(&exact["met_later"]),
        "vragen": vragen(&exact["vragen"]),
        "verloop": verloop.iter().map(vragen).collect::<Vec<_>>(),
    })
}

/// The report as it may be shared; nothing where under five koppelingen ran.
pub fn afgerond((exact, tijden): &(Value, Tijden<'_>), uit: &Value) -> Value {
    if vijf(&exact["aantallen"]["koppelingen"]).is_null() {
        return Value::Null;
    }
    let mut told = exact.clone();
    told["wachten"] = vijf(&exact["wachten"]);
    told["aantallen"] = aantallen(&exact["aantallen"]);
    told["vorige"] = aantallen(&exact["vorige"]);
    for (name, order) in [
        ("redenen", &REDENEN[..]),
        ("kinderen", &OORDELEN),
        ("soorten", &SOORTEN),
    ] {
        told[name] = delen(&exact[name], order);
    }
    for side in ["vraag", "steun"] {
        told[side] = uitkomst(&exact[side]);
    }
    let kind = &exact["per_kind"];
    told["per_kind"] = json!({
        "met_start": vijf(&kind["met_start"]),
        "met_later": vijf(&kind["met_later"]),
        "vraag": vraag(&kind["vraag"]),
    });
    // Their whole is told too: all of them or none.
    let few = |part: &Value| (1..5).contains(&part[1].as_i64().unwrap());
    let all = exact["hulp"].as_array().unwrap();
    told["hulp"] = if all.iter().any(few) {
        json!([])
    } else {
        delen(&exact["hulp"], &["met", "zonder", "onbekend"])
    };
    bedragen(&mut told, tijden, uit);
    // Of the rounded amount; what the programme costs tells of nobody and stays.
    if let Some(cost) = exact["kosten"].as_i64().filter(|cost| *cost > 0) {
        let times = |name: &str| {
            let saved = told["besparing"][name].as_i64().unwrap();
            (200 * saved + cost) / (2 * cost)
        };
        told["factor"] = bedrag(["laag", "midden", "hoog"].map(times));
    }
    told["tegenstrijdig"] = json!(0);
    told["afgerond"] = json!(true);
    told
}

/// The figures of a rounded report that anyone may have, by their names in the file. What is not told
/// is not there.
pub fn cijfers(told: &Value) -> Value {
    let mut made = json!({ "van": told["van"], "tot": told["tot"], "kosten": told["kosten"] });
    for name in [
        "koppelingen",
        "begonnen",
        "kinderen",
        "vraaggezinnen",
        "steungezinnen",
    ] {
        made[name] = told["aantallen"][name].clone();
    }
    for (name, which) in [("met_hulp", "met"), ("zonder_hulp", "zonder")] {
        let mut parts = told["hulp"].as_array().unwrap().iter();
        made[name] = json!(parts.find(|part| part[0] == which).map(|part| &part[1]));
    }
    made["besparing"] = json!(["laag", "midden", "hoog"].map(|name| &told["besparing"][name]));
    let mut questions = told["vraag"]["vragen"].clone();
    let list = questions.as_array_mut().unwrap();
    for one in list.iter_mut().filter(|one| !one.is_null()) {
        // In tenths.
        for mean in ["start", "laatst"] {
            one[mean] = json!(one[mean].as_i64().unwrap() / 10);
        }
    }
    if list.iter().any(|one| !one.is_null()) {
        made["vragen"] = questions;
    }
    made.as_object_mut()
        .unwrap()
        .retain(|_, figure| !figure.is_null());
    made
}
