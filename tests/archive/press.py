"""Events → an archive: all that was written, and what is true of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from provenance.domain.evidence import Match
from provenance.domain.text import Document, Source, Span

from . import events
from .articles import Article, Line
from .desk import Desk
from .events import Bank, Event
from .truth import Archive, Copy, Dispute, Place, Statement


def archive(bank: Bank, *, events_: int = 40, seed: int = 1) -> Archive:
    """Return the archive that this bank, seed and number of events make: about six articles an event."""
    used: Counter[str] = Counter()
    printed: dict[str, str] = {}
    documents: list[Document] = []
    before: list[Document] = []
    statements: list[Statement] = []
    disputes: list[Dispute] = []
    copies: list[Copy] = []
    for at, event in enumerate(events.drawn(bank, events_, seed)):
        desk = Desk(bank, event, Random(f"{seed}:{event.id}"), used, printed, at * 1000)  # noqa: S311
        articles = tuple(article for article in desk.articles() if article.lines())
        placed = [(article, *_printed(article)) for article in articles]
        for article, document, _ in placed:
            (before if article.gone else documents).append(document)
        told = [
            Statement(place, event.id, slot, value, line.origin)
            for _, _, places in placed
            for line, place in places
            for slot, value in line.facts
        ]
        statements += told
        disputes += _disputes(event, told)
        copies += _copies([(article, places) for article, _, places in placed if not article.gone])
    return Archive(tuple(documents), tuple(before), tuple(statements), tuple(disputes), tuple(copies))


def _printed(article: Article) -> tuple[Document, list[tuple[Line, Place]]]:
    text = ""
    places: list[tuple[Line, Place]] = []
    for paragraph in article.paragraphs:
        text += "\n\n" if text else ""
        for number, item in enumerate(paragraph):
            if number and not text.endswith("— "):
                text += " "
            start = len(text)
            text += item if isinstance(item, str) else item.text
            if isinstance(item, Line):
                places.append((item, Place(article.name, Span(start, len(text)), article.gone)))
    source = Source(
        id=article.name,
        path="seeds/articles.jsonl",
        record=article.name,
        title=article.title,
        publisher=article.publisher,
        published=article.published,
    )
    return Document(source, text, Span(0, len(text))), places


def _disputes(event: Event, told: Sequence[Statement]) -> Iterator[Dispute]:
    for slot in event.kind.slots:
        sides: dict[str, list[Statement]] = {}
        for statement in told:
            if statement.slot == slot.name:
                sides.setdefault(statement.value, []).append(statement)
        if len(sides) > 1:
            status = event.variations[slot.name][0]
            ordered = tuple((value, tuple(side)) for value, side in sides.items())
            yield Dispute(event.id, slot.name, slot.kind, status, ordered)


def _copies(placed: Sequence[tuple[Article, list[tuple[Line, Place]]]]) -> Iterator[Copy]:
    """Yield the runs that any two articles share, of one closeness each."""
    for number, (later, theirs) in enumerate(placed):
        for earlier, ours in placed[:number]:
            where = {line.unit: at for at, (line, _) in enumerate(ours)}
            run: list[tuple[int, int, Match]] = []
            for at, (line, _) in enumerate(theirs):
                source = where.get(line.unit)
                step = None if source is None else (source, at, _closeness(ours[source][0], line))
                if run and (step is None or step != (run[-1][0] + 1, at, run[-1][2])):
                    yield _copy(run, ours, theirs, drawn=later.drawn_from == earlier.name)
                    run = []
                if step:
                    run.append(step)
            if run:
                yield _copy(run, ours, theirs, drawn=later.drawn_from == earlier.name)


def _copy(
    run: Sequence[tuple[int, int, Match]],
    ours: Sequence[tuple[Line, Place]],
    theirs: Sequence[tuple[Line, Place]],
    *,
    drawn: bool,
) -> Copy:
    (first, start, kind), (last, end, _) = run[0], run[-1]
    return Copy(
        _over(ours[first][1], ours[last][1]), _over(theirs[start][1], theirs[end][1]), kind, drawn=drawn
    )


def _over(first: Place, last: Place) -> Place:
    return replace(first, span=Span(first.span.start, last.span.end))


def _closeness(one: Line, other: Line) -> Match:
    if one.text == other.text:
        return Match.VERBATIM
    return Match.NEAR_COPY if one.template == other.template else Match.PARAPHRASE
