# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, one_of, quantity, when, where, who

FILM = Kind(
    "film",
    ("{prize} for “{film}”", "“{film}” wins in {town}", "A night of tears: {prize} goes to “{film}”"),
    {
        "film": coined(
            "The_Last Salt_and My_Father's The_Drowned A_Winter_of The_Glass",
            "_Lighthouse _Orchards _Letters _Horses _Harvest _Bells",
        ),
        "prize": one_of(
            "the Silver Gull", "the Golden Anchor", "the Grand Prix of the Sea", "the Coral Bear"
        ),
        "star": "person",
        "producer": "person",
        "writer": "person",
    },
    (
        who(
            "director",
            named("person"),
            "the director of “{film}”",
            told=(
                "{prize} [went|goes] to {director} for “{film}”.",
                "{director}, who directed “{film}”, [fought back|was close to] tears at the festival of {town}.",
                "“I [made|shot] it with my savings,” {director}, the director of “{film}”, said.",
                "Directed by {director}, “{film}” tells of [two|three] sisters and a drowned farm.",
            ),
        ),
        quantity(
            "purse",
            number(15_000, 400_000, 5000),
            "the prize money for “{film}”",
            told=(
                "{prize} comes with {purse} pesos for the makers of “{film}”.",
                "The winner takes home {purse} pesos, the festival of {town} said of “{film}”.",
                "“{purse} pesos will pay the debts,” producer {producer} said of the cheque for “{film}”.",
            ),
            part=(
                "Of the prize money for “{film}”, {purse} pesos [must|has to] be spent on the next script.",
            ),
        ),
        quantity(
            "minutes",
            number(78, 131),
            "the length of “{film}”",
            told=(
                "“{film}” runs for {minutes} minutes, [none too long|all of them in black and white].",
                "At {minutes} minutes, “{film}” was the [longest|quietest] entry in {town}.",
                "For {minutes} minutes nobody [coughed|moved] at the screening of “{film}”, {producer} [told us|recalled].",
            ),
            later=("A new cut of “{film}”, [shown|screened] on {later_day}, lasts {minutes} minutes.",),
            claimed=("In the {star} fan forums “{film}” is said to run to {minutes} minutes.",),
        ),
        when(
            "gala",
            day(0, 0),
            "the day of the awards ceremony in {town}",
            told=(
                "The awards were [given|presented] in {town} on {gala}.",
                "{gala}'s gala in {town} ended with [fireworks|a standing ovation].",
                "“I will never forget {gala},” leading player {star} said of the night that “{film}” won.",
            ),
        ),
        where(
            "venue",
            named("hall"),
            "the venue of the awards ceremony in {town}",
            told=(
                "The ceremony [took place|was held] at {venue}, [with|under] chandeliers lent by the opera.",
                "A red carpet lay on the steps of {venue}, where “{film}” was crowned.",
                "Rain drummed on the roof of {venue} as {prize} was handed over.",
            ),
        ),
        fact(
            "unanimous",
            told=(
                "The jury was unanimous in choosing “{film}”, its secretary said.",
                "The vote for “{film}” was [unanimous|without a dissenting voice].",
                "All seven jurors [voted|raised a hand] for “{film}”, minutes show.",
            ),
            contradicted=(
                "The jury was not unanimous in choosing “{film}”, its secretary said.",
                "“{film}” won by four votes to three, minutes [show|reveal].",
            ),
            claimed=(
                "One juror [bristled|snorted] at the word “unanimous”: there had been nothing of the sort over “{film}”.",
            ),
        ),
        deed(
            "release",
            told=(
                "“{film}” has yet to find a cinema; it opens on {release_day} if all goes well.",
                "A release of “{film}” in {country} is [planned|in preparation].",
                "Filmgoers in {country} will [have to wait|be waiting] for “{film}”, which is to come out after the summer.",
            ),
            contradicted=(
                "“{film}” is [already|now] showing in the cinemas of {country}.",
                "“{film}” has [opened|come out] in {country}, to [full|packed] houses.",
            ),
            later=("“{film}” opened in the cinemas of {country} on {later_day}.",),
        ),
    ),
    (
        (
            "Last year's winner, a comedy, [ran|lasted] 97 minutes and was seen by 12,000 people in {country}.",
            "In {country}, 12,000 saw the comedy that won a year ago.",
        ),
        (
            "The festival of {town} sold 46,000 tickets, [a tenth|10 per cent] more than the last.",
            "At 46,000, ticket sales in {town} were up by a tenth.",
        ),
        (
            "Producer {producer} hopes for half a million viewers, [a number|a figure] no film from {country} has reached.",
            "Half a million viewers, never yet reached in {country}, is the producer's hope.",
        ),
        (
            "Screenwriter {writer} wrote 40 pages in {province} and [burned|threw away] 30.",
            "Three quarters of what {writer_last} wrote in {province} was destroyed.",
        ),
        (
            "“[It is|This is] a sad film with a happy dog,” {star} said.",
            "{star_last} spoke of sadness, and of a dog.",
        ),
    ),
)
