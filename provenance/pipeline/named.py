"""What a person calls a source → the one locator that is meant."""

from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from provenance.domain.text import Source
from provenance.errors import InvalidInput
from provenance.store import Store

SHOWN = 5
"""Sources that a message names before it counts the rest."""
SHORTEST = 3
"""Characters of the beginning of a name that can stand for it."""
NEAR = 60.0
"""Per cent of likeness from which a name is worth suggesting."""


def named(store: Store, text: str, *, gone: bool = True) -> str:
    """Return the locator of the source that `text` names.

    It may be a locator ("seeds/b.jsonl#17"), an id, a path from anywhere ("b.txt", "./seeds/b.txt",
    "/home/me/newsroom/seeds/b.txt"), a stem ("001_harbour") or what one begins with ("001"), tried in this
    order. What is there now goes before what is gone.

    Args:
        store: where sources are known.
        text: the name.
        gone: also take sources that are no longer there.

    Raises:
        InvalidInput: there is no such source, it is gone and may not be, or several have this name.
    """
    wanted = text.strip()
    if any(version.current or gone for version in store.versions(wanted)):
        return wanted
    current = [kept.source for kept in store.sources()]
    if found := _found(wanted, current):
        return found
    former = store.former_sources()
    if found := _found(wanted, former):
        if gone:
            return found
        raise InvalidInput(f"{found} is gone; 'provenance history {found}' shows what it said")
    raise InvalidInput(_unknown(wanted, [*current, *former] if gone else current))


def _found(wanted: str, sources: Sequence[Source]) -> str | None:
    """Return the locator of the source of this name; None where there is none."""
    parts = PurePosixPath(wanted).parts if wanted else ()
    ways: tuple[Callable[[Source], bool], ...] = (
        lambda source: source.id == wanted,
        lambda source: source.locator == wanted,
        lambda source: _meets(PurePosixPath(source.locator).parts, parts),
        lambda source: _meets(PurePosixPath(source.path).parts, parts),
        lambda source: _stem(source) == wanted,
        lambda source: len(wanted) >= SHORTEST and _stem(source).startswith(wanted),
    )
    for way in ways:
        found = dict.fromkeys(source.locator for source in sources if way(source))
        if len(found) > 1:
            raise InvalidInput(
                f"{_brief(wanted)} names {len(found)} sources: {_some(list(found))}; write one in full"
            )
        if found:
            return next(iter(found))
    return None


def _meets(known: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """Tell whether one of two paths is the end of the other."""
    shared = min(len(known), len(asked))
    return shared > 0 and known[-shared:] == asked[-shared:]


def _stem(source: Source) -> str:
    record = "" if source.record is None else f"#{source.record}"
    return PurePosixPath(source.path).stem + record


def _unknown(wanted: str, sources: Sequence[Source]) -> str:
    told = f"no source is called {_brief(wanted)}"
    if not sources:
        return f"{told}: there are none yet; put documents into seeds/ and run 'provenance reembed'"
    near = _near(wanted, sources) if len(wanted) >= SHORTEST else []  # one letter is near everything
    hint = f"; near it: {_some(near)}" if near else ""
    return f"{told}{hint}; 'provenance sources' lists those there are"


def _near(wanted: str, sources: Sequence[Source]) -> list[str]:
    from rapidfuzz import fuzz, process
    from rapidfuzz.utils import default_process

    choices = {
        source.locator: f"{PurePosixPath(source.path).name} {source.record or ''} {source.title or ''}"[
            :200
        ]
        for source in sources
    }
    likely = process.extract(
        wanted[:200], choices, scorer=fuzz.WRatio, processor=default_process, score_cutoff=NEAR, limit=3
    )
    return [locator for _, _, locator in likely]


def _some(locators: Sequence[str]) -> str:
    rest = len(locators) - SHOWN
    return ", ".join(locators[:SHOWN]) + (f" and {rest:,} more" if rest > 0 else "")


def _brief(text: str) -> str:
    return repr(text if len(text) <= 80 else f"{text[:80]}…")
