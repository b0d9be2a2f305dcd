"""Whether a source corrected itself: a later version of one document, or a publisher's notice of it."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from provenance.compare.words import words
from provenance.conflicts.reasons.phrases import phrase
from provenance.conflicts.reasons.published import is_before, published
from provenance.conflicts.reasons.told import Told
from provenance.domain.conflict import Statement
from provenance.domain.text import Source
from provenance.extract.lexicon import normalised

ABOUT = 1  # word that a notice elsewhere in the document has to share with the sentence it corrects
LONGEST = 2000  # characters of a text around that are looked through


def revised(first: Told, second: Told) -> str | None:
    """Return how a source shows that it changed what it said, None where it does not.

    Two versions of one document show it by themselves. Two documents of one publisher do where the later
    one, in the sentence or beside it, has words of correction.
    """
    ours, theirs = first.statement, second.statement
    if ours.source.locator == theirs.source.locator:
        if ours.document_id == theirs.document_id:
            return None
        return f"two versions of one document, {ours.source.locator}: {_versions(first, second)}"
    publisher = _publisher_of_both(ours.source, theirs.source)
    if publisher is None:
        return None
    when = published(ours.source), published(theirs.source)
    for earlier, later, order in ((first, second, when), (second, first, when[::-1])):
        if is_before(order[1], order[0], same_day=True):
            continue
        if notice := _notice(later.statement):
            return (
                f"{publisher} corrected itself (“{notice}”): first “{earlier.value}”, then “{later.value}”"
            )
    return None


def _versions(first: Told, second: Told) -> str:
    sides = (second, first) if second.statement.gone and not first.statement.gone else (first, second)
    return f"first “{sides[0].value}”, then “{sides[1].value}”"


def notice(sentences: Iterable[str]) -> str:
    """Return those sentences of a document that tell of a correction, of it or of an earlier text."""
    return " ".join(text for text in sentences if phrase("notice").search(text[:LONGEST]))


def _notice(statement: Statement) -> str | None:
    """Return words of correction in a sentence or beside it, or elsewhere in its document but about it."""
    around = (statement.assertion.text[:LONGEST], statement.before[-LONGEST:], statement.after[:LONGEST])
    for text in around:
        if found := phrase("notice").search(text):
            return found.group()
    found = phrase("notice").search(statement.notice[:LONGEST])
    if found is None or len(_content(statement.notice) & _content(statement.assertion.text)) < ABOUT:
        return None
    return found.group()


def _content(text: str) -> set[str]:
    return {word.stem for word in words(text[:LONGEST]) if word.weight}


def _publisher_of_both(one: Source, other: Source) -> str | None:
    """Return the publisher of two sources, by name or else by the host of their addresses; None for two."""
    if one.publisher and other.publisher:
        return one.publisher if normalised(one.publisher) == normalised(other.publisher) else None
    ours, theirs = _host(one.url), _host(other.url)
    return ours if ours and ours == theirs else None


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
