//! Dagdelen as people write them: "woensdagmiddag, zaterdag", "ma t/m vr na school",
//! "dinsdag- en donderdagmiddag".

use super::{twijfel::says_no, woorden::Gelezen};
use crate::domain::{Dag, Dagdeel, Dagdelen, Moment};
use crate::letters::{Letters, is_letter_or_digit};
use crate::order::Set;

const WORKDAYS: [Dag; 5] = [
    Dag::Maandag,
    Dag::Dinsdag,
    Dag::Woensdag,
    Dag::Donderdag,
    Dag::Vrijdag,
];
const DAYTIME: [Moment; 3] = [Moment::Ochtend, Moment::Middag, Moment::Avond];

/// How a part hangs on the one before it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Voeg {
    /// Begins a statement of its own.
    #[default]
    Nieuw,
    Komma,
    En,
}

/// Days and moments named in one part of an enumeration.
#[derive(Debug, Default, Clone)]
struct Deel {
    voeg: Voeg,
    dagen: Set<Dag>,
    momenten: Set<Moment>,
    /// Its days are a group such as the weekend, not days by name.
    groep: bool,
    /// A moment stands before the first day.
    moment_eerst: bool,
    /// Its moment is written onto the day: "donderdagmiddag".
    vast: bool,
    /// Ends in a hyphen, so what follows completes it.
    open: bool,
    /// Holds a word that was not understood.
    vreemd: bool,
    text: String,
}

/// Days that share their moments; no days yet means every day.
#[derive(Debug, Default)]
struct Groep {
    dagen: Set<Dag>,
    momenten: Set<Moment>,
    /// Days that follow belong to it too: "middag op ma en wo".
    moment_eerst: bool,
}

/// What has been read of a cell so far.
#[derive(Default)]
struct Lezer {
    groepen: Vec<Groep>,
    /// Days that may still get their moment from what follows.
    wacht: Vec<Deel>,
    rest: Vec<String>,
    /// Something was not understood.
    vreemd: bool,
}

/// Reads the dagdelen in a cell. What can be read in two ways is read narrowly and remarked on;
/// what was not understood gives nothing and a remark, and takes along what it may have limited.
/// So a day that the family does not have is never read as one that it has.
pub(super) fn read(text: &str) -> Gelezen<Dagdelen> {
    let lower = plain(text);
    let mut gelezen = Gelezen {
        waarde: Dagdelen::NONE,
        rest: Vec::new(),
    };
    if says_no(&lower) {
        gelezen.rest.push(text.trim().to_owned());
        return gelezen;
    }
    let delen = split(&lower);
    let mut lezer = Lezer {
        vreemd: delen.iter().any(|deel| deel.vreemd),
        ..Lezer::default()
    };
    let mut unsure: Set<Dag> = Set::new();
    for deel in delen {
        if deel.vreemd {
            unsure.extend(deel.dagen);
            lezer.rest.push(deel.text);
        } else {
            lezer.add(deel);
        }
    }
    lezer.settle();
    for groep in lezer.groepen {
        let all = groep.dagen.is_empty();
        let dagen = if all { Dag::ALL.into() } else { groep.dagen };
        for dag in dagen.iter().filter(|dag| !unsure.contains(dag)) {
            for moment in &groep.momenten {
                let slot = Dagdeel {
                    dag: *dag,
                    moment: *moment,
                };
                gelezen.waarde = gelezen.waarde.with(slot, true);
            }
        }
    }
    gelezen.rest = lezer.rest;
    gelezen
}

impl Lezer {
    fn add(&mut self, deel: Deel) {
        if deel.voeg == Voeg::Nieuw {
            self.settle();
        }
        // The group that this part hangs on, if it hangs on one.
        let hangs = deel.voeg != Voeg::Nieuw && self.wacht.is_empty();
        let last = self.groepen.last_mut().filter(|_| hangs);
        match (deel.dagen.is_empty(), deel.momenten.is_empty()) {
            (true, true) => self.rest.push(deel.text),
            (false, true) => match last {
                Some(groep) if groep.moment_eerst && !(groep.dagen.is_empty() && deel.groep) => {
                    if groep.dagen.is_empty() {
                        self.rest.push(deel.text);
                    }
                    groep.dagen.extend(deel.dagen);
                }
                _ => self.wacht.push(deel),
            },
            // "woensdagmiddag en avond"
            (true, false) => match last {
                Some(groep) => groep.momenten.extend(deel.momenten),
                None => self.give(deel),
            },
            // "ochtend en middag op ma"
            (false, false) => match last {
                Some(groep) if groep.dagen.is_empty() && deel.moment_eerst => {
                    groep.dagen.extend(deel.dagen);
                    groep.momenten.extend(deel.momenten);
                }
                _ => self.give(deel),
            },
        }
    }

