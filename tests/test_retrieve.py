"""Each channel can nominate alone, and nothing above the floor is lost."""

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from world import Newsroom

from provenance import embed, index
from provenance import retrieve as retrieval
from provenance.compare import text
from provenance.domain.assertion import Assertion
from provenance.domain.evidence import Candidate
from provenance.extract import extract
from provenance.index import Index
from provenance.judge import load as load_judge
from provenance.retrieve import FLOOR, candidates, channels, keys, nominate
from provenance.store import Store

FILLER = [
    f"{subject} {verb} {thing}."
    for subject in ("Bakers", "Pilots", "Gardeners", "Weavers", "Millers")
    for verb in ("praise", "mend", "paint", "carry", "hide")
    for thing in ("old bread", "grey sails", "young trees", "warm cloth", "dry grain")
]


@pytest.fixture
def library(empty_room: Newsroom) -> Iterator[tuple[Store, Index]]:
    """A hundred and more sentences, so that a word can be common."""
    empty_room.write("filler.txt", "\n\n".join(FILLER))
    empty_room.write(
        "boats.txt", "date 2023-01-01 Northline employs 800 sailors.\n\nZyrolite was found at dawn."
    )
    empty_room.reembed()
    with Store.open(empty_room.workspace.store) as store:
        yield store, opened(empty_room, store)


def opened(newsroom: Newsroom, store: Store) -> Index:
    model = embed.load("hashing")
    return index.load(
        newsroom.workspace.embeddings,
        store.meta("index") or "",
        encoder_name=model.name,
        encoder_revision=model.revision,
    )


def found(claim: str, library: tuple[Store, Index], vector: np.ndarray | None = None) -> list[Candidate]:
    store, vectors = library
    asked = embed.load("hashing").encode([claim])[0] if vector is None else vector
    return retrieve(extract(claim), asked, store, vectors)


def retrieve(
    claim: Assertion, vector: np.ndarray, store: Store, vectors: Index, *, related: bool = True
) -> list[Candidate]:
    nominees = nominate(claim, vector, store=store, index=vectors, related=related)
    return list(candidates(claim, nominees, store))


def away(library: tuple[Store, Index]) -> np.ndarray:
    """A unit vector that is below the floor for every sentence."""
    _, vectors = library
    rows = vectors.vectors(vectors.ids())
    worst = -rows.sum(axis=0)
    worst = (worst / np.linalg.norm(worst)).astype(np.float32)
    assert (rows @ worst).max() < FLOOR
    return worst


def test_the_dense_channel_nominates_alone(library: tuple[Store, Index]) -> None:
    store, vectors = library
    [number] = [key for key, text in store.texts(store.sentence_ids()) if text == FILLER[7]]
    candidates = found("Xxx.", library, vectors.vectors([number])[0])
    [match] = [one for one in candidates if one.sentence.text == FILLER[7]]
    assert match.similarity == pytest.approx(1.0, abs=1e-5)


def test_the_lexical_channel_nominates_alone(library: tuple[Store, Index]) -> None:
    [match] = found("Someone brought zyrolite along.", library, away(library))
    assert match.sentence.text == "Zyrolite was found at dawn."
    assert match.similarity < FLOOR


def test_the_key_channel_nominates_alone(
    library: tuple[Store, Index], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channels, "RARE_AT_LEAST", 0)  # no word is rare
    store, vectors = library
    text = "Northline employs 800 sailors."
    [stated] = [assertion for _, _, assertion in store.occurrences() if assertion.text == text]
    assert keys(stated)
    claim = extract("Northline has 90 sailors.")
    assert keys(claim) & keys(stated)
    nominated = retrieve(claim, away(library), store, vectors)
    assert [one.sentence.text for one in nominated] == [text]


def test_a_name_alone_nominates_nothing_but_what_is_near(empty_room: Newsroom) -> None:
    empty_room.write("filler.txt", "\n\n".join(FILLER))
    empty_room.write("a.txt", "Ada Brandt sings. Ada Brandt mends zithers. Ada Brandt met Omar Khalid.")
    empty_room.reembed()
    with Store.open(empty_room.workspace.store) as store:
        library = store, opened(empty_room, store)
        nominated = found("Ada Brandt owns a zither and likes Omar Khalid.", library, away(library))
        assert [one.sentence.text for one in nominated] == [
            "Ada Brandt mends zithers.",
            "Ada Brandt met Omar Khalid.",
        ]
        alone = found("Ada Brandt.", library, away(library))
        assert len(alone) == 3, "a claim that is but a name"


