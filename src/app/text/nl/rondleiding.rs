//! Words of the guided tour of the demo.

/// How a screen reader calls it.
pub const ZONE: &str = "Rondleiding";
/// Button, to begin it again.
pub const BEGIN: &str = "Rondleiding";
/// Button.
pub const STOP: &str = "Stop de rondleiding";
/// Button.
pub const VORIGE: &str = "Stap terug";
/// Button where the step was done already.
pub const VERDER: &str = "Verder";
/// Begins the demo anew.
pub const OPNIEUW: &str = "Demo opnieuw beginnen";
/// Other words for that, and for the tour.
pub const OPNIEUW_OOK: &str = "demo wissen herstellen reset terugzetten";
/// Other words for the tour.
pub const OOK: &str = "uitleg hulp tour demo";

/// Which step, of how many.
#[must_use]
pub fn stap(nummer: usize, van: usize) -> String {
    format!("Rondleiding, stap {nummer} van {van}")
}

/// A step: its heading, what there is to see or do, the button.
type Stap = (String, String, String);

fn step(titel: &str, tekst: &str, knop: &str) -> Stap {
    (titel.to_owned(), tekst.to_owned(), knop.to_owned())
}

/// Step 1.
#[must_use]
pub fn vandaag() -> Stap {
    step(
        "Wat vraagt vandaag aandacht?",
        "Je bent coördinator in Vlierwaard, een verzonnen gemeente. Hieronder staat wat op je wacht en waarom. Niets wordt bewaard: je kunt dus niets stukmaken.",
        "Kijk wie er wacht",
    )
}

/// Step 2, about who waits.
#[must_use]
pub fn wie(naam: &str) -> Stap {
    (
        format!("Wie past bij {naam}?"),
        format!(
            "{naam} wacht op een steungezin. In de lijst staat wie past, de beste bovenaan, met een cijfer en de redenen. Wie niet past, staat eronder, met wat er in de weg staat."
        ),
        "Waarom juist die?".to_owned(),
    )
}

/// Step 3, about the two.
#[must_use]
pub fn waarom(naam: &str, steun: &str) -> Stap {
    (
        format!("Waarom {steun}?"),
        format!(
            "Bij ‘Naast elkaar’ zie je alles wat je van {naam} en {steun} weet: wat past, wat niet, en wat je nog moet vragen. Vind je iets anders belangrijker? Verschuif het bij ‘Wat telt’. Jij kiest."
        ),
        format!("Stel {steun} voor"),
    )
}

/// Step 4.
#[must_use]
pub fn ja(naam: &str, steun: &str) -> Stap {
    (
        "Willen ze allebei?".to_owned(),
        format!(
            "Er ligt een voorstel. Je belt eerst {steun} en dan {naam}. In het echt zet je hieronder wat ze zeggen. Nu zeggen ze allebei ja."
        ),
        "Noteer twee keer ja".to_owned(),
    )
}

/// Step 5.
#[must_use]
pub fn kennismaking() -> Stap {
    step(
        "Laat ze kennismaken",
        "Beide gezinnen willen. Bovenaan de koppeling zie je welke stappen er zijn en wat er voor de volgende nog nodig is.",
        "Begin de kennismaking",
    )
}

/// Step 6.
#[must_use]
pub fn gesprek() -> Stap {
    step(
        "Noteer het eerste gesprek",
        "Jullie zaten samen aan tafel. Schrijf in een paar woorden op hoe het ging. Wat daarna moet, komt vanzelf op Vandaag te staan.",
        "Noteer het matchgesprek",
    )
}

/// What is noted then.
pub const NOTITIE: &str =
    "Samen aan tafel bij het steungezin. De kinderen gingen meteen spelen. Ze willen het proberen.";

/// Step 7.
#[must_use]
pub fn verslag() -> Stap {
    step(
        "Wat brengt het?",
        "Het verslag voor de raad is er al: het telt zelf mee. Bedragen staan er altijd als schatting, van laag tot hoog, en niemand is te herkennen.",
        "Laat het de raad zien",
    )
}

/// Step 8.
#[must_use]
pub fn klaar() -> Stap {
    step(
        "Dat was het",
        "Je zocht een match, legde vast dat beide gezinnen willen, en zag wat het brengt. Kijk nu zelf rond, begin de demo opnieuw, of sluit de demo en begin met je eigen gezinnen.",
        "Kijk zelf rond",
    )
}
