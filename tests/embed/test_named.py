import json
import shutil
import subprocess
import sys
import threading

import numpy as np
import pytest

from provenance import embed
from provenance.embed.compiled import Compiled
from provenance.embed.original import Original, encode, open_model
from provenance.errors import EncoderUnavailable

TEXTS = [
    "The ferry closed.",
    "",
    "rain",
    "The mayor said no more ferrys: the bridge opened at night, the storm closed the harbour.",
    "the boat " * 60,
    "Unknown naïve 🙂 words\x00\ud800, 1 2 3",
]


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def tiny(tiny_bert, cache):
    return embed.load(str(tiny_bert), cache=cache)


def test_a_transformer_is_compiled_and_agrees_with_the_original(tiny, tiny_bert):
    assert isinstance(tiny, Compiled)
    assert tiny.note is None
    assert (tiny.name, tiny.dimension, tiny.lexical) == ("tiny-bert", 16, False)
    whole = encode(open_model(tiny_bert), TEXTS)
    assert np.sum(whole * tiny.encode(TEXTS), axis=1).min() > 0.9999


def test_a_text_gives_the_same_bytes_alone_and_among_others(tiny):
    texts = TEXTS + [text + " tug" for text in TEXTS] * 20
    vectors, tokens = tiny.encode_with_tokens(texts)
    assert tiny.encode(texts).tobytes() == vectors.tobytes()
    for text, row, found in zip(texts, vectors, tokens, strict=True):
        alone, (pieces,) = tiny.encode_with_tokens([text])
        assert alone.tobytes() == row.tobytes()
        assert pieces.spans == found.spans
        assert pieces.vectors.tobytes() == found.vectors.tobytes()


def test_pieces_are_found_where_they_stand(tiny):
    (found,) = tiny.tokens(["The tugs  closed."])
    assert [span.of("The tugs  closed.") for span in found.spans] == ["The", "tug", "s", "closed", "."]
    assert found.vectors.shape == (5, 16)
    assert np.allclose(np.linalg.norm(found.vectors, axis=1), 1, atol=1e-5)


def test_long_texts_have_the_pieces_of_their_beginning(tiny):
    (found,) = tiny.tokens(["rain " * 500])
    assert len(found.spans) == 46  # 48 less [CLS] and [SEP]


def test_nothing_in_nothing_out(tiny):
    assert tiny.encode([]).shape == (0, 16)
    assert tiny.tokens([]) == ()
    assert tiny.tokens([""])[0].vectors.shape == (0, 16)


