//! The fields of the forms about a family: their labels, what helps to fill them in, and what
//! is wrong with them.

use super::{gezinsleven, woorden};
use crate::{
    app::draft::{Fout, Keus, Veld},
    domain::{Aanmelddag, Kant},
};

/// Behind the label of a field that may stay empty.
pub const HOEFT_NIET: &str = "hoeft niet";
/// A choice that was not made.
pub const NOG_ONBEKEND: &str = "nog onbekend";

/// Label of a field. Some are asked in other words on either side.
#[must_use]
pub fn label(veld: Veld, kant: Option<Kant>) -> &'static str {
    let steun = kant == Some(Kant::Steun);
    match veld {
        Veld::Kant => "Wat zoekt dit gezin?",
        Veld::Naam => "Naam van het gezin",
        Veld::Contactpersoon => "Met wie praat je?",
        Veld::Telefoon => "Telefoonnummer",
        Veld::Email => "E-mailadres",
        Veld::Wijze => "Liefst bereiken door",
        Veld::Wanneer => "Wanneer bereikbaar",
        Veld::Postcode => "Postcode",
        Veld::Plek => "Plek",
        Veld::Woonplaats => "Woonplaats",
        Veld::Gemeente => "Gemeente",
        Veld::AangemeldOp => "Dag van aanmelding",
        Veld::Verwijzer => "Verwezen door",
        Veld::FormeleHulp => "Welke hulp was er al bij de start?",
        Veld::ToestemmingOp => "Toestemming gegeven op",
        Veld::ToestemmingDoor => "Door wie",
        Veld::ToestemmingVersie => "Met welke tekst",
        Veld::ToestemmingIngetrokken => "Ingetrokken op",
        Veld::Soorten if steun => "Wat biedt dit gezin?",
        Veld::Soorten => "Waar zoekt dit gezin steun bij?",
        Veld::Frequentie => "Hoe vaak",
        Veld::Duur => "Hoe lang, in maanden",
        Veld::Omgang => "Welk contact tussen de gezinnen",
        Veld::Opvoeding => "Belangrijk in de opvoeding",
        Veld::Bezigheden if steun => "Wat doet dit gezin graag met een kind?",
        Veld::Bezigheden => "Wat doen de kinderen graag?",
        Veld::Wederdienst if steun => "Waar zou dit gezin blij mee zijn?",
        Veld::Wederdienst => "Wat zou dit gezin terug kunnen doen?",
        Veld::Urgentie => "Hoe dringend",
        Veld::Toelichting if steun => "Wat wil het gezin nog kwijt?",
        Veld::Toelichting => "Wat speelt er?",
        Veld::Belangrijk if steun => "Wat vindt dit gezin belangrijk in de opvoeding?",
        Veld::Belangrijk => "Wat vinden de ouders belangrijk in de opvoeding?",
        Veld::Verwachting if steun => "Wat verwacht dit gezin van een vraaggezin?",
        Veld::Verwachting => "Wat verwachten zij van een steungezin?",
        Veld::Terugdoen if steun => "Wat hoopt dit gezin er zelf aan te hebben?",
        Veld::Terugdoen => "Wat kunnen zij zelf voor een ander doen?",
        Veld::OpaOma if steun => "Wil opa en oma zijn voor een kind",
        Veld::OpaOma => "Wil graag een opa en oma",
        Veld::EigenKinderen => "Heeft zelf kinderen thuis",
        Veld::Apart => "Elk kind een eigen steungezin",
        Veld::LeeftijdVan => "Kinderen vanaf, in jaren",
        Veld::LeeftijdTot => "Kinderen tot en met, in jaren",
        Veld::Capaciteit => "Hoeveel koppelingen tegelijk",
        Veld::Dagdelen => "Wanneer kan het?",
        Veld::MaxAfstand => "Hoe ver weg, in kilometers",
        Veld::Talen => "In welke talen redt het gezin zich?",
        Veld::Huisdieren => "Heeft huisdieren",
        Veld::ZonderHuisdieren => "Het andere gezin moet zonder huisdieren zijn",
        Veld::Rookt => "Rookt in huis",
        Veld::Rookvrij => "Het andere gezin moet rookvrij zijn",
        Veld::VogGezien => "VOG gezien op",
        Veld::VogDoor => "VOG gezien door",
        Veld::VogTot => "VOG geldig tot en met",
        Veld::ReferentiesOp => "Referenties gebeld op",
        Veld::ReferentiesDoor => "Referenties gebeld door",
        Veld::HuisbezoekOp => "Huisbezoek op",
        Veld::HuisbezoekDoor => "Huisbezoek door",
        Veld::TrainingOp => "Training gevolgd op",
        Veld::TrainingDoor => "Training vastgelegd door",
        Veld::CompetentieprofielOp => "Competentieprofiel besproken op",
        Veld::CompetentieprofielDoor => "Competentieprofiel besproken door",
        Veld::Stand => "Doet dit gezin mee?",
        Veld::StandTot => "Doet weer mee vanaf",
        Veld::StandReden => "Waarom het rust",
    }
}

