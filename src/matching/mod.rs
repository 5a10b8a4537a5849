//! Who fits whom, why, and why not. Takes families as values and distances as metres.

pub mod assign;
