//! The sign-up form: its fields, and the family that it looks the same as.

use crate::{
    app::{
        Route, Session,
        draft::{Draft, Veld},
        text::nl,
    },
    domain::{Bekenden, Overeenkomst},
};

/// What one asks in the first half minute.
pub const EERST: &[Veld] = &[
    Veld::Kant,
    Veld::Naam,
    Veld::Telefoon,
    Veld::Email,
    Veld::Postcode,
    Veld::Toelichting,
];

/// What may wait.
pub const LATER: &[Veld] = &[
    Veld::Contactpersoon,
    Veld::Wijze,
    Veld::Wanneer,
    Veld::Woonplaats,
    Veld::AangemeldOp,
    Veld::Verwijzer,
    Veld::Soorten,
    Veld::Frequentie,
    Veld::Urgentie,
];

/// A family that is there already and looks the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lijkt {
    /// What to say.
    pub tekst: String,
    /// Where it is.
    pub href: String,
}

/// The family that a form looks the same as so far.
#[must_use]
pub fn lijkt(session: &Session, draft: &Draft) -> Option<Lijkt> {
    let aanmelding = draft.so_far()?;
    let mut bekenden = Bekenden::new();
    for (id, gezin) in &session.state().gezinnen {
        bekenden.add_gezin(*id, gezin);
    }
    // Who enters by hand can tell two of a name apart; one that is not warned cannot.
    let named = || Some((bekenden.find_name(&aanmelding)?, Overeenkomst::Naam));
    let found = bekenden
        .find(&aanmelding)
        .map(|found| (found.wie, found.op));
    let (id, op) = found.or_else(named)?;
    let gezin = session.state().gezinnen.get(&id)?;
    Some(Lijkt {
        tekst: nl::aanmelden::lijkt_op(&super::gezinnen::naam(gezin), op),
        href: Route::Gezin(id).to_hash(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::gezinnen::tests::{family, session};
    use crate::domain::Telefoon;
    use crate::log::Write;

    #[test]
    fn a_number_that_is_there_already_is_told_however_it_is_written() {
        let number = Telefoon::parse("06-00112011").unwrap();
        let session = session(vec![family(
            1,
            "Gezin Vlier",
            vec![Write::Telefoon(Some(number))],
        )]);
        let mut draft = Draft::empty();
        draft.set(Veld::Naam, "Iemand anders".to_owned());
        assert_eq!(lijkt(&session, &draft), None);
        draft.set(Veld::Telefoon, "+31 6 00 11 20 11".to_owned());
        let found = lijkt(&session, &draft).unwrap();
        assert!(found.tekst.contains("Gezin Vlier") && found.tekst.contains("telefoonnummer"));
        draft.set(Veld::Telefoon, "06 00112099".to_owned());
        assert_eq!(lijkt(&session, &draft), None);
        draft.set(Veld::Naam, "vlier".to_owned());
        let found = lijkt(&session, &draft).unwrap();
        assert!(
            found.tekst.contains("dezelfde naam"),
            "another number is no other family"
        );
    }
}
