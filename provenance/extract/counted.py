"""What a number counts, as it is written: light rules over word order and small closed lists.

English puts what is counted right behind its number and ends the phrase on the plural noun ("45 million
registered Facebook users"), or, without a plural, before the next preposition, verb or mark. Where
nothing follows, the noun may stand before ("subscribers stand at 60 million", "a population of 220
million"). No parser is used: one would cost a hundred times as much as all the rest of this folder.
"""

import re

_STOP = frozenset(
    (
        # prepositions, conjunctions, relatives
        "of in on at by for from to with without within into onto over under above below between among "
        "amid across after before since until till during through throughout against about around near "
        "off out up down as than per via toward towards upon beyond despite including and or but nor so "
        "yet if because while when where who whom whose which that whether although though unless like "
        "plus minus versus vs "
        # determiners and pronouns
        "the a an this these those his her its their our my your he she it they we you i him them us me "
        "each every some any no all both either neither another such "
        # auxiliaries
        "is are was were be been being am has have had having do does did will would shall should can "
        "could may might must not "
        # adverbs that end a phrase
        "now then today ago also only just too again still already even here there later earlier "
        "worldwide globally nationwide respectively annually daily overall apiece altogether away forward "
        "ahead instead however soon never ever once twice together overnight worth "
    ).split()
)
_VERBS = frozenset(
    (
        "said says say told tells tell went goes go came comes come made makes make took takes take gave "
        "gives give got gets get saw sees see found finds find thought thinks knew knows became becomes "
        "become began begins left leaves kept keeps held holds brought brings wrote stood stands sat sits "
        "lost loses paid pays met meets ran runs led leads grew grows fell falls rose rises won wins "
        "spent spends sent sends built builds fought died die dies live lives lived work works worked use "
        "uses used need needs want wants remain remains took attend include includes mean means seem "
        "seems show shows reach reaches cost costs "
    ).split()
)
_PEOPLE = frozenset(
    (
        "people men women children police teeth feet geese mice fish sheep aircraft personnel staff "
        "cattle troops data media criteria phenomena lives wives alumni offspring species series "
        "headquarters "
    ).split()
)
_FILLERS = frozenset("more other additional further extra or so odd".split())
_DETERMINERS = frozenset(
    ("the a an its their his her our my your these those this that all any some such ").split()
)
_PRONOUNS = frozenset("them whom which it us you these those this that him her me others each".split())

_WORD = re.compile(r"[^\W\d_][\w'’&]{0,60}(?:[-‐‑][\w'’&]{1,40}){0,4}")
_WINDOW = 120
_LONGEST = 5


def counted(text: str, at: int, *, share: bool = False, alone: bool = False) -> str | None:
    """Return the noun phrase that a number ending at `at` counts; None where none follows.

    A `share` (64%, two-thirds) takes what follows its "of", or else a bare noun ("5% growth"). A noun
    keeps the "of" behind it ("members of parliament") unless it is to be left `alone`.
    """
    words = _words(text, at)
    if text[at : at + 1] in tuple("-‐‑"):
        if words and words[0][0].lower() == "strong":  # "a 5,000-strong crowd"
            return _phrase(text, words[1:], alone=True)
        return words[0][0].partition("-")[0] if words else None
    place = 0
    while place < len(words) and words[place][0].lower() in _FILLERS:
        place += 1
    of = place < len(words) and words[place][0].lower() == "of"
    if of:
        place += 1
        while place < len(words) and words[place][0].lower() in _DETERMINERS:
            place += 1
        if words[place : place + 1] and words[place][0].lower() in _PRONOUNS:
            return None
    elif share and words and words[0][0].lower() in _DETERMINERS:
        place += 1  # "half the population"
    return _phrase(text, words[place:], alone=alone)


