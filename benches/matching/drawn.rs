//! Drawn problems and families, the same on every machine: numbers for the solver alone, families
//! for criteria and plan together. Natively and in the browser the same are timed.

use koppelbord::domain::{
    Controle, Dagdelen, Datum, ElementId, Frequentie, Geboren, Gezin, GezinId, Kant, Kind,
    Leeftijden, Regel, Screening, Steungezin, Steunsoort, Taal, Vog, Vraaggezin,
};
use koppelbord::matching::assign::{Pair, Problem};
use koppelbord::matching::{Gewichten, Hemelsbreed, Paren, Plan, Situatie, plan};

/// Drawn numbers (SplitMix64).
pub struct Draw(pub u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end)).unwrap_or(0)
    }
}

/// Where the families live.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Places {
    /// All over a square.
    Uniform,
    /// In nine towns in that square.
    Towns,
}

/// What a problem for the solver looks like.
#[derive(Clone, Copy)]
pub struct Shape {
    pub name: &'static str,
    pub lefts: u32,
    pub rights: u32,
    /// The nearest so many are candidates.
    pub near: usize,
    pub places: Places,
    /// Scores are rounded down to a multiple of this.
    pub step: u32,
    /// One candidate in so many is left out, and one family in so many has none; 0 leaves all in.
    pub holes: u32,
    /// Urgency classes.
    pub classes: u32,
}

const UNIFORM: Shape = Shape {
    name: "uniform",
    lefts: 0,
    rights: 0,
    near: 50,
    places: Places::Uniform,
    step: 1,
    holes: 0,
    classes: 1,
};

/// Sizes of every shape: who asks, who offers with room, and who offers short of places.
const SIZES: [(u32, u32); 5] = [
    (40, 70),
    (200, 200),
    (1000, 1000),
    (2000, 2000),
    (5000, 5000),
];

/// Every shape in every size.
pub fn shapes() -> Vec<Shape> {
    let mut all = Vec::new();
    for (lefts, rights) in SIZES {
        let one = Shape {
            lefts,
            rights,
            near: if lefts < 100 { 40 } else { 50 },
            ..UNIFORM
        };
        all.push(one);
        all.push(Shape {
            name: "in towns",
            places: Places::Towns,
            ..one
        });
        all.push(Shape {
            name: "one score",
            step: 1000,
            ..one
        });
        all.push(Shape {
            name: "five scores",
            step: 250,
            ..one
        });
        all.push(Shape {
            name: "with holes",
            holes: 4,
            ..one
        });
        all.push(Shape {
            name: "just enough places",
            rights: lefts * 4 / 5,
            ..one
        });
        all.push(Shape {
            name: "short of places",
            rights: lefts * 2 / 5,
            ..one
        });
        let short = Shape {
            rights: lefts * 2 / 5,
            classes: 3,
            ..one
        };
        all.push(Shape {
            name: "short, three classes",
            ..short
        });
    }
    all
}

/// A problem as the solver takes it.
pub struct Instance {
    pub classes: Vec<u8>,
    pub room: Vec<u32>,
    pub pairs: Vec<Pair>,
}

/// Families at places with the nearest as candidates, scores that fall with the distance, and one
/// in four of who offers with two places.
pub fn instance(shape: &Shape) -> Instance {
    let mut draw = Draw(7);
    let towns: Vec<(u32, u32)> = (0..9)
        .map(|_| (draw.below(1000), draw.below(1000)))
        .collect();
    let point = |draw: &mut Draw| {
        let (x, y) = (draw.below(1000), draw.below(1000));
        let town = towns.get(draw.below(9) as usize).copied();
        match (shape.places, town) {
            (Places::Towns, Some((a, b))) => ((a * 9 + x) / 10, (b * 9 + y) / 10),
            _ => (x, y),
        }
    };
    let lefts: Vec<_> = (0..shape.lefts).map(|_| point(&mut draw)).collect();
    let rights: Vec<_> = (0..shape.rights).map(|_| point(&mut draw)).collect();
    let classes = lefts.iter().map(|_| draw.below(shape.classes) as u8);
    let classes = classes.collect();
    let room = rights
        .iter()
        .map(|_| 1 + u32::from(draw.below(4) == 0))
        .collect();
    let mut pairs = Vec::new();
    for (left, a) in (0..).zip(&lefts) {
        let far = |b: &(u32, u32)| (a.0.abs_diff(b.0).pow(2) + a.1.abs_diff(b.1).pow(2)).isqrt();
        let mut near: Vec<(u32, u32)> = (0..)
            .zip(&rights)
            .map(|(right, b)| (far(b), right))
            .collect();
        near.sort_unstable();
        let alone = shape.holes > 0 && draw.below(shape.holes) == 0;
        for &(distance, right) in near.iter().take(shape.near) {
            let high = 1000_u32.saturating_sub(distance) * (300 + draw.below(701)) / 1000;
            let score = (high / shape.step) * shape.step;
            let hole = alone || shape.holes > 0 && draw.below(shape.holes) == 0;
            if !hole {
                pairs.push(Pair { left, right, score });
            }
        }
    }
    Instance {
        classes,
        room,
        pairs,
    }
}

impl Instance {
    /// Checks, lays out and solves it: for each who asks, who of those who offer.
    pub fn solve(&self) -> Vec<Option<u32>> {
        let problem = Problem::new(&self.classes, &self.room, &self.pairs);
        problem
            .map(|problem| problem.solve().chosen)
            .unwrap_or_default()
    }
}

