//! What is due about an open koppeling: what was agreed, an answer, the trial's clock, looking
//! back, paper, and the contact that its rhythm asks for. There is always one: of a koppeling of
//! which nothing can be said, what stands in the way of saying it.

use super::{Over, Stuk, Taak, Wanneer, botsing, verwachting};
use crate::{
    app::{
        Route,
        situatie::Blik,
        text::nl::{agenda as nl, refusal},
    },
    domain::{Aanleiding, Datum, Evaluatiemoment, Fase, Kant, Koppeling, Pauze, Regel},
    log::{Command, Context, Refusal, decide},
};

/// Contact in the first year, and after it, where nothing else was agreed: monthly, then
/// quarterly, as Big Brothers Big Sisters keep it.
const RITME: [i32; 2] = [28, 91];
/// An answer that takes longer than so many days is for now.
const ANTWOORD: i32 = 7;
/// A trial that ends within so many days is said.
const PROEF: i32 = 14;
/// A trial that ends within so many days is for now.
const PROEF_SNEL: i32 = 7;
/// An evaluation that takes longer than so many days is for now.
const EVALUATIE: i32 = 14;
/// The half-year evaluation is announced so many days ahead.
const HALFJAAR: i32 = 14;
/// The half-year evaluation is for now when it is so many days late.
const HALFJAAR_TE_LAAT: i32 = 30;
/// A contract is asked for so many days after the koppeling became actief.
const CONTRACT: i32 = 14;
/// The start can be measured so many days after the trial began.
const START: i32 = 28;
/// The end of a rest is announced so many days ahead.
const PAUZE_VOORAF: i32 = 7;
/// A rest without an end is asked about every so many days.
const PAUZE: i32 = 28;

struct Maak<'a, 'b> {
    blik: &'a Blik<'b>,
    koppeling: &'a Koppeling,
    today: Datum,
    fase: Fase,
    /// Since when it is in its fase.
    sinds: Datum,
}

/// The taken of an open koppeling with so many conflicts; never none.
pub fn taken(blik: &Blik<'_>, koppeling: &Koppeling, conflicts: usize) -> Vec<Taak> {
    let over = Over::Koppeling(koppeling.id);
    let mut list: Vec<Taak> = botsing(blik.today, over, conflicts).into_iter().collect();
    let Some((fase, sinds)) = koppeling.fase.zip(koppeling.sinds) else {
        // Not in conflict, and not readable either: somebody has to say where it is.
        if list.is_empty() {
            list.push(
                Taak::new(over, Aanleiding::Botsing, blik.today, Wanneer::Nu)
                    .because([Stuk::Let(nl::FASE_ONBEKEND.to_owned())]),
            );
        }
        return list;
    };
    let maak = Maak {
        blik,
        koppeling,
        today: blik.today,
        fase,
        sinds: sinds.min(blik.today),
    };
    if let Some(day) = koppeling.begint_nog(blik.today) {
        maak.clock(&mut list, day);
    }
    list.extend(maak.follow_up());
    if let Some(pauze) = koppeling
        .pauze
        .as_ref()
        .filter(|_| koppeling.rust(blik.today))
    {
        // Who rests is left alone.
        list.push(maak.rest(pauze));
        return list;
    }
    match fase {
        Fase::Voorstel => list.push(maak.answers(Fase::Kennismaking)),
        Fase::Kennismaking => {
            list.push(maak.answers(Fase::Proefperiode));
            list.extend(maak.start());
        }
        Fase::Proefperiode => {
            list.push(maak.trial());
            list.extend(maak.start());
        }
        Fase::Evaluatie => list.push(maak.evaluation()),
        Fase::Actief => {
            list.extend(maak.contract());
            list.push(maak.half_year());
        }
        Fase::Afgesloten => {}
    }
    list.extend(maak.expectations());
    list.push(maak.silence());
    list
}

