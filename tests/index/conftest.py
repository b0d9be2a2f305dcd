import pytest

from provenance.index import codes, merging, segment, segmented, writing


@pytest.fixture
def miniature(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that begins at thousands of rows begins at a few."""
    shrink(monkeypatch)


def shrink(patched: pytest.MonkeyPatch) -> None:
    for module, name, value in (
        (merging, "FULL", 40),
        (merging, "FAN", 3),
        (merging, "SMALL", 4),
        (writing, "CODED", 6),
        (writing, "PIECE", 7),
        (segment, "PIECE", 7),
        (segment, "ASKED", 2),
        (segment, "SIFTED", 2),
        (codes, "PIECE", 5),
        (segmented, "WORTH", 1),
    ):
        patched.setattr(module, name, value)
