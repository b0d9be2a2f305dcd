"""The smallest pieces numbers are made of: one numeral with its suffix, or one number word."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from provenance.extract.units import is_glued_unit, money_before


class Piece(Enum):
    """What a piece can do in a number."""

    NUMERAL = auto()
    SMALL = auto()  # zero to nineteen
    TENS = auto()
    HUNDRED = auto()
    SCALE = auto()
    PLURAL = auto()  # hundreds, thousands, dozens
    HALF = auto()
    QUARTER = auto()
    PART = auto()  # third, fourth: an ordinal, or the lower half of a fraction
    PARTS = auto()  # thirds, quarters
    ORDINAL = auto()  # first, second, 77th: never a fraction


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece and where it stands; `scale` is what a suffix ("bn") multiplied a numeral by."""

    start: int
    end: int
    piece: Piece
    value: float
    scale: float = 1.0


def numerals(text: str) -> tuple[Atom, ...]:
    """Return the numerals and number words of `text` in order, without those that are part of a name.

    Digits after a letter or a capital and a hyphen (PK-661, Covid-19), or with letters behind them that
    are no unit (5G), belong to a name; web addresses, clock times, telephone numbers and the marks of a
    numbered list are left out as well.
    """
    atoms: list[Atom] = []
    for match in _ATOM.finditer(text):
        if atoms and match.start() < atoms[-1].end:
            continue  # the suffix of the numeral before it: "bn" is a word of its own as well
        if word := match["word"]:
            piece, value = _WORDS[word.lower()]
            atoms.append(Atom(match.start(), match.end(), piece, value))
        elif ordinal := match["ordinal"]:
            value = float(ordinal[:-2].replace(",", ""))
            atoms.append(Atom(match.start(), match.end(), Piece.ORDINAL, value))
        elif match["numeral"] and (atom := _numeral(text, match)):
            atoms.append(atom)
    return tuple(atoms)


SCALES = {
    "thousand": 1e3,
    "lakh": 1e5,
    "lac": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tln": 1e12,
    "tn": 1e12,
    "quadrillion": 1e15,
}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PARTS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_HIGHER_PARTS = {"hundredth": 100.0, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9}


def _lexicon() -> dict[str, tuple[Piece, float]]:
    words = {word: (Piece.SMALL, float(value)) for value, word in enumerate(_SMALL.split())}
    words |= {word: (Piece.TENS, 10.0 * n) for n, word in enumerate(_TENS.split(), 2)}
    words |= {word: (Piece.SCALE, value) for word, value in SCALES.items()}
    words |= {f"{word}s": (Piece.PLURAL, value) for word, value in SCALES.items() if word.isalpha()}
    words |= {
        "nought": (Piece.SMALL, 0.0),
        "naught": (Piece.SMALL, 0.0),
        "hundred": (Piece.HUNDRED, 100.0),
        "dozen": (Piece.SCALE, 12.0),
    }
    words |= {
        "tens": (Piece.PLURAL, 10.0),
        "dozens": (Piece.PLURAL, 12.0),
        "hundreds": (Piece.PLURAL, 100.0),
    }
    words |= {"half": (Piece.HALF, 2.0), "halves": (Piece.PARTS, 2.0)}
    words |= {"quarter": (Piece.QUARTER, 4.0), "quarters": (Piece.PARTS, 4.0)}
    words |= {"first": (Piece.ORDINAL, 1.0), "second": (Piece.ORDINAL, 2.0)}
    parts = {word: float(value) for value, word in enumerate(_PARTS.split(), 3)}
    parts |= {word: 10.0 * n for n, word in enumerate(_TENTHS.split(), 2)} | _HIGHER_PARTS
    words |= {word: (Piece.PART, value) for word, value in parts.items()}
    words |= {f"{word}s": (Piece.PARTS, value) for word, value in parts.items()}
    return words


_WORDS = _lexicon()
_GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 0.2, "⅙": 1 / 6, "⅛": 0.125}
_SUFFIXES = SCALES | {"k": 1e3, "m": 1e6, "mm": 1e6, "mil": 1e6, "b": 1e9, "t": 1e12}

