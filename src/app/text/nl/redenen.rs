//! Why two families fit or do not, in words that one can say on the phone.

use super::{
    datum, gezinsleven,
    hemelsbreed::{fietsen, hemelsbreed, zelfde},
    woorden,
};
use crate::{
    domain::{Dagdelen, Datum, Kant, Leeftijd, Screeningstap, Steunsoort, Taal},
    matching::{Afwezig, Factor, Gegeven, Ontbreekt, Reden},
    order::Few,
};
use std::cmp::Reverse;

/// Name of a factor.
#[must_use]
pub fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::Deelname => "doet mee",
        Factor::Screening => "screening",
        Factor::Capaciteit => "plek",
        Factor::Eerder => "eerder samen",
        Factor::Leeftijdsgrens => "leeftijdsgrens",
        Factor::Huis => "huis",
        Factor::Afstand => "afstand",
        Factor::Dagdelen => "dagdelen",
        Factor::Steunsoort => "soort steun",
        Factor::Frequentie => "hoe vaak",
        Factor::Leeftijd => "leeftijd",
        Factor::Taal => "taal",
        Factor::Duur => "hoe lang",
        Factor::Omgang => "onderling contact",
        Factor::Opvoeding => "opvoeding",
        Factor::Bezigheden => "bezigheden",
        Factor::Wederdienst => "iets terugdoen",
        Factor::Wachttijd => "wachttijd",
    }
}

/// A side as one speaks of it.
#[must_use]
pub fn het(kant: Kant) -> &'static str {
    super::refusal::het_gezin(kant)
}

/// Kinds of support, one after the other.
#[must_use]
pub fn soorten<'a>(soorten: impl IntoIterator<Item = &'a Steunsoort>) -> String {
    woorden::lijst(
        soorten
            .into_iter()
            .map(|soort| woorden::steunsoort_kort(*soort)),
    )
}

/// Languages, one after the other.
#[must_use]
pub fn talen<'a>(talen: impl IntoIterator<Item = &'a Taal>) -> String {
    woorden::lijst(talen.into_iter().map(|taal| woorden::taal(*taal)))
}

/// Dagdelen as one says them: `woensdagmiddag en zaterdagochtend`, at most four by name.
#[must_use]
pub fn dagdelen(dagdelen: Dagdelen) -> String {
    let names: Vec<String> = dagdelen
        .iter()
        .map(|slot| format!("{}{}", datum::dag(slot.dag), datum::moment(slot.moment)))
        .collect();
    if names.len() > 4 {
        return format!("{} dagdelen", names.len());
    }
    woorden::lijst(names.iter())
}

fn stappen(stappen: &[Screeningstap]) -> String {
    let words = stappen.iter().map(|stap| super::vandaag::stap_kort(*stap));
    woorden::lijst(words)
}

