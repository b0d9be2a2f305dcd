"""Two sentences and what they disagree about, as the packaged encoder sees them."""

from collections.abc import Callable, Sequence
from itertools import combinations, permutations

import pytest

from provenance import embed
from provenance.compare import Text, text
from provenance.conflicts.disagreement.asides import aside
from provenance.conflicts.disagreement.disagree import disagree, weighed
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.numbers import apart
from provenance.conflicts.disagreement.reading import reading
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Sentence, Span
from provenance.extract import extract, in_context

Said = tuple[str, str | None]
Ask = Callable[[Said, Said], tuple[Disagreement, ...]]

QUANTITY = (
    (
        ("The quake in Veldoria killed 230 people.", "2023-04-26"),
        ("Officials in Veldoria put the death toll of the quake at 410.", "2023-04-26"),
    ),
    (
        ("Sundferry carried 14 million passengers in July.", "2023-08-02"),
        ("Sundferry's July traffic was 12 million passengers.", "2023-08-05"),
    ),
    (
        ("The dam at Millbay cost Northline $4.2 billion.", "2023-07-01"),
        ("Northline has spent $6 billion on the dam at Millbay, critics say.", "2023-07-11"),
    ),
    (  # months apart, and not quite the same thing: why they differ is asked elsewhere
        ("Loopa has 60 million subscribers in Veldoria.", "2022-02-17"),
        ("There are more than 40 million Loopa users in Veldoria.", "2022-09-28"),
    ),
)
OTHERS = (
    (
        DifferenceKind.TIME,
        ("The treaty was signed in Karsk on 4 May 2011.", "2011-05-06"),
        ("The treaty was signed in Karsk on 7 May 2011.", "2011-05-08"),
    ),
    (
        DifferenceKind.PLACE,
        ("The summit of the Nordic ministers will be held in Oslo.", "2023-07-20"),
        ("The Nordic ministers will hold their summit in Helsinki.", "2023-07-21"),
    ),
    (
        DifferenceKind.NAME,
        ("The prize went to Anna Kowalska, the jury in Cannes said.", "2023-05-20"),
        ("The jury in Cannes gave the prize to Maria Lopez.", "2023-05-20"),
    ),
    (
        DifferenceKind.POLARITY,
        ("Northline has released the ferry.", "2023-08-01"),
        ("Northline denied that it had released the ferry.", "2023-08-02"),
    ),
    (
        DifferenceKind.POLARITY,
        ("Parliament approved the pension law in Karsk.", "2023-05-01"),
        ("Parliament in Karsk rejected the pension law.", "2023-05-01"),
    ),
    (
        DifferenceKind.POLARITY,
        ("Samsung was asked by ministers to build a plant in Vietnam.", "2022-01-10"),
        ("Samsung said it would not be able to build a plant in Vietnam.", "2022-03-28"),
    ),
    (
        DifferenceKind.MODALITY,
        ("Google plans to open a data centre in Karsk.", "2020-05-01"),
        ("Google has opened a data centre in Karsk.", "2021-04-01"),
    ),
    (  # what has been so since a day began on it
        DifferenceKind.TIME,
        ("Since 3 March the ferry of Northline has been out of service in Millbay.", "2021-03-09"),
        ("The Northline ferry in Millbay went out of service on 1 March.", "2021-03-08"),
    ),
    (  # what is to be done by a year is not done in a later one
        DifferenceKind.TIME,
        ("Northline is to finish the tunnel to Millbay by 2031.", "2021-03-09"),
        ("Northline will finish the tunnel to Millbay in 2034.", "2021-03-10"),
    ),
    (  # a comma parts the day from its speaker
        DifferenceKind.TIME,
        ("The new Northline ferry will sail to Millbay on 12 June 2021, Ana Pohl said.", "2021-03-09"),
        ("The new Northline ferry will sail to Millbay on 15 June 2021, Ana Pohl said.", "2021-03-10"),
    ),
    (  # a name behind a word for such, and one that ends with it, is a place
        DifferenceKind.PLACE,
        ("Ana Pohl is held in the prison of Ardmoor.", "2021-03-09"),
        ("Ana Pohl is held in the prison of Westing.", "2021-03-09"),
    ),
    (
        DifferenceKind.PLACE,
        ("The final of the Karsk cup was held at the Norman Arena.", "2021-03-09"),
        ("The final of the Karsk cup was held at the Arden Arena.", "2021-03-09"),
    ),
    (  # months later, where one text tells that somebody came after another
        DifferenceKind.NAME,
        ("Ana Pohl is the chief engineer of Northline Ferries.", "2021-03-09"),
        ("Ivo Lenk has replaced the first chief engineer of Northline Ferries.", "2021-06-21"),
    ),
    (  # the same role in other words
        DifferenceKind.NAME,
        ("Northline Ferries is run by Ana Pohl, a former captain.", "2021-03-09"),
        ("“We lose money,” said Tomas Reyl, chief executive of Northline Ferries.", "2021-03-10"),
    ),
    (
        DifferenceKind.PLACE,
        ("About 900 Northline passengers were stuck in Faro on Tuesday.", "2021-03-10"),
        ("Northline left its passengers stranded in Malaga on Tuesday.", "2021-03-10"),
    ),
    (  # a thing is planned, or asked for, that was given or made
        DifferenceKind.MODALITY,
        ("A clinic of Northline in Karsk is planned.", "2021-03-09"),
        ("Northline has opened a clinic in Karsk.", "2021-03-10"),
    ),
    (
        DifferenceKind.MODALITY,
        ("Northline has applied to the harbour board of Millbay for a berth licence.", "2021-03-09"),
        ("The harbour board of Millbay has granted Northline its berth licence.", "2021-03-10"),
    ),
    (
        DifferenceKind.MODALITY,
        ("The Veldoria vaccine has not yet been licensed.", "2020-05-01"),
        ("The Veldoria vaccine has been licensed.", "2020-05-02"),
    ),
    (
        DifferenceKind.MODALITY,
        ("Northline has received the berth permit for Millbay.", "2021-03-09"),
        ("Northline is still waiting for the berth permit for Millbay.", "2021-03-10"),
    ),
    (  # what may be, and what may not
        DifferenceKind.POLARITY,
        ("Trawlers from Karsk can enter the harbour of Millbay.", "2021-03-09"),
        ("Trawlers from Karsk cannot enter the harbour of Millbay.", "2021-03-10"),
    ),
    (
        DifferenceKind.POLARITY,
        ("The Karsk exam must be repeated, the minister said.", "2021-03-09"),
        ("The Karsk exam need not be repeated, the minister said.", "2021-03-10"),
    ),
    (
        DifferenceKind.POLARITY,
        ("Northline has signed the treaty with Millbay.", "2021-03-09"),
        ("Nothing has been signed by Northline and Millbay.", "2021-03-10"),
    ),
    (
        DifferenceKind.POLARITY,
        ("Millbay Rovers won the cup final against Karsk United.", "2021-03-09"),
        ("Millbay Rovers lost the cup final against Karsk United.", "2021-03-10"),
    ),
)
IN_ONE_STORY = (  # none of them names what the other does; the texts around them tell that it is one matter
    (
        DifferenceKind.QUANTITY,
        ("The ship had 120 cars on board.", "2021-03-09"),
        ("There were 310 cars on the ship, the captain said.", "2021-03-10"),
    ),
    (
        DifferenceKind.TIME,
        ("The ferry is to sail again on 12 June.", "2021-03-09"),
        ("The ferry will sail again on 30 September.", "2021-03-10"),
    ),
    (
        DifferenceKind.POLARITY,
        ("The family paid a ransom, a police officer said.", "2021-03-09"),
        ("The family insists that no ransom was paid.", "2021-03-10"),
    ),
    (
        DifferenceKind.MODALITY,
        ("The operator plans to buy 14 low-floor trams.", "2021-03-09"),
        ("The operator has bought 14 low-floor trams.", "2021-03-10"),
    ),
)
AGREED: tuple[tuple[Said, Said], ...] = (
    (
        ("Loopa has more than 45 million users in Veldoria.", None),
        ("Loopa has 46 million users in Veldoria.", None),
    ),
    (("Loopa has 4.5 crore users in Veldoria.", None), ("Loopa has 45 million users in Veldoria.", None)),
    (("Loopa has 45,210,000 users in Veldoria.", None), ("Loopa has 45 million users in Veldoria.", None)),
    (  # two events of one sort in one town
        ("Ten people died in a bus crash near Quetta.", "2018-03-01"),
        ("Seventeen people died in a bus crash near Quetta.", "2021-06-11"),
    ),
    (
        ("The quake in Nepal killed at least 230 people.", "2015-04-26"),
        ("The quake in Nepal injured 410 people.", "2015-04-26"),
    ),
    (
        ("Sundferry carried 14 million passengers in July.", "2019-08-02"),
        ("Northline carried 4 million passengers in July.", "2019-08-05"),
    ),
    (
        ("The company employs 4,200 people in Leipzig.", "2019-05-01"),
        ("The company employs 9,000 people in Dresden.", "2019-05-11"),
    ),
    (
        ("The bridge of Karsk was opened in 1932.", None),
        ("The bridge of Karsk was destroyed in 1945.", None),
    ),
    (
        ("Samsung was asked by ministers to build a plant in Vietnam.", "2022-01-10"),
        ("Sundferry said it would not build a plant in Vietnam.", "2022-03-28"),
    ),
    (
        ("Parliament approved the pension law in Warsaw.", "2018-05-01"),
        ("Parliament in Warsaw rejected the budget.", "2018-05-01"),
    ),
    (
        ("Visitors had to pay 70 euros for a day in Karsk.", "2018-05-01"),
        ("Visitors paid 70 euros for a day in Karsk.", "2018-05-01"),
    ),
    (
        ("Wind forced the festival in Karsk to cancel its fireworks.", "2018-05-01"),
        ("The fireworks at the Karsk festival were cancelled because of the wind.", "2018-05-02"),
    ),
    (  # one tells of long ago
        ("The fire at the Millbay mill killed 12 people.", "2018-05-01"),
        ("In 1974 a fire at the Millbay mill killed 31 people.", "2018-05-02"),
    ),
    (  # one of what might be
        ("The leak at Northline cost its customers 4 million crowns.", "2018-05-01"),
        ("The leak at Northline could cost its customers 9 million crowns if it goes on.", "2018-05-02"),
    ),
    (
        ("The leak at Northline cost its customers 4 million crowns.", "2018-05-01"),
        ("In the worst case the leak at Northline costs its customers 9 million crowns.", "2018-05-02"),
    ),
    (  # one of an age
        ("In Karsk, 12 people died in the crush.", "2018-05-01"),
        ("Of the people in Karsk, most are under 30.", "2018-05-02"),
    ),
    (  # both deny it
        ("The treaty lets Karsk export grain to Veldoria without a permit.", "2018-05-01"),
        ("Karsk needs no permit to export grain to Veldoria under the treaty.", "2018-05-02"),
    ),
    (  # both tell of no change
        ("The bank of Karsk made no change to its rate in May.", "2018-05-01"),
        ("The bank of Karsk left its rate unchanged in May.", "2018-05-02"),
    ),
    (  # what is told without one thing is not told of that
        ("The files of Northline were stored without a password.", "2018-05-01"),
        ("Passwords were among the files that leaked from Northline.", "2018-05-01"),
    ),
    (  # what is denied is not what the other tells
        ("The mayor of Karsk named those who had not survived the quake.", "2018-05-01"),
        ("The mayor of Karsk named those who died in the quake.", "2018-05-02"),
    ),
    (  # to plan is no deed
        ("The opening of the Northline pier in Karsk is planned for 3 June.", "2018-05-01"),
        ("3 June has been set as the opening day of the Northline pier in Karsk.", "2018-05-02"),
    ),
    (  # what lasts until a day far off did not happen on it
        ("Handed down on Monday, the judgment surprised even counsel for Northline.", "2018-12-11"),
        ("Counsel for Northline has until 3 February to take the judgment further.", "2018-12-11"),
    ),
    (  # a day on which something was printed
        ("The Northline ferry sank on 3 May 2018.", "2018-05-04"),
        ("This article corrects our report of 4 May 2018 on the Northline ferry.", "2018-05-06"),
    ),
    (  # a day of any year
        ("The Karsk final was played on 15 November.", "2018-11-16"),
        ("The Karsk final of November 15 will be remembered.", "2018-11-14"),
    ),
    (  # where a speaker lives
        ("Millbay beat Karsk in the cup final at Ardmoor, the league said.", "2018-05-01"),
        ("Ana Pohl, a baker in Westing, said that Millbay beat Karsk in the cup final.", "2018-05-02"),
    ),
    (  # drawings, not what is yet to be done
        ("The bridge of Karsk was designed by the engineer Ana Pohl.", "2018-05-01"),
        ("The plans for the bridge of Karsk came from the engineer Ana Pohl.", "2018-05-02"),
    ),
    (
        ("Northline plans to pull down the ruined mill of Millbay.", "2018-05-01"),
        ("The ruined mill of Millbay is to be pulled down by Northline.", "2018-05-02"),
    ),
    (  # one word of what is denied is in both, and not the one that counts
        ("People in Karsk do not get the fever vaccine free.", "2018-05-01"),
        ("Nurses in Karsk gave 4,000 doses of the fever vaccine.", "2018-05-02"),
    ),
    (
        ("With the visa requirement for Karsk abolished, a card is enough.", "2018-05-01"),
        ("Citizens of Millbay need no visa for Karsk.", "2018-05-02"),
    ),
    (  # who denies something of a thing does not say that it can be used
        ("The Northline network does not cover the island of Faro.", "2018-05-01"),
        ("Callers on the island of Faro cannot use the network of Northline.", "2018-05-02"),
    ),
    (  # one river, two gauges
        ("The Aske reached a level of 6.1 metres at Karsk.", "2018-05-01"),
        ("Farther downstream, at Millbay, the Aske reached a level of only 3.6 metres.", "2018-05-02"),
    ),
    (  # two boards have two heads
        ("“Save water,” said Ana Pohl, head of the water board of Karsk in Veldoria.", "2018-05-01"),
        ("“Save water,” said Tomas Reyl, head of the water board of Millbay in Veldoria.", "2018-05-02"),
    ),
)


