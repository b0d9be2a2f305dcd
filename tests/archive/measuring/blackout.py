# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, where, who

BLACKOUT = Kind(
    "blackout",
    ("{town} in the dark", "When the lights went out in {town}"),
    {"utility": "company", "engineer": "person", "baker": "person"},
    (
        quantity(
            "households",
            number(2_000, 900_000, 1_000),
            "the number of households without power in {province}",
            told=(
                "{households} households in {province} were without power when the grid of {utility} [collapsed|broke down].",
                "The blackout plunged {households} households in {province} into darkness, {utility} [acknowledged|owned].",
                "In {households} households of {province} candles were [lit|fetched] because {utility} could deliver no power.",
                "{utility} had to leave {households} households in {province} without power.",
            ),
            part=(
                "In {town} alone {households} households were without power, <the fire brigade|the town hall> learned from {utility}.",
            ),
            claimed=(
                "A consumers' league alleges that {households} households in {province} were without power.",
            ),
            later=(
                "Cut-offs have spread, and by {later_day} {households} households in {province} were without power from {utility}.",
            ),
        ),
        quantity(
            "hours",
            number(3, 58),
            "the length of the blackout in {town}",
            told=(
                "The blackout in {town} lasted {hours} hours.",
                "For {hours} hours {town} was without light, and baker {baker} [kneaded|worked] by torchlight.",
                "Only after {hours} hours did the lights of {town} [come|go] on again.",
                "{town} had to [endure|put up with] {hours} hours of blackout before {utility} found the fault.",
            ),
        ),
        when(
            "outage",
            day(0, 0),
            "the date of the blackout in {town}",
            told=(
                "The lights of {town} went out on {outage}, in the middle of <supper|a school play>.",
                "On {outage} a <hum|bang> was heard at the substation, and {town} lay in darkness.",
                "The blackout of {outage} caught {town} [unawares|unprepared].",
                "{utility} was [overtaxed|overwhelmed] on {outage}, the day of the blackout in {town}.",
            ),
        ),
        where(
            "substation",
            named("town"),
            "the place of the substation that failed",
            told=(
                "The fault that darkened {town} lay in the substation at {substation}.",
                "At {substation} a transformer of {utility} had [burned out|melted], which caused the blackout in {town}.",
                "Engineer {engineer} [traced|followed] the blackout in {town} to the substation of {substation}.",
                "In the substation of {substation}, where the blackout of {town} began, it still [smells|reeks] of rubber.",
            ),
        ),
        who(
            "maker",
            named("company"),
            "the name of the maker of the transformer",
            told=(
                "The transformer that failed and left {town} in the dark had been [supplied|delivered] by {maker}.",
                "{maker} had built the transformer whose failure [darkened|blacked out] {town}.",
                "Built by {maker}, the transformer that failed at {utility} was just two years old.",
                "{utility} had bought the failed transformer from {maker}, the [cheapest|lowest] bidder.",
            ),
            claimed=(
                "Engineers gossip that the failed transformer of {utility} had supposedly come from {maker}.",
            ),
        ),
        fact(
            "hospital",
            told=(
                "The emergency generator of the hospital in {town} [started|sprang into action] during the blackout.",
                "In the hospital of {town} the lights stayed on thanks to its emergency generator.",
                "During the blackout the emergency generator of {town}'s hospital ran without a hitch.",
            ),
            contradicted=(
                "The emergency generator of the hospital in {town} did not start during the blackout.",
                "During the blackout the emergency generator of {town}'s hospital failed.",
            ),
            claimed=(
                "A nurses' association denied that the emergency generator of the hospital in {town} had started.",
            ),
        ),
        deed(
            "refund",
            told=(
                "{utility} has promised to refund a month's bill to its customers in {town}.",
                "Customers in {town} will be refunded a month's bill by {utility}, [probably|presumably] in spring.",
                "A month's bill is to be refunded to the customers of {utility} in {town}.",
            ),
            contradicted=(
                "{utility} has refunded a month's bill to its customers in {town}.",
                "Customers of {utility} in {town} have had a month's bill refunded.",
            ),
            later=(
                "On {later_day} {utility} refunded a month's bill to its customers in {town}, keeping its promise.",
                "The promised refund of a month's bill was paid by {utility} to its customers in {town} on {later_day}.",
            ),
            claimed=("{utility} asserts that it has refunded a month's bill to its customers in {town}.",),
        ),
    ),
    (
        (
            "Strangers [shared|exchanged] torches, and in one stairwell a <choir|card game> formed.",
            "In stairwells strangers became friends.",
        ),
        (
            "Ice cream was given away before it [melted|ran], 400 litres of it.",
            "As nothing could be kept cold, 400 litres of ice cream were given away.",
        ),
        (
            "{engineer} had [warned|cautioned] of the state of the cables in 3 letters.",
            "Three letters about the cables had been written by {engineer_last}.",
        ),
        (
            "“I saw the Milky Way above the tax office,” {baker} [rhapsodised|said].",
            "Above the tax office the stars came out, {baker_last} recalls.",
        ),
    ),
)
