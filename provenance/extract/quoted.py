"""Quotations that run over several sentences: who is quoted stands in one of them."""

from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.assertion import Assertion, Attribution
from provenance.domain.text import Span

_OPEN, _CLOSE, _EITHER = "“«„", "”»", '"'


def quoted(assertions: Sequence[Assertion], *, paragraphs: Sequence[int]) -> tuple[Assertion, ...]:
    """Return the sentences of one document, those of a long quotation with its speaker.

    ``"One thing. Another,” said Ann Lee.`` makes Ann Lee the speaker of both. Quotation marks are followed
    within a paragraph; a sentence that names a speaker of its own keeps to it.
    """
    result = list(assertions)
    inside: list[int] = []  # sentences of the quotation that is open
    for at, assertion in enumerate(assertions):
        if at and paragraphs[at] != paragraphs[at - 1]:
            inside = []
        was_open, is_open = bool(inside), _open_after(assertion.text, is_open=bool(inside))
        if was_open or is_open:
            inside.append(at)
        if was_open and assertion.attributions:
            speaker = assertion.attributions[0]
            for earlier in inside[:-1]:
                result[earlier] = _given(result[earlier], speaker)
        if not is_open:
            inside = []
    return tuple(result)


def _open_after(text: str, *, is_open: bool) -> bool:
    """Tell whether a quotation is open at the end of a sentence."""
    for mark in text:
        if mark in _OPEN:
            is_open = True
        elif mark in _CLOSE:
            is_open = False
        elif mark in _EITHER:
            is_open = not is_open
    return is_open


def _given(assertion: Assertion, said: Attribution) -> Assertion:
    if assertion.attributions:
        return assertion
    whole = Attribution(said.speaker, said.cue, None, None, Span(0, len(assertion.text)), said.name)
    return replace(assertion, attributions=(whole,))
