//! The blocks of the report, one after the other.

use super::{Blok, Staaf, Tabel};
use crate::{
    app::{
        effect::uitgangspunten,
        text::nl::{effect as nl, leven},
    },
    domain::Kant,
    effect::{Aantallen, Bedrag, Rapport, Uitkomst, Vraag},
    log::Programma,
};

pub(super) struct Maak<'a> {
    pub told: &'a Rapport,
    pub programma: &'a Programma,
    /// Whether the stories name somebody and are to be shared.
    pub noemt: bool,
}

/// A block with its words.
fn blok(titel: &'static str, tekst: Vec<String>, kort: bool) -> Blok {
    Blok {
        titel,
        tekst,
        kort,
        ..Blok::default()
    }
}

/// Counts, a row each.
fn counts(titel: &'static str, tekst: Vec<String>, rijen: Vec<Vec<String>>) -> Option<Blok> {
    if rijen.is_empty() {
        return None;
    }
    let mut made = blok(titel, tekst, false);
    made.tabel = Tabel {
        kop: vec![nl::MAAT, nl::AANTAL],
        rijen,
    };
    Some(made)
}

/// Amounts, a row and a bar each, beside the most of them.
pub(super) fn amounts(mut made: Blok, rows: &[(&str, Bedrag)]) -> Blok {
    let [laag, midden, hoog] = nl::BEDRAGEN;
    made.tabel.kop = vec![nl::MAAT, laag, midden, hoog];
    let most = rows
        .iter()
        .map(|(_, one)| one.hoog)
        .max()
        .unwrap_or(0)
        .max(1);
    let place = |euro: u64| euro.saturating_mul(1000) / most;
    for (naam, one) in rows {
        let cells = [one.laag, one.midden, one.hoog].map(nl::euro);
        let mut row = vec![(*naam).to_owned()];
        row.extend(cells);
        made.tabel.rijen.push(row);
        made.staven.push(Staaf {
            naam: (*naam).to_owned(),
            van: place(one.laag),
            tot: place(one.hoog),
            midden: place(one.midden),
            woorden: nl::van_tot(*one),
        });
    }
    made
}

/// What changed between two answers, drawn from 1 to 5 over the whole width.
fn change(question: &str, one: Vraag) -> Staaf {
    let place = |mean: u32| u64::from(mean.saturating_sub(100)) * 1000 / 400;
    Staaf {
        naam: question.to_owned(),
        van: place(one.start.min(one.laatst)),
        tot: place(one.start.max(one.laatst)),
        midden: place(one.laatst),
        woorden: nl::van_naar(one.start, one.laatst),
    }
}

/// The four questions to one side, drawn and in a table; nothing where none may be told.
pub(super) fn answers(kant: Kant, uitkomst: &Uitkomst, text: String) -> Option<Blok> {
    let mut made = blok(nl::metingen(kant), vec![text], kant == Kant::Vraag);
    made.tabel.kop = nl::METINGEN.to_vec();
    for ((_, question), one) in leven::vragen(kant).iter().zip(uitkomst.vragen) {
        let Some(one) = one else { continue };
        made.staven.push(change(question, one));
        made.tabel.rijen.push(vec![
            (*question).to_owned(),
            nl::tiende(one.start.into()),
            nl::tiende(one.laatst.into()),
            nl::aantal(Some(one.aantal)),
        ]);
    }
    (!made.staven.is_empty()).then_some(made)
}

fn counted(naam: String, number: u32) -> Vec<String> {
    vec![naam, nl::aantal(Some(number))]
}

