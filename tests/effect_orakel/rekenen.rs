//! The report worked out by going through the days, from what was written down.

use super::antwoorden;
use super::dagen::{Dagen, dagen_in_jaar, nummer, periode, tekst};
use super::lezen::Wereld;
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// In the order of their forms, which parts by number fall back on.
pub const REDENEN: [&str; 16] = [
    "doel_bereikt_contact_loopt",
    "doel_bereikt",
    "periode_voorbij",
    "verhuisd",
    "steungezin_geen_tijd",
    "vraaggezin_wil_niet",
    "steungezin_wil_niet",
    "kind_wil_niet",
    "geen_klik",
    "verwachtingen_verschillen",
    "afspraken_niet_nagekomen",
    "professionele_hulp",
    "zorg_om_veiligheid",
    "vog_niet_op_tijd",
    "contact_verloren",
    "administratief",
];
pub const OORDELEN: [&str; 3] = ["positief", "wisselend", "negatief"];
pub const SOORTEN: [&str; 5] = [
    "wijkteam",
    "ambulante_behandeling",
    "pleegzorg",
    "logeervoorziening",
    "anders",
];
pub const AANNAMEN: [&str; 4] = ["deel", "zonder_hulp", "met_hulp", "onbekend"];
/// A year in parts of which both a day of 365 and one of 366 are whole.
pub const JAAR: i64 = 365 * 366;

/// What is asked.
pub struct Opgave<'a> {
    pub wereld: &'a Wereld,
    pub vandaag: i64,
    pub jaar: u16,
    /// Amounts, parts, cost and prices, as JSON.
    pub uit: &'a Value,
}

/// A koppeling that helped.
pub struct Loop<'a> {
    pub zelf: &'a Value,
    /// Null where it is not known here.
    gezin: &'a Value,
    pub begin: i64,
    einde: Option<i64>,
}

impl<'a> Loop<'a> {
    fn loopt(&self, day: i64) -> bool {
        day >= self.begin && self.einde.is_none_or(|end| day <= end)
    }

    fn liep(&self, (van, tot): Dagen) -> bool {
        (van..=tot).any(|day| self.loopt(day))
    }

    /// Parts of a year.
    fn delen(&self, (van, tot): Dagen) -> i64 {
        let days = (van..=tot).filter(|day| self.loopt(*day));
        days.map(|day| JAAR / dagen_in_jaar(day)).sum()
    }

    /// The kinds of help at the start; nothing where that is not known.
    fn hulp(&self) -> Option<Vec<&'a str>> {
        let kinds = self.gezin["formele_hulp"]["soorten"].as_array()?;
        Some(list(kinds))
    }
}

fn list(of: &[Value]) -> Vec<&str> {
    of.iter().filter_map(Value::as_str).collect()
}

pub fn all(of: &Value) -> impl Iterator<Item = &Value> + Clone {
    of.as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

pub fn day(of: &Value) -> Option<i64> {
    of.as_str().map(nummer)
}

fn euro(of: &Value) -> i64 {
    of.as_i64().unwrap_or(0)
}

/// To whole ones, a half upwards.
pub fn rond(teller: i64, noemer: i64) -> i64 {
    (2 * teller + noemer).div_euclid(2 * noemer)
}

/// Koppelingen that helped, and how many ended before they began.
fn lopen<'a>(opgave: &Opgave<'a>) -> (Vec<Loop<'a>>, u32) {
    const NIEMAND: &Value = &Value::Null;
    let (mut found, mut odd) = (Vec::new(), 0);
    for one in opgave.wereld.koppelingen.values() {
        let family = one["tussen"]["vraaggezin"].as_str().unwrap();
        let gezin = opgave.wereld.gezinnen.get(family).unwrap_or(NIEMAND);
        if gezin["verborgen"] == true {
            continue;
        }
        let fase = one["fase"]["fase"].as_str();
        let past = matches!(fase, Some("proefperiode" | "evaluatie" | "actief"));
        let trial = day(&one["eerste_dag"]);
        let since = day(&one["fase"]["sinds"]).filter(|_| past);
        let Some(begin) = trial.or(since) else {
            continue;
        };
        let ended = fase.is_none_or(|fase| fase == "afgesloten");
        let einde = day(&one["afsluiting"]["op"]).filter(|_| ended);
        if einde.is_some_and(|end| end < begin) {
            odd += 1;
            continue;
        }
        found.push(Loop {
            zelf: one,
            gezin,
            begin,
            einde,
        });
    }
    (found, odd)
}

