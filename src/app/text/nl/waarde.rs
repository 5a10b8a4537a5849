//! What was written, on one line: for a preview of changes and for choosing between answers.

use super::{
    afstanden, begeleiding, contact, datum::voluit, effect, gebied, gegevens, leven, refusal,
    woorden,
};
use crate::{
    domain::{
        Afspraak, Barriere, Besluit, Contactmoment, Contactsoort, Datum, Evaluatie, Gebiedsdeel,
        Oordeel, Regel, Tekst,
    },
    log::{Elem, Write},
};

/// The most characters of a text on one line.
const HOOGSTENS: usize = 80;

/// What a write says; `None` where it empties a field.
#[must_use]
pub fn waarde(write: &Write) -> Option<String> {
    match write {
        Write::ProgrammaNaam(v) => v.as_ref().map(ToString::to_string),
        Write::Contract(v) => v.map(voluit),
        Write::Toelichting(v)
        | Write::Belangrijk(v)
        | Write::Verwachting(v)
        | Write::Terugdoen(v) => v.as_ref().map(tekst),
        Write::Kind(Elem::Weg(_)) => None,
        // Families are named above the field, not in it.
        Write::Tussen(_) => Some("deze twee gezinnen".to_owned()),
        Write::Onderbouwing(v) => v.as_ref().map(|_| "bewaard".to_owned()),
        Write::Fase(stand) => Some(format!(
            "{} sinds {}",
            refusal::fase(stand.fase),
            voluit(stand.sinds)
        )),
        Write::Besluit(said) => Some(format!(
            "{} over {}: {}",
            refusal::het_gezin(said.kant),
            refusal::fase(said.naar),
            said.besluit.as_ref().map_or("nog niets", besluit)
        )),
        Write::Proef(v) => v
            .as_ref()
            .map(|proef| format!("{} tot {}", voluit(proef.begin), voluit(proef.einde))),
        Write::Afsluiting(v) => v.as_ref().map(contact::afsluiting),
        Write::Afspraak(element) => elem(element, afspraak),
        Write::Evaluatie(element) => elem(element, evaluatie),
        Write::Contactmoment(element) => elem(element, contactmoment),
        Write::Proefweken(v) => v.map(|weken| format!("{weken} weken")),
        Write::Gewichten(v) => v.as_ref().map(|_| "eigen gewichten".to_owned()),
        Write::Gebiedsdeel(element) => elem(element, gebiedsdeel),
        Write::Barriere(element) => elem(element, barriere),
        Write::Cijfers(element) => elem(element, effect::cijfers),
        Write::Werkgebied(v) => v
            .as_ref()
            .map(|namen| woorden::lijst(namen.iter().map(Regel::as_str))),
        Write::Omweg(v) => v.map(|omweg| format!("{} keer zo ver", afstanden::komma(omweg.into()))),
        Write::Fietstempo(v) => v.map(|tempo| format!("{tempo} kilometer per uur")),
        Write::VogMaanden(v) => v.map(|maanden| format!("{maanden} maanden")),
        Write::Kennismakingen(v) => v.map(|keer| keer.to_string()),
        Write::Huisregels(v) => v.as_ref().map(tekst),
        Write::Ritme(v) => v.map(|weken| begeleiding::ritme(Some(weken))),
        Write::Pauze(v) => v.as_ref().map(|pauze| leven::pauze(pauze, pauze.vanaf)),
        Write::Uitstel(v) => Some(leven::uitstel(v)),
        Write::Verborgen(ja) => Some(woorden::ja_nee(*ja).to_owned()),
        Write::Gewist(()) => Some(woorden::JA.to_owned()),
        // What is about a family reads here as it does everywhere else.
        about_family => gegevens::waarde(about_family),
    }
}

fn elem<T>(element: &Elem<T>, say: impl Fn(&T) -> String) -> Option<String> {
    match element {
        Elem::Zet(value) => Some(say(value)),
        Elem::Weg(_) => None,
    }
}

/// What is known, with commas.
fn samen(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let known: Vec<String> = parts.into_iter().flatten().collect();
    if known.is_empty() {
        woorden::ONBEKEND.to_owned()
    } else {
        known.join(", ")
    }
}

/// The start of a text.
fn tekst(tekst: &Tekst) -> String {
    let line = tekst
        .as_str()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if line.chars().count() <= HOOGSTENS {
        return line;
    }
    let start: String = line.chars().take(HOOGSTENS).collect();
    format!("{}…", start.trim_end())
}

fn gebiedsdeel(deel: &Gebiedsdeel) -> String {
    let gemeente = deel.gemeente.as_ref().map_or("", |naam| naam.as_str());
    format!("{}, uit {}", gebied::gemeente(gemeente), deel.naam)
}

fn barriere(one: &Barriere) -> String {
    let [van, naar] = one
        .tussen
        .each_ref()
        .map(|area| afstanden::streek(area, None));
    afstanden::barriere([&van, &naar], one.minuten, one.reden.as_ref())
}

fn besluit(besluit: &Besluit) -> &'static str {
    woorden::ja_nee(besluit.ja)
}

fn dag(datum: Datum) -> Option<String> {
    Some(voluit(datum))
}

fn afspraak(afspraak: &Afspraak) -> String {
    samen([
        Some(woorden::steunsoort_kort(afspraak.soort).to_owned()),
        afspraak
            .frequentie
            .map(|keer| woorden::frequentie(keer).to_owned()),
        Some(woorden::dagdelen(afspraak.dagdelen)),
        Some(format!("vanaf {}", voluit(afspraak.vanaf))),
    ])
}

fn oordeel(oordeel: Oordeel) -> &'static str {
    match oordeel {
        Oordeel::Positief => "goed",
        Oordeel::Wisselend => "wisselend",
        Oordeel::Negatief => "niet goed",
    }
}

fn evaluatie(evaluatie: &Evaluatie) -> String {
    let of = |who: &str, what: Option<Oordeel>| what.map(|what| format!("{who} {}", oordeel(what)));
    samen([
        dag(evaluatie.op),
        of("vraaggezin", evaluatie.vraaggezin),
        of("steungezin", evaluatie.steungezin),
        of("kinderen", evaluatie.kinderen),
        evaluatie.toelichting.as_ref().map(tekst),
    ])
}

fn contactmoment(contact: &Contactmoment) -> String {
    let soort = match contact.soort {
        Contactsoort::Telefoon => "gebeld",
        Contactsoort::Bericht => "bericht",
        Contactsoort::Bezoek => "bezoek",
        Contactsoort::Matchgesprek => "matchgesprek",
        Contactsoort::Anders => "contact",
    };
    samen([
        dag(contact.op),
        Some(soort.to_owned()),
        Some(tekst(&contact.notitie)),
    ])
}
