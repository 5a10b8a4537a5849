//! The leaves of the presentation that tell figures, each against what the changes say.

use super::rekenen::{self, Opgave, day, doet_mee};
use super::{dagen, lezen, opdracht, ronden, uitgangspunten};
use koppelbord::app::Session;
use koppelbord::app::gemeente::{Opdracht, make};
use koppelbord::app::text::nl::woorden::steunsoort;
use koppelbord::app::views::kaart::Vorm;
use koppelbord::app::views::presentatie::{Blad, Soort, blad};
use koppelbord::domain::{Datum, Steunsoort};
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// In the order of the form.
const STEUN: [&str; 11] = [
    "opvang",
    "spelen",
    "weekenddag",
    "logeren",
    "mee_eten",
    "lift",
    "school_brengen",
    "huiswerk",
    "ouderavond",
    "luisterend_oor",
    "nieuwe_contacten",
];

struct Zaal {
    wereld: lezen::Wereld,
    session: Session,
    today: &'static str,
}

/// The demo late in a year and early in one, many, five who wait, and too few to show.
fn zalen() -> [Zaal; 6] {
    let demo = |today| Opdracht::demo(Datum::parse(today).unwrap());
    [
        (demo("2026-11-23"), "2026-11-23"),
        (demo("2026-03-02"), "2026-03-02"),
        (opdracht(60, 7, "2026-11-23"), "2026-11-23"),
        (opdracht(150, 9, "2026-11-23"), "2026-11-23"),
        (opdracht(0, 3, "2026-11-23"), "2026-11-23"),
        (opdracht(0, 1, "2026-11-23"), "2026-11-23"),
    ]
    .map(|(asked, today)| {
        let gemeente = make(&asked).unwrap();
        let wereld = lezen::lees(&gemeente.changes);
        let (log, _) = gemeente.known();
        let identity = gemeente.coordinatoren.into_iter().next().unwrap();
        let mut session = Session::open(identity, gemeente.roster, log, 0, true);
        session.maskeer(true);
        Zaal {
            wereld,
            session,
            today,
        }
    })
}

impl Zaal {
    fn blad(&self, soort: Soort) -> Blad {
        let today = Datum::parse(self.today).unwrap();
        blad(&self.session, today, soort, 760)
    }

    fn vandaag(&self) -> i64 {
        dagen::nummer(self.today)
    }

    /// Families of a side that take part.
    fn mee(&self, kant: &str) -> impl Iterator<Item = (&String, &Value)> {
        let all = self.wereld.gezinnen.iter();
        all.filter(move |(_, one)| one["kant"] == kant && doet_mee(one, self.vandaag()))
    }

    fn open(&self) -> impl Iterator<Item = &Value> {
        let all = self.wereld.koppelingen.values();
        all.filter(|one| one["fase"]["fase"] != "afgesloten")
    }

    /// The report to share of this year, or while that is young, of the year before.
    fn verslag(&self) -> Value {
        let (_, own) = &uitgangspunten()[0];
        let set = Some(&self.wereld.uitgangspunten).filter(|set| !set.is_null());
        let uit = set.unwrap_or(own);
        let of = |jaar: u16| {
            let exact = rekenen::verslag(&Opgave {
                wereld: &self.wereld,
                vandaag: self.vandaag(),
                jaar,
                uit,
            });
            ronden::afgerond(&exact, uit)
        };
        let jaar: u16 = self.today[..4].parse().unwrap();
        let young = self.vandaag() < day(&json!(format!("{jaar}-04-01"))).unwrap();
        let [now, before] = [jaar, jaar - 1].map(of);
        if (young || now.is_null()) && !before.is_null() {
            before
        } else {
            now
        }
    }
}

/// Down to fives, with a plus.
fn plus(number: usize) -> String {
    match number {
        0..5 => "minder dan 5".to_owned(),
        _ => format!("{}+", number - number % 5),
    }
}

#[test]
fn who_waits_and_who_has_a_place_is_counted_by_hand() {
    let (mut shown, mut lines_seen) = (0, 0);
    for zaal in zalen() {
        let waiting = zaal.mee("vraag");
        let waiting = waiting
            .filter(|(id, gezin)| rekenen::wachten(&zaal.wereld, zaal.vandaag(), id, gezin) > 0);
        let waiting: Vec<&Value> = waiting.map(|(_, gezin)| gezin).collect();
        // Where it is not told how many can come, one can.
        let free = zaal.mee("steun").filter(|(id, gezin)| {
            let own = zaal
                .open()
                .filter(|one| one["tussen"]["steungezin"] == **id);
            gezin["capaciteit"].as_u64().unwrap_or(1) > own.count() as u64
        });
        let made = zaal.blad(Soort::Wachten);
        if waiting.len() < 5 {
            assert!(
                made.getallen.is_empty() && made.groot.len() == 1,
                "{made:?}"
            );
            continue;
        }
        shown += 1;
        let told: Vec<String> = made.getallen.into_iter().map(|(many, _)| many).collect();
        assert_eq!(told, [plus(waiting.len()), plus(free.count())]);
        let asked = |kind: &&str| {
            let of = |gezin: &&&Value| rekenen::all(&gezin["soorten"]).any(|one| one == *kind);
            waiting.iter().filter(of).count() / 5 * 5
        };
        let mut kinds: Vec<_> = STEUN.iter().map(|kind| (asked(kind), *kind)).collect();
        kinds.retain(|(many, _)| *many > 0);
        kinds.sort_by_key(|(many, _)| Reverse(*many));
        let lines = kinds.iter().map(|(many, kind)| {
            let kind: Steunsoort = serde_json::from_value(json!(kind)).unwrap();
            format!("{many}+ vragen {}", steunsoort(kind))
        });
        assert_eq!(made.groot, lines.collect::<Vec<_>>());
        lines_seen += kinds.len();
    }
    assert!(shown >= 5 && lines_seen >= 13, "{shown} {lines_seen}");
}

