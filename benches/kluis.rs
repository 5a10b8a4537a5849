//! What a vault costs as a municipality grows: room in one store, time to open it, time to save
//! one change more. The vault is filled as daily work fills it: each change saved on its own, a
//! new session on each day. `cargo bench --bench kluis` prints the tables of docs/cijfers.md, in
//! the notation of that page; nothing is judged. With `-- 50 1000` other sizes are looked at.
//!
//! Both stores are one map in memory: what a browser's own stores add is for
//! `tests/journeys/tempo.spec.mjs`, and the slow derivation of the key is left out.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a bench stops at the first surprise"
)]

use koppelbord::app::gemeente::{Gemeente, Opdracht, make};
use koppelbord::app::opening::{self, IDENTITEIT, Inhoud, ROOSTER};
use koppelbord::app::{Moment, Session};
use koppelbord::bytes::kdf::Key;
use koppelbord::domain::{Contactmoment, Contactsoort, Datum, ElementId, Kant, Tekst};
use koppelbord::log::{Command, Header};
use koppelbord::order::Set;
use koppelbord::vault::wait::block_on;
use koppelbord::vault::{
    Class, Door, Entropy, MemoryStore, NewSlot, Opened, SlotParams, Vault, find,
};
use std::collections::BTreeMap;
use std::time::Instant;

type Kluis = Vault<MemoryStore, MemoryStore>;

/// How many changes are saved to see what one takes.
const SAVES: usize = 200;
const DAY_MS: u64 = 86_400_000;

/// What was found of one municipality.
struct Found {
    koppelingen: usize,
    changes: usize,
    events: usize,
    sessions: usize,
    units: usize,
    packed: usize,
    open_packed: f64,
    open: f64,
    read: f64,
    fold: f64,
    append: Vec<f64>,
    whole: Vec<f64>,
}

fn main() {
    let asked: Vec<usize> = std::env::args()
        .filter_map(|word| word.parse().ok())
        .collect();
    let sizes: &[usize] = match asked.as_slice() {
        [] => &[10, 30, 50, 100, 300, 1_000, 3_000, 10_000],
        sizes => sizes,
    };
    let all: Vec<Found> = sizes.iter().map(|size| measure(*size)).collect();
    print(&all);
}

/// Numbers that differ, which is all that a bench asks of chance.
fn entropy(seed: u64) -> Entropy {
    let mut state = seed;
    Box::new(move |bytes| {
        for chunk in bytes.chunks_mut(8) {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            for (byte, from) in chunk.iter_mut().zip((mixed ^ (mixed >> 27)).to_le_bytes()) {
                *byte = from;
            }
        }
        Ok(())
    })
}

/// The key that stands in for the slow one of the passphrase.
fn kek() -> Key {
    Key::new([1; 32])
}

fn slot(door: Door, kek: Key) -> NewSlot {
    NewSlot {
        params: SlotParams::new(door, [3; 16]),
        kek,
    }
}

fn open(store: &MemoryStore, seed: u64) -> Opened<MemoryStore, MemoryStore> {
    let found = block_on(find(store, store)).expect("a store that can be read");
    let found = found.first().expect("a vault");
    let slot = (found.slots.iter().find(|slot| found.fits(slot, &kek()))).expect("a slot");
    let (local, mirror) = (store.clone(), store.clone());
    block_on(Vault::open(
        local,
        mirror,
        entropy(seed),
        found,
        slot,
        &kek(),
    ))
    .expect("the key")
}

/// A store with each change saved on its own, and how many sessions that took.
fn fill(gemeente: &Gemeente) -> (MemoryStore, usize) {
    let store = MemoryStore::new();
    let own = gemeente.coordinatoren.first().expect("a coordinator");
    let documents = vec![
        (Class::Private, IDENTITEIT, own.to_record()),
        (
            Class::Private,
            ROOSTER,
            opening::roster_to_record(&gemeente.roster),
        ),
    ];
    let doors = [
        slot(Door::Passphrase, kek()),
        slot(Door::Recovery, Key::new([2; 32])),
    ];
    let [passphrase, recovery] = doors;
    let (local, mirror) = (store.clone(), store.clone());
    let made = Vault::create(local, mirror, entropy(0), passphrase, recovery, documents);
    block_on(made).expect("a new vault");
    let mut days: BTreeMap<u64, Vec<_>> = BTreeMap::new();
    for change in &gemeente.changes {
        let header = Header::decode(&change.header).expect("a good header");
        let day = days.entry(header.stamp.ms() / DAY_MS).or_default();
        day.push((change.id().0, change.to_bytes()));
    }
    // A session writes no key that another has. So each day begins without the changes of those
    // before it, and what it adds is what it would have added: else filling reads all every day.
    let begin = store.snapshot();
    let mut total = begin.clone();
    for (seed, changes) in (1..).zip(days.values()) {
        store.restore(begin.clone());
        let vault = open(&store, seed).vault;
        for change in changes {
            save(&vault, vec![change.clone()]);
        }
        total.extend(store.snapshot());
    }
    store.restore(total);
    (store, days.len())
}

