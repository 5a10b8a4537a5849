//! Matchen: who waits, who fits, and the two side by side. On a phone it is first the list and
//! then the family. Lays out; every judgement comes from the views.

pub(super) mod kandidaten;
mod naast;

use super::{kaart::Kaartblad, weging::WegingVouw};
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        situatie::Blik,
        text::nl::{gezin as familie, kaart, matchen as nl, woorden},
        views::kaart::Blad,
        views::matchen::{bedoeld, kandidaten},
        views::wachtlijst::{BLAD, Wachtende},
    },
    domain::{Deelnemer, GezinId, Kant, KoppelingId, Regel},
    ui::{Kept, Page, widgets::*},
};
use kandidaten::Kandidaten;
pub(super) use kandidaten::{Bar, Pair, Reasons, first_of};
use naast::Naast;
pub(super) use naast::week;

/// The screen, for one family of either side or for whoever waits first.
#[component]
pub fn Matchen(gezin: Option<Deelnemer>) -> impl IntoView {
    let page = Page::get();
    let there = page.peek(|session, _| {
        let gezinnen = &session.state().gezinnen;
        gezin.is_none_or(|who| gezinnen.contains_key(&who.gezin))
    });
    if !there {
        return view! {
            <PageHead title=nl::TITEL><Views current=EEN /></PageHead>
            <Empty title=familie::NIET_GEVONDEN text=familie::NIET_GEVONDEN_DOE.to_owned()>
                <LinkButton label=nl::TERUG href=Route::Matchen(None).to_hash() kind=ButtonKind::Primary />
            </Empty>
        };
    }
    let own = page.peek(|session, _| {
        let family = gezin.and_then(|who| session.state().gezinnen.get(&who.gezin))?;
        family.kant
    });
    let kant = RwSignal::new(own.unwrap_or(Kant::Vraag));
    let room = RwSignal::new(BLAD);
    let kept = Kept::get();
    let meant = page.view(move |session, today| Some(bedoeld(&Blik::of(session, today), gezin?)));
    let waiting = kept.wachtenden(page, kant, room, meant);
    let chosen = Memo::new(move |_| {
        let first = || waiting.with(|list| list.rijen.first().map(|row| row.wie));
        meant.get().or_else(first)
    });
    let found = page.view(move |session, today| {
        let id = chosen.get()?;
        kept.weegt(session, today, |blik| kandidaten(blik, id))
    });
    let other = RwSignal::new(None::<Deelnemer>);
    let beside = Memo::new(move |_| {
        found.with(|found| {
            let found = found.as_ref()?;
            let (fits, out) = (&found.lijst.kandidaten, &found.lijst.uitgesloten);
            let there = |who: &Deelnemer| fits.iter().chain(out).any(|one| one.wie == *who);
            let first = fits.first().map(|one| one.wie);
            other.get().filter(there).or(first)
        })
    });
    let pair = Memo::new(move |_| {
        let (own, other) = (chosen.get()?, beside.get()?);
        match found.with(|found| found.as_ref().map(|found| found.kant))? {
            Kant::Vraag => Some((own, other.gezin)),
            Kant::Steun => Some((other, own.gezin)),
        }
    });
    // On the map: the family, and whoever may be proposed, best first.
    let wie = Memo::new(move |_| {
        let mut wie: Vec<GezinId> = chosen.get().map(|who| who.gezin).into_iter().collect();
        let beside = beside.get().map(|who| who.gezin);
        found.with(|found| {
            let fits = found.iter().flat_map(|found| &found.lijst.kandidaten);
            // Of siblings that go apart both can stand in the list, and the family lives in one place.
            for gezin in fits.map(|one| one.wie.gezin).chain(beside) {
                if wie.last() != Some(&gezin) && (Some(gezin) != beside || !wie.contains(&gezin)) {
                    wie.push(gezin);
                }
            }
        });
        wie
    });
    let blad = Memo::new(move |_| match chosen.get() {
        Some(eigen) => Blad::Matchen {
            eigen: eigen.gezin,
            naast: beside.get().map(|who| who.gezin),
        },
        None => Blad::Gezinnen,
    });
    let stands = painted();
    let mapped = Memo::new(move |_| stands.get() && beside.with(Option::is_some));
    // Of siblings that go apart, the one that stands first.
    let who = move |id: GezinId| {
        found.with_untracked(|found| {
            let mut fits = found.iter().flat_map(|found| &found.lijst.kandidaten);
            let found = fits.find(|one| one.wie.gezin == id);
            found.map_or(id.into(), |one| one.wie)
        })
    };
    let look = move |id: GezinId| {
        let own = chosen.get_untracked().map(|who| who.gezin);
        if Some(id) != own {
            other.set(Some(who(id)));
        }
    };
    let map = move || view! { <Card title=kaart::TITEL><Kaartblad wie=wie blad=blad on_look=look.into() /></Card> };
    let wrong = RwSignal::new(None::<Message>);
    let propose = move |id: Deelnemer, toch: Option<Regel>| {
        other.set(Some(id));
        let Some((vraag, steun)) = pair.get_untracked() else {
            return;
        };
        propose((page, kept), vraag, steun, toch, wrong);
    };
    let back = move || {
        if let Some(who) = beside.get_untracked() {
            focus(&kandidaten::name_id(who));
        }
    };
    let sides = Kant::ALL.map(|kant| ChoiceItem::new(key(kant), woorden::kant(kant)));
    let choose = move |value: String| {
        let Some(to) = Kant::ALL.into_iter().find(|kant| key(*kant) == value) else {
            return;
        };
        kant.set(to);
        if gezin.is_some() {
            page.go(Route::Matchen(None));
        }
    };
    let rows = Signal::derive(move || {
        let chosen = chosen.get();
        waiting.with(|list| {
            let rows = list.rijen.iter();
            rows.map(|row| data(row, chosen)).collect::<Vec<_>>()
        })
    });
    let count = Memo::new(move |_| waiting.with(|list| list.totaal));
    let rest = Memo::new(move |_| count.get() - waiting.with(|list| list.rijen.len()));
    let none = Memo::new(move |_| count.get() == 0);
    let sub = Signal::derive(move || nl::wachten(kant.get(), count.get()));
    view! {
        <PageHead title=nl::TITEL sub=sub>
            <Views current=EEN />
        </PageHead>
        <Wrong wrong=wrong />
        <div class="kb-three kb-match" class=("kb-match--open", gezin.is_some())>
            <div class="kb-stack kb-match__list">
                <Segmented
                    label=nl::KANT
                    items=sides.to_vec()
                    value=Signal::derive(move || key(kant.get()).to_owned())
                    on_choose=choose
                />
                {move || if none.get() {
                    view! { <Empty title=nl::NIEMAND text=nl::NIEMAND_DOE /> }
                } else {
                    view! {
                        <Card flush=true>
                            <Rows id="matchen-wachten" label=nl::WIE_WACHT rows=rows compact=true />
                            {move || (rest.get() > 0).then(|| view! {
                                <div class="kb-rows__more">
                                    <Button
                                        label=Signal::derive(move || woorden::meer(rest.get()))
                                        name=nl::VAN_WACHT
                                        on_click=move || room.update(|room| *room += BLAD)
                                    />
                                </div>
                            })}
                        </Card>
                    }
                }}
            </div>
            <div class="kb-stack">
                <p class="kb-match__back">
                    <a class="nl-link" href=Route::Matchen(None).to_hash()>{nl::TERUG}</a>
                </p>
                <WegingVouw />
                <Kandidaten found=found beside=beside chosen=chosen look=move |id| other.set(Some(id)) propose=propose />
            </div>
            <div class="kb-stack">
                {move || stands.get().then(|| view! { <Naast pair=pair back=back /> })}
                {move || mapped.get().then(map)}
            </div>
        </div>
    }
}

