//! Vandaag: what needs me, why, and one thing to do each. Lays out, and goes where it is done.

mod kalender;
mod later;

use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        agenda::{self, Stuk, Vast, Wanneer},
        text::nl::{vandaag as nl, woorden},
        views::vandaag::{Punt, Vandaag as View},
    },
    domain::{Kant, Uitstel},
    ui::{Kept, Page, widgets::*},
};

/// The owner's key of the button that puts off.
const LATER: &str = "later";

/// The screen.
#[component]
pub fn Vandaag() -> impl IntoView {
    let view = Kept::get().vandaag;
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
                <LinkButton label=nl::NAAR_DELEN href=Route::Delen.to_hash() />
            </Empty>
        },
        (_, true) => view! {
            <Empty title=nl::NIETS text=nl::NIETS_DOE>
                <LinkButton label=nl::NAAR_MATCHEN href=Route::Matchen(None).to_hash() kind=ButtonKind::Primary />
                <LinkButton label=nl::NAAR_KOPPELINGEN href=Route::Koppelingen.to_hash() />
            </Empty>
        },
        _ => view! {
            <Group view=view wanneer=Wanneer::Nu title=nl::NU />
            <Group view=view wanneer=Wanneer::Week title=nl::DEZE_WEEK />
            <Group view=view wanneer=Wanneer::Later title=nl::IN_DE_GATEN />
        },
    };
    let figures = Signal::derive(move || view.with(|v| v.tellingen.clone()));
    let due = Memo::new(move |_| !empty.get());
    view! {
        <PageHead title=head(|v| &v.kop) sub=head(|v| &v.sub)>
            <LinkButton
                label=nl::AANMELDEN
                href=Route::Aanmelden.to_hash()
                kind=ButtonKind::Primary
            />
            {move || due.get().then(|| view! { <kalender::Kalender /> })}
        </PageHead>
        <div class="kb-columns">
            <div>{follow(list)} <PutOff view=view /></div>
            <div class="kb-stack">
                <Card flush=true>
                    <h2 class="kb-hidden">{nl::CIJFERS}</h2>
                    <Figures items=figures />
                </Card>
                <Tempo />
            </div>
        </div>
    }
}

fn of(view: &View, wanneer: Wanneer) -> &Vec<Punt> {
    match wanneer {
        Wanneer::Nu => &view.nu,
        Wanneer::Week => &view.week,
        Wanneer::Later => &view.later,
    }
}

