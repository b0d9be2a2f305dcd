"""How a part of the claim stands to the evidence."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.text import Span


class Relation(StrEnum):
    """MET: the evidence says it. DIFFERS: it says something else of it. SILENT: it does not say."""

    MET = "met"
    DIFFERS = "differs"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Matched:
    """What a part of the claim was matched with; `span` is None where it is not in the sentence itself."""

    relation: Relation
    similarity: float = 0.0
    span: Span | None = None
    text: str = ""
    note: str = ""
