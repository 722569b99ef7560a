//! The history of a repository by libgit2, without a line of unsafe code.
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};

use git2::{Error, GitErrorCode, Repository, Sort, TreewalkMode};

fn hex(id: &git2::Oid) -> Result<String, Error> {
    let mut room = [0; 41];
    Ok(git2::oid_tostr(&mut room, id)?.unwrap().to_str().unwrap().to_string())
}

fn walk(repository: &Repository<'_>) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let mut walk = repository.revwalk_new()?;
    walk.sorting(Sort::TIME)?;
    walk.push_head()?;
    while let Some(id) = walk.next()? {
        let commit = repository.commit_lookup(&id)?;
        let author = commit.author().expect("an author");
        let message = commit.message().unwrap();
        assert_eq!(author.email().unwrap().to_str(), Ok("ada@example.org"));
        assert_eq!(hex(&id)?.len(), 40);
        lines.push(format!(
            "{} {} {} {}",
            author.name().unwrap().to_str().unwrap(),
            commit.time(),
            commit.parentcount(),
            message.to_str().unwrap().lines().next().unwrap()
        ));
    }
    Ok(lines)
}

fn last_tree(repository: &Repository<'_>) -> Result<(), Error> {
    let mut walk = repository.revwalk_new()?;
    walk.push_head()?;
    let head = walk.next()?.unwrap();
    let commit = repository.commit_lookup(&head)?;
    let tree = commit.tree()?;
    let names: Vec<_> = (0..tree.entrycount())
        .filter_map(|i| tree.entry_byindex(i))
        .map(|entry| entry.name().unwrap().into_string().unwrap())
        .collect();
    assert_eq!(names, ["file1", "file2", "file3"]);
    assert!(tree.entry_byindex(3).is_none());
    assert_eq!(tree.entry_iter().flatten().count(), 3);
    let mut walked = Vec::new();
    tree.walk(TreewalkMode::Pre, |_, entry| {
        walked.push(entry.and_then(|entry| entry.name()).unwrap().into_string().unwrap());
        0
    })?;
    assert_eq!(walked, names);
    let error = tree.entry_bypath(Path::new("file9")).unwrap_err();
    assert_eq!(error.as_git_error_code(), Some(GitErrorCode::Enotfound));
    println!("missing: {error}");
    Ok(())
}

fn main() -> Result<(), Error> {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder"));
    let repository = Repository::open(&folder.join("repository"))?;
    let workdir = repository.workdir().unwrap();
    assert!(workdir.to_str().unwrap().ends_with("repository/"));
    let lines = walk(&repository)?;
    assert_eq!(
        lines,
        [
            "Ada 1578009600 1 Commit 3",
            "Ada 1577923200 1 Commit 2",
            "Ada 1577836800 0 Commit 1"
        ]
    );
    last_tree(&repository)?;
    let error = Repository::open(&folder.join("nothing")).unwrap_err();
    assert_eq!(error.as_git_error_code(), Some(GitErrorCode::Enotfound));
    let made = folder.join("made");
    drop(Repository::new(&made, 1)?);
    assert!(made.join("HEAD").exists());
    println!("git2: done");
    Ok(())
}
