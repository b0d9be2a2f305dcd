"""The invented newspaper world of `world`, printed and embedded."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings
from world import Newsroom, print_news

# The same examples every time, and no example fails because the machine was busy.
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what it puts in the background with Ctrl-C ignored, and what we start inherits that.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """The world, written but not embedded yet."""
    return print_news(Newsroom(tmp_path / "veldoria"))


@pytest.fixture
def embedded(newsroom: Newsroom) -> Newsroom:
    """The world, embedded."""
    newsroom.reembed()
    return newsroom


@pytest.fixture
def empty_room(tmp_path: Path) -> Newsroom:
    """A workspace with nothing in it."""
    return Newsroom(tmp_path / "empty")


@pytest.fixture(scope="module")
def veldoria(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """The world as the real encoder sees it, embedded once a module: not to be changed."""
    newsroom = print_news(Newsroom(tmp_path_factory.mktemp("world") / "veldoria", encoder=None))
    newsroom.reembed()
    return newsroom
