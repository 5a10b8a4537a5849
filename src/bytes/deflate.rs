//! Raw deflate with a limit on what comes out. A stream is taken whole or not at all: what
//! is cut short, damaged, too large or followed by other bytes is an error.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// Best trade of time against size on our texts; level 9 wins nothing that counts.
const LEVEL: u8 = 6;

/// Why the bytes cannot be inflated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InflateFault {
    /// More would come out than is allowed.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The stream stops before its end.
    CutShort,
    /// This is not deflate.
    Damaged,
    /// Bytes follow the end of the stream.
    Trailing,
}

/// Packs bytes as raw deflate.
pub fn compress(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, LEVEL)
}

/// Unpacks raw deflate to at most `limit` bytes.
pub fn inflate(bytes: &[u8], limit: usize) -> Result<Vec<u8>, InflateFault> {
    let mut state = Box::<DecompressorOxide>::default();
    let mut out = vec![0; bytes.len().saturating_mul(4).clamp(64, limit.max(64))];
    let (mut read, mut written) = (0, 0);
    loop {
        let input = bytes.get(read..).unwrap_or_default();
        let (status, took, gave) = decompress(
            &mut state,
            input,
            &mut out,
            written,
            TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
        );
        read += took;
        written += gave;
        if written > limit {
            return Err(InflateFault::TooLarge { limit });
        }
        match status {
            TINFLStatus::Done if read < bytes.len() => return Err(InflateFault::Trailing),
            TINFLStatus::Done => {
                out.truncate(written);
                return Ok(out);
            }
            // One byte beyond the limit tells a stream that just fits from one that does not.
            TINFLStatus::HasMoreOutput if out.len() > limit => {
                return Err(InflateFault::TooLarge { limit });
            }
            TINFLStatus::HasMoreOutput => {
                let larger = out.len().saturating_mul(2).min(limit.saturating_add(1));
                out.resize(larger, 0);
            }
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => {
                return Err(InflateFault::CutShort);
            }
            _ => return Err(InflateFault::Damaged),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_stream_that_just_fits_is_taken_and_one_byte_more_is_not() {
        for size in [0usize, 1, 63, 64, 65, 4096, 70_000] {
            let packed = compress(&vec![7; size]);
            assert_eq!(inflate(&packed, size).map(|b| b.len()), Ok(size), "{size}");
            if size > 0 {
                let limit = size - 1;
                assert_eq!(
                    inflate(&packed, limit),
                    Err(InflateFault::TooLarge { limit })
                );
            }
        }
    }

    #[test]
    fn a_bomb_stops_at_the_limit() {
        let packed = compress(&vec![0; 20_000_000]);
        assert!(packed.len() < 40_000);
        let limit = 1_000_000;
        assert_eq!(
            inflate(&packed, limit),
            Err(InflateFault::TooLarge { limit })
        );
    }

    #[test]
    fn bytes_after_the_end_are_refused() {
        let mut packed = compress(b"vlier en meidoorn");
        packed.push(0);
        assert_eq!(inflate(&packed, 100), Err(InflateFault::Trailing));
        packed.extend_from_slice(&[0; 50]);
        assert_eq!(inflate(&packed, 100), Err(InflateFault::Trailing));
    }

    #[test]
    fn damage_is_an_error() {
        assert_eq!(inflate(&[], 100), Err(InflateFault::CutShort));
        assert_eq!(inflate(&[0xFF; 20], 100), Err(InflateFault::Damaged));
    }

    proptest! {
        #[test]
        fn what_is_packed_unpacks(bytes in prop::collection::vec(0u8..8, 0..3000)) {
            prop_assert_eq!(inflate(&compress(&bytes), bytes.len()), Ok(bytes));
        }

        #[test]
        fn a_cut_stream_is_never_the_whole(bytes: Vec<u8>, cut in 1usize..50) {
            let packed = compress(&bytes);
            let keep = packed.len().saturating_sub(cut);
            prop_assert!(inflate(&packed[..keep], 10_000).is_err());
        }

        #[test]
        fn any_bytes_give_an_answer(bytes: Vec<u8>) {
            let _ = inflate(&bytes, 10_000);
        }
    }
}
