//! Vandaag: what needs me, why, and one thing to do each. Lays out, and goes where it is done.

use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        situatie::Blik,
        text::nl::vandaag as nl,
        views::vandaag::{Punt, Stuk, Vandaag as View, vandaag},
    },
    domain::Kant,
    ui::{Page, widgets::*},
};

/// The screen.
#[component]
pub fn Vandaag() -> impl IntoView {
    let page = Page::get();
    let view = page.view(|session, today| vandaag(&Blik::of(session, today)));
    let head =
        move |pick: fn(&View) -> &String| Signal::derive(move || view.with(|v| pick(v).clone()));
    let quiet = Memo::new(move |_| {
        view.with(|v| v.nu.is_empty() && v.week.is_empty() && v.later.is_empty())
    });
    let empty = Memo::new(move |_| view.with(|v| v.leeg));
    let list = move || match (empty.get(), quiet.get()) {
        (true, _) => view! {
            <Empty title=nl::NOG_LEEG text=nl::NOG_LEEG_DOE>
                <LinkButton label=nl::AANMELDEN href=Route::Aanmelden.to_hash() kind=ButtonKind::Primary />
                <LinkButton label=nl::INLEZEN href=Route::Inlezen.to_hash() />
            </Empty>
        },
        (_, true) => view! {
            <Empty title=nl::NIETS text=nl::NIETS_DOE>
                <LinkButton label=nl::NAAR_MATCHEN href=Route::Matchen(None).to_hash() kind=ButtonKind::Primary />
                <LinkButton label=nl::NAAR_KOPPELINGEN href=Route::Koppelingen.to_hash() />
            </Empty>
        },
        _ => view! {
            <Group view=view id="nu" title=nl::NU pick=|v| &v.nu kind=ButtonKind::Primary />
            <Group view=view id="week" title=nl::DEZE_WEEK pick=|v| &v.week kind=ButtonKind::Secondary />
            <Group view=view id="later" title=nl::IN_DE_GATEN pick=|v| &v.later kind=ButtonKind::Secondary />
        },
    };
    let figures = Signal::derive(move || view.with(|v| v.tellingen.clone()));
    view! {
        <PageHead title=head(|v| &v.kop) sub=head(|v| &v.sub)>
            <LinkButton
                label=nl::AANMELDEN
                href=Route::Aanmelden.to_hash()
                kind=ButtonKind::Primary
            />
        </PageHead>
        <div class="kb-columns">
            <div>{follow(list)}</div>
            <Card flush=true>
                <h2 class="kb-hidden">{nl::CIJFERS}</h2>
                <Figures items=figures />
            </Card>
        </div>
    }
}

#[component]
fn Group(
    view: Memo<View>,
    id: &'static str,
    title: &'static str,
    pick: fn(&View) -> &Vec<Punt>,
    kind: ButtonKind,
) -> impl IntoView {
    let count = Signal::derive(move || view.with(|v| pick(v).len()));
    let rows = Signal::derive(move || {
        view.with(|v| {
            pick(v)
                .iter()
                .map(|punt| row(punt, kind))
                .collect::<Vec<_>>()
        })
    });
    live(move || {
        (count.get() > 0).then(|| {
            view! {
                <SectionHead title=title><CountBadge count=count /></SectionHead>
                <Card flush=true><Rows id=format!("vandaag-{id}") label=title rows=rows /></Card>
            }
        })
    })
}

fn row(punt: &Punt, kind: ButtonKind) -> RowData {
    let href = punt.naar.to_hash();
    let piece = |stuk: &Stuk| match stuk {
        Stuk::Gewoon(text) => Piece::Plain(text.clone()),
        Stuk::Nadruk(text) => Piece::Strong(text.clone()),
        Stuk::Let(text) => Piece::Alert(text.clone()),
    };
    RowData {
        id: punt.id.clone(),
        title: punt.titel.clone(),
        href: Some(href.clone()),
        badge: punt.kant.map(badge),
        sub: punt.waarom.iter().map(piece).collect(),
        actions: vec![RowAction {
            id: punt.id.clone(),
            label: punt.doe.to_owned(),
            name: punt.titel.clone(),
            href: Some(href),
            kind,
        }],
        ..Default::default()
    }
}

/// The badge of a side.
pub(super) fn badge(kant: Kant) -> (Shape, String) {
    let shape = match kant {
        Kant::Vraag => Shape::Round,
        Kant::Steun => Shape::Square,
    };
    (shape, nl::kant(kant).to_owned())
}
