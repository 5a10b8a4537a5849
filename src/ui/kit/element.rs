//! Elements of a page with their attributes, as data: which element, which attributes in which
//! order, which children. Every element is of one type. Knows no screen and no widget.

use super::{
    Follow, MaybeProp, Memo, NodeRef, RwSignal, Signal,
    view::{AnyView, IntoView, Live},
};
use leptos::{ev::EventDescriptor, reactive::owner::Owner};
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};

/// An element.
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) image: bool,
    pub(super) attrs: Vec<Attr>,
    pub(super) children: Vec<AnyView>,
}

/// An attribute, or something else that is set on an element.
pub enum Attr {
    /// An attribute by name.
    Set(&'static str, Value),
    /// A class that is there or not.
    Class(&'static str, Switch),
    /// A property of the element in the browser.
    Prop(&'static str, Box<dyn FnMut() -> JsValue>),
    /// A property of its style.
    Style(&'static str, String),
    /// What happens at an event.
    On(Cow<'static, str>, Handler),
    /// Somebody wants to have the element.
    Ref(Box<dyn FnOnce(&web_sys::Element)>),
}

/// What happens at an event.
pub type Handler = Box<dyn FnMut(web_sys::Event)>;

/// The value of an attribute: absent, there, or a text.
pub enum Value {
    /// The attribute is not there, or has this text.
    Is(Option<Cow<'static, str>>),
    /// It follows.
    Live(Box<dyn FnMut() -> Option<Cow<'static, str>>>),
}

/// Whether a class is there.
pub enum Switch {
    /// It stays so.
    Is(bool),
    /// It follows.
    Live(Box<dyn FnMut() -> bool>),
}

/// What the value of an attribute can be.
pub trait IntoText {
    /// Its text; `None` when the attribute is not there.
    fn text(self) -> Option<Cow<'static, str>>;
}

impl IntoText for &'static str {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl IntoText for String {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }
}

impl IntoText for bool {
    fn text(self) -> Option<Cow<'static, str>> {
        self.then_some(Cow::Borrowed(""))
    }
}

impl IntoText for usize {
    fn text(self) -> Option<Cow<'static, str>> {
        self.to_string().text()
    }
}

impl<T: IntoText> IntoText for Option<T> {
    fn text(self) -> Option<Cow<'static, str>> {
        self.and_then(T::text)
    }
}

/// What an attribute can be given.
pub trait IntoAttributeValue {
    /// It as a value.
    fn into_attribute_value(self) -> Value;
}

impl IntoAttributeValue for Value {
    fn into_attribute_value(self) -> Value {
        self
    }
}

impl<T: IntoText> IntoAttributeValue for T {
    fn into_attribute_value(self) -> Value {
        Value::Is(self.text())
    }
}

impl<T: IntoText + 'static> IntoAttributeValue for Live<T> {
    #[inline(never)]
    fn into_attribute_value(self) -> Value {
        let mut make = self.0;
        Value::Live(Box::new(move || make().text()))
    }
}

macro_rules! handles {
    ($($name:ident)*) => {$(
        impl<T: IntoText + Clone + Send + Sync + 'static> IntoAttributeValue for $name<T> {
            #[inline(never)]
            fn into_attribute_value(self) -> Value {
                Value::Live(Box::new(move || self.get().text()))
            }
        }
    )*};
}

handles!(Signal Memo RwSignal);

impl<T: IntoText + Clone + Send + Sync + 'static> IntoAttributeValue for MaybeProp<T> {
    #[inline(never)]
    fn into_attribute_value(self) -> Value {
        Value::Live(Box::new(move || self.get().text()))
    }
}

/// What `class=` can be given: the classes, or a class and whether it is there.
pub trait IntoClass {
    /// It as an attribute.
    fn class(self) -> Attr;
}

impl IntoClass for (&'static str, bool) {
    fn class(self) -> Attr {
        Attr::Class(self.0, Switch::Is(self.1))
    }
}

impl IntoClass for (&'static str, Live<bool>) {
    fn class(self) -> Attr {
        Attr::Class(self.0, Switch::Live(self.1.0))
    }
}

impl<T: IntoAttributeValue> IntoClass for T {
    fn class(self) -> Attr {
        Attr::Set("class", self.into_attribute_value())
    }
}

/// An element while it is put together, as the `view!` of Leptos does.
pub struct El(Box<Element>);

