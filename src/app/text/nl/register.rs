//! What a municipality can put in the register of algorithms about the matching: made from the
//! weights that count and the factors that there are, so that it cannot say anything else.

use super::weging;
use crate::matching::{Factor, Gewichten};

/// Title.
pub const TITEL: &str = "Tekst voor het Algoritmeregister";
/// What it is for.
pub const SUB: &str = "Gemaakt van wat nu telt. Vul aan wat tussen haken staat, en laat je functionaris gegevensbescherming meelezen.";
/// Back.
pub const TERUG: &str = "Terug naar Instellingen";
/// Print.
pub const PRINT: &str = "Print";
/// Save.
pub const BEWAAR: &str = "Bewaar als tekst";
/// Name of the file.
pub const BESTAND: &str = "algoritmeregister.txt";

/// A heading of the register, and what stands below it.
pub type Deel = (&'static str, Vec<String>);

/// The whole text.
#[must_use]
pub fn delen(programma: &str, gewichten: &Gewichten) -> Vec<Deel> {
    let one = |text: &str| vec![text.to_owned()];
    vec![
        ("Naam", vec![format!("Koppelbord, matchen van gezinnen ({programma})")]),
        (
            "Korte omschrijving",
            one("Koppelbord laat een coördinator zien welke steungezinnen bij een vraaggezin passen, en waarom. De uitkomst is een advies: een lijst met redenen. De coördinator kiest."),
        ),
        (
            "Doel en impact",
            one("Gezinnen die steun zoeken, sneller en beter in contact brengen met een gezin in de buurt. Het advies kan bepalen wie eerder wordt gevraagd. Meedoen is vrijwillig: beide gezinnen zeggen zelf ja of nee."),
        ),
        (
            "Menselijke tussenkomst",
            one("Elk voorstel doet een mens. De coördinator ziet iedereen, ook wie niet past en waarom niet, en kan met een reden anders kiezen. Dat kan nooit zonder een screening die rond en geldig is, en niet met een gezin dat is gestopt, zijn toestemming introk of om stilstand vroeg. Het programma besluit niets vanzelf."),
        ),
        ("Wat uitsluit", uitsluiten(gewichten)),
        ("Wat meetelt, en hoe zwaar", wegen(gewichten)),
        (
            "Wat nooit meetelt",
            one("Afkomst, godsdienst en geslacht zijn geen gegevens van het algoritme. Taal telt alleen als: kunnen de gezinnen met elkaar praten, en kan wie nieuwe contacten zoekt daar Nederlands oefenen."),
        ),
        (
            "Technische werking",
            vec![
                format!("Versie {} van de criteria. Vaste regels, geen machine learning, geen training op gegevens van gezinnen. De score is het gewogen gemiddelde van wat hierboven staat, van 0 tot 100. Dezelfde gegevens geven op elk apparaat dezelfde uitkomst.", Gewichten::VERSIE),
                "Voor iedereen tegelijk zoekt het programma het plan waarin eerst zo veel mogelijk gezinnen worden geholpen (wie haast heeft eerst) en daarna de paren samen het best passen. De methode en het bewijs staan in de open broncode.".to_owned(),
            ],
        ),
        (
            "Verantwoording",
            one("Bij elk voorstel worden de redenen, de gewichten, de versie, hoeveel anderen er pasten en wie daarvan het best pasten, met hun score, bewaard, zodat de keuze later is uit te leggen."),
        ),
        (
            "Gegevens",
            one("Wat gezinnen bij aanmelding en kennismaking vertellen: woonplek en hoe ver ze gaan, dagdelen, soort, duur en hoe vaak van de steun, leeftijden van de kinderen en voor welke leeftijden er plek is, eigen kinderen van het steungezin, hoeveel plekken het heeft, of er een opa en oma gevraagd zijn, taal, huisdieren en roken, welk contact ze verwachten, wat ze belangrijk vinden in de opvoeding, wat de kinderen graag doen, wat een gezin terug kan doen, de dag van aanmelding, of het haast heeft, of het gezin meedoet en toestemming gaf, en de stand van de screening. Ook eerdere koppelingen van de twee: wanneer en waarom die stopten. Geen burgerservicenummer. Op het apparaat van de coördinator staan de gegevens versleuteld. Een bestand voor een collega is ondertekend, nog niet versleuteld."),
        ),
        (
            "Zelf aanvullen",
            one("[Verantwoordelijke organisatie en contact] [Wettelijke grondslag] [Begindatum] [Uitkomst van de DPIA]"),
        ),
    ]
}

fn uitsluiten(gewichten: &Gewichten) -> Vec<String> {
    // What only weighs and never excludes has no place here.
    let excludes = [
        (Factor::Deelname, None),
        (Factor::Screening, None),
        (Factor::Capaciteit, None),
        (Factor::Leeftijdsgrens, None),
        (Factor::Huis, None),
        (Factor::Afstand, Some("Verder dan een van de gezinnen wil.")),
        (
            Factor::Dagdelen,
            Some(
                "Geen dagdeel dat beide gezinnen schikt, of op elk ervan komen er al zo veel kinderen dat het er samen te veel worden.",
            ),
        ),
        (
            Factor::Steunsoort,
            Some("Geen soort steun die zowel gevraagd als geboden wordt."),
        ),
        (
            Factor::Eerder,
            Some(
                "De twee hebben al een koppeling, kozen eerder niet meer met dit gezin, of stopten omdat een kind niet verder wilde of om een zorg over de veiligheid.",
            ),
        ),
    ];
    let line = |(factor, other): (Factor, Option<&str>)| {
        let (naam, uitleg) = weging::factor(factor);
        match other {
            Some(other) => format!("{naam}: {other}"),
            None => format!("{naam}, als dit niet zo is: {uitleg}"),
        }
    };
    let mut all: Vec<String> = excludes.into_iter().map(line).collect();
    all.push(format!(
        "Op één dagdeel komen bij één steungezin hoogstens {} kinderen uit verschillende gezinnen tegelijk. Broers en zussen die elk een eigen steungezin krijgen, gaan nooit naar hetzelfde.",
        gewichten.kinderen_per_dagdeel
    ));
    all
}

fn wegen(gewichten: &Gewichten) -> Vec<String> {
    let line = |factor: Factor| {
        let (naam, uitleg) = weging::factor(factor);
        format!("{naam}, {}. {uitleg}", gewicht(gewichten.weegt(factor)))
    };
    let mut all: Vec<String> = Factor::WEIGHED.into_iter().map(line).collect();
    all.push(format!(
        "Wat niet bekend is, telt voor {} procent van wat het had kunnen zijn, en staat erbij. Een screening die niet bekend is sluit uit; een onbekend aantal plekken telt als één plek.",
        gewichten.onbekend
    ));
    all
}

fn gewicht(gewicht: u8) -> String {
    match gewicht {
        0 => weging::UIT.to_owned(),
        gewicht => format!("gewicht {gewicht}"),
    }
}

/// The same as plain text.
#[must_use]
pub fn tekst(delen: &[Deel]) -> String {
    let part = |(kop, regels): &Deel| format!("{kop}\n{}\n", regels.join("\n"));
    delen.iter().map(part).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_says_every_factor_its_weight_and_what_excludes() {
        let mut own = Gewichten::default();
        own.factoren.insert(Factor::Taal, 37);
        own.factoren.insert(Factor::Leeftijd, 0);
        let text = tekst(&delen("Steun in Vlierwaard", &own));
        for factor in Factor::ALL {
            assert!(text.contains(weging::factor(factor).0), "{factor:?}");
        }
        assert!(text.contains("Taal, gewicht 37. "));
        assert!(text.contains("Leeftijd, telt niet mee. "));
        assert!(text.contains(&format!("Versie {} ", Gewichten::VERSIE)));
        assert!(text.contains("Steun in Vlierwaard") && text.contains("voor 50 procent"));
    }
}
