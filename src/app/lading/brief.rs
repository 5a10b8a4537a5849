//! A [`Lading`] as a list of texts and back: what a worker can hand over. Both ends are the same
//! build, so there is no version; what does not read back is nothing.

use super::{BRONNEN, Bestand, Gelezen, Lading, Stuk, Telling};
use crate::domain::Bron;

impl Lading {
    /// As texts.
    #[must_use]
    pub fn to_texts(&self) -> Vec<String> {
        let mut out = Vec::new();
        count(&mut out, self.bestanden.len());
        for bestand in &self.bestanden {
            out.push(bestand.naam.clone());
            match &bestand.gelezen {
                Err((wat, doe)) => out.extend([String::new(), wat.clone(), doe.clone()]),
                Ok(gelezen) => {
                    out.push(gelezen.wat.clone());
                    let bron = BRONNEN.iter().position(|bron| *bron == gelezen.bron);
                    count(&mut out, bron.unwrap_or_default());
                    for list in [&gelezen.let_op, &gelezen.weg] {
                        texts(&mut out, list);
                    }
                    count(&mut out, gelezen.stukken.len());
                    for stuk in &gelezen.stukken {
                        out.push(stuk.gemeente.clone());
                        let numbers = stuk.telling.getallen().into_iter().chain([stuk.gezinnen]);
                        out.extend(numbers.map(|number| number.to_string()));
                        texts(&mut out, &stuk.pakken);
                    }
                }
            }
        }
        out
    }

    /// Out of the texts that [`Lading::to_texts`] made.
    #[must_use]
    pub fn of_texts(texts: Vec<String>) -> Option<Self> {
        let mut from = Lezing(texts.into_iter());
        let bestanden = from.list(Lezing::bestand)?;
        from.0.next().is_none().then_some(Self { bestanden })
    }
}

fn count(out: &mut Vec<String>, count: usize) {
    out.push(count.to_string());
}

fn texts(out: &mut Vec<String>, list: &[String]) {
    count(out, list.len());
    out.extend_from_slice(list);
}

struct Lezing(std::vec::IntoIter<String>);

impl Lezing {
    fn text(&mut self) -> Option<String> {
        self.0.next()
    }

    fn number(&mut self) -> Option<u32> {
        self.text()?.parse().ok()
    }

    fn list<T>(&mut self, one: fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let many = self.number()?;
        let mut all = Vec::new();
        for _ in 0..many {
            all.push(one(self)?);
        }
        Some(all)
    }

    fn bestand(&mut self) -> Option<Bestand> {
        let naam = self.text()?;
        let wat = self.text()?;
        let gelezen = if wat.is_empty() {
            Err((self.text()?, self.text()?))
        } else {
            Ok(self.gelezen(wat)?)
        };
        Some(Bestand { naam, gelezen })
    }

    fn gelezen(&mut self, wat: String) -> Option<Gelezen> {
        let bron: Bron = *BRONNEN.get(usize::try_from(self.number()?).ok()?)?;
        Some(Gelezen {
            wat,
            bron,
            let_op: self.list(Self::text)?,
            weg: self.list(Self::text)?,
            stukken: self.list(Self::stuk)?,
        })
    }

    fn stuk(&mut self) -> Option<Stuk> {
        Some(Stuk {
            gemeente: self.text()?,
            telling: Telling {
                buurten: self.number()?,
                wijken: self.number()?,
                grenzen: self.number()?,
                vier: self.number()?,
                zes: self.number()?,
            },
            gezinnen: self.number()?,
            pakken: self.list(Self::text)?,
        })
    }
}
