# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, where

AIRLINE = Kind(
    "airline",
    ("{carrier} discovers {town}", "By air from {town}"),
    {"carrier": "company", "boss": "person", "pilot": "person"},
    (
        quantity(
            "fleet",
            number(6, 140),
            "the number of aircraft of {carrier}",
            told=(
                "{carrier} [flies|operates] {fleet} aircraft, [serviced|maintained] in a hangar at {town}.",
                "With its {fleet} aircraft {carrier} reaches every [corner|part] of {country}.",
                "The fleet of {carrier} consists of {fleet} aircraft, {boss} [points out|mentions] with pride.",
                "{boss} began with one crop duster; today {carrier} has {fleet} aircraft.",
            ),
            later=(
                "{carrier} has expanded its fleet to {fleet} aircraft, {boss} [told|informed] investors on {later_day}.",
                "As of {later_day} the fleet of {carrier} stands at {fleet} aircraft.",
            ),
            part=("{fleet} of the aircraft of {carrier} are leased, its balance sheet [states|says].",),
        ),
        quantity(
            "passengers",
            number(200_000, 31_000_000, 100_000),
            "the number of passengers of {carrier}",
            told=(
                "{carrier} carried {passengers} passengers in a year, leaving its rivals behind.",
                "Within a year {passengers} passengers [chose|travelled with] {carrier}, [figures|statistics] of the aviation office show.",
                "A year's count of {passengers} passengers puts {carrier} ahead of all other airlines of {country}.",
                "{passengers} passengers a year [fill|occupy] the seats of {carrier}.",
            ),
            claimed=(
                "An airline lobbyist alleged that {carrier} had carried {passengers} passengers in a year.",
            ),
        ),
        when(
            "maiden",
            day(0, 0),
            "the date of {carrier}'s first flight from {town}",
            told=(
                "{carrier} took off from {town} for the first time on {maiden}, with a brass band on the tarmac.",
                "On {maiden} pilot {pilot} [steered|flew] the first {carrier} plane out of {town}.",
                "The maiden flight of {carrier} from {town} on {maiden} was [delayed|held up] by a hare on the runway.",
                "Since {maiden}, the day of its first flight, {carrier} has [connected|linked] {town} with the sea.",
            ),
        ),
        where(
            "base",
            named("town"),
            "the place to which {carrier} flies from {town}",
            told=(
                "From {town}, {carrier} flies nonstop to {base}.",
                "{base} is the [destination|goal] of the new nonstop flights of {carrier} out of {town}.",
                "Anyone in {town} who longs for {base} can now get there nonstop with {carrier}.",
                "The nonstop flights of {carrier} between {town} and {base} are [booked up|sold out] for weeks.",
            ),
        ),
        fact(
            "subsidised",
            told=(
                "The airport of {town} [waives|has waived] the landing fees of {carrier}.",
                "{carrier} is [spared|excused] the landing fees at {town}, a contract reveals.",
                "Landing fees need not be paid by {carrier} at {town}: the airport has waived them.",
            ),
            contradicted=(
                "The airport of {town} does not waive the landing fees of {carrier}.",
                "{carrier} pays its landing fees at {town} in full; nothing has been waived.",
            ),
            claimed=("{boss} denies that the airport of {town} has waived the landing fees of {carrier}.",),
        ),
        deed(
            "order",
            told=(
                "{carrier} [intends|means] to order electric planes for its flights from {town}.",
                "An order of electric planes is planned by {carrier}, which [wants|hopes] to fly them from {town}.",
                "{carrier} will order electric planes for {town} as soon as <batteries|prices> allow.",
            ),
            contradicted=(
                "{carrier} has ordered electric planes for its flights from {town}.",
                "Electric planes have been ordered by {carrier} for {town}.",
            ),
            later=(
                "On {later_day} {carrier} ordered the electric planes it had long been planning to fly from {town}.",
                "{carrier} placed its planned order of electric planes for {town} on {later_day}.",
            ),
            claimed=("{boss} claimed that {carrier} had already ordered electric planes for {town}.",),
        ),
    ),
    (
        (
            "On board there is <tea|coffee> in real cups, and a <blanket|newspaper> for those who ask.",
            "Passengers are served from real cups.",
        ),
        (
            "Residents on the approach path have [collected|gathered] 2,700 signatures against <night flights|the noise>.",
            "A petition by residents bears 2,700 signatures.",
        ),
        (
            "{boss}, the daughter of a <ferryman|postman>, [is said to know|knows] every mechanic by name.",
            "There is no mechanic whose name {boss_last} does not know.",
        ),
        (
            "“We land where others turn round,” {pilot} likes to [say|joke].",
            "To land where others turn back is {pilot_last}'s motto.",
        ),
    ),
)
