//! The problems and the families of `benches/matching.rs` where the page runs: built as the page is,
//! timed in Chromium by `tests/journeys/tempo.spec.mjs` and set beside the native times.

#[cfg(target_arch = "wasm32")]
#[path = "../../matching/drawn.rs"]
mod drawn;

#[cfg(target_arch = "wasm32")]
mod page {
    use super::drawn::{Families, Instance, chosen_digest, digest, instance, shapes};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A problem for the solver.
    #[wasm_bindgen]
    pub struct Problem(Instance, String);

    #[wasm_bindgen]
    impl Problem {
        /// Draws one of the shapes by its place; nothing beyond the last.
        pub fn draw(at: usize) -> Option<Self> {
            let shape = shapes().get(at).copied()?;
            let size = format!("{} | {} × {}", shape.name, shape.lefts, shape.rights);
            Some(Self(instance(&shape), format!("{size} × {}", shape.near)))
        }

        /// What it is called in the table.
        pub fn name(&self) -> String {
            self.1.clone()
        }

        /// Solves it, and says for how many.
        pub fn solve(&self) -> usize {
            self.0.solve().len()
        }

        /// What is chosen, as one number.
        pub fn plan(&self) -> String {
            format!("{:016x}", chosen_digest(&self.0.solve()))
        }
    }

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
