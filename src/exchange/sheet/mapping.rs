//! What each column of a table means: guessed first, changed by the user, checked before use.

use super::{Kolom, SheetFout, Tabel};
use crate::domain::Kant;
use crate::order::Set;

/// What each column means; `None` is a column that is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// For each column, from the left.
    pub kolommen: Vec<Option<Kolom>>,
    /// The side of rows that do not say, for a sheet of one side.
    pub kant: Option<Kant>,
    /// Rows that look like a family that is there and are another one all the same, by number.
    pub anderen: Set<usize>,
}

impl Mapping {
    /// The likeliest meaning of each column by its heading. Several may mean the same: the
    /// first filled cell counts, the others are kept in words.
    #[must_use]
    pub fn guess(tabel: &Tabel) -> Self {
        Self {
            kolommen: tabel.koppen.iter().map(|kop| Kolom::guess(kop)).collect(),
            kant: None,
            anderen: Set::new(),
        }
    }

    /// Says what a column means, or leaves it out. A column that is not there changes nothing.
    pub fn set(&mut self, index: usize, kolom: Option<Kolom>) {
        if let Some(place) = self.kolommen.get_mut(index) {
            *place = kolom;
        }
    }

    /// Whether rows can become aanmeldingen this way.
    ///
    /// # Errors
    /// When no column is a name and none a telephone number.
    pub fn check(&self, tabel: &Tabel) -> Result<(), SheetFout> {
        let has = |kolom| self.kolommen.contains(&Some(kolom));
        if has(Kolom::Naam) || has(Kolom::Telefoon) {
            Ok(())
        } else {
            Err(SheetFout::GeenNaamEnGeenTelefoon {
                koppen: tabel.koppen.clone(),
            })
        }
    }
}
