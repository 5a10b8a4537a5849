//! What stands between brackets, and the variants of an enum: by name alone, or as the one member
//! of an object.

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::{Reader, Unfit};

/// What stands between two brackets.
pub(super) struct Members<'r, 'a> {
    reader: &'r mut Reader<'a>,
    close: u8,
    first: bool,
    closed: bool,
}

impl<'r, 'a> Members<'r, 'a> {
    #[inline(never)]
    pub(super) fn of(reader: &'r mut Reader<'a>, open: u8) -> Result<Self, Unfit> {
        reader.open(open)?;
        // In ASCII, `]` and `}` stand two behind `[` and `{`.
        Ok(Self {
            reader,
            close: open + 2,
            first: true,
            closed: false,
        })
    }

    /// Whether another one comes. The bracket behind the last one is taken.
    #[inline(never)]
    fn more(&mut self) -> Result<bool, Unfit> {
        if self.closed {
            return Ok(false);
        }
        let byte = self.reader.next();
        if byte == Some(self.close) {
            self.reader.scan.at += 1;
            self.reader.depth -= 1;
            self.closed = true;
            return Ok(false);
        }
        if !self.first {
            self.reader.scan.expect(b',').map_err(|_| Unfit)?;
        }
        self.first = false;
        Ok(true)
    }

    /// All of them were read.
    #[inline(never)]
    pub(super) fn end(mut self) -> Result<(), Unfit> {
        if self.more()? { Err(Unfit) } else { Ok(()) }
    }

    #[inline(never)]
    fn colon(&mut self) -> Result<(), Unfit> {
        self.reader.next();
        self.reader.scan.expect(b':').map_err(|_| Unfit)
    }
}

impl<'de> SeqAccess<'de> for &mut Members<'_, '_> {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unfit> {
        if !self.more()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for &mut Members<'_, '_> {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unfit> {
        if !self.more()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unfit> {
        self.colon()?;
        seed.deserialize(&mut *self.reader)
    }
}

/// A variant by its name alone.
pub(super) struct Bare<'r, 'a>(pub(super) &'r mut Reader<'a>);

impl<'de> EnumAccess<'de> for Bare<'_, '_> {
    type Error = Unfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Unfit> {
        let name = seed.deserialize(&mut *self.0)?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Bare<'_, '_> {
    type Error = Unfit;

    fn unit_variant(self) -> Result<(), Unfit> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Unfit> {
        Err(Unfit)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Unfit> {
        Err(Unfit)
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Unfit> {
        Err(Unfit)
    }
}

/// A variant with a value: the one member of an object.
impl<'de> EnumAccess<'de> for &mut Members<'_, '_> {
    type Error = Unfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Unfit> {
        if !self.more()? {
            return Err(Unfit);
        }
        let name = seed.deserialize(&mut *self.reader)?;
        self.colon()?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Members<'_, '_> {
    type Error = Unfit;

    fn unit_variant(self) -> Result<(), Unfit> {
        Err(Unfit)
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unfit> {
        seed.deserialize(&mut *self.reader)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        Deserializer::deserialize_seq(&mut *self.reader, visitor)
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        Deserializer::deserialize_map(&mut *self.reader, visitor)
    }
}
