//! Building blocks of the screens; they know no noun of the field and hold no text of
//! their own: every word comes in as a prop.

mod badge;
mod banner;
mod button;
mod card;
mod chip;
mod choice;
mod dagdelen_grid;
mod dagdelen_overlay;
mod date_text;
mod dialog;
mod dom;
mod empty;
mod error_summary;
mod field;
mod file_drop;
mod row_data;
mod rows;
mod saved_state;
mod score_bar;
mod steps;
mod table;
mod toast_undo;

pub use badge::{Badge, CountBadge, Shape, Tone};
pub use banner::{Banner, BannerKind};
pub use button::{Button, ButtonKind, LinkButton};
pub use card::{Card, Facts, Figures, HEAD, PageHead, SectionHead};
pub use chip::{Chip, ChipGroup};
pub use choice::{Checkbox, Choice, ChoiceItem, RadioGroup, Segmented, SelectField};
pub use dagdelen_grid::{Cell, DagdelenGrid, GridWords};
pub use dagdelen_overlay::{DagdelenOverlay, OverlayWords};
pub use date_text::DateText;
pub use dialog::Dialog;
pub use dom::{focus, focus_later, is_writing, show};
pub use empty::Empty;
pub use error_summary::ErrorSummary;
pub use field::{Input, TextField};
pub use file_drop::FileDrop;
pub use row_data::{Piece, RowAction, RowData};
pub use rows::{Below, Rows, action_id};
pub use saved_state::{Saved, SavedState};
pub use score_bar::{ScoreBar, ScoreLegend, ScorePart};
pub use steps::{StepData, StepState, Steps};
pub use table::{Column, Table};
pub use toast_undo::ToastUndo;
