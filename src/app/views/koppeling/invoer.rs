//! The forms of a koppeling, read into what a command takes. Fields are known by their id on
//! the page.

use crate::order::Set;
use crate::{
    app::formulier::Formulier,
    domain::{
        Afsluiting, Afsluitreden, Afspraak, Besluit, Contactmoment, Contactsoort, Dagdelen, Datum,
        ElementId, Evaluatie, Frequentie, Kant, Oordeel, Steunsoort, Vervolg,
    },
};

/// Field: the day.
pub const OP: &str = "op";
/// Field: how.
pub const SOORT: &str = "soort";
/// Field: with whom.
pub const MET: &str = "met";
/// Field: what was said.
pub const NOTITIE: &str = "notitie";
/// Field: what comes next.
pub const VERVOLG: &str = "vervolg";
/// Field: when that is due.
pub const VERVOLG_OP: &str = "vervolg-op";
/// Field: a few words.
pub const TOELICHTING: &str = "toelichting";
/// Field: how often.
pub const FREQUENTIE: &str = "frequentie";
/// Field: how the vraaggezin looks back.
pub const VRAAG: &str = "oordeel-vraag";
/// Field: how the steungezin looks back.
pub const STEUN: &str = "oordeel-steun";
/// Field: how the children look back.
pub const KINDEREN: &str = "oordeel-kinderen";
/// Field: why it ends.
pub const REDEN: &str = "reden";
/// Field: on whose side.
pub const KANT: &str = "kant";
/// Field: whether there was a goodbye; 0 is yes, 1 is no.
pub const AFSCHEID: &str = "afscheid";
/// Field: never again; 0 when ticked.
pub const NIET_MEER: &str = "niet-meer";
/// Field: what next, for the vraaggezin.
pub const VERVOLG_VRAAG: &str = "vervolg-vraag";
/// Field: what next, for the steungezin.
pub const VERVOLG_STEUN: &str = "vervolg-steun";

/// Yes and no, as choices.
pub const JA_NEE: [bool; 2] = [true, false];

/// A form with today's day and a first choice of each list.
#[must_use]
pub fn leeg(today: Datum) -> Formulier {
    let first = || "0".to_owned();
    Formulier::new([
        (OP, today.to_string()),
        (SOORT, first()),
        (MET, "0 1".to_owned()),
        (VERVOLG_VRAAG, first()),
        (VERVOLG_STEUN, first()),
    ])
}

/// A contact.
pub fn contact(form: &mut Formulier, id: ElementId) -> Option<Contactmoment> {
    form.begin();
    let notitie = form.tekst(NOTITIE);
    let op = form.datum(OP);
    let soort = form.keus(SOORT, &Contactsoort::ALL);
    let vervolg = form.regel_of_niet(VERVOLG);
    let vervolg_op = form.datum_of_niet(VERVOLG_OP);
    let met = form.gekozen(MET, &Kant::ALL);
    let moment = Contactmoment {
        id,
        op: op?,
        soort: soort?,
        met,
        onderwerpen: Set::new(),
        notitie: notitie?,
        vervolg,
        vervolg_op,
    };
    form.is_goed().then_some(moment)
}

/// An agreement: what, and how often or when, for an agreement that says neither is none. The
/// dagdelen come from a grid.
pub fn afspraak(form: &mut Formulier, id: ElementId, dagdelen: Dagdelen) -> Option<Afspraak> {
    form.begin();
    let soort = form.keus(SOORT, Steunsoort::ALL);
    let frequentie = form.keus_of_niet(FREQUENTIE, Frequentie::ALL);
    let vanaf = form.datum(OP);
    let toelichting = form.tekst_of_niet(TOELICHTING);
    if frequentie.is_none() && dagdelen.is_empty() {
        form.wrong(
            FREQUENTIE,
            crate::app::text::nl::koppelingen::HOE_VAAK_OF_WANNEER,
        );
    }
    let afspraak = Afspraak {
        id,
        soort: soort?,
        frequentie,
        dagdelen,
        vanaf: vanaf?,
        tot: None,
        plek: None,
        brengt: None,
        haalt: None,
        toelichting,
    };
    form.is_goed().then_some(afspraak)
}

/// The form of an agreement as it stands, to make a new version of it; the dagdelen beside it.
#[must_use]
pub fn van_afspraak(afspraak: &Afspraak) -> Formulier {
    let place = |at: Option<usize>| at.map_or_else(String::new, |at| at.to_string());
    let soort = Steunsoort::ALL
        .iter()
        .position(|one| *one == afspraak.soort);
    let often = Frequentie::ALL
        .iter()
        .position(|one| Some(*one) == afspraak.frequentie);
    let words = afspraak.toelichting.as_ref();
    Formulier::new([
        (SOORT, place(soort)),
        (FREQUENTIE, place(often)),
        (OP, afspraak.vanaf.to_string()),
        (
            TOELICHTING,
            words.map_or_else(String::new, |words| words.as_str().to_owned()),
        ),
    ])
}

/// An evaluation; what a side did not say stays unknown.
pub fn evaluatie(form: &mut Formulier, id: ElementId) -> Option<Evaluatie> {
    form.begin();
    let op = form.datum(OP);
    let vraaggezin = form.keus_of_niet(VRAAG, &Oordeel::ALL);
    let steungezin = form.keus_of_niet(STEUN, &Oordeel::ALL);
    let kinderen = form.keus_of_niet(KINDEREN, &Oordeel::ALL);
    let toelichting = form.tekst_of_niet(TOELICHTING);
    let nothing = [vraaggezin, steungezin, kinderen]
        .iter()
        .all(Option::is_none);
    if nothing {
        form.wrong(VRAAG, crate::app::text::nl::koppelingen::KIES_ER_EEN);
    }
    let evaluatie = Evaluatie {
        id,
        op: op?,
        moment: None,
        vraaggezin,
        steungezin,
        kinderen,
        scores_vraag: None,
        scores_steun: None,
        toelichting,
    };
    form.is_goed().then_some(evaluatie)
}

/// What a side says.
pub fn besluit(form: &mut Formulier, ja: bool) -> Option<Besluit> {
    form.begin();
    let op = form.datum(OP);
    let toelichting = form.regel_of_niet(TOELICHTING);
    let besluit = Besluit {
        ja,
        op: op?,
        toelichting,
    };
    form.is_goed().then_some(besluit)
}

/// An ending.
pub fn afsluiting(form: &mut Formulier) -> Option<Afsluiting> {
    form.begin();
    let op = form.datum(OP);
    let reden = form.keus(REDEN, &Afsluitreden::ALL);
    let kant = form.keus_of_niet(KANT, &Kant::ALL);
    let afscheid = form.keus_of_niet(AFSCHEID, &JA_NEE);
    let vervolg_vraag = form.keus(VERVOLG_VRAAG, &Vervolg::ALL);
    let vervolg_steun = form.keus(VERVOLG_STEUN, &Vervolg::ALL);
    let toelichting = form.tekst_of_niet(TOELICHTING);
    let ending = Afsluiting {
        op: op?,
        reden: reden?,
        kant,
        afscheid,
        niet_meer_samen: form.gekozen(NIET_MEER, &[()]).contains(&()),
        vervolg_vraag: vervolg_vraag?,
        vervolg_steun: vervolg_steun?,
        tot_vraag: None,
        tot_steun: None,
        stappen: Set::new(),
        toelichting,
    };
    form.is_goed().then_some(ending)
}
