//! What of a [`Lading`] one wants to keep: which municipalities, whose data it is, what it comes
//! in the place of, and the command that does it.

use super::{Bestand, Gelezen, Lading, Stuk, Telling, uitgepakt};
use crate::{
    app::Session,
    domain::{Bron, Datum, ElementId, Gebiedsdeel, Pak, Regel, Waar},
    log::{Command, Elem, Write},
    order::{self, Map, Set},
};

/// What one chose so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keuze {
    /// What there is to choose from.
    pub lading: Lading,
    /// Whose data it is, for each file.
    pub bronnen: Vec<Bron>,
    /// The municipalities to keep; an empty name is what lies in none that is known.
    pub gemeenten: Set<String>,
    /// What was typed as the municipality of that.
    pub naam: String,
    /// Those that stand in front: chosen before anybody chose.
    voorop: Set<String>,
}

/// A municipality to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rij {
    /// Its name; empty for what lies in none that is known.
    pub gemeente: String,
    /// How much of what; what two files bring counts once.
    pub telling: Telling,
    /// How many letters it takes.
    pub letters: usize,
    /// How many families live there.
    pub gezinnen: usize,
    /// Whether it was chosen.
    pub gekozen: bool,
}

impl Keuze {
    /// Chooses what the programme serves: where its families live, its working area, and what
    /// somebody brought a file of its own of.
    #[must_use]
    pub fn of(lading: Lading, session: &Session) -> Self {
        let mut served: Set<String> = Set::new();
        for gezin in session.state().gezinnen.values() {
            if let Some(waar) = gezin
                .waar()
                .filter(|waar| !matches!(waar, Waar::Postcode(_)))
            {
                served.extend(session.gebied().gemeente_van(waar).map(str::to_owned));
            }
        }
        let werkgebied = session.state().programma.werkgebied.iter();
        served.extend(
            werkgebied
                .flat_map(Set::iter)
                .map(|naam| naam.as_str().to_owned()),
        );
        let mut gemeenten = Set::new();
        let read = lading.bestanden.iter().filter_map(gelezen);
        for gelezen in read.clone() {
            let alone = gelezen.stukken.len() == 1;
            let all = gelezen.stukken.iter();
            let here = |stuk: &&Stuk| alone || stuk.gezinnen > 0 || served.contains(&stuk.gemeente);
            gemeenten.extend(all.filter(here).map(|stuk| stuk.gemeente.clone()));
        }
        let bron = |bestand: &Bestand| gelezen(bestand).map_or(Bron::Eigen, |one| one.bron);
        Self {
            bronnen: lading.bestanden.iter().map(bron).collect(),
            voorop: gemeenten.clone(),
            gemeenten,
            naam: String::new(),
            lading,
        }
    }

    /// The municipalities in it: those that were chosen for one first, then by name.
    #[must_use]
    pub fn rijen(&self) -> Vec<Rij> {
        let mut all: Vec<(&Stuk, usize)> = Vec::new();
        for gelezen in self.lading.bestanden.iter().filter_map(gelezen) {
            for stuk in &gelezen.stukken {
                all.push((stuk, stuk.pakken.iter().map(String::len).sum()));
            }
        }
        order::sort_by(&mut all, |(a, _), (b, _)| {
            let front = |stuk: &Stuk| !self.voorop.contains(&stuk.gemeente);
            (front(a), &a.gemeente).cmp(&(front(b), &b.gemeente))
        });
        let mut rijen: Vec<Rij> = Vec::new();
        for (stuk, letters) in all {
            let gezinnen = stuk.gezinnen as usize;
            match rijen.last_mut() {
                Some(last) if last.gemeente == stuk.gemeente => {
                    last.telling = last.telling.meest(stuk.telling);
                    last.letters += letters;
                    last.gezinnen = last.gezinnen.max(gezinnen);
                }
                _ => rijen.push(Rij {
                    gemeente: stuk.gemeente.clone(),
                    telling: stuk.telling,
                    letters,
                    gezinnen,
                    gekozen: self.gemeenten.contains(&stuk.gemeente),
                }),
            }
        }
        rijen
    }

    /// Chooses a municipality, or not.
    pub fn kies(&mut self, gemeente: &str, on: bool) {
        if on {
            self.gemeenten.insert(gemeente.to_owned());
        } else {
            self.gemeenten.remove(gemeente);
        }
    }

