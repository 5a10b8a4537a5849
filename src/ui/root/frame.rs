//! The open page: the shell, and in it the screen that the address names.

use super::{Root, actions::Saving, leave, stores};
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        kopie::Veiligheid,
        text::nl::{concepten, frame as text, gemaskeerd, kopie, opslag, rondleiding},
        views::{frame as view_of, opslag::herinnering, rondleiding::Stand},
    },
    ui::{
        Kept, Knoppen, NavItem, Open, Page, Paneel, Rondleiding, Shell, ShellWords,
        screens::{self, NotFound},
        widgets::{Banner, BannerKind, Button, Empty, PageHead, Saved, focus_later},
    },
};

pub(super) fn open(root: Root, page: Page, saving: Saving) -> AnyView {
    provide_context(page);
    provide_context(Kept::new(page));
    let alone = Memo::new(move |_| page.route() == Route::Presentatie);
    live(move || {
        if alone.get() {
            // Nothing of the page around it goes to the projector.
            view! { <screens::Presentatie /> }
        } else {
            shell(root, page, saving)
        }
    })
    .into_view()
}

fn shell(root: Root, page: Page, saving: Saving) -> AnyView {
    let frame = page.view(view_of::frame);
    let words = ShellWords {
        name: text::NAAM.to_owned(),
        skip: text::NAAR_INHOUD.to_owned(),
        nav: text::HOOFDMENU.to_owned(),
        menu: text::MENU.to_owned(),
    };
    let nav = Signal::derive(move || {
        let here = view_of::home(page.route());
        let item = |plek: view_of::Plek| NavItem {
            label: text::screen(plek.route).to_owned(),
            href: plek.route.to_hash(),
            count: plek.aantal,
            count_said: plek
                .aantal
                .map(|n| text::aantal(plek.route, n))
                .unwrap_or_default(),
            current: plek.route == here,
        };
        frame.with(|frame| frame.plekken.iter().copied().map(item).collect::<Vec<_>>())
    });
    let demo = Signal::derive(move || frame.with(|frame| frame.demo));
    let saved = saving.saved;
    let saved_label = Signal::derive(move || {
        let standing = page.standing();
        let words = match saved.get() {
            _ if demo.get() => text::DEMO_NIETS,
            Saved::Busy => text::BEZIG,
            Saved::Failed => text::NIET_OPGESLAGEN,
            Saved::Done => return standing.with(opslag::woord).to_owned(),
        };
        words.to_owned()
    });
    let title = Signal::derive(move || format!("{} – {}", text::screen(page.route()), text::NAAM));
    // After the shell has given the focus to the screen.
    Effect::new(move |_| {
        let _ = page.route();
        if let Some(place) = page.take_place() {
            focus_later(place);
        }
    });
    let place =
        Signal::derive(move || frame.with(|frame| frame.plaats.clone().unwrap_or_default()));
    let lock_label = Signal::derive(move || {
        if demo.get() {
            text::DEMO_UIT
        } else {
            text::OP_SLOT
        }
        .to_owned()
    });
    let on_lock = move || {
        if demo.get_untracked() {
            stores::lock();
        } else {
            page.actions().lock();
        }
    };
    let can_undo = Signal::derive(move || frame.with(|frame| frame.terug));
    let masked = Memo::new(move |_| frame.with(|frame| frame.gemaskeerd));
    // Hiding names begins the screen anew, at its top.
    let screen = Signal::derive(move || format!("{}{}", page.route().to_hash(), masked.get()));
    let band = move || {
        // One band at most: they stay in sight while one reads on.
        if masked.get() {
            return Some(view! {
                <Banner kind=BannerKind::Band text=gemaskeerd::BANNER>
                    <Button label=gemaskeerd::TOON on_click=move || page.maskeer(false) />
                </Banner>
            });
        }
        demo.get()
            .then(|| view! { <Banner kind=BannerKind::Band text=text::DEMO_BAND /> })
    };
    let typed = Memo::new(move |_| {
        page.concepten().with(|all| {
            let (count, address) = all.laatste(page.route())?;
            Some((concepten::aantal(count), address.to_owned()))
        })
    });
    let behind = page.view(move |session, _| herinnering(session, &page.veiligheid().get()));
    let aside = move || {
        let hide = live(move || {
            let hide = move |_| page.maskeer(true);
            let button = || view! { <button type="button" class="kb-state__lock" on:click=hide>{gemaskeerd::VERBERG}</button> };
            (!masked.get()).then(button)
        });
        let typed = live(move || {
            typed
                .get()
                .map(|(label, href)| view! { <a class="nl-link" href=href>{label}</a> })
        });
        let copy = live(move || {
            let text = behind.get()?;
            let save = move |_| {
                let done = move |done: Result<Option<&'static str>, Message>| match done {
                    Ok(None) => {}
                    Ok(Some(said)) => {
                        page.tell(said, false);
                        focus_later("inhoud".to_owned());
                    }
                    Err(message) => page.tell(&format!("{} {}", message.wat, message.doe), false),
                };
                page.actions().copy(false, Box::new(done));
            };
            let button = page.veiligheid().with(Veiligheid::uit_bestand).then(|| {
                view! { <button type="button" class="kb-state__lock" on:click=save>{kopie::IN_BESTAND}</button> }
            });
            let link = view! { <a class="nl-link" href=Route::Opslag.to_hash()>{text}</a> };
            Some(view! { {link}{button} })
        });
        let tour = live(move || {
            let tour = Kept::get().rondleiding;
            let begin = move |_| {
                tour.set(Some(Stand::default()));
                page.go(Route::Vandaag);
            };
            let again = move |_| page.actions().begin_again();
            demo.get().then(|| view! {
                <button type="button" class="kb-state__lock" on:click=begin>{rondleiding::BEGIN}</button>
                <button type="button" class="kb-state__lock" on:click=again>{rondleiding::OPNIEUW}</button>
            })
        });
        view! { {copy}{typed}{hide}{tour} }
    };
    let palette = RwSignal::new(Open::Niets);
    let find = move || view! { <Knoppen open=palette /> };
    let notes = move || {
        let mut lines = root.notes.get();
        lines.extend(frame.with(|frame| frame.klok.clone()));
        if !demo.get() {
            lines.extend(page.standing().with(opslag::melding));
            lines.extend(
                page.veiligheid()
                    .with(|veilig| kopie::vol(&veilig.omgeving)),
            );
        }
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter();
            let banner = |line: String| view! { <Banner kind=BannerKind::Warning text=line /> };
            view! { <div class="kb-stack kb-notes">{lines.map(banner).collect_view()}</div> }
        })
    };
    view! {
        <Shell words nav title screen saved saved_label place undo_label=text::ONGEDAAN can_undo on_undo=move || page.undo() lock_label on_lock band aside find>
            {follow(notes)}
            <Rondleiding page=page />
            {move || shown(page.route(), masked.get())}
            <leave::Gedaan page=page />
            <leave::Weggaan page=page />
            <Paneel page=page open=palette />
        </Shell>
    }
}

fn shown(route: Route, masked: bool) -> AnyView {
    match route {
        route if masked && !route.zonder_namen() => {
            view! {
                <PageHead title=text::screen(route) />
                <Empty title=gemaskeerd::NIET_HIER />
            }
        }
        Route::Onbekend => view! { <NotFound /> },
        route => screens::show(route),
    }
}
