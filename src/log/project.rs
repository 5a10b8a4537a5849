//! Lays live values out as families, koppelingen and settings. A value in conflict, or with
//! something unreadable on top, is laid out as unknown; of a set's element in conflict the
//! first stays visible, since leaving a child out would be worse, and the conflict is listed.

use super::{Cell, Elem, Field, Folded, HasId, Programma, Register, State, Write};
use crate::domain::{Gezin, GezinId, Koppeling, KoppelingId, ProgrammaId};

pub(super) fn lay_out(folded: &Folded, state: &mut State) {
    let cells: Vec<_> = folded.cells.iter().collect();
    for group in cells.chunk_by(|(a, _), (b, _)| a.subject == b.subject) {
        let Some((first, _)) = group.first() else {
            continue;
        };
        let subject = first.subject;
        let onleesbaar = folded.onleesbaar.get(&subject).copied().unwrap_or(0);
        // Places are typed: the same bytes may name a family and, apart, a koppeling.
        let has = |test: fn(Field) -> bool| group.iter().any(|(register, _)| test(register.field));
        if has(is_gezin) && !folded.gewist.contains(&subject) {
            let mut gezin = Gezin::new(GezinId(subject));
            gezin.onleesbaar = onleesbaar;
            group
                .iter()
                .for_each(|(register, cell)| put_gezin(&mut gezin, register, cell));
            crate::order::sort_by_key(&mut gezin.gesprekken, |g| (g.op, g.id));
            state.gezinnen.insert(gezin.id, gezin);
        }
        if has(is_programma) {
            let mut programma = Programma::default();
            group
                .iter()
                .for_each(|(register, cell)| put_programma(&mut programma, register, cell));
            crate::order::sort_by(&mut programma.gebiedsdelen, |a, b| {
                (a.op, &a.naam, a.id).cmp(&(b.op, &b.naam, b.id))
            });
            crate::order::sort_by_key(&mut programma.barrieres, |b| b.id);
            crate::order::sort_by(&mut programma.cijfers, |a, b| {
                (&a.gemeente, a.van, a.id).cmp(&(&b.gemeente, b.van, b.id))
            });
            state.programmas.insert(ProgrammaId(subject), programma);
        }
        if let Some(mut koppeling) = koppeling(KoppelingId(subject), group) {
            koppeling.onleesbaar = onleesbaar;
            group
                .iter()
                .for_each(|(register, cell)| put_koppeling(&mut koppeling, register, cell));
            crate::order::sort_by_key(&mut koppeling.afspraken, |a| (a.vanaf, a.id));
            crate::order::sort_by_key(&mut koppeling.contactmomenten, |c| (c.op, c.id));
            crate::order::sort_by_key(&mut koppeling.zorgsignalen, |z| (z.op, z.id));
            crate::order::sort_by_key(&mut koppeling.evaluaties, |e| (e.op, e.id));
            state.koppelingen.insert(koppeling.id, koppeling);
        }
    }
    state.programma = agreed(state.programmas.values());
}

/// Settings of the only programme; of several, those that they agree on.
fn agreed<'a>(programmas: impl Iterator<Item = &'a Programma>) -> Programma {
    fn same<T: PartialEq + Clone>(one: &mut Option<T>, other: &Option<T>) {
        if one != other {
            *one = None;
        }
    }
    let mut programmas = programmas.cloned();
    let first = programmas.next().unwrap_or_default();
    programmas.fold(first, |mut all, one| {
        same(&mut all.naam, &one.naam);
        same(&mut all.proefweken, &one.proefweken);
        same(&mut all.gewichten, &one.gewichten);
        same(&mut all.vog_maanden, &one.vog_maanden);
        same(&mut all.kennismakingen, &one.kennismakingen);
        same(&mut all.huisregels, &one.huisregels);
        same(&mut all.omweg, &one.omweg);
        same(&mut all.fietstempo, &one.fietstempo);
        same(&mut all.werkgebied, &one.werkgebied);
        all.gebiedsdelen
            .retain(|deel| one.gebiedsdelen.contains(deel));
        all.barrieres
            .retain(|between| one.barrieres.contains(between));
        all
    })
}

fn is_gezin(field: Field) -> bool {
    field <= Field::Huisbezoek
        || matches!(
            field,
            Field::Verborgen
                | Field::Omgang
                | Field::IntakeSinds
                | Field::GezinUitstel
                | Field::Gesprek
                | Field::Training
                | Field::Competentieprofiel
                | Field::Parkeerreden
                | Field::Opvoeding
                | Field::Bezigheden
                | Field::Wederdienst
                | Field::EigenKinderen
        )
}

