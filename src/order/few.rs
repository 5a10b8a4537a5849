//! A set of a type that has few values, as bits: nothing is reserved for it, and what two have in
//! common is one step. Matching makes millions of them.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, marker::PhantomData};

/// A type of at most 32 values.
pub trait Choice: Copy + 'static {
    /// All of them, in order.
    const EVERY: &'static [Self];
    /// The place of this one in [`Self::EVERY`].
    fn place(self) -> u32;
}

/// Values in order, each once. Reads and writes as a list; of a value that is read twice one
/// stays.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Few<T> {
    bits: u32,
    of: PhantomData<T>,
}

impl<T> Few<T> {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        let of = PhantomData;
        Self { bits: 0, of }
    }

    /// How many values it has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Whether it has no value.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.bits == 0
    }

    /// What both have.
    #[must_use]
    pub const fn shared(&self, other: &Self) -> Self {
        let (bits, of) = (self.bits & other.bits, PhantomData);
        Self { bits, of }
    }
}

impl<T: Choice> Few<T> {
    fn bit(value: T) -> u32 {
        1_u32.checked_shl(value.place()).unwrap_or(0)
    }

    /// Whether the value is there.
    #[must_use]
    pub fn contains(&self, value: &T) -> bool {
        self.bits & Self::bit(*value) != 0
    }

    /// Puts a value in; says whether it is new.
    pub fn insert(&mut self, value: T) -> bool {
        let new = !self.contains(&value);
        self.bits |= Self::bit(value);
        new
    }

    /// Takes a value out; says whether it was there.
    pub fn remove(&mut self, value: &T) -> bool {
        let there = self.contains(value);
        self.bits &= !Self::bit(*value);
        there
    }

    /// The values, in order.
    #[must_use]
    pub const fn iter(&self) -> Chosen<T> {
        Chosen(*self)
    }
}

/// The values of a [`Few`], in order.
#[derive(Clone)]
pub struct Chosen<T>(Few<T>);

impl<T: Choice> Iterator for Chosen<T> {
    type Item = &'static T;

    fn next(&mut self) -> Option<&'static T> {
        let place = self.0.bits.trailing_zeros();
        self.0.bits &= self.0.bits.wrapping_sub(1);
        T::EVERY.get(place as usize)
    }
}

impl<T: Choice> IntoIterator for &Few<T> {
    type Item = &'static T;
    type IntoIter = Chosen<T>;

    fn into_iter(self) -> Chosen<T> {
        self.iter()
    }
}

impl<T: Choice> IntoIterator for Few<T> {
    type Item = T;
    type IntoIter = std::iter::Copied<Chosen<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().copied()
    }
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Choice + fmt::Debug> fmt::Debug for Few<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Choice> Extend<T> for Few<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        for value in values {
            self.insert(value);
        }
    }
}

impl<T: Choice> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        set.extend(values);
        set
    }
}

impl<T: Choice, const N: usize> From<[T; N]> for Few<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

impl<T: Choice + Serialize> Serialize for Few<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

impl<'de, T: Choice + Deserialize<'de>> Deserialize<'de> for Few<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Vec::<T>::deserialize(from)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::order::Set;
    use proptest::prelude::*;

    /// Letters enough to fill all bits.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    struct Letter(u8);

    static EVERY: [Letter; 32] = {
        let mut every = [Letter(0); 32];
        let mut at = 0;
        while at < every.len() {
            every[at] = Letter(at as u8);
            at += 1;
        }
        every
    };

    impl Choice for Letter {
        const EVERY: &'static [Self] = &EVERY;
        fn place(self) -> u32 {
            u32::from(self.0)
        }
    }

    proptest! {
        #[test]
        fn it_does_what_a_set_does(steps in proptest::collection::vec((0u8..2, 0usize..32), 0..40), other in proptest::collection::vec(0usize..32, 0..8)) {
            let value = |at: usize| EVERY[at];
            let (mut ours, mut theirs) = (Few::new(), Set::new());
            let (our_other, their_other): (Few<_>, Set<_>) = (other.iter().map(|at| value(*at)).collect(), other.iter().map(|at| value(*at)).collect());
            for (step, at) in steps {
                let value = value(at);
                match step {
                    0 => prop_assert_eq!(ours.insert(value), theirs.insert(value)),
                    _ => prop_assert_eq!(ours.remove(&value), theirs.remove(&value)),
                }
                prop_assert_eq!(ours.contains(&value), theirs.contains(&value));
                prop_assert!(ours.iter().eq(theirs.iter()));
                prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
                prop_assert!(ours.shared(&our_other).iter().eq(theirs.intersection(&their_other)));
            }
            let json = serde_json::to_vec(&ours).unwrap();
            prop_assert_eq!(&json, &serde_json::to_vec(&theirs).unwrap());
            prop_assert_eq!(&serde_json::from_slice::<Few<Letter>>(&json).unwrap(), &ours);
            prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
        }
    }
}
