"""One change to a supported claim has to show as a difference of its kind, and a paraphrase as none.

Each frame is a claim and its evidence in other words, with one slot that both fill. Filled alike, the two
agree; with another filler in the claim they exclude each other. Nothing here knows of vectors: what is
found is found by spelling and by the rules alone. All frames hold; what is known to fail stands at the end,
with its reason.
"""

from itertools import permutations

import pytest

from provenance.domain.comparison import Comparison, DifferenceKind

from .sides import compared

NUMBERS = ("three", "five", "12", "340", "2,600")
SHARES = ("two thirds", "15 %", "90 percent", "one in four", "half")
MARKS = ("72/100", "35/100", "90 out of 100")
MONEY = ("$ 3.5 million", "US$12 million", "US $ 4.4 million")
PEOPLE = ("Maria Keller", "Thomas Brandt", "Ayesha Malik")
CITIES = ("Vienna", "Lisbon", "Nairobi")
COUNTRIES = ("France", "Kenya", "Japan")
NATIONALITIES = ("French", "Kenyan", "Japanese")
DAYS = ("Monday", "Thursday", "Saturday")
DATES = ("3 March 2019", "17 March 2019", "3 August 2019")
MONTHS = ("March 2019", "August 2019", "December 2018")
YEARS = ("2009", "2014", "2021")
COLOURS = ("red", "green", "purple", "brown")
ORDINALS = ("third", "fourth", "7th")
SPORTS = ("tennis", "rugby", "cricket")
MATERIALS = ("wooden", "metal", "plastic")

Q, T, P, N, W = (
    DifferenceKind.QUANTITY,
    DifferenceKind.TIME,
    DifferenceKind.PLACE,
    DifferenceKind.NAME,
    DifferenceKind.POLARITY,
)

FRAMES = (
    (Q, NUMBERS, "{} boys are playing in the park", "In the park, {} boys play with a ball."),
    (Q, NUMBERS, "The bridge killed {} workers", "When the bridge fell, {} workers were killed."),
    (Q, NUMBERS, "The company employs {} engineers", "{} engineers work for the company."),
    (Q, NUMBERS, "{} passengers were on the ferry", "The ferry had {} passengers aboard when it sank ."),
    (Q, NUMBERS, "The band has released {} albums", "So far {} albums have been released by the band."),
    (
        Q,
        NUMBERS,
        "Police arrested {} protesters",
        "According to police, {} protesters were arrested on the day.",
    ),
    (Q, SHARES, "{} of voters backed the law", "The law was backed by {} of voters."),
    (Q, SHARES, "{} of the farmers lost their harvest", "The storm took the harvest of {} of the farmers."),
    (Q, MARKS, "The film has a score of {}", "Critics gave the film a score of {} , based on 31 reviews ."),
    (Q, MONEY, "The film earned {}", "At the box office the film earned {} ."),
    (Q, MONEY, "The museum paid {} for the painting", "For the painting, {} was paid by the museum."),
    (Q, ORDINALS, "She was the {} president of the club", "The club chose her as its {} president."),
    (Q, ORDINALS, "The team finished in {} place", "In the end the team took {} place in the league ."),
    (N, PEOPLE, "{} wrote the novel", "The novel was written by {}."),
    (N, PEOPLE, "The prize went to {}", "This year's prize went to {}, the jury said."),
    (N, PEOPLE, "{} was elected mayor of the town", "The town elected {} as its mayor."),
    (N, PEOPLE, "The goal was scored by {}", "{} scored the goal in the final minute ."),
    (P, CITIES, "The summit was held in {}", "Leaders held the summit in {} on a cold day."),
    (P, CITIES, "The company opened an office in {}", "A new office was opened in {} by the company ."),
    (P, CITIES, "The painter was born in {}", "Born in {} , the painter moved often."),
    (P, COUNTRIES, "The factory is in {}", "The factory in {} makes tyres."),
    (P, NATIONALITIES, "The writer is {}", "The writer is a {} citizen."),
    (P, NATIONALITIES, "A {} firm built the dam", "The dam was built by a {} firm."),
    (T, DAYS, "The court ruled on {}", "On {} the court ruled against the firm."),
    (T, DATES, "The ship sank on {}", "On {} , the ship sank in a storm ."),
    (T, MONTHS, "The school opened in {}", "In {}, the school opened its doors."),
    (T, YEARS, "The album was released in {}", "Released in {} , the album sold well ."),
    (T, YEARS, "The museum closed in {}", "The museum has been shut since it closed in {}."),
    (T, YEARS, "In {} the river flooded the valley", "The valley was flooded when the river rose in {}."),
    (W, COLOURS, "A man in a {} shirt is cooking", "A man is cooking while he wears a {} shirt."),
    (W, COLOURS, "The door of the house was painted {}", "They painted the door of the house {} ."),
    (W, SPORTS, "The children are playing {}", "The children play {} behind the school."),
    (W, MATERIALS, "The old {} bridge collapsed", "The {} bridge , an old one , collapsed ."),
    (
        W,
        ("northern", "southern"),
        "The fire spread in the {} suburbs",
        "In the {} suburbs the fire spread.",
    ),
    (W, ("positive", "negative"), "The film received {} reviews", "Reviews of the film were {}."),
)


