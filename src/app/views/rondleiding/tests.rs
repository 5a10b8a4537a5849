//! The tour does the job, by its button alone and where one does it oneself.

use super::*;
use crate::app::{
    Moment,
    views::proef::{self, day},
};

fn demo() -> Session {
    proef::demo(day("2026-11-23"))
}

/// Carries out, as the page does.
fn doe(session: &mut Session, opdrachten: Vec<Command>, seed: u8) {
    let mut count = 0;
    let mut fresh = || {
        count += 1;
        [seed, count, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]
    };
    let now_ms = u64::try_from(day("2026-11-23").day_number()).unwrap() * 86_400_000 + 1;
    let mut moment = Moment {
        now_ms,
        today: day("2026-11-23"),
        entropy: &mut fresh,
    };
    let changes = session.prepare_all(opdrachten, &mut moment).unwrap();
    session.keep(changes, now_ms);
}

#[test]
fn eight_presses_of_the_button_make_a_match_and_show_what_it_brings() {
    let today = day("2026-11-23");
    let mut session = demo();
    let before = session.state().koppelingen.len();
    let mut stand = Stand::default();
    let mut routes = Vec::new();
    for nummer in 0..STAPPEN {
        let shown = stap(&session, today, stand);
        assert!(
            !shown.titel.is_empty() && !shown.tekst.contains("  "),
            "{shown:?}"
        );
        assert!(shown.nummer.contains(&format!("{} van 8", nummer + 1)));
        let seed = u8::try_from(nummer).unwrap();
        let next = verder(&session, today, stand, || [seed; 16]);
        doe(&mut session, next.opdrachten, seed);
        routes.push(next.naar);
        match next.stand {
            Some(next) => stand = next,
            None => assert_eq!(nummer, STAPPEN - 1),
        }
    }
    assert_eq!(session.state().koppelingen.len(), before + 1);
    let id = KoppelingId([2; 16]);
    let made = &session.state().koppelingen[&id];
    assert_eq!(made.fase, Some(Fase::Kennismaking));
    assert!(beide_ja(made) && ontmoet(made) && made.onderbouwing.is_some());
    let wie = stand.wie.unwrap();
    assert_eq!(
        routes,
        [
            Route::Matchen(Some(wie)),
            Route::Matchen(Some(wie)),
            Route::Koppeling(id),
            Route::Koppeling(id),
            Route::Koppeling(id),
            Route::Effect,
            Route::Presentatie,
            Route::Vandaag
        ]
    );
}

#[test]
fn what_one_did_oneself_is_not_done_again_and_one_can_go_back() {
    let today = day("2026-11-23");
    let mut session = demo();
    let start = verder(&session, today, Stand::default(), || [0; 16]);
    let second = verder(&session, today, start.stand.unwrap(), || [0; 16]);
    let stand = second.stand.unwrap();
    assert_ne!(stap(&session, today, stand).knop, nl::VERDER);
    // The second best, chosen on the page.
    let blik = Blik::of(&session, today);
    let wie = stand.wie.unwrap();
    let other = kandidaten(&blik, wie).unwrap().lijst.kandidaten[1]
        .wie
        .gezin;
    let own = KoppelingId([77; 16]);
    let command = blik.stel_voor(own, wie, other, None, None).unwrap();
    doe(&mut session, vec![command], 50);
    assert_eq!(stap(&session, today, stand).knop, nl::VERDER);
    let next = verder(&session, today, stand, || [1; 16]);
    assert_eq!(
        (next.opdrachten.len(), next.naar),
        (0, Route::Koppeling(own))
    );
    let shown = stap(&session, today, next.stand.unwrap());
    assert!(
        shown
            .tekst
            .contains(&wie::deelnemer(session.state(), other.into()))
    );
    let (back, naar) = terug(&session, today, next.stand.unwrap());
    assert_eq!((back.stap, naar), (2, Route::Matchen(Some(wie))));
}
