//! The programme: its name and how long a trial is.

use super::{Rond, Vorm};
use crate::ui::kit::*;
use crate::{
    app::{
        instellingen::{ProgrammaDraft, VELD_NAAM, VELD_WEKEN},
        text::nl::instellingen as text,
    },
    ui::widgets::*,
};

/// The form.
#[component]
pub(super) fn Programma(vorm: Vorm) -> impl IntoView {
    let now = Memo::new(move |_| vorm.view.with(|view| view.programma.clone()));
    let draft = RwSignal::new(now.with_untracked(ProgrammaDraft::of));
    // What a colleague's file or another tab changes is shown, until one types.
    Effect::new(move |before: Option<()>| {
        let fresh = now.with(ProgrammaDraft::of);
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
    view! {
        <Card title=text::PROGRAMMA>
            <p class="kb-plain">{text::PROGRAMMA_TEKST}</p>
            <Rond vorm=vorm id="programma-fouten">
                <form class="kb-form" on:submit=submit novalidate>
                    <TextField id=VELD_NAAM label=text::NAAM hint=text::NAAM_HINT
                        value=Signal::derive(move || draft.with(|draft| draft.naam.clone()))
                        on_input=move |typed: String| draft.update(|draft| draft.naam = typed)
                        error=vorm.error(VELD_NAAM.to_owned()) />
                    <TextField id=VELD_WEKEN label=text::PROEFWEKEN hint=text::PROEFWEKEN_HINT
                        input=Input::Number short=true
                        value=Signal::derive(move || draft.with(|draft| draft.proefweken.clone()))
                        on_input=move |typed: String| draft.update(|draft| draft.proefweken = typed)
                        error=vorm.error(VELD_WEKEN.to_owned()) />
                    <div class="kb-actions">
                        <Button label=text::BEWAAR name=text::PROGRAMMA kind=ButtonKind::Primary
                            submit=true busy=vorm.busy />
                    </div>
                </form>
            </Rond>
        </Card>
    }
}
