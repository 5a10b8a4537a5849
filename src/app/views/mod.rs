//! One plain view struct for each screen; a screen only lays it out.

pub mod frame;
pub mod matchen;
#[cfg(test)]
pub(crate) mod proef;
pub mod vandaag;
pub mod vergelijking;
pub mod wie;
