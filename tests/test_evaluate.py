import pytest

from provenance.domain.assertion import Claim
from provenance.domain.comparison import Alignment
from provenance.domain.evaluation import Gold, Miss
from provenance.domain.evidence import Evidence, Finding, Judgement, Match, Stance, Verdict
from provenance.domain.run import Run, Searched
from provenance.domain.text import Sentence, Source, Span
from provenance.errors import InvalidInput
from provenance.evaluate import evaluate

A = Source("id-a", "seeds/a.txt")
B = Source("id-b", "seeds/deep/b.html")
ONE = Source("id-1", "seeds/many.jsonl", record="1")
TWO = Source("id-2", "seeds/many.jsonl", record="2")
OTHER_A = Source("id-c", "seeds/other/a.txt")
SOURCES = (A, B, ONE, TWO)


def finding(claim: str, *said: tuple[Source, Stance]) -> Finding:
    evidence = tuple(
        Evidence(
            source,
            Sentence("x", Span(0, 1), 0, 0),
            Judgement(
                stance, dict.fromkeys(Stance, 0.5), Alignment((), (), 0.0), (), Match.PARTIAL, "rules"
            ),
            None,
            source.id,
        )
        for source, stance in said
    )
    return Finding(Claim(claim), Verdict.SUPPORTED, 0, 0, evidence, Searched(4, 4), Run("", "", "", ""))


def test_counts_each_side_over_claim_and_source() -> None:
    golds = [Gold("one", states=("a", "b.html"), conflicts=("many#1",)), Gold("two", conflicts=("id-2",))]
    answers = [
        finding("one", (A, Stance.SUPPORTS), (A, Stance.SUPPORTS), (ONE, Stance.SUPPORTS)),
        finding("two", (TWO, Stance.REFUTES), (B, Stance.NOT_ENOUGH_INFO)),
    ]
    scored = evaluate(iter(answers), golds, SOURCES)
    states, conflicts = scored.states, scored.conflicts
    assert (states.true_positives, states.false_positives, states.false_negatives) == (1, 1, 1)
    assert (conflicts.true_positives, conflicts.false_positives, conflicts.false_negatives) == (1, 0, 1)
    assert scored.misses == (
        Miss("one", "seeds/deep/b.html", "states", "nothing"),
        Miss("one", "seeds/many.jsonl#1", "conflicts", "states"),
    )


def test_a_source_that_does_both_counts_in_both() -> None:
    both = finding("one", (A, Stance.SUPPORTS), (A, Stance.REFUTES))
    scored = evaluate([both], [Gold("one", states=("a",))], SOURCES)
    assert (scored.states.f1, scored.conflicts.false_positives) == (1.0, 1)
    assert scored.misses == (Miss("one", "seeds/a.txt", "states", "states and conflicts"),)


@pytest.mark.parametrize(
    "name", ["id-1", "seeds/many.jsonl#1", "many.jsonl#1", "many#1"], ids=["id", "locator", "file", "stem"]
)
def test_every_way_to_name_a_source(name: str) -> None:
    scored = evaluate([finding("c", (ONE, Stance.SUPPORTS))], [Gold("c", states=(name, name))], SOURCES)
    assert (scored.states.true_positives, scored.misses) == (1, ())


def test_the_exact_name_wins_over_a_likeness() -> None:
    named_like_a_path = Source("seeds/a.txt", "seeds/z.txt")
    scored = evaluate(
        [finding("c", (named_like_a_path, Stance.SUPPORTS))],
        [Gold("c", states=("seeds/a.txt",))],
        (A, named_like_a_path),
    )
    assert scored.misses == ()


@pytest.mark.parametrize(
    ("gold", "message"),
    [
        (Gold("c", states=("nowhere",), line=7), "gold line 7: no source is named 'nowhere'"),
        (Gold("c", conflicts=("a.txt",)), "gold line 1: 'a.txt' names 2 sources"),
        (Gold("c", conflicts=("seeds/many.jsonl",)), "gold line 1: 'seeds/many.jsonl' names 2 sources"),
    ],
)
def test_a_name_that_cannot_be_placed_is_told_before_the_work(gold: Gold, message: str) -> None:
    def never():
        raise AssertionError("asked for a finding")
        yield

    with pytest.raises(InvalidInput, match=message):
        evaluate(never(), [gold], (*SOURCES, OTHER_A))


def test_nothing_asked_is_nothing_wrong() -> None:
    scored = evaluate([], [], SOURCES)
    assert (scored.claims, scored.states.f1, scored.conflicts.f1, scored.misses) == (0, 1.0, 1.0, ())
