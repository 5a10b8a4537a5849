//! The nouns of the field as types that cannot hold nonsense. No clock, no chance, no text for people.
