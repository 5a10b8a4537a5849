//! One plain view struct for each screen; a screen only lays it out.

pub mod frame;
