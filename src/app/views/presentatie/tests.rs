//! What is shown tells of nobody, and of no number under five.
