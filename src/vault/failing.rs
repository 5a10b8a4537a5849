//! A store whose writes fail when a test wants them to: once, as a full disk does, or from
//! then on, as a crash or a pulled plug does. Stores may share one fuse, so that both die together.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::store::{BatchFault, Store, StoreFault};

/// Counts writes, and says which of them fail.
#[derive(Debug, Clone)]
pub struct Fuse {
    left: Rc<Cell<usize>>,
    count: usize,
    fault: StoreFault,
    for_good: bool,
    blown: Rc<Cell<bool>>,
}

impl Fuse {
    /// The `k`-th write from now fails (the first is 1), and only that one.
    #[must_use]
    pub fn once(k: usize, fault: StoreFault) -> Self {
        Self::run(k, 1, fault)
    }

    /// The `k`-th write from now and those after it fail, `count` in all.
    #[must_use]
    pub fn run(k: usize, count: usize, fault: StoreFault) -> Self {
        Self {
            left: Rc::new(Cell::new(k.saturating_add(count))),
            count,
            fault,
            for_good: false,
            blown: Rc::default(),
        }
    }

    /// The `k`-th write from now fails, and after it everything: reading and removing too.
    #[must_use]
    pub fn for_good(k: usize) -> Self {
        Self {
            for_good: true,
            ..Self::once(k, StoreFault::Gone)
        }
    }

    /// Whether the write that fails has been asked for.
    #[must_use]
    pub fn is_blown(&self) -> bool {
        self.blown.get()
    }

    fn write(&self) -> Result<(), StoreFault> {
        self.read()?;
        let left = self.left.get().saturating_sub(1);
        self.left.set(left);
        if (1..=self.count).contains(&left) {
            self.blown.set(true);
            Err(self.fault.clone())
        } else {
            Ok(())
        }
    }

    fn read(&self) -> Result<(), StoreFault> {
        if self.blown.get() && self.for_good {
            Err(StoreFault::Gone)
        } else {
            Ok(())
        }
    }
}

/// A store that does what `inner` does until the fuse blows. Removing counts as a write.
#[derive(Debug, Clone)]
pub struct FailingStore<S> {
    inner: S,
    fuse: Fuse,
    whole_batches: bool,
}

impl<S> FailingStore<S> {
    /// Without transactions, as local storage is: each entry of a batch is a write.
    #[must_use]
    pub fn new(inner: S, fuse: Fuse) -> Self {
        Self {
            inner,
            fuse,
            whole_batches: false,
        }
    }

    /// With transactions, as IndexedDB is: a batch is one write.
    #[must_use]
    pub fn whole(inner: S, fuse: Fuse) -> Self {
        Self {
            inner,
            fuse,
            whole_batches: true,
        }
    }
}

impl<S: Store> Store for FailingStore<S> {
    async fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.fuse.read()?;
        self.inner.keys().await
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.fuse.read()?;
        self.inner.get(key).await
    }

    async fn put(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.fuse.write()?;
        self.inner.put(key, value).await
    }

    async fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.fuse.write()?;
        self.inner.remove(key).await
    }

    async fn put_all(&self, entries: &[(String, String)]) -> Result<(), BatchFault> {
        if self.whole_batches {
            self.fuse.write().map_err(|fault| BatchFault {
                fault,
                left: Vec::new(),
            })?;
            return self.inner.put_all(entries).await;
        }
        let mut written = Vec::new();
        for (key, value) in entries {
            if let Err(fault) = self.put(key, value).await {
                let mut left = Vec::new();
                for done in written {
                    if self.remove(done).await.is_err() {
                        left.push(done.to_owned());
                    }
                }
                return Err(BatchFault { fault, left });
            }
            written.push(key.as_str());
        }
        Ok(())
    }

    async fn remove_all(&self, keys: &[String]) -> Result<(), StoreFault> {
        if self.whole_batches {
            self.fuse.write()?;
            return self.inner.remove_all(keys).await;
        }
        for key in keys {
            self.remove(key).await?;
        }
        Ok(())
    }

    async fn get_all(&self, prefix: &str) -> Result<BTreeMap<String, String>, StoreFault> {
        self.fuse.read()?;
        self.inner.get_all(prefix).await
    }
}
