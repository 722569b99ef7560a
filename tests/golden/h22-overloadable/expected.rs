unsafe extern "C" {
    #[link_name = "\u{1}_Z4picki"]
    pub fn pick(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}_Z4pickd"]
    pub fn pick1(x: f64) -> f64;
}
