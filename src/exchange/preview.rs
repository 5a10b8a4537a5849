//! What an import would do, told before it is done: who made the file, what is new, what is
//! set aside and why, what its maker holds that neither we nor the file have.

use crate::order::Map;

use crate::exchange::bundle::{self, Bundle, Level, Tally};
use crate::exchange::card::Card;
use crate::exchange::import::Receiver;
use crate::exchange::roster::{CardNews, Trust};
use crate::exchange::signing::KeyId;
use crate::log::{ChangeId, Header, Inserted, Kind, Log, Subject};

/// Why a change in a file does not count, for now or at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its author is not in the roster. Kept; counts once the author is entered.
    UnknownAuthor,
    /// Its author's key has ended, and no list names this change. Kept; can be held by hand.
    EndedAuthor,
    /// Another header has the same id. Both are set aside.
    Clash,
    /// Its author's key is nowhere to be found, so nobody can say that it is real. Not kept.
    NoKey,
    /// Its header is of a newer version of the program. Not kept.
    NewerVersion,
}

/// A change that is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetAside {
    /// The change.
    pub change: ChangeId,
    /// Its author, as far as the header can be read.
    pub author: Option<KeyId>,
    /// Why.
    pub why: Why,
}

/// A new change that hides or erases a family: asked about apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removal {
    /// The change.
    pub change: ChangeId,
    /// Who wants it.
    pub author: KeyId,
    /// The family.
    pub subject: Subject,
    /// Whether it erases for good; else it hides.
    pub erases: bool,
}

/// Changes by one author that the maker holds and we do not, nor the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The author.
    pub author: KeyId,
    /// How many the maker holds.
    pub held: u64,
    /// How many we hold up to the same stamp, this file included. Where it is not fewer, we
    /// hold others than the maker does.
    pub ours: u64,
}

/// What merging a file would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Who made and signed it.
    pub made_by: KeyId,
    /// When, by the maker's clock.
    pub made: u64,
    /// For whom; empty is for every colleague.
    pub recipients: Vec<KeyId>,
    /// How much it tells.
    pub level: Level,
    /// Whether it is about another programme than ours.
    pub other_programme: bool,
    /// New changes that will count, by author.
    pub new: Map<KeyId, u64>,
    /// New changes that will count, by kind.
    pub kinds: Map<Kind, u64>,
    /// Contents that come for changes of which we had the header.
    pub contents: u64,
    /// Changes that we have already.
    pub known: u64,
    /// Contents left out because their family is erased here.
    pub erased: u64,
    /// Changes that are set aside.
    pub set_aside: Vec<SetAside>,
    /// New changes that hide or erase.
    pub removals: Vec<Removal>,
    /// What the maker holds and we do not.
    pub missing: Vec<Missing>,
    /// Cards that say something new.
    pub cards: Vec<(KeyId, CardNews)>,
}

impl Preview {
    /// Before any change was looked at.
    pub(crate) fn start(bundle: &Bundle, receiver: &Receiver<'_>) -> Self {
        let both = bundle.programme.zip(receiver.programme);
        Self {
            made_by: bundle.made_by,
            made: bundle.made,
            recipients: bundle.recipients.clone(),
            level: bundle.level,
            other_programme: both.is_some_and(|(theirs, ours)| theirs != ours),
            new: Map::new(),
            kinds: Map::new(),
            contents: 0,
            known: 0,
            erased: 0,
            set_aside: Vec::new(),
            removals: Vec::new(),
            missing: Vec::new(),
            cards: Vec::new(),
        }
    }

    /// Notes a change that does not count.
    pub(crate) fn leave_out(&mut self, change: ChangeId, author: Option<KeyId>, why: Why) {
        self.set_aside.push(SetAside {
            change,
            author,
            why,
        });
    }

    /// Notes a verified change.
    pub(crate) fn count(
        &mut self,
        new: Inserted,
        change: ChangeId,
        header: &Header,
        receiver: &Receiver<'_>,
    ) {
        let author = header.author;
        match new {
            Inserted::Known => self.known += 1,
            Inserted::Content => self.contents += 1,
            Inserted::Clash => self.leave_out(change, Some(author), Why::Clash),
            Inserted::New => match receiver.roster.trust(&author, &change) {
                Trust::Unknown => self.leave_out(change, Some(author), Why::UnknownAuthor),
                Trust::Ended => self.leave_out(change, Some(author), Why::EndedAuthor),
                Trust::Trusted | Trust::Held => {
                    *self.new.entry(author).or_default() += 1;
                    *self.kinds.entry(header.kind).or_default() += 1;
                    self.note_removal(change, header);
                }
            },
        }
    }

    fn note_removal(&mut self, change: ChangeId, header: &Header) {
        let erases = match header.kind {
            Kind::Wis => true,
            Kind::Verberg => false,
            _ => return,
        };
        let author = header.author;
        self.removals
            .extend(header.subjects().map(|subject| Removal {
                change,
                author,
                subject,
                erases,
            }));
    }

    /// Notes what the cards say, without taking any over.
    pub(crate) fn see_cards(&mut self, cards: &[Card], receiver: &Receiver<'_>) {
        let mut roster = receiver.roster.clone();
        for card in cards {
            match roster.see(card) {
                CardNews::Known => {}
                news => self.cards.push((card.key_id(), news)),
            }
        }
    }

    /// How many changes will count that did not.
    pub fn new_total(&self) -> u64 {
        self.new.values().sum()
    }
}

/// Compares what the maker holds with what we will hold, author by author, up to the newest
/// stamp that the maker names: what we made since says nothing about what is missing.
pub(crate) fn missing(
    tallies: &[Tally],
    log: &Log,
    fresh: &Map<KeyId, Vec<(ChangeId, u64)>>,
) -> Vec<Missing> {
    let mut ours = fresh.clone();
    let counting = log
        .iter()
        .filter(|(_, entry)| bundle::counts(&entry.header));
    for (id, entry) in counting {
        let ids = ours.entry(entry.header.author).or_default();
        ids.push((id, entry.header.stamp.0));
    }
    let mut missing = Vec::new();
    for theirs in tallies {
        let ids = ours.get(&theirs.author).into_iter().flatten().copied();
        let until = ids.filter(|(_, stamp)| *stamp <= theirs.newest);
        let mine = Tally::of(theirs.author, until);
        if (mine.count, mine.xor) != (theirs.count, theirs.xor) {
            missing.push(Missing {
                author: theirs.author,
                held: theirs.count,
                ours: mine.count,
            });
        }
    }
    missing
}
