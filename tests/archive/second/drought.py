# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, share, when, where, who

DROUGHT = Kind(
    "drought",
    ("Taps turned down in {town}", "{town} counts its litres", "Water by the bucket in {province}"),
    {
        "lake": coined("Ald Mirr Sorr Tamb Quel", "ero_Reservoir una_Dam aya_Lake eda_Reservoir"),
        "mayor": "person",
        "farmer": "person",
        "utility": coined("Aqua Hydro Lito", "sur mar costa via"),
    },
    (
        quantity(
            "level",
            share(12, 44),
            "the level of {lake}",
            told=(
                "{lake} is down to {level} [percent|per cent] of its capacity, the water company {utility} said.",
                "“At {level} [percent|per cent] you can see the old church tower,” an [angler|engineer] at {lake} said.",
                "The gauge at {lake}, which supplies {town}, [reads|shows] {level} [percent|per cent].",
                "Behind the dam wall of {lake} there is [now|today] {level} [percent|per cent] of what there should be, {mayor} told the council.",
            ),
            later=(
                "After a week of rain {lake} stood at {level} [percent|per cent] on {later_day}.",
                "{utility} measured {level} [percent|per cent] at {lake} on {later_day}, the [best|highest] figure in months.",
            ),
            claimed=(
                "A farmers' blog [put|set] the level of {lake} at {level} [percent|per cent], and blamed hotel pools.",
            ),
        ),
        quantity(
            "ration",
            number(45, 140, 5),
            "the water ration in {town}",
            told=(
                "Each person in {town} [may use|is allowed] {ration} litres a day, by order of the mayor.",
                "“{ration} litres a head, washing included,” {mayor} said of the daily [ration|allowance] in {town}.",
                "The decree [limits|holds] household use in {town} to {ration} litres a day for every resident.",
            ),
            later=("The daily ration in {town} was [lifted|raised] to {ration} litres on {later_day}.",),
            part=(
                "Of the ration in {town}, {ration} litres a day [are|is] meant for drinking and cooking.",
            ),
        ),
        when(
            "start",
            day(0, 9),
            "the day on which rationing starts in {town}",
            told=(
                "Rationing in {town} takes effect on {start}.",
                "From {start} the taps of {town} run for [six|five] hours a day, {utility} said.",
                "The water decree [bears|names] the date of {start}; {town} filled its bathtubs before it.",
            ),
        ),
        where(
            "desalter",
            named("town"),
            "the place of the emergency desalination plant",
            told=(
                "An emergency desalination plant is being bolted together at {desalter}, {utility} said.",
                "Relief for {town} is to come from {desalter}, where {utility} has leased a floating desalter.",
                "Sea water made drinkable at {desalter} will be [trucked|piped] to {town}.",
            ),
        ),
        who(
            "chief",
            named("person"),
            "the head of the drought board in {province}",
            told=(
                "{chief}, who chairs the drought board, [ruled out|would not promise] an early end to the cuts in {town}.",
                "“Pray if you like, but fix your taps,” said {chief}, [chair|head] of the drought board of {province}.",
                "As head of the drought board, {chief} can [close|seal] wells anywhere in {province}.",
            ),
            later=("The drought board of {province} has a new chair since {later_day}: {chief}.",),
        ),
        fact(
            "hotels",
            told=(
                "Hotels in {town} are [exempt|spared], the decree says.",
                "The cuts [spare|pass over] the hotels of {town}, {mayor} [admitted|conceded].",
                "An exemption for hotels was written into the {town} decree <at the last minute|overnight>.",
            ),
            contradicted=(
                "Hotels in {town} are not exempt from the water cuts, [the published text shows|{mayor} said].",
                "The cuts apply to the hotels of {town} as to [anyone else|everybody].",
            ),
            claimed=(
                "Hoteliers in {town} [scoffed at|dismissed] reports that they had been let off the cuts.",
                "There is “not a grain of truth” in an exemption for hotels in {town}, their association [maintains|insists].",
            ),
        ),
        deed(
            "pipe",
            told=(
                "A pipeline from {province} to {town} is to be laid [in the autumn|before the winter].",
                "{utility} means to lay a pipe from {province} to {town}, and [waits for|awaits] the money.",
                "The emergency pipe for {town} exists [on paper only|only on the drawing board]; work begins on {pipe_day}.",
            ),
            contradicted=(
                "The pipe from {province} has been laid and {town} [draws|drinks] from it.",
                "{utility} has [finished|completed] its emergency pipe to {town}.",
            ),
            later=(
                "The emergency pipe to {town} was [finished|completed] on {later_day}, {utility} said.",
                "Water flowed through the new pipe to {town} for the first time on {later_day}.",
            ),
            claimed=(),
        ),
    ),
    (
        (
            "In the drought of 1995 {lake} [fell|sank] to 9 [percent|per cent], the lowest ever [recorded|measured].",
            "The record low of {lake}, 9 per cent, dates from 1995.",
        ),
        (
            "Without rain, {utility} [forecasts|fears], the taps of {town} could run dry in 80 days.",
            "In 80 days there could be no water in {town}, the company's forecast goes.",
        ),
        (
            "Leaks swallow one litre in four in {province}, [a study says|according to a study].",
            "In {province}, 25 per cent of the water is lost to leaks.",
        ),
        (
            "In a [normal|wet] year a household in {country} uses 170 litres a head.",
            "When it rains as it should, people in {country} use 170 litres each.",
        ),
    ),
)
