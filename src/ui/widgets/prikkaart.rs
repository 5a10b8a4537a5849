//! A map to put one place on: by a click, or with a cross that the arrows move. Lays out what the
//! view tells, holds no text, and draws nothing anew while the cross moves.

use super::kaart_hand::{Hand, measured};
use super::kaart_lagen::{ground_of, scale_of};
use crate::ui::kit::*;
use crate::{
    app::views::kaart::{Prikkaart, VERSTE, Venster},
    domain::Punt,
};

/// So many steps of the map in one of the buttons: twice as near.
const STAP: i32 = 2;

/// Where one is on the map; the buttons beside it share this.
#[derive(Clone, Copy)]
pub struct PinState {
    /// What is in sight.
    pub venster: RwSignal<Venster>,
    /// Where the cross stands; where the map begins until it was moved.
    pub kruis: RwSignal<Option<Punt>>,
    /// How much room there is, in pixels.
    pub breedte: RwSignal<i32>,
}

impl Default for PinState {
    fn default() -> Self {
        Self {
            venster: RwSignal::new(Venster::default()),
            kruis: RwSignal::new(None),
            breedte: RwSignal::new(640),
        }
    }
}

impl PinState {
    /// Where the cross stands; who asks hears when it moves.
    #[must_use]
    pub fn punt(self, kaart: &Prikkaart) -> Punt {
        self.kruis.track();
        self.nu(kaart)
    }

    /// Where the cross stands now.
    #[must_use]
    pub fn nu(self, kaart: &Prikkaart) -> Punt {
        self.kruis.get_untracked().unwrap_or(kaart.begin)
    }

    /// Comes nearer, or goes further away below zero, around the cross.
    pub fn zoom(self, kaart: Memo<Option<Prikkaart>>, stappen: i32) {
        let now = self.venster.get_untracked();
        kaart.with_untracked(|kaart| {
            if let Some(kaart) = kaart {
                let (x, y) = kaart.at(self.nu(kaart));
                let om = (x - now.x, y - now.y);
                self.venster.set(now.zoom(stappen * STAP, om, kaart.maat));
            }
        });
    }

    /// Whether there is no further to zoom in, or out.
    #[must_use]
    pub fn end(self, dichtbij: bool) -> bool {
        let stap = self.venster.with(|venster| venster.stap);
        stap == if dichtbij { VERSTE } else { 0 }
    }
}

/// The map. `on_pick` gets where the cross stands when it is chosen, `on_leave` comes with Escape.
#[component]
pub fn PinMap(
    id: String,
    label: &'static str,
    /// The id of the text that tells how the keys work.
    uitleg: String,
    kaart: Memo<Option<Prikkaart>>,
    state: PinState,
    /// What is chosen so far.
    #[prop(into)]
    vast: Signal<Option<Punt>>,
    on_pick: UnsyncCallback<(Punt,)>,
    on_leave: UnsyncCallback<()>,
) -> impl IntoView {
    let PinState {
        venster,
        kruis,
        breedte,
    } = state;
    let frame = NodeRef::<web_sys::Element>::new();
    measured(frame, breedte);
    let at = move |punt: Option<Punt>| {
        kaart.with(|kaart| Some(kaart.as_ref()?.at(punt.unwrap_or(kaart.as_ref()?.begin))))
    };
    let place = move |punt: Option<Punt>| {
        at(punt).map_or_else(String::new, |(x, y)| format!("translate({x} {y})"))
    };
    let step = move |way: (i32, i32)| {
        kaart.with_untracked(|kaart| {
            let Some(kaart) = kaart else { return };
            let to = kaart.schuif(state.nu(kaart), way);
            kruis.set(Some(to));
            venster.update(|it| *it = it.toon(kaart.at(to), kaart.maat));
        });
    };
    // On a map of another size the cross would be elsewhere.
    Effect::new(move |_| {
        kaart.with(|kaart| {
            if let Some(kaart) = kaart {
                let at = kaart.at(state.nu(kaart));
                venster.update(|it| *it = it.toon(at, kaart.maat));
            }
        });
    });
    let pick = move || {
        let punt = kaart.with_untracked(|kaart| kaart.as_ref().map(|kaart| state.nu(kaart)));
        if let Some(punt) = punt {
            kruis.set(Some(punt));
            on_pick.run((punt,));
        }
    };
    let key = move |event: web_sys::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" => step((1, 0)),
            "ArrowLeft" => step((-1, 0)),
            "ArrowDown" => step((0, 1)),
            "ArrowUp" => step((0, -1)),
            "+" | "=" => state.zoom(kaart, 1),
            "-" => state.zoom(kaart, -1),
            "Enter" | " " => pick(),
            "Escape" => on_leave.run(()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let hand = Hand::new(frame, venster);
    let drag = move |event: web_sys::PointerEvent| {
        if let Some(maat) = kaart.with_untracked(|kaart| kaart.as_ref().map(|kaart| kaart.maat)) {
            hand.drag(&event, maat);
        }
    };
    let click = move |event: web_sys::MouseEvent| {
        let Some(frame) = frame.get_untracked().filter(|_| !hand.moved()) else {
            return;
        };
        let rect = frame.get_bounding_client_rect();
        let now = venster.get_untracked();
        let x = event.client_x() - rect.left() as i32 - frame.client_left() + now.x;
        let y = event.client_y() - rect.top() as i32 - frame.client_top() + now.y;
        let punt =
            kaart.with_untracked(|kaart| kaart.as_ref().and_then(|kaart| kaart.punt((x, y))));
        if punt.is_some() {
            kruis.set(punt);
            pick();
        }
    };
    let maat = move || kaart.with(|kaart| kaart.as_ref().map(|kaart| kaart.maat));
    let viewbox = Memo::new(move |_| maat().map(|maat| venster.get().viewbox(maat)));
    let whole = Memo::new(move |_| maat().map(|maat| Venster::default().viewbox(maat)));
    let near = Memo::new(move |_| venster.with(|venster| venster.stap > 0));
    let drawn = move || {
        kaart.with(|kaart| {
            let kaart = kaart.as_ref();
            kaart.map(|kaart| ground_of(&kaart.randen, &kaart.buurten, &kaart.namen))
        })
    };
    let bar = move || {
        kaart.with(|kaart| {
            let kaart = kaart.as_ref();
            kaart.map(|kaart| scale_of(&kaart.schaal, kaart.maat))
        })
    };
    let pin = move || {
        vast.get().map(|punt| {
            view! { <g transform=move || place(Some(punt))><circle class="kb-map__pin" r="7"></circle></g> }
        })
    };
    view! {
        <div class="kb-map kb-map--pin" class=("kb-map--near", follow(move || near.get())) node_ref=frame
            on:pointerdown=move |event| hand.press(&event) on:pointermove=drag
            on:pointerup=move |_| hand.lift() on:pointercancel=move |_| hand.lift() on:click=click
        >
            <svg
                class="kb-map__all"
                id=id
                viewBox=whole
                role="application"
                tabindex="0"
                aria-label=label
                aria-describedby=uitleg
                on:keydown=key
            >
                <svg aria-hidden="true" viewBox=viewbox>
                    {follow(drawn)}
                    {follow(pin)}
                    <g transform=move || place(kruis.get())>
                        <path class="kb-map__cross kb-map__cross--edge" d="M-16 0H-5M5 0H16M0 -16V-5M0 5V16"></path>
                        <path class="kb-map__cross" d="M-16 0H-5M5 0H16M0 -16V-5M0 5V16"></path>
                    </g>
                </svg>
                {follow(bar)}
            </svg>
        </div>
    }
}
