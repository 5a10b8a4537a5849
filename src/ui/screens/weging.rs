//! What counts for how much: presets and sliders that ranking and plan follow at once. Trying out
//! changes nothing for anyone else; saving does.

use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        instellingen::bewaar,
        text::nl::weging as nl,
        views::weging::{Gewichten, Sterkte, Weging as View, Zet, weging},
    },
    ui::{Kept, Page, widgets::*},
};

/// Where the focus goes when the buttons below the sliders go.
const FIRST: &str = "weegt-afstand";

/// The sliders; `alles` with what has no place beside a list.
#[component]
pub(super) fn Weging(#[prop(optional)] alles: bool) -> impl IntoView {
    let (page, kept) = (Page::get(), Kept::get());
    let view = look(page, kept);
    let wrong = RwSignal::new(None::<Message>);
    let told = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let change = move |zet: Zet| {
        wrong.set(None);
        told.set(false);
        kept.proef.set(view.with_untracked(|view| view.na(&zet)));
    };
    let save = move || {
        let (id, chosen, now) = view.with_untracked(|view| {
            let both = (view.gewichten.clone(), view.bewaard.clone());
            (view.programma, both.0, both.1)
        });
        match bewaar(id, &chosen, &now) {
            Err(message) => wrong.set(Some(message)),
            Ok(None) => {}
            Ok(Some(command)) => {
                busy.set(true);
                page.send(command, move |done| {
                    let _ = busy.try_set(false);
                    match done {
                        Ok(()) => {
                            kept.proef.set(None);
                            let _ = told.try_set(true);
                            focus_later(FIRST.to_owned());
                        }
                        Err(message) => {
                            let _ = wrong.try_set(Some(message));
                        }
                    }
                });
            }
        }
    };
    let item = |(name, words): &(&str, &str)| ChoiceItem::new(*name, *words);
    let presets = view.with_untracked(|view| view.voorkeuzes.iter().map(item).collect::<Vec<_>>());
    let chosen = Signal::derive(move || view.with(|view| view.voorkeuze.to_owned()));
    let slider = move |one: Sterkte| {
        let (factor, id) = (
            one.factor,
            format!("weegt-{}", one.naam.to_ascii_lowercase().replace(' ', "-")),
        );
        let stand = move |view: &View| {
            view.sterktes
                .iter()
                .find(|one| one.factor == factor)
                .cloned()
        };
        view! {
            <Slider id=id label=one.naam hint=one.uitleg least=0 most=Gewichten::ZWAARST step=5 hide_hint=!alles
                value=Signal::derive(move || view.with(|view| stand(view).map_or(0, |one| one.weegt)))
                says=Signal::derive(move || view.with(|view| stand(view).map_or_else(String::new, |one| one.stand)))
                on_input=move |weegt: u8| change(Zet::Factor(factor, weegt)) />
        }
    };
    let sliders = view.with_untracked(|view| view.sterktes.clone());
    let tries = Memo::new(move |_| view.with(|view| view.anders));
    view! {
        <div class="kb-stack">
            <p class="kb-plain">{nl::TEKST}</p>
            <Segmented label=nl::VOORKEUZE items=presets value=chosen on_choose=move |name: String| change(Zet::Voorkeuze(name)) />
            <div class="kb-sliders" class=("kb-sliders--dense", !alles)>
                {sliders.into_iter().map(slider).collect_view()}
                <Slider id="weegt-onbekend" label=nl::ONBEKEND hint=nl::ONBEKEND_HINT least=0 most=100 step=5 hide_hint=!alles
                    value=Signal::derive(move || view.with(|view| view.gewichten.onbekend))
                    says=Signal::derive(move || view.with(|view| nl::procent(view.gewichten.onbekend)))
                    on_input=move |part: u8| change(Zet::Onbekend(part)) />
                {alles.then(|| view! {
                    <Slider id="weegt-kinderen" label=nl::KINDEREN hint=nl::KINDEREN_HINT least=1 most=9 step=1
                        value=Signal::derive(move || view.with(|view| view.gewichten.kinderen_per_dagdeel))
                        says=Signal::derive(move || view.with(|view| view.gewichten.kinderen_per_dagdeel.to_string()))
                        on_input=move |most: u8| change(Zet::Kinderen(most)) />
                })}
            </div>
            <super::matchen::Wrong wrong=wrong />
            {move || tries.get().then(|| view! {
                <Banner kind=BannerKind::Info text=nl::PROBEERT />
                <div class="kb-actions">
                    <Button label=nl::BEWAAR busy=busy on_click=save />
                    <Button label=nl::TERUG kind=ButtonKind::Quiet on_click=move || {
                        wrong.set(None);
                        kept.proef.set(None);
                        focus_later(FIRST.to_owned());
                    } />
                </div>
            })}
            {move || told.get().then(|| view! { <Banner kind=BannerKind::Good text=nl::BEWAARD /> })}
        </div>
    }
}

/// The same, folded away under one line that says what counts.
#[component]
pub(super) fn WegingVouw() -> impl IntoView {
    let view = look(Page::get(), Kept::get());
    let open = RwSignal::new(false);
    view! {
        <details class="kb-card kb-fold kb-weging" on:toggle=move |_| open.set(true)>
            <summary>{move || view.with(|view| view.kop.clone())}</summary>
            {move || open.get().then(|| view! { <Weging /> })}
        </details>
    }
}

fn look(page: Page, kept: Kept) -> Memo<View> {
    page.view(move |session, _| {
        let own = session.identity().programma();
        kept.proef
            .with(|proef| weging(session.state(), own, proef.as_ref()))
    })
}