def test_the_second_load_needs_neither_torch_nor_the_original(tiny, tiny_bert, cache):
    code = (
        "import sys; from provenance import embed; from pathlib import Path\n"
        f"e = embed.load({str(tiny_bert)!r}, cache=Path({str(cache)!r})); e.encode_with_tokens(['rain'])\n"
        "heavy = {'torch', 'transformers', 'sentence_transformers', 'onnx'}\n"
        "print(type(e).__name__, heavy & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "Compiled set()\n"
    assert told.stderr == ""


@pytest.mark.parametrize("file", ["encoder.onnx", "weights.bin", "tokenizer.json", "manifest.json"])
@pytest.mark.parametrize("harm", ["truncate", "change", "delete"])
def test_a_damaged_cache_is_built_again(tiny, tiny_bert, cache, tmp_path, file, harm, monkeypatch):
    shutil.copytree(cache, tmp_path / "cache")
    (folder,) = (tmp_path / "cache").iterdir()
    content = (folder / file).read_bytes()
    if harm == "truncate":
        (folder / file).write_bytes(content[: len(content) // 2])
    elif harm == "change":
        (folder / file).write_bytes(content[:40] + bytes([content[40] ^ 1]) + content[41:])
    else:
        (folder / file).unlink()
    built = []
    monkeypatch.setattr("provenance.embed.build.build", lambda *_: built.append(1) or tiny)
    assert embed.load(str(tiny_bert), cache=tmp_path / "cache") is tiny
    assert built == [1]


def test_a_damaged_cache_is_replaced_on_disk_without_a_word(tiny, tiny_bert, tmp_path, capfd, cache):
    shutil.copytree(cache, tmp_path / "cache")
    (folder,) = (tmp_path / "cache").iterdir()
    (folder / "weights.bin").write_bytes(b"nonsense")
    again = embed.load(str(tiny_bert), cache=tmp_path / "cache")
    assert again.encode(TEXTS).tobytes() == tiny.encode(TEXTS).tobytes()
    assert [one.name for one in (tmp_path / "cache").iterdir()] == [folder.name]
    assert (folder / "weights.bin").stat().st_size > 1000
    assert capfd.readouterr() == ("", "")


def test_a_cache_entry_of_other_weights_or_format_is_not_used(tiny, tiny_bert, cache):
    from provenance.embed import artefact

    (folder,) = cache.iterdir()
    assert artefact.read(folder, "tiny-bert", tiny.revision) is not None
    assert artefact.read(folder, "tiny-bert", "0" * 12) is None
    manifest = json.loads((folder / "manifest.json").read_text())
    other = folder.parent.parent / "other"
    shutil.copytree(folder, other, dirs_exist_ok=True)
    (other / "manifest.json").write_text(json.dumps({**manifest, "format": "provenance-encoder/99"}))
    assert artefact.read(other, "tiny-bert", tiny.revision) is None


def test_changed_weights_are_another_revision(tiny, tiny_bert, tmp_path):
    from provenance.embed.named import content_revision

    copy = tmp_path / "copy"
    shutil.copytree(tiny_bert, copy)
    assert content_revision(copy) == tiny.revision
    (copy / "README.md").write_text("words only")
    assert content_revision(copy) == tiny.revision
    weights = copy / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-4] + b"\0\0\0\1")
    assert content_revision(copy) != tiny.revision


def test_two_that_find_the_same_damage_both_end_well(tiny, tiny_bert, cache, tmp_path):
    from provenance.embed import build

    (kept,) = cache.iterdir()
    target = tmp_path / "cache" / kept.name
    target.mkdir(parents=True)
    (target / "weights.bin").write_bytes(b"half")
    made = [tmp_path / "cache" / f"made-{number}" for number in range(4)]
    for folder in made:
        shutil.copytree(kept, folder)
    failed = []

    def put(folder):
        try:
            build.put(folder, target, "tiny-bert", tiny.revision)
        except (OSError, EncoderUnavailable) as error:
            failed.append(error)

    threads = [threading.Thread(target=put, args=[folder]) for folder in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert (target / "weights.bin").read_bytes() == (kept / "weights.bin").read_bytes()


def test_a_model_that_cannot_be_compiled_runs_and_says_so(static_model, tmp_path, capfd):
    encoder = embed.load(str(static_model), cache=tmp_path)
    assert isinstance(encoder, Original)
    assert encoder.note.startswith("runs through sentence-transformers: could not be compiled: ")
    vectors, (found, nothing) = encoder.encode_with_tokens(["the ferry, the storm", "?!"])
    assert vectors.shape == (2, encoder.dimension) == (2, 12)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert [span.of("the ferry, the storm") for span in found.spans] == ["the", "ferry", "the", "storm"]
    assert np.array_equal(found.vectors[0], found.vectors[2])
    assert nothing.spans == ()
    assert encoder.encode([]).shape == (0, 12)
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def test_an_unknown_name_says_how_to_get_it(tmp_path):
    with pytest.raises(EncoderUnavailable, match="HF_HUB_OFFLINE=0"):
        embed.load("no-such-model-anywhere", cache=tmp_path)


@pytest.mark.parametrize("name", ["a/b/c/d", "\0", "x" * 5000, "../..", "bad name!"])
def test_names_that_cannot_be(tmp_path, name, monkeypatch):
    (tmp_path / "here" / "below").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here" / "below")
    with pytest.raises(EncoderUnavailable):
        embed.load(name, cache=tmp_path / "cache")


def test_a_folder_that_holds_no_model(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(EncoderUnavailable, match="holds no model"):
        embed.load(str(tmp_path / "folder"), cache=tmp_path)
    (tmp_path / "folder" / "config.json").write_text("{}")
    with pytest.raises(EncoderUnavailable, match="cannot be loaded"):
        embed.load(str(tmp_path / "folder"), cache=tmp_path)


def test_a_cache_that_cannot_be_written(tiny_bert, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(EncoderUnavailable, match="PROVENANCE_CACHE"):
        embed.load(str(tiny_bert), cache=tmp_path / "file" / "cache")
