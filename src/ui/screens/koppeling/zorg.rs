//! Concerns about a child's safety: apart from contacts, with the reminder to follow one's own
//! protocol first, and off every ordinary print.

use super::{
    Deel,
    bewerk::Bewerk,
    contact::Log,
    velden::{Venster, mag, schrijf},
};
use crate::ui::kit::*;
use crate::{
    app::{
        text::nl::{begeleiding as nl, koppelingen},
        views::koppeling::invoer,
    },
    domain::ElementId,
    log::{Command, Genoteerd},
    ui::{ConceptRegel, widgets::*},
};

/// The card and its form.
#[component]
pub(super) fn Zorg(deel: Deel) -> impl IntoView {
    let werk = Bewerk::new(deel, "zorg");
    let of = werk.of;
    let rows = deel.get(|v| v.zorg.clone());
    let show = move || werk.begin();
    let edit = move |id: ElementId| {
        let found = deel.find(|koppeling| {
            let mut all = koppeling.zorgsignalen.iter();
            all.find(|one| one.id == id).map(invoer::van_zorg)
        });
        if let Some(form) = found {
            werk.edit(id, form);
        }
    };
    let keep = move || {
        let id = werk.id();
        let Some(signaal) = of.read(|form| invoer::zorg(form, id)) else {
            return;
        };
        let koppeling = deel.id;
        let command = Command::NoteerZorg { koppeling, signaal };
        deel.send_form(of, vec![command], move || werk.close());
    };
    view! {
        <div class="kb-no-print">
            <Card title=nl::ZORG>
                <div class="kb-stack">
                    <Log deel=deel rows=rows none=nl::ZORG_GEEN wat=Genoteerd::Zorgsignaal on_edit=edit />
                    <div class="kb-actions">
                        <Button label=nl::ZORG_NIEUW on_click=show />
                    </div>
                    <ConceptRegel of=werk.concept on_open=show elsewhere=true />
                </div>
            </Card>
        </div>
        <Venster of=of open=werk.open title=nl::ZORG_NIEUW keep=keep on_close=move || werk.close() concept=werk.concept>
            <Banner kind=BannerKind::Warning text=nl::ZORG_PROTOCOL />
            <p class="kb-plain">{nl::ZORG_BLIJFT}</p>
            {schrijf(of, invoer::OP, koppelingen::OP, Input::Date)}
            {schrijf(of, invoer::NOTITIE, nl::ZORG_WAT, Input::Area)}
            <p class="kb-plain kb-soft">{nl::ZORG_FEITEN}</p>
            {mag(of, invoer::BESPROKEN, nl::ZORG_BESPROKEN, Input::Text)}
            <div class="kb-form__row">
                {mag(of, invoer::VERVOLG, koppelingen::VERVOLG, Input::Text)}
                {mag(of, invoer::VERVOLG_OP, koppelingen::VERVOLG_OP, Input::Date)}
            </div>
        </Venster>
    }
}
