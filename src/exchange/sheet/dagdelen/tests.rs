//! What people write, and what may and may not be taken from it.

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
        ("weekend overdag", "zao zam zoo zom"),
        ("doordeweekse avonden", "maa dia woa doa vra"),
        ("na school", "mam dim wom dom vrm"),
        ("woensdag na school", "wom"),
        ("vrijdagnacht", "vrn"),
        ("wo, vr", "woo wom woa vro vrm vra"),
        ("'s avonds", "maa dia woa doa vra zaa zoa"),
        ("zondagen", "zoo zom zoa"),
        ("in overleg", "?in overleg"),
        ("om 14.00 uur", "?om 14.00 uur"),
        (
            "nacht van vrijdag op zaterdag",
            "?nacht van vrijdag op zaterdag",
        ),
        ("vrijdag op zaterdag", "?vrijdag op zaterdag"),
        (
            "vrijdagavond tot zondagavond",
            "?vrijdagavond tot zondagavond",
        ),
        ("vrijdagmiddag tot zondag", "?vrijdagmiddag tot zondag"),
        ("zaterdag tot zondagmiddag", "?zaterdag tot zondagmiddag"),
        ("", ""),
    ] {
        assert_eq!(written(text), expected, "{text}");
    }
    assert_eq!(read("altijd").waarde.len(), 21);
}

#[test]
fn a_moment_counts_for_the_days_before_it() {
    for (text, expected) in [
        ("di en do middag", "dim dom"),
        ("ma en wo avond", "maa woa"),
        ("ma, di en wo ochtend", "mao dio woo"),
        ("do/vr middag", "dom vrm"),
        ("ma of wo avond", "maa woa"),
        ("ma & wo 's avonds", "maa woa"),
        ("ma, wo en do ochtend en middag", "mao mam woo wom doo dom"),
        ("'s middags op ma, wo en vr", "mam wom vrm"),
        ("ochtend en middag op ma", "mao mam"),
        ("ma t/m wo en vr na school", "mam dim wom vrm"),
        ("za en zo, woensdagmiddag", "wom zam zom ?za ?zo"),
        // Two ways to read it: the narrow one, and a remark.
        ("dinsdag en donderdagmiddag", "dim dom ?dinsdag"),
        ("zaterdag, woensdag middag", "wom zam ?zaterdag"),
        ("woensdag, middag", "wom ?woensdag"),
        // Not the same list.
        ("woensdagmiddag en zaterdag", "wom zao zam zaa"),
        ("zaterdag; woensdag middag", "wom zao zam zaa"),
        ("vrijdag, vrijdagnacht", "vro vrm vra vrn"),
        ("weekend, vrijdagnacht", "vrn zao zam zaa zoo zom zoa"),
        (
            "'s avonds en in het weekend",
            "maa dia woa doa vra zao zam zaa zoo zom zoa",
        ),
    ] {
        assert_eq!(written(text), expected, "{text}");
    }
    let short = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    for (first, a) in short.iter().zip(Dag::ALL) {
        for (second, b) in short.iter().zip(Dag::ALL).filter(|(_, b)| *b != a) {
            for joint in [" en ", "/", " & ", "+", " en/of "] {
                let text = format!("{first}{joint}{second} avond");
                let both = [a, b].into_iter().map(|dag| Dagdeel {
                    dag,
                    moment: Moment::Avond,
                });
                assert_eq!(read(&text).waarde, both.collect(), "{text}");
                assert!(read(&text).rest.is_empty(), "{text}");
            }
        }
    }
}

#[test]
fn what_says_when_not_or_gives_an_hour_gives_no_dagdeel_but_a_remark() {
    for text in [
        "niet op maandag",
        "weekend behalve zondag",
        "altijd; niet op zondag",
        "alle dagen m.u.v. vrijdag",
        "geen woensdag",
        "elke dag zonder maandag",
        "maandag nooit",
        "altijd, maandag bezet",
        "wo na 15 uur",
        "ma en wo na 15 uur",
        "na 15 uur op ma en wo",
        "vrijdag vanaf 16.00",
        "woensdag 13-17 uur",
        "vanaf woensdag",
        "t/m vrijdag",
        "wo tot middag",
        "om de week zaterdag",
        "hele dag",
        "dag",
    ] {
        let seen = read(text);
        assert!(seen.waarde.is_empty(), "{text}: {:?}", seen.waarde);
        assert!(!seen.rest.is_empty(), "{text}");
    }
    for (text, expected) in [
        ("woensdagmiddag, in overleg", "wom ?in overleg"),
        (
            "woensdagmiddag, vrijdag na 15 uur",
            "wom ?vrijdag na 15 uur",
        ),
        (
            "elke middag, maandag werk ik",
            "dim wom dom vrm zam zom ?maandag werk ik",
        ),
        ("elke werkdag 's avonds", "maa dia woa doa vra"),
        ("elke dag na school", "mam dim wom dom vrm"),
        ("alle middagen", "mam dim wom dom vrm zam zom"),
        ("weekend", "zao zam zaa zoo zom zoa"),
        ("-", ""),
    ] {
        assert_eq!(written(text), expected, "{text}");
    }
    for text in [
        "elke dag",
        "alle dagen",
        "iedere dag",
        "dagelijks",
        "hele week",
    ] {
        assert_eq!(
            (read(text).waarde.len(), read(text).rest.len()),
            (21, 0),
            "{text}"
        );
    }
}
