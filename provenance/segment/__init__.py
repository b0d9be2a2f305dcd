"""A document's sentences, with exact offsets into its untouched text.

Three steps, a file each: `visible` makes a copy that is safe to search and keeps every offset,
`blocks` finds the paragraphs, headlines, items and rows of it, and `sentences` cuts a block.
"""

from provenance.domain.text import Document, Sentence, Span
from provenance.segment.blocks import blocks
from provenance.segment.sentences import LONGEST, sentences
from provenance.segment.visible import visible

__all__ = ["LONGEST", "segment"]


def segment(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of the document's body, in order, none blank, none overlapping.

    Spans count code points from the start of the document's text and are trimmed of white space;
    ``document.text[span.start:span.end] == sentence.text`` always holds. Every visible character of the
    body is in a sentence, except the marks of headings, lists, quotes, tables and rules. A sentence that
    is wrapped over lines keeps its line breaks. None is longer than `LONGEST` code points.
    """
    start, end = document.body.start, document.body.end
    safe = visible(document.text[start:end])
    found: list[Sentence] = []
    paragraph = 0
    for block in blocks(safe):
        known = len(found)
        for span in sentences(safe[block.start : block.end]):
            place = Span(start + block.start + span.start, start + block.start + span.end)
            found.append(Sentence(place.of(document.text), place, len(found), paragraph))
        paragraph += len(found) > known
    return tuple(found)
