//! Dutch, at B1 level, in the je-vorm. One file for each area of the screens.

pub mod aanmelden;
pub mod datum;
pub mod frame;
pub mod gezin;
pub mod gezinnen;
pub mod matchen;
pub mod opening;
pub mod redenen;
pub mod refusal;
pub mod vandaag;
pub mod velden;
pub mod voorbeeld;
pub mod woorden;
