//! A value that a screen holds and changes, as a [`Source`] like the others. Knows no screen
//! and no widget.

use super::follow::{Follow, Held, Node, Signal, Source, handle, other};
use leptos::reactive::{
    signal::ArcRwSignal,
    traits::{Set, Write},
};
use std::{marker::PhantomData, sync::Arc};

handle! {
    /// A value that is held; whoever follows it hears of every change. Changes to a value whose
    /// owner has gone do nothing.
    RwSignal
}

impl Source {
    fn signal(self) -> Option<ArcRwSignal<Held>> {
        match self.node() {
            Some(Node::Held(signal)) => Some(signal),
            _ => None,
        }
    }

    /// Puts a value in its place; false once the owner has gone.
    #[inline(never)]
    fn put(self, held: Held) -> bool {
        let signal = self.signal();
        let there = signal.is_some();
        if let Some(signal) = signal {
            signal.set(held);
        }
        there
    }

    /// Takes the value out, to be changed and put back.
    #[inline(never)]
    fn take(self) -> Option<Held> {
        let mut held: Held = Arc::new(());
        let signal = self.signal()?;
        std::mem::swap(&mut *signal.try_write_untracked()?, &mut held);
        Some(held)
    }
}

#[inline(never)]
fn typed_mut<T: 'static>(held: &mut Held) -> &mut T {
    match Arc::get_mut(held).and_then(|held| held.downcast_mut()) {
        Some(value) => value,
        None => other(),
    }
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// Holds a value.
    #[inline(never)]
    pub fn new(value: T) -> Self {
        let held: Held = Arc::new(value);
        Self(held_source(held), PhantomData)
    }

    /// Puts another value in its place.
    #[inline(never)]
    pub fn set(self, value: T) {
        self.0.put(Arc::new(value));
    }

    /// Puts another value in its place; gives it back once the owner has gone.
    pub fn try_set(self, value: T) -> Option<T> {
        if self.0.signal().is_none() {
            return Some(value);
        }
        self.set(value);
        None
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Changes the value; `None` once the owner has gone.
    pub fn try_update<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let mut held = self.0.take()?;
        let answer = change(typed_mut(&mut held));
        self.0.put(held);
        Some(answer)
    }
}

#[inline(never)]
fn held_source(held: Held) -> Source {
    Source::new(Node::Held(ArcRwSignal::new(held)))
}

impl<T: Default + Send + Sync + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: Send + Sync + 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::of(signal.0)
    }
}
