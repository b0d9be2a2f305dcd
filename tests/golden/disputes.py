"""A survey of the harbour press that does not exist, and who copied whom in it."""

from golden.invented import GAZETTE, LEDGER, NOTICE, STAR
from provenance.domain.assertion import Assertion, Attribution, Bound, Quantity
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Conflict, Side, Statement, Status, Survey
from provenance.domain.evidence import Match
from provenance.domain.lineage import Derivation, Lineage, Quotation
from provenance.domain.run import Run, Searched
from provenance.domain.text import Failure, Sentence, Source, Span

RUN = Run(version="0.1.0", encoder="hashing-256", judge="conflicts/1", index="flat/1:9c1e")
WIRE = Source("3b3b", "seeds/wire.txt", publisher="Coast Wire", published="2022-02-16T08:00:00Z")
COURIER = Source(
    "c0de",
    "seeds/north/courier #2.txt",
    title="Storm over the Lund: what we know, and what the harbour master will not say",
    publisher="Lund Courier",
    published="2022-09-28",
    url="https://courier.example/storm#top",
)
EVIL = Source(
    '"><img src=x onerror=alert(1)>',
    "seeds/\x1b[1mevil\u202e.txt",
    title="</title><script>alert(2)</script>",
    publisher="{{ 7 * 7 }} <i>Evil</i> Post\x9b1m",
    published="2022-01-01\n",
    url="javascript:alert(3)",
)
OFFICE = Attribution("the harbour office", "counts", Span(0, 18), Span(19, 25), Span(26, 60))
DIRECTOR = Attribution("The port director", "denied", Span(0, 17), Span(18, 24), Span(40, 58))
NUMBERS = {"30 million": 3e7, "45 million": 4.5e7, "60 million": 6e7, "12": 12, "twelve": 12, "15": 15}


def statement(
    source: Source,
    text: str,
    differs: str | None = None,
    start: int = 0,
    *,
    said: Attribution | None = None,
    around: tuple[str, str] = ("", ""),
    notice: str = "",
    gone: bool = False,
) -> Statement:
    """A sentence of a source, the words in dispute and the number in them."""
    at = text.find(differs) if differs else -1
    span = Span(at, at + len(differs)) if differs and at >= 0 else None
    numbers: tuple[Quantity, ...] = ()
    if span and differs in NUMBERS:
        value = float(NUMBERS[differs])
        numbers = (Quantity(span, differs, value, value, value, None, "tonnes", Bound.EXACT),)
    return Statement(
        source,
        "gone" if gone else "now",
        Sentence(text, Span(start, start + len(text)), position=1, paragraph=0),
        Assertion(text, source.published, quantities=numbers),
        said,
        span,
        *around,
        notice=notice,
        gone=gone,
    )


def hurt() -> Conflict:
    """Two origins against one; three of the sources have the same words."""
    printed = "Thirty were on the ferry Alba when it struck Pier 4, and 12 of them were hurt."
    return Conflict(
        "0a11",
        DifferenceKind.QUANTITY,
        Status.CONFLICT,
        "people hurt on the ferry Alba: 12 against 15",
        ("one event, one count: both cannot be true", "the higher count is the later one"),
        0.94,
        (
            Side(
                "12",
                2,
                (
                    statement(
                        WIRE,
                        printed,
                        "12",
                        210,
                        around=("The Alba left Lund at six.", "Divers searched until dark."),
                    ),
                    statement(GAZETTE, printed, "12", 88),
                    statement(STAR, printed, "12", 0),
                    statement(
                        NOTICE,
                        "The harbour office counts twelve hurt passengers of the Alba.",
                        "twelve",
                        40,
                        said=OFFICE,
                    ),
                ),
            ),
            Side(
                "15",
                1,
                (
                    statement(
                        COURIER,
                        "“Fifteen is the right number; 15 people were hurt on the Alba,” he said.",
                        "15",
                        1306,
                        said=Attribution("he", "said", Span(64, 66), Span(67, 71), Span(0, 62), "Odo Quay"),
                        around=("Odo Quay, the surgeon on duty, met reporters on Wednesday." * 6, ""),
                    ),
                ),
            ),
        ),
    )


def cargo() -> Conflict:
    """Three numbers at three dates, none of which need be wrong, and one that is not dated."""
    return Conflict(
        "0c0c",
        DifferenceKind.QUANTITY,
        Status.DIFFERENT_TIME,
        "cargo of Port Lund in a year: 45 million tonnes, 60 million tonnes or 30 million tonnes",
        ("published 223 days apart, and a count that runs on",),
        0.81,
        (
            Side(
                "more than 45 million tonnes",
                1,
                (
                    statement(GAZETTE, "Port Lund handles 45 million tonnes a year.", "45 million", 120),
                    statement(STAR, "It said Port Lund handles 45 million tonnes a year.", "45 million"),
                ),
            ),
            Side(
                "60 million tonnes",
                1,
                (statement(COURIER, "Port Lund now moves 60 million tonnes.", "60 million", 77),),
            ),
            Side(
                "30 million tonnes",
                2,
                (
                    statement(LEDGER, "The quays moved 30 million tonnes.", "30 million", 4071),
                    statement(NOTICE, "Some 30 million tonnes are moved here.", "30 million", 9),
                ),
            ),
        ),
    )


