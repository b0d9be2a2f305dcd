"""Who is said to have said what, and with which word."""

import re
from collections.abc import Sequence

from provenance.domain.assertion import Attribution, Name, NameKind
from provenance.domain.text import Span
from provenance.extract.lexicon import words
from provenance.extract.tokens import Token, tokens

_LONGEST_SPEAKER = 14
_LONGEST_ADDRESSEE = 14
_WINDOW = 4000  # characters in which the ends of a sentence or quotation are looked for
_OPEN, _CLOSE = '“"«„', '”"»'
_SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s|[\n\r]")
_WALL = re.compile(r"[;:!?\n\r(\[—–“”\"«»]|\.\s|^\.")
_AUXILIARY = frozenset(
    "has have had also later then recently further again earlier yesterday today is are was were been".split()
)
_STARTERS = frozenset(
    "but while whereas although though because since when if that and or so yet as after before which "
    "who however meanwhile".split()
)
_FINITE = frozenset(
    "is are was were has have had will would can could may might must should does did do shall said "
    "says told claimed".split()
)
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "who"))
_NOT_AFTER = frozenset(
    ("to", "the", "a", "an", "so", "this", "his", "her", "their", "its", "our", "of", "no", "any")
)
_INVERTED_STOP = frozenset(
    "that on in at during after when while who whom adding noting and but as to by before".split()
)
_PASSIVE = frozenset(("is", "was", "are", "were", "been", "be", "being"))
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
    result: list[Attribution] = []
    for at, token in enumerate(found):
        attribution = None
        if token.lower == "according" and at + 1 < len(found) and found[at + 1].lower == "to":
            attribution = _according(text, found, at)
        elif token.lower in _PARTICIPLES and result and _adds(found, at, result[-1]):
            attribution = _same_speaker(text, found, at, result[-1])
        elif token.lower in words("speech") or (token.lower in words("speech_that") and _introduces(found, at)) or (token.lower == "quoted" and at and found[at - 1].lower in _PASSIVE):
            attribution = _verb(text, found, at, starts)
        if attribution is not None and attribution.content.start < attribution.content.end:
            result.append(attribution)
    return tuple(result)


def _introduces(found: Sequence[Token], at: int) -> bool:
    """Tell whether "that", a colon or a quotation follows the verb, as verbs like "noted" need."""
    limit = min(at + _LONGEST_ADDRESSEE, len(found))
    before = found[at].gap
    if any(c in _CLOSE for c in before) and "," in before:
        return True
    for position in range(at + 1, limit):
        gap = found[position].gap
        if any(c in _OPEN for c in gap):
            return position == at + 1 or gap.lstrip("’'s").startswith((",", ":"))
        if gap.strip() and not (position == at + 1 and gap.strip() == ":"):
            return False
        if found[position].lower == "that":
            return (
                position == at + 1
                or (position + 1 < len(found)
                and found[position - 1].lower not in _NOT_AFTER)
            )
    return False


def _verb(text: str, found: Sequence[Token], at: int, starts: dict[int, int]) -> Attribution | None:
    """Return the attribution that the verb of saying at `at` makes, if it has a speaker and a content."""
    token = found[at]
    following = found[at + 1].lower if at + 1 < len(found) and found[at + 1].joined else ""
    before = found[at - 1].lower if at and not found[at].gap.strip() else ""
    if (before in _NOT_AFTER or (
        following == "to" and token.lower in ("said", "claimed", "alleged", "announced", "claims")
    )) and not (
        following == "to"
        and before not in _PASSIVE
        and before not in _NOT_AFTER
        and token.lower == "said"
    ):
        return None  # "the said house", "is said to be"
    quoted = token.lower == "quoted"
    if before in _PASSIVE and not quoted:
        return None  # "it was said", "was told"
    cue = Span(token.start, token.end)
    quotation = _closed_before(text, found, at)
    ends_clause = at + 1 >= len(found) or bool(_SENTENCE.match(text[token.end : token.end + 3] + " "))
    speaker = None
    inverted = quotation or (token.gap.lstrip().startswith(",") and following not in ("that", ""))
    if inverted and token.lower in words("speech") | words("speech_that") and not quoted:
        speaker = _inverted(found, at)
        if speaker is not None:
            content = quotation or Span(
                _sentence_start(text, token.start), _trim_end(text, found[at - 1].end if at else 0)
            )
            return _attribution(text, speaker, cue, content)
    speaker = _subject(found, at, starts)
    if speaker is None:
        return None
    opened = _quotation_before(text, speaker.start)
    if opened is not None:
        return _attribution(text, speaker, cue, opened)
    content = _content(text, found, at, quoted=quoted)
    if (ends_clause or content is None or quoted) and (left := _left_of(text, speaker.start)) is not None:
        return _attribution(text, speaker, cue, left)
    return _attribution(text, speaker, cue, content) if content is not None else None


