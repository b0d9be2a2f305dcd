"""One text to what it asserts: quantities, times, names, who says it, and how it is put forward."""

from collections.abc import Sequence

from provenance.domain.assertion import Assertion
from provenance.domain.text import Sentence
from provenance.extract.attributions import attributions
from provenance.extract.cues import cues
from provenance.extract.names import names
from provenance.extract.quantities import quantities
from provenance.extract.quoted import quoted
from provenance.extract.references import resolve
from provenance.extract.setting import setting
from provenance.extract.times import times

__all__ = ["attributions", "cues", "extract", "in_context", "names", "quantities", "resolve", "times"]


def extract(text: str, *, said_on: str | None = None) -> Assertion:
    """Return what `text` asserts; every span counts from its start.

    `said_on` is the ISO date from which "yesterday" and "last week" are reckoned. References stay empty:
    they need the sentences around, see `in_context`.
    """
    spans = times(text, said_on=said_on)
    named = names(text)
    return Assertion(
        text=text,
        said_on=said_on,
        quantities=quantities(text, times=spans),
        times=spans,
        names=named,
        attributions=attributions(text, named),
        cues=cues(text),
    )


def in_context(sentences: Sequence[Sentence], *, said_on: str | None = None) -> tuple[Assertion, ...]:
    """Return what each sentence of one document asserts, read with the others around it.

    Pronouns and roles take their names, the sentences of a long quotation their speaker, and all of them
    the names that the document is about.
    """
    paragraphs = [sentence.paragraph for sentence in sentences]
    alone = [extract(sentence.text, said_on=said_on) for sentence in sentences]
    return setting(quoted(resolve(alone, paragraphs=paragraphs), paragraphs=paragraphs))