@pytest.fixture(scope="module")
def ask() -> Ask:
    """Two sentences, each with its date → their disagreements, by the packaged encoder."""
    model = embed.load(None)

    def asked(left: Said, right: Said, story: float = 0.0) -> tuple[Disagreement, ...]:
        vectors, tokens = model.encode_with_tokens([left[0], right[0]])
        one, other = (
            text(extract(said, said_on=day), found.spans, found.vectors)
            for (said, day), found in zip((left, right), tokens, strict=True)
        )
        return disagree(one, other, float(vectors[0] @ vectors[1]), story=story)

    return asked


@pytest.mark.model
@pytest.mark.parametrize(("left", "right"), QUANTITY)
def test_two_numbers_of_one_thing_disagree(ask: Ask, left: Said, right: Said) -> None:
    (found,) = ask(left, right)
    assert found.kind is DifferenceKind.QUANTITY
    assert found.left_span
    assert found.right_span
    assert found.left == found.left_span.of(left[0])
    assert found.right == found.right_span.of(right[0])
    assert 0 < found.agreement < 1


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Most people in Karsk are under 30.", False),
        ("Of the crew, a third of them over 65, 12 died.", True),
        ("The quake killed over 30.", True),
        ("In Karsk over 30 people died.", True),
        ("A previous convoy of 12 lorries was turned back.", False),
        ("To feed Karsk, 200 lorries would be needed.", False),
        ("If the dam breaks, 200 houses could be lost.", False),
        ("The dam could hold 200 years, Ana Pohl said.", True),
    ],
)
def test_a_number_of_what_did_not_happen_is_left_aside(said: str, counts: bool) -> None:
    assertion = extract(said)
    assert aside(assertion.quantities[-1], assertion) is not counts


