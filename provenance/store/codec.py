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
        value: T = _builder(cast("Hashable", kind))(json.loads(text))
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
def _builder(kind: Hashable) -> Callable[[Any], Any]:
    """Return what makes plain JSON an instance of a type, worked out once for each type."""
    if get_origin(kind) is tuple:
        item = _builder(get_args(kind)[0])
        return lambda items: tuple([item(one) for one in items])
    if get_origin(kind) in (Union, UnionType):
        (inner,) = (_builder(option) for option in get_args(kind) if option is not NoneType)
        return lambda value: None if value is None else inner(value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        builders = tuple(_builder(hints[field.name]) for field in fields(kind))
        return lambda items: kind(*[build(item) for build, item in zip(builders, items, strict=False)])
    if isinstance(kind, type) and issubclass(kind, Enum | float):
        return kind
    return lambda value: value