    /// What was chosen: its file, whose data it is, and the piece.
    fn gekozen(&self) -> impl Iterator<Item = (&Bestand, Bron, &Stuk)> {
        let files = self.lading.bestanden.iter().zip(&self.bronnen);
        files.flat_map(|(bestand, bron)| {
            let stukken = gelezen(bestand).into_iter().flat_map(|one| &one.stukken);
            let chosen = stukken.filter(|stuk| self.gemeenten.contains(&stuk.gemeente));
            chosen.map(move |stuk| (bestand, *bron, stuk))
        })
    }

    /// The municipality of a piece as it will be kept: its own, or what was typed.
    fn gemeente<'a>(&'a self, stuk: &'a Stuk) -> Option<Regel> {
        let own = Some(stuk.gemeente.as_str()).filter(|name| !name.is_empty());
        Regel::parse(own.unwrap_or(&self.naam)).ok()
    }

    /// The parts that would be kept.
    pub fn delen(&self, today: Datum, mut fresh: impl FnMut() -> [u8; 16]) -> Vec<Gebiedsdeel> {
        let mut all = Vec::new();
        for (bestand, bron, stuk) in self.gekozen() {
            let Some(naam) = naam(bestand) else { continue };
            for pak in &stuk.pakken {
                all.push(Gebiedsdeel {
                    id: ElementId(fresh()),
                    naam: naam.clone(),
                    gemeente: self.gemeente(stuk),
                    bron,
                    op: today,
                    deel: Pak::new(pak),
                });
            }
        }
        all
    }

    /// The kept parts that make room: of the same municipality, from a file of the same name or
    /// with the same kinds of things.
    #[must_use]
    pub fn vervangt(&self, kept: &[Gebiedsdeel]) -> Set<ElementId> {
        let gone = self.vervangen(kept);
        gone.into_iter().map(|(deel, _)| deel.id).collect()
    }

    /// The same, each with how much of what is in it.
    #[must_use]
    pub fn vervangen<'a>(&self, kept: &'a [Gebiedsdeel]) -> Vec<(&'a Gebiedsdeel, Telling)> {
        // A part that was too long is kept as several.
        let mut tellingen: Map<_, Telling> = Map::new();
        let read =
            |deel| uitgepakt(deel).map_or_else(|_| Telling::default(), |one| Telling::of(&one));
        let inside: Vec<Telling> = kept.iter().map(read).collect();
        for (deel, inside) in kept.iter().zip(&inside) {
            let all = tellingen.entry((&deel.gemeente, &deel.naam)).or_default();
            *all = all.plus(*inside);
        }
        let mut gone = Vec::new();
        for (deel, inside) in kept.iter().zip(inside) {
            let telling = tellingen
                .get(&(&deel.gemeente, &deel.naam))
                .copied()
                .unwrap_or_default();
            let replaced = self.gekozen().any(|(bestand, _, stuk)| {
                let named = naam(bestand).as_ref() == Some(&deel.naam);
                let kinds = deel.gemeente.is_some() && stuk.telling.same_kinds(&telling);
                self.gemeente(stuk) == deel.gemeente && (named || kinds)
            });
            if replaced {
                gone.push((deel, inside));
            }
        }
        gone
    }

    /// All parts as they would be afterwards, in the order in which they count.
    #[must_use]
    pub fn erna(&self, kept: &[Gebiedsdeel], today: Datum) -> Vec<Gebiedsdeel> {
        let gone = self.vervangt(kept);
        let stays = kept.iter().filter(|deel| !gone.contains(&deel.id));
        let mut all: Vec<Gebiedsdeel> = stays.cloned().collect();
        all.extend(self.delen(today, || [0xff; 16]));
        order::sort_by(&mut all, |a, b| {
            (a.op, &a.naam, a.id).cmp(&(b.op, &b.naam, b.id))
        });
        all
    }

    /// The command that keeps what was chosen.
    pub fn command(
        &self,
        session: &Session,
        today: Datum,
        fresh: impl FnMut() -> [u8; 16],
    ) -> Command {
        let kept = &session.state().programma.gebiedsdelen;
        let gone = self.vervangt(kept);
        let gone = gone.iter().map(|id| Write::Gebiedsdeel(Elem::Weg(*id)));
        let delen = self.delen(today, fresh).into_iter();
        Command::StelIn {
            programma: session.identity().programma(),
            writes: gone
                .chain(delen.map(|deel| Write::Gebiedsdeel(Elem::Zet(deel))))
                .collect(),
        }
    }
}

fn gelezen(bestand: &Bestand) -> Option<&Gelezen> {
    bestand.gelezen.as_ref().ok()
}

/// The name of a file as it is kept; one that cannot be kept is only called a file.
fn naam(bestand: &Bestand) -> Option<Regel> {
    Regel::parse(&bestand.naam)
        .or_else(|_| Regel::parse("bestand"))
        .ok()
}