# Every repetition is bounded, or of one class of characters with nothing after it that could fail:
# the scan stays linear on any text.
_ATOM = re.compile(
    r"""
    (?P<skip>(?:https?://|www\.)\S+ | [@\#]\w+
      | (?<![\w.])\+?\d{1,18}(?:-\d{1,18}){2,9} | (?<![\w.])\d{1,18}(?:\.\d{1,18}){2,9}(?![\d,])
      | (?<!\d)\d{1,2}(?::\d\d){1,2}(?!\d)(?:\s?[ap]\.?m\b)? | (?<!\d)\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b
      | ^[ \t]*\(?\d{1,2}[.)](?=[ \t]+[^\W\d_]))
  | (?P<ordinal>(?<![\w.,])\d{1,3}(?:,?\d{3}){0,3}(?:st|nd|rd|th)\b)
  | (?P<numeral>(?<!\d)(?<!\d\.)(?:
        (?P<mantissa>\d{1,18}(?:\.\d{1,18})?)
        (?:\s?[x×]\s?10\^?(?P<power>[-−+]?\d{1,2})(?!\d)|e(?P<exponent>[-+]?\d{1,2})\b)
      | (?:(?P<before>\d{1,9})\s?)?(?P<glyph>[½⅓⅔¼¾⅕⅙⅛])
      | (?<![\d/])(?:(?P<whole>\d{1,9})[ \xa0]{1,2})?(?P<over>\d{1,6})/(?P<under>\d{1,6})(?![\d/])
      | (?P<grouped>\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?:\.\d{1,18})?(?!\d|,\d))
      | (?P<spaced>\d{1,3}(?:[ \xa0\u2009\u202f]\d{3}){1,6}(?:\.\d{1,18})?(?!\d|[.,]\d))
      | (?<!\d,)(?P<european>\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d)|\d{1,18},\d{1,2}(?![\d,]))
      | (?P<plain>(?:\d{1,18}(?:\.\d{1,18})?|\.\d{1,18})(?!\d))))
  | (?P<word>(?<![^\W\d_])(?:WORDS)(?![^\W\d_]))
    """.replace("WORDS", "|".join(sorted(_WORDS, key=len, reverse=True))),
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_SUFFIX = re.compile(r"\s?(?i:bn|mn|tn|bln|mln|tln|mil)\b|MM\b|[kKMBbmtT]\b")
_PLURAL_AFTER = re.compile(r"(?:\s[^\W\d_][\w'’-]{0,30})?\s(?:[^\W\d_]{2,30}s|people|men|women|children)\b")
_DECADE_AFTER = re.compile(r"(?<=\d0)s\b")
_DECADE = re.compile(
    r"(?<!\w)(?:in|into|past) (?:his|her|their|its|my|our)(?: early| mid| late)?[ -]$", re.IGNORECASE
)
_SIGN_BEFORE = re.compile(r"(?:^\s*|[^\w\s)\]%°]|[^\d\s]\s)[-−]$")
_NUMBER_WORD_BEFORE = re.compile(
    r"\d[^\W\d_]{1,3}[-–]$|(?:^|[^\w])(?:sub|over|non|mid|to|and|or|pre|post|NUMBERS)-$".replace(
        "NUMBERS", "|".join((*_SMALL.split(), *_TENS.split()))
    ),
    re.IGNORECASE,
)


def _numeral(text: str, match: re.Match[str]) -> Atom | None:
    """Return the numeral with its sign and suffix; None where it is part of a name or has no value."""
    start, end = match.span()
    value = _value(match)
    if value is None or _in_name(text, start):
        return None
    scale = 1.0
    suffix = _SUFFIX.match(text, end)
    if suffix and _multiplies(text, start, suffix):
        scale = _SUFFIXES[suffix[0].strip().lower()]
        end = suffix.end()
    elif text[end : end + 1].isalpha() and not match["grouped"] and not is_glued_unit(text, end):
        return None
    elif _DECADE_AFTER.match(text, end) and _DECADE.search(text[max(0, start - 20) : start]):
        return None  # "in her 50s": no seconds
    if _SIGN_BEFORE.search(text[max(0, start - 4) : start]):
        start, value = start - 1, -value
    return Atom(start, end, Piece.NUMERAL, value * scale, scale)


def _multiplies(text: str, start: int, suffix: re.Match[str]) -> bool:
    """Tell whether the letters behind a numeral are a scale: "m" may be metres, "t" tonnes."""
    letters = suffix[0].strip()
    if letters not in ("m", "t", "T"):
        return True
    if money_before(text, start):
        return True
    return letters == "m" and _PLURAL_AFTER.match(text, suffix.end()) is not None


def _in_name(text: str, start: int) -> bool:
    before = text[max(0, start - 16) : start]
    if before[-1:].isalpha() or before[-1:] in ("_", "^"):
        return not money_before(text, start)
    if before[-1:] not in "-–" or not before[-2:-1].isalpha():
        return False
    return _NUMBER_WORD_BEFORE.search(before) is None


def _value(match: re.Match[str]) -> float | None:
    if match["mantissa"]:
        power = (match["power"] or match["exponent"]).replace("−", "-")
        return float(f"{float(match['mantissa'])}e{int(power)}")
    if glyph := match["glyph"]:
        return float(match["before"] or 0) + _GLYPHS[glyph]
    if match["under"]:
        under = int(match["under"])
        return int(match["whole"] or 0) + int(match["over"]) / under if under else None
    if european := match["european"]:
        return float(european.replace(".", "").replace(",", "."))
    return float(re.sub(r"[,\s]", "", match["numeral"]))
