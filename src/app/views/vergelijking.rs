//! Two families side by side, field by field, with both weeks over each other.

mod erbij;

use super::{matchen::zin, week::cells, wie};
use crate::order::Set;
use crate::{
    app::{
        situatie::Blik,
        text::nl::{datum, gezinsleven, leven, matchen as nl, vandaag, woorden},
    },
    domain::{Dagdelen, Deelnemer, Gezin, GezinId, Huis, Kind, Moment, Screeningstand, Vraaggezin},
    matching::{Factor, Factorscore, Reden, Score, Situatie, Verdict, assess},
};

/// Below so good a factor fits only in part, in thousandths.
const PAST: u16 = 400;

/// Whether the two fit in one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pas {
    /// They do.
    Past,
    /// Only in part.
    Deels,
    /// They do not.
    Niet,
    /// Not known yet.
    Onbekend,
    /// In their own words: for the coordinator to weigh.
    Woorden,
}

/// One field of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Veld {
    /// Its name.
    pub naam: &'static str,
    /// What the vraaggezin says.
    pub vraag: String,
    /// What the steungezin says.
    pub steun: String,
    /// Whether they fit.
    pub pas: Pas,
    /// Why, in words.
    pub zin: String,
}

/// The two side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vergelijking {
    /// Who asks.
    pub vraag: (GezinId, String),
    /// Who offers.
    pub steun: (GezinId, String),
    /// Field by field.
    pub velden: Vec<Veld>,
    /// When the vraaggezin can: part of the day and day, from zero.
    pub week_vraag: Set<(usize, usize)>,
    /// When the steungezin can.
    pub week_steun: Set<(usize, usize)>,
    /// Whether either asks for a night, so that the grid needs a fourth row.
    pub nacht: bool,
}

/// Compares; `None` when one of the two is not there on its side.
#[must_use]
pub fn vergelijking(blik: &Blik<'_>, vraag: Deelnemer, steun: GezinId) -> Option<Vergelijking> {
    let vraag = blik.vraag(vraag)?;
    let steun = blik.state.gezinnen.get(&steun)?.steungezin()?;
    let velden = blik.with(|situatie| {
        let score = assess(vraag, steun, situatie);
        let make = Make {
            blik,
            vraag,
            steun: &steun,
            score: &score,
            situatie,
        };
        make.velden()
    });
    let week = |gezin: &Gezin| cells(gezin.dagdelen.unwrap_or_default());
    let (week_vraag, week_steun) = (week(&vraag), week(&steun));
    let nacht = |cells: &Set<(usize, usize)>| cells.iter().any(|(row, _)| *row == 3);
    Some(Vergelijking {
        vraag: (vraag.id, wie::deelnemer(blik.state, vraag.wie())),
        steun: (steun.id, wie::naam(&steun)),
        velden,
        nacht: nacht(&week_vraag) || nacht(&week_steun),
        week_vraag,
        week_steun,
    })
}

struct Make<'a> {
    blik: &'a Blik<'a>,
    vraag: Vraaggezin<'a>,
    steun: &'a Gezin,
    score: &'a Score,
    situatie: &'a Situatie<'a>,
}

