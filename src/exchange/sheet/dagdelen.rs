//! Dagdelen as people write them: "woensdagmiddag, zaterdag", "ma t/m vr na school",
//! "dinsdag- en donderdagmiddag".

use super::woorden::Gelezen;
use crate::domain::{Dag, Dagdeel, Dagdelen, Moment};
use crate::order::Set;

const WORKDAYS: [Dag; 5] = [
    Dag::Maandag,
    Dag::Dinsdag,
    Dag::Woensdag,
    Dag::Donderdag,
    Dag::Vrijdag,
];
const DAYTIME: [Moment; 3] = [Moment::Ochtend, Moment::Middag, Moment::Avond];

/// Days and moments named in one part of an enumeration.
#[derive(Debug, Default, Clone)]
struct Deel {
    dagen: Set<Dag>,
    momenten: Set<Moment>,
    /// Ends in a hyphen, so what follows completes it.
    open: bool,
    /// Holds a word that was not understood.
    vreemd: bool,
    text: String,
}

/// Reads the dagdelen in a cell.
pub(super) fn read(text: &str) -> Gelezen<Dagdelen> {
    let lower = text.to_lowercase().replace("t/m", " tm ").replace('–', "-");
    let parts = lower
        .split([',', ';', '/', '\n', '+', '&', '|', '•'])
        .flat_map(|part| part.split(" en "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let mut delen: Vec<Deel> = parts.map(read_part).collect();
    // "dinsdag- en donderdagmiddag": the moment of the next; read from the back.
    let mut next = Set::new();
    for deel in delen.iter_mut().rev() {
        if deel.open && deel.momenten.is_empty() {
            deel.momenten.clone_from(&next);
        }
        next.clone_from(&deel.momenten);
    }
    let mut gelezen = Gelezen {
        waarde: Dagdelen::NONE,
        rest: Vec::new(),
    };
    let mut previous = Set::new();
    for deel in delen {
        if deel.vreemd {
            gelezen.rest.push(deel.text);
        }
        // "woensdagmiddag en avond": the day of the one before; with none before, every day.
        let dagen = match (deel.dagen.is_empty(), deel.momenten.is_empty()) {
            (true, true) => continue,
            (true, false) if previous.is_empty() => Dag::ALL.into(),
            (true, false) => previous,
            (false, _) => deel.dagen,
        };
        let momenten = if deel.momenten.is_empty() {
            DAYTIME.into()
        } else {
            deel.momenten
        };
        for dag in &dagen {
            for moment in &momenten {
                let slot = Dagdeel {
                    dag: *dag,
                    moment: *moment,
                };
                gelezen.waarde = gelezen.waarde.with(slot, true);
            }
        }
        previous = dagen;
    }
    gelezen
}

fn read_part(part: &str) -> Deel {
    let mut deel = Deel {
        open: part.ends_with('-'),
        text: part.to_owned(),
        ..Deel::default()
    };
    let spaced = part
        .replace("na school", "naschool")
        .replace("'s ", " ")
        .replace("’s ", " ");
    let mut from: Option<Dag> = None;
    let mut last: Option<Dag> = None;
    let ranges = spaced.replace('-', " - ");
    let mut words = ranges
        .split([' ', '(', ')', '.', ':'])
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = words.next() {
        if matches!(word, "tm" | "tot")
            || (word == "-" && words.peek().is_some_and(|next| is_day(next)))
        {
            from = last;
        } else if let Some((dag, tail)) = day(word) {
            deel.dagen.extend(between(from.take().unwrap_or(dag), dag));
            last = Some(dag);
            deel.vreemd |= !add_moment(&mut deel, tail);
        } else if !add_group(&mut deel, word) && !add_moment(&mut deel, word) {
            deel.vreemd = true;
        }
    }
    if deel.dagen.is_empty() && spaced.contains("naschool") {
        deel.dagen.extend(WORKDAYS);
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
    let known = moment(word);
    deel.momenten.extend(known);
    known.is_some()
        || matches!(
            word,
            "" | "-"
                | "op"
                | "de"
                | "het"
                | "in"
                | "s"
                | "'s"
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
        "weekend" | "weekenden" | "weekeind" => deel.dagen.extend([Dag::Zaterdag, Dag::Zondag]),
        "doordeweeks" | "doordeweekse" | "werkdagen" | "schooldagen" => {
            deel.dagen.extend(WORKDAYS);
        }
        "altijd" => deel.dagen.extend(Dag::ALL),
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let short = ["ma", "di", "wo", "do", "vr", "za", "zo"];
        let moments = ["o", "m", "a", "n"];
        let read = read(text);
        let slots = read.waarde.iter().map(|slot| {
            format!(
                "{}{}",
                short[slot.dag as usize], moments[slot.moment as usize]
            )
        });
        let mut all: Vec<String> = slots.collect();
        all.extend(read.rest.iter().map(|rest| format!("?{rest}")));
        all.join(" ")
    }

    #[test]
    fn dagdelen_are_read_as_people_write_them() {
        for (text, expected) in [
            ("woensdagmiddag, zaterdag", "wom zao zam zaa"),
            ("Woensdag middag", "wom"),
            ("wo-middag; do avond", "wom doa"),
            ("wo.middag", "wom"),
            ("dinsdag- en donderdagmiddag", "dim dom"),
            ("woensdagmiddag en -avond", "wom woa"),
            ("woensdagmiddag en avond", "wom woa"),
            ("ma t/m do middag", "mam dim wom dom"),
            ("vr-zo ochtend", "vro zao zoo"),
            ("za-ma avond", "maa zaa zoa"),
            (
                "weekend overdag",
                "zao zam zaa zoo zom zoa ?weekend overdag",
            ),
            ("doordeweekse avonden", "maa dia woa doa vra"),
            ("na school", "mam dim wom dom vrm"),
            ("woensdag na school", "wom"),
            ("vrijdagnacht", "vrn"),
            ("wo, vr", "woo wom woa vro vrm vra"),
            ("'s avonds", "maa dia woa doa vra zaa zoa"),
            ("zondagen", "zoo zom zoa"),
            ("in overleg", "?in overleg"),
            ("om 14.00 uur", "?om 14.00 uur"),
            ("", ""),
        ] {
            assert_eq!(written(text), expected, "{text}");
        }
        assert_eq!(read("altijd").waarde.len(), 21);
    }
}
