"""Who copied whom → a picture: a row a source, time from left to right, copies as lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from provenance.report import words
from provenance.report.conflicts.dates import moment, spaced
from provenance.report.conflicts.descent import Descent, Node
from provenance.report.conflicts.drawing import GROUND, INK, LINE, Frame, Spec, draw

_COPY = "var(--copy)"
_MARGIN = 32  # between the marks and the edges of the field
_LANES = (14, 20, 26)  # how far left of a source the line runs down that its copies hang on, by generation
_HEAD = 10  # from the middle of a mark to the middle of the arrow that points to it
_DAY = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Shape:
    """How a picture is laid out: names in a column on the left, or above each row on a narrow screen."""

    width: int
    names: int
    row: int
    longest: int


WIDE = Shape(width=860, names=300, row=28, longest=44)
NARROW = Shape(width=340, names=0, row=44, longest=46)


def tree(what: Descent, shape: Shape) -> Markup:
    """Return the picture of a lineage with at least one source in it."""
    frame = Frame(
        shape.width - shape.names, shape.row * len(what.nodes), left=shape.names, top=26, bottom=4
    )
    scale = _Scale.of(what.nodes, frame.width - 2 * _MARGIN)
    # the line of a row is its middle, or lower where the name stands above it
    sink = 0.5 if shape.names else 0.74
    x: Spec = {
        "field": "x",
        "type": "temporal",
        "scale": {
            "type": "utc",
            "domain": [scale.first, scale.last],
            "range": [_MARGIN, frame.width - _MARGIN],
        },
        "axis": {
            "orient": "top",
            "values": list(scale.named),
            "format": "%Y-%m-%d",
            "labelExpr": f"+datum.value === {scale.undated} ? 'undated' : datum.label",
            "domain": False,
            "labelFlush": False,
            "gridDash": [1, 3],
        },
    }
    y: Spec = {
        "field": "y",
        "type": "quantitative",
        "scale": {"domain": [len(what.nodes) - sink, -sink], "nice": False, "zero": False},
        "axis": None,
    }
    rows: list[Spec] = [
        {"x": scale.at(node), "y": row, "own": node.own, "name": _name(node, shape.longest)}
        for row, node in enumerate(what.nodes)
    ]

    def layer(data: Iterable[Spec], mark: Spec, **channels: Spec) -> Spec:
        return {"data": {"values": list(data)}, "mark": mark, "encoding": {"x": x, "y": y} | channels}

    far: Spec = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    lines, heads = _ties(what, scale)
    start: Spec = {"value": -shape.names}
    field: Spec = {"x": {"value": 0}, "x2": {"value": frame.width}}
    layers = [
        layer(rows, {"type": "rule", "color": LINE}, **field),
        *(
            layer(
                [one for one in lines if one["directed"] is directed],
                {"type": "rule", "color": _COPY, "strokeWidth": 2, **dash},
                **far,
            )
            for directed, dash in ((True, {}), (False, {"strokeDash": [2, 4]}))
        ),
        layer([one for one in rows if one["own"]], _dot(fill=INK, stroke=INK)),
        layer([one for one in rows if not one["own"]], _dot(fill=GROUND, stroke=INK)),
        *(
            layer(
                [one for one in heads if one["points"] == way],
                {"type": "point", "shape": f"triangle-{way}", "filled": True, "opacity": 1, "size": 70,
                 "color": _COPY, "xOffset": offset},
            )
            for way, offset in (("right", -_HEAD), ("left", _HEAD))
        ),
        layer(
            rows,
            {"type": "text", "align": "left", "baseline": "middle", "fontSize": 12, "color": INK,
             "yOffset": 0 if shape.names else -16},
            x=start,
            text={"field": "name"},
        ),
    ]  # fmt: skip
    return draw(frame, layers)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where days lie between `first` and `last`, in milliseconds; the undated have a place before all."""

    first: int
    last: int
    undated: int
    named: tuple[int, ...]
    room: int

    @classmethod
    def of(cls, nodes: Iterable[Node], room: int) -> "_Scale":
        nodes = tuple(nodes)
        days = [node.day for node in nodes if node.day]
        first, last = (moment(min(days)), moment(max(days))) if days else (0, 0)
        long = max(last - first, _DAY)
        undated = first - long // 3
        silent = len(days) < len(nodes)
        dated = room * 3 // 4 if silent else room
        named = tuple(map(moment, spaced(days, dated, 84))) if days else ()
        if silent:
            return cls(undated, first + long, undated, (undated, *named), room)
        return cls(first, first + long, undated, named, room)

    def at(self, node: Node) -> int:
        return moment(node.day) if node.day else self.undated

    def left_of(self, moment: int, pixels: int) -> int:
        return moment - pixels * (self.last - self.first) // self.room


def _ties(what: Descent, scale: _Scale) -> tuple[list[Spec], list[Spec]]:
    """Return the lines from each source to its copies, and the heads of the arrows among them.

    All copies of one source hang on a line of its own, a little to its left: a line that ran down through
    the marks of its copies would make a chain of them.
    """
    generation = [0] * len(what.nodes)
    for edge in what.edges:  # in the order of the rows: a source comes before those under it
        generation[edge.later] = generation[edge.earlier] + 1
    lines: list[Spec] = []
    heads: list[Spec] = []
    for edge in what.edges:
        start, end = scale.at(what.nodes[edge.earlier]), scale.at(what.nodes[edge.later])
        lane = scale.left_of(start, _LANES[generation[edge.earlier] % len(_LANES)])
        corners = ((start, edge.earlier), (lane, edge.earlier), (lane, edge.later), (end, edge.later))
        lines += (
            {"x": left, "y": top, "x2": right, "y2": bottom, "directed": edge.directed}
            for (left, top), (right, bottom) in pairwise(corners)
        )
        if edge.directed:
            heads.append({"x": end, "y": edge.later, "points": "right" if end >= lane else "left"})
    return lines, heads


def _dot(**colours: str) -> Spec:
    dot = {"type": "point", "shape": "circle", "filled": True, "opacity": 1, "size": 80, "strokeWidth": 2}
    return dot | colours


def _name(node: Node, longest: int) -> str:
    published = (node.source.published or "")[:10]
    label = words.label(node.source).removeprefix("seeds/")
    room = longest - len(published) - 3
    return f"{label if len(label) <= room else f'{label[: room - 1]}…'} · {published or 'undated'}"
