//! What is shown while others look along: the same families and koppelingen without a name, a number,
//! an address, a first name or a word that anybody wrote. Made of the state, so that screens need not
//! think of it (the two histories read the log: `views/koppeling/geschiedenis`, `views/gezin/tijdlijn`);
//! nothing can be saved of it.

use super::text::nl::gemaskeerd as nl;
use crate::letters::{Letters, is_letter};
use crate::{
    bytes::json,
    domain::{Email, Gezin, Kant, Koppeling, Plaats, Postcode, Regel, Tekst, Telefoon, Waar},
    gebied::Gebied,
    log::State,
    matching::Onderbouwing,
    order::Map,
};

/// The state with everything masked. A family keeps its number as long as none is added before it.
#[must_use]
pub fn gemaskeerd(state: &State, gebied: &Gebied) -> State {
    let mut shown = state.laid_out();
    let mut numbers: Map<Option<Kant>, usize> = Map::new();
    for gezin in shown.gezinnen.values_mut() {
        let number = numbers.entry(gezin.kant).or_default();
        *number += 1;
        mask(gezin, *number, gebied);
    }
    shown.koppelingen.values_mut().for_each(without_words);
    let stories = shown.programma.verhalen.take();
    let fine = |told: &Tekst| !noemt(told.as_str(), state.gezinnen.values());
    shown.programma.verhalen = stories.filter(fine);
    shown
}

/// Whether a text holds a word of a family's name, of its contact or of its children, or anything that
/// may be a telephone number or a mail address. Rather once too often.
#[must_use]
pub fn noemt<'a>(text: &str, gezinnen: impl Iterator<Item = &'a Gezin>) -> bool {
    let digits = text.split(|c: char| is_letter(c));
    let number = |part: &str| part.chars().filter(char::is_ascii_digit).count() >= 8;
    if text.contains('@') || digits.into_iter().any(number) {
        return true;
    }
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !is_letter(c));
        let long = parts.filter(|part| part.chars().count() > 3);
        long.map(Letters::small).collect()
    };
    let told = words(text);
    let says = |name: &Regel| {
        let own = words(name.as_str());
        own.iter().any(|one| {
            // Also of more of them, and what is theirs.
            let said = told.iter().any(|word| word.starts_with(one.as_str()));
            said && !nl::GEEN_NAAM.contains(&one.as_str())
        })
    };
    gezinnen.into_iter().any(|gezin| {
        let kids = gezin
            .kinderen
            .iter()
            .filter_map(|kind| kind.voornaam.as_ref());
        let all = gezin.naam.iter().chain(&gezin.contactpersoon).chain(kids);
        all.into_iter().any(says)
    })
}

fn regel(text: &str) -> Option<Regel> {
    Regel::parse(text).ok()
}

/// Words in place of a line, where there was one.
fn lijn(told: &mut Option<Regel>) {
    if told.is_some() {
        *told = regel(nl::WEG);
    }
}

/// Words in place of a text, where there was one.
fn tekst(told: &mut Option<Tekst>) {
    if told.is_some() {
        *told = Tekst::parse(nl::WEG).ok();
    }
}

/// The four digits of where a family lives; of a point on the map those nearest by.
fn ruw(plaats: Plaats, gebied: &Gebied) -> Option<Plaats> {
    let postcode = match plaats.waar {
        Waar::Buurt(_) => {
            return Some(Plaats {
                woonplaats: None,
                ..plaats
            });
        }
        Waar::Postcode(postcode) => postcode,
        Waar::Punt(punt) => gebied.nearest(punt)?,
    };
    Some(Plaats {
        waar: Waar::Postcode(Postcode::new(postcode.cijfers(), None).ok()?),
        woonplaats: None,
    })
}

fn mask(gezin: &mut Gezin, number: usize, gebied: &Gebied) {
    gezin.naam = regel(&nl::gezin(gezin.kant, number));
    lijn(&mut gezin.contactpersoon);
    if gezin.telefoon.is_some() {
        gezin.telefoon = Telefoon::parse(nl::TELEFOON).ok();
    }
    if gezin.email.is_some() {
        gezin.email = Email::parse(nl::EMAIL).ok();
    }
    if let Some(how) = &mut gezin.bereikbaar {
        lijn(&mut how.wanneer);
    }
    gezin.plaats = gezin.plaats.take().and_then(|plaats| ruw(plaats, gebied));
    lijn(&mut gezin.verwijzer);
    lijn(&mut gezin.parkeerreden);
    if let (Some(consent), Some(word)) = (&mut gezin.toestemming, regel(nl::WEG)) {
        consent.door = word;
    }
    let screening = &mut gezin.screening;
    let steps = [
        &mut screening.referenties,
        &mut screening.huisbezoek,
        &mut screening.training,
        &mut screening.competentieprofiel,
    ];
    let steps = steps.into_iter().flatten().map(|step| &mut step.door);
    let vog = screening.vog.as_mut().map(|vog| &mut vog.door);
    for door in steps.chain(vog) {
        if let Some(word) = regel(nl::WEG) {
            *door = word;
        }
    }
    tekst(&mut gezin.toelichting);
    tekst(&mut gezin.vraag.belangrijk);
    tekst(&mut gezin.vraag.verwachting);
    tekst(&mut gezin.vraag.terugdoen);
    for (kind, at) in gezin.kinderen.iter_mut().zip(1..) {
        kind.voornaam = regel(&nl::kind(at));
    }
    for gesprek in &mut gezin.gesprekken {
        tekst(&mut gesprek.notitie);
        lijn(&mut gesprek.vervolg);
    }
    for uitstel in &mut gezin.uitstel {
        lijn(&mut uitstel.reden);
    }
}

fn without_words(koppeling: &mut Koppeling) {
    // A concern about a child is nothing to look along with.
    koppeling.zorgsignalen.clear();
    for uitstel in &mut koppeling.uitstel {
        lijn(&mut uitstel.reden);
    }
    for besluit in koppeling.besluiten.values_mut() {
        lijn(&mut besluit.toelichting);
    }
    if let Some(pauze) = &mut koppeling.pauze {
        lijn(&mut pauze.toelichting);
    }
    if let Some(einde) = &mut koppeling.afsluiting {
        tekst(&mut einde.toelichting);
    }
    for afspraak in &mut koppeling.afspraken {
        tekst(&mut afspraak.toelichting);
    }
    for contact in &mut koppeling.contactmomenten {
        if let Ok(word) = Tekst::parse(nl::WEG) {
            contact.notitie = word;
        }
        lijn(&mut contact.vervolg);
    }
    for evaluatie in &mut koppeling.evaluaties {
        tekst(&mut evaluatie.toelichting);
    }
    let frozen = koppeling.onderbouwing.take();
    let frozen = frozen.and_then(|text| json::read::<Onderbouwing>(&text).ok());
    koppeling.onderbouwing = frozen.map(|mut frozen| {
        lijn(&mut frozen.toch);
        json::write(&frozen)
    });
}

#[cfg(test)]
mod tests;