#[component]
fn Group(view: Memo<View>, wanneer: Wanneer, title: &'static str) -> impl IntoView {
    let kind = if wanneer == Wanneer::Nu {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    let count = Signal::derive(move || view.with(|v| of(v, wanneer).len()));
    let rows =
        move |room: usize| view.with(|v| first_rows(of(v, wanneer), room, |punt| row(punt, kind)));
    let some = Memo::new(move |_| count.get() > 0);
    let open = RwSignal::new(None::<String>);
    let close = UnsyncCallback::from(move |back: bool| {
        let row = open.try_update(Option::take).flatten();
        if let Some(row) = row.filter(|_| back) {
            focus_later(action_id(&row, LATER));
        } else if !some.get_untracked() {
            // The list went with its last row.
            focus_later(HEAD.to_owned());
        }
    });
    let form = UnsyncCallback::from(move || {
        let here = open.get_untracked();
        let found = view.with_untracked(|v| {
            let mut rows = of(v, wanneer).iter();
            rows.find(|punt| Some(&punt.id) == here.as_ref()).cloned()
        });
        found
            .map(|punt| view! { <later::Later punt=punt close=close /> })
            .into_view()
    });
    let act = move |row: String, _: String| {
        open.update(|open| *open = (open.as_ref() != Some(&row)).then_some(row));
    };
    let id = format!("vandaag-{}", wanneer as u8);
    live(move || {
        let id = id.clone();
        some.get().then(|| {
            view! {
                <SectionHead title=title><CountBadge count=count /></SectionHead>
                <Card flush=true><Rows id=id label=title rows=rows on_action=act below=Below { row: open, view: form } more=woorden::meer /></Card>
            }
        })
    })
}

/// What was put off, folded away, each with a way back.
#[component]
fn PutOff(view: Memo<View>) -> impl IntoView {
    let page = Page::get();
    let wrong = RwSignal::new(None::<Message>);
    let count = Memo::new(move |_| view.with(|v| v.uitgesteld.len()));
    let some = Memo::new(move |_| count.get() > 0);
    let rows = move |room: usize| view.with(|v| first_rows(&v.uitgesteld, room, back_row));
    let back = move |row: String, _: String| {
        let found = view.with_untracked(|v| {
            let taak = &v.uitgesteld.iter().find(|punt| punt.id == row)?.taak;
            let uitstel = Uitstel {
                aanleiding: taak.aanleiding,
                tot: None,
                reden: None,
            };
            Some(agenda::stel_uit(taak.over, uitstel))
        });
        if let Some(command) = found {
            page.send(command, move |result| match result {
                Ok(()) => {
                    page.tell(nl::WEER_GETOOND, false);
                    if !some.get_untracked() {
                        focus_later(HEAD.to_owned());
                    }
                }
                Err(message) => {
                    wrong.try_set(Some(message));
                }
            });
        }
    };
    let title = move || nl::uitgesteld(count.get());
    live(move || {
        some.get().then(|| {
            view! {
                <details class="kb-fold kb-put-off">
                    <summary>{follow(title)}</summary>
                    <super::matchen::Wrong wrong=wrong />
                    <Card flush=true>
                        <Rows id="vandaag-uitgesteld" label=nl::UITGESTELD rows=rows on_action=back more=woorden::meer />
                    </Card>
                </details>
            }
        })
    })
}

/// How long things take here, and what stands still.
#[component]
fn Tempo() -> impl IntoView {
    let tempo = Kept::get().tempo;
    let steps = Signal::derive(move || {
        tempo.with(|tempo| {
            let step = |(stap, dagen, _): &(agenda::Stap, i32, usize)| {
                (nl::tempo_stap(*stap).to_owned(), nl::dagen(*dagen))
            };
            tempo.stappen.iter().map(step).collect::<Vec<_>>()
        })
    });
    let stuck = move |room: usize| tempo.with(|tempo| first_rows(&tempo.vast, room, stuck_row));
    let (known, some) = (
        Memo::new(move |_| steps.with(|steps| !steps.is_empty())),
        Memo::new(move |_| tempo.with(|tempo| !tempo.vast.is_empty())),
    );
    view! {
        {move || known.get().then(|| view! {
            <Card title=nl::TEMPO flush=true><Figures items=steps /></Card>
        })}
        {move || some.get().then(|| view! {
            <Card title=nl::VAST flush=true>
                <Rows id="vandaag-vast" label=nl::VAST rows=stuck compact=true more=woorden::meer />
            </Card>
        })}
    }
}

fn stuck_row(vast: &Vast) -> RowData {
    RowData {
        id: format!("vast-{}", vast.koppeling),
        title: vast.wie.clone(),
        href: Some(Route::Koppeling(vast.koppeling).to_hash()),
        sub: vec![Piece::Plain(nl::vast(vast.fase, vast.dagen, vast.gewoon))],
        ..Default::default()
    }
}

fn sentence(punt: &Punt) -> Vec<Piece> {
    let piece = |stuk| match stuk {
        Stuk::Gewoon(text) => Piece::Plain(text),
        Stuk::Nadruk(text) => Piece::Strong(text),
        Stuk::Let(text) => Piece::Alert(text),
    };
    punt.waarom().into_iter().map(piece).collect()
}

fn row(punt: &Punt, kind: ButtonKind) -> RowData {
    let href = punt.taak.naar.to_hash();
    let go = RowAction {
        id: punt.id.clone(),
        label: punt.taak.doe.to_owned(),
        name: punt.titel.clone(),
        href: Some(href.clone()),
        kind,
    };
    // What is about the settings is nobody's to put off.
    let later = agenda::kan_uit(&punt.taak).then(|| button(LATER, nl::LATER, &punt.titel));
    RowData {
        id: punt.id.clone(),
        title: punt.titel.clone(),
        href: Some(href),
        badge: punt.taak.kant.map(badge),
        sub: sentence(punt),
        actions: [go].into_iter().chain(later).collect(),
        ..Default::default()
    }
}

fn back_row(punt: &Punt) -> RowData {
    RowData {
        id: punt.id.clone(),
        title: punt.titel.clone(),
        href: Some(punt.taak.naar.to_hash()),
        sub: sentence(punt),
        actions: vec![button("terug", nl::NU_WEER, &punt.titel)],
        ..Default::default()
    }
}

fn button(id: &str, label: &str, name: &str) -> RowAction {
    RowAction {
        id: id.to_owned(),
        label: label.to_owned(),
        name: name.to_owned(),
        href: None,
        kind: ButtonKind::Quiet,
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
