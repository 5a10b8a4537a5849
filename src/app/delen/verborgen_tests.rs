//! What happens to families that a colleague hid: without a question where nothing is taken away.

use super::tests::{NOW, command, file, looked_at, meet, pair, take, today};
use super::*;
use crate::app::views::delen as views;
use crate::domain::{Controle, GezinId, Kant, KoppelingId, Regel, Vog};
use crate::log::{Command, Write};

/// So many families, of which these are hidden, and of those some are shown again.
fn with_hidden(session: &mut Session, all: u8, hidden: u8, shown: u8) {
    for number in 1..=all {
        let gezin = GezinId([100 + number; 16]);
        let writes = vec![Write::Naam(Regel::parse("Gezin Vlier").ok())];
        command(session, number, Command::MeldAan { gezin, writes });
    }
    for number in 1..=hidden {
        let gezin = GezinId([100 + number; 16]);
        command(session, 50 + number, Command::Verberg(gezin));
    }
    for number in 1..=shown {
        let gezin = GezinId([100 + number; 16]);
        command(session, 90 + number, Command::Toon(gezin));
    }
}

#[test]
fn who_joins_gets_what_was_hidden_as_hidden_and_what_is_shown_again_as_shown_unasked() {
    let (mut a, mut b) = pair();
    with_hidden(&mut a, 8, 7, 4);
    meet(&mut a, &b);
    meet(&mut b, &a);
    let seen = looked_at(&b, &file(&mut a));
    let shown = views::voorbeeld(&b, &seen, today());
    assert!(shown.weghalingen.is_empty(), "{:?}", shown.weghalingen);
    let kinds = |soort| {
        shown
            .regels
            .iter()
            .filter(|one| one.soort == Some(soort))
            .count()
    };
    assert_eq!((kinds(Soort::Nieuw), kinds(Soort::NieuwVerborgen)), (5, 3));
    b.keep(seen.overnemen(&b, &Set::new()).changes, NOW);
    assert_eq!(a.state().digest(), b.state().digest());
    let told = &views::delen(&b, today()).geven[0].1;
    assert_eq!(told, "8, waarvan 3 verborgen");
}

#[test]
fn a_few_hidden_of_many_go_along_and_more_are_asked_about() {
    for (hidden, asked) in [(1, 0), (2, 0), (3, 3), (5, 5)] {
        let (mut a, mut b) = pair();
        with_hidden(&mut a, 20, 0, 0);
        meet(&mut a, &b);
        meet(&mut b, &a);
        take(&mut b, &file(&mut a));
        for number in 1..=hidden {
            command(
                &mut a,
                60 + number,
                Command::Verberg(GezinId([100 + number; 16])),
            );
        }
        let seen = looked_at(&b, &file(&mut a));
        assert_eq!(seen.apart(&b).len(), asked, "{hidden} of twenty");
        let kept = seen.overnemen(&b, &Set::new()).changes.len();
        assert_eq!(kept, usize::from(hidden) - asked);
    }
}

#[test]
fn one_of_many_with_a_koppeling_that_runs_here_is_asked_about() {
    let (mut a, mut b) = pair();
    with_hidden(&mut a, 20, 0, 0);
    let [vraag, steun] = [101, 102].map(|number| GezinId([number; 16]));
    for (salt, gezin, kant) in [(40, vraag, Kant::Vraag), (41, steun, Kant::Steun)] {
        let writes = vec![Write::Kant(Some(kant))];
        command(&mut a, salt, Command::Wijzig { gezin, writes });
    }
    let done = Controle {
        op: today(),
        door: Regel::parse("Meidoorn").unwrap(),
    };
    let vog = Vog {
        gezien_op: done.op,
        door: done.door.clone(),
        geldig_tot: today().plus_days(99),
    };
    let writes = vec![
        Write::Vog(Some(vog)),
        Write::Referenties(Some(done.clone())),
        Write::Huisbezoek(Some(done)),
    ];
    let gezin = steun;
    command(&mut a, 42, Command::Screen { gezin, writes });
    meet(&mut a, &b);
    meet(&mut b, &a);
    take(&mut b, &file(&mut a));
    let voorstel = Command::StelVoor {
        koppeling: KoppelingId([7; 16]),
        vraaggezin: vraag,
        steungezin: steun,
        kinderen: Set::new(),
        onderbouwing: None,
        toch: None,
    };
    command(&mut b, 43, voorstel);
    command(&mut a, 60, Command::Verberg(vraag));
    command(&mut a, 61, Command::Verberg(GezinId([103; 16])));
    let seen = looked_at(&b, &file(&mut a));
    let asked: Vec<_> = seen.apart(&b).iter().map(|one| one.subject).collect();
    assert_eq!(asked, [vraag.0], "and not the one that nothing runs with");
    assert_eq!(seen.overnemen(&b, &Set::new()).weggelaten, 1);
}
