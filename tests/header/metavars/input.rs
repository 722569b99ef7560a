// Expressions of variables in macros.
macro_rules! lists {
    ($($a:ident { $($b:ident),* })*) => {
        pub const TOTAL: usize = ${count($b)};
        pub const OUTER: usize = ${count($b, 1)};
        pub const LISTS: usize = ${count(a)};
        $(
            pub const ${concat($a, _LEN)}: usize = ${count($b)};
            $( pub const ${concat("Z_", $a, _, $b)}: usize = ${index(1)} * 10 + ${index()}; )*
        )*
        $( ${ignore($a)} pub const ${concat(SEEN_, $a)}: usize = ${len()}; )*
    };
}
lists!(AA { x, y } BB { } CC { z });

mod empty_first {
    macro_rules! counts {
        ($($a:ident { $($b:ident),* })*) => {
            pub const COUNTS: [usize; 3] = [${count($b)}, ${count($b, 1)}, ${count($b, 0)}];
        };
    }
    counts!(BB { } AA { x, y });
}

// `$$` is a dollar: the inner macro has its own variables
macro_rules! outer {
    ($name:ident) => {
        macro_rules! $name { ($$value:expr) => { pub const MADE: u32 = $$value + 1; }; }
    };
}
outer!(inner);
inner!(41);

macro_rules! bad { ($($a:ident)*) => { pub const BAD: usize = ${size($a)}; }; }
bad!(x);
macro_rules! outside { ($($a:ident)*) => { pub const OUTSIDE: usize = ${index()}; }; }
outside!(x);
macro_rules! no_name { ($a:literal) => { pub const ${concat(A, $a)}: usize = 1; }; }
no_name!("-b");
