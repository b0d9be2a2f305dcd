"""What surveys found for one document, of any version: what each of its sentences disagrees with."""

import sqlite3
from collections.abc import Iterator

from provenance.domain.conflict import Disagreement
from provenance.domain.history import Dispute
from provenance.domain.text import Sentence, Source, Span
from provenance.store.codec import decode

# A pair is stored once, so a document may be on either side. Who published the other one: of several
# sources, one that does so now, else the first by locator.
_DISPUTES = """
    WITH own (key) AS (SELECT key FROM documents WHERE id = ?),
    pairs (mirrored, position, document, place, found, revision) AS (
        SELECT 0, left_position, right_document, right_position, found, revision
        FROM disagreements WHERE left_document = (SELECT key FROM own)
        UNION
        SELECT 1, right_position, left_document, left_position, found, revision
        FROM disagreements WHERE right_document = (SELECT key FROM own))
    SELECT p.mirrored, p.position, p.found, p.revision, NOT d.live,
        (SELECT v.source FROM versions v
         LEFT JOIN sources s ON s.locator = v.locator AND s.document = v.document
         WHERE v.document = p.document ORDER BY s.key IS NULL, v.locator LIMIT 1),
        n.text, o.start, o."end", o.position, o.paragraph
    FROM pairs p
    JOIN documents d ON d.key = p.document
    JOIN occurrences o ON o.document = p.document AND o.position = p.place
    JOIN sentences n ON n.id = o.sentence
    ORDER BY p.position, 6, o.position, p.found
"""


def disputes(connection: sqlite3.Connection, document_id: str) -> Iterator[tuple[int, Dispute]]:
    """Yield the position of a sentence with a disagreement of it, by position, then by the other source."""
    for mirrored, position, found, revision, gone, source, *place in connection.execute(
        _DISPUTES, (document_id,)
    ):
        disagreement = decode(Disagreement, found)
        yield (
            position,
            Dispute(
                disagreement.mirrored() if mirrored else disagreement,
                decode(Source, source),
                _sentence(*place),
                bool(gone),
                bool(revision),
            ),
        )


def _sentence(text: str, start: int, end: int, position: int, paragraph: int) -> Sentence:
    return Sentence(text, Span(start, end), position, paragraph)
