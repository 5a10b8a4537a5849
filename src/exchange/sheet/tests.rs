//! The example sheets come out as their README says, and no text can make the reader fall.

use super::*;
use crate::domain::{
    ContactFout, Dag, Dagdeel, Datum, DatumFout, Gezin, GezinId, Kant, Moment, Overeenkomst,
    PostcodeFout, Steunsoort, TekstFout,
};

fn example(file: &str) -> Tabel {
    let path = format!("{}/docs/voorbeelden/{file}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.starts_with(b"\xef\xbb\xbf") && bytes.ends_with(b"\r\n"));
    Tabel::read(&read_bytes(&bytes).unwrap()).unwrap()
}

fn look(tabel: &Tabel, existing: &[(GezinId, &Gezin)]) -> Voorvertoning {
    let today = Datum::parse("2026-11-21").unwrap();
    let known = |postcode: crate::domain::Postcode| postcode.cijfers() < 8000;
    preview(tabel, &Mapping::guess(tabel), today, existing, &known).unwrap()
}

/// Families as they would be after taking the rows in.
fn taken_in(voorvertoning: &Voorvertoning) -> Vec<Gezin> {
    let families = voorvertoning.nieuwe().zip(0u8..).map(|(aanmelding, n)| {
        let opgave = aanmelding.clone().into_opgave();
        Gezin {
            kant: opgave.kant,
            naam: opgave.naam,
            telefoon: opgave.telefoon,
            email: opgave.email,
            plaats: opgave.plaats,
            aangemeld_op: opgave.aangemeld_op,
            ..Gezin::new(GezinId([n; 16]))
        }
    });
    families.collect()
}

#[test]
fn the_sheet_of_the_pilot_is_read_whole() {
    let tabel = example("aanmeldingen-hoogeveen.csv");
    assert!(Mapping::guess(&tabel).kolommen.iter().all(Option::is_some));
    let seen = look(&tabel, &[]);
    let telling = seen.count();
    assert_eq!((telling.nieuw, telling.dubbel, telling.fout), (15, 0, 0));
    let side = |kant| seen.nieuwe().filter(|one| one.kant == Some(kant)).count();
    assert_eq!((side(Kant::Steun), side(Kant::Vraag)), (8, 7));
    let days: Vec<_> = seen
        .nieuwe()
        .filter(|one| one.kant == Some(Kant::Steun))
        .filter_map(|one| one.aangemeld_op)
        .collect();
    assert!(
        days.last().unwrap().days_since(days[0]) < 7,
        "eight within days"
    );
    assert!(
        days.iter().any(|day| day.weekday() >= 5),
        "some at the weekend"
    );
    assert_eq!(
        seen.nieuwe().map(|one| one.kinderen.len()).sum::<usize>(),
        18
    );
    assert!(
        seen.nieuwe()
            .filter(|one| one.kant == Some(Kant::Steun))
            .all(|one| one.dagdelen.is_some() && one.aanbod.leeftijden.is_some())
    );
    let vlier = seen
        .nieuwe()
        .find(|one| {
            one.telefoon
                .as_ref()
                .is_some_and(|t| t.digits() == "0600112011")
        })
        .unwrap();
    assert_eq!(vlier.soorten, Some([Steunsoort::Opvang].into()));
    let wednesday = Dagdeel {
        dag: Dag::Woensdag,
        moment: Moment::Middag,
    };
    assert_eq!(vlier.dagdelen, Some([wednesday].into_iter().collect()));
    assert_eq!(
        vlier
            .kinderen
            .iter()
            .map(|kind| kind.geboren.unwrap().jaar())
            .collect::<Vec<_>>(),
        [2018, 2016]
    );
    let bare = seen
        .nieuwe()
        .filter(|one| one.naam.is_none() && one.plaats.is_none())
        .count();
    assert_eq!(bare, 1, "hardly more than a telephone number");
    let remarks: Vec<_> = seen
        .rijen
        .iter()
        .filter(|rij| !rij.opmerkingen.is_empty())
        .collect();
    let sport = Opmerking::NietHerkend {
        kolom: 9,
        deel: "sport".into(),
    };
    let told: Vec<&Opmerking> = remarks.iter().flat_map(|rij| &rij.opmerkingen).collect();
    let twelve = Opmerking::AantalOfLeeftijd { getal: "12".into() };
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told.contains(&&sport) && told.contains(&&twelve),
        "{told:?}"
    );
    assert!(seen.nieuwe().any(|one| {
        one.toelichting
            .as_ref()
            .is_some_and(|text| text.as_str().contains("vroeg;\nalleen"))
    }));
}

