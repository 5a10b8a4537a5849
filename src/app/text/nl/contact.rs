//! Words for contacts, looking back and endings.

use crate::domain::{Afsluitreden, Contactsoort, Oordeel, Vervolg};

/// How there was contact.
#[must_use]
pub fn soort(soort: Contactsoort) -> &'static str {
    match soort {
        Contactsoort::Telefoon => "telefoon",
        Contactsoort::Bericht => "bericht",
        Contactsoort::Bezoek => "bezoek",
        Contactsoort::Matchgesprek => "matchgesprek",
        Contactsoort::Anders => "anders",
    }
}

/// How one looks back.
#[must_use]
pub fn oordeel(oordeel: Oordeel) -> &'static str {
    match oordeel {
        Oordeel::Positief => "positief",
        Oordeel::Wisselend => "wisselend",
        Oordeel::Negatief => "negatief",
    }
}

/// Why a koppeling ended.
#[must_use]
pub fn reden(reden: Afsluitreden) -> &'static str {
    match reden {
        Afsluitreden::DoelBereiktContactLoopt => "doel bereikt, de gezinnen zien elkaar nog",
        Afsluitreden::DoelBereikt => "doel bereikt",
        Afsluitreden::PeriodeVoorbij => "de afgesproken periode is voorbij",
        Afsluitreden::Verhuisd => "een gezin is verhuisd",
        Afsluitreden::SteungezinGeenTijd => "het steungezin heeft geen tijd meer",
        Afsluitreden::VraaggezinWilNiet => "het vraaggezin wil niet verder",
        Afsluitreden::SteungezinWilNiet => "het steungezin wil niet verder",
        Afsluitreden::KindWilNiet => "een kind wil niet verder",
        Afsluitreden::GeenKlik => "het klikte niet",
        Afsluitreden::VerwachtingenVerschillen => "de verwachtingen verschilden",
        Afsluitreden::AfsprakenNietNagekomen => "de afspraken werden niet nagekomen",
        Afsluitreden::ProfessioneleHulp => "er is professionele hulp nodig",
        Afsluitreden::ZorgOmVeiligheid => "zorg om veiligheid",
        Afsluitreden::VogNietOpTijd => "de VOG was niet op tijd",
        Afsluitreden::ContactVerloren => "het contact is verloren gegaan",
        Afsluitreden::Administratief => "administratief (bijvoorbeeld dubbel ingevoerd)",
    }
}

/// What happens next with a family.
#[must_use]
pub fn vervolg(vervolg: Vervolg) -> &'static str {
    match vervolg {
        Vervolg::OpnieuwZoeken => "opnieuw zoeken",
        Vervolg::NieuweIntake => "eerst opnieuw kennismaken",
        Vervolg::Parkeren => "even rust",
        Vervolg::Uitschrijven => "uitschrijven",
    }
}
