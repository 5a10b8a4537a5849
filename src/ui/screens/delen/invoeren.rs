//! Entering a colleague's card: the digits are typed as the colleague reads them aloud, so
//! they are not shown here. And giving a colleague another name.

use super::{Deel, words};
use crate::ui::kit::*;
use crate::{
    app::{
        delen::{gevolg, hernoemen, invoeren, is_known_digits, voorstel_naam},
        text::nl::delen as text,
        views::delen::regels,
    },
    exchange::card::Card as Kaart,
    ui::widgets::*,
};

/// The dialog for entering.
#[component]
pub(super) fn Invoeren(deel: Deel) -> impl IntoView {
    let open = Memo::new(move |_| deel.invoer.with(Option::is_some));
    view! {
        <Dialog
            id="collega-invoeren"
            open=open
            title=text::INVOEREN
            close_label=text::NIET_DOEN
            on_close=move || deel.invoer.set(None)
        >
            {move || deel.invoer.get_untracked().map(|card| view! { <Formulier deel=deel card=card /> })}
        </Dialog>
    }
}

#[component]
fn Formulier(deel: Deel, card: Kaart) -> impl IntoView {
    let said = card.facts().name.clone();
    let cijfers = RwSignal::new(String::new());
    let offered = deel.page.peek(|session, _| voorstel_naam(session, &card));
    // With a backup of one's own there is nobody to call.
    let how = if offered == said {
        text::INVOEREN_TEKST
    } else {
        text::EIGEN_TEKST
    };
    let naam = RwSignal::new(offered);
    let wrong = RwSignal::new(None::<(&'static str, String)>);
    let busy = RwSignal::new(false);
    // What is set aside would count: told before it does, like an import.
    let lines = deel.page.peek(|session, _| {
        let mut roster = session.roster().clone();
        let entered = roster.enter(&said, card.clone(), 0).is_ok()
            || roster.enter(text::INVOEREN, card.clone(), 0).is_ok();
        if entered {
            regels(&gevolg(session, &[], &roster))
        } else {
            Vec::new()
        }
    });
    let error = move |field: &'static str| {
        Signal::derive(move || {
            wrong.with(|wrong| match wrong {
                Some((id, text)) if *id == field => Some(text.clone()),
                _ => None,
            })
        })
    };
    let kept = StoredValue::new(card);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let now = deel.page.actions().now_ms();
        let made = deel.page.peek(|session, _| {
            kept.with_value(|card| {
                cijfers.with_untracked(|cijfers| {
                    naam.with_untracked(|naam| invoeren(session, card, cijfers, naam, now))
                })
            })
        });
        let roster = match made {
            Ok(roster) => roster,
            Err(message) => {
                let right = kept.with_value(|card| {
                    cijfers.with_untracked(|cijfers| is_known_digits(card, cijfers))
                });
                let field = if right {
                    "invoer-naam"
                } else {
                    "invoer-cijfers"
                };
                wrong.set(Some((field, words(&message))));
                focus_later(field.to_owned());
                return;
            }
        };
        busy.set(true);
        let name = naam.get_untracked().trim().to_owned();
        deel.page.actions().set_roster(
            roster,
            Box::new(move |saved| {
                let _ = busy.try_set(false);
                match saved {
                    Ok(()) => {
                        deel.invoer.set(None);
                        deel.entered(text::ingevoerd(&name));
                    }
                    Err(message) => {
                        let _ = wrong.try_set(Some(("invoer-naam", words(&message))));
                    }
                }
            }),
        );
    };
    let brings = !lines.is_empty();
    view! {
        <form class="kb-form" on:submit=submit novalidate>
            <p class="kb-plain">{how}</p>
            <p class="kb-plain kb-soft" dir="auto">{text::op_de_kaart(&said)}</p>
            <TextField id="invoer-cijfers" label=text::CIJFERS hint=text::CIJFERS_HINT
                input=Input::Number value=cijfers on_input=move |typed: String| cijfers.set(typed)
                error=error("invoer-cijfers") />
            <TextField id="invoer-naam" label=text::EIGEN_NAAM hint=text::EIGEN_NAAM_HINT
                value=naam on_input=move |typed: String| naam.set(typed) error=error("invoer-naam") />
            {brings.then(|| view! {
                <p class="kb-plain">{text::INVOEREN_GEVOLG}</p>
                {super::voorbeeld::diff(lines)}
            })}
            <div class="kb-actions">
                <Button label=text::VOER_IN kind=ButtonKind::Primary submit=true busy=busy />
            </div>
        </form>
    }
}

/// The dialog for another name.
#[component]
pub(super) fn Hernoemen(deel: Deel) -> impl IntoView {
    let open = Memo::new(move |_| deel.hernoem.with(Option::is_some));
    view! {
        <Dialog
            id="collega-hernoemen"
            open=open
            title=text::HERNOEMEN
            close_label=text::NIET_DOEN
            on_close=move || deel.hernoem.set(None)
        >
            {move || deel.hernoem.get_untracked().map(|(key, now)| {
                let naam = RwSignal::new(now);
                let wrong = RwSignal::new(None::<String>);
                let submit = move |event: leptos::ev::SubmitEvent| {
                    event.prevent_default();
                    let made = deel.page.peek(|session, _| {
                        naam.with_untracked(|naam| hernoemen(session, key, naam))
                    });
                    let roster = match made {
                        Ok(roster) => roster,
                        Err(message) => {
                            wrong.set(Some(words(&message)));
                            focus_later("hernoem-naam".to_owned());
                            return;
                        }
                    };
                    deel.page.actions().set_roster(roster, Box::new(move |saved| match saved {
                        Ok(()) => deel.hernoem.set(None),
                        Err(message) => {
                            let _ = wrong.try_set(Some(words(&message)));
                        }
                    }));
                };
                view! {
                    <form class="kb-form" on:submit=submit novalidate>
                        <TextField id="hernoem-naam" label=text::EIGEN_NAAM hint=text::EIGEN_NAAM_HINT
                            value=naam on_input=move |typed: String| naam.set(typed) error=wrong />
                        <div class="kb-actions">
                            <Button label=text::BEWAAR_NAAM kind=ButtonKind::Primary submit=true />
                        </div>
                    </form>
                }
            })}
        </Dialog>
    }
}