@pytest.mark.model
@pytest.mark.parametrize(("kind", "left", "right"), OTHERS)
def test_every_kind_of_disagreement_is_found(
    ask: Ask, kind: DifferenceKind, left: Said, right: Said
) -> None:
    assert {found.kind for found in ask(left, right)} == {kind}


@pytest.mark.model
@pytest.mark.parametrize(("kind", "left", "right"), IN_ONE_STORY)
def test_sentences_of_one_story_need_no_name_in_common(
    ask: Ask, kind: DifferenceKind, left: Said, right: Said
) -> None:
    assert ask(left, right) == ()
    assert {found.kind for found in ask(left, right, 1.0)} == {kind}


@pytest.mark.model
@pytest.mark.parametrize(("left", "right"), AGREED)
def test_what_agrees_or_is_of_something_else_is_no_disagreement(ask: Ask, left: Said, right: Said) -> None:
    assert ask(left, right) == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # one match, and one sale, told of either side
            "Millbay Rovers won the cup final against Karsk United.",
            "Karsk United lost the cup final against Millbay Rovers.",
        ),
        ("Northline bought the ferry Aske from Sundferry.", "Sundferry sold the ferry Aske to Northline."),
        (
            "Millbay General has 138 beds in Millbay.",
            "A neighbouring hospital of Millbay General has 158 beds in Karsk.",
        ),
        (  # a second one is another
            "Veldoria reopened the crossing near Karsk on 17 April 2018.",
            "A second crossing of Veldoria near Karsk was opened on 23 April 2018.",
        ),
        (
            "The new census counted 5.6 million people in Veldoria.",
            "The previous census of the whole of Veldoria counted 2.9 million people.",
        ),
        (  # on which we printed it
            "Some pupils of Karsk sat the exam on 15 May 2018.",
            "The exam in Karsk was easy, contrary to what we reported on 18 May 2018.",
        ),
    ],
)
def test_what_is_told_of_two_is_not_even_weighed(left: str, right: str) -> None:
    sides = [reading(text(extract(said, said_on="2018-05-20"))) for said in (left, right)]
    assert list(weighed(Ground(*sides, 1.0, 1.0))) == []


