//! What counts for how much, to be moved: what is saved for the programme, and what somebody
//! tries out beside it.

use crate::{
    app::{Session, text::nl::weging as nl},
    domain::ProgrammaId,
    matching::{Factor, Gewichten, Voorkeuze},
};

/// One slider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sterkte {
    /// Of which factor.
    pub factor: Factor,
    /// Its name.
    pub naam: &'static str,
    /// What it looks at.
    pub uitleg: &'static str,
    /// Where it stands, 0 to [`Gewichten::ZWAARST`].
    pub weegt: u8,
    /// That in words.
    pub stand: String,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weging {
    /// The own programme.
    pub programma: ProgrammaId,
    /// In one line.
    pub kop: String,
    /// The preset that this is.
    pub voorkeuze: Option<Voorkeuze>,
    /// A slider for each factor that can weigh.
    pub sterktes: Vec<Sterkte>,
    /// What is shown: what is tried out, or what is saved.
    pub gewichten: Gewichten,
    /// What is saved.
    pub bewaard: Gewichten,
    /// Whether the two differ.
    pub anders: bool,
}

/// What is saved, or, beside it, what is tried out.
#[must_use]
pub fn weging(session: &Session, proef: Option<&Gewichten>) -> Weging {
    let bewaard = crate::app::situatie::gewichten(session.state());
    let gewichten = proef.unwrap_or(&bewaard).clone();
    let slider = |factor: Factor| {
        let (naam, uitleg) = nl::factor(factor);
        let weegt = gewichten.weegt(factor);
        Sterkte {
            factor,
            naam,
            uitleg,
            weegt,
            stand: nl::weegt(weegt),
        }
    };
    let anders = gewichten != bewaard;
    let voorkeuze = gewichten.voorkeuze();
    Weging {
        programma: session.identity().programma(),
        kop: nl::kop(voorkeuze, anders),
        voorkeuze,
        sterktes: Factor::WEIGHED.map(slider).into(),
        anders,
        gewichten,
        bewaard,
    }
}