/// A reason, without capital or full stop; `today` to leave out this year, and for an age.
#[must_use]
pub fn reden(reden: &Reden, today: Datum) -> String {
    match reden {
        Reden::DoetNietMee { kant, waarom } => {
            format!("{} {}", het(*kant), afwezig(*waarom, today))
        }
        Reden::ScreeningOnvolledig { ontbreekt } => {
            format!("de screening is niet rond: nog {}", stappen(ontbreekt))
        }
        Reden::ScreeningVerlopen { op } => {
            format!("de VOG was geldig tot en met {}", datum::kort(*op, today))
        }
        Reden::Vol {
            koppelingen,
            capaciteit: Some(capaciteit),
        } => format!("heeft al {koppelingen} van {capaciteit} koppelingen"),
        Reden::Vol { .. } => {
            "heeft al een koppeling, en of er meer kan is niet gevraagd".to_owned()
        }
        Reden::AlSamen { .. } => "deze twee hebben al een koppeling".to_owned(),
        Reden::NietMeerSamen { .. } => {
            "de vorige keer is gekozen: niet meer met dit gezin".to_owned()
        }
        Reden::BuitenLeeftijden {
            van,
            tot,
            ruimte_van,
            ruimte_tot,
            ..
        } => format!(
            "wil kinderen van {ruimte_van} tot en met {ruimte_tot} jaar, en er is een kind van {}",
            woorden::jaren(
                Leeftijd {
                    van: *van,
                    tot: *tot
                },
                today
            )
        ),
        Reden::Huisdieren { bij } => format!(
            "er zijn huisdieren bij {}, en dat kan niet voor het andere gezin",
            het(*bij)
        ),
        Reden::Rook { bij } => format!(
            "er wordt binnen gerookt bij {}, en dat kan niet voor het andere gezin",
            het(*bij)
        ),
        Reden::TeVer {
            meters,
            marge,
            kant,
            hoogstens_km,
        } => format!(
            "woont op {}, en {} wil hoogstens {hoogstens_km} km",
            hemelsbreed(*meters, *marge),
            het(*kant)
        ),
        Reden::GeenDagdeelSamen => "geen dagdeel dat beide gezinnen schikt".to_owned(),
        Reden::DagdeelVol { samen, hoogstens } => format!(
            "op {} komen al kinderen: met deze erbij meer dan {hoogstens} tegelijk",
            dagdelen(*samen)
        ),
        Reden::GeenSoortSamen => "biedt niet de soort steun die gevraagd wordt".to_owned(),
        Reden::Afstand {
            meters,
            marge,
            fietsminuten,
            rand,
            zelfde: area,
            barriere,
        } => {
            let edge = if *rand { ", misschien net te ver" } else { "" };
            let said = match area {
                Some(area) => zelfde(*area, *marge).to_owned(),
                None if *meters <= *marge && barriere.is_none() => {
                    format!("dichtbij, {}", hemelsbreed(*meters, *marge))
                }
                None => fietsen((*meters, *marge), *fietsminuten, barriere.as_deref()),
            };
            format!("{said}{edge}")
        }
        Reden::Dagdelen { samen, gevraagd } if samen.len() == 1 && *gevraagd > 2 => {
            format!("alleen {} kan", dagdelen(*samen))
        }
        Reden::Dagdelen { samen, .. } if samen.len() == 1 => format!("{} kan", dagdelen(*samen)),
        Reden::Dagdelen { samen, .. } => format!("{} kunnen", dagdelen(*samen)),
        Reden::Soorten { samen, .. } => {
            let only = if reden.is_only_part() { "alleen " } else { "" };
            format!("biedt {only}{}", soorten(samen))
        }
        Reden::Frequentie { vraag, aanbod } if vraag == aanbod => {
            format!("allebei {}", woorden::frequentie(*vraag))
        }
        Reden::Frequentie { vraag, aanbod } => format!(
            "vraagt {}, biedt {}",
            woorden::frequentie(*vraag),
            woorden::frequentie(*aanbod)
        ),
        Reden::Leeftijdgenoten { met: 0, .. } => {
            "geen kind van ongeveer dezelfde leeftijd".to_owned()
        }
        Reden::Leeftijdgenoten { met, kinderen } if met == kinderen => {
            "kind van ongeveer dezelfde leeftijd".to_owned()
        }
        Reden::Leeftijdgenoten { met, kinderen } => {
            format!("leeftijdgenoot voor {met} van de {kinderen} kinderen")
        }
        Reden::OpaOma { aangeboden: true } => "wil opa en oma zijn".to_owned(),
        Reden::OpaOma { aangeboden: false } => "wil geen opa en oma zijn".to_owned(),
        Reden::Talen { samen, .. } if samen.is_empty() => "geen taal samen".to_owned(),
        Reden::Talen { samen, oefenen } => {
            let learn = if *oefenen {
                ", en kan Nederlands oefenen"
            } else {
                ""
            };
            format!("spreken allebei {}{learn}", talen(samen))
        }
        Reden::Duur { vraag, aanbod } if vraag == aanbod => {
            format!("allebei {}", woorden::maanden(*vraag))
        }
        Reden::Duur { vraag, aanbod } => format!(
            "vraagt {}, biedt {}",
            woorden::maanden(*vraag),
            woorden::maanden(*aanbod)
        ),
        Reden::Omgang { vraag, steun } if vraag == steun => {
            format!("allebei: {}", super::leven::omgang(*vraag))
        }
        Reden::Omgang { vraag, steun } => format!(
            "verwachten ander contact (vraaggezin: {}; steungezin: {})",
            super::leven::omgang(*vraag),
            super::leven::omgang(*steun)
        ),
        Reden::Opvoeding { samen, van } => gezinsleven::opvoeding_samen(samen, *van),
        Reden::Bezigheden { samen, van } => gezinsleven::bezigheden_samen(samen, *van),
        Reden::Wederdienst { samen } if samen.is_empty() => {
            "wat het vraaggezin terug kan doen, zoekt het steungezin niet".to_owned()
        }
        Reden::Wederdienst { samen } => {
            format!("kan iets terugdoen: {}", gezinsleven::wederdiensten(samen))
        }
        Reden::EerderSamen { op, goed: true, .. } => {
            format!(
                "hadden eerder een koppeling, tot {}",
                datum::kort(*op, today)
            )
        }
        Reden::EerderSamen { op, waarom, .. } => format!(
            "de vorige keer stopte het op {}: {}",
            datum::kort(*op, today),
            super::contact::reden(*waarom)
        ),
        Reden::Wachttijd { dagen: 0 } => "wacht sinds vandaag".to_owned(),
        Reden::Wachttijd { dagen: 1 } => "wacht één dag".to_owned(),
        Reden::Wachttijd { dagen } => format!("wacht {dagen} dagen"),
    }
}

fn afwezig(waarom: Afwezig, today: Datum) -> String {
    let day = |op| datum::kort(op, today);
    match waarom {
        Afwezig::Beperkt(op) => format!("staat stil door een verzoek van {}", day(op)),
        Afwezig::Verborgen => "is verborgen".to_owned(),
        Afwezig::Ingetrokken(op) => format!("trok op {} de toestemming in", day(op)),
        Afwezig::Geparkeerd(Some(tot)) => format!("rust tot {}", day(tot)),
        Afwezig::Geparkeerd(None) => "rust voorlopig".to_owned(),
        Afwezig::Uitgeschreven => "is uitgeschreven".to_owned(),
        Afwezig::NieuweIntake(op) => format!(
            "heeft na de koppeling die op {} stopte eerst een nieuwe kennismaking nodig",
            day(op)
        ),
    }
}

