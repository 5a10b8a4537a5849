//! The names that records have in a store: short, immutable, and carrying the vault's id, so
//! that two vaults in one browser never take each other's records for their own.

use super::base32;

/// All names of all vaults of this layout begin with this.
pub const PREFIX: &str = "koppelbord/1/";

/// Id of a change or of one version of a document, as the vault keeps it.
pub type RecordId = [u8; 16];

/// Which vault; random, made when the vault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VaultId(pub [u8; 8]);

/// One opening of the vault in one tab, as far as it writes; random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SessionId(pub [u8; 8]);

impl VaultId {
    /// As it stands in the names of records.
    #[must_use]
    pub fn text(self) -> String {
        base32::encode(&self.0)
    }

    /// What the names of all records of this vault begin with.
    #[must_use]
    pub fn prefix(self) -> String {
        format!("{PREFIX}{}/", self.text())
    }
}

/// What kind of record a name belongs to, and which one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// A key slot.
    Slot(RecordId),
    /// One change, by its own id.
    Change(RecordId),
    /// Part of several changes that were saved together; part 0 is written last.
    Part(RecordId, u16),
    /// One version of a private document.
    Private(String, RecordId),
    /// One version of a draft.
    Draft(String, RecordId),
    /// What one session has saved.
    Manifest(SessionId),
}

impl Name {
    /// The full key in the store.
    #[must_use]
    pub fn key(&self, vault: VaultId) -> String {
        let prefix = vault.prefix();
        match self {
            Self::Slot(id) => format!("{prefix}s/{}", base32::encode(id)),
            Self::Change(id) => format!("{prefix}w/{}", base32::encode(id)),
            Self::Part(id, part) => format!("{prefix}c/{}/{part}", base32::encode(id)),
            Self::Private(name, id) => format!("{prefix}p/{name}/{}", base32::encode(id)),
            Self::Draft(name, id) => format!("{prefix}k/{name}/{}", base32::encode(id)),
            Self::Manifest(id) => format!("{prefix}m/{}", base32::encode(&id.0)),
        }
    }

    /// Reads a key; `None` if it is not exactly one that [`Name::key`] writes.
    #[must_use]
    pub fn parse(key: &str) -> Option<(VaultId, Self)> {
        let mut parts = key.strip_prefix(PREFIX)?.split('/');
        let vault = VaultId(base32::decode(parts.next()?)?);
        let class = parts.next()?;
        let first = parts.next()?;
        let second = parts.next();
        if parts.next().is_some() {
            return None;
        }
        // One name has one spelling: every part is read strictly.
        let number = |part: &str| {
            let other = part != "0" && part.starts_with(['0', '+']);
            part.parse().ok().filter(|_: &u16| !other)
        };
        let name = match (class, second) {
            ("s", None) => Self::Slot(base32::decode(first)?),
            ("w", None) => Self::Change(base32::decode(first)?),
            ("m", None) => Self::Manifest(SessionId(base32::decode(first)?)),
            ("c", Some(part)) => Self::Part(base32::decode(first)?, number(part)?),
            ("p", Some(id)) => Self::Private(document(first)?, base32::decode(id)?),
            ("k", Some(id)) => Self::Draft(document(first)?, base32::decode(id)?),
            _ => return None,
        };
        Some((vault, name))
    }
}

/// A document's name as it may stand in a key: 1 to 40 of a–z, 0–9 and hyphen.
pub(crate) fn document(name: &str) -> Option<String> {
    let fits = (1..=40).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    fits.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        let vault = VaultId([9; 8]);
        for name in [
            Name::Slot([1; 16]),
            Name::Change([2; 16]),
            Name::Part([3; 16], 12),
            Name::Private("identiteit".to_owned(), [4; 16]),
            Name::Draft("aanmelden-2".to_owned(), [5; 16]),
            Name::Manifest(SessionId([6; 8])),
        ] {
            let key = name.key(vault);
            assert_eq!(Name::parse(&key), Some((vault, name)), "{key}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_read_as_a_name_is_spelt_as_it_is_written(
            vault in "[0-9a-zA-Z]{13}", class in "[swcpkmx]", id in "[0-9a-zA-Z]{26}", part in "(/[+0-9]{1,6})?",
        ) {
            let key = format!("{PREFIX}{vault}/{class}/{id}{part}");
            if let Some((vault, name)) = Name::parse(&key) {
                proptest::prop_assert_eq!(name.key(vault), key);
            }
        }
    }

    #[test]
    fn foreign_and_misspelt_keys_are_not_ours() {
        let key = Name::Part([3; 16], 1).key(VaultId([9; 8]));
        assert!(Name::parse(&key).is_some());
        for bad in [
            "excalidraw".to_owned(),
            PREFIX.to_owned(),
            key.replace("koppelbord", "Koppelbord"),
            key.replace("koppelbord/1", "koppelbord/2"),
            key.replace("/c/", "/x/"),
            format!("{key}/1"),
            format!("{key} "),
            key.replace("/c/", "/w/"),
            format!("{}/01", key.trim_end_matches("/1")),
            format!("{}/+1", key.trim_end_matches("/1")),
            format!("{}/70000", key.trim_end_matches("/1")),
            key.to_ascii_uppercase(),
        ] {
            assert_ne!(bad, key);
            assert_eq!(Name::parse(&bad), None, "{bad}");
        }
        assert_eq!(document("Identiteit"), None);
        assert_eq!(document("a/b"), None);
        assert_eq!(document(""), None);
    }
}
