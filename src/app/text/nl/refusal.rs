//! Why something cannot be done, and what can.

use crate::{
    app::Message,
    domain::{Fase, Kant, Screeningstand, Screeningstap, Vog},
    log::Refusal,
};

/// Name of a fase.
#[must_use]
pub fn fase(fase: Fase) -> &'static str {
    match fase {
        Fase::Voorstel => "voorstel",
        Fase::Kennismaking => "kennismaking",
        Fase::Proefperiode => "proefperiode",
        Fase::Evaluatie => "evaluatie",
        Fase::Actief => "actief",
        Fase::Afgesloten => "afgesloten",
    }
}

/// Name of a side, with its article.
#[must_use]
pub fn het_gezin(kant: Kant) -> &'static str {
    match kant {
        Kant::Vraag => "het vraaggezin",
        Kant::Steun => "het steungezin",
    }
}

/// Name of a step of the screening.
#[must_use]
pub fn stap(stap: Screeningstap) -> &'static str {
    match stap {
        Screeningstap::Vog => "de VOG is gezien",
        Screeningstap::Referenties => "de referenties zijn nagebeld",
        Screeningstap::Huisbezoek => "het huisbezoek is gedaan",
    }
}

/// A refusal in words.
#[must_use]
pub fn message(refusal: &Refusal) -> Message {
    let (wat, doe) = words(refusal);
    Message {
        code: refusal.code(),
        wat,
        doe,
    }
}

