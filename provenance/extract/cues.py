"""Words that change how an event is put forward, and what they govern."""

import itertools
import re
from functools import cache
from typing import NamedTuple

from provenance.domain.assertion import Cue, Modality
from provenance.domain.text import Span
from provenance.extract.lexicon import lines, words
from provenance.extract.runs import style
from provenance.extract.tokens import Token, tokens

_GAP = "…"
_LONGEST_GAP = 6
_FALSE = "none"
_STOP = re.compile(r"[;:.!?\n\r\u2028\u2029\x85”“\"()–—]")
_TURNS = frozenset(
    (
        "but",
        "while",
        "whereas",
        "although",
        "though",
        "however",
        "yet",
        "because",
        "unless",
        "until",
        "which",
        "who",
    )
)
_SUBJECTS = frozenset(
    "i he she it they we you this that these those there the a an his her its their our my "
    "no nobody none everybody everyone".split()
)
_LONGEST_SUBJECT = 6
_FINITE = frozenset(
    "is are was were has have had will would can could may might must should does did do said says".split()
)
_PASSIVE = frozenset(("was", "were", "been", "be", "being", "is", "are", "get", "got"))
_BACKWARD = frozenset(
    "denied rejected refused dismissed cancelled canceled scrapped abandoned shelved withheld refuted "
    "disputed debunked "
    "prevented false untrue impossible".split()
)
_NONE = frozenset(
    ("nobody", "nothing", "none", "nowhere", "no one")
)  # as an object they deny the verb before
_TURNED = frozenset(("ruled", "called"))  # "was ruled out", "was called off"
_SUBJECT_BEFORE = frozenset(  # what is planned, or denied, stands before these as the subject
    (
        *(
            f"{verb} {word}"
            for verb in ("is", "are", "was", "were", "been")
            for word in "due planned scheduled slated proposed envisaged foreseen awaited pending".split()
        ),
        *(f"{verb} on hold" for verb in ("is", "are")),
        "still pending",
        "in preparation",
        "under preparation",
        "on the drawing board",
        "on paper only",
        "still to be",
        "still to come",
        "remains to be",
        "remain to be",
        "is still undecided",
    )
)
_OWNERS = frozenset("the a his her their its my our your political free own s".split())


class _Phrase(NamedTuple):
    """The words of a cue, with "…" for a gap, and what it means; "none" for a false friend."""

    words: tuple[str, ...]
    meaning: str


class _Clauses(NamedTuple):
    """For each word the first word of its clause, and the one behind its last."""

    starts: list[int]
    ends: list[int]


def cues(text: str) -> tuple[Cue, ...]:
    """Return the cues of `text` in order, each with the words it governs.

    A scope runs from behind the cue to the end of its clause; where a verb of denial is passive ("the plan
    was rejected"), it is what stands before, and "nobody" as an object ("hurt nobody") governs the word
    before it as well. An empty scope stands at the end of the cue. Two cues can share one scope ("did not
    deny"): both are returned.
    """
    found = tokens(text)
    if not found:
        return ()
    clauses = _clauses(found)
    result: list[Cue] = []
    at = 0
    while at < len(found):
        contracted = _contracted(text, found, at, clauses)
        if contracted:
            result.extend(contracted)
            at += 1
            continue
        matched = _match(found, at)
        if matched is None:
            at += 1
            continue
        phrase, first, last = matched
        if phrase.meaning != _FALSE and not _misleads(text, found, at):
            span = Span(found[at].start, found[first].end)
            scope = _scope(found, at, last, clauses)
            result.append(Cue(span, span.of(text), Modality(phrase.meaning), scope))
        # Behind a gap more cues may stand, so only the words before it are used up.
        at = first + 1 if phrase.meaning != _FALSE else last + 1
    return tuple(result)


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """Return the phrases by their first word, longest first."""
    by_word: dict[str, list[_Phrase]] = {}
    for line in lines("cues"):
        meaning, _, phrases = line.partition(":")
        for phrase in phrases.split("|"):
            written = tuple(phrase.split())
            by_word.setdefault(written[0], []).append(_Phrase(written, meaning))
    return {
        word: tuple(sorted(phrases, key=lambda p: (-len(p.words), p.meaning != _FALSE)))
        for word, phrases in by_word.items()
    }


def _match(found: tuple[Token, ...], at: int) -> tuple[_Phrase, int, int] | None:
    """Return the longest phrase at `at`, its last word before any gap, and its very last word."""
    for phrase in _phrases().get(found[at].lower, ()):
        position, first = at, None
        for written in phrase.words[1:]:
            if written == _GAP:
                first = position
                continue
            nearest = position + 1
            furthest = nearest + (_LONGEST_GAP if first == position else 0)
            hit = _next(found, written, nearest, furthest)
            if hit is None:
                break
            position = hit
        else:
            return phrase, position if first is None else first, position
    return None


def _next(found: tuple[Token, ...], word: str, nearest: int, furthest: int) -> int | None:
    for at in range(nearest, min(furthest + 1, len(found))):
        if not found[at].gap.isspace() and (at == nearest or _STOP.search(found[at].gap)):
            return None
        if found[at].lower == word:
            return at
    return None


