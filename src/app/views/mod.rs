//! One plain view struct for each screen; a screen only lays it out.

pub mod frame;
#[cfg(test)]
pub(crate) mod proef;
pub mod vandaag;
pub mod wie;
