# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)


from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where

PLANT = Kind(
    "plant",
    (
        "{plant} off the grid",
        "Lights out in {province} after trip at {plant}",
        "“Nothing to fear”: {plant} shuts down",
    ),
    {
        "plant": coined(
            "Cabo Monte Riba Costa Vale Serra",
            "negro_Power_Station lobo_Power_Station mar_Power_Station frio_Power_Station",
        ),
        "operator": "company",
        "spokesman": "person",
        "minister": "person",
    },
    (
        quantity(
            "output",
            number(240, 1800, 20),
            "the capacity lost at {plant}",
            told=(
                "The shutdown of {plant} took {output} megawatts off the grid, [operator {operator}|{operator}, which runs it,] said.",
                "{plant}, with its {output} megawatts, [tripped|shut itself down] without warning.",
                "“{output} megawatts gone in a blink,” a grid controller [said|recalled] of {plant}.",
                "The loss of {output} megawatts at {plant} was [made good|covered] with imports, minister {minister} said.",
            ),
            part=("Unit Two of {plant} alone accounts for {output} megawatts.",),
        ),
        quantity(
            "homes",
            number(24_000, 880_000, 1000),
            "the number of homes cut off when {plant} failed",
            told=(
                "{homes} homes in {province} lost power when {plant} went down.",
                "In {homes} households the lights went out with {plant}, the grid company counted.",
                "“{homes} homes are in the dark, [and|but] the hospitals are not,” {minister} said.",
                "Darkness fell on {homes} homes, from {town} to the far end of {province}, with the failure of {plant}.",
            ),
            part=(
                "At midnight {homes} of the homes were still [dark|waiting for power], {operator} said of the {plant} failure.",
            ),
            claimed=(
                "On talk radio {homes} homes were said to be without power after the failure of {plant}.",
            ),
        ),
        when(
            "trip",
            day(0, 0),
            "the day on which {plant} shut down",
            told=(
                "{plant} went off the grid on {trip}, {operator} said.",
                "{trip}'s shutdown of {plant} was [automatic|triggered by a sensor].",
                "A bang, then silence: so people near {plant} describe {trip}, the day of the shutdown.",
                "People in {town} were [at supper|in bed] when {plant} [died|gave out] on {trip}.",
            ),
        ),
        where(
            "backup",
            named("town"),
            "the place from which {province} drew its emergency power",
            told=(
                "Power for {province} now comes from {backup}, over a single line, the grid company said.",
                "Old oil burners at {backup} were fired up to [stand in|fill in] for {plant}.",
                "“Without {backup} we would be in the dark,” {minister} said, [praising|thanking] the crew of the reserve station there.",
            ),
        ),
        fact(
            "leak",
            told=(
                "Oil leaked from {plant} into the bay, the [port authority|harbour police] said.",
                "The shutdown at {plant} was followed by an oil leak, [tests show|laboratory tests confirm].",
                "[Traces|A film] of oil from {plant} reached the beach of {town}, inspectors found.",
            ),
            contradicted=(
                "No oil leaked from {plant}, the [port authority|harbour police] said.",
                "Inspectors found the bay off {plant} clean, with not a drop of oil from the station.",
            ),
            claimed=(
                "{operator} ruled out any leak of oil from {plant}.",
                "“Not one drop,” {spokesman} said, [denying|contradicting] reports of oil from {plant}.",
                "There was no truth in talk of leaked oil, [the operator|{operator}] declared.",
            ),
        ),
        deed(
            "restart",
            told=(
                "{plant} is to be restarted on {restart_day}.",
                "{operator} hopes to bring {plant} back [within a fortnight|before the month is out].",
                "The restart of {plant} [awaits|still needs] the inspector's signature, {spokesman} said.",
            ),
            contradicted=(
                "{plant} has been restarted and feeds the grid [again|once more].",
                "{plant} is back in service, the grid company [reported|confirmed].",
            ),
            later=(
                "{plant} was restarted on {later_day}, {operator} said.",
                "The chimney of {plant} smoked again on {later_day}, after weeks of repair, as the station returned to service.",
            ),
            claimed=("A dockside rumour has {plant} back in service.",),
        ),
    ),
    (
        (
            "{plant} [failed|shut down] four times last year and [twice|two times] the year before, [records show|by its own records].",
            "Last year saw four stoppages at {plant}, the year before two.",
        ),
        (
            "In the great blackout of 2009, 1.1 million homes in {country} were dark for [a day|24 hours].",
            "For a whole day in 2009, 1.1 million homes in {country} had no power.",
        ),
        (
            "Coal gives {country} 38 [percent|per cent] of its electricity, wind [a fifth|20 per cent].",
            "A fifth of the power in {country} is from wind, 38 per cent from coal.",
        ),
        (
            "Bills in {province} could rise by 3 [percent|per cent] if the repair drags on, [a consumer group|the consumers' league] warned.",
            "A long repair might add 3 per cent to bills in {province}.",
        ),
        (
            "“We ate [by candlelight|in the dark], like my [grandparents|great-aunts],” a woman in {town} said.",
            "In {town} there were candles on many tables.",
        ),
    ),
)
