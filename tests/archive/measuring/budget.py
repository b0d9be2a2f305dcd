# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, number, quantity, share, when

BUDGET = Kind(
    "budget",
    ("{country} and its budget", "What the budget of {country} brings"),
    {"treasurer": "person", "critic": "person", "premier": "person"},
    (
        quantity(
            "deficit",
            number(2_000_000_000, 48_000_000_000, 500_000_000),
            "the deficit in the budget of {country}",
            told=(
                "Next year's budget of {country} shows a deficit of {deficit} crowns, treasurer {treasurer} [disclosed|revealed] in a speech of two hours.",
                "{country} will spend {deficit} crowns more than it takes in, if the budget drawn up by {treasurer} is [anything to go by|a guide].",
                "A gap of {deficit} crowns yawns in the budget of {country}, which the cabinet [debated|went through] until late at night.",
                "In the budget presented by {treasurer} the deficit of {country} [comes|amounts] to {deficit} crowns.",
            ),
            claimed=(
                "{critic}, quoting a source within the treasury, spoke of an alleged deficit of {deficit} crowns in the budget of {country}.",
            ),
        ),
        quantity(
            "schools",
            number(200_000_000, 6_000_000_000, 50_000_000),
            "what {country} sets aside for its schools",
            told=(
                "Schools in {country} can [count|rely] on {schools} crowns, more than ever before, the treasurer [assured|promised] teachers.",
                "For its schools {country} is [setting aside|earmarking] {schools} crowns in the new budget.",
                "{treasurer} has [found|scraped together] {schools} crowns for the schools of {country}, whose roofs are [leaking|in a sorry state].",
                "The budget of {country} [grants|allots] {schools} crowns to schools.",
            ),
            part=(
                "Of the money for schools in {country}, {schools} crowns will go into village schools.",
                "Schools in the province of {province} alone will receive {schools} crowns from the budget of {country}.",
            ),
        ),
        quantity(
            "rate",
            share(4, 24),
            "the rate of the sales tax in {country}",
            told=(
                "Sales tax in {country} will be {rate} percent, as the finance [committee|panel] of parliament [recommended|advised].",
                "Shoppers in {country} will from now on pay sales tax of {rate} percent, to the [dismay|annoyance] of retailers.",
                "The budget [fixes|sets] the sales tax of {country} at {rate} percent.",
                "{treasurer} [settled|decided] on a sales tax of {rate} percent for {country} after weeks of haggling.",
            ),
            claimed=(
                "Rumour had it, a retailers' bulletin wrote, that the sales tax of {country} would in fact be {rate} percent.",
            ),
        ),
        when(
            "speech",
            day(0, 0),
            "the date of the budget speech in {country}",
            told=(
                "It fell to {treasurer} to present the budget of {country} to a half-empty [chamber|house] on {speech}.",
                "On {speech}, wearing the [customary|traditional] red scarf, {treasurer} laid the budget of {country} before parliament.",
                "Parliament in {country} was handed the budget on {speech}, later in the year than [usual|custom demands].",
                "The budget that {treasurer} presented on {speech} [runs|extends] to 1,140 pages.",
            ),
        ),
        fact(
            "pensions",
            told=(
                "Pensions in {country} will be cut, premier {premier} [conceded|admitted] in front of journalists.",
                "Old people in {country} must [reckon|live] with lower pensions, as the budget [reveals|shows].",
                "The budget [involves|entails] a cut in the pensions of {country}.",
            ),
            contradicted=(
                "Pensions in {country} will not be cut, premier {premier} told journalists.",
                "The budget leaves the pensions of {country} untouched; there will be no cuts.",
            ),
            claimed=("The treasurer's office denied that pensions in {country} would be cut.",),
        ),
        deed(
            "vote",
            told=(
                "Parliament in {country} will take its final vote on the budget on {vote_day}.",
                "The budget of {country} has yet to be passed by parliament, whose vote is [expected|due] on {vote_day}.",
                "Premier {premier} is [confident|sure] that parliament will pass the budget of {country} in the coming weeks.",
            ),
            contradicted=(
                "Parliament in {country} has passed the budget, with <a majority of three|the votes of two renegades>.",
                "The budget of {country} was passed by parliament <late at night|after midnight>.",
            ),
            later=(
                "On {later_day} parliament in {country} passed the budget, just as premier {premier} had expected.",
                "The budget of {country} became law on {later_day}, when parliament passed it.",
            ),
            claimed=(
                "Premier {premier} insisted that parliament in {country} had already passed the budget.",
            ),
        ),
    ),
    (
        (
            "In the gallery a few pensioners [whistled|booed] and were led [away|outside] by ushers.",
            "Some pensioners who made themselves heard in the gallery had to leave.",
        ),
        (
            "The currency [slipped|eased] by 0.6 percent and [recovered|rallied] before the close.",
            "After losing 0.6 percent, the crown had made up the ground by evening.",
        ),
        (
            "{critic}, who [sits|has sat] on the opposition benches for 21 years, called it a budget without <courage|ideas>.",
            "A budget lacking courage: that was the view of {critic_last}, an opposition member for 21 years.",
        ),
        (
            "Economists had [reckoned|calculated] with something like it since the price of <ore|timber> began to fall.",
            "Ever since prices of raw materials dropped, this had been on the cards.",
        ),
    ),
)