def test_places_that_have_nothing_else_are_of_one_thing_only_where_all_else_is_alike() -> None:
    said = ("3 million people are at home in Paris.", "3 million people are at home in London.")
    sides = [reading(text(extract(one, said_on="2018-05-20"))) for one in said]
    assert [one.kind for one in weighed(Ground(*sides, 0.8, 1.0))] == [DifferenceKind.PLACE]
    assert list(weighed(Ground(*sides, 0.6, 1.0))) == []


@pytest.mark.model
def test_which_sentence_is_left_decides_nothing(ask: Ask) -> None:
    told = [(left, right) for left, right in QUANTITY] + [(left, right) for _, left, right in OTHERS]
    for left, right in told:
        there = sorted(map(repr, ask(right, left)))
        assert there == sorted(repr(found.mirrored()) for found in ask(left, right))


@pytest.mark.model
def test_a_looser_match_has_a_lower_agreement(ask: Ask) -> None:
    (loose,) = ask(*QUANTITY[0])
    (close,) = ask(*QUANTITY[1])
    assert loose.agreement < close.agreement


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("more than 45 million users", "46 million users", False),
        ("at least 12 people", "13 people", False),
        ("1,180 people", "1,200 people", False),
        ("about 50 people", "52 people", False),
        ("12 people", "15 people", True),
        ("60 million users", "more than 45 million users", True),
        ("45 million users", "60 million users", True),
        ("56 million users", "60 million users", True),
        ("3 kilometres", "3,000 metres", False),
        ("0 people", "3 people", True),
    ],
)
def test_numbers_are_apart_where_neither_can_mean_the_other(one: str, other: str, differ: bool) -> None:
    (left,), (right,) = extract(one).quantities, extract(other).quantities
    assert apart(left, right) is differ
    assert apart(right, left) is differ


