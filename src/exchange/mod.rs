//! What comes in from outside and goes out: signed files, cards, sheets. The one door for foreign data.
