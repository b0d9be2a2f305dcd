"""A heap of points that hang together → the parts of it that are about one thing each.

Of one thing, any two different values contradict each other, whoever tells them; in a chain of different
things only neighbours do. So two groups become one where enough of what could be found between them was:
average linkage over the contradictions (Sokal and Michener 1958). First come those that others bear out:
whom the one contradicts, they contradict whom the other does.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice, product

DENSE = 0.25  # share of the pairs with different values that have to contradict each other
MOST = 24  # rivals of a member, the surest, that are asked whether they bear a contradiction out

Links = Mapping[tuple[int, int], float]


def parts(values: Sequence[int], links: Links) -> tuple[tuple[int, ...], ...]:
    """Return the members of each part, ascending; a member that belongs nowhere is a part alone.

    Args:
        values: which value each member tells, as a number; members are the positions in it.
        links: how sure it is that two members, the lower first, contradict each other, for those that do.
    """
    group_of = list(range(len(values)))
    members = {number: [number] for number in group_of}
    told = {number: Counter([value]) for number, value in enumerate(values)}
    found: dict[int, Counter[int]] = {number: Counter() for number in group_of}
    for left, right in links:
        found[left][right] += 1
        found[right][left] += 1
    borne_out = _borne_out(links)
    surest = sorted(links, key=lambda pair: (-borne_out[pair], -links[pair], pair))
    changed = True
    while changed:  # what was too thin at first may be thick enough when both have grown
        changed = False
        for pair in surest:
            one, other = (group_of[member] for member in pair)
            if one == other or found[one][other] < DENSE * _differing(told[one], told[other]):
                continue
            changed = True
            keep, lose = (one, other) if len(members[one]) >= len(members[other]) else (other, one)
            for member in members[lose]:
                group_of[member] = keep
            members[keep] += members.pop(lose)
            told[keep] += told.pop(lose)
            for third, count in found.pop(lose).items():
                found[third].pop(lose, None)
                if third != keep:
                    found[keep][third] += count
                    found[third][keep] += count
    return tuple(sorted(tuple(sorted(group)) for group in members.values()))


def _differing(one: Counter[int], other: Counter[int]) -> int:
    """Return how many pairs of members of two groups tell different values."""
    equal = sum(count * other[value] for value, count in one.items())
    return one.total() * other.total() - equal


def _borne_out(links: Links) -> Mapping[tuple[int, int], float]:
    """Return how many of the rivals of both members of a pair contradict each other; 1 without any."""
    rivals: dict[int, dict[int, None]] = {}
    for left, right in sorted(links, key=lambda pair: (-links[pair], pair)):
        rivals.setdefault(left, {})[right] = None
        rivals.setdefault(right, {})[left] = None
    shares = {}
    for left, right in links:
        ours = [one for one in islice(rivals[left], MOST) if one != right]
        theirs = [one for one in islice(rivals[right], MOST) if one != left]
        pairs = [(one, other) for one, other in product(ours, theirs) if one != other]
        held = sum(other in rivals[one] for one, other in pairs)
        shares[left, right] = held / len(pairs) if pairs else 1.0
    return shares
