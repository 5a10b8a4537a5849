//! What opening a vault found out, for a person to be told. Figures and names only; no text.

use super::names::RecordId;
use super::store::StoreFault;

/// What one session had saved and neither store holds any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// How many changes; 0 when the number is right but they are not the same ones.
    pub count: u32,
    /// Which one, when it is only one.
    pub id: Option<RecordId>,
}

/// The state in which a vault was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Why the journal could not be read, if it could not.
    pub local: Option<StoreFault>,
    /// Why the mirror could not be read, if it could not.
    pub mirror: Option<StoreFault>,
    /// Keys of records that could be read from neither store; they stay where they are.
    pub damaged: Vec<String>,
    /// Keys of records that were damaged in the journal and whole in the mirror.
    pub rescued: Vec<String>,
    /// Records that need a newer program.
    pub newer: usize,
    /// What was saved once and is gone, damaged records included.
    pub missing: Vec<Missing>,
    /// Parts of a batch whose saving was broken off before it was confirmed; not taken.
    pub unfinished: usize,
    /// Records that only the mirror has.
    pub only_mirror: usize,
    /// Parts that the journal leaves to the mirror because it holds enough: see `pack`.
    pub deep: usize,
    /// One store had nothing left of this vault, while the other had all.
    pub emptied: bool,
    /// Records that only the journal has.
    pub only_local: usize,
    /// The vault was opened with a passphrase or code that has been replaced since.
    pub old_slot: bool,
}

impl Report {
    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        let Self { deep, .. } = *self;
        *self
            == Self {
                deep,
                ..Self::default()
            }
    }
}
