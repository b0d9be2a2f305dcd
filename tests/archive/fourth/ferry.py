# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

FERRY = Kind(
    "ferry",
    ("{ferry} hits the rocks", "All off the {ferry}", "Scraped, holed, stuck: the {town} ferry"),
    {
        "operator": "company",
        "officer": "person",
        "passenger": "person",
        "ferry": coined(
            "Isle_of_ Queen_ Saint_ Pride_of_", "Brannoc Ultan Wenna Osyth Merryn Ithell Corvin Dorath"
        ),
    },
    (
        quantity(
            "aboard",
            number(64, 940),
            "the number of people aboard the {ferry}",
            told=(
                "Saved, every one: {aboard} people rode [home|ashore] from the {ferry} in <lifeboats|trawlers>, [some|a few] still clutching their <teacups|suitcases>.",
                "The {ferry} had {aboard} on her, travellers and [seamen|deckhands] together, [purser's lists show|according to the purser's list].",
                "Blankets ran short in {town}, so many came off the ferry of {operator}: {aboard} passengers and [sailors|crew], {officer} [of the coastguard|for the coastguard] said.",
                "“Count heads, then count again,” went the order on the {ferry}, and [both times|twice] the mate [arrived at|got] {aboard}.",
            ),
            part=(
                "{aboard} of those [aboard|on] the {ferry} were <schoolchildren on an outing|pensioners on an outing>, [an escort|one of the escorts] told us.",
            ),
            claimed=(
                "A travellers' lobby [claims|would have it] that the {ferry} was carrying {aboard} people on that [day|trip].",
            ),
        ),
        quantity(
            "hurt",
            number(13, 58),
            "the number of people hurt on the {ferry}",
            told=(
                "Ambulances met the [evacuated|rescued] travellers in {town} and [drove|took] {hurt} injured from the {ferry} to hospital.",
                "{hurt} people got hurt when the {ferry} [stopped dead|jolted to a halt], [most of them|mainly] in the <cafeteria|saloon>.",
                "Sprains, gashes, a cracked rib or two: doctors [treated|saw] {hurt} [casualties|patients] from the {operator} boat.",
                "Flung [down stairs|off their feet] and against bulkheads, {hurt} aboard the {ferry} [suffered|came away with] wounds, {officer} of the coastguard [reported|said].",
            ),
            later=(
                "By {later_day} the [tally|list] of people hurt on the {ferry} had [grown|lengthened] to {hurt}, some having [gone|been] to a doctor only [days afterwards|after days].",
            ),
            part=(
                "{hurt} of the people injured on the {ferry} had to [stay|spend the night] in hospital.",
            ),
            claimed=(
                "{passenger}, a passenger who is [gathering|collecting] names for a lawsuit, [claims|asserts] that the {ferry} left {hurt} people injured.",
            ),
        ),
        when(
            "struck",
            day(0, 0),
            "the day on which the {ferry} ran on to the rocks",
            told=(
                "Crunch: on {struck}, <just before dusk|soon after breakfast>, the {ferry} [ran|drove] on to rock within sight of {town}.",
                "The last voyage of the season [ended|finished] early for the {ferry} on {struck}, with her bow [in the air|high and dry].",
                "Islanders have [gone|been] without their boat since {struck}, when the {operator} vessel [came to grief|grounded].",
                "Logged at the coastguard station on {struck}: one [mayday|distress call], from the {ferry}, <two miles|half a mile> out.",
            ),
        ),
        where(
            "rock",
            coined(
                "Otter_ Kettle_ Friar_ Magpie_ Weaver_ Bellows_ Hollow_", "Spit Rock Skerry Bar Ness Head"
            ),
            "the place where the {ferry} struck",
            told=(
                "Look from the sea wall of {town} and [there she is|you see her]: the {ferry}, [perched|wedged] on {rock}.",
                "{rock} [ripped|tore] <nine|fourteen> metres of plating from the hull of the {ferry}, divers [found|discovered].",
                "Give {rock} a wide berth, [every|any] chart warns, and the {ferry} did [the opposite|not].",
                "The helmsman of the {operator} boat saw surf over {rock} [far too|much too] late, coastguard officer {officer} said.",
            ),
            claimed=("A deckhand [claimed|insisted] that the {ferry} had [hit|touched] {rock}.",),
        ),
        where(
            "port",
            named("town"),
            "the port that the {ferry} had sailed from",
            told=(
                "Cast off from {port}, [steamed|sailed] for an hour, never arrived: such was the [trip|crossing] of the {ferry}.",
                "Bound for {town}, the {ferry} had [left|cleared] the quay at {port} <to the minute|ten minutes late>.",
                "In {port}, where they had [boarded|joined] the {ferry}, the families' cars [still stand|are still parked] in rows.",
                "{port} was the [starting point|home end] of the {operator} run that [finished|came to an end] on the stones.",
            ),
            claimed=("{passenger} [claims|swears] to have got on the {ferry} at {port}.",),
        ),
        who(
            "skipper",
            named("person"),
            "the name of the captain of the {ferry}",
            told=(
                "Captain {skipper} [came down|climbed down] the ladder last of all from the {ferry}, cap in hand.",
                "In command of the {ferry}: {skipper}, <31|26> years at sea, never a [scratch|dent] until now.",
                "Police put a breathalyser to {skipper}, [master|skipper] of the {operator} vessel, and [kept|took] the slip.",
                "“Blame me and nobody else,” {skipper}, who had the {ferry} that day, [told|said to] the [crew|sailors].",
            ),
            claimed=("Dockside gossip [had|has] it that {skipper} was captain of the {ferry}.",),
        ),
        who(
            "salvor",
            named("company"),
            "the salvage firm for the {ferry}",
            told=(
                "{salvor} [landed|won] the salvage of the {ferry}, beating two [bigger|larger] rivals to it.",
                "Pumps, hoses, generators: {salvor}, the wreck [specialist|expert], has [sent|brought] eleven lorry-loads for the {ferry}.",
                "Signed overnight, the contract for the {operator} wreck [went|fell] to {salvor}.",
                "Divers of {salvor} [inspected|probed] the bottom of the {ferry} <at slack water|by lamplight>.",
            ),
            later=(
                "{salvor} has [stepped in|taken over] as salvor of the {ferry}, {officer} said on {later_day}, [replacing|in place of] the first firm.",
            ),
        ),
        fact(
            "radar",
            told=(
                "Radar on the {ferry} had [broken down|failed] before she [let go|left], a report to the ministry says.",
                "She sailed blind: the scanner of the {ferry} was [out of order|dead], two of the [lookouts|bridge watch] said.",
                "The {operator} boat [put to sea|set out] with a defective radar, [repair dockets|workshop papers] show.",
                "A black screen was all that the mate of the {ferry} had for radar, {officer}, the [head|chief] of the coastguard post, told us.",
            ),
            contradicted=(
                "The radar of the {ferry} worked all the way to the rocks, the [voyage recorder|bridge recorder] [shows|proves].",
                "Investigators switched on the {ferry}'s radar and found it in [perfect|full] working order.",
                "Every instrument on the {ferry} was [running|sound], radar included, {officer} said.",
            ),
            claimed=(
                "{operator} [denies|disputes] that the radar of the {ferry} was [faulty|defective].",
                "“That radar was as good as new,” a lawyer for {operator} [insisted|maintained] of the {ferry}.",
            ),
        ),
        deed(
            "docked",
            told=(
                "Tugs are to haul the {ferry} into dock at {town}, [perhaps|possibly] as early as {tow_day}.",
                "Wait for the tide, then [pull|heave]: that is the [plan|scheme] for bringing in the {ferry}, {officer} said for the coastguard.",
                "A berth in the repair yard [stands|is] ready for the {ferry}, which [will|is to] be towed there once [her tanks are|she is] empty.",
                "Before the {operator} vessel can be [moved|shifted] to a yard, her hull [must|has to] be patched.",
            ),
            contradicted=(
                "Tugs have [hauled|brought] the {ferry} into dock at {town}.",
                "The {ferry} lies in the repair yard, where a crowd [watched|saw] her [come in|arrive] under tow.",
                "Towed off [in the night|overnight], the {operator} vessel is now [safe|snug] in dry dock.",
            ),
            later=(
                "On {later_day} two tugs [brought|pulled] the {ferry} into dock, to [cheers|applause] from the pier.",
                "The {ferry} [reached|entered] the repair yard at {town} on {later_day}, {officer} said.",
            ),
            claimed=("{operator} [claimed|asserted] that the {ferry} was already in dock.",),
        ),
    ),
    (
        (
            "{operator} [owns|has] seven ships, [the oldest|the most aged of them] built in 1974.",
            "The fleet of {operator} numbers seven, with one boat that dates from 1974.",
        ),
        (
            "“The vending machine [flew|came] past me,” said {passenger}, [on the way|travelling] to a <wedding|christening>.",
            "{passenger_last}, a guest of a <wedding|christening>, had to dodge a flying vending machine.",
        ),
        (
            "A [buoy|light buoy] on this stretch has been [asked for|demanded] by fishermen for twenty years, [so far|until now] in vain.",
            "For two decades the fishing fleet has begged for a light buoy there and got none.",
        ),
        (
            "{officer}, who [heads|runs] the coastguard post, has <four|five> launches and one helicopter, [shared|to be shared] with the army.",
            "The coastguard under {officer_last} makes do with <four|five> launches and half a helicopter.",
        ),
    ),
)
