"""A copy of a text in which only what can be seen is left, every offset kept."""

import unicodedata

_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_WHERE = (range(0x3001), range(0xFE00, 0x10000), range(0xE0000, 0xE0080))
_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"  # called format characters, yet seen


def _table() -> dict[int, str]:
    table = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    for code in (code for part in _WHERE for code in part):
        character = chr(code)
        if character in _LINE_ENDS:
            table[code] = "\n"
        elif character.isspace() or (
            unicodedata.category(character) in ("Cc", "Cf") and character not in _SIGNS
        ):
            table[code] = " "
    return table


_TABLE = _table()


def visible(text: str) -> str:
    r"""Return `text` with one plain space for each space, control or zero-width character.

    Each character that ends a line becomes ``\n`` (of ``\r\n`` only the second), each lone surrogate
    U+FFFD, always one for one, so that offsets into the copy hold in the text. Sentencex needs this: it
    panics on some multi-byte spaces.
    """
    return text.replace("\r\n", " \n").translate(_TABLE)
