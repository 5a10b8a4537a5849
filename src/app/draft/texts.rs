//! The texts of a form about a family, when it opens.

use super::{
    Veld,
    keuzes::{self, Keus},
};
use crate::app::plek;
use crate::domain::{Datum, Gezin, Leeftijden, Regel, Stand, Tekst};
use crate::order::Map;

type Texts = Map<Veld, String>;

/// The texts of a form about this family; empty is unknown.
pub(super) fn texts(gezin: &Gezin) -> Texts {
    let mut texts = Texts::new();
    let mut put = |veld, text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            texts.insert(veld, text);
        }
    };
    let say = |value: &Option<Regel>| value.as_ref().map(ToString::to_string);
    let long = |value: &Option<Tekst>| value.as_ref().map(ToString::to_string);
    let day = |value: Option<Datum>| value.map(|day| day.to_string());
    let small = |value: Option<u8>| value.map(|number| number.to_string());
    let yes = |value: Option<bool>| value.map(|yes| yes_key(yes).key());

    put(Veld::Kant, gezin.kant.map(|kant| Keus::Kant(kant).key()));
    put(Veld::Naam, say(&gezin.naam));
    put(Veld::Contactpersoon, say(&gezin.contactpersoon));
    put(
        Veld::Telefoon,
        gezin.telefoon.as_ref().map(|t| t.as_str().to_owned()),
    );
    put(
        Veld::Email,
        gezin.email.as_ref().map(|e| e.as_str().to_owned()),
    );
    if let Some(bereikbaar) = &gezin.bereikbaar {
        put(Veld::Wijze, bereikbaar.wijze.map(|w| Keus::Wijze(w).key()));
        put(Veld::Wanneer, say(&bereikbaar.wanneer));
    }
    if let Some(plaats) = &gezin.plaats {
        put(
            Veld::Postcode,
            plaats.postcode().map(|code| code.to_string()),
        );
        put(
            Veld::Plek,
            plaats
                .postcode()
                .is_none()
                .then(|| plek::tekst(&plaats.waar)),
        );
        put(Veld::Woonplaats, say(&plaats.woonplaats));
    }
    put(Veld::Gemeente, say(&gezin.gemeente));
    put(Veld::AangemeldOp, day(gezin.aangemeld_op));
    put(Veld::Verwijzer, say(&gezin.verwijzer));
    put(
        Veld::FormeleHulp,
        gezin.formele_hulp.as_ref().map(|hulp| {
            if hulp.soorten.is_empty() {
                Keus::Geen.key()
            } else {
                keuzes::keys(hulp.soorten.iter().copied().map(Keus::Hulpsoort))
            }
        }),
    );
    if let Some(toestemming) = &gezin.toestemming {
        put(Veld::ToestemmingOp, day(Some(toestemming.op)));
        put(Veld::ToestemmingDoor, Some(toestemming.door.to_string()));
        put(
            Veld::ToestemmingVersie,
            Some(toestemming.versie.to_string()),
        );
        put(Veld::ToestemmingIngetrokken, day(toestemming.ingetrokken));
    }
    put(Veld::Soorten, keuzes::keys_of(gezin.soorten, Keus::Soort));
    put(Veld::Talen, keuzes::keys_of(gezin.talen, Keus::Taal));
    put(
        Veld::Frequentie,
        gezin.frequentie.map(|f| Keus::Frequentie(f).key()),
    );
    put(Veld::Dagdelen, gezin.dagdelen.map(keuzes::text_of_dagdelen));
    put(Veld::Duur, small(gezin.duur));
    put(Veld::Omgang, gezin.omgang.map(|o| Keus::Omgang(o).key()));
    put(
        Veld::Opvoeding,
        keuzes::keys_of(gezin.opvoeding, Keus::Opvoeding),
    );
    put(
        Veld::Bezigheden,
        keuzes::keys_of(gezin.bezigheden, Keus::Bezigheid),
    );
    put(
        Veld::Wederdienst,
        keuzes::keys_of(gezin.wederdienst, Keus::Wederdienst),
    );
    put(Veld::MaxAfstand, small(gezin.max_afstand));
    put(Veld::Toelichting, long(&gezin.toelichting));
    put(
        Veld::Urgentie,
        gezin.vraag.urgentie.map(|u| Keus::Urgentie(u).key()),
    );
    put(Veld::Belangrijk, long(&gezin.vraag.belangrijk));
    put(Veld::Verwachting, long(&gezin.vraag.verwachting));
    put(Veld::Terugdoen, long(&gezin.vraag.terugdoen));
    put(
        Veld::OpaOma,
        yes(gezin.vraag.opa_oma.or(gezin.aanbod.opa_oma)),
    );
    put(Veld::Apart, yes(gezin.vraag.apart));
    put(Veld::EigenKinderen, yes(gezin.aanbod.eigen_kinderen));
    put(
        Veld::LeeftijdVan,
        small(gezin.aanbod.leeftijden.map(Leeftijden::van)),
    );
    put(
        Veld::LeeftijdTot,
        small(gezin.aanbod.leeftijden.map(Leeftijden::tot)),
    );
    put(Veld::Capaciteit, small(gezin.aanbod.capaciteit));
    let huis = gezin.huis.unwrap_or_default();
    put(Veld::Huisdieren, yes(huis.huisdieren));
    put(Veld::ZonderHuisdieren, yes(huis.zonder_huisdieren));
    put(Veld::Rookt, yes(huis.rookt));
    put(Veld::Rookvrij, yes(huis.rookvrij));
    if let Some(vog) = &gezin.screening.vog {
        put(Veld::VogGezien, day(Some(vog.gezien_op)));
        put(Veld::VogDoor, Some(vog.door.to_string()));
        put(Veld::VogTot, day(Some(vog.geldig_tot)));
    }
    for stap in super::STAPPEN {
        if let Some(step) = (stap.get)(&gezin.screening) {
            put(stap.op, day(Some(step.op)));
            put(stap.door, Some(step.door.to_string()));
        }
    }
    let (stand, tot) = match gezin.stand {
        None => (None, None),
        Some(Stand::DoetMee) => (Some(Keus::DoetMee), None),
        Some(Stand::Geparkeerd { tot }) => (Some(Keus::Geparkeerd), tot),
        Some(Stand::Uitgeschreven) => (Some(Keus::Uitgeschreven), None),
    };
    put(Veld::Stand, stand.map(Keus::key));
    put(Veld::StandTot, day(tot));
    put(Veld::StandReden, say(&gezin.parkeerreden));
    texts
}

/// The key of yes or no.
pub(super) fn yes_key(yes: bool) -> Keus {
    if yes { Keus::Ja } else { Keus::Nee }
}