impl Make<'_> {
    fn velden(&self) -> Vec<Veld> {
        let (vraag, steun): (&Gezin, _) = (&self.vraag, self.steun);
        let soorten = |gezin: &Gezin| known(gezin.soorten.as_ref().map(nl::soorten));
        let frequentie = |gezin: &Gezin| known(gezin.frequentie.map(woorden::frequentie));
        let duur = |gezin: &Gezin| known(gezin.duur.map(woorden::maanden));
        let omgang = |gezin: &Gezin| known(gezin.omgang.map(leven::omgang));
        let opvoeding =
            |gezin: &Gezin| known(gezin.opvoeding.as_ref().map(gezinsleven::opvoedingen));
        let bezigheden =
            |gezin: &Gezin| known(gezin.bezigheden.as_ref().map(gezinsleven::bezigheden));
        let talen = |gezin: &Gezin| known(gezin.talen.as_ref().map(nl::talen));
        let dagdelen = |gezin: &Gezin| known(gezin.dagdelen.map(nl::dagdelen));
        let judged = [
            self.veld(
                "Afstand",
                &[Factor::Afstand],
                self.plaats(vraag),
                self.plaats(steun),
            ),
            self.veld(
                "Steun",
                &[Factor::Steunsoort],
                soorten(vraag),
                soorten(steun),
            ),
            self.veld(
                "Hoe vaak",
                &[Factor::Frequentie],
                frequentie(vraag),
                frequentie(steun),
            ),
            self.nachten(self.veld(
                "Dagdelen",
                &[Factor::Dagdelen],
                dagdelen(vraag),
                dagdelen(steun),
            )),
            self.veld(
                "Kinderen",
                &[Factor::Leeftijdsgrens, Factor::Leeftijd],
                self.gevraagd(),
                self.ruimte(),
            ),
            self.veld("Huis", &[Factor::Huis], huis(vraag), huis(steun)),
            self.veld("Taal", &[Factor::Taal], talen(vraag), talen(steun)),
            self.veld("Hoe lang", &[Factor::Duur], duur(vraag), duur(steun)),
            self.veld(
                "Onderling contact",
                &[Factor::Omgang],
                omgang(vraag),
                omgang(steun),
            ),
            self.veld(
                "Opvoeding",
                &[Factor::Opvoeding],
                opvoeding(vraag),
                opvoeding(steun),
            ),
            self.veld(
                "Bezigheden",
                &[Factor::Bezigheden],
                bezigheden(vraag),
                bezigheden(steun),
            ),
            self.veld(
                "Plek",
                &[Factor::Capaciteit, Factor::Deelname],
                self.wacht(),
                self.plek(),
            ),
            self.veld(
                "Screening",
                &[Factor::Screening],
                nl::NIET_NODIG.to_owned(),
                self.screening(),
            ),
        ];
        let all = judged
            .into_iter()
            .chain(self.wederdienst())
            .chain(self.eerder())
            .chain(self.woorden());
        all.collect()
    }

    /// A field that some factors judge; the worst of them counts, and all are said.
    fn veld(&self, naam: &'static str, factors: &[Factor], vraag: String, steun: String) -> Veld {
        let parts = || {
            self.score
                .factoren
                .iter()
                .filter(|p| factors.contains(&p.factor))
        };
        // The steungezin says for whom it has room; whether its own children are as old is more
        // than was asked, so not knowing that leaves nothing open.
        let opa_oma = self.vraag.vraag.opa_oma == Some(true);
        let fits = |p: &Factorscore| p.factor == Factor::Leeftijdsgrens && pas(p) == Pas::Past;
        let room = !opa_oma && parts().any(fits);
        let counts = |part: &&Factorscore| {
            !(room && part.factor == Factor::Leeftijd && pas(part) == Pas::Onbekend)
        };
        let all: Vec<Pas> = parts().filter(counts).map(pas).collect();
        let mut worst = [Pas::Niet, Pas::Onbekend, Pas::Deels].into_iter();
        let pas = worst.find(|pas| all.contains(pas));
        let pas = pas.unwrap_or(Pas::Past);
        let said: Vec<String> = parts()
            .filter(counts)
            .filter_map(|part| zin(part, self.situatie.today))
            .collect();
        Veld {
            naam,
            vraag,
            steun,
            pas,
            zin: said.join("; "),
        }
    }

    /// Who asks for a night is not helped with a day alone.
    fn nachten(&self, veld: Veld) -> Veld {
        let nights = |dagdelen: Dagdelen| dagdelen.iter().any(|slot| slot.moment == Moment::Nacht);
        let asked = self.vraag.dagdelen.unwrap_or_default();
        let shared = asked.shared(self.steun.dagdelen.unwrap_or_default());
        if veld.pas == Pas::Past && nights(asked) && !nights(shared) {
            Veld {
                pas: Pas::Deels,
                zin: format!("{}; {}", veld.zin, nl::GEEN_NACHT),
                ..veld
            }
        } else {
            veld
        }
    }

    fn plaats(&self, gezin: &Gezin) -> String {
        let Some(plaats) = &gezin.plaats else {
            return woorden::ONBEKEND.to_owned();
        };
        let told = plaats.woonplaats.as_ref().map(|w| w.as_str().to_owned());
        let found = || self.blik.gebied.plaats_van(&plaats.waar).map(str::to_owned);
        let most = gezin.max_afstand.map(nl::hoogstens);
        let waar = crate::app::text::nl::gegevens::waar(&plaats.waar);
        let parts = [Some(waar), told.or_else(found), most];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn leeftijden(&self, kinderen: &[Kind]) -> Vec<String> {
        let ages = kinderen.iter().map(|kind| {
            kind.geboren.map_or_else(
                || woorden::ONBEKEND.to_owned(),
                |geboren| woorden::leeftijd(geboren.leeftijd(self.blik.today), self.blik.today),
            )
        });
        ages.collect()
    }

    fn gevraagd(&self) -> String {
        let mut said = self.leeftijden(self.vraag.kinderen);
        if self.vraag.vraag.opa_oma == Some(true) {
            said.push(nl::OPA_OMA.to_owned());
        }
        known(Some(said.join(", ")))
    }

    fn ruimte(&self) -> String {
        let room = self.steun.aanbod.leeftijden.map(nl::ruimte);
        let own = self.leeftijden(&self.steun.kinderen).join(", ");
        let own = if own.is_empty() {
            let none = self.steun.geen_kinderen();
            none.then(|| nl::GEEN_EIGEN.to_owned())
        } else {
            Some(nl::eigen(&own))
        };
        let parts: Vec<String> = room.into_iter().chain(own).collect();
        if parts.is_empty() {
            woorden::ONBEKEND.to_owned()
        } else {
            parts.join("; ")
        }
    }

    fn wacht(&self) -> String {
        let since = self.situatie.wacht_sinds(self.vraag);
        let days = since.and_then(|op| u32::try_from(self.blik.today.days_since(op)).ok());
        let said = |dagen| nl::reden(&Reden::Wachttijd { dagen }, self.blik.today);
        known(days.map(said))
    }

    fn plek(&self) -> String {
        let open = self.situatie.open(self.steun.id).len();
        nl::plekken(open, self.steun.aanbod.capaciteit)
    }

    fn screening(&self) -> String {
        match self.steun.screening.stand(self.blik.today) {
            Screeningstand::Compleet => {
                let tot = self.steun.screening.vog.as_ref().map(|vog| vog.geldig_tot);
                nl::compleet(tot.map(|tot| datum::kort(tot, self.blik.today)))
            }
            Screeningstand::Onvolledig(missing) => vandaag::screening(&missing),
            Screeningstand::Verlopen(tot) => vandaag::vog(tot, self.blik.today),
        }
    }
}

