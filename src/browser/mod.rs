//! The browser behind plain functions that return results: storage, files, tabs, worker, clock, entropy.
