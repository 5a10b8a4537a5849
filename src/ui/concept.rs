//! What a form does so that nothing typed is lost: it hands over what stands in it as one types,
//! and takes it back when it is opened again. When and where it is kept is not known here.

use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        concepten::{Sleutel, Velden, mag_bewaard},
        text::nl::concepten as nl,
    },
    ui::{Page, widgets::*},
};

/// What the form is asked to do.
pub enum Stap {
    /// It was opened: this is how it begins.
    Open,
    /// Put this back.
    Terug(Velden),
    /// Be as it was when it was opened.
    Weg,
}

/// A form that is kept while one types. Saved or emptied it holds nothing that is not
/// there already, and what was kept goes.
#[derive(Clone, Copy)]
pub struct Concept {
    page: Page,
    open: Signal<bool>,
    /// What the form is called now.
    sleutel: UnsyncCallback<(), Sleutel>,
    stap: UnsyncCallback<(Stap,)>,
    /// Where the focus goes when it is thrown away.
    place: StoredValue<String>,
    /// Since when, in a form that was filled with what was kept.
    since: RwSignal<Option<u64>>,
    typed: Memo<Option<Velden>>,
    /// Why not all that is typed is kept, said once one has stopped: half a telephone number can
    /// look like a BSN.
    said: RwSignal<Option<&'static str>>,
    /// Closed without saving: what was typed stays kept.
    laten: StoredValue<bool>,
}

impl Concept {
    /// Keeps a form: `naam` names it, `now` gives what stands in it that is not saved, if
    /// anything.
    pub fn new(
        page: Page,
        naam: impl Fn() -> String + 'static,
        open: Signal<bool>,
        place: String,
        stap: impl Into<UnsyncCallback<(Stap,)>>,
        now: impl Fn() -> Option<Velden> + Send + Sync + 'static,
    ) -> Self {
        let stap = stap.into();
        let route: Route = page.peek_route();
        // What was typed says what is hidden; and what a form holds that was made while names are hidden
        // is not what is known, also when they are shown again before it is gone.
        let masked = page.peek(|session, _| session.is_gemaskeerd());
        let sleutel = UnsyncCallback::from(move || Sleutel::new(route, naam()));
        let since = RwSignal::new(None::<u64>);
        let key = RwSignal::new(None::<Sleutel>);
        Effect::new(move |before: Option<bool>| {
            let open = open.get();
            match (open, before == Some(true)) {
                (true, false) => {
                    let now = sleutel.run(());
                    let kept = page
                        .concepten()
                        .with_untracked(|all| all.get(&now).cloned())
                        .filter(|_| !masked);
                    stap.run((Stap::Open,));
                    since.set(kept.as_ref().map(|kept| kept.op));
                    key.set(Some(now));
                    if let Some(kept) = kept {
                        stap.run((Stap::Terug(kept.velden),));
                    }
                }
                (false, true) => key.set(None),
                _ => {}
            }
            open
        });
        let laten = StoredValue::new(false);
        let typed = Memo::new(move |_| if open.get() && !masked { now() } else { None });
        Effect::new(move |before: Option<Option<Sleutel>>| {
            let before = before.flatten();
            match (typed.get(), key.get_untracked()) {
                (Some(velden), Some(key)) => {
                    page.actions().concept(key.clone(), Some(velden));
                    Some(key)
                }
                (Some(_), None) => before,
                (None, _) => {
                    let stays = laten.try_update_value(std::mem::take).unwrap_or(false);
                    if let Some(key) = before.filter(|_| !stays) {
                        since.set(None);
                        page.actions().concept(key, None);
                    }
                    None
                }
            }
        });
        // Only what cannot be kept is lost by leaving.
        let lost = Memo::new(move |_| {
            let velden = typed.get()?;
            if !velden.iter().all(mag_bewaard) {
                return Some(nl::BSN);
            }
            page.geen_plek().get().then_some(nl::GEEN_PLEK)
        });
        page.guard(&place, Memo::new(move |_| lost.with(Option::is_some)));
        let (now, said) = (StoredValue::new(None), RwSignal::new(None));
        Effect::new(move |_| {
            let lost = lost.get();
            now.set_value(lost);
            if lost.is_none() {
                return said.set(None);
            }
            page.actions().later(Box::new(move || {
                said.try_set(now.try_update_value(|now| *now).flatten());
            }));
        });
        Self {
            page,
            open,
            sleutel,
            stap,
            place: StoredValue::new(place),
            since,
            typed,
            said,
            laten,
        }
    }

    /// Keeps what is typed when the form is closed now: closing is no throwing away.
    pub fn laat(self) {
        let typed = self.typed.with_untracked(Option::is_some);
        self.laten.set_value(typed);
    }

    fn throw_away(self) {
        if self.open.get_untracked() {
            self.stap.run((Stap::Weg,));
            self.since.set(None);
            focus_later(self.place.get_value());
        } else {
            self.page.actions().concept(self.sleutel.run(()), None);
            focus_later(HEAD.to_owned());
        }
    }
}

/// One quiet line: since when one was busy with this, and a way on or out. With `on_open` it is
/// there while the form is not; `elsewhere` leaves the open form to a line of its own.
#[component]
pub fn ConceptRegel(
    of: Concept,
    #[prop(optional, into)] on_open: Option<UnsyncCallback<()>>,
    #[prop(optional)] elsewhere: bool,
) -> impl IntoView {
    let page = of.page;
    let since = Memo::new(move |_| match (of.open.get(), on_open) {
        (true, _) if elsewhere => None,
        (true, _) => of.since.get(),
        (false, None) => None,
        (false, Some(_)) => {
            let key = of.sleutel.run(());
            page.concepten()
                .with(|all| all.get(&key).map(|kept| kept.op))
        }
    });
    let said = page.view(move |session, today| {
        let (day, time) = session.moment_of(since.get()?);
        Some(nl::bezig(day, time, today))
    });
    live(move || {
        if let Some(lost) = of.said.get().filter(|_| !elsewhere) {
            return view! { <p class="kb-plain kb-soft kb-small" role="status">{lost}</p> };
        }
        let Some(said) = said.get() else {
            return ().into_view();
        };
        let on = on_open.filter(|_| !of.open.get());
        view! {
            <div class="kb-concept">
                <p class="kb-plain kb-soft kb-small" role="status">{said}</p>
                {on.map(|on| view! { <Button label=nl::VERDER kind=ButtonKind::Quiet on_click=move || on.run(()) /> })}
                <Button label=nl::WEG kind=ButtonKind::Quiet on_click=move || of.throw_away() />
            </div>
        }
    })
}
