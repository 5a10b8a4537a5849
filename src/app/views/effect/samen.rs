//! The report of municipalities together, of the figures that they shared.

use super::{Blok, Tabel, blokken};
use crate::{
    app::text::nl::{datum, effect as nl, gebied::getal},
    domain::{Kant, Vijftal},
    effect::{Bedrag, Optelling, Uitkomst},
};

/// The blocks; none where there are no figures.
pub(super) fn blokken(op: &Optelling) -> Vec<Blok> {
    if op.telt.is_empty() {
        return Vec::new();
    }
    let answers = Uitkomst {
        vragen: op.vragen,
        ..Uitkomst::default()
    };
    let mut made = vec![all(op), by_municipality(op)];
    made.extend(blokken::answers(
        Kant::Vraag,
        &answers,
        nl::SAMEN_GEWOGEN.to_owned(),
    ));
    made.push(saved(op));
    made.extend(double(op));
    made
}

fn all(op: &Optelling) -> Blok {
    let mut tekst = vec![nl::samen(op)];
    if op.met_hulp + op.zonder_hulp > 0 {
        tekst.push(nl::samen_hulp(op.met_hulp, op.zonder_hulp));
    }
    tekst.push(nl::NIET_IN_EUROS.to_owned());
    Blok {
        titel: nl::SAMEN,
        tekst,
        kort: true,
        ..Blok::default()
    }
}

fn by_municipality(op: &Optelling) -> Blok {
    let told = |number: Option<Vijftal>| nl::aantal(number.map(Vijftal::getal));
    let mut rijen: Vec<Vec<String>> = Vec::new();
    for one in &op.telt {
        rijen.push(vec![
            one.gemeente.to_string(),
            getal(one.koppelingen.getal()),
            told(one.kinderen),
            told(one.vraaggezinnen),
            told(one.steungezinnen),
            datum::lang(one.tot),
        ]);
    }
    let sums = [
        op.koppelingen,
        op.kinderen,
        op.vraaggezinnen,
        op.steungezinnen,
    ];
    let mut last = vec![nl::TOTAAL.to_owned()];
    last.extend(sums.map(getal));
    last.push(String::new());
    rijen.push(last);
    Blok {
        titel: nl::PER_GEMEENTE,
        tabel: Tabel {
            kop: nl::KOLOMMEN.to_vec(),
            rijen,
        },
        kort: true,
        ..Blok::default()
    }
}

fn saved(op: &Optelling) -> Blok {
    let [laag, midden, hoog] = op.besparing;
    let bedrag = Bedrag { laag, midden, hoog };
    let cost = match op.kosten.filter(|_| op.zonder_bedrag == 0) {
        Some(kosten) => nl::factor(Some(kosten), bedrag.keer(kosten)),
        None => nl::samen_kosten(op.kosten),
    };
    let mut tekst = vec![nl::bespaard(bedrag), cost];
    if op.zonder_bedrag > 0 {
        tekst.push(nl::zonder_bedrag(op.zonder_bedrag));
    }
    let made = Blok {
        titel: nl::BESPARING,
        tekst,
        kort: true,
        ..Blok::default()
    };
    blokken::amounts(made, &[(nl::BESPARING, bedrag)])
}

/// What was left out, and for what.
fn double(op: &Optelling) -> Option<Blok> {
    let mut tekst = vec![nl::DUBBEL_TEKST.to_owned()];
    for one in &op.dubbel {
        tekst.push(nl::cijfers(&one.cijfers));
    }
    (tekst.len() > 1).then(|| Blok {
        titel: nl::DUBBEL,
        tekst,
        kort: true,
        ..Blok::default()
    })
}
