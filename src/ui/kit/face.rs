//! What the macros of Leptos name. They write `::leptos::…`, and in this crate that name leads
//! here (see `lib.rs`): to Leptos as it is, except for views and elements, which are the small
//! ones of this folder. Knows no screen and no widget.

pub use whole_leptos::*;

use super::{element as parts, view as views};

/// Closures between tags and in attributes.
#[doc(hidden)]
pub fn __as_shared_reactive_fn<T>(make: impl FnMut() -> T + 'static) -> views::Live<T> {
    views::follow(make)
}

#[doc(hidden)]
pub mod prelude {
    pub use super::{
        parts::IntoAttributeValue,
        views::{AnyView, IntoView},
    };
    pub use whole_leptos::prelude::*;

    /// What a macro makes at the end.
    pub struct View;

    impl View {
        /// A view of what is given.
        #[allow(clippy::new_ret_no_self)]
        pub fn new(view: impl IntoView) -> AnyView {
            view.into_view()
        }
    }

    impl AnyView {
        /// Only for tools of Leptos.
        #[must_use]
        pub fn with_view_marker(self, _: &str) -> Self {
            self
        }
    }

    /// What stands between braces.
    pub trait IntoRender {
        /// It as a view.
        fn into_render(self) -> AnyView;
    }

    impl<V: IntoView> IntoRender for V {
        fn into_render(self) -> AnyView {
            self.into_view()
        }
    }

    /// One of several children.
    pub trait IntoMaybeErased {
        /// It as a view.
        fn into_maybe_erased(self) -> AnyView;
    }

    impl<V: IntoView> IntoMaybeErased for V {
        fn into_maybe_erased(self) -> AnyView {
            self.into_view()
        }
    }
}

#[doc(hidden)]
pub mod children {
    use super::views::{Children, ChildrenFn, IntoView};
    use std::rc::Rc;

    /// Turns what stands between the tags of a component into what it takes.
    pub trait ToChildren<F> {
        /// It as children.
        fn to_children(make: F) -> Self;
    }

    /// A single text.
    pub struct ChildrenOptContainer<T>(pub T);

    impl<V: IntoView, F: FnOnce() -> V + 'static> ToChildren<F> for Children {
        fn to_children(make: F) -> Self {
            Box::new(move || make().into_view())
        }
    }

    impl<V: IntoView, F: Fn() -> V + 'static> ToChildren<F> for ChildrenFn {
        fn to_children(make: F) -> Self {
            Rc::new(move || make().into_view())
        }
    }

    impl<V: IntoView + 'static> ToChildren<ChildrenOptContainer<V>> for Children {
        fn to_children(one: ChildrenOptContainer<V>) -> Self {
            Box::new(move || one.0.into_view())
        }
    }
}

#[doc(hidden)]
pub mod tachys {
    pub use whole_leptos::tachys::renderer;

    pub mod view {
        pub mod iterators {
            use crate::ui::kit::AnyView;

            /// Several children.
            pub struct StaticVec;

            impl StaticVec {
                /// All of them, in order.
                #[allow(clippy::should_implement_trait)]
                pub fn from(views: Vec<AnyView>) -> AnyView {
                    AnyView::Many(views)
                }
            }
        }
    }

    pub mod html {
        pub use whole_leptos::tachys::html::event;

        use crate::ui::kit::AnyView;

        /// A piece of a page in which nothing changes.
        pub struct InertElement;

        impl InertElement {
            /// The piece.
            #[allow(clippy::new_ret_no_self)]
            pub fn new(html: &'static str) -> AnyView {
                AnyView::Fixed(html, false)
            }
        }

        pub mod element {
            crate::ui::kit::face::elements! { false:
                a abbr article aside button caption dd del details dialog div dl dt em fieldset form
                h1 h2 h3 header input ins kbd label legend li main nav ol optgroup option p progress section select
                small span strong summary table tbody td textarea th thead time tr ul
            }
        }
    }

    pub mod svg {
        use crate::ui::kit::AnyView;

        crate::ui::kit::face::elements! { true: svg circle g path polyline rect text }

        /// A piece of an image in which nothing changes.
        pub struct InertElement;

        impl InertElement {
            /// The piece.
            #[allow(clippy::new_ret_no_self)]
            pub fn new(html: &'static str) -> AnyView {
                AnyView::Fixed(html, true)
            }
        }
    }
}

macro_rules! elements {
    ($image:literal: $($tag:ident)*) => {$(
        #[allow(missing_docs, reason = "the name says it")]
        #[must_use]
        pub fn $tag() -> $crate::ui::kit::El {
            $crate::ui::kit::El::new(stringify!($tag), $image)
        }
    )*};
}
pub(crate) use elements;
