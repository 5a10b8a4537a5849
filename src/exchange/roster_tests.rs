//! What the roster takes in, what it refuses, and that it comes back whole from a record.

use super::*;
use crate::bytes::json;
use crate::exchange::card::{CardFacts, sealing_key};
use crate::exchange::signing::SigningKey;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32])
}

fn card(seed: u8, stamp: u64) -> Card {
    let facts = CardFacts {
        name: "Zo noem ik mezelf".to_owned(),
        x25519: sealing_key(&[seed; 32]),
        programme: None,
        stamp,
    };
    Card::make(facts, &key(seed)).unwrap()
}

fn roster() -> Roster {
    let mut roster = Roster::default();
    roster.enter("Ikzelf", card(1, 10), 100).unwrap();
    roster.enter("Linde", card(2, 10), 101).unwrap();
    roster
}

#[test]
fn a_card_never_makes_an_entry() {
    let mut roster = roster();
    assert_eq!(roster.see(&card(3, 10)), CardNews::Stranger);
    assert_eq!(
        roster.trust(&key(3).key_id(), &ChangeId([0; 16])),
        Trust::Unknown
    );
    assert_eq!(roster.key(&key(3).key_id()), None);
}

#[test]
fn the_newest_card_counts_whatever_the_order() {
    let cards = [card(2, 11), card(2, 12), card(2, 9)];
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]] {
        let mut roster = roster();
        for at in order {
            roster.see(&cards[at]);
        }
        let entry = roster.get(&key(2).key_id()).unwrap();
        assert_eq!(entry.card, cards[1]);
        assert_eq!(entry.name, "Linde");
    }
}

#[test]
fn a_key_is_entered_once_and_names_differ() {
    let mut roster = roster();
    let id = key(2).key_id();
    assert_eq!(
        roster.enter("Beuk", card(2, 20), 1),
        Err(RosterFault::KnownKey(id))
    );
    assert_eq!(
        roster.enter("linde", card(3, 20), 1),
        Err(RosterFault::NameTaken(id))
    );
    assert!(matches!(
        roster.enter("Li\u{202e}nde", card(3, 20), 1),
        Err(RosterFault::Name(_))
    ));
    assert_eq!(roster.rename(&id, " Linde Oost "), Ok(()));
    assert_eq!(roster.get(&id).unwrap().name, "Linde Oost");
    assert_eq!(
        roster.rename(&key(9).key_id(), "Es"),
        Err(RosterFault::NoSuchKey(key(9).key_id()))
    );
}

#[test]
fn a_second_key_under_a_known_id_is_refused() {
    // No two keys with one id can be made, so the entry is put under the wrong id by hand.
    let mut roster = Roster::default();
    let stray = Entry {
        name: "Linde".to_owned(),
        since: 0,
        card: card(2, 10),
    };
    roster.entries.insert(key(3).key_id(), stray);
    assert_eq!(
        roster.enter("Es", card(3, 10), 0),
        Err(RosterFault::SecondKey(key(3).key_id()))
    );
    assert_eq!(roster.see(&card(3, 99)), CardNews::SecondKey);
    assert_eq!(
        roster.get(&key(3).key_id()).unwrap().card,
        card(2, 10),
        "the known card stays"
    );
}

#[test]
fn an_ended_key_counts_only_for_what_is_held() {
    let mut roster = roster();
    let id = key(2).key_id();
    let change = |n: u8| ChangeId([n; 16]);
    assert_eq!(roster.trust(&id, &change(1)), Trust::Trusted);
    let mine = Ending::make(id, 5, [change(1)].into(), &key(1));
    roster.end(mine.clone(), 200).unwrap();
    assert_eq!(roster.trust(&id, &change(1)), Trust::Held);
    assert_eq!(roster.trust(&id, &change(2)), Trust::Ended);
    assert!(roster.key(&id).is_some());
    assert_eq!(roster.live_key(&id), None);
    // A colleague's list is added to it.
    roster.enter("Es", card(3, 10), 0).unwrap();
    let other = Ending::make(id, 6, [change(2)].into(), &key(3));
    roster.end(other.clone(), 201).unwrap();
    roster.end(other, 202).unwrap();
    roster.end(mine, 203).unwrap();
    assert_eq!(roster.trust(&id, &change(2)), Trust::Held);
    roster.hold(&id, [change(7)]).unwrap();
    assert_eq!(roster.trust(&id, &change(7)), Trust::Held);
    assert_eq!(roster.trust(&id, &change(8)), Trust::Ended);
    let fold = roster.for_fold();
    for n in 1..10 {
        let folds = roster.trust(&id, &change(n)).folds();
        assert_eq!(fold.folds(id, change(n)), folds, "{n}");
    }
    let ended = roster.ended(&id).unwrap();
    assert_eq!((ended.since, ended.endings.len()), (200, 2));
    assert_eq!(
        roster.enter("Linde", card(2, 99), 0),
        Err(RosterFault::KnownKey(id))
    );
}

#[test]
fn a_key_that_nobody_entered_cannot_be_ended() {
    let stranger = key(9).key_id();
    let ending = Ending::make(stranger, 5, Set::new(), &key(1));
    assert_eq!(
        roster().end(ending, 0),
        Err(RosterFault::NoSuchKey(stranger))
    );
    let by_stranger = Ending::make(key(2).key_id(), 5, Set::new(), &key(9));
    assert_eq!(
        roster().end(by_stranger, 0),
        Err(RosterFault::NoSuchKey(stranger))
    );
}

#[test]
fn strangers_are_kept_once_each_in_their_newest_card_and_never_beside_their_entry() {
    let (three, four) = (card(3, 10), card(4, 10));
    let newer = card(3, 11);
    let kept = [three.clone(), four.clone(), three.clone(), card(2, 10)];
    let came = [newer.clone(), card(3, 9), card(1, 12), four.clone()];
    let mut found = roster().strangers(&kept, &came);
    found.sort_by_key(|card| card.facts().stamp);
    assert_eq!(found, [four, newer]);
    let again = roster().strangers(&found, &found);
    assert_eq!(again.len(), 2);
    assert_eq!(roster().strangers(&again, &[]), again, "one fixed order");
}

#[test]
fn the_record_gives_back_the_roster() {
    let mut roster = roster();
    let id = key(2).key_id();
    let ending = Ending::make(
        id,
        5,
        [ChangeId([1; 16]), ChangeId([4; 16])].into(),
        &key(1),
    );
    roster.end(ending, 200).unwrap();
    roster.hold(&id, [ChangeId([7; 16])]).unwrap();
    let record = serde_json::to_vec(&roster).unwrap();
    assert_eq!(json::parse::<Roster>(&record), Ok(roster));
}

#[test]
fn a_record_with_a_damaged_card_is_refused() {
    let record = serde_json::to_string(&roster()).unwrap();
    let at = record.rfind("\\\"sig\\\":\\\"").unwrap() + 12;
    let mut bytes = record.into_bytes();
    bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
    assert!(json::parse::<Roster>(&bytes).is_err());
}
