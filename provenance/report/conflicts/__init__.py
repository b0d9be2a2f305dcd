"""A survey of the whole corpus → what people read: one page, one Markdown file, one view for the terminal.

Scripts read `records.conflict`. The same survey gives the same bytes.
"""

from provenance.report.conflicts.page import html
from provenance.report.conflicts.prose import markdown
from provenance.report.conflicts.summary import summary

__all__ = ["html", "markdown", "summary"]
