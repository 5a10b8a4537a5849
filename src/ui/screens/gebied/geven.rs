//! Giving files, and how far reading them is; it can be stopped.

use super::{BESTAND, Werk};
use crate::ui::kit::*;
use crate::{
    app::{
        lading::{MAX_BESTANDEN, Stap},
        text::nl::gebied as text,
    },
    ui::widgets::*,
};
use std::{any::Any, rc::Rc};

/// How far: at which file, of how many, and what it is called.
type Stand = Option<(usize, usize, String)>;

/// Choosing or dropping, and the bar.
#[component]
pub(super) fn Geven(werk: Werk) -> impl IntoView {
    let stand = RwSignal::new(Stand::None);
    let reading = StoredValue::new_local(None::<Box<dyn Any>>);
    let end = move || {
        stand.try_set(None);
        reading.try_set_value(None);
    };
    let files = move |files: Vec<web_sys::File>| {
        end();
        werk.told.set(None);
        if files.len() > MAX_BESTANDEN {
            return werk.say(BannerKind::Bad, &text::te_veel_bestanden(MAX_BESTANDEN));
        }
        let names: Vec<String> = files.iter().map(web_sys::File::name).collect();
        let many = names.len();
        stand.set(Some((0, many, names.first().cloned().unwrap_or_default())));
        let on = move |stap: Stap| match stap {
            Stap::Bestand(at) => {
                let naam = names.get(at).cloned().unwrap_or_default();
                stand.try_set(Some((at, many, naam)));
            }
            Stap::Klaar(lading) => {
                end();
                werk.show(lading);
            }
            Stap::Mislukt => {
                end();
                werk.say(BannerKind::Bad, text::MISLUKT);
            }
        };
        let begun = werk.page.actions().read_region(files, Rc::new(on));
        if begun.is_none() {
            end();
            werk.say(BannerKind::Bad, text::MISLUKT);
        }
        reading.set_value(begun);
    };
    let stop = move || {
        end();
        werk.say(BannerKind::Info, text::GESTOPT);
        focus_later(BESTAND.to_owned());
    };
    let busy = move || {
        stand.get().map(|(at, many, naam)| {
            let said = if naam.is_empty() {
                text::PAKT.to_owned()
            } else {
                text::leest(at + 1, many, &naam)
            };
            view! {
                <progress class="kb-progress" aria-label=text::BEZIG max=(many + 1).to_string() value=at.to_string()></progress>
                <div class="kb-actions">
                    <p class="kb-plain" role="status">{said}</p>
                    <Button label=text::STOP on_click=stop />
                </div>
            }
        })
    };
    view! {
        <Card title=text::GEVEN>
            <div class="kb-stack">
                <FileDrop
                    id=BESTAND
                    label=text::KIES
                    hint=text::KIES_HINT
                    accept=text::SOORTEN
                    multiple=true
                    on_files=files
                />
                {follow(busy)}
            </div>
        </Card>
    }
}
