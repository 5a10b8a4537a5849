//! What a sign-up draft takes for a fault, and what it becomes.

use super::*;
use crate::domain::{Kant, Leeftijden, Stand, TekstFout};

fn today() -> Datum {
    Datum::parse("2026-11-21").unwrap()
}

fn draft(fields: &[(Veld, &str)]) -> Draft {
    let mut draft = Draft::empty();
    for (veld, text) in fields {
        draft.set(*veld, (*text).to_owned());
    }
    draft
}

#[test]
fn a_number_alone_is_a_sign_up_of_today() {
    let writes = draft(&[(Veld::Telefoon, "06 00112012")]).aanmelding(today());
    let number = Telefoon::parse("06 00112012").unwrap();
    assert_eq!(
        writes,
        Some(vec![
            Write::Telefoon(Some(number)),
            Write::AangemeldOp(Some(today()))
        ])
    );
}

#[test]
fn all_faults_are_told_at_once_and_nothing_is_written() {
    let mut draft = draft(&[
        (Veld::Naam, "111222333"),
        (Veld::Email, "geen adres"),
        (Veld::Postcode, "79O1"),
        (Veld::Capaciteit, "500"),
        (Veld::LeeftijdVan, "8"),
    ]);
    assert_eq!(draft.writes(today()), None);
    let faulty: Vec<Veld> = draft.fouten().map(|(veld, _)| veld).collect();
    assert_eq!(
        faulty,
        [
            Veld::Naam,
            Veld::Email,
            Veld::Postcode,
            Veld::LeeftijdTot,
            Veld::Capaciteit
        ]
    );
    assert_eq!(draft.fout(Veld::Naam), Some(Fout::Tekst(TekstFout::Bsn)));
    draft.set(Veld::Naam, "Gezin Vlier".to_owned());
    assert_eq!(draft.fout(Veld::Naam), None);
}

#[test]
fn without_name_and_number_it_is_no_sign_up() {
    let mut draft = draft(&[(Veld::Postcode, "7901")]);
    assert_eq!(draft.aanmelding(today()), None);
    assert_eq!(draft.fout(Veld::Naam), Some(Fout::NaamNochTelefoon));
}

#[test]
fn a_form_that_was_not_touched_writes_nothing() {
    let mut gezin = Gezin::new(GezinId([1; 16]));
    gezin.kant = Some(Kant::Steun);
    gezin.stand = Some(Stand::Geparkeerd { tot: Some(today()) });
    gezin.aanbod.leeftijden = Leeftijden::new(0, 12);
    gezin.dagdelen = Some(crate::domain::Dagdelen::NONE);
    gezin.huis = Some(crate::domain::Huis::default());
    let mut draft = Draft::of(&gezin);
    assert_eq!(draft.writes(today()), Some(Vec::new()));
    draft.set(Veld::Capaciteit, "2".to_owned());
    assert_eq!(
        draft.writes(today()),
        Some(vec![Write::Capaciteit(Some(2))])
    );
}

#[test]
fn an_emptied_field_becomes_unknown() {
    let mut gezin = Gezin::new(GezinId([1; 16]));
    gezin.email = Email::parse("vlier@voorbeeld.example").ok();
    let mut draft = Draft::of(&gezin);
    draft.set(Veld::Email, " ".to_owned());
    assert_eq!(draft.writes(today()), Some(vec![Write::Email(None)]));
}

#[test]
fn a_vog_counts_thirty_six_months_unless_told_otherwise() {
    let mut draft = draft(&[(Veld::VogGezien, "2026-11-01"), (Veld::VogDoor, "Hazel")]);
    let Some(writes) = draft.writes(today()) else {
        panic!("refused")
    };
    let [Write::Vog(Some(vog))] = writes.as_slice() else {
        panic!("no VOG")
    };
    assert_eq!(vog.geldig_tot, Datum::parse("2029-11-01").unwrap());
    draft.set(Veld::VogTot, "2026-10-01".to_owned());
    assert_eq!(draft.writes(today()), None);
    assert_eq!(draft.fout(Veld::VogTot), Some(Fout::Volgorde));
}

