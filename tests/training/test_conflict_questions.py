"""What a survey asks the networks of conflicts, and what is true of it."""

import pytest

from provenance.conflicts.learned import DEEDS, UNSURE
from provenance.conflicts.learned.network import PLACES
from provenance.domain.comparison import DifferenceKind
from provenance.pipeline.reembed import reembed
from provenance.workspace import Workspace
from tests.archive import TUNING, Archive, archive, write
from training.candidates import said
from training.conflicts.mined import nominated
from training.conflicts.stack import CODE, questions


@pytest.fixture(scope="module")
def made() -> Archive:
    return archive(TUNING, events=6, seed=1)


@pytest.fixture(scope="module")
def workspace(made: Archive, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("archive")
    write(made, folder)
    found = Workspace(folder)
    reembed(found, encoder="hashing")
    return found


def test_rivals_that_are_true_say_two_values_of_one_slot(made: Archive, workspace: Workspace) -> None:
    stated = said(made)
    rivals = [pair for each in nominated(made, workspace) for pair in each.rivals]
    assert {pair.label for pair in rivals} == {0, 1}
    for pair in rivals:
        differ = {
            slot
            for slot, mine in stated[pair.left]
            for to, yours in stated[pair.right]
            if slot == to and mine != yours
        }
        assert differ or not pair.label


def test_opposed_sentences_are_of_one_slot(made: Archive, workspace: Workspace) -> None:
    stated = said(made)
    opposed = [each.whole for each in nominated(made, workspace) if each.opposed]
    assert opposed
    for pair in opposed:
        ours, theirs = dict(stated[pair.left]), dict(stated[pair.right])
        assert any(ours[slot] != theirs[slot] for slot in ours.keys() & theirs.keys())


def test_what_is_asked_is_what_code_is_unsure_of_or_does_not_see(
    made: Archive, workspace: Workspace
) -> None:
    asked = list(questions("tuning", made, workspace))
    assert {question.kind for _, _, question in asked} <= {*PLACES, None}
    kinds = {kind.value for kind in DEEDS}
    for sort, row, question in asked:
        assert (question.kind is None) == (sort in kinds)
        assert question == question.ordered()
        if sort.startswith("rival"):
            assert not row.signs
        else:
            share = 1 / (1 + 2.718281828 ** -row.signs[CODE])
            least, most = UNSURE[DifferenceKind(sort)]
            assert least - 1e-6 <= share <= most + 1e-6
