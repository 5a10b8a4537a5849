//! Deciding about a koppeling: the gates between its fasen. What a gate needs counts as
//! unknown while it is in conflict, so a conflict closes the gate and never opens it.

use super::{
    FaseStand, Field, KantBesluit, Kind, Proposed, Refusal, Register, State, Subject, Tussen,
    Write,
    decide::changed,
    decide_dag::{in_order, past, recent},
    decide_einde::gevolgen,
    decide_gezin::known,
};
use crate::domain::{
    Afsluiting, Besluit, Datum, ElementId, Evaluatiemoment, Fase, Gezin, GezinId, Kant, Koppeling,
    KoppelingId, Oordeel, Proef, Regel, Screeningstand,
};
use crate::order::Set;
use std::ops::RangeInclusive;

/// Weeks that a trial may take (research: four to nine).
pub(super) const PROEFWEKEN: RangeInclusive<u8> = 4..=9;

pub(super) struct Voorstel {
    pub id: KoppelingId,
    pub vraaggezin: GezinId,
    pub steungezin: GezinId,
    pub kinderen: Set<ElementId>,
    pub onderbouwing: Option<String>,
    pub toch: Option<Regel>,
}

pub(super) fn stel_voor(
    state: &State,
    voorstel: Voorstel,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    if state.koppelingen.contains_key(&voorstel.id) {
        return Err(Refusal::KoppelingBestaat);
    }
    let vraag = known(state, voorstel.vraaggezin)?;
    let steun = known(state, voorstel.steungezin)?;
    for (gezin, kant) in [(vraag, Kant::Vraag), (steun, Kant::Steun)] {
        if gezin.kant != Some(kant) {
            return Err(Refusal::VerkeerdeKant(kant));
        }
        takes_part(state, gezin, kant, today)?;
        if voorstel.toch.is_none() && gezin.wil_intake() {
            return Err(Refusal::NieuweIntake(kant));
        }
    }
    screened(steun, today)?;
    let earlier = || {
        state
            .koppelingen_of(steun.id)
            .filter(|k| k.steungezin == steun.id && k.vraaggezin == vraag.id)
    };
    if earlier().any(Koppeling::is_open) {
        return Err(Refusal::AlGekoppeld);
    }
    if voorstel.toch.is_none() {
        if earlier().any(|koppeling| never_again(state, koppeling)) {
            return Err(Refusal::NietMeerSamen);
        }
        let lopend = state
            .koppelingen_of(steun.id)
            .filter(|k| k.steungezin == steun.id && k.is_open())
            .count();
        let capaciteit = steun.aanbod.capaciteit.unwrap_or(1);
        if lopend >= usize::from(capaciteit) {
            return Err(Refusal::Vol { capaciteit, lopend });
        }
    }
    let children: Set<_> = vraag.kinderen.iter().map(|kind| kind.id).collect();
    if !voorstel.kinderen.is_subset(&children) {
        return Err(Refusal::HoortHierNiet);
    }
    let subjects = [Some(vraag.id.0), Some(steun.id.0), Some(voorstel.id.0)];
    let writes = vec![
        Write::Tussen(Tussen {
            vraaggezin: vraag.id,
            steungezin: steun.id,
            kinderen: voorstel.kinderen,
        }),
        Write::Fase(FaseStand {
            fase: Fase::Voorstel,
            sinds: today,
        }),
        Write::Onderbouwing(voorstel.onderbouwing),
    ];
    Ok(vec![Proposed::new(Kind::Koppeling, subjects, writes)])
}

pub(super) fn beslis(
    state: &State,
    id: KoppelingId,
    naar: Fase,
    kant: Kant,
    besluit: Option<Besluit>,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, van) = open(state, id)?;
    let gated = matches!(naar, Fase::Kennismaking | Fase::Proefperiode);
    if !van.next().contains(&naar) || !gated {
        return Err(Refusal::GeenPijl { van, naar });
    }
    if let Some(besluit) = &besluit {
        past(besluit.op, today)?;
        recent(state, koppeling, besluit.op, None, today)?;
    }
    one(
        state,
        koppeling,
        Write::Besluit(KantBesluit {
            naar,
            kant,
            besluit,
        }),
    )
}

