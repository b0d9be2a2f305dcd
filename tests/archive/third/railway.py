# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, deed, fact, named, number, one_of, quantity, when, where, who, year
from .values import initials, portion

RAILWAY = Kind(
    "railway",
    ("{town} waits for its railway", "Contract signed for a line from {town}"),
    {
        "loser": "company",
        "minister": "person",
        "banker": "person",
        "bank": one_of("Southern Development Bank", "Infrastructure Fund of the Nations"),
        "short": initials("bank"),
        "old_year": year(1952, 1979),
    },
    (
        quantity(
            "value",
            number(180_000_000, 6_500_000_000, 10_000_000),
            "the value of the contract for the railway from {town}",
            told=(
                "{country} has awarded {contractor} a contract worth ${value} to build a railway from {town} to {terminus}, [in a bet|betting] that trains can do what roads [could not|have not]: bring the interior within reach of the sea.",
                "The contract for the railway out of {town}, which [both sides put|ministry documents put] at ${value}, [equals|is equal to] a tenth of {country}'s yearly <output|budget>.",
                "For [about|some] ${value}, {contractor} is to [lay|provide] the track, the signals and the trains of the new line from {town}, {minister} [said|told parliament].",
                "{banker} of the {bank} ({short}) [called|considered] the ${value} that {country} will [pay|spend] for a railway from {town} “[a lot of money|a great deal] for a line through sand.”",
            ),
            part=(
                "Tunnels [account for|make up] ${value} of the contract for the railway from {town}, [a breakdown|an annex] shows.",
            ),
            later=(
                "The bill for the railway from {town} has [swollen|ballooned] to ${value}, {minister_last} [conceded|told lawmakers] on {later_day}.",
            ),
            claimed=(
                "{loser}, which [lost|was passed over], [asserted|let it be known] that the railway from {town} would really cost ${value}.",
            ),
        ),
        who(
            "contractor",
            named("company"),
            "the name of the builder of the railway from {town}",
            told=(
                "{contractor} [prevailed over|was preferred to] {loser} after a tender for the railway from {town} [that lasted 18 months|lasting 18 months].",
                "Construction of the line from {town} [falls|goes] to {contractor}, a newcomer to {country} <whose owners are little known|with few railways to its name>.",
                "Executives of {contractor}, [wearing|in] hard hats, posed with {minister} at what will be the <junction|terminus> in {town}.",
                "“This is our largest order,” [said|declared] the chairman of {contractor}, which is to build the railway from {town}.",
            ),
            later=(
                "{contractor} has [stepped in|taken over] as builder of the railway from {town}, the first contractor having <gone bankrupt|pulled out>, {minister} announced on {later_day}.",
            ),
        ),
        where(
            "terminus",
            named("town"),
            "where the railway from {town} ends",
            told=(
                "At {terminus}, where the line from {town} will end, <fishermen|market women> [have been told|were told] to make way for a <station|goods yard>.",
                "Travelling from {town} to {terminus}, a [bone-shaking|gruelling] day by bus, is to take three hours by [train|rail], {minister} [promised|said].",
                "The [route|alignment] [follows|keeps to] an old caravan trail from {town} to {terminus}, [avoiding|sparing] a nature reserve.",
                "Land prices in {terminus} have doubled since it was [picked|chosen] as the end point of the railway from {town}.",
            ),
        ),
        when(
            "opening",
            year(2027, 2034),
            "the year in which the railway from {town} is to open",
            told=(
                "Trains are [to run|expected to run] on the line from {town} in {opening}, [under a timetable|according to a schedule] that engineers consider [ambitious|brave].",
                "{opening} is the year in which passengers [can|will be able to] board a train in {town}, if {minister_last} is to be believed.",
                "The contract [obliges|binds] the builder to [finish|hand over] the railway from {town} by {opening}, on pain of a penalty [for each month|for every month] of delay.",
                "Not until {opening} will the railway from {town} [open|carry anyone], {banker} [noted|pointed out], by when the loans will be <falling due|in arrears>.",
            ),
            later=(
                "Completion of the railway from {town} has been [put back|postponed] to {opening}, the ministry said on {later_day}.",
            ),
        ),
        portion(
            "loan",
            "the part of the cost of the railway from {town} that the {short} lends",
            told=(
                "The {short} will [lend|advance] {country} {loan} of the money for the railway from {town}, {banker} [confirmed|said].",
                "Loans from the {short} [cover|pay for] {loan} of the cost of the line from {town}, [the remainder|the balance] coming from the budget.",
                "With {loan} of the railway from {town} financed by the {short}, {country} is [sinking|going] deeper into debt, its critics [say|warn].",
                "{minister_last} [persuaded|talked] the {short} into [bearing|shouldering] {loan} of the cost of the railway from {town}.",
            ),
            claimed=(
                "[Opponents|Critics] of {minister} [asserted|alleged] that {loan} of the railway from {town} was being paid for by the {short}.",
            ),
        ),
        fact(
            "lowest",
            told=(
                "The winning offer was the lowest of four, the [tender board|ministry] said, {loser} having [asked for|demanded] more to build the railway from {town}.",
                "{loser} was [underbid|undercut] by the winner of the railway contract, [whose price was the lowest|which named the lowest price], {minister} [explained|said].",
                "[Price decided|It was price that decided] the tender for the line from {town}: nobody [bid less|made a lower bid] than the winner.",
            ),
            contradicted=(
                "The winner of the tender for the line from {town} had not made the lowest bid; {loser} [had|was cheaper], the [audit court|auditor general] [found|established].",
                "Cheaper offers than the winning one, {loser}'s among them, were [passed over|turned down] in the tender for the railway from {town}.",
            ),
            claimed=(
                "{loser} [disputed|contested] that the winning bid for the railway from {town} had been the lowest.",
            ),
        ),
        deed(
            "begun",
            told=(
                "[Earthworks|Ground works] near {town} are to [begin|start] <after the harvest|once land has been bought>, {minister_last} [said|announced].",
                "Not a metre of track has been laid near {town}, and [none will be|nobody expects any] before {track_day}.",
                "Construction of the railway from {town} will [start|get under way] <with the dry season|after the rains>, [its builder|the builder] said.",
            ),
            contradicted=(
                "Construction of the railway is under way near {town}, where [excavators|diggers] are [at work|busy].",
                "The first [section|stretch] of track has been laid outside {town}, [a visit|a tour of the site] [showed|made plain].",
            ),
            later=(
                "Work on the railway from {town} [began|started] on {later_day}, [with the blessing of|blessed by] a bishop and an imam.",
                "On {later_day} {minister} [turned|dug] the first sod of the railway from {town}.",
            ),
        ),
    ),
    (
        (
            "The last railway to be built in {country}, [completed|finished] in {old_year}, was 210 kilometres long and [closed|was closed] after a decade.",
            "Railway building in {country} had ended in {old_year} with a line of 210 kilometres.",
        ),
    ),
)