fn known(text: Option<impl Into<String>>) -> String {
    let text = text.map(Into::into).filter(|text| !text.is_empty());
    text.unwrap_or_else(|| woorden::ONBEKEND.to_owned())
}

fn huis(gezin: &Gezin) -> String {
    let Huis {
        huisdieren,
        rookt,
        zonder_huisdieren,
        rookvrij,
    } = gezin.huis.unwrap_or_default();
    let said = [
        huisdieren.map(nl::huisdieren),
        rookt.map(nl::rookt),
        zonder_huisdieren
            .filter(|asks| *asks)
            .map(|_| nl::ZONDER_HUISDIEREN),
        rookvrij.filter(|asks| *asks).map(|_| nl::ROOKVRIJ),
    ];
    let said: Vec<&str> = said.into_iter().flatten().collect();
    known(Some(said.join(", ")))
}

fn pas(part: &Factorscore) -> Pas {
    match &part.oordeel {
        Verdict::Excluded(_) => Pas::Niet,
        Verdict::Unknown { .. } => Pas::Onbekend,
        // Far is still within what both accept, and who came today waits for nothing yet.
        Verdict::Points { .. } if part.waarde == 0 => match part.factor {
            // Nobody asked for a child to play with: without one there is room all the same.
            Factor::Afstand | Factor::Wachttijd | Factor::Leeftijd => Pas::Deels,
            _ => Pas::Niet,
        },
        Verdict::Points { .. } if part.waarde < PAST => Pas::Deels,
        // Only part of what is asked is offered; and a night is not made up for by a day.
        Verdict::Points { reason, .. } if reason.is_only_part() => Pas::Deels,
        // It may be just too far.
        Verdict::Points {
            reason: Reden::Afstand { rand: true, .. },
            ..
        } => Pas::Deels,
        Verdict::Points { .. } | Verdict::Fits => Pas::Past,
    }
}

#[cfg(test)]
#[path = "vergelijking_tests.rs"]
mod tests;
