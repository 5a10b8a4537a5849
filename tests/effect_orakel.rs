//! Every figure of the report of effects, against one that is worked out anew: from the bytes of
//! signed changes, with a calendar counted off by day, and by no function that makes the report.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

use koppelbord::app::effect::{self, cijfers::cijfers};
use koppelbord::app::gemeente::{Gemeente, Opdracht, gepland, make};
use koppelbord::app::situatie::Blik;
use koppelbord::domain::Datum;
use koppelbord::gebied::Gebied;
use rekenen::Opgave;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[path = "effect_orakel/antwoorden.rs"]
mod antwoorden;
#[path = "effect_orakel/dagen.rs"]
mod dagen;
#[path = "effect_orakel/dwars.rs"]
mod dwars;
#[path = "effect_orakel/dwars_antwoorden.rs"]
mod dwars_antwoorden;
#[path = "effect_orakel/lezen.rs"]
mod lezen;
#[path = "effect_orakel/presentatie.rs"]
mod presentatie;
#[path = "effect_orakel/rekenen.rs"]
mod rekenen;
#[path = "effect_orakel/ronden.rs"]
mod ronden;

/// What a report may rest on, and whether that is set or stands there of itself: the defaults,
/// figures and prices of one's own, and a cost of nothing with less where there was help.
fn uitgangspunten() -> [(bool, Value); 3] {
    let own = json!({ "zonder_hulp": 5_500, "met_hulp": 11_000, "deel": [50, 75, 100] });
    let set = json!({
        "zonder_hulp": 4_800, "met_hulp": 12_300, "deel": [40, 65, 90], "kosten": 187_001,
        "soorten": { "wijkteam": 3_651, "pleegzorg": 28_400, "logeervoorziening": 7_777 },
    });
    let mut free = own.clone();
    free["kosten"] = json!(0);
    free["zonder_hulp"] = json!(9_000);
    free["met_hulp"] = json!(7_004);
    [(false, own), (true, set), (true, free)]
}

/// What differs, by name.
fn verschil(expected: &Value, told: &Value, path: &str, found: &mut Vec<String>) {
    if expected == told {
        return;
    }
    match (expected.as_object(), told.as_object()) {
        (Some(ours), Some(theirs)) => {
            let names: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
            for name in names {
                verschil(
                    &expected[name],
                    &told[name],
                    &format!("{path}/{name}"),
                    found,
                );
            }
        }
        _ => found.push(format!("{path}: expected {expected}, told {told}")),
    }
}

/// The names of all figures that say something.
fn gezegd(of: &Value, path: &str, found: &mut BTreeSet<String>) {
    match of {
        Value::Object(members) => {
            for (name, value) in members {
                gezegd(value, &format!("{path}/{name}"), found);
            }
        }
        Value::Array(rows) => {
            for (at, row) in rows.iter().enumerate() {
                // Each of these lists is a figure of its own.
                let path = if path.ends_with("/verloop") {
                    &format!("{path}/{at}")
                } else {
                    path
                };
                gezegd(row, path, found);
            }
        }
        Value::Null | Value::Bool(false) => {}
        Value::Number(number) if number.as_i64() == Some(0) => {}
        _ => drop(found.insert(path.to_owned())),
    }
}

/// What differs in the reports of a municipality: of this year, the one before and the one before
/// that, each as it is and as it may be shared. Beside it the figures that said something.
fn verschillen(gemeente: &Gemeente, today: &str) -> (Vec<String>, BTreeSet<String>) {
    let wereld = lezen::lees(&gemeente.changes);
    let (_, mut state) = gemeente.known();
    assert!(gemeente.geweigerd.is_empty());
    let gebied = Gebied::demo();
    let day = Datum::parse(today).unwrap();
    let (mut found, mut said) = (Vec::new(), BTreeSet::new());
    for (at, (set, uit)) in uitgangspunten().into_iter().enumerate() {
        state.programma.uitgangspunten = set.then(|| uit.to_string());
        let blik = Blik {
            state: &state,
            gebied: &gebied,
            today: day,
            proef: None,
        };
        for jaar in [day.jaar(), day.jaar() - 1, day.jaar() - 2] {
            let expected = rekenen::verslag(&Opgave {
                wereld: &wereld,
                vandaag: dagen::nummer(today),
                jaar,
                uit: &uit,
            });
            let period = effect::periode(jaar, day).unwrap();
            let [_, before] = dagen::periode(jaar, dagen::nummer(today))
                .map(|(van, tot)| [van, tot].map(dagen::tekst));
            let vorige = period.1.unwrap();
            assert_eq!(
                before,
                [vorige.van(), vorige.tot()].map(|day| day.to_string())
            );
            let told = effect::verslag(&blik, period);
            let rounded = serde_json::to_value(told.clone().afgerond()).unwrap();
            let shared = ronden::afgerond(&expected, &uit);
            for (how, expected, told) in [
                (
                    "precies",
                    &expected.0,
                    &serde_json::to_value(&told).unwrap(),
                ),
                ("afgerond", &shared, &rounded),
            ] {
                let path = format!("{today} {jaar} uit {at} {how} ");
                verschil(expected, told, &path, &mut found);
                gezegd(told, how, &mut said);
            }
            let parts = rounded["hulp"].as_array().map(Vec::as_slice);
            said.extend(parts.map(|parts| format!("{} groepen", parts.len())));
        }
    }
    (found, said)
}

