//! The one door for what colleagues send. Everything is judged in one fixed order, cheapest
//! and safest first, and nothing is merged: what comes out is a preview to look at and the
//! verified changes, for the user to say yes to.
//!
//! Size → UTF-8 → typed envelope → kind of message → base64 → signer in the roster and not
//! ended → strict signature → inflate with a limit → those same bytes into types → recipients
//! → each new change's signature and each new content's digest.

use crate::order::{Map, Set};

use crate::exchange::bundle::{self, Bundle, BundleFault};
use crate::exchange::card::{Card, CardFault};
use crate::exchange::dsse::{self, Envelope, EnvelopeFault, PayloadType};
use crate::exchange::preview::{self, Preview, Why};
use crate::exchange::roster::Roster;
use crate::exchange::signing::{KeyId, VerifyingKey};
use crate::log::{ChangeId, Header, HeaderFault, Inserted, Log, Signed, Subject, content};

/// Who receives, and what is in hand already.
#[derive(Debug, Clone, Copy)]
pub struct Receiver<'a> {
    /// The own key.
    pub own: KeyId,
    /// Whom we trust.
    pub roster: &'a Roster,
    /// The changes in hand.
    pub log: &'a Log,
    /// The own programme.
    pub programme: Option<[u8; 16]>,
    /// Families that are erased here: an old file brings nothing of theirs back.
    pub erased: &'a Set<Subject>,
    /// Cards of people who are not in the roster, kept from earlier files.
    pub strangers: &'a [Card],
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A card: to be looked at, compared by voice, and entered or not.
    Card(Box<Card>),
    /// A colleague's changes.
    File(Box<Verified>),
}

/// A file of which everything holds. Nothing of it is merged yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What merging it would do.
    pub preview: Preview,
    /// The changes and contents that are new, in order of id.
    pub changes: Vec<Signed>,
    /// Cards in it, newer ones of known keys and those of strangers.
    pub cards: Vec<Card>,
}

/// Why a file is refused. In every case nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFault {
    /// Larger than a file may be.
    TooLarge {
        /// Size in bytes.
        size: usize,
        /// How large it may be.
        limit: usize,
    },
    /// No signed envelope: another sort of file, or a damaged one.
    Envelope(EnvelopeFault),
    /// A signed message, but none that is a file of its own.
    Kind(PayloadType),
    /// A card that does not hold.
    Card(CardFault),
    /// Nobody signed it: not even a card in it is looked at, since anybody could have put it there.
    Unsigned,
    /// Signed by someone who is not in the roster; at most there is a card to look at.
    UnknownSigner {
        /// The key it says it is signed by.
        key: KeyId,
        /// The signer's card, if it carries one that holds and that signed this file.
        card: Option<Box<Card>>,
    },
    /// Signed by a key that has ended.
    EndedSigner {
        /// The key.
        key: KeyId,
    },
    /// The signature does not hold: changed since it was signed, or forged.
    Signature {
        /// Whose signature it should be.
        key: KeyId,
    },
    /// What is inside cannot be read.
    Bundle(BundleFault),
    /// Signed by another than the one who says to have made it.
    MadeByOther {
        /// Who says to have made it.
        made_by: KeyId,
        /// Who signed it.
        signer: KeyId,
    },
    /// A card inside does not hold.
    InnerCard {
        /// Place of the card.
        at: usize,
        /// Why.
        fault: CardFault,
    },
    /// Meant for others.
    NotForUs {
        /// For whom it is.
        recipients: Vec<KeyId>,
    },
    /// A header has not its one form.
    Header {
        /// The change.
        change: ChangeId,
        /// Why.
        fault: HeaderFault,
    },
    /// Its author did not sign this change.
    ChangeSignature {
        /// The change.
        change: ChangeId,
        /// Who should have.
        author: KeyId,
    },
    /// A content is not the one that the header was made for.
    ContentDigest {
        /// The change.
        change: ChangeId,
    },
    /// A change tells more than the file's level allows.
    Level {
        /// The change.
        change: ChangeId,
    },
}

impl ImportFault {
    /// A stable name, for logs, help pages and other programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::Envelope(EnvelopeFault::Json(_)) => "not_an_envelope",
            Self::Envelope(EnvelopeFault::PayloadType { .. }) => "other_payload_type",
            Self::Envelope(EnvelopeFault::SignatureCount { .. }) => "signature_count",
            Self::Envelope(
                EnvelopeFault::Payload | EnvelopeFault::KeyId | EnvelopeFault::Signature,
            ) => "bad_encoding",
            Self::Kind(_) => "not_a_file",
            Self::Card(_) => "bad_card",
            Self::Unsigned => "unsigned",
            Self::UnknownSigner { .. } => "unknown_signer",
            Self::EndedSigner { .. } => "ended_signer",
            Self::Signature { .. } => "bad_signature",
            Self::Bundle(BundleFault::Version { .. }) => "newer_version",
            Self::Bundle(_) => "bad_bundle",
            Self::MadeByOther { .. } => "made_by_other",
            Self::InnerCard { .. } => "bad_inner_card",
            Self::NotForUs { .. } => "not_for_us",
            Self::Header { .. } => "bad_header",
            Self::ChangeSignature { .. } => "bad_change_signature",
            Self::ContentDigest { .. } => "bad_content",
            Self::Level { .. } => "beyond_level",
        }
    }
}

