//! The lists that take longest to make, kept while one is on another screen: coming back costs
//! nothing, and they are made anew only when something changed and someone looks. Knows no layout.

use super::Page;
use super::kit::*;
use crate::app::{
    agenda::{self, Tempo},
    situatie::Blik,
    views::{
        gezinnen::{self, Hooi},
        koppelingen::{Alle, alle},
        vandaag::{Vandaag, vandaag},
        wachtlijst::{BLAD, Wachtlijst, wachtenden},
    },
};
use crate::domain::Kant;

/// The lists.
#[derive(Clone, Copy)]
pub struct Kept {
    /// What needs the coordinator.
    pub vandaag: Memo<Vandaag>,
    /// How long things take.
    pub tempo: Memo<Tempo>,
    /// All koppelingen as cards.
    pub koppelingen: Memo<Alle>,
    /// All families in the order of their list.
    pub gezinnen: Memo<gezinnen::Alle>,
    /// What one may look for them by.
    pub hooi: Memo<Hooi>,
    /// Who waits for support, the first of them.
    pub wachtlijst: Memo<Wachtlijst>,
}

impl Kept {
    /// For a page; `root` makes it beside the page, whose owner keeps it.
    #[must_use]
    pub fn new(page: Page) -> Self {
        let gezinnen = page.view(gezinnen::alle);
        Self {
            gezinnen,
            hooi: page.view(move |session, _| gezinnen.with(|all| gezinnen::hooi(session, all))),
            wachtlijst: page.view(|session, today| {
                wachtenden(&Blik::of(session, today), Kant::Vraag, BLAD, None)
            }),
            vandaag: page.view(|session, today| vandaag(&Blik::of(session, today))),
            tempo: page
                .view(|session, today| agenda::tempo(&Blik::of(session, today), session.log())),
            koppelingen: page.view(|session, today| alle(&Blik::of(session, today))),
        }
    }

    /// The lists of the page around.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }
}
