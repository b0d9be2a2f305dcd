"""The names a whole document is about, which its sentences no longer repeat."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.assertion import Assertion, Name

LEAD = 3  # sentences that open a report say what it is about
SHARE = 0.1  # of the sentences …
AT_LEAST = 2  # … and at least so many: one mention further down is no setting


def setting(assertions: Sequence[Assertion]) -> tuple[Assertion, ...]:
    """Return the assertions of one document's sentences with `setting` filled in.

    A name belongs to the setting when it stands in the lead, or in a tenth of the sentences and at least
    two: a report that keeps speaking of Kenya is about Kenya also where a sentence says "the country".
    """
    seen: Counter[str] = Counter()
    first: dict[str, Name] = {}
    for assertion in assertions:
        for name in assertion.names:
            first.setdefault(name.key, name)
        seen.update({name.key for name in assertion.names})
    wanted = max(AT_LEAST, SHARE * len(assertions))
    lead = {name.key for assertion in assertions[:LEAD] for name in assertion.names}
    around = tuple(name for key, name in first.items() if key in lead or seen[key] >= wanted)
    return tuple(replace(assertion, setting=around) for assertion in assertions)
