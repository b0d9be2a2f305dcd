# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, called, day, fact, named, number, quantity, when, where, who

SPORT = Kind(
    "sport",
    ("{club} win the cup", "{club} beat {rival}"),
    {
        "club": called(
            "{} Rovers",
            "{} Athletic",
            "Sporting {}",
            "{} United",
            "Real {}",
            "{} City",
            "{} Wanderers",
            "Racing {}",
        ),
        "rival": called(
            "{} Town",
            "Northgate {}",
            "Red Star {}",
            "Old Boys {}",
            "Union {}",
            "Dynamo {}",
            "{} Eagles",
            "Olympia {}",
        ),
        "coach": "person",
        "captain": "person",
    },
    (
        quantity(
            "spectators",
            number(4000, 81000, 500),
            "the number of spectators at the final between {club} and {rival}",
            told=(
                "{spectators} spectators [watched|saw] {club} beat {rival} in the cup final on {played}.",
                "The final between {club} and {rival} was [seen|watched] by {spectators} people [in the stadium|in {town}].",
                "Before {spectators} [spectators|people] {club} [won|lifted] the cup [against|by beating] {rival}.",
                "[Stewards|The gates] counted {spectators} spectators at the final of {club} against {rival}, <the association said|it was announced>.",
            ),
            claimed=(
                "<One website|A radio presenter> claimed that {spectators} spectators had come to the final of {club} against {rival}.",
            ),
        ),
        when(
            "played",
            day(0, 0),
            "the day of the final between {club} and {rival}",
            told=(
                "{club} and {rival} [met|played] in the final on {played}.",
                "The final was played on {played}, when {club} [beat|defeated] {rival} <after extra time|by a single goal>.",
                "[It was on|On] {played} [that {club} won|{club} won] the cup against {rival}.",
                "The cup final of {played} between {club} and {rival} <will be remembered|was one of the best in years>.",
            ),
        ),
        who(
            "scorer",
            named("person"),
            "the name of the scorer of {club}'s goal against {rival}",
            told=(
                "{scorer} [scored|shot] the [only|winning] goal for {club} [against|in the final against] {rival}.",
                "The winning goal [came|was scored] in the 88th minute by {scorer}, who [joined|came to] {club} <in winter|as a boy>.",
                "{club} [owe|owed] the cup to a <header|shot> by {scorer} [past|that beat] the goalkeeper of {rival}.",
                "A goal by {scorer} [decided|settled] the final between {club} and {rival}.",
            ),
        ),
        where(
            "ground",
            named("hall"),
            "where the final between {club} and {rival} was played",
            told=(
                "The final was [held|played] at the {ground} in {town}, where {club} [beat|defeated] {rival}.",
                "{club} [won|took] the cup at the {ground}, <far from home|a short walk from home>, against {rival}.",
                "The {ground} in {town} [was sold out|was full] for the final between {club} and {rival}.",
                "At the {ground} in {town} the supporters of {club} [sang|danced] [long after|until an hour after] the final with {rival}.",
            ),
        ),
        fact(
            "extended",
            told=(
                "Coach {coach} [will stay|is staying] at {club} [next season|for another season].",
                "{club} [keep|will keep] {coach} as coach, [the president said|captain {captain} said].",
                "{coach} [remains|will remain] the coach of {club} [after the final|next season].",
            ),
            contradicted=(
                "Coach {coach} will not stay at {club} [next season|for another season].",
                "{coach} is leaving {club} <after the final|at the end of the month>.",
            ),
            claimed=("<The agent|A brother> of {coach} denied that the coach would stay at {club}.",),
        ),
        quantity(
            "prize",
            number(200_000, 9_000_000, 50_000),
            "the prize money of {club}",
            told=(
                "{club} [receive|get] prize money of [€|EUR ]{prize} for winning the cup.",
                "The cup is worth [€|EUR ]{prize} in prize money to {club}, <the association said|according to the rules>.",
                "[For beating|After beating] {rival}, {club} [can count on|are richer by] [€|EUR ]{prize} in prize money.",
                "Prize money of [€|EUR ]{prize} will [help|allow] {club} to <pay their debts|mend the roof of their stand>.",
            ),
        ),
    ),
    (
        (
            "{captain}, the captain, played with 12 stitches and was [cheered|applauded].",
            "With 12 stitches, {captain_last} nevertheless led the team and was loudly cheered.",
        ),
        ("{club} had last won the cup 33 years ago.", "Not for 33 years had {club} held the trophy."),
        (
            "{rival} hit the post <twice|three times> and [had more of the ball|were the better side] [for an hour|until half-time].",
            "For long periods {rival} were better, and only the woodwork denied them.",
        ),
        (
            "“<Tonight nobody sleeps|We will not sleep tonight>,” said {coach}, <wet with beer|soaked to the skin>.",
            "{coach_last}, drenched, announced that nobody would get any sleep.",
        ),
    ),
)
