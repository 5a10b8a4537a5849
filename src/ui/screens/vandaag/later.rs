//! The small form in place that puts one taak off, with the focus in it while it is open and
//! back where it was when it closes.

use crate::ui::kit::*;
use crate::{
    app::{
        Message, agenda,
        formulier::keuzes,
        text::nl::vandaag as nl,
        views::vandaag::{Punt, later},
    },
    ui::{Page, screens::matchen::Wrong, widgets::*},
};

/// The form under the row of `punt`; `close` is called when it is done with.
#[component]
pub(super) fn Later(
    punt: Punt,
    /// Closes the form; false when the row goes away by itself.
    close: UnsyncCallback<(bool,)>,
) -> impl IntoView {
    let page = Page::get();
    let form = RwSignal::new(later::leeg());
    let wrong = RwSignal::new(None::<Message>);
    let id = move |field: &str| format!("later-{field}");
    focus_later(id(later::TOT));
    let (taak, name) = (punt.taak, format!("{}: {}", nl::LATER, punt.titel));
    let keep = move || {
        let today = page.peek(|_, today| today);
        let read = form.try_update(|form| later::lees(form, taak.aanleiding, today));
        let Some(uitstel) = read.flatten() else {
            if let Some(field) = form.with_untracked(|form| form.eerste_fout()) {
                focus(&id(field));
            }
            return;
        };
        let command = agenda::stel_uit(taak.over, uitstel);
        page.send(command, move |result| match result {
            Ok(()) => {
                close.run((false,));
                page.tell(nl::IS_UITGESTELD, true);
            }
            Err(message) => {
                wrong.try_set(Some(message));
            }
        });
    };
    let text =
        move |field: &'static str| Signal::derive(move || form.with(|form| form.text(field)));
    let fault =
        move |field: &'static str| Signal::derive(move || form.with(|form| form.fout(field)));
    let set =
        move |field: &'static str| move |text: String| form.update(|form| form.set(field, text));
    let item = |(value, word)| ChoiceItem::new(value, word);
    let items: Vec<ChoiceItem> = keuzes(&later::KEUZES, nl::later)
        .into_iter()
        .map(item)
        .collect();
    let reasons: Vec<ChoiceItem> = keuzes(&later::REDENEN, nl::waarom)
        .into_iter()
        .map(item)
        .collect();
    let own_words = Memo::new(move |_| form.with(later::vraagt_woorden));
    let own_day = Memo::new(move |_| form.with(later::vraagt_dag));
    view! {
        <form
            class="kb-form"
            aria-label=name
            on:submit=move |event| {
                event.prevent_default();
                keep();
            }
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close.run((true,));
                }
            }
        >
            <Wrong wrong=wrong />
            <RadioGroup id=id(later::TOT) label=nl::LATER_TOT look=Choice::Inline items=Signal::derive(move || items.clone()) value=text(later::TOT) error=fault(later::TOT) on_choose=set(later::TOT) />
            {move || own_day.get().then(|| view! {
                <TextField id=id(later::DAG) label=nl::LATER_DAG input=Input::Date short=true value=text(later::DAG) error=fault(later::DAG) on_input=set(later::DAG) />
            })}
            <RadioGroup id=id(later::REDEN) label=nl::LATER_REDEN look=Choice::Inline items=Signal::derive(move || reasons.clone()) value=text(later::REDEN) error=fault(later::REDEN) on_choose=set(later::REDEN) />
            {move || own_words.get().then(|| view! {
                <TextField id=id(later::ANDERS) label=nl::LATER_WOORDEN value=text(later::ANDERS) error=fault(later::ANDERS) on_input=set(later::ANDERS) />
            })}
            <div class="kb-actions">
                <Button label=nl::LATER_BEWAAR submit=true />
                <Button label=nl::LATER_NIET kind=ButtonKind::Quiet on_click=move || close.run((true,)) />
            </div>
        </form>
    }
}