pub(super) fn ga_naar(
    state: &State,
    id: KoppelingId,
    naar: Fase,
    op: Datum,
    weken: Option<u8>,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, van) = open(state, id)?;
    if naar == van && koppeling.begint_nog(today).is_some() {
        return redate(state, koppeling, van, op, weken, today);
    }
    // Ending needs a reason, and so a command of its own.
    if !van.next().contains(&naar) || naar == Fase::Afgesloten {
        return Err(Refusal::GeenPijl { van, naar });
    }
    in_order(koppeling, op, today)?;
    if koppeling.rust(today) {
        return Err(Refusal::Gepauzeerd);
    }
    if matches!(naar, Fase::Kennismaking | Fase::Proefperiode | Fase::Actief) {
        ready(state, koppeling, today)?;
    }
    let mut writes = vec![Write::Fase(FaseStand {
        fase: naar,
        sinds: op,
    })];
    match naar {
        Fase::Kennismaking => consent(koppeling, naar)?,
        Fase::Proefperiode => {
            // Extending a trial needs no second consent: both evaluated it a moment ago. Who
            // said no to it since is heard.
            let no = |kant: &Kant| koppeling.besluit(naar, *kant).is_some_and(|b| !b.ja);
            if van == Fase::Kennismaking || Kant::ALL.iter().any(no) {
                consent(koppeling, naar)?;
            }
            let weken = weken.unwrap_or_else(|| state.programma.proefweken());
            if !PROEFWEKEN.contains(&weken) {
                return Err(Refusal::Proefweken);
            }
            let einde = op.plus_days(i32::from(weken) * 7 - 1);
            // Another trial after the first does not make support begin anew.
            let eerst = koppeling.proef.filter(|_| van == Fase::Evaluatie);
            writes.push(Write::Proef(Some(Proef {
                begin: op,
                einde,
                eerst: eerst.map(Proef::eerste_dag),
            })));
        }
        Fase::Actief => evaluated(state, koppeling, today)?,
        Fase::Voorstel | Fase::Evaluatie | Fase::Afgesloten => {}
    }
    changed(state, Kind::Koppeling, subjects(koppeling), writes)
}

/// Puts the day right on which a fase begins, where that is still to come; a trial keeps its
/// length. Nothing else is asked: the koppeling is there already.
fn redate(
    state: &State,
    koppeling: &Koppeling,
    fase: Fase,
    op: Datum,
    weken: Option<u8>,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    past(op, today)?;
    recent(state, koppeling, op, None, today)?;
    if weken.is_some_and(|weken| !PROEFWEKEN.contains(&weken)) {
        return Err(Refusal::Proefweken);
    }
    let mut writes = vec![Write::Fase(FaseStand { fase, sinds: op })];
    if let Some(proef) = koppeling.proef.filter(|_| fase == Fase::Proefperiode) {
        let days = proef.einde.days_since(proef.begin);
        let days = weken.map_or(days, |weken| i32::from(weken) * 7 - 1);
        let einde = op.plus_days(days);
        writes.push(Write::Proef(Some(Proef {
            begin: op,
            einde,
            eerst: proef.eerst,
        })));
    }
    changed(state, Kind::Koppeling, subjects(koppeling), writes)
}

pub(super) fn sluit_af(
    state: &State,
    id: KoppelingId,
    afsluiting: Afsluiting,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let koppeling = known_koppeling(state, id)?;
    let naar = Fase::Afgesloten;
    match koppeling.fase {
        Some(van) if van == naar => return Err(Refusal::Afgesloten),
        Some(van) if !van.next().contains(&naar) => return Err(Refusal::GeenPijl { van, naar }),
        // One can end what nobody can read.
        _ => {}
    }
    in_order(koppeling, afsluiting.op, today)?;
    recent(state, koppeling, afsluiting.op, None, today)?;
    let (op, tot) = (afsluiting.op, [afsluiting.tot_vraag, afsluiting.tot_steun]);
    if tot.iter().flatten().any(|tot| *tot <= op) {
        return Err(Refusal::Volgorde);
    }
    let families = gevolgen(state, koppeling, &afsluiting);
    let mut writes = vec![
        Write::Fase(FaseStand {
            fase: Fase::Afgesloten,
            sinds: afsluiting.op,
        }),
        Write::Afsluiting(Some(afsluiting)),
    ];
    if koppeling.pauze.is_some() {
        writes.push(Write::Pauze(None));
    }
    let mut proposed = vec![Proposed::new(Kind::Koppeling, subjects(koppeling), writes)];
    proposed.extend(families);
    Ok(proposed)
}

/// Subjects of every change about a koppeling: both families, so that erasing one reaches it.
pub(super) fn subjects(koppeling: &Koppeling) -> [Option<[u8; 16]>; 3] {
    [
        Some(koppeling.vraaggezin.0),
        Some(koppeling.steungezin.0),
        Some(koppeling.id.0),
    ]
}

pub(super) fn known_koppeling(state: &State, id: KoppelingId) -> Result<&Koppeling, Refusal> {
    state.koppelingen.get(&id).ok_or(Refusal::KoppelingOnbekend)
}

