//! Makes an exchange file of changes in hand. Which changes are given away is the caller's
//! choice; that the file can be folded by whoever gets it, and never says more than its
//! level, is seen to here.

use crate::order::Set;
use std::collections::BTreeMap;

use crate::exchange::bundle::{self, Bundle, Level};
use crate::exchange::card::Card;
use crate::exchange::dsse::{Envelope, PayloadType};
use crate::exchange::roster::Roster;
use crate::exchange::signing::{KeyId, SigningKey};
use crate::log::{ChangeId, Entry, Header, Kind, Log, Signed, Subject};

/// How a file is to be made.
#[derive(Debug, Clone)]
pub struct Order<'a> {
    /// When, by the maker's clock.
    pub made: u64,
    /// The programme it is about.
    pub programme: Option<[u8; 16]>,
    /// For whom; empty is for every colleague.
    pub recipients: Set<KeyId>,
    /// How much it tells.
    pub level: Level,
    /// Whom the maker trusts: their changes are relayed, their cards go along.
    pub roster: &'a Roster,
    /// Cards of others whose headers lead through, kept from earlier files.
    pub strangers: &'a [Card],
    /// Whether concerns about safety go along; else they stay at home with their headers.
    pub zorgsignalen: bool,
    /// Families that are erased: their contents never go out.
    pub erased: &'a Set<Subject>,
}

/// What of one change goes into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// Nothing, unless a change that goes has it beneath.
    Nothing,
    /// Its header, not its content.
    Header,
    /// All that is in hand of it.
    Whole,
}

/// Why a file cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFault {
    /// The maker's own key is not in the roster, or has ended.
    OwnKey,
    /// More changes than a file may hold.
    TooMany {
        /// How many.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Larger than a file may be.
    TooLarge {
        /// Size in bytes.
        size: usize,
        /// How large it may be.
        limit: usize,
    },
}

/// Makes a signed file as JSON text. `pick` says of each change what the user gives away.
///
/// Changes by authors who are not trusted are not relayed; their headers go along only where
/// a change that goes reaches through them.
pub fn export(
    order: &Order<'_>,
    log: &Log,
    key: &SigningKey,
    pick: impl Fn(ChangeId, &Entry) -> Share,
) -> Result<String, ExportFault> {
    let made_by = key.key_id();
    if order.roster.live_key(&made_by).is_none() {
        return Err(ExportFault::OwnKey);
    }
    let mut going = BTreeMap::<ChangeId, (Share, &Entry)>::new();
    for (id, entry) in log.iter() {
        let trusted = order.roster.trust(&entry.header.author, &id).folds();
        let share = match pick(id, entry) {
            share if trusted && may_go(order, &entry.header) => share,
            _ => Share::Nothing,
        };
        if share > Share::Nothing {
            going.insert(id, (share, entry));
        }
    }
    close(&mut going, log, order.level);
    let found = going.len();
    let limit = bundle::MAX_CHANGES;
    if found > limit {
        return Err(ExportFault::TooMany { found, limit });
    }
    let bundle = Bundle {
        made_by,
        made: order.made,
        programme: order.programme,
        recipients: order.recipients.iter().copied().collect(),
        level: order.level,
        cards: cards(order, made_by, &going),
        tallies: bundle::tallies(log, order.level, order.roster),
        changes: going
            .values()
            .map(|(share, entry)| signed(*share, entry, order.erased))
            .collect(),
    };
    let text = Envelope::sign(PayloadType::File, bundle.pack(), key).to_json();
    let limit = bundle::MAX_FILE;
    if text.len() > limit {
        let size = text.len();
        return Err(ExportFault::TooLarge { size, limit });
    }
    Ok(text)
}

/// Whether a file made so may show this header.
fn may_go(order: &Order<'_>, header: &Header) -> bool {
    order.level.may_name(header) && (order.zorgsignalen || header.kind != Kind::Zorgsignaal)
}

/// Adds the headers of all that is reached by `over`, step by step: without them a replaced
/// value would stand beside the one that replaced it. What the level may not name cannot be
/// on a register of what it may, so leaving that out changes no fold.
fn close<'a>(going: &mut BTreeMap<ChangeId, (Share, &'a Entry)>, log: &'a Log, level: Level) {
    let mut todo: Vec<&Entry> = going.values().map(|(_, entry)| *entry).collect();
    while let Some(entry) = todo.pop() {
        for over in &entry.header.over {
            let id = over.target.change;
            let beneath = log
                .get(id)
                .filter(|beneath| level.may_name(&beneath.header));
            if let (false, Some(beneath)) = (going.contains_key(&id), beneath) {
                going.insert(id, (Share::Header, beneath));
                todo.push(beneath);
            }
        }
    }
}

fn signed(share: Share, entry: &Entry, erased: &Set<Subject>) -> Signed {
    let mut signed = entry.signed.clone();
    if share < Share::Whole || entry.header.is_erased(erased) {
        signed.content = None;
    }
    signed
}

/// Cards of the maker and of every author in the file, so that whoever does not know one of
/// them can still verify and can ask who it is.
fn cards(
    order: &Order<'_>,
    made_by: KeyId,
    going: &BTreeMap<ChangeId, (Share, &Entry)>,
) -> Vec<String> {
    let authors = going.values().map(|(_, entry)| entry.header.author);
    let wanted: Set<KeyId> = authors.chain([made_by]).collect();
    wanted
        .iter()
        .filter_map(|id| {
            let known = order.roster.get(id).map(|entry| &entry.card);
            known.or_else(|| order.strangers.iter().find(|card| card.key_id() == *id))
        })
        .map(|card| card.to_json().to_owned())
        .collect()
}
