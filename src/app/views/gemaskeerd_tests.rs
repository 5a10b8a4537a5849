//! While names are hidden nothing that anybody wrote is in any view that can be shown then, whatever it is
//! made of: the state, the log, what is kept beside them.

use super::*;
use crate::app::{Moment, Route, Session, concepten::Concepten, effect::Keuze, situatie::Blik};
use crate::domain::{Datum, Deelnemer, ElementId, Gesprek, Gespreksoort, Tekst};
use crate::letters::is_letter_or_digit;
use crate::log::{Command, Elem, Write};
use crate::matching::Paren;
use std::collections::BTreeSet;

fn today() -> Datum {
    Datum::parse("2026-11-22").unwrap()
}

fn demo() -> Session {
    proef::demo(today())
}

/// All views of the screens that can be shown without names.
fn alles(session: &Session) -> Vec<(String, String)> {
    let day = today();
    let blik = Blik::of(session, day);
    let state = session.state();
    let mut all = vec![
        (
            "vandaag".to_owned(),
            format!("{:?}", vandaag::vandaag(&blik)),
        ),
        (
            "gezinnen".to_owned(),
            format!("{:?}", gezinnen::alle(session, day)),
        ),
        (
            "koppelingen".to_owned(),
            format!("{:?}", koppelingen::alle(&blik)),
        ),
        (
            "matchronde".to_owned(),
            format!("{:?}", matchronde::matchronde(&blik, &Paren::default())),
        ),
        (
            "werving".to_owned(),
            format!("{:?}", werving::werving(&blik, &Paren::default())),
        ),
        (
            "effect".to_owned(),
            format!(
                "{:?}",
                effect::effect(
                    &blik,
                    &Keuze {
                        precies: true,
                        ..Keuze::default()
                    }
                )
            ),
        ),
        (
            "paneel".to_owned(),
            format!(
                "{:?}",
                paneel::kandidaten(session, &Concepten::default(), day)
            ),
        ),
        (
            "frame".to_owned(),
            format!("{:?}", frame::frame(session, day)),
        ),
    ];
    for soort in presentatie::bladen(session) {
        let leaf = presentatie::blad(session, day, soort, 760);
        all.push((format!("blad {soort:?}"), format!("{leaf:?}")));
    }
    let leaf = presentatie::blad(session, day, presentatie::Soort::Match, 760);
    for wie in leaf.live {
        let made = presentatie::live(session, day, wie);
        all.push((format!("live {wie}"), format!("{made:?}")));
    }
    for id in state.gezinnen.keys() {
        all.push((
            format!("gezin {id}"),
            format!("{:?}", gezin::pagina(session, day, *id)),
        ));
        let kandidaten = matchen::kandidaten(&blik, Deelnemer::from(*id));
        let first = kandidaten.as_ref().map(|all| {
            (
                all.kop(&blik),
                all.passend(&blik, 0),
                all.uitgesloten(&blik, 0),
            )
        });
        all.push((format!("matchen {id}"), format!("{first:?}")));
    }
    for id in state.koppelingen.keys() {
        all.push((
            format!("koppeling {id}"),
            format!("{:?}", koppeling::koppeling(session, day, *id)),
        ));
    }
    all
}

#[test]
fn no_view_without_names_holds_what_anybody_wrote() {
    let mut session = demo();
    let gezin = *session.state().gezinnen.keys().next().unwrap();
    let gesprek = Gesprek {
        id: ElementId([77; 16]),
        op: today(),
        soort: Gespreksoort::Telefoon,
        notitie: Tekst::parse("Tante past vaak op.").ok(),
        vervolg: None,
        vervolg_op: None,
    };
    let writes = vec![Write::Gesprek(Elem::Zet(gesprek))];
    let mut entropy = || [88; 16];
    let now_ms = 1_795_000_000_000;
    let mut moment = Moment {
        now_ms,
        today: today(),
        entropy: &mut entropy,
    };
    let changes = session
        .prepare(Command::Wijzig { gezin, writes }, &mut moment)
        .unwrap();
    session.keep(changes, now_ms);
    let known = format!(
        "{:?} {:?}",
        session.state().gezinnen,
        session.state().koppelingen
    );
    let quoted = |text: &'_ str| -> BTreeSet<String> {
        text.split('"')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    // Names of places and of colleagues stay.
    let places = session.state().gezinnen.values().map(|gezin| &gezin.plaats);
    let stay = quoted(&format!(
        "{:?} {:?}",
        places.collect::<Vec<_>>(),
        session.roster()
    ));
    let words: Vec<String> = quoted(&known)
        .difference(&stay)
        // A colleague may bear the name of a bird that a family bears.
        .filter(|word| !stay.iter().any(|other| other.contains(*word)))
        .cloned()
        .collect();
    // Names of a few letters are in other words too; frozen reasons are ids and numbers.
    let words: Vec<&str> = (words.iter().map(String::as_str))
        .filter(|word| word.len() >= 7 && !word.contains('\\'))
        .collect();
    assert!(words.len() > 150, "{}", words.len());
    let named = alles(&session);
    let whole = |text: &str, word: &str| {
        let mut at = text.match_indices(word);
        at.any(|(from, _)| !text[from + word.len()..].starts_with(is_letter_or_digit))
    };
    let shown = |all: &[(String, String)], word: &str| {
        let found = all.iter().find(|(_, text)| whole(text, word));
        found.map(|(name, _)| name.clone())
    };
    let before = words
        .iter()
        .filter(|word| shown(&named, word).is_some())
        .count();
    assert!(before > 100, "{before}");
    session.maskeer(true);
    let masked = alles(&session);
    // And what is shown to a council, which there is only then.
    assert!(masked.len() > named.len());
    let left: Vec<_> = words
        .iter()
        .filter_map(|word| Some((word, shown(&masked, word)?)))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    // And each of these screens is one that is shown.
    assert!(Route::Vandaag.zonder_namen() && !Route::Delen.zonder_namen());
}
