//! What two maps have in common under the pointer: how wide they are, and dragging them. Knows not
//! what is on them.

use crate::app::views::kaart::{Maat, Venster};
use crate::ui::kit::*;

/// So far a pointer may slip in a click.
const SLIP: i32 = 4;

/// Keeps the width of a map's frame, now and whenever the window changes.
pub(super) fn measured(frame: NodeRef<web_sys::Element>, breedte: RwSignal<i32>) {
    let measure = move || {
        let wide = frame
            .get_untracked()
            .map_or(0, |frame| frame.client_width());
        if wide > 0 && breedte.get_untracked() != wide {
            breedte.set(wide);
        }
    };
    request_animation_frame(measure);
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
}

/// Where the pointer went down, what was in sight then, and whether it has moved since.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    frame: NodeRef<web_sys::Element>,
    venster: RwSignal<Venster>,
    grip: StoredValue<Option<(i32, i32, Venster)>>,
    moved: StoredValue<bool>,
}

impl Hand {
    pub fn new(frame: NodeRef<web_sys::Element>, venster: RwSignal<Venster>) -> Self {
        Self {
            frame,
            venster,
            grip: StoredValue::new(None),
            moved: StoredValue::new(false),
        }
    }

    pub fn press(self, event: &web_sys::PointerEvent) {
        self.moved.set_value(false);
        if event.button() == 0 {
            let now = self.venster.get_untracked();
            let grip = (event.client_x(), event.client_y(), now);
            self.grip.set_value(Some(grip));
        }
    }

    pub fn drag(self, event: &web_sys::PointerEvent, maat: Maat) {
        let Some((x, y, from)) = self.grip.get_value() else {
            return;
        };
        let (dx, dy) = (x - event.client_x(), y - event.client_y());
        if !self.moved() && dx.abs().max(dy.abs()) > SLIP {
            self.moved.set_value(true);
            if let Some(frame) = self.frame.get_untracked() {
                // Without capture the drag ends at the edge, which is no harm.
                let _ = frame.set_pointer_capture(event.pointer_id());
            }
        }
        if self.moved() && from.stap == self.venster.get_untracked().stap {
            self.venster.set(from.schuif(dx, dy, maat));
        }
    }

    pub fn lift(self) {
        self.grip.set_value(None);
    }

    /// Whether what looks like a click was a drag.
    pub fn moved(self) -> bool {
        self.moved.get_value()
    }
}
