"""The words that every view for eyes uses for the same thing."""

from collections.abc import Sequence

from provenance.domain.assertion import Attribution
from provenance.domain.evidence import Evidence, Finding, Stance, Verdict
from provenance.domain.run import Changes, Job, Run, Searched
from provenance.domain.text import Source
from provenance.report.clean import brief

VERDICTS = {
    Verdict.SUPPORTED: ("✓", "SUPPORTED"),
    Verdict.REFUTED: ("✗", "REFUTED"),
    Verdict.CONFLICTING: ("≠", "CONFLICTING"),
    Verdict.NOT_ENOUGH_EVIDENCE: ("?", "NOT ENOUGH EVIDENCE"),
}
STANCES = {
    Stance.SUPPORTS: ("✓", "states it"),
    Stance.REFUTES: ("✗", "contradicts it"),
    Stance.NOT_ENOUGH_INFO: ("·", "says too little"),
}
STALE = "'provenance reembed' brings the index up to date"
NAMED = 10
"""Files that a line for eyes names before it counts the rest."""


def count(number: int, noun: str) -> str:
    """Return "1 source", "2 sources", "1,204 sentences"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def label(source: Source) -> str:
    """Return what people call a source: publisher, else title, else where it is."""
    return brief(source.publisher or source.title or source.locator)


def imprint(source: Source) -> str:
    """Return the date of a source and where it is, as far as its label does not tell."""
    where = brief(source.locator)
    parts = [brief(source.published or "undated")]
    return " · ".join(parts if label(source) == where else [*parts, where])


def score(evidence: Evidence) -> float:
    """Return how sure the judge is of the stance it took, in [0, 1]."""
    return evidence.judgement.scores[evidence.judgement.stance]


def particulars(evidence: Evidence) -> str:
    """Return how close, how sure and where: "near-copy · 0.97 · characters 120–214"."""
    span = evidence.sentence.span
    return f"{evidence.judgement.match} · {score(evidence):.2f} · characters {span.start}–{span.end}"


def said_by(attribution: Attribution) -> str:
    """Return who said it and how: "said by He, Ann Lee (announced)", "said by Ann Lee (quoted)"."""
    named = attribution.name or attribution.speaker
    speaker = named if attribution.speaker in named else f"{attribution.speaker}, {named}"
    return f"said by {brief(speaker)} ({brief(attribution.cue)})"


def balance(finding: Finding) -> str:
    """Return how many sources, and from how many origins, stand on each side."""
    states = {item.source.locator for item in finding.evidence if item.judgement.stance is Stance.SUPPORTS}
    against = {item.source.locator for item in finding.evidence if item.judgement.stance is Stance.REFUTES}
    if not states and not against:
        return "No source was found that states or contradicts it."
    sides = (
        f"{verb} {count(len(said), 'source')}, {count(origins, 'origin')}" if said else f"{verb} none"
        for verb, said, origins in (
            ("Stated by", states, finding.supporting_origins),
            ("contradicted by", against, finding.refuting_origins),
        )
    )
    return f"{'; '.join(sides)}."


def searched(what: Searched) -> tuple[str, ...]:
    """Return what the answer rests on, one line each: the count, what failed, what is stale."""
    lines = [f"Searched {count(what.sources, 'source')}, {count(what.sentences, 'sentence')}."]
    if what.failed:
        failed = [f"{brief(failure.path)} ({brief(failure.error)})" for failure in what.failed]
        lines.append(f"Could not be read: {some(failed)}.")
    if what.stale:
        stale = some([brief(name) for name in what.stale])
        lines.append(f"Changed since the index was made: {stale}; {STALE}.")
    return tuple(lines)


def some(names: Sequence[str]) -> str:
    """Return the first of many names, and how many more there are."""
    rest = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {rest:,} more" if rest > 0 else "")


def run(what: Run) -> str:
    """Return what made the answer."""
    return brief(
        f"provenance {what.version} · encoder {encoder(what)} · judge {what.judge} · index {what.index}"
    )


def encoder(what: Run | Changes) -> str:
    """Return the encoder and what a reader should know about it: "hashing@1 (lexical: …)"."""
    return what.encoder + (f" ({brief(what.note)})" if what.note else "")


def turned(what: Changes | Job) -> str:
    """Return what became of the sources: "1 added, 2 changed", "nothing changed"."""
    counts = ((what.added, "added"), (what.changed, "changed"), (what.removed, "removed"))
    return ", ".join(f"{number:,} {verb}" for number, verb in counts if number) or "nothing changed"


def embedded(what: Changes | Job) -> str:
    """Return what became of the sentences: "20 sentences embedded, 3 removed", or nothing."""
    parts = [f"{count(what.embedded, 'sentence')} embedded"] if what.embedded else []
    if what.dropped:
        parts.append(f"{what.dropped:,} removed" if parts else f"{count(what.dropped, 'sentence')} removed")
    return ", ".join(parts)


def pace(sentences_per_second: float) -> str:
    """Return "187 sentences a second"."""
    return f"{figure(sentences_per_second)} sentences a second"


def figure(number: float) -> str:
    """Return a measured number as exact as it is worth: "0.4", "187", "1,204"."""
    return f"{number:,.1f}" if number < 9.95 else f"{number:,.0f}"


def duration(seconds: float) -> str:
    """Return "0.4 s", "12 s", "3 min 20 s", "2 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{figure(seconds)} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600:,} h {whole % 3600 // 60} min"
