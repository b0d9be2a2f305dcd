"""The words that govern a name, and whether two names have one role by them. No vectors."""

import pytest

from provenance.compare import text
from provenance.conflicts.disagreement.governors import governors
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.reading import Reading, reading
from provenance.conflicts.disagreement.roles import role_signs
from provenance.extract import extract


@pytest.mark.parametrize(
    ("said", "name", "wanted"),
    [
        ("Ana Pohl won the prize in Karsk.", "Ana Pohl", {"won agent"}),
        ("The prize was won by Ana Pohl in Karsk.", "Ana Pohl", {"won agent"}),
        ("The prize went to Ana Pohl.", "Ana Pohl", {"went to", "prize to"}),
        ("The director, Ana Pohl, resigned.", "Ana Pohl", {"director post", "resigned agent"}),
        ("Ana Pohl, who led the team, left.", "Ana Pohl", {"led post", "team post", "left agent"}),
        ("Police questioned captain Ana Pohl.", "Ana Pohl", {"captain post", "questioned patient"}),
        ("The winner is Ana Pohl.", "Ana Pohl", {"winner post"}),
        ("Ana Pohl was named director of Northline.", "Ana Pohl", {"named patient", "director post"}),
        ("Ana Pohl now acts as mediator.", "Ana Pohl", {"acts agent", "mediator post"}),
        ("The school has a new head: Ana Pohl.", "Ana Pohl", {"school post", "new post", "head post"}),
        ("The ferry was towed to Karsk.", "Karsk", {"towed to"}),
        ("The ferry had sailed from Karsk at dawn.", "Karsk", {"sailed from"}),
        ("In Karsk, a school was destroyed.", "Karsk", {"destroyed at"}),
        ("The mayor of Karsk resigned.", "Karsk", {"mayor other"}),
    ],
)
def test_governors(said: str, name: str, wanted: set[str]) -> None:
    side = _read(said)
    mention = next(one for one in side.mentions if one.text == name)
    found = governors(side, mention.span)
    assert {f"{side.text.words[one.row].text} {one.case.value}" for one in found} == wanted


ONE_ROLE = (
    ("Ana Pohl runs Northline.", "“We grow,” said Tomas Reyl, chief executive of Northline."),
    ("Northline is led by Ana Pohl.", "Northline's boss, Tomas Reyl, resigned."),
    ("Ana Pohl won the Silver Gull.", "The Silver Gull was awarded to Tomas Reyl."),
)
TWO_ROLES = (
    ("Judge Ana Pohl dismissed the suit against Northline.", "Prosecutor Tomas Reyl sued Northline."),
    ("Ana Pohl wept when Northline won.", "Tomas Reyl sold Northline."),
)


@pytest.mark.parametrize(("left", "right"), ONE_ROLE)
def test_one_role_in_other_words(left: str, right: str) -> None:
    assert _signs(left, right)["role"] >= 0.9


@pytest.mark.parametrize(("left", "right"), TWO_ROLES)
def test_two_roles(left: str, right: str) -> None:
    assert _signs(left, right)["role"] < 0.5


def test_nobody_is_judge_and_counsel() -> None:
    left, right = TWO_ROLES[0]
    assert _signs(left, right)["other post"] == 1.0
    assert _signs(*ONE_ROLE[0])["other post"] == 0.0


def test_whose_role_it_is() -> None:
    ours, same, other = (
        "Ana Pohl, the director of Northline, resigned.",
        "Northline's director Tomas Reyl wept.",
        "Sundferry's director Tomas Reyl wept.",
    )
    assert _signs(ours, same)["same owner"] == 1.0
    assert _signs(ours, other)["other owner"] == 1.0
    assert _signs("Ana Pohl wept.", same)["other owner"] == 0.0


def test_what_differs_in_two_names_at_once_is_two_things() -> None:
    left, right = "Ana Pohl leads the board of Karsk.", "Tomas Reyl leads the board of Millbay."
    assert _signs(left, right)["twins"] == 1.0
    assert _signs(left, "Tomas Reyl leads the board of Karsk.")["twins"] == 0.0


def _read(said: str) -> Reading:
    return reading(text(extract(said)))


def _signs(left: str, right: str) -> dict[str, float]:
    shared = Ground(_read(left), _read(right), 0.5)
    one = next(mention for mention in shared.left.mentions if mention.text == "Ana Pohl")
    other = next(mention for mention in shared.right.mentions if mention.text == "Tomas Reyl")
    return role_signs(shared, one, other)
