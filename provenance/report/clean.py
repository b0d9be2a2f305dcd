"""Text that may say anything → text that is safe to show, character for character."""

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # embeddings, overrides, isolates (UAX #9)
_REPLACED = (
    *range(0x80, 0xA0),  # C1 controls: 0x9B alone starts an escape sequence on some terminals
    *_BIDI,
    *range(0xD800, 0xE000),  # lone surrogates cannot be encoded
    *range(0xFFF9, 0xFFFC),  # interlinear annotation
    *range(0xE0000, 0xE0080),  # tags: invisible text
    0xFEFF,
)
_TABLE = (
    {code: 0x2400 + code for code in range(0x20)}  # the control pictures
    | {0x7F: 0x2421}
    | dict.fromkeys(_REPLACED, 0xFFFD)
    | dict.fromkeys((*range(0x09, 0x0E), 0x85, 0x2028, 0x2029), 0x20)  # line ends and tabs
)


def clean(text: str) -> str:
    """Return `text` with every character that could steer a terminal or a page made visible or blank.

    Escapes, controls and bidirectional overrides become one visible character each, line ends and tabs a
    space: the length stays, so offsets into `text` hold for what is returned.
    """
    return text.translate(_TABLE)


def brief(text: str, longest: int = 400) -> str:
    """Return `text` clean, and cut with an ellipsis where it is longer than any name or note should be."""
    return clean(text if len(text) <= longest else f"{text[:longest]}…")
