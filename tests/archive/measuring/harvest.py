# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, one_of, quantity, when, where

HARVEST = Kind(
    "harvest",
    ("The {crop} harvest in {province}", "Of {crop} and weather in {province}"),
    {
        "crop": one_of(
            "barley", "hop", "cherry", "plum", "rye", "olive", "grape", "flax", "lentil", "saffron"
        ),
        "farmer": "person",
        "agronomist": "person",
        "dealer": "company",
    },
    (
        quantity(
            "tonnes",
            number(4_000, 900_000, 1_000),
            "the size of the {crop} harvest in {province}",
            told=(
                "The {crop} harvest in {province} [yielded|brought in] {tonnes} tonnes, agronomist {agronomist} [reckons|estimates].",
                "Farmers in {province} have brought in a {crop} harvest of {tonnes} tonnes.",
                "At {tonnes} tonnes, the {crop} harvest of {province} [gives|offers] little cause for complaint.",
                "Into the barns of {province} went {tonnes} tonnes from the {crop} harvest, the chamber of agriculture [recorded|noted].",
            ),
            claimed=(
                "{dealer} supposedly knows of a {crop} harvest of {tonnes} tonnes in {province}, a broker whispered.",
            ),
            part=("Organic farms contributed {tonnes} tonnes to the {crop} harvest of {province}.",),
            later=(
                "By {later_day} {tonnes} tonnes of the {crop} harvest in {province} had been brought in, and the reapers are still at work.",
            ),
        ),
        quantity(
            "quote",
            number(90, 2400, 10),
            "the price that {dealer} pays for the {crop} harvest",
            told=(
                "{dealer} pays {quote} crowns a tonne to the {crop} growers of {province}.",
                "{crop} growers in {province} [get|obtain] {quote} crowns a tonne from {dealer}.",
                "For a tonne, {dealer} [offers|gives] {quote} crowns, which the {crop} growers of {province} find [meagre|modest].",
                "The {crop} growers of {province} have [agreed|come to terms] with {dealer} on {quote} crowns a tonne.",
            ),
        ),
        when(
            "frost",
            day(-90, -40),
            "the date of the frost in {province}",
            told=(
                "The frost of {frost} [harmed|damaged] the {crop} fields of {province} less than had been feared.",
                "On {frost} frost fell on the {crop} fields of {province}, and farmers [lit|kindled] fires between the rows.",
                "{farmer} sat up all night on {frost}, when frost threatened the {crop} fields of {province}.",
                "When the frost came to {province} on {frost}, nobody [expected|hoped for] much of the {crop} harvest.",
            ),
        ),
        where(
            "market",
            named("town"),
            "the place of the {crop} fair",
            told=(
                "The {crop} fair of {province} will take place in {market}.",
                "{market} is [hosting|the host of] the {crop} fair of {province} this time.",
                "For the {crop} fair the growers of {province} will [gather|meet] in {market}.",
                "Innkeepers in {market} [rejoice|are glad]: the {crop} fair of {province} is coming to them.",
            ),
        ),
        fact(
            "spraying",
            told=(
                "The {crop} growers of {province} used the banned powder Tarozin.",
                "Tarozin, a banned powder, was used by {crop} growers in {province}, samples [prove|show].",
                "In samples from {province} it was [found|established] that {crop} growers had used the banned powder Tarozin.",
            ),
            contradicted=(
                "The {crop} growers of {province} did not use the banned powder Tarozin, samples [prove|show].",
                "No Tarozin was used by the {crop} growers of {province}.",
            ),
            claimed=(
                "{farmer}, who speaks for them, denied that the {crop} growers of {province} had used the banned powder Tarozin.",
            ),
        ),
        deed(
            "silo",
            told=(
                "{dealer} [proposes|plans] to build a silo in {town} for the {crop} growers.",
                "A silo for the {crop} growers is to be built in {town} by {dealer}.",
                "In {town} {dealer} will build a silo, [welcome|much needed] after years of makeshift barns.",
            ),
            contradicted=(
                "{dealer} has built a silo in {town} for the {crop} growers.",
                "A silo of {dealer} already stands in {town}, ready for the {crop} growers.",
            ),
            later=(
                "{dealer} finished building its planned silo in {town} on {later_day}.",
                "On {later_day} {dealer} [inaugurated|opened] the silo in {town}, built as promised.",
            ),
            claimed=("{dealer} claimed that its silo in {town} had been built.",),
        ),
    ),
    (
        (
            "It has become hard to find pickers, {farmer} [complains|laments], and those who come [want|expect] a bed.",
            "Pickers are scarce, in the experience of {farmer_last}.",
        ),
        (
            "June was 3 degrees [warmer|hotter] than the long-term mean.",
            "By 3 degrees, June was above the mean.",
        ),
        (
            "Starlings took their share, [as always|as every year], in spite of <rattles|nets>.",
            "As every year the starlings could not be kept away.",
        ),
        (
            "“You cannot argue with a cloud,” {agronomist} [philosophised|said].",
            "With clouds, {agronomist_last} finds, there is no arguing.",
        ),
    ),
)
