//! An element of the page that a component has a use for. Knows no screen and no widget.

use std::marker::PhantomData;
use wasm_bindgen::JsCast;
use whole_leptos::prelude::{Get, GetUntracked, LocalStorage, RwSignal, Set};

/// Where a component finds an element of its own, once it is made.
pub struct NodeRef<T>(
    RwSignal<Option<web_sys::Element>, LocalStorage>,
    PhantomData<fn() -> T>,
);

impl<T> Clone for NodeRef<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for NodeRef<T> {}

impl<T: JsCast> NodeRef<T> {
    /// For an element that is not there yet.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new_local(None), PhantomData)
    }

    pub(super) fn load(self, element: &web_sys::Element) {
        self.0.set(Some(element.clone()));
    }

    /// The element; who asks hears when it is there.
    #[must_use]
    pub fn get(self) -> Option<T> {
        self.0.get().map(JsCast::unchecked_into)
    }

    /// The element, if it is there. In a later frame the component may be gone.
    #[must_use]
    pub fn get_untracked(self) -> Option<T> {
        let found = self.0.try_get_untracked().flatten();
        found.map(JsCast::unchecked_into)
    }
}

impl<T: JsCast> Default for NodeRef<T> {
    fn default() -> Self {
        Self::new()
    }
}