fn words(refusal: &Refusal) -> (String, String) {
    let pair = |wat: &str, doe: &str| (wat.to_owned(), doe.to_owned());
    match refusal {
        Refusal::NaamOfTelefoon => pair(
            "Er is nog geen naam en geen telefoonnummer.",
            "Vul een van de twee in. De rest mag later.",
        ),
        Refusal::LooptNog => pair(
            "Van dit gezin loopt nog een koppeling.",
            "Sluit die koppeling eerst af.",
        ),
        Refusal::GezinOnbekend => pair(
            "Dit gezin staat niet (meer) in je gegevens.",
            "Ga terug naar Gezinnen en kies een gezin.",
        ),
        Refusal::GezinBestaat => pair(
            "Dit gezin staat er al.",
            "Open het gezin en vul het daar aan.",
        ),
        Refusal::KoppelingOnbekend => pair(
            "Deze koppeling staat niet (meer) in je gegevens.",
            "Ga terug naar Koppelingen en kies een koppeling.",
        ),
        Refusal::KoppelingBestaat => {
            pair("Deze koppeling staat er al.", "Open haar via Koppelingen.")
        }
        Refusal::VerkeerdeKant(Kant::Vraag) => pair(
            "Dit gezin vraagt geen steun.",
            "Zet bij het gezin eerst dat het een vraaggezin is.",
        ),
        Refusal::VerkeerdeKant(Kant::Steun) => pair(
            "Dit gezin biedt geen steun.",
            "Zet bij het gezin eerst dat het een steungezin is.",
        ),
        Refusal::DoetNietMee(kant) => (
            format!("Op dit moment doet {} niet mee.", het_gezin(*kant)),
            "Kijk bij het gezin of het verborgen, geparkeerd of uitgeschreven is, of zijn toestemming introk."
                .to_owned(),
        ),
        Refusal::Screening(stand) => screening(stand),
        Refusal::Vol { capaciteit, lopend } => (
            format!("Het steungezin heeft al {lopend} van {capaciteit} koppelingen."),
            "Vraag het gezin of er meer kan, of schrijf op waarom je het toch voorstelt."
                .to_owned(),
        ),
        Refusal::AlGekoppeld => pair(
            "Deze twee gezinnen hebben al een koppeling die loopt.",
            "Open die koppeling, of sluit haar eerst af.",
        ),
        Refusal::KindGekoppeld => pair(
            "Voor dit kind loopt een koppeling.",
            "Sluit die koppeling eerst af. Daarna kun je het kind weghalen.",
        ),
        Refusal::NietMeerSamen => pair(
            "Bij een eerdere koppeling is gekozen: niet meer met dit gezin.",
            "Kies een ander gezin, of schrijf op waarom het nu wel kan.",
        ),
        Refusal::FaseOnbekend => pair(
            "De fase van deze koppeling is niet duidelijk: er zijn twee verschillende opgeschreven.",
            "Kies eerst welke fase klopt.",
        ),
        Refusal::GeenPijl { van, naar } => (
            format!(
                "Van {} kun je niet meteen naar {}.",
                fase(*van),
                fase(*naar)
            ),
            format!("Vanuit {} kan: {}.", fase(*van), lijst(van.next())),
        ),
        Refusal::Afgesloten => pair(
            "Deze koppeling is afgesloten.",
            "Gaan de gezinnen samen verder? Maak dan een nieuw voorstel.",
        ),
        Refusal::GeenToestemming { kant, naar } => (
            format!(
                "Er staat nog niet dat {} ja zegt tegen de {}.",
                het_gezin(*kant),
                fase(*naar)
            ),
            "Leg het antwoord vast zodra je het hebt.".to_owned(),
        ),
        Refusal::GeenEvaluatie => pair(
            "De proefperiode is nog niet met de gezinnen besproken.",
            "Leg eerst de evaluatie vast.",
        ),
        Refusal::EvaluatieNietPositief(kant) => (
            format!(
                "In de laatste evaluatie is {} niet positief.",
                het_gezin(*kant)
            ),
            "Praat verder, verleng de proefperiode of sluit de koppeling af.".to_owned(),
        ),
        Refusal::InDeToekomst => pair(
            "Die dag moet nog komen.",
            "Kies vandaag of een dag die geweest is.",
        ),
        Refusal::VoorDeFase => pair(
            "Die dag ligt vóór het begin van de fase.",
            "Kies een latere dag.",
        ),
        Refusal::TeLangGeleden => pair(
            "Die dag ligt ruim vóór het begin van deze koppeling.",
            "Kijk de datum na.",
        ),
        Refusal::VoorDeProef => pair(
            "Die dag ligt vóór het begin van de proefperiode.",
            "Kies een latere dag, of kies bij de start.",
        ),
        Refusal::GeenProef => pair(
            "Er is nog geen proefperiode.",
            "Start eerst de proefperiode. Daarna kan het contract getekend worden.",
        ),
        Refusal::Proefweken => pair(
            "Een proefperiode duurt vier tot negen weken.",
            "Kies een aantal van 4 tot en met 9.",
        ),
        Refusal::Volgorde => pair(
            "De laatste dag ligt vóór de eerste.",
            "Kijk de twee dagen na.",
        ),
        Refusal::Gepauzeerd => pair(
            "Deze koppeling heeft pauze.",
            "Laat de koppeling eerst weer doorgaan.",
        ),
        Refusal::GeenPauze => pair("Deze koppeling heeft geen pauze.", "Kijk welke koppeling je open hebt."),
        Refusal::NietInDeToekomst => pair("Die dag is al geweest, of het is vandaag.", "Kies een dag die nog moet komen."),
        Refusal::TeVer => pair("Die dag is verder weg dan een jaar.", "Kies een dag binnen een jaar."),
        Refusal::NieuweIntake(kant) => (
            format!("Na een eerdere koppeling is gekozen om eerst opnieuw kennis te maken met {}.", het_gezin(*kant)),
            "Leg dat kennismakingsgesprek vast bij het gezin, of schrijf op waarom je het toch voorstelt.".to_owned(),
        ),
        Refusal::EvaluatieKinderen => pair(
            "In de laatste evaluatie zijn de kinderen niet positief.",
            "Praat verder, verleng de proefperiode of sluit de koppeling af.",
        ),
        Refusal::Ritme => pair("Contact kan elke 1 tot 26 weken.", "Kies een aantal van 1 tot en met 26."),
        Refusal::VogMaanden => pair("Een VOG telt 6 tot 60 maanden.", "Kies een aantal van 6 tot en met 60."),
        Refusal::VogTeLang => pair(
            &format!("Deze VOG zou langer dan {} jaar tellen.", Vog::HOOGSTENS_JAREN),
            "Kijk na tot wanneer de VOG telt.",
        ),
        Refusal::GebiedTeGroot => pair(
            "Dit stuk van de kaart is te groot om te bewaren.",
            "Neem één gemeente tegelijk, of een bestand met eenvoudiger grenzen.",
        ),
        Refusal::GebiedVol => pair(
            "Er is geen plaats meer voor zoveel gebiedsgegevens.",
            "Laad alleen de gemeenten waar je voor werkt, of haal eerst iets weg.",
        ),
        Refusal::GebiedOnbekend => pair(
            "Deze gebiedsgegevens zijn er niet meer.",
            "Kijk in de lijst welke er wel zijn.",
        ),
        Refusal::Cijfers => pair(
            "Deze cijfers kunnen niet kloppen: ze zijn niet van hele maanden van één jaar, of de bedragen lopen niet van laag naar hoog.",
            "Maak ze opnieuw bij Effect.",
        ),
        Refusal::Barriere => pair(
            "Een barrière ligt tussen twee verschillende gebieden en kost 1 tot 120 minuten.",
            "Kies twee buurten of postcodes van vier cijfers, en het aantal minuten.",
        ),
        Refusal::Omweg => pair(
            "Een weg is 1 tot 2 keer zo lang als de rechte lijn.",
            "Kies een getal van 1,0 tot en met 2,0.",
        ),
        Refusal::Fietstempo => pair(
            "Fietsen gaat met 8 tot 30 kilometer per uur.",
            "Kies een snelheid van 8 tot en met 30.",
        ),
        Refusal::Kennismakingen => pair("Er zijn een of twee kennismakingsgesprekken.", "Kies 1 of 2."),
        Refusal::NietMeerTerug => pair(
            "Dit kan niet meer ongedaan worden: er is daarna iets aan veranderd.",
            "Pas het, en wat je daarvoor deed, met de hand aan.",
        ),
        Refusal::GeenWegTerug => pair(
            "Deze stap kan niet ongedaan worden.",
            "Was het een voorstel? Sluit dan op de pagina van de koppeling af, met de reden. Pas iets anders, en wat je daarvoor deed, met de hand aan.",
        ),
        Refusal::AlleenKijken => pair(
            "Je laat nu geen namen zien, en dan kun je niets wijzigen.",
            "Kies bovenaan ‘Toon namen weer’.",
        ),
        Refusal::GeenRuimte => pair(
            "De opslag van deze browser is bijna vol. Lange teksten en kaarten passen er niet meer bij; al het andere wel.",
            "Maak de tekst korter, of maak ruimte: zie Opslag en kopieën bij Instellingen.",
        ),
        Refusal::Niets => pair("Er is niets veranderd.", "Pas iets aan, of ga terug."),
        Refusal::HoortHierNiet => pair(
            "Deze gegevens horen hier niet bij elkaar.",
            "Laad de pagina opnieuw en probeer het nog eens.",
        ),
        Refusal::TeVeel => pair(
            "Dit is te veel om in één keer te bewaren.",
            "Maak de tekst korter, of bewaar het in twee keer.",
        ),
    }
}

fn screening(stand: &Screeningstand) -> (String, String) {
    match stand {
        Screeningstand::Compleet => ("De screening is compleet.".to_owned(), String::new()),
        Screeningstand::Onvolledig(missing) => (
            "De screening van het steungezin is nog niet rond.".to_owned(),
            format!(
                "Leg bij het gezin nog vast: {}.",
                missing
                    .iter()
                    .map(|s| stap(*s))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        ),
        Screeningstand::Verlopen(tot) => (
            format!(
                "De VOG van het steungezin was geldig tot en met {}.",
                super::datum::voluit(*tot)
            ),
            "Vraag een nieuwe VOG aan en leg vast dat je die hebt gezien.".to_owned(),
        ),
    }
}

fn lijst(fasen: &[Fase]) -> String {
    if fasen.is_empty() {
        return "niets meer".to_owned();
    }
    fasen
        .iter()
        .map(|f| fase(*f))
        .collect::<Vec<_>>()
        .join(", ")
}
