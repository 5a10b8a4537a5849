//! Looking back: how both families and the children see it, the four questions, and what changed
//! over time as a line, in words and in a table.

use super::{
    Deel,
    bewerk::Bewerk,
    velden::{Form, Venster, kies, mag, rondjes, schrijf},
    weghalen::Weg,
};
use crate::ui::kit::*;
use crate::{
    app::{
        formulier::keuzes,
        text::nl::{begeleiding, contact as soorten, koppelingen as nl, leven, matchen},
        views::koppeling::{Meting, Metingen, Terugblik, invoer},
    },
    domain::{ElementId, Evaluatiemoment, Kant, Oordeel},
    log::{Command, Genoteerd},
    ui::{ConceptRegel, widgets::*},
};

/// Evaluations. `hier` opens the form at once.
#[component]
pub(super) fn Evaluaties(deel: Deel, hier: bool) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let werk = Bewerk::new(deel, "evaluatie");
    let of = werk.of;
    let rows = deel.get(|v| v.evaluaties.clone());
    let lines = deel.get(|v| v.metingen.clone());
    let running = deel.running();
    let moment = deel.get(|v| v.moment);
    let begin = move || {
        let mut form = invoer::leeg(today);
        form.set(invoer::MOMENT, moment.get_untracked().to_string());
        of.fill(form);
        werk.begin();
    };
    if hier && running.get_untracked() {
        begin();
    }
    let children = deel.get(|v| v.kinderen.clone());
    let ids =
        move || children.with_untracked(|all| all.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let edit = UnsyncCallback::from(move |id: ElementId| {
        let found = deel.find(|koppeling| {
            let mut all = koppeling.evaluaties.iter();
            let one = all.find(|one| one.id == id)?;
            Some(invoer::van_evaluatie(one, &ids()))
        });
        if let Some(form) = found {
            werk.edit(id, form);
        }
    });
    let keep = move || {
        let id = werk.id();
        let was = deel.find(|koppeling| {
            koppeling
                .evaluaties
                .iter()
                .find(|one| one.id == id)
                .cloned()
        });
        let Some(evaluatie) = of.read(|form| invoer::evaluatie(form, id, &ids(), was.as_ref()))
        else {
            return;
        };
        let command = Command::Evalueer {
            koppeling: deel.id,
            evaluatie,
        };
        deel.send_form(of, vec![command], move || werk.close());
    };
    let choices = || keuzes(&Oordeel::ALL, soorten::oordeel);
    let unknown = Some(matchen::ONBEKEND);
    let looks_back = move || {
        let start = of.text(invoer::MOMENT).get() == "0";
        (!start).then(|| {
            view! {
                {kies(of, invoer::VRAAG, nl::VRAAGGEZIN, choices(), unknown)}
                {kies(of, invoer::STEUN, nl::STEUNGEZIN, choices(), unknown)}
                {kies(of, invoer::KINDEREN, nl::KINDEREN, choices(), unknown)}
            }
        })
    };
    view! {
        <Card title=nl::EVALUATIES>
            <div class="kb-stack">
                {move || {
                    let rows = rows.get();
                    if rows.is_empty() {
                        view! { <p class="kb-soft kb-plain">{nl::GEEN_EVALUATIE}</p> }
                    } else {
                        view! { <ol class="kb-timeline">{rows.into_iter().map(move |one| look_back(deel, one, edit)).collect_view()}</ol> }
                    }
                }}
                {move || lines.get().into_iter().map(side).collect_view()}
                <Show when=move || running.get()>
                    <div class="kb-actions">
                        <Button label=nl::EVALUATIE on_click=begin />
                    </div>
                    <ConceptRegel of=werk.concept on_open=begin elsewhere=true />
                </Show>
            </div>
        </Card>
        <Venster of=of open=werk.open title=nl::EVALUATIE keep=keep on_close=move || werk.close() concept=werk.concept>
            {kies(of, invoer::MOMENT, begeleiding::MOMENT, keuzes(&Evaluatiemoment::ALL, leven::moment), None)}
            {schrijf(of, invoer::OP, nl::OP, Input::Date)}
            {follow(looks_back)}
            {questions(of, Kant::Vraag, invoer::CIJFERS_VRAAG)}
            {live(move || children.with(|all| about_children(of, all)))}
            {questions(of, Kant::Steun, invoer::CIJFERS_STEUN)}
            {mag(of, invoer::TOELICHTING, nl::TOELICHTING, Input::Area)}
        </Venster>
    }
}

