//! What is due about a family: a first call, the conversations, what is not known yet, its
//! screening, a match, coming back after a rest.

use super::{Over, Stuk, Taak, Wanneer, botsing};
use crate::{
    app::{
        Route,
        situatie::Blik,
        text::nl::{agenda as nl, gegevens::voor},
    },
    domain::{
        Aanleiding, Datum, Gespreksoort, Gezin, Kant, PerGezin, Regel, Screening, Screeningstand,
        Stand, Urgentie, Vraaggezin,
    },
    log::Subject,
    matching::Gegeven,
};

/// Waiting longer than so many days without a koppeling is said.
const LANG: i32 = 42;
/// Waiting longer than so many days is for this week.
const TE_LANG: i32 = 91;
/// A conversation takes at most so many days to arrange.
const GESPREK: i32 = 14;
/// A VOG that ends within so many days is kept an eye on.
const VOG: i32 = 90;
/// A VOG that ends within so many days is for this week.
const VOG_SNEL: i32 = 28;

struct Maak {
    /// How many kennismakingsgesprekken a family has.
    talks: usize,
    today: Datum,
}

/// The taken of each family; `conflicts` says how many places of a subject are in conflict.
pub fn taken(blik: &Blik<'_>, conflicts: &dyn Fn(Subject) -> usize) -> Vec<Vec<Taak>> {
    let per = PerGezin::new(blik.state.koppelingen.values());
    let maak = Maak {
        talks: usize::from(blik.state.programma.kennismakingen()),
        today: blik.today,
    };
    let families = blik.state.gezinnen.values();
    families
        .map(|gezin| {
            let mut list = maak.gezin(gezin, &per);
            let over = Over::Gezin(gezin.id);
            list.extend(botsing(blik.today, over, conflicts(gezin.id.0)));
            list
        })
        .collect()
}

impl Maak {
    fn gezin(&self, gezin: &Gezin, per: &PerGezin<'_>) -> Vec<Taak> {
        let mut list = Vec::new();
        list.extend(self.back(gezin));
        let coupled = per.open(gezin.id) > 0;
        // A koppeling that runs needs a VOG, also when its steungezin rests.
        if !gezin.doet_mee(self.today) && !coupled {
            return list;
        }
        list.extend(self.follow_up(gezin));
        match (gezin.vraaggezin(), gezin.steungezin()) {
            (Some(_), _) => {
                if !coupled {
                    list.extend(self.talk(gezin));
                }
                // Of siblings that go apart one can wait while the other has a koppeling.
                if gezin.doet_mee(self.today) {
                    let waits = per.zonder(gezin).next();
                    list.extend(waits.map(|vraag| self.waits(vraag, per)));
                }
            }
            (_, Some(steun)) => {
                if !coupled {
                    list.extend(self.talk(gezin));
                }
                let called = list.iter().any(|taak| taak.aanleiding == Aanleiding::Bel);
                if !called {
                    list.extend(self.screening(&steun, coupled));
                }
            }
            _ => list.push(
                self.taak(
                    gezin,
                    Aanleiding::WelkeKant,
                    self.since(gezin),
                    Wanneer::Week,
                )
                .why(nl::WELKE_KANT.to_owned()),
            ),
        }
        list
    }

    fn taak(&self, gezin: &Gezin, aanleiding: Aanleiding, op: Datum, wanneer: Wanneer) -> Taak {
        Taak::new(Over::Gezin(gezin.id), aanleiding, op, wanneer).about(gezin.kant)
    }

    /// The day of the aanmelding; today where it is not known, or still to come.
    fn since(&self, gezin: &Gezin) -> Datum {
        gezin.aangemeld_op.unwrap_or(self.today).min(self.today)
    }

    /// The day to which it was parked, or that there is none.
    fn back(&self, gezin: &Gezin) -> Option<Taak> {
        let Stand::Geparkeerd { tot } = gezin.stand? else {
            return None;
        };
        if gezin.verborgen || gezin.beperkt.is_some() {
            return None;
        }
        Some(match tot {
            Some(tot) => self
                .taak(gezin, Aanleiding::Terug, tot, Wanneer::Week)
                .why(nl::terug(tot, self.today)),
            // Without a day it would be forgotten; one can put it off to a day.
            None => self
                .taak(gezin, Aanleiding::Terug, self.today, Wanneer::Later)
                .why(nl::TERUG_ZONDER_DAG.to_owned()),
        })
    }

    /// What was agreed at the last conversation.
    fn follow_up(&self, gezin: &Gezin) -> Option<Taak> {
        let last = gezin.gesprekken.last()?;
        let op = last.vervolg_op?;
        let what = last.vervolg.as_ref().map_or("", Regel::as_str);
        let wanneer = if op <= self.today {
            Wanneer::Nu
        } else {
            Wanneer::Week
        };
        let taak = self.taak(gezin, Aanleiding::Vervolg, op, wanneer);
        Some(taak.ahead(7).why(nl::vervolg(what, op, self.today)))
    }

    /// Kennismakingsgesprekken that were held.
    fn held(&self, gezin: &Gezin) -> usize {
        let talks = gezin.gesprekken.iter();
        let held = talks.filter(|one| one.soort == Gespreksoort::Kennismaking);
        held.filter(|one| one.op <= self.today).count()
    }

