//! The log of changes: headers, contents, merge and fold. State is the fold of what is in hand.
