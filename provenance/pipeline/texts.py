"""Sentences as comparison sees them, each encoded once however many claims retrieve it."""

from collections.abc import Sequence

from provenance.compare import Text, text
from provenance.domain.assertion import Assertion
from provenance.embed import Encoder

KEPT = 1024  # sentences, some 40 kB each; claims about one matter retrieve the same ones again and again


class Texts:
    """Assertions → one side of a comparison each; the latest `kept` of them are remembered.

    Encoding is most of the work of a trace, and a list of claims asks for the same sentences many times.
    """

    def __init__(self, encoder: Encoder, *, kept: int = KEPT) -> None:
        self._encoder = encoder
        self._kept = kept
        self._known: dict[Assertion, Text] = {}

    def of(self, assertions: Sequence[Assertion]) -> list[Text]:
        """Return the side of each assertion, in order; equal texts are encoded once."""
        asked = {assertion: self._known.pop(assertion, None) for assertion in assertions}
        new = [assertion for assertion, side in asked.items() if side is None]
        made = dict(zip(new, self._made(new), strict=True))
        sides = {assertion: side or made[assertion] for assertion, side in asked.items()}
        self._known |= sides  # at the end: what was asked for last is forgotten last
        for oldest in list(self._known)[: max(0, len(self._known) - self._kept)]:
            del self._known[oldest]
        return [sides[assertion] for assertion in assertions]

    def _made(self, assertions: Sequence[Assertion]) -> list[Text]:
        distinct = list(dict.fromkeys(assertion.text for assertion in assertions))
        tokens = dict(zip(distinct, self._encoder.tokens(distinct), strict=True))
        return [
            text(assertion, tokens[assertion.text].spans, tokens[assertion.text].vectors)
            for assertion in assertions
        ]
