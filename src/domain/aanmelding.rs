//! A sign-up before any conversation, as the form and the sheet make it. It needs a name or a
//! telephone number; the rest may be unknown. It also tells whether a family is here already, so
//! that the same sheet twice makes no doubles. Knows nothing of forms, files or commands.

use super::{
    Bereikbaar, Bezigheid, Dagdelen, Datum, Email, FormeleHulp, Frequentie, Geboren, Gezin, Huis,
    Kant, Omgang, Opvoeding, Plaats, Postcode, Regel, Steunaanbod, Steunsoort, Steunvraag, Taal,
    Tekst, Telefoon, Toestemming, Wederdienst,
};
use crate::letters::{Letters, is_letter_or_digit};
use crate::order::{Few, Map};
use std::ops::Deref;

/// A child as it was told at the sign-up; it gets its id when the family is entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KindOpgave {
    /// First name.
    pub voornaam: Option<Regel>,
    /// When born.
    pub geboren: Option<Geboren>,
}

/// What a sign-up may tell. See [`Gezin`] for the fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "they are those of Gezin")]
pub struct Opgave {
    pub kant: Option<Kant>,
    pub naam: Option<Regel>,
    pub contactpersoon: Option<Regel>,
    pub telefoon: Option<Telefoon>,
    pub email: Option<Email>,
    pub bereikbaar: Option<Bereikbaar>,
    pub plaats: Option<Plaats>,
    pub gemeente: Option<Regel>,
    pub aangemeld_op: Option<Datum>,
    pub verwijzer: Option<Regel>,
    pub formele_hulp: Option<FormeleHulp>,
    pub toestemming: Option<Toestemming>,
    pub talen: Option<Few<Taal>>,
    pub soorten: Option<Few<Steunsoort>>,
    pub frequentie: Option<Frequentie>,
    pub dagdelen: Option<Dagdelen>,
    pub duur: Option<u8>,
    pub omgang: Option<Omgang>,
    pub opvoeding: Option<Few<Opvoeding>>,
    pub bezigheden: Option<Few<Bezigheid>>,
    pub wederdienst: Option<Few<Wederdienst>>,
    pub max_afstand: Option<u8>,
    pub huis: Option<Huis>,
    pub toelichting: Option<Tekst>,
    pub kinderen: Vec<KindOpgave>,
    pub vraag: Steunvraag,
    pub aanbod: Steunaanbod,
}

/// A sign-up with at least a name or a telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aanmelding(Opgave);

/// Neither a name nor a telephone number was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NaamNochTelefoon;

/// Why nobody can have signed up on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aanmelddag {
    /// It is still to come.
    Toekomst,
    /// It is longer ago than the programme can tell of: a slip in the year.
    LangGeleden,
}

impl Aanmelddag {
    /// How far back a sign-up may lie, in years.
    pub const JAREN: u8 = 10;

    /// Whether one can have signed up on a day.
    ///
    /// # Errors
    /// When the day is still to come, or more than [`Aanmelddag::JAREN`] years ago.
    pub fn check(day: Datum, today: Datum) -> Result<(), Self> {
        if day > today {
            Err(Self::Toekomst)
        } else if day < today.plus_months(-12 * i32::from(Self::JAREN)) {
            Err(Self::LangGeleden)
        } else {
            Ok(())
        }
    }
}

/// On what a sign-up and a family look like the same, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overeenkomst {
    /// The same telephone number, however it is written.
    Telefoon,
    /// The same mail address.
    Email,
    /// The same name in the same postcode.
    NaamEnPostcode,
    /// The same name, signed up on the same day.
    NaamEnDag,
    /// The same name, and the sign-up tells nothing else to know it by.
    Naam,
}

impl Aanmelding {
    /// A sign-up, if it holds a name or a telephone number.
    ///
    /// # Errors
    /// When it holds neither.
    pub fn new(opgave: Opgave) -> Result<Self, NaamNochTelefoon> {
        if opgave.naam.is_none() && opgave.telefoon.is_none() {
            Err(NaamNochTelefoon)
        } else {
            Ok(Self(opgave))
        }
    }

