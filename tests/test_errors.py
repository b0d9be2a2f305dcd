"""One tree of errors, drawn in its docstring, turned into exit code 1 in one place."""

import re

import pytest
from world import Newsroom

from provenance import errors

EVERY = [each for each in vars(errors).values() if isinstance(each, type)]


@pytest.mark.parametrize("error", EVERY)
def test_every_error_is_in_the_tree_and_in_its_drawing(error: type[Exception]) -> None:
    assert issubclass(error, errors.ProvenanceError)
    assert error.__doc__
    assert re.search(rf"\b{error.__name__}\b", errors.__doc__ or "")


def test_the_drawing_has_no_error_that_is_not_there() -> None:
    drawn = set(re.findall(r"─ ([A-Z]\w+)", errors.__doc__ or ""))
    assert drawn == {error.__name__ for error in EVERY} - {"ProvenanceError"}


def test_a_damaged_store_is_a_store_error() -> None:
    assert issubclass(errors.DamagedStore, errors.StoreError)


@pytest.mark.parametrize("error", EVERY)
def test_every_error_ends_with_exit_code_one_and_its_message(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise error("the lamp went out; light it with 'provenance reembed'")

    monkeypatch.setattr("provenance.pipeline.reembed", fail)
    result = newsroom.run("reembed")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "error: the lamp went out; light it with 'provenance reembed'\n"
