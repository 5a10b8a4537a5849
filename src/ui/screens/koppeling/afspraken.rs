//! Agreements in versions, and the one form to make them; what to look at is said while one
//! fills it in, and stands in the way of nothing.

use super::{
    Deel,
    bewerk::Bewerk,
    contact::{Log, let_op},
    velden::{Form, Venster, kies, mag, schrijf},
};
use crate::order;
use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        draft::{dagdelen_of, text_of_dagdelen},
        formulier::keuzes,
        text::nl::{afspraken as woord, koppelingen as nl, leven, papier, woorden},
        views::{
            koppeling::{invoer, let_op_bij},
            week::{cells as cells_of, dagdelen},
        },
    },
    domain::{Afspraakplek, Dagdelen, ElementId, Frequentie, Steunsoort, Vervoer},
    log::{Command, Genoteerd},
    ui::{ConceptRegel, screens::matchen::week, widgets::*},
};

/// Field: the dagdelen, as the grid below writes them.
const DAGDELEN: &str = "dagdelen";
/// Where the focus goes once the contract is signed.
const CONTRACT: &str = "koppeling-contract";

/// Agreements.
#[component]
pub(super) fn Afspraken(deel: Deel) -> impl IntoView {
    let werk = Bewerk::new(deel, "afspraak");
    let of = werk.of;
    let slots = move || dagdelen_of(&of.form.with(|form| form.text(DAGDELEN)));
    let cells = Signal::derive(move || cells_of(slots()));
    let running = deel.running();
    let rows = deel.get(|v| v.afspraken.clone());
    let put = move |when: Dagdelen| {
        of.form
            .update(|form| form.set(DAGDELEN, text_of_dagdelen(when)));
    };
    let paint = move |new: order::Set<Cell>| put(dagdelen(&new));
    // The one that gets a new version.
    let editing = werk.editing;
    let show = move || werk.begin();
    let edit = move |id: ElementId| {
        let found = deel.find(|koppeling| {
            let one = koppeling.afspraken.iter().find(|one| one.id == id)?;
            Some((invoer::van_afspraak(one), one.dagdelen))
        });
        if let Some((form, when)) = found {
            werk.edit(id, form);
            put(when);
        }
    };
    let title = Signal::derive(move || {
        let title = if editing.with(Option::is_some) {
            nl::AFSPRAAK_ANDERS
        } else {
            nl::AFSPRAAK
        };
        title.to_owned()
    });
    let warned = Memo::new(move |_| {
        let when = slots();
        let mut form = of.form.get();
        let id = editing.get().unwrap_or(ElementId([0; 16]));
        let afspraak = invoer::afspraak(&mut form, id, when);
        let said = |one| {
            deel.page
                .peek(|session, _| let_op_bij(session.state(), deel.id, one))
        };
        afspraak.as_ref().map(said).unwrap_or_default()
    });
    let keep = move || {
        let id = werk.id();
        let when = untrack(slots);
        let Some(afspraak) = of.read(|form| invoer::afspraak(form, id, when)) else {
            return;
        };
        let command = Command::SpreekAf {
            koppeling: deel.id,
            afspraak,
        };
        deel.send_form(of, vec![command], move || werk.close());
    };
    let rides = || keuzes(&Vervoer::ALL, leven::vervoer);
    let none = Some(woord::NIET_AFGESPROKEN);
    view! {
        <Card title=nl::AFSPRAKEN>
            <div class="kb-stack">
                <Log deel=deel rows=rows none=nl::GEEN_AFSPRAKEN wat=Genoteerd::Afspraak open=running on_edit=edit />
                <Show when=move || running.get()>
                    <div class="kb-actions">
                        <Button label=nl::AFSPRAAK on_click=show />
                    </div>
                    <ConceptRegel of=werk.concept on_open=show elsewhere=true />
                </Show>
            </div>
        </Card>
        <Venster of=of open=werk.open title=title keep=keep on_close=move || werk.close() concept=werk.concept>
            {kies(of, invoer::SOORT, nl::WAT, keuzes(Steunsoort::ALL, woorden::steunsoort), None)}
            {kies(of, invoer::FREQUENTIE, nl::HOE_VAAK, keuzes(Frequentie::ALL, woorden::frequentie), Some(nl::KIES))}
            <DagdelenGrid id="afspraak-dagdelen" label=nl::WANNEER words=week(true) value=cells on_change=paint />
            <div class="kb-form__row">
                {schrijf(of, invoer::OP, nl::VANAF, Input::Date)}
                {mag(of, invoer::TOT, woord::TOT, Input::Date)}
            </div>
            {kies(of, invoer::PLEK, woord::PLEK, keuzes(&Afspraakplek::ALL, leven::plek), none)}
            <div class="kb-form__row">
                {kies(of, invoer::BRENGT, woord::BRENGT, rides(), none)}
                {kies(of, invoer::HAALT, woord::HAALT, rides(), none)}
            </div>
            {mag(of, invoer::TOELICHTING, woord::NOG_IETS, Input::Area)}
            <div role="status">{move || let_op(warned.get())}</div>
        </Venster>
    }
}

/// The contract on paper.
#[component]
pub(super) fn Contract(deel: Deel) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("contract", invoer::leeg(today));
    let signed = deel.get(|v| v.contract.clone());
    let can_sign = deel.get(|v| v.tekenen);
    let keep = move || {
        let Some(op) = of.read(invoer::dag) else {
            return;
        };
        let command = Command::TekenContract {
            koppeling: deel.id,
            op,
        };
        deel.send_form(of, vec![command], || focus_later(CONTRACT.to_owned()));
    };
    view! {
        <Card title=nl::CONTRACT>
            <div class="kb-stack">
                <p class="kb-plain" id=CONTRACT tabindex="-1">
                    {move || signed.get().map_or_else(|| nl::GEEN_CONTRACT.to_owned(), |op| nl::getekend(&op))}
                </p>
                <div class="kb-actions">
                    <LinkButton label=papier::MAAK_CONTRACT href=Route::Contract(deel.id).to_hash() />
                </div>
                <Show when=move || can_sign.get()>
                    <div class="kb-gate__step">
                        {schrijf(of, invoer::OP, nl::OP, Input::Date)}
                        <Button label=nl::TEKEN on_click=keep />
                    </div>
                </Show>
            </div>
        </Card>
    }
}
