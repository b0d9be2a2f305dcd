"""One line of English for a dispute: what it is about, and what each side says, since when."""

from collections.abc import Sequence

from provenance.compare.names import SAME, same
from provenance.compare.words import words
from provenance.conflicts.reasons.published import published
from provenance.domain.assertion import Name, NameKind, Quantity
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Side, Statement
from provenance.domain.text import Span

LONGEST = 80  # characters of a value, of a thing counted
TOPIC = 6  # names and words that tell what a dispute is about
_QUESTIONS = {
    DifferenceKind.TIME: "When",
    DifferenceKind.PLACE: "Where",
    DifferenceKind.NAME: "Who or what",
    DifferenceKind.POLARITY: "Whether so or not",
    DifferenceKind.MODALITY: "Whether done or not yet",
}


def summary(kind: DifferenceKind, sides: Sequence[Side]) -> str:
    """Return what a dispute is about and what its sides say, in the order of the sides.

    The first statement of each side speaks for it: `Statement.span` has to be the words that differ.

    >>> summary(DifferenceKind.QUANTITY, sides)
    'How many Facebook users or subscribers in Pakistan: 60 million (2022-02-17) or 45 million (2022-09-28)'
    """
    first = [side.statements[0] for side in sides if side.statements]
    told = " or ".join(_told(side) for side in sides)
    return f"{_question(kind, first)}: {told}"


def _told(side: Side) -> str:
    when = next((found for one in side.statements if (found := published(one.source))), None)
    return f"{_short(side.value)} ({when.text if when else 'undated'})"


def _question(kind: DifferenceKind, first: Sequence[Statement]) -> str:
    names = _shared_names(first)
    if kind is DifferenceKind.QUANTITY:
        return _how_many(first, names)
    about = _about(first, names)
    return f"{_QUESTIONS.get(kind, 'What')} ({about})" if about else _QUESTIONS.get(kind, "What")


def _how_many(first: Sequence[Statement], names: Sequence[Name]) -> str:
    quantities = [found for one in first if (found := _quantity(one))]
    things = sorted({_short(one.of) for one in quantities if one.of}, key=lambda of: (of.casefold(), of))
    units = {one.unit for one in quantities}
    if not things or (None not in units and "%" not in units):
        about = _about(first, names)
        return f"How much ({about})" if about else "How much"
    counted = " or ".join(_apart(things))
    asked = f"What share: {counted}" if "%" in units else f"How many {counted}"
    stems = {word.stem for word in words(counted)}
    others = [name for name in names if not stems & {word.stem for word in words(name.text)}]
    place = next((name for name in others if name.kind is NameKind.PLACE), None)
    near = [name for name in others if name.kind is not NameKind.PLACE and _all_name(first, name)]
    rest = [_short(name.text) for name in near[:2]]
    where = f" in {_short(place.text)}" if place else ""
    return f"{asked}{where} ({', '.join(rest)})" if rest else f"{asked}{where}"


def _apart(things: Sequence[str]) -> list[str]:
    """Leave out what another thing says more fully: "users" beside "Facebook users"."""
    stems = {thing: {word.stem for word in words(thing)} for thing in things}
    return [
        thing
        for at, thing in enumerate(things)
        if not any(
            stems[thing] < stems[other] or (stems[thing] == stems[other] and place < at)
            for place, other in enumerate(things)
            if other != thing
        )
    ]


def _quantity(statement: Statement) -> Quantity | None:
    span = statement.span
    return next((one for one in statement.assertion.quantities if span and one.span.overlaps(span)), None)


def _about(first: Sequence[Statement], names: Sequence[Name]) -> str:
    """Return the names, then the words, that all sides have in common, as the first side writes them."""
    topic = [_short(name.text) for name in names][:TOPIC]
    if not first:
        return ""
    leading = first[0]
    own = [word for word in words(leading.assertion.text) if word.weight]
    said = [{word.stem for word in words(one.assertion.text)} for one in first[1:]]
    taken: list[Span] = [one.span for one in leading.assertion.names]
    taken += [
        one.span for group in (leading.assertion.quantities, leading.assertion.times) for one in group
    ]
    taken += [leading.span] if leading.span else []
    shared = dict.fromkeys(
        word.text
        for word in own
        if all(word.stem in stems for stems in said) and not any(word.span.overlaps(span) for span in taken)
    )
    return ", ".join([*topic, *list(shared)[: max(0, TOPIC - len(topic))]])


def _shared_names(first: Sequence[Statement]) -> list[Name]:
    """Return the names of the first side that every other has, in its sentence or all around it."""
    if not first:
        return []
    leading, others = first[0], first[1:]
    own: dict[str, Name] = {}
    for name in leading.assertion.names:
        if not (leading.span and name.span.overlaps(leading.span)):
            own.setdefault(name.key, name)
    return [name for name in own.values() if all(_has(one, name) for one in others)]


def _all_name(first: Sequence[Statement], name: Name) -> bool:
    """Tell whether a name stands in the sentence of every side, and not only around it."""
    return all(any(same(name, other) >= SAME for other in one.assertion.names) for one in first)


def _has(statement: Statement, name: Name) -> bool:
    around = (*statement.assertion.names, *statement.assertion.setting)
    return any(same(name, other) >= SAME for other in around)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1].rstrip()}…"