#[test]
fn children_are_added_changed_and_taken_away() {
    let mut gezin = Gezin::new(GezinId([1; 16]));
    let mut form = kinderen::Kinderen::of(&gezin);
    form.add([7; 16]);
    let id = form.rijen[0].id;
    form.edit(id, |rij| rij.maand = "3".to_owned());
    assert_eq!(form.writes(today()), None);
    assert_eq!(form.rijen[0].fout_jaar, Some(Fout::HoortErbij));
    form.edit(id, |rij| rij.jaar = "2020".to_owned());
    let writes = form.writes(today()).unwrap();
    let [Write::Kind(crate::log::Elem::Zet(kind))] = writes.as_slice() else {
        panic!("no child")
    };
    gezin.kinderen.push(kind.clone());
    let mut form = kinderen::Kinderen::of(&gezin);
    assert_eq!(form.writes(today()), Some(Vec::new()));
    form.remove(id);
    assert_eq!(
        form.writes(today()),
        Some(vec![Write::Kind(crate::log::Elem::Weg(id))])
    );
}

#[test]
fn a_choice_of_several_goes_in_and_out() {
    let text = toggled("", "spelen", true);
    let text = toggled(&text, "logeren", true);
    assert_eq!(set_of(&text).len(), 2);
    assert_eq!(toggled(&text, "spelen", false), "logeren");
    let mut draft = draft(&[(Veld::FormeleHulp, "geen wijkteam")]);
    assert_eq!(draft.writes(today()), None);
    assert_eq!(draft.fout(Veld::FormeleHulp), Some(Fout::GeenEnWel));
}

#[test]
fn a_concept_holds_what_was_changed_and_goes_over_the_family_as_it_is_now() {
    let mut gezin = Gezin::new(GezinId([1; 16]));
    gezin.naam = Regel::parse("Boterbloem").ok();
    let mut draft = Draft::of(&gezin);
    assert_eq!(draft.velden(), []);
    draft.set(Veld::Toelichting, "Belt graag in de ochtend".to_owned());
    draft.set(Veld::Naam, String::new());
    let kept = draft.velden();
    assert_eq!(kept.len(), 4, "each with what stood there");
    gezin.gemeente = Regel::parse("Hoogeveen").ok();
    let mut later = Draft::of(&gezin);
    later.neem(&kept, &[Veld::Naam, Veld::Toelichting, Veld::Gemeente]);
    assert_eq!(later.text(Veld::Naam), "");
    assert_eq!(later.text(Veld::Gemeente), "Hoogeveen");
    assert_eq!(later.velden(), kept);
    let mut other = Draft::of(&gezin);
    other.neem(&kept, &[Veld::Gemeente]);
    assert_eq!(other.velden(), []);

    // What became something else in the meantime is told, and only that.
    assert_eq!(later.intussen(&gezin), []);
    gezin.naam = Regel::parse("Paardenbloem").ok();
    let mut after = Draft::of(&gezin);
    after.neem(&kept, &[Veld::Naam, Veld::Toelichting]);
    let told = vec![(Veld::Naam, "Paardenbloem".to_owned())];
    assert_eq!(after.intussen(&gezin), told);
    assert_eq!(draft.intussen(&gezin), told, "also in a form that is open");
    after.set(Veld::Naam, "Paardenbloem ".to_owned());
    assert_eq!(after.intussen(&gezin), []);
}

#[test]
fn a_concept_of_children_takes_away_only_whom_one_took_away() {
    use super::kinderen::Kinderen;
    let kind = |at: u8, naam: &str| crate::domain::Kind {
        id: crate::domain::ElementId([at; 16]),
        voornaam: Regel::parse(naam).ok(),
        geboren: None,
    };
    let mut gezin = Gezin::new(GezinId([1; 16]));
    gezin.kinderen = vec![kind(1, "Merle"), kind(2, "Lijster")];
    let mut form = Kinderen::of(&gezin);
    assert_eq!(form.velden(), []);
    form.remove(kind(1, "Merle").id);
    form.add([9; 16]);
    form.edit(kind(9, "x").id, |rij| rij.jaar = "2019".to_owned());
    let kept = form.velden();
    // Meanwhile a colleague wrote down another child.
    gezin.kinderen.push(kind(3, "Kievit"));
    let mut later = Kinderen::of(&gezin);
    later.neem(&kept);
    let ids: Vec<u8> = later.rijen.iter().map(|rij| rij.id.0[0]).collect();
    assert_eq!(ids, [2, 3, 9]);
    assert_eq!(later.rijen[2].jaar, "2019");
    assert_eq!(later.velden(), kept);
}

