//! A form that is saved at every field, as in the visit at home: what one field came to is
//! written at once, and what is wrong with it keeps no other field from being saved.

use super::{Draft, Fout, Veld, gezin::Lezer, texts};
use crate::{
    domain::{Datum, Gezin},
    log::Write,
    order::Map,
};

/// What the one who says yes consents to, where nothing else was said.
const VERSIE: &str = crate::app::text::nl::gesprek::VERSIE;

/// Fields that are one register, by the name of each.
const SAMEN: [&[Veld]; 5] = [
    &[Veld::Wijze, Veld::Wanneer],
    &[Veld::Postcode, Veld::Plek, Veld::Woonplaats],
    &[Veld::LeeftijdVan, Veld::LeeftijdTot],
    &[
        Veld::Huisdieren,
        Veld::ZonderHuisdieren,
        Veld::Rookt,
        Veld::Rookvrij,
    ],
    &[
        Veld::ToestemmingOp,
        Veld::ToestemmingDoor,
        Veld::ToestemmingVersie,
        Veld::ToestemmingIngetrokken,
    ],
];

impl Draft {
    /// The fields that are written together with this one, itself among them.
    #[must_use]
    pub fn samen(veld: Veld) -> Vec<Veld> {
        let found = SAMEN.iter().find(|velden| velden.contains(&veld));
        found.map_or_else(|| vec![veld], |velden| velden.to_vec())
    }

    /// What one field and those of its register come to: the writes, or `None` when something is
    /// wrong with them, which then stands beside the fields. Other fields are left alone.
    pub fn write_one(&mut self, veld: Veld, today: Datum) -> Option<Vec<Write>> {
        let group = Self::samen(veld);
        self.propose(&group, today);
        let mut teksten = texts::texts(&self.begin);
        for one in &group {
            teksten.insert(*one, self.text(*one).to_owned());
            self.fouten.remove(one);
        }
        let mut reader = Lezer::new(&teksten, &self.begin, today, self.vog_maanden);
        reader.read();
        let (writes, fouten) = reader.finish();
        let own: Map<Veld, Fout> = fouten
            .into_iter()
            .filter(|(field, _)| group.contains(field))
            .collect();
        let good = own.is_empty();
        self.fouten.extend(own);
        good.then_some(writes)
    }

    /// Fills in beside what was told what goes without saying, so that one answer is enough.
    fn propose(&mut self, group: &[Veld], today: Datum) {
        let said = |draft: &Self, veld| !draft.text(veld).trim().is_empty();
        let fill = |draft: &mut Self, when: Veld, veld: Veld, text: &str| {
            if group.contains(&veld) && said(draft, when) && !said(draft, veld) {
                draft.set(veld, text.to_owned());
            }
        };
        let (from, to) = (Veld::LeeftijdVan, Veld::LeeftijdTot);
        fill(self, from, to, "23");
        fill(self, to, from, "0");
        fill(
            self,
            Veld::ToestemmingDoor,
            Veld::ToestemmingOp,
            &today.to_string(),
        );
        fill(self, Veld::ToestemmingDoor, Veld::ToestemmingVersie, VERSIE);
    }

    /// Takes over what the family is now: fields that say something else than was saved keep it.
    pub fn follow(&mut self, gezin: &Gezin) {
        let (before, now) = (texts::texts(&self.begin), texts::texts(gezin));
        let of = |texts: &Map<Veld, String>, veld| texts.get(&veld).cloned().unwrap_or_default();
        let all: Vec<Veld> = before.keys().chain(now.keys()).copied().collect();
        for veld in all {
            if self.text(veld) == of(&before, veld) {
                self.teksten.insert(veld, of(&now, veld));
            }
        }
        self.begin = gezin.clone();
    }

    /// Takes over what was saved of these fields: where nothing else was typed since, they say it
    /// as it is kept.
    pub fn settle(&mut self, sent: &[(Veld, String)], gezin: &Gezin) {
        self.follow(gezin);
        let now = texts::texts(gezin);
        for (veld, text) in sent {
            if self.text(*veld) == text {
                self.teksten
                    .insert(*veld, now.get(veld).cloned().unwrap_or_default());
            }
        }
    }

    /// Whether this field, or one of its register, says something else than was saved.
    #[must_use]
    pub fn differs(&self, veld: Veld) -> bool {
        let open = self.open_velden();
        Self::samen(veld).iter().any(|one| open.contains(one))
    }

    /// The fields that say something else than was saved.
    #[must_use]
    pub fn open_velden(&self) -> Vec<Veld> {
        let before = texts::texts(&self.begin);
        let was = |veld| before.get(veld).map_or("", String::as_str).trim();
        let texts = self.teksten.iter();
        texts
            .filter(|(veld, text)| was(veld) != text.trim())
            .map(|(veld, _)| *veld)
            .collect()
    }
}
