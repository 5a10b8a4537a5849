//! What the files that were read bring, before anything is kept: file by file, which
//! municipalities to take, what that changes, and how it looks.

use super::{HEAD_VOORBEELD, Werk};
use crate::ui::kit::*;
use crate::{
    app::{
        lading::{BRONNEN, Bestand, Keuze},
        text::nl::gebied as text,
        views::gebied::{Gemeenterij, Gevolg, TOON, gemeenten, gevolg, gezocht},
    },
    ui::widgets::*,
};

fn keuze_of<T>(werk: Werk, pick: impl FnOnce(&Keuze) -> T) -> Option<T> {
    werk.keuze.with(|keuze| keuze.as_ref().map(pick))
}

/// The preview.
#[component]
pub(super) fn Voorbeeld(werk: Werk) -> impl IntoView {
    let files = Memo::new(move |_| {
        keuze_of(werk, |keuze| keuze.lading.bestanden.clone()).unwrap_or_default()
    });
    let any = Memo::new(move |_| keuze_of(werk, |keuze| !keuze.rijen().is_empty()) == Some(true));
    let list = move || {
        let all = files.get().into_iter().enumerate();
        all.map(|(at, bestand)| view! { <Gelezen werk=werk at=at bestand=bestand /> })
            .collect_view()
    };
    let choice = move || {
        any.get()
            .then(|| view! { <Gemeenten werk=werk /> <Wat werk=werk /> })
    };
    view! {
        <section class="kb-stack" aria-labelledby=HEAD_VOORBEELD>
            <h2 class="nl-heading nl-heading--level-3 kb-plain" id=HEAD_VOORBEELD tabindex="-1">{text::VOORBEELD}</h2>
            <p class="kb-plain kb-soft" role="status">{text::NOG_NIETS}</p>
            <div class="kb-halves">{follow(list)}</div>
            {follow(choice)}
        </section>
    }
}

fn lines(title: &'static str, lines: &[String]) -> Option<AnyView> {
    let line = |line: &String| view! { <li>{line.clone()}</li> };
    (!lines.is_empty()).then(|| {
        view! {
            <p class="kb-plain"><strong>{title}</strong></p>
            <ul>{lines.iter().map(line).collect_view()}</ul>
        }
    })
}

/// One file.
#[component]
fn Gelezen(werk: Werk, at: usize, bestand: Bestand) -> impl IntoView {
    let (naam, title) = (bestand.naam.clone(), bestand.naam.clone());
    let inside = match &bestand.gelezen {
        Err((wat, doe)) => {
            view! { <Banner kind=BannerKind::Bad text=format!("{wat} {doe}") /> }
        }
        Ok(gelezen) => {
            let items: Vec<ChoiceItem> = BRONNEN
                .map(|bron| ChoiceItem::new(text::bron(bron), text::bron(bron)))
                .into();
            let value = Memo::new(move |_| {
                let bron = keuze_of(werk, |keuze| keuze.bronnen.get(at).copied()).flatten();
                bron.map_or("", text::bron).to_owned()
            });
            let choose = move |key: String| {
                werk.keuze.update(|keuze| {
                    let found = BRONNEN.into_iter().find(|bron| text::bron(*bron) == key);
                    let own = keuze.as_mut().and_then(|keuze| keuze.bronnen.get_mut(at));
                    if let (Some(bron), Some(own)) = (found, own) {
                        *own = bron;
                    }
                });
            };
            view! {
                <p class="kb-plain">{gelezen.wat.clone()}</p>
                {lines(text::LET_OP, &gelezen.let_op)}
                {lines(text::WEG, &gelezen.weg)}
                <SelectField
                    id=format!("gebied-bron-{at}")
                    label=text::BRON
                    items=items
                    value=value
                    on_choose=choose
                />
            }
        }
    };
    view! {
        <section class="kb-card kb-region" aria-label=naam>
            <h3 class="nl-heading nl-heading--level-4 kb-plain">{title}</h3>
            {inside}
        </section>
    }
}

/// Which municipalities.
#[component]
fn Gemeenten(werk: Werk) -> impl IntoView {
    let zoek = RwSignal::new(String::new());
    let all = werk.page.view(move |session, _| {
        keuze_of(werk, |keuze| gemeenten(keuze, session)).unwrap_or_default()
    });
    let shown = Memo::new(move |_| all.with(|all| zoek.with(|zoek| gezocht(all, zoek))));
    let many = Memo::new(move |_| all.with(Vec::len) > TOON / 3);
    let row = move |(at, rij): (usize, Gemeenterij)| {
        let (gemeente, own) = (rij.gemeente.clone(), rij.gemeente);
        let here = Memo::new(move |_| {
            keuze_of(werk, |keuze| keuze.gemeenten.contains(&own)) == Some(true)
        });
        let over =
            Memo::new(move |_| shown.with(|(rijen, _)| rijen.get(at).map(|rij| rij.over.clone())));
        let toggle = move |on: bool| {
            werk.keuze.update(|keuze| {
                if let Some(keuze) = keuze {
                    keuze.kies(&gemeente, on);
                }
            });
        };
        view! {
            <Checkbox id=format!("gebied-gemeente-{at}") label=rij.naam hint=over checked=here on_change=toggle />
        }
    };
    // Made anew only for other rows: a box keeps the focus while it is ticked.
    let names = Memo::new(move |_| {
        shown.with(|(rijen, _)| {
            rijen
                .iter()
                .map(|rij| rij.gemeente.clone())
                .collect::<Vec<_>>()
        })
    });
    view! {
        <section class="kb-card kb-region" aria-labelledby="gebied-gemeenten">
            <h3 class="nl-heading nl-heading--level-4 kb-plain" id="gebied-gemeenten">{text::GEMEENTEN}</h3>
            <p class="kb-plain kb-soft">{text::GEMEENTEN_HINT}</p>
            {move || many.get().then(|| view! {
                <TextField id="gebied-zoek" label=text::ZOEK input=Input::Search value=zoek
                    on_input=move |typed: String| zoek.set(typed) />
            })}
            <div class="kb-halves">
                {move || {
                    names.track();
                    shown.with_untracked(|(rijen, _)| rijen.clone()).into_iter().enumerate().map(row).collect_view()
                }}
            </div>
            {move || shown.with(|(_, nog)| nog.clone()).map(|nog| view! { <p class="kb-plain kb-soft">{nog}</p> })}
        </section>
    }
}

