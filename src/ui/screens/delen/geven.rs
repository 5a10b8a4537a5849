//! Giving: what goes out, who can read it, and the file.

use super::{Deel, words};
use crate::ui::kit::*;
use crate::{
    app::{
        delen::make_file,
        text::nl::{bestand::grootte, delen as text},
    },
    ui::widgets::*,
};

/// Giving.
#[component]
pub(super) fn Geven(deel: Deel) -> impl IntoView {
    let with_concerns = RwSignal::new(false);
    let told = RwSignal::new(None::<(BannerKind, String)>);
    let make = move || {
        let page = deel.page;
        let actions = page.actions();
        let (strangers, now) = (actions.strangers(), actions.now_ms());
        let today = page.today();
        let along = with_concerns.get_untracked();
        let made = page
            .prepare(|session| make_file(session, &strangers, along, today, now))
            .map(|made| {
                let file = made?;
                let saved = actions.download(&file.naam, "application/json", &file.tekst);
                saved.map(|()| text::gemaakt_bestand(&file.naam, &grootte(file.tekst.len())))
            });
        told.set(made.map(|made| match made {
            Ok(said) => (BannerKind::Good, said),
            Err(message) => (BannerKind::Bad, words(&message)),
        }));
    };
    let concerns = deel.read(|view| view.zorgsignalen);
    view! {
        <Card title=text::GEVEN>
            <p class="kb-plain">{text::GEVEN_TEKST}</p>
            <Facts items=deel.read(|view| view.geven.clone()) />
            <Banner kind=BannerKind::Warning text=text::NIET_OP_SLOT />
            {live(move || {
                let count = concerns.get();
                (count > 0).then(|| view! {
                    <Checkbox
                        id="geven-zorgsignalen"
                        label=text::zorgsignalen_mee(count)
                        hint=text::ZORGSIGNALEN_MEE
                        checked=with_concerns
                        on_change=move |on: bool| with_concerns.set(on)
                    />
                })
            })}
            <div class="kb-actions">
                <Button label=text::MAAK_BESTAND kind=ButtonKind::Primary id="geven" on_click=make />
            </div>
            {move || told.get().map(|(kind, said)| view! { <Banner kind=kind text=said /> })}
        </Card>
    }
}
