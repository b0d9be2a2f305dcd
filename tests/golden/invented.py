"""Findings about a harbour that does not exist, some of them out to do harm."""

import re
from collections.abc import Iterable
from dataclasses import replace

from provenance.domain.assertion import (
    Assertion,
    Attribution,
    Bound,
    Claim,
    Cue,
    Extraction,
    Modality,
    Name,
    NameKind,
    Quantity,
    Reference,
    TimeSpan,
)
from provenance.domain.comparison import Alignment, Difference, DifferenceKind, Link
from provenance.domain.evaluation import Evaluation, Miss, Score
from provenance.domain.evidence import Evidence, Finding, Judgement, Match, Pair, Stance, Verdict
from provenance.domain.mending import Compaction, Extent, Repair
from provenance.domain.run import (
    Changes,
    Estimate,
    Job,
    Outcome,
    Plan,
    Problem,
    Run,
    Searched,
    StoredSource,
)
from provenance.domain.text import Failure, Sentence, Source, Span

RUN = Run(version="0.1.0", encoder="hashing-256", judge="rules/1", index="flat/1:9c1e")


def words(text: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer(r"\w+", text)]


def align(claim: str, evidence: str) -> Alignment:
    """Link equal words, ignoring case."""
    links, missing = [], []
    for span in words(claim):
        echo = next((w for w in words(evidence) if w.of(evidence).lower() == span.of(claim).lower()), None)
        if echo:
            links.append(Link(span, echo, 1.0))
        else:
            missing.append(span)
    return Alignment(tuple(links), tuple(missing), len(links) / max(1, len(links) + len(missing)))


def judged(
    claim: str,
    evidence: str,
    stance: Stance,
    score: float,
    match: Match,
    differences: Iterable[Difference] = (),
) -> Judgement:
    rest = (1 - score) / 2
    scores = {other: score if other is stance else rest for other in Stance}
    return Judgement(stance, scores, align(claim, evidence), tuple(differences), match, "rules")


def differing(
    kind: DifferenceKind, claim: str, said: str, evidence: str, wrote: str, note: str
) -> Difference:
    """A difference between `said` in the claim and `wrote` in the evidence."""
    at, there = claim.find(said), evidence.find(wrote)
    return Difference(kind, said, wrote, note, Span(at, at + len(said)), Span(there, there + len(wrote)))


def evidence(
    source: Source,
    text: str,
    start: int,
    judgement: Judgement,
    origin: str | None = None,
    attribution: Attribution | None = None,
) -> Evidence:
    sentence = Sentence(text, Span(start, start + len(text)), position=1, paragraph=0)
    return Evidence(source, sentence, judgement, attribution, origin or source.id)


GAZETTE = Source(
    "6f01",
    "seeds/gazette.txt",
    title="Busiest year yet for Port Lund",
    publisher="Harbour Gazette",
    author="R. Quill",
    published="2022-02-17",
    url="https://gazette.example/port-lund?year=2021",
)
STAR = Source("a2c4", "seeds/star.html", publisher="Evening Star", published="2022-02-18")
LEDGER = Source("77be", "seeds/coast/ledger.jsonl", record="12", title="Quays in figures", published="2022")
NOTICE = Source("d00d", "seeds/notice.md")


def conflicting() -> Finding:
    """Two origins that state it, one of them copied; one that contradicts it in two ways."""
    claim = "Port Lund handled 45 million tonnes of cargo in 2021"
    first = "Port Lund handled 45 million tonnes of cargo in 2021, the port director announced on Thursday."
    said = Attribution("the port director", "announced", Span(54, 71), Span(72, 81), Span(0, 52))
    copied = "It said Port Lund handled 45 million tonnes of cargo in 2021."
    other = "In 2020, the quays of Port Lund handled no more than 30 million tonnes of cargo."
    own = "About 45 million tonnes crossed the quays of Lund last year."
    return Finding(
        Claim(claim, id="lund-1"),
        Verdict.CONFLICTING,
        2,
        1,
        (
            evidence(
                GAZETTE,
                first,
                120,
                judged(claim, first, Stance.SUPPORTS, 0.97, Match.NEAR_COPY),
                None,
                said,
            ),
            evidence(
                STAR, copied, 0, judged(claim, copied, Stance.SUPPORTS, 0.95, Match.NEAR_COPY), GAZETTE.id
            ),
            evidence(
                LEDGER,
                other,
                4071,
                judged(
                    claim,
                    other,
                    Stance.REFUTES,
                    0.912345678,
                    Match.PARTIAL,
                    (
                        differing(
                            DifferenceKind.QUANTITY,
                            claim,
                            "45 million tonnes",
                            other,
                            "no more than 30 million tonnes",
                            "45,000,000 lies above the most that the source allows, 30,000,000",
                        ),
                        differing(DifferenceKind.TIME, claim, "in 2021", other, "In 2020", ""),
                    ),
                ),
            ),
            evidence(NOTICE, own, 15, judged(claim, own, Stance.SUPPORTS, 0.71, Match.PARAPHRASE)),
        ),
        Searched(5, 1204),
        RUN,
    )