/// Judges the bytes of a file.
pub fn receive(bytes: &[u8], receiver: &Receiver<'_>) -> Result<Incoming, ImportFault> {
    let limit = bundle::MAX_FILE;
    if bytes.len() > limit {
        let size = bytes.len();
        return Err(ImportFault::TooLarge { size, limit });
    }
    let envelope = match Envelope::parse(bytes) {
        Ok(envelope) => envelope,
        Err(EnvelopeFault::SignatureCount { found: 0 }) => return Err(ImportFault::Unsigned),
        Err(fault) => return Err(ImportFault::Envelope(fault)),
    };
    match envelope.kind() {
        PayloadType::File => open(&envelope, receiver).map(|file| Incoming::File(Box::new(file))),
        PayloadType::Card => Card::parse(bytes)
            .map(|card| Incoming::Card(Box::new(card)))
            .map_err(ImportFault::Card),
        kind => Err(ImportFault::Kind(kind)),
    }
}

fn open(envelope: &Envelope, receiver: &Receiver<'_>) -> Result<Verified, ImportFault> {
    let signer = envelope.key_id();
    let Some(key) = receiver.roster.live_key(&signer) else {
        if receiver.roster.key(&signer).is_some() {
            return Err(ImportFault::EndedSigner { key: signer });
        }
        let card = maker_card(envelope.unverified_payload())
            .filter(|card| envelope.verify(card.key()).is_ok())
            .map(Box::new);
        return Err(ImportFault::UnknownSigner { key: signer, card });
    };
    let payload = envelope
        .verify(key)
        .map_err(|_| ImportFault::Signature { key: signer })?;
    let bundle = Bundle::unpack(payload).map_err(ImportFault::Bundle)?;
    if bundle.made_by != signer {
        let made_by = bundle.made_by;
        return Err(ImportFault::MadeByOther { made_by, signer });
    }
    if !bundle.is_for(&receiver.own) && signer != receiver.own {
        return Err(ImportFault::NotForUs {
            recipients: bundle.recipients,
        });
    }
    let cards = read_cards(&bundle)?;
    judge(bundle, cards, receiver)
}

/// The card of who says to have made a file that nothing else is believed of.
fn maker_card(payload: &[u8]) -> Option<Card> {
    let bundle = Bundle::unpack(payload).ok()?;
    let mut cards = bundle.cards.iter();
    cards.find_map(|text| {
        let card = Card::parse(text.as_bytes()).ok()?;
        (card.key_id() == bundle.made_by).then_some(card)
    })
}

fn read_cards(bundle: &Bundle) -> Result<Vec<Card>, ImportFault> {
    let cards = bundle.cards.iter().enumerate();
    cards
        .map(|(at, text)| {
            Card::parse(text.as_bytes()).map_err(|fault| ImportFault::InnerCard { at, fault })
        })
        .collect()
}

/// Judges each change, and counts for the preview.
fn judge(
    bundle: Bundle,
    cards: Vec<Card>,
    receiver: &Receiver<'_>,
) -> Result<Verified, ImportFault> {
    let keys = Keys::new(receiver, &cards);
    let mut preview = Preview::start(&bundle, receiver);
    let mut changes = Vec::new();
    let mut fresh = Map::<KeyId, Vec<(ChangeId, u64)>>::new();
    for mut signed in bundle.changes {
        let id = signed.id();
        let header = match Header::decode(&signed.header) {
            Ok(header) => header,
            Err(HeaderFault::Version(_)) => {
                preview.leave_out(id, None, Why::NewerVersion);
                continue;
            }
            Err(fault) => return Err(ImportFault::Header { change: id, fault }),
        };
        check_content(&header, &signed, id)?;
        if !bundle.level.may_name(&header) {
            return Err(ImportFault::Level { change: id });
        }
        if header.is_erased(receiver.erased) {
            preview.erased += u64::from(signed.content.take().is_some());
        }
        let new = receiver.log.compare(&signed);
        if matches!(new, Inserted::New | Inserted::Clash) {
            let Some(key) = keys.find(&header.author) else {
                preview.leave_out(id, Some(header.author), Why::NoKey);
                continue;
            };
            dsse::verify(PayloadType::Change, &signed.header, &signed.signature, key).map_err(
                |_| ImportFault::ChangeSignature {
                    change: id,
                    author: header.author,
                },
            )?;
        }
        preview.count(new, id, &header, receiver);
        if new == Inserted::New && bundle::counts(&header) {
            let ids = fresh.entry(header.author).or_default();
            ids.push((id, header.stamp.0));
        }
        if new != Inserted::Known {
            changes.push(signed);
        }
    }
    preview.missing = preview::missing(&bundle.tallies, receiver.log, &fresh);
    preview.see_cards(&cards, receiver);
    Ok(Verified {
        preview,
        changes,
        cards,
    })
}

fn check_content(header: &Header, signed: &Signed, change: ChangeId) -> Result<(), ImportFault> {
    match &signed.content {
        Some(bytes)
            if bytes.len() > content::LIMIT || header.digest != Some(content::digest(bytes)) =>
        {
            Err(ImportFault::ContentDigest { change })
        }
        _ => Ok(()),
    }
}

/// Where to find an author's key: our own roster first, then cards. A card proves which key
/// belongs to a key id, and nothing more.
struct Keys<'a> {
    roster: &'a Roster,
    cards: Map<KeyId, &'a VerifyingKey>,
}

impl<'a> Keys<'a> {
    fn new(receiver: &Receiver<'a>, cards: &'a [Card]) -> Self {
        let all = receiver.strangers.iter().chain(cards);
        Self {
            roster: receiver.roster,
            cards: all.map(|card| (card.key_id(), card.key())).collect(),
        }
    }

    fn find(&self, id: &KeyId) -> Option<&'a VerifyingKey> {
        self.roster.key(id).or_else(|| self.cards.get(id).copied())
    }
}
