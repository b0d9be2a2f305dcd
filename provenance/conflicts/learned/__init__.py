"""Two sentences → what networks see in them, where code does not see enough.

"A sale fell through" denies "New owners hold the keys" without a word of denial, and "the doors shut on
Friday" gives another day for what "on Monday all cards had to be handed in" tells. Two networks, trained on
events that were invented for it, read this: a sieve over the vectors of sentences (`sieve`) picks few pairs
out of very many, and a cross-encoder (`network`) reads those, what code was not sure of, and names in one
role where code sees none; `answers` tells what follows.
"""

from provenance.conflicts.learned.answers import DEEDS, UNSURE, Answers, doubtful, parts, wholes
from provenance.conflicts.learned.network import Question
from provenance.conflicts.learned.reader import ALIKE, APART, LIKE, Reader

__all__ = [
    "ALIKE",
    "APART",
    "DEEDS",
    "LIKE",
    "UNSURE",
    "Answers",
    "Question",
    "Reader",
    "doubtful",
    "parts",
    "wholes",
]
