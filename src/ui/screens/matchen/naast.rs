//! The right of Matchen: the two side by side, field by field, and both weeks over each other.

use super::kandidaten::Pair;
use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        text::nl::{datum, matchen as nl, matchronde as ronde, waarom_niet as niet, woorden},
        views::vergelijking::{Pas, Veld, Vergelijking, vergelijking},
        views::waarom_niet::{WaaromNiet, waarom_niet},
    },
    domain::{Dag, Deelnemer, GezinId, Moment},
    ui::{Kept, Page, widgets::*},
};

/// Where the focus goes when somebody asks for it.
pub(super) const NAAST: &str = "naast-elkaar";

/// The two, as (vraag, steun).
#[component]
pub(super) fn Naast(
    pair: Memo<Option<(Deelnemer, GezinId)>>,
    #[prop(into)] back: UnsyncCallback<()>,
) -> impl IntoView {
    let (page, kept) = (Page::get(), Kept::get());
    let view = page.view(move |session, today| {
        let (vraag, steun) = pair.get()?;
        kept.weegt(session, today, |blik| {
            let both = vergelijking(blik, vraag, steun)?;
            Some((both, waarom_niet(blik, vraag, steun)))
        })
    });
    live(move || {
        view.get().map(|(both, niet)| {
            let fits = pair.get_untracked().filter(|_| niet.is_none());
            let pin = fits.map(|pair| view! { <Pin pair=pair /> });
            view! {
                <Both both=both niet=niet>
                    {pin}
                    <p class="kb-plain kb-match__up kb-no-print">
                        <Button label=nl::NAAR_WIE_PAST kind=ButtonKind::Quiet on_click=move || back.run(()) />
                    </p>
                </Both>
            }
        })
    })
}

/// Settles the two for Matchronde, or lets them go again.
#[component]
fn Pin(pair: (Deelnemer, GezinId)) -> impl IntoView {
    let paren = Kept::get().paren;
    let pinned = Memo::new(move |_| paren.with(|paren| paren.vast.contains(&pair)));
    let turn = move || paren.update(|paren| paren.turn(pair));
    view! {
        <div class="kb-actions">
            <Button
                label=Signal::derive(move || if pinned.get() { ronde::LOS_IN_RONDE } else { ronde::VAST_IN_RONDE }.to_owned())
                kind=ButtonKind::Quiet
                on_click=turn
            />
            <Show when=move || pinned.get()>
                <a class="nl-link" href=Route::Matchronde.to_hash()>{ronde::NAAR_RONDE}</a>
            </Show>
        </div>
    }
}

/// What excludes them, and what would have to be otherwise.
#[component]
fn Niet(niet: WaaromNiet) -> impl IntoView {
    let lines = |lines: Vec<String>| {
        let line = |line: String| view! { <li>{line}</li> };
        lines.into_iter().map(line).collect_view()
    };
    let ways = !niet.wegen.is_empty();
    view! {
        <section class="kb-stack kb-niet" aria-labelledby="waarom-niet">
            <h3 class="nl-heading nl-heading--level-5 kb-plain" id="waarom-niet">{niet::TITEL}</h3>
            <ul>{lines(niet.waarom)}</ul>
            <p class="kb-plain">{niet.kop}{ways.then_some(":")}</p>
            {ways.then(|| view! { <ul>{lines(niet.wegen)}</ul> })}
        </section>
    }
}

#[component]
fn Both(both: Vergelijking, niet: Option<WaaromNiet>, children: Children) -> impl IntoView {
    let field = |veld: Veld| {
        let (class, sign) = match veld.pas {
            Pas::Past => ("kb-compare__sign kb-compare__sign--fits", "✓"),
            Pas::Deels => ("kb-compare__sign kb-compare__sign--unknown", "±"),
            Pas::Niet => ("kb-compare__sign kb-compare__sign--not", "✕"),
            Pas::Onbekend => ("kb-compare__sign kb-compare__sign--unknown", "?"),
            Pas::Woorden => ("kb-compare__sign", "…"),
        };
        view! {
            <tr>
                <th scope="row">{veld.naam}</th>
                <td dir="auto">{veld.vraag}</td>
                <td dir="auto">{veld.steun}</td>
                <td class=class title=veld.zin>
                    <span aria-hidden="true">{sign}</span>
                    <span class="kb-hidden">{nl::pas(veld.pas)}</span>
                </td>
            </tr>
        }
    };
    let head = nl::KOLOMMEN.map(|word| view! { <th scope="col">{word}</th> });
    let (first, second) = (both.week_vraag, both.week_steun);
    let said = OverlayWords {
        first: nl::WEEK_VRAAG.to_owned(),
        second: nl::WEEK_STEUN.to_owned(),
        both: nl::WEEK_BEIDE.to_owned(),
        neither: nl::WEEK_GEEN.to_owned(),
    };
    view! {
        <Card title=nl::NAAST_ELKAAR>
            <div class="kb-stack">
                <div id=NAAST tabindex="-1" role="group" aria-label=nl::NAAST_ELKAAR>
                    <Pair vraag=both.vraag steun=both.steun />
                </div>
                {children()}
                {niet.map(|niet| view! { <Niet niet=niet /> })}
                <div class="kb-compare-room">
                <table class="kb-compare kb-small">
                    <caption class="kb-hidden">{nl::NAAST_ELKAAR}</caption>
                    <thead><tr>{head.collect_view()}</tr></thead>
                    <tbody>{both.velden.into_iter().map(field).collect_view()}</tbody>
                </table>
                </div>
                <DagdelenOverlay
                    caption=nl::WEEK
                    words=week(both.nacht)
                    said=said
                    first=Signal::derive(move || first.clone())
                    second=Signal::derive(move || second.clone())
                />
            </div>
        </Card>
    }
}

/// The words of a week, with the nights or without.
pub(in crate::ui::screens) fn week(nacht: bool) -> GridWords {
    let rows = Moment::ALL
        .into_iter()
        .filter(|moment| nacht || *moment != Moment::Nacht);
    GridWords {
        columns: Dag::ALL
            .map(|dag| woorden::dag_kort(dag).to_owned())
            .to_vec(),
        column_names: Dag::ALL.map(|dag| datum::dag(dag).to_owned()).to_vec(),
        rows: rows
            .map(|moment| datum::moment(moment).to_owned())
            .collect(),
    }
}
