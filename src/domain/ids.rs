//! Random 16-byte names of things. The bytes come in from outside; nothing here makes chance.

/// A text that is not 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdFout;

/// The bytes of 32 lower-case hexadecimal digits.
pub(crate) fn id_bytes(text: &str) -> Result<[u8; 16], IdFout> {
    let digits = text.as_bytes();
    if digits.len() != 32 {
        return Err(IdFout);
    }
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let mut value = 0;
        for digit in pair {
            value = value * 16
                + match digit {
                    b'0'..=b'9' => digit - b'0',
                    b'a'..=b'f' => digit - b'a' + 10,
                    _ => return Err(IdFout),
                };
        }
        *byte = value;
    }
    Ok(bytes)
}

/// Makes a type that names something with 16 bytes: 32 lower-case hexadecimal digits in text.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            /// Reads 32 lower-case hexadecimal digits.
            ///
            /// # Errors
            /// When the text is anything else.
            pub fn parse(text: &str) -> Result<Self, $crate::domain::IdFout> {
                $crate::domain::id_bytes(text).map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).map_err(|_| serde::de::Error::custom("id"))
            }
        }
    };
}
pub(crate) use id;

id!(
    /// Names a family for as long as its data lives; a family that comes back gets a new one.
    GezinId
);
id!(
    /// Names one koppeling.
    KoppelingId
);
id!(
    /// Names the programme that a group of coordinators shares; made at *nieuw begin*.
    ProgrammaId
);
id!(
    /// Names an element of a set: a kind, an afspraak, a contactmoment, an evaluatie.
    ElementId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_writes_and_refuses_the_rest() {
        let id = GezinId(std::array::from_fn(|i| (i * 17) as u8));
        assert_eq!(GezinId::parse(&id.to_string()), Ok(id));
        for wrong in ["", "0", &"g".repeat(32), &"A".repeat(32), &"0".repeat(33)] {
            assert_eq!(GezinId::parse(wrong), Err(IdFout), "{wrong}");
        }
    }
}
