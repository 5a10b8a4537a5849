//! What counts for how much when matching, as plain numbers.

use super::{Rond, Vorm};
use crate::ui::kit::*;
use crate::{
    app::{
        instellingen::{Factor, GewichtenDraft, VELD_KINDEREN, VELD_ONBEKEND, veld_gewicht},
        text::nl::instellingen as text,
    },
    ui::widgets::*,
};

/// The form.
#[component]
pub(super) fn Gewichten(vorm: Vorm) -> impl IntoView {
    let now = Memo::new(move |_| vorm.view.with(|view| view.gewichten.clone()));
    let draft = RwSignal::new(now.with_untracked(GewichtenDraft::of));
    Effect::new(move |before: Option<()>| {
        let fresh = now.with(GewichtenDraft::of);
        if before.is_some() {
            draft.set(fresh);
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let id = vorm.view.with_untracked(|view| view.id);
        let made = draft.with_untracked(|draft| now.with_untracked(|now| draft.command(id, now)));
        vorm.send(made);
    };
    let standard = move || draft.set(GewichtenDraft::standard());
    let field = move |factor: Factor| {
        let (label, hint) = text::factor(factor);
        let value = Signal::derive(move || {
            draft.with(|draft| draft.factoren.get(&factor).cloned().unwrap_or_default())
        });
        let write = move |typed: String| {
            draft.update(|draft| {
                draft.factoren.insert(factor, typed);
            });
        };
        view! {
            <TextField id=veld_gewicht(factor) label=label hint=hint.to_owned() input=Input::Number short=true
                value=value on_input=write error=vorm.error(veld_gewicht(factor)) />
        }
    };
    view! {
        <Card title=text::GEWICHTEN>
            <p class="kb-plain">{text::GEWICHTEN_TEKST}</p>
            <Rond vorm=vorm id="gewichten-fouten">
                <form class="kb-form" on:submit=submit novalidate>
                    <div class="kb-form__row">{Factor::WEIGHED.into_iter().map(field).collect_view()}</div>
                    <TextField id=VELD_ONBEKEND label=text::ONBEKEND hint=text::ONBEKEND_HINT
                        input=Input::Number short=true
                        value=Signal::derive(move || draft.with(|draft| draft.onbekend.clone()))
                        on_input=move |typed: String| draft.update(|draft| draft.onbekend = typed)
                        error=vorm.error(VELD_ONBEKEND.to_owned()) />
                    <TextField id=VELD_KINDEREN label=text::KINDEREN hint=text::KINDEREN_HINT
                        input=Input::Number short=true
                        value=Signal::derive(move || draft.with(|draft| draft.kinderen_per_dagdeel.clone()))
                        on_input=move |typed: String| draft.update(|draft| draft.kinderen_per_dagdeel = typed)
                        error=vorm.error(VELD_KINDEREN.to_owned()) />
                    <div class="kb-actions">
                        <Button label=text::BEWAAR name=text::GEWICHTEN kind=ButtonKind::Primary
                            submit=true busy=vorm.busy />
                        <Button label=text::STANDAARD on_click=standard />
                    </div>
                </form>
            </Rond>
        </Card>
    }
}
