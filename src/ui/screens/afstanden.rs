//! Instellingen: the way by bicycle, the municipalities one works for, and what lies in between.

use super::{
    koppeling::velden::{Form, mag, schrijf},
    plaatsveld::groups,
};
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        afstanden::{self as forms, GEMEENTE, MINUTEN, NAAR, OMWEG, REDEN, TEMPO, VAN},
        formulier::Formulier,
        text::nl::{afstanden as nl, instellingen as algemeen},
        views::afstanden::{Afstanden as View, Tussenregel, afstanden},
    },
    domain::ElementId,
    log::Command,
    ui::{Page, widgets::*},
};

const NIEUW: &str = "tussen-nieuw";

/// How saving went, above a form.
type Told = RwSignal<Option<(BannerKind, String)>>;

/// Sends a command and says how that went; with the way back where it can be undone.
fn send(
    page: Page,
    told: Told,
    command: Command,
    well: &'static str,
    then: impl FnOnce() + 'static,
) {
    page.send(command, move |answer: Result<(), Message>| match answer {
        Ok(()) => {
            told.try_set(None);
            page.tell(well, true);
            then();
        }
        Err(message) => {
            let text = format!("{} {}", message.wat, message.doe);
            told.try_set(Some((BannerKind::Bad, text)));
        }
    });
}

fn banner(told: Told) -> AnyView {
    live(move || {
        let found = told.get();
        found.map(|(kind, said)| view! { <Banner kind=kind text=said /> })
    })
}

fn fault(of: Form, veld: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || of.form.with(|form| form.fout(veld)))
}

/// The screen.
#[component]
pub fn Afstanden() -> impl IntoView {
    let page = Page::get();
    let view = page.view(afstanden);
    view! {
        <PageHead title=nl::TITEL sub=nl::SUB>
            <a class="nl-link" href=Route::Instellingen.to_hash()>{nl::TERUG}</a>
        </PageHead>
        <div class="kb-columns">
            <div class="kb-stack">
                <Fietsen page=page view=view />
                <Tussen page=page view=view />
            </div>
            <div class="kb-stack"><Werkgebied page=page view=view /></div>
        </div>
    }
}

#[component]
fn Fietsen(page: Page, view: Memo<View>) -> impl IntoView {
    let now = Memo::new(move |_| view.with(|view| forms::fietsen(&view.programma)));
    let of = Form::new("fietsen", now.get_untracked());
    // What a colleague or another tab changes is shown, until one types.
    Effect::new(move |before: Option<()>| {
        let fresh = now.get();
        if before.is_some() {
            of.fill(fresh);
        }
    });
    let told = Told::new(None);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let made = of.read(|form| {
            view.with_untracked(|view| forms::lees_fietsen(form, view.id, &view.programma))
        });
        match made {
            Some(Some(command)) => send(page, told, command, algemeen::BEWAARD, || ()),
            Some(None) => {
                let same = (BannerKind::Info, algemeen::NIETS_ANDERS.to_owned());
                told.set(Some(same));
            }
            None => told.set(None),
        }
    };
    let example = move || {
        let programma = view.with(|view| view.programma.clone());
        of.form.with(|form| forms::voorbeeld(form, &programma))
    };
    let field = move |veld, label, hint| {
        view! {
            <TextField id=of.id(veld) label=label hint=hint input=Input::Number short=true
                value=of.text(veld)
                on_input=move |typed: String| of.form.update(|form| form.set(veld, typed))
                error=fault(of, veld) />
        }
    };
    view! {
        <Card title=nl::FIETSEN>
            <p class="kb-plain">{nl::FIETSEN_TEKST}</p>
            <form class="kb-form" on:submit=submit novalidate>
                {field(OMWEG, nl::OMWEG, nl::OMWEG_HINT)}
                {field(TEMPO, nl::TEMPO, nl::TEMPO_HINT)}
                <p class="kb-plain kb-strong" role="status">{follow(example)}</p>
                {banner(told)}
                <div class="kb-actions">
                    <Button label=nl::BEWAAR name=nl::FIETSEN kind=ButtonKind::Primary submit=true />
                </div>
            </form>
        </Card>
    }
}