/// What was never asked, and whom to ask.
#[must_use]
pub fn ontbreekt(ontbreekt: Few<Ontbreekt>) -> String {
    let asked: Vec<String> = Kant::ALL
        .into_iter()
        .filter_map(|kant| {
            let of_side = ontbreekt.iter().filter(|one| one.kant == kant);
            let words: Vec<&str> = of_side.map(|one| gegeven(one.gegeven)).collect();
            (!words.is_empty()).then(|| format!("{}: {}", het(kant), woorden::lijst(words)))
        })
        .collect();
    if asked.is_empty() {
        "een van de twee woont buiten het gebied dat is ingelezen".to_owned()
    } else {
        format!("nog vragen aan {}", asked.join("; "))
    }
}

pub(super) fn gegeven(gegeven: Gegeven) -> &'static str {
    match gegeven {
        Gegeven::Plaats => "postcode",
        Gegeven::Dagdelen => "dagdelen",
        Gegeven::Steunsoorten => "soort steun",
        Gegeven::Frequentie => "hoe vaak",
        Gegeven::Kinderen => "leeftijd van de kinderen",
        Gegeven::Leeftijden => "leeftijdsgrens",
        Gegeven::Capaciteit => "aantal plekken",
        Gegeven::OpaOma => "opa-en-omarol",
        Gegeven::Huisdieren => "huisdieren",
        Gegeven::Rook => "roken",
        Gegeven::Talen => "taal",
        Gegeven::Duur => "hoe lang",
        Gegeven::Omgang => "onderling contact",
        Gegeven::Opvoeding => "opvoeding",
        Gegeven::Bezigheden => "bezigheden",
        Gegeven::Aanmelding => "dag van aanmelding",
    }
}

/// Something to talk about before they meet.
#[must_use]
pub fn let_op(wat: &str) -> String {
    format!("let op: {wat}")
}

/// The bar in words.
#[must_use]
pub fn balk(procent: u16, delen: &[(String, u32)], van: u32) -> String {
    let van = van.max(1);
    // Rounded down, and what is then lacking goes to those that lost most: so they add up.
    let mut parts: Vec<u32> = delen.iter().map(|(_, points)| points * 100 / van).collect();
    let lacking = usize::from(procent).saturating_sub(parts.iter().sum::<u32>() as usize);
    let mut lost: Vec<usize> = (0..delen.len()).collect();
    let loses = |at: &usize| {
        delen
            .get(*at)
            .map(|(_, points)| Reverse(points * 100 % van))
    };
    crate::order::sort_by_cached_key(&mut lost, |at| (loses(at), *at));
    for at in lost.into_iter().take(lacking) {
        if let Some(part) = parts.get_mut(at) {
            *part += 1;
        }
    }
    let said = delen
        .iter()
        .zip(parts)
        .map(|((label, _), part)| format!("{label} {part}"));
    format!("{procent} van 100: {}", said.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_can_be_said_on_the_phone() {
        let today = Datum::parse("2026-11-21").unwrap();
        let say = |one: &Reden| reden(one, today);
        assert_eq!(
            say(&Reden::Dagdelen {
                samen: Dagdelen::try_from(0b10 << 8 | 1 << 20).unwrap(),
                gevraagd: 3
            }),
            "woensdagmiddag en zaterdagochtend kunnen"
        );
        assert_eq!(
            say(&Reden::Soorten {
                samen: [Steunsoort::Opvang].into(),
                gevraagd: 2
            }),
            "biedt alleen opvang"
        );
        assert_eq!(
            say(&Reden::Vol {
                koppelingen: 2,
                capaciteit: Some(2)
            }),
            "heeft al 2 van 2 koppelingen"
        );
        let told = |van| {
            say(&Reden::Opvoeding {
                samen: [crate::domain::Opvoeding::Rust].into(),
                van,
            })
        };
        assert_eq!(told(1), "vinden allebei belangrijk: een vast ritme");
        assert_eq!(
            told(3),
            "vinden 1 van de 3 dingen allebei belangrijk: een vast ritme"
        );
        let missing = Ontbreekt {
            kant: Kant::Steun,
            gegeven: Gegeven::Dagdelen,
        };
        assert_eq!(
            ontbreekt([missing].into()),
            "nog vragen aan het steungezin: dagdelen"
        );
    }

    #[test]
    fn the_parts_of_a_score_add_up_to_it() {
        let delen = [("a", 166), ("b", 166), ("c", 166), ("d", 166)];
        let delen = delen.map(|(name, points)| (name.to_owned(), points));
        let said = balk(66, &delen, 1000);
        assert_eq!(said, "66 van 100: a 17, b 17, c 16, d 16");
    }
}
