//! Region data: give files, look at what they bring, keep it; and what is kept.

mod bewaard;
mod geven;
mod voorbeeld;

use self::{bewaard::Bewaard, geven::Geven, voorbeeld::Voorbeeld};
use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        lading::{Keuze, Lading},
        text::nl::gebied as text,
        views::gebied::gebied,
    },
    ui::{Kept, Page, widgets::*},
};

const HEAD_VOORBEELD: &str = "gebied-voorbeeld";
const BESTAND: &str = "gebied-bestand";

/// What one is doing.
#[derive(Clone, Copy)]
struct Werk {
    page: Page,
    keuze: RwSignal<Option<Keuze>>,
    /// What was just said about reading or keeping.
    told: RwSignal<Option<(BannerKind, String)>>,
}

impl Werk {
    fn say(self, kind: BannerKind, text: &str) {
        self.told.try_set(Some((kind, text.to_owned())));
    }

    /// Shows what was read.
    fn show(self, lading: Lading) {
        let keuze = self.page.peek(|session, _| Keuze::of(lading, session));
        self.keuze.try_set(Some(keuze));
        focus_later(HEAD_VOORBEELD.to_owned());
    }

    /// Forgets what was read.
    fn reset(self) {
        self.keuze.try_set(None);
        focus_later(BESTAND.to_owned());
    }
}

/// The screen.
#[component]
pub fn Gebied() -> impl IntoView {
    let page = Page::get();
    let werk = Werk {
        page,
        keuze: Kept::get().keuze,
        told: RwSignal::new(None),
    };
    let view = page.view(gebied);
    let there = Memo::new(move |_| werk.keuze.with(Option::is_some));
    let told = move || {
        werk.told.get().map(|(kind, said)| {
            view! { <Banner kind=kind text=said /> }
        })
    };
    let preview = move || there.get().then(|| view! { <Voorbeeld werk=werk /> });
    view! {
        <PageHead title=text::TITEL sub=text::SUB>
            <LinkButton label=text::TERUG href=Route::Instellingen.to_hash() kind=ButtonKind::Quiet />
        </PageHead>
        <div class="kb-stack">
            <Geven werk=werk />
            {follow(told)}
            {follow(preview)}
            <Bewaard werk=werk view=view />
        </div>
    }
}