def unknown() -> Finding:
    """Nothing that decides, one related sentence, and sources that could not be searched."""
    claim = "The new crane at Port Lund was paid for by the province"
    text = "A new crane was delivered to Port Lund in March."
    return Finding(
        Claim(claim, id=2, date="2022-03-01"),
        Verdict.NOT_ENOUGH_EVIDENCE,
        0,
        0,
        (evidence(GAZETTE, text, 300, judged(claim, text, Stance.NOT_ENOUGH_INFO, 0.64, Match.PARTIAL)),),
        Searched(
            1,
            1,
            failed=(Failure("seeds/torn.pdf", "ends in the middle of a page; fetch it again"),),
            stale=("seeds/star.html", "seeds/gone.txt"),
        ),
        RUN,
    )


def hostile() -> Finding:
    """Text that tries to steer the terminal, the page or the reader's eye."""
    claim = 'Boats "<b>sink</b>" & \x1b[31mburn\x1b[0m | *always* [here](https://evil.example)'
    text = (
        "<script>alert('1')</script> \x1b]0;owned\x07\x1b[2J sink\u202edetrever\u202c\x00 \u2066x\u2069 "
        "`code` | **bold** [a](javascript:alert) www.evil.example \ud800 بندرگاہ میں کشتی 🚢\u200d⚓ "
        "e\u0301\u0301\u0301 \u2028# heading\n- list\r\x9b31m " + "W" * 130
    )
    source = Source(
        '"><img src=x onerror=alert(1)>',
        "seeds/\x1b[1mevil\u202e.txt",
        title="</title><script>alert(2)</script>",
        publisher="{{ 7 * 7 }} <i>Evil</i> Post\x9b1m",
        published="2022-01-01\n",
        url="javascript:alert(3)",
    )
    quoting = Source("b", "seeds/b.txt", title="[x](y)|z", url='https://b.example/"onmouseover="alert(4)')
    said = Attribution("the \x1b[5mcaptain</p>", "swore", None, Span(0, 1), Span(0, len(text)))
    turned = Difference(
        DifferenceKind.POLARITY, "", "<u>never</u>\x1b[7m|", "one | two\nthree `four`", None, Span(0, 8)
    )
    return Finding(
        Claim(claim, id="\u202e<id>"),
        Verdict.REFUTED,
        0,
        1,
        (
            evidence(
                source,
                text,
                0,
                judged(claim, text, Stance.REFUTES, 0.5, Match.PARTIAL, [turned]),
                None,
                said,
            ),
            evidence(quoting, text, 9, judged(claim, text, Stance.REFUTES, 0.4, Match.PARTIAL), source.id),
        ),
        Searched(
            2, 2, failed=(Failure("seeds/\x1b[31m<x>.txt", "bad \x07 byte"),), stale=("seeds/<s>.txt",)
        ),
        RUN,
    )


def supported() -> Finding:
    """The simplest answer there is."""
    claim = "Port Lund has nine quays"
    judgement = judged(claim, claim, Stance.SUPPORTS, 1.0, Match.VERBATIM)
    return Finding(
        Claim(claim), Verdict.SUPPORTED, 1, 0, (evidence(STAR, claim, 7, judgement),), Searched(1, 1), RUN
    )


def findings() -> tuple[Finding, ...]:
    return conflicting(), unknown(), hostile(), supported()


def pair() -> tuple[Pair, Judgement]:
    """A sentence that contradicts its claim in number and polarity."""
    claim = "The ferry carried more than 900 passengers on Sunday"
    sentence = "The ferry did not carry 900 passengers; 640 were on board on Sunday."
    differences = (
        differing(DifferenceKind.QUANTITY, claim, "more than 900", sentence, "640", "640 is below 900"),
        differing(DifferenceKind.POLARITY, claim, "carried", sentence, "did not carry", ""),
    )
    judgement = judged(claim, sentence, Stance.REFUTES, 0.88, Match.PARTIAL, differences)
    return Pair(Claim(claim, id="p1"), sentence, id="p1"), judgement


