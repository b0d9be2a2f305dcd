# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, share, when, who

FLOOD = Kind(
    "flood",
    ("Floods in {province}", "{river} bursts its banks near {town}"),
    {
        "river": coined(
            "the_A the_Se the_Mo the_Tee the_O the_Vi the_Ke the_Bru the_Li the_Na the_Zo the_Hu",
            "rl nna ru l ssa re st na mme dda lv ran",
        ),
        "governor": "person",
        "officer": "person",
    },
    (
        quantity(
            "homeless",
            number(1200, 48000, 100),
            "the number of people left homeless by the flood in {province}",
            told=(
                "[Floodwater|The flood] has [driven|forced] {homeless} people from their homes in {province}, [the relief agency said|the disaster office said] on {relief_day}.",
                "{homeless} people in {province} [had to leave|were forced out of] their homes after {river} [burst its banks|overflowed], [officials|the authorities] said.",
                "Governor {governor} [put|gave] the number of people made homeless by the flood in {province} at {homeless}.",
                "[Schools and barracks|Schools and sports halls] in {town} have been opened for the {homeless} people who were [made homeless|driven out] by the flooding of {river}.",
            ),
            later=(
                "The number of people made homeless by the flood in {province} has [grown|risen] to {homeless} <as the water reached more villages|since the second dyke gave way>, the relief agency said on {later_day}.",
                "By {later_day} {homeless} people in {province} had been driven from their homes <by the flood|by the rising water>, <against fewer in the first days|many more than in the first days>.",
            ),
            part=(
                "In the town of {town} alone, {homeless} people <had to leave their homes|were made homeless> because of the flood, [the town hall said|Colonel {officer} said].",
                "{homeless} of those made homeless by the flood in {province} <were children|were under the age of fourteen>, [a children's charity said|aid workers said].",
            ),
            claimed=(
                "An opposition newspaper quoted an unnamed official as saying that the flood had made {homeless} people homeless in {province}.",
            ),
        ),
        quantity(
            "level",
            share(4, 11),
            "the level that {river} reached at {town}",
            told=(
                "At {town} {river} [rose|had risen] to {level} metres, [its highest level|the highest level measured] since records began.",
                "The gauge at the bridge of {town} showed {level} metres when {river} [was at its highest|peaked].",
                "{river} [peaked|crested] at {level} metres in {town}, <the water board said|according to the water authority>, <flooding the old quarter|and stood in the market square>.",
                "<Hydrologists|Engineers of the water board> measured {level} metres at {town}, where {river} usually [stands|is] at a third of that.",
            ),
        ),
        when(
            "relief_day",
            day(1, 2),
            told=(
                "Army helicopters [began|started] [flying food|bringing tents and food] to the cut-off villages of {province} on {relief_day}.",
                "The first <relief flights|army helicopters with food> reached the flooded villages of {province} on {relief_day}, Colonel {officer} [said|reported].",
                "On {relief_day} the army [took over|began] the [supply|feeding] of the flooded villages of {province} [from the air|by helicopter].",
            ),
        ),
        who(
            "dam",
            named("surname"),
            "the name of the dam that failed in {province}",
            told=(
                "The flood [was made worse|worsened] when the {dam} dam above {town} [gave way|broke] [during the night|before dawn].",
                "[Engineers|Two engineers] had [warned|told the province] that the {dam} dam above {town} [might break|would not hold], <documents show|according to letters seen by this newspaper>.",
                "Water from the [broken|burst] {dam} dam [reached|poured into] the lower parts of {town} within <forty minutes|an hour>.",
                "It was the collapse of the {dam} dam [that sent|which sent] a wall of water through the valley above {town}.",
            ),
        ),
        fact(
            "warned",
            told=(
                "[People|Residents] of {town} were warned <by sirens|by text message> before {river} <burst its banks|flooded the town>.",
                "The sirens in {town} sounded <two hours|an hour> before the flood, [giving people time|so that people had time] to [reach higher ground|get out].",
                "Governor {governor} said the people of {town} had been warned [in good time|early enough] of the flood.",
            ),
            contradicted=(
                "The people of {town} were not warned before {river} <burst its banks|flooded the town>, [a dozen residents|several residents] [told this newspaper|said].",
                "No sirens sounded in {town} before the flood [reached the houses|came].",
            ),
            claimed=(
                "The <mayor|deputy mayor> of {town} denied that the people there had been warned of the flood.",
            ),
        ),
        deed(
            "emergency",
            told=(
                "Governor {governor} [asked|has asked|appealed to] the government to declare a state of emergency in {province}.",
                "The government is to [decide|vote] on {emergency_day} whether to declare a state of emergency in {province}.",
                "A state of emergency for {province} has been requested <but not yet declared|but has yet to be declared>, <the governor's office said|an aide to {governor} said>.",
            ),
            contradicted=(
                "The government has declared a state of emergency in {province}, <where roads and bridges are under water|which frees money for the flooded towns>.",
                "A state of emergency was declared in {province} <within hours|on the first evening of the flood>.",
            ),
            later=(
                "On {later_day} the government declared the state of emergency in {province} that Governor {governor} had asked for.",
                "The government of {country} declared a state of emergency in {province} on {later_day}, [weeks after|some time after] it had been requested.",
            ),
            claimed=(
                "The opposition claimed that the government had already declared a state of emergency in {province} in secret.",
            ),
        ),
    ),
    (
        (
            "[Rain|Heavy rain] had fallen on the hills <for nine days|for more than a week>, and the ground [could take no more|was soaked].",
            "After <nine days|more than a week> of rain in the hills the soil could not hold any more water.",
        ),
        (
            "The railway line between {town} and the capital is [cut|interrupted] in 14 places.",
            "Trains no longer run from {town} to the capital: the track has been washed away at 14 points.",
        ),
        (
            "[Farmers|Cattle breeders] fear for 3,000 animals that were left <on the pastures|in the stables>.",
            "Some 3,000 cows and sheep stayed behind, and their owners have little hope.",
        ),
        (
            "“I have lived here for 60 years and never seen the water so high,” said <a retired teacher|a widow> <as she left by boat|from her roof>.",
            "A <retired teacher|widow> of the town, 60 years in the same house, said she could remember nothing like it.",
        ),
    ),
)
