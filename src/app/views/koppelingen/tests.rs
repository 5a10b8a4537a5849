//! What the board shows, in which order, and where a card may go.

use super::*;
use crate::app::views::proef::{KOPPELING, blik, day, gekoppeld, zeg_ja};
use crate::domain::{Contactmoment, Contactsoort, ElementId, Kant, Tekst};
use crate::gebied::Gebied;
use crate::log::State;

fn more(state: &mut State, id: u8, change: impl FnOnce(&mut Koppeling)) -> KoppelingId {
    let mut koppeling = state.koppelingen[&KOPPELING].clone();
    koppeling.id = KoppelingId([id; 16]);
    change(&mut koppeling);
    let id = koppeling.id;
    state.koppelingen.insert(id, koppeling);
    id
}

fn spoken(op: &str, vervolg_op: Option<&str>) -> Contactmoment {
    Contactmoment {
        id: ElementId([1; 16]),
        op: day(op),
        soort: Contactsoort::ALL[0],
        met: Set::new(),
        onderwerpen: Set::new(),
        notitie: Tekst::parse("Gebeld").unwrap(),
        vervolg: Regel::parse("Bellen").ok(),
        vervolg_op: vervolg_op.map(day),
    }
}

#[test]
fn the_board_counts_every_fase_and_leaves_the_ended_out_until_asked() {
    let mut state = gekoppeld(Fase::Voorstel, "2026-11-01");
    more(&mut state, 4, |k| k.fase = Some(Fase::Afgesloten));
    more(&mut state, 5, |k| k.fase = None);
    let gebied = Gebied::demo();
    let look = blik(&state, &gebied);
    let view = koppelingen(&alle(&look), &Filter::default());
    assert_eq!(view.sub, "Er lopen 2 koppelingen, 1 afgesloten.");
    assert_eq!(view.kolommen.len(), 6);
    assert_eq!(view.kolommen[5].0, None);
    let first = view.kaarten.iter().find(|k| k.id == KOPPELING).unwrap();
    assert_eq!(
        (
            first.titel.as_str(),
            first.dagen.as_str(),
            first.contact.as_str()
        ),
        ("Eikelboom en Meidoorn", "20 dagen", "nog geen contact")
    );
    assert_eq!(first.wacht, Some(("Antwoord vragen".to_owned(), true)));
    let only = Filter {
        fasen: [Fase::Afgesloten].into(),
        naam: "meidoorn EIKEL".to_owned(),
        ..Filter::default()
    };
    let view = koppelingen(&alle(&look), &only);
    assert_eq!((view.kolommen.len(), view.kaarten.len()), (1, 1));
    let nobody = Filter {
        naam: "waterhof".to_owned(),
        ..Filter::default()
    };
    assert!(koppelingen(&alle(&look), &nobody).kaarten.is_empty());
}

#[test]
fn cards_come_in_the_order_that_one_chooses_and_only_those_that_wait_when_asked() {
    let mut state = gekoppeld(Fase::Actief, "2026-10-01");
    let proef = more(&mut state, 4, |k| {
        k.fase = Some(Fase::Proefperiode);
        k.sinds = Some(day("2026-11-20"));
        k.contactmomenten = vec![spoken("2026-11-19", None)];
    });
    let later = more(&mut state, 5, |k| {
        k.sinds = Some(day("2026-11-10"));
        k.contactmomenten = vec![spoken("2026-11-01", Some("2026-12-30"))];
    });
    let gebied = Gebied::demo();
    let look = blik(&state, &gebied);
    let order = |orde, wacht| -> Vec<KoppelingId> {
        let filter = Filter {
            orde,
            wacht,
            ..Filter::default()
        };
        let view = koppelingen(&alle(&look), &filter);
        assert_eq!(view.wachten, 2);
        view.kaarten.iter().map(|kaart| kaart.id).collect()
    };
    assert_eq!(order(Orde::Fase, false), [KOPPELING, later, proef]);
    assert_eq!(order(Orde::Contact, false), [KOPPELING, later, proef]);
    assert_eq!(order(Orde::Naam, false), [KOPPELING, proef, later]);
    assert_eq!(order(Orde::Stap, false), [proef, later, KOPPELING]);
    // Nobody has heard of the first one for seven weeks, and the trial is nearly over.
    assert_eq!(order(Orde::Fase, true), [KOPPELING, proef]);
    let view = koppelingen(&alle(&look), &Filter::default());
    let step = |id| {
        view.kaarten
            .iter()
            .find(|k| k.id == id)
            .unwrap()
            .stap
            .clone()
    };
    assert_eq!(step(later).unwrap(), "Bellen, over 5 weken");
    assert_eq!(step(proef).unwrap(), "Proefperiode tot en met 25 november");
}

#[test]
fn a_card_goes_where_an_arrow_is_and_a_closed_gate_says_why() {
    let mut state = gekoppeld(Fase::Voorstel, "2026-11-01");
    let gebied = Gebied::demo();
    let how = |state: &State, naar| zet(&blik(state, &gebied), KOPPELING, naar).map(|z| z.hoe);
    let names: Vec<Fase> = zetten(&blik(&state, &gebied), KOPPELING)
        .iter()
        .map(|z| z.naar)
        .collect();
    assert_eq!(names, Fase::Voorstel.next());
    let Some(Hoe::Dicht(why)) = how(&state, Fase::Kennismaking) else {
        panic!("open without a yes")
    };
    assert!(why.ends_with('.') && why.len() > 20, "{why}");
    zeg_ja(&mut state, Fase::Kennismaking, &Kant::ALL);
    assert_eq!(how(&state, Fase::Kennismaking), Some(Hoe::Nu));
    assert_eq!(how(&state, Fase::Afgesloten), Some(Hoe::Formulier));
    assert_eq!(how(&state, Fase::Voorstel), None);
    let Some(Hoe::Dicht(why)) = how(&state, Fase::Actief) else {
        panic!("no such arrow")
    };
    assert!(why.contains("kun je niet meteen"), "{why}");
    // A trial has a length, so it is begun where that is asked.
    let mut state = gekoppeld(Fase::Kennismaking, "2026-11-01");
    zeg_ja(&mut state, Fase::Proefperiode, &Kant::ALL);
    assert_eq!(how(&state, Fase::Proefperiode), Some(Hoe::Formulier));
    let ended = gekoppeld(Fase::Afgesloten, "2026-11-01");
    assert_eq!(zetten(&blik(&ended, &gebied), KOPPELING), []);
    assert!(matches!(how(&ended, Fase::Actief), Some(Hoe::Dicht(_))));
}
