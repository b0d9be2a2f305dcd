"""What a text asserts: the facts that code can compare."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.text import Sentence, Span


class Bound(StrEnum):
    """How a quantity limits what it stands for."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: "more than 45 million Facebook users".

    `span` covers the whole expression with its bound and unit. `value` is the plain number written
    (4.5 crore is 45000000; the middle of a range), `low` and `high` what it can stand for, None where
    open. `unit` is a canonical name ("%", "USD", "kilometre", "year") or None for a plain count; `of` is
    what is counted as it is written ("Facebook users") or None.
    """

    span: Span
    text: str
    value: float
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    bound: Bound


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time expression and the days it covers, both included; ISO dates, None where open or unknown."""

    span: Span
    text: str
    start: str | None
    end: str | None


class NameKind(StrEnum):
    """What a name names, as far as the text shows."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name. `key` is equal for spellings known to be the same ("secp" for both forms)."""

    span: Span
    text: str
    key: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun or bare role ("He", "the foreign minister") and the name it takes from around it."""

    span: Span
    text: str
    name: str
    key: str
    kind: NameKind

    @property
    def full(self) -> Name:
        """The name that it takes, in its own place."""
        return Name(self.span, self.name, self.key, self.kind)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said it ("the IT minister"), with which words ("announced"), and what.

    `speaker_span` and `cue_span` are None where a quotation runs on and its speaker stands in another of
    its sentences; `name` is the full name that a speaker like "He" or "the minister" takes from the text
    around, where that is known.
    """

    speaker: str
    cue: str
    speaker_span: Span | None
    cue_span: Span | None
    content: Span
    name: str | None = None


class Modality(StrEnum):
    """How an event is put forward. Text without a cue is DONE: told as fact."""

    DONE = "done"
    PLANNED = "planned"
    REQUESTED = "requested"
    POSSIBLE = "possible"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change how an event is put forward ("plans to", "did not"), and the words they govern.

    DENIED is negative polarity ("not", "no", "refused to", "failed to"); two in one scope cancel out.
    """

    span: Span
    text: str
    modality: Modality
    scope: Span


@dataclass(frozen=True, slots=True)
class Assertion:
    """One text and all that was found in it; every span counts from the start of `text`.

    `said_on` is the ISO date the times are resolved against. `references` and `setting` are filled in only
    where the document around the text is known; `setting` are the names that the whole document is about,
    and their spans count from the start of the sentence each was first seen in.
    """

    text: str
    said_on: str | None
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeSpan, ...] = ()
    names: tuple[Name, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    cues: tuple[Cue, ...] = ()
    references: tuple[Reference, ...] = ()
    setting: tuple[Name, ...] = ()

    def meant(self, name: Name) -> Name:
        """Return the full name that one of `names` is short for in its document, else the name itself."""
        return next((one.full for one in self.references if one.span == name.span), name)


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said, by nobody in particular; `id` and `date` (ISO) as the asker gave them."""

    text: str
    id: str | int | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """A text of any length, its sentences, and what each asserts.

    `assertions[i]` belongs to `sentences[i]`, and its spans count from the start of that sentence.
    """

    text: str
    sentences: tuple[Sentence, ...]
    assertions: tuple[Assertion, ...]
