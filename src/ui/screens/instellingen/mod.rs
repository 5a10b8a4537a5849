//! Instellingen: few, grouped, each with what it changes.

mod programma;
mod slot;

use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        instellingen::Fouten,
        text::nl::{afstanden, gebied, instellingen as text, kopie, opslag, weging},
        views::instellingen::{InstellingenView, instellingen},
    },
    log::Command,
    ui::{Page, widgets::*},
};

/// How saving a form went.
#[derive(Clone, Copy)]
pub(in crate::ui::screens) struct Vorm {
    page: Page,
    view: Memo<InstellingenView>,
    fouten: RwSignal<Fouten>,
    attempt: RwSignal<u32>,
    pub(in crate::ui::screens) busy: RwSignal<bool>,
    told: RwSignal<Option<(BannerKind, String)>>,
}

impl Vorm {
    pub(in crate::ui::screens) fn new(page: Page, view: Memo<InstellingenView>) -> Self {
        Self {
            page,
            view,
            fouten: RwSignal::new(Vec::new()),
            attempt: RwSignal::new(0),
            busy: RwSignal::new(false),
            told: RwSignal::new(None),
        }
    }

    /// What is wrong with one field.
    pub(in crate::ui::screens) fn error(self, field: String) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.fouten.with(|fouten| {
                let mut all = fouten.iter();
                all.find(|(id, _)| *id == field)
                    .map(|(_, text)| text.clone())
            })
        })
    }

    /// Shows what is wrong.
    fn refuse(self, fouten: Fouten) {
        self.told.set(None);
        self.fouten.set(fouten);
        self.attempt.update(|attempt| *attempt += 1);
    }

    /// Saves what was typed.
    pub(in crate::ui::screens) fn send(self, made: Result<Option<Command>, Fouten>) {
        match made {
            Err(fouten) => self.refuse(fouten),
            Ok(None) => {
                self.fouten.set(Vec::new());
                self.told
                    .set(Some((BannerKind::Info, text::NIETS_ANDERS.to_owned())));
            }
            Ok(Some(command)) => {
                self.fouten.set(Vec::new());
                self.busy.set(true);
                self.page
                    .send(command, move |done| self.done(done, text::BEWAARD));
            }
        }
    }

    /// Tells how it went; the form may be gone by then.
    fn done(self, done: Result<(), Message>, well: &str) {
        let told = match done {
            Ok(()) => (BannerKind::Good, well.to_owned()),
            Err(message) => (
                BannerKind::Bad,
                format!("{} {}", message.wat, message.doe).trim().to_owned(),
            ),
        };
        let _ = self.busy.try_set(false);
        let _ = self.told.try_set(Some(told));
    }
}

/// What stands around a form: what is wrong above it, how it went below.
#[component]
pub(in crate::ui::screens) fn Rond(
    vorm: Vorm,
    id: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <ErrorSummary id=id.to_owned() title=text::FOUTEN items=vorm.fouten attempt=vorm.attempt />
        {children()}
        {move || vorm.told.get().map(|(kind, said)| view! { <Banner kind=kind text=said /> })}
    }
}

/// The screen.
#[component]
pub fn Instellingen() -> impl IntoView {
    let page = Page::get();
    let view = page.view(|session, _| instellingen(session));
    let demo = Memo::new(move |_| view.with(|view| view.demo));
    let opslag = Signal::derive(move || view.with(|view| view.opslag.clone()));
    let waar = Signal::derive(move || {
        if demo.get() {
            text::DEMO_SLOT.to_owned()
        } else {
            page.standing().with(opslag::waar)
        }
    });
    let over = Signal::derive(move || view.with(|view| view.over.clone()));
    view! {
        <PageHead title=text::TITEL sub=text::SUB />
        <div class="kb-columns">
            <div class="kb-stack">
                <programma::Programma vorm=Vorm::new(page, view) />
                <Card title=weging::TITEL>
                    <super::weging::Weging alles=true />
                    <p class="kb-plain">
                        <a class="nl-link" href=Route::Register.to_hash()>{weging::REGISTER}</a>
                    </p>
                </Card>
                <Card title=gebied::TITEL>
                    <p class="kb-plain">{gebied::KAART_TEKST}</p>
                    <div class="kb-actions">
                        <LinkButton label=gebied::NAAR href=Route::Gebied.to_hash() />
                    </div>
                </Card>
                <Card title=afstanden::TITEL>
                    <p class="kb-plain">{afstanden::KORT}</p>
                    <div class="kb-actions">
                        <LinkButton label=afstanden::OPEN href=Route::Afstanden.to_hash() />
                    </div>
                </Card>
                {move || if demo.get() {
                    view! { <Card title=text::SLOT><p class="kb-plain">{text::DEMO_SLOT}</p></Card> }
                } else {
                    view! { <slot::Slot vorm=Vorm::new(page, view) /> }
                }}
            </div>
            <div class="kb-stack">
                <Card title=text::OPSLAG>
                    <p class="kb-plain">{waar}</p>
                    <Facts items=opslag />
                    <p class="kb-plain">{kopie::KORT}</p>
                    <div class="kb-actions">
                        <LinkButton label=kopie::TITEL href=Route::Opslag.to_hash() />
                    </div>
                </Card>
                <Card title=text::OVER>
                    <p class="kb-plain">{text::OVER_TEKST}</p>
                    <Facts items=over />
                </Card>
            </div>
        </div>
    }
}
