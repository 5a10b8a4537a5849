//! What a coordinator sets about distances, as forms: the way by bicycle, the municipalities one
//! works for, what lies in between. Bounds are those of the log; every fault stands at its field.

use super::{formulier::Formulier, instellingen::number, plek, text::nl::afstanden as nl};
use crate::{
    domain::{Barriere, ElementId, ProgrammaId, Regel},
    gebied::Fiets,
    log::{Command, Elem, Programma, Write},
    order::Set,
};

/// Field: how much longer the way is.
pub const OMWEG: &str = "omweg";
/// Field: how fast.
pub const TEMPO: &str = "tempo";
/// Field: a municipality.
pub const GEMEENTE: &str = "gemeente";
/// Field: one area.
pub const VAN: &str = "van";
/// Field: the other.
pub const NAAR: &str = "naar";
/// Field: how long.
pub const MINUTEN: &str = "minuten";
/// Field: what it is.
pub const REDEN: &str = "reden";

/// The way that the examples are of, as the crow flies.
const VOORBEELD: u32 = 2000;

fn stel_in(programma: ProgrammaId, writes: Vec<Write>) -> Command {
    Command::StelIn { programma, writes }
}

/// The form of the way by bicycle, as it is now.
#[must_use]
pub fn fietsen(programma: &Programma) -> Formulier {
    Formulier::new([
        (OMWEG, nl::komma(programma.omweg().into())),
        (TEMPO, programma.fietstempo().to_string()),
    ])
}

/// `1,3` as hundredths; also with a point, and `1`.
fn hundredths(text: &str) -> Option<u8> {
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits =
        |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(rest) {
        return None;
    }
    let tenths = if rest.len() == 1 { 10 } else { 1 };
    let found = whole.parse::<u16>().ok()? * 100 + rest.parse::<u16>().ok()? * tenths;
    u8::try_from(found)
        .ok()
        .filter(|found| (100..=200).contains(found))
}

fn lees_fiets(form: &mut Formulier) -> Option<Fiets> {
    let omweg = form.read(OMWEG, |text| {
        hundredths(text).ok_or_else(|| nl::OMWEG_FOUT.to_owned())
    });
    let tempo = form.read(TEMPO, |text| number(text, 8, 30));
    Some(Fiets {
        omweg: omweg?,
        tempo: tempo?,
    })
}

/// What the form comes to: nothing where it is at fault, no command where nothing differs.
pub fn lees_fietsen(
    form: &mut Formulier,
    id: ProgrammaId,
    programma: &Programma,
) -> Option<Option<Command>> {
    form.begin();
    let fiets = lees_fiets(form)?;
    let mut writes = Vec::new();
    if fiets.omweg != programma.omweg() {
        writes.push(Write::Omweg(Some(fiets.omweg)));
    }
    if fiets.tempo != programma.fietstempo() {
        writes.push(Write::Fietstempo(Some(fiets.tempo)));
    }
    Some((!writes.is_empty()).then(|| stel_in(id, writes)))
}

/// What is typed, by an example, and beside it what is kept where that differs. Finds no fault:
/// one may be half-way through a number.
#[must_use]
pub fn voorbeeld(form: &Formulier, programma: &Programma) -> Option<String> {
    let way = |fiets: Fiets| (fiets.weg(VOORBEELD), fiets.minuten(VOORBEELD));
    let typed = way(lees_fiets(&mut form.clone())?);
    let kept = way(Fiets {
        omweg: programma.omweg(),
        tempo: programma.fietstempo(),
    });
    let said = nl::voorbeeld(typed.0, typed.1);
    if typed == kept {
        return Some(said);
    }
    Some(format!("{said} {}", nl::was(kept.0, kept.1)))
}

/// With one municipality more or less to work for; `None` when that changes nothing.
#[must_use]
pub fn werkgebied(
    id: ProgrammaId,
    programma: &Programma,
    gemeente: &str,
    erbij: bool,
) -> Option<Command> {
    let mut own: Set<Regel> = programma.werkgebied.clone().unwrap_or_default();
    let naam = Regel::parse(gemeente).ok()?;
    let changed = if erbij {
        own.insert(naam)
    } else {
        own.remove(&naam)
    };
    let now = Some(own).filter(|own| !own.is_empty());
    changed.then(|| stel_in(id, vec![Write::Werkgebied(now)]))
}

