//! Pool: work done on several threads and handed over in its own order, each piece as soon as it can be.
//!
//! At most [`AHEAD`] pieces for each thread are under way or wait for an earlier one, however many there are in all.

use std::collections::BTreeMap;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};

/// Numerical: enough that threads do not stand still while one piece takes many times as long as the others.
const AHEAD: usize = 64;

/// Does `work` on every job with `threads` threads, and gives what comes of it to `take` in the order of the jobs.
///
/// # Errors
/// The first that `take` answers; what is under way is finished, the rest is left.
pub fn in_order<J: Send, D: Send, E>(
    threads: usize,
    mut jobs: impl Iterator<Item = J>,
    work: impl Fn(J) -> D + Sync,
    mut take: impl FnMut(D) -> Result<(), E>,
) -> Result<(), E> {
    let threads = threads.max(1);
    let (give, given) = mpsc::channel();
    let (answer, answers) = mpsc::channel();
    let given = Mutex::new(given);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (given, work, answer) = (&given, &work, answer.clone());
            scope.spawn(move || serve(given, work, &answer));
        }
        drop(answer);
        // Moved in, so that threads learn at once when nobody waits for them any more.
        let (give, answers) = (give, answers);
        let mut waiting = BTreeMap::new();
        let (mut sent, mut due) = (0_usize, 0_usize);
        loop {
            while sent - due < AHEAD * threads {
                let Some(job) = jobs.next() else { break };
                give.send((sent, job)).expect("the other end lives as long as this function");
                sent += 1;
            }
            if due == sent {
                return Ok(());
            }
            let (index, done) = answers.recv().expect("a thread answers every job");
            waiting.insert(index, done);
            while let Some(done) = waiting.remove(&due) {
                due += 1;
                take(done)?;
            }
        }
    })
}

/// What a thread does: job after job, until there are no more or nobody waits.
fn serve<J, D>(given: &Mutex<Receiver<(usize, J)>>, work: &impl Fn(J) -> D, answer: &Sender<(usize, D)>) {
    loop {
        let next = given.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((index, job)) = next else { return };
        if answer.send((index, work(job))).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn what_is_done_comes_in_the_order_of_the_jobs() {
        for threads in [1, 4] {
            let mut got = Vec::new();
            let slow = |job: u64| {
                std::thread::sleep(Duration::from_micros(job * 7919 % 300));
                job
            };
            in_order(threads, 0..200, slow, |done| {
                got.push(done);
                Ok::<(), ()>(())
            })
            .unwrap();
            assert_eq!(got, (0..200).collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_more_is_taken_up_than_the_buffer_holds() {
        let (begun, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let jobs = (0..10_000).inspect(|_| {
            begun.fetch_add(1, Ordering::SeqCst);
        });
        let work = |job| {
            if job == 0 {
                std::thread::sleep(Duration::from_millis(30));
            }
        };
        let mut most = 0;
        in_order(2, jobs, work, |()| {
            most = most.max(begun.load(Ordering::SeqCst) - taken.fetch_add(1, Ordering::SeqCst));
            Ok::<(), ()>(())
        })
        .unwrap();
        assert!(most <= 2 * AHEAD, "{most}");
    }

    #[test]
    fn a_refusal_ends_it() {
        let done = AtomicUsize::new(0);
        let refused = in_order(2, 0..1_000_000, |_| done.fetch_add(1, Ordering::SeqCst), |_| Err("full"));
        assert_eq!(refused, Err("full"));
        assert!(done.load(Ordering::SeqCst) < 1000);
    }
}
