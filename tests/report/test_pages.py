"""HTML, Markdown, ClaimReview and PROV: what their readers would trip over."""

import json
import re
from dataclasses import replace

from golden import invented

from provenance.domain.text import Source
from provenance.report import report
from provenance.report.links import web_address
from report.pages import Page


def test_page_is_well_formed_and_runs_and_fetches_nothing() -> None:
    page = Page(report(invented.findings(), "html", many=True))
    assert not {"script", "img", "link", "iframe", "i", "u", "object"} & set(page.tags)
    names = {name for name, _ in page.attributes}
    assert not {name for name in names if name.startswith("on") or name in ("src", "srcset", "style")}
    links = [value for name, value in page.attributes if name == "href"]
    assert set(links) == {"https://gazette.example/port-lund?year=2021"}
    assert any(value and value.startswith("default-src 'none'") for _, value in page.attributes)


def test_page_shows_hostile_text_as_text() -> None:
    page = Page(report([invented.hostile()], "html"))
    assert "<script>alert('1')</script>" in page.words
    assert "{{ 7 * 7 }}" in page.words
    assert not re.search("[\x00\x07\x1b\x9b\u202e\ud800]", page.words)


def test_only_plain_web_addresses_become_links() -> None:
    good = ["https://a.example/b?c=d&e=(f)#g", "http://a.example", "https://xn--p1ai.example/%20"]
    bad = [
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "https://a b",
        'https://a"b',
        "https://a\n",
        "https://a<b",
        "https://a>b",
        "",
        "ftp://a",
    ]
    for address in good + bad:
        assert (web_address(Source("1", "seeds/a", url=address)) == address) == (address in good), address


def test_markdown_leaves_no_markup_of_a_source_alive() -> None:
    seen = report([invented.hostile()], "markdown")
    alive = re.sub(r"\\[^\w\s]", "", seen)  # without what is escaped
    ours = re.sub(r"\*\*|^#{2,4} |^> ?|^\|.*\|$", "", alive, flags=re.MULTILINE)
    assert not re.search(r"[<>`\[\]*|]", ours)
    assert "://" not in ours
    rows = [line for line in seen.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}


def test_claimreview_leaves_out_what_is_unknown() -> None:
    graph = json.loads(report(invented.findings(), "claimreview"))
    conflicting, unknown, refuted, supported = graph["@graph"]
    assert graph["@context"] == "https://schema.org"
    assert {review["@type"] for review in graph["@graph"]} == {"ClaimReview"}
    assert "ratingValue" not in unknown["reviewRating"]
    ratings = [review["reviewRating"]["ratingValue"] for review in (supported, conflicting, refuted)]
    assert ratings == [5, 3, 1]
    assert "firstAppearance" not in conflicting["itemReviewed"]  # one of its sources has no date
    assert supported["itemReviewed"]["firstAppearance"]["datePublished"] == "2022-02-18"
    assert "null" not in json.dumps(graph)


def test_prov_relations_name_records_that_exist() -> None:
    document = json.loads(report(invented.findings(), "prov"))
    known = {name for kind in ("entity", "activity", "agent") for name in document[kind]}
    relations = [
        edge
        for kind, edges in document.items()
        if kind.startswith(("was", "used"))
        for edge in edges.values()
    ]
    named = {
        value
        for edge in relations
        for key, value in edge.items()
        if key.startswith("prov:") and isinstance(value, str)
    }
    assert named <= known
    assert known - named == set()
    derived = [
        edge
        for edge in document["wasDerivedFrom"].values()
        if "prov:type" not in edge and "p:stance" not in edge
    ]
    assert len(derived) == 4 + 2  # four answers from four claims, two copies from their origins


def test_prov_says_a_thing_once() -> None:
    one = json.loads(report([invented.conflicting()], "prov"))
    twice = json.loads(report([invented.conflicting(), invented.conflicting()], "prov"))
    assert one == twice


def test_sources_that_share_an_id_stay_apart() -> None:
    found = invented.conflicting()
    twins = tuple(
        replace(item, source=replace(item.source, id="same"), origin="same") for item in found.evidence[:2]
    )
    seen = report([replace(found, evidence=twins)], "text")
    assert "Harbour Gazette" in seen
    assert "↳ copy: Evening Star" in seen
