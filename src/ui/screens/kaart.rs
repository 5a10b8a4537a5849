//! The map with all that belongs to it: buttons, what the symbols mean, whose data it is, who is
//! not on it, and beside it everyone on it as a list that goes along with where one is.

use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        situatie::Blik,
        text::nl::{gebied, kaart as nl, woorden},
        views::kaart::{Blad, Kaart, Regel, VERSTE, Venster, Vraag, kaart},
    },
    domain::{GezinId, Kant},
    ui::{Page, widgets::*},
};
use wasm_bindgen::JsCast;

const LIST: &str = "kaart-lijst";
const ROOM: &str = "kaart-lijst-vak";

/// The id of the title of a family's row in the list.
fn row_id(id: GezinId) -> String {
    format!("{LIST}-rij-{id}")
}

fn row(regel: &Regel, here: bool) -> RowData {
    RowData {
        id: regel.id.to_string(),
        title: regel.naam.clone(),
        href: Some(Route::Gezin(regel.id).to_hash()),
        badge: regel.kant.map(super::gezinnen::badge),
        sub: vec![Piece::Plain(regel.over.clone())],
        current: here,
        ..RowData::default()
    }
}

/// Brings a row into view by moving the list alone, never the page.
fn show_row(id: GezinId) {
    let at = |id: &str| document().get_element_by_id(id);
    if let (Some(row), Some(room)) = (at(&row_id(id)), at(ROOM)) {
        let (row, room_box) = (
            row.get_bounding_client_rect(),
            room.get_bounding_client_rect(),
        );
        if row.top() < room_box.top() || row.bottom() > room_box.bottom() {
            let by = row.top() - room_box.top() - room_box.height() / 3.0;
            room.set_scroll_top(room.scroll_top() + by as i32);
        }
    }
}

