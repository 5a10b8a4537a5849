//! One koppeling with its two families, brought to where a situation wants it, day by day.

use super::super::{Work, schrijver::Schrijver};
use crate::{
    domain::{
        Aanleiding, Afsluiting, Afsluitreden, Besluit, Contactmoment, Contactsoort, Datum,
        ElementId, Evaluatie, Evaluatiemoment, Fase, GezinId, Kant, KoppelingId, Oordeel, Regel,
        Tekst, Uitstel, Vervolg, Vog,
    },
    log::{Command, Onderwerp, Write},
    order::Set,
};

/// What differs from a koppeling with which nothing is the matter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weg {
    /// How far it comes.
    pub fase: Fase,
    /// How many days ago that was.
    pub sinds: i32,
    /// The last contact was so many days ago.
    pub contact: i32,
    /// Whether the start is measured.
    pub start: bool,
    /// Whether the contract is signed.
    pub contract: bool,
    /// How many days the VOG still counts; negative when it no longer does.
    pub vog: i32,
    /// What the two expect: months, and the other's months.
    pub duur: [u8; 2],
}

impl Weg {
    pub fn naar(fase: Fase, sinds: i32) -> Self {
        Self {
            fase,
            sinds,
            contact: sinds.min(3),
            start: true,
            contract: true,
            vog: 700,
            duur: [12, 12],
        }
    }

    pub fn contact(self, contact: i32) -> Self {
        Self { contact, ..self }
    }
}

/// The koppeling while it is made.
pub(super) struct Plan<'a> {
    pub s: Schrijver<'a>,
    pub id: KoppelingId,
    pub vraag: GezinId,
    pub steun: GezinId,
}

impl<'a> Plan<'a> {
    /// Both families, and the koppeling as far as it comes.
    pub fn begin(work: &mut Work<'a>, weg: Weg) -> Option<Self> {
        let days = enter(weg.fase, weg.sinds);
        let begin = work.days_ago(days.first()? + 60);
        let mut s = work.schrijver();
        let [vraag, steun] = [Kant::Vraag, Kant::Steun].map(|kant| (kant, work.namen.next()));
        let mut family = |(kant, naam): (Kant, String), duur| {
            s.begin_thread();
            let id = s.gepland_gezin(&mut work.balie, kant, &naam, begin)?;
            let met = begin.plus_days(7);
            s.kennis(id, met)?;
            let writes = vec![Write::Duur(Some(duur))];
            s.doe(met, Command::Wijzig { gezin: id, writes })?;
            Some(id)
        };
        let vraag = family(vraag, weg.duur[0])?;
        let steun = family(steun, weg.duur[1])?;
        let seen = begin.plus_days(20);
        s.screening(steun, seen, s.today.plus_days(weg.vog.max(30)))?;
        s.begin_thread();
        let id = KoppelingId(s.kans.bytes());
        let mut plan = Self {
            s,
            id,
            vraag,
            steun,
        };
        plan.walk(weg, &days)?;
        if weg.vog < 30 {
            // The VOG as it is now; it was long enough when they were proposed.
            let vog = plan.s.gepland_vog(seen, plan.s.today.plus_days(weg.vog))?;
            let writes = vec![Write::Vog(Some(vog))];
            let gezin = plan.steun;
            plan.nu(Command::Screen { gezin, writes })?;
        }
        Some(plan)
    }

    fn walk(&mut self, weg: Weg, days: &[i32]) -> Option<()> {
        for (fase, ago) in Fase::ALL.into_iter().zip(days) {
            let op = self.ago(*ago);
            if fase == Fase::Voorstel {
                let command = Command::StelVoor {
                    koppeling: self.id,
                    vraaggezin: self.vraag,
                    steungezin: self.steun,
                    kinderen: Set::new(),
                    onderbouwing: None,
                    toch: None,
                };
                self.s.doe(op, command)?;
                continue;
            }
            if matches!(fase, Fase::Kennismaking | Fase::Proefperiode) {
                for kant in Kant::ALL {
                    self.beslis(fase, kant, true, *ago)?;
                }
            }
            if fase == Fase::Proefperiode && weg.start {
                self.evalueer(Evaluatiemoment::Start, *ago, [None; 3])?;
            }
            if fase == Fase::Actief {
                let good = Some(Oordeel::Positief);
                self.evalueer(Evaluatiemoment::NaProef, *ago, [good; 3])?;
            }
            let command = Command::GaNaar {
                koppeling: self.id,
                fase,
                op,
                weken: (fase == Fase::Proefperiode).then_some(8),
            };
            self.s.doe(op, command)?;
            if fase == Fase::Actief && weg.contract {
                let koppeling = self.id;
                self.s.doe(op, Command::TekenContract { koppeling, op })?;
            }
        }
        if weg.fase == Fase::Kennismaking && weg.start {
            self.evalueer(Evaluatiemoment::Start, 0, [None; 3])?;
        }
        self.contact(weg.contact, None)
    }

