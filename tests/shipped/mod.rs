//! The battles that ship, read from the library: a new scenario at the top of `scenarios/` is found by itself.

#![allow(dead_code, reason = "each test that shares this uses its part of it")]

use firelance::scenario::{Scenario, Settings, Setup, battles};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

/// Every battle, by id.
pub fn scenarios() -> Vec<Scenario> {
    battles().into_iter().map(|(id, text)| Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}"))).collect()
}

/// The accounts of a scenario as settings; one plain run where it has none.
pub fn accounts(scenario: &Scenario) -> Vec<Settings> {
    let named = scenario.file.accounts.iter().map(|account| Some(account.id.clone()));
    let ids: Vec<Option<String>> = if scenario.file.accounts.is_empty() { vec![None] } else { named.collect() };
    ids.into_iter().map(|account| Settings { account, ..Settings::default() }).collect()
}

/// Every account of every battle, ready to run.
pub fn setups() -> Vec<Setup> {
    let of = |scenario: &Scenario| accounts(scenario).iter().map(|it| scenario.setup(it).expect("its own")).collect::<Vec<_>>();
    scenarios().iter().flat_map(of).collect()
}

/// `battle/account`, for messages.
pub fn name(setup: &Setup) -> String {
    format!("{}/{}", setup.scenario, setup.account)
}

/// Does the work for each item on all processors; answers in the order of the items.
pub fn each<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> T + Sync) -> Vec<T> {
    let (next, (sender, receiver)) = (AtomicUsize::new(0), mpsc::channel());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                while let Some((index, item)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|index| Some((index, items.get(index)?)))
                {
                    sender.send((index, work(item))).expect("somebody listens");
                }
            });
        }
    });
    drop(sender);
    let mut done: Vec<(usize, T)> = receiver.into_iter().collect();
    done.sort_by_key(|(index, _)| *index);
    assert_eq!(done.len(), items.len(), "a worker stopped before its work was done");
    done.into_iter().map(|(_, made)| made).collect()
}
