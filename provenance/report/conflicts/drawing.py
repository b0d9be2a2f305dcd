"""A Vega-Lite chart → SVG that stands in a page: no script, nothing fetched, colours of the page."""

from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from markupsafe import Markup, escape

Spec = dict[str, Any]

INK, QUIET, LINE, GROUND = (f"var(--{name})" for name in ("ink", "quiet", "line", "card"))
"""Colours by the names the page gives them, so that a picture is right in the dark and in print."""

_TAGS = {"svg", "g", "path", "line", "rect", "text", "tspan"}
_ATTRIBUTES = {
    "width", "height", "viewBox", "transform", "d", "x", "dy", "x2", "y2", "fill", "stroke", "stroke-width",
    "stroke-dasharray", "stroke-linecap", "opacity", "fill-opacity", "text-anchor", "font-size",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """The field of a chart and the room around it for axes and names, all in pixels."""

    width: int
    height: int
    left: int = 0
    right: int = 0
    top: int = 0
    bottom: int = 0


def draw(frame: Frame, layers: list[Spec]) -> Markup:
    """Return the picture of some Vega-Lite layers (https://vega.github.io/vega-lite/docs/layer.html).

    Texts are placed and never measured, so the fonts of a machine change nothing: the same layers are the
    same bytes. Only shapes and texts come through, with the attributes that place and colour them; whatever
    a text says is escaped.
    """
    import vl_convert

    chart: Spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "autosize": "none",
        "width": frame.width,
        "height": frame.height,
        "padding": {side: getattr(frame, side) for side in ("left", "right", "top", "bottom")},
        "background": None,
        "config": {
            "aria": False,
            "view": {"stroke": None},
            "axis": {
                "title": None,
                "labelOverlap": False,
                "labelColor": QUIET,
                "labelFontSize": 11,
                "domainColor": QUIET,
                "tickColor": QUIET,
                "gridColor": LINE,
            },
        },
        "layer": layers,
    }
    drawn = vl_convert.vegalite_to_svg(chart, vl_version="5.21", allowed_base_urls=[])
    return Markup("").join(_written(ElementTree.fromstring(drawn)))  # noqa: S314 (our own renderer's output)


def _written(element: ElementTree.Element) -> list[Markup]:
    """Return an element as HTML has it: no namespaces, no ids, no groups that hold or move nothing."""
    tag = element.tag.rpartition("}")[2]
    if tag not in _TAGS or element.get("display") == "none" or element.get("class") == "background":
        return []
    inside = [part for child in element for part in _written(child)]
    if tag in ("text", "tspan"):
        inside.insert(0, escape(element.text or ""))
    if tag == "g" and not inside:
        return []
    kept = [(name, value) for name, value in element.items() if name in _ATTRIBUTES]
    if tag == "g" and all(value == "translate(0,0)" for _, value in kept):
        return inside
    attributes = Markup("").join(Markup(' {}="{}"').format(*one) for one in kept)
    return [Markup("<{}{}>").format(tag, attributes), *inside, Markup("</{}>").format(tag)]
