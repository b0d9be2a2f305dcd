"""Two sentences → whether one may be the other again, in the same words or in others.

Words are aligned by edit distance (Levenshtein 1966, as rapidfuzz computes it), and the stretch that has
most in common is kept: a sentence may be copied in part, or with another opening.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from provenance.domain.evidence import Match
from provenance.domain.text import Sentence, Span
from provenance.lineage.page import Wording

LOOSE_END = 4  # words at an end of a sentence that may differ, and still the whole sentence was copied
COPIED = 0.58  # share of the words of a stretch, on its longer side, that stand in the other, in order
FEWEST = 7  # words that tell something in a stretch that is not a whole sentence …
FEWEST_PLAIN = 4  # … and so many of them no names: a long title of a person or a law is no copy
MOVED = 0.5  # share of the words outside the stretch that stand in both: a clause changed its place
SAME_NAMES = 0.5  # of the fewer names of two sides; who fills one template again changes the names
NO_LIKENESS, FULL_LIKENESS = 0.40, 0.62  # of sentences on one subject; of a paraphrase
WEAKEST = -0.5  # a pair so unlike still fills a gap between better ones, and gains nothing
BY_CONTENT, BY_NAME, BY_NUMBER, AT_MOST = 0.3, 0.9, 0.6, 5.4


@dataclass(frozen=True, slots=True)
class Cell:
    """Sentence `left` of one page and sentence `right` of another: what they share, where, and how much.

    The spans count from the start of each document. `weight` is how much this pair alone speaks for a
    copy; `kind` is VERBATIM, NEAR_COPY or PARAPHRASE.
    """

    left: int
    right: int
    left_span: Span
    right_span: Span
    kind: Match
    weight: float


def cell(
    at: tuple[int, int],
    sentences: tuple[Sentence, Sentence],
    wordings: tuple[Wording, Wording],
    cosine: float,
) -> Cell | None:
    """Return what sentence `at[0]` of one page and `at[1]` of another share; None for next to nothing.

    Args:
        at: their positions in the pages.
        sentences: the two sentences.
        wordings: their words.
        cosine: of their vectors.
    """
    ours, theirs = wordings
    shared = len(ours.content & theirs.content)
    dice = 2 * shared / (len(ours.content) + len(theirs.content) or 1)
    if shared >= FEWEST or dice >= 0.5 or ours.words == theirs.words:
        copied = _copied(at, sentences, ours, theirs)
        if copied:
            return copied
    weight = min(1.0, ((cosine + dice) / 2 - NO_LIKENESS) / (FULL_LIKENESS - NO_LIKENESS))
    if weight < WEAKEST:
        return None
    if ours.names and theirs.names and not ours.names & theirs.names:
        weight = min(weight, 0.0)
    return Cell(*at, *bounds(sentences, wordings), Match.PARAPHRASE, weight)


def _copied(
    at: tuple[int, int], sentences: tuple[Sentence, Sentence], ours: Wording, theirs: Wording
) -> Cell | None:
    """Return the stretch that stands in both in nearly the same words."""
    if ours.words == theirs.words:
        weight = _weight(ours.content, ours.names, ours.numbers)
        if not weight:
            return None
        return Cell(*at, *bounds(sentences, (ours, theirs)), Match.VERBATIM, weight)
    steps = Levenshtein.opcodes(ours.words, theirs.words)
    blocks = [
        (step.tag == "equal", step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in steps
    ]
    first, last = _stretch(blocks)
    (_, left, _, right, _), (_, _, left_end, _, right_end) = blocks[first], blocks[last]
    if _moved(ours, theirs, (left, left_end), (right, right_end)):
        left, right, left_end, right_end = 0, 0, len(ours.words), len(theirs.words)
    if left <= LOOSE_END and right <= LOOSE_END:
        left = right = 0
    ours_after, theirs_after = len(ours.words) - left_end, len(theirs.words) - right_end
    if ours_after <= LOOSE_END and theirs_after <= LOOSE_END:
        left_end, right_end = len(ours.words), len(theirs.words)
    kept = [block for block in blocks if block[0] and left <= block[1] and block[2] <= left_end]
    same = sum(block[2] - block[1] for block in kept)
    if same < COPIED * max(left_end - left, right_end - right):
        return None
    stems = frozenset(filter(None, (ours.telling[k] for b in kept for k in range(b[1], b[2]))))
    whole = left_end - left == len(ours.words) and right_end - right == len(theirs.words)
    if not whole and (len(stems) < FEWEST or len(stems - ours.names) < FEWEST_PLAIN):
        return None
    one = ours.names & frozenset(ours.telling[left:left_end])
    other = theirs.names & frozenset(theirs.telling[right:right_end])
    if len(one & other) < SAME_NAMES * min(len(one), len(other)):
        return None
    share = same / max(left_end - left, right_end - right)
    exact = len(kept) == 1 and share == 1.0
    return Cell(
        *at,
        _placed(sentences[0], ours, left, left_end),
        _placed(sentences[1], theirs, right, right_end),
        Match.VERBATIM if exact else Match.NEAR_COPY,
        _weight(stems, one & other, stems & ours.numbers) * share**2,
    )


def _stretch(blocks: Sequence[tuple[bool, int, int, int, int]]) -> tuple[int, int]:
    """Return first and last block of the stretch with most words in common less those that are not."""
    best, running, start, found = 0, 0, 0, (0, 0)
    for at, (equal, left, left_end, right, right_end) in enumerate(blocks):
        if running < 0 or not best:
            running, start = 0, at
        running += left_end - left if equal else -max(left_end - left, right_end - right)
        if running > best:
            best, found = running, (start, at)
    return found


def _moved(ours: Wording, theirs: Wording, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell whether what stands outside the stretch is the same on both sides, only at another place."""
    one = frozenset(filter(None, ours.telling[: left[0]] + ours.telling[left[1] :]))
    other = frozenset(filter(None, theirs.telling[: right[0]] + theirs.telling[right[1] :]))
    return bool(one & other) and len(one & other) >= MOVED * max(len(one), len(other))


def _placed(sentence: Sentence, wording: Wording, first: int, end: int) -> Span:
    """Return where these words stand in the document; an end of the sentence takes its marks along."""
    start = wording.head if first == 0 else wording.starts[first]
    stop = len(sentence.text) if end == len(wording.words) else wording.ends[end - 1]
    return Span(start, stop).shift(sentence.span.start)


def bounds(sentences: tuple[Sentence, Sentence], wordings: tuple[Wording, Wording]) -> tuple[Span, Span]:
    """Return where two sentences stand, without datelines."""
    one, other = (
        _placed(sentence, wording, 0, len(wording.words))
        for sentence, wording in zip(sentences, wordings, strict=True)
    )
    return one, other


def _weight(content: frozenset[str], names: frozenset[str], numbers: frozenset[str]) -> float:
    return min(AT_MOST, BY_CONTENT * len(content) + BY_NAME * len(names) + BY_NUMBER * len(numbers))
