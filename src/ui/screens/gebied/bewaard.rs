//! The parts that are kept, each with its source; and taking one away, after a question.

use super::Werk;
use crate::ui::kit::*;
use crate::{
    app::{
        text::nl::gebied as text,
        views::gebied::{Bewaard as Deel, GebiedView, haal_weg},
    },
    ui::widgets::*,
};

fn row((at, deel): (usize, &Deel)) -> RowData {
    let sub = match &deel.fout {
        Some(fout) => vec![
            Piece::Alert(fout.clone()),
            Piece::Plain(format!(" {}", deel.over)),
        ],
        None => vec![
            Piece::Strong(deel.wat.clone()),
            Piece::Plain(format!(". {} Bron: {}.", deel.over, deel.bron)),
        ],
    };
    RowData {
        id: at.to_string(),
        title: deel.gemeente.clone(),
        sub,
        actions: vec![RowAction {
            id: "weg".to_owned(),
            label: text::HAAL_WEG.to_owned(),
            name: format!("{}, {}", deel.gemeente, deel.wat),
            href: None,
            kind: ButtonKind::Quiet,
        }],
        ..RowData::default()
    }
}

/// The list.
#[component]
pub(super) fn Bewaard(werk: Werk, view: Memo<GebiedView>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        view.with(|view| view.bewaard.iter().enumerate().map(row).collect::<Vec<_>>())
    });
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    let asked = RwSignal::new(None::<Deel>);
    let ask = move |row: String, _: String| {
        let at = row.parse::<usize>().ok();
        let found = view.with_untracked(|view| at.and_then(|at| view.bewaard.get(at).cloned()));
        asked.set(found);
    };
    let list = move || {
        if none.get() {
            let demo = view.with(|view| view.demo);
            let more = if demo {
                text::NIETS_DEMO
            } else {
                text::NIETS_TEKST
            };
            view! { <Empty title=text::NIETS text=more /> }
        } else {
            view! { <Rows id="gebied-delen" label=text::BEWAARD rows=rows on_action=ask /> }
        }
    };
    let house = move || {
        let (huis, fout) = view.with(|view| (view.huis.clone(), view.huis_fout.clone()));
        (huis.is_some() || fout.is_some()).then(|| {
            let fout = fout.map(|fout| view! { <Banner kind=BannerKind::Warning text=fout /> });
            let huis = huis.map(|(wat, bron)| {
                view! {
                    <p class="kb-plain">{wat}</p>
                    <p class="kb-plain kb-soft">{text::HUIS_TEKST}" "{bron}</p>
                }
            });
            view! { <Card title=text::HUIS>{fout} {huis}</Card> }
        })
    };
    view! {
        <Card title=text::BEWAARD>
            <p class="kb-plain kb-soft">{text::BEWAARD_TEKST}</p>
            {follow(list)}
        </Card>
        {follow(house)}
        <Weg werk=werk view=view asked=asked />
    }
}

/// The question.
#[component]
fn Weg(werk: Werk, view: Memo<GebiedView>, asked: RwSignal<Option<Deel>>) -> impl IntoView {
    let open = Memo::new(move |_| asked.with(Option::is_some));
    let busy = RwSignal::new(false);
    let gone = move || {
        let Some(deel) = asked.get_untracked() else {
            return;
        };
        let command = haal_weg(view.with_untracked(|view| view.id), &deel.ids);
        busy.set(true);
        werk.page.send(command, move |done| {
            busy.try_set(false);
            asked.try_set(None);
            match done {
                Ok(()) => werk.page.tell(text::WEGGEHAALD, true),
                Err(message) => {
                    werk.say(BannerKind::Bad, &format!("{} {}", message.wat, message.doe))
                }
            }
        });
    };
    let inside = move || {
        let said = asked.with(|deel| {
            let deel = deel.as_ref()?;
            Some(text::weg_vraag(&deel.gemeente, &deel.wat))
        });
        view! {
            <p class="kb-plain">{said}</p>
            <div class="kb-actions"><Button label=text::HAAL_WEG kind=ButtonKind::Danger busy=busy on_click=gone /></div>
        }
    };
    view! {
        <Dialog id="gebied-weg" open=open title=text::WEG_VRAAG close_label=text::LAAT on_close=move || asked.set(None)>
            {follow(inside)}
        </Dialog>
    }
}
