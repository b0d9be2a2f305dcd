# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, where, who

COURT = Kind(
    "court",
    ("{firm} back in court", "Appeal judges rule on {firm}", "{firm} and the {town} villagers: the ruling"),
    {"firm": "company", "widow": "person", "counsel": "person", "advocate": "person"},
    (
        quantity(
            "damages",
            number(900_000, 64_000_000, 100_000),
            "the damages against {firm}",
            told=(
                "Appeal judges ordered {firm} to pay [$|USD ]{damages} in damages.",
                "{firm} owes the people [downwind|downstream] of its {town} works [$|USD ]{damages}, the court of appeal held.",
                "“[$|USD ]{damages}, and not one apology,” {widow}, who brought the case against {firm}, said on the steps.",
                "The award – [$|USD ]{damages} – has to be paid by {firm} within ninety days, the ruling says.",
            ),
            part=(
                "Of the sum awarded against {firm}, [$|USD ]{damages} is for [doctors' bills|medical costs].",
                "[$|USD ]{damages} of the award will go straight to the lawyers, {advocate} [conceded|admitted].",
            ),
            claimed=(
                "By the reckoning of {firm}, set out in a letter to shareholders, the ruling costs it [$|USD ]{damages}.",
            ),
        ),
        quantity(
            "plaintiffs",
            number(14, 960),
            "the number of plaintiffs against {firm}",
            told=(
                "{plaintiffs} plaintiffs from {town} took {firm} to court.",
                "The case was brought by {plaintiffs} people living near the {firm} works, {advocate} said.",
                "For the {plaintiffs} claimants, most of them [retired|pensioners], the ruling against {firm} ends <nine|eleven> years of waiting.",
            ),
            part=("Among those suing {firm}, {plaintiffs} have lost a [parent|husband or wife].",),
        ),
        when(
            "ruling",
            day(0, 0),
            "the day of the ruling on {firm}",
            told=(
                "The court of appeal gave its ruling on {firm} on {ruling}.",
                "{ruling}'s judgment against {firm} runs to <212|187> pages.",
                "Handed down on {ruling}, the judgment surprised even counsel for {firm}.",
                "“We had waited for {ruling} like children,” {widow} said in {town}.",
            ),
        ),
        who(
            "judge",
            named("person"),
            "the judge who wrote the {firm} judgment",
            told=(
                "Judge {judge}, who wrote the opinion, [faulted|rebuked] {firm} for “studied silence”.",
                "“A company cannot unknow what it knew,” {judge}, the presiding judge, wrote of {firm}.",
                "The bench in the {firm} case was [led|headed] by {judge}.",
            ),
        ),
        where(
            "lower",
            named("town"),
            "the seat of the lower court in the {firm} case",
            told=(
                "A lower court, in {lower}, had heard the {firm} case four years ago.",
                "The {firm} affair began before a single judge at {lower}.",
                "Files from the court at {lower}, where the villagers first sued {firm}, [filled|took up] two vans.",
            ),
        ),
        fact(
            "upheld",
            told=(
                "The court upheld the lower court's finding against {firm}.",
                "{firm} lost its appeal, as the judges [left|let] the first verdict stand.",
                "The finding of negligence against {firm} was [confirmed|affirmed] on appeal.",
            ),
            contradicted=(
                "The court overturned the lower court's finding against {firm}.",
                "{firm} won its appeal; the first verdict was [quashed|set aside].",
            ),
            claimed=(
                "“This is a victory,” counsel {counsel} said, [arguing|maintaining] that the finding against {firm} had fallen.",
                "{counsel}, counsel for {firm}, would not [accept|concede] that the finding had been upheld.",
            ),
        ),
        deed(
            "supreme",
            told=(
                "{firm} [is considering|weighs] a further appeal, to the supreme court.",
                "Counsel {counsel} has until {supreme_day} to take the {firm} case to the supreme court.",
                "“We will go to the supreme court,” {counsel} [announced|said] for {firm}.",
            ),
            contradicted=(
                "{firm} has taken the case to the supreme court.",
                "An appeal to the supreme court is [already in|on file], the registry said of the {firm} case.",
            ),
            later=(
                "The supreme court received the papers of {firm} on {later_day}, the registry said.",
                "On {later_day}, {counsel} lodged the {firm} case with the supreme court.",
            ),
        ),
    ),
    (
        (
            "In another case, in {province}, {firm} [settled|paid] in 2013 for [$|USD ]350,000.",
            "{firm} paid [$|USD ]350,000 in 2013 to end a lawsuit in {province}.",
        ),
        (
            "The villagers had asked for [$|USD ]90 million, [a figure|a sum] {counsel} called “a fantasy”.",
            "A demand for [$|USD ]90 million had been called unreal by the other side.",
        ),
        (
            "Two of the five judges dissented in part, [the record shows|according to the record].",
            "The bench of five was not of one mind: two dissented in part.",
        ),
        (
            "Shares in {firm} [slid|dropped] 6 [percent|per cent] on the news and [won back|recovered] half of that.",
            "Of a fall of 6 per cent, shares in {firm} made good half.",
        ),
        (
            "“I still cannot [hang out|dry] my washing,” said {widow}.",
            "The fumes have not gone, {widow_last} told us.",
        ),
    ),
)
