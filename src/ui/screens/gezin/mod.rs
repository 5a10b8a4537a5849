//! One family: sections edited in place, what is in conflict, koppelingen, timeline.

mod checklist;
mod conflicten;
mod gesprekken;
pub(super) mod kinderen;
mod sectie;
mod tijdlijn;

use self::{
    conflicten::Conflicten, gesprekken::Gesprekken, kinderen::KinderenSectie, sectie::GezinSectie,
    tijdlijn::Tijdlijn,
};
use super::gezinnen::badge;
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        text::nl::{gesprek as gesprekwoorden, gezin as woorden, koppelingen},
        views::gezin::{Deel, Koppelregel, Sectie, pagina},
    },
    domain::GezinId,
    log::Command,
    ui::{Page, widgets::*},
};

fn row(regel: &Koppelregel) -> RowData {
    RowData {
        id: regel.id.clone(),
        title: regel.met.clone(),
        href: Some(regel.href.clone()),
        sub: [
            Some(regel.fase.clone()),
            regel.reden.map(|why| format!(" · {why}")),
        ]
        .into_iter()
        .flatten()
        .map(Piece::Plain)
        .collect(),
        ..RowData::default()
    }
}

/// A message that something was refused.
pub(super) fn refused(message: &Message) -> String {
    format!("{} {}", message.wat, message.doe)
}

/// The screen; the route may ask for a form at once.
#[component]
pub fn Gezin(id: GezinId, route: Route) -> impl IntoView {
    let page = Page::get();
    let all = page.view(move |session, today| pagina(session, today, id));
    let there = Memo::new(move |_| all.with(Option::is_some));
    live(move || {
        if there.get() {
            view! { <Blad id=id all=all route=route /> }
        } else {
            view! { <NietGevonden /> }
        }
    })
}

/// The address names a family that is not there.
#[component]
pub(super) fn NietGevonden() -> impl IntoView {
    view! {
        <PageHead title=woorden::NIET_GEVONDEN />
        <Empty title=woorden::NIET_GEVONDEN text=woorden::NIET_GEVONDEN_DOE>
            <LinkButton label=woorden::NAAR_LIJST href=Route::Gezinnen.to_hash() kind=ButtonKind::Primary />
        </Empty>
    }
}

type Alles = Memo<Option<crate::app::views::gezin::Pagina>>;

