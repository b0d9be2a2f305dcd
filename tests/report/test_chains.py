"""Evidence grouped by origin: as many chains as the verdict counts, the oldest first."""

from dataclasses import replace

from golden import invented
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.evidence import Evidence, Finding, Match, Stance
from provenance.domain.text import Source
from provenance.judge import verdict
from provenance.report import report
from provenance.report.chains import Chain, chains

CLAIM = "Port Lund has nine quays"


def said(
    path: str, published: str | None = None, origin: str | None = None, stance: Stance = Stance.SUPPORTS
) -> Evidence:
    source = Source(path, path, published=published)
    judged = invented.judged(CLAIM, CLAIM, stance, 0.9, Match.VERBATIM)
    return invented.evidence(source, CLAIM, 0, judged, origin)


def paths(found: tuple[Chain, ...]) -> list[list[str]]:
    return [[voice.source.path for voice in (chain.head, *chain.copies)] for chain in found]


def test_the_origin_heads_its_chain_and_copies_follow_by_date() -> None:
    found = chains(
        [
            said("undated", None, "first"),
            said("third", "2022-02-19", "first"),
            said("second", "2022-02-18", "first"),
            said("first", "2022-02-17"),
        ]
    )
    assert paths(found) == [["first", "second", "third", "undated"]]


def test_an_origin_heads_its_chain_whatever_its_date() -> None:
    assert paths(chains([said("copy", "2021"), said("first", None), said("other", "2020", "first")])) == [
        ["copy"],
        ["first", "other"],
    ]


def test_without_the_origin_the_oldest_source_heads_the_chain() -> None:
    assert paths(
        chains([said("b", "2022-03", "lost"), said("c", None, "lost"), said("a", "2022-02", "lost")])
    ) == [["a", "b", "c"]]


def test_chains_of_a_stance_come_oldest_first_and_undated_last() -> None:
    found = chains(
        [
            said("no", "2019", stance=Stance.REFUTES),
            said("undated"),
            said("late", "2022-02-18"),
            said("year", "2022"),
            said("maybe", "2018", stance=Stance.NOT_ENOUGH_INFO),
            said("early", "2022-02-17"),
        ]
    )
    assert paths(found) == [["year"], ["early"], ["late"], ["undated"], ["no"], ["maybe"]]


def test_a_copy_that_says_otherwise_is_no_link_of_the_chain() -> None:
    found = chains([said("copy", "2023", "first", Stance.REFUTES), said("first", "2022")])
    assert paths(found) == [["first"], ["copy"]]


def test_sentences_of_one_source_stay_best_first() -> None:
    best = said("a")
    second = replace(best, sentence=replace(best.sentence, position=9))
    [chain] = chains([best, second])
    assert chain.head.evidence == (best, second)


PIECES = st.lists(
    st.builds(
        said,
        st.sampled_from("abcdef"),
        st.none() | st.sampled_from(["2020", "2021-05-01"]),
        st.sampled_from("abcdef"),
        st.sampled_from([Stance.SUPPORTS, Stance.REFUTES]),
    ),
    max_size=8,
    unique_by=lambda piece: piece.source.path,
)


@given(PIECES, st.randoms(use_true_random=False))
def test_chains_are_as_many_as_the_verdict_counts_in_whatever_order(
    pieces: list[Evidence], chance: object
) -> None:
    expected = chains(pieces)
    _, supports, refutes = verdict(pieces)
    assert len(expected) == supports + refutes
    chance.shuffle(pieces)  # type: ignore[attr-defined]
    assert chains(pieces) == expected


def test_views_show_the_oldest_first_and_json_the_best() -> None:
    late, early = said("late.txt", "2022-02-18"), said("early.txt", "2022-02-17")
    finding: Finding = replace(invented.supported(), evidence=(late, early))
    for form in ("text", "markdown", "html"):
        seen = report([finding], form)
        assert seen.index("early.txt") < seen.index("late.txt"), form
    told = report([finding], "json")
    assert told.index("late.txt") < told.index("early.txt")
