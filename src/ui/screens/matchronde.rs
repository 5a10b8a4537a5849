//! Matchronde: the whole plan on one screen for two people to look at. What they settle or leave
//! out lives here only; what they accept becomes koppelingen.

use super::matchen::{ALLEN, Bar, Reasons, Views, Wrong, first_of};
use super::weging::WegingVouw;
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        situatie::Blik,
        text::nl::{matchen as words, matchronde as nl, werving as zoek, woorden},
        views::{
            matchronde::{Matchronde as View, Over, Paar, Paren, matchronde},
            werving::{Wens, werving},
        },
    },
    domain::{Deelnemer, GezinId, KoppelingId},
    log::Command,
    ui::{Kept, Page, widgets::*},
};

/// Where the focus goes once something was proposed.
const GEDAAN: &str = "matchronde-gedaan";

/// Where the focus goes once a pair that was set aside is let back in.
const PLAN: &str = "matchronde-plan";

type Ids = (Deelnemer, GezinId);

/// The id of what a pair can be taken by.
fn button_id(what: &str, (vraag, steun): Ids) -> String {
    format!("{what}-{vraag}-{steun}")
}

/// The screen.
#[component]
pub fn Matchronde() -> impl IntoView {
    let (page, kept) = (Page::get(), Kept::get());
    let keuze = kept.paren;
    let view = page.view(move |session, today| {
        kept.weegt(session, today, |blik| matchronde(blik, &keuze.get()))
    });
    let wrong = RwSignal::new(None::<Message>);
    let done = RwSignal::new(None::<String>);
    let propose = move |pairs: Vec<Ids>| {
        let count = pairs.len();
        let used = view.with_untracked(|view| view.gebruikt.clone());
        let commands: Vec<Command> = page.peek(|session, today| {
            kept.weegt(session, today, |blik| {
                let make = |(vraag, steun): Ids| {
                    let id = KoppelingId(page.fresh());
                    blik.stel_voor(id, vraag, steun, None, Some(&used))
                };
                pairs.iter().copied().filter_map(make).collect()
            })
        });
        page.send_all(commands, move |result| match result {
            Ok(()) => {
                wrong.set(None);
                keuze.update(|keuze| pairs.iter().for_each(|pair| keuze.forget(pair)));
                done.set(Some(nl::voorgesteld(count)));
                // Not the next pair's button: a second Enter must not propose that one too.
                focus_later(GEDAAN.to_owned());
            }
            Err(message) => wrong.set(Some(message)),
        });
    };
    let all = move || {
        let of = |one: &Paar| (one.vraag.0, one.steun.0);
        propose(view.with_untracked(|v| v.paren.iter().map(of).collect()));
    };
    let asking = RwSignal::new(false);
    let how_many = move || nl::alle(view.with(|v| v.paren.len()));
    let yes = move || {
        asking.set(false);
        all();
    };
    let some = Memo::new(move |_| view.with(|v| !v.paren.is_empty()));
    let sub = Signal::derive(move || view.with(|v| v.sub.clone()));
    view! {
        <PageHead title=nl::TITEL sub=sub>
            <Show when=move || some.get()>
                <Button label=nl::STEL_ALLE_VOOR kind=ButtonKind::Primary on_click=move || asking.set(true) />
            </Show>
            <Views current=ALLEN />
        </PageHead>
        <Dialog id="alle-paren" open=asking title=nl::ALLE_TITEL close_label=nl::ALLE_NIET on_close=move || asking.set(false)>
            <p class="kb-plain">{follow(how_many)}</p>
            {move || view.with(|v| v.weinig_bekend.clone()).map(|text| view! { <p class="kb-plain">{text}</p> })}
            <div class="kb-actions">
                <Button label=nl::STEL_ALLE_VOOR kind=ButtonKind::Primary on_click=yes />
            </div>
        </Dialog>
        <div class="kb-stack">
            <Wrong wrong=wrong />
            {move || done.get().map(|text| view! {
                <div id=GEDAAN tabindex="-1">
                <Banner kind=BannerKind::Good text=text>
                    <LinkButton label=crate::app::text::nl::vandaag::NAAR_KOPPELINGEN href=Route::Koppelingen.to_hash() />
                </Banner>
                </div>
            })}
            {move || view.with(|v| v.te_veel).then(|| view! { <Banner kind=BannerKind::Warning text=nl::TE_VEEL /> })}
            {move || view.with(|v| v.benaderd).then(|| view! { <Banner kind=BannerKind::Info text=nl::BENADERD /> })}
            <WegingVouw />
            <Plan view=view keuze=keuze propose=move |pair: Ids| propose(vec![pair]) />
            <Rest view=view keuze=keuze />
            <Werving keuze=keuze />
        </div>
    }
}