    pub fn ago(&self, days: i32) -> Datum {
        self.s.today.plus_days(-days)
    }

    /// Does a command today.
    pub fn nu(&mut self, command: Command) -> Option<()> {
        self.s.doe(self.s.today, command)
    }

    pub fn beslis(&mut self, naar: Fase, kant: Kant, ja: bool, ago: i32) -> Option<()> {
        let op = self.ago(ago);
        let besluit = Some(Besluit {
            ja,
            op,
            toelichting: None,
        });
        let koppeling = self.id;
        let command = Command::Beslis {
            koppeling,
            naar,
            kant,
            besluit,
        };
        self.s.doe(op, command)
    }

    pub fn evalueer(
        &mut self,
        moment: Evaluatiemoment,
        ago: i32,
        [vraaggezin, steungezin, kinderen]: [Option<Oordeel>; 3],
    ) -> Option<()> {
        let op = self.ago(ago);
        let evaluatie = Evaluatie {
            per_kind: Default::default(),
            id: ElementId(self.s.kans.bytes()),
            op,
            moment: Some(moment),
            vraaggezin,
            steungezin,
            kinderen,
            scores_vraag: self.s.scores(moment, op),
            scores_steun: None,
            toelichting: None,
        };
        let koppeling = self.id;
        let command = Command::Evalueer {
            koppeling,
            evaluatie,
        };
        self.s.doe(op, command)
    }

    /// A contact so many days ago, with a next step in so many days from today.
    pub fn contact(&mut self, ago: i32, next: Option<i32>) -> Option<()> {
        let moment = Contactmoment {
            id: ElementId(self.s.kans.bytes()),
            op: self.ago(ago),
            soort: Contactsoort::Telefoon,
            met: Kant::ALL.into(),
            onderwerpen: Set::new(),
            notitie: Tekst::parse("Gebeld.").ok()?,
            vervolg: next.and(Regel::parse("terugbellen").ok()),
            vervolg_op: next.map(|days| self.s.today.plus_days(days)),
        };
        let koppeling = self.id;
        self.nu(Command::NoteerContact { koppeling, moment })
    }

    /// Puts an occasion off, so many days ago, until so many days from today.
    pub fn stel_uit(&mut self, aanleiding: Aanleiding, ago: i32, tot: Option<i32>) -> Option<()> {
        let uitstel = Uitstel {
            aanleiding,
            tot: tot.map(|days| self.s.today.plus_days(days)),
            reden: Regel::parse("op vakantie").ok(),
        };
        let over = Onderwerp::Koppeling(self.id);
        let day = self.ago(ago);
        self.s.doe(day, Command::StelUit { over, uitstel })
    }

    /// Ends it so many days ago.
    pub fn sluit(&mut self, ago: i32, vervolg: Vervolg, tot: Option<i32>) -> Option<()> {
        let afsluiting = Afsluiting {
            op: self.ago(ago),
            reden: Afsluitreden::SteungezinGeenTijd,
            kant: Some(Kant::Steun),
            afscheid: Some(true),
            niet_meer_samen: false,
            vervolg_vraag: vervolg,
            vervolg_steun: Vervolg::OpnieuwZoeken,
            tot_vraag: tot.map(|days| self.s.today.plus_days(days)),
            tot_steun: None,
            stappen: Set::new(),
            toelichting: None,
        };
        let koppeling = self.id;
        let command = Command::SluitAf {
            koppeling,
            afsluiting,
        };
        self.s.doe(self.ago(ago), command)
    }
}

impl Schrijver<'_> {
    /// A VOG that was seen on a day and counts until another.
    pub(super) fn gepland_vog(&self, seen: Datum, geldig_tot: Datum) -> Option<Vog> {
        Some(Vog {
            gezien_op: seen,
            door: Regel::parse(self.coordinator()).ok()?,
            geldig_tot,
        })
    }

    /// The whole screening of a steungezin on one day.
    pub(super) fn screening(&mut self, gezin: GezinId, op: Datum, tot: Datum) -> Option<()> {
        let vog = self.gepland_vog(op, tot);
        let writes = vec![
            Write::Vog(vog),
            Write::Referenties(self.controle(op)),
            Write::Huisbezoek(self.controle(op)),
        ];
        self.screen(gezin, op, writes)
    }
}

/// How many days ago each fase was entered, for one that was entered so many days ago.
fn enter(fase: Fase, ago: i32) -> Vec<i32> {
    // Ten days of answers, ten of meeting, a trial of eight weeks, ten days to talk it over.
    let long = [10, 20, 57, 10];
    let at = fase as usize;
    (0..=at)
        .map(|one| ago + long.iter().take(at).skip(one).sum::<i32>())
        .collect()
}