def extraction() -> Extraction:
    """Two sentences with all that can be found in one."""
    first, second = (
        "He said about 4.5 crore crates left Port Lund in May 2021.",
        "No ship sank; 10-12 waited.",
    )
    text = f"\N{SHIP} {first}  {second}"

    def at(text: str, piece: str) -> Span:
        return Span(text.find(piece), text.find(piece) + len(piece))

    crore, waited = "about 4.5 crore crates", "10-12"
    return Extraction(
        text,
        (
            Sentence(first, at(text, first), position=0, paragraph=0),
            Sentence(second, at(text, second), position=1, paragraph=0),
        ),
        (
            Assertion(
                first,
                "2022-02-17",
                quantities=(
                    Quantity(at(first, crore), crore, 4.5e7, 4.4e7, 4.6e7, None, "crates", Bound.ABOUT),
                ),
                times=(TimeSpan(at(first, "in May 2021"), "in May 2021", "2021-05-01", "2021-05-31"),),
                names=(Name(at(first, "Port Lund"), "Port Lund", "port lund", NameKind.PLACE),),
                attributions=(Attribution("He", "said", Span(0, 2), Span(3, 7), Span(8, len(first) - 1)),),
                references=(Reference(Span(0, 2), "He", "Odo Quay", "odo quay", NameKind.PERSON),),
            ),
            Assertion(
                second,
                "2022-02-17",
                quantities=(
                    Quantity(at(second, waited), waited, 11.0, 10.0, 12.0, None, None, Bound.RANGE),
                ),
                cues=(Cue(Span(0, 2), "No", Modality.DENIED, at(second, "ship sank")),),
            ),
        ),
    )


def changes() -> Changes:
    return Changes(
        1, 2, 0, 4, (Failure("seeds/torn.pdf", "is torn\x1b[2J"),), 1104, 20, 1084, 3, "hashing-256", 1.25,
        reading=0.25, embedding=0.5,
        affected=("seeds/gazette.txt", "seeds/ledger\x1b[2J.txt", "seeds/star.html"),
    )  # fmt: skip


def plan(*, known: bool = True) -> Plan:
    estimate = Estimate(200.04, 187.34, 3) if known else Estimate(None, None, 0)
    return Plan(replace(changes(), embedding=0.0), estimate)


def jobs() -> tuple[Job, ...]:
    running = Job(4, "2024-05-04T03:00:00+00:00", "0.1.0", everything=False)
    return (
        running,
        replace(running, number=3, began="2024-05-03T03:00:00+00:00", outcome=Outcome.INTERRUPTED),
        replace(
            running, number=2, began="2024-05-02T03:00:00+00:00", outcome=Outcome.FAILED, seconds=75.2,
            error="no space is left to write store.sqlite\x1b[2J",
        ),
        replace(
            running, number=1, began="2024-05-01T03:00:00+00:00", outcome=Outcome.DONE, seconds=7500.0,
            everything=True, encoder="hashing-256", reading=1.5, embedding=6000.0,
            added=1204, changed=2, removed=1, unchanged=4, failed=1,
            total=1_200_104, embedded=1_200_000, reused=104, dropped=3,
        ),
    )  # fmt: skip


def stored() -> tuple[StoredSource, ...]:
    return (
        StoredSource(GAZETTE, 104, "indexed"),
        StoredSource(LEDGER, 7, "changed"),
        StoredSource(Source("0", "seeds/torn\x1b[2J.pdf"), 0, "failed", "ends in the middle"),
    )


def problems() -> tuple[Problem, ...]:
    return (Problem("the index lacks 3 sentences of the store", "provenance reembed --all"),)


def repair() -> Repair:
    return Repair(
        (
            "the damaged store was set aside as embeddings/store.sqlite.damaged; 9 texts, "
            "published 12 times, and 1,040 places of sentences were saved from it",
            "2 sources were brought to what seeds/ holds",
        ),
        (Problem("seeds/torn\x1b[2J.pdf: ends in the middle", "provenance reembed"),),
    )


def compaction() -> Compaction:
    return Compaction(
        Extent(1_204_224, 9_400_000, 12, 204),
        Extent(1_003_520, 7_100_000, 1, 0),
        2.5,
        ("the log of the store stays for now: another process is reading",),
    )


def evaluation() -> Evaluation:
    return Evaluation(
        3,
        Score(4, 1, 0),
        Score(0, 0, 2),
        (
            Miss("Port Lund has nine quays", "seeds/gazette.txt", "conflicts", "nothing"),
            Miss("Port Lund has nine quays", "seeds/star.html", "conflicts", "states"),
        ),
    )
