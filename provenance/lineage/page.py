"""A document as text reuse sees it: sentences, their words and their vectors."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from provenance.compare.words import FUNCTION_WORDS, LIGHT_WORDS, stem
from provenance.domain.text import Sentence
from provenance.extract import lexicon
from provenance.index import Vectors

# "ISLAMABAD (APP) — ", "Karsk (Northwire) – ", "LONDON, March 3 - ", "Islamabad: "
_AGENCY = r"\([^()\n]{2,40}\)"
_DATELINE = re.compile(
    rf"(?:[A-ZÀ-Þ][^a-z\n()]{{2,40}}(?:,[^\n()—–-]{{1,20}})?(?:{_AGENCY})?|[A-ZÀ-Þ][^\n().!?]{{1,40}}{_AGENCY})"
    r" ?[—–-]+ |[A-ZÀ-Þ][\w'’-]{2,30}: "
)
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
RUN = 4  # words
REFRAIN = 6  # sentences in which a run is found; what stands in more tells little
LONGEST = 2000  # words of one sentence that are looked at; longer ones are lists or damage


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one sentence: folded, where each stands in it, and which of them tell something.

    `telling[k]` is the stem of word k, "" for a function word; `content` are all of them, `names` those
    with a capital that no sentence start explains, `numbers` those in digits. `head` is where the sentence
    itself starts, after a dateline ("ISLAMABAD (APP) — ").
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    telling: tuple[str, ...]
    content: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    head: int


@dataclass(frozen=True, slots=True)
class Page:
    """Sentences of one document in order, the wording of each, and their unit vectors (n, dimension).

    `runs` has for words that tell something, `RUN` in a row, the sentences in which they stand so.
    """

    sentences: tuple[Sentence, ...]
    wordings: tuple[Wording, ...]
    vectors: Vectors
    runs: Mapping[str, tuple[int, ...]]


def page(sentences: Sequence[Sentence], vectors: Vectors) -> Page:
    """Return sentences of a document as a page; `vectors` are theirs, (n, dimension)."""
    wordings = tuple(wording(one.text) for one in sentences)
    return Page(tuple(sentences), wordings, np.asarray(vectors), _runs(wordings))


def _runs(wordings: Sequence[Wording]) -> dict[str, tuple[int, ...]]:
    runs: dict[str, tuple[int, ...]] = {}
    for at, one in enumerate(wordings):
        telling = [word for word in one.telling if word]
        for run in map(" ".join, zip(*(telling[k:] for k in range(RUN)), strict=False)):
            places = runs.get(run, ())
            if len(places) < REFRAIN and at not in places:
                runs[run] = (*places, at)
    return runs


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """Return the words of a sentence; the latest are remembered, for one text stands in many copies."""
    dateline = _DATELINE.match(text)
    head = dateline.end() if dateline else 0
    found = [match for _, match in zip(range(LONGEST), _WORD.finditer(text, head), strict=False)]
    words = tuple(match[0].casefold() for match in found)
    telling = tuple(_telling(match[0], word) for match, word in zip(found, words, strict=True))
    content = [(match[0], stemmed) for match, stemmed in zip(found, telling, strict=True) if stemmed]
    first = found[0][0] if found and _common(words[0]) else None
    named = frozenset(
        stemmed for written, stemmed in content if written[0].isupper() and written is not first
    )
    return Wording(
        words,
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
        telling,
        frozenset(stemmed for _, stemmed in content),
        named,
        frozenset(stemmed for written, stemmed in content if written[0].isdigit()),
        head,
    )


def _common(word: str) -> bool:
    """Tell whether a word, or what it is the plural of, is an everyday one."""
    known = lexicon.words("common")
    return any(form in known for form in (word, word.removesuffix("s"), word.removesuffix("es")))


def _telling(written: str, word: str) -> str:
    """Return the stem of a word that tells something; "US" and "IT" do where "us" and "it" do not."""
    shouted = written.isupper() and len(written) > 1
    return "" if (word in FUNCTION_WORDS and not shouted) or word in LIGHT_WORDS else stem(word)
