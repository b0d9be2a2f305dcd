"""Exact matches of our sentences with a file of golden rules, and sentences a second.

A line of the file is ``{"text": …, "sentences": […]}``. Run: ``python benchmarks/segmentation.py FILE``.
"""

import argparse
import json
import time
from pathlib import Path

from provenance.domain.text import Document, Source, Span
from provenance.segment import segment

_REPEATS = 200


def _document(text: str) -> Document:
    return Document(Source(id="golden", path="golden"), text, Span(0, len(text)))


def main() -> None:
    """Print the score, every miss, and the pace."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("golden", type=Path, help="a .jsonl file with text and sentences")
    rules = [json.loads(line) for line in parser.parse_args().golden.read_text("utf-8").splitlines()]
    right = 0
    for rule in rules:
        found = [sentence.text for sentence in segment(_document(rule["text"]))]
        right += found == rule["sentences"]
        if found != rule["sentences"]:
            print(f"expected {rule['sentences']}\n   found {found}")
    print(f"{right} of {len(rules)} exact")
    page = _document("\n\n".join(rule["text"] for rule in rules) * _REPEATS)
    started = time.perf_counter()
    count = len(segment(page))
    print(f"{count / (time.perf_counter() - started):,.0f} sentences/s ({len(page.text):,} characters)")


if __name__ == "__main__":
    main()
