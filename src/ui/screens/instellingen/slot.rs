//! The lock: at once, another passphrase, the recovery code.

use super::{Rond, Vorm};
use crate::ui::kit::*;
use crate::{
    app::{
        opening::{Inrichtfout, passphrase_faults},
        text::nl::{instellingen as text, opening},
    },
    ui::widgets::*,
};

/// What is typed; gone as soon as it has been used.
#[derive(Clone, Default)]
struct Getypt {
    oude: String,
    nieuwe: String,
    nogmaals: String,
}

const OUDE: &str = "wachtzin-oude";
const NIEUWE: &str = "wachtzin-nieuwe";
const NOGMAALS: &str = "wachtzin-nogmaals";

impl Getypt {
    /// All that is wrong with it.
    fn fouten(&self) -> Vec<(String, String)> {
        let mut fouten = Vec::new();
        if self.oude.is_empty() {
            fouten.push((OUDE.to_owned(), text::OUDE_LEEG.to_owned()));
        }
        for fault in passphrase_faults(&self.nieuwe, &self.nogmaals) {
            let field = match fault {
                Inrichtfout::NietGelijk => NOGMAALS,
                _ => NIEUWE,
            };
            fouten.push((field.to_owned(), opening::inrichtfout(&fault).1));
        }
        fouten
    }
}

/// The lock.
#[component]
pub(super) fn Slot(vorm: Vorm) -> impl IntoView {
    let typed = RwSignal::new(Getypt::default());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if vorm.busy.get_untracked() {
            return;
        }
        let now = typed.get_untracked();
        let fouten = now.fouten();
        if !fouten.is_empty() {
            vorm.refuse(fouten);
            return;
        }
        vorm.fouten.set(Vec::new());
        vorm.busy.set(true);
        vorm.told
            .set(Some((BannerKind::Info, text::WISSELT.to_owned())));
        vorm.page.actions().change_passphrase(
            now.oude,
            now.nieuwe,
            Box::new(move |done| {
                if done.is_ok() {
                    let _ = typed.try_set(Getypt::default());
                }
                vorm.done(done, text::GEWISSELD);
            }),
        );
    };
    let lock = move || vorm.page.actions().lock();
    let pick = move |pick: fn(&Getypt) -> &String| {
        Signal::derive(move || typed.with(|typed| pick(typed).clone()))
    };
    view! {
        <Card title=text::SLOT>
            <p class="kb-plain">{text::SLOT_TEKST}</p>
            <div class="kb-actions">
                <Button label=text::NU_OP_SLOT on_click=lock />
            </div>
            <h3 class="nl-heading nl-heading--level-4">{text::WACHTZIN}</h3>
            <Rond vorm=vorm id="wachtzin-fouten">
                <form class="kb-form" on:submit=submit novalidate>
                    <TextField id=OUDE label=text::OUDE hint=text::OUDE_HINT input=Input::Password
                        autocomplete="current-password" value=pick(|typed| &typed.oude)
                        on_input=move |text: String| typed.update(|typed| typed.oude = text)
                        error=vorm.error(OUDE.to_owned()) />
                    <TextField id=NIEUWE label=text::NIEUWE hint=opening::WACHTZIN_HINT
                        input=Input::Password autocomplete="new-password"
                        value=pick(|typed| &typed.nieuwe)
                        on_input=move |text: String| typed.update(|typed| typed.nieuwe = text)
                        error=vorm.error(NIEUWE.to_owned()) />
                    <TextField id=NOGMAALS label=text::NOGMAALS input=Input::Password
                        autocomplete="new-password" value=pick(|typed| &typed.nogmaals)
                        on_input=move |text: String| typed.update(|typed| typed.nogmaals = text)
                        error=vorm.error(NOGMAALS.to_owned()) />
                    <div class="kb-actions">
                        <Button label=text::WISSEL submit=true busy=vorm.busy />
                    </div>
                </form>
            </Rond>
            <h3 class="nl-heading nl-heading--level-4">{text::HERSTELCODE}</h3>
            <p class="kb-plain">{text::HERSTELCODE_TEKST}</p>
        </Card>
    }
}
