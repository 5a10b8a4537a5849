//! Words for contacts, looking back and endings.

use super::{datum::voluit, leven, refusal, woorden};
use crate::domain::{Afsluiting, Afsluitreden, Contactsoort, Datum, Kant, Oordeel, Vervolg};

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

/// All that an ending says, on one line: of two endings one sees in what they differ.
#[must_use]
pub fn afsluiting(ending: &Afsluiting) -> String {
    let next = |kant, what: Vervolg, tot: Option<Datum>| {
        let until = tot.map_or_else(String::new, |tot| format!(" tot {}", voluit(tot)));
        let who = refusal::het_gezin(kant);
        Some(format!("{who}: {}{until}", vervolg(what)))
    };
    let steps = ending.stappen.iter().copied().map(leven::afscheidstap);
    let parts = [
        Some(format!("afgesloten op {}", voluit(ending.op))),
        Some(reden(ending.reden).to_owned()),
        ending
            .kant
            .map(|kant| format!("het lag bij {}", refusal::het_gezin(kant))),
        ending.afscheid.map(|yes| {
            let word = if yes { "met" } else { "zonder" };
            format!("{word} een goed afscheid")
        }),
        next(Kant::Vraag, ending.vervolg_vraag, ending.tot_vraag),
        next(Kant::Steun, ending.vervolg_steun, ending.tot_steun),
        ending
            .niet_meer_samen
            .then(|| "deze twee niet meer samen".to_owned()),
        (!ending.stappen.is_empty()).then(|| woorden::lijst(steps)),
        ending
            .toelichting
            .as_ref()
            .map(|why| format!("“{}”", why.as_str())),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Afscheidstap, Tekst};

    #[test]
    fn two_endings_that_differ_in_one_thing_read_differently() {
        let day = |text| Datum::parse(text).unwrap();
        let one = Afsluiting {
            vervolg_steun: Vervolg::Parkeren,
            ..Afsluiting::kaal(day("2026-11-22"), Afsluitreden::GeenKlik)
        };
        assert_eq!(
            afsluiting(&one),
            "afgesloten op zondag 22 november 2026; het klikte niet; het vraaggezin: opnieuw \
             zoeken; het steungezin: even rust"
        );
        let changes: [fn(&mut Afsluiting); 11] = [
            |e| e.op = e.op.plus_days(1),
            |e| e.reden = Afsluitreden::Verhuisd,
            |e| e.kant = Some(Kant::Steun),
            |e| e.afscheid = Some(true),
            |e| e.afscheid = Some(false),
            |e| e.niet_meer_samen = true,
            |e| e.vervolg_vraag = Vervolg::NieuweIntake,
            |e| e.vervolg_steun = Vervolg::Uitschrijven,
            |e| e.tot_steun = Some(e.op.plus_days(40)),
            |e| e.stappen = [Afscheidstap::Bedankt].into(),
            |e| e.toelichting = Tekst::parse("Ze bellen nog").ok(),
        ];
        let mut all = vec![afsluiting(&one)];
        for change in changes {
            let mut other = one.clone();
            change(&mut other);
            all.push(afsluiting(&other));
        }
        let distinct: crate::order::Set<&String> = all.iter().collect();
        assert_eq!(distinct.len(), all.len(), "{all:#?}");
    }
}
