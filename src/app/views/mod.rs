//! One plain view struct for each screen; a screen only lays it out.

pub mod aanmelden;
pub mod afstanden;
pub mod delen;
pub mod effect;
pub mod frame;
pub mod gebied;
#[cfg(test)]
mod gemaskeerd_tests;
pub mod gesprek;
pub mod gezin;
pub mod gezinnen;
pub mod inlezen;
pub mod instellingen;
pub mod kaart;
pub mod koppeling;
pub mod koppelingen;
pub mod matchen;
pub mod matchronde;
mod nog_vragen;
pub mod opslag;
pub mod paneel;
pub mod plaats;
pub mod presentatie;
#[cfg(test)]
pub(crate) mod proef;
pub mod rondleiding;
pub mod vandaag;
pub mod vergelijking;
pub mod waarom_niet;
pub mod wachtlijst;
pub mod week;
pub mod weging;
pub mod werving;
pub mod wie;
pub(in crate::app) mod zoeken;
