//! What a column of a sheet can mean, and the headings by which people call it. Headings were
//! gathered from sign-up forms of such programmes; whatever is not guessed the user points out.

use crate::domain::named::named;
use crate::letters::{Letters, is_letter_or_digit};

named! {
    /// What a column means.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    #[expect(missing_docs, reason = "they are those of Aanmelding")]
    pub enum Kolom {
        Kant,
        Naam,
        Tussenvoegsel,
        Contactpersoon,
        Telefoon,
        Email,
        Postcode,
        Woonplaats,
        Gemeente,
        AangemeldOp,
        Verwijzer,
        Soorten,
        Frequentie,
        Dagdelen,
        Kinderen,
        AantalKinderen,
        Leeftijden,
        Capaciteit,
        MaxAfstand,
        Urgentie,
        Talen,
        Huisdieren,
        Rookt,
        OpaOma,
        Duur,
        Belangrijk,
        Verwachting,
        Terugdoen,
        Toelichting,
    }
}

impl Kolom {
    /// All of them, in the order of the choice on the screen.
    pub const ALL: &'static [Self] = &[
        Self::Kant,
        Self::Naam,
        Self::Tussenvoegsel,
        Self::Contactpersoon,
        Self::Telefoon,
        Self::Email,
        Self::Postcode,
        Self::Woonplaats,
        Self::Gemeente,
        Self::AangemeldOp,
        Self::Verwijzer,
        Self::Soorten,
        Self::Frequentie,
        Self::Dagdelen,
        Self::Kinderen,
        Self::AantalKinderen,
        Self::Leeftijden,
        Self::Capaciteit,
        Self::MaxAfstand,
        Self::Urgentie,
        Self::Talen,
        Self::Huisdieren,
        Self::Rookt,
        Self::OpaOma,
        Self::Duur,
        Self::Belangrijk,
        Self::Verwachting,
        Self::Terugdoen,
        Self::Toelichting,
    ];

    /// Words of a heading that mean this column, parted by `|`; `=` in front wants the whole
    /// heading.
    fn words(self) -> &'static str {
        match self {
            Self::Kant => {
                "=kant|vraag of steun|vraag steungezin|geven of ontvangen|soort gezin|steungezin of|vraaggezin of|=rol|=type|\
                 =type gezin|ik ben een|=aanmelding als|=als"
            }
            Self::Naam => {
                "=naam|=gezin|=gezinsnaam|achternaam|naam gezin|=familie|familienaam|\
                 =naam aanmelder|volledige naam|=uw naam|=je naam|=wat is uw naam|=wat is je naam"
            }
            Self::Tussenvoegsel => "tussenvoegsel",
            Self::Contactpersoon => {
                "contactpersoon|voornaam|=ouder|naam ouder|naam moeder|naam vader|roepnaam"
            }
            Self::Telefoon => "telefoon|=tel|=tel nr|=telnr|mobiel|06 nummer|=gsm|=nummer",
            Self::Email => "mail",
            Self::Postcode => "postcode|=pc|=pc4|=pc6",
            Self::Woonplaats => "woonplaats|=plaats|=dorp|=wijk|woonkern",
            Self::Gemeente => "=gemeente",
            Self::AangemeldOp => {
                "aangemeld op|=datum|aanmelddatum|datum aanmelding|datum van aanmelding|\
                 datum inschrijving|datum ingevuld|ingevuld op|tijdstempel|=aanmelding|\
                 =aangemeld|aanmelddag"
            }
            Self::Verwijzer => {
                "verwijzer|verwezen|doorverwezen|aangemeld door|via wie|=via|gehoord van"
            }
            Self::Soorten => {
                "soort steun|soort hulp|soort ondersteuning|=steun|=ondersteuning|=steunvraag|\
                 =steunaanbod|=hulpvraag|wat kunt u|wat kun je|waarbij|=soorten|soort opvang"
            }
            Self::Frequentie => "frequentie|hoe vaak",
            Self::Dagdelen => "dagdelen|dagdeel|beschikbaar|welke dag|=dagen|=wanneer",
            Self::Kinderen => {
                "kinderen|=kind|=kind 1|=kind 2|=kind 3|=kind 4|=kind 5|leeftijd kind|\
                 geboortejaar|geboortejaren|geboortedatum kind|geboortedatum kinderen|\
                 voornaam kind|naam kind|namen kinderen"
            }
            Self::AantalKinderen => "aantal kinderen|hoeveel kinderen|aantal kind",
            Self::Leeftijden => {
                "voor leeftijd|leeftijd van tot|gewenste leeftijd|leeftijden die|\
                 leeftijdsgroep|voorkeur leeftijd"
            }
            Self::Capaciteit => {
                "capaciteit|hoeveel gezinnen|aantal gezinnen|aantal plekken|=plekken"
            }
            Self::MaxAfstand => "afstand|=km|max km|maximaal km|kilometer",
            Self::Urgentie => "urgent|spoed|=prioriteit",
            Self::Talen => "=taal|=talen|gesproken ta|voertaal",
            Self::Huisdieren => "huisdier",
            Self::Rookt => "rookt|=roken|gerookt",
            Self::OpaOma => "opa",
            Self::Duur => "=duur|hoe lang|aantal maanden",
            Self::Belangrijk => "belangrijk",
            Self::Verwachting => "verwacht",
            Self::Terugdoen => "terugdoen|terug doen|zelf doen",
            Self::Toelichting => {
                "toelichting|opmerking|bijzonder|overig|notitie|omschrijving|=bericht|situatie"
            }
        }
    }

    /// What a heading means, if it is a usual one. Whole headings go before parts of them,
    /// longer parts before shorter.
    pub(super) fn guess(kop: &str) -> Option<Self> {
        let kop = normalise(kop);
        if means_other(&kop) {
            return None;
        }
        let fits = |word: &str| match word.strip_prefix('=') {
            Some(whole) => (kop == whole).then_some(usize::MAX),
            None => (kop == word)
                .then_some(usize::MAX)
                .or_else(|| kop.contains(word).then_some(word.len())),
        };
        let best = |kolom: &Self| kolom.words().split('|').filter_map(fits).max();
        Self::ALL
            .iter()
            .filter_map(|kolom| Some((best(kolom)?, *kolom)))
            // Of equally long ones the first: `max_by_key` would take the last.
            .rev()
            .max_by_key(|(length, _)| *length)
            .map(|(_, kolom)| kolom)
    }
}

