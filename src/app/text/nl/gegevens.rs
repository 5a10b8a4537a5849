//! What is kept of a family, register by register: what it is called and how its value reads.
//! Facts, the timeline, conflicts and
//! previews all say it this way.

use super::{datum, gezinsleven, leven, woorden};
use crate::{
    domain::{
        Bereikbaar, Controle, Datum, Huis, Kant, Kind, Leeftijden, Plaats, Stand, Toestemming, Vog,
        Waar,
    },
    log::{Elem, Field, Write},
};

/// Name of a register.
#[must_use]
pub fn register(field: Field) -> &'static str {
    match field {
        Field::Kant => "vraag of steun",
        Field::Naam => "naam",
        Field::Contactpersoon => "contactpersoon",
        Field::Telefoon => "telefoonnummer",
        Field::Email => "e-mailadres",
        Field::Bereikbaar => "bereikbaar",
        Field::Plaats => "postcode",
        Field::Gemeente => "gemeente",
        Field::AangemeldOp => "dag van aanmelding",
        Field::Verwijzer => "verwezen door",
        Field::FormeleHulp => "hulp bij de start",
        Field::Toestemming => "toestemming",
        Field::Stand => "doet mee",
        Field::Parkeerreden => "waarom het rust",
        Field::Beperkt => "gegevens op slot sinds",
        Field::Talen => "talen",
        Field::Soorten => "soort steun",
        Field::Frequentie => "hoe vaak",
        Field::Dagdelen => "dagdelen",
        Field::Duur => "hoe lang",
        Field::MaxAfstand => "hoe ver weg",
        Field::Huis => "huisdieren en roken",
        Field::Toelichting => "toelichting",
        Field::Urgentie => "hoe dringend",
        Field::Belangrijk => "belangrijk in de opvoeding",
        Field::Verwachting => "verwachting van een steungezin",
        Field::Terugdoen => "zelf voor een ander doen",
        Field::OpaOma => "opa en oma",
        Field::Apart => "elk kind een eigen steungezin",
        Field::Leeftijden => "leeftijden",
        Field::Capaciteit => "koppelingen tegelijk",
        Field::Omgang => "contact tussen de gezinnen",
        Field::Opvoeding => "opvoeding",
        Field::Bezigheden => "bezigheden",
        Field::Wederdienst => "iets terugdoen",
        Field::EigenKinderen => "eigen kinderen thuis",
        Field::IntakeSinds => "nieuwe kennismaking nodig sinds",
        Field::GezinUitstel | Field::Uitstel => "uitstel",
        Field::Gesprek => "gesprek",
        Field::Kind => "kind",
        Field::Vog => "VOG",
        Field::Referenties => "referenties",
        Field::Huisbezoek => "huisbezoek",
        Field::Training => "training",
        Field::Competentieprofiel => "competentieprofiel",
        Field::Tussen => "voorstel",
        Field::Onderbouwing => "redenen van het voorstel",
        Field::Fase => "fase",
        Field::Besluit => "antwoord van een gezin",
        Field::Proef => "proefperiode",
        Field::Pauze => "pauze",
        Field::Ritme => "hoe vaak contact",
        Field::Zorgsignaal => "zorgsignaal",
        Field::VogMaanden => "hoe lang een VOG telt",
        Field::Kennismakingen => "aantal kennismakingsgesprekken",
        Field::Huisregels => "huisregels",
        Field::Gebiedsdeel => "gebiedsgegevens",
        Field::Barriere => "barrière",
        Field::Cijfers => "cijfers om te delen",
        Field::Omweg => "omweg op de fiets",
        Field::Fietstempo => "snelheid op de fiets",
        Field::Werkgebied => "gemeenten waar je voor werkt",
        Field::Contract => "contract",
        Field::Afsluiting => "afsluiting",
        Field::Afspraak => "afspraak",
        Field::Evaluatie => "evaluatie",
        Field::Contactmoment => "contact",
        Field::ProgrammaNaam => "naam van het programma",
        Field::Proefweken => "weken proef",
        Field::Gewichten => "gewichten",
        Field::Uitgangspunten => "bedragen van het verslag",
        Field::Verhalen => "verhalen voor het verslag",
        Field::Verborgen => "verborgen",
        Field::Gewist => "gewist",
    }
}

