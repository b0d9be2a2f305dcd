"""What the names alone rule out, the judge with all its vectors rules out too."""

import json
from pathlib import Path

import pytest

from provenance import embed
from provenance.compare import text
from provenance.domain.evidence import Stance
from provenance.domain.text import Document, Source, Span
from provenance.extract import extract, in_context
from provenance.judge import JUDGES
from provenance.segment import segment

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", JUDGES)
def test_what_cannot_be_told_is_never_told(name: str) -> None:
    judge, encoder = JUDGES[name](), embed.load("hashing")
    gold = (ROOT / "tests/quality/gold.jsonl").read_text("utf-8").splitlines()
    claims = [json.loads(line)["claim"] for line in gold][::4]
    ruled_out = 0
    for seed in sorted((ROOT / "seeds").glob("0*.txt")):
        written = seed.read_text("utf-8")
        document = Document(Source("id", seed.name), written, Span(0, len(written)))
        sentences = in_context(segment(document))
        sides = [
            (text(one), text(one, tokens.spans, tokens.vectors))
            for one, tokens in zip(sentences, encoder.tokens([one.text for one in sentences]), strict=True)
        ]
        for claim in claims:
            said = extract(claim)
            [tokens] = encoder.tokens([claim])
            full = text(said, tokens.spans, tokens.vectors)
            for plain, side in sides:
                for similarity in (0.39, 1.0):
                    if not judge.can_tell(text(said), plain, similarity):
                        ruled_out += 1
                        assert judge.judge(full, side, similarity).stance is Stance.NOT_ENOUGH_INFO
    assert ruled_out > 500
