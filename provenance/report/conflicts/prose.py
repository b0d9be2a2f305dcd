"""A survey as CommonMark, to be read in a repository, an issue or a mail."""

from collections.abc import Iterator

from provenance.domain.conflict import Statement, Survey
from provenance.domain.lineage import Lineage
from provenance.domain.text import Source
from provenance.report import words
from provenance.report.clean import brief
from provenance.report.conflicts import passages, wording
from provenance.report.conflicts.quotes import Quote, Shown
from provenance.report.conflicts.selection import Entry, by_status, select
from provenance.report.conflicts.series import Series, series
from provenance.report.conflicts.tally import Tally, tally
from provenance.report.markdown import escape, marked

TABLES = 12
"""Disputes whose numbers are listed by date."""
TIES = 50
"""Copies that are named."""


def markdown(survey: Survey, lineage: Lineage, *, root: str = "../") -> str:
    """Return the same content as the page has, without its pictures; `root` is the way to the workspace."""
    return "\n".join(_lines(survey, lineage, root)) + "\n"


def _lines(survey: Survey, lineage: Lineage, root: str) -> Iterator[str]:
    found = survey.conflicts
    selection = select(found)
    yield "# Where the sources disagree"
    yield ""
    yield (
        f"{words.count(survey.searched.sources, 'source')}, {words.count(lineage.origins, 'origin')}, "
        f"{words.count(survey.searched.sentences, 'sentence')}: **{words.count(len(found), 'dispute')}**."
    )
    for line in words.searched(survey.searched)[1:]:
        yield ""
        yield f"**Not all was searched.** {escape(line)}"
    if found:
        yield from _table(tally(found))
    else:
        yield ""
        yield "No two sources were found that disagree."
    yield from _numbers(tuple(series(found)))
    yield from _copies(lineage)
    number = 0
    for status, entries in by_status(selection.entries):
        symbol, name = wording.STATUSES[status]
        yield ""
        yield f"## {symbol} {name}: {wording.MEANINGS[status]}"
        for entry in entries:
            number += 1
            yield from _entry(entry, number, root)
    if selection.rows:
        yield ""
        yield f"## {words.count(len(selection.rows) + selection.left_out, 'more dispute')}"
        yield ""
        for conflict in selection.rows:
            about = f"{wording.heading(conflict)} · {wording.balance(conflict)}"
            yield f"- {' '.join(wording.STATUSES[conflict.status])} · {conflict.kind} · {escape(about)}"
        if selection.left_out:
            yield f"- … and {selection.left_out:,} more"
    yield ""
    yield "---"
    yield ""
    yield f"{escape(words.searched(survey.searched)[0])}  "
    yield escape(words.run(survey.run))


def _table(counts: Tally) -> Iterator[str]:
    yield ""
    yield f"| | {' | '.join(counts.kinds)} | all |"
    yield f"|---|{'--:|' * (len(counts.kinds) + 1)}"
    for status in counts.statuses:
        numbers = [counts.of(status, kind) for kind in counts.kinds]
        cells = " | ".join(f"{number:,}" if number else "·" for number in numbers)
        yield f"| {' '.join(wording.STATUSES[status])} | {cells} | {counts.of(status):,} |"


def _numbers(found: tuple[Series, ...]) -> Iterator[str]:
    if not found:
        return
    yield ""
    yield "## Numbers over time"
    for one in found[:TABLES]:
        yield ""
        yield f"**{escape(wording.heading(one.conflict))}**"
        yield ""
        yield "| published | says |"
        yield "|---|---|"
        rows = {(point.day.isoformat(), one.labels[point.side]): None for point in one.points}
        for published, says in rows:
            yield f"| {published} | {escape(says)} |"
    if found[TABLES:]:
        yield ""
        yield f"{words.count(len(found[TABLES:]), 'more dispute')} about numbers over time not listed here."


def _copies(lineage: Lineage) -> Iterator[str]:
    ties = passages.closest(lineage.derivations)
    if not (ties or lineage.repeats):
        return
    yield ""
    yield "## Who copied whom"
    yield ""
    yield (
        f"{words.count(len(lineage.sources), 'source')}, {words.count(lineage.origins, 'origin')}. "
        "→ is copied by; — shares words, and which came first is not known."
    )
    yield ""
    if ties:
        yield "| earlier | | later | of the later | why |"
        yield "|---|---|---|---|---|"
    for tie in ties[:TIES]:
        cells = (
            _plain(tie.earlier),
            "→" if tie.directed else "—",
            _plain(tie.later),
            passages.extent(tie),
            escape(passages.reason(tie)),
        )
        yield f"| {' | '.join(cells)} |"
    if ties[TIES:]:
        yield ""
        yield f"{len(ties[TIES:]):,} more; `provenance lineage` names them all."
    if lineage.repeats:
        yield ""
    for repeat in lineage.repeats[:TIES]:
        twice = words.count(len(repeat.quotations), "passage")
        yield f"- {_plain(repeat.later)} says {twice} twice; that counts once"


def _entry(entry: Entry, number: int, root: str) -> Iterator[str]:
    conflict = entry.conflict
    symbol, name = wording.STATUSES[conflict.status]
    yield ""
    yield f"### {number}. {escape(wording.heading(conflict))}"
    yield ""
    yield f"{symbol} {name} · {conflict.kind} · same subject {conflict.score:.2f}"
    if conflict.reasons:
        yield ""
        for reason in conflict.reasons[: wording.REASONS]:
            yield f"- {escape(wording.reason(reason))}"
    for shown in entry.sides:
        yield from _side(shown, root)
    if entry.left_out:
        yield ""
        yield f"{words.count(entry.left_out, 'more side')}, in the .jsonl"


def _side(shown: Shown, root: str) -> Iterator[str]:
    yield ""
    yield f"#### {escape(wording.value(shown.side))}"
    yield ""
    yield wording.told(shown.side)
    for quote in shown.quotes:
        yield from _quote(quote, root)
    if shown.left_out:
        yield ""
        yield f"{words.count(shown.left_out, 'more statement')}, in the .jsonl"


def _quote(quote: Quote, root: str) -> Iterator[str]:
    yield ""
    yield f"**{_where(quote.statement, root)}**"
    yield ""
    around = (escape(quote.before), f"“{marked(quote.pieces)}”", escape(quote.after))
    yield f"> {' '.join(part for part in around if part)}"
    speaker = wording.speaker(quote.statement)
    if speaker:
        yield ">"
        yield f"> {escape(speaker)}"
    if quote.statement.notice:
        yield ">"
        yield f"> Its own notice: “{escape(brief(quote.statement.notice))}”"
    if quote.echoes:
        more = f"; {quote.left_out:,} more" if quote.left_out else ""
        yield ""
        yield f"In the same words: {'; '.join(_where(echo, root) for echo in quote.echoes)}{more}"


def _where(statement: Statement, root: str) -> str:
    address = wording.address(statement, root)
    place = wording.place(statement)
    linked = f"[{place}](<{address}>)" if address else place
    gone = f" · ✂ {wording.GONE}" if statement.gone else ""
    return f"{_plain(statement.source)} · {linked}{gone}"


def _plain(source: Source) -> str:
    return f"{escape(words.label(source))} · {escape(words.imprint(source))}"
