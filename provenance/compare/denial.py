"""Whether one text denies what the other tells.

A cue of denial says something of the claim only where both texts have what it denies: in "not singing to a
child" that is the singing, and a text with a child in it tells nothing of that (the focus of a negation,
Blanco and Moldovan 2011, "Semantic representation of negation using focus detection").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from provenance.compare.standing import Pair, Standing, difference, governed
from provenance.compare.text import Text
from provenance.compare.words import Word
from provenance.domain.assertion import Cue, Modality
from provenance.domain.comparison import Difference, DifferenceKind
from provenance.domain.text import Span

DENIED = "one denies it"
ASKED = "one asks for what the other denies"
TELLING = 0.2  # share of the matched words that a denial has to govern to count
FOCUS = 2  # content words at the head of a scope, one of which is what is denied
_SEEN_THROUGH = frozenset(  # words at the head of a scope that only carry what is denied
    "true case correct clear known certain said considered seem seems seemed appear appears appeared able"
    " yet allowed going likely expected reported confirmed recorded effect effects impact influence"
    " evidence sign signs benefit".split()
)
# What is not so until then, or but for these, is so then, and of these.
_SAVE = re.compile(
    r"\b(?:until|till|unless|except|excepting|other than|apart from|save for)\b", re.IGNORECASE
)
_TITLE = re.compile(r"[A-Z]\w+ [A-Z]\w+")
BEHIND = 14  # characters behind a scope in which such a word may end


def denial(
    claim: Text, evidence: Text, pairs: Sequence[Pair], elided: Cue | None = None
) -> Difference | None:
    """Return a difference where one side denies what the other does not.

    Who does it stands outside the scope of a denial, so the words inside one on either side decide. A
    denial in other words ("no injuries" for "nobody was injured") is the same, however far each reaches.
    `pairs` are of plain words, not of names, numbers or times; `elided` is a cue of the evidence that
    denies them all from afar.
    """
    links = [link for *_, link in pairs]
    shared = [link for ours, theirs, link in pairs if ours.denied and theirs.denied]
    ours_idle = frozenset(
        _idle(claim, evidence, [link.claim for link in links], [link.claim for link in shared])
    )
    theirs_idle = frozenset(
        _idle(evidence, claim, [link.evidence for link in links], [link.evidence for link in shared])
    ) - {elided}
    apart = [
        (ours, theirs, link.similarity)
        for ours, theirs, link in pairs
        if (_says(ours, ours_idle) and not theirs.denied)
        or (_says(theirs, theirs_idle) and not ours.denied)
    ]
    share = sum(weight for *_, weight in apart)
    denied = share + sum(link.similarity for link in shared)
    if 2 * share <= denied or share < TELLING * sum(link.similarity for link in links):
        return None
    ours, theirs, _ = apart[0]
    if _asks(theirs if ours.denied else ours):  # who asks for what another denies, says nothing of that
        return replace(difference(DifferenceKind.MODALITY, ours, theirs, ASKED), excludes=False)
    return difference(DifferenceKind.POLARITY, ours, theirs, DENIED)


def _asks(told: Standing) -> bool:
    """Tell whether a word is only asked for."""
    return told.modality is Modality.REQUESTED


def _says(told: Standing, idle: frozenset[Cue]) -> bool:
    """Tell whether a word is denied by a cue that says something of the other text."""
    return told.denied and any(cue.modality is Modality.DENIED and cue not in idle for cue in told.cues)


def _idle(text: Text, other: Text, matched: Sequence[Span], shared: Sequence[Span]) -> Iterator[Cue]:
    """Yield the denials of a text that the other makes too, or that deny nothing that it has.

    `matched` are the places that the other text has, and `shared` those that both deny.
    """
    for cue in text.assertion.cues:
        if cue.modality is Modality.DENIED:
            focus = [word.span for word in _focus(text, cue)]
            unsaid = focus and not any(span in matched for span in focus)
            again = any(cue.scope.overlaps(place) for place in shared)
            written = text.assertion.text
            saves = _SAVE.search(written, cue.scope.start, cue.scope.end + BEHIND)
            if unsaid or again or saves or _still_to_come(cue, other) or _in_a_title(cue, written, other):
                yield cue


def _still_to_come(cue: Cue, other: Text) -> bool:
    """Tell whether what is "yet to" be done is planned in the other text."""
    plans = (one.modality is Modality.PLANNED for one in other.assertion.cues)
    return "yet" in cue.text.lower().split() and any(plans)


def _in_a_title(cue: Cue, written: str, other: Text) -> bool:
    """Tell whether a cue begins a title that both texts give: "No Strings Attached"."""
    title = _TITLE.match(written, cue.span.start)
    return title is not None and title[0] in other.assertion.text


def _focus(text: Text, cue: Cue) -> Iterator[Word]:
    """Yield the words of which one is what a cue denies: the first of its scope."""
    return islice((word for word in governed(text, cue) if word.text not in _SEEN_THROUGH), FOCUS)
