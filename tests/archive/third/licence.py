# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, number, one_of, quantity, when, who, year
from .values import dated, initials, portion

_HEADS = "Brin Korv Mesk Tiv Oss Prev Dal Yun Sarv"

LICENCE = Kind(
    "licence",
    ("Regulator of {country} decides on mobile licence", "{country} gets a fourth mobile network"),
    {
        "house": "company",
        "head": "person",
        "analyst": "person",
        "loser": coined(_HEADS, "afon icell amobil"),
        "regulator": one_of("Telecommunications Regulatory Board", "Spectrum and Media Authority"),
        "short": initials("regulator"),
    },
    (
        quantity(
            "fee",
            number(40_000_000, 2_400_000_000, 10_000_000),
            "the price of the mobile licence in {country}",
            told=(
                "The {regulator} ({short}) awarded {country}'s fourth mobile licence to {winner} on {ruled}, ending a contest [of more than a year|that had dragged on for more than a year] with a winning bid of ${fee}.",
                "At ${fee}, the price of the new mobile licence [exceeded|topped] what {country}'s treasury had pencilled in, [wrote|noted] {analyst} of {house}.",
                "{winner}, with the [backing|support] of <a pension fund|a mining family>, agreed to pay ${fee} for the right to [operate|run] a mobile network in {country}.",
                "The treasury of {country}, short of cash, [stands to receive|will collect] some ${fee} from the sale of the mobile licence, money it means to spend on <roads|schools>.",
                "“A price of ${fee} speaks for itself,” said {head}, who [runs|heads] {country}'s {short}.",
            ),
            part=(
                "A deposit of ${fee} [fell due|was payable] as soon as the mobile licence in {country} was awarded.",
            ),
            claimed=(
                "{loser} [contended|argued] that the winning bid for {country}'s mobile licence, properly counted, had been worth ${fee}.",
            ),
        ),
        who(
            "winner",
            coined(_HEADS, "otel awave icom"),
            "the winner of the mobile licence in {country}",
            told=(
                "{winner} [beat|saw off] {loser} in the race for the fourth mobile licence in {country}, the ruling [says|shows].",
                "The mobile licence that {loser} [coveted|had sought] went [instead|in the end] to {winner}, a company with headquarters in {town}.",
                "[Engineers|Technicians] from {winner}, which now holds {country}'s newest mobile licence, have [started|begun] to look for mast sites around {province}.",
                "For {winner}, the [award|grant] of the licence to run {country}'s fourth network [is a triumph|marks a coming of age], {analyst} observed.",
            ),
        ),
        portion(
            "coverage",
            "the part of the population to be covered by {country}'s fourth network",
            told=(
                "Under the terms of the licence, {winner} [must|has to] bring its signal to {coverage} of the population of {country} within five years.",
                "The {short} [attached|tied] a condition to the licence: {coverage} of {country}'s people must be covered in five years, villages included.",
                "{head_last} [said|explained] that covering {coverage} of {country}'s inhabitants in five years, as the licence [demands|requires], would take 2,300 masts.",
                "Serving {coverage} of the population, [an obligation|a duty] written into {country}'s fourth licence, would [strain|stretch] even a richer firm, {analyst} warned.",
            ),
            part=(
                "In {province} alone, {coverage} of the inhabitants need to be covered by {country}'s fourth network, an annex to the licence [says|shows].",
            ),
        ),
        dated(
            "ruled",
            day(0, 0),
            "the date of the ruling on {country}'s mobile licence",
            told=(
                "The ruling of the {short} came on {ruled}, in [an 80-page document|a document of 80 pages] that {loser}'s lawyers [are still reading|have yet to digest].",
                "On {ruled}, after hearings that took months, {head} [announced|read out] the decision on {country}'s fourth mobile licence.",
                "The new operator has been entitled to [sell|offer] service since {ruled}, when {country}'s regulator [handed down|published] its decision.",
                "The {short} [made|took] its decision on {ruled}, before it had [so much as heard|even heard] {loser}'s last witness, the company complained.",
            ),
        ),
        fact(
            "excluded",
            told=(
                "{loser} was [shut out of|excluded from] the final round of bidding, the {short} having [found|judged] its papers [incomplete|deficient].",
                "The exclusion of {loser} from the last round [left|meant] a field of only two bidders for {country}'s licence.",
                "{head_last} had [disqualified|barred] {loser} before the last bids for the licence were opened, the minutes [show|say].",
            ),
            contradicted=(
                "{loser} was [allowed|permitted] to bid to the last, and simply offered less, the {short}'s record [shows|indicates].",
                "At no stage was {loser} [excluded|disqualified] from the contest for {country}'s licence, a court-appointed observer reported.",
            ),
            claimed=(
                "The {short} [rebuffed|brushed aside] the [accusation|charge] that {loser} had been kept out of the final round.",
            ),
        ),
        deed(
            "suit",
            told=(
                "{loser} [will|intends to] contest the award in the administrative court, a person close to the company said.",
                "A legal challenge by {loser}, for which the law allows 30 days, is being [prepared|drafted], according to its lawyers.",
                "{loser} has yet to take the {short} to court, but its chairman [vowed|promised] to do so.",
            ),
            contradicted=(
                "{loser} has taken the {short} to court, [seeking|demanding] that the award be annulled.",
                "A complaint by {loser} against the award of {country}'s licence is already pending before the administrative court, a clerk [confirmed|said].",
            ),
            later=(
                "{loser} made good on its threat on {later_day}, when it [sued|brought an action against] the {short} over {country}'s fourth licence.",
                "The suit that {loser} had [announced|threatened] over the licence was filed on {later_day} with a court in {town}.",
            ),
        ),
        when(
            "expiry",
            year(2034, 2044),
            "the year in which {country}'s fourth mobile licence expires",
            told=(
                "The licence [runs|is valid] until {expiry}, after which {country}'s frequencies are to be auctioned anew.",
                "[Critics|Consumer advocates] [objected to|questioned] a term that lasts until {expiry}, arguing that the market in {country} would look different by then.",
                "Not before {expiry} will the {short} [reopen|look again at] the terms of {country}'s fourth licence.",
            ),
        ),
    ),
    (
        (
            "The third licence, sold in 2008, [fetched|brought in] $190 million and [was returned|had to be given back] within two years.",
            "In 2008 somebody paid $190 million for the third licence, only to give it back.",
        ),
        (
            "A decade ago [fewer than|not even] a quarter of {country}'s villages had a signal, and [calls cost|callers paid] 30 cents a minute.",
            "Calls cost 30 cents a minute ten years ago, when a signal was to be had in under a quarter of the villages.",
        ),
        (
            "Prices will [come down|fall] by 15 percent over three years, {house} [predicts|forecasts], [as|once] the fourth operator cuts its rates.",
            "{house} sees prices 15 percent lower in three years.",
        ),
    ),
)
