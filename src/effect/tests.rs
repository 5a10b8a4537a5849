//! The figures against sums that were worked out by hand, which stand beside them.

use super::*;
use crate::domain::{
    Afsluiting, Afsluitreden, Datum, ElementId, Evaluatie, Evaluatiemoment, Fase, FormeleHulp,
    Geboren, Gezin, GezinId, Hulpsoort, Kant, Kind, Koppeling, KoppelingId, Proef, Score, Scores,
    Vervolg,
};
use crate::order::Map;
use proptest::prelude::*;

fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

fn id(number: u32) -> [u8; 16] {
    let mut id = [0; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    id
}

/// A vraaggezin with so many children; formal help at the start, none, or not known.
fn vraag(number: u32, kinderen: u32, hulp: Option<bool>) -> Gezin {
    let mut gezin = Gezin::new(GezinId(id(number)));
    gezin.kant = Some(Kant::Vraag);
    gezin.aangemeld_op = Some(day("2017-11-01"));
    gezin.kinderen = (0..kinderen)
        .map(|at| Kind {
            id: ElementId(id(number * 10 + at)),
            voornaam: None,
            geboren: Geboren::new(2010, None),
        })
        .collect();
    gezin.formele_hulp = hulp.map(|there| FormeleHulp {
        soorten: there.then_some(Hulpsoort::Wijkteam).into_iter().collect(),
    });
    gezin
}

/// A koppeling of that family that began on a day, and ended on one or runs.
fn koppeling(number: u32, begin: &str, einde: Option<&str>) -> Koppeling {
    let ids = (
        KoppelingId(id(number)),
        GezinId(id(number)),
        GezinId(id(5000 + number)),
    );
    let mut one = Koppeling::new(ids.0, ids.1, ids.2);
    one.fase = Some(if einde.is_some() {
        Fase::Afgesloten
    } else {
        Fase::Actief
    });
    one.proef = Some(Proef::new(day(begin), day(begin).plus_days(55)));
    one.afsluiting = einde.map(|op| Afsluiting {
        vervolg_vraag: Vervolg::Uitschrijven,
        ..Afsluiting::kaal(day(op), Afsluitreden::DoelBereikt)
    });
    one
}

fn gevallen<'a>(all: &'a [(Gezin, Koppeling)]) -> Vec<Geval<'a>> {
    all.iter()
        .map(|(gezin, koppeling)| Geval {
            koppeling,
            vraaggezin: Some(gezin),
        })
        .collect()
}

fn bedrag(laag: u64, midden: u64, hoog: u64) -> Bedrag {
    Bedrag { laag, midden, hoog }
}

/// The study: 147 koppelingen, 370 children, one in three with formal help at the start.
fn studie(begin: &str) -> Vec<(Gezin, Koppeling)> {
    (1..=147)
        .map(|n| {
            // 76 × 3 + 71 × 2 = 228 + 142 = 370 children.
            let kinderen = if n <= 76 { 3 } else { 2 };
            (
                vraag(n, kinderen, Some(n % 3 == 0)),
                koppeling(n, begin, None),
            )
        })
        .collect()
}

#[test]
fn a_full_year_of_the_study_at_its_own_prices() {
    let all = studie("2017-12-04");
    let jaar = Periode::jaar(2018).unwrap();
    let counted = telling(&gevallen(&all), jaar);
    assert_eq!((counted.koppelingen, counted.kinderen), (147, 370));
    assert_eq!(
        (counted.begonnen, counted.gestopt, counted.loopt_door),
        (0, 0, 147)
    );
    let saved = besparing(&gevallen(&all), jaar, &Uitgangspunten::default());
    // 49 × 11,000 = 539,000 and 98 × 5,500 = 539,000; half, three quarters, all of it.
    assert_eq!(saved.met_hulp.koppelingen, 49);
    assert_eq!(saved.met_hulp.bedrag, bedrag(269_500, 404_250, 539_000));
    assert_eq!(saved.zonder_hulp.bedrag, bedrag(269_500, 404_250, 539_000));
    assert_eq!(saved.samen, bedrag(539_000, 808_500, 1_078_000));
    assert_eq!((saved.onbekend, saved.factor), (Groep::default(), None));
}

