//! Colleagues: who is trusted, whose card came along, and giving a card.

use super::Deel;
use crate::ui::kit::*;
use crate::{
    app::{
        text::nl::delen as text,
        views::delen::{Collega, Vreemde, rij_id, vreemden},
    },
    ui::widgets::*,
};

fn row(collega: &Collega) -> RowData {
    RowData {
        id: rij_id(collega.key),
        title: collega.naam.clone(),
        sub: vec![Piece::Plain(collega.sub.join(" · "))],
        aside: (!collega.geldig).then(|| (text::SLEUTEL_TELT_NIET.to_owned(), Tone::Warning)),
        actions: vec![RowAction {
            id: "naam".to_owned(),
            label: text::HERNOEMEN.to_owned(),
            name: collega.naam.clone(),
            href: None,
            kind: ButtonKind::Quiet,
        }],
        ..RowData::default()
    }
}

fn stranger(vreemde: &Vreemde) -> RowData {
    RowData {
        id: rij_id(vreemde.card.key_id()),
        title: vreemde.naam.clone(),
        sub: vec![Piece::Plain(text::ligt_apart(vreemde.apart))],
        actions: vec![RowAction {
            id: "invoeren".to_owned(),
            label: text::VERGELIJKEN.to_owned(),
            name: vreemde.naam.clone(),
            href: None,
            kind: ButtonKind::Secondary,
        }],
        ..RowData::default()
    }
}

/// Colleagues.
#[component]
pub(super) fn Collegas(deel: Deel) -> impl IntoView {
    let rows = deel.read(|view| view.collegas.iter().map(row).collect::<Vec<_>>());
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    let strangers = deel
        .page
        .view(move |session, _| deel.vreemden.with(|cards| vreemden(session, cards)));
    let offered = Signal::derive(move || {
        strangers.with(|found| found.iter().map(stranger).collect::<Vec<_>>())
    });
    let any_offered = Memo::new(move |_| offered.with(|rows| !rows.is_empty()));
    let rename = move |row: String, _: String| {
        let found = deel.view.with_untracked(|view| {
            let mut all = view.collegas.iter();
            all.find(|collega| rij_id(collega.key) == row)
                .map(|collega| (collega.key, collega.naam.clone()))
        });
        deel.hernoem.set(found);
    };
    let enter = move |row: String, _: String| {
        let found = strangers.with_untracked(|found| {
            let mut all = found.iter();
            all.find(|one| rij_id(one.card.key_id()) == row)
                .map(|one| one.card.clone())
        });
        deel.invoer.set(found);
    };
    let files = move |files: Vec<web_sys::File>| deel.files(files);
    let pasted = move |card: String| deel.judge(card.trim().as_bytes());
    view! {
        <Card title=text::COLLEGAS>
            {move || if none.get() {
                let next = if any_offered.get() { text::EERST_VERGELIJKEN } else { text::GEEN_COLLEGAS_TEKST };
                view! { <Empty title=text::GEEN_COLLEGAS text=next /> }
            } else {
                view! { <Rows id="collegas" label=text::COLLEGAS rows=rows on_action=rename /> }
            }}
            {move || any_offered.get().then(|| view! {
                <SectionHead title=text::VREEMDEN />
                <Rows id="vreemden" label=text::VREEMDEN rows=offered on_action=enter />
            })}
            <FileDrop id="kaart-kiezen" label=text::KAART_KIEZEN hint=text::KAART_HINT
                accept=".json" on_files=files on_text=pasted />
        </Card>
    }
}
