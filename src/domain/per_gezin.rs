//! The koppelingen of each family, of either side: put in order once, so that a list of a thousand
//! families does not look through a thousand koppelingen for each.

use super::{Datum, Gezin, GezinId, Koppeling, Vraaggezin};
use crate::order;

/// Koppelingen by family.
#[derive(Debug, Clone, Default)]
pub struct PerGezin<'a> {
    /// Each koppeling twice, by family and then by koppeling.
    pairs: Vec<(GezinId, &'a Koppeling)>,
}

impl<'a> PerGezin<'a> {
    /// Puts them in order.
    pub fn new(koppelingen: impl Iterator<Item = &'a Koppeling>) -> Self {
        let both = |k: &'a Koppeling| [(k.vraaggezin, k), (k.steungezin, k)];
        let mut pairs: Vec<_> = koppelingen.flat_map(both).collect();
        order::sort_by_key(&mut pairs, |(gezin, koppeling)| (*gezin, koppeling.id));
        Self { pairs }
    }

    /// Those of one family, by id.
    pub fn of(&self, gezin: GezinId) -> impl Iterator<Item = &'a Koppeling> + Clone {
        let from = self.pairs.partition_point(|(id, _)| *id < gezin);
        let own = self.pairs.get(from..).unwrap_or_default().iter();
        own.take_while(move |(id, _)| *id == gezin)
            .map(|(_, koppeling)| *koppeling)
    }

    /// How many of a family have not ended.
    #[must_use]
    pub fn open(&self, gezin: GezinId) -> usize {
        self.of(gezin).filter(|one| one.is_open()).count()
    }

    /// What a family asks, as it is matched: once for each child where they go apart, or where a
    /// koppeling runs that names some of them, so that the others are not forgotten; else once.
    /// Nothing for a family that does not ask.
    pub fn vragen<'g>(&self, gezin: &'g Gezin) -> impl Iterator<Item = Vraaggezin<'g>> + use<'g> {
        gezin.vragen(self.of(gezin.id).any(Koppeling::noemt_kinderen))
    }

    /// Those of them for which no koppeling runs.
    pub fn zonder<'g>(&self, gezin: &'g Gezin) -> impl Iterator<Item = Vraaggezin<'g>> {
        let open = self.of(gezin.id).filter(|one| one.is_open());
        self.vragen(gezin)
            .filter(move |vraag| !open.clone().any(|one| one.gaat_over(vraag.kinderen)))
    }

    /// Until when those of a family helped.
    pub fn hielpen_tot(&self, gezin: GezinId) -> impl Iterator<Item = Datum> {
        self.of(gezin).filter_map(Koppeling::hielp_tot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Fase, KoppelingId};

    #[test]
    fn a_family_has_its_koppelingen_of_either_side_by_id_and_nobody_elses() {
        let one = |id: u8, vraag: u8, steun: u8, fase| Koppeling {
            fase: Some(fase),
            ..Koppeling::new(
                KoppelingId([id; 16]),
                GezinId([vraag; 16]),
                GezinId([steun; 16]),
            )
        };
        let all = [
            one(9, 1, 3, Fase::Actief),
            one(4, 2, 1, Fase::Afgesloten),
            one(6, 2, 3, Fase::Proefperiode),
        ];
        let per = PerGezin::new(all.iter());
        let ids = |gezin: u8| -> Vec<u8> {
            let own = per.of(GezinId([gezin; 16]));
            own.map(|koppeling| koppeling.id.0[0]).collect()
        };
        assert_eq!(
            [ids(1), ids(2), ids(3)],
            [vec![4, 9], vec![4, 6], vec![6, 9]]
        );
        assert!(ids(0).is_empty() && ids(4).is_empty());
        let open = |gezin: u8| per.open(GezinId([gezin; 16]));
        assert_eq!([open(1), open(2), open(3), open(4)], [1, 1, 2, 0]);
    }
}