fn save(vault: &Kluis, changes: Vec<([u8; 16], Vec<u8>)>) {
    let saved = block_on(vault.append(changes)).expect("room");
    assert!(saved.is_durable() && saved.fresh > 0, "it was not saved");
}

/// Room in one store once single records are packed, as the page does at opening, and the
/// milliseconds that opening takes from then on.
fn packed(vault: &Kluis, store: &MemoryStore) -> (usize, f64) {
    block_on(vault.pack(1, usize::MAX)).expect("room");
    let (_, taken) = timed(|| open(store, 2_000_000));
    (store.units(), taken)
}

/// What it gave, and the milliseconds it took.
fn timed<T>(run: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let given = run();
    (given, start.elapsed().as_secs_f64() * 1e3)
}

fn measure(koppelingen: usize) -> Found {
    let today = Datum::new(2026, 11, 21).expect("a day");
    let now_ms = u64::try_from(today.day_number()).expect("a day since 1970") * DAY_MS;
    let opdracht = Opdracht {
        eerder: 0,
        koppelingen,
        seed: 1,
        today,
    };
    let gemeente = make(&opdracht).expect("a municipality");
    let (store, sessions) = fill(&gemeente);
    let count = gemeente.changes.len();
    drop(gemeente);
    // The fastest of some times: other work on the machine only adds.
    let (mut open_ms, mut read_ms, mut fold_ms) = (f64::INFINITY, f64::INFINITY, f64::INFINITY);
    let mut last = None;
    for seed in 0..(3_000 / koppelingen.max(1)).clamp(2, 9) {
        drop(last.take());
        let (opened, taken) = timed(|| open(&store, 1_000_000 + seed as u64));
        open_ms = open_ms.min(taken);
        assert!(opened.report.missing.is_empty() && opened.report.damaged.is_empty());
        let (held, taken) = timed(|| opening::read(&opened.changes, &opened.documents));
        read_ms = read_ms.min(taken);
        let Inhoud {
            identity,
            roster,
            log,
            onleesbaar,
            ..
        } = held.expect("an identity");
        assert_eq!((onleesbaar, log.len()), (0, count), "all changes are there");
        let (session, taken) = timed(|| Session::open(identity, roster, log, now_ms, false));
        fold_ms = fold_ms.min(taken);
        last = Some((opened.vault, session));
    }
    let (vault, mut session) = last.expect("a session");
    let events = (session.log().iter())
        .map(|(_, entry)| entry.events().map_or(0, <[_]>::len))
        .sum();
    let units = store.units();
    let (append, whole) = work(&vault, &mut session, today, now_ms);
    let (packed, open_packed) = packed(&vault, &store);
    Found {
        koppelingen,
        changes: count,
        events,
        sessions,
        units,
        packed,
        open_packed,
        open: open_ms,
        read: read_ms,
        fold: fold_ms,
        append,
        whole,
    }
}

