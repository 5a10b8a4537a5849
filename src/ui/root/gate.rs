//! The screens before a vault is open, wired to what they do.

use super::{Pending, Phase, Root, kopie, stores};
use crate::ui::kit::*;
use crate::{
    app::{Message, text::nl::opening as text},
    browser::{files, print},
    ui::screens::{Herstelcode, Inrichten, Ontgrendelen, Vastgelopen, Welkom},
};

pub(super) fn starting() -> AnyView {
    view! { <main class="kb-alone"><p role="status">{text::STARTEN}</p></main> }
}

/// Takes in a copy that was chosen.
fn copy(root: Root) -> impl Fn(Vec<web_sys::File>) + 'static {
    move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        if root.busy.get_untracked() {
            return;
        }
        root.busy.set(true);
        leptos::task::spawn_local(async move {
            kopie::take_in(root, file).await;
            root.busy.try_set(false);
        });
    }
}

pub(super) fn welcome(root: Root) -> AnyView {
    let on_demo = move || stores::demo(root);
    let on_start = move || {
        if root.busy.get_untracked() {
            return;
        }
        root.busy.set(true);
        root.wrong.set(None);
        leptos::task::spawn_local(async move {
            stores::enter(root, Phase::Setup).await;
            root.busy.try_set(false);
        });
    };
    view! { <Welkom busy=root.busy wrong=root.wrong notes=root.notes on_demo on_start on_copy=copy(root) /> }
}

pub(super) fn setup(root: Root) -> AnyView {
    let on_back = move || root.phase.set(Phase::Welcome);
    let read = move |file: web_sys::File, done: crate::ui::screens::ReadText| {
        leptos::task::spawn_local(async move {
            let read = files::read(&file, crate::exchange::card::MAX_CARD as u64).await;
            let text = read.map(|read| String::from_utf8_lossy(&read.bytes).into_owned());
            // What cannot be read is no card, and is said to be none.
            done.run((text.unwrap_or_default(),));
        });
    };
    view! { <Inrichten wrong=root.wrong on_back on_read=read check=move |typed| stores::set_up(root, typed) /> }
}

pub(super) fn code(root: Root, pending: StoredValue<Pending, LocalStorage>) -> AnyView {
    let (code, naam, cijfers) = pending.with_value(|pending| {
        let card = pending.made.as_ref().map(|made| made.identity.card());
        let naam = card.map(|card| card.facts().name.clone());
        let cijfers = card.map(|card| card.fingerprint().to_string());
        let code = pending.code.print();
        (code, naam.unwrap_or_default(), cijfers.unwrap_or_default())
    });
    let on_print = || {
        let _ = print::print();
    };
    let on_done = move || {
        if root.busy.get_untracked() {
            return;
        }
        root.busy.set(true);
        leptos::task::spawn_local(async move {
            stores::create(root, pending).await;
            root.busy.try_set(false);
        });
    };
    view! { <Herstelcode code naam cijfers busy=root.busy wrong=root.wrong on_print on_done /> }
}

pub(super) fn locked(root: Root) -> AnyView {
    let on_open = move |typed: String, by_code: bool| {
        if root.busy.get_untracked() {
            return;
        }
        root.busy.set(true);
        leptos::task::spawn_local(async move {
            stores::unlock(root, typed, by_code).await;
            root.busy.try_set(false);
        });
    };
    let on_demo = move || stores::demo(root);
    view! { <Ontgrendelen busy=root.busy wrong=root.wrong notes=root.notes on_open on_demo on_copy=copy(root) /> }
}

pub(super) fn stuck(root: Root, message: Message) -> AnyView {
    let on_demo = move || stores::demo(root);
    view! { <Vastgelopen busy=root.busy message on_demo /> }
}
