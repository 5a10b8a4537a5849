//! Times of ranking and of the whole plan on drawn families, criteria and all: what the page
//! does when Matchen opens. `cargo bench --bench plan` prints one line each.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use koppelbord::domain::{
    Controle, Dagdelen, Datum, ElementId, Frequentie, Geboren, Gezin, GezinId, Kant, Kind,
    Leeftijden, Regel, Screening, Steungezin, Steunsoort, Taal, Vog, Vraaggezin,
};
use koppelbord::matching::{Gewichten, Hemelsbreed, Paren, Situatie, plan, steungezinnen_for};
use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 9;

/// Drawn numbers that are the same everywhere (SplitMix64).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % u64::from(end)) as u32
    }

    fn gezin(&mut self, number: u32, kant: Kant) -> Gezin {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        let day = |text| Datum::parse(text).expect("a day");
        let mut gezin = Gezin::new(GezinId(id));
        gezin.kant = Some(kant);
        gezin.aangemeld_op = Some(day("2026-10-01").plus_days(-(self.below(300) as i32)));
        gezin.talen = Some([Taal::ALL[self.below(3) as usize]].into());
        gezin.soorten = Some(
            (0..3)
                .map(|_| Steunsoort::ALL[self.below(8) as usize])
                .collect(),
        );
        gezin.frequentie = Some(Frequentie::ALL[self.below(5) as usize]);
        gezin.dagdelen = Dagdelen::try_from(self.below(1 << 28) & self.below(1 << 28)).ok();
        gezin.max_afstand = Some(3 + self.below(5) as u8);
        let geboren = Geboren::new(2010 + self.below(15) as u16, None);
        gezin.kinderen = vec![Kind {
            id: ElementId(id),
            voornaam: None,
            geboren,
        }];
        let done = Controle {
            op: day("2026-01-01"),
            door: Regel::parse("Wulp").expect("a name"),
        };
        let (gezien_op, door) = (done.op, done.door.clone());
        gezin.screening = Screening {
            vog: Some(Vog {
                gezien_op,
                door,
                geldig_tot: day("2028-01-01"),
            }),
            referenties: Some(done.clone()),
            huisbezoek: Some(done),
            ..Screening::default()
        };
        gezin.aanbod.leeftijden = Leeftijden::new(self.below(4) as u8, 10 + self.below(9) as u8);
        gezin.aanbod.capaciteit = Some(1 + (self.below(4) == 0) as u8);
        gezin
    }
}

fn main() {
    for (vragen, steunen) in [(40, 80), (200, 200), (1000, 1000)] {
        let mut draw = Draw(3);
        let asks: Vec<Gezin> = (0..vragen).map(|n| draw.gezin(n, Kant::Vraag)).collect();
        let offers: Vec<Gezin> = (0..steunen)
            .map(|n| draw.gezin(1 << 20 | n, Kant::Steun))
            .collect();
        let asks: Vec<Vraaggezin<'_>> = asks.iter().filter_map(Gezin::vraaggezin).collect();
        let offers: Vec<Steungezin<'_>> = offers.iter().filter_map(Gezin::steungezin).collect();
        let at = |id: GezinId| {
            let mixed = u32::from_be_bytes([id.0[0], id.0[1], id.0[2], id.0[3]]);
            let mixed = mixed.wrapping_mul(0x9E37_79B9);
            ((mixed >> 16) % 9000, mixed % 9000)
        };
        let afstand = |v: Vraaggezin<'_>, s: Steungezin<'_>| {
            let (a, b) = (at(v.id), at(s.id));
            let square = a.0.abs_diff(b.0).pow(2) + a.1.abs_diff(b.1).pow(2);
            Some(Hemelsbreed::new(square.isqrt(), 36))
        };
        let gewichten = Gewichten::default();
        let today = Datum::parse("2026-11-21").expect("a day");
        let situatie = Situatie::new(today, [], &afstand, &gewichten);
        let paren = Paren::default();
        time(&format!("plan {vragen} x {steunen}"), || {
            black_box(plan(&asks, &offers, &situatie, &paren).expect("a plan"));
        });
        time(&format!("rank one of {steunen}"), || {
            black_box(steungezinnen_for(asks[0], &offers, &situatie));
        });
    }
}

fn time(name: &str, mut run: impl FnMut()) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let ms = |at: usize| times[at].as_secs_f64() * 1e3;
    println!(
        "{name:20} min {:8.2} ms   median {:8.2} ms   max {:8.2} ms",
        ms(0),
        ms(ROUNDS / 2),
        ms(ROUNDS - 1)
    );
}
