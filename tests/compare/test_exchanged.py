"""Two names that have changed places, and what only looks like it."""

import pytest

from provenance.domain.comparison import DifferenceKind

from .sides import compared, kinds, quotes

CHANGED = "the two have changed places"


@pytest.mark.parametrize(
    ("kind", "claim", "evidence"),
    [
        (
            DifferenceKind.NAME,
            "Ayesha Malik beat Maria Keller.",
            "Maria Keller beat Ayesha Malik on Sunday.",
        ),
        (
            DifferenceKind.NAME,
            "Ayesha Malik was beaten by Maria Keller.",
            "In the final Maria Keller was beaten by Ayesha Malik.",
        ),
        (DifferenceKind.PLACE, "France exports wine to Japan.", "Japan exports wine to France."),
        (DifferenceKind.PLACE, "The ferry sails from Oslo to Riga.", "The ferry sails from Riga to Oslo."),
        (DifferenceKind.PLACE, "The ferry sails to Riga from Oslo.", "The ferry sails from Riga to Oslo."),
        (
            DifferenceKind.PLACE,
            "The poet was born in Leeds and died in York.",
            "The poet, born in York, died in Leeds.",
        ),
        (DifferenceKind.NAME, "Nokia bought Orbelin.", "Orbelin bought Nokia."),
        (
            DifferenceKind.NAME,
            "The film stars Ayesha Malik and was directed by Maria Keller.",
            "The film stars Maria Keller and was directed by Ayesha Malik.",
        ),
    ],
)
def test_who_did_what_to_whom_is_told(kind: DifferenceKind, claim: str, evidence: str) -> None:
    found = compared(claim, evidence)
    assert CHANGED in {difference.note for difference in found.differences}
    assert kinds(found) == {kind}
    [difference] = found.differences
    assert quotes(difference, claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Ayesha Malik beat Maria Keller.", "Ayesha Malik beat Maria Keller."),
        ("Ayesha Malik beat Maria Keller.", "Maria Keller was beaten by Ayesha Malik."),
        ("Maria Keller was beaten by Ayesha Malik.", "Ayesha Malik beat Maria Keller."),
        ("Ayesha Malik met Maria Keller.", "Maria Keller met Ayesha Malik."),
        ("Ayesha Malik is a cousin of Maria Keller.", "Maria Keller is a cousin of Ayesha Malik."),
        ("Ayesha Malik and Maria Keller spoke.", "Maria Keller and Ayesha Malik spoke."),
        ("Ayesha Malik taught Maria Keller.", "Maria Keller learned from Ayesha Malik."),
        ("Ayesha Malik beat Maria Keller.", "Maria Keller lost: Ayesha Malik beat Maria Keller."),
        ("The ferry sails from Oslo to Riga.", "From Oslo the ferry sails to Riga."),
        ("The ferry sails from Oslo to Riga.", "It sails to Riga from Oslo."),
        ("The ferry sails between Oslo and Riga.", "The ferry sails between Riga and Oslo."),
        ("The poet was born in Leeds and died in York.", "The poet, who died in York, was born in Leeds."),
        ("Ayesha Malik came ahead of Maria Keller.", "Maria Keller came in behind Ayesha Malik."),
        ("Ayesha Malik is taller than Maria Keller.", "Maria Keller is shorter than Ayesha Malik."),
        ("Nokia is the owner of Orbelin.", "Nokia is an Orbelin owner."),
        (
            "Maria Keller directed The Grey Ferry.",
            "The Grey Ferry was directed by its writer Maria Keller.",
        ),
        ("Ayesha Malik sold the mill to Maria Keller.", "Maria Keller bought the mill from Ayesha Malik."),
    ],
)
def test_what_says_the_same_the_other_way_around_is_not(claim: str, evidence: str) -> None:
    assert CHANGED not in {difference.note for difference in compared(claim, evidence).differences}


@pytest.mark.parametrize(
    ("claim", "evidence", "opposite"),
    [
        ("Norway won the final.", "Chile lost the final to Norway.", False),
        ("Chile lost the final to Norway.", "Norway won the final.", False),
        ("Malik sold the mill to Keller.", "Keller bought the mill from Malik.", False),
        ("Malik lost to Keller.", "Keller beat Malik.", False),
        ("Malik lost to Keller.", "Malik beat Keller.", True),
        ("Norway won the final.", "Norway lost the final to Chile.", True),
        ("Norway won the final.", "Chile did not lose the final to Norway.", True),
        ("Prices rose in Norway.", "In Norway prices fell.", True),
    ],
)
def test_opposites_from_both_sides_say_the_same(claim: str, evidence: str, opposite: bool) -> None:
    assert (DifferenceKind.POLARITY in kinds(compared(claim, evidence))) is opposite