def _misleads(text: str, found: tuple[Token, ...], at: int) -> bool:
    """Tell whether a cue's word is none here: "No. 5", the month May, Will Carter, "his will", a title."""
    token = found[at]
    following = found[at + 1] if at + 1 < len(found) else None
    if token.lower in ("no", "nos") and following is not None and following.lower.isdigit():
        return following.gap.startswith((".", " "))
    if token.capital and not (token.opens or token.acronym) and style(found) != "headline":
        return True  # "The North Stands for Nothing"
    if token.lower in ("may", "will") and token.capital and not token.acronym:
        if not token.opens:
            return True
        name = (
            following is not None
            and following.joined
            and following.capital
            and following.lower not in words("function")
        )
        return following is None or name or following.lower.isdigit()
    if token.lower in ("will", "can", "must", "might") and at and token.joined:
        return found[at - 1].possessive or found[at - 1].lower in _OWNERS
    if token.lower == "would" and following is not None:
        return following.lower == "have"
    return False


def _contracted(text: str, found: tuple[Token, ...], at: int, clauses: _Clauses) -> tuple[Cue, ...]:
    """Return the cues inside one word: "didn't", "won't", "they'll"."""
    token = found[at]
    if "'" not in token.lower:
        return ()
    span = Span(token.start, token.end)
    scope = _scope(found, at, at, clauses)
    meanings = []
    if token.lower.endswith("'ll") or token.lower == "won't":
        meanings.append(Modality.PLANNED)
    if token.lower.endswith("n't") and _phrases_false(found, at) is None:
        meanings.append(Modality.DENIED)
    return tuple(Cue(span, span.of(text), meaning, scope) for meaning in meanings)


def _phrases_false(found: tuple[Token, ...], at: int) -> _Phrase | None:
    matched = _match(found, at)
    return matched[0] if matched and matched[0].meaning == _FALSE else None


def _clauses(found: tuple[Token, ...]) -> _Clauses:
    """Return for each word where its clause starts and ends."""
    bounds = [0, *(at for at in range(1, len(found)) if _breaks(found, at)), len(found)]
    starts: list[int] = []
    ends: list[int] = []
    for start, end in itertools.pairwise(bounds):
        starts.extend([start] * (end - start))
        ends.extend([end] * (end - start))
    return _Clauses(starts, ends)


def _breaks(found: tuple[Token, ...], at: int) -> bool:
    """Tell whether a new clause begins with the word at `at`."""
    token = found[at]
    if token.gap != " " and _STOP.search(token.gap):
        return True
    if token.lower == "nor":
        return True  # denies anew what follows, so that the denial before it ends here
    comma = token.gap.startswith(",")
    if token.lower in _TURNS:
        return comma or token.lower in ("but", "while", "whereas", "although", "though", "because")
    following = found[at + 1] if at + 1 < len(found) else None
    if token.lower in ("and", "or", "so") and following is not None and following.joined:
        # "and" begins a clause with a subject of its own; a comma makes even "and the bank" one
        if following.lower in ("he", "she", "it", "they", "we", "i", "there", "this", "that"):
            return True
        return (comma and following.lower in _SUBJECTS) or _has_verb(found, at + 1)
    return (
        comma and (token.lower in _SUBJECTS or token.lower.endswith("ing")) and token.lower not in ("that",)
    )


def _has_verb(found: tuple[Token, ...], at: int) -> bool:
    """Tell whether the words at `at` look like a subject and its verb: "the bank agreed", "Haque has"."""
    if found[at].lower not in _SUBJECTS and not found[at].capital:
        return False
    for position in range(at + 1, min(at + _LONGEST_SUBJECT, len(found))):
        token = found[position]
        if not token.joined:
            return False
        if token.lower in _FINITE:
            return True
        if token.lower.endswith("ed"):
            passive = position + 1 < len(found) and found[position + 1].lower in (
                "by",
                "in",
                "with",
                "from",
            )
            return not passive
    return False


def _scope(found: tuple[Token, ...], first: int, last: int, clauses: _Clauses) -> Span:
    """Return what the cue from word `first` to word `last` governs."""
    word = found[first].lower
    phrase = " ".join(token.lower for token in found[first : last + 1])
    if phrase in _SUBJECT_BEFORE and clauses.starts[first] < first:
        return Span(found[clauses.starts[first]].start, found[first - 1].end)
    if (word in _BACKWARD or word in _TURNED) and clauses.starts[first] < first:
        before = found[first - 1].lower
        if before in _PASSIVE or (
            before.endswith("ly") and first > 1 and found[first - 2].lower in _PASSIVE
        ):
            start = _subject(found, clauses.starts[first], first)
            return Span(found[start].start, found[first].start - len(found[first].gap))
    end = clauses.ends[last]
    if phrase in _NONE and clauses.starts[first] < first:
        return Span(found[first - 1].start, found[end - 1].end)
    if last + 1 >= end:
        return Span(found[last].end, found[last].end)
    return Span(found[last + 1].start, found[end - 1].end)


def _subject(found: tuple[Token, ...], start: int, cue: int) -> int:
    """Return where the subject of a passive verb begins in its clause: behind a clause set before it.

    "In Karsk, where it had filed its suit, jurors were dismissed" tells of no suit that was.
    """
    commas = [at for at in range(start + 1, cue) if found[at].gap.startswith(",")]
    if not commas or found[commas[-1]].lower in _PASSIVE:
        return start
    told = any(token.lower in _FINITE for token in found[start : commas[-1]])
    return commas[-1] if told else start
