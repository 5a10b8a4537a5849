//! One koppeling: the track on top with what the next gate needs, then what was said, agreed and
//! looked back on, and beside it why these two, the contract and what happened.

mod afsluiten;
mod afspraken;
mod bewerk;
mod contact;
mod evaluaties;
mod klok;
mod papier;
mod pauze;
mod poort;
pub(super) mod velden;
mod verleden;
mod weghalen;
mod zorg;

pub use papier::{Contract, Notities};

use super::matchen::Wrong;
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        text::nl::{gezin, koppelingen as nl, papier as papieren},
        views::koppeling::{Koppeling as View, koppeling},
    },
    domain::{Fase, Koppeling as Data, KoppelingId},
    log::{Command, Genoteerd},
    ui::{Page, widgets::*},
};

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Deel {
    page: Page,
    id: KoppelingId,
    view: Memo<Option<View>>,
    wrong: RwSignal<Option<Message>>,
    /// What one is about to take away, and what it is called.
    weg: RwSignal<Option<(Genoteerd, String)>>,
}

impl Deel {
    /// A part of the view; nothing once the koppeling is gone.
    fn get<T: Default + Clone + PartialEq + Send + Sync + 'static>(
        self,
        pick: impl Fn(&View) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| {
            self.view
                .with(|view| view.as_ref().map(&pick).unwrap_or_default())
        })
    }

    /// Whether it still runs.
    fn running(self) -> Memo<bool> {
        self.get(|v| v.fase.is_some_and(Fase::is_open))
    }

    /// Something of the koppeling itself, once.
    fn find<T>(self, pick: impl FnOnce(&Data) -> Option<T>) -> Option<T> {
        let read = |session: &crate::app::Session, _| {
            let all = &session.state().koppelingen;
            all.get(&self.id).and_then(pick)
        };
        self.page.peek(read)
    }

    /// Saves what a form comes to, all of it or nothing; what was typed stays after a refusal.
    fn send_form(self, of: velden::Form, commands: Vec<Command>, done: impl FnOnce() + 'static) {
        self.page.send_all(commands, move |result| match result {
            Ok(()) => {
                // What was refused before is over.
                self.wrong.try_set(None);
                done();
            }
            Err(message) => of.refuse(message),
        });
    }

    /// Sends a command; `done` runs when it was saved, else the reason is shown.
    fn send(self, command: Command, done: impl FnOnce() + 'static) {
        self.send_from(self.wrong, command, done);
    }

    /// The same from a dialog of its own, where the reason is shown and what was typed stays.
    fn send_from(
        self,
        wrong: RwSignal<Option<Message>>,
        command: Command,
        done: impl FnOnce() + 'static,
    ) {
        self.page.send(command, move |result| {
            let well = result.is_ok();
            wrong.try_set(result.err());
            if well {
                done();
            }
        });
    }
}

/// The screen; the route may ask for a form at once.
#[component]
pub fn Koppeling(id: KoppelingId, route: Route) -> impl IntoView {
    let page = Page::get();
    let view = page.view(move |session, today| koppeling(session, today, id));
    let here = Memo::new(move |_| view.with(Option::is_some));
    live(move || {
        if here.get() {
            view! { <Whole id=id view=view route=route /> }
        } else {
            view! {
                <PageHead title=nl::ONBEKEND />
                <Empty title=nl::ONBEKEND text=nl::ONBEKEND_DOE>
                    <LinkButton
                        label=nl::NAAR_KOPPELINGEN
                        href=Route::Koppelingen.to_hash()
                        kind=ButtonKind::Primary
                    />
                </Empty>
            }
        }
    })
}

#[component]
fn Whole(id: KoppelingId, view: Memo<Option<View>>, route: Route) -> impl IntoView {
    let page = Page::get();
    let wrong = RwSignal::new(None::<Message>);
    let deel = Deel {
        page,
        id,
        view,
        wrong,
        weg: RwSignal::new(None),
    };
    let (title, sub) = (deel.get(|v| v.titel.clone()), deel.get(|v| v.sub.clone()));
    let pair = deel.get(|v| Some((v.vraag.clone(), v.steun.clone())));
    let call = deel.get(|v| v.bellen.clone());
    let unread = deel.get(|v| v.onleesbaar.clone());
    view! {
        <PageHead title=title sub=sub>
            {move || pair.get().map(|(vraag, steun)| view! { <super::matchen::Pair vraag=vraag steun=steun /> })}
            {move || call.get().into_iter().map(|(wie, nummer, cijfers)| view! {
                <a class="nl-link" href=format!("tel:{cijfers}")>{gezin::bel(&nummer)}<span class="kb-hidden">{format!(" {wie}")}</span></a>
            }).collect_view()}
            <LinkButton label=papieren::ALLE_NOTITIES href=Route::Notities(id).to_hash() kind=ButtonKind::Quiet />
        </PageHead>
        <div class="kb-stack">
            <Wrong wrong=wrong />
            {move || unread.get().map(|text| view! { <Banner text=text /> })}
            <weghalen::Weghalen deel=deel />
            <verleden::Botsingen deel=deel />
            {klok::banner(deel)}
            {pauze::banner(deel)}
            <poort::Poort deel=deel />
            <afsluiten::Einde deel=deel />
            <div class="kb-columns">
                <div class="kb-stack">
                    <contact::Contacten deel=deel hier=matches!(route, Route::Contact(_)) />
                    <afspraken::Afspraken deel=deel />
                    <evaluaties::Evaluaties deel=deel hier=matches!(route, Route::Evaluatie(_)) />
                    <zorg::Zorg deel=deel />
                </div>
                <div class="kb-stack">
                    <verleden::Redenen deel=deel />
                    <afspraken::Contract deel=deel />
                    <pauze::Pauze deel=deel />
                    <afsluiten::Eerdere deel=deel />
                    <afsluiten::Afsluiten deel=deel />
                    <verleden::Geschiedenis deel=deel />
                </div>
            </div>
        </div>
    }
}
