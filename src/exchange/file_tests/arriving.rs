//! What is given arrives: whole, in part, set aside, counted.

use super::*;

#[test]
fn what_is_given_arrives_and_both_see_the_same() {
    let (giver, mut receiver) = two();
    let file = giver.give();
    let verified = receiver.take(file.as_bytes()).unwrap();
    let preview = &verified.preview;
    assert_eq!(preview.made_by, key(1).key_id());
    assert_eq!((preview.new_total(), preview.known), (2, 0));
    assert_eq!(
        (&preview.set_aside[..], &preview.missing[..]),
        (&[][..], &[][..])
    );
    assert!(receiver.log.is_empty(), "looking merges nothing");
    receiver.merge(file.as_bytes());
    assert_eq!(receiver.state().digest(), giver.state().digest());
    let again = receiver.take(file.as_bytes()).unwrap();
    assert_eq!((again.preview.new_total(), again.preview.known), (0, 2));
    assert!(again.changes.is_empty());
}

#[test]
fn the_same_changes_make_the_same_file() {
    let (giver, _) = two();
    assert_eq!(giver.give(), giver.give());
}

#[test]
fn an_author_whom_we_do_not_know_is_set_aside_and_kept() {
    let (mut giver, mut receiver) = two();
    let mut third = Desk::new(3, &[1, 2, 3]);
    let theirs = third.name(30, "Es");
    giver.roster = roster(&[1, 2, 3]);
    giver.merge(third.give().as_bytes());
    let text = giver.give();
    let verified = receiver.take(text.as_bytes()).unwrap();
    let aside = &verified.preview.set_aside;
    assert_eq!(aside.len(), 1);
    assert_eq!(
        (aside[0].change, aside[0].why),
        (theirs, Why::UnknownAuthor)
    );
    assert_eq!(verified.preview.new_total(), 2);
    receiver.merge(text.as_bytes());
    assert_ne!(receiver.state().digest(), giver.state().digest());
    receiver.roster.enter("Nummer 3", card(3, 1), 0).unwrap();
    assert_eq!(receiver.state().digest(), giver.state().digest());
    // What is set aside is not relayed.
    let mut fourth = Desk::new(4, &[2, 4]);
    receiver.roster = roster(&[1, 2]);
    fourth.merge(receiver.give().as_bytes());
    assert!(fourth.log.get(theirs).is_none());
}

#[test]
fn a_change_whose_author_nobody_can_check_is_not_kept() {
    let (mut giver, receiver) = two();
    let mut third = Desk::new(3, &[1, 2, 3]);
    let theirs = third.name(30, "Es");
    giver.roster = roster(&[1, 2, 3]);
    giver.merge(third.give().as_bytes());
    let text = giver.resign(|bundle| bundle.cards.retain(|text| *text == card(1, 1).to_json()));
    let verified = receiver.take(text.as_bytes()).unwrap();
    assert_eq!(verified.preview.set_aside[0].why, Why::NoKey);
    assert!(verified.changes.iter().all(|change| change.id() != theirs));
}

#[test]
fn headers_beneath_go_along_without_their_content() {
    let (giver, mut receiver) = two();
    let newest = giver
        .log
        .iter()
        .find(|(_, e)| e.header.stamp.0 == 11)
        .unwrap()
        .0;
    let pick = |id, _: &_| {
        if id == newest {
            Share::Whole
        } else {
            Share::Nothing
        }
    };
    let text = export(&giver.order(), &giver.log, &key(1), pick).unwrap();
    receiver.merge(text.as_bytes());
    assert_eq!(receiver.log.len(), 2);
    let state = receiver.state();
    assert_eq!(state.conflicts().count(), 0);
    assert!(state.cells().all(|(_, cell)| !cell.missing));
    // The content that was withheld comes later, for a header that is known.
    let later = receiver.take(giver.give().as_bytes()).unwrap();
    assert_eq!((later.preview.contents, later.preview.new_total()), (1, 0));
    receiver.merge(giver.give().as_bytes());
    assert_eq!(receiver.state().digest(), giver.state().digest());
}

#[test]
fn what_the_maker_holds_and_does_not_give_is_counted() {
    let (giver, receiver) = two();
    let oldest = giver
        .log
        .iter()
        .find(|(_, e)| e.header.stamp.0 == 10)
        .unwrap()
        .0;
    let pick = |id, _: &_| {
        if id == oldest {
            Share::Whole
        } else {
            Share::Nothing
        }
    };
    let text = export(&giver.order(), &giver.log, &key(1), pick).unwrap();
    let missing = receiver.take(text.as_bytes()).unwrap().preview.missing;
    assert_eq!(missing.len(), 1);
    assert_eq!((missing[0].held, missing[0].ours), (2, 1));
}

