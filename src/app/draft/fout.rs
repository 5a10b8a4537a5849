//! What can be wrong with a field of a form. Data only; the words are in `app::text`.

use crate::domain::{Aanmelddag, ContactFout, DatumFout, PostcodeFout, TekstFout};

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fout {
    /// A text that cannot be kept; a BSN among others.
    Tekst(TekstFout),
    /// No telephone number, or no mail address.
    Contact(ContactFout),
    /// No postcode.
    Postcode(PostcodeFout),
    /// No date.
    Datum(DatumFout),
    /// No whole number within these bounds.
    Getal {
        /// The least.
        van: u16,
        /// The most.
        tot: u16,
    },
    /// Neither a name nor a telephone number.
    NaamNochTelefoon,
    /// Belongs with the fields beside it, which are filled in.
    HoortErbij,
    /// Lies before what it follows.
    Volgorde,
    /// A day that is still to come.
    Toekomst,
    /// A day that has been already.
    Voorbij,
    /// A VOG that would count longer than one can, in years.
    VogTeLang(u8),
    /// A day on which nobody can have signed up.
    Aanmelddag(Aanmelddag),
    /// Both "none" and something.
    GeenEnWel,
}

impl From<TekstFout> for Fout {
    fn from(fout: TekstFout) -> Self {
        Self::Tekst(fout)
    }
}

impl From<ContactFout> for Fout {
    fn from(fout: ContactFout) -> Self {
        Self::Contact(fout)
    }
}

impl From<PostcodeFout> for Fout {
    fn from(fout: PostcodeFout) -> Self {
        Self::Postcode(fout)
    }
}

impl From<DatumFout> for Fout {
    fn from(fout: DatumFout) -> Self {
        Self::Datum(fout)
    }
}
