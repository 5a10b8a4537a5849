//! What an ending means for its two families: when it is written, when it is chosen among others,
//! and when going on was chosen after all.

use super::{
    FaseStand, Field, Kind, Proposed, Register, State, Write, decide::changed, decide_gezin::about,
};
use crate::domain::{Afsluiting, Fase, GezinId, Kant, Koppeling, Stand, Vervolg};

/// What an ending writes about the family on a side.
fn gevolg(ending: &Afsluiting, kant: Kant) -> Option<Write> {
    let (vervolg, tot) = match kant {
        Kant::Vraag => (ending.vervolg_vraag, ending.tot_vraag),
        Kant::Steun => (ending.vervolg_steun, ending.tot_steun),
    };
    match vervolg {
        Vervolg::OpnieuwZoeken => None,
        Vervolg::NieuweIntake => Some(Write::IntakeSinds(Some(ending.op))),
        Vervolg::Parkeren => Some(Write::Stand(Some(Stand::Geparkeerd { tot }))),
        Vervolg::Uitschrijven => Some(Write::Stand(Some(Stand::Uitgeschreven))),
    }
}

fn families(koppeling: &Koppeling) -> [(Kant, GezinId); 2] {
    [
        (Kant::Vraag, koppeling.vraaggezin),
        (Kant::Steun, koppeling.steungezin),
    ]
}

/// What comes with an ending.
pub(super) fn gevolgen(state: &State, koppeling: &Koppeling, ending: &Afsluiting) -> Vec<Proposed> {
    let both = families(koppeling).into_iter();
    let writes = both.filter_map(|(kant, gezin)| Some((gezin, gevolg(ending, kant)?)));
    writes
        .flat_map(|(gezin, write)| {
            changed(state, Kind::Gezin, about(gezin), vec![write]).unwrap_or_default()
        })
        .collect()
}

/// What else choosing writes: about the koppeling itself, and about its families.
pub(super) fn bij_keuze(
    state: &State,
    koppeling: &Koppeling,
    write: &Write,
) -> (Vec<Write>, Vec<Proposed>) {
    let cell = |write: &Write| state.cell(Register::of(koppeling.id.0, write));
    match write {
        Write::Afsluiting(Some(ending)) if !koppeling.fase.is_some_and(Fase::is_open) => {
            // The day goes with the ending; otherwise one would be asked twice.
            let sinds = Write::Fase(FaseStand {
                fase: Fase::Afgesloten,
                sinds: ending.op,
            });
            let fought = cell(&sinds).filter(|cell| cell.is_conflict());
            let there = fought.is_some_and(|cell| cell.different().any(|one| *one == sinds));
            let also = there.then_some(sinds).into_iter().collect();
            (also, chosen(state, koppeling, Some(ending)))
        }
        Write::Fase(stand) if stand.fase.is_open() => {
            let none = Write::Afsluiting(None);
            let fought = cell(&none).is_some_and(super::Cell::is_conflict);
            let also = fought.then_some(none).into_iter().collect();
            (also, chosen(state, koppeling, None))
        }
        _ => (Vec::new(), Vec::new()),
    }
}

/// What comes with the chosen ending; and what came with those that were not chosen goes, as far
/// as nobody decided otherwise since.
fn chosen(state: &State, koppeling: &Koppeling, ending: Option<&Afsluiting>) -> Vec<Proposed> {
    let cells = state.cells_of(koppeling.id.0);
    let written = cells.filter(|(register, _)| register.field == Field::Afsluiting);
    let rejected: Vec<&Afsluiting> = written
        .flat_map(|(_, cell)| cell.different())
        .filter_map(|write| match write {
            Write::Afsluiting(one) => one.as_ref().filter(|one| Some(*one) != ending),
            _ => None,
        })
        .collect();
    let both = families(koppeling).into_iter();
    both.flat_map(|(kant, gezin)| {
        let mut writes: Vec<Write> = ending
            .and_then(|ending| gevolg(ending, kant))
            .into_iter()
            .collect();
        for other in rejected.iter().filter_map(|one| gevolg(one, kant)) {
            let cell = state.cell(Register::of(gezin.0, &other));
            let stands = cell.is_some_and(|cell| cell.different().any(|one| *one == other));
            // The family may have been in another koppeling that ended in the same way.
            let elsewhere = state
                .koppelingen_of(gezin)
                .filter(|one| one.id != koppeling.id)
                .filter_map(Koppeling::einde)
                .any(|one| gevolg(one, kant).as_ref() == Some(&other));
            let said = writes.iter().any(|write| write.field() == other.field());
            if stands && !elsewhere && !said {
                writes.push(match other {
                    Write::Stand(_) => Write::Stand(Some(Stand::DoetMee)),
                    _ => Write::IntakeSinds(None),
                });
            }
        }
        changed(state, Kind::Gezin, about(gezin), writes).unwrap_or_default()
    })
    .collect()
}