/// What was chosen, as one number.
pub fn chosen_digest(chosen: &[Option<u32>]) -> u64 {
    let mut sum = Draw(chosen.len() as u64);
    for right in chosen {
        sum.0 = sum.next() ^ right.map_or(0, |right| u64::from(right) + 1);
    }
    sum.next()
}

/// So many families of a side, of which all is known.
pub struct Families {
    asks: Vec<Gezin>,
    offers: Vec<Gezin>,
    /// Metres from each who asks to each who offers: `matching` is given them, so working them out is
    /// not timed.
    meters: Vec<u32>,
}

impl Families {
    /// Draws them.
    pub fn new(asks: u32, offers: u32) -> Self {
        let mut draw = Draw(3);
        let far = |a: u32| (0..offers).map(move |b| meters(place(a), place(OFFERS | b)));
        Self {
            meters: (0..asks).flat_map(far).collect(),
            asks: (0..asks)
                .map(|n| gezin(&mut draw, n, Kant::Vraag))
                .collect(),
            offers: (0..offers)
                .map(|n| gezin(&mut draw, OFFERS | n, Kant::Steun))
                .collect(),
        }
    }

    /// Everyone who asks and everyone who offers, with their situation.
    pub fn with<T>(
        &self,
        read: impl FnOnce(&[Vraaggezin<'_>], &[Steungezin<'_>], &Situatie<'_>) -> T,
    ) -> T {
        let asks: Vec<Vraaggezin<'_>> = self
            .asks
            .iter()
            .flat_map(|gezin| gezin.vragen(false))
            .collect();
        let offers: Vec<Steungezin<'_>> =
            self.offers.iter().filter_map(Gezin::steungezin).collect();
        let afstand = |v: Vraaggezin<'_>, s: Steungezin<'_>| {
            let at = number(v.id) as usize * self.offers.len() + (number(s.id) ^ OFFERS) as usize;
            self.meters.get(at).map(|far| Hemelsbreed::new(*far, 36))
        };
        let gewichten = Gewichten::default();
        read(
            &asks,
            &offers,
            &Situatie::new(today(), [], &afstand, &gewichten),
        )
    }

    /// Judges every pair and makes the plan.
    pub fn plan(&self) -> Plan {
        self.with(|asks, offers, situatie| {
            plan(asks, offers, situatie, &Paren::default()).unwrap_or_default()
        })
    }
}

/// What stands in a plan, as one number: two machines that made the same plan say the same.
pub fn digest(plan: &Plan) -> u64 {
    let mut sum = Draw(plan.voorstellen.len() as u64);
    for one in &plan.voorstellen {
        let ids = [one.vraag.gezin.0, one.steun.0].map(u128::from_be_bytes);
        let [asks, offers] = ids.map(|id| (id >> 96) as u64);
        sum.0 ^= asks << 32 | offers;
        sum.0 = sum.next() ^ u64::from(one.score.score);
    }
    sum.next()
}

fn today() -> Datum {
    day("2026-11-21")
}

fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap_or_else(|_| unreachable!("a day"))
}

fn line(text: &str) -> Regel {
    Regel::parse(text).unwrap_or_else(|_| unreachable!("a name"))
}

/// In the numbers of those who offer.
const OFFERS: u32 = 1 << 20;

fn number(id: GezinId) -> u32 {
    let [a, b, c, d, ..] = id.0;
    u32::from_be_bytes([a, b, c, d])
}

fn place(number: u32) -> (u32, u32) {
    let mixed = number.wrapping_mul(0x9E37_79B9);
    ((mixed >> 16) % 9000, mixed % 9000)
}

fn meters(a: (u32, u32), b: (u32, u32)) -> u32 {
    (a.0.abs_diff(b.0).pow(2) + a.1.abs_diff(b.1).pow(2)).isqrt()
}

fn gezin(draw: &mut Draw, number: u32, kant: Kant) -> Gezin {
    let id = (u128::from(number) << 96).to_be_bytes();
    let mut gezin = Gezin::new(GezinId(id));
    gezin.kant = Some(kant);
    gezin.aangemeld_op = Some(day("2026-10-01").plus_days(-(draw.below(300) as i32)));
    let pick = |draw: &mut Draw, many: u32| draw.below(many) as usize;
    gezin.talen = Some(Taal::ALL.get(pick(draw, 3)).copied().into_iter().collect());
    let soorten = (0..3).filter_map(|_| Steunsoort::ALL.get(pick(draw, 8)).copied());
    gezin.soorten = Some(soorten.collect());
    gezin.frequentie = Frequentie::ALL.get(pick(draw, 5)).copied();
    gezin.dagdelen = Dagdelen::try_from(draw.below(1 << 28) & draw.below(1 << 28)).ok();
    gezin.max_afstand = Some(3 + draw.below(5) as u8);
    gezin.kinderen = vec![Kind {
        id: ElementId(id),
        voornaam: None,
        geboren: Geboren::new(2010 + draw.below(15) as u16, None),
    }];
    let done = Controle {
        op: day("2026-01-01"),
        door: line("Wulp"),
    };
    gezin.screening = Screening {
        vog: Some(Vog {
            gezien_op: done.op,
            door: done.door.clone(),
            geldig_tot: day("2028-01-01"),
        }),
        referenties: Some(done.clone()),
        huisbezoek: Some(done),
        ..Screening::default()
    };
    gezin.aanbod.leeftijden = Leeftijden::new(draw.below(4) as u8, 10 + draw.below(9) as u8);
    gezin.aanbod.capaciteit = Some(1 + u8::from(draw.below(4) == 0));
    gezin
}