impl Maak<'_, '_> {
    fn taak(&self, aanleiding: Aanleiding, op: Datum, wanneer: Wanneer) -> Taak {
        Taak::new(Over::Koppeling(self.koppeling.id), aanleiding, op, wanneer)
    }

    /// Days since a day; negative while it is to come.
    fn since(&self, day: Datum) -> i32 {
        self.today.days_since(day)
    }

    /// The fase begins on a day to come: what is written and the clock do not agree, so it stands
    /// with what else is to be chosen.
    fn clock(&self, list: &mut Vec<Taak>, day: Datum) {
        let why = Stuk::Let(nl::klok(day, self.today));
        if let Some(taak) = list.first_mut() {
            taak.waarom.extend([Stuk::Gewoon(" ".to_owned()), why]);
            taak.blijft = true;
            return;
        }
        let mut taak = self.taak(Aanleiding::Botsing, self.today, Wanneer::Nu);
        (taak.doe, taak.blijft) = (nl::KLOK_DOE, true);
        list.push(taak.because([why]));
    }

    /// What was agreed at the last contact, or about the last concern; the earliest of the two.
    fn follow_up(&self) -> Option<Taak> {
        let contact = self.koppeling.contactmomenten.last();
        let contact = contact.and_then(|last| {
            let what = last.vervolg.as_ref().map_or("", Regel::as_str);
            last.vervolg_op.map(|op| (op, what))
        });
        // What a concern is about stands on its own page alone.
        let concern = self.koppeling.zorgsignalen.last();
        let concern = concern.and_then(|last| last.vervolg_op.map(|op| (op, nl::ZORG)));
        let (op, what) = [contact, concern].into_iter().flatten().min()?;
        let wanneer = if op <= self.today {
            Wanneer::Nu
        } else {
            Wanneer::Week
        };
        let taak = self.taak(Aanleiding::Vervolg, op, wanneer).ahead(7);
        Some(taak.why(nl::vervolg(what, op, self.today)))
    }

    /// A rest lasts until somebody resumes: its last day, or a reminder now and then.
    fn rest(&self, pauze: &Pauze) -> Taak {
        if let Some(tot) = pauze.tot {
            let wanneer = if tot < self.today {
                Wanneer::Nu
            } else {
                Wanneer::Week
            };
            return self
                .taak(Aanleiding::Pauze, tot, wanneer)
                .ahead(PAUZE_VOORAF)
                .why(nl::pauze(tot, self.today));
        }
        let spoken = self.last_contact().unwrap_or(pauze.vanaf);
        let due = spoken.max(pauze.vanaf).plus_days(PAUZE);
        self.taak(Aanleiding::Pauze, due, Wanneer::Week)
            .why(nl::pauze_zonder_einde(self.since(pauze.vanaf)))
    }

    /// Why the gate to a fase is closed, if it is; asked of the one who decides.
    fn closed(&self, fase: Fase) -> Option<Refusal> {
        let command = Command::GaNaar {
            koppeling: self.koppeling.id,
            fase,
            op: self.today,
            weken: None,
        };
        let context = Context { today: self.today };
        decide(self.blik.state, command, &context).err()
    }

    /// The gate to the next fase: it is open, or this is what stands in the way.
    fn gate(&self, since: Datum, open: String, closed: Option<&Refusal>) -> Taak {
        let taak = self.taak(Aanleiding::Verder, since.min(self.today), Wanneer::Nu);
        match closed {
            None => taak.why(open),
            Some(refusal) => taak.because([Stuk::Let(refusal::message(refusal).wat)]),
        }
    }