fn key(kant: Kant) -> &'static str {
    match kant {
        Kant::Vraag => "vraag",
        Kant::Steun => "steun",
    }
}

fn data(row: &Wachtende, chosen: Option<Deelnemer>) -> RowData {
    let tone = if row.weinig {
        Tone::Warning
    } else {
        Tone::Neutral
    };
    let haste = row.haast.then(|| Piece::Alert(nl::HAAST.to_owned()));
    RowData {
        id: row.wie.to_string(),
        title: row.naam.clone(),
        href: Some(Route::Matchen(Some(row.wie)).to_hash()),
        sub: haste
            .into_iter()
            .chain([Piece::from(row.sub.clone())])
            .collect(),
        aside: Some((nl::kandidaten(row.kandidaten), tone)),
        current: chosen == Some(row.wie),
        ..Default::default()
    }
}

/// One of the two views.
pub(super) const EEN: &str = "een";
/// The other of the two views.
pub(super) const ALLEN: &str = "allen";

/// One family, or everyone at once.
#[component]
pub(super) fn Views(current: &'static str) -> impl IntoView {
    let page = Page::get();
    let items = vec![
        ChoiceItem::new(EEN, nl::EEN),
        ChoiceItem::new(ALLEN, nl::ALLEN),
    ];
    let choose = move |value: String| match value.as_str() {
        ALLEN => page.go(Route::Matchronde),
        _ => page.go(Route::Matchen(None)),
    };
    view! { <Segmented label=nl::WEERGAVE items=items value=current on_choose=choose /> }
}

/// What went wrong, and what one can do. It takes the focus, so that it is seen and heard wherever
/// one was; in a form, whose first wrong field takes it, it has an `id` and is led to.
#[component]
pub(super) fn Wrong(
    wrong: RwSignal<Option<Message>>,
    #[prop(optional, into)] id: Option<String>,
) -> impl IntoView {
    const FOUT: &str = "fout";
    if id.is_none() {
        Effect::new(move |_| {
            if wrong.with(Option::is_some) {
                focus_later(FOUT.to_owned());
            }
        });
    }
    let place = id.unwrap_or_else(|| FOUT.to_owned());
    live(move || {
        let place = place.clone();
        wrong.get().map(|message| {
            view! {
                <div id=place tabindex="-1">
                    <Banner kind=BannerKind::Bad text=format!("{} {}", message.wat, message.doe) />
                </div>
            }
        })
    })
}

/// Puts two together and opens the koppeling, where the next step waits.
fn propose(
    (page, kept): (Page, Kept),
    vraag: Deelnemer,
    steun: GezinId,
    toch: Option<Regel>,
    wrong: RwSignal<Option<Message>>,
) {
    let id = KoppelingId(page.fresh());
    let command = page.peek(|session, today| {
        kept.weegt(session, today, |blik| {
            blik.stel_voor(id, vraag, steun, toch, None)
        })
    });
    let Some(command) = command else { return };
    page.send(command, move |result| match result {
        Ok(()) => {
            kept.paren.update(|paren| paren.forget(&(vraag, steun)));
            page.go(Route::Koppeling(id));
        }
        Err(message) => wrong.set(Some(message)),
    });
}
