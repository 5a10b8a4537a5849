//! One leaf, in large type.

use crate::ui::kit::*;
use crate::{
    app::{
        text::nl::presentatie as nl,
        views::presentatie::{Blad, Jaar, Jaarteken, Live, Past, live as match_of},
    },
    domain::Deelnemer,
    ui::{
        Page,
        screens::{
            effect::bar,
            matchen::kandidaten::{Bar, Reasons},
        },
        widgets::*,
    },
};

/// Where the focus goes when a match was made.
const PASSEN: &str = "blad-passen";

/// A leaf. `at` is its place.
pub(super) fn blad(titel: &'static str, at: usize, blad: Blad) -> AnyView {
    let first = at == 0;
    let line = |text: String| view! { <p dir="auto">{text}</p> };
    let number = |(many, of): (String, String)| {
        view! { <div class="kb-show__number"><dt>{of}</dt><dd>{many}</dd></div> }
    };
    let bars = !blad.staven.is_empty();
    let numbers = !blad.getallen.is_empty();
    let map = blad.kaart.map(|(kaart, said)| {
        view! { <div class="kb-show__map"><MapSketch label=said kaart=RwSignal::new(kaart) /></div> }
    });
    let small = blad.klein.into_iter().map(|text| view! { <p>{text}</p> });
    view! {
        <section class="kb-show__leaf" class=("kb-show__leaf--first", first) aria-labelledby=titel>
            <h1 class="kb-show__title" id=titel tabindex="-1" dir="auto">{blad.titel}</h1>
            {numbers.then(|| view! { <dl class="kb-show__numbers">{blad.getallen.into_iter().map(number).collect_view()}</dl> })}
            {bars.then(|| view! { <ul class="kb-range">{blad.staven.into_iter().map(bar).collect_view()}</ul> })}
            <div class="kb-show__large">{blad.groot.into_iter().map(line).collect_view()}</div>
            {map}
            {(!blad.live.is_empty()).then(|| view! { <Match all=blad.live /> })}
            {blad.jaar.map(year)}
            <div class="kb-show__small">{small.collect_view()}</div>
        </section>
    }
    .into_view()
}

/// A match, made when it is asked for.
#[component]
fn Match(all: Vec<Deelnemer>) -> impl IntoView {
    let page = Page::get();
    let who = RwSignal::new(0_usize);
    let made = RwSignal::new(false);
    // Behind the last comes the first.
    let view = page.view(move |session, today| {
        let one = all.get(who.get().checked_rem(all.len())?)?;
        match_of(session, today, *one)
    });
    let find = move || {
        made.set(true);
        focus_later(PASSEN.to_owned());
    };
    let other = move || {
        made.set(false);
        who.update(|who| *who += 1);
    };
    let asked = move |one: &Live| {
        view! {
            <p class="kb-show__asks"><strong>{one.naam.clone()}</strong>" "{one.vraagt.clone()}"."</p>
        }
    };
    view! {
        <div class="kb-show__match">
            {live(move || view.with(|view| view.as_ref().map(asked)))}
            <div class="kb-actions">
                <Button label=nl::ZOEK kind=ButtonKind::Primary on_click=find />
                <Button label=nl::ANDER on_click=other />
            </div>
            {live(move || made.get().then(|| view.get().map(found)))}
        </div>
    }
}

fn found(one: Live) -> AnyView {
    let said = one.bekeken.join(" ");
    view! {
        <p class="kb-show__said">{said}</p>
        <h2 class="kb-show__sub" id=PASSEN tabindex="-1">{nl::PASSEN}</h2>
        <ol class="kb-show__fits">{one.passend.into_iter().map(fits).collect_view()}</ol>
    }
    .into_view()
}

fn fits(one: Past) -> AnyView {
    view! {
        <li>
            <p class="kb-show__who"><strong>{one.naam}</strong>" · "{one.afstand}" · "{one.balk.procent}" van 100"</p>
            <Bar balk=one.balk />
            <Reasons redenen=one.redenen />
        </li>
    }
    .into_view()
}

/// The course of a koppeling, drawn and in words.
fn year(jaar: Jaar) -> AnyView {
    let sign = |(x, teken): (u32, Jaarteken)| {
        let x = x.to_string();
        match teken {
            Jaarteken::Contact => {
                view! { <circle class="kb-year__call" cx=x cy="30" r="7"></circle> }
            }
            Jaarteken::Terugblik => view! {
                <rect class="kb-year__look" x="-9" y="-9" width="18" height="18" transform=format!("translate({x} 30) rotate(45)")></rect>
            },
            Jaarteken::Stap => {
                view! { <rect class="kb-year__step" x=x y="8" width="4" height="44"></rect> }
            }
        }
    };
    let week = |(x, number): (u32, String)| {
        view! { <text class="kb-year__week" x=x.to_string() y="78">{number}</text> }
    };
    let [contact, terugblik, stap] = nl::TEKENS;
    view! {
        <svg class="kb-year" viewBox="-20 0 1040 110" aria-hidden="true" focusable="false">
            <rect class="kb-year__line" x="0" y="28" width="1000" height="4"></rect>
            {jaar.tekens.into_iter().map(sign).collect_view()}
            {jaar.weken.into_iter().map(week).collect_view()}
            <text class="kb-year__week kb-year__week--name" x="1000" y="102">{nl::WEKEN}</text>
            <circle class="kb-year__call" cx="8" cy="97" r="7"></circle>
            <text class="kb-year__key" x="24" y="102">{contact}</text>
            <rect class="kb-year__look" x="-8" y="-8" width="16" height="16" transform="translate(130 97) rotate(45)"></rect>
            <text class="kb-year__key" x="148" y="102">{terugblik}</text>
            <rect class="kb-year__step" x="260" y="86" width="4" height="20"></rect>
            <text class="kb-year__key" x="274" y="102">{stap}</text>
        </svg>
        <ul class="kb-show__steps">{jaar.woorden.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
    }
    .into_view()
}