    /// What both sides say to entering a fase.
    fn answers(&self, naar: Fase) -> Taak {
        let said = |kant| self.koppeling.besluit(naar, kant);
        let no = Kant::ALL.into_iter().find_map(|kant| {
            said(kant)
                .filter(|said| !said.ja)
                .map(|said| (kant, said.op))
        });
        if let Some((kant, op)) = no {
            let taak = self.taak(Aanleiding::Nee, op.min(self.today), Wanneer::Nu);
            return taak.because([Stuk::Let(nl::nee(kant, naar))]);
        }
        let missing: Vec<Kant> = Kant::ALL
            .into_iter()
            .filter(|kant| said(*kant).is_none())
            .collect();
        if missing.is_empty() {
            let both = Kant::ALL.into_iter().filter_map(said).map(|said| said.op);
            let last = both.max().unwrap_or(self.sinds);
            return self.gate(last, nl::verder(naar), self.closed(naar).as_ref());
        }
        // Families take weeks to meet; only a voorstel is pressing after one.
        let days = self.since(self.sinds);
        let (patience, at_first) = match naar {
            Fase::Kennismaking => (ANTWOORD, Wanneer::Week),
            _ if days > ANTWOORD => (3 * ANTWOORD, Wanneer::Week),
            _ => (3 * ANTWOORD, Wanneer::Later),
        };
        let wanneer = if days > patience {
            Wanneer::Nu
        } else {
            at_first
        };
        let due = self.sinds.plus_days(patience);
        let one = match missing.as_slice() {
            [kant] => Some(*kant),
            _ => None,
        };
        self.taak(Aanleiding::Antwoord, due, wanneer)
            .shown_from(self.sinds)
            .about(one)
            .why(nl::antwoord(&missing, naar, days))
    }

    fn trial(&self) -> Taak {
        // A clock in conflict is the programme's, until someone chose.
        let weeks = i32::from(self.blik.state.programma.proefweken());
        let einde = match self.koppeling.proef {
            Some(proef) => proef.einde,
            None => self.sinds.plus_days(7 * weeks - 1),
        };
        let why = [
            Stuk::Nadruk(nl::proef(einde, self.today)),
            Stuk::Gewoon(nl::PROEF_DOE.to_owned()),
        ];
        let left = einde.days_since(self.today);
        let taak = if left < 0 {
            self.taak(Aanleiding::ProefVoorbij, einde.plus_days(1), Wanneer::Nu)
        } else {
            let wanneer = if left <= PROEF_SNEL {
                Wanneer::Nu
            } else {
                Wanneer::Week
            };
            self.taak(Aanleiding::ProefLoopt, einde, wanneer)
                .ahead(PROEF)
        };
        taak.because(why)
    }

    fn evaluation(&self) -> Taak {
        let closed = self.closed(Fase::Actief);
        let to_evaluate = matches!(
            closed,
            Some(
                Refusal::GeenEvaluatie
                    | Refusal::EvaluatieNietPositief(_)
                    | Refusal::EvaluatieKinderen
            )
        );
        if !to_evaluate {
            let last = self.looked_back().unwrap_or(self.sinds);
            return self.gate(last, nl::POSITIEF.to_owned(), closed.as_ref());
        }
        let days = self.since(self.sinds);
        let wanneer = if days > EVALUATIE {
            Wanneer::Nu
        } else {
            Wanneer::Week
        };
        let due = self.sinds.plus_days(EVALUATIE);
        let taak = self
            .taak(Aanleiding::Evaluatie, due, wanneer)
            .shown_from(self.sinds);
        match closed {
            Some(Refusal::GeenEvaluatie) | None => taak.why(nl::evaluatie(days)),
            // It was looked back on, and not everybody is content: that is talked over.
            Some(refusal) => {
                let said = refusal::message(&refusal);
                let why = [Stuk::Let(said.wat), Stuk::Gewoon(format!(" {}", said.doe))];
                taak.because(why).at(Route::Koppeling(self.koppeling.id))
            }
        }
    }

    /// The day of the last evaluation; how it was at the start is none.
    fn looked_back(&self) -> Option<Datum> {
        let mut all = self.koppeling.evaluaties.iter();
        let last =
            all.rfind(|one| one.moment != Some(Evaluatiemoment::Start) && one.op <= self.today);
        last.map(|one| one.op)
    }