/// The same of a family whose side is known: some are asked in other words there.
#[must_use]
pub fn register_van(field: Field, kant: Option<Kant>) -> &'static str {
    match (field, kant) {
        (Field::Verwachting, Some(Kant::Steun)) => "verwachting van een vraaggezin",
        (Field::Terugdoen, Some(Kant::Steun)) => "hoopt er zelf aan te hebben",
        _ => register(field),
    }
}

/// A value as one reads it; `None` when it is unknown, or not of a family.
#[must_use]
pub fn waarde(write: &Write) -> Option<String> {
    match write {
        Write::Kant(v) => v.map(|kant| woorden::kant(kant).to_owned()),
        Write::Naam(v)
        | Write::Contactpersoon(v)
        | Write::Gemeente(v)
        | Write::Verwijzer(v)
        | Write::Parkeerreden(v) => v.as_ref().map(ToString::to_string),
        Write::Telefoon(v) => v.as_ref().map(|telefoon| telefoon.as_str().to_owned()),
        Write::Email(v) => v.as_ref().map(|email| email.as_str().to_owned()),
        Write::Bereikbaar(v) => v.as_ref().map(bereikbaar),
        Write::Plaats(v) => v.as_ref().map(plaats),
        Write::AangemeldOp(v) | Write::Beperkt(v) | Write::IntakeSinds(v) => v.map(datum::voluit),
        Write::FormeleHulp(v) => v.as_ref().map(|hulp| {
            if hulp.soorten.is_empty() {
                "geen".to_owned()
            } else {
                woorden::lijst(hulp.soorten.iter().map(|soort| woorden::hulpsoort(*soort)))
            }
        }),
        Write::Toestemming(v) => v.as_ref().map(toestemming),
        Write::Stand(v) => v.map(stand),
        Write::Talen(v) => v
            .as_ref()
            .map(|talen| woorden::lijst(talen.iter().map(|taal| woorden::taal(*taal)))),
        Write::Soorten(v) => v
            .as_ref()
            .map(|soorten| woorden::lijst(soorten.iter().map(|soort| woorden::steunsoort(*soort)))),
        Write::Frequentie(v) => v.map(|often| woorden::frequentie(often).to_owned()),
        Write::Dagdelen(v) => v.map(woorden::dagdelen),
        Write::Duur(v) => v.map(woorden::maanden),
        Write::MaxAfstand(v) => v.map(|km| format!("tot {km} kilometer")),
        Write::Huis(v) => v.and_then(huis),
        Write::Toelichting(v)
        | Write::Belangrijk(v)
        | Write::Verwachting(v)
        | Write::Terugdoen(v) => v.as_ref().map(ToString::to_string),
        Write::Urgentie(v) => v.map(|urgentie| woorden::urgentie(urgentie).to_owned()),
        Write::OpaOma(v) | Write::Apart(v) | Write::EigenKinderen(v) => {
            v.map(|yes| woorden::ja_nee(yes).to_owned())
        }
        Write::Leeftijden(v) => v.map(leeftijden),
        Write::Capaciteit(v) => v.map(|count| count.to_string()),
        Write::Omgang(v) => v.map(|omgang| leven::omgang(omgang).to_owned()),
        Write::Opvoeding(v) => v.as_ref().map(gezinsleven::opvoedingen),
        Write::Bezigheden(v) => v.as_ref().map(gezinsleven::bezigheden),
        Write::Wederdienst(v) => v.as_ref().map(gezinsleven::wederdiensten),
        Write::GezinUitstel(v) => Some(leven::uitstel(v)),
        Write::Gesprek(Elem::Zet(one)) => Some(leven::gesprek(one)),
        Write::Kind(Elem::Zet(kind)) => Some(kind_zonder_dag(kind)),
        Write::Kind(Elem::Weg(_)) | Write::Gesprek(Elem::Weg(_)) => {
            Some("staat er niet meer bij".to_owned())
        }
        Write::Vog(v) => v.as_ref().map(vog),
        Write::Referenties(v)
        | Write::Huisbezoek(v)
        | Write::Training(v)
        | Write::Competentieprofiel(v) => v.as_ref().map(controle),
        _ => None,
    }
}

