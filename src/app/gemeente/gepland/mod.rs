//! A municipality in which everybody is in a situation on purpose, and the list of what Vandaag
//! must then show. The list is written by hand beside each situation and never asks the agenda,
//! so that a test can lay the two beside each other.

mod gezinnen;
mod koppelingen;
mod plan;

use super::{
    Gemeente, Identity, IdentityFault, Kans, Opdracht, Trust, Work, demo_identity, stamped,
};
use crate::{domain::Aanleiding, exchange::roster::Roster, gebied::Gebied, log::Subject};

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Groep {
    /// Under "Nu".
    Nu,
    /// Under "Deze week".
    Week,
    /// Under "In de gaten houden".
    Later,
    /// Put off, in the fold.
    Uitgesteld,
}

/// A row that must be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gepland {
    /// About whom.
    pub over: Subject,
    /// Why.
    pub aanleiding: Aanleiding,
    /// Where.
    pub groep: Groep,
}

/// Makes such a municipality with so many koppelingen, and the rows that it must show.
///
/// # Errors
/// When a demo identity cannot be made, which a test rules out.
pub fn plant(opdracht: &Opdracht) -> Result<(Gemeente, Vec<Gepland>), IdentityFault> {
    let coordinatoren = vec![demo_identity(0)?, demo_identity(1)?];
    let mut trust = Trust::default();
    trust
        .keys
        .extend(coordinatoren.iter().map(Identity::key_id));
    let gebied = Gebied::demo();
    let mut work = Work::new(opdracht, &gebied, &coordinatoren, &trust);
    work.programma();
    let mut gepland = Vec::new();
    for number in 0..opdracht.koppelingen {
        gepland.extend(koppelingen::plant(&mut work, number));
    }
    for number in 0..opdracht.koppelingen / 4 {
        gepland.extend(gezinnen::plant(&mut work, number));
    }
    crate::order::sort(&mut gepland);
    let Work {
        changes, geweigerd, ..
    } = work;
    let gemeente = Gemeente {
        roster: Roster::default(),
        changes: stamped(changes),
        geweigerd,
        coordinatoren,
    };
    Ok((gemeente, gepland))
}

/// A number between two, which are both included; half of the time one of the two, since that
/// is where a rule is wrong by a day.
fn draw(kans: &mut Kans, least: i32, most: i32) -> i32 {
    match kans.below(4) {
        0 => least,
        1 => most,
        _ => kans.between(least, most),
    }
}
