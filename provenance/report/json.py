"""A trace as ``provenance-trace/1``: one object, or an array of them where many claims were asked."""

from collections.abc import Iterable, Iterator

from provenance.domain.evidence import Finding
from provenance.report import records
from provenance.report.screen import Screen


def render(findings: Iterable[Finding], screen: Screen, *, many: bool = False) -> Iterator[str]:
    """Yield indented JSON, each finding as it comes."""
    return records.indented(map(records.finding, findings), many=many)
