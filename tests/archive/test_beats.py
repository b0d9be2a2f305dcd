"""The events of thirteen beats are what they say they are."""

from collections import Counter
from pathlib import Path

import pytest

from provenance.domain.comparison import DifferenceKind

from .beats import DAY, FOLDER, HELD, TRAINED, beats, events, filled, read

HEAD = "event: x\ntitle: {a}\nabout a: b | c\n"


def test_every_folder_of_events_is_a_beat_and_held_back_or_not() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.is_dir()} - {"__pycache__"} == {*TRAINED, *HELD}
    assert len(events(*TRAINED, *HELD)) == 280


def test_every_event_has_what_can_be_mixed_up() -> None:
    for event in events(*TRAINED, *HELD):
        kinds = Counter(kind for kind, _ in event.slots.values())
        assert kinds["about"], event.name
        assert min(kinds["person"], kinds["place"], kinds["number"], kinds[DAY]) >= 2, event.name
        assert len(event.facts) >= 2, event.name
        assert all(states[state] for states in event.facts.values() for state in ("yes", "no", "plan"))


def test_no_sentence_is_on_two_sides_of_the_split() -> None:
    seen, held = ({line for one in events(*some) for line in one.lines} for some in (TRAINED, HELD))
    assert seen.isdisjoint(held)


def test_every_statement_stands_in_its_document_and_says_its_value() -> None:
    made = beats("city")
    texts = {one.source.id: one.text for one in made.documents}
    kinds = {(one.event, one.slot): one.kind for one in made.disputes}
    for one in made.statements:
        words = one.place.span.of(texts[one.place.document])
        assert words
        if kinds.get((one.event, one.slot)) in (DifferenceKind.NAME, DifferenceKind.QUANTITY):
            assert one.value.casefold() in words.casefold()


def test_the_same_seed_gives_the_same_archive_and_another_seed_another() -> None:
    assert beats("law") == beats("law")
    assert beats("law") != beats("law", seed=2)


def test_every_kind_is_disputed() -> None:
    by_kind = Counter(dispute.kind for dispute in beats(*HELD).disputes)
    assert all(by_kind[kind] > 50 for kind in DifferenceKind if kind is not DifferenceKind.SCOPE)


def test_the_places_of_slots_are_known_when_they_are_filled() -> None:
    text, spans = filled("{a} and {b}.", {"a": "the Reds", "b": "the Blues"})
    assert text == "The Reds and the Blues."
    assert {name: span.of(text) for name, span in spans.items()} == {"a": "The Reds", "b": "the Blues"}


@pytest.mark.parametrize("line", ["nonsense", "- {z} is no slot.", "yes: of no fact.", "aside: {z}."])
def test_a_file_that_is_none_is_refused(tmp_path: Path, line: str) -> None:
    file = tmp_path / "01-x.txt"
    file.write_text(HEAD + line + "\n")
    with pytest.raises(ValueError, match="01-x"):
        read(file)
