"""A trace for the terminal: the verdict first, what it stands on below, by origin."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from provenance.domain.evidence import Evidence, Finding, Stance
from provenance.report import words
from provenance.report.chains import Voice, chains
from provenance.report.layout import STANCE_STYLES, VERDICT_STYLES, differences, inset, line, listed, marked
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text


def render(findings: Iterable[Finding], screen: Screen, *, many: bool = False) -> Iterator[str]:
    """Yield one view for each finding as it comes, blank lines and a rule between them."""
    for at, finding in enumerate(findings):
        rule = f"\n{'─' * max(screen.width, 20)}\n\n" if at else ""
        yield rule + paint(_view(finding), screen)


def _view(finding: Finding) -> Iterator["RenderableType"]:
    symbol, verdict = words.VERDICTS[finding.verdict]
    yield line((f"{symbol} {verdict}", VERDICT_STYLES[finding.verdict]))
    yield inset(marked(finding.claim.text, ()), 2)
    yield inset(line(words.balance(finding)), 2)

    told = [item for item in finding.evidence if item.judgement.stance is not Stance.NOT_ENOUGH_INFO]
    for number, chain in enumerate(chains(told), 1):
        yield ""
        mark = line((f"{number}", "bold"))
        yield listed([(mark, _heading(chain.head))])
        yield from _sentences(chain.head, len(mark) + 2)
        for copy in chain.copies:
            yield inset(line(("↳ copy: ", "dim")).append_text(_heading(copy)), len(mark) + 2)
            yield from _sentences(copy, len(mark) + 4)

    related = [item for item in finding.evidence if item.judgement.stance is Stance.NOT_ENOUGH_INFO]
    if related:
        yield ""
        yield line(("Related, but not enough to tell", "bold"))
        for chain in chains(related):
            for voice in (chain.head, *chain.copies):
                yield inset(_heading(voice), 3)
                yield from _sentences(voice, 3)

    yield ""
    for said in words.searched(finding.searched):
        yield line((said, "dim"))
    yield line((words.run(finding.run), "dim"))


def _heading(voice: Voice) -> "Text":
    return line((words.label(voice.source), "bold"), (f" · {words.imprint(voice.source)}", "dim"))


def _sentences(voice: Voice, by: int) -> Iterator["RenderableType"]:
    for item in voice.evidence:
        for part in _sentence(item):
            yield inset(part, by)


def _sentence(item: Evidence) -> Iterator["RenderableType"]:
    judged = item.judgement
    symbol, stance = words.STANCES[judged.stance]
    yield line(
        (f"{symbol} {stance}", STANCE_STYLES[judged.stance]), (f" · {words.particulars(item)}", "dim")
    )
    text = marked(
        item.sentence.text,
        (link.evidence for link in judged.alignment.links),
        (one.evidence_span for one in judged.differences if one.evidence_span),
    )
    yield inset(line("“").append_text(text).append("”"), 2)
    if item.attribution:
        yield inset(line((words.said_by(item.attribution), "italic")), 2)
    if judged.differences:
        yield inset(differences(judged.differences, other="source"), 2)
