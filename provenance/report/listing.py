"""The sources of a workspace."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance.domain.run import StoredSource
from provenance.report import words
from provenance.report.clean import brief
from provenance.report.layout import inset, line, listed
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType

_STYLES = {"indexed": "green", "failed": "red"}


def listing(stored: Sequence[StoredSource], screen: Screen) -> str:
    """Return the view of the sources: state, sentences, date and name, and why one failed."""
    return paint(_view(stored), screen)


def _view(stored: Sequence[StoredSource]) -> Iterator["RenderableType"]:
    if stored:
        yield listed((_row(item) for item in stored), right=frozenset({1}))
    for item in stored:
        if item.error:
            yield line((f"\n{brief(item.source.locator)}", "bold"))
            yield inset(line(brief(item.error)), 2)
    sentences = sum(item.sentences for item in stored)
    total = f"{words.count(len(stored), 'source')}, {words.count(sentences, 'sentence')}."
    yield line((f"\n{total}" if stored else f"{total} Put documents into seeds/.", "dim"))


def _row(item: StoredSource) -> tuple["RenderableType", ...]:
    source = item.source
    known = (source.title, source.publisher, source.author, source.url)
    about = " · ".join(brief(part) for part in known if part)
    where = brief(source.locator)
    return (
        line((brief(item.state), _STYLES.get(item.state, "yellow"))),
        line(f"{item.sentences:,}"),
        line(brief(source.published or "undated")),
        line((where, "bold"), (f"\n{about}" if about else "", "dim")),
    )