def _attribution(text: str, speaker: Span, cue: Span, content: Span) -> Attribution:
    return Attribution(speaker.of(text), cue.of(text), speaker, cue, content)


def _subject(found: Sequence[Token], at: int, starts: dict[int, int]) -> Span | None:
    """Return the subject of the verb at `at`: the words before it, back to the start of its clause."""
    last = at - 1
    if last < 0:
        return None
    gap = found[at].gap
    if _WALL.search(gap):
        return None
    if gap.strip().startswith(","):
        return _before_apposition(found, at)
    while last >= 0 and (found[last].lower in _AUXILIARY or found[last].lower.endswith("ly")):
        if last and found[last].gap.strip():
            return _before_apposition(found, last) if found[last].gap.strip() == "," else None
        last -= 1
    if last < 0:
        return None
    if found[last].lower in ("and", "but"):
        return _clause_subject(found, last)
    first = last
    while first > 0 and last - first < _LONGEST_SPEAKER:
        before = found[first - 1].lower
        if (found[first].gap != " " and found[first].gap.strip() not in ("", "&", ".")) or found[first].opens:
            break
        if before == "who":
            return _who(found, first - 1, starts)
        if before in _STARTERS and before != "and":
            break
        if before in _FINITE:
            if first > 1 and found[first - 2].lower == "who":
                return _who(found, first - 2, starts)
            return None if last - first > 3 else _span(found, first, last)
        if before == "and" and (first == last and found[last].lower in _PRONOUNS):
            break
        first -= 1
    while first < last and found[first].lower in ("and", "that", "in", "on", "also", "then", "but"):
        first += 1
    return _span(found, first, last)


def _who(found: Sequence[Token], at: int, starts: dict[int, int]) -> Span | None:
    """Return whom "who" at `at` stands for: the person named before it, or else the words before it."""
    for last in range(at - 1, max(-1, at - 1 - _LONGEST_SPEAKER), -1):
        if found[last].end in starts:
            return Span(starts[found[last].end], found[last].end)
        if last and _WALL.search(found[last].gap) and found[last].opens:
            break
    return (
        _subject(found, at, starts)
        if at and not _WALL.search(found[at].gap) and not found[at].gap.strip()
        else None
    )


def _span(found: Sequence[Token], first: int, last: int) -> Span:
    return Span(found[first].start, found[last].end)


def _before_apposition(found: Sequence[Token], at: int) -> Span | None:
    """Return the subject in "SUBJECT, the firm's founder, said": what stands before the first comma."""
    comma = at - 1
    while comma > 0 and not found[comma].gap.lstrip("’'s").startswith(","):
        if _WALL.search(found[comma].gap) or at - comma > 2 * _LONGEST_SPEAKER:
            return None
        comma -= 1
    if comma == 0:
        return None
    last = first = comma - 1
    while first > 0 and last - first < _LONGEST_SPEAKER:
        if (
            found[first].gap.strip() not in ("", "&", ".")
            or found[first].opens
            or found[first - 1].lower in _STARTERS
        ):
            break
        first -= 1
    if any(token.lower in _FINITE for token in found[first : last + 1]):
        return None
    return _span(found, first, last)