/// How many of each, in the order of a list; those of which there are none left out.
pub fn per<'a>(order: &[&str], of: impl Iterator<Item = &'a str>) -> Vec<(String, u32)> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    of.for_each(|name| *counts.entry(name).or_default() += 1);
    assert!(counts.keys().all(|name| order.contains(name)));
    let told = order.iter();
    told.filter_map(|name| Some(((*name).to_owned(), *counts.get(name)?)))
        .collect()
}

fn aantallen(lopen: &[&Loop<'_>], dagen: Dagen) -> Value {
    let within = |day: i64| dagen.0 <= day && day <= dagen.1;
    let names = |side: &str| -> BTreeSet<&str> {
        let ids = lopen.iter().map(|one| &one.zelf["tussen"][side]);
        ids.filter_map(Value::as_str).collect()
    };
    let mut kinderen = BTreeSet::new();
    for one in lopen {
        let named: Vec<_> = all(&one.zelf["tussen"]["kinderen"]).collect();
        for kind in all(&one.gezin["kind"]) {
            if named.is_empty() || named.contains(&&kind["id"]) {
                kinderen.insert((
                    one.zelf["tussen"]["vraaggezin"].as_str(),
                    kind["id"].as_str(),
                ));
            }
        }
    }
    let begun = lopen.iter().filter(|one| within(one.begin));
    let waited = |one: &&Loop<'_>| day(&one.gezin["aangemeld_op"]).map(|since| one.begin - since);
    let mut waited: Vec<i64> = begun.clone().filter_map(waited).collect();
    waited.retain(|days| *days >= 0);
    waited.sort_unstable();
    // The fewest days within which half of them had begun.
    let half = waited.iter().position(|days| {
        let so_far = waited.iter().filter(|other| *other <= days).count();
        2 * so_far >= waited.len()
    });
    json!({
        "koppelingen": lopen.len(),
        "begonnen": begun.count(),
        "gestopt": lopen.iter().filter(|one| one.einde.is_some_and(within)).count(),
        "kinderen": kinderen.len(),
        "vraaggezinnen": names("vraaggezin").len(),
        "steungezinnen": names("steungezin").len(),
        "dagen_tot_start": half.map(|at| waited[at]),
    })
}

/// Whether a family takes part on a day.
pub fn doet_mee(gezin: &Value, vandaag: i64) -> bool {
    let resting = match &gezin["stand"] {
        Value::Null => false,
        Value::String(stand) => stand != "doet_mee",
        // Until further notice where no day is told; on the day itself it takes part again.
        parked => day(&parked["geparkeerd"]["tot"]).is_none_or(|tot| vandaag < tot),
    };
    let gone = gezin["verborgen"] == true
        || !gezin["beperkt"].is_null()
        || !gezin["toestemming"]["ingetrokken"].is_null();
    !resting && !gone
}

/// How many wait in a family: itself, or each of its children.
pub fn wachten(wereld: &Wereld, vandaag: i64, id: &str, gezin: &Value) -> usize {
    if gezin["kant"] != "vraag" || !doet_mee(gezin, vandaag) {
        return 0;
    }
    let open = wereld.koppelingen.values();
    let open = open.filter(|one| one["tussen"]["vraaggezin"] == id);
    let open: Vec<Vec<&Value>> = open
        .filter(|one| one["fase"]["fase"] != "afgesloten")
        .map(|one| all(&one["tussen"]["kinderen"]).collect())
        .collect();
    let kinderen: Vec<_> = all(&gezin["kind"]).map(|kind| &kind["id"]).collect();
    let told_apart = gezin["apart"] == true || open.iter().any(|named| !named.is_empty());
    if told_apart && kinderen.len() > 1 {
        let helped = |kind: &&Value| open.iter().any(|of| of.is_empty() || of.contains(kind));
        return kinderen.iter().filter(|kind| !helped(kind)).count();
    }
    // Of all its children together: whoever is there for one of them is there.
    let there = |of: &Vec<&Value>| {
        of.is_empty() || kinderen.is_empty() || kinderen.iter().any(|kind| of.contains(kind))
    };
    usize::from(!open.iter().any(there))
}

/// How many ran, and how long together in parts of a year.
pub type Tijd = (i64, i64);

/// Of koppelingen with formal help, without, and where it is not known; and by its kinds, one with two
/// kinds at both.
#[derive(Default)]
pub struct Tijden<'a> {
    pub groepen: [Tijd; 3],
    pub soorten: BTreeMap<&'a str, Tijd>,
}

