//! Which reasons stand in a row, and with which sign.

use super::*;
use crate::app::views::proef::{self, STEUN, VRAAG, blik};
use crate::domain::{Omgang, Opvoeding};
use crate::gebied::Gebied;

#[test]
fn what_both_expect_otherwise_is_said_apart_and_a_factor_that_is_off_is_no_reason() {
    let mut state = proef::state();
    for (id, omgang) in [(VRAAG, Omgang::HeleGezinnen), (STEUN, Omgang::OokOuders)] {
        let gezin = state.gezinnen.get_mut(&id).unwrap();
        (gezin.omgang, gezin.talen) = (Some(omgang), None);
        gezin.opvoeding = Some([Opvoeding::Rust].into());
    }
    let gebied = Gebied::demo();
    let said = |gewichten: &Gewichten| {
        let blik = Blik {
            proef: Some(gewichten),
            ..blik(&state, &gebied)
        };
        let found = kandidaten(&blik, VRAAG.into()).unwrap();
        let all = found.passend(&blik, 0).unwrap().redenen;
        let all = all.into_iter().map(|one| (one.teken, one.tekst));
        all.collect::<Vec<_>>()
    };
    let mut gewichten = Gewichten::default();
    gewichten.factoren.insert(Factor::Opvoeding, 60);
    let with = said(&gewichten);
    let warned = |all: &[(Teken, String)]| {
        let of = |(teken, tekst): &&(Teken, String)| {
            *teken == Teken::LetOp && tekst.starts_with("let op: verwachten ander contact")
        };
        all.iter().filter(of).count()
    };
    let names =
        |all: &[(Teken, String)], what: &str| all.iter().any(|(_, told)| told.contains(what));
    assert_eq!(warned(&with), 1, "{with:?}");
    assert!(
        names(&with, "vinden allebei belangrijk: een vast ritme"),
        "{with:?}"
    );
    assert!(names(&with, "taal"), "{with:?}");
    for off in [Factor::Omgang, Factor::Opvoeding, Factor::Taal] {
        gewichten.factoren.insert(off, 0);
    }
    let without = said(&gewichten);
    assert_eq!(warned(&without), 0, "{without:?}");
    assert!(
        !names(&without, "belangrijk") && !names(&without, "taal"),
        "{without:?}"
    );
}
