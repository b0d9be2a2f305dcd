"""A trace as schema.org ClaimReview in JSON-LD (https://schema.org/ClaimReview)."""

from collections.abc import Iterable, Iterator
from typing import Any

from provenance.domain.evidence import Evidence, Finding, Stance, Verdict
from provenance.domain.text import Source
from provenance.report import records, words
from provenance.report.links import web_address
from provenance.report.screen import Screen

_RATINGS: dict[Verdict, int | None] = {
    Verdict.SUPPORTED: 5,
    Verdict.CONFLICTING: 3,
    Verdict.REFUTED: 1,
    Verdict.NOT_ENOUGH_EVIDENCE: None,
}


def render(findings: Iterable[Finding], screen: Screen, *, many: bool = False) -> Iterator[str]:
    """Yield one JSON-LD document with a ClaimReview for each finding in its ``@graph``.

    The rating says what the sources say, 5 for stated and 1 for contradicted, not what is true; a claim
    without enough evidence has a name for its rating and no number.
    """
    graph = {"@context": "https://schema.org", "@graph": [_review(finding) for finding in findings]}
    yield records.dumps(graph, indent=2) + "\n"


def _review(finding: Finding) -> dict[str, Any]:
    stating = _sources(finding, Stance.SUPPORTS)
    return _known(
        {
            "@type": "ClaimReview",
            "claimReviewed": finding.claim.text,
            "reviewRating": _known(
                {
                    "@type": "Rating",
                    "ratingValue": _RATINGS[finding.verdict],
                    "bestRating": 5,
                    "worstRating": 1,
                    "alternateName": words.VERDICTS[finding.verdict][1].capitalize(),
                    "ratingExplanation": words.balance(finding),
                }
            ),
            "author": {"@type": "Organization", "name": "provenance"},
            "description": words.run(finding.run),
            "itemReviewed": _known(
                {
                    "@type": "Claim",
                    "identifier": finding.claim.id,
                    "datePublished": finding.claim.date,
                    "firstAppearance": _first(stating),
                    "appearance": [_work(source) for source in stating] or None,
                }
            ),
            "citation": [_quotation(item) for item in finding.evidence] or None,
        }
    )


def _sources(finding: Finding, stance: Stance) -> list[Source]:
    found = {
        item.source.locator: item.source for item in finding.evidence if item.judgement.stance is stance
    }
    return list(found.values())


def _first(stating: list[Source]) -> dict[str, Any] | None:
    """Return the earliest source; None where one has no date, for then nobody knows."""
    dated = [(source.published, at) for at, source in enumerate(stating) if source.published]
    return _work(stating[min(dated)[1]]) if dated and len(dated) == len(stating) else None


def _quotation(item: Evidence) -> dict[str, Any]:
    differences = [
        f"{one.kind}: claim {one.claim!r}, source {one.evidence!r}" for one in item.judgement.differences
    ]
    return _known(
        {
            "@type": "Quotation",
            "text": item.sentence.text,
            "description": "; ".join([words.STANCES[item.judgement.stance][1], *differences]),
            "spokenByCharacter": item.attribution and {"@type": "Person", "name": item.attribution.speaker},
            "isPartOf": _work(item.source),
        }
    )


def _work(source: Source) -> dict[str, Any]:
    return _known(
        {
            "@type": "CreativeWork",
            "identifier": source.id,
            "name": source.title or source.locator,
            "author": source.author,
            "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
            "datePublished": source.published,
            "url": web_address(source),
        }
    )


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that have a value: JSON-LD leaves out what is unknown."""
    return {name: value for name, value in fields.items() if value is not None}