impl Maak<'_> {
    pub fn blokken(&self) -> Vec<Blok> {
        let mut all = vec![self.gedaan()];
        all.extend(self.metingen(Kant::Vraag, &self.told.vraag));
        all.extend(self.metingen(Kant::Steun, &self.told.steun));
        all.extend(self.verloop());
        all.extend(self.per_kind());
        let mut rows = Vec::new();
        for (what, number) in &self.told.kinderen {
            rows.push(counted(nl::oordeel(*what), *number));
        }
        let text = vec![nl::KINDEREN_TEKST.to_owned()];
        all.extend(counts(nl::KINDEREN, text, rows));
        if self.noemt {
            let text = vec![nl::VERHALEN_NOEMEN.to_owned()];
            all.push(blok(nl::VERHALEN, text, true));
        } else if let Some(text) = &self.programma.verhalen {
            let parts = text.as_str().split("\n\n").map(str::trim);
            let parts = parts.filter(|part| !part.is_empty()).map(str::to_owned);
            all.push(blok(nl::VERHALEN, parts.collect(), true));
        }
        let mut rows = Vec::new();
        for (what, number) in &self.told.redenen {
            rows.push(counted(nl::reden(*what), *number));
        }
        let mut text = Vec::new();
        if self.told.afgerond {
            text.push(nl::REDENEN_KLEIN.to_owned());
        }
        all.extend(counts(nl::REDENEN, text, rows));
        self.bespaard(&mut all);
        let text = nl::berekend(&uitgangspunten(self.programma));
        all.push(blok(nl::BEREKEND, text, true));
        all
    }

    fn gedaan(&self) -> Blok {
        let told = self.told;
        let cells = |one: &Aantallen| {
            [
                one.koppelingen,
                one.begonnen,
                one.gestopt,
                one.kinderen,
                one.vraaggezinnen,
                one.steungezinnen,
            ]
        };
        let now = cells(&told.aantallen);
        let before = told.vorige.as_ref();
        let mut rijen = Vec::new();
        let mut row = |naam: &str, now: String, earlier: String| {
            let mut row = vec![naam.to_owned(), now];
            if before.is_some() {
                row.push(earlier);
            }
            rijen.push(row);
        };
        for (at, (naam, number)) in nl::TELLINGEN.iter().zip(now).enumerate() {
            // What stopped is told by its reasons where numbers are rounded; what began, in all.
            if told.afgerond && (at == 2 || at == 1 && told.apart) {
                continue;
            }
            let earlier = before.and_then(|one| cells(one).get(at).copied());
            row(naam, nl::aantal(number), nl::aantal(earlier.flatten()));
        }
        if let Some(days) = told.aantallen.dagen_tot_start {
            let earlier = before.and_then(|one| one.dagen_tot_start);
            let earlier = earlier.map(nl::weken).unwrap_or_default();
            row(nl::TOT_START, nl::weken(days), earlier);
        }
        // Of a municipality beside the whole it is not told.
        if !(told.apart && told.afgerond) {
            row(nl::WACHTEN, nl::aantal(told.wachten), String::new());
        }
        let (koppelingen, kinderen) = (told.aantallen.koppelingen, told.aantallen.kinderen);
        let mut tekst = vec![
            nl::gedaan(koppelingen, kinderen, told.afgerond),
            nl::NIET_IN_EUROS.to_owned(),
        ];
        if told.afgerond && told.apart {
            tekst.push(nl::NAAST_GEHEEL.to_owned());
        }
        if told.tegenstrijdig > 0 {
            tekst.push(nl::TEGENSTRIJDIG.to_owned());
        }
        let mut made = blok(nl::GEDAAN, tekst, true);
        made.tabel.kop = vec![nl::MAAT, nl::AANTAL];
        if before.is_some() {
            made.tabel.kop.push(nl::VORIGE);
        }
        made.tabel.rijen = rijen;
        made
    }

    fn metingen(&self, kant: Kant, uitkomst: &Uitkomst) -> Option<Blok> {
        let asked = self.told.aantallen.koppelingen;
        let text = nl::respons(uitkomst.met_start, uitkomst.met_later, asked);
        answers(kant, uitkomst, text)
    }

    /// The questions to vraaggezinnen by how much later they were asked again.
    fn verloop(&self) -> Option<Blok> {
        let asked = leven::vragen(Kant::Vraag);
        let mut made = blok(nl::VERLOOP, vec![nl::VERLOOP_TEKST.to_owned()], false);
        made.tabel.kop = nl::VERLOOP_KOP.to_vec();
        for (at, (_, question)) in asked.iter().enumerate() {
            let mut row = vec![(*question).to_owned()];
            for later in &self.told.vraag.verloop {
                let one = later.get(at).copied().flatten();
                row.push(one.map_or_else(|| "–".to_owned(), nl::verloop));
            }
            made.tabel.rijen.push(row);
        }
        let any = self
            .told
            .vraag
            .verloop
            .iter()
            .flatten()
            .any(Option::is_some);
        any.then_some(made)
    }

    /// How the children are doing, child by child.
    fn per_kind(&self) -> Option<Blok> {
        let told = &self.told.per_kind;
        let one = told.vraag?;
        let text = nl::per_kind(told.met_start, told.met_later);
        let mut made = blok(nl::PER_KIND, vec![text], false);
        let [_, start, laatst, _] = nl::METINGEN;
        made.tabel = Tabel {
            kop: vec![nl::MAAT, start, laatst, nl::KINDEREN_KOP],
            rijen: vec![vec![
                nl::KIND_VRAAG.to_owned(),
                nl::tiende(one.start.into()),
                nl::tiende(one.laatst.into()),
                nl::aantal(Some(one.aantal)),
            ]],
        };
        made.staven.push(change(nl::KIND_VRAAG, one));
        Some(made)
    }

    /// What it saves, the other way to estimate it, and what the estimate depends on.
    fn bespaard(&self, all: &mut Vec<Blok>) {
        let told = self.told;
        let Some(saved) = told.besparing else {
            all.push(blok(
                nl::BESPARING,
                vec![nl::NIET_BESPAARD.to_owned()],
                true,
            ));
            return;
        };
        let cost = if told.apart {
            nl::KOSTEN_SAMEN.to_owned()
        } else {
            nl::factor(told.kosten, told.factor)
        };
        let mut tekst = vec![nl::bespaard(saved), cost];
        for (what, number) in told.hulp.iter().filter(|(_, number)| *number > 0) {
            tekst.push(format!(
                "{}: {}.",
                nl::hulp(*what),
                nl::aantal(Some(*number))
            ));
        }
        if told.afgerond && told.hulp.is_empty() {
            tekst.push(nl::ZONDER_GROEPEN.to_owned());
        }
        let made = blok(nl::BESPARING, tekst, true);
        all.push(amounts(made, &[(nl::BESPARING, saved)]));
        if let Some(bedrag) = told.naar_soort {
            let made = blok(nl::NAAR_SOORT, vec![nl::NAAR_SOORT_TEKST.to_owned()], false);
            all.push(amounts(made, &[(nl::NAAR_SOORT, bedrag)]));
        }
        let prices = !uitgangspunten(self.programma).soorten.is_empty();
        if told.naar_soort.is_none() && prices {
            let text = vec![nl::NAAR_SOORT_WEINIG.to_owned()];
            all.push(blok(nl::NAAR_SOORT, text, false));
        }
        let mut rows = Vec::new();
        for (what, laag, hoog) in &told.gevoelig {
            let bedrag = Bedrag {
                laag: *laag,
                midden: saved.midden,
                hoog: *hoog,
            };
            rows.push((nl::aanname(*what), bedrag));
        }
        let text = vec![nl::GEVOELIG_TEKST.to_owned()];
        all.push(amounts(blok(nl::GEVOELIG, text, false), &rows));
    }
}
