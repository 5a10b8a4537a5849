//! The settings as they are typed, converted at once, with everything that is wrong; and the
//! weights as they were moved.

use super::{Message, text::nl};
use crate::{
    bytes::json,
    domain::{ProgrammaId, Regel, Tekst},
    log::{Command, Programma, Write},
    matching::Gewichten,
};

/// What is typed about the programme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProgrammaDraft {
    /// Its name.
    pub naam: String,
    /// Weeks of a trial.
    pub proefweken: String,
    /// Months that a VOG counts.
    pub vog_maanden: String,
    /// Kennismakingsgesprekken with a family.
    pub kennismakingen: String,
    /// House rules; the text of the program, or none, where the programme has none of its own.
    pub huisregels: String,
}

/// All that is wrong: field and text.
pub type Fouten = Vec<(String, String)>;

/// Field of the programme's name.
pub const VELD_NAAM: &str = "programma-naam";
/// Field of the weeks.
pub const VELD_WEKEN: &str = "programma-proefweken";
/// Field of the months.
pub const VELD_VOG: &str = "programma-vog";
/// Field of the kennismakingen.
pub const VELD_KENNISMAKINGEN: &str = "programma-kennismakingen";
/// Field of the house rules.
pub const VELD_HUISREGELS: &str = "programma-huisregels";
/// A whole number between two ends.
pub(super) fn number(text: &str, least: u8, most: u8) -> Result<u8, String> {
    let found = text.trim().parse::<u8>().ok();
    found
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| nl::instellingen::getal_tussen(least, most))
}

impl ProgrammaDraft {
    /// As it is now.
    #[must_use]
    pub fn of(programma: &Programma) -> Self {
        Self {
            naam: programma
                .naam
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            proefweken: programma.proefweken().to_string(),
            vog_maanden: programma.vog_maanden().to_string(),
            kennismakingen: programma.kennismakingen().to_string(),
            huisregels: programma
                .huisregels
                .as_ref()
                .map_or_else(|| nl::papier::HUISREGELS.to_owned(), ToString::to_string),
        }
    }

    /// What it comes to; nothing at all when nothing differs.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn command(
        &self,
        id: ProgrammaId,
        programma: &Programma,
    ) -> Result<Option<Command>, Fouten> {
        let mut fouten = Vec::new();
        let naam = match self.naam.trim() {
            "" => None,
            text => Regel::parse(text)
                .map_err(|fout| fouten.push((VELD_NAAM.to_owned(), nl::woorden::tekst_fout(fout))))
                .ok(),
        };
        let mut count = |veld: &str, text: &str, least, most| {
            number(text, least, most)
                .map_err(|text| fouten.push((veld.to_owned(), text)))
                .ok()
        };
        let weken = count(VELD_WEKEN, &self.proefweken, 4, 9);
        let vog = count(VELD_VOG, &self.vog_maanden, 6, 60);
        let talks = count(VELD_KENNISMAKINGEN, &self.kennismakingen, 1, 2);
        let huisregels = match self.huisregels.trim() {
            "" | nl::papier::HUISREGELS => None,
            text => Tekst::parse(text)
                .map_err(|fout| {
                    fouten.push((VELD_HUISREGELS.to_owned(), nl::woorden::tekst_fout(fout)));
                })
                .ok(),
        };
        if !fouten.is_empty() {
            return Err(fouten);
        }
        let mut writes = Vec::new();
        if naam != programma.naam {
            writes.push(Write::ProgrammaNaam(naam));
        }
        if weken != Some(programma.proefweken()) {
            writes.push(Write::Proefweken(weken));
        }
        if vog != Some(programma.vog_maanden()) {
            writes.push(Write::VogMaanden(vog));
        }
        if talks != Some(programma.kennismakingen()) {
            writes.push(Write::Kennismakingen(talks));
        }
        if huisregels != programma.huisregels {
            writes.push(Write::Huisregels(huisregels));
        }
        Ok((!writes.is_empty()).then_some(Command::StelIn {
            programma: id,
            writes,
        }))
    }
}

/// What chosen weights come to; nothing at all when nothing differs from `now`.
///
/// # Errors
/// When nothing weighs anything: then nobody fits better than anybody.
pub fn bewaar(
    id: ProgrammaId,
    gekozen: &Gewichten,
    now: &Gewichten,
) -> Result<Option<Command>, Message> {
    if gekozen.is_leeg() {
        return Err(nl::weging::niets_weegt());
    }
    if gekozen == now {
        return Ok(None);
    }
    let text = json::write(gekozen);
    Ok(Some(Command::StelIn {
        programma: id,
        writes: vec![Write::Gewichten(Some(text))],
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Factor;

    const ID: ProgrammaId = ProgrammaId([4; 16]);

    #[test]
    fn only_what_differs_is_written() {
        let programma = Programma::default();
        let mut draft = ProgrammaDraft::of(&programma);
        assert_eq!(draft.command(ID, &programma), Ok(None));
        draft.naam = "  Steun in Vlierwaard ".to_owned();
        let Ok(Some(Command::StelIn { writes, .. })) = draft.command(ID, &programma) else {
            panic!("a command");
        };
        let naam = Regel::parse("Steun in Vlierwaard").ok();
        assert_eq!(writes, [Write::ProgrammaNaam(naam)]);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let draft = ProgrammaDraft {
            naam: "123456782".to_owned(),
            proefweken: "drie".to_owned(),
            vog_maanden: "61".to_owned(),
            kennismakingen: "3".to_owned(),
            huisregels: "x".repeat(100_000),
        };
        let fouten = draft.command(ID, &Programma::default()).unwrap_err();
        assert_eq!(
            fouten
                .iter()
                .map(|(veld, _)| veld.as_str())
                .collect::<Vec<_>>(),
            [
                VELD_NAAM,
                VELD_WEKEN,
                VELD_VOG,
                VELD_KENNISMAKINGEN,
                VELD_HUISREGELS
            ]
        );
    }

    #[test]
    fn house_rules_and_terms_are_written_only_where_one_changed_them() {
        let programma = Programma::default();
        let mut draft = ProgrammaDraft::of(&programma);
        assert!(draft.huisregels.contains("met respect"), "{draft:?}");
        assert_eq!(draft.command(ID, &programma), Ok(None));
        draft.huisregels = "Wij bellen af als iemand ziek is.".to_owned();
        draft.vog_maanden = "24".to_owned();
        draft.kennismakingen = "2".to_owned();
        let Ok(Some(Command::StelIn { writes, .. })) = draft.command(ID, &programma) else {
            panic!("a command");
        };
        assert_eq!(
            writes,
            [
                Write::VogMaanden(Some(24)),
                Write::Kennismakingen(Some(2)),
                Write::Huisregels(Tekst::parse("Wij bellen af als iemand ziek is.").ok()),
            ]
        );
    }

    #[test]
    fn weights_go_through_their_own_json_and_back_and_weighing_nothing_is_refused() {
        let now = Gewichten::default();
        assert_eq!(bewaar(ID, &now, &now), Ok(None));
        let mut own = now.clone();
        own.factoren.insert(Factor::Taal, 40);
        let Ok(Some(Command::StelIn { writes, .. })) = bewaar(ID, &own, &now) else {
            panic!("a command");
        };
        let [Write::Gewichten(Some(text))] = writes.as_slice() else {
            panic!("one write");
        };
        let read: Gewichten = json::parse(text.as_bytes()).unwrap();
        assert_eq!(read, own);
        own.factoren.clear();
        assert_eq!(bewaar(ID, &own, &now), Err(nl::weging::niets_weegt()));
    }
}