fn bereikbaar(bereikbaar: &Bereikbaar) -> String {
    let wijze = bereikbaar
        .wijze
        .map(|wijze| woorden::wijze(wijze).to_owned());
    let wanneer = bereikbaar.wanneer.as_ref().map(ToString::to_string);
    let parts: Vec<String> = [wijze, wanneer].into_iter().flatten().collect();
    parts.join(", ")
}

/// A place without its town.
#[must_use]
pub fn waar(waar: &Waar) -> String {
    match waar {
        Waar::Postcode(postcode) => postcode.to_string(),
        Waar::Buurt(buurt) => format!("buurt {} ({})", buurt.naam, buurt.gemeente),
        Waar::Punt(_) => "plek op de kaart".to_owned(),
    }
}

/// A place with the town that is said of it.
#[must_use]
pub fn met_plaats(plek: &Waar, plaats: Option<&str>) -> String {
    match (plek, plaats) {
        (_, None) => waar(plek),
        (Waar::Postcode(postcode), Some(plaats)) => format!("{postcode} {plaats}"),
        (_, Some(plaats)) => format!("{}, {plaats}", waar(plek)),
    }
}

fn plaats(plaats: &Plaats) -> String {
    let said = plaats.woonplaats.as_ref().map(|naam| naam.as_str());
    met_plaats(&plaats.waar, said)
}

fn toestemming(toestemming: &Toestemming) -> String {
    let given = format!(
        "{} gaf toestemming op {} ({})",
        toestemming.door,
        datum::voluit(toestemming.op),
        toestemming.versie
    );
    match toestemming.ingetrokken {
        Some(day) => format!("{given}, en trok die in op {}", datum::voluit(day)),
        None => given,
    }
}

/// Whether a family takes part.
#[must_use]
pub fn stand(stand: Stand) -> String {
    match stand {
        Stand::DoetMee => "doet mee".to_owned(),
        Stand::Geparkeerd { tot: Some(tot) } => {
            format!("geparkeerd, doet weer mee vanaf {}", datum::voluit(tot))
        }
        Stand::Geparkeerd { tot: None } => "geparkeerd".to_owned(),
        Stand::Uitgeschreven => "uitgeschreven".to_owned(),
    }
}

