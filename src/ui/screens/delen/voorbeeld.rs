//! What taking a file over would do, line by line, before anything is done.

use super::{Deel, Stap};
use crate::order;
use crate::ui::kit::*;
use crate::{
    app::{
        delen::{Ontvangen, Soort},
        text::nl::{delen as text, overname},
        views::delen::{Regel, Veldregel, voorbeeld},
    },
    log::ChangeId,
    ui::widgets::*,
};

/// So many lines are in sight at once; the rest is folded.
const IN_ZICHT: usize = 30;

fn field(soort: Option<Soort>, veld: Veldregel) -> AnyView {
    match soort {
        Some(Soort::NieuwVerborgen | Soort::Verborgen | Soort::Gewist) => {
            view! { <li>{veld.veld}</li> }
        }
        None | Some(Soort::Nieuw) => view! {
            <li>{veld.veld}": "<ins>{veld.wordt.unwrap_or_else(|| text::WORDT_ONBEKEND.to_owned())}</ins></li>
        },
        Some(Soort::Anders) => view! {
            <li>
                {veld.veld}": "
                <del>{veld.was.unwrap_or_else(|| text::WAS_ONBEKEND.to_owned())}</del>
                " → "
                <ins>{veld.wordt.unwrap_or_else(|| text::WORDT_ONBEKEND.to_owned())}</ins>
            </li>
        },
    }
}

/// `far` lines say no fields of what is new: there can be thousands.
fn line(regel: Regel, far: bool) -> AnyView {
    let (class, word) = match regel.soort {
        None => ("kb-diff__item kb-diff__item--conflict", text::MERK_CONFLICT),
        Some(soort) => {
            let class = match soort {
                Soort::Nieuw => "kb-diff__item kb-diff__item--new",
                Soort::Anders => "kb-diff__item",
                Soort::NieuwVerborgen | Soort::Verborgen | Soort::Gewist => {
                    "kb-diff__item kb-diff__item--gone"
                }
            };
            (class, overname::soort(soort))
        }
    };
    let soort = regel.soort;
    let folded = soort == Some(Soort::Nieuw);
    let velden = if folded && far {
        Vec::new()
    } else {
        regel.velden
    };
    let fields = velden.into_iter().map(move |veld| field(soort, veld));
    let fields = view! { <ul class="kb-small">{fields.collect_view()}</ul> };
    view! {
        <li class=class>
            <strong dir="auto">{regel.titel}</strong>" "<span class="kb-soft">{word}</span>
            {if folded && far {
                ().into_view()
            } else if folded {
                view! { <details class="kb-fold"><summary>{text::WAT_ER_STAAT}</summary>{fields}</details> }
            } else {
                fields.into_view()
            }}
        </li>
    }
}

/// The lines; the far ones folded.
pub(super) fn diff(lines: Vec<Regel>) -> AnyView {
    let mut lines = lines;
    let rest = lines.split_off(lines.len().min(IN_ZICHT));
    let more = rest.len();
    view! {
        <ul class="kb-diff">{lines.into_iter().map(|regel| line(regel, false)).collect_view()}</ul>
        {(more > 0).then(|| view! {
            <details class="kb-fold">
                <summary>{text::en_nog(more)}</summary>
                <ul class="kb-diff">{rest.into_iter().map(|regel| line(regel, true)).collect_view()}</ul>
            </details>
        })}
    }
}

/// The preview of a file.
#[component]
pub(super) fn Voorbeeld(deel: Deel, file: Ontvangen) -> impl IntoView {
    let shown = deel
        .page
        .peek(|session, today| voorbeeld(session, &file, today));
    let weghalen = RwSignal::new(order::Set::<ChangeId>::new());
    let file = StoredValue::new(file);
    let take = move || file.with_value(|file| deel.take(file, &weghalen.get_untracked()));
    let leave = move || deel.tell(Stap::Leeg);
    let tellingen = shown.tellingen;
    let nothing = shown.niets;
    let quiet = shown.regels.is_empty();
    let removals = shown.weghalingen.into_iter().enumerate().map(|(at, removal)| {
        let change = removal.change;
        let checked = Signal::derive(move || weghalen.with(|all| all.contains(&change)));
        let flip = move |yes: bool| {
            weghalen.update(|all| {
                if yes {
                    all.insert(change);
                } else {
                    all.remove(&change);
                }
            });
        };
        view! { <Checkbox id=format!("weghalen-{at}") label=removal.tekst checked=checked on_change=flip /> }
    });
    let removals: Vec<_> = removals.collect();
    let aside = shown.apart;
    view! {
        <div class="kb-stack">
            <Banner kind=BannerKind::Info text=shown.gemaakt />
            {shown.let_op.into_iter().map(|said| view! { <Banner kind=BannerKind::Warning text=said /> }).collect_view()}
            <Facts items=tellingen />
            {(!aside.is_empty()).then(|| view! {
                <h3 class="nl-heading nl-heading--level-4">{text::APART_TITEL}</h3>
                <ul>{aside.into_iter().map(|said| view! { <li>{said}</li> }).collect_view()}</ul>
            })}
            {if nothing {
                view! { <p>{text::NIETS_NIEUWS}</p> }
            } else if quiet {
                view! { <p>{text::NIETS_ZICHTBAARS}</p> }
            } else {
                view! {
                    <h3 class="nl-heading nl-heading--level-4">{text::VOORBEELD}</h3>
                    {diff(shown.regels)}
                }
            }}
            {(!removals.is_empty()).then(|| view! {
                <h3 class="nl-heading nl-heading--level-4">{text::WEGHALEN}</h3>
                <p class="kb-plain">{text::WEGHALEN_TEKST}</p>
                {removals}
            })}
            <div class="kb-actions">
                {if nothing {
                    view! { <Button label=text::KLAAR on_click=leave /> }
                } else {
                    view! {
                        <Button label=text::NEEM_OVER kind=ButtonKind::Primary on_click=take />
                        <Button label=text::NIET_OVERNEMEN on_click=leave />
                    }
                }}
            </div>
        </div>
    }
}
