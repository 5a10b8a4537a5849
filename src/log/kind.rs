//! Kinds of change. The header's kind is the only kind; it fixes which subjects a change has
//! and which events may occur in it. Numbers never change meaning.

use super::Room;

/// What sort of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Facts about one family.
    Gezin,
    /// Steps of the screening of one steungezin.
    Screening,
    /// The course of a koppeling.
    Koppeling,
    /// A contactmoment of a koppeling.
    Contact,
    /// Settings of the programme.
    Programma,
    /// A concern about a child's safety; goes into a file only if chosen, header and all.
    Zorgsignaal,
    /// Hides a family; header only.
    Verberg,
    /// Takes a hiding back; header only.
    Toon,
    /// Erases a family; header only and final.
    Wis,
    /// A kind of a newer program: kept, relayed, counted.
    Unknown(u16),
}

impl Kind {
    const KNOWN: [Self; 9] = [
        Self::Gezin,
        Self::Screening,
        Self::Koppeling,
        Self::Contact,
        Self::Programma,
        Self::Verberg,
        Self::Toon,
        Self::Wis,
        Self::Zorgsignaal,
    ];

    /// Its number in the header.
    #[must_use]
    pub fn number(self) -> u16 {
        match self {
            Self::Gezin => 1,
            Self::Screening => 2,
            Self::Koppeling => 3,
            Self::Contact => 4,
            Self::Programma => 5,
            Self::Verberg => 6,
            Self::Toon => 7,
            Self::Wis => 8,
            Self::Zorgsignaal => 9,
            Self::Unknown(number) => number,
        }
    }

    /// The kind with that number.
    #[must_use]
    pub fn from_number(number: u16) -> Self {
        Self::KNOWN
            .into_iter()
            .find(|kind| kind.number() == number)
            .unwrap_or(Self::Unknown(number))
    }

    /// Whether this program knows what it means.
    #[must_use]
    pub fn is_known(self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    /// Whether it has no content.
    #[must_use]
    pub fn is_header_only(self) -> bool {
        matches!(self, Self::Verberg | Self::Toon | Self::Wis)
    }

    /// Which subject places it fills; `None` when we cannot know.
    #[must_use]
    pub fn places(self) -> Option<[bool; 3]> {
        match self {
            Self::Gezin | Self::Screening | Self::Verberg | Self::Toon | Self::Wis => {
                Some([true, false, false])
            }
            Self::Koppeling | Self::Contact | Self::Zorgsignaal => Some([true; 3]),
            Self::Programma => Some([false, false, true]),
            Self::Unknown(_) => None,
        }
    }

    /// Which rooms of events may occur in it.
    #[must_use]
    pub fn room(self) -> Option<Room> {
        match self {
            Self::Gezin => Some(Room::Gezin),
            Self::Screening => Some(Room::Screening),
            Self::Koppeling => Some(Room::Koppeling),
            Self::Contact => Some(Room::Contact),
            Self::Zorgsignaal => Some(Room::Zorgsignaal),
            Self::Programma => Some(Room::Programma),
            Self::Verberg | Self::Toon | Self::Wis | Self::Unknown(_) => None,
        }
    }
}
