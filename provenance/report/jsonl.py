"""A trace as ``provenance-trace/1``, one object a line."""

from collections.abc import Iterable, Iterator

from provenance.domain.evidence import Finding
from provenance.report import records
from provenance.report.screen import Screen


def render(findings: Iterable[Finding], screen: Screen, *, many: bool = False) -> Iterator[str]:
    """Yield one line for each finding as it comes."""
    return records.lines(map(records.finding, findings))
