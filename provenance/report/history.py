"""The versions of a source and what changed between them; what became of quoted words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from provenance.domain.history import (
    Dispute,
    Edit,
    Edition,
    Fate,
    History,
    Recheck,
    Rechecked,
    Revision,
    Rewording,
    Standing,
)
from provenance.domain.text import Sentence, Span
from provenance.report import words
from provenance.report.clean import brief
from provenance.report.layout import inset, line, listed, marked
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

SHOWN = 200
"""Edits of one revision that are shown before the rest is counted."""
WORDS = 12
"""Rewordings of one sentence that are written out."""
_FATES = {
    Fate.ADDED: ("+", "green"),
    Fate.REMOVED: ("−", "red"),
    Fate.CHANGED: ("±", "yellow"),
    Fate.MOVED: ("⇄", "dim"),
}
_STANDINGS = {Standing.THERE: "green", Standing.MOVED: "yellow", Standing.GONE: "red"}


def history(told: History, screen: Screen) -> str:
    """Return the view of a history: the versions, then each step from one to the next."""
    return paint(_history(told), screen)


def rechecked(found: Rechecked, screen: Screen) -> str:
    """Return the view of a check: each quotation that is gone or has moved, and how many are not."""
    return paint(_rechecked(found), screen)


def _history(told: History) -> Iterator["RenderableType"]:
    yield line((words.label(told.source), "bold"), (f" · {words.imprint(told.source)}", "dim"))
    counted = words.count(len(told.editions), "version")
    yield inset(line(f"{counted}; it is published no longer" if told.gone else counted), 2)
    if told.stale:
        yield inset(line(f"Its file has changed since it was read; {words.STALE}."), 2)
    yield ""
    yield inset(listed(_edition(at, one) for at, one in enumerate(told.editions, 1)), 2)
    for at, revision in enumerate(told.revisions, 1):
        yield ""
        yield line((f"{at} → {at + 1}", "bold"), f"  {_counts(revision)}")
        for field in revision.fields:
            change = f"{field.name}: {_known(field.before)} → {_known(field.after)}"
            yield inset(line(change), 2)
        yield from _edits(revision.edits)
    if told.withdrawn:
        yield ""
        yield line(("In dispute when it was withdrawn", "bold"))
        yield from _edits(told.withdrawn)


def _edition(at: int, edition: Edition) -> tuple["RenderableType", ...]:
    seen = f"seen {_moment(edition.first_seen)}"
    if edition.last_seen != edition.first_seen:
        seen += f" to {_moment(edition.last_seen)}"
    return (
        line((f"{at}", "bold")),
        line(f"{brief(edition.source.published or 'undated')}"),
        line(
            f"{words.count(edition.sentences, 'sentence')} · {seen}",
            (" · current" if edition.current else "", "green"),
        ),
    )


def _counts(revision: Revision) -> str:
    fates = Counter(edit.fate for edit in revision.edits)
    ordered = (Fate.CHANGED, Fate.ADDED, Fate.REMOVED, Fate.MOVED)
    return " · ".join(
        (f"{revision.kept:,} kept", *(f"{fates[fate]:,} {fate}" for fate in ordered if fates[fate]))
    )


def _edits(edits: tuple[Edit, ...]) -> Iterator["RenderableType"]:
    for edit in edits[:SHOWN]:
        sign, style = _FATES[edit.fate]
        yield inset(line((f"{sign} {edit.fate}", style), (f" · {_places(edit)}", "dim")), 2)
        if edit.before:
            yield inset(_quoted(edit.before, (word.before for word in edit.words)), 4)
        if edit.after and edit.fate is not Fate.MOVED:
            yield inset(_quoted(edit.after, (word.after for word in edit.words)), 4)
        if edit.fate is Fate.CHANGED:
            yield inset(line(_rewordings(edit)), 4)
        for dispute in edit.disputes:
            yield inset(_disputed(dispute), 4)
    if len(edits) > SHOWN:
        yield inset(
            line(f"and {words.count(len(edits) - SHOWN, 'more sentence')}; --format json has all"), 2
        )


def _places(edit: Edit) -> str:
    spans = [f"{one.span.start}–{one.span.end}" for one in (edit.before, edit.after) if one]
    return f"characters {' → '.join(spans)}"


def _quoted(sentence: Sentence, different: Iterable[Span | None]) -> "Text":
    marks = [span for span in different if span]
    return line("“").append_text(marked(sentence.text, (), marks)).append("”")


def _rewordings(edit: Edit) -> str:
    """Return what differs, side by side, for where there is no colour."""
    if not edit.before or not edit.after or not edit.words:
        return "only white space differs"
    before, after = edit.before.text, edit.after.text

    def pair(word: Rewording) -> str:
        ours, theirs = (
            brief(span.of(text), 80) if span else "(nothing)"
            for span, text in ((word.before, before), (word.after, after))
        )
        return f"{ours} → {theirs}"

    rest = len(edit.words) - WORDS
    shown = "; ".join(pair(word) for word in islice(edit.words, WORDS))
    return shown + (f"; and {rest:,} more" if rest > 0 else "")


def _disputed(dispute: Dispute) -> "Text":
    found = dispute.disagreement
    other = "its own text of now" if dispute.revision else brief(dispute.source.locator)
    where = f"{dispute.sentence.span.start}–{dispute.sentence.span.end}"
    return line(
        (f"! disputed {found.kind}: ", "red"),
        f"{_said(found.left)} here · {_said(found.right)} in {other} {where}",
        (" (gone, too)" if dispute.gone else "", "dim"),
    )


def _rechecked(found: Rechecked) -> Iterator["RenderableType"]:
    for one in found.quotations:
        if one.standing is not Standing.THERE:
            yield from _recheck(one)
    counted = ", ".join(
        f"{found.count(standing):,} {name}"
        for standing, name in (
            (Standing.THERE, "still there"), (Standing.MOVED, "moved"), (Standing.GONE, "gone"),
        )
    )  # fmt: skip
    yield line(f"{words.count(len(found.quotations), 'quotation')}: {counted}.")
    if found.stale:
        stale = words.some([brief(path) for path in found.stale])
        yield line((f"Changed since they were read: {stale}; {words.STALE}.", "dim"))


def _recheck(one: Recheck) -> Iterator["RenderableType"]:
    cited = one.citation
    at = f"{cited.span.start}–{cited.span.end}"
    place = f"{brief(cited.source.locator)} {at}"
    if one.standing is Standing.MOVED and one.now:
        place += f" → {one.now.start}–{one.now.end}"
    yield line((f"{one.standing:<5}", _STANDINGS[one.standing]), (f"  {place}", "bold"), f"  {_why(one)}")
    yield inset(line("“").append_text(marked(cited.text, ())).append("”"), 7)
    if one.standing is Standing.GONE and one.now and one.says is not None:
        yield inset(
            line(f"now {one.now.start}–{one.now.end} “").append_text(marked(one.says, ())).append("”"), 7
        )
    if one.elsewhere:
        yield inset(line(f"still in {words.some([brief(name) for name in one.elsewhere])}"), 7)
    yield inset(line((f"quoted for: {brief(cited.claim)} ({brief(cited.where)})", "dim")), 7)
    yield ""


def _why(one: Recheck) -> str:
    """Return what is known of words that are gone."""
    if one.standing is not Standing.GONE:
        return ""
    if one.last_seen:
        source = "" if one.published else "the source is gone; "
        return f"{source}last seen {_moment(one.last_seen)}"
    return "never seen there" if one.published else "no such source was ever read"


def _said(value: str) -> str:
    return brief(value) or "(nothing)"


def _known(value: str | None) -> str:
    return "unknown" if value is None else brief(value)


def _moment(written: str) -> str:
    """Return an ISO moment to the minute, in universal time."""
    with suppress(ValueError):
        return f"{datetime.fromisoformat(written).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    return brief(written)
