//! What is kept while one is on another screen: the lists that take longest to make, so that coming
//! back costs nothing (they are made anew only when something changed and someone looks), and the
//! region data that one is choosing from. Knows no layout.

use super::Page;
use super::kit::*;
use crate::app::{
    Session,
    agenda::{self, Tempo},
    lading::Keuze,
    situatie::Blik,
    views::{
        gezinnen::{self, Gezinnen, Hooi, Zoek},
        koppelingen::{Alle, alle},
        matchronde::Paren,
        rondleiding::Stand,
        vandaag::{Vandaag, vandaag},
        wachtlijst::{BLAD, Wachtlijst, wachtenden},
        weging::Gewichten,
    },
};
use crate::domain::{Datum, Deelnemer, Kant};

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
    /// What was read of region data, and what was chosen of it so far.
    pub keuze: RwSignal<Option<Keuze>>,
    /// Weights that one tries out, until they are saved or let go.
    pub proef: RwSignal<Option<Gewichten>>,
    /// What one settled and left out in Matchronde.
    pub paren: RwSignal<Paren>,
    /// Where one is in the guided tour; only the demo begins with one.
    pub rondleiding: RwSignal<Option<Stand>>,
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
            keuze: RwSignal::new(None),
            proef: RwSignal::new(None),
            paren: RwSignal::new(Paren::default()),
            rondleiding: RwSignal::new(
                page.peek(|session, _| session.is_demo().then(Stand::default)),
            ),
        }
    }

    /// Looks with the weights that one tries out, if any; a view that asks this follows them.
    pub fn weegt<R>(self, session: &Session, today: Datum, look: impl FnOnce(&Blik<'_>) -> R) -> R {
        self.proef.with(|proef| {
            let proef = proef.as_ref();
            look(&Blik {
                proef,
                ..Blik::of(session, today)
            })
        })
    }

    /// Who waits on a side, so many and one that must be there: what is kept where that does.
    #[must_use]
    pub fn wachtenden(
        self,
        page: Page,
        kant: RwSignal<Kant>,
        room: RwSignal<usize>,
        ook: Memo<Option<Deelnemer>>,
    ) -> Memo<Wachtlijst> {
        page.view(move |session, today| {
            let (kant, room, ook) = (kant.get(), room.get(), ook.get());
            let has = |list: &Wachtlijst, who| list.rijen.iter().any(|row| row.wie == who);
            let there = |list: &Wachtlijst| ook.is_none_or(|who| has(list, who));
            if (kant, room) == (Kant::Vraag, BLAD) && self.wachtlijst.with(there) {
                return self.wachtlijst.get();
            }
            wachtenden(&Blik::of(session, today), kant, room, ook)
        })
    }

    /// The list of families that one looks for. What may be looked in is made once one types.
    #[must_use]
    pub fn gezochte(self, page: Page, zoek: RwSignal<Zoek>) -> Memo<Gezinnen> {
        page.view(move |session, today| {
            zoek.with(|zoek| {
                self.gezinnen.with(|all| {
                    if zoek.tekst.is_empty() {
                        gezinnen::gezinnen(session, today, zoek, (all, &Hooi::default()))
                    } else {
                        let found =
                            |hooi: &Hooi| gezinnen::gezinnen(session, today, zoek, (all, hooi));
                        self.hooi.with(found)
                    }
                })
            })
        })
    }

    /// The lists of the page around.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }
}
