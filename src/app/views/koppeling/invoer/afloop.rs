//! Forms about how a koppeling goes on or ends: a no, a rest, a concern, the goodbye. Knows no
//! screen and no rule of the gates.

use super::{
    AFRONDEN, AFSCHEID, BESPROKEN, JA_NEE, KANT, NIET_MEER, NOTITIE, OP, REDEN, STAPPEN,
    TOELICHTING, TOT, TOT_STEUN, TOT_VRAAG, VERVOLG, VERVOLG_OP, VERVOLG_STEUN, VERVOLG_VRAAG,
    besluit, leeg, plek, woorden_van,
};
use crate::{
    app::{formulier::Formulier, text::nl::begeleiding},
    domain::{
        Afscheidstap, Afsluiting, Afsluitreden, Besluit, Datum, ElementId, Kant, Pauze, Pauzereden,
        Tekst, Vervolg, Zorgsignaal,
    },
    order::Set,
};

/// The form of a no: its reason stands on that side at first, and it ends at once.
#[must_use]
pub fn leeg_nee(today: Datum, kant: Kant) -> Formulier {
    let reden = match kant {
        Kant::Vraag => Afsluitreden::VraaggezinWilNiet,
        Kant::Steun => Afsluitreden::SteungezinWilNiet,
    };
    let mut form = leeg(today);
    form.set(REDEN, plek(&Afsluitreden::ALL, Some(reden)));
    form.set(AFRONDEN, "0".to_owned());
    form
}

/// A no, and the ending that comes with it unless one talks on first.
pub fn nee(form: &mut Formulier, kant: Kant) -> Option<(Besluit, Option<Afsluiting>)> {
    if form.keus_of_niet(AFRONDEN, &JA_NEE) != Some(true) {
        return besluit(form, false).map(|besluit| (besluit, None));
    }
    let said = besluit(form, false);
    let mut ending = einde(form);
    let said = said?;
    if let Some(ending) = &mut ending {
        ending.op = said.op;
        ending.kant = Some(kant);
        let words = said.toelichting.as_ref();
        ending.toelichting = words.and_then(|words| Tekst::parse(words.as_str()).ok());
    }
    ending.map(|ending| (said, Some(ending)))
}

/// An ending.
pub fn afsluiting(form: &mut Formulier) -> Option<Afsluiting> {
    form.begin();
    let op = form.datum(OP);
    let ending = einde(form);
    let kant = form.keus_of_niet(KANT, &Kant::ALL);
    let afscheid = form.keus_of_niet(AFSCHEID, &JA_NEE);
    let stappen = form.gekozen(STAPPEN, &Afscheidstap::ALL);
    let toelichting = form.tekst_of_niet(TOELICHTING);
    let ending = Afsluiting {
        op: op?,
        kant,
        afscheid,
        stappen,
        toelichting,
        ..ending?
    };
    form.is_goed().then_some(ending)
}

/// Why, and what comes next for both.
fn einde(form: &mut Formulier) -> Option<Afsluiting> {
    let op = form.datum(OP);
    let reden = form.keus(REDEN, &Afsluitreden::ALL);
    let vervolg_vraag = form.keus(VERVOLG_VRAAG, &Vervolg::ALL);
    let tot_vraag = rust(form, vervolg_vraag, TOT_VRAAG, op);
    let vervolg_steun = form.keus(VERVOLG_STEUN, &Vervolg::ALL);
    let tot_steun = rust(form, vervolg_steun, TOT_STEUN, op);
    let ending = Afsluiting {
        op: op?,
        reden: reden?,
        kant: None,
        afscheid: None,
        niet_meer_samen: form.gekozen(NIET_MEER, &[()]).contains(&()),
        vervolg_vraag: vervolg_vraag?,
        vervolg_steun: vervolg_steun?,
        tot_vraag,
        tot_steun,
        stappen: Set::new(),
        toelichting: None,
    };
    form.is_goed().then_some(ending)
}

/// Until when a family rests; asked only where it does. It rests longer than the koppeling runs.
fn rust(
    form: &mut Formulier,
    vervolg: Option<Vervolg>,
    veld: &'static str,
    op: Option<Datum>,
) -> Option<Datum> {
    let rests = vervolg == Some(Vervolg::Parkeren);
    let tot = rests.then(|| form.datum_of_niet(veld)).flatten();
    if tot.zip(op).is_some_and(|(tot, op)| tot <= op) {
        form.wrong(veld, begeleiding::RUST_TE_KORT);
    }
    tot
}

/// A rest.
pub fn pauze(form: &mut Formulier) -> Option<Pauze> {
    form.begin();
    let vanaf = form.datum(OP);
    let tot = form.datum_of_niet(TOT);
    let reden = form.keus(REDEN, &Pauzereden::ALL);
    let toelichting = form.regel_of_niet(TOELICHTING);
    let pauze = Pauze {
        vanaf: vanaf?,
        tot,
        reden: reden?,
        toelichting,
    };
    form.is_goed().then_some(pauze)
}

/// The form of a rest as it stands, to change it.
#[must_use]
pub fn van_pauze(pauze: &Pauze) -> Formulier {
    Formulier::new([
        (OP, pauze.vanaf.to_string()),
        (
            TOT,
            pauze.tot.map_or_else(String::new, |tot| tot.to_string()),
        ),
        (REDEN, plek(&Pauzereden::ALL, Some(pauze.reden))),
        (TOELICHTING, woorden_van(pauze.toelichting.as_ref())),
    ])
}

/// A concern.
pub fn zorg(form: &mut Formulier, id: ElementId) -> Option<Zorgsignaal> {
    form.begin();
    let op = form.datum(OP);
    let wat = form.tekst(NOTITIE);
    let besproken = form.regel_of_niet(BESPROKEN);
    let vervolg = form.regel_of_niet(VERVOLG);
    let vervolg_op = form.datum_of_niet(VERVOLG_OP);
    super::vervolgt(form, op, vervolg_op);
    let signaal = Zorgsignaal {
        id,
        op: op?,
        wat: wat?,
        besproken,
        vervolg,
        vervolg_op,
    };
    form.is_goed().then_some(signaal)
}

/// The form of a concern as it stands.
#[must_use]
pub fn van_zorg(signaal: &Zorgsignaal) -> Formulier {
    let due = signaal.vervolg_op;
    Formulier::new([
        (OP, signaal.op.to_string()),
        (NOTITIE, signaal.wat.as_str().to_owned()),
        (BESPROKEN, woorden_van(signaal.besproken.as_ref())),
        (VERVOLG, woorden_van(signaal.vervolg.as_ref())),
        (
            VERVOLG_OP,
            due.map_or_else(String::new, |op| op.to_string()),
        ),
    ])
}
