//! The track and the next gate: what it needs, what each side said, and the steps one can take.

use crate::{
    app::{
        situatie::Blik,
        text::nl::{datum, koppelingen as nl, refusal},
    },
    domain::{Contactsoort, Datum, Fase, Kant, Koppeling, Screeningstand},
    log::{Command, Context, decide},
};

/// Where a step of the track stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Behind us.
    Gedaan,
    /// Here.
    Hier,
    /// Still to come.
    Straks,
    /// It ended here.
    Gestopt,
}

/// A step of the track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stap {
    /// Its name.
    pub naam: String,
    /// A day, or nothing.
    pub noot: String,
    /// Where it stands.
    pub stand: Stand,
}

/// Something that a gate needs, or that is good to do first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nodig {
    /// What.
    pub tekst: String,
    /// Whether it is there.
    pub klaar: bool,
}

/// What one side says to entering a fase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Besluitregel {
    /// Which side.
    pub kant: Kant,
    /// The fase to enter.
    pub naar: Fase,
    /// The question.
    pub vraag: String,
    /// What it said.
    pub antwoord: Option<(bool, String)>,
}

/// A step that one can take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stapknop {
    /// Where to.
    pub naar: Fase,
    /// The word on the button.
    pub label: &'static str,
    /// Whether it asks for a number of weeks.
    pub weken: Option<u8>,
    /// Why it cannot be taken yet, and what one can do.
    pub dicht: Option<String>,
}

/// What the next gate needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poort {
    /// What to do now, in one sentence.
    pub uitleg: String,
    /// The trial's clock in words.
    pub proef: Option<String>,
    /// What it needs, or what is good to do.
    pub nodig: Vec<Nodig>,
    /// The answers of both sides, where they are asked.
    pub besluiten: Vec<Besluitregel>,
    /// The steps, the best one first.
    pub knoppen: Vec<Stapknop>,
}

/// The track. A koppeling that ended stopped where it last was, as its history tells; where that
/// was not shared, at the first step.
pub fn stappen(
    koppeling: &Koppeling,
    laatste: impl FnOnce() -> Option<Fase>,
    today: Datum,
) -> Vec<Stap> {
    let ended = koppeling.fase == Some(Fase::Afgesloten);
    let here = match koppeling.fase {
        Some(Fase::Afgesloten) => laatste().unwrap_or(Fase::Voorstel),
        Some(fase) => fase,
        None => Fase::Voorstel,
    };
    let since = koppeling.sinds.map(|sinds| datum::kort(sinds, today));
    let step = |fase: Fase| {
        let stand = match (fase.cmp(&here), ended) {
            (std::cmp::Ordering::Less, _) => Stand::Gedaan,
            (std::cmp::Ordering::Equal, true) => Stand::Gestopt,
            (std::cmp::Ordering::Equal, false) => Stand::Hier,
            (std::cmp::Ordering::Greater, _) => Stand::Straks,
        };
        let noot = match stand {
            Stand::Hier | Stand::Gestopt => since.clone().unwrap_or_default(),
            Stand::Gedaan | Stand::Straks => String::new(),
        };
        Stap {
            naam: nl::fase(fase),
            noot,
            stand,
        }
    };
    let track = Fase::ALL.into_iter().filter(|fase| fase.is_open());
    track.map(step).collect()
}

