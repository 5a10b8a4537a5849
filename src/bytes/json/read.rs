//! Reads JSON into types that serde derives. Own code on serde's traits, because what serde derives
//! is made anew for each type out of the reader's methods: with these, which are short and tell of
//! a fault only where it stands, all types together take half of what serde_json's make of them.
//!
//! Stricter than serde_json where serde leaves it open: a struct is an object and never a list, a
//! variant without a value is its name and never an object.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Visitor};

use super::{MAX_DEPTH, Scan, Unfit};
use decimal::decimal;
use members::{Bare, Members};

mod decimal;
mod members;

impl de::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }
    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
    fn missing_field(_: &'static str) -> Self {
        Self
    }
    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// Reads a text that is one value.
///
/// # Errors
/// At which byte it stops being a `T`; its length when it ends too early.
pub fn read<T: de::DeserializeOwned>(text: &str) -> Result<T, usize> {
    let mut reader = Reader {
        scan: Scan { text, at: 0 },
        depth: 0,
    };
    let value = T::deserialize(&mut reader);
    let byte = reader.next();
    match value {
        Ok(value) if byte.is_none() => Ok(value),
        _ => Err(reader.scan.at),
    }
}

/// Where the reading stands, and how many brackets are open.
struct Reader<'a> {
    scan: Scan<'a>,
    depth: usize,
}

/// A number: whole and from 0 on, whole and below, any.
enum Number {
    Whole(u64),
    Below(i64),
    Any(f64),
}

impl<'a> Reader<'a> {
    /// The next byte that is no space.
    #[inline(never)]
    fn next(&mut self) -> Option<u8> {
        self.scan.space();
        self.scan.peek()
    }

    #[inline(never)]
    fn open(&mut self, bracket: u8) -> Result<(), Unfit> {
        if self.next() != Some(bracket) || self.depth == MAX_DEPTH {
            return Err(Unfit);
        }
        self.scan.at += 1;
        self.depth += 1;
        Ok(())
    }

    #[inline(never)]
    fn word(&mut self, word: &str) -> Result<(), Unfit> {
        self.next();
        self.scan.word(word).map_err(|_| Unfit)
    }

    #[inline(never)]
    fn text(&mut self) -> Result<Cow<'a, str>, Unfit> {
        self.next();
        let start = self.scan.at + 1;
        self.scan.string(None).map_err(|_| Unfit)?;
        let end = self.scan.at;
        let plain = self.scan.text.get(start..end - 1).ok_or(Unfit)?;
        if !plain.contains('\\') {
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = String::new();
        self.scan.at = start - 1;
        self.scan.string(Some(&mut text)).map_err(|_| Unfit)?;
        Ok(Cow::Owned(text))
    }

    #[inline(never)]
    fn number(&mut self) -> Result<Number, Unfit> {
        self.next();
        let start = self.scan.at;
        self.scan.number().map_err(|_| Unfit)?;
        let text = self.scan.text.get(start..self.scan.at).ok_or(Unfit)?;
        if let Ok(whole) = text.parse() {
            return Ok(Number::Whole(whole));
        }
        match text.parse() {
            Ok(below) if below < 0 => Ok(Number::Below(below)),
            _ => match decimal(text) {
                any if any.is_finite() => Ok(Number::Any(any)),
                _ => Err(Unfit),
            },
        }
    }

    #[inline(never)]
    fn whole(&mut self) -> Result<u64, Unfit> {
        match self.number()? {
            Number::Whole(number) => Ok(number),
            _ => Err(Unfit),
        }
    }

    #[inline(never)]
    fn signed(&mut self) -> Result<i64, Unfit> {
        match self.number()? {
            Number::Whole(number) => number.try_into().map_err(|_| Unfit),
            Number::Below(number) => Ok(number),
            Number::Any(_) => Err(Unfit),
        }
    }

    #[inline(never)]
    fn truth(&mut self) -> Result<bool, Unfit> {
        let truth = self.next() == Some(b't');
        self.word(if truth { "true" } else { "false" })?;
        Ok(truth)
    }

    #[inline(never)]
    fn skip(&mut self) -> Result<(), Unfit> {
        self.next();
        self.scan.value(self.depth).map_err(|_| Unfit)
    }
}

macro_rules! same {
    ($($method:ident as $other:ident $(($($ignored:ty),+))?;)+) => {
        $(fn $method<V: Visitor<'de>>(self, $($(_: $ignored,)+)? visitor: V) -> Result<V::Value, Unfit> {
            self.$other(visitor)
        })+
    };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'_> {
    type Error = Unfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.next() {
            Some(b'{') => self.deserialize_map(visitor),
            Some(b'[') => self.deserialize_seq(visitor),
            Some(b'"') => self.deserialize_str(visitor),
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            Some(b'n') => self.deserialize_unit(visitor),
            _ => match self.number()? {
                Number::Whole(number) => visitor.visit_u64(number),
                Number::Below(number) => visitor.visit_i64(number),
                Number::Any(number) => visitor.visit_f64(number),
            },
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_bool(self.truth()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_u64(self.whole()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_i64(self.signed()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        if self.next() != Some(b'n') {
            return visitor.visit_some(self);
        }
        self.word("null")?;
        visitor.visit_none()
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.word("null")?;
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let mut members = Members::of(self, b'[')?;
        let value = visitor.visit_seq(&mut members)?;
        members.end()?;
        Ok(value)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let mut members = Members::of(self, b'{')?;
        let value = visitor.visit_map(&mut members)?;
        members.end()?;
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        if self.next() == Some(b'"') {
            return visitor.visit_enum(Bare(self));
        }
        let mut members = Members::of(self, b'{')?;
        let value = visitor.visit_enum(&mut members)?;
        members.end()?;
        Ok(value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.skip()?;
        visitor.visit_unit()
    }

    same! {
        deserialize_u8 as deserialize_u64;
        deserialize_u16 as deserialize_u64;
        deserialize_u32 as deserialize_u64;
        deserialize_i8 as deserialize_i64;
        deserialize_i16 as deserialize_i64;
        deserialize_i32 as deserialize_i64;
        deserialize_f32 as deserialize_any;
        deserialize_f64 as deserialize_any;
        deserialize_char as deserialize_str;
        deserialize_string as deserialize_str;
        deserialize_identifier as deserialize_str;
        deserialize_bytes as deserialize_any;
        deserialize_byte_buf as deserialize_any;
        deserialize_unit_struct as deserialize_unit(&'static str);
        deserialize_tuple as deserialize_seq(usize);
        deserialize_tuple_struct as deserialize_seq(&'static str, usize);
        deserialize_struct as deserialize_map(&'static str, &'static [&'static str]);
    }
}

#[cfg(test)]
mod tests;
