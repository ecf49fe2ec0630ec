//! What is asked, one question at a time: an answer takes a worker as long as it takes, and what
//! waits behind it may be overtaken.

use cas_planner_link::{Ask, Said};
use futures_channel::oneshot::{Receiver, Sender, channel};
use std::collections::VecDeque;

/// A question that waits for its turn.
#[derive(Debug)]
pub enum Wanted {
    /// What follows from the plan as it is when the question is sent; an older one that still
    /// waits is the same question.
    Follow,
    /// Anything else, and who waits for it.
    Other(Ask, Sender<Said>),
}

/// A question that was sent.
#[derive(Debug)]
pub struct Sent<M> {
    /// Its number.
    pub number: u32,
    /// Who waits for the answer; `None` for what follows.
    pub reply: Option<Sender<Said>>,
    /// What has to be known when the answer comes.
    pub mark: M,
}

/// The question under way, and those that wait. `M` is what its owner has to remember of one.
#[derive(Debug)]
pub struct Queue<M> {
    waiting: VecDeque<Wanted>,
    sent: Option<Sent<M>>,
    last: u32,
}

impl<M> Default for Queue<M> {
    fn default() -> Self {
        Self { waiting: VecDeque::new(), sent: None, last: 0 }
    }
}

impl<M> Queue<M> {
    /// Wants to know what follows, before anything else; once is enough, however often the plan
    /// changes meanwhile.
    pub fn follow(&mut self) {
        if !matches!(self.waiting.front(), Some(Wanted::Follow)) {
            self.waiting.push_front(Wanted::Follow);
        }
    }

    /// Wants to know something else, after all that was wanted before.
    pub fn ask(&mut self, ask: Ask) -> Receiver<Said> {
        let (reply, answer) = channel();
        self.waiting.push_back(Wanted::Other(ask, reply));
        answer
    }

    /// The next question that somebody still waits for, unless one is under way.
    pub fn next(&mut self) -> Option<Wanted> {
        if self.sent.is_some() {
            return None;
        }
        self.waiting
            .retain(|wanted| !matches!(wanted, Wanted::Other(_, reply) if reply.is_canceled()));
        self.waiting.pop_front()
    }

    /// Remembers that a question is under way, and gives it a number.
    pub fn send(&mut self, reply: Option<Sender<Said>>, mark: M) -> u32 {
        self.last = self.last.wrapping_add(1);
        self.sent = Some(Sent { number: self.last, reply, mark });
        self.last
    }

    /// The question that an answer belongs to; `None` where nobody waits for it any more.
    pub fn answered(&mut self, number: u32) -> Option<Sent<M>> {
        self.sent.take_if(|sent| sent.number == number)
    }

    /// The question under way.
    pub fn under_way(&self) -> Option<&Sent<M>> {
        self.sent.as_ref()
    }

    /// Gives up the question under way. Nobody hears an answer to it.
    pub fn give_up(&mut self) -> Option<M> {
        self.sent.take().map(|sent| sent.mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_comes_first_and_once_and_nobody_waits_for_what_is_no_longer_wanted() {
        let mut queue = Queue::default();
        queue.follow();
        assert!(matches!(queue.next(), Some(Wanted::Follow)));
        let first = queue.send(None, 1);
        let _names = queue.ask(Ask::Names);
        drop(queue.ask(Ask::Design));
        queue.follow();
        queue.follow();
        assert!(queue.next().is_none(), "one question at a time");
        assert!(queue.answered(first + 1).is_none(), "an answer that nobody waits for");
        assert_eq!(queue.answered(first).map(|sent| sent.mark), Some(1));
        assert!(matches!(queue.next(), Some(Wanted::Follow)));
        assert!(matches!(queue.next(), Some(Wanted::Other(Ask::Names, _))));
        assert!(queue.next().is_none());
    }

    #[test]
    fn whoever_waits_for_a_question_that_was_given_up_hears_so() {
        let mut queue = Queue::default();
        let mut names = queue.ask(Ask::Names);
        let Some(Wanted::Other(_, reply)) = queue.next() else { panic!("it was asked") };
        queue.send(Some(reply), ());
        assert_eq!(names.try_recv(), Ok(None));
        queue.give_up();
        assert!(names.try_recv().is_err());
    }
}
