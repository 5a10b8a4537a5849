//! Region data, wired: files read in a worker, and what stands beside the hosted page.

use crate::{
    app::{
        lading::{Bestand, Huis, Lading, MAX_BYTES, Stap, huis as parts},
        text::nl::gebiedsbestand as text,
        views::gebied::kennis,
    },
    browser::gebied,
    ui::page::Page,
};
use std::{any::Any, rc::Rc};

/// Begins to read; files that are too large are not even opened.
pub(super) fn read(
    page: Page,
    files: Vec<web_sys::File>,
    on: Rc<dyn Fn(Stap)>,
) -> Option<Box<dyn Any>> {
    let mut refused = Vec::new();
    let mut good = Vec::new();
    for file in files {
        // Sizes are floats in the browser; beyond 2^53 there are no files.
        let size = file.size() as usize;
        if size > MAX_BYTES {
            refused.push(Bestand {
                naam: file.name(),
                gelezen: Err(text::te_groot(size)),
            });
        } else {
            good.push(file);
        }
    }
    let known = page.peek(|session, _| kennis(session));
    let told = move |stap: Stap| {
        on(match stap {
            Stap::Klaar(Lading { bestanden }) => {
                let all = refused.clone().into_iter().chain(bestanden);
                Stap::Klaar(Lading {
                    bestanden: all.collect(),
                })
            }
            stap => stap,
        });
    };
    let reading = gebied::read(&good, &known, told).ok()?;
    Some(Box::new(reading))
}

/// Fetches what stands beside the page; the screens follow when it is there.
pub(super) fn huis(page: Page) {
    leptos::task::spawn_local(async move {
        if let Some(bytes) = gebied::huis().await {
            let found = parts(&bytes);
            if found != Huis::default() {
                page.update(|session| session.set_huis(found));
            }
        }
    });
}