fn is_programma(field: Field) -> bool {
    matches!(
        field,
        Field::ProgrammaNaam
            | Field::Proefweken
            | Field::Gewichten
            | Field::VogMaanden
            | Field::Kennismakingen
            | Field::Huisregels
            | Field::Gebiedsdeel
            | Field::Barriere
            | Field::Omweg
            | Field::Fietstempo
            | Field::Werkgebied
            | Field::Uitgangspunten
            | Field::Verhalen
            | Field::Cijfers
    )
}

/// The koppeling that a group of cells is about; none without a readable pair of families.
fn koppeling(id: KoppelingId, group: &[(&Register, &Cell)]) -> Option<Koppeling> {
    let (_, cell) = group
        .iter()
        .find(|(register, _)| register.field == Field::Tussen)?;
    match cell.different().next()? {
        Write::Tussen(tussen) => {
            let mut koppeling = Koppeling::new(id, tussen.vraaggezin, tussen.steungezin);
            koppeling.kinderen.clone_from(&tussen.kinderen);
            Some(koppeling)
        }
        _ => None,
    }
}

/// An element that is present; of several the first.
fn present<T: Clone + HasId>(cell: &Cell, pick: impl Fn(&Write) -> Option<&Elem<T>>) -> Option<T> {
    cell.different().find_map(|write| match pick(write) {
        Some(Elem::Zet(value)) => Some(value.clone()),
        _ => None,
    })
}

macro_rules! element {
    ($cell:ident, $variant:ident, $list:expr) => {
        if let Some(value) = present($cell, |write| match write {
            Write::$variant(element) => Some(element),
            _ => None,
        }) {
            $list.push(value);
        }
    };
}

fn put_gezin(gezin: &mut Gezin, register: &Register, cell: &Cell) {
    match register.field {
        Field::Kind => element!(cell, Kind, gezin.kinderen),
        Field::Gesprek => element!(cell, Gesprek, gezin.gesprekken),
        // Hidden as soon as anybody hides it, also when somebody else shows it meanwhile.
        Field::Verborgen => {
            gezin.verborgen = cell.different().any(|w| *w == Write::Verborgen(true))
        }
        // What protects a family counts while it is in conflict: frozen, or consent withdrawn.
        Field::Beperkt => {
            gezin.beperkt = cell.different().find_map(|write| match write {
                Write::Beperkt(since) => *since,
                _ => None,
            });
        }
        Field::Toestemming if cell.is_conflict() => {
            gezin.toestemming = cell.different().find_map(|write| match write {
                Write::Toestemming(Some(given)) if given.ingetrokken.is_some() => {
                    Some(given.clone())
                }
                _ => None,
            });
        }
        _ => {
            if let Some(write) = cell.value() {
                set_gezin(gezin, write.clone());
            }
        }
    }
}

