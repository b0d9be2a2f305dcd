import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.text import Document, Failure, content_hash
from provenance.read import READERS, digest, extent, read


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read_all(path: Path) -> list[Document | Failure]:
    return list(read(path, name=f"seeds/{path.name}"))


def one(path: Path) -> Document:
    (found,) = read_all(path)
    assert isinstance(found, Document), found
    return found


def failure(path: Path) -> str:
    (found,) = read_all(path)
    assert isinstance(found, Failure), found
    assert found.path == f"seeds/{path.name}"
    return found.error


def body(document: Document) -> str:
    return document.body.of(document.text)


def test_plain_text_is_its_document_untouched(seeds):
    text = "  The quay is open.\r\nBoats may land.\r"
    document = one(write(seeds / "a.txt", text))
    assert document.text == text
    assert body(document) == text
    assert document.source.id == content_hash("seeds/a.txt")[:16]
    assert document.source.title is document.source.published is None


@pytest.mark.parametrize(
    ("first", "day", "rest"),
    [
        (" date 2022-03-05 The quay is open.", "2022-03-05", "The quay is open."),
        ("\n date 2022-03-05 \n\nThe quay is open.", "2022-03-05", "\n\nThe quay is open."),
        ("Date: 2022-03\nThe quay is open.", "2022-03", "\nThe quay is open."),
        ("date 2022-03-05T10:00:00Z The quay.", "2022-03-05T10:00:00+00:00", "The quay."),
    ],
)
def test_a_first_line_that_begins_with_the_date_gives_it_and_leaves_the_rest(seeds, first, day, rest):
    document = one(write(seeds / "a.txt", first))
    assert document.source.published == day
    assert body(document) == rest
    assert document.text == first


@pytest.mark.parametrize(
    "text",
    [
        "date 2022-02-30 is no day.",
        "date 2022 figures are out.",
        "The date 2022-03-05 is past.",
        "date 2022-03-051 is odd.",
        "dates 2022-03-05 are out.",
    ],
)
def test_other_first_lines_are_text(seeds, text):
    document = one(write(seeds / "a.txt", text))
    assert document.source.published is None
    assert body(document) == text


def test_the_order_of_metadata_is_sidecar_front_matter_format_first_line(seeds):
    path = write(
        seeds / "a.md",
        "---\npublisher: Front Post\ntitle: Front title\n---\ndate 2020-01-01 x\n\n# Heading\n\nThe quay.",
    )
    write(seeds / "a.md.meta.json", '{"publisher": "Side Post", "id": 17}')
    source = one(path).source
    assert (source.publisher, source.title, source.published, source.id) == (
        "Side Post",
        "Front title",
        "2020-01-01",
        "17",
    )
    assert body(one(path)).startswith("x\n\n# Heading")


def test_a_sidecar_may_leave_the_suffix_out_and_a_full_name_goes_first(seeds):
    path = write(seeds / "a.txt", "The quay is open.")
    write(
        seeds / "a.meta.json",
        '{"title": "Short", "Published": "5 March 2022", "author": ["Ana", {"name": "Bo"}]}',
    )
    source = one(path).source
    assert (source.title, source.published, source.author) == ("Short", "2022-03-05", "Ana, Bo")
    write(seeds / "a.txt.meta.json", '{"title": "Full"}')
    assert one(path).source.title == "Full"


@pytest.mark.parametrize("broken", ["{", "[1]", "", "[" * 100_000, b"\xff\x00"])
def test_a_broken_sidecar_is_named(seeds, broken):
    path = write(seeds / "a.txt", "The quay is open.")
    write(seeds / "a.txt.meta.json", broken)
    assert "a.txt.meta.json" in failure(path)


def test_front_matter_values_stay_as_written(seeds):
    fields = ("---", "id: 007", "date: 2022-03-05", "url: https://millbay.example/a", "title: null", "---")
    text = "\r\n".join((*fields, "The quay."))
    document = one(write(seeds / "a.txt", text))
    source = document.source
    assert (source.id, source.published, source.url, source.title) == (
        "007",
        "2022-03-05",
        "https://millbay.example/a",
        None,
    )
    assert body(document) == "The quay."


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe quay is open.\n---\nBoats may land.",
        "---\nThe quay is open.",
        "----\ntitle: a\n---\nBoats.",
    ],
)
def test_rules_that_open_no_front_matter_are_text(seeds, text):
    assert body(one(write(seeds / "a.md", text))) == text


def test_broken_front_matter_is_told_with_its_line(seeds):
    assert "line 2" in failure(write(seeds / "a.md", "---\ntitle: Quay: open\n---\nBoats."))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# The quay #\n\nOpen.", "The quay"),
        ("# One\n\n# Two\n", None),
        ("## Below\n\nOpen.", None),
        ("```\n# a comment\n```\n# The quay\n", "The quay"),
    ],
)
def test_the_only_top_heading_of_markdown_is_the_title(seeds, text, title):
    assert one(write(seeds / "a.md", text)).source.title == title