#[test]
fn part_of_a_year_counts_by_its_days() {
    let all = studie("2018-07-02");
    let jaar = Periode::jaar(2018).unwrap();
    // From 2 July: 30 + 31 + 30 + 31 + 30 + 31 = 183 days of 365.
    let saved = besparing(&gevallen(&all), jaar, &Uitgangspunten::default());
    assert_eq!(saved.met_hulp.dagen, 49 * 183);
    // 539,000 × 183 / 365 = 270,238.36; × 3/4 = 202,678.77; × 1/2 = 135,119.18.
    assert_eq!(saved.met_hulp.bedrag, bedrag(135_119, 202_679, 270_238));
    assert_eq!(saved.samen, bedrag(270_238, 405_358, 540_476));
    let counted = telling(&gevallen(&all), jaar);
    // From 1 November 2017: 30 + 31 + 31 + 28 + 31 + 30 + 31 + 30 days to 1 July, and one more.
    assert_eq!(
        (counted.begonnen, counted.dagen_tot_start),
        (147, Some(243))
    );
    // A year of 366 days is one year too: 2020 whole, and the second half of 2019 (184 of 365).
    let one = [(vraag(1, 1, Some(false)), koppeling(1, "2019-07-01", None))];
    let both = Periode::new(day("2019-01-01"), day("2020-12-31")).unwrap();
    let saved = besparing(&gevallen(&one), both, &Uitgangspunten::default());
    // 5,500 × (184 / 365 + 1) = 8,272.60.
    assert_eq!(saved.samen.hoog, 8_273);
}

#[test]
fn rhenen_puts_in_43_and_gets_out_109() {
    // The article tells the two amounts alone; here they are made of nine koppelingen with help and
    // twenty without, at 500 euro.
    let mut all: Vec<_> = (1..=9)
        .map(|n| (vraag(n, 2, Some(true)), koppeling(n, "2017-12-04", None)))
        .collect();
    all.extend((10..=29).map(|n| (vraag(n, 1, Some(false)), koppeling(n, "2017-12-04", None))));
    let uit = Uitgangspunten {
        zonder_hulp: 500,
        deel: [100, 100, 100],
        kosten: Some(43_000),
        ..Uitgangspunten::default()
    };
    let saved = besparing(&gevallen(&all), Periode::jaar(2018).unwrap(), &uit);
    // 9 × 11,000 + 20 × 500 = 109,000; 109 / 43 = 2.53.
    assert_eq!(saved.samen.midden, 109_000);
    assert_eq!(saved.factor, Some(bedrag(253, 253, 253)));
}

#[test]
fn by_kinds_of_help_each_at_its_own_price_and_a_kind_without_one_saves_nothing() {
    let mut all = studie("2018-07-02");
    for (gezin, _) in &mut all {
        // Of those with a wijkteam every second one, by its number, has foster care too.
        if let Some(hulp) = &mut gezin.formele_hulp
            && gezin.id.0[3] % 2 == 0
            && !hulp.soorten.is_empty()
        {
            hulp.soorten.insert(Hulpsoort::Pleegzorg);
        }
    }
    let uit = Uitgangspunten {
        soorten: [(Hulpsoort::Wijkteam, 3650)].into_iter().collect(),
        ..Uitgangspunten::default()
    };
    let told = per_soort(&gevallen(&all), Periode::jaar(2018).unwrap(), &uit);
    // The multiples of 3 up to 147 are 49, those of 6 are 24.
    let expected = [(Hulpsoort::Wijkteam, 49), (Hulpsoort::Pleegzorg, 24)];
    assert_eq!(told.koppelingen, expected);
    // 49 × 3,650 × 183 / 365 = 89,670; × 3/4 = 67,252.50; × 1/2 = 44,835.
    assert_eq!(told.bedrag, bedrag(44_835, 67_253, 89_670));
}

#[test]
fn what_is_not_known_is_nothing_when_low_and_what_matters_most_stands_first() {
    let jaar = Periode::jaar(2018).unwrap();
    let all: Vec<_> = [Some(true), Some(false), None, None]
        .into_iter()
        .zip(1..)
        .map(|(hulp, n)| (vraag(n, 1, hulp), koppeling(n, "2017-12-04", None)))
        .collect();
    let uit = Uitgangspunten::default();
    let saved = besparing(&gevallen(&all), jaar, &uit);
    assert_eq!(saved.onbekend.bedrag, bedrag(0, 8_250, 11_000));
    // Middle: 8,250 + 4,125 + 8,250 = 20,625.
    assert_eq!(saved.samen, bedrag(8_250, 20_625, 27_500));
    assert_eq!(
        gevoeligheid(&gevallen(&all), jaar, &uit),
        [
            // 12,375 without the two, and 12,375 + 2 × 8,250 with help for both.
            (Aanname::Onbekend, 12_375, 28_875),
            (Aanname::Deel, 13_750, 27_500),
            // 8,250 + 3 × 4,125 × (3/4 and 5/4), each group rounded by itself.
            (Aanname::ZonderHulp, 17_532, 23_719),
            (Aanname::MetHulp, 18_563, 22_688),
        ]
    );
}

