//! Answers as they hardly ever are: lacking, given twice, on the very day, of children that came and
//! went, without a moment.

use super::dwars::{Pen, hex, kind_id, naam};
use serde_json::{Value, json};

/// An evaluation: its day and its moment, the three first questions to a vraaggezin and to a
/// steungezin, what the children said, and each child by its number.
type Gezegd<'a> = (
    [&'a str; 2],
    [Option<[u8; 3]>; 2],
    Option<&'a str>,
    &'a [(u8, u8)],
);

fn vragen(pen: &mut Pen<'_>, number: u8, vraag: u8, all: &[Gezegd<'_>]) {
    let scores = |of: &[u8; 3]| {
        let asked = ["rust", "aandacht", "netwerk"].into_iter().zip(of);
        let answered = asked.filter(|(_, score)| **score > 0);
        answered
            .map(|(name, score)| (name.to_owned(), json!(score)))
            .collect::<Value>()
    };
    for (at, ([op, moment], [theirs, others], children, each)) in (0..).zip(all) {
        let each = each.iter();
        let mut one = json!({
            "id": hex(naam(0xe0 + at, number)), "op": op, "vraaggezin": null, "steungezin": null,
            "kinderen": children, "toelichting": null,
            "scores_vraag": theirs.as_ref().map(scores), "scores_steun": others.as_ref().map(scores),
            "per_kind": each.map(|(at, score)| (kind_id(vraag, *at), json!(score))).collect::<Value>(),
        });
        if !moment.is_empty() {
            one["moment"] = json!(moment);
        }
        pen.verder(number, vraag, &json!([{ "evaluatie": { "zet": one } }]));
    }
}

pub fn plant(pen: &mut Pen<'_>) {
    let none = json!({ "soorten": [] });
    // Two at the start on one day, one lacking, one behind the period, one taken away.
    vragen(
        pen,
        8,
        6,
        &[
            (
                ["2025-11-20", "start"],
                [Some([5, 1, 2]), Some([3, 3, 3])],
                None,
                &[(0, 2)],
            ),
            (
                ["2025-11-20", "start"],
                [Some([1, 1, 1]), Some([1, 1, 1])],
                None,
                &[(0, 5)],
            ),
            (
                ["2026-01-05", ""],
                [Some([4, 4, 4]), None],
                Some("negatief"),
                // Of one that was taken away since.
                &[(0, 4), (1, 1)],
            ),
            (
                ["2026-01-06", "na_proef"],
                [Some([2, 0, 0]), Some([5, 4, 4])],
                None,
                &[],
            ),
            (
                ["2026-02-20", ""],
                [None, Some([1, 5, 4])],
                Some("positief"),
                &[(1, 3)],
            ),
            (
                ["2026-02-25", "na_proef"],
                [Some([1, 1, 1]), None],
                Some("wisselend"),
                &[(0, 1)],
            ),
        ],
    );
    let gone = hex(naam(0xe5, 8));
    pen.verder(8, 6, &json!([{ "evaluatie": { "weg": gone } }]));

    // Without a moment after two, five and fourteen months; children in two at the start, one of them
    // in the second alone.
    pen.vraag(10, "2024-11-15", 4, &none);
    pen.koppeling(12, 10, &[0, 1], ("actief", Some("2024-12-31"), None));
    vragen(
        pen,
        12,
        10,
        &[
            (
                ["2024-12-20", "start"],
                [Some([2, 1, 3]), Some([3, 3, 3])],
                None,
                &[(0, 2), (1, 3)],
            ),
            (
                ["2025-01-02", "start"],
                [Some([5, 5, 5]), None],
                None,
                &[(1, 5), (2, 1)],
            ),
            (
                ["2025-02-28", ""],
                [Some([3, 0, 1]), Some([2, 2, 1])],
                None,
                &[(0, 4)],
            ),
            (
                ["2025-05-31", ""],
                [Some([4, 2, 0]), Some([1, 4, 2])],
                None,
                &[(1, 1), (2, 2)],
            ),
            (
                ["2026-02-28", ""],
                [Some([5, 3, 5]), Some([4, 5, 5])],
                None,
                &[(0, 1), (2, 5)],
            ),
        ],
    );
    // Of its siblings, one of which the other is about too, and one of whom it was said only later;
    // on the last day of three and of nine months, and on the next.
    pen.koppeling(13, 10, &[1, 2], ("actief", Some("2024-11-30"), None));
    vragen(
        pen,
        13,
        10,
        &[
            (
                ["2024-11-25", "start"],
                [Some([1, 2, 1]), Some([2, 1, 2])],
                None,
                &[(1, 4)],
            ),
            (
                ["2025-02-27", ""],
                [Some([2, 2, 2]), Some([3, 3, 3])],
                None,
                &[],
            ),
            (["2025-02-28", ""], [None, Some([4, 4, 4])], None, &[(1, 2)]),
            (["2025-08-29", ""], [Some([3, 3, 3]), None], None, &[(3, 5)]),
            (
                ["2025-08-30", "halfjaar"],
                [Some([5, 4, 4]), Some([5, 5, 1])],
                None,
                &[(1, 5)],
            ),
        ],
    );
    // After the trial by its moment, though it came late.
    pen.vraag(11, "2025-09-15", 1, &none);
    pen.koppeling(14, 11, &[], ("actief", Some("2025-10-01"), None));
    vragen(
        pen,
        14,
        11,
        &[
            (
                ["2025-09-20", "start"],
                [Some([1, 1, 1]), Some([1, 1, 1])],
                None,
                &[],
            ),
            (
                ["2026-02-10", "na_proef"],
                [None, Some([5, 5, 5])],
                None,
                &[],
            ),
        ],
    );
    // Of half a year by its moment, though it came early: eleven weeks after the first day, and four
    // after the trial was looked back on.
    pen.vraag(12, "2025-09-15", 1, &none);
    pen.koppeling(15, 12, &[], ("actief", Some("2025-10-01"), None));
    vragen(
        pen,
        15,
        12,
        &[
            (["2025-09-20", "start"], [Some([1, 1, 1]), None], None, &[]),
            (
                ["2025-11-20", "na_proef"],
                [Some([2, 2, 2]), None],
                None,
                &[],
            ),
            (
                ["2025-12-17", "halfjaar"],
                [Some([4, 4, 4]), None],
                None,
                &[],
            ),
        ],
    );
}
