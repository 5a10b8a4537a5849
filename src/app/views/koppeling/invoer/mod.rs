//! The forms of a koppeling, read into what a command takes. Fields are known by their id on
//! the page.

mod afloop;

pub use afloop::{afsluiting, leeg_nee, nee, pauze, van_pauze, van_zorg, zorg};

use crate::{
    app::{
        formulier::Formulier,
        text::nl::{gesprek::VERVOLG_EERDER, koppelingen as nl},
    },
    domain::{
        Afspraak, Afspraakplek, Besluit, Contactmoment, Contactsoort, Dagdelen, Datum, ElementId,
        Evaluatie, Evaluatiemoment, Frequentie, Kant, Onderwerp, Oordeel, Score, Scores,
        Steunsoort, Vervoer,
    },
};

/// Field: the day, or the first one.
pub const OP: &str = "op";
/// Field: the last day.
pub const TOT: &str = "tot";
/// Field: how.
pub const SOORT: &str = "soort";
/// Field: with whom.
pub const MET: &str = "met";
/// Field: what it was about.
pub const ONDERWERP: &str = "onderwerp";
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
/// Field: where.
pub const PLEK: &str = "plek";
/// Field: who brings.
pub const BRENGT: &str = "brengt";
/// Field: who fetches.
pub const HAALT: &str = "haalt";
/// Field: which evaluation.
pub const MOMENT: &str = "moment";
/// Field: how the vraaggezin looks back.
pub const VRAAG: &str = "oordeel-vraag";
/// Field: how the steungezin looks back.
pub const STEUN: &str = "oordeel-steun";
/// Field: how the children look back.
pub const KINDEREN: &str = "oordeel-kinderen";
/// Fields: what the vraaggezin answers to the four questions.
pub const CIJFERS_VRAAG: [&str; 4] = ["vraag-1", "vraag-2", "vraag-3", "vraag-4"];
/// Fields: what the steungezin answers to them.
pub const CIJFERS_STEUN: [&str; 4] = ["steun-1", "steun-2", "steun-3", "steun-4"];
/// Fields: how each child is doing, in the order of the children.
pub const CIJFERS_KIND: [&str; 12] = [
    "kind-1", "kind-2", "kind-3", "kind-4", "kind-5", "kind-6", "kind-7", "kind-8", "kind-9",
    "kind-10", "kind-11", "kind-12",
];
/// Field: why it ends, or rests.
pub const REDEN: &str = "reden";
/// Field: on whose side.
pub const KANT: &str = "kant";
/// Field: whether there was a goodbye; 0 is yes, 1 is no.
pub const AFSCHEID: &str = "afscheid";
/// Field: what was done of the goodbye.
pub const STAPPEN: &str = "stappen";
/// Field: never again; 0 when ticked.
pub const NIET_MEER: &str = "niet-meer";
/// Field: what next, for the vraaggezin.
pub const VERVOLG_VRAAG: &str = "vervolg-vraag";
/// Field: until when the vraaggezin rests.
pub const TOT_VRAAG: &str = "tot-vraag";
/// Field: what next, for the steungezin.
pub const VERVOLG_STEUN: &str = "vervolg-steun";
/// Field: until when the steungezin rests.
pub const TOT_STEUN: &str = "tot-steun";
/// Field: whether a no ends it at once; 0 is yes, 1 is to talk on first.
pub const AFRONDEN: &str = "afronden";
/// Field: with whom a concern was talked over.
pub const BESPROKEN: &str = "besproken";
/// Field: so many weeks.
pub const WEKEN: &str = "weken";

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

/// The field that a refusal is about, among those that a form was read by.
#[must_use]
pub fn veld_bij(code: &str, form: &Formulier) -> Option<&'static str> {
    let day = |veld: &str| Datum::parse(form.text(veld).trim()).ok();
    match code {
        "in-de-toekomst" | "voor-de-fase" | "te-lang-geleden" | "voor-de-proef" => Some(OP),
        "ritme" | "proefweken" => Some(WEKEN),
        "volgorde" => {
            let begin = day(OP);
            let ends = [TOT, TOT_VRAAG, TOT_STEUN, VERVOLG_OP].into_iter();
            let early = |veld: &&str| day(veld).is_some_and(|tot| Some(tot) <= begin);
            ends.into_iter().find(early).or(Some(OP))
        }
        _ => None,
    }
}

/// The number of a choice, as a form keeps it.
fn plek<T: PartialEq>(all: &[T], one: Option<T>) -> String {
    let at = one.and_then(|one| all.iter().position(|other| *other == one));
    at.map_or_else(String::new, |at| at.to_string())
}

