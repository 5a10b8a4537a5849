//! Fields of a small form (`app::formulier`) as widgets, under an id of their own on the page.

use crate::ui::kit::*;
use crate::{
    app::{concepten::Velden, formulier::Formulier},
    ui::{Concept, Page, Stap, widgets::*},
};

/// A form on the page: its texts, and the start of its fields' ids.
#[derive(Clone, Copy)]
pub(in crate::ui::screens) struct Form {
    pub form: RwSignal<Formulier>,
    pub naam: &'static str,
}

impl Form {
    pub fn new(naam: &'static str, form: Formulier) -> Self {
        Self {
            form: RwSignal::new(form),
            naam,
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

    /// The id of a field on the page.
    pub fn id(self, veld: &str) -> String {
        format!("{}-{veld}", self.naam)
    }

    /// Reads the whole form; when something is wrong the first such field takes the focus.
    pub fn read<T>(self, read: impl FnOnce(&mut Formulier) -> Option<T>) -> Option<T> {
        let found = self.form.try_update(read).flatten();
        if found.is_none()
            && let Some(veld) = self.form.with_untracked(|form| form.eerste_fout())
        {
            focus(&self.id(veld));
        }
        found
    }

    fn text(self, veld: &'static str) -> Signal<String> {
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
#[component]
pub(in crate::ui::screens) fn Schrijf(
    of: Form,
    veld: &'static str,
    label: &'static str,
    #[prop(optional)] input: Input,
    #[prop(optional, into)] optional_word: MaybeProp<String>,
    #[prop(optional)] short: bool,
) -> impl IntoView {
    view! {
        <TextField
            id=of.id(veld)
            label=label
            input=input
            value=of.text(veld)
            on_input=move |text: String| of.set(veld, text)
            error=of.fout(veld)
            optional_word=optional_word
            short=short
        />
    }
}

/// One from a list; with `leeg` the first says that nothing was chosen.
#[component]
pub(in crate::ui::screens) fn Kies(
    of: Form,
    veld: &'static str,
    label: &'static str,
    items: Vec<(String, String)>,
    #[prop(optional)] leeg: Option<&'static str>,
) -> impl IntoView {
    let none = leeg.map(|word| ChoiceItem::new("", word));
    let words = items
        .into_iter()
        .map(|(value, word)| ChoiceItem::new(value, word));
    let items: Vec<ChoiceItem> = none.into_iter().chain(words).collect();
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

/// One tick of a field that holds several.
#[component]
pub(in crate::ui::screens) fn Vink(
    of: Form,
    veld: &'static str,
    nummer: usize,
    label: &'static str,
) -> impl IntoView {
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
