"""How close two wordings are."""

from rapidfuzz import fuzz

from provenance.compare.words import words
from provenance.domain.evidence import Match

NEAR_COPY = 88.0  # share of words in common and in order, in percent


def wording(claim: str, evidence: str, *, whole: bool) -> Match:
    """Return how close the wording of the evidence is to that of the claim.

    VERBATIM contains the claim word for word, NEAR_COPY all but a few words in the same order (indel
    similarity of the best-matching stretch, over words); else PARAPHRASE where the `whole` claim was
    found, and PARTIAL where it was not.
    """
    ours = " ".join(word.text for word in words(claim))
    theirs = " ".join(word.text for word in words(evidence))
    if ours and f" {ours} " in f" {theirs} ":
        return Match.VERBATIM
    if fuzz.partial_ratio(ours, theirs) >= NEAR_COPY and len(ours) <= len(theirs) * 1.2:
        return Match.NEAR_COPY
    return Match.PARAPHRASE if whole else Match.PARTIAL
