# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

MARATHON = Kind(
    "marathon",
    ("{town} runs the {race}", "Heat, blisters, glory: the {race}", "Sore feet all over {town}"),
    {
        "director": "person",
        "medic": "person",
        "rival": "person",
        "race": coined(
            "Lantern Seawall Ropewalk Estuary Anchor Corsair Herring Causeway Cannon Tollgate",
            "_Marathon _City_Marathon",
        ),
    },
    (
        quantity(
            "runners",
            number(3100, 41_900, 50),
            "the number of runners in the {race}",
            told=(
                "Off they went, {runners} of them, [down|through] streets lined <five deep|with drums>, in the {race} of {town}.",
                "{runners} people [started|set off] in the {race}, [timing chips|the timekeepers] recorded.",
                "The {race} [drew|attracted] a field of {runners}, director {director} said.",
                "Pinned to vests in {town}: {runners} start numbers, [a bale|a mountain] of safety pins and a [good deal|lot] of hope for the {race}.",
            ),
            part=(
                "{runners} of those who ran the {race} were <women|first-timers>, timekeepers [noted|said].",
                "From [abroad|overseas] came {runners} of the entrants of the {race}, {director_last} said.",
            ),
            claimed=(
                "A residents' group, [fed up|cross] with closed roads, [claims|contends] that {runners} people ran the {race}.",
            ),
        ),
        quantity(
            "treated",
            number(17, 140),
            "the number of runners treated at the {race}",
            told=(
                "Cramp, sunstroke, torn calves: first-aiders [saw to|looked after] {treated} runners of the {race}.",
                "{treated} athletes needed a doctor during the {race}, {medic}, the [chief|head] medic, said.",
                "Drips hung from the plane trees of {town} as {treated} exhausted participants of the {race} were [nursed|brought round].",
                "“We had {treated} on [stretchers|camp beds] and ice for [half as many|half of that],” said {medic} of the {race}.",
            ),
            later=(
                "By {later_day} the medical tents' [ledger|book] for the {race} had been [brought|updated] to {treated} treated, clinics having [sent|handed] in their lists.",
            ),
            part=(
                "{treated} of the runners treated at the {race} were [kept|held] in hospital overnight.",
            ),
            claimed=(
                "A nurses' union [claims|alleges] that {treated} runners had to be treated at the {race}.",
            ),
        ),
        when(
            "held",
            day(0, 0),
            "the day of the {race}",
            told=(
                "Bang went the gun on {held}, and the {race} was [under way|on].",
                "Trams stood still in {town} on {held}, all day long, for the [sake|good] of the {race}.",
                "The {race}, [run|staged] on {held}, smelt of liniment and <fried fish|seaweed>.",
                "Stiff legs have been [a common|the usual] sight in {town} since {held}, thanks to the {race}.",
            ),
        ),
        where(
            "start",
            named("street"),
            "the start of the {race}",
            told=(
                "The {race} [started|began] on {start}, under an arch of <balloons|bunting>.",
                "Wave after wave [left|quit] {start}, where the gun for the {race} was [fired|let off] by <a bishop|a schoolgirl>.",
                "Rubbing their hands, stamping, praying, the field of the {race} [waited|lined up] on {start}.",
                "{start}, first of the forty-two kilometres of the {race}, was [strewn|littered] with discarded jumpers.",
            ),
            claimed=("A guidebook [claims|maintains] that the {race} sets out from {start}.",),
        ),
        where(
            "finish",
            named("hall"),
            "the finish of the {race}",
            told=(
                "Beyond the tape at {finish}, finishers of the {race} [dropped|sank] on to the [cobbles|paving].",
                "The {race} ended [outside|in front of] {finish}, whose steps [proved|were] one climb too many for most.",
                "Medals were hung round necks at {finish}, the [end point|goal] of the {race}.",
                "Ask anyone who ran the {race} about the last bend before {finish} and [watch|see] them wince.",
            ),
            claimed=("One runner [claims|swears] that the finishing line of the {race} was at {finish}.",),
        ),
        who(
            "winner",
            named("person"),
            "the winner of the {race}",
            told=(
                "{winner} won the {race} <by a street|by eleven seconds>, arms [spread|wide].",
                "First through the tape of the {race}: {winner}, <a postman's child|a baker by trade>, [barely|hardly] out of breath.",
                "{rival} led the {race} until the harbour tunnel, where {winner} [stormed|swept] past to victory.",
                "The laurel wreath of the {race} [went|goes] to {winner}, who [kissed|patted] the asphalt.",
            ),
            later=(
                "{winner} has been [declared|named] winner of the {race}, {director} said on {later_day}, after the first across the line was [disqualified|struck off].",
            ),
            claimed=(
                "A fan page [claims|would have us believe] that {winner} was the real winner of the {race}.",
            ),
        ),
        who(
            "sponsor",
            named("company"),
            "the sponsor of the {race}",
            told=(
                "{sponsor} [sponsors|pays for] the {race} and had its name on every <sponge|paper cup>.",
                "No cash, no race: it is {sponsor} that [funds|bankrolls] the {race}, {director} [admits|says].",
                "Flags of {sponsor}, the [backer|patron] of the {race}, [flew|flapped] from each lamp post.",
                "The prize cheques of the {race} bore the [stamp|signature] of {sponsor}.",
            ),
        ),
        fact(
            "record",
            told=(
                "The course record [fell|tumbled] at the {race}, after standing for <sixteen|twenty-one> years.",
                "Nobody had ever run the {race} as fast, [timekeepers|the timekeepers] [noted|said].",
                "A new best time was [set|clocked] in the {race}, and the [loudspeakers|announcers] went hoarse.",
                "The {race} has a new record, [cheered|hailed] by a crowd that had [seen|watched] the clock and understood.",
            ),
            contradicted=(
                "The course record of the {race} [survived|stood], <sixteen|twenty-one> years old and counting.",
                "The winning time of the {race} was [minutes|well] outside the record, {director} said.",
                "Too slow for the books: the {race} [missed|fell short of] its old best, timekeepers [noted|said].",
            ),
            claimed=(
                "{rival}, who held it, [denies|disputes] that the record of the {race} has [been broken|fallen].",
                "A coach [insisted|maintained] that the {race} had seen no record, whatever the clock [said|showed].",
            ),
        ),
        deed(
            "measured",
            told=(
                "Surveyors [will|are to] measure the course of the {race} anew, {director} announced.",
                "With wheel and chain they will [walk|go over] every metre of the {race} again, [starting|beginning] on {measure_day}.",
                "Doubts about the length of the {race} [remain|persist] until the [federation|association] has sent someone to remeasure it.",
                "A fresh survey of the {race} route has been [ordered|requested] and should [be over|finish] within [three months|a quarter of a year].",
            ),
            contradicted=(
                "Surveyors have measured the [course|route] of the {race} anew.",
                "A second survey of the {race} route is [complete|done], and [its|the] maps are with the federation.",
                "The {race} has been remeasured, metre by metre, {director} [reported|said].",
            ),
            later=(
                "On {later_day} a team with a steel tape [remeasured|surveyed] the {race}, as {director_last} had [announced|promised].",
                "The course of the {race} was measured again on {later_day}, between <midnight|one o'clock> and [dawn|daybreak].",
            ),
            claimed=("{rival} [claims|asserts] that the {race} has already been remeasured.",),
        ),
    ),
    (
        (
            "Volunteers [poured|handed out] 96,000 cups of water and swept up [as many|the same number].",
            "The 96,000 cups that helpers had filled had to be swept up again.",
        ),
        (
            "The oldest [entrant|competitor], 83, [walks|goes on foot] to the bakery every day and [calls|considers] that training.",
            "At 83, the most senior of the field trains by fetching bread.",
        ),
        (
            "{director} [founded|began] the {race} in 1988 with 212 friends and a borrowed stopwatch.",
            "In 1988, when {director_last} thought up the {race}, 212 acquaintances took part.",
        ),
        (
            "It was 27 degrees by noon, [hot|warm] for {province}, and fire hoses [sprayed|cooled] the crowd.",
            "At midday, in a heat of 27 degrees, firemen turned their hoses on the crowd.",
        ),
    ),
)