fn opdracht(koppelingen: usize, seed: u64, today: &str) -> Opdracht {
    Opdracht {
        koppelingen,
        eerder: 0,
        seed,
        today: Datum::parse(today).unwrap(),
    }
}

/// In the midst of a year, early in one, and on its last day.
const DEMO: [&str; 3] = ["2026-11-23", "2026-03-02", "2025-12-31"];

/// Small and large ones beside the demo: how many koppelingen and how many more before, which, the day
/// on which they were written down, and the day on which one looks. In the midst of a year, on its last
/// day but one and on its last, in a leap year, and a year later, when there is a period before to
/// compare with.
const OPDRACHTEN: [(usize, usize, u64, [&str; 2]); 8] = [
    (60, 0, 7, ["2026-11-23"; 2]),
    (150, 0, 9, ["2026-11-23"; 2]),
    (60, 0, 11, ["2026-03-02"; 2]),
    (60, 0, 3, ["2025-12-31"; 2]),
    (60, 0, 5, ["2024-12-30"; 2]),
    (60, 0, 3, ["2025-12-31", "2026-11-23"]),
    (60, 0, 5, ["2024-12-30", "2025-12-31"]),
    (5, 60, 13, ["2026-07-01"; 2]),
];

/// Each with the day on which one looks.
fn alle() -> impl Iterator<Item = (Gemeente, &'static str)> {
    let demo = DEMO.map(|today| (Opdracht::demo(Datum::parse(today).unwrap()), today));
    let others = OPDRACHTEN.map(|(koppelingen, eerder, seed, [made, today])| {
        let asked = opdracht(koppelingen, seed, made);
        (Opdracht { eerder, ..asked }, today)
    });
    let all = demo.into_iter().chain(others);
    all.map(|(asked, today)| (make(&asked).unwrap(), today))
}

