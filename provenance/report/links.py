"""Addresses that a report may turn into links."""

import re
from urllib.parse import quote

from provenance.domain.text import Sentence, Source

_WEB = re.compile(r"https?://[!#-;=?-\[\]_a-z~%]+", re.IGNORECASE)
_ENDS = 5
"""Words at each end that tell a sentence from the rest of its page."""
_READ = 2000
"""Code points after which a sentence is too long to be looked for."""


def web_address(source: Source) -> str | None:
    """Return the address of a source if it is a plain web address, None for anything else.

    A source names its own address, so it may say ``javascript:``, or hold quotes, brackets or white
    space that would end an attribute or a Markdown link: such an address is not linked.
    """
    return source.url if source.url and _WEB.fullmatch(source.url) else None


def passage(source: Source, sentence: Sentence) -> str | None:
    """Return the web address of a source with the way to a sentence in it, None where it has no address.

    Browsers scroll to the words of a text fragment (https://wicg.github.io/scroll-to-text-fragment/) and
    mark them; of a long sentence its first and last words are enough.
    """
    address = web_address(source)
    if address is None:
        return None
    page = address.partition(":~:")[0]
    words = sentence.text[:_READ].split() if len(sentence.text) <= _READ else []
    if not words:
        return page
    parts = [words] if len(words) <= 2 * _ENDS else [words[:_ENDS], words[-_ENDS:]]
    text = ",".join(quote(" ".join(part), safe="", errors="replace").replace("-", "%2D") for part in parts)
    return f"{page}{'' if '#' in page else '#'}:~:text={text}"


def file_address(source: Source, root: str) -> str | None:
    """Return the file of a source as a relative address, None where its name cannot be written as one.

    Args:
        source: Its path counts from the workspace.
        root: How a page gets to the workspace ("../"), ending in a slash or empty.
    """
    try:
        return root + quote(source.path, errors="surrogateescape")
    except UnicodeEncodeError:
        return None
