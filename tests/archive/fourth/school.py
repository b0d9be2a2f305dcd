# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, one_of, quantity, when, where, who

SCHOOL = Kind(
    "school",
    ("Mould shuts {school}", "{school}: pupils out, spores in", "Lessons elsewhere for {school}"),
    {
        "head": "person",
        "mother": "person",
        "alderman": "person",
        "school": coined(
            "Larkhill Millrace Tannery_Lane Quayside Copperfield Orchard_Bank Chapel_Green Ferrymead",
            "_Primary _Grammar _Academy _Junior_School",
        ),
    },
    (
        quantity(
            "pupils",
            number(420, 1440),
            "the number of pupils at {school}",
            told=(
                "Satchels packed, coats on, out: all {pupils} pupils of {school} in {town} were sent [home|away] because of mould in the walls.",
                "{pupils} children go to {school}, and [for now|for the present] not one of them may [set foot|go] in it.",
                "The education office has to [find|hunt for] desks for {pupils} youngsters from {school}, alderman {alderman} [said|told us].",
                "“With {pupils} on the roll you [cannot just|do not simply] move next door,” said {head}, who [runs|leads] {school}.",
            ),
            part=("{pupils} of the pupils at {school} are [in their first year|beginners].",),
            claimed=(
                "A parents' website [claims|asserts] that the mould at {school} has [driven|turned] {pupils} pupils out.",
            ),
        ),
        quantity(
            "rooms",
            number(9, 31),
            "the number of mouldy rooms at {school}",
            told=(
                "Black specks [cover|dot] the ceilings of {rooms} rooms at {school}, the [health|hygiene] office says.",
                "Sealed with tape at {school}: {rooms} rooms, [each|every one] with a skull and crossbones [drawn|chalked] on the door <by pupils|by a joker>.",
                "Inspectors with [lamps|torches] went through {school} and found fungus in {rooms} classrooms and [offices|closets].",
                "The damp has [got|crept] into {rooms} rooms of {school}, {head} [counts|reckons].",
            ),
            later=(
                "By {later_day} mould had been [found|detected] in {rooms} rooms of {school}, [the health office|the hygiene office] said.",
            ),
            part=("{rooms} of the mouldy rooms at {school} were [painted|whitewashed] only last summer.",),
            claimed=(
                "{mother}, who speaks for the parents, [claims|contends] that {rooms} rooms of {school} are mouldy.",
            ),
        ),
        when(
            "closed",
            day(0, 0),
            "the day on which {school} was closed",
            told=(
                "Chained and padlocked: the gates of {school} were [shut|closed] on {closed}, <after the second lesson|in the middle of a spelling test>.",
                "On {closed} the [order|letter] came to clear {school} [at once|without delay].",
                "The [clock|bell] of {school} has rung for empty corridors since {closed}.",
                "No more lessons at {school}, {alderman} [decided|ruled] on {closed}, [a laboratory report|lab results] in hand.",
            ),
        ),
        where(
            "refuge",
            named("hall"),
            "the place where {school} is taught for now",
            told=(
                "[Sums|Spelling] and song now [sound|ring out] from {refuge}, where {school} has been given [shelter|room].",
                "{refuge} takes in the classes of {school}, <three|four> to a table, coats [piled|heaped] on the <floor|banisters>.",
                "Buses [carry|bring] the children of {school} to {refuge} [each|every] morning.",
                "“It is draughty but dry,” {head} said of {refuge}, the [substitute|stopgap] home of {school}.",
            ),
            claimed=("According to a [rumour|story] among parents, {school} has been moved to {refuge}.",),
        ),
        where(
            "source",
            one_of(
                "the gym",
                "the library",
                "the kitchen",
                "the music room",
                "the cellar",
                "the cloakroom",
                "the attic",
            ),
            "the part of {school} where the mould was first seen",
            told=(
                "It began in {source} of {school}, with a [stain|patch] no bigger than a <hand|plate>.",
                "Follow your nose to {source}, caretakers at {school} used to say, for there the [fungus|growth] was first [spotted|noticed].",
                "{source} was the [cradle|starting point] of the mould that [closed|shut] {school}, samples suggest.",
                "A leaking pipe behind {source} set off the [rot|trouble] at {school}, the <plumber|surveyor> [thinks|believes].",
            ),
            claimed=("A former cook [claims|says] that mould at {school} was first seen in {source}.",),
        ),
        who(
            "expert",
            named("person"),
            "the name of the expert who tested {school}",
            told=(
                "{expert}, a <biologist|mycologist>, took the samples at {school} and [needed|wanted] one look.",
                "“Open a window and you make it [worse|angrier],” warns {expert}, [called in|hired] to test {school}.",
                "The spores of {school} [landed|ended up] under the microscope of {expert}.",
                "Forty pages long, the [report|opinion] on {school} is [signed|the work of] by {expert}.",
            ),
            claimed=("One teacher [claims|insists] that {expert} did the testing at {school}.",),
        ),
        who(
            "builder",
            named("company"),
            "the builder that renovated {school}",
            told=(
                "{builder} renovated {school} <four|six> years ago and [packed|wrapped] it in foam.",
                "Fingers [point|are pointing] at {builder}, whose men [put|laid] the new roof on {school}.",
                "The last [contract|job] for {school}, windows and all, had [gone|been given] to {builder}.",
                "Lawyers for the town have [written|sent a bill] to {builder} over its [work|plastering] at {school}.",
            ),
        ),
        fact(
            "warned",
            told=(
                "The town hall had been warned about {school}: [letters|a letter] on the damp lay in a drawer for [two years|years].",
                "Long before the closure, teachers of {school} [wrote to|alerted] the authorities about the [smell|stench].",
                "Officials knew of the mould at {school} and [filed|put] the complaint away, <e-mails|minutes> [show|reveal].",
                "Head teacher {head} had [sounded|raised] the alarm over {school} again and again, [council papers|records] prove.",
            ),
            contradicted=(
                "No warning about {school} ever [reached|got to] the town hall, an auditor [found|established].",
                "The mould at {school} [took|caught] the authorities by surprise, for nobody had [complained|written].",
                "Until the day of the closure the town had [heard|been told] nothing of damp at {school}, [council papers|records] prove.",
            ),
            claimed=(
                "{alderman} [denies|rejects the charge of] having been warned about the state of {school}.",
                "“Nobody told us a thing about {school},” a spokesman for the town hall [insisted|maintained].",
            ),
        ),
        deed(
            "cleaned",
            told=(
                "A cleaning firm [will|is to] strip the walls of {school} from {clean_day}.",
                "Scrubbing, scraping, drying: all that is still [ahead|to come] for {school}, {head} said.",
                "{school} [awaits|waits for] its cleaners, who are [busy|at work] in a damp <hospital|barracks> [nearby|down the road].",
                "The town plans to [clean|scour] {school} from roof to cellar, {alderman} [promised|pledged], once the furniture is [out|in store].",
            ),
            contradicted=(
                "A cleaning firm has stripped and [dried|disinfected] the walls of {school}.",
                "The last of the mould at {school} has been [scraped|scrubbed] off, {alderman} said.",
                "{school} smells of [soap|chlorine]: the cleaners have [finished|packed up].",
            ),
            later=(
                "On {later_day} the cleaners [finished|completed] their work at {school}, and {head} [threw open|opened] the windows.",
                "The walls of {school} were [scrubbed|scraped] bare by {later_day}, as {alderman_last} had promised.",
            ),
            claimed=("The town hall [claims|asserts] that {school} has already been cleaned.",),
        ),
    ),
    (
        (
            "{mother} [took|brought] a coughing [son|boy] to the doctor three times this winter.",
            "Three visits to the doctor in one winter: {mother_last} blames the air.",
        ),
        (
            "Built in 1963 for half as many classes, {school} has [a flat roof|a roof as flat as a tray] and no [gutters|drains] worth the name.",
            "{school} dates from 1963, is twice as full as intended and was given a flat roof.",
        ),
        (
            "{province} would have to [spend|find] €310 million to [repair|mend] all its schools, a study [says|reckons].",
            "Repairs to every school in {province} are put at €310 million in a study.",
        ),
        (
            "Exams will [go ahead|be held], {head} [promised|said], if need be in a [tent|marquee].",
            "There will be exams, if under canvas, on the word of {head_last}.",
        ),
    ),
)
