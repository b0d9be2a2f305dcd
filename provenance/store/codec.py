"""Frozen records ↔ compact JSON.

A record is a list of its fields in order, fields at the end that have their defaults left out; so a
record that gains a field with a default still reads what was written before.
"""

import json
from collections.abc import Callable, Hashable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Builder = Callable[[Any], Any]


def encode(value: object) -> str:
    """Return a dataclass instance as JSON; lone surrogates in its strings are escaped."""
    plain = _plain(value)
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(plain, separators=(",", ":"))
    return text


def decode(kind: type[T], text: str) -> T:
    """Return the instance of `kind` that `encode` made this JSON of.

    Raises:
        ValueError: the JSON is not of that kind.
    """
    try:
        build = _builder(cast("Hashable", kind)) or (lambda plain: plain)
        value: T = build(json.loads(text))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"not a {kind.__name__}: {text[:80]}") from error
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        known = fields(value)
        written = [getattr(value, field.name) for field in known]
        while written and _is_default(known[len(written) - 1], written[-1]):
            written.pop()
        return [_plain(item) for item in written]
    return value


def _is_default(field: Field[Any], value: object) -> bool:
    return field.default is not MISSING and type(field.default) is type(value) and field.default == value


@cache
def _builder(kind: Hashable) -> Builder | None:
    """Return what makes plain JSON an instance of a type, once for each; None where it is one already."""
    if get_origin(kind) is tuple:
        item = _builder(get_args(kind)[0])
        return tuple if item is None else lambda items: tuple([item(one) for one in items])
    if get_origin(kind) in (Union, UnionType):
        (inner,) = (_builder(option) for option in get_args(kind) if option is not NoneType)
        return None if inner is None else lambda value: None if value is None else inner(value)
    if isinstance(kind, type) and is_dataclass(kind):
        return _record(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        members = {member.value: member for member in kind}
        return members.__getitem__
    return float if kind is float else None


def _record(kind: type) -> Builder:
    hints = get_type_hints(kind)
    builders = [_builder(hints[field.name]) for field in fields(kind)]
    made = [(at, build) for at, build in enumerate(builders) if build is not None]

    def record(items: list[Any]) -> Any:
        for at, build in made:
            if at >= len(items):  # fields at the end that have their defaults are not written
                break
            items[at] = build(items[at])
        return kind(*items)

    return record
