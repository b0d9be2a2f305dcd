from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.comparison import Alignment
from provenance.domain.evidence import Evidence, Judgement, Match, Stance, Verdict
from provenance.domain.text import Sentence, Source, Span
from provenance.judge import verdict


def piece(stance: Stance, origin: str, path: str = "a") -> Evidence:
    judged = Judgement(
        stance, dict.fromkeys(Stance, 1 / 3), Alignment((), (), 0.0), (), Match.PARTIAL, "rules/2"
    )
    return Evidence(Source(path, path), Sentence("A lamp.", Span(0, 7), 0, 0), judged, None, origin)


def test_nothing_is_not_enough() -> None:
    assert verdict([]) == (Verdict.NOT_ENOUGH_EVIDENCE, 0, 0)
    assert verdict([piece(Stance.NOT_ENOUGH_INFO, "a")]) == (Verdict.NOT_ENOUGH_EVIDENCE, 0, 0)


def test_nine_copies_are_one_origin() -> None:
    assert verdict([piece(Stance.SUPPORTS, "a", str(n)) for n in range(9)]) == (Verdict.SUPPORTED, 1, 0)


def test_one_side_alone_decides_and_both_conflict() -> None:
    supports, refutes = piece(Stance.SUPPORTS, "a"), piece(Stance.REFUTES, "b")
    assert verdict([refutes]) == (Verdict.REFUTED, 0, 1)
    assert verdict([supports, refutes]) == (Verdict.CONFLICTING, 1, 1)
    assert verdict([supports] * 9 + [refutes]) == (Verdict.CONFLICTING, 1, 1)


EVIDENCE = st.lists(st.builds(piece, st.sampled_from(list(Stance)), st.sampled_from("abcd")), max_size=12)


@given(EVIDENCE, st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_changes_nothing(evidence: list[Evidence], chance: object) -> None:
    expected = verdict(evidence)
    chance.shuffle(evidence)  # type: ignore[attr-defined]
    assert verdict(evidence) == expected


@given(EVIDENCE)
def test_evidence_told_twice_changes_nothing(evidence: list[Evidence]) -> None:
    assert verdict(evidence + evidence) == verdict(evidence)
