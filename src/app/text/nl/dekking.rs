//! What region data change for the families that are there, in words.

use super::gezinnen::aantal;

/// How the places of the families change, and whose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dekking {
    /// Known more precisely.
    pub beter: usize,
    /// Known as precisely.
    pub gelijk: usize,
    /// Known less precisely.
    pub slechter: usize,
    /// Known no more.
    pub kwijt: Vec<String>,
    /// Not known before either.
    pub onbekend: Vec<String>,
    /// Never told.
    pub zonder: usize,
}

/// The coverage of the families that are there.
#[must_use]
pub fn dekking(
    gezinnen: usize,
    Dekking {
        beter,
        gelijk,
        slechter,
        kwijt,
        onbekend,
        zonder,
    }: &Dekking,
) -> Vec<String> {
    if gezinnen == 0 {
        return vec![
            "Er zijn nog geen gezinnen. Wie je aanmeldt, krijgt meteen zijn plek.".to_owned(),
        ];
    }
    let verb =
        |many: usize, een: &'static str, meer: &'static str| if many == 1 { een } else { meer };
    let of = |names: &[String], what: &str| {
        (!names.is_empty()).then(|| {
            let named = super::kaart::enkele(names);
            format!("Van {} {what}: {named}.", aantal(names.len()))
        })
    };
    let worden = |many: usize, how: &str| {
        format!(
            "{} {} een {how} plek.",
            aantal(many),
            verb(many, "krijgt", "krijgen")
        )
    };
    let all = [
        of(kwijt, "wordt de plek onbekend"),
        (*slechter > 0).then(|| worden(*slechter, "minder precieze")),
        Some(match *beter {
            0 => "Geen gezin krijgt hierdoor een preciezere plek.".to_owned(),
            beter => worden(beter, "preciezere"),
        }),
        (*gelijk > 0).then(|| format!("Van {} blijft de plek even precies.", aantal(*gelijk))),
        of(onbekend, "blijft de plek onbekend"),
        (*zonder > 0).then(|| {
            format!(
                "{} {} nog geen postcode of plek.",
                aantal(*zonder),
                verb(*zonder, "heeft", "hebben")
            )
        }),
    ];
    all.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_loses_a_place_is_named_first() {
        assert_eq!(
            dekking(
                6,
                &Dekking {
                    beter: 1,
                    slechter: 1,
                    kwijt: vec!["Gezin Els".to_owned()],
                    onbekend: vec!["Gezin Iep".to_owned()],
                    zonder: 2,
                    gelijk: 0,
                }
            ),
            [
                "Van 1 gezin wordt de plek onbekend: Gezin Els.",
                "1 gezin krijgt een minder precieze plek.",
                "1 gezin krijgt een preciezere plek.",
                "Van 1 gezin blijft de plek onbekend: Gezin Iep.",
                "2 gezinnen hebben nog geen postcode of plek.",
            ]
        );
    }
}
