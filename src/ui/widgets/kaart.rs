//! The map as an image of our own: a list to walk through for who hears it or uses keys, a map to
//! move for who points. Moving it changes one attribute; the symbols stay as they were laid. Lays
//! out what the view of the map tells and holds no text.

use super::kaart_hand::{Hand, measured};
use super::kaart_lagen::{ground, layer, scale};
use crate::ui::kit::*;
use crate::{
    app::views::kaart::{Kaart, Symbool, VERSTE, Venster, naast},
    domain::GezinId,
};
use wasm_bindgen::JsCast;

/// So far Shift with an arrow moves the map, and a button does.
const EIND: i32 = 100;
/// So much turning of the wheel is a step.
const DRAAI: f64 = 60.0;

/// Where one is on a map; whoever shows it beside something else shares this.
#[derive(Clone, Copy)]
pub struct MapState {
    /// What is in sight.
    pub venster: RwSignal<Venster>,
    /// Whom one is looking at.
    pub hier: RwSignal<Option<GezinId>>,
    /// How much room there is, in pixels.
    pub breedte: RwSignal<i32>,
}

impl Default for MapState {
    /// Everything in sight, and nobody looked at.
    fn default() -> Self {
        Self {
            venster: RwSignal::new(Venster::default()),
            hier: RwSignal::new(None),
            breedte: RwSignal::new(640),
        }
    }
}

impl MapState {
    /// Moves by so many steps of a button.
    pub fn schuif(self, kaart: Memo<Kaart>, (x, y): (i32, i32)) {
        let maat = kaart.with_untracked(|kaart| kaart.maat);
        let now = self.venster.get_untracked();
        self.venster.set(now.schuif(x * EIND, y * EIND, maat));
    }

    /// Zooms in by so many steps, or out below zero: around whom one looks at, else the middle.
    pub fn zoom(self, kaart: Memo<Kaart>, stappen: i32) {
        let now = self.venster.get_untracked();
        let (om, maat) = kaart.with_untracked(|kaart| {
            let maat = kaart.maat;
            let middle = (maat.breedte / 2, maat.hoogte / 2);
            let at = self
                .symbool(kaart)
                .map(|(_, one)| (one.plek.0 - now.x, one.plek.1 - now.y));
            let seen =
                |(x, y): &(i32, i32)| (0..maat.breedte).contains(x) && (0..maat.hoogte).contains(y);
            (at.filter(seen).unwrap_or(middle), maat)
        });
        self.venster.set(now.zoom(stappen, om, maat));
    }

    /// The symbol of whom one is looking at, with its number.
    fn symbool(self, kaart: &Kaart) -> Option<(usize, &Symbool)> {
        let hier = self.hier.get()?;
        let has = |(_, one): &(usize, &Symbool)| one.leden.contains(&hier);
        kaart.symbolen.iter().enumerate().find(has)
    }
}

/// The id of the symbol that a family comes first in.
pub(super) fn dom_id(id: GezinId) -> String {
    format!("kaart-{id}")
}