def _clause_subject(found: Sequence[Token], at: int) -> Span | None:
    """Return the subject that "and said" shares: the first name, pronoun or noun phrase of the sentence."""
    first = at
    while first > 0 and not found[first].opens and at - first < 4 * _LONGEST_SPEAKER:
        first -= 1
    if found[first].lower in _PRONOUNS:
        return _span(found, first, first)
    if found[first].lower in ("the", "a", "an"):
        last = first
        while (
            last + 1 < at
            and found[last + 1].joined
            and last - first < 4
            and not _verbal(found[last + 1].lower)
        ):
            last += 1
        return (
            _span(found, first, last)
            if last > first and last + 1 < at and _verbal(found[last + 1].lower)
            else None
        )
    if not found[first].capital or found[first].lower in words("function"):
        return None
    last = first
    while last + 1 < at and found[last + 1].capital and found[last + 1].joined:
        last += 1
    return _span(found, first, last)


def _verbal(lower: str) -> bool:
    return (
        lower in _FINITE
        or lower.endswith("ed")
        or lower in ("met", "held", "gave", "took", "made", "went", "spoke", "left")
    )


def _inverted(found: Sequence[Token], at: int) -> Span | None:
    """Return the speaker behind the verb: "said the delegation, adding"; None where a clause follows."""
    first = last = at + 1
    if first >= len(found) or not found[first].joined or found[first].lower in ("that", "to"):
        return None
    quoted = any(c in _CLOSE for c in found[at].gap)
    if found[first].lower in _PRONOUNS:
        return _span(found, first, first) if quoted else None
    if not quoted and _before_apposition(found, at) is not None and _opens_apposition(found, at):
        return None
    while last + 1 < len(found) and last - first < _LONGEST_SPEAKER:
        token = found[last + 1]
        abbreviated = token.gap.startswith(".") and not token.opens
        if not (token.joined or token.gap.strip() == "&" or abbreviated) or token.lower in _INVERTED_STOP:
            break
        if token.lower in words("calendar"):
            break
        if not quoted and (token.lower in _FINITE or token.lower.endswith("ed")):
            return None
        last += 1
    return _span(found, first, last)


def _opens_apposition(found: Sequence[Token], at: int) -> bool:
    """Tell whether the words between the last two commas describe what stands before them."""
    comma = at - 1
    while (
        comma > 0 and not found[comma].gap.lstrip("’'s").startswith(",") and at - comma < _LONGEST_SPEAKER
    ):
        comma -= 1
    lower = found[comma].lower
    return lower in ("the", "a", "an", "who", "its", "whose", "their", "his", "her") or lower.endswith(
        "ing"
    )


def _closed_before(text: str, found: Sequence[Token], at: int) -> Span | None:
    """Return the quotation that closes right before the word at `at`."""
    gap = found[at].gap
    if not any(c in _CLOSE for c in gap):
        return None
    close = found[at].start - len(gap) + min(gap.find(c) for c in _CLOSE if c in gap)
    return _quotation(text, close)


def _quotation_before(text: str, start: int) -> Span | None:
    """Return the quotation that ends right before `start`: “…,” Haque said."""
    end = len(text[max(0, start - 4) : start].rstrip(" ,")) + max(0, start - 4)
    return _quotation(text, end - 1) if end and text[end - 1] in _CLOSE else None


def _quotation(text: str, close: int) -> Span | None:
    """Return what stands inside the quotation marks of which the second is at `close`."""
    floor = max(0, close - _WINDOW)
    if text[close] == '"':
        opening = text.rfind('"', floor, close)
    else:
        opening = max(text.rfind(mark, floor, close) for mark in "“«„")
    start = opening + 1 if opening >= 0 else floor
    return Span(start, _trim_end(text, close)) if start < close else None


