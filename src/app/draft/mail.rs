//! A pasted mail as the beginning of a sign-up: what is recognised fills a field, and the
//! whole text is kept beside it, so that nothing of what was written gets lost. Guesses only;
//! whoever pastes looks them over.

use super::{Keus, Veld};
use crate::domain::{Email, Kant, Postcode, Regel, Tekst, Telefoon};
use crate::letters::{Letters, is_letter_or_digit};

/// What a line begins with, and which field it then is.
const LABELS: &[(&str, Veld)] = &[
    ("naam", Veld::Naam),
    ("achternaam", Veld::Naam),
    ("gezin", Veld::Naam),
    ("van", Veld::Contactpersoon),
    ("from", Veld::Contactpersoon),
    ("contactpersoon", Veld::Contactpersoon),
    ("voornaam", Veld::Contactpersoon),
    ("telefoon", Veld::Telefoon),
    ("telefoonnummer", Veld::Telefoon),
    ("tel", Veld::Telefoon),
    ("mobiel", Veld::Telefoon),
    ("e-mail", Veld::Email),
    ("email", Veld::Email),
    ("mail", Veld::Email),
    ("e-mailadres", Veld::Email),
    ("postcode", Veld::Postcode),
    ("woonplaats", Veld::Woonplaats),
    ("plaats", Veld::Woonplaats),
    ("verwijzer", Veld::Verwijzer),
    ("verwezen door", Veld::Verwijzer),
];

/// Lines of a mail's head that say nothing about the family.
const HEAD: &[&str] = &[
    "aan",
    "to",
    "cc",
    "onderwerp",
    "subject",
    "verzonden",
    "sent",
    "datum",
    "date",
];

/// What was recognised, a field once, in the order of the fields.
#[must_use]
pub fn recognise(mail: &str) -> Vec<(Veld, String)> {
    let mut found: Vec<(Veld, String)> = Vec::new();
    let mut put = |veld, text: String| {
        if !found.iter().any(|(known, _)| *known == veld) {
            found.push((veld, text));
        }
    };
    let mut body = Vec::new();
    for line in mail.lines() {
        match labelled(line) {
            Some((Some(veld), text)) => {
                if let Some(value) = fits(veld, text) {
                    put(veld, value);
                }
                // "Van: Roos <roos@…>" tells two things.
                if let Some(email) = find_email(text) {
                    put(Veld::Email, email);
                }
            }
            Some((None, _)) => {}
            None => body.push(line),
        }
    }
    let body = body.join("\n");
    if let Some(email) = find_email(&body) {
        put(Veld::Email, email);
    }
    if let Some(telefoon) = find_phone(&body) {
        put(Veld::Telefoon, telefoon);
    }
    if let Some(postcode) = find_postcode(&body) {
        put(Veld::Postcode, postcode);
    }
    if let Some(kant) = side(mail) {
        put(Veld::Kant, Keus::Kant(kant).key());
    }
    if let Ok(tekst) = Tekst::parse(&body) {
        put(Veld::Toelichting, tekst.to_string());
    } else if !body.trim().is_empty() {
        // Too long or with a BSN: the form says so at the field.
        put(Veld::Toelichting, body.trim().to_owned());
    }
    crate::order::sort_by_key(&mut found, |(veld, _)| *veld);
    found
}

/// A line `Label: text`: its field (`None` for the head of a mail) and the text.
fn labelled(line: &str) -> Option<(Option<Veld>, &str)> {
    let (label, text) = line.split_once(':')?;
    let label = label.trim().trim_start_matches(['*', '-', '•', '>']).trim();
    let label = label.small();
    let text = text.trim().trim_start_matches('*').trim();
    if HEAD.contains(&label.as_str()) {
        return Some((None, text));
    }
    let (_, veld) = LABELS.iter().find(|(word, _)| *word == label)?;
    Some((Some(*veld), text))
}

/// The text as this field can hold it.
fn fits(veld: Veld, text: &str) -> Option<String> {
    match veld {
        Veld::Telefoon => find_phone(text),
        Veld::Email => find_email(text),
        Veld::Postcode => find_postcode(text),
        _ => {
            let plain = text.split('<').next().unwrap_or(text);
            let plain = plain.trim().trim_matches('"').trim();
            let plain = if plain.contains('@') { "" } else { plain };
            Regel::parse(plain).ok().map(|regel| regel.to_string())
        }
    }
}

fn find_email(text: &str) -> Option<String> {
    text.split(|c: char| c.is_whitespace() || "<>()[],;:\"".contains(c))
        .map(|word| {
            word.trim_start_matches("mailto")
                .trim_end_matches(['.', '!', '?'])
        })
        .filter(|word| word.contains('@'))
        .find_map(|word| Email::parse(word).ok())
        .map(|email| email.as_str().to_owned())
}

/// The first run of digits that begins as a Dutch number does and has ten of them.
fn find_phone(text: &str) -> Option<String> {
    let starts = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '0' | '+' | '('))
        .map(|(at, _)| at);
    let mut last_end = 0;
    for start in starts {
        let before = text.get(..start).and_then(|head| head.chars().last());
        if start < last_end || before.is_some_and(is_letter_or_digit) {
            continue;
        }
        let tail = text.get(start..).unwrap_or_default();
        let length = tail
            .find(|c: char| !(c.is_ascii_digit() || " -.()+/".contains(c)))
            .unwrap_or(tail.len());
        last_end = start + length;
        let run = tail.get(..length).unwrap_or_default();
        let run = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        let abroad = run.strip_prefix("00");
        let international =
            run.starts_with('+') || abroad.is_some_and(|rest| !rest.starts_with(['0', ' ']));
        let sound = if international {
            (11..=15).contains(&digits)
        } else {
            digits == 10
        };
        if let (true, Ok(telefoon)) = (sound, Telefoon::parse(run)) {
            return Some(telefoon.as_str().to_owned());
        }
    }
    None
}

