//! The reasons that a voorstel was made on, as they were frozen then.

use crate::{
    app::{
        situatie::bevroren,
        text::nl::{koppelingen as nl, redenen as zinnen, weging},
        views::{
            matchen::{RedenRegel, Teken, teken, zin},
            nog_vragen::nog_vragen,
            wie::wie,
        },
    },
    domain::Koppeling,
    log::State,
    matching::Verdict,
};

/// Why these two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redenen {
    /// The score, the day and out of how many; or why there is nothing to show.
    pub kop: String,
    /// The written reason with which something was overridden.
    pub toch: Option<String>,
    /// What each factor said.
    pub regels: Vec<RedenRegel>,
    /// What each factor brought, under which weights and version.
    pub geteld: Vec<String>,
    /// The best of the others then, by name: for the screen, not for paper.
    pub anderen: Option<String>,
    /// The same for paper: with their scores alone.
    pub anderen_naamloos: Option<String>,
}

pub fn redenen(state: &State, koppeling: &Koppeling) -> Redenen {
    let none = |kop: &str| Redenen {
        kop: kop.to_owned(),
        toch: None,
        regels: Vec::new(),
        geteld: Vec::new(),
        anderen: None,
        anderen_naamloos: None,
    };
    let Some(kept) = &koppeling.onderbouwing else {
        return none(nl::GEEN_REDENEN);
    };
    let Some(frozen) = bevroren(kept) else {
        return none(nl::ONLEESBARE_REDENEN);
    };
    let procent = (frozen.score + 5) / 10;
    let counts = frozen.factoren.iter().filter(|part| part.telt());
    let said = counts.filter_map(|part| {
        if let Verdict::Unknown { .. } = part.oordeel {
            return None;
        }
        let tekst = zin(part, frozen.op)?;
        // What is neither good nor bad was still looked at.
        let teken = teken(part).unwrap_or(Teken::Plus);
        Some(RedenRegel { teken, tekst })
    });
    let mut regels: Vec<RedenRegel> = said.collect();
    crate::order::sort_by_key(&mut regels, |one| one.teken);
    let asked = nog_vragen(&frozen.factoren).into_iter();
    regels.extend(asked.map(|tekst| RedenRegel {
        teken: Teken::Onbekend,
        tekst,
    }));
    let weighed = frozen.factoren.iter().filter(|part| part.gewicht > 0);
    let delen: Vec<(u16, u8)> = weighed
        .clone()
        .map(|part| (part.waarde, part.gewicht))
        .collect();
    let geteld = weighed
        .map(|part| weging::geteld(zinnen::factor(part.factor), part.waarde, part.gewicht))
        .chain([weging::samen(&delen, procent)])
        .chain([weging::onder(frozen.versie, frozen.gewichten.onbekend)]);
    let others = frozen.alternatieven.iter().map(|one| {
        let naam = wie(state, one.steungezin).naam;
        format!("{naam} ({})", (one.score + 5) / 10)
    });
    let anderen: Vec<String> = others.collect();
    let scores = frozen.alternatieven.iter();
    let scores: Vec<String> = scores
        .map(|one| ((one.score + 5) / 10).to_string())
        .collect();
    let kop = nl::bevroren(
        procent,
        frozen.op,
        (frozen.kandidaten, frozen.uitgesloten),
        frozen.toch.is_some(),
    );
    let kop = match &frozen.plan {
        None => kop,
        Some(plan) => format!("{kop} {}", weging::uit_plan(plan)),
    };
    Redenen {
        kop,
        toch: frozen.toch.as_ref().map(|why| nl::toch(why.as_str())),
        regels,
        geteld: geteld.collect(),
        anderen: (!anderen.is_empty()).then(|| weging::ook_bekeken(&anderen)),
        anderen_naamloos: (!scores.is_empty()).then(|| weging::ook_bekeken_naamloos(&scores)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{self, blik};
    use crate::domain::{Frequentie, GezinId, KoppelingId};
    use crate::gebied::Gebied;
    use crate::log::Command;
    use crate::matching::Paren;

    #[test]
    fn what_a_plan_chose_says_so_and_what_speaks_for_it_stands_first() {
        let mut state = proef::state();
        state.gezinnen.get_mut(&proef::STEUN).unwrap().frequentie = Some(Frequentie::Soms);
        state.gezinnen.get_mut(&proef::VRAAG).unwrap().frequentie = Some(Frequentie::Wekelijks);
        let gebied = Gebied::demo();
        let pair = (proef::VRAAG.into(), proef::STEUN);
        let paren = Paren {
            vast: [pair].into(),
            verboden: [(GezinId([7; 16]).into(), proef::STEUN)].into(),
        };
        let id = KoppelingId([9; 16]);
        let frozen = |plan| {
            let command = blik(&state, &gebied).stel_voor(id, pair.0, pair.1, None, plan);
            let Some(Command::StelVoor { onderbouwing, .. }) = command else {
                panic!("the two can be proposed");
            };
            let mut data = Koppeling::new(id, proef::VRAAG, proef::STEUN);
            data.onderbouwing = onderbouwing;
            redenen(&state, &data)
        };
        assert!(!frozen(None).kop.contains("Matchronde"));
        let told = frozen(Some(&paren));
        assert!(
            told.kop.ends_with("Vastgezet in Matchronde. Bij dat plan hoorden: 1 vastgezet paar en 1 weggelaten paar."),
            "{}",
            told.kop
        );
        let signs: Vec<Teken> = told.regels.iter().map(|one| one.teken).collect();
        assert!(
            signs.is_sorted() && signs.contains(&Teken::LetOp),
            "{signs:?}"
        );
        let free = frozen(Some(&Paren::default()));
        assert!(
            free.kop.ends_with("Gekozen door het plan van Matchronde."),
            "{}",
            free.kop
        );
    }

    #[test]
    fn who_did_not_fit_is_not_one_of_those_it_was_chosen_from() {
        let day = proef::day("2026-11-21");
        for (numbers, toch, end) in [
            ((2, 1), false, "Gekozen uit 2 kandidaten, één paste niet."),
            ((2, 1), true, "Dit gezin paste niet, 2 andere wel."),
            (
                (1, 3),
                true,
                "Dit gezin paste niet, één ander wel, 2 andere pasten niet.",
            ),
            ((0, 1), true, "Er was geen andere kandidaat."),
        ] {
            let said = nl::bevroren(75, day, numbers, toch);
            assert!(said.ends_with(end), "{said}");
        }
    }

    #[test]
    fn what_is_not_known_is_asked_once_whatever_needs_it() {
        let mut state = proef::state();
        for gezin in state.gezinnen.values_mut() {
            gezin.kinderen.clear();
        }
        let gebied = Gebied::demo();
        let id = KoppelingId([9; 16]);
        let (vraag, steun): (GezinId, GezinId) = (proef::VRAAG, proef::STEUN);
        let command = blik(&state, &gebied).stel_voor(id, vraag.into(), steun, None, None);
        let Some(Command::StelVoor { onderbouwing, .. }) = command else {
            panic!("the two can be proposed");
        };
        let mut data = Koppeling::new(id, vraag, steun);
        data.onderbouwing = onderbouwing;
        let lines = redenen(&state, &data).regels;
        let asked = lines.iter().filter(|line| line.teken == Teken::Onbekend);
        let asked: Vec<&str> = asked.map(|line| line.tekst.as_str()).collect();
        let of_vraag = asked
            .iter()
            .filter(|line| line.contains("het vraaggezin: leeftijd van de kinderen"));
        assert_eq!(of_vraag.count(), 1, "{asked:?}");
        // On Matchen too.
        let blik = blik(&state, &gebied);
        let found = crate::app::views::matchen::kandidaten(&blik, vraag.into()).unwrap();
        let shown = found.passend(&blik, 0).unwrap().redenen;
        let lines = shown.iter();
        let lines =
            lines.filter(|line| line.tekst.contains("vraaggezin: leeftijd van de kinderen"));
        assert_eq!(lines.count(), 1, "{shown:?}");
    }
}
