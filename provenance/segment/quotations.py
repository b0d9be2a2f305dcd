"""What is quoted inside a piece of text, and so may hold sentences of its own."""

from collections.abc import Iterator

from provenance.domain.text import Span

_DOUBLE = {"“": "”\"", "\"": "\"”", "„": "“”", "«": "»", "「": "」", "『": "』"}  # fmt: skip
_SINGLE = "'‘"
_SINGLE_END = "'’"
_ENDS = ".,!?…;"


def quotations(text: str) -> Iterator[Span]:
    """Yield what stands between quotation marks, outermost only, without the marks.

    A quotation opened with one kind of double mark may be closed with the other. A single mark opens
    only after white space and closes only after punctuation, since most are apostrophes. One that is
    never closed runs to the end.
    """
    start, closers, single = -1, "", False
    for position, character in enumerate(text):
        if start < 0:
            before = text[position - 1] if position else " "
            if character in _DOUBLE:
                start, closers, single = position + 1, _DOUBLE[character], False
            elif character in _SINGLE and before in " \n(":
                start, closers, single = position + 1, _SINGLE_END, True
        elif character in closers and (not single or _closes(text, position)):
            yield Span(start, position)
            start = -1
    if start >= 0 and not single:
        yield Span(start, len(text))


def _closes(text: str, position: int) -> bool:
    return text[position - 1] in _ENDS and not text[position + 1 : position + 2].isalnum()
