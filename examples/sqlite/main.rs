// Opens a database in memory, asks it something, prints the answer: through bindings that
// `ferrule bind` made of <sqlite3.h>, and nothing else.
#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals, dead_code)]

mod sqlite {
    include!(env!("BINDINGS"));
}

use sqlite::*;
use std::ffi::CStr;
use std::ptr;

fn main() {
    let mut database: *mut sqlite3 = ptr::null_mut();
    let mut statement: *mut sqlite3_stmt = ptr::null_mut();
    unsafe {
        let name = b":memory:\0";
        assert_eq!(sqlite3_open(name.as_ptr().cast(), &mut database), SQLITE_OK as i32);
        let question = b"select 'SQLite ' || sqlite_version() || ', 6 * 7 = ' || (6 * 7)\0";
        let code = sqlite3_prepare_v2(
            database,
            question.as_ptr().cast(),
            -1,
            &mut statement,
            ptr::null_mut(),
        );
        assert_eq!(code, SQLITE_OK as i32);
        assert_eq!(sqlite3_step(statement), SQLITE_ROW as i32);
        let answer = CStr::from_ptr(sqlite3_column_text(statement, 0).cast());
        println!("{}", answer.to_str().unwrap());
        sqlite3_finalize(statement);
        sqlite3_close(database);
    }
}