    /// A first call where nothing was told; else the conversations that are still to be held,
    /// and what matching needs to know.
    fn talk(&self, gezin: &Gezin) -> Option<Taak> {
        let kant = gezin.kant?;
        let since = self.since(gezin);
        let untouched = gezin.screening == Screening::default() && gezin.gesprekken.is_empty();
        if gezin.soorten.is_none() && gezin.dagdelen.is_none() && untouched {
            let taak = self.taak(gezin, Aanleiding::Bel, since, Wanneer::Nu);
            return Some(taak.because([
                Stuk::Gewoon(nl::aangemeld(gezin.aangemeld_op, self.today)),
                match &gezin.toelichting {
                    Some(note) => Stuk::Gewoon(nl::genoteerd(note.as_str())),
                    None => Stuk::Let(nl::niets_bekend(kant).to_owned()),
                },
            ]));
        }
        if let Some(sinds) = gezin.intake_sinds.filter(|_| gezin.wil_intake()) {
            let taak = self.taak(gezin, Aanleiding::NieuweIntake, sinds, Wanneer::Week);
            return Some(taak.why(nl::nieuwe_intake(sinds, self.today)));
        }
        let todo = self.talks.saturating_sub(self.held(gezin));
        let unknown = unknown(gezin);
        let wanneer = if todo > 0 {
            Wanneer::Week
        } else {
            Wanneer::Later
        };
        (todo > 0 || !unknown.is_empty()).then(|| {
            let due = since.plus_days(GESPREK);
            self.taak(gezin, Aanleiding::Kennismaking, due, wanneer)
                .shown_from(since)
                .why(nl::kennismaking(todo, &unknown))
        })
    }

    /// How long a vraaggezin waits: since it signed up, or since the last koppeling that helped it ended.
    fn waits(&self, vraag: Vraaggezin<'_>, per: &PerGezin<'_>) -> Taak {
        let own = per.of(vraag.id);
        let about = own.filter(|k| k.gaat_over(vraag.kinderen));
        let ended = about.filter_map(|koppeling| koppeling.hielp_tot());
        let Some(since) = vraag.wacht_sinds(ended) else {
            let taak = self.taak(&vraag, Aanleiding::Wacht, self.today, Wanneer::Later);
            return self
                .matching(taak, vraag)
                .why(nl::WACHT_ONBEKEND.to_owned());
        };
        let days = self.today.days_since(since);
        let hurried = vraag.vraag.urgentie == Some(Urgentie::Hoog);
        let wanneer = if hurried || days > TE_LANG {
            Wanneer::Week
        } else {
            Wanneer::Later
        };
        let shown = if hurried {
            since
        } else {
            since.plus_days(LANG + 1)
        };
        let taak = self
            .taak(&vraag, Aanleiding::Wacht, since.plus_days(TE_LANG), wanneer)
            .shown_from(shown);
        let child = vraag.wie().kind.map(|_| voor(vraag.kinderen, self.today));
        self.matching(taak, vraag).because([
            Stuk::Let(vraag.vraag.urgentie.map_or("", nl::urgentie).to_owned()),
            Stuk::Gewoon(child.unwrap_or_default()),
            Stuk::Gewoon(nl::wacht(days)),
        ])
    }

    fn matching(&self, mut taak: Taak, vraag: Vraaggezin<'_>) -> Taak {
        taak.naar = Route::Matchen(Some(vraag.wie()));
        taak
    }

    fn screening(&self, steun: &Gezin, coupled: bool) -> Option<Taak> {
        let today = self.today;
        match steun.screening.stand(today) {
            Screeningstand::Verlopen(tot) => {
                let wanneer = if coupled { Wanneer::Nu } else { Wanneer::Week };
                let also = coupled.then(|| Stuk::Let(nl::VOG_MET_KOPPELING.to_owned()));
                let why = [Stuk::Gewoon(nl::vog(tot, today))].into_iter().chain(also);
                let day = tot.plus_days(1);
                let taak = self.taak(steun, Aanleiding::VogVerlopen, day, wanneer);
                Some(taak.because(why))
            }
            Screeningstand::Onvolledig(missing) => {
                let since = self.since(steun);
                let taak = self.taak(steun, Aanleiding::Screening, since, Wanneer::Week);
                Some(taak.because([
                    Stuk::Gewoon(nl::aangemeld(steun.aangemeld_op, today)),
                    Stuk::Gewoon(nl::screening(&missing)),
                ]))
            }
            Screeningstand::Compleet => {
                let tot = steun.screening.vog.as_ref()?.geldig_tot;
                let soon = tot.days_since(today) <= VOG_SNEL;
                let wanneer = if soon { Wanneer::Week } else { Wanneer::Later };
                let taak = self.taak(steun, Aanleiding::VogLoopt, tot, wanneer);
                Some(taak.ahead(VOG).why(nl::vog(tot, today)))
            }
        }
    }
}

/// What matching needs and nobody has asked yet.
fn unknown(gezin: &Gezin) -> Vec<Gegeven> {
    let born = gezin.kinderen.iter().any(|kind| kind.geboren.is_some());
    let children = match gezin.kant {
        Some(Kant::Vraag) => (Gegeven::Kinderen, born),
        _ => (Gegeven::Leeftijden, gezin.aanbod.leeftijden.is_some()),
    };
    let known = [
        (Gegeven::Plaats, gezin.plaats.is_some()),
        (Gegeven::Steunsoorten, gezin.soorten.is_some()),
        (Gegeven::Dagdelen, gezin.dagdelen.is_some()),
        children,
    ];
    let missing = known.into_iter().filter(|(_, known)| !known);
    missing.map(|(gegeven, _)| gegeven).collect()
}
