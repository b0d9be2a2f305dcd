"""Candidate → Evidence; all Evidence → Verdict.

A judge is one file and one line in `JUDGES`, or in `MODEL_JUDGES` where it decides by a model that the user
names. Each is imported when it is asked for: a command line offers their names and loads none.
"""

from collections.abc import Callable

from provenance.errors import InvalidInput
from provenance.judge.interface import Judge
from provenance.judge.verdict import verdict

__all__ = ["DEFAULT", "JUDGES", "MODEL_JUDGES", "Judge", "check", "load", "names", "verdict"]

DEFAULT = "learned"


def _rules() -> Judge:
    from provenance.judge.rules import Rules

    return Rules()


def _learned() -> Judge:
    from provenance.judge.learned import Learned

    return Learned()


def _nli(model: str) -> Judge:
    from provenance.judge import nli

    return nli.load(model)


JUDGES: dict[str, Callable[[], Judge]] = {DEFAULT: _learned, "rules": _rules}
"""Judges that need nothing."""

MODEL_JUDGES: dict[str, Callable[[str], Judge]] = {"nli": _nli}
"""Judges that need a model: the folder or the name of one."""


def names() -> tuple[str, ...]:
    """Return the names of all judges, the default first."""
    return (*JUDGES, *MODEL_JUDGES)


def check(name: str, model: str | None = None) -> None:
    """Check that there is such a judge, and that it and the model go together; nothing is loaded.

    Raises:
        InvalidInput: there is none, it needs a model, or it has no use for one.
    """
    if name not in names():
        raise InvalidInput(f"there is no judge {name!r}; choose one of {', '.join(names())}")
    if name in MODEL_JUDGES and not model:
        raise InvalidInput(f"the judge {name!r} decides by a model of yours; name it with --nli-model")
    if name in JUDGES and model is not None:
        wanted = " or ".join(f"--judge {one}" for one in MODEL_JUDGES)
        raise InvalidInput(f"the judge {name!r} uses no --nli-model; leave it out, or add {wanted}")


def load(name: str = DEFAULT, *, model: str | None = None) -> Judge:
    """Return the judge with this name, ready to decide.

    Args:
        name: a key of `JUDGES` or `MODEL_JUDGES`.
        model: for the latter, the folder of a model or the name of one that is on this machine already.

    Raises:
        InvalidInput: there is no such judge, or it and `model` do not go together.
        JudgeUnavailable: its model is missing or cannot be used; the message names the mend.
    """
    check(name, model)
    return JUDGES[name]() if model is None else MODEL_JUDGES[name](model)
