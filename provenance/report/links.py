"""Addresses that a report may turn into links."""

import re

from provenance.domain.text import Source

_WEB = re.compile(r"https?://[!#-;=?-\[\]_a-z~%]+", re.IGNORECASE)


def web_address(source: Source) -> str | None:
    """Return the address of a source if it is a plain web address, None for anything else.

    A source names its own address, so it may say ``javascript:``, or hold quotes, brackets or white
    space that would end an attribute or a Markdown link: such an address is not linked.
    """
    return source.url if source.url and _WEB.fullmatch(source.url) else None
