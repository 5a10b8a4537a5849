//! What a koppeling waits for. The first that holds is the one that is said: what was agreed
//! for today, an answer, the trial's clock, an evaluation, silence.

use super::{Punt, Stuk, Wanneer, wie};
use crate::{
    app::{Route, situatie::Blik, text::nl::vandaag as nl},
    domain::{Datum, Fase, Kant, Koppeling, Oordeel, Regel},
};

/// No contact for so many days is silence.
pub const STIL: i32 = 28;
/// Silence for so many days is for now.
const TE_STIL: i32 = 42;
/// An answer that takes longer than so many days is for now.
const ANTWOORD: i32 = 7;
/// A trial that ends within so many days is said.
const PROEF: i32 = 14;
/// An evaluation that takes longer than so many days is for now.
const EVALUATIE: i32 = 14;
/// The half-year evaluation is announced so many days ahead.
const HALFJAAR: i32 = 14;

/// The row of an open koppeling, if something waits.
pub fn punt(blik: &Blik<'_>, koppeling: &Koppeling) -> Option<Punt> {
    let make = Make {
        koppeling,
        today: blik.today,
        wie: wie::paar(blik.state, koppeling),
    };
    let by_fase = match koppeling.fase? {
        Fase::Voorstel => make.answers(Fase::Kennismaking),
        Fase::Kennismaking => make.answers(Fase::Proefperiode),
        Fase::Proefperiode => make.trial(),
        Fase::Evaluatie => Some(make.evaluation()),
        Fase::Actief => make.half_year(),
        Fase::Afgesloten => None,
    };
    let rows = [make.follow_up(), by_fase, make.silence()];
    // The most pressing; of equally pressing ones the first.
    rows.into_iter().flatten().min_by_key(|row| row.wanneer)
}

struct Make<'a> {
    koppeling: &'a Koppeling,
    today: Datum,
    wie: String,
}