fn tijden<'a>(ran: &[&Loop<'a>], dagen: Dagen) -> Tijden<'a> {
    let mut all = Tijden::default();
    for one in ran {
        let parts = one.delen(dagen);
        let add = |(number, years): &mut Tijd| {
            *number += 1;
            *years += parts;
        };
        let group = match one.hulp() {
            Some(kinds) if !kinds.is_empty() => 0,
            Some(_) => 1,
            None => 2,
        };
        add(&mut all.groepen[group]);
        for kind in one.hulp().unwrap_or_default() {
            add(all.soorten.entry(kind).or_default());
        }
    }
    all
}

/// What groups save at a price without help and one with it, and at a part of it.
fn bespaard(years: [i64; 3], [zonder, met]: [i64; 2], deel: i64) -> [i64; 3] {
    let amount = |years: i64, euro: i64| rond(years * euro * deel, 100 * JAAR);
    let [with, without, unknown] = years;
    [
        amount(with, met),
        amount(without, zonder),
        amount(unknown, zonder),
    ]
}

/// Two prices: without help and with it.
pub fn prijzen(uit: &Value) -> [i64; 2] {
    ["zonder_hulp", "met_hulp"].map(|name| euro(&uit[name]))
}

fn delen_van(uit: &Value) -> [i64; 3] {
    [0, 1, 2].map(|at| euro(&uit["deel"][at]))
}

