//! Chance that is the same on every machine: splitmix64 (Steele, Lea and Flood, 2014). For the
//! fictional municipality alone; nothing secret is made with it.

/// A row of numbers that follows from its seed.
#[derive(Debug, Clone)]
pub(super) struct Kans(u64);

impl Kans {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A row of its own for one part of the work, so that the parts do not disturb each other.
    pub fn branch(&self, number: u64) -> Self {
        let mut own = Self(self.0 ^ number.wrapping_mul(0xA24B_AED4_963E_E407));
        own.next();
        own
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `count`; 0 when there is none.
    pub fn below(&mut self, count: usize) -> usize {
        let count = count.max(1) as u128;
        ((u128::from(self.next()) * count) >> 64) as usize
    }

    /// A number from `least` to `most`, both included.
    pub fn between(&mut self, least: i32, most: i32) -> i32 {
        let span = usize::try_from(most - least + 1).unwrap_or(1);
        least + i32::try_from(self.below(span)).unwrap_or(0)
    }

    /// Whether something happens that does so in so many cases of a hundred.
    pub fn percent(&mut self, cases: usize) -> bool {
        self.below(100) < cases
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }

    /// A value in so many cases of a hundred.
    pub fn maybe<T>(&mut self, cases: usize, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.percent(cases).then(|| value(self))
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }

    pub fn bytes(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        for part in bytes.chunks_exact_mut(8) {
            part.copy_from_slice(&self.next().to_le_bytes());
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_is_that_of_splitmix64() {
        // The published row of seed 1234567.
        let mut kans = Kans::new(1_234_567);
        assert_eq!(kans.next(), 6_457_827_717_110_365_317);
        assert_eq!(kans.next(), 3_203_168_211_198_807_973);
        assert_eq!(kans.next(), 9_817_491_932_198_370_423);
    }

    #[test]
    fn numbers_stay_within_their_bounds_and_reach_them() {
        let mut kans = Kans::new(1);
        let drawn: crate::order::Set<_> = (0..1000).map(|_| kans.between(-2, 3)).collect();
        assert_eq!(drawn, (-2..=3).collect());
        assert_eq!(
            (kans.below(0), kans.below(1), kans.pick::<u8>(&[])),
            (0, 0, None)
        );
    }
}
