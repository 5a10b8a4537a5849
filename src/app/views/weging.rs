//! What counts for how much, to be moved: what is saved for the programme, and what somebody
//! tries out beside it.

use crate::{
    app::text::nl::{papier, register as tekst, weging as nl},
    domain::ProgrammaId,
    log::State,
    matching::Voorkeuze,
};

pub use crate::matching::{Factor, Gewichten};

/// One thing that was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Zet {
    /// To a preset, by its name.
    Voorkeuze(String),
    /// The weight of a factor.
    Factor(Factor, u8),
    /// How much what is unknown counts for, in percent.
    Onbekend(u8),
    /// Children in one dagdeel.
    Kinderen(u8),
}

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
    /// The presets, by name and in words.
    pub voorkeuzes: Vec<(&'static str, &'static str)>,
    /// Name of the preset that this is; empty when it is none.
    pub voorkeuze: &'static str,
    /// A slider for each factor that can weigh.
    pub sterktes: Vec<Sterkte>,
    /// What is shown: what is tried out, or what is saved.
    pub gewichten: Gewichten,
    /// What is saved.
    pub bewaard: Gewichten,
    /// Whether the two differ.
    pub anders: bool,
}

impl Weging {
    /// What is tried out after something was moved; nothing where that is what is saved.
    #[must_use]
    pub fn na(&self, zet: &Zet) -> Option<Gewichten> {
        let mut next = self.gewichten.clone();
        next.versie = Gewichten::VERSIE;
        match zet {
            Zet::Voorkeuze(name) => {
                let mut all = Voorkeuze::ALL.into_iter();
                let found = all.find(|keuze| keuze.name() == name.as_str());
                next = found.map_or(next.clone(), |keuze| next.met(keuze));
            }
            Zet::Factor(factor, weegt) => {
                let weegt = *weegt.min(&Gewichten::ZWAARST);
                next.factoren.insert(*factor, weegt);
            }
            Zet::Onbekend(part) => next.onbekend = *part.min(&100),
            Zet::Kinderen(most) => next.kinderen_per_dagdeel = (*most).clamp(1, 9),
        }
        (next != self.bewaard).then_some(next)
    }
}

/// What a municipality can put in the register of algorithms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Headings with what stands below them.
    pub delen: Vec<tekst::Deel>,
    /// All of it as plain text.
    pub tekst: String,
}

/// The text for the register, from what is saved.
#[must_use]
pub fn register(state: &State) -> Register {
    let naam = state.programma.naam.as_ref();
    let naam = naam.map_or(papier::PROGRAMMA, |naam| naam.as_str());
    let delen = tekst::delen(naam, &crate::app::situatie::gewichten(state));
    Register {
        tekst: tekst::tekst(&delen),
        delen,
    }
}

/// What is saved, or, beside it, what is tried out.
#[must_use]
pub fn weging(state: &State, programma: ProgrammaId, proef: Option<&Gewichten>) -> Weging {
    let bewaard = crate::app::situatie::gewichten(state);
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
        programma,
        kop: nl::kop(voorkeuze, gewichten.is_leeg(), anders),
        voorkeuzes: Voorkeuze::ALL
            .map(|keuze| (keuze.name(), nl::voorkeuze_naam(keuze)))
            .into(),
        voorkeuze: voorkeuze.map_or("", Voorkeuze::name),
        sterktes: Factor::WEIGHED.map(slider).into(),
        anders,
        gewichten,
        bewaard,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef;

    #[test]
    fn what_is_moved_is_tried_out_and_moved_back_it_is_what_is_saved() {
        let state = proef::state();
        let weging = |proef| weging(&state, ProgrammaId([4; 16]), proef);
        let before = weging(None);
        assert_eq!(before.voorkeuze, "Evenwichtig");
        assert_eq!(before.na(&Zet::Voorkeuze("Evenwichtig".to_owned())), None);
        assert_eq!(before.na(&Zet::Voorkeuze("iets".to_owned())), None);
        let tried = before.na(&Zet::Factor(Factor::Taal, 200)).unwrap();
        assert_eq!(tried.weegt(Factor::Taal), Gewichten::ZWAARST);
        let now = weging(Some(&tried));
        assert_eq!((now.voorkeuze, now.anders), ("", true));
        assert_eq!(now.kop, "Wat telt: eigen keuze, niet bewaard");
        let taal = now.sterktes.iter().find(|one| one.factor == Factor::Taal);
        assert_eq!(taal.unwrap().stand, "100");
        assert_eq!(now.na(&Zet::Factor(Factor::Taal, 10)), None);
        let near = now.na(&Zet::Voorkeuze("Dichtbij".to_owned())).unwrap();
        assert_eq!(
            weging(Some(&near)).kop,
            "Wat telt: dicht bij huis, niet bewaard"
        );
        let more = before.na(&Zet::Kinderen(0)).unwrap();
        assert_eq!((more.kinderen_per_dagdeel, more.onbekend), (1, 50));
        assert_eq!(before.na(&Zet::Onbekend(120)).unwrap().onbekend, 100);
    }
}
