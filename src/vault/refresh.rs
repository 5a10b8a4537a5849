//! Taking in what other tabs have saved since this one last looked.

use super::documents::{Class, Documents, newest_first};
use super::gather::Gathered;
use super::names::{Name, RecordId, VaultId};
use super::open::OpenFault;
use super::report::Report;
use super::store::Store;
use super::{State, Vault};

/// What is new.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refreshed {
    /// Changes that this tab did not have.
    pub changes: Vec<(RecordId, Vec<u8>)>,
    /// Documents of which there are new versions. Of a document that this tab had too, its own
    /// live versions are not repeated.
    pub documents: Documents,
    /// Drafts of which another tab removed all that this tab knew.
    pub gone: Vec<String>,
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
        let gone = state.gone_drafts(self.id(), &all);
        Ok(Refreshed {
            changes: fresh,
            documents,
            gone,
            report: all.report,
        })
    }
}

impl State {
    /// Forgets drafts whose records are not in the mirror any more, and names them. What waits
    /// for the mirror is not gone, and a mirror that cannot be read says nothing.
    fn gone_drafts(&mut self, vault: VaultId, all: &Gathered) -> Vec<String> {
        if all.report.mirror.is_some() {
            return Vec::new();
        }
        let behind = &self.behind;
        let mut gone = Vec::new();
        self.documents.retain(|(class, document), live| {
            let there = |id: &RecordId| {
                let key = class.name(document, *id).key(vault);
                all.mirror_keys.contains(&key) || behind.iter().any(|(late, _)| *late == key)
            };
            let stays = *class != Class::Draft || live.keys().any(there);
            if !stays {
                gone.push(document.clone());
            }
            stays
        });
        gone
    }
}
