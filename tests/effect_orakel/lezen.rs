//! Changes read from their bytes, as `docs/formats.md` has them, and laid out without the fold.

use koppelbord::log::Signed;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A change and the number of an event in it.
type Gebeurtenis = ([u8; 16], u8);
/// What sort of thing, which one, which register, which element.
type Register = (&'static str, String, String, String);

/// Registers whose elements are registers of their own, by id.
const VERZAMELINGEN: [&str; 9] = [
    "kind",
    "gesprek",
    "afspraak",
    "evaluatie",
    "contactmoment",
    "zorgsignaal",
    "gebiedsdeel",
    "barriere",
    "cijfers",
];

/// What the report and the presentation are made of. Beside these two may write apart from each other.
const GELEZEN: [&str; 18] = [
    "kant",
    "aangemeld_op",
    "formele_hulp",
    "toestemming",
    "stand",
    "beperkt",
    "apart",
    "kind",
    "plaats",
    "soorten",
    "capaciteit",
    "verborgen",
    "tussen",
    "fase",
    "proef",
    "afsluiting",
    "evaluatie",
    "uitgangspunten",
];

/// All that is written down, by id: an object of registers each, a set as a list.
#[derive(Default)]
pub struct Wereld {
    pub gezinnen: BTreeMap<String, Value>,
    pub koppelingen: BTreeMap<String, Value>,
    /// What the estimate rests on, of the programme's own; null where nothing was set.
    pub uitgangspunten: Value,
}

struct Schrift {
    stempel: u64,
    zelf: Gebeurtenis,
    register: Register,
    waarde: Value,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first stamp behind all of these.
pub fn na(changes: &[Signed]) -> u64 {
    let stamp = |one: &Signed| u64::from_be_bytes(one.header[17..25].try_into().unwrap());
    changes.iter().map(stamp).max().unwrap() + 1
}

fn events(one: &Signed, kind: u16) -> Vec<Value> {
    match kind {
        6 => return vec![json!({ "verborgen": true })],
        7 => return vec![json!({ "verborgen": false })],
        _ => {}
    }
    let content = one.content.as_deref().unwrap();
    let digest = Sha256::digest([b"koppelbord content v0\0", content].concat());
    assert_eq!(digest[..], one.header[75..107]);
    assert_eq!(&content[..3], b"KBc");
    assert!(u16::from_be_bytes([content[19], content[20]]) <= 7);
    serde_json::from_slice(&content[21..]).unwrap()
}

/// The element that an event writes; nothing for a plain register.
fn element(register: &str, value: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    match register {
        "besluit" => text(&value["naar"]) + &text(&value["kant"]),
        "uitstel" | "gezin_uitstel" => text(&value["aanleiding"]),
        name if VERZAMELINGEN.contains(&name) => match value.get("weg") {
            Some(gone) => text(gone),
            None => text(&value["zet"]["id"]),
        },
        _ => String::new(),
    }
}

/// All that was written, in the order of the stamps, and what an event says to take the place of.
fn alles(changes: &[Signed]) -> (Vec<Schrift>, Vec<(Gebeurtenis, Gebeurtenis)>) {
    let (mut all, mut over) = (Vec::new(), Vec::new());
    for one in changes {
        let header = &one.header;
        assert_eq!(header[0], 0);
        assert_eq!(header.len(), 108 + 18 * usize::from(header[107]));
        let hash = Sha256::digest([b"koppelbord change id v0\0", &header[..]].concat());
        let id: [u8; 16] = hash[..16].try_into().unwrap();
        let kind = u16::from_be_bytes([header[25], header[26]]);
        let (what, subject) = match kind {
            1 | 2 | 6 | 7 => ("gezin", &header[27..43]),
            3 | 4 | 9 => ("koppeling", &header[59..75]),
            5 => ("programma", &header[59..75]),
            other => unreachable!("a change of kind {other}"),
        };
        for (number, event) in (0..).zip(events(one, kind)) {
            let (name, value) = event.as_object().unwrap().iter().next().unwrap();
            all.push(Schrift {
                stempel: u64::from_be_bytes(header[17..25].try_into().unwrap()),
                zelf: (id, number),
                register: (what, hex(subject), name.clone(), element(name, value)),
                waarde: value.clone(),
            });
        }
        for named in header[108..].chunks_exact(18) {
            let target: [u8; 16] = named[1..17].try_into().unwrap();
            over.push(((id, named[0]), (target, named[17])));
        }
    }
    all.sort_by_key(|one| (one.stempel, one.zelf));
    (all, over)
}

/// The last that was written counts. That this will do is looked after: it is the one thing on its
/// register whose place nothing took.
pub fn lees(changes: &[Signed]) -> Wereld {
    let (all, over) = alles(changes);
    let of: BTreeMap<Gebeurtenis, &Register> =
        all.iter().map(|one| (one.zelf, &one.register)).collect();
    let mut last: BTreeMap<&Register, &Schrift> = BTreeMap::new();
    let mut live: BTreeMap<&Register, Vec<Gebeurtenis>> = BTreeMap::new();
    for one in &all {
        last.insert(&one.register, one);
        live.entry(&one.register).or_default().push(one.zelf);
    }
    for (own, target) in over {
        assert_eq!(of[&own], of[&target]);
        let rest = live.get_mut(of[&target]).unwrap();
        rest.retain(|event| *event != target);
    }
    let mut made = Wereld::default();
    for (register, one) in last {
        let (what, id, name, element) = register;
        if !GELEZEN.contains(&name.as_str()) {
            continue;
        }
        assert_eq!(live[register], [one.zelf], "{register:?}");
        let those = match *what {
            "gezin" => &mut made.gezinnen,
            "koppeling" => &mut made.koppelingen,
            _ => {
                let kept = one.waarde.as_str().map(serde_json::from_str);
                made.uitgangspunten = kept.map_or(Value::Null, Result::unwrap);
                continue;
            }
        };
        let record = those.entry(id.clone()).or_insert_with(|| json!({}));
        if VERZAMELINGEN.contains(&name.as_str()) {
            let list = record.as_object_mut().unwrap().entry(name.clone());
            let list = list.or_insert_with(|| json!([])).as_array_mut().unwrap();
            list.extend(one.waarde.get("zet").cloned());
        } else if element.is_empty() {
            record[name] = one.waarde.clone();
        }
    }
    // Screening alone makes nobody known.
    made.koppelingen.retain(|_, one| !one["tussen"].is_null());
    eerste_dag(&all, &mut made);
    made
}

/// Beside each koppeling the first day of its first trial: one that is extended after its evaluation
/// has another clock, and began no later for it. Of the trial at hand the day may be put right, and
/// its clock moves with a rest, in the first and in another.
fn eerste_dag(all: &[Schrift], made: &mut Wereld) {
    #[derive(Default)]
    struct Stand<'a> {
        fase: &'a str,
        /// The change in which it went back from evaluation to trial.
        terug: Option<[u8; 16]>,
        verlengd: bool,
    }
    let mut standen: BTreeMap<&str, Stand<'_>> = BTreeMap::new();
    let mut begins: BTreeMap<&str, Value> = BTreeMap::new();
    for one in all.iter().filter(|one| one.register.0 == "koppeling") {
        let id = one.register.1.as_str();
        let stand = standen.entry(id).or_default();
        match one.register.2.as_str() {
            "fase" => {
                let now = one.waarde["fase"].as_str().unwrap();
                let again = (stand.fase, now) == ("evaluatie", "proefperiode");
                stand.terug = again.then_some(one.zelf.0);
                stand.fase = now;
            }
            "proef" => {
                // Without another clock the evaluation was only taken back.
                stand.verlengd |= stand.terug == Some(one.zelf.0);
                if !stand.verlengd {
                    begins.insert(id, one.waarde["begin"].clone());
                }
            }
            _ => {}
        }
    }
    for (id, begin) in begins {
        if let Some(koppeling) = made.koppelingen.get_mut(id) {
            koppeling["eerste_dag"] = begin;
        }
    }
}
