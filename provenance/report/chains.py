"""Evidence → who said it first, and who carried it on, oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from provenance.domain.evidence import Evidence, Stance
from provenance.domain.text import Source

_STANCES = (Stance.SUPPORTS, Stance.REFUTES, Stance.NOT_ENOUGH_INFO)


@dataclass(frozen=True, slots=True)
class Voice:
    """One source with its evidence of one stance, best first."""

    source: Source
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """All evidence of one stance and one origin: the source where it starts, then its copies."""

    head: Voice
    copies: tuple[Voice, ...]


def chains(evidence: Iterable[Evidence]) -> tuple[Chain, ...]:
    """Return the evidence of each stance grouped by origin, oldest first.

    What states the claim comes before what contradicts it, and that before what says too little: so there
    are as many chains of a stance as the verdict counts origins. In a stance the chain with the oldest head
    comes first, in a chain the origin, then its copies by age; what has no date comes last, and equals are
    ordered by locator. Where the origin is not among the evidence, the oldest source stands at the head.
    The sentences of one source keep the order given.
    """
    origins: dict[tuple[Stance, str], dict[str, list[Evidence]]] = {}
    for item in evidence:
        sources = origins.setdefault((item.judgement.stance, item.origin), {})
        sources.setdefault(item.source.locator, []).append(item)
    found = []
    for (stance, origin), sources in origins.items():
        voices = sorted((Voice(items[0].source, tuple(items)) for items in sources.values()), key=_age)
        head = next((voice for voice in voices if voice.source.id == origin), voices[0])
        copies = tuple(voice for voice in voices if voice is not head)
        found.append((_STANCES.index(stance), _age(head), Chain(head, copies)))
    return tuple(chain for *_, chain in sorted(found, key=lambda one: one[:2]))


def _age(voice: Voice) -> tuple[bool, str, str]:
    published = voice.source.published
    return (published is None, published or "", voice.source.locator)
