"""Two versions of one text: what stayed, what came, what went, and what was said otherwise."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from provenance.compare.revision import revised, rewordings
from provenance.domain.history import Edit, Fate
from provenance.domain.text import Sentence, Span

HARBOUR = "The harbour of Millbay handled 45 million tonnes of cargo in 2022."
LESS = "The harbour of Millbay handled about 42 million tonnes in 2022."
PILOTS = "“We are proud of our pilots,” director Orla Tamsin said."
FERRY = "The ferry company employs 800 sailors."


def text(*sentences: str) -> tuple[Sentence, ...]:
    found, start = [], 0
    for position, one in enumerate(sentences):
        found.append(Sentence(one, Span(start, start + len(one)), position, 0))
        start += len(one) + 1
    return tuple(found)


def told(edits: tuple[Edit, ...]) -> list[tuple[str, str | None, str | None]]:
    return [
        (edit.fate.value, edit.before and edit.before.text, edit.after and edit.after.text)
        for edit in edits
    ]


def words(before: str, after: str) -> list[tuple[str | None, str | None]]:
    return [
        (one.before and one.before.of(before), one.after and one.after.of(after))
        for one in rewordings(before, after)
    ]


def test_a_sentence_put_in_at_the_top_changes_nothing_below() -> None:
    kept, edits = revised(text(HARBOUR, PILOTS, FERRY), text("A correction.", HARBOUR, PILOTS, FERRY))
    assert kept == 3
    assert told(edits) == [("added", None, "A correction.")]


def test_every_fate_at_once_in_the_order_of_the_later_version() -> None:
    kept, edits = revised(
        text(HARBOUR, "Gulls are many.", PILOTS, "Snow fell.", FERRY),
        text(FERRY, "A correction.", LESS, PILOTS, "Snow fell."),
    )
    assert kept == 2
    assert told(edits) == [
        ("moved", FERRY, FERRY),
        ("added", None, "A correction."),
        ("changed", HARBOUR, LESS),
        ("removed", "Gulls are many.", None),
    ]
    assert edits[2].before == text(HARBOUR)[0]
    assert [edit.words != () for edit in edits] == [False, False, True, False]


def test_a_reworded_sentence_that_also_moved_is_found() -> None:
    _, edits = revised(text(HARBOUR, PILOTS, FERRY), text(PILOTS, FERRY, LESS))
    assert told(edits) == [("changed", HARBOUR, LESS)]


def test_each_sentence_is_paired_with_its_nearest() -> None:
    ours = ["Ward 1 of Karsk counted 300 votes.", "Ward 2 of Karsk counted 310 votes."]
    theirs = ["Ward 2 of Karsk counted 311 votes.", "Ward 1 of Karsk counted 309 votes."]
    _, edits = revised(text(*ours), text(*theirs))
    assert told(edits) == [("changed", ours[1], theirs[0]), ("changed", ours[0], theirs[1])]


def test_sentences_with_little_in_common_are_no_pair() -> None:
    _, edits = revised(text("The ferry sank in the night."), text("The mayor spoke in the morning."))
    assert [edit.fate for edit in edits] == [Fate.REMOVED, Fate.ADDED]


def test_half_of_a_text_that_said_all_twice_can_go() -> None:
    kept, edits = revised(text(HARBOUR, PILOTS, HARBOUR, PILOTS), text(HARBOUR, PILOTS))
    assert kept == 2
    assert [edit.fate for edit in edits] == [Fate.REMOVED, Fate.REMOVED]


def test_the_words_that_differ() -> None:
    assert words(HARBOUR, LESS) == [("45", "about 42"), ("of cargo", None)]
    assert words("He saw 1,200 men", "He saw 1,300 men, too") == [("1,200", "1,300"), (None, ", too")]
    assert words("国家主席到达北京。", "国家主席到达上海。") == [("北京", "上海")]
    assert words("a  b", "a\tb") == words("", "") == []
    assert words("", "all new") == [(None, "all new")]


ANY = st.lists(st.sampled_from([HARBOUR, LESS, PILOTS, FERRY, "Gulls.", "", "?"]), max_size=8)


@given(ANY, ANY)
def test_every_sentence_has_exactly_one_fate(ours: list[str], theirs: list[str]) -> None:
    before, after = text(*ours), text(*theirs)
    kept, edits = revised(before, after)
    lost = [edit.before for edit in edits if edit.before]
    gained = [edit.after for edit in edits if edit.after]
    assert len(set(lost)) == len(lost) == len(before) - kept
    assert len(set(gained)) == len(gained) == len(after) - kept
    stayed = [one.text for one in before if one not in lost]
    assert stayed == [one.text for one in after if one not in gained]
    for edit in edits:
        if edit.before and edit.after:
            assert (edit.fate is Fate.MOVED) == (edit.before.text == edit.after.text)


@given(ANY)
def test_what_is_kept_is_as_long_as_it_can_be(ours: list[str]) -> None:
    kept, edits = revised(
        text(*ours), text("new", *ours[: len(ours) // 2], "newer", *ours[len(ours) // 2 :])
    )
    assert kept == len(ours)
    assert [edit.fate for edit in edits] == [Fate.ADDED, Fate.ADDED]


@given(st.text("ab ,.'1é国", max_size=30), st.text("ab ,.'1é国", max_size=30))
def test_taking_the_differing_words_out_leaves_the_same_text(before: str, after: str) -> None:
    ours, theirs = before, after
    for one in reversed(rewordings(before, after)):
        ours = ours[: one.before.start] + ours[one.before.end :] if one.before else ours
        theirs = theirs[: one.after.start] + theirs[one.after.end :] if one.after else theirs
    assert "".join(ours.split()) == "".join(theirs.split())


def test_huge_texts_take_moments() -> None:
    lines = [f"Line {number} of the log says {number * 7919 % 1009} and no more." for number in range(3000)]
    huge = "word and other " * 20_000
    began = process_time()
    _, edits = revised(text(*lines), text(*reversed(lines)))
    assert {edit.fate for edit in edits} == {Fate.MOVED}
    kept, _ = revised(text(*["ditto."] * 3000), text(*["ditto."] * 2000))
    assert kept == 2000
    _, edits = revised(text(huge), text(huge.replace("and", "or", 1) + "end"))
    assert [edit.fate for edit in edits] == [Fate.CHANGED]
    assert process_time() - began < 10
