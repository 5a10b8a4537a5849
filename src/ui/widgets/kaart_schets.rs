//! A map to look at only: one image, with what it shows in a sentence.

use super::kaart_lagen::{ground, scale, still};
use crate::app::views::kaart::{Kaart, Venster};
use crate::ui::kit::*;

/// The map.
#[component]
pub fn MapSketch(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] kaart: Signal<Kaart>,
) -> impl IntoView {
    let viewbox = Memo::new(move |_| kaart.with(|kaart| Venster::default().viewbox(kaart.maat)));
    view! {
        <div class="kb-map">
            <svg class="kb-map__all" viewBox=viewbox role="img" aria-label=label>
                {move || kaart.with(ground)}
                {move || kaart.with(still)}
                {move || kaart.with(scale)}
            </svg>
        </div>
    }
}
