//! Opslag en kopieën: where the data are, what is safe, a copy made and tried, wiping.

mod kopie;
mod proef;
mod wissen;

pub use wissen::Gewist;

use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        text::nl::kopie as text,
        views::opslag::{self as view, opslag},
    },
    ui::{Page, widgets::*},
};

/// How something went, above or below the button that asked for it.
type Verteld = RwSignal<Option<(BannerKind, String)>>;

/// A message in one line.
fn in_een(message: &Message) -> String {
    format!("{} {}", message.wat, message.doe).trim().to_owned()
}

fn told(told: Verteld) -> AnyView {
    live(move || {
        told.get()
            .map(|(kind, said)| view! { <Banner kind=kind text=said /> })
    })
}

fn list(title: &'static str, lines: &'static [&'static str]) -> AnyView {
    let line = |line: &&'static str| view! { <li>{*line}</li> };
    view! {
        <Card title=title>
            <ul class="kb-plain">{lines.iter().map(line).collect_view()}</ul>
        </Card>
    }
}

/// The screen.
#[component]
pub fn Opslag() -> impl IntoView {
    let page = Page::get();
    page.actions().measure();
    let view: Memo<view::Opslag> = page.view(move |session, today| {
        let stand = page.standing().get();
        opslag(session, today, &stand, &page.veiligheid().get())
    });
    let demo = Memo::new(move |_| view.with(|view| view.demo));
    let waar = Signal::derive(move || view.with(|view| view.waar.clone()));
    let feiten = Signal::derive(move || view.with(|view| view.feiten.clone()));
    let own = live(move || {
        (!demo.get()).then(|| {
            view! {
                <kopie::Maken page=page view=view />
                <proef::Proberen page=page />
            }
        })
    });
    let weg = live(move || (!demo.get()).then(|| view! { <wissen::Wissen page=page view=view /> }));
    view! {
        <PageHead title=text::TITEL sub=text::SUB />
        <div class="kb-columns">
            <div class="kb-stack">
                {own}
                {list(text::VEILIG, &text::VEILIG_LIJST)}
                {list(text::ONVEILIG, &text::ONVEILIG_LIJST)}
            </div>
            <div class="kb-stack">
                <Card title=text::WAAR>
                    <p class="kb-plain">{waar}</p>
                    {live(move || (!demo.get()).then(|| view! { <Facts items=feiten /> }))}
                </Card>
                {list(text::DOEN, &text::DOEN_LIJST)}
                {weg}
            </div>
        </div>
    }
}
