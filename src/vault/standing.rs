//! How the two stores stand, for as long as this vault is open: a person may only be told
//! "twice" while each of them has everything.

use super::{State, StoreFault, Vault};

/// What each store last refused; nothing where it has everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// What the journal refused.
    pub local: Option<StoreFault>,
    /// What the mirror refused. Only without this it is "opgeslagen".
    pub mirror: Option<StoreFault>,
}

impl Standing {
    /// Whether both stores have everything.
    #[must_use]
    pub fn is_twice(&self) -> bool {
        *self == Self::default()
    }
}

impl<L, M> Vault<L, M> {
    /// How the stores stand now.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.state.borrow().standing.clone()
    }
}

impl State {
    /// After a write. What the journal once refused it lacks until the next opening copies it;
    /// the mirror catches up with its next write, unless it is not allowed at all. What both
    /// refused was not written, so neither lacks it.
    pub(crate) fn wrote(&mut self, local: Option<&StoreFault>, mirror: Option<&StoreFault>) {
        if local.is_some() && mirror.is_some() {
            return;
        }
        let standing = &mut self.standing;
        if let Some(fault) = local {
            standing.local = Some(fault.clone());
        }
        if mirror.is_some() || standing.mirror != Some(StoreFault::Blocked) {
            standing.mirror = mirror.cloned();
        }
    }

    /// After reading or mending, which takes nothing back of what was refused before.
    pub(crate) fn refused(&mut self, local: Option<&StoreFault>, mirror: Option<&StoreFault>) {
        let standing = &mut self.standing;
        if let Some(fault) = local {
            standing.local = Some(fault.clone());
        }
        if let Some(fault) = mirror {
            standing.mirror = Some(fault.clone());
        }
    }
}
