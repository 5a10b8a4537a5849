//! Fields of a small form (`app::formulier`) as widgets, under an id of their own on the page,
//! and the window that a form stands in. Plain functions: a component for each would weigh more.

use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        concepten::Velden,
        formulier::Formulier,
        text::nl::{begeleiding as woorden, koppelingen as nl},
        views::koppeling::invoer,
    },
    ui::{Concept, ConceptRegel, Page, Stap, screens::matchen::Wrong, widgets::*},
};

/// Where a form says why it was refused.
const REDEN: &str = "geweigerd";

/// A form on the page: its texts, the start of its fields' ids, and why it was refused.
#[derive(Clone, Copy)]
pub(in crate::ui::screens) struct Form {
    pub form: RwSignal<Formulier>,
    pub naam: &'static str,
    pub wrong: RwSignal<Option<Message>>,
    /// Goes up with each try that found more than one fault: then the summary takes the focus.
    poging: RwSignal<u32>,
}

impl Form {
    pub fn new(naam: &'static str, form: Formulier) -> Self {
        Self {
            form: RwSignal::new(form),
            naam,
            wrong: RwSignal::new(None),
            poging: RwSignal::new(0),
        }
    }

    /// Keeps what is typed while the form is open; thrown away, `veld` takes the focus. `which`
    /// tells forms of one name apart.
    pub fn concept(
        self,
        page: Page,
        open: impl Into<Signal<bool>>,
        veld: &'static str,
        which: impl Fn() -> String + 'static,
    ) -> Concept {
        let first = RwSignal::new(Velden::new());
        let stap = move |stap: Stap| match stap {
            Stap::Open => first.set(self.form.with_untracked(Formulier::velden)),
            Stap::Terug(velden) => self.form.update(|form| form.neem(&velden)),
            Stap::Weg => {
                let mut empty = Formulier::default();
                empty.neem(&first.get_untracked());
                self.form.set(empty);
            }
        };
        let now = move || {
            let now = self.form.with(Formulier::velden);
            first.with(|first| now != *first).then_some(now)
        };
        let naam = move || format!("{}{}", self.naam, which());
        Concept::new(page, naam, open.into(), self.id(veld), stap, now)
    }

    /// Starts anew with what stands in it.
    pub fn fill(self, form: Formulier) {
        self.wrong.set(None);
        self.form.set(form);
    }

    /// The id of a field on the page.
    pub fn id(self, veld: &str) -> String {
        format!("{}-{veld}", self.naam)
    }

    /// Reads the whole form; what is wrong takes the focus: the field, or the summary of several.
    pub fn read<T>(self, read: impl FnOnce(&mut Formulier) -> Option<T>) -> Option<T> {
        self.wrong.set(None);
        let found = self.form.try_update(read).flatten();
        if found.is_none() {
            let faults = self.form.with_untracked(Formulier::fouten);
            match faults.as_slice() {
                [(veld, _)] => {
                    focus(&self.id(veld));
                }
                _ => self.poging.update(|poging| *poging += 1),
            }
        }
        found
    }

    /// Says why nothing was saved: at the field that it is about, else above the form.
    pub fn refuse(self, message: Message) {
        let at = self.form.try_update(|form| {
            let veld = invoer::veld_bij(message.code, form)?;
            form.wrong(veld, format!("{} {}", message.wat, message.doe));
            Some(veld)
        });
        match at.flatten() {
            Some(veld) => {
                focus(&self.id(veld));
            }
            None => {
                self.wrong.try_set(Some(message));
                focus_later(self.id(REDEN));
            }
        }
    }

    /// What stands in a field, followed.
    pub fn text(self, veld: &'static str) -> Signal<String> {
        Signal::derive(move || self.form.with(|form| form.text(veld)))
    }

    fn fout(self, veld: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.form.with(|form| form.fout(veld)))
    }

    fn set(self, veld: &'static str, text: String) {
        self.form.update(|form| form.set(veld, text));
    }
}

/// A field to write in.
fn line(of: Form, veld: &'static str, label: &'static str, input: Input, more: bool) -> AnyView {
    let short = matches!(input, Input::Date | Input::Number);
    let optional = more.then(|| nl::HOEFT_NIET.to_owned());
    view! {
        <TextField
            id=of.id(veld)
            label=label
            input=input
            value=of.text(veld)
            on_input=move |text: String| of.set(veld, text)
            error=of.fout(veld)
            optional_word=Signal::derive(move || optional.clone())
            short=short
        />
    }
}

/// A field that must be filled in.
pub(in crate::ui::screens) fn schrijf(
    of: Form,
    veld: &'static str,
    label: &'static str,
    input: Input,
) -> AnyView {
    line(of, veld, label, input, false)
}

