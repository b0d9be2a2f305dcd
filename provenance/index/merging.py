"""Which segments are rewritten, so that there are never many, and no row is rewritten often.

Tiers of sizes, as in a log-structured merge tree (O'Neil et al. 1996, doi:10.1007/s002360050048): as soon
as a tier holds `FAN` segments they become one, which belongs to a higher tier. A row is thereby rewritten
once a tier. Full segments stay as they are: what a merge costs is bounded, and several cores can search.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

FULL = 1 << 18  # rows a segment has at most
FAN = 8
SMALL = 4096  # rows up to which a segment belongs to the lowest tier
SPARSE = 0.25  # share of removed rows above which a segment is rewritten


@dataclass(frozen=True, slots=True)
class Load:
    """What a segment weighs: all its rows, those that count, and whether it has to be written anyway."""

    rows: int
    live: int
    unsaved: bool = False


Group = tuple[int, ...]  # numbers of segments that become one


def plan(segments: Sequence[Load]) -> tuple[Group, ...]:
    """Return which of these segments to write anew, together; those in no group stay as they are."""
    unsaved = tuple(number for number, one in enumerate(segments) if one.unsaved)
    groups: dict[Group, int] = {
        (number,): one.live for number, one in enumerate(segments) if not one.unsaved
    }
    if unsaved:
        groups[unsaved] = sum(segments[number].live for number in unsaved)
    while merged := _crowded(groups):
        groups[tuple(sorted(number for group in merged for number in group))] = sum(
            groups.pop(group) for group in merged
        )
    return tuple(sorted(group for group in groups if len(group) > 1 or _needed(segments[group[0]])))


def _needed(one: Load) -> bool:
    return one.unsaved or one.rows - one.live > SPARSE * one.rows


def _crowded(groups: dict[Group, int]) -> list[Group]:
    """Return the groups to be merged next, none where no tier is too full."""
    tiers: dict[int, list[Group]] = defaultdict(list)
    for group, live in groups.items():
        if 0 < live <= FULL // 2:
            tiers[_tier(live)].append(group)
    for _, members in sorted(tiers.items()):
        if len(members) >= FAN:
            return _fitting(sorted(members, key=lambda group: (groups[group], group)), groups)
    return []


def _fitting(members: list[Group], groups: dict[Group, int]) -> list[Group]:
    """Return as many of these, which come smallest first, as one segment can take."""
    total, chosen = 0, []
    for group in members:
        total += groups[group]
        if total > FULL:
            break
        chosen.append(group)
    return chosen


def _tier(live: int) -> int:
    tier, most = 0, SMALL
    while live > most:
        tier, most = tier + 1, most * FAN
    return tier


def cuts(rows: int) -> list[tuple[int, int]]:
    """Return where so many rows are cut into the fewest segments, all of about the same size."""
    pieces = -(-rows // FULL)
    edges = [rows * piece // pieces for piece in range(pieces + 1)] if pieces else []
    return list(pairwise(edges))