/// From 1 to 5, each number with its word, and not asked.
fn scale() -> Vec<(String, String)> {
    let steps = begeleiding::SCHAAL.into_iter().enumerate();
    let steps = steps.map(|(at, word)| ((at + 1).to_string(), word.to_owned()));
    let none = (String::new(), begeleiding::NIET_GEVRAAGD.to_owned());
    steps.chain([none]).collect()
}

/// One question about each child.
fn about_children(of: Form, children: &[(ElementId, String)]) -> Option<AnyView> {
    let all = invoer::CIJFERS_KIND.into_iter().zip(children);
    (!children.is_empty()).then(|| {
        view! {
            <fieldset class="kb-fieldset">
                <legend class="nl-heading nl-heading--level-4">{begeleiding::OVER_KINDEREN}</legend>
                <div class="kb-stack">
                    {all.map(|(veld, (_, vraag))| rondjes(of, veld, vraag, scale(), Choice::Inline)).collect_view()}
                </div>
            </fieldset>
        }
        .into_view()
    })
}

/// The four questions to one side.
fn questions(of: Form, kant: Kant, velden: [&'static str; 4]) -> AnyView {
    let all = velden.into_iter().zip(leven::vragen(kant));
    view! {
        <fieldset class="kb-fieldset">
            <legend class="nl-heading nl-heading--level-4">{begeleiding::antwoorden_van(kant)}</legend>
            <div class="kb-stack">
                {all.map(|(veld, (_, vraag))| rondjes(of, veld, vraag, scale(), Choice::Inline)).collect_view()}
            </div>
        </fieldset>
    }
}

/// What one side answered over time: lines with words, and the table behind them.
fn side(one: Metingen) -> AnyView {
    let columns: Vec<Column> = one.kolommen.into_iter().map(Column::words).collect();
    let title = one.titel.clone();
    view! {
        <div>
            <h3 class="nl-heading nl-heading--level-4">{one.titel}</h3>
            <ul class="kb-measure">{one.vragen.into_iter().map(question).collect_view()}</ul>
            <details class="kb-fold">
                <summary>{begeleiding::IN_CIJFERS}</summary>
                <Table caption=title columns=columns rows=one.rijen hide_caption=true />
            </details>
        </div>
    }
}

fn question(one: Meting) -> AnyView {
    let dot = |(x, y): (String, String)| view! { <circle class="kb-measure__dot" cx=x cy=y r="2.5"></circle> };
    view! {
        <li class="kb-measure__row">
            <span class="kb-measure__word">{one.kort}</span>
            <svg class="kb-measure__line" viewBox="0 0 108 36" aria-hidden="true" focusable="false">
                <rect class="kb-measure__field" x="0.5" y="0.5" width="107" height="35" rx="2"></rect>
                <polyline class="kb-measure__path" points=one.lijn></polyline>
                {one.punten.into_iter().map(dot).collect_view()}
            </svg>
            <span>{one.verandering}</span>
        </li>
    }
}

fn look_back(deel: Deel, one: Terugblik, edit: UnsyncCallback<(ElementId,)>) -> AnyView {
    let id = one.id;
    let name = format!("{} {}", nl::EVALUATIES, one.wanneer);
    let called = name.clone();
    let running = deel.running();
    let who = [nl::VRAAGGEZIN, nl::STEUNGEZIN, nl::KINDEREN];
    let badge = |(who, said): (&'static str, Option<Oordeel>)| {
        let tone = match said {
            Some(Oordeel::Positief) => Tone::Good,
            Some(Oordeel::Wisselend) => Tone::Warning,
            Some(Oordeel::Negatief) => Tone::Bad,
            None => Tone::Neutral,
        };
        view! { <Badge label=format!("{who}: {}", nl::oordeel(said)) tone=tone /> }
    };
    let looked_back = one.oordelen.iter().any(Option::is_some);
    view! {
        <li class="kb-timeline__item">
            <p class="kb-timeline__when">{one.wanneer}</p>
            {looked_back.then(|| view! {
                <div class="kb-actions">{who.into_iter().zip(one.oordelen).map(badge).collect_view()}</div>
            })}
            {(!one.tekst.is_empty()).then(|| view! { <p dir="auto">{one.tekst}</p> })}
            {running.get().then(|| view! {
                <div class="kb-actions">
                    <Button label=nl::WIJZIG kind=ButtonKind::Quiet name=called on_click=move || edit.run((id,)) />
                    <Weg deel=deel wat=Genoteerd::Evaluatie(id) name=name />
                </div>
            })}
        </li>
    }
}
