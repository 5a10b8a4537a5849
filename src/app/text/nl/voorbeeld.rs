//! What the fictional families of the demo say and what is noted about them.

/// Version of the text by which they consent.
pub const TOESTEMMING_VERSIE: &str = "demo 1";

/// Name of the demo's programme.
pub const PROGRAMMA: &str = "Buurtgezinnen Vlierwaard (demo)";

/// What the demo's programme costs in a year, in euros.
pub const KOSTEN: u32 = 43_000;
/// A story of the demo.
pub const VERHAAL: &str = "Een moeder van drie stond er na de zomer alleen voor. Nu is de jongste elke woensdagmiddag bij een gezin drie straten verder. ‘Ik heb weer een middag om op adem te komen,’ zegt ze, ‘en zij heeft er een tweede thuis bij.’";

/// The demo's two coordinators.
pub const COORDINATOREN: [&str; 2] = ["Linde Kwikstaart (demo)", "Hazel Roerdomp (demo)"];

/// Who sends families.
pub const VERWIJZERS: [&str; 10] = [
    "basisschool De Boomklever",
    "wijkteam",
    "huisarts",
    "consultatiebureau",
    "buurvrouw",
    "jeugdarts",
    "kinderopvang Het Nestje",
    "krant",
    "bibliotheek",
    "schoolmaatschappelijk werk",
];

/// When they can be reached.
pub const WANNEER: [&str; 6] = [
    "na 19 uur",
    "overdag, niet op woensdag",
    "liefst een bericht vooraf",
    "in de ochtend",
    "op maandag en dinsdag",
    "altijd",
];

/// A vraaggezin at its sign-up.
pub const VRAAG_TOELICHTING: [&str; 10] = [
    "Staat er alleen voor en komt niet toe aan rust.",
    "Drie kinderen en weinig familie in de buurt.",
    "De oudste vraagt veel aandacht, de jongste krijgt te weinig.",
    "Net verhuisd en kent hier nog bijna niemand.",
    "Vader werkt in ploegendienst, moeder is herstellende.",
    "Zoekt iemand die af en toe meedenkt over de opvoeding.",
    "Een middag in de week lucht zou veel schelen.",
    "Wil graag beter Nederlands leren en mensen ontmoeten.",
    "Het kind speelt weinig met andere kinderen.",
    "Binnenkort komt er een baby bij.",
];

/// A steungezin at its sign-up.
pub const STEUN_TOELICHTING: [&str; 8] = [
    "Kinderen zijn het huis uit, er is ruimte en tijd.",
    "Een extra bord op tafel is bij ons nooit een probleem.",
    "Wil graag iets doen voor een gezin in de buurt.",
    "Heeft zelf ook hulp gehad en geeft dat graag door.",
    "Grote tuin met kippen en een schommel.",
    "Werkt vier dagen en is op de vijfde graag met kinderen buiten.",
    "Leest graag voor en helpt met huiswerk.",
    "Rijdt toch al elke week naar het zwembad.",
];

/// What vraagouders find important in upbringing.
pub const BELANGRIJK: [&str; 6] = [
    "Rust en vaste tijden.",
    "Dat er naar het kind geluisterd wordt.",
    "Veel buiten zijn.",
    "Duidelijke regels, met een grapje.",
    "Samen eten.",
    "Dat het zichzelf mag zijn.",
];

/// What they expect of a steungezin.
pub const VERWACHTING: [&str; 5] = [
    "Een vaste middag waarop het kind welkom is.",
    "Iemand die langer blijft dan een paar weken.",
    "Dat we elkaar ook gewoon aardig vinden.",
    "Een huis met andere kinderen.",
    "Eerlijk zeggen als het even niet kan.",
];

/// What they can do in return.
pub const TERUGDOEN: [&str; 5] = [
    "Kan goed koken en brengt graag iets mee.",
    "Helpt met de tuin.",
    "Wil fietsen repareren voor de buurt.",
    "Kan kleding vermaken.",
    "Past op de kat in de vakantie.",
];

/// Notes of the talk in which both families meet.
pub const MATCHGESPREK: [&str; 5] = [
    "Kennisgemaakt bij het steungezin thuis. De kinderen gingen meteen naar buiten.",
    "Rustig gesprek. Verwachtingen over en weer besproken; beide ouders willen door.",
    "Eerst wat onwennig, na de thee kwam het los. Een vaste middag past iedereen.",
    "Huisregels doorgenomen: schoenen uit, geen schermen aan tafel.",
    "De kinderen lieten elkaar hun kamer zien. Denken er een paar dagen over na.",
];

/// Notes during the trial.
pub const PROEF: [&str; 6] = [
    "Gebeld met beide gezinnen: de eerste middag ging goed.",
    "Het kind vindt het spannend om weg te gaan, eenmaal daar is het over.",
    "Ophalen liep een keer uit; nieuwe tijd afgesproken.",
    "Moeder merkt dat ze weer tijd heeft voor de jongste.",
    "Steungezin vraagt wat te doen bij boosheid; samen doorgesproken.",
    "Alles loopt, geen vragen.",
];

/// Notes of a running koppeling.
pub const ACTIEF: [&str; 7] = [
    "Loopt vanzelf. Ze appen nu ook onderling.",
    "Samen naar de kinderboerderij geweest.",
    "Op school gaat het rustiger, zegt de juf.",
    "Steungezin is drie weken weg; het vraaggezin weet ervan.",
    "De middag is verschoven naar een andere dag.",
    "Verjaardag samen gevierd.",
    "Vraagouder heeft een cursus kunnen volgen.",
];

/// What was said at an evaluation.
pub const EVALUATIE: [&str; 5] = [
    "Iedereen wil door. Het kind telt de dagen af.",
    "Goed, met een kleine aanpassing in de tijden.",
    "Meer rust thuis, en het steungezin geniet ervan.",
    "Nog wat zoeken naar het ritme.",
    "De kinderen zijn vrienden geworden.",
];

/// Next steps.
pub const VERVOLG: [&str; 4] = [
    "bellen hoe het gaat",
    "evaluatie plannen",
    "langsgaan",
    "beide gezinnen appen",
];

/// What is agreed.
pub const AFSPRAAK: [&str; 4] = [
    "Vraagouder brengt, steungezin brengt terug voor het eten.",
    "Steungezin haalt op bij school.",
    "Ophalen om half zes. Afzeggen een dag van tevoren.",
    "Eet mee op de vaste dag.",
];

/// Why a side says no.
pub const NEE: [&str; 3] = [
    "toch te ver weg",
    "komt nu niet uit",
    "zoekt een gezin met oudere kinderen",
];

/// Words with an ending.
pub const AFSLUITING: [&str; 3] = [
    "Samen taart gegeten en teruggekeken.",
    "Telefonisch afgerond met beide gezinnen.",
    "Een kaart gestuurd.",
];