/// The map of some families. With `on_look` one chooses with a click whom to look at, and there
/// is no list of its own; without, a click shows who it is and a second one opens the family.
#[component]
pub(super) fn Kaartblad(
    wie: Memo<Vec<GezinId>>,
    blad: Memo<Blad>,
    #[prop(optional)] on_look: Option<UnsyncCallback<(GezinId,)>>,
) -> impl IntoView {
    let page = Page::get();
    let state = MapState::default();
    let precies = RwSignal::new(false);
    let stap = Memo::new(move |_| state.venster.with(|venster| venster.stap));
    let kaart = page.view(move |session, today| {
        let vraag = Vraag {
            blad: blad.get(),
            wie: wie.get(),
            precies: precies.get(),
            breedte: state.breedte.get(),
            stap: stap.get(),
        };
        kaart(
            &Blik::of(session, today),
            session.gebied().vlakken(),
            &vraag,
        )
    });
    let open = move |leden: Vec<GezinId>| match (on_look, leden.as_slice()) {
        (Some(look), leden) => {
            // Who stands in one symbol comes one after the other.
            let now = match blad.get_untracked() {
                Blad::Matchen { naast, .. } => naast,
                Blad::Gezinnen => None,
            };
            let at = leden.iter().position(|id| Some(*id) == now);
            let next = at.map_or(0, |at| (at + 1) % leden.len());
            if let Some(id) = leden.get(next) {
                look.run((*id,));
            }
        }
        (None, [one]) => page.go(Route::Gezin(*one)),
        (None, [first, ..]) => {
            focus(&row_id(*first));
        }
        _ => {}
    };
    let any = Memo::new(move |_| kaart.with(|kaart| !kaart.symbolen.is_empty()));
    let button = move |label: &'static str, stappen: i32, end: usize| {
        view! {
            <Button
                label=label
                disabled=Memo::new(move |_| stap.get() == end)
                on_click=move || state.zoom(kaart, stappen)
            />
        }
    };
    let arrow = move |(sign, name, way): (&'static str, &'static str, (i32, i32))| {
        view! {
            <Button
                label=sign
                name=name
                kind=ButtonKind::Quiet
                disabled=Memo::new(move |_| stap.get() == 0)
                on_click=move || state.schuif(kaart, way)
            />
        }
    };
    let legend = move || {
        let line = match blad.get() {
            Blad::Gezinnen => nl::LIJN,
            Blad::Matchen { .. } => nl::LIJN_PAAR,
        };
        let side = |kant: Kant| {
            let (shape, _) = super::gezinnen::badge(kant);
            view! { <Badge shape=shape label=nl::kant(Some(kant)) /> }
        };
        let ruit = kaart
            .with(|kaart| kaart.ruit)
            .then(|| view! { <span>{nl::RUIT}</span> });
        view! { {Kant::ALL.map(side).collect_view()} {ruit} <span class="kb-soft">{line}</span> }
    };
    let said = move || {
        if precies.get() {
            view! {
                <span class="kb-no-print">{nl::STAAN_PRECIES}</span>
                <span class="kb-only-print">{nl::VERSCHOVEN}</span>
            }
        } else {
            nl::VERSCHOVEN.into_view()
        }
    };
    let zonder = move || {
        kaart.with(|kaart| kaart.zonder.clone()).map(|zonder| {
            let link = |(id, naam): (GezinId, String)| view! { <li><a class="nl-link" href=Route::Gezin(id).to_hash()>{naam}</a></li> };
            view! {
                <div>
                    <p class="kb-plain">{zonder.tekst}</p>
                    <ul>{zonder.wie.into_iter().map(link).collect_view()} {zonder.rest.map(|rest| view! { <li>{rest}</li> })}</ul>
                </div>
            }
        })
    };
    let drawn = move || {
        view! {
            <LandMap label=nl::TITEL uitleg=nl::UITLEG kaart=kaart state=state on_open=open.into() direct=on_look.is_some() />
            <div class="kb-actions">
                {button(nl::ZOOM_IN, 1, VERSTE)}
                {button(nl::ZOOM_UIT, -1, 0)}
                <Button label=nl::HEEL disabled=Memo::new(move |_| stap.get() == 0) on_click=move || state.venster.set(Venster::default()) />
                {nl::SCHUIF.map(arrow).collect_view()}
            </div>
            <p class="kb-map__legend kb-small">{follow(legend)}</p>
            <p class="kb-soft kb-small kb-plain">{follow(said)} " " {move || kaart.with(|kaart| kaart.bron.clone())}</p>
            <div class="kb-no-print">
                <Checkbox id="kaart-precies" label=nl::PRECIES hint=nl::PRECIES_HINT checked=precies on_change=move |on| precies.set(on) />
            </div>
        }
    };
    let map = move || {
        if any.get() {
            drawn()
        } else {
            view! {
                <Empty title=nl::LEEG text=nl::LEEG_DOE>
                    <LinkButton label=gebied::NAAR href=Route::Gebied.to_hash() />
                </Empty>
            }
        }
    };
    let list = on_look.is_none().then(|| beside(kaart, state));
    view! {
        <div class="kb-map-room">
            <div class="kb-stack">{follow(map)} {follow(zonder)}</div>
            {list}
        </div>
    }
}

/// Everyone on the map, in words; who is looked at on the one is looked at on the other.
fn beside(kaart: Memo<Kaart>, state: MapState) -> AnyView {
    let rows = Memo::new(move |_| {
        let hier = state.hier.get();
        kaart.with(|kaart| {
            let symbolen = kaart.symbolen.iter();
            let here = symbolen
                .map(|one| &one.leden)
                .find(|leden| hier.is_some_and(|hier| leden.contains(&hier)));
            let is = |id: &GezinId| here.is_some_and(|here| here.contains(id));
            kaart
                .lijst
                .iter()
                .map(|regel| row(regel, is(&regel.id)))
                .collect::<Vec<_>>()
        })
    });
    Effect::new(move |_| {
        if let Some(hier) = state.hier.get() {
            show_row(hier);
        }
    });
    let enter = move |event: web_sys::FocusEvent| {
        let target = event
            .target()
            .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let id = target.map(|it| it.id()).unwrap_or_default();
        let found = id.rsplit('-').next().and_then(|id| GezinId::parse(id).ok());
        if found.is_some() && found != state.hier.get_untracked() {
            state.hier.set(found);
        }
    };
    let count = Memo::new(move |_| kaart.with(|kaart| kaart.telling.clone()));
    view! {
        <div class="kb-map__list" id=ROOM on:focusin=enter>
            <p class="kb-soft kb-small kb-pad">{count}</p>
            <Rows id=LIST label=nl::OP_DE_KAART rows=rows compact=true more=woorden::meer />
        </div>
    }
}
