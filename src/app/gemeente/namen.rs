//! Names that nobody can mistake for people: families are called after plants and birds, children
//! after what grows and flies.

use super::kans::Kans;

const PLANTS: &str = "Meidoorn Vlier Lijsterbes Kamperfoelie Egelantier Sleedoorn Hazelaar Kornoelje Liguster Hulst Gagel Brem Dophei Struikhei Kamille Klaproos Korenbloem Boterbloem Dotterbloem Pinksterbloem Sleutelbloem Zwanenbloem Waterlelie Gele-Lis Kalmoes Lisdodde Moerasspirea Valeriaan Duizendblad Boerenwormkruid Teunisbloem Toorts Zandblauwtje Ooievaarsbek Reigersbek Vogelwikke Rolklaver Hopklaver Wilgenroosje Engelwortel Berenklauw Fluitenkruid Zevenblad Hondsdraf Dovenetel Ereprijs Leeuwenbek Vingerhoedskruid Speenkruid Daslook Lelietje Longkruid Maagdenpalm Klimop Bosrank Hop Kattenstaart Watermunt Vergeet-mij-niet Pimpernel";
const BIRDS: &str = "Koolmees Pimpelmees Roodborst Merel Zanglijster Winterkoning Heggenmus Boomkruiper Grutto Kievit Tureluur Wulp Scholekster Roerdomp Ooievaar Lepelaar Aalscholver Fuut Meerkoet Waterhoen Krakeend Slobeend Wintertaling Zomertaling Kuifeend Tafeleend Bergeend Visdief Kokmeeuw Gierzwaluw Boerenzwaluw Huiszwaluw Oeverzwaluw Kwikstaart Graspieper Leeuwerik Tapuit Paapje Roodstaart Nachtegaal Rietzanger Karekiet Snor Tjiftjaf Fitis Zwartkop Tuinfluiter Goudhaan Wielewaal Ekster Kauw Putter Vink Groenling Kneu Sijs Goudvink Appelvink Geelgors Rietgors";
const CHILDREN: &str = "Roos Iris Linde Fleur Jasmijn Viola Hazel Lelie Merel Bloem Wilg Berk Ceder Tijm Laurier Valk Mos Olijf Anemoon Dahlia Sparrow Veer Zaad Kiem Braam Framboos Kers Appel";

/// Gives each family a name of its own; when they run out, two are joined.
pub(super) struct Namen {
    single: Vec<&'static str>,
    joined: usize,
}

impl Namen {
    pub fn new(kans: &mut Kans) -> Self {
        let mut single: Vec<_> = PLANTS.split(' ').chain(BIRDS.split(' ')).collect();
        kans.shuffle(&mut single);
        Self { single, joined: 0 }
    }

    pub fn next(&mut self) -> String {
        if let Some(naam) = self.single.pop() {
            return naam.to_owned();
        }
        let (birds, plants) = (BIRDS.split(' ').count(), PLANTS.split(' ').count());
        let bird = BIRDS
            .split(' ')
            .nth(self.joined % birds)
            .unwrap_or_default();
        // One plant further after each round of birds.
        let plant = (self.joined + self.joined / birds) % plants;
        let plant = PLANTS.split(' ').nth(plant).unwrap_or_default();
        self.joined += 1;
        format!("{bird}-{plant}")
    }
}

/// A child's first name.
pub(super) fn voornaam(kans: &mut Kans) -> &'static str {
    let names: Vec<_> = CHILDREN.split(' ').collect();
    kans.pick(&names).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::Set;

    #[test]
    fn three_thousand_families_have_names_of_their_own() {
        let mut namen = Namen::new(&mut Kans::new(1));
        let all: Set<_> = (0..3000).map(|_| namen.next()).collect();
        assert_eq!(all.len(), 3000);
    }
}
