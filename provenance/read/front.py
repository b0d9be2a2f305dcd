"""What stands before the body of a text: front matter, and a first line that begins with its date."""

import re

from provenance.errors import UnreadableDocument
from provenance.read.metadata import Metadata
from provenance.read.published import published

_LARGEST = 64 * 1024
_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_FIELD = re.compile(r"\s*(?:#[^\n]*\s+)*[A-Za-z_][\w -]*:(?:\s|\Z)")
_DATED = re.compile(
    r"\s{0,1000}date:?[ \t]+(\d{4}-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)(?![\w-])[ \t]*",
    re.IGNORECASE,
)


def front_matter(text: str) -> tuple[Metadata, int]:
    """Return what YAML between ``---`` lines at the very start says, and where the text goes on.

    Every value is taken as the text it is written as. Without front matter nothing is known and the
    text goes on at 0; a ``---`` line that opens something else is part of the text.

    Raises:
        UnreadableDocument: the front matter is not valid YAML.
    """
    opening = _OPENING.match(text)
    closing = opening and _CLOSING.search(text, opening.end(), opening.end() + _LARGEST)
    if not opening or not closing:
        return Metadata(), 0
    block = text[opening.end() : closing.start()]
    if block.strip() and not _FIELD.match(block):
        return Metadata(), 0
    import yaml  # type: ignore[import-untyped]

    try:
        # BaseLoader makes nothing but strings, lists and mappings: safe, and 2022-02-17 stays as written
        written = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" (line {mark.line + 2}: {getattr(error, 'problem', '')})" if mark else ""
        raise UnreadableDocument(
            f"its front matter is not valid YAML{line}; quote the value or mend it"
        ) from None
    if not isinstance(written, dict):
        return Metadata(), 0 if block.strip() else closing.end()
    known = {name: value for name, value in written.items() if value not in ("null", "~", "Null", "NULL")}
    return Metadata.of({str(name): value for name, value in known.items()}), closing.end()


def dateline(text: str, start: int) -> tuple[Metadata, int]:
    """Return the date of a first line that begins ``date 2022-02-17``, and where the body starts after it.

    The rest of that line belongs to the body. A date that does not exist is left in the body.
    """
    found = _DATED.match(text, start)
    day = published(found.group(1)) if found else None
    if not found or not day:
        return Metadata(), start
    return Metadata(published=day), found.end()
