// E0505: a commit is used after its repository was closed.
#![forbid(unsafe_code)]

fn run(repository: git2::Repository<'_>, id: &git2::Oid) {
    let commit = repository.commit_lookup(id).unwrap();
    drop(repository);
    commit.message();
}

fn main() {
    let _ = run;
}