def opening() -> Conflict:
    """A source that changed what it said, and shows it."""
    return Conflict(
        "0e0e",
        DifferenceKind.TIME,
        Status.REVISED,
        "the new crane starts on Monday or on Friday",
        ("the Harbour Gazette published both, the second in place of the first",),
        0.99,
        (
            Side(
                "Friday",
                1,
                (
                    statement(
                        GAZETTE,
                        "The new crane starts on Friday.",
                        "Friday",
                        300,
                        notice="Correction: an earlier version named Monday.",
                    ),
                ),
            ),
            Side(
                "Monday",
                1,
                (statement(GAZETTE, "The new crane starts on Monday.", "Monday", 300, gone=True),),
            ),
        ),
    )


def closing() -> Conflict:
    """A denial that is only quoted."""
    denied = "The port director denied on Monday that Pier 4 would close."
    return Conflict(
        "0d0d",
        DifferenceKind.POLARITY,
        Status.REPORTED,
        "Pier 4 will close, or it will not",
        ("the denial is the port director's, not the Evening Star's",),
        0.77,
        (
            Side("will close", 1, (statement(WIRE, "Pier 4 will close in June.", "will close", 12),)),
            Side(
                "denied",
                1,
                (
                    statement(
                        STAR,
                        denied,
                        "denied",
                        500,
                        said=DIRECTOR,
                    ),
                ),
            ),
        ),
    )


def crews() -> Conflict:
    """Not quite the same thing."""
    return Conflict(
        "0f0f",
        DifferenceKind.QUANTITY,
        Status.DIFFERENT_SCOPE,
        "pilots of the Lund: 12 at the port, 15 in the province",
        ("“at Port Lund” is a part of “in the province”",),
        0.7,
        (
            Side("12", 1, (statement(LEDGER, "There are 12 pilots at Port Lund.", "12", 0),)),
            Side("15", 1, (statement(NOTICE, "The province has 15 pilots.", "15", 70),)),
        ),
    )


def hostile(longest: int = 1500) -> Conflict:
    """Text that tries to steer the terminal, the page or the reader's eye, one sentence of it very long."""
    text = (
        "<script>alert('1')</script> <img src=https://evil.example/x.png> \x1b]0;owned\x07\x1b[2J "
        "sink\u202edetrever\u202c\x00 \u2066x\u2069 \u200fabc "
        "`code` | **bold** [a](javascript:alert) www.evil.example \ud800 بندرگاہ میں کشتی 🚢\u200d⚓ "
        "e\u0301\u0301\u0301 \u2028# heading\n- list\r\x9b31m " + "W" * 130
    )
    said = Attribution("the \x1b[5mcaptain</p>", "swore", None, None, Span(0, 1))
    quoting = Source("b", "seeds/b.txt", title="[x](y)|z", url='https://b.example/"onmouseover="alert(4)')
    return Conflict(
        '666"><b id=',
        DifferenceKind.PLACE,
        Status.CONFLICT,
        "<b>Boats</b> sink\u202e here | *there*\n# or [anywhere](https://evil.example)",
        ("</li><script>alert(5)</script>\x1b[7m",),
        0.5,
        (
            Side(
                "<u>here</u>\x1b[7m|\n",
                1,
                (
                    statement(EVIL, text, "sink", 3, said=said, around=("<h1>before", "after</h1>")),
                    statement(quoting, "W" * longest, None, 9),
                ),
            ),
            Side("", 1, (statement(EVIL, "Not \u2067 here", "Not", 2_000_000),)),
        ),
    )


def survey(longest: int = 1500) -> Survey:
    return Survey(
        (hurt(), hostile(longest), opening(), closing(), cargo(), crews()),
        Searched(
            7,
            1204,
            failed=(Failure("seeds/torn.pdf", "ends in the middle of a page; <fetch> it again"),),
            stale=("seeds/star.html",),
        ),
        RUN,
    )


def nothing() -> Survey:
    """Sources that agree."""
    return Survey((), Searched(2, 9), RUN)


def lineage() -> Lineage:
    """Two papers print a wire report; two more share words, and nobody knows whose they are."""

    def copied(earlier: Source, later: Source, coverage: float, directed: bool, reason: str) -> Derivation:
        passages = (
            Quotation(Span(120, 214), Span(0, 94), Match.VERBATIM),
            Quotation(Span(300, 390), Span(99, 180), Match.PARAPHRASE),
        )
        return Derivation(earlier, later, passages, coverage, directed, reason)

    return Lineage(
        (COURIER, EVIL, GAZETTE, LEDGER, NOTICE, STAR, WIRE),
        (
            copied(WIRE, GAZETTE, 0.61, True, "published 1 day earlier"),
            copied(WIRE, STAR, 0.9, True, "“(Coast Wire)” credits it"),
            copied(GAZETTE, STAR, 0.4, True, "published 1 day earlier"),
            copied(WIRE, COURIER, 0.12, True, "published 224 days earlier"),
            copied(LEDGER, NOTICE, 0.55, False, ""),
        ),
        {
            COURIER.locator: COURIER,
            EVIL.locator: EVIL,
            GAZETTE.locator: WIRE,
            LEDGER.locator: LEDGER,
            NOTICE.locator: LEDGER,
            STAR.locator: WIRE,
            WIRE.locator: WIRE,
        },
        (copied(COURIER, COURIER, 0.0, True, ""),),
    )


def alone() -> Lineage:
    """Nobody copied anybody."""
    return Lineage((GAZETTE, STAR), (), {GAZETTE.locator: GAZETTE, STAR.locator: STAR})
