//! Leaf of the house: encodings, compression, encryption, key derivation and hashing over
//! plain bytes. Knows no noun of the field and no other layer.
