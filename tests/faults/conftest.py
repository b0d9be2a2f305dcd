"""A second encoder in every test here."""

from collections.abc import Iterator

import pytest

from tests.faults import narrow


@pytest.fixture(autouse=True)
def second_encoder() -> Iterator[None]:
    with narrow.registered():
        yield