#[test]
fn saved_field_by_field_a_fault_keeps_no_other_field_from_being_saved() {
    let mut gezin = Gezin::new(GezinId([1; 16]));
    gezin.kant = Some(Kant::Steun);
    let mut draft = Draft::of(&gezin);
    draft.set(Veld::Duur, "een jaar".to_owned());
    assert_eq!(draft.write_one(Veld::Duur, today()), None);
    draft.set(Veld::MaxAfstand, "5".to_owned());
    assert_eq!(
        draft.write_one(Veld::MaxAfstand, today()),
        Some(vec![Write::MaxAfstand(Some(5))])
    );
    assert!(draft.fout(Veld::Duur).is_some());
    draft.set(Veld::LeeftijdVan, "4".to_owned());
    assert_eq!(
        draft.write_one(Veld::LeeftijdVan, today()),
        Some(vec![Write::Leeftijden(Leeftijden::new(4, 23))])
    );
}

#[test]
fn what_is_typed_and_not_saved_stays_when_something_else_was_saved() {
    let mut gezin = Gezin::new(GezinId([1; 16]));
    let mut draft = Draft::of(&gezin);
    draft.set(Veld::Verwachting, "Dat ze bellen als".to_owned());
    draft.set(Veld::MaxAfstand, "5".to_owned());
    gezin.max_afstand = Some(5);
    gezin.duur = Some(12);
    draft.follow(&gezin);
    assert_eq!(draft.text(Veld::Verwachting), "Dat ze bellen als");
    assert_eq!(draft.text(Veld::Duur), "12");
    assert_eq!(draft.open_velden(), [Veld::Verwachting]);
}

#[test]
fn a_vog_counts_as_long_as_the_programme_says_and_never_longer_than_one_can() {
    let seen = |draft: &mut Draft, tot: &str| {
        draft.set(Veld::VogTot, tot.to_owned());
        draft.writes(today())
    };
    let fields = [(Veld::VogGezien, "2026-11-01"), (Veld::VogDoor, "Hazel")];
    let mut draft = draft(&fields).vog(24);
    let Some([Write::Vog(Some(vog))]) = seen(&mut draft, "").as_deref().map(|w| [w[0].clone()])
    else {
        panic!("no VOG")
    };
    assert_eq!(vog.geldig_tot, Datum::parse("2028-11-01").unwrap());
    assert!(seen(&mut draft, "2031-11-01").is_some());
    assert_eq!(seen(&mut draft, "2031-11-02"), None);
    assert_eq!(draft.fout(Veld::VogTot), Some(Fout::VogTeLang(5)));
    draft.set(Veld::VogGezien, "2026-11-22".to_owned());
    assert_eq!(seen(&mut draft, ""), None);
    assert_eq!(draft.fout(Veld::VogGezien), Some(Fout::Toekomst));
}

#[test]
fn what_was_done_beside_the_screening_is_a_day_that_has_been_and_a_name() {
    let mut draft = draft(&[(Veld::TrainingOp, "2026-11-22")]);
    assert_eq!(draft.writes(today()), None);
    assert_eq!(draft.fout(Veld::TrainingOp), Some(Fout::Toekomst));
    assert_eq!(draft.fout(Veld::TrainingDoor), Some(Fout::HoortErbij));
}

