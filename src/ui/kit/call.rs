//! What a widget calls back, and what runs by itself when something changes: each in one shape,
//! whatever the closure. Knows no screen and no widget.

use std::{any::Any, marker::PhantomData, rc::Rc};
use whole_leptos::prelude::{Effect as WholeEffect, GetValue, LocalStorage, StoredValue};

/// A closure that a widget calls. Goes with the owner in which it was made.
pub struct UnsyncCallback<In, Out = ()>(
    StoredValue<Rc<dyn Any>, LocalStorage>,
    PhantomData<fn(In) -> Out>,
);

impl<In, Out> Clone for UnsyncCallback<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for UnsyncCallback<In, Out> {}

type Call<In, Out> = Box<dyn Fn(In) -> Out>;

impl<In: 'static, Out: 'static> UnsyncCallback<In, Out> {
    #[inline(never)]
    fn of(call: Call<In, Out>) -> Self {
        Self(stored(Rc::new(call)), PhantomData)
    }

    /// Calls it, unless its owner is gone: a browser tells a field that it changed also while the
    /// field is taken off the page.
    pub fn try_run(&self, given: In) -> Option<Out> {
        let call = self.0.try_get_value()?;
        call.downcast_ref::<Call<In, Out>>().map(|call| call(given))
    }

    /// Calls it.
    pub fn run(&self, given: In) -> Out {
        match self.0.get_value().downcast_ref::<Call<In, Out>>() {
            Some(call) => call(given),
            None => unreachable!("a callback of another type"),
        }
    }
}

#[inline(never)]
fn stored(call: Rc<dyn Any>) -> StoredValue<Rc<dyn Any>, LocalStorage> {
    StoredValue::new_local(call)
}

impl<F: Fn() -> Out + 'static, Out: 'static> From<F> for UnsyncCallback<(), Out> {
    fn from(call: F) -> Self {
        Self::of(Box::new(move |()| call()))
    }
}

impl<A: 'static, F: Fn(A) -> Out + 'static, Out: 'static> From<F> for UnsyncCallback<(A,), Out> {
    fn from(call: F) -> Self {
        Self::of(Box::new(move |(a,)| call(a)))
    }
}

impl<A: 'static, B: 'static, F: Fn(A, B) -> Out + 'static, Out: 'static> From<F>
    for UnsyncCallback<(A, B), Out>
{
    fn from(call: F) -> Self {
        Self::of(Box::new(move |(a, b)| call(a, b)))
    }
}

/// What runs after the page is made, and again when something that it reads has changed.
pub struct Effect;

impl Effect {
    /// Runs it; it gets what it gave the time before.
    #[allow(clippy::new_ret_no_self, reason = "as in Leptos")]
    pub fn new<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
        let mut before = None;
        effect(Box::new(move || before = Some(run(before.take()))));
    }
}

#[inline(never)]
fn effect(mut run: Box<dyn FnMut()>) {
    WholeEffect::new(move |_: Option<()>| run());
}