/// A field that may stay empty.
pub(in crate::ui::screens) fn mag(
    of: Form,
    veld: &'static str,
    label: &'static str,
    input: Input,
) -> AnyView {
    line(of, veld, label, input, true)
}

fn choices(items: Vec<(String, String)>) -> impl Iterator<Item = ChoiceItem> {
    items
        .into_iter()
        .map(|(value, word)| ChoiceItem::new(value, word))
}

/// One from a list; with `leeg` the first says that nothing was chosen.
pub(in crate::ui::screens) fn kies(
    of: Form,
    veld: &'static str,
    label: &'static str,
    items: Vec<(String, String)>,
    leeg: Option<&'static str>,
) -> AnyView {
    let none = leeg.map(|word| ChoiceItem::new("", word));
    let items: Vec<ChoiceItem> = none.into_iter().chain(choices(items)).collect();
    view! {
        <SelectField
            id=of.id(veld)
            label=label
            items=items
            value=of.text(veld)
            on_choose=move |value: String| of.set(veld, value)
            error=of.fout(veld)
        />
    }
}

/// One from a few, all in sight.
pub(super) fn rondjes(
    of: Form,
    veld: &'static str,
    label: &str,
    items: Vec<(String, String)>,
    look: Choice,
) -> AnyView {
    let items: Vec<ChoiceItem> = choices(items).collect();
    view! {
        <RadioGroup
            id=of.id(veld)
            label=label.to_owned()
            items=items
            value=of.text(veld)
            on_choose=move |value: String| of.set(veld, value)
            look=look
            error=of.fout(veld)
        />
    }
}

/// One tick of a field that holds several.
pub(super) fn vink(of: Form, veld: &'static str, nummer: usize, label: &'static str) -> AnyView {
    let ticked = move || {
        let text = of.form.with(|form| form.text(veld));
        text.split_whitespace().any(|one| one == nummer.to_string())
    };
    view! {
        <Checkbox
            id=format!("{}-{nummer}", of.id(veld))
            label=label
            checked=Signal::derive(ticked)
            on_change=move |on: bool| of.form.update(|form| form.vink(veld, nummer, on))
        />
    }
}

/// Any of these, each with its own box.
pub(super) fn vinken(
    of: Form,
    veld: &'static str,
    label: &'static str,
    words: impl IntoIterator<Item = &'static str>,
) -> AnyView {
    let boxes = words.into_iter().enumerate();
    view! {
        <fieldset class="kb-fieldset">
            <legend class="utrecht-form-label">{label}</legend>
            <div class="kb-choices kb-choices--wide">
                {boxes.map(|(at, word)| vink(of, veld, at, word)).collect_view()}
            </div>
        </fieldset>
    }
}

/// All that is wrong with a form, and why it was refused.
pub(super) fn fouten(of: Form) -> AnyView {
    let faults = Signal::derive(move || {
        let faults = of.form.with(Formulier::fouten);
        // One alone stands at its field, which has the focus.
        if faults.len() < 2 {
            return Vec::new();
        }
        let link = |(veld, fout): (&str, String)| (of.id(veld), fout);
        faults.into_iter().map(link).collect()
    });
    view! {
        <Wrong wrong=of.wrong id=of.id(REDEN) />
        <ErrorSummary title=woorden::FOUTEN items=faults attempt=of.poging id=of.id("fouten") />
    }
}

/// Saves with Control and Enter from any field, also one that takes more lines.
pub(super) fn ctrl_enter(keep: UnsyncCallback<()>) -> impl Fn(web_sys::KeyboardEvent) + Clone {
    move |event| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            keep.run(());
        }
    }
}

/// A form in a window. `danger` is the word on a button that ends something.
#[component]
pub(super) fn Venster(
    of: Form,
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] keep: UnsyncCallback<()>,
    #[prop(into)] on_close: UnsyncCallback<()>,
    #[prop(optional)] danger: Option<&'static str>,
    /// What was typed before and not saved.
    #[prop(optional)]
    concept: Option<Concept>,
    children: ChildrenFn,
) -> impl IntoView {
    let (word, kind, close) = match danger {
        Some(word) => (word, ButtonKind::Danger, nl::NIET_DOEN),
        None => (nl::BEWAAR, ButtonKind::Primary, nl::SLUIT),
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        keep.run(());
    };
    let dismiss = move || {
        if let Some(concept) = concept {
            concept.laat();
        }
        on_close.run(());
    };
    view! {
        <Dialog id=of.naam open=open title=title close_label=close on_close=dismiss>
            {fouten(of)}
            {concept.map(|concept| view! { <ConceptRegel of=concept /> })}
            <form class="kb-form" on:submit=send on:keydown=ctrl_enter(keep)>
                {children()}
                <Button label=word kind=kind submit=true />
            </form>
        </Dialog>
    }
}
