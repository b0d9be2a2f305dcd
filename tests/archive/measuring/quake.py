# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, share, when, who

QUAKE = Kind(
    "quake",
    ("The earth shakes in {province}", "{town} after the earthquake"),
    {"seismologist": "person", "abbot": "person", "prefect": "person"},
    (
        quantity(
            "magnitude",
            share(4, 8),
            "the magnitude of the earthquake at {town}",
            told=(
                "An earthquake of magnitude {magnitude} [shook|struck] {town} [while|as] most people were still asleep.",
                "Seismologist {seismologist} measured a magnitude of {magnitude} for the earthquake under {town}.",
                "With a magnitude of {magnitude}, the earthquake at {town} [surpassed|exceeded] everything the instruments had [registered|recorded] there.",
                "The earthquake that [woke|roused] {town} reached magnitude {magnitude}.",
            ),
            claimed=(
                "Word went round that the earthquake at {town} had allegedly had a magnitude of {magnitude}, a shopkeeper wrote.",
            ),
        ),
        quantity(
            "houses",
            number(80, 19000, 20),
            "the number of houses that collapsed in {province}",
            told=(
                "{houses} houses collapsed in {province} when the earth shook, prefect {prefect} [calculated|summed up].",
                "In {province} the earthquake turned {houses} houses into [rubble|heaps of stones].",
                "Prefect {prefect} counts {houses} collapsed houses in {province}, <where mortar is poor|a province built of clay>.",
                "The earthquake in {province} [wrecked|destroyed] {houses} houses, most of them <built of clay|without foundations>.",
            ),
            part=(
                "Within the walls of {town}, {houses} houses collapsed in the earthquake.",
                "{houses} of the houses that collapsed in {province} had stood empty.",
            ),
            later=(
                "Surveyors have by now counted {houses} collapsed houses in {province}, prefect {prefect} stated on {later_day}; aftershocks keep adding to them.",
            ),
        ),
        when(
            "tremor",
            day(0, 0),
            "the date of the earthquake at {town}",
            told=(
                "On {tremor}, while the bakers were at work, the earth shook under {town}.",
                "The clock of {town} stopped on {tremor}, at the moment of the earthquake.",
                "Since the earthquake of {tremor} the people of {town} have been [sleeping|spending their nights] in the open.",
                "{seismologist} was at her desk on {tremor} when the needle [registered|showed] the earthquake at {town}.",
            ),
        ),
        who(
            "saint",
            named("surname"),
            "the name of the bell tower that fell in {town}",
            told=(
                "In {town} the {saint} tower fell [across|onto] the market, burying two stalls.",
                "Abbot {abbot} [watched|saw] the {saint} tower of {town} sway and fall.",
                "Nothing is left of the {saint} tower in {town}, which the earthquake [felled|brought down].",
                "The {saint} tower, for centuries the landmark of {town}, fell in the earthquake.",
            ),
        ),
        fact(
            "looting",
            told=(
                "Shops in {town} were looted on the night after the earthquake.",
                "On the night following the earthquake looters [broke into|plundered] shops in {town}.",
                "Looting of shops in {town} [began|set in] as soon as it was dark, the prefect reported.",
            ),
            contradicted=(
                "No shops were looted in {town} after the earthquake, the gendarmerie [stressed|emphasised].",
                "There was no looting in {town} on the night after the earthquake.",
            ),
            claimed=("Abbot {abbot} denied that shops in {town} had been looted after the earthquake.",),
        ),
        deed(
            "aid",
            told=(
                "Prefect {prefect} has [appealed|applied] to foreign countries for tents for {town}.",
                "Tents from abroad have been requested for {town} but have not arrived.",
                "{town} is [still|yet] waiting for the tents that the prefect requested from abroad.",
            ),
            contradicted=(
                "Tents from abroad have arrived in {town}, and the first families have moved in.",
                "{town} has received tents from abroad.",
            ),
            later=(
                "On {later_day} the tents that {prefect} had requested abroad arrived in {town}.",
                "The foreign tents reached {town} on {later_day}, [long|weeks] after they had been requested.",
            ),
            claimed=("The foreign ministry claims that {town} has received the tents from abroad.",),
        ),
    ),
    (
        (
            "Dogs had [howled|barked] for an hour before, [villagers|old people] swear.",
            "If one believes the villagers, the dogs had known.",
        ),
        (
            "The road over the pass is blocked by <boulders|scree> at 6 points.",
            "At 6 points there is no getting through on the pass road.",
        ),
        (
            "{abbot} [opened|threw open] the cellars of the monastery, where it is <cool|dry> and there is wine.",
            "Shelter was found in the cellars of {abbot_last}'s monastery.",
        ),
        (
            "“The cupboard walked across the room,” a seamstress [related|recounted].",
            "A seamstress saw her cupboard walk, or so she tells it.",
        ),
    ),
)
