//! The bridge from what is known to what `matching` asks: families by side, koppelingen,
//! distances from the table of postcodes, weights of the programme. The one place where
//! these meet, so that ranking, plan and frozen reasons can never look at different things.

use crate::order::Set;
use crate::{
    app::Session,
    bytes::json,
    domain::{
        Barriere, Datum, Deelnemer, Gezin, GezinId, KoppelingId, PerGezin, Regel, Steungezin,
        Vraaggezin, Waar,
    },
    gebied::{Afstand, Fiets, Gebied},
    log::{Command, State},
    matching::{
        Afstanden, Gewichten, Hemelsbreed, Hindernis, Onderbouwing, Paren, Plankeuze, Situatie,
        Zelfde, steungezinnen_for,
    },
};

/// What is known, where and when: what every view about matching looks at.
#[derive(Clone, Copy)]
pub struct Blik<'a> {
    /// What is true.
    pub state: &'a State,
    /// Where postcodes are.
    pub gebied: &'a Gebied,
    /// The day.
    pub today: Datum,
    /// Weights that somebody tries out, in place of those of the programme.
    pub proef: Option<&'a Gewichten>,
}

/// The weights of the programme; those of the program where none were set, or where they
/// were set for criteria that are not known here.
#[must_use]
pub fn gewichten(state: &State) -> Gewichten {
    let kept = state.programma.gewichten.as_deref();
    kept.and_then(|text| json::parse::<Gewichten>(text.as_bytes()).ok())
        .filter(|gewichten| gewichten.versie <= Gewichten::VERSIE)
        .unwrap_or_default()
}

impl<'a> Blik<'a> {
    /// With the weights of the programme.
    #[must_use]
    pub fn new(state: &'a State, gebied: &'a Gebied, today: Datum) -> Self {
        Self {
            state,
            gebied,
            today,
            proef: None,
        }
    }

    /// What a session knows on a day.
    #[must_use]
    pub fn of(session: &'a Session, today: Datum) -> Self {
        Self::new(session.state(), session.gebied(), today)
    }

    /// The weights that count here.
    #[must_use]
    pub fn gewichten(&self) -> Gewichten {
        self.proef.cloned().unwrap_or_else(|| gewichten(self.state))
    }

