//! The middle of Matchen: who fits, best first, and, folded, whom something excludes. To
//! decide otherwise needs a written reason, and is not offered past the screening.

use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        situatie::Blik,
        text::nl::{matchen as nl, woorden},
        views::matchen::{Balk, Kandidaten as Found, Passend, RedenRegel, Teken, Uitgesloten},
        views::wachtlijst::BLAD,
    },
    domain::{Deelnemer, GezinId, Kant, Regel},
    ui::{Kept, Page, widgets::*},
};

/// So many candidates fill the screen.
const VOORAAN: usize = 4;

type Look = UnsyncCallback<(Deelnemer,)>;
type Propose = UnsyncCallback<(Deelnemer, Option<Regel>)>;

/// The candidates of one family.
#[component]
pub(super) fn Kandidaten(
    found: Memo<Option<Found>>,
    beside: Memo<Option<Deelnemer>>,
    chosen: Memo<Option<Deelnemer>>,
    #[prop(into)] look: Look,
    #[prop(into)] propose: Propose,
) -> impl IntoView {
    let (page, kept) = (Page::get(), Kept::get());
    let stands = painted();
    let overriding = RwSignal::new(None::<(Deelnemer, String)>);
    let kop = page.view(move |session, today| {
        let kop = |blik: &Blik<'_>| found.with(|found| Some(found.as_ref()?.kop(blik)));
        kept.weegt(session, today, kop)
    });
    let candidate = move |at: usize| {
        let one = page.view(move |session, today| {
            found.with(|found| found.as_ref()?.passend(&Blik::of(session, today), at))
        });
        live(move || {
            let one = one.get();
            one.map(|one| view! { <Candidate one=one beside=beside look=look propose=propose /> })
        })
    };
    let excluded = move |at: usize| {
        let one = page.view(move |session, today| {
            found.with(|found| found.as_ref()?.uitgesloten(&Blik::of(session, today), at))
        });
        live(move || {
            let one = one.get();
            one.map(|one| view! { <Excluded one=one look=look overriding=overriding /> })
        })
    };
    live(move || match kop.get() {
        None => {
            let title = if chosen.get().is_some() {
                nl::GEEN_KANT
            } else {
                nl::KIES
            };
            view! { <Card><Empty title=title text=nl::KIES_DOE /></Card> }
        }
        Some(kop) => {
            let shape = super::super::vandaag::badge(kop.kant).0;
            let (fit, out) = (kop.passend, kop.uitgesloten);
            let nobody = fit == 0;
            let legend: Vec<ScorePart> = parts(&kop.legenda);
            // Who is looked at stands in the list, however far down.
            let least = found.with_untracked(|found| {
                let beside = beside.get_untracked();
                let mut all = found.iter().flat_map(|found| &found.lijst.kandidaten);
                all.position(|one| Some(one.wie) == beside)
                    .map_or(0, |at| at + 1)
            });
            let fits = first_of((stands, nl::VAN_PAST), fit, least, candidate.into());
            // Nobody sees what is folded away, and there may be a thousand.
            let unfolded = RwSignal::new(nobody);
            view! {
                <Card flush=true>
                    <div class="kb-match__head">
                        <h2 class="nl-heading nl-heading--level-4">{nl::WIE_PAST}</h2>
                        <a href=Route::Gezin(kop.wie.gezin).to_hash()>
                            <Badge shape=shape label=kop.naam />
                        </a>
                        <span class="kb-soft kb-small kb-match__count">{nl::telling(fit, out)}</span>
                    </div>
                    {(!kop.eerder.is_empty()).then(|| view! {
                        <div class="kb-pad">
                            <h3 class="nl-heading nl-heading--level-5">{nl::KOPPELINGEN}</h3>
                            <ul class="kb-eerder">{kop.eerder.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                        </div>
                    })}
                    {nobody.then(|| view! {
                        <Empty title=nl::NIEMAND_PAST text=nl::NIEMAND_PAST_DOE />
                    })}
                    {fits}
                    {(!nobody).then(|| view! {
                        <div class="kb-match__legend"><ScoreLegend label=nl::LEGENDA parts=legend /></div>
                    })}
                    {(out > 0).then(|| view! {
                        <details class="kb-fold kb-match__out" open=nobody on:toggle=move |_| unfolded.set(true)>
                            <summary>{nl::niet_passend(out)}</summary>
                            {move || unfolded.get().then(|| first_of((stands, nl::VAN_NIET), out, 0, excluded.into()))}
                        </details>
                    })}
                </Card>
                <Override overriding=overriding propose=propose />
            }
        }
    })
}

/// The id of the name of a candidate, which one presses to look at it.
pub(super) fn name_id(who: Deelnemer) -> String {
    format!("kandidaat-{who}")
}

/// The first of a list that may be long, at least so many, and a button for more; `one` makes the
/// one with a number. `name` is heard behind the button. What is past the screen comes once
/// the screen `stands`.
pub(in crate::ui::screens) fn first_of(
    (stands, name): (RwSignal<bool>, &'static str),
    all: usize,
    least: usize,
    one: UnsyncCallback<(usize,), AnyView>,
) -> AnyView {
    let room = RwSignal::new(least.max(BLAD));
    let whole = move || room.get().min(all);
    let laid = move || {
        if stands.get() {
            whole()
        } else {
            whole().min(VOORAAN)
        }
    };
    let shown = move || (0..laid()).collect::<Vec<usize>>();
    // Their room is kept until then: whoever goes back is put where they were.
    let later = move || {
        let one = |_| view! { <div class="kb-later kb-later--high" aria-hidden="true"></div> };
        (laid()..whole()).map(one).collect_view()
    };
    let rest = move || all.saturating_sub(room.get());
    view! {
        <For each=shown key=usize::to_string children=move |at| one.run((at,)) />
        {follow(later)}
        {move || (rest() > 0).then(|| view! {
            <div class="kb-rows__more">
                <Button label=woorden::meer(rest()) name=name on_click=move || room.update(|room| *room += BLAD) />
            </div>
        })}
    }
}

fn parts(delen: &[(String, u32)]) -> Vec<ScorePart> {
    delen
        .iter()
        .map(|(label, points)| ScorePart {
            label: label.clone(),
            points: *points,
        })
        .collect()
}

/// A score as a bar.
#[component]
pub(in crate::ui::screens) fn Bar(balk: Balk) -> impl IntoView {
    view! { <ScoreBar parts=parts(&balk.delen) of=balk.van text=balk.tekst /> }
}

/// Reasons, each with its sign.
#[component]
pub(in crate::ui::screens) fn Reasons(redenen: Vec<RedenRegel>) -> impl IntoView {
    let one = |reden: RedenRegel| {
        let (class, sign) = match reden.teken {
            Teken::Plus => ("kb-reason--plus", "+"),
            Teken::LetOp => ("kb-reason--unknown", "!"),
            Teken::Min => ("kb-reason--minus", "−"),
            Teken::Onbekend => ("kb-reason--unknown", "?"),
        };
        view! { <li class=class><span class="kb-reason__sign">{sign}</span>{reden.tekst}</li> }
    };
    view! { <ul class="kb-reasons">{redenen.into_iter().map(one).collect_view()}</ul> }
}

#[component]
fn Candidate(
    one: Passend,
    beside: Memo<Option<Deelnemer>>,
    look: Look,
    propose: Propose,
) -> impl IntoView {
    let id = one.wie;
    let current = Memo::new(move |_| beside.get() == Some(id));
    let (name, pressed) = (one.naam.clone(), one.naam.clone());
    // One blue button on the page: the candidate that one is looking at.
    let button = move || {
        let kind = if current.get() {
            ButtonKind::Primary
        } else {
            ButtonKind::Secondary
        };
        view! { <Button label=nl::STEL_VOOR kind=kind name=name.clone() on_click=move || propose.run((id, None)) /> }
    };
    // The two may stand below a list as long as the page.
    let press = move |_| {
        look.run((id,));
        lead_to(super::naast::NAAST.to_owned());
    };
    view! {
        <article class="kb-candidate" class=("kb-candidate--current", follow(move || current.get()))>
            <p class="kb-candidate__score">{one.balk.procent}<small>{nl::VAN_100}</small></p>
            <div class="kb-candidate__words">
                <h3 class="kb-match__name">
                    <button
                        type="button"
                        class="kb-match__look"
                        id=name_id(id)
                        aria-pressed=move || if current.get() { "true" } else { "false" }
                        on:click=press
                        dir="auto"
                    >
                        {pressed}
                    </button>
                    <span class="kb-soft">{format!(" · {}", one.afstand)}</span>
                </h3>
                <Bar balk=one.balk />
                <Reasons redenen=one.redenen />
            </div>
            <div>{follow(button)}</div>
        </article>
    }
}

#[component]
fn Excluded(
    one: Uitgesloten,
    look: Look,
    overriding: RwSignal<Option<(Deelnemer, String)>>,
) -> impl IntoView {
    let id = one.wie;
    let name = one.naam.clone();
    let (said, asked) = (one.naam.clone(), one.naam.clone());
    let open = move || overriding.set(Some((id, asked.clone())));
    // It stands beside a long list, or below it.
    let compare = move || {
        look.run((id,));
        focus_later(super::naast::NAAST.to_owned());
    };
    let last = if one.toch {
        view! { <Button label=nl::TOCH kind=ButtonKind::Quiet name=name.clone() on_click=open /> }
    } else {
        view! { <span class="kb-soft kb-small">{nl::VAST}</span> }
    };
    view! {
        <div class="kb-match__excluded">
            <p class="kb-plain">
                <strong dir="auto">{said}</strong> {" "} {nl::PAST_NIET} {" "} {one.waarom.join("; ")} "."
            </p>
            <div class="kb-actions">
                {last}
                <Button label=nl::VERGELIJK kind=ButtonKind::Quiet name=name on_click=compare />
            </div>
        </div>
    }
}

/// Why it may all the same.
#[component]
fn Override(overriding: RwSignal<Option<(Deelnemer, String)>>, propose: Propose) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let open = Signal::derive(move || overriding.with(Option::is_some));
    let title = Signal::derive(move || {
        let name = overriding.with(|it| it.as_ref().map(|(_, name)| name.clone()));
        name.map_or_else(String::new, |name| nl::toch_titel(&name))
    });
    let close = move || {
        overriding.set(None);
        text.set(String::new());
        error.set(None);
    };
    let done = move || {
        let Some((id, _)) = overriding.get_untracked() else {
            return;
        };
        match Regel::parse(&text.get_untracked()) {
            Ok(reason) => {
                close();
                propose.run((id, Some(reason)));
            }
            Err(fault) => {
                error.set(Some(woorden::tekst_fout(fault)));
                focus("toch-waarom");
            }
        }
    };
    view! {
        <Dialog id="toch" open=open title=title close_label=nl::SLUIT on_close=close>
            <div class="kb-stack">
                <TextField
                    id="toch-waarom"
                    label=nl::TOCH_VELD
                    hint=nl::TOCH_HINT
                    value=text
                    on_input=move |value: String| text.set(value)
                    error=error
                    max_length=Regel::HOOGSTENS
                />
                <Button label=nl::TOCH kind=ButtonKind::Primary on_click=done />
            </div>
        </Dialog>
    }
}

/// A pair as two badges, vraag round and steun square.
#[component]
pub(in crate::ui::screens) fn Pair(
    vraag: (GezinId, String),
    steun: (GezinId, String),
) -> impl IntoView {
    let one = |kant: Kant, (id, naam): (GezinId, String)| {
        let shape = super::super::vandaag::badge(kant).0;
        view! { <a href=Route::Gezin(id).to_hash()><Badge shape=shape label=naam /></a> }
    };
    view! { <div class="kb-actions">{one(Kant::Vraag, vraag)} {one(Kant::Steun, steun)}</div> }
}
