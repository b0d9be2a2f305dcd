"""A lineage about a harbour that does not exist, some of it out to do harm."""

from collections.abc import Mapping

from golden.invented import GAZETTE, LEDGER, NOTICE, STAR
from provenance.domain.evidence import Match
from provenance.domain.lineage import Derivation, Lineage, Quotation
from provenance.domain.text import Source, Span

EVIL = Source(
    "e", "seeds/\x1b[1mevil\u202e.txt", publisher="<i>Evil</i> Post\x9b1m", published="2022-01-01\n"
)

COUNT = "Port Lund handled 45 million tonnes of cargo in 2021, the port director announced on Thursday."
NEAR = "Port Lund handled 45 million tonnes of cargo in 2021, its director announced on Thursday."
QUAY = "The ninth quay is to open in May, when the dredgers have left."
AGAIN = "In May, once the dredgers are gone, a ninth quay will be opened."
LONG = " ".join(f"Berth {number} was empty for {number} days of the year." for number in range(1, 20))

TEXTS: Mapping[str, str] = {
    GAZETTE.locator: f"{COUNT} {QUAY} {LONG}",
    STAR.locator: f"Rain again. {NEAR}",
    LEDGER.locator: f"{QUAY} It has nine quays. {AGAIN} {LONG}",
    NOTICE.locator: COUNT,
    EVIL.locator: "\x1b[31mPort Lund\u202e handled\n<b>45 million</b>\ttonnes.",
}


def quotation(one: Source, other: Source, ours: str, theirs: str, kind: Match) -> Quotation:
    """A passage: `ours` where it stands in one source, `theirs` in the other."""
    return Quotation(_span(TEXTS[one.locator], ours), _span(TEXTS[other.locator], theirs), kind)


def _span(text: str, part: str) -> Span:
    at = text.index(part)
    return Span(at, at + len(part))


def lineage() -> Lineage:
    """Four sources and a hostile one: copied in part, retold, of unknown direction, said twice."""
    many = tuple(
        Quotation(Span(at, at + 20), Span(at + 4, at + 24), Match.VERBATIM) for at in range(0, 200, 25)
    )
    return Lineage(
        (GAZETTE, STAR, LEDGER, NOTICE, EVIL),
        (
            Derivation(
                GAZETTE, LEDGER, (quotation(GAZETTE, LEDGER, QUAY, AGAIN, Match.PARAPHRASE),
                quotation(GAZETTE, LEDGER, LONG, LONG, Match.VERBATIM)), 0.9461, True,
                "the later one credits it: “told the Gazette”",
            ),
            Derivation(
                GAZETTE, STAR, (quotation(GAZETTE, STAR, COUNT, NEAR, Match.NEAR_COPY),), 0.88, True,
                "published 2022-02-17, the other 2022-02-18",
            ),
            Derivation(GAZETTE, NOTICE, many, 1.0, False, "seeds/notice.md has no date"),
            Derivation(
                EVIL, EVIL, (Quotation(Span(0, 30), Span(5, 44), Match.NEAR_COPY),), 0.004, True,
                "\x1b[2J<b>",
            ),
        ),
        {one.locator: GAZETTE for one in (GAZETTE, STAR, LEDGER, NOTICE)} | {EVIL.locator: EVIL},
        (
            Derivation(
                LEDGER, LEDGER, (quotation(LEDGER, LEDGER, QUAY, AGAIN, Match.PARAPHRASE),), 0.06, True, "",
            ),
        ),
    )  # fmt: skip


def alone() -> Lineage:
    """One source that nobody copied."""
    return Lineage((NOTICE,), (), {NOTICE.locator: NOTICE})
