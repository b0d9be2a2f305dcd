"""Who is said to have said what, and with which word."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from provenance.domain.assertion import Attribution, Name, NameKind
from provenance.domain.text import Span
from provenance.extract.lexicon import words
from provenance.extract.passages import (
    CLOSE,
    OPEN,
    SENTENCE_END,
    WINDOW,
    quotation,
    sentence_end,
    sentence_start,
    trim_end,
)
from provenance.extract.speakers import LONGEST_SPEAKER, inverted, span_of, subject
from provenance.extract.tokens import Token, tokens

_LONGEST_ADDRESSEE = 14
_LONGEST_ADJUNCT = 6  # words
_ADJUNCT = frozenset(
    "on in at during after before from yesterday today earlier last late early this monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
_NOT_AFTER = frozenset(
    ("to", "the", "a", "an", "so", "this", "his", "her", "their", "its", "our", "of", "no", "any")
)
_ADVERBS = frozenset("not never even ever also already first since later once still yet".split())
_PASSIVE = frozenset(("is", "was", "are", "were", "been", "be", "being"))
_PREPOSITIONS = frozenset("in on at by from as with of to for".split())
_PARTICIPIAL = frozenset(
    "confirmed alleged revealed denied admitted claimed stated declared tells disclosed recalled".split()
)
_PLEADING = frozenset(("pleaded", "pleads", "pled"))
# "pointed out that", "noted on Friday that"
_PHRASE = frozenset("on in at to out during through earlier later".split())
_ADDRESSED = frozenset(
    "assured assures informed informs reminded reminds promised promises guaranteed cautioned".split()
)
_HIMSELF = frozenset("he she it they".split())  # who may be the speaker
_AGAINST = frozenset("while whereas but although though".split())
_PARTICIPLES = frozenset(
    ("adding", "noting", "stressing", "saying", "claiming", "stating", "arguing", "insisting", "warning")
)


def attributions(text: str, names: Sequence[Name] = ()) -> tuple[Attribution, ...]:
    """Return what `text` reports as said, in the order of the verbs.

    `speaker` is written as in the text, "He" included; `content` is the clause or the quotation that is put
    into the speaker's mouth. Nobody's words ("it is said that") are left out. `names` are those of `text`:
    they show where a speaker's name ends.
    """
    found = tokens(text)
    starts = {name.span.end: name.span.start for name in names if name.kind is NameKind.PERSON}
    inside = {token.start for name in names for token in _within(found, name.span)}
    result: list[Attribution] = []
    for at, token in enumerate(found):
        attribution = None
        if token.start in inside:
            continue  # "United States" states nothing
        if token.lower == "saying" and at and found[at - 1].lower == "as":
            continue  # belongs to "quoted … as saying"
        if token.lower == "according" and at + 1 < len(found) and found[at + 1].lower == "to":
            attribution = _according(text, found, at)
        elif token.lower == "quoted" and at and found[at - 1].lower not in _PASSIVE:
            attribution = _quoting(text, found, at)
        elif token.lower in _PARTICIPLES and result and _adds(found, at):
            attribution = _same_speaker(text, found, at, result[-1])
        elif (
            token.lower in words("speech")
            or (token.lower in words("speech_that") and _introduces(found, at))
            or (token.lower == "quoted" and at and found[at - 1].lower in _PASSIVE)
            or (token.lower in _PLEADING and _of_guilt(found, at))
        ):
            attribution = _verb(text, found, at, starts)
        if attribution is not None and attribution.content.start < attribution.content.end:
            result.append(attribution)
    return tuple(result)


def _within(found: Sequence[Token], span: Span) -> Sequence[Token]:
    first = bisect_left(found, span.start, key=lambda token: token.start)
    last = bisect_left(found, span.end, key=lambda token: token.start)
    return found[first:last]


def _of_guilt(found: Sequence[Token], at: int) -> bool:
    """Tell whether a plea follows: "guilty", "not guilty"."""
    after = [token.lower for token in found[at + 1 : at + 3]]
    return after[:1] == ["guilty"] or after == ["not", "guilty"]


def _introduces(found: Sequence[Token], at: int) -> bool:
    """Tell whether "that", a colon or a quotation follows the verb, as verbs like "noted" need."""
    if _ends_quotation(found, at):
        return True
    for position in range(at + 1, min(at + _LONGEST_ADDRESSEE, len(found))):
        gap = found[position].gap
        if any(c in OPEN for c in gap):
            return position == at + 1 or gap.startswith((",", ":"))
        if gap.strip() and not (position == at + 1 and gap.strip() == ":"):
            return False
        if found[position].lower == "that":
            between = found[at + 1].lower
            return position == at + 1 or between in _PHRASE or found[at].lower in _ADDRESSED
    return False


def _ends_quotation(found: Sequence[Token], at: int) -> bool:
    """Tell whether the verb, or the speaker before it, follows a quotation: "“…,” the mayor noted"."""
    for position in range(at, max(0, at - LONGEST_SPEAKER), -1):
        gap = found[position].gap
        if any(c in CLOSE for c in gap) and "," in gap:
            return True
        if gap.strip():
            return False
    return False


def _verb(text: str, found: Sequence[Token], at: int, starts: dict[int, int]) -> Attribution | None:
    """Return the attribution that the verb of saying at `at` makes, if it has a speaker and a content."""
    token = found[at]
    following = found[at + 1].lower if at + 1 < len(found) and found[at + 1].joined else ""
    before = found[at - 1].lower if at and not found[at].gap.strip() else ""
    if before in _NOT_AFTER or (
        following == "to" and token.lower != "said" and token.lower in words("speech")
    ):
        return None  # "the said house", "claimed to be"
    if following in _PREPOSITIONS and token.lower in _PARTICIPIAL and not _introduces(found, at):
        return None  # "cases confirmed in March", "a film that tells of war"
    quoted = token.lower == "quoted"
    if not quoted and _is_passive(found, at):
        return None  # "it was said", "was told", "were not warned"
    cue = Span(token.start, token.end)
    closed = _closed_before(text, found, at)
    ends_clause = at + 1 >= len(found) or bool(SENTENCE_END.match(text[token.end : token.end + 3] + " "))
    behind_verb = closed is not None or (
        token.gap.lstrip().startswith(",") and following not in ("that", "")
    )
    if behind_verb and not quoted and (behind := inverted(found, at)) is not None:
        before_verb = Span(
            sentence_start(text, token.start), trim_end(text, found[at - 1].end if at else 0)
        )
        return _attribution(text, behind, cue, closed or before_verb)
    speaker = subject(found, at, starts)
    if speaker is None or not any(c.isalpha() for c in speaker.of(text)):
        return None  # "143 confirmed cases"
    opened = _quotation_before(text, speaker.start)
    if opened is not None:
        return _attribution(text, speaker, cue, opened)
    content = _content(text, found, at, quoted=quoted)
    left = _left_of(text, speaker.start)
    aside = content is not None and left is not None and _tells_when(found, content, left)
    if left is not None and (ends_clause or content is None or aside or quoted):
        return _attribution(text, speaker, cue, left)
    return _attribution(text, speaker, cue, content) if content is not None else None


def _is_passive(found: Sequence[Token], at: int) -> bool:
    """Tell whether a form of "be" stands before the verb at `at`, with nothing but adverbs in between."""
    while at and not found[at].gap.strip():
        at -= 1
        if found[at].lower in _PASSIVE:
            return True
        if found[at].lower not in _ADVERBS and not found[at].lower.endswith("ly"):
            return False
    return False


def _tells_when(found: Sequence[Token], content: Span, left: Span) -> bool:
    """Tell whether a whole clause came before and only when or where it was said follows ("on Friday")."""
    inside = _within(found, content)
    return (
        0 < len(inside) <= min(_LONGEST_ADJUNCT, len(_within(found, left)))
        and inside[0].lower in _ADJUNCT
        and not any(token.gap.strip() for token in inside[1:])
    )


def _quoting(text: str, found: Sequence[Token], at: int) -> Attribution | None:
    """Return the attribution that "the ministry quoted Ann Lee as saying" makes, to the one quoted."""
    limit = min(at + LONGEST_SPEAKER + 2, len(found) - 1)
    saying = next((i for i in range(at + 2, limit + 1) if found[i].lower == "saying"), None)
    if saying is None or found[saying - 1].lower != "as" or saying - 2 < at + 1:
        return None
    speaker = Span(found[at + 1].start, found[saying - 2].end)
    cue = Span(found[at].start, found[at].end)
    citing = subject(found, at, {})
    before = citing.start if citing else found[at].start
    content = _quotation_before(text, before) or _left_of(text, before)
    after = (
        saying + 2 if found[saying + 1 : saying + 2] and found[saying + 1].lower == "that" else saying + 1
    )
    if after < len(found) and found[after].joined:
        start = found[after].start
        content = Span(start, sentence_end(text, start))
    return _attribution(text, speaker, cue, content) if content else None


def _attribution(text: str, speaker: Span, cue: Span, content: Span) -> Attribution:
    return Attribution(speaker.of(text), cue.of(text), speaker, cue, content)


def _closed_before(text: str, found: Sequence[Token], at: int) -> Span | None:
    """Return the quotation that closes right before the word at `at`."""
    gap = found[at].gap
    if not any(c in CLOSE for c in gap):
        return None
    close = found[at].start - len(gap) + min(gap.find(c) for c in CLOSE if c in gap)
    return quotation(text, close)


def _quotation_before(text: str, start: int) -> Span | None:
    """Return the quotation that ends right before `start`: “…,” Haque said."""
    end = len(text[max(0, start - 4) : start].rstrip(" ,")) + max(0, start - 4)
    return quotation(text, end - 1) if end and text[end - 1] in CLOSE else None


def _left_of(text: str, start: int) -> Span | None:
    """Return the clause before "…, executives said"."""
    piece = text[max(0, start - 3) : start].rstrip()
    if not piece.endswith(","):
        return None
    first = sentence_start(text, start)
    end = trim_end(text, start)
    return Span(first, end) if " " in text[first:end].strip() else None


def _content(text: str, found: Sequence[Token], at: int, *, quoted: bool) -> Span | None:
    """Return what follows the verb: past an addressee and "that", or inside quotation marks."""
    if at + 1 >= len(found):
        return None
    start: int | None = None
    limit = min(at + _LONGEST_ADDRESSEE, len(found))
    for position in range(at + 1, limit):
        token = found[position]
        gap = token.gap
        if any(c in OPEN for c in gap) and (position == at + 1 or "," in gap or ":" in gap or quoted):
            return _until_close(text, token.start - len(gap), gap, token.start)
        if any(c in ";!?\n" for c in gap) or (gap.startswith(".") and token.opens):
            break
        if token.lower == "that":
            after = position + 1
            start = found[after].start if after < len(found) else None
            break
        if gap.strip() == ":":
            start = token.start
            break
        if quoted and token.lower == "saying":
            start = found[position + 1].start if position + 1 < len(found) else None
            break
    if start is None:
        if quoted:
            return None
        start = _after_addressee(found, at)
    return Span(start, _reported_until(text, found, start)) if start is not None else None


def _reported_until(text: str, found: Sequence[Token], start: int) -> int:
    """Return where a reported clause ends: with the sentence, or where another's deeds are set against it.

    What people say of themselves goes on with "and" and "but they", not with a name: "They said they will
    not come, while Google plans to" is their word to the comma only.
    """
    end = sentence_end(text, start)
    inside = _within(found, Span(start, end))
    if inside and inside[0].lower in _HIMSELF:
        for token, after in pairwise(inside):
            if token.lower in _AGAINST and "," in token.gap and after.capital and after.joined:
                return trim_end(text, token.start, start)
    return end


def _after_addressee(found: Sequence[Token], at: int) -> int | None:
    """Return where the content starts when no "that" marks it."""
    position = at + 1
    if found[at].lower in ("told", "tells", "tell"):
        if found[position].lower in ("the", "a", "an", "his", "her", "their", "its", "our", "this"):
            position += 1
            while position < len(found) and found[position].joined and _addressed(found[position]):
                position += 1
        elif found[position].capital:
            while position < len(found) and found[position].joined and found[position].capital:
                position += 1
        else:
            position += 1
    if position < len(found) and found[position].gap.strip().startswith((".", "!", "?", ";")):
        return None
    return found[position].start if position < len(found) else None


def _addressed(token: Token) -> bool:
    return token.capital or (token.lower in words("common") and token.lower not in words("function"))


def _until_close(text: str, gap_start: int, gap: str, word: int) -> Span:
    """Return the inside of the quotation that opens in the gap before `word`."""
    mark = next(c for c in gap if c in OPEN)
    start = gap_start + gap.index(mark) + 1
    ceiling = min(len(text), start + WINDOW)
    close = text.find({"“": "”", "«": "»", "„": "“"}.get(mark, mark), start, ceiling)
    return Span(word, trim_end(text, close if close >= 0 else ceiling, word))


def _according(text: str, found: Sequence[Token], at: int) -> Attribution | None:
    """Return the attribution of "According to X, …" and "…, according to X"."""
    first = at + 2
    if first >= len(found):
        return None
    last = first
    while last + 1 < len(found) and last - first < LONGEST_SPEAKER:
        token = found[last + 1]
        abbreviated = token.gap.startswith(".") and not token.opens
        if not (token.joined or token.gap.strip() == "&" or abbreviated):
            break
        last += 1
    speaker = span_of(found, first, last)
    cue = Span(found[at].start, found[at + 1].end)
    comma = last + 1 < len(found) and found[last + 1].gap.lstrip("’'s)").startswith(",")
    if comma and found[at].opens:
        start = found[last + 1].start
        return _attribution(text, speaker, cue, Span(start, sentence_end(text, start)))
    start = sentence_start(text, cue.start)
    end = trim_end(text, cue.start)
    return _attribution(text, speaker, cue, Span(start, end)) if start < end else None


def _adds(found: Sequence[Token], at: int) -> bool:
    """Tell whether ", adding that …" goes on after an attribution."""
    if not found[at].gap.strip().endswith(",") and "," not in found[at].gap:
        return False
    return at + 1 < len(found)


def _same_speaker(text: str, found: Sequence[Token], at: int, previous: Attribution) -> Attribution | None:
    cited = previous.cue_span.end if previous.cue_span else 0
    behind = max(cited, previous.content.end if previous.content.end < found[at].start else 0)
    if found[at].start - behind > WINDOW or SENTENCE_END.search(text, behind, found[at].start):
        return None
    content = _content(text, found, at, quoted=False)
    if content is None:
        return None
    cue = Span(found[at].start, found[at].end)
    return Attribution(previous.speaker, cue.of(text), previous.speaker_span, cue, content)