def _left_of(text: str, start: int) -> Span | None:
    """Return the clause before "…, executives said"."""
    piece = text[max(0, start - 3) : start].rstrip()
    if not piece.endswith(","):
        return None
    first = _sentence_start(text, start)
    end = _trim_end(text, start)
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
        if any(c in _OPEN for c in gap) and (position == at + 1 or "," in gap or ":" in gap or quoted):
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
    return Span(start, _sentence_end(text, start)) if start is not None else None


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
    return token.capital or (
        token.lower in words("common") and token.lower not in words("function") | {"they"}
    )


def _until_close(text: str, gap_start: int, gap: str, word: int) -> Span:
    """Return the inside of the quotation that opens in the gap before `word`."""
    mark = next(c for c in gap if c in _OPEN)
    start = gap_start + gap.index(mark) + 1
    ceiling = min(len(text), start + _WINDOW)
    close = text.find({"“": "”", "«": "»", "„": "“"}.get(mark, mark), start, ceiling)
    return Span(word, _trim_end(text, close if close >= 0 else ceiling, word))


def _according(text: str, found: Sequence[Token], at: int) -> Attribution | None:
    """Return the attribution of "According to X, …" and "…, according to X"."""
    first = at + 2
    if first >= len(found):
        return None
    last = first
    while last + 1 < len(found) and last - first < _LONGEST_SPEAKER:
        token = found[last + 1]
        abbreviated = token.gap.startswith(".") and not token.opens
        if not (token.joined or token.gap.strip() == "&" or abbreviated):
            break
        last += 1
    speaker = _span(found, first, last)
    cue = Span(found[at].start, found[at + 1].end)
    comma = last + 1 < len(found) and found[last + 1].gap.lstrip("’'s)").startswith(",")
    if comma and found[at].opens:
        start = found[last + 1].start
        return _attribution(text, speaker, cue, Span(start, _sentence_end(text, start)))
    start = _sentence_start(text, cue.start)
    end = _trim_end(text, cue.start)
    return _attribution(text, speaker, cue, Span(start, end)) if start < end else None


def _adds(found: Sequence[Token], at: int, previous: Attribution) -> bool:
    """Tell whether ", adding that …" goes on after an attribution."""
    if not found[at].gap.strip().endswith(",") and "," not in found[at].gap:
        return False
    return at + 1 < len(found) and previous.cue_span.start < found[at].start


def _same_speaker(text: str, found: Sequence[Token], at: int, previous: Attribution) -> Attribution | None:
    behind = max(
        previous.cue_span.end, previous.content.end if previous.content.end < found[at].start else 0
    )
    if found[at].start - behind > _WINDOW or _SENTENCE.search(text, behind, found[at].start):
        return None
    content = _content(text, found, at, quoted=False)
    if content is None:
        return None
    cue = Span(found[at].start, found[at].end)
    return Attribution(previous.speaker, cue.of(text), previous.speaker_span, cue, content)


def _sentence_start(text: str, at: int) -> int:
    """Return where the sentence around `at` starts."""
    floor = max(0, at - _WINDOW)
    start = max(floor, *(text.rfind(mark, floor, at) + len(mark) for mark in (". ", "! ", "? ", "\n")))
    start = floor if start < floor + 2 and text[floor : floor + 1] != "\n" else start
    while start < at and (text[start].isspace() or text[start] in _OPEN):
        start += 1
    return start


def _sentence_end(text: str, start: int) -> int:
    """Return where the sentence around `start` ends, its full stop left out."""
    ceiling = min(len(text), start + _WINDOW)
    match = _SENTENCE.search(text, start, ceiling)
    return _trim_end(text, match.start() if match else ceiling, start)


def _trim_end(text: str, end: int, start: int = 0) -> int:
    """Return `end` without trailing space and punctuation."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:–—" or text[end - 1] in _CLOSE):
        end -= 1
    return end