/// The map. `on_open` gets the families of a symbol that cannot be taken apart any further.
/// `direct` opens at the first click; else it only shows whom one clicked, and a second one opens.
#[component]
pub fn LandMap(
    #[prop(into)] label: Signal<String>,
    /// How the keys work, as it is heard.
    uitleg: &'static str,
    kaart: Memo<Kaart>,
    state: MapState,
    on_open: UnsyncCallback<(Vec<GezinId>,)>,
    direct: bool,
) -> impl IntoView {
    let MapState {
        venster,
        hier,
        breedte,
    } = state;
    let frame = NodeRef::<web_sys::Element>::new();
    measured(frame, breedte);

    let actief = Memo::new(move |_| {
        kaart.with(|kaart| {
            let (_, one) = state.symbool(kaart)?;
            Some((dom_id(*one.leden.first()?), one.plek, one.kort.clone()))
        })
    });
    Effect::new(move |_| {
        if let Some((_, plek, _)) = actief.get() {
            let now = venster.get_untracked();
            let to = now.toon(plek, kaart.with_untracked(|kaart| kaart.maat));
            if to != now {
                venster.set(to);
            }
        }
    });
    let open = move |nr: usize| {
        let Some((leden, (x, y), maat)) = kaart.with_untracked(|kaart| {
            let one = kaart.symbolen.get(nr)?;
            Some((one.leden.clone(), one.plek, kaart.maat))
        }) else {
            return;
        };
        let now = venster.get_untracked();
        if leden.len() > 1 && now.stap < VERSTE {
            venster.set(now.zoom(2, (x - now.x, y - now.y), maat));
        } else {
            on_open.run((leden,));
        }
    };
    let look = move |nr: usize| {
        let id = kaart.with_untracked(|kaart| {
            kaart
                .symbolen
                .get(nr)
                .and_then(|one| one.leden.first().copied())
        });
        if id.is_some() {
            hier.set(id);
        }
    };
    let key = move |event: web_sys::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let now = kaart.with_untracked(|kaart| state.symbool(kaart).map(|(nr, _)| nr));
        let last = kaart.with_untracked(|kaart| kaart.symbolen.len().saturating_sub(1));
        let arrow = match event.key().as_str() {
            "ArrowRight" => (1, 0),
            "ArrowLeft" => (-1, 0),
            "ArrowDown" => (0, 1),
            "ArrowUp" => (0, -1),
            "PageDown" => return done(&event, || look(now.map_or(0, |now| (now + 1).min(last)))),
            "PageUp" => return done(&event, || look(now.map_or(0, |now| now.saturating_sub(1)))),
            "Home" => return done(&event, || look(0)),
            "End" => return done(&event, || look(last)),
            "Enter" | " " => return done(&event, || open(now.unwrap_or(usize::MAX))),
            "+" | "=" => return done(&event, || state.zoom(kaart, 1)),
            "-" => return done(&event, || state.zoom(kaart, -1)),
            _ => return,
        };
        done(&event, || {
            if event.shift_key() {
                state.schuif(kaart, arrow);
            } else if let Some(now) = now {
                let plekken = kaart.with_untracked(|kaart| {
                    kaart
                        .symbolen
                        .iter()
                        .map(|one| one.plek)
                        .collect::<Vec<_>>()
                });
                if let Some(next) = naast(&plekken, now, arrow) {
                    look(next);
                }
            } else {
                look(0);
            }
        });
    };

    let hand = Hand::new(frame, venster);
    let drag = move |event: web_sys::PointerEvent| {
        hand.drag(&event, kaart.with_untracked(|kaart| kaart.maat));
    };
    let click = move |event: web_sys::MouseEvent| {
        let Some(nr) = symbol_of(&event).filter(|_| !hand.moved()) else {
            return;
        };
        let again =
            kaart.with_untracked(|kaart| state.symbool(kaart).map(|(nr, _)| nr)) == Some(nr);
        look(nr);
        if again || direct {
            open(nr);
        }
    };
    let turned = StoredValue::new(0.0);
    let wheel = move |event: web_sys::WheelEvent| {
        let Some(frame) = frame.get_untracked() else {
            return;
        };
        // Else the page could not be scrolled past the map. Two fingers on a pad come with Ctrl.
        let own = document()
            .active_element()
            .is_some_and(|it| frame.contains(Some(&it)));
        if !(own || event.ctrl_key()) {
            return;
        }
        event.prevent_default();
        let all = turned.get_value() - event.delta_y();
        turned.set_value(if all.abs() < DRAAI { all } else { 0.0 });
        if all.abs() >= DRAAI {
            let rect = frame.get_bounding_client_rect();
            let om = (
                event.client_x() - rect.left() as i32,
                event.client_y() - rect.top() as i32,
            );
            let maat = kaart.with_untracked(|kaart| kaart.maat);
            venster.update(|it| *it = it.zoom(if all > 0.0 { 1 } else { -1 }, om, maat));
        }
    };
    let viewbox = Memo::new(move |_| venster.get().viewbox(kaart.with(|kaart| kaart.maat)));
    let whole = Memo::new(move |_| Venster::default().viewbox(kaart.with(|kaart| kaart.maat)));
    let near = Memo::new(move |_| venster.with(|venster| venster.stap > 0));
    let ring =
        move || {
            actief.get().map(|(_, (x, y), kort)| view! {
            <g class="kb-no-print" aria-hidden="true" transform=format!("translate({x} {y})")>
                <circle class="kb-map__here" r="17"></circle>
                <text class="kb-map__who" y="-22">{kort}</text>
            </g>
        })
        };
    view! {
        <div class="kb-map" class=("kb-map--near", follow(move || near.get())) node_ref=frame
            on:pointerdown=move |event| hand.press(&event) on:pointermove=drag
            on:pointerup=move |_| hand.lift() on:pointercancel=move |_| hand.lift() on:click=click on:wheel=wheel
        >
            <svg
                class="kb-map__all"
                viewBox=whole
                role="listbox"
                tabindex="0"
                aria-label=label
                aria-describedby="kaart-uitleg"
                aria-activedescendant=move || actief.with(|actief| actief.as_ref().map(|(id, ..)| id.clone()))
                on:keydown=key
            >
                <svg role="none" viewBox=viewbox>
                    {move || kaart.with(ground)}
                    {move || kaart.with(|kaart| layer(&kaart.symbolen, &kaart.lijnen, kaart.papier.is_some(), false))}
                    {move || kaart.with(|kaart| {
                        let paper = kaart.papier.as_ref();
                        paper.map(|(symbolen, lijnen)| layer(symbolen, lijnen, false, true))
                    })}
                    {follow(ring)}
                </svg>
                {move || kaart.with(scale)}
            </svg>
            <p class="kb-hidden" id="kaart-uitleg">{uitleg}</p>
        </div>
    }
}

fn done(event: &web_sys::KeyboardEvent, act: impl FnOnce()) {
    event.prevent_default();
    act();
}

/// The number of the symbol under a click.
fn symbol_of(event: &web_sys::MouseEvent) -> Option<usize> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    let symbol = element.closest("[data-nr]").ok()??;
    symbol.get_attribute("data-nr")?.parse().ok()
}
