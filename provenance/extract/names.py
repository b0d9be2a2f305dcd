"""Proper names of a text, and what kind of thing each names."""

import re
from itertools import pairwise

from provenance.domain.assertion import Name, NameKind
from provenance.domain.text import Span
from provenance.extract.acronyms import defines
from provenance.extract.lexicon import normalised, places
from provenance.extract.pieces import lower_case, split
from provenance.extract.runs import lines_of, runs, style
from provenance.extract.tokens import tokens

_AMPERSAND = re.compile(r" &|& ")


def names(text: str) -> tuple[Name, ...]:
    """Return the proper names of `text` in order, none overlapping.

    A title or post before a name is no part of it ("Prime Minister Imran Khan" gives "Imran Khan"), nor is
    a possessive ending. Spellings known to be one name share a `key`: a country and its adjective, and an
    acronym and the long form that the text gives for it (Schwartz and Hearst 2003).
    """
    found = tokens(text)
    result: list[Name] = []
    for begin, end in lines_of(found):
        line = found[begin:end]
        manner = style(line)
        if manner == "lower":
            pieces = lower_case(line)
        else:
            ranges = runs(line, headline=manner == "headline")
            pieces = (piece for first, stop in ranges for piece in split(line, first, stop))
        for first, last, kind in pieces:
            span = Span(line[first].start, line[last].end)
            written = span.of(text)
            result.append(Name(span, written, key(written, kind), kind))
    return _acronyms(text, result)


def key(text: str, kind: NameKind = NameKind.OTHER) -> str:
    """Return the form of a name that is equal for equal names: no case, accents, punctuation or "the"."""
    plain = normalised(_AMPERSAND.sub(" and ", text))
    if kind is NameKind.PLACE and plain in places():
        return places()[plain]
    if kind is NameKind.PERSON:
        return plain
    kept = " ".join(word for word in plain.split() if word != "the")
    return places().get(kept, kept or plain) if kind is not NameKind.ORGANISATION else kept or plain


def _acronyms(text: str, found: list[Name]) -> tuple[Name, ...]:
    """Return the names with one key for an acronym and the long form beside it."""
    short: dict[str, tuple[str, NameKind]] = {}
    for one, other in pairwise(found):
        between = text[one.span.end : other.span.start].replace("’", "'").removeprefix("'s")
        if between.strip() == "(" and "\n" not in between:
            for brief, full in ((other, one), (one, other)):
                if defines(brief.text, full.text):
                    shared = (
                        key(brief.text),
                        NameKind.ORGANISATION if full.kind is NameKind.OTHER else full.kind,
                    )
                    short[full.key] = short[brief.key] = shared
    if not short:
        return tuple(found)
    return tuple(
        Name(name.span, name.text, *short[name.key]) if name.key in short else name for name in found
    )
