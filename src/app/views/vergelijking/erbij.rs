//! The rows that stand there only where there is something to say: what one can do in return, what
//! was between the two before, what either said in words of its own.

use super::{Make, Pas, Veld, known};
use crate::app::text::nl::{gezinsleven, matchen as nl};
use crate::domain::Gezin;
use crate::matching::Factor;

impl Make<'_> {
    /// What the one can do in return and the other would be glad of, where one of them told it.
    pub(super) fn wederdienst(&self) -> Option<Veld> {
        let said = |gezin: &Gezin| gezin.wederdienst.as_ref().map(gezinsleven::wederdiensten);
        let (vraag, steun) = (said(&self.vraag), said(self.steun));
        let told = [&vraag, &steun].into_iter().flatten().count();
        let [vraag, steun] = [vraag, steun].map(known);
        let veld = self.veld(nl::WEDERDIENST, &[Factor::Wederdienst], vraag, steun);
        match told {
            0 => None,
            // What one of them told is to be read, and judged by nobody.
            1 => Some(Veld {
                pas: Pas::Woorden,
                zin: nl::pas(Pas::Woorden).to_owned(),
                ..veld
            }),
            _ => Some(veld),
        }
    }

    /// What there was between the two before, where there was something.
    pub(super) fn eerder(&self) -> Option<Veld> {
        let veld = self.veld(nl::EERDER, &[Factor::Eerder], String::new(), String::new());
        (!veld.zin.is_empty()).then(|| Veld {
            vraag: veld.zin.clone(),
            steun: veld.zin.clone(),
            ..veld
        })
    }

    /// What either said in words of their own.
    pub(super) fn woorden(&self) -> impl Iterator<Item = Veld> {
        let [vraag, steun] = [&self.vraag.vraag, &self.steun.vraag];
        let told = [
            (nl::OPVOEDING, &vraag.belangrijk, &steun.belangrijk),
            (nl::VERWACHTING, &vraag.verwachting, &steun.verwachting),
            (nl::TERUGDOEN, &vraag.terugdoen, &steun.terugdoen),
        ];
        let told = told.map(|(naam, a, b)| {
            (
                naam,
                [a, b].map(|it| it.as_ref().map(|it| it.as_str().to_owned())),
            )
        });
        let some = told
            .into_iter()
            .filter(|(_, said)| said.iter().any(Option::is_some));
        some.map(|(naam, said)| {
            let [vraag, steun] = said.map(known);
            Veld {
                naam,
                vraag,
                steun,
                pas: Pas::Woorden,
                zin: nl::pas(Pas::Woorden).to_owned(),
            }
        })
    }
}
