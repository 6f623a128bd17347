//! Scenarios are built into the binary: a new file among them must lead to a new build.

fn main() {
    println!("cargo::rerun-if-changed=scenarios");
}