/// The numbers of several.
fn plekken<T: PartialEq + Copy>(all: &[T], ones: impl IntoIterator<Item = T>) -> String {
    let numbers: Vec<String> = ones.into_iter().map(|one| plek(all, Some(one))).collect();
    numbers.join(" ")
}

fn woorden_van(text: Option<&impl ToString>) -> String {
    text.map_or_else(String::new, ToString::to_string)
}

/// One day alone.
pub fn dag(form: &mut Formulier) -> Option<Datum> {
    form.begin();
    form.datum(OP)
}

/// The day of a step, and the weeks of a trial where they are asked. What is no number of weeks
/// is refused by the gate, in words.
pub fn stap(form: &mut Formulier, weken: bool) -> Option<(Datum, Option<u8>)> {
    let op = dag(form)?;
    let typed = || form.text(WEKEN).trim().parse().unwrap_or(0);
    Some((op, weken.then(typed)))
}

/// A contact.
pub fn contact(form: &mut Formulier, id: ElementId) -> Option<Contactmoment> {
    form.begin();
    let notitie = form.tekst(NOTITIE);
    let vervolg = form.regel_of_niet(VERVOLG);
    let vervolg_op = form.datum_of_niet(VERVOLG_OP);
    let op = form.datum(OP);
    let soort = form.keus(SOORT, &Contactsoort::ALL);
    vervolgt(form, op, vervolg_op);
    let met = form.gekozen(MET, &Kant::ALL);
    let onderwerpen = form.gekozen(ONDERWERP, &Onderwerp::ALL);
    let moment = Contactmoment {
        id,
        op: op?,
        soort: soort?,
        met,
        onderwerpen,
        notitie: notitie?,
        vervolg,
        vervolg_op,
    };
    form.is_goed().then_some(moment)
}

/// What comes next lies no earlier than what it follows.
fn vervolgt(form: &mut Formulier, op: Option<Datum>, vervolg_op: Option<Datum>) {
    if vervolg_op.zip(op).is_some_and(|(next, op)| next < op) {
        form.wrong(VERVOLG_OP, VERVOLG_EERDER);
    }
}

/// The form of a contact as it stands.
#[must_use]
pub fn van_contact(moment: &Contactmoment) -> Formulier {
    let due = moment.vervolg_op;
    Formulier::new([
        (NOTITIE, moment.notitie.as_str().to_owned()),
        (VERVOLG, woorden_van(moment.vervolg.as_ref())),
        (
            VERVOLG_OP,
            due.map_or_else(String::new, |op| op.to_string()),
        ),
        (OP, moment.op.to_string()),
        (SOORT, plek(&Contactsoort::ALL, Some(moment.soort))),
        (MET, plekken(&Kant::ALL, moment.met.iter().copied())),
        (
            ONDERWERP,
            plekken(&Onderwerp::ALL, moment.onderwerpen.iter().copied()),
        ),
    ])
}

/// An agreement: what, and how often or when, for an agreement that says neither is none. The
/// dagdelen come from a grid.
pub fn afspraak(form: &mut Formulier, id: ElementId, dagdelen: Dagdelen) -> Option<Afspraak> {
    form.begin();
    let soort = form.keus(SOORT, Steunsoort::ALL);
    let frequentie = form.keus_of_niet(FREQUENTIE, Frequentie::ALL);
    let vanaf = form.datum(OP);
    let tot = form.datum_of_niet(TOT);
    let plek = form.keus_of_niet(PLEK, &Afspraakplek::ALL);
    let brengt = form.keus_of_niet(BRENGT, &Vervoer::ALL);
    let haalt = form.keus_of_niet(HAALT, &Vervoer::ALL);
    let toelichting = form.tekst_of_niet(TOELICHTING);
    if frequentie.is_none() && dagdelen.is_empty() {
        form.wrong(FREQUENTIE, nl::HOE_VAAK_OF_WANNEER);
    }
    let afspraak = Afspraak {
        id,
        soort: soort?,
        frequentie,
        dagdelen,
        vanaf: vanaf?,
        tot,
        plek,
        brengt,
        haalt,
        toelichting,
    };
    form.is_goed().then_some(afspraak)
}

