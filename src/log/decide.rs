//! From a command to changes, or a refusal. Pure: the same state, command and day give the
//! same answer. A command about more subjects makes one change each.

use super::{
    Command, Context, Kind, Proposed, Refusal, Register, Room, State, Write, command::Onderwerp,
    decide_einde as einde, decide_gezin as gezin, decide_koppeling as koppeling,
    decide_noteren as noteren, decide_programma as programma, decide_verloop as verloop,
};

/// Decides about a command.
///
/// # Errors
/// A [`Refusal`] with its data; nothing is changed then.
pub fn decide(
    state: &State,
    command: Command,
    context: &Context,
) -> Result<Vec<Proposed>, Refusal> {
    let proposed = match command {
        Command::MeldAan { gezin: id, writes } => gezin::meld_aan(state, id, writes)?,
        Command::Wijzig { gezin: id, writes } => gezin::wijzig(state, id, writes, context.today)?,
        Command::Screen { gezin: id, writes } => gezin::screen(state, id, writes, context.today)?,
        Command::Verberg(id) => gezin::header_only(state, Kind::Verberg, id)?,
        Command::Toon(id) => gezin::header_only(state, Kind::Toon, id)?,
        Command::Wis(id) => gezin::header_only(state, Kind::Wis, id)?,
        Command::StelVoor {
            koppeling: id,
            vraaggezin,
            steungezin,
            kinderen,
            onderbouwing,
            toch,
        } => {
            let voorstel = koppeling::Voorstel {
                id,
                vraaggezin,
                steungezin,
                kinderen,
                onderbouwing,
                toch,
            };
            koppeling::stel_voor(state, voorstel, context.today)?
        }
        Command::Beslis {
            koppeling: id,
            naar,
            kant,
            besluit,
        } => koppeling::beslis(state, id, naar, kant, besluit, context.today)?,
        Command::GaNaar {
            koppeling: id,
            fase,
            op,
            weken,
        } => koppeling::ga_naar(state, id, fase, op, weken, context.today)?,
        Command::Pauzeer {
            koppeling: id,
            pauze,
        } => verloop::pauzeer(state, id, pauze, context.today)?,
        Command::Hervat { koppeling: id, op } => verloop::hervat(state, id, op, context.today)?,
        Command::KiesRitme {
            koppeling: id,
            weken,
        } => verloop::ritme(state, id, weken)?,
        Command::StelUit { over, uitstel } => {
            verloop::stel_uit(state, over, uitstel, context.today)?
        }
        Command::NoteerZorg {
            koppeling: id,
            signaal,
        } => verloop::zorg(state, id, signaal, context.today)?,
        Command::Terug(proposed) => proposed,
        Command::NoteerContact {
            koppeling: id,
            moment,
        } => noteren::noteer(state, id, moment, context.today)?,
        Command::SpreekAf {
            koppeling: id,
            afspraak,
        } => noteren::spreek_af(state, id, afspraak, context.today)?,
        Command::Evalueer {
            koppeling: id,
            evaluatie,
        } => noteren::evalueer(state, id, evaluatie, context.today)?,
        Command::HaalWeg { koppeling: id, wat } => noteren::haal_weg(state, id, wat)?,
        Command::TekenContract { koppeling: id, op } => {
            noteren::teken(state, id, op, context.today)?
        }
        Command::SluitAf {
            koppeling: id,
            afsluiting,
        } => koppeling::sluit_af(state, id, afsluiting, context.today)?,
        Command::StelIn { programma, writes } => {
            programma::stel_in(state, programma, writes, context.today)?
        }
        Command::Kies { over, write } => kies(state, over, *write)?,
    };
    let too_much = |one: &Proposed| super::content::encode([0; 16], &one.writes).is_err();
    if proposed.iter().any(too_much) {
        return Err(Refusal::TeVeel);
    }
    Ok(proposed)
}

/// Choosing must not be a way around the gates: what has a gate is chosen only where it is
/// open to choice, and, where all of it can be read, only among what is there.
fn settles(cell: Option<&super::Cell>, write: &Write) -> Result<(), Refusal> {
    match write {
        // Its header says the same, so another pair is another koppeling.
        Write::Tussen(_) => Err(Refusal::HoortHierNiet),
        Write::Fase(_) | Write::Besluit(_) => {
            let unread = cell.is_some_and(|cell| !cell.beneath.is_empty());
            let conflict = cell.filter(|cell| cell.is_conflict());
            match conflict {
                _ if unread => Ok(()),
                Some(cell) if cell.different().any(|value| value == write) => Ok(()),
                Some(_) => Err(Refusal::HoortHierNiet),
                None => Err(Refusal::Niets),
            }
        }
        _ => Ok(()),
    }
}

/// One change with the writes that would change something.
pub(super) fn changed(
    state: &State,
    kind: Kind,
    subjects: [Option<[u8; 16]>; 3],
    writes: Vec<Write>,
) -> Result<Vec<Proposed>, Refusal> {
    let news = |write: &Write| {
        let subject = subjects.get(write.room().place()).copied().flatten();
        let cell = subject.and_then(|subject| state.cell(Register::of(subject, write)));
        cell.and_then(super::Cell::value) != Some(write)
    };
    let writes: Vec<Write> = writes.into_iter().filter(news).collect();
    if writes.is_empty() {
        Err(Refusal::Niets)
    } else {
        Ok(vec![Proposed::new(kind, subjects, writes)])
    }
}

/// Settles a register: the chosen value replaces all that is live on it, read or unread.
fn kies(state: &State, over: Onderwerp, write: Write) -> Result<Vec<Proposed>, Refusal> {
    let (mut also, mut families) = (Vec::new(), Vec::new());
    let (kind, subjects) = match (over, write.room()) {
        (Onderwerp::Gezin(id), room @ (Room::Gezin | Room::Screening)) => {
            gezin::known(state, id)?;
            let kind = if room == Room::Gezin {
                Kind::Gezin
            } else {
                Kind::Screening
            };
            (kind, gezin::about(id))
        }
        (
            Onderwerp::Koppeling(id),
            room @ (Room::Koppeling | Room::Contact | Room::Zorgsignaal),
        ) => {
            let koppeling = state
                .koppelingen
                .get(&id)
                .ok_or(Refusal::KoppelingOnbekend)?;
            (also, families) = einde::bij_keuze(state, koppeling, &write);
            let kind = match room {
                Room::Contact => Kind::Contact,
                Room::Zorgsignaal => Kind::Zorgsignaal,
                _ => Kind::Koppeling,
            };
            (kind, koppeling::subjects(koppeling))
        }
        (Onderwerp::Programma(id), Room::Programma) => (Kind::Programma, [None, None, Some(id.0)]),
        _ => return Err(Refusal::HoortHierNiet),
    };
    let subject = subjects.get(write.room().place()).copied().flatten();
    let cell = subject.and_then(|subject| state.cell(Register::of(subject, &write)));
    settles(cell, &write)?;
    also.insert(0, write);
    let chosen = Proposed {
        kind,
        subjects,
        writes: also,
        also_unreadable: true,
    };
    families.insert(0, chosen);
    Ok(families)
}
