//! Sets attributes on elements of the page, and what else is set there: classes, properties,
//! handlers. Once, for all of them. Knows no screen and no widget.

use super::element::{Attr, Handler, Switch, Value};
use leptos::{reactive::effect::RenderEffect, tachys::renderer::dom::Dom};
use std::{borrow::Cow, cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// What an attribute leaves behind on its element.
#[expect(dead_code, reason = "what is held runs; nobody reads it")]
pub(super) enum Kept {
    Text(&'static str, Option<Cow<'static, str>>),
    LiveText(&'static str, Last<Cow<'static, str>>, Runs),
    Class(&'static str),
    LiveClass(&'static str, Runs),
    Prop(&'static str, Last<JsValue>, Runs),
    Style(&'static str),
    Listener(Listener),
    Ref,
}

/// What was set last. It goes along when an attribute takes the place of another, so that what a
/// person did since (typed, for one) is not undone by saying the same again.
type Last<T> = Rc<RefCell<Option<T>>>;

/// It runs as long as it is held.
type Runs = RenderEffect<()>;

pub(super) struct Listener {
    node: web_sys::Element,
    name: Cow<'static, str>,
    handle: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handle = self.handle.as_ref().unchecked_ref();
        // What cannot be removed was not there.
        let _ = self
            .node
            .remove_event_listener_with_callback(&self.name, handle);
    }
}

/// Sets an attribute; `before` is what the one in its place left behind.
pub(super) fn put(node: &web_sys::Element, attr: Attr, before: Option<Kept>) -> Kept {
    match attr {
        Attr::Set(name, Value::Is(text)) => {
            if !matches!(&before, Some(Kept::Text(_, old)) if *old == text) {
                set(node, name, text.as_deref(), before.is_some());
            }
            Kept::Text(name, text)
        }
        Attr::Set(name, Value::Live(mut make)) => {
            let last = match before {
                Some(Kept::LiveText(_, last, _)) => last,
                Some(Kept::Text(_, text)) => Rc::new(RefCell::new(text)),
                _ => Last::default(),
            };
            let (node, old) = (node.clone(), last.clone());
            let effect = RenderEffect::new(move |_| {
                let now = make();
                let mut old = old.borrow_mut();
                if now != *old {
                    set(&node, name, now.as_deref(), old.is_some());
                    *old = now;
                }
            });
            Kept::LiveText(name, last, effect)
        }
        Attr::Class(name, Switch::Is(on)) => {
            toggle(node, name, on);
            Kept::Class(name)
        }
        Attr::Class(name, Switch::Live(mut make)) => {
            drop(before);
            let node = node.clone();
            let mut old = None;
            let effect = RenderEffect::new(move |_| {
                let on = make();
                if old != Some(on) {
                    toggle(&node, name, on);
                    old = Some(on);
                }
            });
            Kept::LiveClass(name, effect)
        }
        Attr::Prop(name, mut make) => {
            let last = match before {
                Some(Kept::Prop(_, last, _)) => last,
                _ => Last::default(),
            };
            let (node, old) = (node.clone(), last.clone());
            let effect = RenderEffect::new(move |_| {
                let now = make();
                let mut old = old.borrow_mut();
                if old.as_ref() != Some(&now) {
                    Dom::set_property_or_value(&node, name, &now);
                    *old = Some(now);
                }
            });
            Kept::Prop(name, last, effect)
        }
        Attr::Style(name, value) => {
            if let Some(html) = node.dyn_ref::<web_sys::HtmlElement>() {
                // A value that the browser does not know is left out.
                let _ = html.style().set_property(name, &value);
            }
            Kept::Style(name)
        }
        Attr::On(name, handle) => {
            drop(before);
            Kept::Listener(listen(node, name, handle))
        }
        Attr::Ref(give) => {
            give(node);
            Kept::Ref
        }
    }
}

fn set(node: &web_sys::Element, name: &str, text: Option<&str>, there: bool) {
    match text {
        Some(text) => Dom::set_attribute(node, name, text),
        None if there => Dom::remove_attribute(node, name),
        None => {}
    }
}

fn toggle(node: &web_sys::Element, class: &str, on: bool) {
    let list = node.class_list();
    // Only refused for a class that is no word.
    let _ = if on {
        list.add_1(class)
    } else {
        list.remove_1(class)
    };
}

fn listen(node: &web_sys::Element, name: Cow<'static, str>, handle: Handler) -> Listener {
    let handle = Closure::wrap(handle);
    // Refused by no browser for an element of a page.
    let _ = node.add_event_listener_with_callback(&name, handle.as_ref().unchecked_ref());
    Listener {
        node: node.clone(),
        name,
        handle,
    }
}

/// Whether an attribute can take the place of what another left behind.
pub(super) fn fits(kept: &Kept, attr: &Attr) -> bool {
    match (kept, attr) {
        (Kept::Text(old, _), Attr::Set(new, _))
        | (Kept::LiveText(old, ..), Attr::Set(new, Value::Live(_)))
        | (Kept::Class(old), Attr::Class(new, _))
        | (Kept::LiveClass(old, _), Attr::Class(new, Switch::Live(_)))
        | (Kept::Prop(old, ..), Attr::Prop(new, _))
        | (Kept::Style(old), Attr::Style(new, _)) => old == new,
        (Kept::Listener(old), Attr::On(new, _)) => old.name == *new,
        (Kept::Ref, Attr::Ref(_)) => true,
        _ => false,
    }
}
