//! The map in words: what stands on it, beside it and below it.

use super::{gezinnen::aantal, woorden};
use crate::{
    domain::{Kant, Waar},
    gebied::{Bron, Plek},
    order::Set,
};

/// Title of the map.
pub const TITEL: &str = "Kaart";
/// The list as one of two views.
pub const LIJST: &str = "Lijst";
/// Which of the two views.
pub const WEERGAVE: &str = "Weergave";
/// Name of the list beside the map.
pub const OP_DE_KAART: &str = "Gezinnen op de kaart";
/// How the keyboard works, as it is heard.
pub const UITLEG: &str = "Pijltjes gaan naar het volgende gezin in die richting, Page Up en Page Down \
     naar het vorige en het volgende. Enter opent. Plus en min zoomen, met Shift en een pijltje schuif je.";
/// The button to come nearer.
pub const ZOOM_IN: &str = "Zoom in";
/// The button to go further away.
pub const ZOOM_UIT: &str = "Zoom uit";
/// The button to see everything.
pub const HEEL: &str = "Heel gebied";
/// The buttons to move, with how far each moves right and down.
pub const SCHUIF: [(&str, &str, (i32, i32)); 4] = [
    ("←", "Naar links", (-1, 0)),
    ("→", "Naar rechts", (1, 0)),
    ("↑", "Omhoog", (0, -1)),
    ("↓", "Omlaag", (0, 1)),
];
/// The choice to see exact places.
pub const PRECIES: &str = "Toon precieze plekken";
/// What it does.
pub const PRECIES_HINT: &str = "Alleen op dit scherm. Op papier staan ze nooit precies.";
/// Why symbols do not stand where people live.
pub const VERSCHOVEN: &str =
    "Een teken staat met opzet een eindje van de echte plek. Zo wijst de kaart geen huis aan.";
/// When the exact places are shown.
pub const STAAN_PRECIES: &str = "Een teken staat op de plek die van het gezin bekend is. Laat deze kaart niet aan anderen zien.";
/// What a line is.
pub const LIJN: &str = "streepjeslijn: koppeling";
/// What a line is in Matchen.
pub const LIJN_PAAR: &str = "streepjeslijn: dit gezin en de kandidaat die je bekijkt";
/// Nobody is on the map.
pub const LEEG: &str = "Niemand op de kaart";
/// What one can do then.
pub const LEEG_DOE: &str =
    "Van deze gezinnen is geen postcode bekend, of Koppelbord weet niet waar die ligt.";

/// What a family is, in the legend and in the list.
#[must_use]
pub fn kant(kant: Option<Kant>) -> &'static str {
    match kant {
        Some(Kant::Vraag) => "vraagt steun",
        Some(Kant::Steun) => "biedt steun",
        None => "vraag of steun nog niet bekend",
    }
}

/// A family on the map: `vraagt steun, 7901, tot op ongeveer 500 m`.
#[must_use]
pub fn over(van: Option<Kant>, plek: &Waar, gevonden: &Plek) -> String {
    let plek = super::plaats::met_precisie(&super::gegevens::waar(plek), Some(gevonden));
    format!("{}, {plek}", kant(van))
}

/// Several families in one symbol: in short, and with their names.
#[must_use]
pub fn samen(namen: &[&str]) -> (String, String) {
    let kort = aantal(namen.len());
    let naam = format!("{kort} dicht bij elkaar: {}", enkele(namen));
    (kort, naam)
}

/// Five names at most, and how many more.
pub(super) fn enkele<T: AsRef<str>>(namen: &[T]) -> String {
    let mut told: Vec<String> = namen
        .iter()
        .take(5)
        .map(|naam| naam.as_ref().to_owned())
        .collect();
    let rest = namen.len() - told.len();
    if rest > 0 {
        told.push(format!("nog {rest}"));
    }
    woorden::lijst(told)
}

/// How many are on it.
#[must_use]
pub fn telling(op_de_kaart: usize) -> String {
    format!("{} op de kaart", aantal(op_de_kaart))
}

/// Beside the marks of the sides, where there are such families.
pub const RUIT: &str = "◆ vraag of steun nog niet bekend";

/// How many are not on it; their names follow.
#[must_use]
pub fn zonder(many: usize) -> String {
    let (staan, hun) = match many {
        1 => ("staat", "de"),
        _ => ("staan", "hun"),
    };
    format!(
        "{} {staan} niet op de kaart, want {hun} plek is niet bekend:",
        aantal(many)
    )
}

/// How many more than were named.
#[must_use]
pub fn nog(rest: usize) -> String {
    format!("en nog {rest}")
}

/// A length on the ground.
#[must_use]
pub fn lengte(meters: u32) -> String {
    if meters < 1000 {
        format!("{meters} m")
    } else {
        format!("{} km", meters / 1000)
    }
}

/// Whose data the map is drawn from.
#[must_use]
pub fn bron(demo: bool, geladen: &Set<Bron>) -> String {
    let built_in = if demo {
        "Deze gemeente is verzonnen."
    } else {
        "Postcodes: GeoNames (CC BY 4.0) en BAG (Kadaster)."
    };
    let loaded = geladen.iter().map(|bron| match bron {
        Bron::GeoNames => "Ingelezen postcodes: GeoNames (CC BY 4.0).",
        Bron::Cbs => "Grenzen: CBS en Kadaster (CC BY 4.0).",
        Bron::Bag => "Ingelezen adressen: BAG (Kadaster).",
        Bron::Eigen => "Ook uit een eigen bestand.",
    });
    let all: Vec<&str> = [built_in].into_iter().chain(loaded).collect();
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_on_the_ground_are_round() {
        assert_eq!(
            [50, 500, 1000, 20_000].map(lengte),
            ["50 m", "500 m", "1 km", "20 km"]
        );
    }

    #[test]
    fn who_is_not_on_the_map_is_named() {
        assert_eq!(
            zonder(1),
            "1 gezin staat niet op de kaart, want de plek is niet bekend:"
        );
        assert!(zonder(7).ends_with("hun plek is niet bekend:"));
        let many = ["A", "B", "C", "D", "E", "F", "G"];
        assert_eq!(enkele(&many), "A, B, C, D, E en nog 2");
        assert_eq!(
            samen(&["Iep", "Vlier"]),
            (
                "2 gezinnen".to_owned(),
                "2 gezinnen dicht bij elkaar: Iep en Vlier".to_owned()
            )
        );
    }
}
