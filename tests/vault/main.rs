//! The vault as a whole, over stores that fail, lie, fill up and are shared: nothing that was
//! called saved is lost, and nothing is half.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

mod common;
mod copy;
mod crash;
mod damage;
mod erase;
mod pack;
mod slots;
mod standing;
mod tabs;
mod wissen;
