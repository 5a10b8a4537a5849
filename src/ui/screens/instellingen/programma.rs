//! The programme: its name, its terms and its house rules.

use super::{Rond, Vorm};
use crate::ui::kit::*;
use crate::{
    app::{
        instellingen::{
            ProgrammaDraft, VELD_HUISREGELS, VELD_KENNISMAKINGEN, VELD_NAAM, VELD_VOG, VELD_WEKEN,
        },
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
    let pick = move |pick: fn(&ProgrammaDraft) -> &String| {
        Signal::derive(move || draft.with(|draft| pick(draft).clone()))
    };
    view! {
        <Card title=text::PROGRAMMA>
            <p class="kb-plain">{text::PROGRAMMA_TEKST}</p>
            <Rond vorm=vorm id="programma-fouten">
                <form class="kb-form" on:submit=submit novalidate>
                    <TextField id=VELD_NAAM label=text::NAAM hint=text::NAAM_HINT
                        value=pick(|draft| &draft.naam)
                        on_input=move |typed: String| draft.update(|draft| draft.naam = typed)
                        error=vorm.error(VELD_NAAM.to_owned()) />
                    <TextField id=VELD_WEKEN label=text::PROEFWEKEN hint=text::PROEFWEKEN_HINT
                        input=Input::Number short=true
                        value=pick(|draft| &draft.proefweken)
                        on_input=move |typed: String| draft.update(|draft| draft.proefweken = typed)
                        error=vorm.error(VELD_WEKEN.to_owned()) />
                    <TextField id=VELD_VOG label=text::VOG hint=text::VOG_HINT
                        input=Input::Number short=true
                        value=pick(|draft| &draft.vog_maanden)
                        on_input=move |typed: String| draft.update(|draft| draft.vog_maanden = typed)
                        error=vorm.error(VELD_VOG.to_owned()) />
                    <TextField id=VELD_KENNISMAKINGEN label=text::KENNISMAKINGEN hint=text::KENNISMAKINGEN_HINT
                        input=Input::Number short=true
                        value=pick(|draft| &draft.kennismakingen)
                        on_input=move |typed: String| draft.update(|draft| draft.kennismakingen = typed)
                        error=vorm.error(VELD_KENNISMAKINGEN.to_owned()) />
                    <TextField id=VELD_HUISREGELS label=text::HUISREGELS hint=text::HUISREGELS_HINT
                        input=Input::Area
                        value=pick(|draft| &draft.huisregels)
                        on_input=move |typed: String| draft.update(|draft| draft.huisregels = typed)
                        error=vorm.error(VELD_HUISREGELS.to_owned()) />
                    <div class="kb-actions">
                        <Button label=text::BEWAAR name=text::PROGRAMMA kind=ButtonKind::Primary
                            submit=true busy=vorm.busy />
                    </div>
                </form>
            </Rond>
        </Card>
    }
}
