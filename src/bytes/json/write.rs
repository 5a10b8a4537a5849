//! Writes as JSON what serde derives, to the byte as serde_json does in its compact form. Own code
//! for the reason that [`super::read`] gives. There are no floats in what is kept or exchanged, so
//! none can be written.

use std::fmt::{self, Write as _};

use serde::ser::{self, Serialize};

use super::Unfit;

impl ser::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The value, without spaces. Empty if there is a float in it: no type of ours has one.
pub fn write<T: Serialize + ?Sized>(value: &T) -> String {
    let mut writer = Writer(String::new());
    match value.serialize(&mut writer) {
        Ok(()) => writer.0,
        Err(Unfit) => String::new(),
    }
}

struct Writer(String);

impl Writer {
    #[inline(never)]
    fn sign(&mut self, sign: char) {
        self.0.push(sign);
    }

    #[inline(never)]
    fn word(&mut self, word: &str) {
        self.0.push_str(word);
    }

    /// The comma before a member, if there was one before it.
    #[inline(never)]
    fn next(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.0.push('"');
        let mut plain = 0;
        for (at, byte) in text.bytes().enumerate() {
            let short = match byte {
                b'"' => '"',
                b'\\' => '\\',
                8 => 'b',
                12 => 'f',
                b'\n' => 'n',
                b'\r' => 'r',
                b'\t' => 't',
                0..0x20 => 'u',
                _ => continue,
            };
            self.0.push_str(text.get(plain..at).unwrap_or_default());
            self.0.push('\\');
            self.0.push(short);
            if short == 'u' {
                // Writing to a String cannot fail.
                let _ = write!(self.0, "{byte:04x}");
            }
            plain = at + 1;
        }
        self.0.push_str(text.get(plain..).unwrap_or_default());
        self.0.push('"');
    }

    /// The name of a member, after a comma if one came before it, and the colon.
    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.next();
        self.text(name);
        self.0.push(':');
    }

    /// An object with one member, up to its value.
    #[inline(never)]
    fn variant(&mut self, name: &str) {
        self.0.push('{');
        self.name(name);
    }

    #[inline(never)]
    fn whole(&mut self, number: u64) {
        let _ = write!(self.0, "{number}");
    }

    #[inline(never)]
    fn signed(&mut self, number: i64) {
        let _ = write!(self.0, "{number}");
    }
}

/// What stands between brackets, and what closes it.
struct Members<'w> {
    writer: &'w mut Writer,
    close: &'static str,
}

impl<'w> Members<'w> {
    fn of(writer: &'w mut Writer, open: char, close: &'static str) -> Self {
        writer.sign(open);
        Self { writer, close }
    }

    fn end(self) -> Result<(), Unfit> {
        self.writer.word(self.close);
        Ok(())
    }
}

macro_rules! lists {
    ($($of:ident $method:ident),+) => {
        $(impl ser::$of for Members<'_> {
            type Ok = ();
            type Error = Unfit;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
                self.writer.next();
                value.serialize(&mut *self.writer)
            }
            fn end(self) -> Result<(), Unfit> {
                self.end()
            }
        })+
    };
}
lists!(
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
);

macro_rules! structs {
    ($($of:ident),+) => {
        $(impl ser::$of for Members<'_> {
            type Ok = ();
            type Error = Unfit;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unfit> {
                self.writer.name(name);
                value.serialize(&mut *self.writer)
            }
            fn end(self) -> Result<(), Unfit> {
                self.end()
            }
        })+
    };
}
structs!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Unfit;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unfit> {
        self.writer.next();
        let start = self.writer.0.len();
        key.serialize(&mut *self.writer)?;
        // A name is a text, also where it is a number.
        let is_text = self.writer.0.as_bytes().get(start) == Some(&b'"');
        if !is_text {
            self.writer.0.insert(start, '"');
            self.writer.sign('"');
        }
        self.writer.sign(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unfit> {
        self.end()
    }
}

macro_rules! numbers {
    ($($method:ident $from:ty => $as:ident $to:ty;)+) => {
        $(fn $method(self, number: $from) -> Result<(), Unfit> {
            self.$as(<$to>::from(number));
            Ok(())
        })+
    };
}

impl<'w> ser::Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Unfit;
    type SerializeSeq = Members<'w>;
    type SerializeTuple = Members<'w>;
    type SerializeTupleStruct = Members<'w>;
    type SerializeTupleVariant = Members<'w>;
    type SerializeMap = Members<'w>;
    type SerializeStruct = Members<'w>;
    type SerializeStructVariant = Members<'w>;

    numbers! {
        serialize_u8 u8 => whole u64;
        serialize_u16 u16 => whole u64;
        serialize_u32 u32 => whole u64;
        serialize_u64 u64 => whole u64;
        serialize_i8 i8 => signed i64;
        serialize_i16 i16 => signed i64;
        serialize_i32 i32 => signed i64;
        serialize_i64 i64 => signed i64;
    }

    fn serialize_bool(self, truth: bool) -> Result<(), Unfit> {
        self.word(if truth { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Unfit> {
        Err(Unfit)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Unfit> {
        Err(Unfit)
    }

    fn serialize_char(self, sign: char) -> Result<(), Unfit> {
        self.serialize_str(sign.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Unfit> {
        self.text(text);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unfit> {
        Err(Unfit)
    }

    fn serialize_none(self) -> Result<(), Unfit> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unfit> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unfit> {
        self.word("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unfit> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Unfit> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        self.variant(name);
        value.serialize(&mut *self)?;
        self.sign('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'w>, Unfit> {
        Ok(Members::of(self, '[', "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Members<'w>, Unfit> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Members<'w>, Unfit> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Members<'w>, Unfit> {
        self.variant(name);
        Ok(Members::of(self, '[', "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'w>, Unfit> {
        Ok(Members::of(self, '{', "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'w>, Unfit> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Members<'w>, Unfit> {
        self.variant(name);
        Ok(Members::of(self, '{', "}}"))
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), Unfit> {
        self.text(&value.to_string());
        Ok(())
    }
}
