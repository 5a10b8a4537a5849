//! Taking back what was noted by mistake, and hiding a family that was entered twice.

use crate::bord::{Bord, KOPPELING, STEUN, VRAAG, dag};
use koppelbord::domain::{
    Afspraak, Contactmoment, Contactsoort, Dagdelen, ElementId, Fase, KoppelingId, Oordeel,
    Steunsoort, Tekst, Vervolg,
};
use koppelbord::log::{Command, Genoteerd, Refusal};
use koppelbord::order::Set;

const EEN: ElementId = ElementId([5; 16]);
const GEEN: ElementId = ElementId([6; 16]);

fn weg(bord: &mut Bord, wat: Genoteerd) -> Result<(), Refusal> {
    bord.doe(Command::HaalWeg {
        koppeling: KOPPELING,
        wat,
    })
}

fn noteer(bord: &mut Bord) {
    let moment = Contactmoment {
        onderwerpen: Default::default(),
        id: EEN,
        op: bord.today,
        soort: Contactsoort::Telefoon,
        met: Set::new(),
        notitie: Tekst::parse("Gebeld").unwrap(),
        vervolg: None,
        vervolg_op: None,
    };
    bord.doe(Command::NoteerContact {
        koppeling: KOPPELING,
        moment,
    })
    .unwrap();
}

fn spreek_af(bord: &mut Bord, soort: Steunsoort) -> Result<(), Refusal> {
    let afspraak = Afspraak {
        tot: None,
        plek: None,
        brengt: None,
        haalt: None,
        id: EEN,
        soort,
        frequentie: None,
        dagdelen: Dagdelen::default(),
        vanaf: dag("2026-03-02"),
        toelichting: None,
    };
    bord.doe(Command::SpreekAf {
        koppeling: KOPPELING,
        afspraak,
    })
}

#[test]
fn a_contact_an_agreement_and_an_evaluation_can_be_taken_away_once() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    noteer(&mut bord);
    spreek_af(&mut bord, Steunsoort::ALL[0]).unwrap();
    bord.evalueer(Some(Oordeel::Positief), None).unwrap();
    let evaluatie = bord.koppeling().evaluaties[0].id;
    for wat in [
        Genoteerd::Contact(EEN),
        Genoteerd::Afspraak(EEN),
        Genoteerd::Evaluatie(evaluatie),
    ] {
        assert_eq!(weg(&mut bord, wat), Ok(()));
        assert_eq!(weg(&mut bord, wat), Err(Refusal::Niets));
    }
    let koppeling = bord.koppeling();
    assert!(koppeling.contactmomenten.is_empty());
    assert!(koppeling.afspraken.is_empty());
    assert!(koppeling.evaluaties.is_empty());
}

#[test]
fn what_was_never_noted_cannot_be_taken_away() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    for wat in [
        Genoteerd::Contact(GEEN),
        Genoteerd::Afspraak(GEEN),
        Genoteerd::Evaluatie(GEEN),
    ] {
        assert_eq!(weg(&mut bord, wat), Err(Refusal::Niets));
    }
    let unknown = Command::HaalWeg {
        koppeling: KoppelingId([77; 16]),
        wat: Genoteerd::Contact(EEN),
    };
    assert_eq!(bord.doe(unknown), Err(Refusal::KoppelingOnbekend));
}

#[test]
fn a_taken_away_evaluation_opens_no_gate() {
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    bord.evalueer(Some(Oordeel::Positief), Some(Oordeel::Positief))
        .unwrap();
    let evaluatie = bord.koppeling().evaluaties[0].id;
    weg(&mut bord, Genoteerd::Evaluatie(evaluatie)).unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Err(Refusal::GeenEvaluatie));
}

#[test]
fn an_agreement_that_is_made_again_replaces_itself() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    spreek_af(&mut bord, Steunsoort::ALL[0]).unwrap();
    spreek_af(&mut bord, Steunsoort::ALL[1]).unwrap();
    let afspraken = &bord.koppeling().afspraken;
    assert_eq!(afspraken.len(), 1);
    assert_eq!(afspraken[0].soort, Steunsoort::ALL[1]);
}

#[test]
fn after_an_ending_only_the_log_of_contacts_can_be_put_right() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    noteer(&mut bord);
    spreek_af(&mut bord, Steunsoort::ALL[0]).unwrap();
    bord.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    let afspraak = weg(&mut bord, Genoteerd::Afspraak(EEN));
    assert_eq!(afspraak, Err(Refusal::Afgesloten));
    assert_eq!(weg(&mut bord, Genoteerd::Contact(EEN)), Ok(()));
}

#[test]
fn a_family_is_hidden_and_shown_but_not_while_a_koppeling_runs() {
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    for gezin in [VRAAG, STEUN] {
        let refused = bord.doe(Command::Verberg(gezin));
        assert_eq!(refused, Err(Refusal::LooptNog));
    }
    bord.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    assert_eq!(bord.doe(Command::Verberg(VRAAG)), Ok(()));
    assert_eq!(bord.doe(Command::Verberg(VRAAG)), Err(Refusal::Niets));
    assert!(bord.state.gezinnen[&VRAAG].verborgen);
    assert_eq!(bord.doe(Command::Toon(VRAAG)), Ok(()));
    assert!(!bord.state.gezinnen[&VRAAG].verborgen);
}