impl El {
    #[inline(never)]
    pub(super) fn new(tag: &'static str, image: bool) -> Self {
        Self(Box::new(Element {
            tag,
            image,
            attrs: Vec::new(),
            children: Vec::new(),
        }))
    }

    #[inline(never)]
    fn put(mut self, attr: Attr) -> Self {
        self.0.attrs.push(attr);
        self
    }

    #[inline(never)]
    fn set(self, name: &'static str, value: Value) -> Self {
        self.put(Attr::Set(name, value))
    }

    #[inline(never)]
    fn hold(mut self, view: AnyView) -> Self {
        match view {
            AnyView::Many(views) => self.0.children = views,
            view => self.0.children.push(view),
        }
        self
    }

    /// What stands in it.
    #[inline]
    #[must_use]
    pub fn child(self, view: impl IntoView) -> Self {
        self.hold(view.into_view())
    }

    /// An attribute by name.
    #[inline]
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        self.set(name, value.into_attribute_value())
    }

    /// Its classes, or one class.
    #[inline]
    #[must_use]
    pub fn class(self, class: impl IntoClass) -> Self {
        self.put(class.class())
    }

    /// A property of its style.
    #[must_use]
    pub fn style(self, (name, value): (&'static str, String)) -> Self {
        self.put(Attr::Style(name, value))
    }

    /// A property that follows.
    #[must_use]
    pub fn prop<T: Into<JsValue> + 'static>(self, name: &'static str, value: Live<T>) -> Self {
        let mut make = value.0;
        self.put(Attr::Prop(name, Box::new(move || make().into())))
    }

    /// Gives the element to who wants it.
    #[must_use]
    pub fn node_ref<T: JsCast + 'static>(self, node: NodeRef<T>) -> Self {
        self.put(Attr::Ref(Box::new(move |element| node.load(element))))
    }

    /// What happens at an event.
    #[inline]
    #[must_use]
    pub fn on<E: EventDescriptor>(
        self,
        event: E,
        mut handle: impl FnMut(E::EventType) + 'static,
    ) -> Self
    where
        E::EventType: JsCast,
    {
        self.listen(
            event.name(),
            Box::new(move |event| handle(event.unchecked_into())),
        )
    }

    /// The handler works where the element was made: what it makes goes with that owner.
    #[inline(never)]
    fn listen(self, name: Cow<'static, str>, mut handle: Handler) -> Self {
        let owner = Owner::current().unwrap_or_default();
        let owned = Box::new(move |event| owner.with(|| handle(event)));
        self.put(Attr::On(name, owned))
    }
}

impl IntoView for El {
    fn into_view(self) -> AnyView {
        AnyView::Element(self.0)
    }
}

macro_rules! attributes {
    ($($method:ident $name:literal)*) => {
        impl El {$(
            #[allow(missing_docs, reason = "the name says it")]
            #[inline]
            #[must_use]
            pub fn $method(self, value: impl IntoAttributeValue) -> Self {
                self.set($name, value.into_attribute_value())
            }
        )*}
    };
}

attributes! {
    accept "accept"
    aria_activedescendant "aria-activedescendant"
    aria_autocomplete "aria-autocomplete"
    aria_busy "aria-busy"
    aria_controls "aria-controls"
    aria_current "aria-current"
    aria_describedby "aria-describedby"
    aria_disabled "aria-disabled"
    aria_expanded "aria-expanded"
    aria_haspopup "aria-haspopup"
    aria_hidden "aria-hidden"
    aria_invalid "aria-invalid"
    aria_label "aria-label"
    aria_labelledby "aria-labelledby"
    aria_live "aria-live"
    aria_pressed "aria-pressed"
    aria_selected "aria-selected"
    aria_valuetext "aria-valuetext"
    autocomplete "autocomplete"
    datetime "datetime"
    dir "dir"
    disabled "disabled"
    draggable "draggable"
    hidden "hidden"
    href "href"
    id "id"
    max "max"
    maxlength "maxlength"
    min "min"
    multiple "multiple"
    name "name"
    novalidate "novalidate"
    open "open"
    r#for "for"
    inputmode "inputmode"
    label "label"
    size "size"
    r#type "type"
    placeholder "placeholder"
    role "role"
    rows "rows"
    scope "scope"
    selected "selected"
    step "step"
    tabindex "tabindex"
    title "title"
    value "value"
}
