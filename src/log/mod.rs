//! The log of changes and its fold: the one place where state is made.
//!
//! - [`Header`], [`content`], [`Kind`], [`Write`]: what a change is made of.
//! - [`Log`]: the set of changes in hand; merging is union.
//! - [`fold`]: which events are live, read from headers alone, behind the [`Trust`] filter.
//! - [`State`]: live values as families and koppelingen, with conflicts and marks as values.
//! - [`Command`], [`decide`], [`Refusal`]: what a coordinator wants, and why not.
//! - [`undo`]: steps taken back, as new changes.
//! - [`compose`]: a proposed change as header and content.
//!
//! Knows no signature (that is `exchange`), no storage, no clock and no chance: stamps and
//! salts come in as values.

mod change;
mod clock;
mod command;
pub mod content;
mod decide;
mod decide_dag;
mod decide_einde;
mod decide_gezin;
mod decide_koppeling;
mod decide_noteren;
mod decide_programma;
mod decide_verloop;
mod fold;
mod graph;
mod header;
mod kind;
mod project;
mod refusal;
mod state;
mod store;
mod undo;
mod write;

pub use change::{Composed, Proposed, compose};
pub use clock::{AHEAD_MS, Clock, Stamp};
pub use command::{Command, Context, Genoteerd, Onderwerp};
pub use decide::decide;
pub use fold::{Beneath, Cell, Folded, Live, Mark, Trust, fold};
pub use header::{ChangeId, EventRef, Header, HeaderFault, KeyId, Over, Subject, change_id};
pub use kind::Kind;
pub use refusal::Refusal;
pub use state::{Programma, State};
pub use store::{Entry, Inserted, Log, Readable, Signed};
pub use undo::{has_way_back, undo};
pub use write::{Elem, FaseStand, Field, HasId, KantBesluit, Register, Room, Tussen, Write};