def counted_before(text: str, at: int) -> str | None:
    """Return the noun phrase of which a number starting at `at` is told: "subscribers stand at …"."""
    floor = max(0, at - _WINDOW)
    link = _LINK.search(text[floor:at])
    if link is None:
        return None
    words: list[tuple[int, int]] = []
    end = floor + link.start()
    before = [match.span() for match in _WORD.finditer(text, floor, end)]
    for start, stop in reversed(before):
        word = text[start:stop].lower()
        follows = words[-1][0] if words else end
        if word in _STOP or word in _VERBS or word.endswith("ly") or text[stop:follows].strip(" \xa0"):
            break
        words.append((start, stop))
        if len(words) == _LONGEST - 1:
            break
    if not words or (floor and words[-1][0] == floor):
        return None
    return text[words[-1][0] : words[0][1]]


# What links a noun to the number told of it. The window is short and the pattern anchored at its end.
_LINK = re.compile(
    r"\s(?:of|(?:has |have |had |now |currently |also |will |to |would |could |may )?"
    r"(?:is|are|was|were|be|been|stands? at|stood at|number(?:s|ed|ing)?|total(?:s|led|ling|ed|ing)?|"
    r"reach(?:es|ed|ing)?|exceed(?:s|ed|ing)?|surpass(?:es|ed)?|hit|crossed|at|"
    r"(?:estimated|put|valued|reported) (?:at|to be)|"
    r"(?:rose|risen|rise|rises|grew|grow|grows|grown|increased?|increases|fell|fall|falls|fallen|dropped|drops?|"
    r"declined?|declines|jumped|climbed|swelled|shrank|went|gone|goes|up|down)"
    r"(?: (?:up|down))?(?: (?:by|to|from))?))\s$",
    re.IGNORECASE,
)


def label_before(text: str, at: int) -> str | None:
    """Return the label that the number starting at `at` completes: "Article 370", "Phase 2"."""
    match = _LABEL.search(text[max(0, at - 16) : at])
    return match[1] if match else None


_LABEL = re.compile(
    r"(?<!\w)(Article|Section|Rule|Clause|Chapter|Page|Phase|Level|Grade|Class|Type|Group|Round|Day|Part|Volume|"
    r"Episode|Season|Room|Gate|Flight|Route|Highway|Channel|Resolution|Number|No\.?|Form|Stage|Tier|Category)\s$"
)


def _words(text: str, at: int) -> list[tuple[str, int, int]]:
    """Return the words that follow `at` with single spaces or one hyphen between, up to any other mark."""
    words: list[tuple[str, int, int]] = []
    position = at
    while position - at < _WINDOW and len(words) < 2 * _LONGEST:
        step = 1 if text[position : position + 1] in (" ", "\xa0", "\n", "-", "‐", "‑") else 0
        match = _WORD.match(text, position + step)
        if match is None or (step == 0 and words):
            break
        words.append((match[0], match.start(), match.end()))
        position = match.end()
    return words


def is_plural(word: str) -> bool:
    """Guess from its ending whether an English word is a plural noun."""
    word = word.lower()
    if word in _PEOPLE:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s", "ous"))


def _phrase(text: str, words: list[tuple[str, int, int]], *, alone: bool) -> str | None:
    taken: list[tuple[str, int, int]] = []
    for place, word in enumerate(words):
        lower = word[0].lower()
        if lower in _STOP:
            break
        after_plural = bool(taken) and is_plural(taken[-1][0])
        if taken and (lower in _VERBS or (lower.endswith("ed") and (after_plural or _ends(words, place)))):
            break
        if after_plural and not is_plural(lower):
            break
        taken.append(word)
        if len(taken) == _LONGEST:
            break
    while len(taken) > 1 and taken[-1][0].lower().endswith("ly"):
        taken.pop()
    if not taken or (len(taken) == 1 and taken[0][0].lower() in _VERBS | _FILLERS):
        return None
    end = taken[-1][2]
    rest = words[len(taken) :]
    if rest and rest[0][0].lower() == "of" and not alone:
        for word in rest[1:4]:
            lower = word[0].lower()
            if lower in _VERBS or (lower in _STOP and lower != "the"):
                break
            end = word[2] if lower != "the" else end
            if is_plural(lower):
                break
    return text[taken[0][1] : end]


def _ends(words: list[tuple[str, int, int]], place: int) -> bool:
    """Tell whether the phrase ends behind this word: nothing, or a word that cannot continue it."""
    return place + 1 == len(words) or words[place + 1][0].lower() in _STOP