impl Make<'_> {
    fn row(&self, wanneer: Wanneer, onderwerp: nl::Onderwerp) -> Punt {
        let id = self.koppeling.id;
        Punt::new(
            &id.to_string(),
            wanneer,
            onderwerp,
            &self.wie,
            Route::Koppeling(id),
        )
    }

    fn days_in_fase(&self) -> i32 {
        self.koppeling
            .sinds
            .map_or(0, |sinds| self.today.days_since(sinds))
    }

    /// What was agreed at the last contact.
    fn follow_up(&self) -> Option<Punt> {
        let last = self.koppeling.contactmomenten.last()?;
        let op = last.vervolg_op?;
        let wanneer = match op.days_since(self.today) {
            ..=0 => Wanneer::Nu,
            ..=7 => Wanneer::Week,
            _ => return None,
        };
        let what = last.vervolg.as_ref().map_or("", Regel::as_str);
        let why = Stuk::Gewoon(nl::vervolg(what, op, self.today));
        let row = self.row(wanneer, nl::Onderwerp::Vervolg).because([why]);
        Some(row.with(nl::NOTEER, self.today.days_since(op)))
    }

    /// What both sides say to entering a fase.
    fn answers(&self, naar: Fase) -> Option<Punt> {
        let days = self.days_in_fase();
        let said = |kant| self.koppeling.besluit(naar, kant);
        let no = Kant::ALL
            .into_iter()
            .find(|kant| said(*kant).is_some_and(|b| !b.ja));
        if let Some(kant) = no {
            let why = Stuk::Let(nl::nee(kant, naar));
            let row = self.row(Wanneer::Nu, nl::Onderwerp::Nee).because([why]);
            return Some(row.with(nl::OPEN, days));
        }
        let missing: Vec<Kant> = Kant::ALL
            .into_iter()
            .filter(|kant| said(*kant).is_none())
            .collect();
        if missing.is_empty() {
            let why = Stuk::Gewoon(nl::verder(naar));
            let row = self.row(Wanneer::Nu, nl::Onderwerp::Verder).because([why]);
            return Some(row.with(nl::GA_VERDER, days));
        }
        // Families take weeks to meet; only a voorstel is pressing after one.
        let wanneer = match naar {
            Fase::Kennismaking if days > ANTWOORD => Wanneer::Nu,
            Fase::Proefperiode if days > 3 * ANTWOORD => Wanneer::Nu,
            Fase::Proefperiode if days <= ANTWOORD => Wanneer::Later,
            _ => Wanneer::Week,
        };
        let mut row = self
            .row(wanneer, nl::Onderwerp::Antwoord)
            .because([Stuk::Gewoon(nl::antwoord(&missing, naar, days))])
            .with(nl::LEG_VAST, days);
        if let [kant] = missing.as_slice() {
            row.kant = Some(*kant);
        }
        Some(row)
    }

    fn trial(&self) -> Option<Punt> {
        let einde = self.koppeling.proef?.einde;
        let left = einde.days_since(self.today);
        let (wanneer, onderwerp) = match left {
            ..0 => (Wanneer::Nu, nl::Onderwerp::ProefVoorbij),
            0..=7 => (Wanneer::Nu, nl::Onderwerp::ProefLoopt),
            8..=PROEF => (Wanneer::Week, nl::Onderwerp::ProefLoopt),
            _ => return None,
        };
        let why = [
            Stuk::Nadruk(nl::proef(einde, self.today)),
            Stuk::Gewoon(nl::PROEF_DOE.to_owned()),
        ];
        let row = self.row(wanneer, onderwerp).because(why);
        Some(row.with(nl::EVALUEER, -left))
    }

    fn evaluation(&self) -> Punt {
        let days = self.days_in_fase();
        if self.is_positive() {
            let why = Stuk::Gewoon(nl::POSITIEF.to_owned());
            let row = self.row(Wanneer::Nu, nl::Onderwerp::Positief);
            return row.because([why]).with(nl::GA_VERDER, days);
        }
        let wanneer = if days > EVALUATIE {
            Wanneer::Nu
        } else {
            Wanneer::Week
        };
        let why = Stuk::Gewoon(nl::evaluatie(days));
        let row = self.row(wanneer, nl::Onderwerp::Evaluatie).because([why]);
        row.with(nl::EVALUEER, days)
    }

    /// Whether both looked back well on the trial, so that the gate to actief is open.
    fn is_positive(&self) -> bool {
        let begin = self.koppeling.proef.map(|proef| proef.begin);
        let last = self.koppeling.evaluaties.last();
        last.is_some_and(|last| {
            begin.is_some_and(|begin| last.op >= begin)
                && [last.vraaggezin, last.steungezin] == [Some(Oordeel::Positief); 2]
        })
    }

    fn half_year(&self) -> Option<Punt> {
        let last = self.koppeling.evaluaties.last().map(|e| e.op);
        let due = last.max(self.koppeling.sinds)?.plus_months(6);
        let left = due.days_since(self.today);
        let wanneer = match left {
            ..=-30 => Wanneer::Nu,
            ..=0 => Wanneer::Week,
            ..=HALFJAAR => Wanneer::Later,
            _ => return None,
        };
        let why = Stuk::Gewoon(nl::halfjaar(due, self.today));
        let row = self.row(wanneer, nl::Onderwerp::Halfjaar).because([why]);
        Some(row.with(nl::EVALUEER, -left))
    }

    fn silence(&self) -> Option<Punt> {
        let last = self.koppeling.contactmomenten.last().map(|c| c.op);
        let since = last.or(self.koppeling.sinds)?;
        let days = self.today.days_since(since);
        let wanneer = match days {
            ..=STIL => return None,
            ..=TE_STIL => Wanneer::Week,
            _ => Wanneer::Nu,
        };
        let why = Stuk::Gewoon(nl::stil(days, last.is_some()));
        let row = self.row(wanneer, nl::Onderwerp::Stil).because([why]);
        Some(row.with(nl::NOTEER, days))
    }
}
