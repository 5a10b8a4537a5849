//! Where a family lives, how precisely that is known, and how far two families are apart.
