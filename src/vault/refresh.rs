//! Taking in what other tabs have saved since this one last looked.

use super::Vault;
use super::documents::{Documents, newest_first};
use super::gather::Gathered;
use super::names::{Name, RecordId};
use super::open::OpenFault;
use super::report::Report;
use super::store::Store;

/// What is new.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refreshed {
    /// Changes that this tab did not have.
    pub changes: Vec<(RecordId, Vec<u8>)>,
    /// Documents of which there are new versions. Of a document that this tab had too, its own
    /// live versions are not repeated.
    pub documents: Documents,
    /// What could not be read among the new records.
    pub report: Report,
}

impl<L: Store, M: Store> Vault<L, M> {
    /// Reads the records that this tab does not know yet.
    pub async fn refresh(&self) -> Result<Refreshed, OpenFault> {
        let _place = self.turn.take().await;
        let known = self.state.borrow().keys.clone();
        let all = Gathered::read(&self.cipher, &self.local, &self.mirror, &known)
            .await
            .map_err(|(local, mirror)| OpenFault::Stores { local, mirror })?;
        let (kept, loose) = all.changes();
        let (versions, _) = all.versions();
        let state = &mut *self.state.borrow_mut();
        state.refused(all.report.local.as_ref(), all.report.mirror.as_ref());
        let mut fresh: Vec<(RecordId, Vec<u8>)> = kept
            .into_iter()
            .filter(|kept| super::is_news(&mut state.changes, kept.id, kept.bytes.len()))
            .map(|kept| (kept.id, kept.bytes))
            .collect();
        crate::order::sort(&mut fresh);
        state.keys.extend(
            (all.local.keys().chain(&all.mirror_keys))
                .filter(|key| Name::parse(key).is_none_or(|(_, name)| !loose.contains(&name)))
                .cloned(),
        );
        if all.writer > super::WRITER {
            state.read_only = Some(all.writer);
        }
        let mut documents = Documents::new();
        for (document, live) in versions {
            let own = state.documents.entry(document.clone()).or_default();
            for version in live.values() {
                own.retain(|id, _| !version.over.contains(id));
            }
            own.extend(live.iter().map(|(id, version)| (*id, version.seq)));
            documents.insert(document, newest_first(live));
        }
        Ok(Refreshed {
            changes: fresh,
            documents,
            report: all.report,
        })
    }
}