/// The gate of the fase that a koppeling is in.
pub fn poort(blik: &Blik<'_>, koppeling: &Koppeling) -> Poort {
    let Some(fase) = koppeling.fase else {
        return Poort {
            uitleg: nl::BOTSINGEN.to_owned(),
            proef: None,
            nodig: Vec::new(),
            besluiten: Vec::new(),
            knoppen: Vec::new(),
        };
    };
    let asked = match fase {
        Fase::Voorstel => Some(Fase::Kennismaking),
        Fase::Kennismaking => Some(Fase::Proefperiode),
        _ => None,
    };
    let ask = |naar| {
        Kant::ALL.map(|kant| Besluitregel {
            kant,
            naar,
            vraag: nl::nodig_antwoord(kant, naar),
            antwoord: koppeling
                .besluit(naar, kant)
                .map(|said| (said.ja, nl::besluit(said, blik.today))),
        })
    };
    let answers: Vec<Besluitregel> = asked.into_iter().flat_map(ask).collect();
    let running = matches!(fase, Fase::Proefperiode | Fase::Evaluatie);
    Poort {
        uitleg: if answers
            .iter()
            .any(|one| matches!(one.antwoord, Some((false, _))))
        {
            nl::NA_EEN_NEE.to_owned()
        } else {
            nl::uitleg(fase).to_owned()
        },
        proef: koppeling
            .proef
            .filter(|_| running)
            .map(|proef| nl::proefklok(proef, fase == Fase::Proefperiode, blik.today)),
        nodig: nodig(blik, koppeling, fase),
        besluiten: answers,
        knoppen: steps(fase)
            .iter()
            .map(|naar| knop(blik, koppeling, fase, *naar))
            .collect(),
    }
}

/// Steps from a fase, the best one first; ending has its own form.
fn steps(fase: Fase) -> &'static [Fase] {
    match fase {
        Fase::Voorstel => &[Fase::Kennismaking],
        Fase::Kennismaking => &[Fase::Proefperiode],
        Fase::Proefperiode => &[Fase::Evaluatie],
        Fase::Evaluatie => &[Fase::Actief, Fase::Proefperiode],
        Fase::Actief | Fase::Afgesloten => &[],
    }
}

/// A step from one fase to another, and why it is closed if it is.
pub fn knop(blik: &Blik<'_>, koppeling: &Koppeling, van: Fase, naar: Fase) -> Stapknop {
    let command = Command::GaNaar {
        koppeling: koppeling.id,
        fase: naar,
        op: blik.today,
        weken: None,
    };
    let context = Context { today: blik.today };
    let refused = decide(blik.state, command, &context).err();
    let dicht = refused.map(|refusal| {
        let message = refusal::message(&refusal);
        format!("{} {}", message.wat, message.doe)
    });
    let extends = van == Fase::Evaluatie && naar == Fase::Proefperiode;
    Stapknop {
        naar,
        label: if extends {
            nl::VERLENG
        } else {
            nl::ga_naar(naar)
        },
        weken: (naar == Fase::Proefperiode).then(|| blik.state.programma.proefweken()),
        dicht,
    }
}

fn nodig(blik: &Blik<'_>, koppeling: &Koppeling, fase: Fase) -> Vec<Nodig> {
    let need = |tekst: &str, klaar: bool| Nodig {
        tekst: tekst.to_owned(),
        klaar,
    };
    let talked = |since: Option<Datum>, soort: Option<Contactsoort>| {
        koppeling.contactmomenten.iter().any(|contact| {
            since.is_none_or(|since| contact.op >= since)
                && soort.is_none_or(|soort| contact.soort == soort)
        })
    };
    let begin = koppeling.proef.map(|proef| proef.begin);
    match fase {
        Fase::Voorstel => {
            let steun = blik.state.gezinnen.get(&koppeling.steungezin);
            let screened =
                steun.is_some_and(|s| s.screening.stand(blik.today) == Screeningstand::Compleet);
            vec![need(nl::NODIG_SCREENING, screened)]
        }
        Fase::Kennismaking => vec![
            need(
                nl::NODIG_GESPREK,
                talked(None, Some(Contactsoort::Matchgesprek)),
            ),
            need(nl::NODIG_AFSPRAAK, !koppeling.afspraken.is_empty()),
        ],
        Fase::Proefperiode => vec![need(nl::NODIG_CONTACT, talked(begin, None))],
        Fase::Evaluatie => {
            let ready = knop(blik, koppeling, fase, Fase::Actief).dicht.is_none();
            vec![need(nl::NODIG_EVALUATIE, ready)]
        }
        Fase::Actief | Fase::Afgesloten => Vec::new(),
    }
}
