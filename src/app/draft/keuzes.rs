//! What can be chosen in a form, and how a choice stands in a field: a short key. Several are
//! parted by spaces; dagdelen are the number that files have.

use crate::domain::{
    Bezigheid, Dagdelen, Frequentie, Hulpsoort, Kant, Omgang, Opvoeding, Steunsoort, Taal,
    Urgentie, Wederdienst, Wijze,
};
use crate::letters::Letters;
use crate::order::{Choice, Few, Set};

/// Something that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Keus {
    Ja,
    Nee,
    Geen,
    DoetMee,
    Geparkeerd,
    Uitgeschreven,
    Kant(Kant),
    Wijze(Wijze),
    Hulpsoort(Hulpsoort),
    Soort(Steunsoort),
    Frequentie(Frequentie),
    Urgentie(Urgentie),
    Taal(Taal),
    Omgang(Omgang),
    Opvoeding(Opvoeding),
    Bezigheid(Bezigheid),
    Wederdienst(Wederdienst),
}

impl Keus {
    /// The key that stands in the field.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Kant(v) => v.name(),
            Self::Wijze(v) => v.name(),
            Self::Hulpsoort(v) => v.name(),
            Self::Soort(v) => v.name(),
            Self::Frequentie(v) => v.name(),
            Self::Urgentie(v) => v.name(),
            Self::Taal(v) => v.name(),
            Self::Omgang(v) => v.name(),
            Self::Opvoeding(v) => v.name(),
            Self::Bezigheid(v) => v.name(),
            Self::Wederdienst(v) => v.name(),
            Self::Ja => "Ja",
            Self::Nee => "Nee",
            Self::Geen => "Geen",
            Self::DoetMee => "DoetMee",
            Self::Geparkeerd => "Geparkeerd",
            Self::Uitgeschreven => "Uitgeschreven",
        }
        .small()
    }
}

/// Every choice of a kind, in the order of the form.
pub(super) fn meer<T: Choice>(keus: fn(T) -> Keus) -> Vec<Keus> {
    T::EVERY.iter().copied().map(keus).collect()
}

/// The one of `all` whose key stands there.
pub(super) fn one<T: Copy>(text: &str, all: &[T], keus: fn(T) -> Keus) -> Option<T> {
    all.iter().copied().find(|value| keus(*value).key() == text)
}

/// Those whose keys stand there.
pub(super) fn several<T: Choice>(text: &str, keus: fn(T) -> Keus) -> Few<T> {
    text.split_whitespace()
        .filter_map(|key| one(key, T::EVERY, keus))
        .collect()
}

/// Keys as they stand in a field.
pub(super) fn keys(choices: impl IntoIterator<Item = Keus>) -> String {
    let keys: Vec<String> = choices.into_iter().map(Keus::key).collect();
    keys.join(" ")
}

/// The keys of what was chosen of several.
pub(super) fn keys_of<T: Choice>(chosen: Option<Few<T>>, keus: fn(T) -> Keus) -> Option<String> {
    Some(keys(chosen.unwrap_or_default().into_iter().map(keus)))
}

/// The keys in a field.
#[must_use]
pub fn set_of(text: &str) -> Set<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// The field with this key in it or out of it.
#[must_use]
pub fn toggled(text: &str, key: &str, present: bool) -> String {
    let mut set = set_of(text);
    if present {
        set.insert(key.to_owned());
    } else {
        set.remove(key);
    }
    set.into_iter().collect::<Vec<_>>().join(" ")
}

/// The dagdelen in a field; none when it is empty.
#[must_use]
pub fn dagdelen_of(text: &str) -> Dagdelen {
    let bits = text.parse::<u32>().ok();
    bits.and_then(|bits| Dagdelen::try_from(bits).ok())
        .unwrap_or_default()
}

/// Dagdelen as they stand in a field. None at all is an empty field: unknown.
#[must_use]
pub fn text_of_dagdelen(dagdelen: Dagdelen) -> String {
    if dagdelen.is_empty() {
        String::new()
    } else {
        u32::from(dagdelen).to_string()
    }
}
