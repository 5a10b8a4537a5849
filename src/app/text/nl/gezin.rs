//! One family.

/// Not known: the side.
pub const MIST_KANT: &str = "vraag of steun";
/// Not known: the name.
pub const MIST_NAAM: &str = "naam";
/// Not known: how to reach it.
pub const MIST_CONTACT: &str = "nummer en e-mailadres";
/// Not known: where it lives.
pub const MIST_POSTCODE: &str = "postcode";
/// Not known: the kinds of support.
pub const MIST_SOORTEN: &str = "soort steun";
/// Not known: when.
pub const MIST_DAGDELEN: &str = "dagdelen";
/// Not known: the children.
pub const MIST_KINDEREN: &str = "kinderen";
/// Rests.
pub const GEPARKEERD: &str = "geparkeerd";
/// Has left.
pub const UITGESCHREVEN: &str = "uitgeschreven";
/// Does not take part for another reason.
pub const DOET_NIET_MEE: &str = "doet niet mee";
