"""Which long form an acronym stands for."""

_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "a", "an", "&", "de", "la"))


def defines(short: str, long: str) -> bool:
    """Tell whether `short` abbreviates `long`, both beside each other in a text.

    Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions": the letters of
    the short form are found from right to left in the long form, the first at the start of a word. In
    addition the long form has two words at least, and no more than twice the letters of the short form.
    """
    letters = [c for c in short.casefold() if c.isalnum()]
    words = [word for word in long.casefold().replace("-", " ").split() if word not in _SMALL]
    if not 2 <= len(letters) <= 10 or not 2 <= len(words) <= 2 * len(letters) or " " in short.strip():
        return False
    full = " ".join(long.casefold().split())
    if full[0] != letters[0]:
        return False
    at = len(full)
    for position in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= 0 and (
            full[at] != letters[position] or (position == 0 and at and full[at - 1].isalnum())
        ):
            at -= 1
        if at < 0:
            return False
    return True


def initials(long: str) -> str:
    """Return the first letters of all words but the small ones: "fbr" for "federal board of revenue"."""
    return "".join(word[0] for word in long.casefold().split() if word not in _SMALL)
