"""A trace as CommonMark, for an issue, a wiki or a mail."""

import re
from collections.abc import Iterable, Iterator

from provenance.domain.comparison import Difference
from provenance.domain.evidence import Evidence, Finding, Stance
from provenance.domain.text import Source
from provenance.report import words
from provenance.report.chains import Voice, chains
from provenance.report.clean import brief, clean
from provenance.report.links import web_address
from provenance.report.marks import Mark, Piece, marks
from provenance.report.screen import Screen

# Anywhere in a line; and what makes a link by itself: "://" and "www."
_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&$@]|:(?=//)|(?<=[wW])\.")


def render(findings: Iterable[Finding], screen: Screen, *, many: bool = False) -> Iterator[str]:
    """Yield one section for each finding as it comes."""
    for at, finding in enumerate(findings):
        yield ("\n" if at else "") + "\n".join(_section(finding)) + "\n"


def escape(text: str) -> str:
    """Return `text` so that Markdown shows it as it is: no markup, no link, no HTML, one line."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", clean(text))


def _section(finding: Finding) -> Iterator[str]:
    symbol, verdict = words.VERDICTS[finding.verdict]
    yield f"## {symbol} {verdict}"
    yield ""
    yield f"> {marked(marks(finding.claim.text, ()))}"
    yield ""
    yield words.balance(finding)
    told = [item for item in finding.evidence if item.judgement.stance is not Stance.NOT_ENOUGH_INFO]
    for number, chain in enumerate(chains(told), 1):
        yield ""
        yield f"### Origin {number}: {_named(chain.head.source)}"
        yield from _voice(chain.head)
        for copy in chain.copies:
            yield ""
            yield f"#### ↳ copy: {_named(copy.source)}"
            yield from _voice(copy)
    related = [item for item in finding.evidence if item.judgement.stance is Stance.NOT_ENOUGH_INFO]
    if related:
        yield ""
        yield "### Related, but not enough to tell"
        for chain in chains(related):
            for voice in (chain.head, *chain.copies):
                yield ""
                yield f"#### {_named(voice.source)}"
                yield from _voice(voice)
    yield ""
    yield "---"
    yield ""
    lines = (*words.searched(finding.searched), words.run(finding.run))
    yield "  \n".join(escape(line) for line in lines)


def _named(source: Source) -> str:
    label = escape(words.label(source))
    address = web_address(source)
    linked = f"[{label}](<{address}>)" if address else label
    return f"{linked} · {escape(words.imprint(source))}"


def _voice(voice: Voice) -> Iterator[str]:
    for item in voice.evidence:
        yield ""
        yield from _sentence(item)


def _sentence(item: Evidence) -> Iterator[str]:
    judged = item.judgement
    symbol, stance = words.STANCES[judged.stance]
    yield f"{symbol} {stance} · {words.particulars(item)}"
    yield ""
    pieces = marks(
        item.sentence.text,
        (link.evidence for link in judged.alignment.links),
        (one.evidence_span for one in judged.differences if one.evidence_span),
    )
    yield f"> “{marked(pieces)}”"
    if item.attribution:
        yield ">"
        yield f"> {escape(words.said_by(item.attribution))}"
    if judged.differences:
        yield ""
        yield "| differs in | claim | source | |"
        yield "|---|---|---|---|"
        yield from (_row(difference) for difference in judged.differences)


def _row(difference: Difference) -> str:
    cells = (difference.kind, difference.claim, difference.evidence, difference.note)
    return f"| {' | '.join(escape(brief(cell)) for cell in cells)} |"


def marked(pieces: Iterable[Piece]) -> str:
    """Return pieces with ** around the marked ones; emphasis may not begin or end with white space."""
    return "".join(
        f"**{escape(piece.text)}**"
        if piece.mark is not Mark.PLAIN and piece.text == piece.text.strip()
        else escape(piece.text)
        for piece in pieces
    )
