//! The families of `benches/matching.rs` where the page runs: built as the page is, timed in
//! Chromium by `tests/journeys/tempo.spec.mjs` and set beside the native times.

#[cfg(target_arch = "wasm32")]
#[path = "../../matching/drawn.rs"]
#[allow(dead_code, reason = "problems for the solver alone are timed natively")]
mod drawn;

#[cfg(target_arch = "wasm32")]
mod page {
    use super::drawn::{Families, digest};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Families of both sides.
    #[wasm_bindgen]
    pub struct Drawn(Families);

    #[wasm_bindgen]
    impl Drawn {
        /// Draws so many.
        #[wasm_bindgen(constructor)]
        pub fn new(asks: u32, offers: u32) -> Self {
            Self(Families::new(asks, offers))
        }

        /// Judges every pair and makes the plan, which comes as one number.
        pub fn plan(&self) -> String {
            format!("{:016x}", digest(&self.0.plan()))
        }
    }
}

fn main() {}
