"""Where the time of a process goes: methods watched from outside, each counted without what it calls."""

import inspect
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any


class Clock:
    """Seconds by part. While a part calls into another one, only the inner one's time runs.

    Each thread is counted on its own: parts that run beside each other add up to more than it took.
    """

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.calls: Counter[str] = Counter()
        self._here = _Running()

    def watch(self, kind: Any, part: str, *names: str) -> None:
        """Count these methods of a class, or functions of a module, as one part."""
        for name in names:
            setattr(kind, name, self._watched(inspect.getattr_static(kind, name), part))

    def take(self) -> dict[str, float]:
        """Return the seconds since it was last asked, and begin anew."""
        taken = dict(self.seconds)
        self.seconds.clear()
        return taken

    def _watched(self, function: Callable[..., Any], part: str) -> Callable[..., Any]:
        if inspect.isgeneratorfunction(function):

            @wraps(function)
            def iterated(*given: Any, **named: Any) -> Iterator[Any]:
                items = function(*given, **named)
                while True:
                    self._enter(part)
                    try:
                        item = next(items)
                    except StopIteration:
                        return
                    finally:
                        self._leave()
                    yield item

            return iterated

        @wraps(function)
        def called(*given: Any, **named: Any) -> Any:
            self._enter(part)
            try:
                return function(*given, **named)
            finally:
                self._leave()

        return called

    def _enter(self, part: str) -> None:
        self._charge()
        self._here.parts.append(part)
        self.calls[part] += 1

    def _leave(self) -> None:
        self._charge()
        self._here.parts.pop()

    def _charge(self) -> None:
        now = time.perf_counter()
        if self._here.parts:
            self.seconds[self._here.parts[-1]] += now - self._here.since
        self._here.since = now


class _Running(threading.local):
    """The parts that run in a thread, the innermost last, and since when."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.since = 0.0
