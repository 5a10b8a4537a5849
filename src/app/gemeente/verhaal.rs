//! The stories of families: the sign-up, the visit, the screening of a steungezin, a rest. A
//! story simply stops where it reaches today.

use super::dossier::{Balie, steun_intake, vraag_intake};
use super::schrijver::Schrijver;
use crate::app::writes_of;
use crate::domain::{Aanmelding, Controle, Datum, GezinId, Kant, Opgave, Regel, Stand, Vog};
use crate::log::{Command, Write};

/// How far a steungezin's screening goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Screeningdoel {
    Compleet,
    Deels,
    Verlopen,
}

impl Schrijver<'_> {
    pub fn meld_aan(&mut self, day: Datum, opgave: Opgave) -> Option<GezinId> {
        let id = GezinId(self.kans.bytes());
        let writes = self.writes(opgave, day)?;
        self.doe(day, Command::MeldAan { gezin: id, writes })?;
        Some(id)
    }

    pub fn wijzig(&mut self, day: Datum, gezin: GezinId, opgave: Opgave) -> Option<()> {
        let writes = self.writes(opgave, day)?;
        self.doe(day, Command::Wijzig { gezin, writes })
    }

    fn writes(&mut self, opgave: Opgave, day: Datum) -> Option<Vec<Write>> {
        let aanmelding = Aanmelding::new(opgave).ok()?;
        Some(writes_of(aanmelding, day, || self.kans.bytes()))
    }

    pub fn controle(&self, op: Datum) -> Option<Controle> {
        Some(Controle {
            op,
            door: Regel::parse(self.coordinator()).ok()?,
        })
    }

    /// A vraaggezin from its sign-up through the visit; what it asks.
    pub fn vraaggezin(
        &mut self,
        balie: &mut Balie<'_>,
        naam: &str,
        begin: Datum,
    ) -> Option<(GezinId, Opgave)> {
        let first = balie.aanmelding(&mut self.kans, Kant::Vraag, naam, begin);
        let id = self.meld_aan(begin, first.clone())?;
        let visit = begin.plus_days(self.kans.between(2, 9));
        let whole = vraag_intake(&mut self.kans, first, visit, balie.gevraagd);
        self.wijzig(visit, id, whole.clone())?;
        self.kennis(id, visit)?;
        Some((id, whole))
    }

    /// Someone who called and left hardly more than a number.
    pub fn nummer(&mut self, balie: &mut Balie<'_>, day: Datum) -> Option<()> {
        let told = balie.aanmelding(&mut self.kans, Kant::Vraag, "", day);
        let bare = Opgave {
            kant: told.kant,
            telefoon: told.telefoon,
            aangemeld_op: told.aangemeld_op,
            toelichting: told.toelichting,
            ..Opgave::default()
        };
        self.meld_aan(day, bare).map(|_| ())
    }

    /// A steungezin from its sign-up through visit and screening, ready by `ready`.
    pub fn steungezin(
        &mut self,
        balie: &mut Balie<'_>,
        naam: &str,
        ready: Datum,
        doel: Screeningdoel,
        past_bij: &[Opgave],
        capaciteit: u8,
    ) -> Option<GezinId> {
        let begin = ready.plus_days(-self.kans.between(25, 60));
        let first = balie.aanmelding(&mut self.kans, Kant::Steun, naam, begin);
        let id = self.meld_aan(begin, first.clone())?;
        let visit = begin.plus_days(self.kans.between(3, 10));
        let mut whole = steun_intake(&mut self.kans, first, visit, past_bij);
        whole.aanbod.capaciteit = Some(capaciteit);
        self.wijzig(visit, id, whole)?;
        self.kennis(id, visit)?;
        let called = visit.plus_days(self.kans.between(1, 6));
        let referenties = Write::Referenties(self.controle(called));
        self.screen(id, visit.plus_days(6), vec![referenties])?;
        if doel == Screeningdoel::Deels && self.kans.percent(60) {
            return Some(id);
        }
        let huisbezoek = Write::Huisbezoek(self.controle(visit.plus_days(8)));
        self.screen(id, visit.plus_days(8), vec![huisbezoek])?;
        if doel == Screeningdoel::Deels {
            return Some(id);
        }
        let years = if doel == Screeningdoel::Verlopen {
            0
        } else {
            3
        };
        let seen = ready.plus_days(-1);
        let vog = Vog {
            gezien_op: seen,
            door: Regel::parse(self.coordinator()).ok()?,
            // One that was given for another club and lapsed since.
            geldig_tot: if years == 0 {
                seen.plus_days(20)
            } else {
                seen.plus_months(12 * years)
            },
        };
        self.screen(id, seen, vec![Write::Vog(Some(vog))])?;
        Some(id)
    }

    pub fn screen(&mut self, gezin: GezinId, day: Datum, writes: Vec<Write>) -> Option<()> {
        self.doe(day, Command::Screen { gezin, writes })
    }

    /// A family that rests or has left.
    pub fn rust(&mut self, gezin: GezinId, day: Datum) -> Option<()> {
        let stand = if self.kans.percent(70) {
            Stand::Geparkeerd {
                tot: Some(self.today.plus_days(self.kans.between(10, 90))),
            }
        } else {
            Stand::Uitgeschreven
        };
        let writes = vec![Write::Stand(Some(stand))];
        self.doe(day, Command::Wijzig { gezin, writes })
    }
}
