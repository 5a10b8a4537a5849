//! Why these two, what happened, and where two answers stand: what the past says.

use super::Deel;
use crate::ui::kit::*;
use crate::{
    app::{
        text::nl::{
            begeleiding::{self, Soort},
            koppelingen as nl, weging,
        },
        views::koppeling::{Antwoord, Botsing, Gebeurd},
    },
    ui::{screens::matchen::Reasons, widgets::*},
};

/// The frozen reasons.
#[component]
pub(super) fn Redenen(deel: Deel) -> impl IntoView {
    let found = deel.get(|v| Some(v.redenen.clone()));
    view! {
        <Card title=nl::WAAROM_DEZE>
            {move || found.get().map(|found| view! {
                <div class="kb-stack">
                    <p class="kb-plain">{found.kop}</p>
                    {found.toch.map(|text| view! { <p class="kb-plain"><strong dir="auto">{text}</strong></p> })}
                    <Reasons redenen=found.regels />
                    {(!found.geteld.is_empty()).then(|| view! {
                        <details class="kb-fold">
                            <summary>{weging::GETELD}</summary>
                            <ul>{found.geteld.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                        </details>
                    })}
                    {found.anderen.map(|line| view! { <p class="kb-plain kb-soft kb-small" dir="auto">{line}</p> })}
                </div>
            })}
        </Card>
    }
}

/// Everything that happened on one line of time, newest first, by kind where one wants that.
#[component]
pub(super) fn Geschiedenis(deel: Deel) -> impl IntoView {
    let rows = deel.get(|v| v.geschiedenis.clone());
    let only = RwSignal::new(None::<Soort>);
    let row = |row: Gebeurd| {
        // Concerns stay off paper.
        let off_paper = row.soort == Soort::Zorg;
        view! {
            <li class="kb-timeline__item" class=("kb-no-print", off_paper)>
                <p class="kb-timeline__when">{row.kop}</p>
                <p dir="auto">{row.wat}</p>
            </li>
        }
    };
    let chips = move || {
        let count = |soort| rows.with(|rows| rows.iter().filter(|row| row.soort == soort).count());
        let there = Soort::ALL.into_iter().filter(|soort| count(*soort) > 0);
        let chip = |soort: Soort| {
            let pressed = Signal::derive(move || only.get() == Some(soort));
            let toggle = move || {
                only.update(|only| *only = (*only != Some(soort)).then_some(soort));
            };
            view! { <Chip label=begeleiding::soort(soort) pressed=pressed on_toggle=toggle count=count(soort) /> }
        };
        there.map(chip).collect_view()
    };
    let shown = move || {
        let only = only.get();
        let rows = rows.get().into_iter();
        let wanted = rows.filter(|row| only.is_none_or(|only| row.soort == only));
        wanted.map(row).collect_view()
    };
    view! {
        <Card>
            <details class="kb-fold" open=true>
                <summary>{nl::GESCHIEDENIS}</summary>
                <div class="kb-stack">
                    <ChipGroup label=begeleiding::LAAT_ZIEN>{follow(chips)}</ChipGroup>
                    <ol class="kb-timeline">{follow(shown)}</ol>
                </div>
            </details>
        </Card>
    }
}

/// Two answers on one place, to choose between.
#[component]
pub(super) fn Botsingen(deel: Deel) -> impl IntoView {
    let found = deel.get(|v| v.botsingen.clone());
    let answer = move |one: Antwoord| {
        let (command, name) = (one.kies, one.wat.clone());
        let choose = move || {
            deel.send(command.clone(), || {
                focus_later(super::poort::PLACE.to_owned())
            })
        };
        view! {
            <li class="kb-diff__item kb-diff__item--conflict">
                <p class="kb-plain" dir="auto">{one.wat}</p>
                <p class="kb-plain kb-soft kb-small">{one.door}</p>
                <Button label=nl::DIT_KLOPT name=name on_click=choose />
            </li>
        }
    };
    let fight = move |one: Botsing| {
        view! { <ul class="kb-diff">{one.antwoorden.into_iter().map(answer).collect_view()}</ul> }
    };
    live(move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            view! {
                <Card title=nl::BOTSINGEN>
                    <div class="kb-stack">{found.into_iter().map(fight).collect_view()}</div>
                </Card>
            }
        })
    })
}
