//! The map of the presentation: how many take part in each town, and no family.

use super::{Blad, Maak, leaf};
use crate::{
    app::{
        situatie::Blik,
        text::nl::presentatie as nl,
        views::kaart::{self, Symbool, Vorm, Vraag},
    },
    domain::Gezin,
    effect::afgerond::{MINST, rond},
    gebied::Gebied,
    order::Map,
};

/// The town or village of a family.
fn town<'a>(gezin: &Gezin, gebied: &'a Gebied) -> Option<&'a str> {
    gebied.plaats_van(gezin.waar()?)
}

impl Maak<'_> {
    /// How many take part in each town or village where that may be told; no sign is of one family,
    /// and the map is as large as it is for those alone.
    pub(super) fn kaart(&self) -> Blad {
        let gebied = self.blik.gebied;
        let mut state = self.blik.state.laid_out();
        state
            .gezinnen
            .retain(|_, gezin| gezin.doet_mee(self.blik.today));
        let mut many: Map<String, u32> = Map::new();
        for gezin in state.gezinnen.values() {
            if let Some(town) = town(gezin, gebied) {
                *many.entry(town.to_owned()).or_default() += 1;
            }
        }
        let number = |gezin: &Gezin| many.get(town(gezin, gebied)?);
        state
            .gezinnen
            .retain(|_, gezin| number(gezin) >= Some(&MINST));
        let mut drawn = kaart::kaart(
            &Blik::new(&state, gebied, self.blik.today),
            gebied.vlakken(),
            &Vraag {
                blad: kaart::Blad::Gezinnen,
                wie: state.gezinnen.keys().copied().collect(),
                precies: false,
                breedte: self.breedte,
                stap: 0,
            },
        );
        let mut towns: Map<&str, (i32, i32, i32)> = Map::new();
        for symbool in &drawn.symbolen {
            for id in &symbool.leden {
                let found = state.gezinnen.get(id);
                if let Some(town) = found.and_then(|gezin| town(gezin, gebied)) {
                    let (x, y, many) = towns.entry(town).or_default();
                    *x += symbool.plek.0;
                    *y += symbool.plek.1;
                    *many += 1;
                }
            }
        }
        let told = towns.iter().filter_map(|(_, (x, y, many))| {
            let number = rond(u32::try_from(*many).ok()?)?;
            Some(Symbool {
                leden: Vec::new(),
                plek: (x / many, y / many),
                vorm: Vorm::Groep(number as usize),
                kort: String::new(),
                naam: String::new(),
                bij: None,
                eigen: false,
                gekozen: false,
            })
        });
        let symbolen: Vec<Symbool> = told.collect();
        let mut made = leaf(nl::KAART);
        if symbolen.is_empty() {
            made.groot.push(nl::KAART_TE_WEINIG.to_owned());
            return made;
        }
        made.klein = vec![nl::OP_DE_KAART.to_owned(), drawn.bron.clone()];
        (drawn.symbolen, drawn.lijnen) = (symbolen, Vec::new());
        made.kaart = Some((drawn, nl::OP_DE_KAART.to_owned()));
        made
    }
}
