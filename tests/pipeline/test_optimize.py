"""Store and index in less space: the same answers, beside readers, whenever it is killed."""

import json
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
from world import HARBOUR, Newsroom, print_news

from provenance import pipeline
from provenance.errors import StaleIndex, StoreError
from provenance.index.segmented import Segmented
from provenance.store import Store

CLAIMS = (HARBOUR, "A lamp burns at pier 7.")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A world that was embedded file by file, and lost some."""
    newsroom = print_news(Newsroom(tmp_path_factory.mktemp("optimize") / "veldoria"))
    newsroom.reembed()
    for number in range(5):
        lamps = " ".join(f"Lamp {lamp} of pier {number} burns." for lamp in range(30))
        newsroom.write(f"pier-{number}.txt", lamps)
        newsroom.reembed()
    lamps = " ".join(f"Lamp {lamp} of pier 0 burns." for lamp in range(2, 30))
    newsroom.write("pier-0.txt", lamps)
    newsroom.reembed()
    return newsroom


@pytest.fixture
def grown(original: Newsroom, tmp_path: Path) -> Newsroom:
    shutil.copytree(original.workspace.root, tmp_path / "grown")
    return Newsroom(tmp_path / "grown")


def answers(newsroom: Newsroom) -> str:
    return newsroom.printed(*CLAIMS, related=True)


def test_segments_become_one_and_answers_stay(grown: Newsroom) -> None:
    before = answers(grown)
    done = pipeline.optimize(grown.workspace)
    assert (done.before.segments, done.before.removed) == (6, 2)
    assert (done.after.segments, done.after.removed) == (1, 0)
    assert done.after.index < done.before.index
    files = list(grown.workspace.embeddings.glob("*-*"))
    assert sum(file.stat().st_size for file in files) == done.after.index
    assert grown.workspace.store.stat().st_size == done.after.store
    assert answers(grown) == before
    assert pipeline.verify(grown.workspace) == ()
    assert grown.reembed().embedded == 0


def test_twice_in_a_row_the_second_writes_nothing_new(grown: Newsroom) -> None:
    pipeline.optimize(grown.workspace)
    with patch.object(Segmented, "save", side_effect=AssertionError("there is nothing to gain")):
        again = pipeline.optimize(grown.workspace)
    assert again.before == again.after


def test_who_has_it_open_goes_on_reading(grown: Newsroom) -> None:
    from provenance.pipeline.opened import opened

    corpus = opened(grown.workspace)
    with corpus.store:
        query = corpus.encoder.encode([HARBOUR])
        before = corpus.index.search(query, 0.1)
        pipeline.optimize(grown.workspace)
        after = corpus.index.search(query, 0.1)
        assert [[part.tobytes() for part in hits] for hits in before] == [
            [part.tobytes() for part in hits] for hits in after
        ]
        assert corpus.store.sources()


class Killed(BaseException):
    """Ends it where it stands."""


@pytest.mark.parametrize(
    "where",
    [
        "provenance.index.segmented.Segmented.save",
        "pathlib.Path.replace",
        "os.fsync",
        "provenance.store.store.Store.set_meta",
        "provenance.index.prune",
        "provenance.store.compaction._merge_words",
        "provenance.store.compaction._vacuum",
    ],
)
def test_killed_at_any_step_it_leaves_a_good_state(grown: Newsroom, where: str) -> None:
    before = answers(grown)
    with patch(where, side_effect=Killed), pytest.raises(Killed):
        pipeline.optimize(grown.workspace)
    assert pipeline.verify(grown.workspace) == ()
    assert answers(grown) == before
    assert pipeline.optimize(grown.workspace).after.segments == 1
    assert len(list(grown.workspace.embeddings.glob("segment-*.ids.npy"))) == 1
    assert answers(grown) == before


def test_what_is_damaged_is_not_compacted(grown: Newsroom) -> None:
    file = next(grown.workspace.embeddings.glob("segment-*.rows.npy"))
    file.write_bytes(file.read_bytes()[:-4])
    with pytest.raises(StaleIndex, match="verify --repair"):
        pipeline.optimize(grown.workspace)
    assert pipeline.repair(grown.workspace).left == ()
    assert pipeline.optimize(grown.workspace).after.segments == 1


def test_without_a_store_there_is_nothing_to_do(empty_room: Newsroom) -> None:
    with pytest.raises(StoreError, match="provenance reembed"):
        pipeline.optimize(empty_room.workspace)
    assert not empty_room.workspace.embeddings.exists()


def test_the_command_line(grown: Newsroom) -> None:
    told = json.loads(grown.run("optimize", "--format", "json").stdout)
    assert told["format"] == "provenance-optimize/1"
    assert (told["before"]["segments"], told["after"]["segments"]) == (6, 1)
    assert "segments" in grown.run("optimize").stdout
    with Store.open(grown.workspace.store) as store:
        assert store.check() == []
