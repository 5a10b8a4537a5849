//! Answers to the questions of an evaluation, and chance beside that of the stories.

use super::{kans::Kans, schrijver::Schrijver};
use crate::domain::{
    Datum, ElementId, Evaluatie, Evaluatiemoment, Gesprek, Gespreksoort, GezinId, KoppelingId,
    Score, Scores,
};
use crate::log::{Command, Elem, Write};
use crate::order::Map;

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

    /// How each child is doing: somewhat better each time. Only of the years before, so that what was
    /// made of a municipality before this was asked stays as it is.
    pub fn per_kind(
        &self,
        koppeling: KoppelingId,
        moment: Evaluatiemoment,
        op: Datum,
    ) -> Map<ElementId, Score> {
        let state = self.state();
        let vraag = state.koppelingen.get(&koppeling).map(|one| one.vraaggezin);
        let gezin = vraag.and_then(|id| state.gezinnen.get(&id));
        let mut kans = self.beside(op.plus_days(2));
        let base = match moment {
            Evaluatiemoment::Start => 2,
            Evaluatiemoment::NaProef => 3,
            Evaluatiemoment::Halfjaar => 4,
        };
        let children = gezin.into_iter().flat_map(|gezin| &gezin.kinderen);
        let answers = children.filter(|_| self.jaren).filter_map(|kind| {
            let answer = u8::try_from(base + kans.below(2)).ok()?;
            Some((kind.id, Score::new(answer)?))
        });
        answers.collect()
    }

    /// Chance for what was added later: beside the other, so that older stories stay the same.
    pub fn beside(&self, op: Datum) -> Kans {
        self.kans
            .branch(u64::try_from(op.day_number()).unwrap_or(0))
    }

    /// Does a command with chance of its own, so that the story goes on as if it were not there.
    fn terzijde(&mut self, day: Datum, command: Command) -> Option<()> {
        let beside = self.beside(day);
        let own = std::mem::replace(&mut self.kans, beside);
        let done = self.doe(day, command);
        self.kans = own;
        done
    }

    /// A kennismakingsgesprek with a family.
    pub fn kennis(&mut self, gezin: GezinId, op: Datum) -> Option<()> {
        let talk = Gesprek {
            id: ElementId(self.beside(op).bytes()),
            op,
            soort: Gespreksoort::Kennismaking,
            notitie: None,
            vervolg: None,
            vervolg_op: None,
        };
        let writes = vec![Write::Gesprek(Elem::Zet(talk))];
        self.terzijde(op, Command::Wijzig { gezin, writes })
    }

    /// The questions at the start; now and then they are forgotten.
    pub fn startmeting(&mut self, koppeling: KoppelingId, op: Datum) -> Option<()> {
        let mut kans = self.beside(op);
        if kans.percent(20) {
            return Some(());
        }
        let evaluatie = Evaluatie {
            per_kind: self.per_kind(koppeling, Evaluatiemoment::Start, op),
            id: ElementId(kans.bytes()),
            op,
            moment: Some(Evaluatiemoment::Start),
            vraaggezin: None,
            steungezin: None,
            kinderen: None,
            scores_vraag: self.scores(Evaluatiemoment::Start, op),
            scores_steun: self.scores(Evaluatiemoment::Start, op.plus_days(1)),
            toelichting: None,
        };
        let command = Command::Evalueer {
            koppeling,
            evaluatie,
        };
        self.terzijde(op, command)
    }
}
