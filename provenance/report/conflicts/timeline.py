"""Numbers over time → a small picture: a mark where a source gives a number, each side with its own."""

from itertools import pairwise
from textwrap import wrap

from markupsafe import Markup

from provenance.report.conflicts.dates import moment, spaced
from provenance.report.conflicts.drawing import INK, Frame, Spec, draw
from provenance.report.conflicts.series import Series

_FRAME = Frame(width=184, height=112, left=38, right=128, top=12, bottom=26)
_MARGIN = 12  # between the marks and the edges of the field
_LETTERS = 16  # on a line of a name
_LINE = 14
_SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")


def timeline(what: Series) -> Markup:
    """Return the picture of one dispute.

    Heights are in proportion and start at zero, so that a small difference looks small. The names of the
    sides stand to the right, each at its last number; those that would touch move apart.
    """
    days = [point.day for point in what.points]
    low, high = _reach([point.value for point in what.points])
    room = _FRAME.width - 2 * _MARGIN
    x = {
        "type": "temporal",
        "scale": {
            "type": "utc",
            "domain": [moment(min(days)), moment(max(days))],
            "range": [_MARGIN, _FRAME.width - _MARGIN],
        },
        "axis": {
            "values": [moment(one) for one in spaced(days, room, 100)],
            "format": "%Y-%m-%d",
            "labelFlush": True,
            "grid": False,
        },
    }
    y = {
        "type": "quantitative",
        "scale": {"domain": [low, high], "nice": False, "zero": False},
        "axis": {
            "tickCount": 3,
            "format": "~s" if max(-low, high) >= 1000 else "~g",
            # a billion, to most who read newspapers
            "labelExpr": "datum.value === 0 ? '0' : replace(datum.label, 'G', 'B')",
            "domain": False,
            "ticks": False,
        },
    }
    sides = sorted({point.side for point in what.points})
    side: Spec = {"field": "side", "type": "nominal", "legend": None}
    colour = {**side, "scale": {"domain": sides, "range": [f"var(--side-{one + 1})" for one in sides]}}
    shape = {**side, "scale": {"domain": sides, "range": [_SHAPES[one] for one in sides]}}
    last = {one: max((p for p in what.points if p.side == one), key=lambda p: p.day) for one in sides}
    scale = _FRAME.height / (high - low)
    names = {one: _lines(what.labels[one], 2 if len(sides) <= 3 else 1) for one in sides}
    heights = _apart({one: (high - last[one].value) * scale for one in sides}, names)
    guides: list[Spec] = [
        {
            "data": {"values": [{"x": moment(point.day), "y": point.value, "side": number}]},
            "mark": {"type": "rule", "strokeDash": [1, 3]},
            "encoding": {
                "x": {"field": "x", **x},
                "y": {"field": "y", **y},
                "x2": {"value": _FRAME.width + 8},
                "color": {"field": "side", **colour},
            },
        }
        for number, point in last.items()
    ]
    points: Spec = {
        "data": {"values": [{"x": moment(p.day), "y": p.value, "side": p.side} for p in what.points]},
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 75},
        "encoding": {"x": {"field": "x", **x}, "y": {"field": "y", **y}, "color": colour, "shape": shape},
    }
    labels: list[Spec] = [
        {
            "data": {"values": [{}]},
            "mark": {
                "type": "text",
                "text": list(lines),
                "align": "left",
                "baseline": "middle",
                "fontSize": 12,
                "lineHeight": _LINE,
                "color": INK,
            },
            "encoding": {
                "x": {"value": _FRAME.width + 14},
                "y": {"value": round(heights[number] - _LINE * (len(lines) - 1) / 2, 1)},
            },
        }
        for number, lines in names.items()
    ]
    return draw(_FRAME, [*guides, points, *labels])


def _reach(values: list[float]) -> tuple[float, float]:
    """Return the lowest and the highest number a picture shows, zero among them."""
    low, high = min(0.0, *values), max(0.0, *values)
    return (low, high) if low < high else (0.0, 1.0)


def _lines(name: str, most: int) -> tuple[str, ...]:
    """Return a name on one or more lines."""
    return tuple(wrap(name, _LETTERS, max_lines=most, placeholder="…"))


def _apart(wanted: dict[int, float], names: dict[int, tuple[str, ...]]) -> dict[int, float]:
    """Return where the middle of each name stands: near what is wanted, and no two on each other."""

    def room(above: int, below: int) -> float:
        return _LINE * (len(names[above]) + len(names[below])) / 2 + 3

    order = sorted(wanted, key=lambda one: (wanted[one], one))
    heights = dict(wanted)
    heights[order[0]] = max(heights[order[0]], _LINE * len(names[order[0]]) / 2 - _FRAME.top + 2)
    for above, below in pairwise(order):
        heights[below] = max(heights[below], heights[above] + room(above, below))
    heights[order[-1]] = min(heights[order[-1]], float(_FRAME.height))
    for below, above in pairwise(reversed(order)):
        heights[above] = min(heights[above], heights[below] - room(above, below))
    return heights