/// What it changes, and the button that keeps it.
#[component]
fn Wat(werk: Werk) -> impl IntoView {
    let page = werk.page;
    let busy = RwSignal::new(false);
    let wide = window().inner_width().ok().and_then(|wide| wide.as_f64());
    // Pixels: whole, and far within i32.
    let breedte = wide.map_or(720, |wide| wide as i32 - 60).clamp(240, 720);
    let seen = page
        .view(move |session, today| keuze_of(werk, |keuze| gevolg(keuze, session, today, breedte)));
    let of = move |pick: fn(&Gevolg) -> Option<String>| {
        Memo::new(move |_| seen.with(|seen| seen.as_ref().and_then(pick)))
    };
    let gekozen = of(|seen| seen.gekozen.clone());
    let beeld = of(|seen| Some(seen.beeld.clone()));
    let tekens = of(|seen| Some(seen.tekens.clone()));
    let flag = move |pick: fn(&Gevolg) -> bool| {
        Memo::new(move |_| seen.with(|seen| seen.as_ref().is_some_and(pick)))
    };
    let (naamloos, te_veel) = (flag(|seen| seen.naamloos), flag(|seen| seen.te_veel));
    let naam = Memo::new(move |_| keuze_of(werk, |keuze| keuze.naam.clone()).unwrap_or_default());
    let typed = move |typed: String| {
        werk.keuze.update(|keuze| {
            if let Some(keuze) = keuze {
                keuze.naam = typed;
            }
        });
    };
    let kaart = Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|seen| seen.kaart.clone())));
    let coverage = move || {
        let line = |line: &String| view! { <li>{line.clone()}</li> };
        seen.with(|seen| {
            seen.as_ref()
                .map(|seen| seen.dekking.iter().map(line).collect_view())
        })
    };
    let map = move || {
        let kaart = kaart.get()?;
        let label = beeld.get().unwrap_or_default();
        Some(view! {
            <p class="kb-plain"><strong>{text::KAART}</strong></p>
            <MapSketch label=label kaart=Signal::derive(move || kaart.clone()) />
            <p class="kb-plain kb-soft kb-small">{tekens.get()}</p>
        })
    };
    let take = move || {
        if busy.get_untracked() {
            return;
        }
        let command = page.peek(|session, today| {
            werk.keuze.with_untracked(|keuze| {
                let keuze = keuze.as_ref()?;
                Some(keuze.command(session, today, || page.fresh()))
            })
        });
        let Some(command) = command else { return };
        busy.set(true);
        page.send(command, move |done| {
            busy.try_set(false);
            match done {
                Ok(()) => {
                    werk.say(BannerKind::Good, text::OPGENOMEN);
                    werk.reset();
                }
                Err(message) => {
                    werk.say(BannerKind::Bad, &format!("{} {}", message.wat, message.doe))
                }
            }
        });
    };
    let any = Memo::new(move |_| gekozen.with(Option::is_some));
    let changes = move || {
        if any.get() {
            view! {
                <ul>{follow(coverage)}</ul>
                {follow(map)}
            }
        } else {
            ().into_view()
        }
    };
    view! {
        <section class="kb-card kb-region" aria-labelledby="gebied-dekking">
            <h3 class="nl-heading nl-heading--level-4 kb-plain" id="gebied-dekking">{text::DEKKING}</h3>
            <p class="kb-plain" role="status">{move || gekozen.get().unwrap_or_else(|| text::KIES_EERST.to_owned())}</p>
            {move || naamloos.get().then(|| view! {
                <TextField id="gebied-naam" label=text::NAAM hint=text::NAAM_HINT.to_owned() value=naam on_input=typed />
            })}
            {follow(changes)}
            {move || te_veel.get().then(|| view! { <Banner kind=BannerKind::Warning text=text::TE_VEEL /> })}
            <div class="kb-actions">
                <Button label=text::NEEM_OP kind=ButtonKind::Primary busy=busy
                    disabled=Memo::new(move |_| !any.get() || te_veel.get()) on_click=take />
                <Button label=text::NIET on_click=move || werk.reset() />
            </div>
        </section>
    }
}
