"""A history and a check of quotations about a harbour that does not exist, some of it out to do harm."""

from golden.invented import GAZETTE, LEDGER, STAR
from provenance.compare.revision import rewordings
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.history import (
    Citation,
    Dispute,
    Edit,
    Edition,
    Fate,
    FieldChange,
    History,
    Recheck,
    Rechecked,
    Revision,
    Standing,
)
from provenance.domain.text import Sentence, Source, Span

NOON, DUSK = "2024-05-01T12:00:00+00:00", "2024-05-03T18:30:00+02:00"


def sentence(text: str, start: int, position: int = 0) -> Sentence:
    return Sentence(text, Span(start, start + len(text)), position, 0)


def changed(before: Sentence, after: Sentence, *disputes: Dispute) -> Edit:
    return Edit(Fate.CHANGED, before, after, rewordings(before.text, after.text), disputes)


def history() -> History:
    """Three versions: figures corrected, a passage moved, a hostile sentence put in."""
    was = sentence("Port Lund handled 45 million tonnes of cargo in 2021.", 120, 2)
    now = sentence("Port Lund handled about 42 million tonnes in 2021.", 137, 3)
    quays = sentence("No quay of Port Lund was closed.", 300, 5)
    disputed = Dispute(
        Disagreement(
            DifferenceKind.QUANTITY,
            "45 million tonnes",
            "30 million tonnes",
            Span(0, 17),
            Span(0, 17),
            "a note",
            0.9,
        ),
        LEDGER,
        sentence("Port Lund handled 30 million tonnes of cargo in 2021.", 40),
    )
    own = Dispute(
        Disagreement(
            DifferenceKind.QUANTITY,
            "45 million tonnes",
            "about 42 million tonnes",
            Span(0, 17),
            Span(0, 17),
            "",
            1.0,
        ),
        GAZETTE,
        now,
        revision=True,
    )
    silent = Dispute(
        Disagreement(DifferenceKind.POLARITY, "", "Two quays closed", Span(0, 0), Span(0, 16), "", 0.7),
        STAR,
        sentence("Two quays closed.", 9),
        gone=True,
    )
    hostile = sentence("<b>\x1b[31m“Never”\u202e | *always*\x07</b> بندرگاہ " + "W" * 90, 10)
    return History(
        GAZETTE,
        (
            Edition(Source("6f01", "seeds/gazette.txt"), "d1", 1204, NOON, NOON, False),
            Edition(GAZETTE, "d2", 4, NOON, DUSK, False),
            Edition(GAZETTE, "d3", 1, DUSK, "when \x1b[1mold", True),
        ),
        (
            Revision(
                "d1",
                "d2",
                1201,
                (
                    Edit(Fate.ADDED, None, sentence("An earlier version gave another figure.", 97, 2)),
                    changed(was, now, disputed, own),
                    Edit(Fate.REMOVED, quays, None, (), (silent,)),
                    Edit(Fate.MOVED, sentence("Gulls are many.", 500), sentence("Gulls are many.", 20)),
                ),
                (FieldChange("published", None, "2022-02-17"), FieldChange("title", "A\x1b[2J", "B")),
            ),
            Revision(
                "d2",
                "d3",
                0,
                (
                    Edit(Fate.ADDED, None, hostile),
                    changed(sentence("So  it was.", 3), sentence("So it was.", 3)),
                ),
            ),
        ),
    )


def withdrawn() -> History:
    """A source that is gone, with a sentence that was in dispute."""
    said = history().revisions[0].edits[2]
    return History(STAR, (Edition(STAR, "d1", 3, NOON, NOON, False),), (), (said,), stale=True)


def rechecked() -> Rechecked:
    text, claim = "Port Lund handled 45 million tonnes of cargo in 2021.", "Port Lund is busy"

    def cited(source: Source, at: int, words: str = text) -> Citation:
        return Citation(
            source, words, Span(at, at + len(words)), claim, f"answers.jsonl line 1, evidence {at}"
        )

    evil = cited(Source("\x1b", "seeds/\x1b[1mevil\u202e.txt"), 7, "\x1b]0;owned\x07")
    return Rechecked(
        (
            Recheck(cited(GAZETTE, 1), Standing.THERE, True, Span(1, 54), text, NOON),
            Recheck(cited(GAZETTE, 2), Standing.MOVED, True, Span(130, 183), text, NOON),
            Recheck(
                cited(LEDGER, 3),
                Standing.GONE,
                True,
                Span(9, 40),
                "Port Lund handled 30 million tonnes.",
                DUSK,
                ("seeds/gazette.txt", "seeds/star.html"),
            ),
            Recheck(cited(STAR, 4), Standing.GONE, False, last_seen=NOON),
            Recheck(cited(STAR, 5), Standing.GONE, True),
            Recheck(evil, Standing.GONE, False, elsewhere=("seeds/\x1b[1m.txt",)),
        ),
        ("seeds/gazette.txt", "seeds/\x1b[1m.txt"),
    )
