//! Every text for people. One language, one file; exhaustive matches.