/// Whether a heading is about somebody or something else, or says when not. Better pointed out than
/// guessed.
fn means_other(kop: &str) -> bool {
    let word = |word: &str| kop.split(' ').any(|one| one == word);
    let other = [
        "niet",
        "geen",
        "school",
        "huisarts",
        "noodnummer",
        "vog",
        "huisbezoek",
        "max",
        "maximum",
        "allergie",
        "bezwaar",
        "overleden",
        "welkom",
        "wachtlijst",
        "plek",
    ];
    let free = [
        "belangrijk",
        "opmerking",
        "toelichting",
        "bijzonder",
        "afstand",
        "km",
        "kilometer",
    ];
    other.iter().any(|one| word(one)) && !free.iter().any(|one| kop.contains(one))
        || (word("school") || word("niet")) && word("afstand")
}

/// A heading as lower-case words with single spaces.
pub(super) fn normalise(text: &str) -> String {
    let lower = text.small();
    let words = lower.split(|c: char| !is_letter_or_digit(c));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_headings_are_known() {
        for (kop, expected) in [
            ("Naam", Some(Kolom::Naam)),
            ("NAAM GEZIN:", Some(Kolom::Naam)),
            ("Achternaam", Some(Kolom::Naam)),
            ("Voornaam", Some(Kolom::Contactpersoon)),
            ("Naam contactpersoon", Some(Kolom::Contactpersoon)),
            ("Telefoonnummer", Some(Kolom::Telefoon)),
            ("Tel.", Some(Kolom::Telefoon)),
            ("E-mailadres", Some(Kolom::Email)),
            ("Post\u{AD}code", None),
            ("Postcode", Some(Kolom::Postcode)),
            ("Datum aanmelding", Some(Kolom::AangemeldOp)),
            ("Tijdstempel", Some(Kolom::AangemeldOp)),
            ("Vraag of steun?", Some(Kolom::Kant)),
            ("Aangemeld door", Some(Kolom::Verwijzer)),
            ("Soort steun", Some(Kolom::Soorten)),
            ("Hoe vaak", Some(Kolom::Frequentie)),
            ("Beschikbare dagdelen", Some(Kolom::Dagdelen)),
            ("Kinderen (leeftijd)", Some(Kolom::Kinderen)),
            ("Aantal kinderen", Some(Kolom::AantalKinderen)),
            ("Leeftijd kinderen", Some(Kolom::Kinderen)),
            ("Voor leeftijd", Some(Kolom::Leeftijden)),
            ("Max. afstand (km)", Some(Kolom::MaxAfstand)),
            ("Aantal gezinnen", Some(Kolom::Capaciteit)),
            ("Opmerkingen", Some(Kolom::Toelichting)),
            (
                "Wat vindt u belangrijk in de opvoeding?",
                Some(Kolom::Belangrijk),
            ),
            ("Geboortedatum", None),
            ("Geb. datum", None),
            ("Geboortedatum kind", Some(Kolom::Kinderen)),
            ("Voornaam kind", Some(Kolom::Kinderen)),
            ("Niet beschikbaar", None),
            ("Postcode school", None),
            ("Telefoon school", None),
            ("Afstand school", None),
            ("Max. aantal kinderen", None),
            ("Max km", Some(Kolom::MaxAfstand)),
            ("Allergie voor huisdieren", None),
            ("Overleden kinderen", None),
            ("Maximum aantal kinderen", None),
            ("Kinderen waar plek voor is", None),
            ("Datum VOG", None),
            ("Datum huisbezoek", None),
            ("Datum van aanmelding", Some(Kolom::AangemeldOp)),
            ("Datum", Some(Kolom::AangemeldOp)),
            ("Wat is uw naam?", Some(Kolom::Naam)),
            ("Wilt u steun geven of ontvangen?", Some(Kolom::Kant)),
            ("Vraag-/steungezin", Some(Kolom::Kant)),
            ("Tel. nr.", Some(Kolom::Telefoon)),
            ("Naam moeder", Some(Kolom::Contactpersoon)),
            ("Leeftijd kind(eren)", Some(Kolom::Kinderen)),
            ("BSN", None),
            ("Burgerservicenummer", None),
            ("Schoenmaat", None),
            ("", None),
        ] {
            assert_eq!(Kolom::guess(kop), expected, "{kop}");
        }
    }

    #[test]
    fn every_column_can_be_guessed_and_is_listed_once() {
        for kolom in Kolom::ALL {
            let word = kolom
                .words()
                .split('|')
                .next()
                .unwrap()
                .trim_start_matches('=');
            assert_eq!(Kolom::guess(word), Some(*kolom), "{word}");
        }
        let distinct: crate::order::Set<_> = Kolom::ALL.iter().collect();
        assert_eq!(distinct.len(), Kolom::ALL.len());
    }
}
