//! What the report rests on: amounts, parts, cost and stories.

use crate::ui::kit::*;
use crate::{
    app::{
        effect::{EffectDraft, VELD_VERHALEN, veld_id},
        text::nl::{effect as nl, instellingen as text},
        views::instellingen::instellingen,
    },
    ui::{
        Page,
        screens::instellingen::{Rond, Vorm},
        widgets::*,
    },
};

/// The form, folded.
#[component]
pub(super) fn Rust() -> impl IntoView {
    let page = Page::get();
    let view = page.view(|session, _| instellingen(session));
    let vorm = Vorm::new(page, view);
    let now = Memo::new(move |_| view.with(|view| view.programma.clone()));
    let draft = RwSignal::new(now.with_untracked(EffectDraft::of));
    // What a colleague's file or another tab changes is shown, until one types.
    Effect::new(move |before: Option<()>| {
        let fresh = now.with(EffectDraft::of);
        if before.is_some() {
            draft.set(fresh);
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let id = view.with_untracked(|view| view.id);
        let made = draft.with_untracked(|draft| now.with_untracked(|now| draft.command(id, now)));
        vorm.send(made);
    };
    let field = move |at: usize| {
        let value = Signal::derive(move || {
            draft.with(|draft| draft.velden.get(at).cloned().unwrap_or_default())
        });
        let typed = move |text: String| {
            draft.update(|draft| {
                if let Some(field) = draft.velden.get_mut(at) {
                    *field = text;
                }
            });
        };
        view! {
            <TextField id=veld_id(at) label=nl::veld(at) input=Input::Number short=true
                value=value on_input=typed error=vorm.error(veld_id(at)) />
        }
    };
    let all = draft.with_untracked(|draft| draft.velden.len());
    view! {
        <details class="kb-card kb-fold kb-no-print">
            <summary>{nl::FORM}</summary>
            <p class="kb-plain">{nl::FORM_TEKST}</p>
            <Rond vorm=vorm id="effect-fouten">
                <form class="kb-form" on:submit=submit novalidate>
                    <p class="kb-plain kb-soft">{nl::FORM_HINT_JAAR}</p>
                    {(0..all).map(field).collect_view()}
                    <TextField id=VELD_VERHALEN label=nl::VELD_VERHALEN hint=nl::VELD_VERHALEN_HINT
                        input=Input::Area
                        value=Signal::derive(move || draft.with(|draft| draft.verhalen.clone()))
                        on_input=move |text: String| draft.update(|draft| draft.verhalen = text)
                        error=vorm.error(VELD_VERHALEN.to_owned()) />
                    <div class="kb-actions">
                        <Button label=text::BEWAAR name=nl::FORM kind=ButtonKind::Primary
                            submit=true busy=vorm.busy />
                    </div>
                </form>
            </Rond>
        </details>
    }
}
