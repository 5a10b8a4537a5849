//! Where a family lives, in a form: a postcode to type, a buurt to choose from a list that one can
//! search, or a point on the map; below it what that place is known to be. What one says last
//! counts; the draft holds it as text, like everything that is typed.

use super::velden::field_id;
use crate::ui::kit::*;
use crate::{
    app::{
        draft::{Draft, Veld},
        plek,
        text::nl::plaats as nl,
        views::{
            kaart::{Prikvraag, prikkaart},
            plaats::{bericht, bij},
        },
    },
    domain::{Punt, Waar},
    ui::{Page, widgets::*},
};

/// Rows of the list of buurten that are in sight.
const ROWS: u8 = 8;

/// Groups of choices as the list takes them.
pub(super) fn groups(groepen: plek::Groepen) -> Vec<(String, Vec<ChoiceItem>)> {
    let item = |(value, label): (String, String)| ChoiceItem::new(value, label);
    let group = |(name, items): (String, Vec<(String, String)>)| {
        (name, items.into_iter().map(item).collect())
    };
    groepen.into_iter().map(group).collect()
}

/// The field. `children` is the line for the postcode; `on_done` comes when something was chosen.
#[component]
pub(super) fn Plaatsveld(
    form: &'static str,
    draft: RwSignal<Draft>,
    on_done: UnsyncCallback<()>,
    children: ChildrenFn,
) -> impl IntoView {
    let page = Page::get();
    let text = Memo::new(move |_| draft.with(|draft| draft.text(Veld::Plek).to_owned()));
    let manier = RwSignal::new(text.with_untracked(|text| plek::manier(text).to_owned()));
    // A concept that comes back shows what was chosen; a faulty postcode is shown, whatever is open.
    Effect::new(move |before: Option<()>| {
        let chosen = text.with(|text| plek::manier(text));
        let [postcode, ..] = plek::MANIEREN;
        if before.is_some() && chosen != postcode {
            manier.set(chosen.to_owned());
        } else if draft.with(|draft| draft.fout(Veld::Postcode).is_some()) {
            manier.set(postcode.to_owned());
        }
    });
    let choose = move |told: String| {
        if draft
            .try_update(|draft| draft.set(Veld::Plek, told))
            .is_some()
        {
            on_done.run(());
        }
    };
    let ways = plek::MANIEREN.iter().zip(nl::MANIEREN);
    let ways: Vec<ChoiceItem> = ways
        .map(|(key, word)| ChoiceItem::new(*key, word))
        .collect();
    let said = page.view(move |session, _| draft.with(|draft| bericht(session, draft)));
    // Only another way lays the field anew, not the same one said once more.
    let way = Memo::new(move |_| manier.get());
    let open = move || {
        let [_, buurt, punt] = plek::MANIEREN;
        match way.get() {
            way if way == buurt => {
                view! { <Buurten form=form value=text on_choose=choose.into() /> }
            }
            way if way == punt => {
                let leave = move || {
                    focus_later(field_id(form, Veld::Plek));
                };
                view! { <Prik form=form draft=draft on_choose=choose.into() on_leave=leave.into() /> }
            }
            _ => children(),
        }
    };
    let remove = move || {
        choose(String::new());
        focus_later(field_id(form, Veld::Plek));
    };
    let chosen = Memo::new(move |_| text.with(|text| !text.is_empty()));
    view! {
        <div class="kb-form kb-place">
            <div id=field_id(form, Veld::Plek) tabindex="-1">
                <p class="utrecht-form-label kb-plain" aria-hidden="true">{nl::HOE}</p>
                <Segmented label=nl::HOE items=ways value=manier on_choose=move |way: String| manier.set(way) />
            </div>
            {follow(open)}
            <div role="status">
                {move || said.with(|said| said.bekend.clone()).map(|text| view! { <p class="kb-plain kb-soft">{text}</p> })}
                {move || said.with(|said| said.let_op.clone()).into_iter().map(|text| view! { <p class="kb-plain kb-strong">{text}</p> }).collect_view()}
            </div>
            <Show when=move || chosen.get()>
                <div class="kb-actions"><Button label=nl::HAAL_WEG kind=ButtonKind::Quiet on_click=remove /></div>
            </Show>
        </div>
    }
}

