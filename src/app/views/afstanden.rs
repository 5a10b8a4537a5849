//! The screen of what one sets about distances: what holds now, in words, and what one can choose.

use crate::{
    app::{
        Session,
        plek::{self, Groepen},
        situatie::Blik,
        text::nl::{afstanden as nl, hemelsbreed},
    },
    domain::{Barriere, Datum, ElementId, Gezin, ProgrammaId, Regel, Streek},
    log::Programma,
    order::{Map, Set},
};

/// Something in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tussenregel {
    /// Its name within the programme.
    pub id: ElementId,
    /// What it is.
    pub tekst: String,
    /// What it comes to.
    pub onder: String,
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afstanden {
    /// The own programme.
    pub id: ProgrammaId,
    /// Its settings.
    pub programma: Programma,
    /// The municipalities one works for, with how many families live there.
    pub gemeenten: Vec<(String, String)>,
    /// Who lives elsewhere.
    pub erbuiten: Option<String>,
    /// The municipalities that can be added.
    pub kiesbaar: Vec<String>,
    /// What lies in between.
    pub tussen: Vec<Tussenregel>,
    /// The areas that something can lie between.
    pub streken: Groepen,
}

/// The screen of a session.
#[must_use]
pub fn afstanden(session: &Session, today: Datum) -> Afstanden {
    let (gebied, state) = (session.gebied(), session.state());
    let programma = &state.programma;
    let blik = Blik::of(session, today);
    let own: Set<&str> = programma
        .werkgebied
        .iter()
        .flatten()
        .map(Regel::as_str)
        .collect();
    let mut count: Map<&str, usize> = Map::new();
    let shown = state.gezinnen.values().filter(|gezin| !gezin.verborgen);
    for naam in shown.filter_map(|gezin: &Gezin| super::plaats::gemeente(gezin, gebied)) {
        *count.entry(naam).or_default() += 1;
    }
    let many = |naam: &str| count.get(naam).copied().unwrap_or(0);
    let elsewhere = count.iter().filter(|(naam, _)| !own.contains(**naam));
    let (mut outside, mut where_) = (0, Vec::new());
    for (naam, many) in elsewhere.filter(|_| !own.is_empty()) {
        outside += many;
        where_.push(*naam);
    }
    Afstanden {
        id: session.identity().programma(),
        programma: programma.clone(),
        gemeenten: own
            .iter()
            .map(|naam| ((*naam).to_owned(), nl::gezinnen_in(many(naam))))
            .collect(),
        erbuiten: (outside > 0).then(|| nl::erbuiten(outside, &where_)),
        kiesbaar: plek::gemeenten(gebied)
            .into_iter()
            .filter(|naam| !own.contains(naam))
            .map(str::to_owned)
            .collect(),
        tussen: programma
            .barrieres
            .iter()
            .map(|one| regel(&blik, one))
            .collect(),
        streken: plek::streken(gebied),
    }
}

fn regel(blik: &Blik<'_>, one: &Barriere) -> Tussenregel {
    let named =
        |streek: &Streek| nl::streek(streek, blik.gebied.plaats_van(&plek::waar_streek(streek)));
    let [from, to] = &one.tussen;
    let gone = one
        .tussen
        .iter()
        .find(|streek| blik.gebied.plek(&plek::waar_streek(streek)).is_none());
    let onder = match gone {
        Some(streek) => nl::telt_niet(&named(streek)),
        None => {
            let between = blik.tussen(&plek::waar_streek(from), &plek::waar_streek(to));
            nl::van_midden(&hemelsbreed::afstand(between))
        }
    };
    Tussenregel {
        id: one.id,
        tekst: nl::barriere([&named(from), &named(to)], one.minuten, one.reden.as_ref()),
        onder,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::afstanden as forms;
    use crate::app::views::gezinnen::tests::{PROGRAMMA, family, give, session_in};
    use crate::app::views::proef;
    use crate::domain::{Plaats, Postcode, Waar};
    use crate::log::Write;

    #[test]
    fn what_is_set_is_said_in_words_with_what_it_comes_to() {
        let place = Write::Plaats(Some(Plaats {
            waar: Waar::Postcode(Postcode::parse("8988").unwrap()),
            woonplaats: None,
        }));
        let mut session = session_in(true, vec![family(1, "Gezin Vlier", vec![place])]);
        let empty = afstanden(&session, proef::today());
        assert_eq!((empty.gemeenten, empty.erbuiten), (Vec::new(), None));
        assert_eq!(empty.kiesbaar, ["Vlierwaard"]);
        let mut form = forms::barriere(None);
        form.set(forms::VAN, "postcode\t8981".to_owned());
        form.set(forms::NAAR, "buurt\tVlierwaard\tWulpendam".to_owned());
        form.set(forms::MINUTEN, "20".to_owned());
        form.set(forms::REDEN, "over de rivier".to_owned());
        let id = PROGRAMMA;
        let first = forms::lees_barriere(&mut form, id, ElementId([1; 16]), &[]).unwrap();
        form.set(forms::NAAR, "buurt\tVlierwaard\tVroeger".to_owned());
        let second = forms::lees_barriere(&mut form, id, ElementId([2; 16]), &[]).unwrap();
        let work = forms::werkgebied(id, &session.state().programma, "Rhenen", true).unwrap();
        for (number, command) in (10..).zip([first, second, work]) {
            give(&mut session, command, number);
        }
        let now = afstanden(&session, proef::today());
        assert_eq!(
            now.gemeenten,
            [("Rhenen".to_owned(), "Nog geen gezinnen".to_owned())]
        );
        assert_eq!(
            now.erbuiten.unwrap(),
            "1 gezin woont erbuiten: in Vlierwaard."
        );
        assert_eq!(
            now.tussen[0].tekst,
            "Tussen 8981 Vlierwaard en Wulpendam (Vlierwaard): 20 minuten langer (over de rivier)"
        );
        assert!(
            now.tussen[0]
                .onder
                .contains("min fietsen met 20 min extra (over de rivier)"),
            "{}",
            now.tussen[0].onder
        );
        assert_eq!(
            now.tussen[1].onder,
            "Vroeger (Vlierwaard) staat niet in de gegevens, dus dit telt nu niet mee."
        );
    }
}
