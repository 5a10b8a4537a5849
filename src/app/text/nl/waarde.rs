//! What was written, on one line: for a preview of changes and for choosing between answers.

use super::{datum::voluit, refusal, woorden};
use crate::{
    domain::{
        Afspraak, Besluit, Contactmoment, Contactsoort, Controle, Datum, Evaluatie, Huis, Kind,
        Oordeel, Plaats, Stand, Tekst, Toestemming, Vog,
    },
    log::{Elem, Write},
};

/// The most characters of a text on one line.
const HOOGSTENS: usize = 80;

/// What a write says; `None` where it empties a field.
#[must_use]
pub fn waarde(write: &Write) -> Option<String> {
    match write {
        Write::Kant(v) => v.map(|kant| woorden::kant(kant).to_owned()),
        Write::Naam(v)
        | Write::Contactpersoon(v)
        | Write::Gemeente(v)
        | Write::Verwijzer(v)
        | Write::ProgrammaNaam(v) => v.as_ref().map(ToString::to_string),
        Write::Telefoon(v) => v.as_ref().map(|telefoon| telefoon.as_str().to_owned()),
        Write::Email(v) => v.as_ref().map(|email| email.as_str().to_owned()),
        Write::Bereikbaar(v) => v.as_ref().map(|bereikbaar| {
            let wijze = bereikbaar
                .wijze
                .map(|wijze| woorden::wijze(wijze).to_owned());
            samen([wijze, bereikbaar.wanneer.as_ref().map(ToString::to_string)])
        }),
        Write::Plaats(v) => v.as_ref().map(plaats),
        Write::AangemeldOp(v) | Write::Beperkt(v) | Write::Contract(v) => v.map(voluit),
        Write::FormeleHulp(v) => v.as_ref().map(|hulp| {
            if hulp.soorten.is_empty() {
                "geen".to_owned()
            } else {
                woorden::lijst(hulp.soorten.iter().map(|soort| woorden::hulpsoort(*soort)))
            }
        }),
        Write::Toestemming(v) => v.as_ref().map(toestemming),
        Write::Stand(v) => v.as_ref().map(stand),
        Write::Talen(v) => v
            .as_ref()
            .map(|talen| woorden::lijst(talen.iter().map(|taal| woorden::taal(*taal)))),
        Write::Soorten(v) => v.as_ref().map(|soorten| {
            woorden::lijst(soorten.iter().map(|soort| woorden::steunsoort_kort(*soort)))
        }),
        Write::Frequentie(v) => v.map(|keer| woorden::frequentie(keer).to_owned()),
        Write::Dagdelen(v) => v.map(woorden::dagdelen),
        Write::Duur(v) => v.map(|maanden| format!("{maanden} maanden")),
        Write::MaxAfstand(v) => v.map(|km| format!("{km} kilometer")),
        Write::Huis(v) => v.as_ref().map(huis),
        Write::Toelichting(v)
        | Write::Belangrijk(v)
        | Write::Verwachting(v)
        | Write::Terugdoen(v) => v.as_ref().map(tekst),
        Write::Urgentie(v) => v.map(|urgentie| woorden::urgentie(urgentie).to_owned()),
        Write::OpaOma(v) => v.map(|ja| woorden::ja_nee(ja).to_owned()),
        Write::Leeftijden(v) => {
            v.map(|ages| format!("{} tot en met {} jaar", ages.van(), ages.tot()))
        }
        Write::Capaciteit(v) => v.map(|plaatsen| plaatsen.to_string()),
        Write::Kind(element) => elem(element, kind),
        Write::Vog(v) => v.as_ref().map(vog),
        Write::Referenties(v) | Write::Huisbezoek(v) => v.as_ref().map(controle),
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
        Write::Afsluiting(v) => v.as_ref().map(|einde| {
            let why = einde.toelichting.as_ref().map(tekst);
            samen([Some(format!("afgesloten op {}", voluit(einde.op))), why])
        }),
        Write::Afspraak(element) => elem(element, afspraak),
        Write::Evaluatie(element) => elem(element, evaluatie),
        Write::Contactmoment(element) => elem(element, contact),
        Write::Proefweken(v) => v.map(|weken| format!("{weken} weken")),
        Write::Gewichten(v) => v.as_ref().map(|_| "eigen gewichten".to_owned()),
        Write::Verborgen(ja) => Some(woorden::ja_nee(*ja).to_owned()),
        Write::Gewist(()) => Some(woorden::JA.to_owned()),
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

fn plaats(plaats: &Plaats) -> String {
    let town = plaats.woonplaats.as_ref().map(ToString::to_string);
    samen([Some(plaats.postcode.to_string()), town])
}

fn toestemming(given: &Toestemming) -> String {
    match given.ingetrokken {
        Some(op) => format!("ingetrokken op {}", voluit(op)),
        None => format!("gegeven door {} op {}", given.door, voluit(given.op)),
    }
}

fn stand(stand: &Stand) -> String {
    match stand {
        Stand::DoetMee => "doet mee".to_owned(),
        Stand::Geparkeerd { tot: Some(tot) } => format!("geparkeerd tot {}", voluit(*tot)),
        Stand::Geparkeerd { tot: None } => "geparkeerd".to_owned(),
        Stand::Uitgeschreven => "uitgeschreven".to_owned(),
    }
}

fn huis(huis: &Huis) -> String {
    let say = |what: Option<bool>, yes: &str, no: &str| {
        what.map(|is| if is { yes } else { no }.to_owned())
    };
    samen([
        say(huis.huisdieren, "huisdieren", "geen huisdieren"),
        say(
            huis.rookt,
            "binnen wordt gerookt",
            "binnen wordt niet gerookt",
        ),
        say(
            huis.zonder_huisdieren,
            "wil een huis zonder dieren",
            "dieren mogen",
        ),
        say(huis.rookvrij, "wil een rookvrij huis", "roken mag"),
    ])
}

fn kind(kind: &Kind) -> String {
    let born = kind.geboren.map(|geboren| match geboren.maand() {
        Some(maand) => format!("geboren {} {}", super::datum::maand(maand), geboren.jaar()),
        None => format!("geboren {}", geboren.jaar()),
    });
    samen([kind.voornaam.as_ref().map(ToString::to_string), born])
}

fn vog(vog: &Vog) -> String {
    format!(
        "gezien door {}, geldig tot en met {}",
        vog.door,
        voluit(vog.geldig_tot)
    )
}

fn controle(controle: &Controle) -> String {
    format!("door {} op {}", controle.door, voluit(controle.op))
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

fn contact(contact: &Contactmoment) -> String {
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
