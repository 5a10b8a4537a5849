//! What would happen if the table were taken in: which rows are new, which are there already,
//! which cannot be read and why. Nothing happens here; taking in is one command for each row.

use super::rij::{Gelezen, Lezer};
use super::{CelFout, Celfout, Mapping, Opmerking, SheetFout, Tabel, WEG, shown};
use crate::domain::{
    Aanmelding, Bekenden, Datum, Gevonden, Gezin, GezinId, Overeenkomst, Postcode,
};

/// What a row looks the same as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dubbel {
    /// A family that is here already.
    Gezin(GezinId),
    /// An earlier row, by its number in the sheet.
    Rij(usize),
}

/// What would become of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Regelstand {
    /// A new family.
    Nieuw(Box<Aanmelding>),
    /// There already; left out unless the user says that it is another.
    Dubbel {
        /// What it would be if taken in all the same.
        aanmelding: Box<Aanmelding>,
        /// What it looks the same as.
        met: Dubbel,
        /// On what.
        op: Overeenkomst,
        /// Whether it may well be another family.
        anders: bool,
        /// Whether the user says that it is; then it is a new family.
        gekozen: bool,
    },
    /// Cannot be taken in; all reasons.
    Fout(Vec<Celfout>),
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorbeeldrij {
    /// Its number in the sheet, from 1.
    pub nummer: usize,
    /// Its cells as they are, without what can be a BSN.
    pub cellen: Vec<String>,
    /// What would become of it.
    pub stand: Regelstand,
    /// What the user should know.
    pub opmerkingen: Vec<Opmerking>,
}

/// The whole preview, in the order of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorvertoning {
    /// Every row.
    pub rijen: Vec<Voorbeeldrij>,
}

/// How many rows of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Telling {
    /// New families.
    pub nieuw: usize,
    /// There already.
    pub dubbel: usize,
    /// With faults.
    pub fout: usize,
    /// Of those that are there already, who may well be another family.
    pub anders: usize,
    /// Of the new ones, with a remark.
    pub met_opmerking: usize,
}

impl Voorvertoning {
    /// How many rows of each.
    #[must_use]
    pub fn count(&self) -> Telling {
        let mut telling = Telling::default();
        for rij in &self.rijen {
            match rij.stand {
                Regelstand::Nieuw(_) | Regelstand::Dubbel { gekozen: true, .. } => {
                    telling.nieuw += 1;
                    telling.met_opmerking += usize::from(!rij.opmerkingen.is_empty());
                }
                Regelstand::Dubbel { anders, .. } => {
                    telling.dubbel += 1;
                    telling.anders += usize::from(anders);
                }
                Regelstand::Fout(_) => telling.fout += 1,
            }
        }
        telling
    }

    /// The aanmeldingen of the new rows.
    pub fn nieuwe(&self) -> impl Iterator<Item = &Aanmelding> {
        self.rijen.iter().filter_map(|rij| match &rij.stand {
            Regelstand::Nieuw(aanmelding)
            | Regelstand::Dubbel {
                aanmelding,
                gekozen: true,
                ..
            } => Some(&**aanmelding),
            _ => None,
        })
    }
}

/// Shows what would happen. `known` tells whether a postcode is in a table at hand.
///
/// # Errors
/// When the mapping has no name and no telephone number.
pub fn preview(
    tabel: &Tabel,
    mapping: &Mapping,
    today: Datum,
    existing: &[(GezinId, &Gezin)],
    known: &dyn Fn(Postcode) -> bool,
) -> Result<Voorvertoning, SheetFout> {
    mapping.check(tabel)?;
    let lezer = Lezer {
        koppen: &tabel.koppen,
        kolommen: &mapping.kolommen,
        kant: mapping.kant,
        today,
        known,
    };
    let mut bekenden = Bekenden::new();
    // Whoever is hidden is only known where nobody else is.
    let (shown_first, hidden): (Vec<_>, Vec<_>) =
        existing.iter().partition(|(_, gezin)| !gezin.verborgen);
    for (id, gezin) in shown_first.into_iter().chain(hidden) {
        bekenden.add_gezin(Dubbel::Gezin(id), gezin);
    }
    let mut rijen = Vec::with_capacity(tabel.rijen.len());
    for (nummer, cellen) in &tabel.rijen {
        let Gelezen {
            opgave,
            fouten,
            mut opmerkingen,
        } = lezer.read(cellen);
        opmerkingen.extend(stray(tabel, mapping, cellen));
        if tabel.los.contains(nummer) {
            opmerkingen.push(Opmerking::LosAanhalingsteken);
        }
        let cellen = safe(cellen, &fouten);
        let stand = match (Aanmelding::new(opgave), fouten.is_empty()) {
            (Ok(aanmelding), true) => {
                judge(aanmelding, &bekenden, mapping.anderen.contains(nummer))
            }
            (Err(_), true) => Regelstand::Fout(vec![Celfout {
                kolom: None,
                fout: CelFout::NaamNochTelefoon,
            }]),
            (_, false) => Regelstand::Fout(fouten),
        };
        if let Regelstand::Nieuw(aanmelding)
        | Regelstand::Dubbel {
            aanmelding,
            gekozen: true,
            ..
        } = &stand
        {
            bekenden.add_aanmelding(Dubbel::Rij(*nummer), aanmelding);
        }
        rijen.push(Voorbeeldrij {
            nummer: *nummer,
            cellen,
            stand,
            opmerkingen,
        });
    }
    Ok(Voorvertoning { rijen })
}

/// What stands under no heading and was given no meaning.
fn stray(tabel: &Tabel, mapping: &Mapping, cells: &[String]) -> Vec<Opmerking> {
    let meant = |kolom: usize| mapping.kolommen.get(kolom).is_some_and(Option::is_some);
    let headed = |kolom: usize| tabel.koppen.get(kolom).is_some_and(|kop| !kop.is_empty());
    let filled = cells.iter().map(|cell| cell.trim()).enumerate();
    filled
        .filter(|(kolom, cell)| !cell.is_empty() && !meant(*kolom) && !headed(*kolom))
        .map(|(kolom, cell)| Opmerking::ZonderKop {
            kolom,
            cel: shown(cell),
        })
        .collect()
}

/// The cells as they may be shown; one that is wrong for a BSN in whatever form holds it no more.
fn safe(cells: &[String], fouten: &[Celfout]) -> Vec<String> {
    let safe = |(index, cell): (usize, &String)| {
        let bsn = |fout: &Celfout| fout.kolom == Some(index) && fout.fout.is_bsn();
        let shown = shown(cell);
        if shown == *cell && fouten.iter().any(bsn) {
            WEG.to_owned()
        } else {
            shown
        }
    };
    cells.iter().enumerate().map(safe).collect()
}

fn judge(aanmelding: Aanmelding, bekenden: &Bekenden<Dubbel>, gekozen: bool) -> Regelstand {
    let found = bekenden.find(&aanmelding);
    let aanmelding = Box::new(aanmelding);
    match found {
        Some(Gevonden {
            wie: met,
            op,
            anders,
        }) => Regelstand::Dubbel {
            aanmelding,
            met,
            op,
            anders,
            gekozen,
        },
        None => Regelstand::Nieuw(aanmelding),
    }
}
