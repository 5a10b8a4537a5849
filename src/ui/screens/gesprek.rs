//! The visit at home: one question after the other, each saved when one goes on. What could not
//! be saved stays in its field, and says so beside it.

use super::{
    gezin::{NietGevonden, kinderen::KindRij, refused},
    velden::{VeldInvoer, faults},
};
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        draft::{Draft, Veld, kinderen::Kinderen},
        text::nl::{gesprek as nl, gezin as woorden},
        views::{
            gesprek::{Bezoek, Blok, Vraag, bezoek, blokken, kennismaking},
            gezin::{commands, gesprekken::noteer},
        },
    },
    domain::{ElementId, Gezin, GezinId},
    log::Command,
    order::Map,
    ui::{Concept, Page, Stap, widgets::*},
};

const FORM: &str = "bezoek";
const KINDEREN: &str = "bezoek-kinderen";
const KLAAR: &str = "bezoek-klaar";

/// How saving went, by the first field of the question.
type Gegaan = RwSignal<Map<Option<Veld>, Result<(), String>>>;

#[derive(Clone, Copy)]
struct Werk {
    page: Page,
    id: GezinId,
    draft: RwSignal<Draft>,
    kinderen: RwSignal<Kinderen>,
    gegaan: Gegaan,
}

impl Werk {
    fn gezin(self) -> Option<Gezin> {
        self.page
            .peek(|session, _| session.state().gezinnen.get(&self.id).cloned())
    }

    fn say(self, veld: Option<Veld>, how: Option<Result<(), String>>) {
        self.gegaan.try_update(|gegaan| match how {
            Some(how) => gegaan.insert(veld, how),
            None => gegaan.remove(&veld),
        });
    }

    fn send(self, veld: Option<Veld>, commands: Vec<Command>, well: impl FnOnce(&Gezin) + 'static) {
        self.say(veld, None);
        if commands.is_empty() {
            return;
        }
        self.page.send_all(commands, move |answer| {
            if let (Ok(()), Some(gezin)) = (&answer, self.gezin()) {
                well(&gezin);
            }
            let how = answer.map_err(|message: Message| {
                format!("{}. {}", nl::NIET_OPGESLAGEN, refused(&message))
            });
            self.say(veld, Some(how));
        });
    }

    /// Saves what one field came to, with the fields of its register.
    fn commit(self, veld: Veld) {
        if !self.draft.with_untracked(|draft| draft.differs(veld)) {
            return;
        }
        let today = self.page.peek(|_, today| today);
        let writes = self.draft.try_update(|draft| draft.write_one(veld, today));
        let Some(writes) = writes.flatten() else {
            self.say(Some(veld), None);
            return;
        };
        let sent = self.draft.with_untracked(|draft| {
            let group = Draft::samen(veld).into_iter();
            let texts = group.map(|veld| (veld, draft.text(veld).to_owned()));
            texts.collect::<Vec<_>>()
        });
        self.send(Some(veld), commands(self.id, writes), move |gezin| {
            self.draft.try_update(|draft| draft.settle(&sent, gezin));
        });
    }

    /// Keeps what is in a field that one did not leave yet; come back, it is saved.
    fn keep_typed(self) {
        let always = Signal::derive(|| true);
        let fields = move |stap: Stap| {
            if let Stap::Terug(velden) = stap {
                let all = blokken(self.gezin().and_then(|gezin| gezin.kant));
                let all: Vec<Veld> = all.iter().flat_map(Blok::velden).collect();
                self.draft.update(|draft| draft.neem(&velden, &all));
                for veld in self.draft.with_untracked(Draft::open_velden) {
                    self.commit(veld);
                }
            }
        };
        let rows = move |stap: Stap| {
            if let Stap::Terug(velden) = stap {
                self.kinderen.update(|form| form.neem(&velden));
                self.commit_kinderen();
            }
        };
        let typed = move || {
            let velden = self.draft.with(Draft::velden);
            (!velden.is_empty()).then_some(velden)
        };
        let children = move || {
            let velden = self.kinderen.with(Kinderen::velden);
            (!velden.is_empty()).then_some(velden)
        };
        let place = || HEAD.to_owned();
        let page = self.page;
        Concept::new(page, || FORM.to_owned(), always, place(), fields, typed);
        Concept::new(
            page,
            || KINDEREN.to_owned(),
            always,
            place(),
            rows,
            children,
        );
    }

    /// Saves the rows of children that are right.
    fn commit_kinderen(self) {
        let today = self.page.peek(|_, today| today);
        let writes = self.kinderen.try_update(|form| form.sound(today));
        self.send(None, commands(self.id, writes.unwrap_or_default()), |_| ());
    }
}

/// The screen.
#[component]
pub fn Gesprek(id: GezinId) -> impl IntoView {
    let page = Page::get();
    let view = page.view(move |session, today| bezoek(session, today, id));
    let there = Memo::new(move |_| view.with(Option::is_some));
    live(move || {
        if there.get() {
            view! { <Vragen id=id view=view /> }
        } else {
            view! { <NietGevonden /> }
        }
    })
}

