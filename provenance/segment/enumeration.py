"""Several items of a list in one line: "1. The first 2. The second"."""

import re

_NUMBERED = re.compile(r"(?<!\S)(\d{1,3}|[a-z])(\.\)|[.)])(?=\s)")
_BULLETED = re.compile(r"(?<!\S)[•⁃‣◦▪●](?=\s*\S)")


def items(line: str) -> tuple[int, ...]:
    """Return where the items of a line start, () where it is not a run of at least two.

    The first mark opens the line, and each further one is of the same kind and counts one up, so
    numbers that just end a sentence are not taken for marks.
    """
    if bullets := tuple(mark.start() for mark in _BULLETED.finditer(line)):
        return bullets if bullets[0] == 0 and len(bullets) > 1 else ()
    starts: list[int] = []
    wanted = form = ""
    for mark in _NUMBERED.finditer(line):
        if not starts and mark.start() > 0:
            return ()
        if not starts or (mark.group(1), mark.group(2)) == (wanted, form):
            starts.append(mark.start())
            wanted, form = _after(mark.group(1)), mark.group(2)
    return tuple(starts) if len(starts) > 1 else ()


def _after(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
