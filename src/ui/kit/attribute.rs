//! Sets attributes on elements of the page, and what else is set there: classes, properties,
//! handlers. Once, for all of them. Knows no screen and no widget.

use super::element::{Attr, Handler, Switch, Value};
use leptos::{reactive::effect::RenderEffect, tachys::renderer::dom::Dom};
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// What an attribute leaves behind on its element.
pub(super) enum Kept {
    Text(&'static str, Option<Cow<'static, str>>),
    Class(&'static str),
    Effect(
        &'static str,
        #[expect(dead_code, reason = "it runs as long as it is held")] RenderEffect<()>,
    ),
    Style(&'static str),
    Listener(Listener),
    Ref,
}

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
            // Unknown what is there: what was followed before.
            let mut stale = before.is_some();
            drop(before);
            let node = node.clone();
            let mut old = None;
            let effect = RenderEffect::new(move |_| {
                let now = make();
                if stale || now != old {
                    set(&node, name, now.as_deref(), stale || old.is_some());
                }
                stale = false;
                old = now;
            });
            Kept::Effect(name, effect)
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
            Kept::Effect(name, effect)
        }
        Attr::Prop(name, mut make) => {
            drop(before);
            let node = node.clone();
            let mut old: Option<JsValue> = None;
            let effect = RenderEffect::new(move |_| {
                let now = make();
                if old.as_ref() != Some(&now) {
                    Dom::set_property_or_value(&node, name, &now);
                    old = Some(now);
                }
            });
            Kept::Effect(name, effect)
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
        | (
            Kept::Effect(old, _),
            Attr::Set(new, Value::Live(_)) | Attr::Class(new, Switch::Live(_)) | Attr::Prop(new, _),
        )
        | (Kept::Class(old), Attr::Class(new, _))
        | (Kept::Style(old), Attr::Style(new, _)) => old == new,
        (Kept::Listener(old), Attr::On(new, _)) => old.name == *new,
        (Kept::Ref, Attr::Ref(_)) => true,
        _ => false,
    }
}