pub(super) fn open(state: &State, id: KoppelingId) -> Result<(&Koppeling, Fase), Refusal> {
    let koppeling = known_koppeling(state, id)?;
    match koppeling.fase {
        None => Err(Refusal::FaseOnbekend),
        Some(Fase::Afgesloten) => Err(Refusal::Afgesloten),
        Some(fase) => Ok((koppeling, fase)),
    }
}

pub(super) fn one(
    state: &State,
    koppeling: &Koppeling,
    write: Write,
) -> Result<Vec<Proposed>, Refusal> {
    changed(state, Kind::Koppeling, subjects(koppeling), vec![write])
}

/// Whether a family takes part, as far as we know: what is in conflict or unread is not known.
fn takes_part(state: &State, gezin: &Gezin, kant: Kant, today: Datum) -> Result<(), Refusal> {
    let known = [Field::Toestemming, Field::Stand, Field::Beperkt]
        .into_iter()
        .filter_map(|field| state.cell(register(gezin.id.0, field)))
        .all(|cell| cell.value().is_some());
    if known && gezin.doet_mee(today) {
        Ok(())
    } else {
        Err(Refusal::DoetNietMee(kant))
    }
}

/// Whether the families may meet on a day: both take part, the screening counts, and these two have
/// no other koppeling that runs. Two coordinators can each have proposed them, for one child or for
/// siblings that go apart; one of the two is to be closed first.
fn ready(state: &State, koppeling: &Koppeling, today: Datum) -> Result<(), Refusal> {
    let mut others = state.koppelingen_of(koppeling.steungezin);
    let two = |k: &Koppeling| (k.vraaggezin, k.steungezin);
    if others.any(|k| k.id != koppeling.id && k.is_open() && two(k) == two(koppeling)) {
        return Err(Refusal::AlGekoppeld);
    }
    let vraag = known(state, koppeling.vraaggezin)?;
    let steun = known(state, koppeling.steungezin)?;
    takes_part(state, vraag, Kant::Vraag, today)?;
    takes_part(state, steun, Kant::Steun, today)?;
    screened(steun, today)
}

fn screened(steun: &Gezin, today: Datum) -> Result<(), Refusal> {
    match steun.screening.stand(today) {
        Screeningstand::Compleet => Ok(()),
        stand => Err(Refusal::Screening(stand)),
    }
}

/// Whether an ending says that these two are not to meet again; also one in conflict.
fn never_again(state: &State, koppeling: &Koppeling) -> bool {
    let cell = state.cell(register(koppeling.id.0, Field::Afsluiting));
    cell.is_some_and(|cell| {
        cell.live.iter().any(|live| match &live.write {
            Write::Afsluiting(Some(ending)) => ending.niet_meer_samen,
            _ => false,
        })
    })
}

fn register(subject: Subject, field: Field) -> Register {
    Register {
        subject,
        field,
        element: [0; 16],
    }
}

fn consent(koppeling: &Koppeling, naar: Fase) -> Result<(), Refusal> {
    match Kant::ALL
        .into_iter()
        .find(|kant| koppeling.besluit(naar, *kant).is_none_or(|b| !b.ja))
    {
        Some(kant) => Err(Refusal::GeenToestemming { kant, naar }),
        None => Ok(()),
    }
}

/// The last evaluation since the trial began must be positive on both sides.
fn evaluated(state: &State, koppeling: &Koppeling, today: Datum) -> Result<(), Refusal> {
    let unsettled = state
        .cells_of(koppeling.id.0)
        .filter(|(register, _)| register.field == Field::Evaluatie)
        .any(|(_, cell)| cell.is_conflict() || !cell.beneath.is_empty());
    if unsettled {
        return Err(Refusal::GeenEvaluatie);
    }
    let begin = koppeling.proef.ok_or(Refusal::GeenEvaluatie)?.begin;
    let since = begin.min(today)..=today;
    let last = koppeling
        .evaluaties
        .iter()
        .filter(|evaluatie| evaluatie.moment != Some(Evaluatiemoment::Start))
        .rfind(|evaluatie| since.contains(&evaluatie.op))
        .ok_or(Refusal::GeenEvaluatie)?;
    for (oordeel, kant) in [
        (last.vraaggezin, Kant::Vraag),
        (last.steungezin, Kant::Steun),
    ] {
        if oordeel != Some(Oordeel::Positief) {
            return Err(Refusal::EvaluatieNietPositief(kant));
        }
    }
    // Children who are too young to say anything say nothing; who says something counts.
    match last.kinderen {
        None | Some(Oordeel::Positief) => Ok(()),
        Some(_) => Err(Refusal::EvaluatieKinderen),
    }
}
