//! The report: what there was, what changed and what it saves, in one value that a screen, a print
//! and a file all show; as it is, or with numbers that may leave the municipality.

use super::{
    Aanname, Bedrag, Geval, Metingen, PerKind, Periode, Uitgangspunten, Verandering,
    afgerond::{alle_delen, delen, gemiddelde, rond},
    besparing,
    deelbaar::{Deelbaar, deelbaar},
    gevoeligheid, metingen, oordelen, per_kind, per_soort, telling,
};
use crate::domain::{Afsluitreden, Datum, Hulpsoort, Kant, Oordeel};
use serde::Serialize;

/// What there was in a period. `None` is a number under five that is not told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "as in `Telling`")]
pub struct Aantallen {
    pub koppelingen: Option<u32>,
    pub begonnen: Option<u32>,
    pub gestopt: Option<u32>,
    pub kinderen: Option<u32>,
    pub vraaggezinnen: Option<u32>,
    pub steungezinnen: Option<u32>,
    /// Of half of those that began the days from aanmelding to the first day.
    pub dagen_tot_start: Option<u32>,
}

/// One of the four questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Vraag {
    /// How many answered it both times.
    pub aantal: u32,
    /// The mean of their answers at the start, from 1 to 5, in hundredths.
    pub start: u32,
    /// And of the last time.
    pub laatst: u32,
}

/// What one side answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Uitkomst {
    /// Koppelingen with an answer from the start.
    pub met_start: Option<u32>,
    /// Koppelingen with an answer from later.
    pub met_later: Option<u32>,
    /// The questions, in the order of [`crate::domain::Scores::all`].
    pub vragen: [Option<Vraag>; 4],
    /// The same by how much later it was, in the order of [`super::Later::ALL`].
    pub verloop: [[Option<Vraag>; 4]; 3],
}

/// How the children are doing, child by child, by their parents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct KindUitkomst {
    /// Children of whom it was said at the start.
    pub met_start: Option<u32>,
    /// Children of whom it was said later.
    pub met_later: Option<u32>,
    /// Those of whom it was said both times.
    pub vraag: Option<Vraag>,
}

/// Formal help at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Hulp {
    Met,
    Zonder,
    Onbekend,
}

/// The report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rapport {
    /// First day.
    pub van: Datum,
    /// Last day.
    pub tot: Datum,
    /// Vraaggezinnen, or children of them, that wait now.
    pub wachten: Option<u32>,
    /// What there was.
    pub aantallen: Aantallen,
    /// What there was in the period before.
    pub vorige: Option<Aantallen>,
    /// Why koppelingen ended, most often first.
    pub redenen: Vec<(Afsluitreden, u32)>,
    /// How vraaggezinnen answered.
    pub vraag: Uitkomst,
    /// How steungezinnen answered.
    pub steun: Uitkomst,
    /// How the children are doing, by their parents.
    pub per_kind: KindUitkomst,
    /// What the children said the last time, by koppeling.
    pub kinderen: Vec<(Oordeel, u32)>,
    /// Koppelingen by formal help at the start.
    pub hulp: Vec<(Hulp, u32)>,
    /// What they save; nothing where that may not be told.
    pub besparing: Option<Bedrag>,
    /// What the programme cost in the period.
    pub kosten: Option<u64>,
    /// How many times the cost that is, in hundredths.
    pub factor: Option<Bedrag>,
    /// What the estimate depends on, what matters most foremost.
    pub gevoelig: Vec<(Aanname, u64, u64)>,
    /// Koppelingen by kind of help at the start: one with two kinds counts at both.
    pub soorten: Vec<(Hulpsoort, u32)>,
    /// What they save by the prices of those kinds; nothing where no price is set.
    pub naar_soort: Option<Bedrag>,
    /// Koppelingen that ended before they began, as far as was written down: they count nowhere.
    pub tegenstrijdig: u32,
    /// Whether numbers are rounded and those under five left out.
    pub afgerond: bool,
    /// Whether it is of a part of the programme, whose cost is not known apart.
    pub apart: bool,
    /// The amounts as they may be shared.
    #[serde(skip)]
    pub(super) deelbaar: Deelbaar,
}

