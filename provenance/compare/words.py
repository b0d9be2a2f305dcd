"""The words of a text, as comparison sees them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from provenance.domain.text import Span

# A number with its separators is one word; a possessive 's is not part of the word before it.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")

FUNCTION_WORDS = frozenset(
    """a about above across after again against ago all also although am among an and another any are
    around as at away back be became because become been before behind being below between both but by can
    could did do does doing done down during each either else even ever every few for from further had has
    have having he her here hers him his how however i if in including instead into is it its itself just
    least less like many me might more most much must my near neither never no nor not of off on once one
    only onto or other others our out over own per quite rather same shall she should since so some such
    than that the their them then there these they this those though through thus to together too toward
    towards under until up upon us very via was we well were what when where whereas whether which while who
    whom whose why will with within without would yet you your s t d ll m re ve says said say
    """.split()
)

# Verbs and nouns so general that finding them elsewhere says next to nothing.
LIGHT_WORDS = frozenset(
    """according add added adding already currently get give given go going got keep kept made make makes
    making new now number numbers part people recent recently several take taken takes taking tell thing
    things time told took use used using way
    """.split()
)

_IRREGULAR = {
    form: base
    for base, forms in {
        "meet": "met",
        "hold": "held",
        "lead": "led",
        "tell": "told",
        "make": "made",
        "buy": "bought",
        "sell": "sold",
        "build": "built",
        "pay": "paid",
        "find": "found",
        "send": "sent",
        "spend": "spent",
        "lose": "lost",
        "win": "won",
        "leave": "left",
        "keep": "kept",
        "bring": "brought",
        "think": "thought",
        "teach": "taught",
        "begin": "began begun",
        "grow": "grew grown",
        "rise": "rose risen",
        "fall": "fell fallen",
        "speak": "spoke spoken",
        "write": "wrote written",
        "choose": "chose chosen",
        "give": "gave given",
        "take": "took taken",
        "see": "saw seen",
        "drive": "drove driven",
        "know": "knew known",
        "show": "shown",
        "die": "died dying death dead",
        "person": "people",
        "child": "children",
        "woman": "women",
        "man": "men",
        "seek": "sought",
        "catch": "caught",
        "bear": "bore borne",
        "strike": "struck",
        "use": "user users",
    }.items()
    for form in forms.split()
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place; `stem` is equal for its inflections (Porter 2), `weight` is how much it tells.

    Weight 0 marks function words, 0.4 very general ones, 1 the others.
    """

    span: Span
    text: str
    stem: str
    weight: float


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order; the latest are remembered, for one text is asked for often."""
    return tuple(_word(match.group(), match.start()) for match in _WORD.finditer(text))


def _word(written: str, start: int) -> Word:
    lower = written.casefold().replace("’", "'")
    # "US" and "IT" are names where "us" and "it" are not.
    functional = lower in FUNCTION_WORDS and not (written.isupper() and len(written) > 1)
    weight = 0.0 if functional else 0.4 if lower in LIGHT_WORDS else 1.0
    return Word(Span(start, start + len(written)), lower, stem(lower), weight)


@lru_cache(maxsize=65536)
def stem(lower: str) -> str:
    """Return the Porter 2 stem of a lower-case word, irregular forms taken back to their base first."""
    return str(_stemmer().stemWord(_IRREGULAR.get(lower, lower[:64]).encode("utf-8", "replace").decode()))


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]  # snowballstemmer ships no types
    from snowballstemmer import stemmer

    return stemmer("english")