#[component]
fn Plan(
    view: Memo<View>,
    keuze: RwSignal<Paren>,
    #[prop(into)] propose: UnsyncCallback<(Ids,)>,
) -> impl IntoView {
    let stands = painted();
    let count = Memo::new(move |_| view.with(|v| v.paren.len()));
    let row = move |at: usize| {
        let one = Memo::new(move |_| view.with(|v| v.paren.get(at).cloned()));
        live(move || {
            let one = one.get();
            one.map(|one| view! { <Row one=one keuze=keuze propose=propose /> })
        })
    };
    let legend = Signal::derive(move || {
        let part = |(label, points): &(String, u32)| ScorePart {
            label: label.clone(),
            points: *points,
        };
        view.with(|v| v.legenda.iter().map(part).collect::<Vec<_>>())
    });
    live(move || {
        if count.get() == 0 {
            return view! { <Empty title=nl::GEEN text=nl::GEEN_DOE /> };
        }
        let rows = first_of((stands, nl::VAN_PLAN), count.get(), 0, row.into());
        view! {
            <Card flush=true>
                <div class="kb-match__head">
                    <h2 id=PLAN tabindex="-1" class="nl-heading nl-heading--level-4">{nl::PAREN}</h2>
                    <span class="kb-soft kb-small kb-match__count">{move || view.with(|v| v.tegen.clone())}</span>
                </div>
                {rows}
                <div class="kb-match__legend"><ScoreLegend label=words::LEGENDA parts=legend /></div>
            </Card>
        }
    })
}

#[component]
fn Row(one: Paar, keuze: RwSignal<Paren>, propose: UnsyncCallback<(Ids,)>) -> impl IntoView {
    let ids = (one.vraag.0, one.steun.0);
    let name = format!("{} · {}", one.vraag.1, one.steun.1);
    let [a, b, c] = [name.clone(), name.clone(), name];
    let settled = one.vast;
    // The plan is made again and the pairs may trade places: the focus stays with this one.
    let pin = move || {
        keuze.update(|keuze| keuze.turn(ids));
        focus_later(button_id("vast", ids));
    };
    let forbid = move || {
        keuze.update(|keuze| {
            keuze.vast.retain(|pair| *pair != ids);
            keuze.verboden.insert(ids);
        });
        focus_later(button_id("toch", ids));
    };
    let badge = |kant, (who, naam): (Deelnemer, String)| {
        let shape = super::vandaag::badge(kant).0;
        view! { <a href=Route::Matchen(Some(who)).to_hash()><Badge shape=shape label=naam /></a> }
    };
    view! {
        <article class="kb-candidate">
            <p class="kb-candidate__score">{one.balk.procent}<small>{words::VAN_100}</small></p>
            <div class="kb-candidate__words">
                <h3 class="kb-match__name kb-actions">
                    {badge(crate::domain::Kant::Vraag, one.vraag)}
                    {badge(crate::domain::Kant::Steun, (one.steun.0.into(), one.steun.1))}
                    <span class="kb-soft">{one.afstand}</span>
                    {settled.then(|| view! { <Badge label=nl::VAST tone=Tone::Accent /> })}
                </h3>
                <Bar balk=one.balk />
                <Reasons redenen=one.redenen />
                {one.kosten.map(|kosten| view! { <p class="kb-plain kb-small">{kosten}</p> })}
            </div>
            <div class="kb-actions kb-match__acts">
                <Button label=nl::STEL_VOOR name=a on_click=move || propose.run((ids,)) />
                <Button label=if settled { nl::LAAT_LOS } else { nl::ZET_VAST } kind=ButtonKind::Quiet name=b id=button_id("vast", ids) on_click=pin />
                <Button label=nl::NIET kind=ButtonKind::Quiet name=c on_click=forbid />
            </div>
        </article>
    }
}

