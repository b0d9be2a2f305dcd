"""The whole corpus against itself: which statements about the same thing do not agree, and why.

`survey` is the door. Behind it, in this order: `candidates` nominates pairs of sentences, `promising` keeps
those that may disagree, `disagreement` holds two against each other, `learned` reads what that cannot tell,
`held` puts both together, `scan` does it for all that is new, `disputes` gathers what was found onto sides,
`reasons` tells why they differ, and `entries` makes a conflict of it.
"""

from provenance.conflicts.entries import Origins
from provenance.conflicts.survey import VERSION, survey

__all__ = ["VERSION", "Origins", "survey"]
