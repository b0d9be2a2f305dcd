"""A trace as W3C PROV-JSON (https://www.w3.org/submissions/prov-json/).

Claim, finding, sources and sentences are entities; a trace is an activity that used claim and sentences
and generated the finding; sentences are quotations from their sources, and copies derive from origins.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from provenance.domain.evidence import Evidence, Finding
from provenance.domain.text import Source, content_hash
from provenance.report import records, words
from provenance.report.screen import Screen

_PREFIXES = {"p": "urn:provenance:", "dct": "http://purl.org/dc/terms/"}


def render(findings: Iterable[Finding], screen: Screen, *, many: bool = False) -> Iterator[str]:
    """Yield one PROV-JSON document for all findings; what they share stands in it once."""
    graph = _Graph()
    for finding in findings:
        _add_finding(graph, finding)
    yield records.dumps({"prefix": _PREFIXES, **graph.sections}, indent=2) + "\n"


class _Graph:
    """Records by section ("entity", "used", …) and name; adding one twice changes nothing."""

    def __init__(self) -> None:
        self.sections: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)

    def node(self, section: str, kind: str, key: str, type_: str, **fields: object) -> str:
        """Add an entity, activity or agent and return its qualified name."""
        name = f"p:{kind}-{content_hash(key)}"
        typed = {"prov:type": {"$": type_, "type": "prov:QUALIFIED_NAME"}}
        self.sections[section].setdefault(name, typed | _known(fields))
        return name

    def edge(self, section: str, **fields: object) -> None:
        """Add a relation under a blank name made of what it says."""
        known = _known(fields)
        self.sections[section].setdefault(f"_:{section}-{content_hash(repr(known))}", known)


def _add_finding(graph: _Graph, finding: Finding) -> None:
    made_by = repr(finding.run)
    claim = graph.node(
        "entity",
        "claim",
        repr((finding.claim.text, finding.claim.date)),
        "p:Claim",
        prov__value=finding.claim.text,
        dct__date=finding.claim.date,
    )
    key = claim + made_by
    software = graph.node(
        "agent",
        "software",
        finding.run.version,
        "prov:SoftwareAgent",
        prov__label=f"provenance {finding.run.version}",
    )
    trace = graph.node(
        "activity",
        "trace",
        key,
        "p:Trace",
        p__encoder=finding.run.encoder,
        p__judge=finding.run.judge,
        p__index=finding.run.index,
        p__sources=finding.searched.sources,
        p__sentences=finding.searched.sentences,
        p__failed=[failure.path for failure in finding.searched.failed] or None,
        p__stale=list(finding.searched.stale) or None,
    )
    answer = graph.node(
        "entity",
        "finding",
        key,
        "p:Finding",
        p__verdict=finding.verdict.value,
        p__supportingOrigins=finding.supporting_origins,
        p__refutingOrigins=finding.refuting_origins,
    )
    graph.edge("wasAssociatedWith", prov__activity=trace, prov__agent=software)
    graph.edge("used", prov__activity=trace, prov__entity=claim)
    graph.edge("wasGeneratedBy", prov__entity=answer, prov__activity=trace)
    graph.edge("wasDerivedFrom", prov__generatedEntity=answer, prov__usedEntity=claim)

    known = {item.source.id: item.source for item in finding.evidence}
    for item in finding.evidence:
        sentence = _add_sentence(graph, item)
        graph.edge("used", prov__activity=trace, prov__entity=sentence)
        graph.edge(
            "wasDerivedFrom",
            prov__generatedEntity=answer,
            prov__usedEntity=sentence,
            prov__activity=trace,
            p__stance=item.judgement.stance.value,
            p__match=item.judgement.match.value,
            p__score=round(words.score(item), 6),
            p__differences=[
                f"{one.kind}: claim {one.claim!r}, source {one.evidence!r}"
                for one in item.judgement.differences
            ]
            or None,
        )
        if item.origin != item.source.id and item.origin in known:
            graph.edge(
                "wasDerivedFrom",
                prov__generatedEntity=_add_source(graph, item.source),
                prov__usedEntity=_add_source(graph, known[item.origin]),
            )


def _add_sentence(graph: _Graph, item: Evidence) -> str:
    source = _add_source(graph, item.source)
    span = item.sentence.span
    sentence = graph.node(
        "entity",
        "sentence",
        repr((item.source.locator, span.start, span.end)),
        "p:Sentence",
        prov__value=item.sentence.text,
        p__start=span.start,
        p__end=span.end,
    )
    graph.edge(
        "wasDerivedFrom",
        prov__generatedEntity=sentence,
        prov__usedEntity=source,
        prov__type={"$": "prov:Quotation", "type": "prov:QUALIFIED_NAME"},
    )
    if said := item.attribution:
        speaker = graph.node("agent", "speaker", said.speaker, "p:Speaker", prov__label=said.speaker)
        graph.edge("wasAttributedTo", prov__entity=sentence, prov__agent=speaker, p__cue=said.cue)
    return sentence


def _add_source(graph: _Graph, source: Source) -> str:
    name = graph.node(
        "entity",
        "source",
        source.locator,
        "p:Source",
        prov__label=source.title or source.locator,
        prov__location=source.locator,
        p__id=source.id,
        dct__publisher=source.publisher,
        dct__creator=source.author,
        dct__issued=source.published,
        dct__source=source.url,
    )
    if source.publisher:
        publisher = graph.node(
            "agent", "publisher", source.publisher, "prov:Organization", prov__label=source.publisher
        )
        graph.edge("wasAttributedTo", prov__entity=name, prov__agent=publisher)
    return name


def _known(fields: dict[str, object]) -> dict[str, Any]:
    """Return fields under their PROV names (``prov__value`` is ``prov:value``), without those unknown."""
    return {name.replace("__", ":"): value for name, value in fields.items() if value is not None}
