//! Delen: own card, colleagues, giving, receiving, and choosing between answers. What came in
//! is shown first and kept only after a yes.

mod collegas;
mod conflicten;
mod geven;
mod invoeren;
mod kaart;
mod ontvangen;
mod voorbeeld;

use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        delen::{Arrived, Kaartnieuws, Ontvangen, receive},
        text::nl::delen as text,
        views::delen::{DelenView, delen},
    },
    exchange::{bundle::MAX_FILE, card::Card as Kaart, signing::KeyId},
    ui::{Page, widgets::*},
};

/// Where receiving is. A screen holds one, so its size does not matter.
#[expect(clippy::large_enum_variant)]
#[derive(Clone)]
enum Stap {
    /// Waiting for a file.
    Leeg,
    /// Reading and checking.
    Bezig,
    /// It is not right.
    Fout(Message),
    /// Someone unknown made it; the card is offered.
    Vreemd(Message, Kaart),
    /// Looked through, to be said yes to.
    Bestand(Box<Ontvangen>),
    /// Something worth telling happened.
    Klaar(String),
}

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Deel {
    page: Page,
    view: Memo<DelenView>,
    stap: RwSignal<Stap>,
    /// Cards that came with files, of people who are not in the roster.
    vreemden: RwSignal<Vec<Kaart>>,
    /// The card that is being entered.
    invoer: RwSignal<Option<Kaart>>,
    /// The file whose maker is not known yet: one goes on with it once the card is entered.
    wacht: StoredValue<Vec<u8>>,
    /// The colleague who gets another name.
    hernoem: RwSignal<Option<(KeyId, String)>>,
}

/// Id of what tells how receiving went.
const UITKOMST: &str = "ontvangen-uitkomst";

impl Deel {
    /// A field of the view.
    fn read<V: Send + Sync + 'static>(
        self,
        pick: impl Fn(&DelenView) -> V + Send + Sync + 'static,
    ) -> Signal<V> {
        Signal::derive(move || self.view.with(&pick))
    }

    /// Reads the first of the files that were given.
    fn files(self, files: Vec<web_sys::File>) {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        self.stap.set(Stap::Bezig);
        let limit = u64::try_from(MAX_FILE).unwrap_or(u64::MAX);
        self.page.actions().read_file(
            file,
            limit,
            Box::new(move |read| match read {
                // So that "busy" is on screen before the work starts.
                Ok(bytes) => after_paint(move || self.judge(&bytes)),
                Err(message) => self.tell(Stap::Fout(message)),
            }),
        );
    }

    /// Judges what came in and shows it; changes nothing.
    fn judge(self, bytes: &[u8]) {
        let strangers = self.page.actions().strangers();
        let arrived = self
            .page
            .peek(|session, _| receive(session, bytes, &strangers));
        match arrived {
            Ok(Arrived::Bestand(file)) => self.tell(Stap::Bestand(file)),
            Ok(Arrived::Vreemd { message, card }) => {
                self.wacht.set_value(bytes.to_vec());
                self.tell(Stap::Vreemd(message, *card));
            }
            Ok(Arrived::Kaart { card, nieuws }) => self.card(*card, nieuws),
            Err(message) => self.tell(Stap::Fout(message)),
        }
    }

    /// A card was entered: on with the file that waited for it, or told.
    fn entered(self, said: String) {
        let mut bytes = Vec::new();
        self.wacht
            .try_update_value(|wacht| bytes = std::mem::take(wacht));
        if bytes.is_empty() {
            self.tell(Stap::Klaar(said));
        } else {
            self.judge(&bytes);
        }
    }

    fn card(self, card: Kaart, nieuws: Kaartnieuws) {
        let key = card.key_id();
        let known = self
            .page
            .peek(|session, _| session.roster().get(&key).map(|entry| entry.name.clone()));
        let name = known.unwrap_or_else(|| card.facts().name.clone());
        match nieuws {
            Kaartnieuws::Vreemd => {
                self.stap.set(Stap::Leeg);
                self.invoer.set(Some(card));
            }
            Kaartnieuws::Nieuwer => {
                let mut roster = self.page.peek(|session, _| session.roster().clone());
                roster.see(&card);
                let said = text::kaartnieuws(nieuws, &name);
                self.page.actions().set_roster(
                    roster,
                    Box::new(move |saved| {
                        self.tell(saved.map_or_else(Stap::Fout, |()| Stap::Klaar(said)))
                    }),
                );
            }
            Kaartnieuws::Bekend | Kaartnieuws::Eigen => {
                self.tell(Stap::Klaar(text::kaartnieuws(nieuws, &name)));
            }
        }
    }

    /// Shows a step and brings the focus to it.
    fn tell(self, stap: Stap) {
        self.stap.set(stap);
        focus_later(UITKOMST.to_owned());
    }

    /// Takes over what the user said yes to.
    fn take(self, file: &Ontvangen, weghalen: &crate::order::Set<crate::log::ChangeId>) {
        let keuze = self
            .page
            .peek(|session, _| file.overnemen(session, weghalen));
        let known = self.page.actions().strangers();
        let fresh = keuze
            .vreemden
            .into_iter()
            .filter(|card| !known.contains(card));
        let (count, apart, weg) = (keuze.changes.len(), keuze.apart, keuze.weggelaten);
        let roster = keuze.roster;
        self.stap.set(Stap::Bezig);
        let told = move || {
            self.vreemden.set(self.page.actions().strangers());
            let conflicts = self
                .page
                .peek(|session, _| session.state().conflicts().count());
            self.tell(Stap::Klaar(crate::app::text::nl::overname::overgenomen(
                count, apart, weg, conflicts,
            )));
        };
        self.page.actions().take(
            keuze.changes,
            fresh.collect(),
            Box::new(move |saved| match (saved, roster) {
                (Err(message), _) => self.tell(Stap::Fout(message)),
                (Ok(()), None) => told(),
                (Ok(()), Some(roster)) => self.page.actions().set_roster(
                    roster,
                    Box::new(move |saved| match saved {
                        Ok(()) => told(),
                        Err(message) => self.tell(Stap::Fout(message)),
                    }),
                ),
            }),
        );
    }
}

/// The words of a message.
fn words(message: &Message) -> String {
    format!("{} {}", message.wat, message.doe).trim().to_owned()
}

/// The screen.
#[component]
pub fn Delen() -> impl IntoView {
    let page = Page::get();
    let deel = Deel {
        page,
        view: page.view(delen),
        stap: RwSignal::new(Stap::Leeg),
        vreemden: RwSignal::new(page.actions().strangers()),
        invoer: RwSignal::new(None),
        wacht: StoredValue::new(Vec::new()),
        hernoem: RwSignal::new(None),
    };
    view! {
        <PageHead title=text::TITEL sub=text::SUB />
        <div class="kb-columns">
            <div class="kb-stack">
                <conflicten::Conflicten deel=deel />
                <ontvangen::Ontvangen deel=deel />
                <geven::Geven deel=deel />
                <collegas::Collegas deel=deel />
            </div>
            <div class="kb-stack">
                <kaart::MijnKaart deel=deel />
                <kaart::Controlegetal deel=deel />
            </div>
        </div>
        <kaart::OpPapier deel=deel />
        <invoeren::Invoeren deel=deel />
        <invoeren::Hernoemen deel=deel />
    }
}
