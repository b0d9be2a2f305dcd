# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, one_of, quantity, share, when, where, who

TEACHERS = Kind(
    "teachers",
    (
        "Teachers and minister in {country} far apart",
        "Classroom pay: the talks in {town}",
        "“Not enough,” say teachers",
    ),
    {
        "minister": "person",
        "leader": "person",
        "union": one_of("the NTU", "ATEC", "the FDP-E", "SINPRO", "the UTA"),
    },
    (
        quantity(
            "offer",
            share(2, 11),
            "the pay rise offered to teachers in {country}",
            told=(
                "Teachers in {country} have been offered a rise of {offer} [percent|per cent], education minister {minister} said.",
                "“{offer} [percent|per cent] is what the budget allows,” {minister} told [negotiators|delegates] for the teachers.",
                "On the table in {town}: {offer} [percent|per cent] for every teacher in {country}.",
                "{union} [turned down|refused] the government's {offer} [percent|per cent], [calling|which it called] it small change.",
            ),
            later=(
                "The government raised its offer to teachers in {country} to {offer} [percent|per cent] on {later_day}.",
                "“{offer} [percent|per cent] and not a coin more,” {minister} said on {later_day} of an improved [bid|offer] to {union}.",
            ),
            claimed=(
                "Once inflation is counted, {union} [contends|argues], the offer [amounts|comes] to {offer} [percent|per cent].",
            ),
        ),
        quantity(
            "schools",
            number(140, 3900, 10),
            "the number of schools closed in {country}",
            told=(
                "{schools} schools in {country} stayed [shut|closed] for the warning strike.",
                "Pupils at {schools} schools had a day off as their teachers marched, the ministry in {country} [counted|found].",
                "The stoppage shut {schools} schools across {country}, {union} and ministry agree.",
            ),
            part=("In {province} alone, {schools} schools [kept|left] their gates locked.",),
            claimed=("On its website {union} [boasts|speaks] of {schools} schools shut by the stoppage.",),
        ),
        when(
            "round",
            day(4, 24),
            "the date of the next round of teachers' talks in {country}",
            told=(
                "Both sides meet again on {round}, {leader} said after leaving the [table|room].",
                "The next session between {union} and the ministry is down for {round}.",
                "“See you on {round},” {minister} said to {leader} at the door.",
                "Talks on the pay of teachers in {country} have been adjourned to {round}.",
            ),
        ),
        where(
            "venue",
            named("hall"),
            "the venue of the teachers' talks in {town}",
            told=(
                "Negotiators [meet|are meeting] at {venue} in {town}, behind drawn blinds.",
                "A picket [greeted|met] both delegations outside {venue}, where the talks [are held|take place].",
            ),
        ),
        who(
            "mediator",
            named("person"),
            "the name of the go-between in the teachers' talks",
            told=(
                "{mediator} has agreed to [mediate|act as go-between], both camps told this newspaper.",
                "Between {leader} and the minister sits {mediator}, a retired [judge|headteacher], as go-between.",
                "“I carry paper from one room to another,” the go-between, {mediator}, said of the talks in {town}.",
            ),
            later=("The go-between has given up; {mediator} [took|was given] the chair on {later_day}.",),
        ),
        fact(
            "walkout",
            told=(
                "{union} walked out of the talks in {town} [before midnight|after an hour].",
                "The teachers' delegation, led by {leader}, [broke off|quit] the talks.",
                "A walkout by {union} [ended|cut short] the session in {town}, the ministry [confirmed|announced].",
            ),
            contradicted=(
                "{union} did not walk out of the talks in {town}; [an agreed pause|a recess] had been called.",
                "The talks in {town} went their full length, with {leader} at the table to the [end|last minute].",
            ),
            claimed=(
                "“We never left the room,” {leader} [protested|retorted] when asked about a walkout by {union}.",
                "{union} [contested|would not hear of] the ministry's account of a walkout.",
            ),
        ),
        deed(
            "ballot",
            told=(
                "{union} will [poll|ballot] its members on an open-ended strike [next month|in the coming weeks].",
                "Ballot papers on an all-out strike go to the members of {union} on {ballot_day}.",
                "A strike vote among the teachers of {union} is [still to come|yet to be held].",
            ),
            contradicted=(
                "The members of {union} have voted to [strike|walk out] without limit.",
                "The strike ballot of {union} is over: four in five were [in favour|for it].",
            ),
            later=(
                "The teachers of {union} voted for an open-ended strike on {later_day}.",
                "The strike ballot was held on {later_day}, {leader} said, and the answer was yes.",
            ),
        ),
    ),
    (
        (
            "Dockers in {country} settled for 4.5 [percent|per cent] in the spring, [after|following] two weeks of talks.",
            "In the spring, 4.5 per cent was enough for the dockers of {country}.",
        ),
        (
            "A third of the teachers in {country} are [over 55|older than 55], [a study finds|according to a study].",
            "One teacher in three in {country} is past 55.",
        ),
        (
            "The opposition would [give|pay] teachers 7 [percent|per cent], [should it come|if it came] to power in {country}.",
            "From the opposition in {country} comes a promise of 7 per cent.",
        ),
        (
            "{leader} taught [chemistry|geography] in {province} for 21 years.",
            "Chalk in hand, {leader_last} spent 21 years at a school in {province}.",
        ),
    ),
)