    /// How it was before the support began can be asked until shortly after.
    fn start(&self) -> Option<Taak> {
        let asked = self.koppeling.evaluaties.iter();
        let asked = asked
            .clone()
            .any(|one| one.moment == Some(Evaluatiemoment::Start));
        let taak = match self.fase {
            Fase::Kennismaking => {
                let due = self.sinds.plus_days(3 * ANTWOORD);
                let taak = self.taak(Aanleiding::Startmeting, due, Wanneer::Later);
                taak.shown_from(self.sinds)
            }
            Fase::Proefperiode => {
                let begin = self.koppeling.proef.map_or(self.sinds, |proef| proef.begin);
                let fresh = self.since(begin) <= START;
                fresh.then(|| self.taak(Aanleiding::Startmeting, begin, Wanneer::Week))?
            }
            _ => return None,
        };
        (!asked).then(|| taak.why(nl::STARTMETING.to_owned()))
    }

    fn half_year(&self) -> Taak {
        let last = self.looked_back().unwrap_or(self.sinds);
        let due = last.max(self.sinds).plus_months(6);
        let wanneer = match self.since(due) {
            HALFJAAR_TE_LAAT.. => Wanneer::Nu,
            0.. => Wanneer::Week,
            _ => Wanneer::Later,
        };
        self.taak(Aanleiding::Halfjaar, due, wanneer)
            .ahead(HALFJAAR)
            .why(nl::halfjaar(due, self.today))
    }

    fn contract(&self) -> Option<Taak> {
        let due = self.sinds.plus_days(CONTRACT);
        self.koppeling.contract.is_none().then(|| {
            self.taak(Aanleiding::Contract, due, Wanneer::Week)
                .why(nl::contract(self.since(self.sinds)))
        })
    }

    fn expectations(&self) -> Option<Taak> {
        let gezin = |id| self.blik.state.gezinnen.get(&id);
        let vraag = gezin(self.koppeling.vraaggezin)?;
        let steun = gezin(self.koppeling.steungezin)?;
        let verschil = verwachting::verschil(vraag, steun);
        // While it can still be talked over before they start.
        let wanneer = match self.fase {
            Fase::Voorstel | Fase::Kennismaking => Wanneer::Week,
            _ => Wanneer::Later,
        };
        (!verschil.is_empty()).then(|| {
            let taak = self.taak(Aanleiding::Verwachting, self.sinds, wanneer);
            taak.why(verschil.join(" "))
        })
    }

    /// The last contact. A day that is still to come is a clock that was set wrong: no reason
    /// to be silent.
    fn last_contact(&self) -> Option<Datum> {
        let mut contacts = self.koppeling.contactmomenten.iter();
        let last = contacts.rfind(|contact| contact.op <= self.today);
        last.map(|contact| contact.op)
    }

    /// The next contact by the rhythm; there always is one.
    fn silence(&self) -> Taak {
        let last = self.last_contact();
        let since = last.unwrap_or(self.sinds);
        let rhythm = self.rhythm();
        let days = self.since(since);
        let wanneer = if days > rhythm + rhythm / 2 {
            Wanneer::Nu
        } else {
            Wanneer::Week
        };
        self.taak(Aanleiding::Stil, since.plus_days(rhythm), wanneer)
            .ahead(-1)
            .why(nl::stil(days, last.is_some()))
    }

    /// Days between two contacts.
    fn rhythm(&self) -> i32 {
        if let Some(weeks) = self.koppeling.ritme {
            return 7 * i32::from(weeks);
        }
        let [first, later] = RITME;
        let begin = self.koppeling.proef.map_or(self.sinds, |proef| proef.begin);
        if begin.plus_months(12) <= self.today {
            later
        } else {
            first
        }
    }
}
