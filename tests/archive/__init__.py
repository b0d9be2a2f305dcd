"""An invented news archive with known truth, and a scorer for conflicts and lineage.

Make a workspace of it, from the root of the repository::

    python -m tests.archive write /tmp/somewhere            # seeds/articles.jsonl, 40 events
    python -m tests.archive write /tmp/somewhere --events 9 --seed 5 --form txt --first

and score what the pipeline finds there (it embeds and surveys; `--encoder hashing` needs no model)::

    python -m tests.archive score /tmp/somewhere            # the same --events, --seed and --bank

In Python::

    from tests.archive import archive, write, scores, TUNING
    made = archive(TUNING, events=40, seed=1)               # → truth.Archive
    made = stories("tuning")                                # the same, of articles written by hand
    write(made, Path("/tmp/somewhere"), first=True)         # first versions; re-embed; then without `first`
    print(scores.of_conflicts(made, survey.conflicts).told())

`truth` says how truth is decided. Rules may be tuned on the banks `tuning`, `second` and `third` and on the
stories `tuning`, each by another hand, of which any is a test of what was learned from the others; by the
bank `fourth`, which was written last and in the most different words, thresholds alone are chosen;
`measuring` is for measuring only, bank and stories alike.
"""

from . import scores
from .events import Bank
from .fourth import BANK as FOURTH
from .measuring import BANK as MEASURING
from .press import archive as _archive
from .second import BANK as SECOND
from .stories import stories
from .third import BANK as THIRD
from .truth import Archive, Copy, Dispute, Place, Statement, write
from .tuning import BANK as TUNING

BANKS = {"tuning": TUNING, "second": SECOND, "third": THIRD}  # that rules and weights may be made from
HELD = {"fourth": FOURTH}  # that only thresholds may be chosen by
NAMES = (*BANKS, "stories")

__all__ = [
    "BANKS",
    "HELD",
    "MEASURING",
    "NAMES",
    "TUNING",
    "Archive",
    "Bank",
    "Copy",
    "Dispute",
    "Place",
    "Statement",
    "archive",
    "named",
    "scores",
    "stories",
    "write",
]


def archive(bank: Bank, *, events: int = 40, seed: int = 1) -> Archive:
    """Return the archive that this bank, seed and number of events make: about seven articles an event."""
    return _archive(bank, events_=events, seed=seed)


def named(name: str, *, events: int = 40, seed: int = 1) -> Archive:
    """Return the archive of a bank, or the stories for tuning, by one of `NAMES` and `HELD`."""
    if name == "stories":
        return stories("tuning")
    return archive((BANKS | HELD)[name], events=events, seed=seed)
