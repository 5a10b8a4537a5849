//! The situations of families without a koppeling, each with what must be shown of it.

use super::{
    super::{Work, dossier::Balie, schrijver::Schrijver},
    Gepland, Groep, draw,
};
use crate::{
    domain::{
        Aanleiding as A, Dag, Dagdeel, Datum, ElementId, Frequentie, Geboren, Gesprek,
        Gespreksoort, GezinId, Kant, KindOpgave, Leeftijden, Moment, Opgave, Regel, Stand,
        Steunsoort, Uitstel, Urgentie,
    },
    log::{Command, Elem, Onderwerp, Write},
};

/// How many situations there are.
const GEVALLEN: usize = 20;

/// Plants one family.
pub(super) fn plant(work: &mut Work<'_>, number: usize) -> Option<Gepland> {
    let mut kans = work.kans.branch(2_000_000 + number as u64);
    let mut r = |least, most| draw(&mut kans, least, most);
    let geval = number % GEVALLEN;
    let ago = match geval {
        6 => r(43, 91),
        7 => r(92, 200),
        8 => r(20, 42),
        _ => r(15, 40),
    };
    let begin = work.days_ago(ago);
    let mut s = work.schrijver();
    let naam = work.namen.next();
    let found = family(&mut s, &mut work.balie, geval, &naam, begin, &mut r);
    work.keep(s);
    let (gezin, shown) = found?;
    let (aanleiding, groep) = shown?;
    Some(Gepland {
        over: gezin.0,
        aanleiding,
        groep,
    })
}

fn family(
    s: &mut Schrijver<'_>,
    balie: &mut Balie<'_>,
    geval: usize,
    naam: &str,
    begin: Datum,
    r: &mut dyn FnMut(i32, i32) -> i32,
) -> Option<(GezinId, Option<(A, Groep)>)> {
    use Groep::{Later, Nu, Uitgesteld, Week};
    let today = s.today;
    if matches!(geval, 0 | 1 | 17) {
        // A first call and nothing more; of one not even whether it asks or offers.
        let kant = if geval == 1 { None } else { Some(Kant::Vraag) };
        let told = balie.aanmelding(&mut s.kans, Kant::Vraag, naam, begin);
        let id = s.meld_aan(begin, Opgave { kant, ..told })?;
        if geval == 17 {
            put_off(s, id, A::Bel, r(1, 20))?;
        }
        let shown = match geval {
            0 => (A::Bel, Nu),
            1 => (A::WelkeKant, Week),
            _ => (A::Bel, Uitgesteld),
        };
        return Some((id, Some(shown)));
    }
    let kant = match geval {
        10..=13 => Kant::Steun,
        _ => Kant::Vraag,
    };
    let id = s.gepland_gezin(balie, kant, naam, begin)?;
    if geval != 2 && geval != 14 {
        s.kennis(id, begin.plus_days(5))?;
    }
    let park = |tot: Datum| Write::Stand(Some(Stand::Geparkeerd { tot: Some(tot) }));
    let shown = match geval {
        2 => Some((A::Kennismaking, Week)),
        3 => {
            s.set(id, Write::Dagdelen(None))?;
            Some((A::Kennismaking, Later))
        }
        4 => {
            s.set(id, Write::Plaats(None))?;
            Some((A::Kennismaking, Later))
        }
        6 => Some((A::Wacht, Later)),
        7 => Some((A::Wacht, Week)),
        9 => {
            s.set(id, Write::Urgentie(Some(Urgentie::Hoog)))?;
            Some((A::Wacht, Week))
        }
        10 => Some((A::Screening, Week)),
        11 => s.screening(id, begin, today.plus_days(300)).and(None),
        12 => {
            s.screening(id, begin, today.plus_days(-r(1, 9)))?;
            Some((A::VogVerlopen, Week))
        }
        13 => {
            s.screening(id, begin, today.plus_days(r(29, 90)))?;
            Some((A::VogLoopt, Later))
        }
        14 => {
            put_off(s, id, A::Kennismaking, r(1, 20))?;
            Some((A::Kennismaking, Uitgesteld))
        }
        15 => {
            s.set(id, park(today.plus_days(-r(0, 9))))?;
            Some((A::Terug, Week))
        }
        16 => s.set(id, park(today.plus_days(r(1, 90)))).and(None),
        18 => s
            .set(id, Write::Stand(Some(Stand::Uitgeschreven)))
            .and(None),
        19 => {
            let talk = Gesprek {
                id: ElementId(s.kans.bytes()),
                op: today.plus_days(-1),
                soort: Gespreksoort::Telefoon,
                notitie: None,
                vervolg: Regel::parse("terugbellen").ok(),
                vervolg_op: Some(today),
            };
            s.set(id, Write::Gesprek(Elem::Zet(talk)))?;
            Some((A::Vervolg, Nu))
        }
        _ => None,
    };
    Some((id, shown))
}

fn put_off(s: &mut Schrijver<'_>, id: GezinId, aanleiding: A, days: i32) -> Option<()> {
    let uitstel = Uitstel {
        aanleiding,
        tot: Some(s.today.plus_days(days)),
        reden: None,
    };
    let over = Onderwerp::Gezin(id);
    s.doe(s.today, Command::StelUit { over, uitstel })
}

impl Schrijver<'_> {
    /// A family of which all is known that matching needs.
    pub(super) fn gepland_gezin(
        &mut self,
        balie: &mut Balie<'_>,
        kant: Kant,
        naam: &str,
        begin: Datum,
    ) -> Option<GezinId> {
        let mut told = balie.aanmelding(&mut self.kans, kant, naam, begin);
        told.soorten = Some([Steunsoort::Opvang].into());
        told.frequentie = Some(Frequentie::Wekelijks);
        let slot = Dagdeel {
            dag: Dag::Woensdag,
            moment: Moment::Middag,
        };
        told.dagdelen = Some([slot].into_iter().collect());
        told.kinderen = vec![KindOpgave {
            voornaam: None,
            geboren: Geboren::new(begin.jaar() - 7, None),
        }];
        told.aanbod.leeftijden = Leeftijden::new(0, 14).filter(|_| kant == Kant::Steun);
        self.meld_aan(begin, told)
    }

    /// Writes one fact about a family today.
    fn set(&mut self, gezin: GezinId, write: Write) -> Option<()> {
        let writes = vec![write];
        self.doe(self.today, Command::Wijzig { gezin, writes })
    }
}
