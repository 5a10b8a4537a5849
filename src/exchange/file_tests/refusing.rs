//! What is not whole, not signed by a colleague or not for us gets no further than the door.

use proptest::prelude::*;

use super::*;

#[test]
fn every_flipped_bit_of_a_file_is_refused() {
    let (giver, receiver) = two();
    let good = giver.give().into_bytes();
    for at in 0..good.len() {
        for flip in [0x01, 0x20] {
            let mut bytes = good.clone();
            bytes[at] ^= flip;
            assert!(receiver.take(&bytes).is_err(), "byte {at} ^ {flip}");
        }
    }
    for length in (0..good.len()).step_by(7) {
        assert!(receiver.take(&good[..length]).is_err(), "cut at {length}");
    }
}

proptest! {
    #[test]
    fn any_changed_byte_is_refused(at: usize, byte: u8) {
        let (giver, receiver) = two();
        let mut bytes = giver.give().into_bytes();
        let at = at % bytes.len();
        prop_assume!(bytes[at] != byte);
        bytes[at] = byte;
        prop_assert!(receiver.take(&bytes).is_err());
    }
}

#[test]
fn an_unknown_signer_gives_a_card_and_nothing_else() {
    let (giver, _) = two();
    let stranger = Desk::new(3, &[3]);
    let Err(ImportFault::UnknownSigner {
        key: id,
        card: Some(found),
    }) = stranger.take(giver.give().as_bytes())
    else {
        panic!("no card");
    };
    assert_eq!((id, *found), (key(1).key_id(), card(1, 1)));
    // A file that the card's owner did not sign does not even give the card.
    let envelope = Envelope::parse(giver.give().as_bytes()).unwrap();
    let forged = Envelope::sign(
        PayloadType::File,
        envelope.unverified_payload().to_vec(),
        &key(7),
    );
    assert_eq!(
        stranger.take(forged.to_json().as_bytes()),
        Err(ImportFault::UnknownSigner {
            key: key(7).key_id(),
            card: None
        })
    );
}

#[test]
fn an_unsigned_file_gives_nothing_not_even_a_card() {
    let (giver, receiver) = two();
    let text = giver.give();
    let unsigned = format!(
        "{}\"signatures\":[]}}",
        &text[..text.find("\"signatures\"").unwrap()]
    );
    assert_eq!(
        receiver.take(unsigned.as_bytes()),
        Err(ImportFault::Unsigned)
    );
}

#[test]
fn a_card_file_is_a_card() {
    let (_, desk) = two();
    let receiver = Receiver {
        own: key(2).key_id(),
        roster: &desk.roster,
        log: &desk.log,
        programme: None,
        erased: &desk.erased,
        strangers: &[],
    };
    let read = receive(card(5, 1).to_json().as_bytes(), &receiver);
    assert_eq!(read, Ok(Incoming::Card(Box::new(card(5, 1)))));
    let ending = Ending::make(key(1).key_id(), 1, Set::new(), &key(2));
    let read = receive(ending.to_json().as_bytes(), &receiver);
    assert_eq!(read, Err(ImportFault::Kind(PayloadType::Ending)));
}

#[test]
fn a_signer_whose_key_has_ended_is_refused() {
    let (giver, mut receiver) = two();
    let id = key(1).key_id();
    let ending = Ending::make(id, 1, Set::new(), &key(2));
    receiver.roster.end(ending, 5).unwrap();
    assert_eq!(
        receiver.take(giver.give().as_bytes()),
        Err(ImportFault::EndedSigner { key: id })
    );
}

#[test]
fn a_file_for_others_is_refused_but_ones_own_opens() {
    let (giver, receiver) = two();
    let other = key(8).key_id();
    let text = giver.resign(|bundle| bundle.recipients = vec![other]);
    assert_eq!(
        receiver.take(text.as_bytes()),
        Err(ImportFault::NotForUs {
            recipients: vec![other]
        })
    );
    assert!(giver.take(text.as_bytes()).is_ok());
    let ours = giver.resign(|bundle| bundle.recipients = vec![other, key(2).key_id()]);
    assert!(receiver.take(ours.as_bytes()).is_ok());
}

#[test]
fn a_colleague_cannot_pass_a_file_off_as_made_by_another() {
    let (giver, receiver) = two();
    let text = giver.resign(|bundle| bundle.made_by = key(2).key_id());
    assert_eq!(
        receiver.take(text.as_bytes()),
        Err(ImportFault::MadeByOther {
            made_by: key(2).key_id(),
            signer: key(1).key_id()
        })
    );
}