/// Whom to look for; worked out once somebody opens it.
#[component]
fn Werving(keuze: RwSignal<Paren>) -> impl IntoView {
    let (page, kept) = (Page::get(), Kept::get());
    let open = RwSignal::new(false);
    let found = page.view(move |session, today| {
        let look = |blik: &Blik<'_>| werving(blik, &keuze.get());
        open.get().then(|| kept.weegt(session, today, look))
    });
    let told = move || {
        let all = found.get()?;
        let line = |line: String| view! { <li>{line}</li> };
        let plain = |line: String| view! { <p class="kb-plain">{line}</p> };
        let one =
            |wens: Wens| view! { <li>{wens.zin}" "<span class="kb-soft">{wens.winst}</span></li> };
        let (wensen, missed) = (all.wensen, all.gemis);
        Some(view! {
            {all.regels.into_iter().map(plain).collect_view()}
            {(!wensen.is_empty()).then(|| view! { <ul>{wensen.into_iter().map(one).collect_view()}</ul> })}
            {(!missed.is_empty()).then(|| view! {
                <h3 class="nl-heading nl-heading--level-5">{zoek::GEMIS}</h3>
                <ul>{missed.into_iter().map(line).collect_view()}</ul>
            })}
        })
    };
    view! {
        <details class="kb-card kb-fold" on:toggle=move |_| open.set(true)>
            <summary>{zoek::TITEL}</summary>
            {live(move || told().into_view())}
        </details>
    }
}

/// Who is left over, what was set aside, what was cut off.
#[component]
fn Rest(view: Memo<View>, keuze: RwSignal<Paren>) -> impl IntoView {
    let over = Memo::new(move |_| view.with(|v| v.over.clone()));
    let row = |one: &Over| RowData {
        id: one.wie.to_string(),
        title: one.naam.clone(),
        href: Some(Route::Matchen(Some(one.wie)).to_hash()),
        sub: vec![Piece::from(one.waarom.clone())],
        ..Default::default()
    };
    let rows = move |room: usize| over.with(|all| first_rows(all, room, row));
    let count = Signal::derive(move || over.with(Vec::len));
    let aside = Memo::new(move |_| view.with(|v| v.verboden.clone()));
    let refused = Memo::new(move |_| view.with(|v| v.geweigerd.clone()));
    let let_go = move |(vraag, steun, name): (Deelnemer, GezinId, String)| {
        let go = move || {
            keuze.update(|keuze| keuze.turn((vraag, steun)));
            focus_later(PLAN.to_owned());
        };
        let said = name.clone();
        view! { <li class="kb-actions">{said} <Button label=nl::LAAT_LOS kind=ButtonKind::Quiet name=name on_click=go /></li> }
    };
    let cut = Memo::new(move |_| view.with(|v| v.afgeknipt.clone()));
    let back = move |(vraag, steun, name): (Deelnemer, GezinId, String)| {
        let allow = move || {
            keuze.update(|keuze| {
                keuze.verboden.remove(&(vraag, steun));
            });
            focus_later(PLAN.to_owned());
        };
        let said = name.clone();
        view! {
            <li class="kb-actions">{said} <Button label=nl::MAG_TOCH kind=ButtonKind::Quiet name=name id=button_id("toch", (vraag, steun)) on_click=allow /></li>
        }
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <SectionHead title=nl::OVER><CountBadge count=count /></SectionHead>
            <Card flush=true><Rows id="matchronde-over" label=nl::OVER rows=rows more=woorden::meer /></Card>
        </Show>
        {move || keuze.with(|keuze| *keuze != Paren::default()).then(|| view! { <p class="kb-plain kb-soft">{nl::ONTHOUDT}</p> })}
        {move || {
            let refused = refused.get();
            (!refused.is_empty()).then(|| view! {
                <Card title=nl::GEWEIGERD><p class="kb-plain">{nl::GEWEIGERD_WAAROM}</p><ul class="kb-reasons">{refused.into_iter().map(let_go).collect_view()}</ul></Card>
            })
        }}
        {move || {
            let aside = aside.get();
            (!aside.is_empty()).then(|| view! {
                <Card title=nl::VERBODEN><ul class="kb-reasons">{aside.into_iter().map(back).collect_view()}</ul></Card>
            })
        }}
        {move || {
            let cut = cut.get();
            (!cut.is_empty()).then(|| view! {
                <Card title=nl::AFGEKNIPT>
                    <ul>{cut.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                </Card>
            })
        }}
    }
}
