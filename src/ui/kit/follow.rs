//! Values that are followed: fixed, derived, remembered or held. Whatever their type, below
//! they are one and the same [`Source`] of a value whose type is forgotten; the typed handles
//! only know it back. So the graph of Leptos exists for one type instead of for two hundred.
//! Knows no screen and no widget.

use leptos::{
    prelude::{GetValue, StoredValue},
    reactive::{
        computed::ArcMemo,
        graph::untrack,
        signal::ArcRwSignal,
        traits::{Get, GetUntracked},
    },
};
use std::{any::Any, marker::PhantomData, sync::Arc};

use super::RwSignal;

/// A value whose type was forgotten.
pub(super) type Held = Arc<dyn Any + Send + Sync>;

#[derive(Clone)]
pub(super) enum Node {
    Fixed(Held),
    Derived(Arc<dyn Fn() -> Held + Send + Sync>),
    Memo(ArcMemo<Held>),
    Held(ArcRwSignal<Held>),
}

/// Where a value comes from. Goes with the owner in which it was made.
#[derive(Clone, Copy)]
pub struct Source(StoredValue<Node>);

impl Source {
    #[inline(never)]
    pub(super) fn new(node: Node) -> Self {
        Self(StoredValue::new(node))
    }

    #[inline(never)]
    pub(super) fn node(self) -> Option<Node> {
        self.0.try_get_value()
    }

    /// The value, followed by whoever asks.
    #[inline(never)]
    fn follow(self) -> Option<Held> {
        match self.node()? {
            Node::Fixed(held) => Some(held),
            Node::Derived(make) => Some(make()),
            Node::Memo(memo) => memo.try_get(),
            Node::Held(signal) => signal.try_get(),
        }
    }

    /// The value, once.
    #[inline(never)]
    fn peek(self) -> Option<Held> {
        match self.node()? {
            Node::Fixed(held) => Some(held),
            Node::Derived(make) => Some(untrack(|| make())),
            Node::Memo(memo) => memo.try_get_untracked(),
            Node::Held(signal) => signal.try_get_untracked(),
        }
    }
}

/// The value with its type again. A handle only ever holds values of its own type.
#[inline(never)]
pub(super) fn typed<T: 'static>(held: &Held) -> &T {
    match held.downcast_ref() {
        Some(value) => value,
        None => other(),
    }
}

#[cold]
#[inline(never)]
pub(super) fn other() -> ! {
    unreachable!("a value is read while it is changed")
}

#[cold]
#[inline(never)]
#[cfg_attr(debug_assertions, track_caller)]
fn gone() -> ! {
    unreachable!("a value is read after its owner has gone")
}

/// What every handle can do: give its value, followed or once.
pub trait Follow: Copy + 'static {
    /// The type of the value.
    type Value: Send + Sync + 'static;

    /// Where the value comes from.
    fn source(self) -> Source;

    /// Looks at the value and follows it.
    #[cfg_attr(debug_assertions, track_caller)]
    fn with<R>(self, look: impl FnOnce(&Self::Value) -> R) -> R {
        let Some(held) = self.source().follow() else {
            gone()
        };
        look(typed(&held))
    }

    /// Looks at the value once.
    #[cfg_attr(debug_assertions, track_caller)]
    fn with_untracked<R>(self, look: impl FnOnce(&Self::Value) -> R) -> R {
        let Some(held) = self.source().peek() else {
            gone()
        };
        look(typed(&held))
    }

    /// The value, followed.
    #[cfg_attr(debug_assertions, track_caller)]
    fn get(self) -> Self::Value
    where
        Self::Value: Clone,
    {
        self.with(Self::Value::clone)
    }

    /// The value, once.
    #[cfg_attr(debug_assertions, track_caller)]
    fn get_untracked(self) -> Self::Value
    where
        Self::Value: Clone,
    {
        self.with_untracked(Self::Value::clone)
    }

    /// Follows the value without looking at it.
    fn track(self) {
        self.source().follow();
    }
}

macro_rules! handle {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name<T>(Source, PhantomData<fn() -> T>);

        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T: Send + Sync + 'static> Follow for $name<T> {
            type Value = T;

            fn source(self) -> Source {
                self.0
            }
        }
    };
}
pub(super) use handle;

