"""Whether two names have one role, by the words that govern them (see `governors`)."""

from collections.abc import Sequence

from provenance.compare.names import SAME
from provenance.conflicts.disagreement.governors import STOP, Case, Governor, governors
from provenance.conflicts.disagreement.ground import SYNONYM, Ground, rival
from provenance.conflicts.disagreement.lexicon import posts, roles, synonyms
from provenance.conflicts.disagreement.mentions import Mention, alike
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.wordlists import neighbours
from provenance.domain.text import Span

OTHER_CASE = 0.5  # share of the likeness of two words that counts where their cases exclude each other
SAME_ROLE = 0.6  # likeness of two words from which on they tell one role
BESIDE = 4  # words between a role and whose it is
_TOGETHER = ({Case.AGENT, Case.TO}, {Case.PATIENT, Case.TO}, {Case.AT, Case.TO})


def role_signs(shared: Ground, left: Mention, right: Mention) -> dict[str, float]:
    """Return what speaks for and against one role of two names, each in [0, 1].

    "role": how alike the likest words are that govern them. "other post": of their posts nobody has both.
    "same owner", "other owner": whose roles they are. "twins": how alike the roles of two other names are
    of which each side has one, for what differs in two names at once is mostly two things.
    """
    ours, theirs = governors(shared.left, left.span), governors(shared.right, right.span)
    known = plain_role_signs(shared, left, right)
    owners = {_same_owner(shared, left, right, *pair) for pair in _likest(shared, ours, theirs)}
    return known | {
        "role": _alike(shared, ours, theirs),
        "same owner": float(True in owners),
        "other owner": float(False in owners and True not in owners),
        "twins": _twins(shared, left, right),
    }


def plain_role_signs(shared: Ground, left: Mention, right: Mention) -> dict[str, float]:
    """Return those of these signs that ask no vectors of words; a name that nothing governs has no role."""
    ours, theirs = governors(shared.left, left.span), governors(shared.right, right.span)
    known = {
        "other post": float(_other_post(shared, ours, theirs)),
        "both local": float(left.local and right.local),
    }
    return known if ours and theirs else known | {"role": 0.0, "same owner": 0.0}


def _alike(shared: Ground, ours: Sequence[Governor], theirs: Sequence[Governor]) -> float:
    """Return how alike the likest two words are that govern two names in cases that go together."""
    return max((_pair_alike(shared, one, other) for one in ours for other in theirs), default=0.0)


def _likest(
    shared: Ground, ours: Sequence[Governor], theirs: Sequence[Governor]
) -> list[tuple[Governor, Governor]]:
    """Return the pairs of words that tell one role."""
    pairs = ((one, other) for one in ours for other in theirs)
    return [pair for pair in pairs if _pair_alike(shared, *pair) >= SAME_ROLE]


def _pair_alike(shared: Ground, one: Governor, other: Governor) -> float:
    share = 1.0 if _together(one.case, other.case) else OTHER_CASE
    return share * _words_alike(shared, one.row, other.row)


def _together(one: Case, other: Case) -> bool:
    """Tell whether two words that mean the same can give one role in these cases."""
    return one is other or Case.POST in (one, other) or {one, other} in _TOGETHER


def _words_alike(shared: Ground, row: int, column: int) -> float:
    one, other = shared.left.text.words[row], shared.right.text.words[column]
    if neighbours(posts(one.stem), posts(other.stem)):
        return 0.0
    if one.stem == other.stem:
        return 1.0
    if synonyms(one.stem) & synonyms(other.stem) or roles(one.stem) & roles(other.stem):
        return SYNONYM
    return float(shared.likeness[row, column])


def _other_post(shared: Ground, ours: Sequence[Governor], theirs: Sequence[Governor]) -> bool:
    left = [posts(shared.left.text.words[one.row].stem) for one in ours]
    right = [posts(shared.right.text.words[one.row].stem) for one in theirs]
    return any(neighbours(one, other) for one in left for other in right)


def _same_owner(
    shared: Ground, left: Mention, right: Mention, one: Governor, other: Governor
) -> bool | None:
    """Tell whether two words of one role are told of one name beside both; None where it is not said."""
    ours, theirs = _beside(shared.left, one.row, left), _beside(shared.right, other.row, right)
    if not ours or not theirs:
        return None
    return any(alike(mine, yours) >= SAME for mine in ours for yours in theirs)


def _beside(side: Reading, row: int, name: Mention) -> list[Mention]:
    """Return the names near a word: "Northline's director", "the head of Northline", "leads Northline"."""
    found = []
    for mention in side.mentions:
        first, last = side.rows_of(mention.span)
        if mention.span.overlaps(name.span) or not -BESIDE <= row - first <= last - first + BESIDE:
            continue
        word = side.text.words[row].span
        between = Span(min(word.end, mention.span.end), max(word.start, mention.span.start))
        if not STOP.search(between.of(side.text.assertion.text)):
            found.append(mention)
    return found


def _twins(shared: Ground, left: Mention, right: Mention) -> float:
    ours, theirs = shared.rivals()
    found = (
        _alike(shared, governors(shared.left, one.span), governors(shared.right, other.span))
        for one in ours
        for other in theirs
        if one is not left and other is not right and rival(one, other)
    )
    return max(found, default=0.0)
