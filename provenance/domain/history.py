"""What a source said before, and what became of the words that were quoted from it."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.conflict import Disagreement
from provenance.domain.text import Sentence, Source, Span


class Fate(StrEnum):
    """What became of a sentence from one version of a text to the next; what was kept is only counted."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words that differ: their place in each sentence, counted from its start; None where one has none."""

    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A known disagreement of a sentence, which is its left side, with another.

    `source` and `sentence` are the other side; `gone` where that is published no longer. In a `revision`
    the other side is what the same source says instead.
    """

    disagreement: Disagreement
    source: Source
    sentence: Sentence
    gone: bool = False
    revision: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """One sentence that did not simply stay: as it was and as it is, None where it was or is not there.

    `words` has what differs in one that was CHANGED, in order. `disputes` are those that a survey of
    the corpus found for the earlier wording; whoever went by it should look again.
    """

    fate: Fate
    before: Sentence | None
    after: Sentence | None
    words: tuple[Rewording, ...] = ()
    disputes: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a source: its metadata then, its sentences, when it was first and last read.

    The moments are ISO 8601 in UTC, of the re-embeds that took it in. `sentences` is a count.
    """

    source: Source
    document_id: str
    sentences: int
    first_seen: str
    last_seen: str
    current: bool


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a source's metadata that was corrected ("published")."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Revision:
    """What happened between two neighbouring versions, given by their document ids.

    `kept` sentences stand in both, in the same order; `edits` are all the others, in the order in which a
    reader of the later version meets them.
    """

    earlier: str
    later: str
    kept: int
    edits: tuple[Edit, ...]
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """All versions of a source, first to last by when each was last seen, and the steps between them.

    Where the source is gone altogether, `withdrawn` has those sentences of its last version that were in
    dispute. With `stale`, its file is not as it was when it was last read.
    """

    source: Source
    editions: tuple[Edition, ...]
    revisions: tuple[Revision, ...]
    withdrawn: tuple[Edit, ...] = ()
    stale: bool = False

    @property
    def gone(self) -> bool:
        """Tell whether the source is published no longer."""
        return not any(edition.current for edition in self.editions)


@dataclass(frozen=True, slots=True)
class Citation:
    """Words that a saved answer quotes from a source, where it found them, and for what.

    `span` counts from the start of the source's text, `claim` is the claim or the dispute that the words
    were quoted for, `where` says where in the saved answers this stands.
    """

    source: Source
    text: str
    span: Span
    claim: str
    where: str


class Standing(StrEnum):
    """Whether quoted words are still where they were."""

    THERE = "there"
    MOVED = "moved"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Recheck:
    """What became of quoted words.

    `now` is the place in the source's text of today where they stand or, where they are GONE, of the
    sentence that they were reworded into, and `says` is what is written there; None where there is no such
    place. `last_seen` (ISO, UTC) is when the store last took in a text of the source that has them, None
    where it never did. `published` tells whether there still is a source of this name, and `elsewhere` has
    the locators of others that have a sentence in just these words.
    """

    citation: Citation
    standing: Standing
    published: bool
    now: Span | None = None
    says: str | None = None
    last_seen: str | None = None
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rechecked:
    """Every quotation of some saved answers, in their order; `stale` files changed since they were read."""

    quotations: tuple[Recheck, ...]
    stale: tuple[str, ...] = ()

    def count(self, standing: Standing) -> int:
        """Return how many quotations are so."""
        return sum(one.standing is standing for one in self.quotations)
