//! A form in a window for one of a list of what was noted: a new one, or one that stands there
//! already. What is typed is kept apart for each.

use super::{Deel, velden::Form};
use crate::ui::kit::*;
use crate::{
    app::{formulier::Formulier, views::koppeling::invoer},
    domain::{Datum, ElementId},
    ui::Concept,
};

/// The form, whether it is open, and which one is being changed.
#[derive(Clone, Copy)]
pub(super) struct Bewerk {
    deel: Deel,
    today: Datum,
    pub of: Form,
    pub open: RwSignal<bool>,
    pub editing: RwSignal<Option<ElementId>>,
    pub concept: Concept,
}

impl Bewerk {
    pub fn new(deel: Deel, naam: &'static str) -> Self {
        let today = deel.page.peek(|_, today| today);
        let of = Form::new(naam, invoer::leeg(today));
        let open = RwSignal::new(false);
        let editing = RwSignal::new(None::<ElementId>);
        let concept = of.concept(deel.page, open, invoer::OP, move || {
            let id = editing.get_untracked();
            id.map_or_else(String::new, |id| format!(" {id}"))
        });
        Self {
            deel,
            today,
            of,
            open,
            editing,
            concept,
        }
    }

    /// Opens it for a new one, as it stands.
    pub fn begin(self) {
        self.open.set(true);
    }

    /// Opens it for one that is there.
    pub fn edit(self, id: ElementId, form: Formulier) {
        self.of.fill(form);
        self.editing.set(Some(id));
        self.open.set(true);
    }

    /// The name of what is being written: its own, or a fresh one.
    pub fn id(self) -> ElementId {
        let id = self.editing.get_untracked();
        id.unwrap_or_else(|| ElementId(self.deel.page.fresh()))
    }

    pub fn close(self) {
        self.open.set(false);
        self.editing.set(None);
        self.of.fill(invoer::leeg(self.today));
    }
}
