"""Answers → what people and programs read.

A report is a function in a file of its own: findings in, pieces of text out, each as soon as it is
known. A new format is one file and one line here. The same findings give the same bytes.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from provenance.domain.evidence import Finding
from provenance.report import claimreview, html, json, jsonl, markdown, prov, text
from provenance.report.screen import Screen


class Report(Protocol):
    """Findings → text, in pieces that each end a line or belong to one whole."""

    def __call__(self, findings: Iterable[Finding], screen: Screen, *, many: bool = False) -> Iterator[str]:
        """Yield the report; `many` says that a list of claims was asked, of whatever length."""


FORMATS: dict[str, Report] = {
    "text": text.render,
    "json": json.render,
    "jsonl": jsonl.render,
    "markdown": markdown.render,
    "html": html.render,
    "claimreview": claimreview.render,
    "prov": prov.render,
}


def report(
    findings: Iterable[Finding], form: str = "text", *, screen: Screen | None = None, many: bool = False
) -> str:
    """Return findings in one of `FORMATS`, whole; `screen` defaults to a plain page of 80 cells.

    Raises:
        KeyError: there is no such format.
    """
    return "".join(FORMATS[form](findings, screen or Screen(), many=many))