handle! {
    /// A value that a widget takes: a fixed one, or one to follow.
    Signal
}

handle! {
    /// A value that is worked out from others; it tells of a change only when it differs.
    Memo
}

impl<T: Send + Sync + 'static> Signal<T> {
    pub(super) fn of(source: Source) -> Self {
        Self(source, PhantomData)
    }

    /// A value that is worked out anew whenever it is asked for.
    #[inline(never)]
    pub fn derive(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::of(derived(Arc::new(move || Arc::new(make()))))
    }

    /// A value that never changes.
    #[inline(never)]
    pub fn stored(value: T) -> Self {
        Self::of(fixed(Arc::new(value)))
    }
}

#[inline(never)]
fn derived(make: Arc<dyn Fn() -> Held + Send + Sync>) -> Source {
    Source::new(Node::Derived(make))
}

#[inline(never)]
fn fixed(held: Held) -> Source {
    Source::new(Node::Fixed(held))
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Works out a value; again only when something that it read has changed.
    pub fn new(make: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        Self(
            memo(
                Box::new(move |before| Arc::new(make(before.map(typed)))),
                differs::<T>,
            ),
            PhantomData,
        )
    }
}

type Make = Box<dyn Fn(Option<&Held>) -> Held + Send + Sync>;
type Differs = fn(Option<&Held>, Option<&Held>) -> bool;

#[inline(never)]
fn memo(make: Make, differs: Differs) -> Source {
    Source::new(Node::Memo(ArcMemo::new_with_compare(make, differs)))
}

#[inline(never)]
fn differs<T: PartialEq + 'static>(before: Option<&Held>, now: Option<&Held>) -> bool {
    match (before, now) {
        (Some(before), Some(now)) => typed::<T>(before) != typed::<T>(now),
        _ => true,
    }
}

impl<T: Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl From<&str> for Signal<String> {
    #[inline(never)]
    fn from(value: &str) -> Self {
        Self::stored(value.to_owned())
    }
}

impl<T: Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::of(memo.0)
    }
}

impl<T: Default + Send + Sync + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

/// A value that a widget may be given. Not given, it is `None`.
pub struct MaybeProp<T>(Option<Source>, PhantomData<fn() -> T>);

impl<T> Clone for MaybeProp<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for MaybeProp<T> {}

impl<T> Default for MaybeProp<T> {
    fn default() -> Self {
        Self(None, PhantomData)
    }
}

impl<T: Clone + Send + Sync + 'static> MaybeProp<T> {
    /// Looks at the value and follows it.
    pub fn with<R>(self, look: impl FnOnce(&Option<T>) -> R) -> R {
        match self.0 {
            Some(source) => Signal::of(source).with(look),
            None => look(&None),
        }
    }

    /// The value, followed.
    #[must_use]
    pub fn get(self) -> Option<T> {
        self.with(Option::clone)
    }
}

impl<T: Clone + Send + Sync + 'static> From<T> for MaybeProp<T> {
    fn from(value: T) -> Self {
        Some(value).into()
    }
}

impl<T: Clone + Send + Sync + 'static> From<Option<T>> for MaybeProp<T> {
    #[inline(never)]
    fn from(value: Option<T>) -> Self {
        Self(value.map(|value| fixed(Arc::new(Some(value)))), PhantomData)
    }
}

impl From<&str> for MaybeProp<String> {
    #[inline(never)]
    fn from(value: &str) -> Self {
        value.to_owned().into()
    }
}

macro_rules! maybe {
    ($($name:ident)*) => {$(
        impl<T: Clone + Send + Sync + 'static> From<$name<Option<T>>> for MaybeProp<T> {
            fn from(follow: $name<Option<T>>) -> Self {
                Self(Some(follow.source()), PhantomData)
            }
        }

        impl<T: Clone + Send + Sync + 'static> From<$name<T>> for MaybeProp<T> {
            #[inline(never)]
            fn from(follow: $name<T>) -> Self {
                Signal::derive(move || Some(follow.get())).into()
            }
        }
    )*};
}

maybe!(Signal Memo RwSignal);
