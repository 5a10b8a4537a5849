//! Nothing that anybody wrote is in what is shown.

use super::*;
use crate::app::gemeente::{Opdracht, make};
use crate::app::views::proef::{self, day};
use crate::domain::{
    Aanleiding, Afsluiting, Afsluitreden, Bereikbaar, Besluit, Contactmoment, Contactsoort,
    Controle, ElementId, Evaluatie, Fase, Gesprek, Gespreksoort, Pauze, Pauzereden, Uitstel, Vog,
    Zorgsignaal,
};
use crate::letters::Letters;
use std::collections::BTreeSet;

/// Everything between quotes in what `Debug` writes.
fn words(of: &str) -> BTreeSet<String> {
    of.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn of_a_whole_municipality_no_word_is_left_that_anybody_wrote() {
    let today = day("2026-10-04");
    let (_, mut state) = make(&Opdracht::demo(today)).unwrap().known();
    // Frozen reasons are ids and numbers; their one text is looked at below.
    state
        .koppelingen
        .values_mut()
        .for_each(|one| one.onderbouwing = None);
    let before = words(&format!("{:?} {:?}", state.gezinnen, state.koppelingen));
    let shown = gemaskeerd(&state, &Gebied::demo());
    assert_eq!(shown.gezinnen.len(), state.gezinnen.len());
    let after = words(&format!("{:?} {:?}", shown.gezinnen, shown.koppelingen));
    assert!(before.len() > 200, "{}", before.len());
    let left: Vec<_> = after.intersection(&before).collect();
    // Which text was consented to says nothing of who did.
    assert_eq!(left, ["demo 1"]);
    let own = [nl::WEG, nl::TELEFOON, nl::EMAIL, "demo 1"];
    for word in &after {
        let number = ["Vraaggezin ", "Steungezin ", "Gezin ", "kind "];
        let masked = own.contains(&word.as_str()) || number.iter().any(|one| word.starts_with(one));
        assert!(masked, "{word}");
    }
}

#[test]
fn what_the_demo_does_not_have_is_hidden_too() {
    let mut state = proef::state();
    let (line, text) = (regel("Jansen"), Tekst::parse("Jansen").ok());
    let id = ElementId([9; 16]);
    let put = Uitstel {
        aanleiding: Aanleiding::Screening,
        tot: None,
        reden: line.clone(),
    };
    let gezin = state.gezinnen.get_mut(&proef::VRAAG).unwrap();
    gezin.naam = line.clone();
    gezin.contactpersoon = line.clone();
    gezin.verwijzer = line.clone();
    gezin.parkeerreden = line.clone();
    gezin.toelichting = text.clone();
    gezin.telefoon = Telefoon::parse("0612345678").ok();
    gezin.email = Email::parse("jansen@jansen.nl").ok();
    gezin.bereikbaar = Some(Bereikbaar {
        wijze: None,
        wanneer: line.clone(),
    });
    gezin.plaats = Some(Plaats {
        waar: Waar::Postcode(Postcode::parse("7913 AB").unwrap()),
        woonplaats: line.clone(),
    });
    gezin.vraag.belangrijk = text.clone();
    gezin.vraag.verwachting = text.clone();
    gezin.vraag.terugdoen = text.clone();
    gezin.uitstel = vec![put.clone()];
    gezin.screening.vog = Some(Vog {
        gezien_op: day("2026-01-01"),
        door: line.clone().unwrap(),
        geldig_tot: day("2028-01-01"),
    });
    gezin.screening.training = Some(Controle {
        op: day("2026-01-01"),
        door: line.clone().unwrap(),
    });
    gezin.gesprekken = vec![Gesprek {
        id,
        op: day("2026-01-01"),
        soort: Gespreksoort::Telefoon,
        notitie: text.clone(),
        vervolg: line.clone(),
        vervolg_op: None,
    }];
    let mut one = Koppeling::new(
        crate::domain::KoppelingId([7; 16]),
        proef::VRAAG,
        proef::STEUN,
    );
    one.uitstel = vec![put];
    let said = Besluit {
        ja: false,
        op: day("2026-01-01"),
        toelichting: line.clone(),
    };
    one.besluiten.insert((Fase::Voorstel, Kant::Vraag), said);
    one.pauze = Some(Pauze {
        vanaf: day("2026-01-01"),
        tot: None,
        reden: Pauzereden::Anders,
        toelichting: line.clone(),
    });
    one.afsluiting = Some(Afsluiting {
        toelichting: text.clone(),
        ..Afsluiting::kaal(day("2026-01-01"), Afsluitreden::GeenKlik)
    });
    one.contactmomenten = vec![Contactmoment {
        id,
        op: day("2026-01-01"),
        soort: Contactsoort::Telefoon,
        met: Default::default(),
        onderwerpen: Default::default(),
        notitie: text.clone().unwrap(),
        vervolg: line.clone(),
        vervolg_op: None,
    }];
    one.zorgsignalen = vec![Zorgsignaal {
        id,
        op: day("2026-01-01"),
        wat: text.clone().unwrap(),
        besproken: line.clone(),
        vervolg: line.clone(),
        vervolg_op: None,
    }];
    one.evaluaties = vec![Evaluatie {
        per_kind: Default::default(),
        id,
        op: day("2026-01-01"),
        moment: None,
        vraaggezin: None,
        steungezin: None,
        kinderen: None,
        scores_vraag: None,
        scores_steun: None,
        toelichting: text,
    }];
    state.koppelingen.insert(one.id, one);
    let shown = gemaskeerd(&state, &Gebied::demo());
    let told = format!("{:?} {:?}", shown.gezinnen, shown.koppelingen);
    assert!(
        !told.small().contains("jansen") && !told.contains("12345678"),
        "{told}"
    );
    let gezin = &shown.gezinnen[&proef::VRAAG];
    assert_eq!(gezin.naam.as_ref().map(Regel::as_str), Some("Vraaggezin 1"));
    let waar = Waar::Postcode(Postcode::new(7913, None).unwrap());
    assert_eq!(gezin.waar(), Some(&waar), "four digits only");
}

#[test]
fn a_point_on_the_map_becomes_the_digits_nearest_by() {
    let mut state = proef::state();
    let gebied = Gebied::pilots();
    let near = Postcode::new(7901, None).unwrap();
    let punt = gebied.plek(&Waar::Postcode(near)).unwrap().punt;
    let gezin = state.gezinnen.get_mut(&proef::VRAAG).unwrap();
    gezin.plaats = Some(Plaats {
        waar: Waar::Punt(punt),
        woonplaats: None,
    });
    let shown = gemaskeerd(&state, &gebied);
    assert_eq!(
        shown.gezinnen[&proef::VRAAG].waar(),
        Some(&Waar::Postcode(near))
    );
}

#[test]
fn a_story_that_names_somebody_or_holds_a_number_is_seen() {
    let (_, state) = make(&Opdracht::demo(day("2026-10-04"))).unwrap().known();
    let some = state.gezinnen.values().find(|gezin| {
        gezin
            .naam
            .as_ref()
            .is_some_and(|naam| naam.as_str().len() > 5)
    });
    let naam = some.unwrap().naam.clone().unwrap();
    let says = |text: &str| noemt(text, state.gezinnen.values());
    assert!(says(&format!("Gezin {naam} belde vaak.")));
    assert!(says(&naam.as_str().small()));
    assert!(says(&format!("Bij de {naam}s thuis is het rustig.")));
    // And then it is nowhere while names are hidden.
    let mut told = state.clone();
    told.programma.verhalen = Tekst::parse(&format!("Gezin {naam} belde vaak.")).ok();
    assert!(state.programma.verhalen.is_some());
    assert_eq!(gemaskeerd(&told, &Gebied::demo()).programma.verhalen, None);
    let shown = gemaskeerd(&state, &Gebied::demo()).programma.verhalen;
    assert_eq!(shown, state.programma.verhalen);
    for betrays in [
        "Bel 06-12345678.",
        "06 12 34 56 78",
        "mail jan@voorbeeld.nl",
    ] {
        assert!(says(betrays), "{betrays}");
    }
    for fine in [
        "Een gezin van drie heeft weer een middag om op adem te komen.",
        "In 2025 en 2026 elke week.",
        crate::app::text::nl::voorbeeld::VERHAAL,
        "",
    ] {
        assert!(!says(fine), "{fine}");
    }
}
