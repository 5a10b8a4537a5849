//! What is drawn on a map: outlines and names, lines and symbols, the bar of the scale. Made anew
//! when something changes, never while the map is moved.

use super::kaart::dom_id;
use crate::app::views::kaart::{Kaart, Lijn, Maat, Symbool, Vorm};
use crate::ui::kit::*;

/// Outlines and names.
pub(super) fn ground(kaart: &Kaart) -> AnyView {
    ground_of(&kaart.randen, &kaart.buurten, &kaart.namen)
}

/// The same of any map.
pub(super) fn ground_of(
    randen: &[String],
    buurten: &[String],
    namen: &[((i32, i32), String)],
) -> AnyView {
    let path = |class: &'static str, pads: &[String]| {
        let one = |pad: &String| view! { <path class=class d=pad.clone()></path> };
        pads.iter().map(one).collect_view()
    };
    let name = |((x, y), naam): &((i32, i32), String)| {
        view! { <text class="kb-map__name" x=x.to_string() y=y.to_string()>{naam.clone()}</text> }
    };
    view! {
        <g aria-hidden="true">
            {path("kb-map__area", randen)}
            {path("kb-map__part", buurten)}
            {namen.iter().map(name).collect_view()}
        </g>
    }
}

/// Lines and symbols: those of the screen are options to choose from, those of paper are seen on
/// paper only.
pub(super) fn layer(symbolen: &[Symbool], lijnen: &[Lijn], screen: bool, paper: bool) -> AnyView {
    let class = match (screen, paper) {
        (_, true) => "kb-only-print",
        (true, _) => "kb-no-print",
        _ => "",
    };
    let hidden = paper.then_some("true");
    let all = symbolen
        .iter()
        .enumerate()
        .map(|(nr, one)| symbol(nr, one, paper));
    // Not within the option: what is seen there and what is heard are the same words.
    let named = |one: &Symbool| {
        let ((x, y), bij) = (one.plek, one.bij.clone()?);
        Some(
            view! { <text class="kb-map__who" x=x.to_string() y=(y - 18).to_string()>{bij}</text> },
        )
    };
    view! {
        <g class=class aria-hidden=hidden>
            <g aria-hidden="true">{lijnen.iter().map(line).collect_view()}</g>
            {all.collect_view()}
            <g aria-hidden="true">{symbolen.iter().filter_map(named).collect_view()}</g>
        </g>
    }
}

fn line(((ax, ay), (bx, by)): &Lijn) -> AnyView {
    view! { <path class="kb-map__line" d=format!("M{ax} {ay}L{bx} {by}")></path> }.into_view()
}

/// Middles of postcodes, lines, and symbols that cannot be chosen.
pub(super) fn still(kaart: &Kaart) -> AnyView {
    let all = kaart.symbolen.iter().enumerate();
    let all = all.map(|(nr, one)| symbol(nr, one, true));
    view! {
        <g aria-hidden="true">
            <path class="kb-map__dots" d=kaart.stippen.clone()></path>
            {kaart.lijnen.iter().map(line).collect_view()}
            {all.collect_view()}
        </g>
    }
}

fn symbol(nr: usize, one: &Symbool, paper: bool) -> AnyView {
    let square = |class: &'static str, turn: Option<&'static str>| {
        view! { <rect class=class x="-7.5" y="-7.5" width="15" height="15" rx="1.5" transform=turn></rect> }
    };
    let shape = match one.vorm {
        Vorm::Rond => view! { <circle class="kb-map__round" r="8.5"></circle> },
        Vorm::Vierkant => square("kb-map__square", None),
        Vorm::Ruit => square("kb-map__diamond", Some("rotate(45)")),
        Vorm::Groep(many) => view! {
            <circle class="kb-map__many" r="13"></circle>
            <text class="kb-map__count" y="5">{many}</text>
        },
    };
    let (x, y) = one.plek;
    let id = one.leden.first().map(|id| dom_id(*id)).filter(|_| !paper);
    let (role, label) = if paper {
        (None, None)
    } else {
        (Some("option"), Some(one.naam.clone()))
    };
    let chosen = if one.gekozen { "true" } else { "false" };
    view! {
        <g
            class="kb-map__symbol"
            class=("kb-map__symbol--eigen", one.eigen)
            id=id
            role=role
            aria-label=label
            aria-selected=(!paper).then_some(chosen)
            data-nr=(!paper).then_some(nr)
            transform=format!("translate({x} {y})")
        >
            <circle class="kb-map__hit" r="14"></circle>
            {shape}
        </g>
    }
}

/// The bar of the scale, in the corner of the window.
pub(super) fn scale(kaart: &Kaart) -> AnyView {
    scale_of(&kaart.schaal, kaart.maat)
}

/// The same of any map.
pub(super) fn scale_of((long, words): &(i32, String), maat: Maat) -> AnyView {
    let y = maat.hoogte - 14;
    view! {
        <g aria-hidden="true" transform=format!("translate(14 {y})")>
            <path class="kb-map__bar" d=format!("M0 -5V0H{long}V-5")></path>
            <text class="kb-map__length" y="-9">{words.clone()}</text>
        </g>
    }
}
