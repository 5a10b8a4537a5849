//! A fase that begins on a day to come, because a clock was set wrong: what is the matter, and a
//! day to put in its place.

use super::{
    Deel,
    poort::PLACE,
    velden::{Form, fouten, schrijf},
};
use crate::ui::kit::*;
use crate::{
    app::{text::nl::koppelingen as nl, views::koppeling::invoer},
    ui::widgets::*,
};

/// The band, while there is something the matter.
pub(super) fn banner(deel: Deel) -> AnyView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("klok", invoer::leeg(today));
    let found = deel.get(|v| v.klok.clone());
    live(move || {
        found.get().map(|klok| {
            let said = klok.tekst.clone();
            let word = klok.doe;
            let go = move || {
                if let Some(op) = of.read(invoer::dag) {
                    let command = klok.zet(deel.id, op);
                    deel.send_form(of, vec![command], || focus_later(PLACE.to_owned()));
                }
            };
            view! {
                <Banner text=said kind=BannerKind::Warning>
                    <div class="kb-gate__step">
                        {schrijf(of, invoer::OP, nl::VANAF, Input::Date)}
                        <Button label=word on_click=go />
                    </div>
                    {fouten(of)}
                </Banner>
            }
        })
    })
}