@pytest.mark.parametrize("content", ["", " \n\t", "\ufeff", "---\ntitle: a\n---\n", " date 2022-03-05 \n"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_empty_files_are_told(seeds, name, content):
    assert failure(write(seeds / name, content)).startswith("is empty")


def test_missing_files_and_unknown_formats_are_told(seeds):
    assert "cannot be read" in failure(seeds / "none.txt")
    assert failure(write(seeds / "a.PDF", "%PDF")).startswith("no reader for .pdf files yet")
    assert failure(write(seeds / "Makefile", "x")).startswith("no reader for files without a suffix")


def test_suffixes_are_read_in_any_case(seeds):
    assert one(write(seeds / "A.TXT", "The quay.")).text == "The quay."


def jsonl(*records: object) -> str:
    return "\n".join(r if isinstance(r, str) else json.dumps(r) for r in records)


def test_each_line_of_jsonl_is_a_document_or_a_failure(seeds):
    path = write(
        seeds / "x.jsonl",
        jsonl(
            {"text": "The quay is open.", "id": "quay", "title": "Quay", "published": "2022-03"},
            "not json",
            "",
            [1],
            {"text": 3},
            {"text": "date 2022-03-05 Boats may land."},
            {"text": "Again.", "id": "quay"},
            {"text": "  "},
            {"text": "Last.", "published": "02/03/2022"},
        ),
    )
    found = read_all(path)
    documents = [item for item in found if isinstance(item, Document)]
    assert [document.source.locator for document in documents] == [
        "seeds/x.jsonl#quay",
        "seeds/x.jsonl#6",
        "seeds/x.jsonl#9",
    ]
    assert [document.source.published for document in documents] == ["2022-03", "2022-03-05", None]
    assert documents[0].source.id == "quay"
    assert documents[1].source.id == content_hash("seeds/x.jsonl", "6")[:16]
    assert body(documents[1]) == "Boats may land."
    errors = [item.error for item in found if isinstance(item, Failure)]
    assert [error.split(":")[0] for error in errors] == ["line 2", "line 4", "line 5", "line 7", "line 8"]
    assert "repeats the id 'quay' of line 1" in errors[3]


@pytest.mark.parametrize(
    "line", ["[" * 100_000, "1" * 5000, '{"text": "a', "\x00", '{"text": null}', "\ufeff{}"]
)
def test_hostile_lines_fail_alone(seeds, line):
    found = read_all(write(seeds / "x.jsonl", f'{line}\n{{"text": "The quay."}}\n'))
    assert [type(item) for item in found] == [Failure, Document]


def test_what_json_can_smuggle_in_becomes_a_character_that_can_be_stored(seeds):
    document = one(
        write(seeds / "x.jsonl", '{"text": "A \\ud800 quay\\u0000 \\ud83d\\ude00.", "title": "\\udfff"}')
    )
    assert document.text == "A \ufffd quay\ufffd \U0001f600."
    assert document.source.title == "\ufffd"


def test_a_sidecar_of_jsonl_speaks_for_all_lines_but_not_for_their_ids(seeds):
    path = write(seeds / "x.jsonl", jsonl({"text": "One."}, {"text": "Two."}))
    write(seeds / "x.jsonl.meta.json", '{"publisher": "Millbay Post", "id": "same"}')
    sources = [item.source for item in read_all(path) if isinstance(item, Document)]
    assert [source.publisher for source in sources] == ["Millbay Post"] * 2
    assert len({source.id for source in sources}) == 2


def test_a_file_of_nothing_but_broken_lines_is_not_a_flood(seeds):
    found = read_all(write(seeds / "x.jsonl", "nonsense\n" * 3000))
    assert len(found) == 1001
    assert "2,000 more lines" in found[-1].error


def test_empty_and_utf16_jsonl_are_told(seeds):
    assert failure(write(seeds / "x.jsonl", "\n \n")).startswith("is empty")
    assert "UTF-8" in failure(write(seeds / "y.jsonl", '{"text": "a"}'.encode("utf-16")))
    assert one(write(seeds / "z.jsonl", b'\xef\xbb\xbf{"text": "a"}')).text == "a"


@given(
    content=st.one_of(st.binary(), st.text().map(str.encode)), suffix=st.sampled_from([*READERS, ".pdf"])
)
def test_no_bytes_raise(tmp_path_factory, content, suffix):
    path = tmp_path_factory.getbasetemp() / f"fuzz{suffix}"
    for found in read_all(write(path, content)):
        if isinstance(found, Document):
            found.text.encode("utf-8")
            assert "\0" not in found.text
            assert found.body.end == len(found.text)


def test_five_megabytes_on_one_line_are_read_quickly(seeds):
    text = "The quay of Millbay is open again — at last. " * 110_000
    started = time.perf_counter()
    assert one(write(seeds / "a.txt", text)).text == text
    assert time.perf_counter() - started < 3


def test_a_file_that_is_too_large_is_told(seeds, monkeypatch):
    monkeypatch.setattr("provenance.read.decode.LARGEST", 10)
    assert "split it" in failure(write(seeds / "a.txt", "The quay is open."))


def test_extent_and_digest_see_the_sidecar(seeds):
    path = write(seeds / "a.txt", "The quay is open.")
    before = extent(path), digest(path)
    assert before == (extent(path), digest(path))
    write(seeds / "a.txt.meta.json", "{}")
    assert extent(path)[0] == before[0][0] + 2
    assert extent(path)[1] > before[0][1]
    assert digest(path) != before[1]