/// The buurten to choose from.
#[component]
fn Buurten(
    form: &'static str,
    value: Memo<String>,
    on_choose: UnsyncCallback<(String,)>,
) -> impl IntoView {
    let page = Page::get();
    let zoek = RwSignal::new(String::new());
    let any = page.peek(|session, _| session.gebied().buurten().next().is_some());
    if !any {
        return view! { <p class="kb-plain">{nl::GEEN_BUURTEN}</p> };
    }
    let found =
        page.view(move |session, _| zoek.with(|zoek| plek::buurten(session.gebied(), zoek)));
    let lists = Signal::derive(move || groups(found.get()));
    let many = move || {
        let many = found.with(|found| found.iter().map(|(_, items)| items.len()).sum());
        nl::aantal_buurten(many)
    };
    let list = format!("{form}-buurt");
    let into = list.clone();
    // Enter would send the form around it.
    let key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            focus(&into);
        }
    };
    view! {
        <div class="kb-form" on:keydown=key>
            <TextField id=format!("{form}-zoek-buurt") label=nl::ZOEK_BUURT input=Input::Search
                value=zoek on_input=move |typed: String| zoek.set(typed) />
            <p class="kb-hidden" role="status">{follow(many)}</p>
            <GroupedSelect id=list label=nl::BUURTEN groups=lists value=value
                on_choose=on_choose rows=ROWS />
        </div>
    }
}

/// The map to place on.
#[component]
fn Prik(
    form: &'static str,
    draft: RwSignal<Draft>,
    on_choose: UnsyncCallback<(String,)>,
    on_leave: UnsyncCallback<()>,
) -> impl IntoView {
    let page = Page::get();
    let state = PinState::default();
    let stap = Memo::new(move |_| state.venster.with(|venster| venster.stap));
    // What was typed before one came here is where one begins; choosing moves nothing.
    let waar = draft.with_untracked(Draft::waar);
    let kaart = page.view(move |session, _| {
        let vraag = Prikvraag {
            waar: waar.clone(),
            breedte: state.breedte.get(),
            stap: stap.get(),
        };
        prikkaart(session, &vraag)
    });
    let there = Memo::new(move |_| kaart.with(Option::is_some));
    let vast = Memo::new(move |_| match draft.with(Draft::waar) {
        Some(Waar::Punt(punt)) => Some(punt),
        _ => None,
    });
    // Where the cross stood when one left without choosing; silent again once it moves.
    let left = RwSignal::new(None::<Option<Punt>>);
    let zin = page.view(move |session, _| {
        if left.get() == Some(state.kruis.get()) {
            return nl::NIET_GEKOZEN.to_owned();
        }
        kaart.with(|kaart| {
            let kaart = kaart.as_ref();
            let said = kaart.and_then(|kaart| bij(session.gebied(), state.punt(kaart)));
            let step = kaart.map_or_else(String::new, |kaart| nl::stap(kaart.stap));
            format!("{} {step}", nl::kruis(&said.unwrap_or_default()))
        })
    });
    let pick = move |punt: Punt| {
        left.set(None);
        on_choose.run((plek::tekst(&Waar::Punt(punt)),));
    };
    let here = move || {
        if let Some(punt) =
            kaart.with_untracked(|kaart| kaart.as_ref().map(|kaart| state.nu(kaart)))
        {
            pick(punt);
        }
    };
    let leave = move || {
        let back = vast.get_untracked();
        state.kruis.set(back);
        left.set(Some(back));
        on_leave.run(());
    };
    let uitleg = format!("{form}-prik-uitleg");
    let drawn = move || {
        if !there.get() {
            return view! { <p class="kb-plain">{nl::GEEN_KAART}</p> };
        }
        let button = |label: &'static str, nearer: bool| {
            view! {
                <Button label=label disabled=Memo::new(move |_| state.end(nearer))
                    on_click=move || state.zoom(kaart, if nearer { 1 } else { -1 }) />
            }
        };
        view! {
            <div class="kb-stack kb-no-print">
                <p class="kb-plain kb-soft kb-small" id=uitleg.clone()>{nl::UITLEG}</p>
                <PinMap id=format!("{form}-prik") label=nl::KAART uitleg=uitleg.clone() kaart=kaart state=state
                    vast=vast on_pick=pick.into() on_leave=leave.into() />
                <p class="kb-plain kb-small" role="status">{zin}</p>
                <div class="kb-actions">
                    {button(nl::DICHTERBIJ, true)}
                    {button(nl::VERDER, false)}
                    <Button label=nl::KIES on_click=here />
                </div>
            </div>
        }
    };
    view! { <div>{follow(drawn)}</div> }
}