#[test]
fn zero_and_absurd_figures_and_days_that_cannot_be_give_a_figure_and_no_crash() {
    let jaar = Periode::jaar(2018).unwrap();
    let wrong = vec![
        // It ended before it began.
        (
            vraag(1, 1, Some(true)),
            koppeling(1, "2018-05-01", Some("2018-04-01")),
        ),
        // All in one day.
        (
            vraag(2, 1, Some(true)),
            koppeling(2, "2018-05-01", Some("2018-05-01")),
        ),
    ];
    let counted = telling(&gevallen(&wrong), jaar);
    assert_eq!(
        (counted.koppelingen, counted.tegenstrijdig, counted.gestopt),
        (1, 1, 1)
    );
    assert_eq!(counted.redenen.get(&Afsluitreden::DoelBereikt), Some(&1));
    let most = Uitgangspunten {
        zonder_hulp: u32::MAX,
        met_hulp: u32::MAX,
        deel: [0, 200, 255],
        kosten: Some(0),
        soorten: Map::new(),
    };
    let saved = besparing(&gevallen(&wrong), jaar, &most);
    // 4,294,967,295 / 365 = 11,767,034.
    assert_eq!(saved.samen, bedrag(0, 11_767_034, 11_767_034));
    assert_eq!((saved.met_hulp.dagen, saved.factor), (1, None));
    let nothing = besparing(&gevallen(&[]), jaar, &Uitgangspunten::default());
    assert_eq!(nothing, Besparing::default());
    assert_eq!(telling(&gevallen(&[]), jaar), Telling::default());
    assert_eq!(Periode::new(day("2018-02-01"), day("2018-01-31")), None);
}

#[test]
fn who_was_only_proposed_was_not_helped_and_a_child_counts_once() {
    let jaar = Periode::jaar(2018).unwrap();
    let family = vraag(1, 3, None);
    let mut proposed = koppeling(1, "2018-02-01", None);
    (proposed.proef, proposed.fase, proposed.sinds) =
        (None, Some(Fase::Voorstel), Some(day("2018-02-01")));
    let mut first = koppeling(1, "2018-02-01", Some("2018-06-30"));
    first.kinderen = [ElementId(id(10)), ElementId(id(11))].into();
    let mut second = koppeling(1, "2018-07-01", None);
    second.kinderen = [ElementId(id(11)), ElementId(id(12))].into();
    let all = [proposed, first, second].map(|one| (family.clone(), one));
    let counted = telling(&gevallen(&all), jaar);
    assert_eq!(
        (counted.koppelingen, counted.kinderen, counted.vraaggezinnen),
        (2, 3, 1)
    );
    let half = Periode::new(day("2018-01-01"), day("2018-06-30")).unwrap();
    assert_eq!(telling(&gevallen(&all), half).kinderen, 2);
}

