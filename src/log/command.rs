//! What a coordinator wants. A command may be refused; a change never is.

use super::{Proposed, Write};
use crate::domain::{
    Afsluiting, Afspraak, Besluit, Contactmoment, Datum, ElementId, Evaluatie, Fase, GezinId, Kant,
    KoppelingId, Pauze, ProgrammaId, Regel, Uitstel, Zorgsignaal,
};
use crate::order::Set;

/// What a coordinator wants done. Fresh ids come in with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Note a sign-up; the writes need a name or a telephone number, and nothing else.
    MeldAan {
        /// Its new id.
        gezin: GezinId,
        /// What is known.
        writes: Vec<Write>,
    },
    /// Note or empty facts about a family, kinderen included.
    Wijzig {
        /// Which family.
        gezin: GezinId,
        /// What to write.
        writes: Vec<Write>,
    },
    /// Note steps of the screening.
    Screen {
        /// Which steungezin.
        gezin: GezinId,
        /// What to write.
        writes: Vec<Write>,
    },
    /// Put two families together.
    StelVoor {
        /// Its new id.
        koppeling: KoppelingId,
        /// The asking family.
        vraaggezin: GezinId,
        /// The supporting family.
        steungezin: GezinId,
        /// The kinderen it is about; empty is all.
        kinderen: Set<ElementId>,
        /// The frozen reasons, as `matching` wrote them.
        onderbouwing: Option<String>,
        /// Why the coordinator does it although something stands in the way.
        toch: Option<Regel>,
    },
    /// Note what a side says to entering a fase.
    Beslis {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// The fase to enter.
        naar: Fase,
        /// Which side.
        kant: Kant,
        /// What it says; `None` takes it back.
        besluit: Option<Besluit>,
    },
    /// Go to the next fase.
    GaNaar {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// Which fase; ending is [`Command::SluitAf`].
        fase: Fase,
        /// From which day.
        op: Datum,
        /// Length of a trial in weeks, where it differs from the programme's.
        weken: Option<u8>,
    },
    /// Let a koppeling rest, now or from a day to come; again to change the rest.
    Pauzeer {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// From when, until when, why.
        pauze: Pauze,
    },
    /// Go on after a rest, or call a planned one off. A trial's end moves by the days of rest.
    Hervat {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// The first day after the rest.
        op: Datum,
    },
    /// Choose within how many weeks contact is wanted.
    KiesRitme {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// Weeks; `None` is what is usual.
        weken: Option<u8>,
    },
    /// Put an occasion off, or take that back.
    StelUit {
        /// What it is about: a family or a koppeling.
        over: Onderwerp,
        /// What, until when, why.
        uitstel: Uitstel,
    },
    /// Note a concern about a child's safety, or edit one.
    NoteerZorg {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// The concern.
        signaal: Zorgsignaal,
    },
    /// Log a contact, or edit one.
    NoteerContact {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// The contact.
        moment: Contactmoment,
    },
    /// Note an agreement, or a new version of one.
    SpreekAf {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// The agreement.
        afspraak: Afspraak,
    },
    /// Note an evaluation, or edit one.
    Evalueer {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// The evaluation.
        evaluatie: Evaluatie,
    },
    /// Take something that was noted away again; the history keeps that it was there.
    HaalWeg {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// What.
        wat: Genoteerd,
    },
    /// Note that the contract was signed on paper.
    TekenContract {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// When.
        op: Datum,
    },
    /// End a koppeling.
    SluitAf {
        /// Which koppeling.
        koppeling: KoppelingId,
        /// How.
        afsluiting: Afsluiting,
    },
    /// Change shared settings.
    StelIn {
        /// The programme.
        programma: ProgrammaId,
        /// What to write.
        writes: Vec<Write>,
    },
    /// Choose one value where several are live, or settle what cannot be read.
    Kies {
        /// A change kind's worth of one subject: gezin, or koppeling with its families.
        over: Onderwerp,
        /// The value that counts from now on.
        write: Box<Write>,
    },
    /// Hide a family at once; can be undone.
    Verberg(GezinId),
    /// Show a hidden family again.
    Toon(GezinId),
    /// Erase a family for good.
    Wis(GezinId),
    /// Take steps back as `log::undo` found them: new changes that write what stood before.
    Terug(Vec<Proposed>),
}

/// Something that was noted about a koppeling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Genoteerd {
    /// A contact.
    Contact(ElementId),
    /// An agreement.
    Afspraak(ElementId),
    /// An evaluation.
    Evaluatie(ElementId),
    /// A concern.
    Zorgsignaal(ElementId),
}

/// What a chosen value is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onderwerp {
    /// A family.
    Gezin(GezinId),
    /// A koppeling.
    Koppeling(KoppelingId),
    /// The programme.
    Programma(ProgrammaId),
}

/// What deciding may know besides the state.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// The day it is.
    pub today: Datum,
}
