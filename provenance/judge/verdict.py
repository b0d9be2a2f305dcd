"""All the evidence → one verdict, counted in origins."""

from collections.abc import Iterable

from provenance.domain.evidence import Evidence, Stance, Verdict


def verdict(evidence: Iterable[Evidence]) -> tuple[Verdict, int, int]:
    """Return the verdict with the number of independent origins that support and that refute.

    Nine copies of one report count once. Both sides present is CONFLICTING, whatever their numbers:
    which of them is right is for the reader to say. The order of the evidence changes nothing.
    """
    origins: dict[Stance, set[str]] = {stance: set() for stance in Stance}
    for piece in evidence:
        origins[piece.judgement.stance].add(piece.origin)
    supports, refutes = len(origins[Stance.SUPPORTS]), len(origins[Stance.REFUTES])
    if supports and refutes:
        return Verdict.CONFLICTING, supports, refutes
    if supports:
        return Verdict.SUPPORTED, supports, refutes
    if refutes:
        return Verdict.REFUTED, supports, refutes
    return Verdict.NOT_ENOUGH_EVIDENCE, supports, refutes
