# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from dataclasses import replace

from provenance.domain.comparison import DifferenceKind

from ..events import Kind, day, deed, fact, named, number, one_of, quantity, when, where

CENSUS = Kind(
    "census",
    (
        "{country} has counted itself",
        "Census: how {country} has changed",
        "First figures from the census in {country}",
    ),
    {
        "minister": "person",
        "critic": "person",
        "office": one_of("INEC", "the Bureau of Statistics", "StatOffice", "the ONE"),
    },
    (
        quantity(
            "people",
            number(3_050_000, 5_900_000, 50_000),
            "the population of {country}",
            told=(
                "{country} has {people} inhabitants, according to the new census.",
                "The count is in: {people} people [live|make their homes] in {country}.",
                "“We are {people},” minister {minister} said, holding up the census tables of {country}.",
                "From the first cradle to the oldest widow, census takers in {country} found {people} residents.",
            ),
            claimed=(
                "{critic}, a demographer, [disputes|distrusts] the census and believes that {country} has {people} inhabitants.",
            ),
            part=(
                "{people} of the inhabitants of {country} live in [cities|towns], the census shows.",
                "The census found {people} women and girls under 40 in {country}.",
            ),
            later=(
                "{country} had {people} inhabitants on {later_day}, {office} estimates on the basis of births and arrivals.",
            ),
        ),
        replace(
            where(
                "alone",
                one_of("one in three", "one in four", "one in five", "two in five", "one in six"),
                told=(
                    "[Nearly|About] {alone} households in {country} consists of one person, {office} said.",
                    "People living by themselves make up {alone} households in {country}, by the census.",
                    "“A single toothbrush in {alone} homes,” a census official said of {country}.",
                ),
                claimed=(
                    "The builders' lobby would have us believe that {alone} households in {country} is a single person.",
                ),
            ),
            kind=DifferenceKind.QUANTITY,
        ),
        when(
            "release",
            day(0, 0),
            "the day on which the census figures for {country} came out",
            told=(
                "{office} [released|put out] the census figures for {country} on {release}.",
                "The figures, out on {release}, are the first for {country} in ten years.",
                "Publication of the census of {country}, on {release}, crashed the website of {office}.",
                "On {release}, with an hour's delay, the printers at {office} in {town} began to hum with the census.",
            ),
        ),
        where(
            "fastest",
            named("town"),
            "the fastest growing town in {country}",
            told=(
                "The fastest growing town in {country} is {fastest}, the census shows.",
                "No place in {country} has [grown|swollen] like {fastest}, according to {office}.",
                "“Cranes wherever you look,” said a barber in {fastest}, the town that grew most in {country}.",
            ),
        ),
        fact(
            "missed",
            told=(
                "Whole villages in {province} were missed by the census takers, {office} [conceded|acknowledged].",
                "The census [left out|overlooked] villages in {province}, {critic} found.",
                "Villages in {province} were never visited by the census takers, [an audit|a check] shows.",
            ),
            contradicted=(
                "No village in {province} was missed by the census takers, [an audit|a check] shows.",
                "Census takers called at every village in {province}, {office} records prove.",
            ),
            claimed=(
                "{minister} [dismissed|shrugged off] as gossip reports of missed villages in {province}.",
                "It is “pure invention” that villages in {province} were missed, {minister} [told|snapped at] reporters.",
            ),
        ),
        deed(
            "tables",
            told=(
                "The full tables for {country} are to be published on {tables_day}.",
                "{office} will [publish|put] the full census tables online [later|in due course].",
                "Researchers in {country} are still waiting for the full tables, which {office} has [promised|announced].",
            ),
            contradicted=(
                "{office} has published the full census tables for {country}.",
                "The full tables for {country} are [online|out], all 800 of them.",
            ),
            later=(
                "The full census tables for {country} appeared on {later_day}.",
                "{office} put the full tables online on {later_day}, as [announced|promised] by {minister}.",
            ),
        ),
    ),
    (
        (
            "The previous census of {country} counted 2.9 million [people|souls], the one before [it|that] 2.6 million.",
            "In the two censuses before, {country} had 2.6 and 2.9 million people.",
        ),
        (
            "In twenty years a quarter of the people of {province} will be [past|over] 65, [on present trends|if nothing changes].",
            "One in four in {province} will be older than 65 in two decades, so the projection.",
        ),
        (
            "The count cost 31 million crowns, [of which|and] half [went|was spent] on enumerators' wages in {country}.",
            "Fifty per cent of the 31 million crowns that the count in {country} cost was wages.",
        ),
        (
            "{province} has [lost|been losing] people for forty years, {critic} [noted|said].",
            "For four decades the population of {province} has been shrinking.",
        ),
    ),
)