/// The form of something in between: as it is, or empty.
#[must_use]
pub fn barriere(nu: Option<&Barriere>) -> Formulier {
    let Some(nu) = nu else {
        return Formulier::default();
    };
    let [van, naar] = &nu.tussen;
    Formulier::new([
        (VAN, plek::tekst_streek(van)),
        (NAAR, plek::tekst_streek(naar)),
        (MINUTEN, nu.minuten.to_string()),
        (
            REDEN,
            nu.reden
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
    ])
}

/// What the form comes to, beside those that are there: two between the same areas would be one
/// thing told twice.
pub fn lees_barriere(
    form: &mut Formulier,
    id: ProgrammaId,
    own: ElementId,
    there: &[Barriere],
) -> Option<Command> {
    form.begin();
    let area = |text: &str| plek::lees_streek(text).ok_or_else(|| nl::KIES_GEBIED.to_owned());
    let van = form.read(VAN, area);
    let naar = form.read(NAAR, |text| {
        let found = area(text)?;
        if Some(&found) == van.as_ref() {
            return Err(nl::TWEE_GEBIEDEN.to_owned());
        }
        let both = |one: &Barriere| {
            let [a, b] = &one.tussen;
            let van = van.as_ref();
            (Some(a), b) == (van, &found) || (Some(b), a) == (van, &found)
        };
        if there.iter().any(|one| one.id != own && both(one)) {
            return Err(nl::AL_IETS.to_owned());
        }
        Ok(found)
    });
    let minuten = form.read(MINUTEN, |text| number(text, 1, 120));
    let reden = form.regel_of_niet(REDEN);
    if !form.is_goed() {
        return None;
    }
    let one = Barriere {
        id: own,
        tussen: [van?, naar?],
        minuten: minuten?,
        reden,
    };
    Some(stel_in(id, vec![Write::Barriere(Elem::Zet(one))]))
}

/// Takes something in between away.
#[must_use]
pub fn haal_weg(id: ProgrammaId, own: ElementId) -> Command {
    stel_in(id, vec![Write::Barriere(Elem::Weg(own))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Datum, Postcode, Streek};
    use crate::log::{Context, State, decide};

    const ID: ProgrammaId = ProgrammaId([4; 16]);
    const OWN: ElementId = ElementId([5; 16]);

    fn decided(command: Command) -> bool {
        let context = Context {
            today: Datum::parse("2026-11-22").unwrap(),
        };
        decide(&State::default(), command, &context).is_ok()
    }

    #[test]
    fn the_way_by_bicycle_is_read_as_people_write_it() {
        let now = Programma::default();
        let mut form = fietsen(&now);
        assert_eq!(
            (form.text(OMWEG), form.text(TEMPO)),
            ("1,3".into(), "15".into())
        );
        assert_eq!(lees_fietsen(&mut form, ID, &now), Some(None));
        for (text, kept) in [("1,25", 125), ("1.4", 140), ("2", 200), ("1,0", 100)] {
            form.set(OMWEG, text.to_owned());
            let Some(Some(command)) = lees_fietsen(&mut form, ID, &now) else {
                panic!("{text}");
            };
            assert_eq!(command, stel_in(ID, vec![Write::Omweg(Some(kept))]));
            assert!(decided(command));
        }
    }

    #[test]
    fn every_fault_about_the_way_stands_at_its_field() {
        let now = Programma::default();
        for (omweg, tempo) in [
            ("0,9", "7"),
            ("2,01", "31"),
            ("1,3 keer", "vlug"),
            ("", ""),
            ("-1,3", "1,5"),
            ("1,", "8,5"),
            ("1,333", "300"),
        ] {
            let mut form = Formulier::new([(OMWEG, omweg.to_owned()), (TEMPO, tempo.to_owned())]);
            assert_eq!(lees_fietsen(&mut form, ID, &now), None);
            // The second is looked at too.
            assert_eq!(form.fout(OMWEG).as_deref(), Some(nl::OMWEG_FOUT), "{omweg}");
            assert!(
                form.fout(TEMPO).unwrap().contains("8 tot en met 30"),
                "{tempo}"
            );
            assert_eq!(voorbeeld(&form, &now), None);
        }
    }

    #[test]
    fn an_example_says_what_a_setting_does_before_it_is_kept() {
        let now = Programma::default();
        let mut form = fietsen(&now);
        assert_eq!(
            voorbeeld(&form, &now).unwrap(),
            "2 km hemelsbreed wordt 2,6 km fietsen, ongeveer 11 minuten."
        );
        form.set(OMWEG, "1,5".to_owned());
        form.set(TEMPO, "12".to_owned());
        assert_eq!(
            voorbeeld(&form, &now).unwrap(),
            "2 km hemelsbreed wordt 3,0 km fietsen, ongeveer 15 minuten. Nu is dat 2,6 km en 11 minuten."
        );
    }

    #[test]
    fn municipalities_are_added_and_taken_away_one_by_one() {
        let mut now = Programma::default();
        let own = |names: &[&str]| -> Set<Regel> {
            names
                .iter()
                .map(|naam| Regel::parse(naam).unwrap())
                .collect()
        };
        let more = werkgebied(ID, &now, "Meppel", true).unwrap();
        assert_eq!(
            more,
            stel_in(ID, vec![Write::Werkgebied(Some(own(&["Meppel"])))])
        );
        assert!(decided(more));
        now.werkgebied = Some(own(&["Hoogeveen", "Meppel"]));
        assert_eq!(werkgebied(ID, &now, "Meppel", true), None);
        assert_eq!(werkgebied(ID, &now, "Rhenen", false), None);
        assert_eq!(werkgebied(ID, &now, "", true), None);
        now.werkgebied = Some(own(&["Meppel"]));
        let less = werkgebied(ID, &now, "Meppel", false);
        assert_eq!(less, Some(stel_in(ID, vec![Write::Werkgebied(None)])));
    }

    #[test]
    fn a_barrier_is_read_whole_and_refused_field_by_field() {
        let mut form = barriere(None);
        assert_eq!(lees_barriere(&mut form, ID, OWN, &[]), None);
        let faulty: Vec<&str> = form.fouten().into_iter().map(|(veld, _)| veld).collect();
        assert_eq!(faulty, [VAN, NAAR, MINUTEN]);
        form.set(VAN, "postcode\t8981".to_owned());
        form.set(NAAR, "postcode\t8981".to_owned());
        form.set(MINUTEN, "121".to_owned());
        form.set(REDEN, "x".repeat(5000));
        assert_eq!(lees_barriere(&mut form, ID, OWN, &[]), None);
        assert_eq!(form.fout(VAN), None);
        assert_eq!(form.fout(NAAR).as_deref(), Some(nl::TWEE_GEBIEDEN));
        assert!(form.fout(MINUTEN).is_some() && form.fout(REDEN).is_some());
        form.set(NAAR, "buurt\tVlierwaard\tRietoever".to_owned());
        form.set(MINUTEN, " 20 ".to_owned());
        form.set(REDEN, "over de rivier".to_owned());
        let command = lees_barriere(&mut form, ID, OWN, &[]).unwrap();
        assert!(decided(command.clone()));
        let Command::StelIn { writes, .. } = command else {
            panic!("a setting");
        };
        let [Write::Barriere(Elem::Zet(one))] = writes.as_slice() else {
            panic!("one barrier");
        };
        let code = Postcode::parse("8981").unwrap();
        assert_eq!(
            (one.id, one.minuten, &one.tussen[0]),
            (OWN, 20, &Streek::Postcode(code))
        );
        // The same two once more, either way round; what one changes is none of the others.
        for (from, to) in [(VAN, NAAR), (NAAR, VAN)] {
            let mut twice = barriere(Some(one));
            let (a, b) = (twice.text(VAN), twice.text(NAAR));
            twice.set(from, a);
            twice.set(to, b);
            let other = ElementId([9; 16]);
            assert_eq!(
                lees_barriere(&mut twice, ID, other, std::slice::from_ref(one)),
                None
            );
            assert_eq!(twice.fout(NAAR).as_deref(), Some(nl::AL_IETS));
            assert!(lees_barriere(&mut twice, ID, OWN, std::slice::from_ref(one)).is_some());
        }
        // Opened again it says the same.
        let mut again = barriere(Some(one));
        assert_eq!(
            lees_barriere(&mut again, ID, OWN, &[]),
            Some(stel_in(ID, writes.clone()))
        );
    }
}
