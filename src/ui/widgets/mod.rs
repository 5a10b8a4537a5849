//! Building blocks of the screens; they know no noun of the field.