@pytest.mark.parametrize(
    ("claim", "names"),
    [
        (
            "Ada Brandt of Northline praised the old bridge in Vienna.",
            {"Ada Brandt", "Northline", "Vienna"},
        ),
        ("Northline praised the old bridge in Vienna.", {"Vienna"}),  # and not the body that it is about
    ],
)
def test_what_lacks_a_name_says_which(named: tuple[Store, Index], claim: str, names: set[str]) -> None:
    store, vectors = named
    said, vector = extract(claim), embed.load("hashing").encode([claim])[0]
    nominees = nominate(said, vector, store=store, index=vectors, related=False)
    lacks = {claim[span.start : span.end] for one in nominees for span in one.lacks}
    assert lacks == names
    texts = dict(store.texts(one.sentence for one in nominees))
    for one in nominees:
        for span in one.lacks:
            assert span.of(claim) not in texts[one.sentence]


def test_a_common_word_nominates_nothing(library: tuple[Store, Index]) -> None:
    assert found("Bakers.", library, away(library)) == []


def test_a_sentence_in_two_sources_comes_once_for_each(empty_room: Newsroom) -> None:
    for name in ("a.txt", "b.txt"):
        empty_room.write(name, "Zyrolite was found at dawn.")
    empty_room.reembed()
    with Store.open(empty_room.workspace.store) as store:
        candidates = found("Zyrolite was found at dawn.", (store, opened(empty_room, store)))
    assert [one.source.path for one in candidates] == ["seeds/a.txt", "seeds/b.txt"]


def test_nothing_above_the_floor_is_lost(library: tuple[Store, Index]) -> None:
    store, vectors = library
    ids = vectors.ids()
    rows = vectors.vectors(ids)
    model = embed.load("hashing")

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.sampled_from(" ".join(FILLER).replace(".", "").split()), min_size=1, max_size=8))
    def check(spoken: list[str]) -> None:
        claim = " ".join(spoken)
        asked = model.encode([claim])[0]
        scores = rows @ asked
        wanted = set(ids[scores >= FLOOR + 1e-6].tolist())
        nominated = retrieve(extract(claim), asked, store, vectors)
        assert wanted <= {one.sentence.id for one in nominated}
        exact = dict(zip(ids.tolist(), scores.tolist(), strict=True))
        assert all(abs(one.similarity - exact[one.sentence.id]) < 1e-5 for one in nominated)
        assert len({(one.source.locator, one.sentence.position) for one in nominated}) == len(nominated)

    check()


PEOPLE = ("Ada Brandt", "Ms Brandt", "Omar Khalid", "Umar Khaled")
BODIES = ("Northline", "the Federal Board of Ports", "FBP", "the Ministry of Rail", "the rail ministry")
PLACES = ("Lahore", "Vienna", "Kenya")
DEEDS = ("opened {} sheds", "sold {} boats in 2019", "praised the old bridge", "did not close the harbour")


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Index]]:
    """Documents about people, bodies and places, each told of in several ways, also by a pronoun."""
    newsroom = Newsroom(tmp_path_factory.mktemp("named"), encoder="hashing")
    for number, (who, body, place) in enumerate(product(PEOPLE, BODIES, PLACES)):
        deeds = [DEEDS[(number + at) % len(DEEDS)].format(number + 10) for at in range(3)]
        newsroom.write(
            f"{number}.txt",
            f"date 2023-01-{number % 28 + 1:02}\n\n{who} of {body} {deeds[0]} in {place}.\n\n"
            f"{body.removeprefix('the ').capitalize()} {deeds[1]}. {who} said so. He {deeds[2]}.",
        )
    newsroom.reembed()
    with Store.open(newsroom.workspace.store) as store:
        yield store, opened(newsroom, store)


claims = st.builds(
    lambda who, deed, number, place: f"{who} {deed.format(number)}{place}.",
    st.sampled_from(("Ada Brandt", "Omar Khalid", "Northline", "FBP", "The Ministry of Rail", "Lahore")),
    st.sampled_from(DEEDS),
    st.integers(10, 60),
    st.sampled_from(("", " in Vienna", " in Kenya", " for Northline", " of the Federal Board of Ports")),
)


@pytest.mark.parametrize("many", [retrieval.MANY, 0])
def test_what_could_tell_is_found_by_name(
    named: tuple[Store, Index], many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that a judge could take a stance on, and hardly anything else, whichever way is quicker."""
    store, vectors = named
    monkeypatch.setattr(retrieval, "MANY", many)
    judge, model = load_judge("rules"), embed.load("hashing")
    counted = {"nominated": 0, "by name": 0, "could tell": 0}

    @settings(max_examples=60, deadline=None)
    @given(claims)
    def check(claim: str) -> None:
        said, vector = extract(claim), model.encode([claim])[0]
        nominated = retrieve(said, vector, store, vectors)
        by_name = retrieve(said, vector, store, vectors, related=False)
        telling = [
            one for one in nominated if judge.can_tell(text(said), text(one.assertion), one.similarity)
        ]
        assert [one for one in by_name if one in telling] == telling
        assert all(one in nominated for one in by_name)
        for name, found in zip(counted, (nominated, by_name, telling), strict=True):
            counted[name] += len(found)

    check()
    assert 0 < counted["could tell"] <= counted["by name"] < 0.8 * counted["nominated"]
