# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from dataclasses import replace

from provenance.domain.comparison import DifferenceKind

from ..events import Kind, coined, day, deed, fact, number, one_of, quantity, when, where

MINE = Kind(
    "mine",
    ("Disaster at the {mine} mine", "Waiting at the gates of {mine}", "{mine}: the cage came up empty"),
    {
        "mine": coined("Santa_ San_ Boa_ El_ Las_", "Tecla Brás Ventura Perdida Palmas Olalla"),
        "operator": "company",
        "rescuer": "person",
        "minister": "person",
    },
    (
        quantity(
            "dead",
            number(4, 38),
            "the death toll at the {mine} mine",
            told=(
                "{dead} miners died when a gallery of the {mine} mine [caved in|collapsed] near {town}.",
                "The bells of {town} tolled {dead} times, once for each of those killed at {mine}.",
                "“I counted {dead} dead comrades,” {rescuer}, who led the rescue at {mine}, said.",
                "Rescuers at the {mine} mine brought up {dead} bodies, mines minister {minister} [announced|told reporters].",
            ),
            later=(
                "The toll of the {mine} disaster had risen to {dead} by {later_day}, hospitals said.",
                "With a further death on {later_day}, {mine} has now taken {dead} lives, the operator said.",
            ),
            part=(
                "{dead} of those killed at {mine} were [apprentices|contract labourers].",
                "Of the {mine} dead, {dead} came from one [street|hamlet] in {province}.",
            ),
            claimed=(
                "Relatives at the gates of {mine} [fear|speak of] {dead} dead, and accuse {operator} of hiding some.",
            ),
        ),
        when(
            "collapse",
            day(0, 0),
            "the day of the accident at {mine}",
            told=(
                "The roof at {mine} came down on {collapse}, during the [night|morning] shift.",
                "{collapse}'s accident at {mine} is being examined by [a commission|three inspectors].",
                "“Since {collapse} I have not slept,” a miner's mother said in {town}.",
            ),
        ),
        replace(
            where(
                "hour",
                one_of("4.10 am", "5.35 am", "7.20 am", "1.45 pm", "3.15 pm", "10.50 pm"),
                told=(
                    "The clock in the lamp room of {mine} [stopped|had stopped] at {hour}.",
                    "At {hour} the ground shook in {town}, and [everyone|people] knew it was {mine}.",
                    "A seismograph in {province} [recorded|registered] the {mine} collapse at {hour}.",
                ),
            ),
            kind=DifferenceKind.TIME,
        ),
        where(
            "shaft",
            coined("North South King's Emilia Number_Two Barbara", "_Shaft _Incline _Level"),
            "the part of {mine} where the accident happened",
            told=(
                "The accident happened in {shaft}, the [deepest|oldest] part of {mine}.",
                "{shaft}, where the [timbering|roof] gave way, is [flooded|under water], engineers at {mine} said.",
                "Rescue teams went down {shaft} of the {mine} mine, the scene of the fall, with canaries, as in the old days.",
            ),
        ),
        fact(
            "alarm",
            told=(
                "The gas alarm at {mine} [sounded|went off] before the collapse, survivors and printouts agree.",
                "A gas warning had been [given|raised] at {mine}, {minister} told parliament.",
                "Minutes before the fall the methane sensor in {mine} shrieked, according to the control room log.",
            ),
            contradicted=(
                "The gas alarm at {mine} did not sound, the [log shows|inspectors found].",
                "At {mine} the sensors stayed silent; there was no gas warning.",
            ),
            claimed=(
                "{operator} [contests|disputes] that any gas alarm sounded at {mine}.",
                "“No alarm, nothing,” the operator's [lawyer|press office] said of {mine}.",
            ),
        ),
        deed(
            "sealing",
            told=(
                "The {mine} mine is to be sealed [for good|for ever], {operator} said.",
                "Sealing of the {mine} workings has been [ordered|decreed] for {seal_day}.",
                "“We will seal {mine},” {minister} promised the widows.",
            ),
            contradicted=(
                "The {mine} mine has been sealed with [concrete|rubble].",
                "{operator} sealed {mine}; [nothing|only a fence] is left to see.",
            ),
            later=(
                "The last entrance to {mine} was sealed on {later_day}, as ordered.",
                "On {later_day}, {minister} watched as concrete closed the mouth of {mine}.",
            ),
            claimed=("Scrap dealers [gossip|spread the story] that {mine} has long been sealed.",),
        ),
    ),
    (
        (
            "In 1962 an explosion at {mine} [killed|cost the lives of] 54; there is a stone in the churchyard of {town}.",
            "A stone in {town} remembers the 54 dead of 1962.",
        ),
        (
            "Last year 71 people died in the mines of {country}, [twelve|12] fewer than the year before.",
            "The mines of {country} cost 71 lives last year.",
        ),
        (
            "{operator} employs 1,900 people in {province}, [one in three|a third of them] below ground.",
            "Every third of the 1,900 workers of {operator} in {province} goes underground.",
        ),
        (
            "Another 300 jobs in {town} could go if the mine [closes|shuts], [the union|a shop steward] warned.",
            "The union sees a further 300 jobs in {town} in danger.",
        ),
        (
            "“You hear the mountain before it moves,” [a veteran|an old hand] of {mine} said.",
            "An old miner of {mine} said that rock gives notice.",
        ),
    ),
)
