"""Page templates: everything that comes from outside is escaped, and what is missing is an error."""

from functools import cache
from typing import TYPE_CHECKING

from provenance.report import words
from provenance.report.clean import brief, clean
from provenance.report.links import web_address

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def room() -> "Environment":
    """Return the surroundings of every template, with the words and filters that all of them use."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("provenance.report", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"brief": brief, "clean": clean, "web_address": web_address}
    made.globals |= {"words": words}
    return made