fn aantallen(
    gevallen: &[Geval<'_>],
    periode: Periode,
) -> (Aantallen, Vec<(Afsluitreden, u32)>, u32) {
    let all = telling(gevallen, periode);
    let mut redenen: Vec<_> = all.redenen.into_iter().collect();
    crate::order::sort_by(&mut redenen, |(a, m), (b, n)| n.cmp(m).then(a.cmp(b)));
    let counted = Aantallen {
        koppelingen: Some(all.koppelingen),
        begonnen: Some(all.begonnen),
        gestopt: Some(all.gestopt),
        kinderen: Some(all.kinderen),
        vraaggezinnen: Some(all.vraaggezinnen),
        steungezinnen: Some(all.steungezinnen),
        dagen_tot_start: all.dagen_tot_start,
    };
    (counted, redenen, all.tegenstrijdig)
}

impl Aantallen {
    fn afgerond(&self) -> Self {
        let round = |number: Option<u32>| number.and_then(rond);
        Self {
            koppelingen: round(self.koppelingen),
            begonnen: round(self.begonnen),
            // The reasons are told, and this less those would tell the others.
            gestopt: None,
            kinderen: round(self.kinderen),
            vraaggezinnen: round(self.vraaggezinnen),
            steungezinnen: round(self.steungezinnen),
            // Within so many whole weeks, of five at least.
            dagen_tot_start: round(self.begonnen)
                .and(self.dagen_tot_start)
                .map(|days| days.div_ceil(7) * 7),
        }
    }
}

impl Vraag {
    fn of(one: Verandering) -> Option<Self> {
        let (start, laatst) = one.gemiddeld()?;
        Some(Self {
            aantal: one.beide,
            start,
            laatst,
        })
    }

    fn afgerond(self) -> Option<Self> {
        Some(Self {
            aantal: rond(self.aantal)?,
            start: gemiddelde(self.aantal, self.start),
            laatst: gemiddelde(self.aantal, self.laatst),
        })
    }
}

impl Uitkomst {
    fn of(metingen: &Metingen) -> Self {
        Self {
            met_start: Some(metingen.met_start),
            met_later: Some(metingen.met_later),
            vragen: metingen.vragen.map(Vraag::of),
            verloop: metingen.verloop.map(|all| all.map(Vraag::of)),
        }
    }

    fn afgerond(&self) -> Self {
        let round = |one: Option<Vraag>| one.and_then(Vraag::afgerond);
        Self {
            met_start: self.met_start.and_then(rond),
            met_later: self.met_later.and_then(rond),
            vragen: self.vragen.map(round),
            verloop: self.verloop.map(|all| all.map(round)),
        }
    }
}

impl KindUitkomst {
    fn of(one: &PerKind) -> Self {
        Self {
            met_start: Some(one.met_start),
            met_later: Some(one.met_later),
            vraag: Vraag::of(one.verandering),
        }
    }

    fn afgerond(&self) -> Self {
        Self {
            met_start: self.met_start.and_then(rond),
            met_later: self.met_later.and_then(rond),
            vraag: self.vraag.and_then(Vraag::afgerond),
        }
    }
}

/// The report of a period, as it is; `vorige` is the period before, if there was anything in it to
/// compare with. The order of the koppelingen makes no difference.
#[must_use]
pub fn rapport(
    gevallen: &[Geval<'_>],
    (periode, vorige): (Periode, Option<Periode>),
    wachten: u32,
    uit: &Uitgangspunten,
) -> Rapport {
    let (aantal, redenen, tegenstrijdig) = aantallen(gevallen, periode);
    let saved = besparing(gevallen, periode, uit);
    let naar_soort = per_soort(gevallen, periode, uit);
    let hulp = [
        (Hulp::Met, saved.met_hulp),
        (Hulp::Zonder, saved.zonder_hulp),
        (Hulp::Onbekend, saved.onbekend),
    ];
    let before = vorige.map(|vorige| aantallen(gevallen, vorige).0);
    Rapport {
        van: periode.van(),
        tot: periode.tot(),
        wachten: Some(wachten),
        aantallen: aantal,
        vorige: before.filter(|before| before.koppelingen > Some(0)),
        redenen,
        vraag: Uitkomst::of(&metingen(gevallen, periode, Kant::Vraag)),
        steun: Uitkomst::of(&metingen(gevallen, periode, Kant::Steun)),
        per_kind: KindUitkomst::of(&per_kind(gevallen, periode)),
        kinderen: oordelen(gevallen, periode),
        hulp: hulp.map(|(what, groep)| (what, groep.koppelingen)).into(),
        besparing: Some(saved.samen),
        kosten: uit.kosten.map(|year| periode.naar_rato(year)),
        factor: saved.factor,
        gevoelig: gevoeligheid(gevallen, periode, uit),
        soorten: naar_soort.koppelingen,
        naar_soort: (!uit.soorten.is_empty()).then_some(naar_soort.bedrag),
        tegenstrijdig,
        afgerond: false,
        apart: false,
        deelbaar: deelbaar(gevallen, periode, uit),
    }
}

impl Rapport {
    /// The report with numbers that may leave the municipality; nothing where there are too few
    /// koppelingen for one.
    #[must_use]
    pub fn afgerond(self) -> Option<Self> {
        self.aantallen.koppelingen.and_then(rond)?;
        let besparing = self.besparing.map(|_| self.deelbaar.besparing);
        let soorten = delen(self.soorten);
        Some(Self {
            wachten: self.wachten.and_then(rond),
            aantallen: self.aantallen.afgerond(),
            vorige: self.vorige.as_ref().map(Aantallen::afgerond),
            redenen: delen(self.redenen),
            vraag: self.vraag.afgerond(),
            steun: self.steun.afgerond(),
            per_kind: self.per_kind.afgerond(),
            kinderen: delen(self.kinderen),
            hulp: alle_delen(self.hulp),
            // Of the rounded amount: beside a small cost it would tell the amount to the euro.
            factor: besparing.and_then(|saved| saved.keer(self.kosten?)),
            besparing,
            gevoelig: self.deelbaar.gevoelig.clone(),
            // Of no kind are there enough: then it is not that they save nothing.
            naar_soort: (self.naar_soort.filter(|_| !soorten.is_empty()))
                .map(|_| self.deelbaar.naar_soort),
            soorten,
            tegenstrijdig: 0,
            afgerond: true,
            ..self
        })
    }
}