fn huis(huis: Huis) -> Option<String> {
    let say = |answer: Option<bool>, yes: &'static str, no: &'static str| {
        answer.map(|answer| if answer { yes } else { no })
    };
    let parts: Vec<&str> = [
        say(huis.huisdieren, "heeft huisdieren", "heeft geen huisdieren"),
        say(
            huis.rookt,
            "er wordt in huis gerookt",
            "er wordt in huis niet gerookt",
        ),
        say(
            huis.zonder_huisdieren,
            "het andere gezin moet zonder huisdieren zijn",
            "huisdieren bij het andere gezin mogen",
        ),
        say(
            huis.rookvrij,
            "het andere gezin moet rookvrij zijn",
            "roken bij het andere gezin mag",
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| woorden::lijst(parts))
}

fn leeftijden(leeftijden: Leeftijden) -> String {
    format!("{} tot en met {} jaar", leeftijden.van(), leeftijden.tot())
}

fn born(kind: &Kind) -> Option<String> {
    let geboren = kind.geboren?;
    Some(match geboren.maand() {
        Some(maand) => format!("{} {}", datum::maand(maand), geboren.jaar()),
        None => geboren.jaar().to_string(),
    })
}

fn kind_zonder_dag(kind: &Kind) -> String {
    let naam = kind.voornaam.as_ref().map(ToString::to_string);
    match (naam, born(kind)) {
        (Some(naam), Some(born)) => format!("{naam}, geboren {born}"),
        (Some(naam), None) => naam,
        (None, Some(born)) => format!("geboren {born}"),
        (None, None) => "een kind, nog niets bekend".to_owned(),
    }
}

/// A child with its age on a day: `Noor, ongeveer 5 jaar (2021)`.
#[must_use]
pub fn kind(kind: &Kind, today: Datum) -> String {
    let naam = kind.voornaam.as_ref().map(ToString::to_string);
    let age = kind.geboren.map(|geboren| {
        let age = woorden::leeftijd(geboren.leeftijd(today), today);
        format!("{age} ({})", born(kind).unwrap_or_default())
    });
    match (naam, age) {
        (Some(naam), Some(age)) => format!("{naam}, {age}"),
        (Some(naam), None) => format!("{naam}, leeftijd {}", woorden::ONBEKEND),
        (None, Some(age)) => age,
        (None, None) => "een kind, nog niets bekend".to_owned(),
    }
}

/// A child in few words: `Noor`, or `kind van ongeveer 5 jaar`.
#[must_use]
pub fn kind_kort(kind: &Kind, today: Datum) -> String {
    let age = kind.geboren.map(|born| born.leeftijd(today));
    match (&kind.voornaam, age) {
        (Some(naam), _) => naam.to_string(),
        (None, Some(age)) => format!("kind van {}", woorden::leeftijd(age, today)),
        (None, None) => "een kind".to_owned(),
    }
}

/// For some children of a family: `voor Noor en Sem`.
#[must_use]
pub fn voor<'a>(kinderen: impl IntoIterator<Item = &'a Kind>, today: Datum) -> String {
    let said = kinderen.into_iter().map(|kind| kind_kort(kind, today));
    format!("voor {}", woorden::lijst(said))
}

/// Some of the children of a family: `Noor`, or `kind uit 2018` where the name is not known or no
/// help. Nothing where none of them is meant. Children stand in no order that says anything, so
/// only those of one year are numbered.
#[must_use]
pub fn kinderen(alle: &[Kind], is_bedoeld: impl Fn(&Kind) -> bool) -> Option<String> {
    let own = |kind: &Kind| {
        let same = alle.iter().filter(|other| other.voornaam == kind.voornaam);
        let alone = same.count() == 1;
        kind.voornaam
            .as_ref()
            .filter(|_| alone)
            .map(ToString::to_string)
    };
    let year = |kind: &Kind| kind.geboren.map(|geboren| geboren.jaar());
    let called = |kind: &Kind| {
        let same = alle
            .iter()
            .filter(|other| own(other).is_none() && year(other) == year(kind));
        let many = same.clone().count() > 1 || year(kind).is_none();
        let place = same.take_while(|other| other.id != kind.id).count() + 1;
        let number = many.then(|| format!(" {place}"));
        let number = number.unwrap_or_default();
        let born = year(kind).map(|jaar| format!(" uit {jaar}"));
        format!("kind{number}{}", born.unwrap_or_default())
    };
    let meant = alle.iter().filter(|kind| is_bedoeld(kind));
    let said: Vec<String> = meant
        .map(|kind| own(kind).unwrap_or_else(|| called(kind)))
        .collect();
    (!said.is_empty()).then(|| woorden::lijst(said))
}

fn vog(vog: &Vog) -> String {
    format!(
        "gezien op {} door {}, geldig tot en met {}",
        datum::voluit(vog.gezien_op),
        vog.door,
        datum::voluit(vog.geldig_tot)
    )
}

fn controle(controle: &Controle) -> String {
    format!("op {} door {}", datum::voluit(controle.op), controle.door)
}