#[test]
fn the_last_answer_is_laid_beside_the_first_family_by_family() {
    let jaar = Periode::jaar(2018).unwrap();
    let asked = |op: &str, moment, scores: [u8; 4]| Evaluatie {
        per_kind: Default::default(),
        id: ElementId(id(u32::from(scores[0]))),
        op: day(op),
        moment,
        vraaggezin: None,
        steungezin: None,
        kinderen: None,
        scores_vraag: Scores::of(scores.map(Score::new)),
        scores_steun: None,
        toelichting: None,
    };
    let begin = Some(Evaluatiemoment::Start);
    let half = Some(Evaluatiemoment::Halfjaar);
    let mut all: Vec<_> = (1..=4)
        .map(|n| (vraag(n, 1, None), koppeling(n, "2018-01-08", None)))
        .collect();
    // Rest 2 → 4, attention 3 → 3, network 4 → 2; help was asked at the start only (0 is no answer).
    all[0].1.evaluaties = vec![
        asked("2018-01-02", begin, [2, 3, 4, 1]),
        asked("2018-03-05", Some(Evaluatiemoment::NaProef), [5, 5, 5, 5]),
        asked("2018-09-03", half, [4, 3, 2, 0]),
        // Behind the period: it does not count yet.
        asked("2019-02-01", half, [1, 1, 1, 1]),
    ];
    // Rest 1 → 2, and nothing else answered twice.
    all[1].1.evaluaties = vec![
        asked("2018-01-02", begin, [1, 0, 0, 0]),
        asked("2018-08-01", None, [2, 5, 5, 5]),
    ];
    // Only the start, and only later: neither is a change.
    all[2].1.evaluaties = vec![asked("2018-01-02", begin, [1, 1, 1, 1])];
    all[3].1.evaluaties = vec![asked("2018-09-01", half, [5, 5, 5, 5])];
    let found = metingen(&gevallen(&all), jaar, Kant::Vraag);
    assert_eq!(
        (found.koppelingen, found.met_start, found.met_later),
        (4, 3, 3)
    );
    let told = found
        .vragen
        .map(|one| (one.beter, one.gelijk, one.slechter));
    assert_eq!(told, [(2, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)]);
    // (2 + 1) / 2 = 1.50 and (4 + 2) / 2 = 3.00.
    assert_eq!(found.vragen[0].gemiddeld(), Some((150, 300)));
    assert_eq!(found.vragen[3].gemiddeld(), None);
    let other = metingen(&gevallen(&all), jaar, Kant::Steun);
    assert_eq!(
        (other.koppelingen, other.met_start, other.met_later),
        (4, 0, 0)
    );
}

/// The same by going through the days one by one.
fn by_day(all: &[(Gezin, Koppeling)], periode: Periode, price: [u32; 2], deel: u8) -> f64 {
    let mut sum = 0.0;
    for (gezin, one) in all {
        let helped = gezin
            .formele_hulp
            .as_ref()
            .is_some_and(|help| !help.soorten.is_empty());
        let begin = one.proef.unwrap().begin;
        let mut day = periode.van();
        while day <= periode.tot() {
            let runs = day >= begin
                && one
                    .afsluiting
                    .as_ref()
                    .is_none_or(|ending| day <= ending.op);
            let leap = Datum::new(day.jaar(), 2, 29).is_some();
            let year = if leap { 366.0 } else { 365.0 };
            let own = f64::from(price[usize::from(helped)]);
            sum += if runs {
                own * f64::from(deel) / 100.0 / year
            } else {
                0.0
            };
            day = day.plus_days(1);
        }
    }
    sum
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn it_is_what_one_gets_by_counting_the_days_and_the_parts_of_a_period_add_up(
        drawn in prop::collection::vec((0..900i32, prop::option::of(0..700i32), any::<bool>()), 0..8),
        (from, days, cut) in (0..800i32, 1..800i32, 0..800i32),
        prices in [0..40_000u32, 0..40_000],
        parts in [0..=100u8, 0..=100, 0..=100],
    ) {
        let start = day("2018-06-15");
        let all: Vec<_> = (1..).zip(drawn).map(|(n, (begin, ran, help))| {
            let begin = start.plus_days(begin);
            let einde = ran.map(|ran| begin.plus_days(ran).to_string());
            (vraag(n, 1, Some(help)), koppeling(n, &begin.to_string(), einde.as_deref()))
        }).collect();
        let van = start.plus_days(from);
        let periode = Periode::new(van, van.plus_days(days)).unwrap();
        let uit = Uitgangspunten { zonder_hulp: prices[0], met_hulp: prices[1], deel: parts, kosten: None, soorten: Map::new() };
        let saved = besparing(&gevallen(&all), periode, &uit);
        for (ours, deel) in [(saved.samen.laag, parts[0]), (saved.samen.midden, parts[1]), (saved.samen.hoog, parts[2])] {
            // Each group is rounded by itself.
            prop_assert!((ours as f64 - by_day(&all, periode, prices, deel)).abs() <= 1.01);
        }
        let middle = van.plus_days(cut % days);
        let parts = [(van, middle), (middle.plus_days(1), periode.tot())].map(|(a, b)| Periode::new(a, b).unwrap());
        let dagen = |periode| { let it = besparing(&gevallen(&all), periode, &uit); it.met_hulp.dagen + it.zonder_hulp.dagen };
        prop_assert_eq!(dagen(periode), parts.map(dagen).iter().sum::<u32>());
        let mut turned = all.clone();
        turned.reverse();
        prop_assert_eq!(besparing(&gevallen(&turned), periode, &uit), saved);
        prop_assert_eq!(telling(&gevallen(&turned), periode), telling(&gevallen(&all), periode));
    }
}
