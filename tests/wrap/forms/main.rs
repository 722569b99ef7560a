//! Every form that the other programs do not have, over a library of our own.
#![forbid(unsafe_code)]

mod arrays;
mod closures;
mod kinds;
mod options;
mod sharing;
mod steps;

fn main() {
    closures::run();
    steps::run();
    arrays::run();
    options::run();
    kinds::run();
    sharing::run();
}