def excluding(found: Comparison) -> set[DifferenceKind]:
    return {difference.kind for difference in found.differences if difference.excludes}


FILLED = [
    pytest.param(kind, claim.format(mine), evidence.format(other), id=f"{claim.format(mine)} | {other}")
    for kind, fillers, claim, evidence in FRAMES
    for mine, other in permutations(fillers, 2)
]


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param(claim.format(filler), evidence.format(filler), id=claim.format(filler))
        for _, fillers, claim, evidence in FRAMES
        for filler in fillers
    ],
)
def test_the_same_in_other_words_excludes_nothing(claim: str, evidence: str) -> None:
    assert excluding(compared(claim, evidence)) == set()


@pytest.mark.parametrize(("kind", "claim", "evidence"), FILLED)
def test_another_filler_excludes_the_claim(kind: DifferenceKind, claim: str, evidence: str) -> None:
    assert kind in excluding(compared(claim, evidence))


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Half of the farmers agreed.", "50 percent of the farmers agreed."),
        ("Three in five voters agreed.", "60 % of voters agreed."),
        ("Two thirds of voters agreed.", "66.7 % of voters agreed."),
        ("2/3 of voters agreed.", "Two thirds of voters agreed."),
        ("The film has a score of 72/100.", "The film has a score of 72 % ."),
        ("The film has a score of 72.", "The film has a score of 72 out of 100 ."),
        ("The band has less than 5 albums.", "The band has four albums."),
        ("The band has less than 5 albums.", "The band has two albums."),
        ("More than 100 people died.", "640 people died."),
        ("The album was released before 2020.", "The album was released in 2018."),
        ("The album was released after June 2016.", "The album was released on 11 July 2016 ."),
        ("The band has at least 5 albums.", "The band has 5 albums."),
        ("A boy is playing football.", "Three boys are playing football."),
        ("The firm is based in France.", "It is a French firm."),
        ("A man in a grey coat sings.", "A man sings in a gray coat."),
        ("The red and white flag was raised.", "The white flag was raised with the red one."),
        ("The bird is not red.", "The bird is blue."),
        ("The club drew 62,241 fans.", "The club drew 62,241fans ."),
    ],
)
def test_what_is_said_in_another_way_excludes_nothing(claim: str, evidence: str) -> None:
    assert excluding(compared(claim, evidence)) == set()


@pytest.mark.parametrize(
    ("kind", "claim", "evidence"),
    [
        (Q, "Half of the farmers agreed.", "20 percent of the farmers agreed."),
        (Q, "The film has a score of 72/100.", "The film has a score of 75/100 ."),
        (Q, "The film has a score of 72/100.", "The film has a score of 85 % ."),
        (Q, "The band has less than 5 albums.", "The band has six albums."),
        (Q, "The band has less than 5 albums.", "The band has five albums."),
        (Q, "More than 143 critics reviewed it.", "It was reviewed by 143 critics."),
        (T, "The album was released before 2020.", "The album was released in 2021."),
        (T, "The album was released after June 2016.", "The album was released on 3 June 2016 ."),
        (W, "The bank approved the loan.", "The bank refused to approve the loan."),
        (W, "The bank approved the loan.", "The bank never approved the loan."),
        (W, "The bank approved the loan.", "The bank declined to approve the loan."),
        (W, "The concert was held in the park.", "The concert was not held in the park."),
        (W, "The firm sells tyres.", "The firm no longer sells tyres."),
        (W, "The town has a hospital.", "The town lacks a hospital."),
    ],
)
def test_what_cannot_be_true_as_well_excludes_the_claim(
    kind: DifferenceKind, claim: str, evidence: str
) -> None:
    assert kind in excluding(compared(claim, evidence))


@pytest.mark.xfail(reason="sums in two currencies are not compared: nobody gives the rate", strict=True)
def test_sums_in_two_currencies() -> None:
    assert Q in excluding(compared("The film earned $ 3.5 million", "The film earned €400,000 ."))


@pytest.mark.xfail(reason="sums more than twenty times apart are taken for sums of two things", strict=True)
def test_sums_far_apart() -> None:
    assert Q in excluding(compared("The film earned $ 12 million", "The film earned $ 400,000 ."))
