//! Choosing between answers that were written apart from each other.

use super::{Deel, words};
use crate::ui::kit::*;
use crate::{
    app::{
        text::nl::delen as text,
        views::delen::{Antwoord, Conflict},
    },
    ui::widgets::*,
};

/// Conflicts; nothing at all when there are none.
#[component]
pub(super) fn Conflicten(deel: Deel) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let all = Memo::new(move |_| deel.view.with(|view| view.conflicten.clone()));
    let choose = move |answer: &Antwoord| {
        let Some(command) = answer.kies.clone() else {
            return;
        };
        deel.page.send(command, move |done| {
            let _ = wrong.try_set(done.err().map(|message| words(&message)));
            focus_later("conflicten".to_owned());
        });
    };
    let answer = move |answer: Antwoord| {
        let can = answer.kies.is_some();
        let name = answer.tekst.clone();
        let (said, by) = (answer.tekst.clone(), answer.van.clone());
        view! {
            <li>
                <strong dir="auto">{said}</strong>" "<span class="kb-soft">{by}</span>" "
                {can.then(|| {
                    let answer = answer.clone();
                    view! { <Button label=text::DIT_KLOPT name=name on_click=move || choose(&answer) /> }
                })}
            </li>
        }
    };
    let one = move |conflict: Conflict| {
        let titel = conflict.titel;
        let titel = match conflict.plek {
            Some(plek) => {
                view! { <a class="nl-link" href=plek.to_hash() dir="auto">{titel}</a> }
            }
            None => view! { <span dir="auto">{titel}</span> },
        };
        view! {
            <li class="kb-diff__item kb-diff__item--conflict">
                {titel}" "<span class="kb-soft">{text::over(conflict.veld)}</span>
                <ul class="kb-answers">{conflict.antwoorden.into_iter().map(answer).collect_view()}</ul>
            </li>
        }
    };
    let any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    view! {
        <div id="conflicten" tabindex="-1" hidden=move || !any.get()>
            {move || any.get().then(|| view! {
                <Card title=text::CONFLICTEN>
                    <p class="kb-plain">{text::CONFLICTEN_TEKST}</p>
                    {move || wrong.get().map(|said| view! { <Banner kind=BannerKind::Bad text=said /> })}
                    <ul class="kb-diff">{move || all.get().into_iter().map(one).collect_view()}</ul>
                </Card>
            })}
        </div>
    }
}