#[test]
fn what_we_made_ourselves_since_is_not_missing_to_us() {
    let (giver, mut receiver) = two();
    receiver.merge(giver.give().as_bytes());
    let mut giver = giver;
    receiver.name(12, "Meidoorn");
    giver.merge(receiver.give().as_bytes());
    receiver.name(13, "Meidoornhaag");
    let preview = receiver.take(giver.give().as_bytes()).unwrap().preview;
    assert_eq!(preview.missing, vec![]);
}

#[test]
fn an_erased_family_does_not_come_back_with_an_old_file() {
    let (giver, mut receiver) = two();
    receiver.erased.insert(GEZIN);
    let verified = receiver.take(giver.give().as_bytes()).unwrap();
    assert_eq!(verified.preview.erased, 2);
    assert!(
        verified
            .changes
            .iter()
            .all(|change| change.content.is_none())
    );
    let mut giver = giver;
    giver.erased.insert(GEZIN);
    let other = Desk::new(2, &[1, 2]);
    let verified = other.take(giver.give().as_bytes()).unwrap();
    assert!(
        verified
            .changes
            .iter()
            .all(|change| change.content.is_none())
    );
}

#[test]
fn hiding_and_erasing_are_named_apart() {
    let (mut giver, receiver) = two();
    let hide = giver.write(Kind::Verberg, 0, GEZIN, 20, None);
    let erase = giver.write(Kind::Wis, 0, GEZIN, 21, None);
    let preview = receiver.take(giver.give().as_bytes()).unwrap().preview;
    let mut removals: Vec<_> = preview
        .removals
        .iter()
        .map(|r| (r.erases, r.change))
        .collect();
    removals.sort_unstable();
    assert_eq!(removals, vec![(false, hide), (true, erase)]);
}

#[test]
fn an_anonymous_file_names_no_family() {
    let (mut giver, receiver) = two();
    let naam = Write::ProgrammaNaam(Some(Regel::parse("Buurt").unwrap()));
    let setting = giver.write(Kind::Programma, 2, PROGRAMMA, 20, Some(naam));
    let order = Order {
        level: Level::Anoniem,
        ..giver.order()
    };
    let text = export(&order, &giver.log, &key(1), |_, _| Share::Whole).unwrap();
    let verified = receiver.take(text.as_bytes()).unwrap();
    assert_eq!(verified.changes.len(), 1);
    assert_eq!(verified.changes[0].id(), setting);
    assert_eq!(verified.preview.missing, vec![]);
    let text = giver.resign(|bundle| bundle.level = Level::Anoniem);
    assert!(matches!(
        receiver.take(text.as_bytes()),
        Err(ImportFault::Level { .. })
    ));
}

#[test]
fn a_content_that_is_no_text_travels_too() {
    let (giver, receiver) = two();
    let text = giver.resign(|bundle| {
        bundle.changes[0].content = Some(vec![0xFF; 40]);
        bundle.changes[1].content = Some(vec![0xFF; 3]);
    });
    let envelope = Envelope::parse(text.as_bytes()).unwrap();
    let bundle = Bundle::unpack(envelope.unverified_payload()).unwrap();
    assert_eq!(bundle.changes[0].content, Some(vec![0xFF; 40]));
    assert_eq!(bundle.changes[1].content, Some(vec![0xFF; 3]));
    assert!(matches!(
        receiver.take(text.as_bytes()),
        Err(ImportFault::ContentDigest { .. })
    ));
}

#[test]
fn a_newer_card_in_a_file_is_seen_but_not_taken_over() {
    let (giver, receiver) = two();
    let text = giver.resign(|bundle| bundle.cards = vec![card(1, 9).to_json().to_owned()]);
    let preview = receiver.take(text.as_bytes()).unwrap().preview;
    assert_eq!(preview.cards.len(), 1);
    let kept = receiver.roster.get(&key(1).key_id()).unwrap();
    assert_eq!(kept.card, card(1, 1));
    let broken = giver.resign(|bundle| bundle.cards = vec!["{}".to_owned()]);
    assert!(matches!(
        receiver.take(broken.as_bytes()),
        Err(ImportFault::InnerCard { at: 0, .. })
    ));
}

#[test]
fn trust_is_the_same_to_the_roster_and_to_the_fold() {
    let (giver, _) = two();
    let fold: Trust = giver.roster.for_fold();
    assert!(fold.folds(key(1).key_id(), ChangeId([0; 16])));
    assert!(!fold.folds(KeyId([0; 16]), ChangeId([0; 16])));
}
