//! What both named of a list to choose from: the form that some criteria share.

use crate::domain::Kant;
use crate::matching::criterion::Verdict;
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;
use crate::order::Few;

/// As part of the lesser list: naming much neither helps nor harms. A list without anything is one
/// that was not told.
pub fn judge<T: Copy>(
    vraag: Option<Few<T>>,
    steun: Option<Few<T>>,
    gegeven: Gegeven,
    reden: fn(Few<T>, u32) -> Reden,
) -> Verdict {
    let [vraag, steun] = [vraag, steun].map(|told| told.filter(|set| !set.is_empty()));
    let (Some(vraag), Some(steun)) = (vraag, steun) else {
        let sides = [
            (Kant::Vraag, vraag.is_some()),
            (Kant::Steun, steun.is_some()),
        ];
        return Verdict::unknown(gegeven, &sides);
    };
    let samen = vraag.shared(&steun);
    let van = vraag.len().min(steun.len()) as u32;
    Verdict::Points {
        points: samen.len() as u32,
        of: van,
        reason: reden(samen, van),
    }
}
