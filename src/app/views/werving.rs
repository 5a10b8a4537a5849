//! Whom to look for, so that more of those who wait can be helped.

use super::{matchronde::VERGELIJK, wie};
use crate::{
    app::{situatie::Blik, text::nl::werving as nl},
    matching::{Paren, gezocht, plan},
};

/// So many are told.
const MEEST: usize = 3;

/// One family to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wens {
    /// A sentence for the local paper.
    pub zin: String,
    /// What it would bring.
    pub winst: String,
}

/// Best first; what the coordinator settled and forbade in the plan counts here too.
#[must_use]
pub fn werving(blik: &Blik<'_>, keuze: &Paren) -> Vec<Wens> {
    let (asking, offering) = (blik.vraaggezinnen(), blik.steungezinnen());
    if asking.len().saturating_mul(offering.len()) > VERGELIJK {
        return Vec::new();
    }
    blik.with(|situatie| {
        let found = plan(&asking, &offering, situatie, keuze)
            .and_then(|made| gezocht(&made, &asking, &offering, situatie, keuze, MEEST));
        let wens = |one: &crate::matching::Gezocht| {
            let names = one.geholpen.iter().map(|id| wie::wie(blik.state, *id).naam);
            Wens {
                zin: nl::zin(one),
                winst: nl::winst(&names.collect::<Vec<_>>()),
            }
        };
        found.unwrap_or_default().iter().map(wens).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{self, STEUN, VRAAG, blik};
    use crate::domain::{Dagdelen, Steunsoort};
    use crate::gebied::Gebied;

    #[test]
    fn the_sentence_says_where_when_and_for_whom_and_a_full_house_looks_for_nobody() {
        let mut state = proef::state();
        let gebied = Gebied::demo();
        let none = Paren::default();
        assert_eq!(
            werving(&blik(&state, &gebied), &none),
            [],
            "everybody is helped"
        );
        state.gezinnen.get_mut(&STEUN).unwrap().screening.vog = None;
        let vraag = state.gezinnen.get_mut(&VRAAG).unwrap();
        vraag.soorten = Some([Steunsoort::Logeren].into());
        vraag.dagdelen = Dagdelen::try_from(0b10_0000_0010).ok();
        let told = werving(&blik(&state, &gebied), &none);
        assert_eq!(told.len(), 1);
        assert_eq!(
            told[0].zin,
            "In 8981 zoeken we een gezin dat op maandagmiddag of woensdagmiddag kan, voor logeren, voor een kind van 11 jaar."
        );
        assert!(
            told[0].winst.starts_with("Dan kan ")
                && told[0].winst.ends_with(" ook geholpen worden.")
        );
    }
}
