//! An aanmelding as writes: what was told becomes events, what was not told becomes nothing.

use super::{Elem, Write};
use crate::domain::{ElementId, Kind, Opgave};

/// The writes for `MeldAan`. `fresh` gives each child its id.
pub fn writes_of(opgave: Opgave, mut fresh: impl FnMut() -> ElementId) -> Vec<Write> {
    let mut writes = Vec::new();
    macro_rules! told {
        ($($field:expr => $write:ident),+ $(,)?) => {
            $(if let Some(value) = $field { writes.push(Write::$write(Some(value))); })+
        };
    }
    told! {
        opgave.kant => Kant,
        opgave.naam => Naam,
        opgave.contactpersoon => Contactpersoon,
        opgave.telefoon => Telefoon,
        opgave.email => Email,
        opgave.bereikbaar => Bereikbaar,
        opgave.plaats => Plaats,
        opgave.gemeente => Gemeente,
        opgave.aangemeld_op => AangemeldOp,
        opgave.verwijzer => Verwijzer,
        opgave.formele_hulp => FormeleHulp,
        opgave.toestemming => Toestemming,
        opgave.talen => Talen,
        opgave.soorten => Soorten,
        opgave.frequentie => Frequentie,
        opgave.dagdelen => Dagdelen,
        opgave.duur => Duur,
        opgave.max_afstand => MaxAfstand,
        opgave.huis => Huis,
        opgave.toelichting => Toelichting,
        opgave.vraag.urgentie => Urgentie,
        opgave.vraag.belangrijk => Belangrijk,
        opgave.vraag.verwachting => Verwachting,
        opgave.vraag.terugdoen => Terugdoen,
        opgave.vraag.opa_oma.or(opgave.aanbod.opa_oma) => OpaOma,
        opgave.aanbod.leeftijden => Leeftijden,
        opgave.aanbod.capaciteit => Capaciteit,
    }
    for kind in opgave.kinderen {
        writes.push(Write::Kind(Elem::Zet(Kind {
            id: fresh(),
            voornaam: kind.voornaam,
            geboren: kind.geboren,
        })));
    }
    writes
}

#[cfg(test)]
mod tests {
    use super::super::{Command, Context, State, decide};
    use super::*;
    use crate::domain::{Datum, GezinId, Kant, KindOpgave, Regel};

    #[test]
    fn what_was_told_is_written_and_the_rest_is_not() {
        let opgave = Opgave {
            kant: Some(Kant::Vraag),
            naam: Regel::parse("Vlier").ok(),
            kinderen: vec![KindOpgave::default(), KindOpgave::default()],
            ..Opgave::default()
        };
        let mut n = 0;
        let writes = writes_of(opgave, || {
            n += 1;
            ElementId([n; 16])
        });
        assert_eq!(writes.len(), 4);
        let command = Command::MeldAan {
            gezin: GezinId([9; 16]),
            writes: writes.clone(),
        };
        let today = Datum::parse("2026-11-21").unwrap();
        let proposed = decide(&State::default(), command, &Context { today }).unwrap();
        assert_eq!(proposed[0].writes, writes);
    }
}