    /// All that was told.
    #[must_use]
    pub fn into_opgave(self) -> Opgave {
        self.0
    }
}

impl Deref for Aanmelding {
    type Target = Opgave;
    fn deref(&self) -> &Opgave {
        &self.0
    }
}

/// By what a family is known.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Kenmerken {
    kant: Option<Kant>,
    telefoon: Option<String>,
    email: Option<Email>,
    naam: Option<String>,
    plaats: Option<Postcode>,
    dag: Option<Datum>,
}

impl Kenmerken {
    fn of_opgave(opgave: &Opgave) -> Self {
        Self {
            kant: opgave.kant,
            telefoon: opgave.telefoon.as_ref().map(Telefoon::digits),
            email: opgave.email.clone(),
            naam: opgave.naam.as_ref().map(fold_name),
            plaats: opgave.plaats.as_ref().and_then(Plaats::postcode),
            dag: opgave.aangemeld_op,
        }
    }

    fn of_gezin(gezin: &Gezin) -> Self {
        Self {
            kant: gezin.kant,
            telefoon: gezin.telefoon.as_ref().map(Telefoon::digits),
            email: gezin.email.clone(),
            naam: gezin.naam.as_ref().map(fold_name),
            plaats: gezin.plaats.as_ref().and_then(Plaats::postcode),
            dag: gezin.aangemeld_op,
        }
    }

    /// On what two of the same name are the same.
    fn compare_named(&self, there: &Self) -> Option<Overeenkomst> {
        let other_number = self.telefoon.is_some() && there.telefoon.is_some();
        if self.same_postcode(there, other_number) {
            return Some(Overeenkomst::NaamEnPostcode);
        }
        if equal(self.dag, there.dag) && !other_number {
            return Some(Overeenkomst::NaamEnDag);
        }
        let bare = self.telefoon.is_none() && self.email.is_none() && self.plaats.is_none();
        bare.then_some(Overeenkomst::Naam)
    }

    /// Whether both tell a name, a side, a number or an address, and another one.
    fn differs(&self, there: &Self) -> bool {
        fn other<V: PartialEq>(a: Option<&V>, b: Option<&V>) -> bool {
            a.zip(b).is_some_and(|(a, b)| a != b)
        }
        other(self.naam.as_ref(), there.naam.as_ref())
            || other(self.kant.as_ref(), there.kant.as_ref())
            || other(self.telefoon.as_ref(), there.telefoon.as_ref())
            || other(self.email.as_ref(), there.email.as_ref())
    }

    /// Four digits cover thousands of people, so there two different numbers are two families.
    fn same_postcode(&self, there: &Self, other_number: bool) -> bool {
        let (Some(a), Some(b)) = (self.plaats, there.plaats) else {
            return false;
        };
        if a.letters().is_some() && b.letters().is_some() {
            a == b
        } else {
            a.cijfers() == b.cijfers() && !other_number
        }
    }
}

/// Families and sign-ups at hand, to look a new sign-up up in. Named by whatever the caller
/// wants back. The side does not count: whoever was entered on the wrong side is still there.
#[derive(Debug, Clone)]
pub struct Bekenden<T> {
    telefoon: Map<String, Vec<(Kenmerken, T)>>,
    email: Map<Email, Vec<(Kenmerken, T)>>,
    naam: Map<String, Vec<(Kenmerken, T)>>,
}

/// Who a sign-up looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gevonden<T> {
    /// Who.
    pub wie: T,
    /// On what.
    pub op: Overeenkomst,
    /// Whether it may well be another family: something by which one is known is told and another,
    /// or there is hardly more than a name.
    pub anders: bool,
}

