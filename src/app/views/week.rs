//! The week as a grid: days across, parts of the day down.

use crate::order::Set;
use crate::{
    app::text::nl,
    domain::{Dag, Dagdeel, Dagdelen, Moment},
};

/// Short names of the days.
#[must_use]
pub fn columns() -> Vec<String> {
    Dag::ALL
        .map(|dag| nl::woorden::dag_kort(dag).to_owned())
        .into()
}

/// Full names of the days.
#[must_use]
pub fn column_names() -> Vec<String> {
    Dag::ALL.map(|dag| nl::datum::dag(dag).to_owned()).into()
}

/// Parts of the day.
#[must_use]
pub fn rows() -> Vec<String> {
    Moment::ALL
        .map(|moment| nl::datum::moment(moment).to_owned())
        .into()
}

/// The cells (row, column) of these dagdelen.
#[must_use]
pub fn cells(dagdelen: Dagdelen) -> Set<(usize, usize)> {
    dagdelen
        .iter()
        .map(|slot| (slot.moment as usize, slot.dag as usize))
        .collect()
}

/// The dagdelen of these cells; one outside the week is none.
#[must_use]
pub fn dagdelen(cells: &Set<(usize, usize)>) -> Dagdelen {
    cells
        .iter()
        .filter_map(|(row, column)| {
            Some(Dagdeel {
                dag: *Dag::ALL.get(*column)?,
                moment: *Moment::ALL.get(*row)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_reads_back_what_it_shows() {
        let all: Dagdelen = (0..7)
            .flat_map(|day| (0..4).map(move |moment| (moment, day)))
            .filter(|(row, column)| (row + column) % 3 == 0)
            .fold(Dagdelen::NONE, |set, cell| {
                set.with(dagdelen(&[cell].into()).iter().next().unwrap(), true)
            });
        assert_eq!(dagdelen(&cells(all)), all);
        assert_eq!(dagdelen(&[(9, 9)].into()), Dagdelen::NONE);
    }
}
