//! The list of families: looking while one types, filters with counts.

use super::kaart::Kaartblad;
use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        text::nl::{gezinnen as woorden, kaart as nl, woorden as algemeen},
        views::{
            gezinnen::{Filter, Groep, Rij, Zoek},
            kaart::Blad,
        },
    },
    domain::Kant,
    ui::{Kept, Page, widgets::*},
};

const LIST: &str = "gezinnen";
/// One of the two views.
const OP_KAART: &str = "kaart";
/// The other of the two views.
const IN_LIJST: &str = "lijst";

pub(super) fn badge(kant: Kant) -> (Shape, String) {
    let shape = match kant {
        Kant::Vraag => Shape::Round,
        Kant::Steun => Shape::Square,
    };
    (shape, algemeen::kant_kort(kant).to_owned())
}

fn row(rij: Rij) -> RowData {
    let mut sub = vec![Piece::Plain(rij.over)];
    if let Some(alarm) = rij.alarm {
        sub.push(Piece::Alert(format!(" {alarm}.")));
    }
    if let Some(mist) = rij.mist {
        sub.push(Piece::Plain(format!(" {mist}")));
    }
    let tone = if rij.goed { Tone::Good } else { Tone::Neutral };
    RowData {
        id: rij.id,
        title: rij.naam,
        href: Some(rij.href),
        badge: rij.kant.map(badge),
        sub,
        aside: (!rij.plek.is_empty()).then_some((rij.plek, tone)),
        ..RowData::default()
    }
}

/// No search and no filter; on the map one stays on the map.
fn all_again(zoek: &mut Zoek) {
    *zoek = Zoek {
        op_kaart: zoek.op_kaart,
        ..Zoek::default()
    };
}

/// The screen.
#[component]
pub fn Gezinnen() -> impl IntoView {
    let page = Page::get();
    let zoek = page.zoek();
    let all = Kept::get().gezochte(page, zoek);
    let rows = Memo::new(move |_| all.with(|all| all.rijen.iter().cloned().map(row).collect()));
    let any = Memo::new(move |_| all.with(|all| all.any()));
    let found = Memo::new(move |_| all.with(|all| all.gevonden > 0));
    let count = Memo::new(move |_| all.with(|all| woorden::gevonden(all.gevonden, all.totaal)));
    let rest = Memo::new(move |_| all.with(|all| all.rest()));

    let chip = move |filter: Filter| {
        let of = move |all: &crate::app::views::gezinnen::Gezinnen| {
            all.filters
                .iter()
                .find(|telling| telling.filter == filter)
                .map_or((0, false), |telling| (telling.aantal, telling.aan))
        };
        view! {
            <Chip
                label=woorden::filter(filter)
                pressed=Memo::new(move |_| all.with(of).1)
                count=Memo::new(move |_| Some(all.with(of).0))
                on_toggle=move || zoek.update(|zoek| {
                    if !zoek.filters.remove(&filter) {
                        zoek.filters.insert(filter);
                    }
                    zoek.meer = 0;
                })
            />
        }
    };
    let hidden = Memo::new(move |_| all.with(|all| all.has_hidden()));
    let shown = move |filter: Filter| filter != Filter::Verborgen || hidden.get();
    let groups = move || {
        [Groep::Kant, Groep::Plek, Groep::Screening, Groep::Gegevens]
            .into_iter()
            .map(|groep| {
                let chips = Filter::ALL
                    .into_iter()
                    .filter(|filter| filter.groep() == groep && shown(*filter))
                    .map(chip)
                    .collect_view();
                view! { <ChipGroup label=woorden::groep(groep)>{chips}</ChipGroup> }
            })
            .collect_view()
    };
    let buttons = move || {
        view! {
            <LinkButton label=woorden::AANMELDEN href=Route::Aanmelden.to_hash() kind=ButtonKind::Primary />
            <LinkButton label=woorden::INLEZEN href=Route::Inlezen.to_hash() />
        }
    };
    let list = move || {
        view! {
            <Card flush=true>
                <Rows id=LIST label=woorden::LIJST rows=rows />
            </Card>
            <Show when=move || { rest.get() > 0 }>
                <div class="kb-actions">
                    <Button
                        label=Signal::derive(move || algemeen::meer(rest.get()))
                        on_click=move || zoek.update(|zoek| zoek.meer += 1)
                    />
                </div>
            </Show>
        }
    };
    let op_kaart = Memo::new(move |_| zoek.with(|zoek| zoek.op_kaart));
    let shape = move || {
        let items = vec![
            ChoiceItem::new(IN_LIJST, nl::LIJST),
            ChoiceItem::new(OP_KAART, nl::TITEL),
        ];
        let value = Signal::derive(move || {
            let one = if op_kaart.get() { OP_KAART } else { IN_LIJST };
            one.to_owned()
        });
        let choose = move |value: String| zoek.update(|zoek| zoek.op_kaart = value == OP_KAART);
        view! { <Segmented label=nl::WEERGAVE items=items value=value on_choose=choose /> }
    };
    let map = move || {
        let wie = Memo::new(move |_| all.with(|all| all.wie.clone()));
        view! { <Kaartblad wie=wie blad=Memo::new(|_| Blad::Gezinnen) /> }
    };
    let content = move || {
        if !any.get() {
            return view! {
                <Empty title=woorden::LEEG text=woorden::LEEG_DOE>{buttons()}</Empty>
            };
        }
        view! {
            <div class="kb-stack">
                <TextField
                    id="zoek-gezin"
                    label=woorden::ZOEK
                    hint=woorden::ZOEK_HINT
                    input=Input::Search
                    value=Signal::derive(move || zoek.with(|zoek| zoek.tekst.clone()))
                    on_input=move |tekst: String| zoek.update(|zoek| {
                        zoek.tekst = tekst;
                        zoek.meer = 0;
                    })
                />
                <div class="kb-filters">{groups()}</div>
                <div class="kb-map__switch">
                    {shape()}
                    <p class="kb-soft kb-plain" role="status">{count}</p>
                </div>
                {move || if found.get() {
                    if op_kaart.get() { map() } else { list() }
                } else {
                    view! {
                        <Empty title=woorden::NIETS text=woorden::NIETS_DOE>
                            <Button label=woorden::ALLES on_click=move || {
                                zoek.update(all_again);
                                focus("zoek-gezin");
                            } />
                        </Empty>
                    }
                }}
            </div>
        }
    };
    view! {
        <PageHead title=woorden::TITEL>
            {move || any.get().then(buttons)}
        </PageHead>
        {follow(content)}
    }
}
