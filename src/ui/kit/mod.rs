//! What a screen is written with: Leptos, with the parts that weigh the most replaced by parts
//! of the same name and use. Leptos makes code for every type that a signal, a memo, an element,
//! a list or a view has; here that code is there once and only the conversion of the type
//! remains. It saves half a megabyte of code. Knows nothing of families.

mod attribute;
mod call;
mod element;
pub mod face;
mod follow;
mod hold;
mod node;
mod render;
mod view;

pub use self::{
    call::{Effect, UnsyncCallback},
    element::{Attr, El, Element, Handler, IntoAttributeValue, IntoClass, IntoText, Switch, Value},
    follow::{Follow, MaybeProp, Memo, Signal, Source},
    hold::RwSignal,
    node::NodeRef,
    render::mount_to_body,
    view::{
        AnyView, Children, ChildrenFn, CollectView, For, IntoView, Keyed, Live, One, Show, ViewFn,
        When, follow, live,
    },
};
pub use whole_leptos::prelude::*;
