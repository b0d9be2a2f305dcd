"""Bytes → text that can be quoted, the same text every time."""

import codecs
import re
from pathlib import Path

from provenance.errors import UnreadableDocument

LARGEST = 512 * 1024 * 1024
"""Bytes a single document may have; a .jsonl is read line by line and may be larger."""

_SAMPLE = 64 * 1024
_MAX_CONTROL = 0.02  # text has next to none besides tabs and line ends
_DENSE = 0.15  # share of bytes above ASCII that Latin script stays below
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f\x08")) + b"\x7f"
_HIGH = re.compile(rb"[\x80-\xff]")
_STUMP = re.compile(rb"[\xe0-\xf4][\x80-\xbf]{1,2}\Z")  # a single high byte may be a letter of Windows-1252
_UNQUOTABLE = re.compile("[\ud800-\udfff\0]")
_SYMBOL_IN_WORD = re.compile("[^\\W\\d_][¡-¶¸-¿×÷€‚ƒ„†‡ˆ‰‹•˜›¤][^\\W\\d_]")


def load(path: Path) -> str:
    """Return the text of a file; see `decode`.

    Raises:
        UnreadableDocument: it is empty, binary or too large.
        OSError: it cannot be opened or read.
    """
    if (size := path.stat().st_size) > LARGEST:
        raise UnreadableDocument(
            f"has {size / 2**20:,.0f} MB, more than the {LARGEST // 2**20} one document may have; split it"
        )
    text = decode(path.read_bytes())
    if is_blank(text):
        raise UnreadableDocument("is empty; write its text or remove it")
    return text


def decode(data: bytes) -> str:
    """Return the text of these bytes, without a byte order mark, line ends untouched.

    A byte order mark decides; then strict UTF-8; then UTF-8 in which most multi-byte sequences are whole
    (or only the last one is cut off), each broken one becoming U+FFFD; then UTF-16 without a mark; then,
    where letters above ASCII are as rare as in Latin script, Windows-1252, unless that puts symbols
    inside words; then what charset-normalizer makes of the first 64 kB that are not ASCII; at last
    Windows-1252 with U+FFFD for what it leaves undefined.

    Raises:
        UnreadableDocument: the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return quotable(data[len(mark) :].decode(encoding, "replace"))
    if unmarked := _unmarked_utf16(data[:_SAMPLE]):
        return quotable(data.decode(unmarked, "replace"))
    sample = data[:_SAMPLE]
    if b"\0" in data or len(sample) - len(sample.translate(None, _CONTROL)) > _MAX_CONTROL * len(sample):
        raise UnreadableDocument("is binary, not text; remove it or convert it to text")
    try:
        return quotable(data.decode("utf-8"))
    except UnicodeDecodeError:
        return quotable(_broken_utf8(data) or _legacy(data))


def quotable(text: str) -> str:
    """Return the text with U+FFFD for each lone surrogate and NUL, one for one, so that offsets hold.

    Neither can be stored or written as UTF-8 text everywhere; JSON escapes can smuggle both in.
    """
    return _UNQUOTABLE.sub("\ufffd", text)


def is_blank(text: str) -> bool:
    """Tell whether nothing in the text can be seen."""
    return not text.strip(" \t\r\n\v\f\ufeff\u200b\u200c\u200d\u2060\u200e\u200f\0") or text.isspace()


def _unmarked_utf16(sample: bytes) -> str | None:
    """Return the UTF-16 whose ASCII letters leave a NUL in every second byte, None where none does."""
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.4 and even < 0.01:
        return "utf-16-le"
    if even > 0.4 and odd < 0.01:
        return "utf-16-be"
    return None


def _broken_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    cut_off = broken == 1 and text.endswith("\ufffd") and (whole > 0 or _STUMP.search(data) is not None)
    return text if whole > 2 * broken or cut_off else None


def _legacy(data: bytes) -> str:
    high = len(data) - len(data.decode("ascii", "ignore"))
    western = data.decode("cp1252", "replace")
    dense = high > _DENSE * len(data)
    if not dense and "\ufffd" not in western and not _SYMBOL_IN_WORD.search(western):
        return western
    from charset_normalizer import from_bytes

    first = _HIGH.search(data)
    start = data.rfind(b"\n", 0, first.start()) + 1 if first else 0
    best = from_bytes(data[start : start + _SAMPLE]).best()
    return data.decode(best.encoding, "replace") if best else western