/// Contacts noted with one koppeling after another: what saving took, and the whole way of the
/// command with deciding, signing and taking it into the state. Sorted.
fn work(vault: &Kluis, session: &mut Session, today: Datum, now_ms: u64) -> (Vec<f64>, Vec<f64>) {
    let ids: Vec<_> = session.state().koppelingen.keys().copied().collect();
    let mut chance = entropy(7);
    let mut fresh = move || {
        let mut bytes = [0; 16];
        chance(&mut bytes).expect("numbers");
        bytes
    };
    let (mut append, mut whole) = (Vec::new(), Vec::new());
    for number in 0..SAVES * 4 {
        let Some(koppeling) = ids.get(number * 7 % ids.len().max(1)) else {
            break;
        };
        let moment = Contactmoment {
            id: ElementId(fresh()),
            op: today,
            soort: Contactsoort::Telefoon,
            met: Set::from([Kant::Vraag, Kant::Steun]),
            onderwerpen: Set::new(),
            notitie: Tekst::parse("Gebeld; het gaat goed, volgende week samen naar het bos.")
                .expect("words"),
            vervolg: None,
            vervolg_op: None,
        };
        let command = Command::NoteerContact {
            koppeling: *koppeling,
            moment,
        };
        let mut at = Moment {
            now_ms,
            today,
            entropy: &mut fresh,
        };
        let start = Instant::now();
        let Ok(changes) = session.prepare_all(vec![command], &mut at) else {
            // It ended, and nothing is noted with it.
            continue;
        };
        let records = (changes.iter())
            .map(|change| (change.id().0, change.to_bytes()))
            .collect();
        let ((), taken) = timed(|| save(vault, records));
        session.keep_step(changes, false, now_ms);
        whole.push(start.elapsed().as_secs_f64() * 1e3);
        append.push(taken);
        if append.len() == SAVES {
            break;
        }
    }
    append.sort_by(f64::total_cmp);
    whole.sort_by(f64::total_cmp);
    (append, whole)
}

fn rank(sorted: &[f64], hundredth: usize) -> f64 {
    let at = sorted.len() * hundredth / 100;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// A number as it is written in Dutch: 1.234,5.
fn dutch(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push('.');
        }
        out.push(digit);
    }
    if part.is_empty() {
        out
    } else {
        format!("{out},{part}")
    }
}

fn row(cells: &[String]) {
    println!("| {} |", cells.join(" | "));
}

fn head(names: &[&str]) {
    println!();
    row(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
    row(&names.iter().map(|_| "--:".to_owned()).collect::<Vec<_>>());
}

fn print(all: &[Found]) {
    let whole = |number: usize| dutch(number as f64, 0);
    let per = |number: usize, found: &Found| whole(number / found.koppelingen.max(1));
    head(&[
        "koppelingen",
        "wijzigingen",
        "gebeurtenissen",
        "sessies",
        "eenheden",
        "eenheden per koppeling",
        "eenheden na inpakken",
    ]);
    for found in all {
        row(&[
            whole(found.koppelingen),
            whole(found.changes),
            whole(found.events),
            whole(found.sessions),
            whole(found.units),
            per(found.units, found),
            whole(found.packed),
        ]);
    }
    head(&[
        "koppelingen",
        "kluis openen (ms)",
        "wijzigingen lezen (ms)",
        "vouwen (ms)",
        "samen (ms)",
        "samen per koppeling (µs)",
        "kluis openen na inpakken (ms)",
    ]);
    for found in all {
        let together = found.open + found.read + found.fold;
        row(&[
            whole(found.koppelingen),
            dutch(found.open, 1),
            dutch(found.read, 1),
            dutch(found.fold, 1),
            dutch(together, 1),
            dutch(together * 1e3 / found.koppelingen.max(1) as f64, 0),
            dutch(found.open_packed, 1),
        ]);
    }
    head(&[
        "koppelingen",
        "bewaren, mediaan (ms)",
        "bewaren, 95e percentiel (ms)",
        "hele opdracht, mediaan (ms)",
        "hele opdracht, 95e percentiel (ms)",
        "aantal",
    ]);
    for found in all {
        row(&[
            whole(found.koppelingen),
            dutch(rank(&found.append, 50), 3),
            dutch(rank(&found.append, 95), 3),
            dutch(rank(&found.whole, 50), 3),
            dutch(rank(&found.whole, 95), 3),
            whole(found.append.len()),
        ]);
    }
    growth(all);
}

/// Per step of size: the power of the size with which each grows. One is linear.
fn growth(all: &[Found]) {
    head(&[
        "van", "naar", "eenheden", "openen", "lezen", "vouwen", "bewaren",
    ]);
    for pair in all.windows(2) {
        let [small, large] = pair else { continue };
        let steps = (large.koppelingen as f64 / small.koppelingen as f64).ln();
        let power = |of: fn(&Found) -> f64| dutch((of(large) / of(small)).ln() / steps, 2);
        row(&[
            dutch(small.koppelingen as f64, 0),
            dutch(large.koppelingen as f64, 0),
            power(|found| found.units as f64),
            power(|found| found.open),
            power(|found| found.read),
            power(|found| found.fold),
            power(|found| rank(&found.append, 50)),
        ]);
    }
}
