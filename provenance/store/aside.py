"""Where a damaged store goes: it is never deleted, and no other is written over it."""

from pathlib import Path


def set_aside(path: Path) -> None:
    """Rename a store, with what SQLite keeps beside it, so that its name is free."""
    aside = free_name(path)
    for one, other in zip(files(path), files(aside), strict=True):
        if one.exists():
            one.replace(other)


def free_name(path: Path) -> Path:
    """Return a name for the damaged file: one that it has already, or one that nothing has."""
    number, aside = 1, path.with_name(f"{path.name}.damaged")
    while any(one.exists() for one in files(aside)):
        if aside.exists() and path.exists() and aside.samefile(path):
            break
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{number}")
    return aside


def files(path: Path) -> tuple[Path, Path, Path]:
    """Return a database and what SQLite keeps beside it, by names that belong to its own."""
    return (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm"))