/// What helps to fill it in.
#[must_use]
pub fn hint(veld: Veld) -> Option<&'static str> {
    match veld {
        Veld::Wanneer => Some("In de woorden van het gezin, bijvoorbeeld: na 19 uur."),
        Veld::Postcode => Some("Vier cijfers is genoeg, zoals 7901."),
        Veld::Woonplaats => Some("Alleen als het gezin een andere plaats noemt dan de postcode."),
        Veld::Gemeente => Some("Alleen als die anders is dan de postcode zegt."),
        Veld::FormeleHulp => Some("Dit is nodig om later te laten zien wat het opleverde."),
        Veld::ToestemmingDoor => Some("De naam van de ouder die ja zei."),
        Veld::ToestemmingVersie => Some("Bijvoorbeeld: folder november 2026."),
        Veld::VogTot => Some("Leeg is zo lang als je programma een VOG laat tellen."),
        Veld::TrainingOp | Veld::CompetentieprofielOp => Some("Hoeft niet om te koppelen."),
        Veld::VogGezien => Some("Je bewaart de VOG zelf niet, alleen dat je hem zag."),
        Veld::MaxAfstand => Some("Hemelsbreed."),
        Veld::Apart => Some("Broers en zussen worden dan los van elkaar gekoppeld."),
        Veld::Dagdelen => Some("Teken met de muis, je vinger of de pijltjes en de spatiebalk."),
        Veld::Opvoeding => Some("Kies hoogstens drie dingen die er echt toe doen."),
        Veld::Wederdienst => Some("Hoeft niet. Alleen als het gezin er zelf over begint."),
        Veld::StandTot => Some("Alleen bij geparkeerd. Leeg is tot je het weer aanzet."),
        Veld::StandReden => Some("Alleen bij geparkeerd, bijvoorbeeld: verhuist in januari."),
        _ => None,
    }
}

/// Words of a choice.
#[must_use]
pub fn keus(keus: Keus) -> String {
    match keus {
        Keus::Ja => woorden::JA,
        Keus::Nee => woorden::NEE,
        Keus::Geen => "geen",
        Keus::DoetMee => "doet mee",
        Keus::Geparkeerd => "geparkeerd",
        Keus::Uitgeschreven => "uitgeschreven",
        Keus::Kant(Kant::Vraag) => "steun: een vraaggezin",
        Keus::Kant(Kant::Steun) => "een gezin om te steunen: een steungezin",
        Keus::Wijze(v) => woorden::wijze(v),
        Keus::Hulpsoort(v) => woorden::hulpsoort(v),
        Keus::Soort(v) => woorden::steunsoort(v),
        Keus::Frequentie(v) => woorden::frequentie(v),
        Keus::Urgentie(v) => woorden::urgentie(v),
        Keus::Taal(v) => woorden::taal(v),
        Keus::Omgang(v) => super::leven::omgang(v),
        Keus::Opvoeding(v) => gezinsleven::opvoeding(v),
        Keus::Bezigheid(v) => gezinsleven::bezigheid(v),
        Keus::Wederdienst(v) => gezinsleven::wederdienst(v),
    }
    .to_owned()
}

/// What is wrong with a field.
#[must_use]
pub fn fout(fout: &Fout) -> String {
    match fout {
        Fout::Tekst(fout) => woorden::tekst_fout(*fout),
        Fout::Contact(fout) => woorden::contact_fout(*fout).to_owned(),
        Fout::Postcode(fout) => woorden::postcode_fout(*fout).to_owned(),
        Fout::Datum(fout) => woorden::datum_fout(*fout).to_owned(),
        Fout::Getal { van, tot } => format!("Vul een heel getal in van {van} tot en met {tot}."),
        Fout::NaamNochTelefoon => {
            "Vul een naam of een telefoonnummer in. Een van de twee is genoeg.".to_owned()
        }
        Fout::HoortErbij => "Vul dit ook in: het hoort bij wat je ernaast invulde.".to_owned(),
        Fout::Volgorde => "Dit ligt vóór het begin. Kijk de twee na.".to_owned(),
        Fout::Toekomst => {
            "Die dag moet nog komen. Kies vandaag of een dag die geweest is.".to_owned()
        }
        Fout::Aanmelddag(Aanmelddag::Toekomst) => {
            "Deze dag moet nog komen. Kijk de datum na: vul de dag in waarop het gezin zich meldde."
                .to_owned()
        }
        Fout::Aanmelddag(Aanmelddag::LangGeleden) => format!(
            "Deze dag is meer dan {} jaar geleden. Kijk het jaar na.",
            Aanmelddag::JAREN
        ),
        Fout::Voorbij => {
            "Die dag is al geweest. Kies een dag na vandaag, of laat dit leeg.".to_owned()
        }
        Fout::VogTeLang(jaren) => format!(
            "Een VOG telt hooguit {jaren} jaar vanaf de dag dat je hem zag. Kijk de datum na."
        ),
        Fout::GeenEnWel => "Kies ‘geen’, of kies wat er wel was. Niet allebei.".to_owned(),
    }
}

/// A fault with its field in front, for the summary above the form.
#[must_use]
pub fn fout_bij(veld: Veld, kant: Option<Kant>, wat: &Fout) -> String {
    format!("{}: {}", label(veld, kant).trim_end_matches('?'), fout(wat))
}
