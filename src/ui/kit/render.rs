//! Brings views to the page and keeps them there: what stays the same stays in place (and keeps
//! the focus), what differs is replaced. Once, for all views. Knows no screen and no widget.

use super::{
    attribute::{Kept, fits, put},
    element::Element,
    view::{AnyView, Keyed, One},
};
use leptos::{
    reactive::{effect::RenderEffect, owner::Owner},
    tachys::renderer::dom::Dom,
};
use std::{borrow::Cow, cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::Node;

/// A view on the page.
pub(super) enum Shown {
    /// Nothing, marked by a comment; or a fixed piece.
    Fixed(Node, &'static str),
    Text(web_sys::Text, Cow<'static, str>),
    Element(Box<ShownElement>),
    Live(
        Rc<RefCell<Option<Shown>>>,
        #[expect(dead_code, reason = "it runs as long as it is held")] RenderEffect<()>,
    ),
    /// The comment marks the end.
    Many(Vec<Shown>, Node),
    Each(Vec<ShownOne>, Node),
}

pub(super) struct ShownElement {
    node: web_sys::Element,
    tag: &'static str,
    kept: Vec<Kept>,
    children: Vec<Shown>,
}

pub(super) struct ShownOne {
    key: String,
    shown: Shown,
    owner: Owner,
}

fn marker() -> Node {
    Dom::create_placeholder().unchecked_into()
}

/// Makes what a view tells of; not on the page yet.
pub(super) fn build(view: AnyView) -> Shown {
    match view {
        AnyView::Nothing => Shown::Fixed(marker(), ""),
        AnyView::Text(text) => Shown::Text(Dom::create_text_node(&text), text),
        AnyView::Fixed(html, image) => {
            let make = if image {
                Dom::create_svg_element_from_html
            } else {
                Dom::create_element_from_html
            };
            Shown::Fixed(make(Cow::Borrowed(html)).unchecked_into(), html)
        }
        AnyView::Element(element) => Shown::Element(Box::new(build_element(*element))),
        AnyView::Live(make) => build_live(make),
        AnyView::Many(views) => Shown::Many(build_all(views), marker()),
        AnyView::Each(each) => {
            let mut keyed = Vec::new();
            for one in each.all {
                keyed.push(build_one(one, &each.owner));
            }
            Shown::Each(keyed, marker())
        }
    }
}

fn build_all(views: Vec<AnyView>) -> Vec<Shown> {
    let mut all = Vec::new();
    for view in views {
        all.push(build(view));
    }
    all
}

fn build_one(one: One, parent: &Owner) -> ShownOne {
    let owner = parent.with(Owner::new);
    let shown = owner.with(|| build((one.make)()));
    ShownOne {
        key: one.key,
        shown,
        owner,
    }
}

fn build_live(mut make: Box<dyn FnMut() -> AnyView>) -> Shown {
    let inner = Rc::new(RefCell::new(None));
    let weak = Rc::downgrade(&inner);
    let effect = RenderEffect::new(move |_| {
        let Some(inner) = weak.upgrade() else {
            return;
        };
        let view = make();
        let before = inner.borrow_mut().take();
        let now = match before {
            Some(mut shown) => {
                patch(&mut shown, view);
                shown
            }
            None => build(view),
        };
        inner.borrow_mut().replace(now);
    });
    Shown::Live(inner, effect)
}

fn build_element(element: Element) -> ShownElement {
    let space = element.image.then_some("http://www.w3.org/2000/svg");
    let node = Dom::create_element(element.tag, space);
    let mut kept = Vec::new();
    for attr in element.attrs {
        kept.push(put(&node, attr, None));
    }
    let children = build_all(element.children);
    for child in &children {
        child.mount(&node, None);
    }
    ShownElement {
        node,
        tag: element.tag,
        kept,
        children,
    }
}

/// Makes what is on the page what a view tells of.
fn patch(shown: &mut Shown, view: AnyView) {
    match (&mut *shown, view) {
        (Shown::Fixed(_, ""), AnyView::Nothing) => {}
        (Shown::Fixed(_, old), AnyView::Fixed(new, _)) if *old == new => {}
        (Shown::Text(node, old), AnyView::Text(new)) => {
            if *old != new {
                node.set_data(&new);
                *old = new;
            }
        }
        (Shown::Element(old), AnyView::Element(new))
            if old.tag == new.tag
                && old.kept.len() == new.attrs.len()
                && old
                    .kept
                    .iter()
                    .zip(&new.attrs)
                    .all(|(kept, attr)| fits(kept, attr)) =>
        {
            let kept = std::mem::take(&mut old.kept);
            for (kept, attr) in kept.into_iter().zip(new.attrs) {
                old.kept.push(put(&old.node, attr, Some(kept)));
            }
            patch_all(&mut old.children, new.children, &old.node, None);
        }
        (Shown::Many(old, end), AnyView::Many(new)) => {
            if let Some(parent) = end.parent_node() {
                patch_all(old, new, &parent, Some(end));
            }
        }
        (Shown::Each(old, end), AnyView::Each(new)) => patch_each(old, *new, end),
        (_, view) => {
            let new = build(view);
            let first = shown.first();
            if let Some(parent) = first.parent_node() {
                new.mount(&parent, Some(&first));
            }
            shown.unmount();
            *shown = new;
        }
    }
}

fn patch_all(old: &mut Vec<Shown>, new: Vec<AnyView>, parent: &Node, end: Option<&Node>) {
    for gone in old.drain(new.len().min(old.len())..) {
        gone.unmount();
    }
    for (at, view) in new.into_iter().enumerate() {
        match old.get_mut(at) {
            Some(shown) => patch(shown, view),
            None => {
                let shown = build(view);
                shown.mount(parent, end);
                old.push(shown);
            }
        }
    }
}

/// What keeps its key is moved only when it must be: an element that moves loses the focus.
fn patch_each(old: &mut Vec<ShownOne>, Keyed { all: new, owner }: Keyed, end: &Node) {
    let Some(parent) = end.parent_node() else {
        return;
    };
    let mut before = std::mem::take(old);
    before.retain(|keyed| {
        let stays = new.iter().any(|one| one.key == keyed.key);
        if !stays {
            keyed.shown.unmount();
            keyed.owner.cleanup();
        }
        stays
    });
    let mut before = before.into_iter().map(Some).collect::<Vec<_>>();
    let mut at = 0;
    for one in new {
        let found = before
            .iter_mut()
            .position(|keyed| keyed.as_ref().is_some_and(|keyed| keyed.key == one.key));
        let keyed = found.and_then(|found| before.get_mut(found)?.take());
        while before.get(at).is_some_and(Option::is_none) {
            at += 1;
        }
        let next = before.get(at).and_then(Option::as_ref);
        let place = next.map_or_else(|| end.clone(), |keyed| keyed.shown.first());
        match keyed {
            Some(keyed) => {
                if found.is_some_and(|found| found > at) {
                    keyed.shown.mount(&parent, Some(&place));
                }
                old.push(keyed);
            }
            None => {
                let keyed = build_one(one, &owner);
                keyed.shown.mount(&parent, Some(&place));
                old.push(keyed);
            }
        }
    }
}

impl Shown {
    /// Puts it on the page, or moves it: before a node, or last.
    fn mount(&self, parent: &Node, before: Option<&Node>) {
        let put = |node: &Node| Dom::insert_node(parent.unchecked_ref(), node, before);
        match self {
            Self::Fixed(node, _) => put(node),
            Self::Text(text, _) => put(text),
            Self::Element(element) => put(&element.node),
            Self::Live(inner, _) => {
                if let Some(shown) = &*inner.borrow() {
                    shown.mount(parent, before);
                }
            }
            Self::Many(all, end) => {
                for shown in all {
                    shown.mount(parent, before);
                }
                put(end);
            }
            Self::Each(all, end) => {
                for keyed in all {
                    keyed.shown.mount(parent, before);
                }
                put(end);
            }
        }
    }

    /// Takes it off the page.
    fn unmount(&self) {
        match self {
            Self::Fixed(node, _) => remove(node),
            Self::Text(text, _) => remove(text),
            Self::Element(element) => remove(&element.node),
            Self::Live(inner, _) => {
                if let Some(shown) = &*inner.borrow() {
                    shown.unmount();
                }
            }
            Self::Many(all, end) => {
                for shown in all {
                    shown.unmount();
                }
                remove(end);
            }
            Self::Each(all, end) => {
                for keyed in all {
                    keyed.shown.unmount();
                }
                remove(end);
            }
        }
    }

    /// Its first node.
    fn first(&self) -> Node {
        match self {
            Self::Fixed(node, _) => node.clone(),
            Self::Text(text, _) => text.clone().unchecked_into(),
            Self::Element(element) => element.node.clone().unchecked_into(),
            Self::Live(inner, _) => match &*inner.borrow() {
                Some(shown) => shown.first(),
                None => marker(),
            },
            Self::Many(all, end) => all.first().map_or_else(|| end.clone(), Self::first),
            Self::Each(all, end) => all
                .first()
                .map_or_else(|| end.clone(), |keyed| keyed.shown.first()),
        }
    }
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        // It is a child of this parent.
        let _ = parent.remove_child(node);
    }
}

/// Shows a view at the end of the body, as long as the page is there.
pub fn mount_to_body(make: impl FnOnce() -> AnyView + 'static) {
    // Leptos mounts nothing here; it starts the executor that effects need.
    whole_leptos::mount::mount_to_body(|| ());
    let owner = Owner::new();
    owner.with(|| {
        let shown = build(make());
        if let Some(body) = leptos::prelude::document().body() {
            shown.mount(&body, None);
        }
        std::mem::forget(shown);
    });
    std::mem::forget(owner);
}
