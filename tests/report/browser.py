"""A real browser, without a screen and without a network."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--enable-logging=stderr",
    "--window-size=1400,1000",
)

# The page stands untouched in frames of several widths; only the page around them runs a script.
MEASURE = """
const seen = [...document.querySelectorAll("iframe")].map(frame => {
  const page = frame.contentDocument;
  const text = [...page.querySelectorAll("svg text")];
  return {
    name: frame.name,
    width: page.documentElement.clientWidth,
    needed: page.documentElement.scrollWidth,
    outside: [...page.querySelectorAll("body *")]
      .filter(one => one.getClientRects().length && !one.closest("svg"))
      .filter(one => one.getBoundingClientRect().right > page.documentElement.clientWidth + 1)
      .map(one => one.tagName + "." + one.className),
    cut: text.filter(one => one.getClientRects().length).filter(one => {
      const [inner, outer] = [one.getBoundingClientRect(), one.closest("svg").getBoundingClientRect()];
      return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1
        || inner.bottom > outer.bottom + 1;
    }).map(one => one.textContent),
    words: page.body.innerText,
    scripts: page.querySelectorAll("script, img, iframe, link, object, embed").length,
    fetched: frame.contentWindow.performance.getEntriesByType("resource").map(one => one.name),
    titles: [...page.querySelectorAll("h1, h2, h3")].map(one => one.innerText),
    marked: [...page.querySelectorAll("mark")].map(one => one.innerText),
    pictures: [...page.querySelectorAll("svg")].filter(one => one.getClientRects().length).length,
    ground: getComputedStyle(page.body).backgroundColor,
    inks: [...new Set(text.map(one => getComputedStyle(one).fill))],
  };
});
const told = Object.assign(document.createElement("pre"), {textContent: JSON.stringify(seen)});
document.body.replaceChildren(told);
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the browser made of each frame, by its name; what it wrote to its console; what it asked for."""

    frames: dict[str, dict[str, object]]
    console: tuple[str, ...]
    asked: str


def look(pages: dict[str, tuple[str, int, str]], folder: Path) -> Seen:
    """Open each page in a frame of its width and colour scheme; skip the test where there is no browser."""
    browser = next(filter(None, map(shutil.which, NAMES)), None)
    if browser is None:
        pytest.skip(f"no browser: none of {', '.join(NAMES)} is on the PATH")
    frames = "".join(
        f'<iframe name="{name}" style="width:{width}px;height:900px;border:0;color-scheme:{scheme}" '
        f'srcdoc="{escape(page)}"></iframe>'
        for name, (page, width, scheme) in pages.items()
    )
    around = folder / "around.html"
    log = folder / "net.json"
    around.write_text(
        f'<!doctype html><meta charset="utf-8"><body>{frames}'
        f"<script>addEventListener('load', () => {{{MEASURE}}})</script>",
        "utf-8",
    )
    done = subprocess.run(
        [
            browser,
            *FLAGS,
            f"--user-data-dir={folder / 'profile'}",
            f"--log-net-log={log}",
            "--dump-dom",
            around.as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    told = done.stdout.decode()
    found = told[told.index("<pre>") + 5 : told.rindex("</pre>")]
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\xa0"), ("&amp;", "&")):
        found = found.replace(entity, character)
    console = tuple(line for line in done.stderr.decode(errors="replace").splitlines() if "CONSOLE" in line)
    return Seen(
        {frame["name"]: frame for frame in json.loads(found)}, console, log.read_text("utf-8", "replace")
    )
