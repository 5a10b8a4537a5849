//! A form about a family, field by field: which widget each field of a draft gets. Holds no
//! rule; the draft converts and finds fault.

use super::plaatsveld::Plaatsveld;
use crate::order;
use crate::ui::kit::*;
use crate::{
    app::{
        draft::{Draft, Invoer, Keus, Veld, dagdelen_of, set_of, text_of_dagdelen, toggled},
        text::nl::velden as woorden,
        views::week,
    },
    domain::Kant,
    ui::widgets::*,
};

/// The id of a field of this form.
pub(super) fn field_id(form: &str, veld: Veld) -> String {
    format!("{form}-{}", veld.id())
}

/// What is wrong, for the summary.
pub(super) fn faults(
    form: &'static str,
    draft: RwSignal<Draft>,
    kant: Signal<Option<Kant>>,
) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let kant = kant.get();
        draft.with(|draft| {
            draft
                .fouten()
                .map(|(veld, fout)| (field_id(form, veld), woorden::fout_bij(veld, kant, fout)))
                .collect()
        })
    })
}

fn items(keuzes: &[Keus]) -> Vec<ChoiceItem> {
    keuzes
        .iter()
        .map(|keus| ChoiceItem::new(keus.key(), woorden::keus(*keus)))
        .collect()
}

/// The words of the week.
pub(super) fn grid_words() -> GridWords {
    GridWords {
        columns: week::columns(),
        column_names: week::column_names(),
        rows: week::rows(),
    }
}

/// Any of these, each with its own box.
#[component]
fn Several(
    id: String,
    label: Signal<String>,
    keuzes: Vec<Keus>,
    value: Signal<String>,
    on_change: UnsyncCallback<(String,)>,
    hint: Option<&'static str>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let error_id = format!("{id}-fout-groep");
    let described = error_id.clone();
    let boxes = keuzes
        .into_iter()
        .enumerate()
        .map(|(at, keus)| {
            let key = StoredValue::new(keus.key());
            let id = if at == 0 { id.clone() } else { format!("{id}-{at}") };
            let checked = Signal::derive(move || {
                value.with(|text| key.with_value(|key| set_of(text).contains(key)))
            });
            view! {
                <Checkbox
                    id=id
                    label=woorden::keus(keus)
                    checked=checked
                    on_change=move |on: bool| {
                        let text = value.with_untracked(|text| key.with_value(|key| toggled(text, key, on)));
                        on_change.run((text,));
                    }
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="kb-fieldset" aria-describedby=move || error.with(Option::is_some).then(|| described.clone())>
            <legend class="utrecht-form-label">{label}</legend>
            {hint.map(|hint| view! { <p class="utrecht-form-field-description kb-plain">{hint}</p> })}
            <div class="kb-choices kb-choices--wide">{boxes}</div>
            {move || {
                let id = error_id.clone();
                error.get().map(|text| view! {
                    <p class="utrecht-form-field-error-message kb-error" id=id>{text}</p>
                })
            }}
        </fieldset>
    }
}

/// One field of a draft.
#[component]
pub(super) fn VeldInvoer(
    form: &'static str,
    draft: RwSignal<Draft>,
    veld: Veld,
    #[prop(into)] kant: Signal<Option<Kant>>,
    /// Comes when one leaves a field that was changed.
    #[prop(optional, into)]
    on_commit: Option<UnsyncCallback<(Veld,)>>,
) -> impl IntoView {
    let id = field_id(form, veld);
    let label = Signal::derive(move || woorden::label(veld, kant.get()).to_owned());
    let value = Memo::new(move |_| draft.with(|draft| draft.text(veld).to_owned()));
    let error = Memo::new(move |_| {
        draft.with(|draft| {
            let typing = || draft.onmogelijk().filter(|_| veld == Veld::Postcode);
            let fout = draft.fout(veld).or_else(typing);
            fout.map(|fout| woorden::fout(&fout))
        })
    });
    let hint = woorden::hint(veld);
    let set = move |text: String| {
        draft.try_update(|draft| draft.set(veld, text));
    };
    let done = move || {
        if let Some(on_commit) = on_commit {
            on_commit.run((veld,));
        }
    };
    let choose = move |text: String| {
        set(text);
        done();
    };
    let line_id = id.clone();
    let line = move |input: Input, short: bool| {
        view! {
            <TextField
                id=line_id.clone()
                label=label
                value=value
                on_input=set
                on_commit=move |_: String| done()
                input=input
                short=short
                hint=hint.map(str::to_owned)
                error=error
            />
        }
    };
    match veld.invoer() {
        Invoer::Plaats => {
            view! { <Plaatsveld form=form draft=draft on_done=UnsyncCallback::from(done)>{line(Input::Text, true)}</Plaatsveld> }
        }
        Invoer::Regel => line(Input::Text, false),
        Invoer::Telefoon => line(Input::Tel, false),
        Invoer::Email => line(Input::Email, false),
        Invoer::Datum => line(Input::Date, true),
        Invoer::Kort => line(Input::Text, true),
        Invoer::Tekst => line(Input::Area, false),
        Invoer::Keus(keuzes) => {
            let mut all = vec![ChoiceItem::new("", woorden::NOG_ONBEKEND)];
            all.extend(items(&keuzes));
            view! {
                <SelectField id=id label=label items=all value=value on_choose=choose
                    hint=hint.map(str::to_owned) error=error />
            }
        }
        Invoer::Radio(keuzes) => {
            let mut all = items(&keuzes);
            all.push(ChoiceItem::new("", woorden::NOG_ONBEKEND));
            view! {
                <RadioGroup id=id label=label items=all value=value on_choose=choose
                    hint=hint.map(str::to_owned) error=error />
            }
        }
        Invoer::Meer(keuzes) => view! {
            <Several id=id label=label keuzes=keuzes value=value.into() on_change=UnsyncCallback::from(choose)
                hint=hint error=error.into() />
        },
        Invoer::Dagdelen => {
            let cells = Signal::derive(move || value.with(|text| week::cells(dagdelen_of(text))));
            let paint = move |cells: order::Set<Cell>| {
                choose(text_of_dagdelen(week::dagdelen(&cells)));
            };
            view! {
                <DagdelenGrid
                    id=id
                    label=label
                    words=grid_words()
                    value=cells
                    on_change=paint
                    hint=hint.map(str::to_owned)
                />
            }
        }
    }
}

/// Fields below each other.
#[component]
pub(super) fn Velden(
    form: &'static str,
    draft: RwSignal<Draft>,
    velden: Vec<Veld>,
    #[prop(into)] kant: Signal<Option<Kant>>,
) -> impl IntoView {
    velden
        .into_iter()
        .map(|veld| view! { <VeldInvoer form=form draft=draft veld=veld kant=kant /> })
        .collect_view()
}