/// The form of an agreement as it stands, to make a new version of it; the dagdelen beside it.
#[must_use]
pub fn van_afspraak(afspraak: &Afspraak) -> Formulier {
    let end = afspraak.tot;
    Formulier::new([
        (SOORT, plek(Steunsoort::ALL, Some(afspraak.soort))),
        (FREQUENTIE, plek(Frequentie::ALL, afspraak.frequentie)),
        (OP, afspraak.vanaf.to_string()),
        (TOT, end.map_or_else(String::new, |tot| tot.to_string())),
        (PLEK, plek(&Afspraakplek::ALL, afspraak.plek)),
        (BRENGT, plek(&Vervoer::ALL, afspraak.brengt)),
        (HAALT, plek(&Vervoer::ALL, afspraak.haalt)),
        (TOELICHTING, woorden_van(afspraak.toelichting.as_ref())),
    ])
}

/// An evaluation; what a side did not say stays unknown. At the start there is nothing to look
/// back on, so there the answers do. `kinderen` are those that are asked about, in order; what was
/// said of others before stays.
pub fn evaluatie(
    form: &mut Formulier,
    id: ElementId,
    kinderen_nu: &[ElementId],
    was: Option<&Evaluatie>,
) -> Option<Evaluatie> {
    form.begin();
    let moment = form.keus_of_niet(MOMENT, &Evaluatiemoment::ALL);
    let op = form.datum(OP);
    let vraaggezin = form.keus_of_niet(VRAAG, &Oordeel::ALL);
    let steungezin = form.keus_of_niet(STEUN, &Oordeel::ALL);
    let kinderen = form.keus_of_niet(KINDEREN, &Oordeel::ALL);
    let scores_vraag = scores(form, &CIJFERS_VRAAG);
    let scores_steun = scores(form, &CIJFERS_STEUN);
    let mut per_kind = was.map(|one| one.per_kind.clone()).unwrap_or_default();
    for (veld, kind) in CIJFERS_KIND.into_iter().zip(kinderen_nu) {
        per_kind.remove(kind);
        if let Some(score) = score(form, veld) {
            per_kind.insert(*kind, score);
        }
    }
    let toelichting = form.tekst_of_niet(TOELICHTING);
    let said = [vraaggezin, steungezin, kinderen];
    let nothing = said.iter().all(Option::is_none);
    if nothing && scores_vraag.is_none() && scores_steun.is_none() && per_kind.is_empty() {
        form.wrong(VRAAG, nl::KIES_ER_EEN);
    }
    let evaluatie = Evaluatie {
        per_kind,
        id,
        op: op?,
        moment,
        vraaggezin,
        steungezin,
        kinderen,
        scores_vraag,
        scores_steun,
        toelichting,
    };
    form.is_goed().then_some(evaluatie)
}

fn scores(form: &mut Formulier, velden: &[&'static str; 4]) -> Option<Scores> {
    Scores::of(velden.map(|veld| score(form, veld)))
}

fn score(form: &Formulier, veld: &str) -> Option<Score> {
    form.text(veld).trim().parse().ok().and_then(Score::new)
}

/// The form of an evaluation as it stands.
#[must_use]
pub fn van_evaluatie(evaluatie: &Evaluatie, kinderen: &[ElementId]) -> Formulier {
    let said = |said: Option<Oordeel>| plek(&Oordeel::ALL, said);
    let mut form = Formulier::new([
        (MOMENT, plek(&Evaluatiemoment::ALL, evaluatie.moment)),
        (OP, evaluatie.op.to_string()),
        (VRAAG, said(evaluatie.vraaggezin)),
        (STEUN, said(evaluatie.steungezin)),
        (KINDEREN, said(evaluatie.kinderen)),
        (TOELICHTING, woorden_van(evaluatie.toelichting.as_ref())),
    ]);
    let both = [
        (CIJFERS_VRAAG, evaluatie.scores_vraag),
        (CIJFERS_STEUN, evaluatie.scores_steun),
    ];
    for (veld, kind) in CIJFERS_KIND.into_iter().zip(kinderen) {
        if let Some(score) = evaluatie.per_kind.get(kind) {
            form.set(veld, score.value().to_string());
        }
    }
    for (velden, scores) in both {
        for (veld, score) in velden.into_iter().zip(scores.unwrap_or_default().all()) {
            let text = score.map_or_else(String::new, |score| score.value().to_string());
            form.set(veld, text);
        }
    }
    form
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

/// Weeks within which contact is wanted; `None` inside is what is usual.
pub fn ritme(form: &mut Formulier) -> Option<Option<u8>> {
    form.begin();
    let text = form.text(WEKEN);
    match text.trim() {
        "" => Some(None),
        // Nothing that is a number of weeks is refused by the command, in words.
        text => Some(Some(text.parse().unwrap_or(0))),
    }
}