fn euro(amount: &Value) -> String {
    let amount = amount.as_u64().unwrap();
    assert!((1_000..1_000_000).contains(&amount), "{amount}");
    format!("€\u{a0}{}.{:03}", amount / 1000, amount % 1000)
}

#[test]
fn what_it_brings_and_saves_is_the_report_to_share_worked_out_by_hand() {
    let mut years = Vec::new();
    for zaal in zalen() {
        let report = zaal.verslag();
        let [brings, saves] = [Soort::Brengt, Soort::Bespaart].map(|soort| zaal.blad(soort));
        if report.is_null() {
            for made in [brings, saves] {
                assert!(
                    made.getallen.is_empty() && made.staven.is_empty(),
                    "{made:?}"
                );
                assert_eq!(made.groot.len(), 1);
            }
            continue;
        }
        years.push(report["van"].as_str().unwrap()[..4].to_owned());
        let told: Vec<String> = brings.getallen.into_iter().map(|(many, _)| many).collect();
        let counts = ["koppelingen", "kinderen", "steungezinnen"];
        let counts = counts.map(|name| report["aantallen"][name].as_u64().unwrap_or(0));
        assert_eq!(
            told,
            counts.map(|many| plus(usize::try_from(many).unwrap()))
        );
        let answers = rekenen::all(&report["vraag"]["vragen"]).filter(|one| !one.is_null());
        let tenths = |mean: &Value| {
            let mean = mean.as_u64().unwrap();
            format!("{},{}", mean / 100, mean / 10 % 10)
        };
        let changes = answers.map(|one| {
            let [start, last] = ["start", "laatst"].map(|name| tenths(&one[name]));
            format!("van {start} naar {last}")
        });
        let drawn: Vec<String> = brings.staven.into_iter().map(|one| one.woorden).collect();
        assert_eq!(drawn, changes.collect::<Vec<_>>());
        let [laag, midden, hoog] =
            ["laag", "midden", "hoog"].map(|name| euro(&report["besparing"][name]));
        let range = format!("{laag} tot {hoog}");
        assert!(saves.groot[0].contains(&format!("{range}, met {midden} als midden")));
        let drawn: Vec<String> = saves.staven.into_iter().map(|one| one.woorden).collect();
        assert_eq!(drawn, [range]);
    }
    assert_eq!(years, ["2026", "2025", "2026", "2026"]);
}

#[test]
fn what_stands_on_the_map_is_how_many_take_part_in_a_town_where_that_may_be_told() {
    // As they are handed out in the demo: five in the town, one in each village.
    let town = |gezin: &Value| {
        let postcode = gezin["plaats"]["postcode"].as_str();
        let digits = postcode.and_then(|text| text.get(..4)?.parse::<u16>().ok())?;
        let known = (8981..=8992).contains(&digits);
        known.then_some(if digits <= 8985 { 8981 } else { digits })
    };
    let mut shown = 0;
    for zaal in zalen() {
        let mut towns: BTreeMap<u16, usize> = BTreeMap::new();
        for kant in ["vraag", "steun"] {
            for (_, gezin) in zaal.mee(kant) {
                if let Some(town) = town(gezin) {
                    *towns.entry(town).or_default() += 1;
                }
            }
        }
        let mut expected: Vec<usize> = towns.values().map(|many| many / 5 * 5).collect();
        expected.retain(|many| *many > 0);
        expected.sort_unstable();
        let made = zaal.blad(Soort::Kaart);
        let Some((kaart, _)) = made.kaart else {
            assert!(expected.is_empty(), "{expected:?}");
            continue;
        };
        shown += expected.len();
        let drawn = kaart.symbolen.iter().map(|one| match one.vorm {
            Vorm::Groep(many) => many,
            _ => 1,
        });
        let mut drawn: Vec<usize> = drawn.collect();
        drawn.sort_unstable();
        assert_eq!(drawn, expected);
        assert!(kaart.lijnen.is_empty());
    }
    assert!(shown > 20, "{shown}");
}