/// Of those with one number or address: who tells nothing else, else the first.
fn likeliest<T: Copy>(
    all: &[(Kenmerken, T)],
    own: &Kenmerken,
    op: Overeenkomst,
) -> Option<Gevonden<T>> {
    let same = all.iter().find(|(there, _)| !own.differs(there));
    let (there, wie) = same.or_else(|| all.first())?;
    Some(Gevonden {
        wie: *wie,
        op,
        anders: own.differs(there),
    })
}

impl<T: Copy> Default for Bekenden<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy> Bekenden<T> {
    /// Nobody yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            telefoon: Map::new(),
            email: Map::new(),
            naam: Map::new(),
        }
    }

    /// Adds a family.
    pub fn add_gezin(&mut self, who: T, gezin: &Gezin) {
        self.add(who, Kenmerken::of_gezin(gezin));
    }

    /// Adds a sign-up.
    pub fn add_aanmelding(&mut self, who: T, aanmelding: &Aanmelding) {
        self.add(who, Kenmerken::of_opgave(aanmelding));
    }

    /// The first one added under a number, address or name is the one found by it.
    fn add(&mut self, who: T, kenmerken: Kenmerken) {
        let one = (kenmerken, who);
        if let Some(telefoon) = &one.0.telefoon {
            let same = self.telefoon.entry(telefoon.clone()).or_default();
            same.push(one.clone());
        }
        if let Some(email) = &one.0.email {
            let same = self.email.entry(email.clone()).or_default();
            same.push(one.clone());
        }
        if let Some(naam) = &one.0.naam {
            let same_name = self.naam.entry(naam.clone()).or_default();
            same_name.push(one);
        }
    }

    /// Who has the same name, whatever else differs. Too little to leave a row of a sheet out,
    /// enough to ask whoever enters one family by hand.
    #[must_use]
    pub fn find_name(&self, aanmelding: &Aanmelding) -> Option<T> {
        let name = fold_name(aanmelding.naam.as_ref()?);
        self.naam.get(&name)?.first().map(|(_, who)| *who)
    }

    /// Who this sign-up looks like most surely.
    #[must_use]
    pub fn find(&self, aanmelding: &Aanmelding) -> Option<Gevonden<T>> {
        let own = Kenmerken::of_opgave(aanmelding);
        let by_number = own.telefoon.as_ref().and_then(|key| self.telefoon.get(key));
        let by_address = own.email.as_ref().and_then(|key| self.email.get(key));
        let number = by_number.and_then(|all| likeliest(all, &own, Overeenkomst::Telefoon));
        let address = by_address.and_then(|all| likeliest(all, &own, Overeenkomst::Email));
        number.or(address).or_else(|| self.by_name(&own))
    }

    fn by_name(&self, own: &Kenmerken) -> Option<Gevonden<T>> {
        let same_name = self.naam.get(own.naam.as_ref()?)?.iter();
        let found = same_name.filter_map(|(there, who)| {
            let op = own.compare_named(there)?;
            // A name is a weak mark: only a whole postcode beside it leaves little doubt.
            let whole = own.plaats.is_some_and(|place| place.letters().is_some());
            let weak = op != Overeenkomst::NaamEnPostcode || !whole;
            Some((*who, op, weak || own.differs(there)))
        });
        let (wie, op, anders) = found.min_by_key(|(_, op, _)| *op)?;
        Some(Gevonden { wie, op, anders })
    }
}

fn equal<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    a.is_some() && a == b
}

/// A name without what people add to it: case, marks, "familie" and "gezin".
fn fold_name(naam: &Regel) -> String {
    let lower = naam.as_str().small();
    let words = lower.split(|c: char| !is_letter_or_digit(c));
    let kept: Vec<_> = words
        .filter(|word| !matches!(*word, "" | "gezin" | "familie" | "fam"))
        .collect();
    if kept.is_empty() {
        lower
    } else {
        kept.join(" ")
    }
}

#[cfg(test)]
#[path = "aanmelding_tests.rs"]
mod tests;
