//! Variants that can say their own name. The page is built without what `Debug` writes, which
//! weighs more than every name that it needs.

/// An enum of plain variants with `name`, the variant as the source spells it.
macro_rules! named {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$of:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        pub enum $name { $($(#[$of])* $variant),+ }

        impl $name {
            /// Its name, of which keys of forms and ids of the page are made.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),+ }
            }
        }
    };
}
pub(crate) use named;
