//! The four questions over time: a line for each, drawn, in a table and in words. Whole numbers
//! only; a question that was not answered is a gap, not a zero.

use crate::{
    app::text::nl::{begeleiding as nl, datum, leven},
    domain::{Datum, Evaluatie, Kant, Koppeling},
};

/// One question to one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meting {
    /// The question in one word.
    pub kort: String,
    /// The corners of the line, as an SVG `points` text; empty for one answer or none.
    pub lijn: String,
    /// Where the answers stand.
    pub punten: Vec<(String, String)>,
    /// The first and the last answer and what changed, in words.
    pub verandering: String,
}

/// All questions to one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metingen {
    /// Whose answers.
    pub titel: String,
    /// A line per question.
    pub vragen: Vec<Meting>,
    /// Heads of the table: the question, then the days.
    pub kolommen: Vec<String>,
    /// The table: the question, then its answers.
    pub rijen: Vec<Vec<String>>,
}

/// The picture is so wide.
const BREED: usize = 100;
/// And a step of the scale so high.
const STAP: u8 = 7;
/// Room around it.
const RAND: usize = 4;

/// Both sides, as far as they answered anything.
pub fn metingen(koppeling: &Koppeling, today: Datum) -> Vec<Metingen> {
    let sides = Kant::ALL.into_iter();
    sides
        .filter_map(|kant| of_side(koppeling, kant, today))
        .collect()
}

fn of_side(koppeling: &Koppeling, kant: Kant, today: Datum) -> Option<Metingen> {
    let answers = |one: &Evaluatie| match kant {
        Kant::Vraag => one.scores_vraag,
        Kant::Steun => one.scores_steun,
    };
    let times: Vec<(Datum, [Option<u8>; 4])> = koppeling
        .evaluaties
        .iter()
        .filter_map(|one| {
            let scores = answers(one)?.all();
            Some((one.op, scores.map(|score| score.map(|score| score.value()))))
        })
        .collect();
    if times.is_empty() {
        return None;
    }
    let days = times.iter().map(|(op, _)| datum::kort(*op, today));
    let mut vragen = Vec::new();
    let mut rijen = Vec::new();
    for (at, (kort, vraag)) in leven::vragen(kant).into_iter().enumerate() {
        let scores: Vec<Option<u8>> = times
            .iter()
            .map(|(_, all)| all.get(at).copied().flatten())
            .collect();
        let punten = points(&scores);
        let corners: Vec<String> = punten.iter().map(|(x, y)| format!("{x},{y}")).collect();
        let answered: Vec<u8> = scores.iter().flatten().copied().collect();
        vragen.push(Meting {
            kort: kort.to_owned(),
            lijn: if corners.len() > 1 {
                corners.join(" ")
            } else {
                String::new()
            },
            punten,
            verandering: nl::verandering(&answered),
        });
        let cell = |score: &Option<u8>| score.map_or_else(|| "–".to_owned(), |n| n.to_string());
        let mut row = vec![vraag.to_owned()];
        row.extend(scores.iter().map(cell));
        rijen.push(row);
    }
    let mut kolommen = vec![nl::VRAAG.to_owned()];
    kolommen.extend(days);
    Some(Metingen {
        titel: nl::antwoorden_van(kant),
        vragen,
        kolommen,
        rijen,
    })
}

fn points(scores: &[Option<u8>]) -> Vec<(String, String)> {
    let steps = scores.len().saturating_sub(1).max(1);
    let numbered = scores.iter().enumerate();
    numbered
        .filter_map(|(at, score)| {
            let x = RAND + at * BREED / steps;
            let y = RAND + usize::from(5u8.saturating_sub((*score)?) * STAP);
            Some((x.to_string(), y.to_string()))
        })
        .collect()
}
