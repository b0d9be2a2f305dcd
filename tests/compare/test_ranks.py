"""First, second, and what is said of something else."""

import pytest

from provenance.domain.comparison import DifferenceKind

from .sides import compared, kinds, quotes


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Karsk is the largest port in Veldoria.", "Karsk is the third-largest port in Veldoria."),
        ("Karsk is the third largest port in Veldoria.", "Karsk is Veldoria's largest port."),
        ("Karsk is the most populous town.", "Karsk is the second most populous town."),
        ("Karsk is the biggest port.", "Karsk is the fourth largest port."),
    ],
)
def test_another_rank_differs_and_is_quoted(claim: str, evidence: str) -> None:
    found = compared(claim, evidence)
    assert kinds(found) == {DifferenceKind.QUANTITY}
    [difference] = found.differences
    assert quotes(difference, claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Karsk is the largest port in Veldoria.", "Karsk is Veldoria's largest port."),
        ("Karsk is the largest port.", "Karsk is one of the largest ports."),
        ("Karsk is the largest port.", "Karsk, among the five largest ports, grew."),
        ("Karsk has the largest port.", "Karsk has the second largest library."),
        (
            "Mount Orla is the second highest peak.",
            "Mount Orla is the highest peak here, the second in Veldoria.",
        ),
        ("Karsk is the largest port.", "Karsk is the largest port and the second largest in the north."),
    ],
)
def test_the_same_rank_or_one_of_something_else_does_not(claim: str, evidence: str) -> None:
    assert DifferenceKind.QUANTITY not in kinds(compared(claim, evidence))
