//! What can be wrong with a cell or a row, and what the user should know of one that is taken in
//! all the same. Data only; the words are elsewhere.

use crate::domain::{Aanmelddag, ContactFout, DatumFout, Postcode, PostcodeFout, TekstFout};

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CelFout {
    /// A text that cannot be kept; a BSN among others.
    Tekst(TekstFout),
    /// No telephone number, or no mail address.
    Contact(ContactFout),
    /// No postcode.
    Postcode(PostcodeFout),
    /// No date.
    Datum(DatumFout),
    /// A day on which nobody can have signed up.
    Aanmelddag(Aanmelddag),
    /// No side, or both.
    Kant,
    /// No whole number within these bounds.
    Getal {
        /// The least.
        van: u16,
        /// The most.
        tot: u16,
    },
    /// The row has neither a name nor a telephone number.
    NaamNochTelefoon,
}

impl CelFout {
    /// Whether it is that of a number that may not be kept.
    #[must_use]
    pub fn is_bsn(&self) -> bool {
        matches!(
            self,
            Self::Tekst(TekstFout::Bsn) | Self::Contact(ContactFout::Bsn)
        )
    }
}

/// A fault and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Celfout {
    /// The column from the left, from 0; `None` is the row as a whole.
    pub kolom: Option<usize>,
    /// What is wrong.
    pub fout: CelFout,
}

/// Something that the user should know about a row that is taken in all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opmerking {
    /// A postcode that can exist but is in no table at hand.
    PostcodeOnbekend(Postcode),
    /// This was not understood; the cell is kept in the toelichting.
    NietHerkend {
        /// The column from the left, from 0.
        kolom: usize,
        /// What was not understood.
        deel: String,
    },
    /// A cell under no heading, which is left out.
    ZonderKop {
        /// The column from the left, from 0.
        kolom: usize,
        /// The cell, as it may be shown.
        cel: String,
    },
    /// A number under the children that was read as an age and may be how many there are.
    AantalOfLeeftijd {
        /// As it stands there.
        getal: String,
    },
    /// A quote in front of a cell that nothing closes.
    LosAanhalingsteken,
    /// Excel had dropped the nought in front of the telephone number.
    NulErbij,
}
