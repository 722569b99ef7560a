//! What `bench/export.sh` calls from C: little work behind each call, so that the call is what is
//! measured.

use std::fmt;

pub struct Counter {
    value: u64,
    name: String,
}

#[derive(Debug)]
pub struct NoNumber;

impl fmt::Display for NoNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no number")
    }
}

impl std::error::Error for NoNumber {}

impl Counter {
    pub fn new(name: &str) -> Counter {
        Counter { value: 0, name: name.to_owned() }
    }
    pub fn value(&self) -> u64 {
        self.value
    }
    pub fn add(&mut self, more: u64) -> u64 {
        self.value = self.value.wrapping_add(more);
        self.value
    }
    pub fn name(&self) -> &str {
        &self.name
    }
    pub fn is_named(&self, name: &str) -> bool {
        self.name == name
    }
    pub fn set(&mut self, text: &str) -> Result<(), NoNumber> {
        self.value = text.parse().map_err(|_| NoNumber)?;
        Ok(())
    }
    pub fn label(&self) -> String {
        self.name.clone()
    }
}