    /// Begins a group, and takes in the days that wait for a moment: "ma, di en wo middag".
    /// Where a comma, or a moment written onto its own day, leaves doubt, a remark says so.
    fn give(&mut self, deel: Deel) {
        let sure = deel.voeg == Voeg::En && !deel.vast && !deel.dagen.is_empty();
        let mut groep = Groep {
            moment_eerst: deel.moment_eerst || deel.dagen.is_empty(),
            momenten: deel.momenten,
            dagen: deel.dagen.clone(),
        };
        for before in std::mem::take(&mut self.wacht) {
            // "weekend, zaterdagnacht" and "zaterdag, zaterdagnacht" are two things.
            let again = before.dagen.iter().all(|dag| deel.dagen.contains(dag));
            if !before.open && (again || (before.groep && !sure)) && !deel.dagen.is_empty() {
                self.whole(before);
                continue;
            }
            if !before.open && (!sure || before.groep) {
                self.rest.push(before.text);
            }
            groep.dagen.extend(before.dagen);
        }
        self.groepen.push(groep);
    }

    /// What still waits gets no moment any more.
    fn settle(&mut self) {
        for deel in std::mem::take(&mut self.wacht) {
            self.whole(deel);
        }
    }

    /// Days without a moment are whole days, unless something that was not understood may have
    /// said otherwise: "ma en wo na 15 uur".
    fn whole(&mut self, deel: Deel) {
        if self.vreemd {
            self.rest.push(deel.text);
        } else {
            self.groepen.push(Groep {
                dagen: deel.dagen,
                momenten: DAYTIME.into(),
                moment_eerst: false,
            });
        }
    }
}

/// Lower case, with every way of writing the same thing made one.
fn plain(text: &str) -> String {
    let mut lower = text.small();
    for (from, to) in [
        ("t/m", " tm "),
        ("en/of", " & "),
        ("m.u.v", " behalve "),
        ("–", "-"),
        ("\u{a0}", " "),
        ("na school", "naschool"),
        ("door de week", "doordeweeks"),
        ("elke dag", "altijd"),
        ("iedere dag", "altijd"),
        ("alle dagen", "altijd"),
        ("hele week", "altijd"),
        ("'s ", " "),
        ("’s ", " "),
        (" en ", " & "),
    ] {
        lower = lower.replace(from, to);
    }
    lower
}

/// The parts of an enumeration; a part of punctuation alone is none.
fn split(lower: &str) -> Vec<Deel> {
    let mut delen = Vec::new();
    let mut voeg = Voeg::Nieuw;
    for piece in lower.split_inclusive([',', ';', '/', '\n', '+', '&', '|', '•']) {
        let part = piece.trim_end_matches([',', ';', '/', '\n', '+', '&', '|', '•']);
        let next = match piece.get(part.len()..) {
            Some(",") => Voeg::Komma,
            Some("/" | "+" | "&") => Voeg::En,
            _ => Voeg::Nieuw,
        };
        if part.contains(is_letter_or_digit) {
            delen.push(read_part(part.trim(), voeg));
            voeg = next;
        } else if next == Voeg::Nieuw {
            voeg = next;
        }
    }
    delen
}