#[test]
fn the_same_sheet_twice_makes_no_doubles() {
    let tabel = example("aanmeldingen-hoogeveen.csv");
    let families = taken_in(&look(&tabel, &[]));
    let existing: Vec<_> = families.iter().map(|gezin| (gezin.id, gezin)).collect();
    let again = look(&tabel, &existing);
    assert_eq!(
        again.count(),
        Telling {
            dubbel: 15,
            ..Telling::default()
        }
    );
    for (rij, gezin) in again.rijen.iter().zip(&families) {
        let Regelstand::Dubbel { met, .. } = rij.stand else {
            panic!()
        };
        assert_eq!(met, Dubbel::Gezin(gezin.id));
    }
}

#[test]
fn every_fault_of_the_faulty_sheet_is_said_at_its_cell() {
    let tabel = example("aanmeldingen-met-fouten.csv");
    let seen = look(&tabel, &[]);
    let telling = Telling {
        nieuw: 3,
        dubbel: 2,
        fout: 6,
        anders: 1,
        met_opmerking: 1,
    };
    assert_eq!(seen.count(), telling);
    let row = |nummer| seen.rijen.iter().find(|rij| rij.nummer == nummer).unwrap();
    let faults = |nummer| match &row(nummer).stand {
        Regelstand::Fout(fouten) => fouten
            .iter()
            .map(|f| (f.kolom, f.fout.clone()))
            .collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let double = |nummer| match row(nummer).stand {
        Regelstand::Dubbel { met, op, .. } => (met, op),
        _ => panic!(),
    };
    assert_eq!(double(3), (Dubbel::Rij(2), Overeenkomst::Telefoon));
    assert_eq!(double(12), (Dubbel::Rij(11), Overeenkomst::NaamEnPostcode));
    assert_eq!(
        faults(4),
        [(Some(6), CelFout::Postcode(PostcodeFout::BestaatNiet))]
    );
    assert_eq!(
        faults(5),
        [(Some(0), CelFout::Datum(DatumFout::BestaatNiet))]
    );
    assert_eq!(faults(6), [(Some(19), CelFout::Tekst(TekstFout::Bsn))]);
    assert_eq!(faults(7), [(None, CelFout::NaamNochTelefoon)]);
    let all = [
        (Some(0), CelFout::Datum(DatumFout::Vorm)),
        (Some(1), CelFout::Kant),
        (Some(4), CelFout::Contact(ContactFout::Telefoon)),
        (Some(5), CelFout::Contact(ContactFout::Email)),
        (Some(6), CelFout::Postcode(PostcodeFout::Vorm)),
        (Some(14), CelFout::Getal { van: 1, tot: 9 }),
        (Some(15), CelFout::Getal { van: 1, tot: 100 }),
    ];
    assert_eq!(faults(8), all);
    assert_eq!(
        faults(10),
        [(Some(6), CelFout::Postcode(PostcodeFout::BestaatNiet))]
    );
    let stormvogel = row(9);
    assert_eq!(
        stormvogel.opmerkingen.len(),
        5,
        "{:?}",
        stormvogel.opmerkingen
    );
    let Regelstand::Nieuw(aanmelding) = &stormvogel.stand else {
        panic!()
    };
    assert_eq!(aanmelding.telefoon.as_ref().unwrap().as_str(), "0600113008");
    let kept =
        "Soort steun: oppas, paardrijden\nDagdelen: woensdagmiddag, in overleg\nKinderen: veel";
    assert_eq!(aanmelding.toelichting.as_ref().unwrap().as_str(), kept);
}

#[test]
fn nobody_signs_up_tomorrow_or_long_ago() {
    use crate::domain::Aanmelddag;
    let rows = "Naam;Datum aanmelding\nVlier;22-11-2026\nBrem;21-11-2026\nEls;20-11-2016\nIep;21-11-2016\n";
    let seen = look(&Tabel::read(rows).unwrap(), &[]);
    let fault = |at: usize| match &seen.rijen[at].stand {
        Regelstand::Fout(fouten) => Some(fouten[0].fout.clone()),
        _ => None,
    };
    assert_eq!(fault(0), Some(CelFout::Aanmelddag(Aanmelddag::Toekomst)));
    assert_eq!(fault(1), None);
    assert_eq!(fault(2), Some(CelFout::Aanmelddag(Aanmelddag::LangGeleden)));
    assert_eq!(fault(3), None);
}

#[test]
fn a_sheet_without_name_and_number_says_what_it_has() {
    let tabel = Tabel::read("Postcode;Schoenmaat\n7901;42").unwrap();
    let mut mapping = Mapping::guess(&tabel);
    let koppen = vec!["Postcode".to_owned(), "Schoenmaat".to_owned()];
    assert_eq!(
        mapping.check(&tabel),
        Err(SheetFout::GeenNaamEnGeenTelefoon { koppen })
    );
    mapping.set(1, Some(Kolom::Naam));
    mapping.set(99, Some(Kolom::Telefoon));
    assert_eq!(mapping.check(&tabel), Ok(()));
}

#[test]
fn a_bsn_is_refused_in_every_column_that_keeps_text() {
    for kolom in Kolom::ALL {
        let cell = "111222333";
        let tabel = Tabel {
            koppen: vec!["Naam".into(), "x".into()],
            heeft_koppen: true,
            rijen: vec![(2, vec!["Vlier".into(), cell.into()])],
            los: Vec::new(),
        };
        let mapping = Mapping {
            kolommen: vec![Some(Kolom::Naam), Some(*kolom)],
            kant: None,
            anderen: Default::default(),
        };
        let seen = preview(
            &tabel,
            &mapping,
            Datum::parse("2026-11-21").unwrap(),
            &[],
            &|_| true,
        )
        .unwrap();
        let Regelstand::Fout(fouten) = &seen.rijen[0].stand else {
            panic!("{kolom:?}")
        };
        assert!(fouten[0].fout.is_bsn(), "{kolom:?}: {fouten:?}");
        assert_eq!(seen.rijen[0].cellen, ["Vlier", "[BSN]"]);
    }
}

#[test]
fn a_bsn_is_shown_nowhere_and_a_day_with_its_hour_is_no_bsn() {
    let text =
        "Naam;Telefoon;Datum aanmelding;Schoenmaat\nVlier;111/222/333;12-3-2026 14:05;111222333\n";
    let seen = look(&Tabel::read(text).unwrap(), &[]);
    let rij = &seen.rijen[0];
    assert_eq!(rij.cellen, ["Vlier", "[BSN]", "12-3-2026 14:05", "[BSN]"]);
    let Regelstand::Fout(fouten) = &rij.stand else {
        panic!()
    };
    assert_eq!(fouten.len(), 1, "{fouten:?}");
    // These nine digits pass the elfproef too.
    assert!(crate::domain::contains_bsn("164202614"));
    let text = "Naam;Datum aanmelding\nVlier;16-4-2026 14:05\n";
    let seen = look(&Tabel::read(text).unwrap(), &[]);
    assert_eq!(seen.count().nieuw, 1);
    assert_eq!(seen.rijen[0].cellen[1], "16-4-2026 14:05");
}

#[test]
fn a_loose_quote_and_a_cell_under_no_heading_are_told_at_their_row() {
    let text = "Naam;Postcode\n\"Vlier;7901\nEls;7901;x 111222333;\nWilg;7901\n";
    let seen = look(&Tabel::read(text).unwrap(), &[]);
    assert_eq!(seen.count().nieuw, 3);
    let told: Vec<&[Opmerking]> = seen.rijen.iter().map(|rij| &*rij.opmerkingen).collect();
    let stray = Opmerking::ZonderKop {
        kolom: 2,
        cel: "x [BSN]".into(),
    };
    let expected: [&[Opmerking]; 3] = [&[Opmerking::LosAanhalingsteken], &[stray], &[]];
    assert_eq!(told, expected);
}

#[test]
fn how_many_children_there_are_is_no_age() {
    let kinderen = |text: &str| {
        let seen = look(&Tabel::read(text).unwrap(), &[]);
        let Regelstand::Nieuw(one) = &seen.rijen[0].stand else {
            panic!()
        };
        let known = one
            .kinderen
            .iter()
            .filter(|kind| kind.geboren.is_some())
            .count();
        (one.kinderen.len(), known, seen.rijen[0].opmerkingen.len())
    };
    assert_eq!(kinderen("Naam;Aantal kinderen\nVlier;2\n"), (2, 0, 0));
    assert_eq!(
        kinderen("Naam;Aantal kinderen;Leeftijd kinderen\nVlier;2;4 en 7\n"),
        (2, 2, 0)
    );
    assert_eq!(
        kinderen("Naam;Leeftijd kinderen;Aantal kinderen\nVlier;4;3\n"),
        (3, 1, 0)
    );
    assert_eq!(kinderen("Naam;Aantal kinderen\nVlier;0\n"), (0, 0, 0));
    // Under "Kinderen" a bare number can be either, and that is said.
    assert_eq!(kinderen("Naam;Kinderen\nVlier;2\n"), (1, 1, 1));
    assert_eq!(kinderen("Naam;Kinderen\nVlier;2 jaar\n"), (1, 1, 0));
}

#[test]
fn families_that_share_an_address_are_taken_in_one_by_one_when_somebody_says_they_are_others() {
    let text = "Naam;E-mail\nVlier;wijkteam@plaats.example\nEls;wijkteam@plaats.example\nVlier;wijkteam@plaats.example\n";
    let tabel = Tabel::read(text).unwrap();
    let count = |anderen: &[usize]| {
        let mapping = Mapping {
            anderen: anderen.iter().copied().collect(),
            ..Mapping::guess(&tabel)
        };
        let today = Datum::parse("2026-11-21").unwrap();
        let telling = preview(&tabel, &mapping, today, &[], &|_| true)
            .unwrap()
            .count();
        (telling.nieuw, telling.dubbel, telling.anders)
    };
    assert_eq!(count(&[]), (1, 2, 1));
    assert_eq!(count(&[3]), (2, 1, 0));
    assert_eq!(count(&[3, 4]), (3, 0, 0), "as one says it");
    assert_eq!(count(&[2]), (1, 2, 1), "a new one is new");
}

#[test]
fn a_child_less_than_nothing_is_no_child() {
    let text = "Naam;Kinderen\nVlier;-3\nEls;- 3 jaar\n";
    let seen = look(&Tabel::read(text).unwrap(), &[]);
    let Regelstand::Nieuw(vlier) = &seen.rijen[0].stand else {
        panic!()
    };
    assert!(vlier.kinderen.is_empty());
    assert_eq!(vlier.toelichting.as_ref().unwrap().as_str(), "Kinderen: -3");
    let Regelstand::Nieuw(els) = &seen.rijen[1].stand else {
        panic!()
    };
    assert_eq!(els.kinderen.len(), 1);
}

#[test]
fn five_thousand_rows_are_compared_quickly() {
    let row = |n: usize| format!("Gezin {n};0600{n:06};7901\n");
    let text: String = ["Naam;Telefoon;Postcode\n".to_owned()]
        .into_iter()
        .chain((0..5000).map(row))
        .collect();
    let seen = look(&Tabel::read(&text).unwrap(), &[]);
    assert_eq!(seen.count().nieuw, 5000);
}
