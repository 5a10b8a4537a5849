//! Taking everything out of this browser, asked about once more.

use crate::letters::Letters;
use crate::ui::kit::*;
use crate::{
    app::{Message, text::nl::kopie as text, views::opslag::Opslag},
    ui::{Page, widgets::*},
};

const VELD: &str = "wis-woord";

/// The card and its question.
#[component]
pub(super) fn Wissen(page: Page, view: Memo<Opslag>) -> impl IntoView {
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let eerst = Signal::derive(move || view.with(|view| text::wis_eerst(view.sinds, view.andere)));
    let close = move || {
        open.set(false);
        typed.set(String::new());
        wrong.set(None);
    };
    let wipe = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if typed.with(|typed| typed.trim().small() != text::WISSEN) {
            wrong.set(Some(text::WIS_ANDERS.to_owned()));
            return;
        }
        busy.set(true);
        page.actions().wipe();
    };
    view! {
        <Card title=text::WIS>
            <p class="kb-plain">{text::WIS_TEKST}</p>
            <div class="kb-actions">
                <Button label=text::WIS_VRAAG kind=ButtonKind::Danger on_click=move || open.set(true) />
            </div>
            <Dialog id="wissen" open=open title=text::WIS_TITEL close_label=text::WIS_NIET on_close=close>
                <form class="kb-form" on:submit=wipe novalidate>
                    <p class="kb-plain">{text::WIS_TEKST}</p>
                    <p class="kb-plain"><strong>{eerst}</strong></p>
                    <TextField id=VELD label=text::WIS_WOORD autocomplete="off" value=typed
                        on_input=move |text: String| typed.set(text) error=wrong />
                    <div class="kb-actions">
                        <Button label=text::WIS_NU kind=ButtonKind::Danger submit=true busy=busy />
                    </div>
                </form>
            </Dialog>
        </Card>
    }
}

/// Everything is out of this browser: what was seen of that, and the way to the first screen.
#[component]
pub fn Gewist(message: Message, #[prop(into)] on_again: UnsyncCallback<()>) -> impl IntoView {
    view! {
        <main class="kb-alone">
            <PageHead title=message.wat />
            <p class="kb-plain">{message.doe}</p>
            <div class="kb-actions">
                <Button label=text::OPNIEUW kind=ButtonKind::Primary on_click=on_again />
            </div>
        </main>
    }
}