#[component]
fn Vragen(id: GezinId, view: Memo<Option<Bezoek>>) -> impl IntoView {
    let page = Page::get();
    let now = page.view(move |session, _| session.state().gezinnen.get(&id).cloned());
    let gezin = now.get_untracked().unwrap_or_else(|| Gezin::new(id));
    let werk = Werk {
        page,
        id,
        draft: RwSignal::new(Draft::of(&gezin)),
        kinderen: RwSignal::new(Kinderen::of(&gezin)),
        gegaan: RwSignal::new(Map::new()),
    };
    Effect::new(move |_| {
        now.with(|gezin| {
            if let Some(gezin) = gezin {
                werk.draft.update(|draft| draft.follow(gezin));
                werk.kinderen.update(|form| form.follow(gezin));
            }
        });
    });
    werk.keep_typed();
    let naam = Memo::new(move |_| {
        view.with(|view| view.as_ref().map_or(String::new(), |v| v.naam.clone()))
    });
    let kant = Memo::new(move |_| view.with(|view| view.as_ref().and_then(|v| v.kant)));
    let voortgang =
        Memo::new(move |_| view.with(|view| view.as_ref().map(|v| v.voortgang.clone())));
    let held = Memo::new(move |_| view.with(|view| view.as_ref().is_some_and(|v| v.vastgelegd)));
    let title = Signal::derive(move || format!("{}: {}", nl::TITEL, naam.get()));
    let attempt = RwSignal::new(0u32);
    let failed = RwSignal::new(None::<Message>);
    let log = move || {
        if werk
            .draft
            .with_untracked(|draft| draft.fouten().next().is_some())
        {
            attempt.update(|attempt| *attempt += 1);
            return;
        }
        let talk = page.peek(|_, today| kennismaking(page.fresh(), today));
        page.send(noteer(id, talk), move |answer| {
            if answer.is_ok() {
                focus_later(KLAAR.to_owned());
            }
            failed.try_set(answer.err());
        });
    };
    let veld = move |veld: &Veld| {
        view! {
            <div>
                <VeldInvoer form=FORM draft=werk.draft veld=*veld kant=kant on_commit=move |veld: Veld| werk.commit(veld) />
                <Gegaan gegaan=werk.gegaan veld=Some(*veld) />
            </div>
        }
    };
    let vraag = move |vraag: Vraag| match vraag {
        [] => view! { <Kinderrijen werk=werk /> },
        velden => view! { <div class="kb-form">{velden.iter().map(veld).collect_view()}</div> },
    };
    let blok = move |blok: Blok| {
        view! {
            <section class="kb-card">
                <h2 class="nl-heading nl-heading--level-3">{blok.titel}</h2>
                <div class="kb-form">{blok.vragen.into_iter().map(vraag).collect_view()}</div>
            </section>
        }
    };
    let end = move || {
        if held.get() {
            return view! {
                <Banner text=nl::VASTGELEGD kind=BannerKind::Good>
                    <LinkButton label=nl::NAAR_GEZIN href=Route::Gezin(id).to_hash() />
                </Banner>
            };
        }
        view! {
            <div class="kb-actions">
                <Button label=nl::VASTLEGGEN kind=ButtonKind::Primary on_click=log />
                <LinkButton label=nl::NAAR_GEZIN href=Route::Gezin(id).to_hash() kind=ButtonKind::Quiet />
            </div>
        }
    };
    view! {
        <PageHead title=title sub=voortgang />
        <div class="kb-stack kb-visit">
            <p class="kb-plain kb-soft">{nl::UITLEG}</p>
            {move || blokken(kant.get()).into_iter().map(blok).collect_view()}
            <section class="kb-card" id=KLAAR tabindex="-1">
                <h2 class="nl-heading nl-heading--level-3">{nl::TOT_SLOT}</h2>
                <div class="kb-stack">
                    <p class="kb-plain" role="status">{voortgang}</p>
                    <ErrorSummary title=woorden::FOUTEN items=faults(FORM, werk.draft, kant.into()) attempt=attempt id="bezoek-fouten" />
                    {move || failed.get().map(|message| view! { <Banner text=refused(&message) kind=BannerKind::Bad /> })}
                    {live(end)}
                </div>
            </section>
        </div>
    }
}

/// How saving a field went, below it.
#[component]
fn Gegaan(gegaan: Gegaan, veld: Option<Veld>) -> impl IntoView {
    let how = Memo::new(move |_| gegaan.with(|gegaan| gegaan.get(&veld).cloned()));
    let bad = move || how.with(|how| matches!(how, Some(Err(_))));
    let said = move || match how.get() {
        None => String::new(),
        Some(Ok(())) => nl::OPGESLAGEN.to_owned(),
        Some(Err(why)) => why,
    };
    view! {
        <p class="kb-visit__said" class=("kb-error", follow(bad)) role="status">{follow(said)}</p>
    }
}

/// The children, a row each.
#[component]
fn Kinderrijen(werk: Werk) -> impl IntoView {
    let form = werk.kinderen;
    let ids = Memo::new(move |_| {
        form.with(|form| form.rijen.iter().map(|rij| rij.id).collect::<Vec<_>>())
    });
    let more = move || {
        let id = werk.page.fresh();
        form.update(|form| form.add(id));
        focus_later(format!("kind-naam-{}", ElementId(id)));
    };
    view! {
        <For each=move || ids.get() key=|id: &ElementId| id.to_string() children=move |id| view! {
            <KindRij form=form id=id on_commit=move || werk.commit_kinderen() />
        } />
        <Gegaan gegaan=werk.gegaan veld=None />
        <div class="kb-actions">
            <Button label=woorden::KIND_ERBIJ id="kind-erbij" on_click=more />
        </div>
    }
}