fn read_part(part: &str, voeg: Voeg) -> Deel {
    let mut deel = Deel {
        voeg,
        open: part.ends_with('-'),
        text: part.to_owned(),
        ..Deel::default()
    };
    let (mut from, mut last): (Option<Dag>, Option<Dag>) = (None, None);
    let (mut hyphen, mut ranged) = (false, false);
    let ranges = part.replace('-', " - ");
    let mut words = ranges
        .split([' ', '(', ')', '.', ':', '!'])
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = words.next() {
        // "van vrijdag op zaterdag" is one night.
        deel.vreemd |= word == "op" && last.is_some();
        if matches!(word, "tm" | "tot")
            || (word == "-" && words.peek().is_some_and(|next| is_day(next)))
        {
            // A range begins with a day and ends with one; "ma-wo-vr" is none, or two.
            deel.vreemd |= last.is_none() || from.is_some() || ranged;
            (from, ranged) = (last, true);
            continue;
        }
        if let Some((dag, tail)) = day(word) {
            // From one moment to another is more, or less, than that moment of each day.
            deel.vreemd |= (from.is_some() && !tail.is_empty()) || (ranged && deel.vast);
            deel.dagen.extend(between(from.take().unwrap_or(dag), dag));
            last = Some(dag);
            deel.vast = moment(tail).is_some();
            deel.vreemd |= !add_moment(&mut deel, tail);
        } else if !add_group(&mut deel, word) {
            deel.vast |= hyphen && moment(word).is_some();
            deel.moment_eerst |= deel.dagen.is_empty() && moment(word).is_some();
            deel.vreemd |= !add_moment(&mut deel, word);
        }
        hyphen = word == "-";
    }
    deel.vreemd |= from.is_some();
    if part.contains("naschool") && (deel.dagen.is_empty() || deel.dagen == Dag::ALL.into()) {
        deel.dagen = WORKDAYS.into();
        deel.moment_eerst = false;
    }
    deel
}

/// Days from one to another through the week, Sunday before Monday.
fn between(from: Dag, to: Dag) -> impl Iterator<Item = Dag> {
    let (from, to) = (from as usize, to as usize);
    let count = (to + 7 - from) % 7 + 1;
    Dag::ALL.into_iter().cycle().skip(from).take(count)
}

fn is_day(word: &str) -> bool {
    day(word).is_some()
}

/// A day at the start of a word and what stands behind it.
fn day(word: &str) -> Option<(Dag, &str)> {
    let names = [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ];
    let short = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let full = Dag::ALL
        .into_iter()
        .zip(names)
        .find_map(|(dag, name)| Some((dag, word.strip_prefix(name)?)));
    let plural = full.map(|(dag, tail)| (dag, tail.strip_prefix("en").unwrap_or(tail)));
    plural.or_else(|| {
        Dag::ALL.into_iter().zip(short).find_map(|(dag, name)| {
            let tail = word.strip_prefix(name)?;
            (tail.is_empty() || moment(tail).is_some()).then_some((dag, tail))
        })
    })
}

fn moment(word: &str) -> Option<Moment> {
    match word {
        "ochtend" | "ochtends" | "ochtenden" | "morgen" | "morgens" | "voormiddag" | "vm" => {
            Some(Moment::Ochtend)
        }
        "middag" | "middags" | "middagen" | "namiddag" | "nm" | "naschool" => Some(Moment::Middag),
        "avond" | "avonds" | "avonden" => Some(Moment::Avond),
        "nacht" | "nachts" | "nachten" | "logeren" => Some(Moment::Nacht),
        _ => None,
    }
}

/// Notes a moment; an empty or filling word is fine too.
fn add_moment(deel: &mut Deel, word: &str) -> bool {
    if word == "overdag" {
        deel.momenten.extend([Moment::Ochtend, Moment::Middag]);
        return true;
    }
    let known = moment(word);
    deel.momenten.extend(known);
    known.is_some()
        || matches!(
            word,
            "" | "-"
                | "de"
                | "het"
                | "in"
                | "s"
                | "'s"
                | "op"
                | "van"
                | "alleen"
                | "elk"
                | "elke"
                | "alle"
                | "iedere"
                | "hele"
                | "dag"
                | "dagen"
                | "of"
                | "vooral"
        )
}

/// Notes a group of days.
fn add_group(deel: &mut Deel, word: &str) -> bool {
    match word {
        "weekend" | "weekends" | "weekenden" | "weekeind" => {
            deel.dagen.extend([Dag::Zaterdag, Dag::Zondag])
        }
        "doordeweeks" | "doordeweekse" | "werkdag" | "werkdagen" | "weekdagen" | "schooldag"
        | "schooldagen" => {
            deel.dagen.extend(WORKDAYS);
        }
        "altijd" | "dagelijks" => deel.dagen.extend(Dag::ALL),
        _ => return false,
    }
    deel.groep = true;
    true
}

#[cfg(test)]
mod tests;
