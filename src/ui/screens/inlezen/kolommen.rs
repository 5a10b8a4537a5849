//! What each column of the sheet means: guessed, and to be changed.

use super::Werk;
use crate::ui::kit::*;
use crate::{
    app::{
        draft::Keus,
        text::nl::{inlezen as woorden, velden},
        views::inlezen::{Kolomkeuze, Lijst, keuzes},
    },
    domain::Kant,
    ui::widgets::*,
};

/// What each column means.
#[component]
pub(super) fn Kolommen(werk: Werk) -> impl IntoView {
    let columns = Memo::new(move |_| {
        werk.lijst
            .with(|lijst| lijst.as_ref().map_or_else(Vec::new, Lijst::kolommen))
    });
    let count = Memo::new(move |_| columns.with(Vec::len));
    let items: Vec<ChoiceItem> = keuzes()
        .into_iter()
        .map(|(key, label)| ChoiceItem::new(key, label))
        .collect();
    let items = StoredValue::new(items);
    let column = move |index: usize| {
        let get = move |pick: fn(&Kolomkeuze) -> String| {
            Memo::new(move |_| columns.with(|all| all.get(index).map_or(String::new(), pick)))
        };
        let example = Memo::new(move |_| {
            columns.with(|all| {
                let cell = all.get(index).and_then(|column| column.voorbeeld.clone());
                cell.map(|cell| woorden::bijvoorbeeld(&cell))
            })
        });
        view! {
            <SelectField
                id=format!("kolom-{index}")
                label=get(|column| column.kop.clone())
                items=items.get_value()
                value=get(|column| column.keuze.clone())
                hint=example
                on_choose=move |key: String| werk.lijst.update(|lijst| {
                    if let Some(lijst) = lijst {
                        lijst.choose(index, &key);
                    }
                })
            />
        }
    };
    let side = Memo::new(move |_| {
        werk.lijst.with(|lijst| {
            let kant = lijst.as_ref().and_then(|lijst| lijst.mapping.kant);
            kant.map_or(String::new(), |kant| Keus::Kant(kant).key())
        })
    });
    let mut sides: Vec<ChoiceItem> = vec![ChoiceItem::new("", woorden::KANT_ONBEKEND)];
    sides.extend(
        Kant::ALL
            .map(|kant| ChoiceItem::new(Keus::Kant(kant).key(), velden::keus(Keus::Kant(kant)))),
    );
    let choose_side = move |key: String| {
        werk.lijst.update(|lijst| {
            if let Some(lijst) = lijst {
                lijst.mapping.kant = Kant::ALL
                    .into_iter()
                    .find(|kant| Keus::Kant(*kant).key() == key);
            }
        });
    };
    view! {
        <section class="kb-card kb-stack" aria-labelledby="kolommen">
            <h2 class="nl-heading nl-heading--level-3 kb-plain" id="kolommen" tabindex="-1">{woorden::KOLOMMEN}</h2>
            <p class="kb-plain kb-soft">{woorden::KOLOMMEN_UITLEG}</p>
            <div class="kb-form__row">
                {move || (0..count.get()).map(column).collect_view()}
            </div>
            <div class="kb-form">
                <SelectField id="lijst-kant" label=woorden::KANT items=sides value=side on_choose=choose_side />
            </div>
        </section>
    }
}
