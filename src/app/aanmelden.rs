//! A sign-up as writes: only what is known is written, so that nothing unknown looks answered.

use crate::{
    domain::{Aanmelding, Datum, ElementId, Kind},
    log::{Elem, Write},
};

/// The writes of a sign-up. A sign-up without a day is of today. `fresh` names its kinderen.
pub fn writes_of(
    aanmelding: Aanmelding,
    today: Datum,
    mut fresh: impl FnMut() -> [u8; 16],
) -> Vec<Write> {
    let opgave = aanmelding.into_opgave();
    let mut writes = Vec::new();
    macro_rules! known {
        ($($variant:ident($value:expr)),+ $(,)?) => {
            $(if let Some(value) = $value { writes.push(Write::$variant(Some(value))); })+
        };
    }
    known!(
        Kant(opgave.kant),
        Naam(opgave.naam),
        Contactpersoon(opgave.contactpersoon),
        Telefoon(opgave.telefoon),
        Email(opgave.email),
        Bereikbaar(opgave.bereikbaar),
        Plaats(opgave.plaats),
        Gemeente(opgave.gemeente),
        AangemeldOp(Some(opgave.aangemeld_op.unwrap_or(today))),
        Verwijzer(opgave.verwijzer),
        FormeleHulp(opgave.formele_hulp),
        Toestemming(opgave.toestemming),
        Talen(opgave.talen),
        Soorten(opgave.soorten),
        Frequentie(opgave.frequentie),
        Dagdelen(opgave.dagdelen),
        Duur(opgave.duur),
        Omgang(opgave.omgang),
        Opvoeding(opgave.opvoeding),
        Bezigheden(opgave.bezigheden),
        Wederdienst(opgave.wederdienst),
        EigenKinderen(opgave.aanbod.eigen_kinderen),
        MaxAfstand(opgave.max_afstand),
        Huis(opgave.huis),
        Toelichting(opgave.toelichting),
        Urgentie(opgave.vraag.urgentie),
        Belangrijk(opgave.vraag.belangrijk),
        Verwachting(opgave.vraag.verwachting),
        Terugdoen(opgave.vraag.terugdoen),
        OpaOma(opgave.vraag.opa_oma.or(opgave.aanbod.opa_oma)),
        Leeftijden(opgave.aanbod.leeftijden),
        Capaciteit(opgave.aanbod.capaciteit),
    );
    for kind in opgave.kinderen {
        let id = ElementId(fresh());
        let kind = Kind {
            id,
            voornaam: kind.voornaam,
            geboren: kind.geboren,
        };
        writes.push(Write::Kind(Elem::Zet(kind)));
    }
    writes
}