#[test]
fn the_report_is_what_the_changes_say_counted_by_hand() {
    let (mut found, mut said) = (Vec::new(), BTreeSet::new());
    for (gemeente, today) in alle() {
        let (differ, tells) = verschillen(&gemeente, today);
        found.extend(differ);
        said.extend(tells);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    // No figure agrees only because there never was one.
    let names = [
        "van",
        "tot",
        "wachten",
        "aantallen/koppelingen",
        "aantallen/begonnen",
        "aantallen/kinderen",
        "aantallen/vraaggezinnen",
        "aantallen/steungezinnen",
        "aantallen/dagen_tot_start",
        "vorige/koppelingen",
        "vorige/begonnen",
        "vorige/kinderen",
        "vorige/vraaggezinnen",
        "vorige/steungezinnen",
        "vorige/dagen_tot_start",
        "redenen",
        "vraag/met_start",
        "vraag/met_later",
        "vraag/vragen/aantal",
        "vraag/vragen/start",
        "vraag/vragen/laatst",
        "vraag/verloop/0/aantal",
        "vraag/verloop/1/aantal",
        "vraag/verloop/2/aantal",
        "steun/met_start",
        "steun/met_later",
        "steun/vragen/aantal",
        "steun/vragen/start",
        "steun/vragen/laatst",
        "steun/verloop/0/aantal",
        "steun/verloop/1/aantal",
        "steun/verloop/2/aantal",
        "per_kind/met_start",
        "per_kind/met_later",
        "per_kind/vraag/aantal",
        "per_kind/vraag/start",
        "per_kind/vraag/laatst",
        "kinderen",
        "hulp",
        "besparing/laag",
        "besparing/midden",
        "besparing/hoog",
        "kosten",
        "factor/laag",
        "factor/midden",
        "factor/hoog",
        "gevoelig",
        "soorten",
        "naar_soort/laag",
        "naar_soort/midden",
        "naar_soort/hoog",
    ];
    for how in ["precies", "afgerond"] {
        for name in names {
            assert!(said.contains(&format!("{how}/{name}")), "{how}/{name}");
        }
    }
    for many in [0, 2, 3] {
        assert!(said.contains(&format!("{many} groepen")), "{many}");
    }
    for name in ["aantallen/gestopt", "vorige/gestopt"] {
        assert!(said.contains(&format!("precies/{name}")), "{name}");
        assert!(!said.contains(&format!("afgerond/{name}")), "{name}");
    }
}

#[test]
fn what_is_planted_to_be_looked_after_is_counted_by_hand_too() {
    for today in ["2026-06-30", "2024-02-29"] {
        let (gemeente, _) = gepland::plant(&opdracht(60, 21, today)).unwrap();
        let (found, _) = verschillen(&gemeente, today);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn what_hardly_ever_happens_is_counted_by_hand_too() {
    for today in ["2026-03-02", "2025-12-31"] {
        let mut gemeente = make(&opdracht(12, 50, today)).unwrap();
        dwars::plant(&mut gemeente);
        let (found, said) = verschillen(&gemeente, today);
        assert!(found.is_empty(), "{}", found.join("\n"));
        assert!(said.contains("precies/tegenstrijdig"));
        assert!(!said.contains("afgerond/tegenstrijdig"));
    }
}

#[test]
fn half_of_those_that_began_did_so_within_the_weeks_that_are_shared() {
    let gebied = Gebied::demo();
    let mut found = Vec::new();
    for (gemeente, today) in alle() {
        let (_, state) = gemeente.known();
        let day = Datum::parse(today).unwrap();
        let blik = Blik::new(&state, &gebied, day);
        for jaar in [day.jaar(), day.jaar() - 1] {
            let told = effect::verslag(&blik, effect::periode(jaar, day).unwrap());
            let exact = told.aantallen.dagen_tot_start;
            let shared = told
                .afgerond()
                .and_then(|one| one.aantallen.dagen_tot_start);
            if shared.is_some_and(|days| Some(days) < exact) {
                found.push(format!(
                    "{today} {jaar}: {exact:?} days, shared as {shared:?}"
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn figures_for_anyone_are_those_of_the_whole_months_that_are_over() {
    let gebied = Gebied::demo();
    let mut said = BTreeSet::new();
    for (gemeente, today) in alle() {
        let day = Datum::parse(today).unwrap();
        let wereld = lezen::lees(&gemeente.changes);
        let (_, state) = gemeente.known();
        let blik = Blik::new(&state, &gebied, day);
        let (_, own) = &uitgangspunten()[0];
        let set = Some(&wereld.uitgangspunten).filter(|set| !set.is_null());
        for jaar in [day.jaar(), day.jaar() - 1] {
            let uit = set.unwrap_or(own);
            let exact = rekenen::verslag(&Opgave {
                wereld: &wereld,
                vandaag: dagen::maand_voorbij(dagen::nummer(today)),
                jaar,
                uit,
            });
            let shared = ronden::afgerond(&exact, uit);
            let made = cijfers(&blik, jaar, || [1; 16]).unwrap_or_default();
            assert_eq!(made.len(), usize::from(!shared.is_null()), "{today} {jaar}");
            let Some(one) = made.first() else { continue };
            // Beside these it has its name, and nothing else.
            let mut expected = ronden::cijfers(&shared);
            expected["id"] = json!("01".repeat(16));
            expected["gemeente"] = json!("Vlierwaard");
            let told = serde_json::to_value(one).unwrap();
            assert_eq!(expected, told, "{today} {jaar}");
            gezegd(&told, "", &mut said);
        }
    }
    for name in [
        "koppelingen",
        "begonnen",
        "kinderen",
        "vraaggezinnen",
        "steungezinnen",
        "met_hulp",
        "zonder_hulp",
        "vragen/aantal",
        "vragen/start",
        "vragen/laatst",
        "besparing",
        "kosten",
    ] {
        assert!(said.contains(&format!("/{name}")), "{name}");
    }
}