#[component]
fn Werkgebied(page: Page, view: Memo<View>) -> impl IntoView {
    let of = Form::new("werkgebied", Formulier::default());
    let told = Told::new(None);
    let field = of.id(GEMEENTE);
    let change = move |naam: &str, erbij: bool| {
        let made =
            view.with_untracked(|view| forms::werkgebied(view.id, &view.programma, naam, erbij));
        let Some(command) = made else {
            of.form
                .update(|form| form.wrong(GEMEENTE, nl::KIES_GEMEENTE));
            focus(&of.id(GEMEENTE));
            return;
        };
        let well = if erbij {
            algemeen::BEWAARD
        } else {
            nl::WEGGEHAALD
        };
        send(page, told, command, well, move || {
            of.fill(Formulier::default());
            focus_later(of.id(GEMEENTE));
        });
    };
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let naam = of.form.with_untracked(|form| form.text(GEMEENTE));
        change(&naam, true);
    };
    let rows = Memo::new(move |_| {
        let row = |(naam, many): &(String, String)| RowData {
            id: naam.clone(),
            title: naam.clone(),
            sub: vec![many.clone().into()],
            actions: vec![RowAction {
                id: naam.clone(),
                label: nl::HAAL_WEG.to_owned(),
                name: naam.clone(),
                kind: ButtonKind::Quiet,
                ..RowAction::default()
            }],
            ..RowData::default()
        };
        view.with(|view| view.gemeenten.iter().map(row).collect::<Vec<_>>())
    });
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let list = move || {
        if any.get() {
            view! {
                <Rows id="werkgebied-lijst" label=nl::GEMEENTEN rows=rows compact=true
                    on_action=move |naam: String, _: String| change(&naam, false) />
            }
        } else {
            view! { <p class="kb-plain kb-soft">{nl::WERKGEBIED_LEEG}</p> }
        }
    };
    let items = Signal::derive(move || {
        let names = view.with(|view| view.kiesbaar.clone());
        let own = names
            .into_iter()
            .map(|naam| ChoiceItem::new(naam.clone(), naam));
        let none = ChoiceItem::new("", nl::KIES);
        vec![(String::new(), [none].into_iter().chain(own).collect())]
    });
    view! {
        <Card title=nl::WERKGEBIED>
            <p class="kb-plain">{nl::WERKGEBIED_TEKST}</p>
            {follow(list)}
            {move || view.with(|view| view.erbuiten.clone()).map(|text| view! { <p class="kb-plain">{text}</p> })}
            {banner(told)}
            <form class="kb-form" on:submit=add novalidate>
                <GroupedSelect id=field label=nl::GEMEENTE groups=items value=of.text(GEMEENTE)
                    on_choose=move |naam: String| of.form.update(|form| form.set(GEMEENTE, naam))
                    error=fault(of, GEMEENTE) />
                <div class="kb-actions"><Button label=nl::VOEG_TOE submit=true /></div>
            </form>
        </Card>
    }
}

#[component]
fn Tussen(page: Page, view: Memo<View>) -> impl IntoView {
    let of = Form::new("tussen", Formulier::default());
    let open = RwSignal::new(None::<Option<ElementId>>);
    let told = Told::new(None);
    let begin = move |own: Option<ElementId>| {
        let form = view.with_untracked(|view| {
            let mut all = view.programma.barrieres.iter();
            forms::barriere(all.find(|one| Some(one.id) == own))
        });
        of.fill(form);
        told.set(None);
        open.set(Some(own));
        focus_later(of.id(VAN));
    };
    let close = move || {
        open.try_set(None);
        focus_later(NIEUW.to_owned());
    };
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let own = open.get_untracked().flatten();
        let own = own.unwrap_or_else(|| ElementId(page.fresh()));
        let (id, there) = view.with_untracked(|view| (view.id, view.programma.barrieres.clone()));
        if let Some(command) = of.read(|form| forms::lees_barriere(form, id, own, &there)) {
            send(page, told, command, algemeen::BEWAARD, close);
        }
    };
    let remove = move |own: ElementId| {
        let id = view.with_untracked(|view| view.id);
        send(page, told, forms::haal_weg(id, own), nl::WEGGEHAALD, close);
    };
    let area = move |veld, label| {
        let lists = Signal::derive(move || {
            let mut all = vec![(String::new(), vec![ChoiceItem::new("", nl::KIES)])];
            all.extend(groups(view.with(|view| view.streken.clone())));
            all
        });
        view! {
            <GroupedSelect id=of.id(veld) label=label groups=lists value=of.text(veld)
                on_choose=move |text: String| of.form.update(|form| form.set(veld, text))
                error=fault(of, veld) />
        }
    };
    let body = move || {
        if open.get().is_some() {
            return view! {
                <form class="kb-form" on:submit=keep novalidate aria-label=nl::NIEUW>
                    <div class="kb-form__row">{area(VAN, nl::VAN)} {area(NAAR, nl::NAAR)}</div>
                    {schrijf(of, MINUTEN, nl::MINUTEN, Input::Number)}
                    {mag(of, REDEN, nl::REDEN, Input::Text)}
                    <div class="kb-actions">
                        <Button label=nl::BEWAAR name=nl::BARRIERES kind=ButtonKind::Primary submit=true />
                        <Button label=nl::NIET_BEWAREN kind=ButtonKind::Quiet on_click=close />
                    </div>
                </form>
            };
        }
        view! {
            <div class="kb-actions"><Button label=nl::NIEUW id=NIEUW on_click=move || begin(None) /></div>
        }
    };
    let row = move |one: Tussenregel| {
        let (own, name) = (one.id, one.tekst.clone());
        let also = name.clone();
        view! {
            <li class="kb-timeline__item">
                <strong dir="auto">{one.tekst}</strong>
                <p class="kb-plain kb-soft">{one.onder}</p>
                <div class="kb-actions">
                    <Button label=nl::WIJZIG kind=ButtonKind::Quiet name=name on_click=move || begin(Some(own)) />
                    <Button label=nl::HAAL_WEG kind=ButtonKind::Quiet name=also on_click=move || remove(own) />
                </div>
            </li>
        }
    };
    let rows = Memo::new(move |_| view.with(|view| view.tussen.clone()));
    let list = move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! { <p class="kb-plain kb-soft">{nl::GEEN}</p> };
        }
        view! { <ul class="kb-timeline" aria-label=nl::LIJST>{rows.into_iter().map(row).collect_view()}</ul> }
    };
    view! {
        <Card title=nl::BARRIERES>
            <p class="kb-plain">{nl::BARRIERES_TEKST}</p>
            {live(list)}
            {banner(told)}
            {follow(body)}
        </Card>
    }
}
