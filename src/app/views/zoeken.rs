//! Looking for a family by whatever is known of it.

use super::gezinnen::{naam, waar};
use crate::letters::Letters;
use crate::{
    app::{Session, text::nl},
    domain::{Gezin, Plaats},
};

/// Everything by which one may look for a family, folded.
pub(in crate::app) fn haystack(gezin: &Gezin, session: &Session) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        text.push_str(&folded(part));
        text.push('\n');
    };
    add(&naam(gezin));
    for line in [&gezin.contactpersoon, &gezin.gemeente, &gezin.verwijzer]
        .into_iter()
        .flatten()
    {
        add(line.as_str());
    }
    if let Some(telefoon) = &gezin.telefoon {
        add(telefoon.as_str());
        add(&telefoon.digits());
    }
    if let Some(email) = &gezin.email {
        add(email.as_str());
    }
    if let Some(postcode) = gezin.plaats.as_ref().and_then(Plaats::postcode) {
        add(&postcode.to_string().replace(' ', ""));
    }
    if let Some(waar) = waar(gezin, session) {
        add(&waar);
    }
    for tekst in [
        &gezin.toelichting,
        &gezin.vraag.belangrijk,
        &gezin.vraag.verwachting,
        &gezin.vraag.terugdoen,
    ]
    .into_iter()
    .flatten()
    {
        add(tekst.as_str());
    }
    for soort in gezin.soorten.iter().flatten() {
        add(nl::woorden::steunsoort(*soort));
    }
    for naam in gezin
        .kinderen
        .iter()
        .filter_map(|kind| kind.voornaam.as_ref())
    {
        add(naam.as_str());
    }
    text
}

/// What was typed: words that must all be there, or a number with its spaces left out.
pub(in crate::app) struct Words {
    words: Vec<String>,
    digits: String,
}

impl Words {
    pub fn of(typed: &str) -> Self {
        let folded = folded(typed);
        let plain = folded
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-().".contains(c));
        let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
        // "+31 6…" is kept as "06…".
        let digits = match (
            folded.trim_start().starts_with('+'),
            digits.strip_prefix("31"),
        ) {
            (true, Some(rest)) => format!("0{rest}"),
            _ => digits,
        };
        Self {
            words: folded.split_whitespace().map(str::to_owned).collect(),
            digits: if plain { digits } else { String::new() },
        }
    }

    pub fn are_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub fn each(&self) -> &[String] {
        &self.words
    }

    pub fn fit(&self, haystack: &str) -> bool {
        self.words
            .iter()
            .all(|word| haystack.contains(word.as_str()))
            || self.is_number_in(haystack)
    }

    /// Whether what was typed is a number that stands there as a whole.
    pub fn is_number_in(&self, haystack: &str) -> bool {
        self.digits.len() >= 3 && haystack.contains(&self.digits)
    }
}

/// Lower case, without the marks on letters that people leave out when they look.
pub(in crate::app) fn folded(text: &str) -> String {
    text.small()
        .chars()
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            'ş' => 's',
            'ğ' => 'g',
            'ı' => 'i',
            other => other,
        })
        .collect()
}