#[test]
fn a_chosen_buurt_stays_while_no_postcode_is_typed() {
    use crate::domain::{Buurt, Plaats, Postcode, Waar};
    let regel = |text| Regel::parse(text).unwrap();
    let plaats = |waar, woonplaats| Plaats { waar, woonplaats };
    let buurt = Waar::Buurt(Buurt {
        gemeente: regel("Rhenen"),
        naam: regel("Vogelbuurt"),
    });
    let mut gezin = Gezin::new(GezinId([1; 16]));
    gezin.plaats = Some(plaats(buurt.clone(), None));
    let mut draft = Draft::of(&gezin);
    draft.set(Veld::Woonplaats, "Elst".to_owned());
    let elst = Some(regel("Elst"));
    assert_eq!(
        draft.write_one(Veld::Woonplaats, today()),
        Some(vec![Write::Plaats(Some(plaats(buurt, elst.clone())))])
    );
    draft.set(Veld::Postcode, "3921 AB".to_owned());
    let postcode = Waar::Postcode(Postcode::parse("3921 AB").unwrap());
    assert_eq!(
        draft.write_one(Veld::Postcode, today()),
        Some(vec![Write::Plaats(Some(plaats(postcode, elst)))])
    );
}

fn vogelbuurt() -> Waar {
    Waar::Buurt(crate::domain::Buurt {
        gemeente: Regel::parse("Rhenen").unwrap(),
        naam: Regel::parse("Vogelbuurt").unwrap(),
    })
}

fn place(waar: Waar) -> Write {
    let woonplaats = None;
    Write::Plaats(Some(Plaats { waar, woonplaats }))
}

#[test]
fn a_place_is_what_one_said_last() {
    let key = plek::tekst(&vogelbuurt());
    let mut form = draft(&[(Veld::Postcode, "79O1"), (Veld::Plek, &key)]);
    assert_eq!(form.text(Veld::Postcode), "");
    assert_eq!(form.writes(today()), Some(vec![place(vogelbuurt())]));
    // Emptying the other changes nothing; typing in it does.
    form.set(Veld::Postcode, String::new());
    assert_eq!(form.waar(), Some(vogelbuurt()));
    form.set(Veld::Postcode, "7901".to_owned());
    let code = Waar::Postcode(Postcode::parse("7901").unwrap());
    assert_eq!(
        (form.text(Veld::Plek), form.waar()),
        ("", Some(code.clone()))
    );
    assert_eq!(form.writes(today()), Some(vec![place(code)]));
    form.set(Veld::Postcode, String::new());
    assert_eq!(
        (form.waar(), form.writes(today())),
        (None, Some(Vec::new()))
    );
}

#[test]
fn a_chosen_place_is_kept_in_a_concept_and_shown_when_the_form_opens_again() {
    let mut gezin = Gezin::new(GezinId([1; 16]));
    gezin.plaats = Some(Plaats {
        waar: vogelbuurt(),
        woonplaats: None,
    });
    let mut form = Draft::of(&gezin);
    assert_eq!(form.writes(today()), Some(Vec::new()));
    assert!(form.velden().is_empty());
    form.set(Veld::Plek, "punt\t51960000\t5560000".to_owned());
    let kept = form.velden();
    let mut later = Draft::of(&gezin);
    later.neem(&kept, &[Veld::Naam, Veld::Postcode]);
    assert_eq!(later.waar(), form.waar());
    later.set(Veld::Plek, String::new());
    assert_eq!(later.writes(today()), Some(vec![Write::Plaats(None)]));
    // A postcode typed over it comes back too.
    form.set(Veld::Postcode, "3911".to_owned());
    let mut later = Draft::of(&gezin);
    later.neem(&form.velden(), &[Veld::Postcode]);
    assert_eq!(later.text(Veld::Postcode), "3911");
    assert_eq!(later.waar(), form.waar());
}

#[test]
fn a_postcode_is_found_fault_with_as_soon_as_nothing_can_make_it_right() {
    for text in [
        "", "7", "790", "7901", "7901 ", "7901 s", "7901 sb", " 79 01",
    ] {
        assert_eq!(
            draft(&[(Veld::Postcode, text)]).onmogelijk(),
            None,
            "{text}"
        );
    }
    let wrong = [
        "x", "79O", "79O1", "0999", "7901SS", "7901 sa", "79011", "7901 ABC", "7901 1",
    ];
    for text in wrong {
        let form = draft(&[(Veld::Postcode, text)]);
        assert!(
            matches!(form.onmogelijk(), Some(Fout::Postcode(_))),
            "{text}"
        );
        assert_eq!(
            form.fouten().count(),
            0,
            "the form has no fault before one saves"
        );
    }
}