#[component]
fn Blad(id: GezinId, all: Alles, route: Route) -> impl IntoView {
    let page = Page::get();
    let failed = RwSignal::new(None::<Message>);
    let kant = Memo::new(move |_| all.with(|all| all.as_ref().and_then(|p| p.kant)));
    let naam =
        Memo::new(move |_| all.with(|all| all.as_ref().map_or(String::new(), |p| p.naam.clone())));
    let onder = Memo::new(move |_| all.with(|all| all.as_ref().map(|p| p.onder.clone())));
    let hidden = Memo::new(move |_| all.with(|all| all.as_ref().is_some_and(|p| p.verborgen)));
    let notices = Memo::new(move |_| {
        all.with(|all| all.as_ref().map_or_else(Vec::new, |p| p.meldingen.clone()))
    });
    let call = Memo::new(move |_| all.with(|all| all.as_ref().and_then(|p| p.bellen.clone())));
    let gesprek = Memo::new(move |_| all.with(|all| all.as_ref().map(|p| p.gesprek.clone())));
    let rust = Memo::new(move |_| all.with(|all| all.as_ref().and_then(|p| p.rust.clone())));
    let matchen = Memo::new(move |_| all.with(|all| all.as_ref().and_then(|p| p.matchen.clone())));
    let rows = Memo::new(move |_| {
        all.with(|all| {
            all.as_ref()
                .map_or_else(Vec::new, |p| p.koppelingen.iter().map(row).collect())
        })
    });
    let any_rows = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let secties = Memo::new(move |_| Sectie::van(kant.get()));
    let deel = move |sectie: Sectie| {
        Memo::new(move |_| {
            all.with(|all| {
                let found = all
                    .as_ref()?
                    .delen
                    .iter()
                    .find(|deel| deel.sectie == sectie);
                found.cloned()
            })
        })
    };
    let show = move || {
        page.send(Command::Toon(id), move |answer| {
            failed.try_set(answer.err());
        });
    };
    let back = move |command: Command| {
        page.send(command, move |answer| {
            if answer.is_ok() {
                page.tell(gesprekwoorden::MEEDOEN_TERUG, true);
                focus_later(HEAD.to_owned());
            }
            failed.try_set(answer.err());
        });
    };
    let here = move |sectie| sectie == Sectie::Screening && matches!(route, Route::Screening(_));
    let section = move |sectie: Sectie| {
        let deel: Memo<Option<Deel>> = deel(sectie);
        match sectie {
            Sectie::Kinderen => view! { <KinderenSectie id=id deel=deel /> },
            _ => {
                view! { <GezinSectie id=id sectie=sectie deel=deel kant=kant hier=here(sectie) /> }
            }
        }
    };
    view! {
        <PageHead title=naam sub=onder>
            {move || kant.get().map(badge).map(|(shape, label)| view! { <Badge shape=shape label=label /> })}
            {move || call.get().map(|(number, digits)| view! {
                <LinkButton label=woorden::bel(&number) href=format!("tel:{digits}") />
            })}
            {move || gesprek.get().map(|href| view! { <LinkButton label=gesprekwoorden::TITEL href=href /> })}
            {move || matchen.get().map(|href| view! {
                <LinkButton label=woorden::ZOEK_MATCH href=href kind=ButtonKind::Primary />
            })}
        </PageHead>
        <div class="kb-stack">
            {move || failed.get().map(|message| view! { <Banner text=refused(&message) kind=BannerKind::Bad /> })}
            {move || hidden.get().then(|| view! {
                <Banner text=woorden::VERBORGEN kind=BannerKind::Warning>
                    <Button label=woorden::TOON on_click=show />
                </Banner>
            })}
            {move || rust.get().map(|(text, command)| view! {
                <Banner text=text kind=BannerKind::Info>
                    <Button label=gesprekwoorden::DOET_WEER_MEE on_click=move || back(command.clone()) />
                </Banner>
            })}
            {move || notices.get().into_iter().map(|text| view! { <Banner text=text kind=BannerKind::Info /> }).collect_view()}
            <Conflicten all=all />
            <div class="kb-columns">
                <div class="kb-stack">
                    <For each=move || secties.get() key=|sectie: &Sectie| sectie::heading_id(*sectie) children=section />
                </div>
                <div class="kb-stack">
                    <section class="kb-stack" aria-labelledby="gezin-koppelingen">
                        <SectionHead title=woorden::KOPPELINGEN id="gezin-koppelingen" />
                        <Card flush=true>
                            {move || if any_rows.get() {
                                view! { <Rows id="koppelingen-van" label=woorden::KOPPELINGEN rows=rows compact=true /> }
                            } else {
                                view! { <p class="kb-soft kb-pad">{woorden::GEEN_KOPPELINGEN}</p> }
                            }}
                        </Card>
                    </section>
                    <Gesprekken id=id all=all hier=matches!(route, Route::Bellen(_)) />
                    <Tijdlijn all=all />
                    <Verbergen id=id hidden=hidden />
                </div>
            </div>
        </div>
    }
}

/// Hides a family that was entered twice or by mistake.
#[component]
fn Verbergen(id: GezinId, hidden: Memo<bool>) -> impl IntoView {
    let page = Page::get();
    let open = RwSignal::new(false);
    let failed = RwSignal::new(None::<Message>);
    let close = move || {
        open.set(false);
        failed.set(None);
    };
    let hide = move || {
        page.send(Command::Verberg(id), move |answer| match answer {
            Ok(()) => {
                open.try_set(false);
                page.tell(woorden::IS_VERBORGEN, true);
                focus_later(HEAD.to_owned());
            }
            Err(message) => {
                failed.try_set(Some(message));
            }
        });
    };
    view! {
        <Show when=move || !hidden.get()>
            <div class="kb-actions">
                <Button label=woorden::VERBERG kind=ButtonKind::Quiet on_click=move || open.set(true) />
            </div>
        </Show>
        <Dialog id="verbergen" open=open title=woorden::VERBERG close_label=koppelingen::NIET_DOEN on_close=close>
            {move || failed.get().map(|message| view! { <Banner text=refused(&message) kind=BannerKind::Bad /> })}
            <p class="kb-plain">{woorden::VERBERG_TEKST}</p>
            <div class="kb-actions">
                <Button label=woorden::VERBERG kind=ButtonKind::Danger on_click=hide />
            </div>
        </Dialog>
    }
}
