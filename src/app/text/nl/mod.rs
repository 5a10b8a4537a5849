//! Dutch, at B1 level, in the je-vorm. One file for each area of the screens.

pub mod aanmelden;
pub mod bestand;
pub mod contact;
pub mod datum;
pub mod delen;
pub mod frame;
pub mod gegevens;
pub mod gezin;
pub mod gezinnen;
pub mod inlezen;
pub mod instellingen;
pub mod koppelingen;
pub mod laden;
pub mod leven;
pub mod matchen;
pub mod matchronde;
pub mod opening;
pub mod opslag;
pub mod redenen;
pub mod refusal;
pub mod vandaag;
pub mod velden;
pub mod verloop;
pub mod voorbeeld;
pub mod waarde;
pub mod woorden;
