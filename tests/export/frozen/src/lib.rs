//! What `api.json` beside the manifest describes; tests/export/frozen.sh says how it is made.

use std::fmt;

/// Litres in a tank.
#[derive(Debug, Clone, PartialEq)]
pub struct Tank {
    pub size: u32,
    filled: u32,
}

/// Whether there is more than half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Low,
    High,
}

#[derive(Debug)]
pub struct Overflow(pub u32);

impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} litres too much", self.0)
    }
}

impl std::error::Error for Overflow {}

impl Tank {
    pub fn new(size: u32) -> Tank {
        Tank { size, filled: 0 }
    }
    pub fn fill(&mut self, litres: u32) -> Result<(), Overflow> {
        match (self.size - self.filled).checked_sub(litres) {
            Some(_) => self.filled += litres,
            None => return Err(Overflow(litres - (self.size - self.filled))),
        }
        Ok(())
    }
    pub fn level(&self) -> Level {
        if self.filled > self.size / 2 {
            Level::High
        } else {
            Level::Low
        }
    }
    pub fn drops(&self) -> impl Iterator<Item = u32> + '_ {
        0..self.filled
    }
}

/// Compiles for sizes that rustc knows only.
pub fn total<'a, T: IntoIterator<Item = &'a Tank>>(tanks: T) -> u32 {
    tanks.into_iter().map(|tank| tank.filled).sum()
}

pub fn is_named(tank: &Tank, name: &str) -> bool {
    name.len() as u32 == tank.size
}
