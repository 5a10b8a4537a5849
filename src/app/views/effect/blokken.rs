//! The blocks of the report, one after the other.

use super::{Blok, Staaf, Tabel};
use crate::{
    app::{
        effect::uitgangspunten,
        text::nl::{effect as nl, leven},
    },
    domain::Kant,
    effect::{Aantallen, Bedrag, Rapport, Uitkomst},
    log::Programma,
};

pub(super) struct Maak<'a> {
    pub told: &'a Rapport,
    pub programma: &'a Programma,
}

impl Maak<'_> {
    pub fn blokken(&self) -> Vec<Blok> {
        let all = [
            Some(self.gedaan()),
            self.metingen(Kant::Vraag, &self.told.vraag),
            self.metingen(Kant::Steun, &self.told.steun),
            self.kinderen(),
            self.verhalen(),
            self.redenen(),
            Some(self.besparing()),
            self.naar_soort(),
            Some(self.gevoelig()),
            Some(self.berekend()),
        ];
        all.into_iter().flatten().collect()
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
        let before = told.vorige.as_ref().map(&cells);
        let mut rijen = Vec::new();
        for (at, (name, number)) in nl::TELLINGEN.iter().zip(now).enumerate() {
            // What stopped is told by its reasons where numbers are rounded.
            if at == 2 && told.afgerond {
                continue;
            }
            let mut row = vec![(*name).to_owned(), nl::aantal(number)];
            let before = before.and_then(|before| before.get(at).copied());
            row.extend(before.map(nl::aantal));
            rijen.push(row);
        }
        let wide = before.is_some();
        let mut more = |name: &str, now: String, before: String| {
            let mut row = vec![name.to_owned(), now];
            row.extend(wide.then_some(before));
            rijen.push(row);
        };
        let weeks = |one: &Aantallen| one.dagen_tot_start.map(nl::weken);
        if let Some(now) = weeks(&told.aantallen) {
            let before = told.vorige.as_ref().and_then(weeks);
            more(nl::TOT_START, now, before.unwrap_or_default());
        }
        more(nl::WACHTEN, nl::aantal(told.wachten), String::new());
        let mut kop = vec![nl::MAAT, nl::AANTAL];
        kop.extend(wide.then_some(nl::VORIGE));
        let mut tekst = vec![
            nl::gedaan(
                told.aantallen.koppelingen,
                told.aantallen.kinderen,
                told.afgerond,
            ),
            nl::NIET_IN_EUROS.to_owned(),
        ];
        tekst.extend((told.tegenstrijdig > 0).then(|| nl::TEGENSTRIJDIG.to_owned()));
        Blok {
            titel: nl::GEDAAN,
            tekst,
            tabel: Tabel { kop, rijen },
            kort: true,
            ..Blok::default()
        }
    }

    fn metingen(&self, kant: Kant, uitkomst: &Uitkomst) -> Option<Blok> {
        let questions = leven::vragen(kant);
        let known = questions.iter().zip(uitkomst.vragen);
        let known = known.filter_map(|((_, question), told)| Some((*question, told?)));
        let known: Vec<_> = known.collect();
        if known.is_empty() {
            return None;
        }
        // From 1 to 5 over the whole width.
        let place = |mean: u32| u64::from(mean.saturating_sub(100)) * 1000 / 400;
        let staaf = |(question, one): &(&str, crate::effect::Vraag)| Staaf {
            naam: (*question).to_owned(),
            van: place(one.start.min(one.laatst)),
            tot: place(one.start.max(one.laatst)),
            midden: place(one.laatst),
            woorden: nl::van_naar(one.start, one.laatst),
        };
        let row = |(question, one): &(&str, crate::effect::Vraag)| {
            vec![
                (*question).to_owned(),
                nl::tiende(one.start.into()),
                nl::tiende(one.laatst.into()),
                nl::aantal(Some(one.aantal)),
            ]
        };
        Some(Blok {
            titel: nl::metingen(kant),
            tekst: vec![nl::respons(
                uitkomst.met_start,
                uitkomst.met_later,
                self.told.aantallen.koppelingen,
            )],
            tabel: Tabel {
                kop: nl::METINGEN.to_vec(),
                rijen: known.iter().map(row).collect(),
            },
            staven: known.iter().map(staaf).collect(),
            kort: kant == Kant::Vraag,
        })
    }

    fn kinderen(&self) -> Option<Blok> {
        let row = |(what, number): &(_, u32)| vec![nl::oordeel(*what), nl::aantal(Some(*number))];
        let rijen: Vec<_> = self.told.kinderen.iter().map(row).collect();
        (!rijen.is_empty()).then(|| Blok {
            titel: nl::KINDEREN,
            tekst: vec![nl::KINDEREN_TEKST.to_owned()],
            tabel: Tabel {
                kop: vec![nl::MAAT, nl::AANTAL],
                rijen,
            },
            ..Blok::default()
        })
    }

    fn redenen(&self) -> Option<Blok> {
        let row = |(what, number): &(_, u32)| vec![nl::reden(*what), nl::aantal(Some(*number))];
        let rijen: Vec<_> = self.told.redenen.iter().map(row).collect();
        let small = self.told.afgerond.then(|| nl::REDENEN_KLEIN.to_owned());
        (!rijen.is_empty()).then(|| Blok {
            titel: nl::REDENEN,
            tekst: small.into_iter().collect(),
            tabel: Tabel {
                kop: vec![nl::MAAT, nl::AANTAL],
                rijen,
            },
            ..Blok::default()
        })
    }

    fn besparing(&self) -> Blok {
        let told = self.told;
        let all = told.besparing;
        let tekst = vec![nl::bespaard(all), nl::factor(told.kosten, told.factor)];
        let mut rijen = vec![amounts(nl::BESPARING, all)];
        let helped = told.hulp.iter().filter(|(_, number)| *number > 0);
        rijen.extend(helped.map(|(what, number)| {
            let said = format!("{}: {}", nl::hulp(*what), nl::aantal(Some(*number)));
            vec![said, String::new(), String::new(), String::new()]
        }));
        Blok {
            titel: nl::BESPARING,
            tekst,
            tabel: money(rijen),
            staven: vec![range(nl::BESPARING, all, all.hoog)],
            kort: true,
        }
    }

    fn naar_soort(&self) -> Option<Blok> {
        let all = self.told.naar_soort?;
        let kinds = self.told.soorten.iter();
        let kinds = kinds
            .map(|(what, number)| format!("{}: {}.", nl::soort(*what), nl::aantal(Some(*number))));
        Some(Blok {
            titel: nl::NAAR_SOORT,
            tekst: [nl::NAAR_SOORT_TEKST.to_owned()]
                .into_iter()
                .chain(kinds)
                .collect(),
            tabel: money(vec![amounts(nl::NAAR_SOORT, all)]),
            staven: vec![range(nl::NAAR_SOORT, all, all.hoog)],
            kort: false,
        })
    }

    fn gevoelig(&self) -> Blok {
        let most = self.told.gevoelig.iter().map(|(_, _, high)| *high).max();
        let most = most.unwrap_or(0);
        let middle = self.told.besparing.midden;
        let rows = self.told.gevoelig.iter().map(|(what, laag, hoog)| {
            (
                nl::aanname(*what),
                Bedrag {
                    laag: *laag,
                    midden: middle,
                    hoog: *hoog,
                },
            )
        });
        let rows: Vec<_> = rows.collect();
        Blok {
            titel: nl::GEVOELIG,
            tekst: vec![nl::GEVOELIG_TEKST.to_owned()],
            tabel: money(
                rows.iter()
                    .map(|(name, bedrag)| amounts(name, *bedrag))
                    .collect(),
            ),
            staven: rows
                .iter()
                .map(|(name, bedrag)| range(name, *bedrag, most))
                .collect(),
            kort: false,
        }
    }

    fn berekend(&self) -> Blok {
        Blok {
            titel: nl::BEREKEND,
            tekst: nl::berekend(&uitgangspunten(self.programma)),
            kort: true,
            ..Blok::default()
        }
    }

    fn verhalen(&self) -> Option<Blok> {
        let text = self.programma.verhalen.as_ref()?;
        let parts = text.as_str().split("\n\n").map(str::trim);
        Some(Blok {
            titel: nl::VERHALEN,
            tekst: parts
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect(),
            kort: true,
            ..Blok::default()
        })
    }
}

fn money(rijen: Vec<Vec<String>>) -> Tabel {
    let [laag, midden, hoog] = nl::BEDRAGEN;
    Tabel {
        kop: vec![nl::MAAT, laag, midden, hoog],
        rijen,
    }
}

fn amounts(naam: &str, bedrag: Bedrag) -> Vec<String> {
    let [laag, midden, hoog] = [bedrag.laag, bedrag.midden, bedrag.hoog].map(nl::euro);
    vec![naam.to_owned(), laag, midden, hoog]
}

/// An amount as a bar beside the most of several.
fn range(naam: &str, bedrag: Bedrag, most: u64) -> Staaf {
    let place = |euro: u64| euro.saturating_mul(1000) / most.max(1);
    Staaf {
        naam: naam.to_owned(),
        van: place(bedrag.laag),
        tot: place(bedrag.hoog),
        midden: place(bedrag.midden),
        woorden: nl::van_tot(bedrag),
    }
}
