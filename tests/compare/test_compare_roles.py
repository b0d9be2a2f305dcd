import pytest

from provenance.domain.comparison import DifferenceKind

from .sides import compared, kinds, unmet

NAMES = {DifferenceKind.NAME, DifferenceKind.PLACE}
LIST = "Dr Peter Tamsin, mayor of Lyon, and Dr Maria Andrik, envoy to Norway, met the queen."
SHARED = "Dr Peter Tamsin, envoy to Norway, and Dr Maria Andrik, envoy to Chile, met the queen."


@pytest.mark.parametrize("claim", ["Peter Tamsin is mayor of Lyon.", "Maria Andrik is envoy to Norway."])
def test_each_name_of_a_list_has_its_own_role(claim: str) -> None:
    assert DifferenceKind.NAME not in kinds(compared(claim, LIST))


@pytest.mark.parametrize("claim", ["Peter Tamsin is envoy to Norway.", "Maria Andrik is mayor of Lyon."])
def test_a_role_of_the_list_is_not_another_name_s(claim: str) -> None:
    assert DifferenceKind.NAME in kinds(compared(claim, LIST))


@pytest.mark.parametrize(
    ("claim", "differs"),
    [("Maria Andrik is envoy to Chile.", False), ("Peter Tamsin is envoy to Chile.", True)],
)
def test_roles_that_share_a_word_are_told_apart(claim: str, differs: bool) -> None:
    assert (DifferenceKind.NAME in kinds(compared(claim, SHARED))) is differs


def test_another_name_in_the_same_place_differs() -> None:
    found = compared(
        "Orla Tamsin chairs the Karsk Ferry Board.", "Pell Andrik chairs the Karsk Ferry Board."
    )
    assert DifferenceKind.NAME in kinds(found)
    [difference] = [one for one in found.differences if one.kind is DifferenceKind.NAME]
    assert (difference.claim, difference.evidence) == ("Orla Tamsin", "Pell Andrik")


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Orla Tamsin chairs the board.", "Tamsin chairs the board."),
        ("Dr Orla Tamsin chairs the board.", "Orla Tamsin chairs the board."),
        ("The UN chairs the talks.", "The United Nations chairs the talks."),
    ],
)
def test_another_form_of_the_name_is_the_same(claim: str, evidence: str) -> None:
    found = compared(claim, evidence)
    assert not kinds(found) & NAMES
    assert not unmet(found) & NAMES


@pytest.mark.parametrize(
    ("claim", "evidence", "differs"),
    [
        ("The firm is based in Germany.", "The firm is based in Munich.", False),
        ("The firm is based in Munich.", "The firm is based in Germany.", False),
        ("The firm is based in Europe.", "The firm is based in Munich.", False),
        ("The firm is based in Austria.", "The firm is based in Munich.", True),
        ("The firm is based in Berlin.", "The firm is based in Munich.", True),
    ],
)
def test_a_place_is_no_other_than_what_it_lies_in(claim: str, evidence: str, differs: bool) -> None:
    found = compared(claim, evidence)
    assert (DifferenceKind.PLACE in kinds(found)) is differs
    assert unmet(found) == {DifferenceKind.NAME}  # as all names are called before it shows what differs


def test_a_name_that_is_missing_is_unmet() -> None:
    found = compared("Orla Tamsin chairs the ferry board.", "Someone chairs the ferry board.")
    assert unmet(found) & NAMES