    /// Everyone that asks, by id: families, and each child of those whose children go apart.
    #[must_use]
    pub fn vraaggezinnen(&self) -> Vec<Vraaggezin<'a>> {
        // As `PerGezin::vragen`, without putting all koppelingen in order at every look.
        let all = self.state.koppelingen.values();
        let named = all.filter(|koppeling| koppeling.noemt_kinderen());
        let los: Set<GezinId> = named.map(|k| k.vraaggezin).collect();
        let all = self.state.gezinnen.values();
        all.flat_map(|gezin| gezin.vragen(los.contains(&gezin.id)))
            .collect()
    }

    /// Who asks, if it does.
    #[must_use]
    pub fn vraag(&self, wie: Deelnemer) -> Option<Vraaggezin<'a>> {
        self.state.gezinnen.get(&wie.gezin)?.vraagt(wie.kind)
    }

    /// All families that offer, by id.
    #[must_use]
    pub fn steungezinnen(&self) -> Vec<Steungezin<'a>> {
        let all = self.state.gezinnen.values();
        all.filter_map(Gezin::steungezin).collect()
    }

    /// Families that take part and wait, each with how many of it do: itself, or its children one by
    /// one.
    #[must_use]
    pub fn wachtend(&self) -> Vec<(&'a Gezin, usize)> {
        let per = PerGezin::new(self.state.koppelingen.values());
        let all = self.state.gezinnen.values();
        let asking = all.filter(|gezin| gezin.doet_mee(self.today));
        let counted = asking.map(|gezin| (gezin, per.zonder(gezin).count()));
        counted.filter(|(_, many)| *many > 0).collect()
    }

    /// How far apart two families live, with what is known of the precision, and the way by
    /// bicycle with what lies in between.
    #[must_use]
    pub fn afstand(&self, a: &Gezin, b: &Gezin) -> Option<Hemelsbreed> {
        self.tussen(a.waar()?, b.waar()?)
    }

    /// How far apart two places are.
    #[must_use]
    pub fn tussen(&self, a: &Waar, b: &Waar) -> Option<Hemelsbreed> {
        let afstand = self.gebied.afstand(a, b)?;
        let zelfde = match afstand {
            Afstand::ZelfdePostcode { .. } => Some(Zelfde::Postcode),
            Afstand::ZelfdeBuurt { .. } => Some(Zelfde::Buurt),
            Afstand::Ongeveer { .. } => None,
        };
        let barriere = match zelfde {
            None => self.barriere(a, b),
            Some(_) => None,
        };
        let fiets = Fiets {
            omweg: self.state.programma.omweg(),
            tempo: self.state.programma.fietstempo(),
        };
        let more = barriere.as_ref().map_or(0, |one| one.minuten);
        Some(Hemelsbreed {
            meters: afstand.meters(),
            marge: afstand.marge(),
            fietsminuten: fiets.minuten(afstand.meters()).saturating_add(more),
            zelfde,
            barriere: barriere.map(Box::new),
        })
    }

    /// What the coordinators said that lies between two places; of several all minutes, and the
    /// first that has a name. Two between the same areas are one, whichever way round they were
    /// told: the longest counts.
    fn barriere(&self, a: &Waar, b: &Waar) -> Option<Hindernis> {
        let all = &self.state.programma.barrieres;
        if all.is_empty() {
            return None;
        }
        let (a, b) = (self.gebied.plek(a)?, self.gebied.plek(b)?);
        let mut found: Option<Hindernis> = None;
        for (at, one) in all.iter().enumerate() {
            let [x, y] = &one.tussen;
            let lie = |x, y| self.gebied.lies_in(&a, x) && self.gebied.lies_in(&b, y);
            let longer = |(there, other): (usize, &Barriere)| {
                let [from, to] = &other.tussen;
                let same = (from, to) == (x, y) || (from, to) == (y, x);
                same && (other.minuten, at) > (one.minuten, there)
            };
            if all.iter().enumerate().any(longer) {
                continue;
            }
            // Where both areas hold both places nothing lies in between.
            if lie(x, y) != lie(y, x) {
                let so_far = found.take();
                let (minuten, naam) = so_far.map_or((0, None), |one| (one.minuten, one.naam));
                found = Some(Hindernis {
                    minuten: minuten + u32::from(one.minuten),
                    naam: naam.or_else(|| one.reden.clone()),
                });
            }
        }
        found
    }

    /// Lets `read` look at the situation.
    pub fn with<R>(&self, read: impl FnOnce(&Situatie<'_>) -> R) -> R {
        let gewichten = self.gewichten();
        let afstanden = |vraag: Vraaggezin<'_>, steun: Steungezin<'_>| self.afstand(&vraag, &steun);
        read(&self.situatie(&gewichten, &afstanden))
    }

    /// Apart, since it is much code, and `with` is made anew for all that look.
    #[inline(never)]
    fn situatie<'s>(
        &'s self,
        gewichten: &'s Gewichten,
        afstanden: &'s Afstanden<'s>,
    ) -> Situatie<'s> {
        let koppelingen = self.state.koppelingen.values();
        let situatie = Situatie::new(self.today, koppelingen, afstanden, gewichten);
        situatie.met_bezoek(&|id: GezinId| self.state.gezinnen.get(&id))
    }

    /// The command that puts two families together, with the reasons as they are now, frozen:
    /// chosen from the list, or by a plan with these pairs settled and left out. `None` when one of
    /// them is not there on its side.
    #[must_use]
    pub fn stel_voor(
        &self,
        koppeling: KoppelingId,
        wie: Deelnemer,
        steungezin: GezinId,
        toch: Option<Regel>,
        plan: Option<&Paren>,
    ) -> Option<Command> {
        let vraag = self.vraag(wie)?;
        let frozen = self.with(|situatie| {
            let list = steungezinnen_for(vraag, &self.steungezinnen(), situatie);
            Onderbouwing::freeze(&list, steungezin, self.today, situatie.gewichten)
        })?;
        let frozen = Onderbouwing {
            toch: toch.clone(),
            plan: plan.map(|paren| Plankeuze::of((wie, steungezin), paren)),
            ..frozen
        };
        Some(Command::StelVoor {
            koppeling,
            vraaggezin: wie.gezin,
            steungezin,
            kinderen: wie.kind.into_iter().collect(),
            onderbouwing: Some(json::write(&frozen)),
            toch,
        })
    }
}

/// The reasons that a voorstel was kept with; `None` when a later version wrote them in a way that
/// we do not know.
#[must_use]
pub fn bevroren(kept: &str) -> Option<Onderbouwing> {
    json::read(kept).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{self, blik};
    use crate::log::{Context, decide};

    #[test]
    fn a_voorstel_carries_the_score_and_the_written_reason_it_was_made_on() {
        let mut state = proef::state();
        state.programma.gewichten = Some("{\"versie\":99}".to_owned());
        let gebied = Gebied::demo();
        let blik = blik(&state, &gebied);
        let toch = Regel::parse("Ze kennen elkaar van school").ok();
        let koppeling = KoppelingId([9; 16]);
        let command = blik
            .stel_voor(
                koppeling,
                proef::VRAAG.into(),
                proef::STEUN,
                toch.clone(),
                None,
            )
            .unwrap();
        let Command::StelVoor {
            onderbouwing: Some(json),
            ..
        } = &command
        else {
            panic!("reasons are frozen");
        };
        let frozen = bevroren(json).unwrap();
        assert_eq!((frozen.toch, frozen.op), (toch, blik.today));
        assert!(frozen.score > 500 && frozen.kandidaten == 1);
        let context = Context { today: blik.today };
        assert!(decide(&state, command, &context).is_ok());
        let nobody = GezinId([77; 16]);
        assert_eq!(
            blik.stel_voor(koppeling, nobody.into(), proef::STEUN, None, None),
            None
        );
    }
}