/// Low, middle and high of groups that ran so long, and what moves the middle, from where to where.
pub fn schatting(
    years: [i64; 3],
    [zonder, met]: [i64; 2],
    uit: &Value,
) -> ([i64; 3], Vec<(&'static str, [i64; 2])>) {
    let [low, middle, high] = delen_van(uit);
    let sum = |zonder, met, deel| -> i64 { bespaard(years, [zonder, met], deel).iter().sum() };
    let unknown = |euro: i64, deel: i64| rond(years[2] * euro * deel, 100 * JAAR);
    let samen = [
        // Low nobody of whom it is not known counts.
        sum(zonder, met, low) - unknown(zonder, low),
        sum(zonder, met, middle),
        sum(zonder, met, high),
    ];
    let certain = samen[1] - unknown(zonder, middle);
    let moved = [
        [sum(zonder, met, low), sum(zonder, met, high)],
        [zonder * 3, zonder * 5].map(|four| sum(four / 4, met, middle)),
        [met * 3, met * 5].map(|four| sum(zonder, four / 4, middle)),
        [certain, certain + unknown(met, middle)],
    ];
    let mut gevoelig: Vec<_> = AANNAMEN.into_iter().zip(moved).collect();
    gevoelig.sort_by_key(|(_, [from, to])| Reverse(to - from));
    (samen, gevoelig)
}

/// What kinds of help save that ran so long; nothing where no kind has a price.
pub fn naar_soort(soorten: &BTreeMap<&str, Tijd>, uit: &Value) -> Option<[i64; 3]> {
    let prices = uit["soorten"].as_object()?;
    assert!(soorten.keys().all(|kind| SOORTEN.contains(kind)));
    let all = soorten.iter();
    let all: i64 = all
        .map(|(kind, (_, years))| years * prices.get(*kind).map_or(0, euro))
        .sum();
    Some(delen_van(uit).map(|deel| rond(all * deel, 100 * JAAR)))
}

/// The report of a year, and what its amounts are made of.
pub fn verslag<'a>(opgave: &Opgave<'a>) -> (Value, Tijden<'a>) {
    let [dagen, before] = periode(opgave.jaar, opgave.vandaag);
    let (known, odd) = lopen(opgave);
    let in_days = |dagen: Dagen| known.iter().filter(move |one| one.liep(dagen)).collect();
    let (ran, ran_before): (Vec<&Loop<'_>>, Vec<&Loop<'_>>) = (in_days(dagen), in_days(before));
    let ended = ran
        .iter()
        .filter(|one| one.einde.is_some_and(|end| end <= dagen.1));
    let mut redenen = per(
        &REDENEN,
        ended.filter_map(|one| one.zelf["afsluiting"]["reden"].as_str()),
    );
    redenen.sort_by_key(|(_, number)| Reverse(*number));
    let uit = opgave.uit;
    let tijden = tijden(&ran, dagen);
    let (samen, gevoelig) = schatting(tijden.groepen.map(|one| one.1), prijzen(uit), uit);
    let hulp = ["met", "zonder", "onbekend"].into_iter();
    let hulp = hulp.zip(tijden.groepen.map(|one| one.0));
    let kinds = ran.iter().flat_map(|one| one.hulp().unwrap_or_default());
    let period = Loop {
        zelf: uit,
        gezin: uit,
        begin: dagen.0,
        einde: None,
    };
    let kosten = uit["kosten"]
        .as_i64()
        .map(|year| rond(year * period.delen(dagen), JAAR));
    let paid = kosten.filter(|cost| *cost > 0);
    let waiting = opgave.wereld.gezinnen.iter();
    let told = json!({
        "van": tekst(dagen.0),
        "tot": tekst(dagen.1),
        "wachten": waiting.map(|(id, gezin)| wachten(opgave.wereld, opgave.vandaag, id, gezin)).sum::<usize>(),
        "aantallen": aantallen(&ran, dagen),
        "vorige": (!ran_before.is_empty()).then(|| aantallen(&ran_before, before)),
        "redenen": redenen,
        "vraag": antwoorden::uitkomst(&ran, dagen.1, "scores_vraag"),
        "steun": antwoorden::uitkomst(&ran, dagen.1, "scores_steun"),
        "per_kind": antwoorden::per_kind(&ran, dagen.1),
        "kinderen": antwoorden::oordelen(&ran, dagen.1),
        "hulp": hulp.collect::<Vec<_>>(),
        "besparing": bedrag(samen),
        "kosten": kosten,
        "factor": paid.map(|cost| bedrag(samen.map(|saved| rond(100 * saved, cost)))),
        "gevoelig": gevoelig.iter().map(|(what, [from, to])| json!([what, from, to])).collect::<Vec<_>>(),
        "soorten": per(&SOORTEN, kinds),
        "naar_soort": naar_soort(&tijden.soorten, uit).map(bedrag),
        "tegenstrijdig": odd,
        "afgerond": false,
        "apart": false,
    });
    (told, tijden)
}

pub fn bedrag([laag, midden, hoog]: [i64; 3]) -> Value {
    json!({ "laag": laag, "midden": midden, "hoog": hoog })
}
