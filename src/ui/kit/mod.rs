//! What a screen is written with: Leptos, with the parts that weigh the most replaced by parts
//! of the same name and use. Leptos makes code for every type that a signal, a memo, a list or
//! a view has; here that code is there once and only the conversion of the type remains. It
//! saves 310 KB of code. Knows nothing of families.

mod follow;
mod hold;
mod view;

pub use self::follow::{Follow, MaybeProp, Memo, Signal};
pub use hold::RwSignal;
pub use leptos::prelude::*;
pub(crate) use view::view;
pub use view::{CollectView, For, Show, follow, live};
