//! Views of one type. What a `view!` makes is at once an [`AnyView`], so that lists, options and
//! closures of views exist once; and so do the parts that repeat ([`For`]) and that come and go
//! ([`Show`]). Knows no screen and no widget.

use super::{Follow, Memo, follow::Shown};
use leptos::{
    children::ChildrenFn,
    component,
    prelude::{AnyView, IntoAny, IntoView, RenderHtml},
};
use std::sync::{Arc, Mutex};

/// The `view!` of Leptos; what comes out is an [`AnyView`].
macro_rules! view {
    ($($tokens:tt)*) => {
        ::leptos::prelude::IntoAny::into_any(::leptos::view! { $($tokens)* }.into_inner())
    };
}
pub(crate) use view;

/// Gathers views.
pub trait CollectView: IntoIterator<Item = AnyView> + Sized {
    /// All of them, in order.
    fn collect_view(self) -> Vec<AnyView> {
        let mut all = Vec::new();
        self.into_iter().for_each(|view| all.push(view));
        all
    }
}

impl<I: IntoIterator<Item = AnyView>> CollectView for I {}

/// A question that is asked again when what it reads has changed.
pub struct When(Box<dyn Fn() -> bool + Send + Sync>);

impl<F: Fn() -> bool + Send + Sync + 'static> From<F> for When {
    fn from(ask: F) -> Self {
        Self(Box::new(ask))
    }
}

/// Shows its children as long as the answer is yes.
#[component]
pub fn Show(#[prop(into)] when: When, children: ChildrenFn) -> impl IntoView {
    let when = Memo::new(move |_| (when.0)());
    live(move || when.get().then(|| children()))
}

/// A view that is made anew when something that `make` reads has changed. Between the tags of a
/// `view!`, write `{move || …}` for the same.
pub fn live<V>(make: impl FnMut() -> V + Send + 'static) -> AnyView
where
    V: RenderHtml + Send + 'static,
{
    follow(make).into_any()
}

/// A closure in the one shape that Leptos has for all closures; for a class that comes and goes.
/// (Where a view has `move || …` as a child or an attribute, Leptos does this by itself.)
pub fn follow<V: 'static>(make: impl FnMut() -> V + Send + 'static) -> Shown<V> {
    Arc::new(Mutex::new(make))
}

struct One {
    key: String,
    make: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A view for each of a list. As long as the key stays, the view stays.
#[component]
pub fn For<T, E, K, C>(each: E, key: K, children: C) -> impl IntoView
where
    T: Send + 'static,
    E: Fn() -> Vec<T> + Send + 'static,
    K: Fn(&T) -> String + Send + 'static,
    C: Fn(T) -> AnyView + Send + Sync + 'static,
{
    let children = Arc::new(children);
    keyed(Box::new(move || {
        let mut all = Vec::new();
        for one in each() {
            let children = children.clone();
            all.push(One {
                key: key(&one),
                make: Box::new(move || children(one)),
            });
        }
        all
    }))
}

fn keyed(each: Box<dyn Fn() -> Vec<One> + Send>) -> AnyView {
    view! {
        <leptos::prelude::For each=each key=|one| one.key.clone() children=|one: One| (one.make)() />
    }
}
