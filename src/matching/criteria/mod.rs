//! One factor a file. Each takes a pair and says what it sees, in data; none knows of weights.
//! Unknown is said, never guessed, and excludes only where it concerns the screening.

pub mod afstand;
pub mod bezigheden;
pub mod capaciteit;
pub mod dagdelen;
pub mod deelname;
pub mod duur;
pub mod eerder;
pub mod frequentie;
mod gedeeld;
pub mod huis;
pub mod leeftijd;
pub mod leeftijdsgrens;
pub mod omgang;
pub mod opvoeding;
pub mod screening;
pub mod steunsoort;
pub mod taal;
pub mod wachttijd;
pub mod wederdienst;
