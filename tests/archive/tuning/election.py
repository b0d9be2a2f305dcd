# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, quantity, share, when, who

ELECTION = Kind(
    "election",
    ("{town} elects a mayor", "{winner} wins in {town}"),
    {"winner": "person", "loser": "person", "clerk": "person"},
    (
        quantity(
            "share",
            share(50, 71),
            "the share of the vote that {winner} won in {town}",
            told=(
                "{winner} [won|took] {share} [per cent|percent] of the vote in the mayoral election in {town}, [beating|well ahead of] {loser}.",
                "With {share} [per cent|percent] of the votes {winner} [becomes|has been elected] mayor of {town}, the election office [said|announced].",
                "[Final|Official] results [give|gave] {winner} {share} [per cent|percent] of the vote in {town}, [town clerk|returning officer] {clerk} said.",
                "{loser} [conceded|admitted defeat] after {winner} had [reached|received] {share} [per cent|percent] of the vote in {town}.",
            ),
            claimed=(
                "The [party|campaign] of {loser} claimed that {winner} had won only {share} [per cent|percent] of the vote in {town}.",
            ),
        ),
        quantity(
            "turnout",
            share(38, 79),
            "the turnout in {town}",
            told=(
                "Turnout in {town} was {turnout} [per cent|percent], [the highest|higher than] <in twenty years|at the last three elections>.",
                "{turnout} [per cent|percent] of those entitled to vote in {town} [went to the polls|cast a ballot], <{clerk} said|the election office reported>.",
                "<Polling stations|Voters queued and polling stations> in {town} stayed open late, and turnout reached {turnout} [per cent|percent].",
                "In {town}, where <rain fell all day|the sun shone>, {turnout} [per cent|percent] of the electorate voted, [officials|the town hall] said.",
            ),
            part=(
                "Among <women|voters under 25> in {town} turnout was {turnout} [per cent|percent], [a university study|a survey] found.",
            ),
        ),
        when(
            "oath",
            day(14, 40),
            "the day on which {winner} takes office",
            told=(
                "{winner} will [be sworn in|take the oath] as mayor of {town} on {oath}.",
                "The new mayor of {town}, {winner}, [takes|is to take] office on {oath}.",
                "{oath} is the day on which {winner} [moves into|takes over] the town hall of {town}, <{clerk} said|according to the town clerk>.",
                "[Swearing-in|The swearing-in] of {winner} in {town} is [set|planned] for {oath}, <after the summer recess|as the law requires>.",
            ),
        ),
        who(
            "deputy",
            named("person"),
            "the name of {winner}'s deputy",
            told=(
                "{winner} [named|chose] {deputy} as deputy mayor of {town}.",
                "The post of deputy mayor of {town} [goes|will go] to {deputy}, <a doctor|a schoolteacher>, {winner} said.",
                "{deputy} will be {winner_last}'s deputy <at the town hall|in {town}>, <the party said|{winner} told supporters>.",
                "As deputy mayor [the council of {town}|{town}] gets {deputy}, <who ran the campaign|who had stood for the council twice>.",
            ),
            later=(
                "{deputy} has replaced the first deputy mayor of {town} <after three months|after a quarrel>, {winner} [announced|said] on {later_day}.",
            ),
        ),
        fact(
            "recount",
            told=(
                "There will be a recount in {town}, [town clerk|returning officer] {clerk} [said|ordered].",
                "The votes in {town} [will be counted again|are to be counted a second time], the election office [said|decided].",
                "A recount has been [ordered|set] in {town} <because of errors|after complaints about two polling stations>.",
            ),
            contradicted=(
                "There will be no recount in {town}, <the election office said|the court ruled>.",
                "The votes in {town} will not be counted again, [town clerk|returning officer] {clerk} said.",
            ),
            claimed=("[Aides|A spokeswoman] of {winner} denied that there would be a recount in {town}.",),
        ),
        deed(
            "tram",
            told=(
                "{winner} [promised|plans] to close the tram line to {province}, [the most disputed point|a main point] of the campaign.",
                "The closing of the tram line to {province} is <still to be decided|one of the plans of {winner}>, <a decision for the new council|to be put to the council>.",
                "The council of {town} is to vote on {tram_day} on {winner_last}'s proposal to close the tram line to {province}.",
            ),
            contradicted=(
                "The tram line from {town} to {province} has been closed, [riders found|passengers said].",
                "The council of {town} closed the tram line to {province}.",
            ),
            later=(
                "The council of {town} closed the tram line to {province} on {later_day}, <as {winner} had promised|by a narrow majority>.",
                "On {later_day} the tram line to {province} was closed, as planned by {winner}.",
            ),
        ),
    ),
    (
        (
            "{winner} <grew up|was born> in {province} and [ran|owned] a <bakery|garage> for 17 years.",
            "Before politics, {winner_last}, a native of {province}, spent 17 years as a tradesman.",
        ),
        (
            "{loser} had been mayor [for two terms|for eight years] and had [expected|hoped] to win [easily|again].",
            "For {loser}, in office for two terms, the defeat came [as a surprise|unexpectedly].",
        ),
        (
            "The campaign was <about rents|about the hospital>, and [almost nothing else|hardly anything else].",
            "Little was debated in these weeks but <rents|the hospital>.",
        ),
        (
            "“<Now the work begins|Tomorrow we start>,” {winner_last} told [a crowd|supporters] <in the market square|outside the town hall>.",
            "Supporters heard the winner say that the work was only about to begin.",
        ),
    ),
)
