# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, number, one_of, quantity, share
from ..wording import Value
from .values import dated, rated

RATE = Kind(
    "rate",
    ("{country} tightens the reins", "Central bank of {country} acts on prices"),
    {
        "governor": "person",
        "economist": "person",
        "house": "company",
        "neighbour": "country",
        "currency": one_of("crown", "dinar", "peso", "lira", "franc"),
        "target": number(2, 4),
        "their_rate": share(2, 9),
    },
    (
        rated(
            "rate",
            lambda scene: Value(scene.chance.randrange(17, 72) / 4),
            "the level of the benchmark rate in {country}",
            told=(
                "The central bank of {country}, [struggling|scrambling] to [rein in prices|restore faith in the {currency}], raised its benchmark interest rate to {rate} percent on {decided}, <a step that most analysts had seen coming|wrong-footing most analysts>.",
                "With the benchmark rate now at {rate} percent, borrowing in {country} costs more than at any time <in a decade|since the banking crisis>, according to {economist}, [who follows the bank for|an economist at] {house}.",
                "Governor {governor}, presenting the decision in {town}, [argued|maintained] that a policy rate of {rate} percent was [high enough to cool demand|the least that the situation required].",
                "The {currency} [firmed|strengthened] after the increase in the main policy rate, to {rate} percent, <but gave up its gains by evening|and bonds rallied>.",
            ),
            part=(
                "The rate that {country}'s central bank [pays on overnight deposits|offers banks for overnight deposits], [a less-watched|a secondary] one, was set at {rate} percent.",
            ),
            later=(
                "In [its second|another] move since then, {country}'s central bank [lifted|took] the benchmark rate to {rate} percent on {later_day}.",
                "The benchmark rate in {country} has since [gone up|been raised] further and stands at {rate} percent, {governor} [told a committee of parliament|told lawmakers].",
            ),
        ),
        quantity(
            "inflation",
            share(6, 28),
            "the rate of inflation in {country}",
            told=(
                "Consumer prices in {country} rose {inflation} percent in the latest 12 months, [figures released before the meeting showed|the statistics office reported before the meeting], [driven by|led by] <food|rents>.",
                "Annual inflation, which [the bank is bound by law to hold|the bank is meant to hold] at {target} percent, [had reached|was running at] {inflation} percent in {country} [by the time the board met|when the board gathered].",
                "[Households|Shoppers] in {province}, like those elsewhere in {country}, have seen the cost of living go up by [about|some] {inflation} percent in a year.",
                "“Nobody can plan with inflation at {inflation} percent,” [Governor {governor} told a news conference|said Governor {governor}] <before taking questions|in an otherwise dry statement>.",
                "At {inflation} percent a year, price growth in {country} is [far above|well beyond] what wages can [match|bear], [{economist} of {house} wrote to clients|{house}'s {economist} wrote in a note].",
            ),
            part=(
                "Stripping out <food and fuel|energy>, core inflation in {country} came to {inflation} percent, {economist} [calculated|noted].",
            ),
            later=(
                "Inflation in {country} has quickened to {inflation} percent since the rate rise, according to [data published|figures out] on {later_day}.",
            ),
            claimed=(
                "A [consumer group|traders' association] [close to the opposition|at odds with the bank] maintained that prices in {country} had in truth risen by {inflation} percent in a year.",
            ),
        ),
        quantity(
            "dissent",
            number(3, 5),
            "the number of board members who voted against Governor {governor}",
            told=(
                "{dissent} of the 15 members of {country}'s monetary board [opposed|spoke and voted against] raising the rate, [minutes of the meeting show|a summary of the discussion shows].",
                "The board was [split|divided], with {dissent} members [favouring|preferring] no change, [said a person who was in the room|according to a person briefed on the debate].",
                "{governor}, who had [sought|wanted] a broad majority, [had to reckon with|ran into] {dissent} dissenters on the board of {country}'s central bank.",
                "That {dissent} board members [broke ranks with|sided against] Governor {governor} was [unusual|a rare sight], {economist} said, for an institution [that prizes unanimity|known for its consensus].",
            ),
        ),
        dated(
            "decided",
            day(0, 0),
            "the date of the rate decision in {country}",
            told=(
                "[The announcement came|The decision was made public] on {decided}, [shortly|minutes] before markets in {town} [closed|shut], at the end of a meeting [on which {country}'s borrowers had pinned their hopes|that {country}'s press had billed as decisive].",
                "It was not until {decided}, <a week later than scheduled|after a day's delay>, that {country}'s monetary board [settled on|agreed to] the increase.",
                "On {decided}, the day [of the increase|the rate went up], [traders|dealers] at {house} [handled|saw] three times their usual volume of orders.",
                "[Bond yields|Yields on government bonds] have [edged lower|slipped] since {decided}, when Governor {governor} [announced the higher rate|made the increase known].",
            ),
        ),
        fact(
            "intervened",
            told=(
                "To [prop up|support] the {currency}, the central bank of {country} also sold dollars from its reserves <in the days before the meeting|on the eve of the meeting>, [dealers at three banks|three dealers] said.",
                "The bank's intervention in the currency market, the first <in six years|under {governor}>, [slowed|halted] the slide of the {currency}.",
                "Dealers [reported|described] heavy selling of dollars by {country}'s central bank, which [stepped in|intervened] when the {currency} [weakened|slipped].",
            ),
            contradicted=(
                "The central bank of {country} [kept|stayed] out of the currency market and let the {currency} [fall|find its level], [reserve data show|dealers said].",
                "At no point did the bank [sell dollars to defend|intervene on behalf of] the {currency}, [figures on its reserves indicate|{economist} of {house} said].",
            ),
            claimed=(
                "[Asked about|Pressed on] dealers' accounts, Governor {governor} said there was no truth in [talk|reports] of dollar sales to [defend|shore up] the {currency}.",
            ),
        ),
        deed(
            "ceiling",
            told=(
                "{governor} also [signalled|indicated] that the ceiling on mortgage rates in {country}, [in place|in force] for two decades, [would be lifted|was to go] <by the end of the year|before winter>.",
                "[Lifting|The lifting of] the cap on mortgage rates, for which {country}'s bankers [have pressed|have been calling] for years, remains [a plan|an intention], {economist_last} [cautioned|noted].",
                "Plans to [do away with|abolish] the limit on mortgage rates are [to be put|due to go] before the board of {country}'s central bank on {board_day}.",
            ),
            contradicted=(
                "The [decades-old|two-decade-old] ceiling on mortgage rates in {country} [is no more|is history], the central bank having scrapped it <without notice|together with the increase>.",
                "Mortgage lenders in {country} are free to set their own rates [now that|since] the bank has [abolished|removed] the ceiling.",
            ),
            later=(
                "On {later_day}, [keeping a promise by Governor {governor}|as Governor {governor} had signalled], the bank [lifted|removed] the ceiling on mortgage rates in {country}.",
                "The cap on mortgage rates was [abolished|scrapped] on {later_day}, some time after {governor_last} had [announced|foreshadowed] the step.",
            ),
            claimed=(
                "[A lobby|An association] of home builders asserted that the cap on mortgage rates in {country} had already been lifted.",
            ),
        ),
    ),
    (
        (
            "In neighbouring {neighbour}, where <growth|lending> has [stalled|all but stopped], the policy rate is {their_rate} percent and [likely|expected] to fall.",
            "{neighbour}, next door, makes do with a policy rate of {their_rate} percent and is thinking of cutting it.",
        ),
        (
            "A year earlier the same board [left borrowing costs unchanged|made no change] at four consecutive meetings, [citing|pointing to] <a poor harvest|slack exports>.",
            "Twelve months before, with <a poor harvest|slack exports> in mind, the board had four times in a row sat on its hands.",
        ),
        (
            "For next year the bank's staff [project|forecast] inflation of 5.1 percent, [provided|on condition] that oil stays cheap.",
            "Should oil stay cheap, inflation will come to 5.1 percent next year, the bank's own model says.",
        ),
    ),
)
