"""What ships with the package: weights, a manifest, and a tokenizer that may be damaged."""

import json
from pathlib import Path

import pytest

from provenance.embed import packaged
from provenance.embed.shipped import tokenizer
from provenance.errors import JudgeUnavailable


@pytest.mark.parametrize("content", [None, "", json.dumps({"version": "1.0"})])
def test_a_tokenizer_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "tokenizer.json").write_text(content)
    monkeypatch.setattr(packaged, "folder", lambda: tmp_path)
    with pytest.raises(JudgeUnavailable, match="tokenizer cannot be read") as refused:
        tokenizer()
    assert packaged.MEND in str(refused.value)
