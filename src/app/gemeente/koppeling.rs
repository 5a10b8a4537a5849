//! The story of a koppeling: from the proposal to today or to its end, with what usually
//! happens on the way and now and then does not.

use super::schrijver::Schrijver;
use crate::app::situatie::Blik;
use crate::app::text::nl::voorbeeld as woorden;
use crate::domain::{
    Afscheidstap, Afsluiting, Afsluitreden, Afspraak, Afspraakplek, Besluit, Contactmoment,
    Contactsoort, Datum, ElementId, Evaluatie, Evaluatiemoment, Fase, GezinId, Kant, KoppelingId,
    Onderwerp, Oordeel, Opgave, Regel, Tekst, Vervoer, Vervolg,
};
use crate::log::Command;
use crate::order::Set;

impl Schrijver<'_> {
    /// The whole life of a koppeling that is proposed on `day`.
    pub fn koppeling(
        &mut self,
        vraag: GezinId,
        steun: GezinId,
        asked: &Opgave,
        day: Datum,
    ) -> Option<()> {
        let id = KoppelingId(self.kans.bytes());
        let blik = Blik::new(self.state(), self.gebied, day);
        let command = blik.stel_voor(id, vraag.into(), steun, None, None)?;
        self.doe(day, command)?;
        let day = self.consents(
            id,
            Fase::Kennismaking,
            day,
            7,
            Afsluitreden::SteungezinWilNiet,
        )?;
        self.ga_naar(id, Fase::Kennismaking, day, None)?;
        let day = day.plus_days(self.kans.between(3, 9));
        self.contact(
            id,
            day,
            Contactsoort::Matchgesprek,
            &woorden::MATCHGESPREK,
            None,
        )?;
        let day = self.consents(id, Fase::Proefperiode, day, 6, Afsluitreden::GeenKlik)?;
        let weken = self.kans.maybe(25, |_| 6);
        self.startmeting(id, day)?;
        self.ga_naar(id, Fase::Proefperiode, day, weken)?;
        let afspraak = self.afspraak(asked, day, None)?;
        self.doe(
            day,
            Command::SpreekAf {
                koppeling: id,
                afspraak: afspraak.clone(),
            },
        )?;
        let day = self.trial(id, day, weken.unwrap_or(8))?;
        self.ga_naar(id, Fase::Actief, day, None)?;
        self.running(id, asked, afspraak.id, day)
    }

    /// Both sides are asked; sometimes one says no, and it ends there.
    fn consents(
        &mut self,
        id: KoppelingId,
        naar: Fase,
        day: Datum,
        no: usize,
        reden: Afsluitreden,
    ) -> Option<Datum> {
        let mut day = day;
        let refuses = self.kans.percent(no);
        // The steungezin first, as in the programmes: a child must not hear a no.
        for kant in [Kant::Steun, Kant::Vraag] {
            day = day.plus_days(self.kans.between(1, 3));
            let ja = !(refuses && kant == Kant::Steun);
            let toelichting = self
                .kans
                .pick(&woorden::NEE)
                .filter(|_| !ja)
                .and_then(|text| Regel::parse(text).ok());
            let besluit = Some(Besluit {
                ja,
                op: day,
                toelichting,
            });
            self.doe(
                day,
                Command::Beslis {
                    koppeling: id,
                    naar,
                    kant,
                    besluit,
                },
            )?;
            if !ja {
                self.close(id, day.plus_days(1), reden, Some(kant))?;
                return None;
            }
        }
        Some(day.plus_days(self.kans.between(0, 2)))
    }

    fn ga_naar(
        &mut self,
        koppeling: KoppelingId,
        fase: Fase,
        op: Datum,
        weken: Option<u8>,
    ) -> Option<()> {
        self.doe(
            op,
            Command::GaNaar {
                koppeling,
                fase,
                op,
                weken,
            },
        )
    }

    /// Contacts, the evaluation, perhaps a second trial; the day on which it may go on.
    fn trial(&mut self, id: KoppelingId, begin: Datum, weken: u8) -> Option<Datum> {
        let mut begin = begin;
        let mut weken = weken;
        let outcome = self.kans.below(100);
        for round in 0..2 {
            let first = begin.plus_days(self.kans.between(6, 11));
            self.contact(id, first, Contactsoort::Telefoon, &woorden::PROEF, Some(18))?;
            let second = begin.plus_days(self.kans.between(20, 27));
            self.contact(id, second, Contactsoort::Bericht, &woorden::PROEF, None)?;
            if outcome >= 93 {
                self.close(
                    id,
                    second.plus_days(4),
                    Afsluitreden::KindWilNiet,
                    Some(Kant::Vraag),
                )?;
                return None;
            }
            // Not every coordinator calls on the very day.
            let einde = begin.plus_days(i32::from(weken) * 7 - 1);
            let day = einde.plus_days(self.kans.between(-2, 6));
            self.ga_naar(id, Fase::Evaluatie, day, None)?;
            let good = round > 0 || outcome < 80;
            let oordeel = if good {
                Oordeel::Positief
            } else if outcome < 88 {
                Oordeel::Wisselend
            } else {
                Oordeel::Negatief
            };
            let day = day.plus_days(self.kans.between(0, 3));
            self.evaluate(id, day, Evaluatiemoment::NaProef, oordeel)?;
            match oordeel {
                Oordeel::Positief => return Some(day.plus_days(self.kans.between(0, 4))),
                Oordeel::Wisselend => {
                    begin = day.plus_days(1);
                    weken = 4;
                    self.ga_naar(id, Fase::Proefperiode, begin, Some(weken))?;
                }
                Oordeel::Negatief => {
                    self.close(
                        id,
                        day.plus_days(2),
                        Afsluitreden::VerwachtingenVerschillen,
                        None,
                    )?;
                    return None;
                }
            }
        }
        None
    }

    /// A running koppeling: contract, contacts, the evaluation of half a year, perhaps an end.
    fn running(
        &mut self,
        id: KoppelingId,
        asked: &Opgave,
        afspraak: ElementId,
        begin: Datum,
    ) -> Option<()> {
        let mut day = begin.plus_days(self.kans.between(1, 8));
        if self.kans.percent(85) {
            self.doe(
                day,
                Command::TekenContract {
                    koppeling: id,
                    op: day,
                },
            )?;
        }
        let ends = if self.kans.percent(30) {
            begin.plus_days(self.kans.between(45, 260))
        } else {
            self.today.plus_days(1)
        };
        let renewed = begin.plus_days(self.kans.between(50, 120));
        let mut half_year = begin.plus_days(self.kans.between(176, 190));
        let (mut renew, mut review) = (self.kans.percent(35), true);
        loop {
            day = day.plus_days(self.kans.between(25, 55));
            if renew && day > renewed {
                renew = false;
                let afspraak = self.afspraak(asked, day, Some(afspraak))?;
                self.doe(
                    day,
                    Command::SpreekAf {
                        koppeling: id,
                        afspraak,
                    },
                )?;
            }
            if review && day > half_year {
                review = self.jaren;
                half_year = half_year.plus_days(182);
                self.evaluate(id, day, Evaluatiemoment::Halfjaar, Oordeel::Positief)?;
            }
            if day >= ends {
                let reden = self.kans.pick(&[
                    Afsluitreden::DoelBereiktContactLoopt,
                    Afsluitreden::DoelBereiktContactLoopt,
                    Afsluitreden::DoelBereikt,
                    Afsluitreden::Verhuisd,
                    Afsluitreden::SteungezinGeenTijd,
                    Afsluitreden::PeriodeVoorbij,
                ])?;
                return self.close(id, day, reden, None);
            }
            let soort = self.kans.pick(&Contactsoort::ALL)?;
            let soort = if soort == Contactsoort::Matchgesprek {
                Contactsoort::Bezoek
            } else {
                soort
            };
            self.contact(id, day, soort, &woorden::ACTIEF, Some(42))?;
        }
    }

    fn contact(
        &mut self,
        koppeling: KoppelingId,
        op: Datum,
        soort: Contactsoort,
        notes: &[&str],
        next: Option<i32>,
    ) -> Option<()> {
        let both = soort == Contactsoort::Matchgesprek || self.kans.percent(40);
        let one = self.kans.pick(&Kant::ALL)?;
        let due = next.filter(|_| self.kans.percent(60));
        let moment = Contactmoment {
            id: ElementId(self.kans.bytes()),
            op,
            soort,
            met: if both { Kant::ALL.into() } else { [one].into() },
            onderwerpen: self.beside(op).pick(&Onderwerp::ALL).into_iter().collect(),
            notitie: Tekst::parse(self.kans.pick(notes)?).ok()?,
            vervolg: due
                .and(self.kans.pick(&woorden::VERVOLG))
                .and_then(|text| Regel::parse(text).ok()),
            vervolg_op: due.map(|days| op.plus_days(days)),
        };
        self.doe(op, Command::NoteerContact { koppeling, moment })
    }

    fn evaluate(
        &mut self,
        koppeling: KoppelingId,
        op: Datum,
        moment: Evaluatiemoment,
        oordeel: Oordeel,
    ) -> Option<()> {
        let evaluatie = Evaluatie {
            per_kind: self.per_kind(koppeling, moment, op),
            id: ElementId(self.kans.bytes()),
            op,
            moment: Some(moment),
            vraaggezin: Some(oordeel),
            steungezin: Some(if oordeel == Oordeel::Negatief {
                Oordeel::Wisselend
            } else {
                oordeel
            }),
            kinderen: self.kans.maybe(85, |_| oordeel),
            scores_vraag: self.scores(moment, op),
            scores_steun: self.scores(moment, op.plus_days(1)),
            toelichting: self
                .kans
                .pick(&woorden::EVALUATIE)
                .and_then(|text| Tekst::parse(text).ok()),
        };
        self.doe(
            op,
            Command::Evalueer {
                koppeling,
                evaluatie,
            },
        )
    }

    fn afspraak(
        &mut self,
        asked: &Opgave,
        vanaf: Datum,
        edits: Option<ElementId>,
    ) -> Option<Afspraak> {
        let id = edits.unwrap_or_else(|| ElementId(self.kans.bytes()));
        let soorten: Vec<_> = asked.soorten.iter().flatten().copied().collect();
        Some(Afspraak {
            id,
            soort: self.kans.pick(&soorten)?,
            frequentie: asked.frequentie,
            dagdelen: asked.dagdelen?.iter().take(1).collect(),
            vanaf,
            tot: None,
            plek: Some(Afspraakplek::BijSteungezin),
            brengt: self.beside(vanaf).pick(&Vervoer::ALL),
            haalt: self.beside(vanaf).pick(&Vervoer::ALL),
            toelichting: self
                .kans
                .pick(&woorden::AFSPRAAK)
                .and_then(|text| Tekst::parse(text).ok()),
        })
    }

    fn close(
        &mut self,
        koppeling: KoppelingId,
        op: Datum,
        reden: Afsluitreden,
        kant: Option<Kant>,
    ) -> Option<()> {
        use Afsluitreden as R;
        let done = matches!(
            reden,
            R::DoelBereikt | R::DoelBereiktContactLoopt | R::PeriodeVoorbij | R::Verhuisd
        );
        let tired = self.alleen && reden == R::SteungezinGeenTijd;
        let afsluiting = Afsluiting {
            op,
            reden,
            kant,
            afscheid: Some(done || self.kans.percent(40)),
            niet_meer_samen: matches!(reden, R::GeenKlik | R::VerwachtingenVerschillen),
            vervolg_vraag: if done {
                Vervolg::Uitschrijven
            } else {
                Vervolg::OpnieuwZoeken
            },
            vervolg_steun: if tired {
                Vervolg::Parkeren
            } else {
                Vervolg::OpnieuwZoeken
            },
            tot_vraag: None,
            tot_steun: None,
            stappen: if done {
                Afscheidstap::ALL.into()
            } else {
                Set::new()
            },
            toelichting: self
                .kans
                .pick(&woorden::AFSLUITING)
                .filter(|_| done)
                .and_then(|text| Tekst::parse(text).ok()),
        };
        self.doe(
            op,
            Command::SluitAf {
                koppeling,
                afsluiting,
            },
        )
    }
}