def test_names_that_both_documents_know_are_told_apart() -> None:
    sides = _document(
        "Twitter and Facebook said they will not open offices in Karsk.",
        "TikTok has agreed to open an office in Karsk.",
        "Facebook will open an office in Karsk.",
    )
    assert disagree(sides[0], sides[1], 0.6) == ()


def test_a_sentence_without_words_or_of_a_million_letters_disagrees_with_none() -> None:
    odd = ["", "…", "Karsk " * 200_000, "\u202e12 Karsk 15\u202c", "12 12 12 12 Karsk " * 50]
    sides = [text(extract(one[:5000])) if len(one) < 10_000 else _long(one) for one in odd]
    for left, right in permutations(sides, 2):
        assert all(isinstance(found, Disagreement) for found in disagree(left, right, 0.9))


def test_equal_sentences_agree_whatever_day_they_were_printed() -> None:
    said = "Northline closed its office in Karsk on Monday, and 12 people lost their jobs."
    sides = [text(extract(said, said_on=day)) for day in ("2023-01-04", "2023-05-17", None)]
    for left, right in combinations(sides, 2):
        assert disagree(left, right, 1.0) == ()


def _document(*said: str) -> Sequence[Text]:
    sentences = [Sentence(one, Span(0, len(one)), at, 0) for at, one in enumerate(said)]
    return [text(assertion) for assertion in in_context(sentences, said_on="2023-05-01")]


def _long(said: str) -> Text:
    assertion = extract("Karsk")
    return Text(type(assertion)(said, None), ())
