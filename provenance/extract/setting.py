"""The names a whole document is about, which its sentences no longer repeat."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.assertion import Assertion, Name

SHARE = 0.25  # of the sentences
AT_LEAST = 2  # sentences; one mention is no setting


def setting(assertions: Sequence[Assertion]) -> tuple[Assertion, ...]:
    """Return the assertions of one document's sentences with `setting` filled in.

    A name belongs to the setting when at least two sentences and a quarter of them have it: a report
    that keeps speaking of Kenya is about Kenya also where a sentence says "the country".
    """
    seen: Counter[str] = Counter()
    first: dict[str, Name] = {}
    for assertion in assertions:
        for name in assertion.names:
            first.setdefault(name.key, name)
        seen.update({name.key for name in assertion.names})
    wanted = max(AT_LEAST, SHARE * len(assertions))
    around = tuple(first[key] for key, count in seen.most_common() if count >= wanted)
    return tuple(replace(assertion, setting=around) for assertion in assertions)