fn set_gezin(gezin: &mut Gezin, write: Write) {
    match write {
        Write::Kant(v) => gezin.kant = v,
        Write::Naam(v) => gezin.naam = v,
        Write::Contactpersoon(v) => gezin.contactpersoon = v,
        Write::Telefoon(v) => gezin.telefoon = v,
        Write::Email(v) => gezin.email = v,
        Write::Bereikbaar(v) => gezin.bereikbaar = v,
        Write::Plaats(v) => gezin.plaats = v,
        Write::Gemeente(v) => gezin.gemeente = v,
        Write::AangemeldOp(v) => gezin.aangemeld_op = v,
        Write::Verwijzer(v) => gezin.verwijzer = v,
        Write::FormeleHulp(v) => gezin.formele_hulp = v,
        Write::Toestemming(v) => gezin.toestemming = v,
        Write::Stand(v) => gezin.stand = v,
        Write::Parkeerreden(v) => gezin.parkeerreden = v,
        Write::Beperkt(v) => gezin.beperkt = v,
        Write::Talen(v) => gezin.talen = v,
        Write::Soorten(v) => gezin.soorten = v,
        Write::Frequentie(v) => gezin.frequentie = v,
        Write::Dagdelen(v) => gezin.dagdelen = v,
        Write::Duur(v) => gezin.duur = v,
        Write::Omgang(v) => gezin.omgang = v,
        Write::Opvoeding(v) => gezin.opvoeding = v,
        Write::Bezigheden(v) => gezin.bezigheden = v,
        Write::Wederdienst(v) => gezin.wederdienst = v,
        Write::EigenKinderen(v) => gezin.aanbod.eigen_kinderen = v,
        Write::IntakeSinds(v) => gezin.intake_sinds = v,
        Write::GezinUitstel(v) => gezin.uitstel.extend(v.tot.is_some().then_some(v)),
        Write::MaxAfstand(v) => gezin.max_afstand = v,
        Write::Huis(v) => gezin.huis = v,
        Write::Toelichting(v) => gezin.toelichting = v,
        Write::Urgentie(v) => gezin.vraag.urgentie = v,
        Write::Belangrijk(v) => gezin.vraag.belangrijk = v,
        Write::Verwachting(v) => gezin.vraag.verwachting = v,
        Write::Terugdoen(v) => gezin.vraag.terugdoen = v,
        Write::OpaOma(v) => {
            gezin.vraag.opa_oma = v;
            gezin.aanbod.opa_oma = v;
        }
        Write::Apart(v) => gezin.vraag.apart = v,
        Write::Leeftijden(v) => gezin.aanbod.leeftijden = v,
        Write::Capaciteit(v) => gezin.aanbod.capaciteit = v,
        Write::Vog(v) => gezin.screening.vog = v,
        Write::Referenties(v) => gezin.screening.referenties = v,
        Write::Huisbezoek(v) => gezin.screening.huisbezoek = v,
        Write::Training(v) => gezin.screening.training = v,
        Write::Competentieprofiel(v) => gezin.screening.competentieprofiel = v,
        _ => {}
    }
}

fn put_koppeling(koppeling: &mut Koppeling, register: &Register, cell: &Cell) {
    match register.field {
        Field::Afspraak => element!(cell, Afspraak, koppeling.afspraken),
        Field::Evaluatie => element!(cell, Evaluatie, koppeling.evaluaties),
        Field::Zorgsignaal => element!(cell, Zorgsignaal, koppeling.zorgsignalen),
        Field::Contactmoment => element!(cell, Contactmoment, koppeling.contactmomenten),
        _ => match cell.value().cloned() {
            Some(Write::Fase(stand)) => {
                koppeling.fase = Some(stand.fase);
                koppeling.sinds = Some(stand.sinds);
            }
            Some(Write::Besluit(besluit)) => {
                if let Some(said) = besluit.besluit {
                    koppeling
                        .besluiten
                        .insert((besluit.naar, besluit.kant), said);
                }
            }
            Some(Write::Onderbouwing(v)) => koppeling.onderbouwing = v,
            Some(Write::Proef(v)) => koppeling.proef = v,
            Some(Write::Pauze(v)) => koppeling.pauze = v,
            Some(Write::Ritme(v)) => koppeling.ritme = v,
            Some(Write::Uitstel(v)) => koppeling.uitstel.extend(v.tot.is_some().then_some(v)),
            Some(Write::Contract(v)) => koppeling.contract = v,
            Some(Write::Afsluiting(v)) => koppeling.afsluiting = v,
            _ => {}
        },
    }
}

fn put_programma(programma: &mut Programma, register: &Register, cell: &Cell) {
    match register.field {
        Field::Gebiedsdeel => element!(cell, Gebiedsdeel, programma.gebiedsdelen),
        Field::Barriere => element!(cell, Barriere, programma.barrieres),
        Field::Cijfers => element!(cell, Cijfers, programma.cijfers),
        _ => set_programma(programma, cell),
    }
}

fn set_programma(programma: &mut Programma, cell: &Cell) {
    match cell.value().cloned() {
        Some(Write::ProgrammaNaam(v)) => programma.naam = v,
        Some(Write::Proefweken(v)) => programma.proefweken = v,
        Some(Write::Gewichten(v)) => programma.gewichten = v,
        Some(Write::VogMaanden(v)) => programma.vog_maanden = v,
        Some(Write::Kennismakingen(v)) => programma.kennismakingen = v,
        Some(Write::Huisregels(v)) => programma.huisregels = v,
        Some(Write::Omweg(v)) => programma.omweg = v,
        Some(Write::Fietstempo(v)) => programma.fietstempo = v,
        Some(Write::Werkgebied(v)) => programma.werkgebied = v,
        Some(Write::Uitgangspunten(v)) => programma.uitgangspunten = v,
        Some(Write::Verhalen(v)) => programma.verhalen = v,
        _ => {}
    }
}
