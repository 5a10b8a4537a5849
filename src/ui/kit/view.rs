//! What a screen makes: a view, of one type whatever is in it. A `view!` of Leptos comes out as
//! an [`AnyView`]; `render` brings it to the page. Knows no screen and no widget.

use super::{Follow, MaybeProp, Memo, RwSignal, Signal, element::Element};
use leptos::{component, reactive::owner::Owner};
use std::{borrow::Cow, rc::Rc};

/// A view.
pub enum AnyView {
    /// Nothing to see.
    Nothing,
    /// Words.
    Text(Cow<'static, str>),
    /// An element with its attributes and children.
    Element(Box<Element>),
    /// A fixed piece of a page; in an image, or not.
    Fixed(&'static str, bool),
    /// Made anew when something that it reads has changed.
    Live(Box<dyn FnMut() -> AnyView>),
    /// Views below each other.
    Many(Vec<AnyView>),
    /// Views that keep their place on the page as long as they keep their key.
    Each(Box<Keyed>),
}

/// The views of [`AnyView::Each`], and the owner with which all that they make goes.
pub struct Keyed {
    pub(super) all: Vec<One>,
    pub(super) owner: Owner,
}

/// One of [`AnyView::Each`]: only made when its key is new.
pub struct One {
    pub(super) key: String,
    pub(super) make: Box<dyn FnOnce() -> AnyView>,
}

/// What can stand between the tags of a view.
pub trait IntoView {
    /// It as a view.
    fn into_view(self) -> AnyView;
}

/// A closure that makes something anew, in one shape for all closures.
pub struct Live<T>(pub(super) Box<dyn FnMut() -> T>);

/// A closure in the one shape that a view has for all closures; for a class that comes and goes.
/// (Where a view has `move || …` as a child or an attribute, this happens by itself.)
pub fn follow<T>(make: impl FnMut() -> T + 'static) -> Live<T> {
    Live(Box::new(make))
}

/// A view that is made anew when something that `make` reads has changed. Between the tags of a
/// `view!`, write `{move || …}` for the same.
pub fn live<V: IntoView + 'static>(make: impl FnMut() -> V + 'static) -> AnyView {
    follow(make).into_view()
}

impl IntoView for AnyView {
    fn into_view(self) -> AnyView {
        self
    }
}

impl IntoView for () {
    fn into_view(self) -> AnyView {
        AnyView::Nothing
    }
}

impl IntoView for &'static str {
    fn into_view(self) -> AnyView {
        AnyView::Text(Cow::Borrowed(self))
    }
}

impl IntoView for String {
    fn into_view(self) -> AnyView {
        AnyView::Text(Cow::Owned(self))
    }
}

macro_rules! numbers {
    ($($name:ident)*) => {$(
        impl IntoView for $name {
            fn into_view(self) -> AnyView {
                self.to_string().into_view()
            }
        }
    )*};
}

numbers!(u16 u32 usize);

impl<V: IntoView> IntoView for Option<V> {
    fn into_view(self) -> AnyView {
        match self {
            Some(view) => view.into_view(),
            None => AnyView::Nothing,
        }
    }
}

impl IntoView for Vec<AnyView> {
    fn into_view(self) -> AnyView {
        AnyView::Many(self)
    }
}

impl<V: IntoView + 'static> IntoView for Live<V> {
    #[inline(never)]
    fn into_view(self) -> AnyView {
        let mut make = self.0;
        AnyView::Live(Box::new(move || make().into_view()))
    }
}

macro_rules! handles {
    ($($name:ident)*) => {$(
        impl<T: IntoView + Clone + Send + Sync + 'static> IntoView for $name<T> {
            #[inline(never)]
            fn into_view(self) -> AnyView {
                live(move || self.get())
            }
        }
    )*};
}

handles!(Signal Memo RwSignal);

impl<T: IntoView + Clone + Send + Sync + 'static> IntoView for MaybeProp<T> {
    #[inline(never)]
    fn into_view(self) -> AnyView {
        live(move || self.get())
    }
}

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

/// What stands between the tags of a component, made once.
pub type Children = Box<dyn FnOnce() -> AnyView>;

/// What stands between the tags of a component, made whenever it is asked for.
pub type ChildrenFn = Rc<dyn Fn() -> AnyView>;

/// A view that a component takes beside its children; nothing when it was not given.
pub struct ViewFn(Box<dyn Fn() -> AnyView>);

impl ViewFn {
    /// The view.
    #[must_use]
    pub fn run(&self) -> AnyView {
        (self.0)()
    }
}

impl Default for ViewFn {
    fn default() -> Self {
        Self(Box::new(|| AnyView::Nothing))
    }
}

impl<V: IntoView, F: Fn() -> V + 'static> From<F> for ViewFn {
    fn from(make: F) -> Self {
        Self(Box::new(move || make().into_view()))
    }
}

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

/// A view for each of a list. As long as the key stays, the view stays.
#[component]
pub fn For<T, E, K, C>(each: E, key: K, children: C) -> impl IntoView
where
    T: 'static,
    E: Fn() -> Vec<T> + 'static,
    K: Fn(&T) -> String + 'static,
    C: Fn(T) -> AnyView + 'static,
{
    let children = Rc::new(children);
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

// What the views make lives as long as they do, not as long as this run of `each`: it goes with
// the owner of the list itself.
fn keyed(each: Box<dyn Fn() -> Vec<One>>) -> AnyView {
    let owner = Owner::current().unwrap_or_default();
    live(move || {
        AnyView::Each(Box::new(Keyed {
            all: each(),
            owner: owner.clone(),
        }))
    })
}
