"""What the program keeps of seeds/: texts, sentences and what they assert, in one SQLite file.

`store` is the door; `writing` and `check` are the statements behind it, `connection` opens the file
and runs the migrations, `codec` writes records as JSON. Nothing else imports sqlite3.
"""

from provenance.store.records import (
    Counts,
    CurrentSource,
    FileState,
    Named,
    ReadDocument,
    StatedSentence,
    Version,
)
from provenance.store.store import Store

__all__ = [
    "Counts",
    "CurrentSource",
    "FileState",
    "Named",
    "ReadDocument",
    "StatedSentence",
    "Store",
    "Version",
]
