"""The figures of `benchmarks.scale` as pictures for the README, one SVG each.

    python -m benchmarks.plots benchmarks/results/scale.json [FOLDER]

Colours are midway between black and white, so that a picture can be read on a light page and a dark one.
"""

import json
import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Spec = dict[str, Any]
Figures = dict[str, Any]

INK, LINE = "#7a828e", "#7a828e55"
COLOURS = ("#3b82d6", "#d9822b", "#3f9d6b", "#b45fb0")
WIDTH, HEIGHT = 420, 230
LETTERS = 15  # pixels from one line of text to the next
FONT = "Helvetica, Arial, sans-serif"


def main() -> None:
    """Draw a file of figures."""
    source = Path(sys.argv[1])
    draw(json.loads(source.read_text("utf-8")), Path(sys.argv[2]) if len(sys.argv) > 2 else source.parent)


def draw(figures: Figures, folder: Path) -> tuple[Path, ...]:
    """Write every picture into a folder and return where."""
    import vl_convert

    written = []
    for name, spec in charts(figures).items():
        path = folder / f"{name}.svg"
        path.write_text(
            vl_convert.vegalite_to_svg(spec, vl_version="5.21", allowed_base_urls=[]), encoding="utf-8"
        )
        written.append(path)
    return tuple(written)


def charts(figures: Figures) -> dict[str, Spec]:
    """Return a chart for each question that the figures answer, by the name of its file."""
    rows = figures["rows"]
    changed = [
        (f"{cost['documents'] or 'none'} changed", row["sentences"], cost["seconds"])
        for row in rows
        for cost in row["reembed"]
    ]
    traced = [
        (what, row["sentences"], seconds)
        for row in rows
        for what, seconds in (
            ("cold", row["cold"]["seconds"]),
            ("warm", row["warm"]["seconds"]["p95"]),
            ("warm, without models", row["warm"]["without_models"]["p95"]),
        )
    ]
    held = [
        (what, row["sentences"], size)
        for row in rows
        for what, size in (
            ("store on disk", row["bytes"]["store"] / 1e6),
            ("index on disk", row["bytes"]["index"] / 1e6),
            ("memory of a trace", row["warm"]["peak"]),
            ("without mapped files", row["warm"].get("own", row["warm"]["peak"])),
        )
    ]
    return {
        "scale-reembed": chart("Seconds of a re-embed, by documents changed", changed),
        "scale-trace": chart("Seconds of a trace: cold the median, warm the 95th percentile", traced),
        "scale-memory": chart("Megabytes", held),
    }


def chart(title: str, points: Sequence[tuple[str, int, float]]) -> Spec:
    """Return lines over the number of sentences, both axes logarithmic, each named at its right end."""
    names = list(dict.fromkeys(name for name, _, _ in points))
    values = [{"line": name, "sentences": size, "cost": cost} for name, size, cost in points]
    widest = max(size for _, size, _ in points)
    colour = {
        "field": "line",
        "type": "nominal",
        "scale": {"domain": names, "range": list(COLOURS[: len(names)])},
        "legend": None,
    }
    across = {
        "field": "sentences",
        "type": "quantitative",
        "scale": {"type": "log", "nice": False},
        "axis": {
            "title": "sentences",
            "values": sorted({size for _, size, _ in points}),
            "format": ".2~s",
            "grid": False,
        },
    }
    low, high, ticks = decades([cost for _, _, cost in points])
    up = {
        "field": "cost",
        "type": "quantitative",
        "scale": {"type": "log", "domain": [low, high], "nice": False},
        "axis": {"title": None, "format": "~g", "values": ticks},
    }
    line = (high / low) ** (LETTERS / HEIGHT)
    ends = apart([(name, cost) for name, size, cost in points if size == widest], least=line)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        "width": WIDTH,
        "height": HEIGHT,
        "title": {"text": title, "anchor": "start", "fontSize": 13, "fontWeight": "normal", "color": INK},
        "data": {"values": values},
        "layer": [
            {
                "mark": {"type": "line", "point": {"size": 40, "filled": True}, "strokeWidth": 2},
                "encoding": {"x": across, "y": up, "color": colour},
            },
            {
                "data": {"values": [{"line": n, "sentences": widest, "cost": at} for n, at in ends]},
                "mark": {"type": "text", "align": "left", "dx": 9, "fontSize": 12, "clip": False},
                "encoding": {
                    "x": across, "y": up, "color": colour, "text": {"field": "line", "type": "nominal"},
                },
            },
        ],
        "config": {
            "font": FONT,
            "view": {"stroke": None},
            "axis": {
                "labelColor": INK, "titleColor": INK, "domainColor": INK, "tickColor": INK,
                "gridColor": LINE,
                "labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal",
            },
        },
    }  # fmt: skip


def decades(costs: Sequence[float]) -> tuple[float, float, list[float]]:
    """Return the ends of a logarithmic axis for these costs, and where it has lines."""
    first, last = math.floor(math.log10(min(costs))), math.ceil(math.log10(max(costs)))
    last = max(last, first + 1)
    steps = (1, 2, 5) if last - first < 3 else (1,)
    ticks = [step * 10.0**power for power in range(first, last) for step in steps] + [10.0**last]
    return 10.0**first, 10.0**last, ticks


def apart(ends: Sequence[tuple[str, float]], *, least: float) -> list[tuple[str, float]]:
    """Return names with their heights beside the ends of lines, one at least `least` times the next."""
    placed: list[tuple[str, float]] = []
    for name, height in sorted(ends, key=lambda end: end[1]):
        free = max(height, placed[-1][1] * least) if placed else height
        placed.append((name, free))
    return placed


if __name__ == "__main__":
    main()
