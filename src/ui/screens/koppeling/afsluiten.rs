//! Ending a koppeling: one form with why, on whose side, the goodbye, and what next for both.
//! Once it has ended this is a calm page: how it went, what one can do, what was there before.

use super::{
    Deel,
    poort::needs,
    velden::{Form, Venster, kies, mag, schrijf, vink, vinken},
};
use crate::ui::kit::*;
use crate::{
    app::{
        formulier::keuzes,
        text::nl::{begeleiding, contact as soorten, koppelingen as nl, leven, refusal, woorden},
        views::koppeling::{Eerder, invoer},
    },
    domain::{Afscheidstap, Afsluitreden, Kant, Vervolg},
    log::Command,
    ui::{ConceptRegel, widgets::*},
};

/// What comes next for both, and whether they ever meet again.
pub(super) fn verder(of: Form) -> AnyView {
    let one = move |veld: &'static str, label: &'static str, tot: &'static str| {
        let next = keuzes(&Vervolg::ALL, soorten::vervolg);
        let chosen = of.text(veld);
        let rest = Memo::new(move |_| {
            let at = chosen.get().parse().ok();
            at.and_then(|at: usize| Vervolg::ALL.get(at).copied()) == Some(Vervolg::Parkeren)
        });
        view! {
            {kies(of, veld, label, next, None)}
            {move || rest.get().then(|| mag(of, tot, begeleiding::RUST_TOT, Input::Date))}
        }
    };
    view! {
        {one(invoer::VERVOLG_VRAAG, nl::VERVOLG_VRAAG, invoer::TOT_VRAAG)}
        {one(invoer::VERVOLG_STEUN, nl::VERVOLG_STEUN, invoer::TOT_STEUN)}
        {vink(of, invoer::NIET_MEER, 0, nl::NIET_MEER)}
    }
}

/// Why it ends.
pub(super) fn reden(of: Form) -> AnyView {
    let all = keuzes(&Afsluitreden::ALL, soorten::reden);
    kies(of, invoer::REDEN, nl::WAAROM, all, Some(nl::KIES))
}

/// The form behind a button, while it has not ended.
#[component]
pub(super) fn Afsluiten(deel: Deel) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("afsluiten", invoer::leeg(today));
    let open = RwSignal::new(false);
    let ended = deel.get(|v| v.einde.is_some());
    let concept = of.concept(deel.page, open, invoer::OP, String::new);
    let show = move || open.set(true);
    let close = move || {
        open.set(false);
        of.fill(invoer::leeg(today));
    };
    let keep = move || {
        let Some(afsluiting) = of.read(invoer::afsluiting) else {
            return;
        };
        let command = Command::SluitAf {
            koppeling: deel.id,
            afsluiting,
        };
        deel.send_form(of, vec![command], move || {
            close();
            focus_later(super::poort::PLACE.to_owned());
        });
    };
    let yes_no = || keuzes(&invoer::JA_NEE, woorden::ja_nee);
    view! {
        <Show when=move || !ended.get()>
            <div class="kb-actions">
                <Button label=nl::SLUIT_AF kind=ButtonKind::Danger id="sluit-af" on_click=show />
            </div>
            <ConceptRegel of=concept on_open=show elsewhere=true />
        </Show>
        <Venster of=of open=open title=nl::SLUIT_AF keep=keep on_close=close danger=nl::SLUIT_AF concept=concept>
            {schrijf(of, invoer::OP, nl::LAATSTE_DAG, Input::Date)}
            {reden(of)}
            {kies(of, invoer::KANT, nl::BIJ_WIE, keuzes(&Kant::ALL, refusal::het_gezin), Some(nl::BEIDE))}
            {kies(of, invoer::AFSCHEID, nl::AFSCHEID, yes_no(), Some(woorden::ONBEKEND))}
            {vinken(of, invoer::STAPPEN, begeleiding::LAATSTE_GESPREK, Afscheidstap::ALL.map(leven::afscheidstap))}
            {verder(of)}
            {mag(of, invoer::TOELICHTING, nl::TOELICHTING, Input::Area)}
        </Venster>
    }
}

/// How it ended, and what one can do now.
#[component]
pub(super) fn Einde(deel: Deel) -> impl IntoView {
    let ending = deel.get(|v| v.einde.clone());
    live(move || {
        ending.get().map(|one| {
            let next = one.verder.into_iter();
            view! {
                <Card title=nl::AFGESLOTEN>
                    <div class="kb-stack">
                        {one.geslaagd.map(|word| view! { <p class="kb-plain"><Badge label=word tone=Tone::Good /></p> })}
                        <p class="kb-plain" dir="auto">{one.zin}</p>
                        <Facts items=one.feiten />
                        {needs(one.afscheid, begeleiding::LAATSTE_GESPREK)}
                        <div class="kb-actions">
                            {next.map(|(label, naar)| view! { <LinkButton label=label href=naar.to_hash() /> }).collect_view()}
                        </div>
                    </div>
                </Card>
            }
        })
    })
}

/// Other koppelingen of the two families.
#[component]
pub(super) fn Eerdere(deel: Deel) -> impl IntoView {
    let all = deel.get(|v| v.eerder.clone());
    let row = |one: Eerder| {
        view! {
            <li class="kb-timeline__item">
                <a class="nl-link" href=one.naar.to_hash() dir="auto">{one.titel}</a>
                <p class="kb-timeline__when">{one.sub}</p>
            </li>
        }
    };
    let family = move |(naam, rows): (String, Vec<Eerder>)| {
        view! {
            <h3 class="nl-heading nl-heading--level-4" dir="auto">{naam}</h3>
            <ul class="kb-timeline">{rows.into_iter().map(row).collect_view()}</ul>
        }
    };
    live(move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <Card title=begeleiding::EERDER>{all.into_iter().map(family).collect_view()}</Card>
            }
        })
    })
}
