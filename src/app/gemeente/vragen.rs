//! Answers to the questions of an evaluation, and chance beside that of the stories.

use super::{kans::Kans, schrijver::Schrijver};
use crate::domain::{Datum, Evaluatiemoment, Score, Scores};

impl Schrijver<'_> {
    /// Answers to the four questions: somewhat better each time, as one hopes.
    pub fn scores(&self, moment: Evaluatiemoment, op: Datum) -> Option<Scores> {
        let mut kans = self.beside(op);
        let base = match moment {
            Evaluatiemoment::Start => 1,
            Evaluatiemoment::NaProef => 2,
            Evaluatiemoment::Halfjaar => 3,
        };
        let answer = |kans: &mut Kans| u8::try_from(base + kans.below(3)).ok().and_then(Score::new);
        Scores::of([(); 4].map(|()| answer(&mut kans)))
    }

    /// Chance for what was added later: beside the other, so that older stories stay the same.
    pub fn beside(&self, op: Datum) -> Kans {
        self.kans
            .branch(u64::try_from(op.day_number()).unwrap_or(0))
    }
}
