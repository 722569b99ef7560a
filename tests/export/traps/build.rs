fn main() {
    println!("cargo:rustc-cfg=traps_wide");
}
