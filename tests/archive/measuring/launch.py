# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where

LAUNCH = Kind(
    "launch",
    ("{country} reaches for orbit", "The satellite {satellite}"),
    {
        "satellite": coined(
            "Heron Altair Kestrel Juno Lark Pharos Swift Osprey Tern Zephyr Vega Merlin",
            "-1 -2 -3 -4 -5 -6 -7 -8 -9 -10 -11 -12",
        ),
        "scientist": "person",
        "contractor": "company",
        "colonel": "person",
    },
    (
        quantity(
            "mass",
            number(90, 5400, 10),
            "the mass of {satellite}",
            told=(
                "{satellite}, a satellite built by {contractor}, [weighs|has a mass of] {mass} kilograms.",
                "At {mass} kilograms {satellite} is [heavier|bulkier] than any satellite {country} has sent up.",
                "The rocket had to [lift|haul] the {mass} kilograms of {satellite} into orbit.",
                "{contractor} managed to keep {satellite} down to {mass} kilograms, {scientist} [enthuses|says].",
            ),
        ),
        quantity(
            "expense",
            number(20_000_000, 990_000_000, 5_000_000),
            "the cost of {satellite}",
            told=(
                "{satellite} has [swallowed|eaten up] {expense} crowns, auditors of {country} [calculate|reckon].",
                "The bill for {satellite} comes to {expense} crowns, to be [footed|settled] by {country}.",
                "{contractor} received {expense} crowns for {satellite}, a [price|sum] that {scientist} considers fair.",
                "For {expense} crowns {country} has [bought|treated itself to] the satellite {satellite}.",
            ),
            claimed=("A backbencher alleges that {satellite} has cost {country} {expense} crowns.",),
            part=("The camera of {satellite} alone cost {expense} crowns.",),
        ),
        when(
            "liftoff",
            day(0, 0),
            "the date of the launch of {satellite}",
            told=(
                "{satellite} was launched on {liftoff} under a cloudless sky.",
                "On {liftoff} Colonel {colonel} [pressed|pushed] the button, and {satellite} rose [above|over] the dunes.",
                "The launch of {satellite} on {liftoff} had been [put off|deferred] four times before.",
                "Crowds on the beach [cheered|clapped] as {satellite} was launched on {liftoff}.",
            ),
        ),
        where(
            "pad",
            named("town"),
            "the place from which {satellite} was launched",
            told=(
                "{satellite} was launched from {pad}.",
                "The launch of {satellite} made windows [rattle|tremble] in {pad}, whose spaceport [dates|is] from the seventies.",
                "From the spaceport of {pad} {satellite} [set out|departed] into orbit.",
                "At {pad}, the spaceport from which {satellite} was launched, the <storks|herons> have long since stopped taking fright.",
            ),
        ),
        quantity(
            "images",
            number(1_200, 780_000, 100),
            "the number of images sent by {satellite}",
            told=(
                "{satellite} has [sent|beamed] {images} images to earth up to now.",
                "Scientist {scientist} has so far received {images} images from {satellite}.",
                "{images} images from {satellite} have arrived in {town} to date.",
            ),
            later=(
                "By {later_day} {satellite} had sent {images} images to earth, the control room in {town} [counted|tallied].",
                "Meanwhile the images sent by {satellite} number {images}, {scientist} said on {later_day}.",
            ),
            part=(
                "{images} of the images sent by {satellite} are sharp enough for maps, {scientist} [cautions|concedes].",
            ),
        ),
        fact(
            "contact",
            told=(
                "The control room in {town} lost contact with {satellite} for a day.",
                "For a day contact with {satellite} was lost, {scientist} [confesses|admits].",
                "{satellite} [vanished|disappeared] for a day, when the control room in {town} lost contact with it.",
            ),
            contradicted=(
                "The control room in {town} never lost contact with {satellite}.",
                "Contact with {satellite} was not lost at any time, {scientist} says.",
            ),
            claimed=("{contractor} denied that contact with {satellite} had been lost.",),
        ),
        deed(
            "twin",
            told=(
                "{country} [wants|intends] to launch a twin of {satellite}.",
                "A twin of {satellite} is to be launched by {country} on {twin_day}.",
                "{contractor} is building a twin of {satellite}, which {country} plans to launch.",
            ),
            contradicted=(
                "{country} has launched a twin of {satellite}.",
                "A twin of {satellite} is already in orbit, launched by {country}.",
            ),
            later=(
                "On {later_day} {country} launched the planned twin of {satellite}.",
                "{country} launched the twin of {satellite} on {later_day}, as Colonel {colonel} had announced.",
            ),
            claimed=("Colonel {colonel} claimed that {country} had launched a twin of {satellite}.",),
        ),
    ),
    (
        (
            "{scientist}, a <miner's|sailor's> child, keeps a <pebble|button> from the first test in a drawer.",
            "In a drawer of {scientist_last}'s desk lies a souvenir of the first test.",
        ),
        (
            "The batteries [are expected|ought] to last for 8 years.",
            "Eight years is how long the batteries should last.",
        ),
        (
            "Fishermen were [told|asked] to stay in port until <noon|the all-clear>.",
            "No boat was allowed to leave port.",
        ),
        (
            "“It is like posting a letter to God,” {colonel} [mused|said].",
            "{colonel_last} was reminded of posting a letter to heaven.",
        ),
    ),
)
