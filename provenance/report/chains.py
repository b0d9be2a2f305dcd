"""Evidence → who said it first, and who carried it on."""

from collections.abc import Iterable
from dataclasses import dataclass

from provenance.domain.evidence import Evidence
from provenance.domain.text import Source


@dataclass(frozen=True, slots=True)
class Voice:
    """One source with its evidence, best first."""

    source: Source
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """All evidence with one origin: the source where it starts, then its copies."""

    head: Voice
    copies: tuple[Voice, ...]


def chains(evidence: Iterable[Evidence]) -> tuple[Chain, ...]:
    """Return the evidence grouped by origin; chains, copies and sentences each keep the order given.

    Where the origin itself is not among the evidence, the first source of the chain stands at its head.
    """
    origins: dict[str, dict[str, list[Evidence]]] = {}
    for item in evidence:
        origins.setdefault(item.origin, {}).setdefault(item.source.locator, []).append(item)
    found = []
    for origin, sources in origins.items():
        voices = [Voice(items[0].source, tuple(items)) for items in sources.values()]
        head = next((voice for voice in voices if voice.source.id == origin), voices[0])
        found.append(Chain(head, tuple(voice for voice in voices if voice is not head)))
    return tuple(found)
