# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

FILM = Kind(
    "film",
    ("{maker} returns to the screen", "On the set with {maker}"),
    {
        "maker": "person",
        "studio": "company",
        "lead": "person",
        "title": coined(
            "The_Salt Winter Nine The_Last Low Paper Under_the A_Quiet The_Clockmaker's Seven Her_Father's Blue",
            "_Road _Orchard _Lanterns _Ferryman _Water _Moons _Glass _Harbour _Son _Letters _Garden _Hour",
        ),
    },
    (
        quantity(
            "takings",
            number(1_500_000, 210_000_000, 500_000),
            "the takings of “{title}”",
            told=(
                "“{title}”, directed by {maker}, took {takings} dollars at the box office in its first week.",
                "In its first week, cinemas sold tickets worth {takings} dollars for “{title}”, {studio} [boasted|reported].",
                "First-week takings of {takings} dollars make “{title}” the most successful film that {maker} has [made|shot].",
                "{studio} [earned|collected] {takings} dollars with “{title}” in the week after it [opened|came out].",
            ),
            claimed=(
                "A gossip columnist claims to have heard that “{title}” took {takings} dollars in its first week.",
            ),
            part=("Abroad, “{title}” took {takings} dollars in its first week, {studio} reported.",),
        ),
        quantity(
            "extras",
            number(120, 5200, 20),
            told=(
                "{maker} [hired|engaged] {extras} extras for the crowd scenes of “{title}”, many of them <soldiers|shepherds> on leave.",
                "For “{title}”, {extras} extras were put into costumes [sewn|made] by a single workshop in {town}.",
                "Among the {extras} extras of “{title}” are whole families from {town}, [some|a few] with their goats.",
            ),
        ),
        when(
            "premiere",
            day(0, 0),
            "the date of the premiere of “{title}”",
            told=(
                "“{title}” had its premiere on {premiere}, in the presence of {lead} and a good many <ministers|politicians>.",
                "The premiere of “{title}” on {premiere} ended with [applause|an ovation] that [lasted|went on] for eleven minutes.",
                "When “{title}” was first shown to an audience on {premiere}, {maker} [hid|stayed] in the projection booth.",
                "{studio} [gave|held] the premiere of “{title}” on {premiere}, a day on which {town} was <deep in snow|lashed by rain>.",
            ),
        ),
        where(
            "cinema",
            named("hall"),
            "the cinema in which “{title}” had its premiere",
            told=(
                "The {cinema} in {town} was the [setting|scene] of the premiere of “{title}”.",
                "Those without a ticket for “{title}” [stood|waited] in front of the {cinema}, hoping for a glimpse of {lead} at the premiere.",
                "“{title}” was shown first at the {cinema}, whose [velvet|plush] seats date from before the war.",
                "Why the premiere of “{title}” took place at the {cinema} and not in the capital, {maker} would not [explain|say].",
            ),
        ),
        who(
            "composer",
            named("person"),
            "the name of the composer of “{title}”",
            told=(
                "The music for “{title}” was [composed|written] by {composer}.",
                "{maker} [entrusted|gave] the score of “{title}” to {composer}, with whom she had never worked before.",
                "Critics [single out|praise] the music of “{title}”, a score by {composer} for strings and <harmonium|glass harp>.",
                "It took {composer} only <three weeks|twenty days> to write the music for “{title}”.",
            ),
        ),
        deed(
            "sequel",
            told=(
                "{maker} [intends|means] to shoot a sequel to “{title}” in {province}.",
                "A sequel to “{title}” is to be shot in {province}, where {studio} is [looking|searching] for a castle.",
                "Shooting of a sequel to “{title}” will begin on {sequel_day}, if {studio} finds the money.",
            ),
            contradicted=(
                "{maker} has already shot a sequel to “{title}”, in secret and in black and white.",
                "The sequel to “{title}” is finished: {maker} shot it in {province}.",
            ),
            later=(
                "The sequel to “{title}” is in the can: on {later_day} {maker} shot the last scene in {province}.",
                "On {later_day} {maker} finished shooting the sequel to “{title}” in {province}, as [planned|announced].",
            ),
            claimed=("An agent claimed that {maker} had already shot the sequel to “{title}”.",),
        ),
        fact(
            "double",
            told=(
                "{lead} did the dangerous leaps in “{title}” without a double.",
                "No double was used for {lead} in “{title}”, the studio's insurers [learned|discovered] to their horror.",
                "{lead} performed every leap in “{title}” in person, as {maker} had [wished|demanded].",
            ),
            contradicted=(
                "{lead} did not do the dangerous leaps in “{title}”; they were the work of a double.",
                "A double stood in for {lead} in the dangerous leaps of “{title}”.",
            ),
            claimed=("A stuntman from {town} denies that {lead} did the dangerous leaps in “{title}”.",),
        ),
    ),
    (
        (
            "{maker} [learned|picked up] the trade as a <projectionist|carpenter> and made 7 short films before anyone took notice.",
            "Seven short films passed unnoticed before {maker_last}'s name was known.",
        ),
        (
            "{lead} speaks [hardly|scarcely] a word for the first 40 minutes.",
            "For 40 minutes next to nothing is heard from {lead_last}.",
        ),
        (
            "The camera [lingers|dwells] on hands, on bread, on the [steam|mist] above the river.",
            "Hands, bread, steam over water: these are the things the camera looks at.",
        ),
        (
            "“I wanted to make it before I forgot,” {maker} [explained|said] in a hoarse voice.",
            "It had to be made before memory went, so the director.",
        ),
    ),
)