/// Four digits and two capitals anywhere; four digits alone only behind "postcode".
fn find_postcode(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|c: char| !is_letter_or_digit(c))
        .filter(|word| !word.is_empty())
        .collect();
    let digits = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let letters = |word: &str| word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase());
    let pairs = words.iter().zip(words.iter().skip(1).copied().chain([""]));
    for (word, next) in pairs {
        let whole = word.len() == 6
            && word
                .split_at_checked(4)
                .is_some_and(|(d, l)| digits(d) && l.bytes().all(|b| b.is_ascii_alphabetic()));
        let text = if whole {
            (*word).to_owned()
        } else if digits(word) && letters(next) {
            format!("{word}{next}")
        } else {
            continue;
        };
        if let Ok(postcode) = Postcode::parse(&text) {
            return Some(postcode.to_string());
        }
    }
    let spoken = words
        .iter()
        .position(|word| word.eq_ignore_ascii_case("postcode"));
    let after = spoken.and_then(|at| words.get(at + 1..at + 3));
    let alone = match words.as_slice() {
        [only] => Some(*only),
        _ => after.and_then(|after| after.iter().copied().find(|word| digits(word))),
    };
    alone
        .filter(|word| digits(word))
        .and_then(|word| Postcode::parse(word).ok())
        .map(|postcode| postcode.to_string())
}

/// The side, when the mail names one and not the other.
fn side(mail: &str) -> Option<Kant> {
    let lower = mail.small();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let vraag = has(&[
        "vraaggezin",
        "zoeken een steungezin",
        "zoek een steungezin",
        "hulp nodig",
    ]);
    let steun = has(&[
        "steungezin worden",
        "steungezin zijn",
        "willen graag helpen",
        "wil graag helpen",
    ]);
    match (vraag, steun) {
        (true, false) => Some(Kant::Vraag),
        (false, true) => Some(Kant::Steun),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::draft::Draft;

    fn get(found: &[(Veld, String)], veld: Veld) -> Option<&str> {
        found
            .iter()
            .find(|(v, _)| *v == veld)
            .map(|(_, t)| t.as_str())
    }

    #[test]
    fn a_second_mail_takes_the_place_of_the_first_and_not_of_what_was_typed() {
        let mut draft = Draft::empty();
        let one = recognise("Els van der Vlier, 06-00112011, els@voorbeeld.example, 7901 AB");
        let two = recognise("Wij zijn te bereiken op 06-00112012, postcode 7902");
        assert!(get(&one, Veld::Email).is_some() && get(&two, Veld::Email).is_none());
        draft.vul(&one, &[]);
        draft.set(Veld::Postcode, "7903".to_owned());
        draft.vul(&two, &one);
        assert_eq!(draft.text(Veld::Email), "");
        assert_eq!(
            draft.text(Veld::Telefoon),
            get(&two, Veld::Telefoon).unwrap()
        );
        let mut typed = Draft::empty();
        typed.vul(&one, &[]);
        typed.set(Veld::Email, "anders@voorbeeld.example".to_owned());
        typed.vul(&two, &one);
        assert_eq!(typed.text(Veld::Email), "anders@voorbeeld.example");
    }

    #[test]
    fn a_mail_in_running_words_gives_number_address_and_postcode() {
        let found = recognise(
            "Van: Roos Vlier <Vlier@voorbeeld.example>\nOnderwerp: steun\n\nHallo,\nWij wonen op \
             7903 AB in Hoogeveen en hebben hulp nodig. Bel ons op 06-00 11 20 11, liefst na 2026.\n",
        );
        assert_eq!(get(&found, Veld::Contactpersoon), Some("Roos Vlier"));
        assert_eq!(get(&found, Veld::Email), Some("vlier@voorbeeld.example"));
        assert_eq!(get(&found, Veld::Postcode), Some("7903 AB"));
        assert_eq!(get(&found, Veld::Telefoon), Some("06-00 11 20 11"));
        assert_eq!(get(&found, Veld::Kant), Some("vraag"));
        let kept = get(&found, Veld::Toelichting).unwrap();
        assert!(kept.starts_with("Hallo,") && !kept.contains("Onderwerp"));
    }

    #[test]
    fn a_form_that_came_by_mail_fills_its_fields() {
        let found = recognise(
            "Naam: Gezin Koolmees\nTelefoon: +31 6 00112002\nPostcode: 7904\nWoonplaats: \
             Hoogeveen\nWij willen graag helpen.",
        );
        assert_eq!(get(&found, Veld::Naam), Some("Gezin Koolmees"));
        assert_eq!(get(&found, Veld::Telefoon), Some("+31 6 00112002"));
        assert_eq!(get(&found, Veld::Postcode), Some("7904"));
        assert_eq!(get(&found, Veld::Woonplaats), Some("Hoogeveen"));
        assert_eq!(get(&found, Veld::Kant), Some("steun"));
        assert_eq!(
            get(&found, Veld::Toelichting),
            Some("Wij willen graag helpen.")
        );
    }

    #[test]
    fn years_and_long_numbers_are_no_telephone_and_no_postcode() {
        let found = recognise("Sinds 2024 wonen wij hier. Rekening NL00 0000 0123 4567 89.");
        assert_eq!(get(&found, Veld::Postcode), None);
        assert_eq!(get(&found, Veld::Telefoon), None);
    }
}