#[test]
fn a_colleague_cannot_alter_what_another_wrote() {
    let (mut giver, receiver) = two();
    let mut third = Desk::new(3, &[1, 2, 3]);
    third.name(30, "Es");
    giver.roster = roster(&[1, 2, 3]);
    giver.merge(third.give().as_bytes());
    let theirs = third.log.iter().next().unwrap().0;
    // Receiver does not know the third, but the file carries the card: altering still shows.
    let text = giver.resign(|bundle| {
        let at = bundle
            .changes
            .iter()
            .position(|c| c.id() == theirs)
            .unwrap();
        bundle.changes[at].signature[3] ^= 1;
    });
    assert_eq!(
        receiver.take(text.as_bytes()),
        Err(ImportFault::ChangeSignature {
            change: theirs,
            author: key(3).key_id()
        })
    );
    let text = giver.resign(|bundle| {
        let at = bundle
            .changes
            .iter()
            .position(|c| c.id() == theirs)
            .unwrap();
        let content = bundle.changes[at].content.as_mut().unwrap();
        let last = content.len() - 4;
        content[last] ^= 1;
    });
    assert_eq!(
        receiver.take(text.as_bytes()),
        Err(ImportFault::ContentDigest { change: theirs })
    );
    let text = giver.resign(|bundle| {
        bundle.changes[0].header.push(0);
        bundle.changes.sort_by_key(crate::log::Signed::id);
    });
    assert!(matches!(
        receiver.take(text.as_bytes()),
        Err(ImportFault::Header { .. })
    ));
}

#[test]
fn a_file_of_a_newer_version_says_so() {
    let (giver, receiver) = two();
    let envelope = Envelope::parse(giver.give().as_bytes()).unwrap();
    let text = crate::bytes::deflate::inflate(envelope.unverified_payload(), 100_000).unwrap();
    let text = String::from_utf8(text).unwrap();
    let signed = |text: String| {
        let packed = crate::bytes::deflate::compress(text.as_bytes());
        receiver.take(
            Envelope::sign(PayloadType::File, packed, &key(1))
                .to_json()
                .as_bytes(),
        )
    };
    let newer = text.replacen("{\"v\":0,", "{\"v\":3,\"nieuw\":true,", 1);
    assert_eq!(
        signed(newer),
        Err(ImportFault::Bundle(BundleFault::Version { found: 3 }))
    );
    for other in [
        text.replacen("{\"v\":0,", "{\"v\":0,\"nieuw\":true,", 1),
        text.replacen("{\"v\":0,", "{\"v\":0,\"v\":0,", 1),
        text.replacen("\"level\":\"volledig\"", "\"level\":\"alles\"", 1),
        format!("{text} 1"),
    ] {
        assert!(matches!(
            signed(other),
            Err(ImportFault::Bundle(BundleFault::Json(_)))
        ));
    }
    assert!(signed(text).is_ok());
}

#[test]
fn a_change_with_a_newer_header_is_left_out_and_said() {
    let (giver, receiver) = two();
    let text = giver.resign(|bundle| {
        bundle.changes[0].header[0] = 1;
        bundle.changes.sort_by_key(crate::log::Signed::id);
    });
    let verified = receiver.take(text.as_bytes()).unwrap();
    assert_eq!(verified.preview.set_aside[0].why, Why::NewerVersion);
    assert_eq!(verified.changes.len(), 1);
}

#[test]
fn one_change_twice_in_a_file_is_refused() {
    let (giver, receiver) = two();
    let text = giver.resign(|bundle| {
        let first = bundle.changes[0].clone();
        bundle.changes.insert(0, first);
    });
    assert_eq!(
        receiver.take(text.as_bytes()),
        Err(ImportFault::Bundle(BundleFault::Order { at: 1 }))
    );
}

#[test]
fn other_files_are_named_for_what_they_are() {
    let (giver, receiver) = two();
    for bytes in [
        &b""[..],
        b"PK\x03\x04",
        b"naam;postcode\n",
        b"{}",
        b"\xff\xfe",
    ] {
        assert!(matches!(
            receiver.take(bytes),
            Err(ImportFault::Envelope(EnvelopeFault::Json(_)))
        ));
    }
    let renamed = giver.give().replace("file.v0", "file.v1");
    assert!(matches!(
        receiver.take(renamed.as_bytes()),
        Err(ImportFault::Envelope(EnvelopeFault::PayloadType { .. }))
    ));
    let huge = vec![b' '; crate::exchange::bundle::MAX_FILE + 1];
    assert!(matches!(
        receiver.take(&huge),
        Err(ImportFault::TooLarge { .. })
    ));
}

#[test]
fn a_file_by_a_key_outside_the_own_roster_cannot_be_made() {
    let desk = Desk::new(1, &[2]);
    let made = export(&desk.order(), &desk.log, &key(1), |_, _| Share::Whole);
    assert_eq!(made, Err(ExportFault::OwnKey));
}
