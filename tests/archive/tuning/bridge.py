# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, fact, named, number, quantity, when, who

BRIDGE = Kind(
    "bridge",
    ("The new bridge of {town}", "{town} gets its bridge"),
    {
        "builder": "company",
        "engineer": "person",
        "minister": "person",
        "river": coined(
            "the_A the_Se the_Mo the_Tee the_O the_Vi the_Ke the_Bru the_Li the_Na the_Zo the_Hu",
            "rl nna ru l ssa re st na mme dda lv ran",
        ),
    },
    (
        quantity(
            "length",
            number(180, 2900, 10),
            "the length of the bridge at {town}",
            told=(
                "The [new|road] bridge over {river} at {town} is {length} metres long, <and has four lanes|with room for cyclists>.",
                "[At|With] {length} metres, the bridge at {town} is the <longest|second longest> that {builder} has [built|put up].",
                "{engineer}, who [designed|planned] it, [needed|used] {length} metres of bridge to [cross|span] {river} at {town}.",
                "The bridge that {builder} built at {town} <measures|has a length of> {length} metres [from bank to bank|from end to end].",
            ),
        ),
        quantity(
            "cost",
            number(18_000_000, 700_000_000, 1_000_000),
            "the cost of the bridge at {town}",
            told=(
                "The bridge at {town} [cost|has cost] [€|EUR ]{cost}, [transport minister|minister] {minister} said.",
                "<Taxpayers|The state and the province> paid [€|EUR ]{cost} for the bridge over {river} at {town}.",
                "{builder} was paid [€|EUR ]{cost} for [building|the construction of] the bridge at {town}, <the accounts show|according to the audit office>.",
                "<The price of|What was spent on> the bridge at {town}, [€|EUR ]{cost}, was <higher than planned|a subject of long debates>.",
            ),
            claimed=(
                "A <councillor|blogger> alleged that the bridge at {town} had really cost [€|EUR ]{cost}.",
            ),
            part=(
                "The steel for the bridge at {town} alone cost [€|EUR ]{cost}.",
                "Of the cost of the bridge at {town}, the province [paid|bore] [€|EUR ]{cost}.",
            ),
        ),
        when(
            "opened",
            day(0, 0),
            "the day on which the bridge at {town} was opened",
            told=(
                "The bridge over {river} at {town} was [opened|opened to traffic] on {opened}, <after six years of work|in pouring rain>.",
                "[Transport minister|Minister] {minister} opened the bridge at {town} on {opened} <and was the first to cross it|by cutting a ribbon>.",
                "On {opened} the first <cars|lorries> [drove|rolled] over the new bridge at {town}.",
                "Since {opened} [the people of {town}|people in {town}] have had their bridge [over {river}|across the river].",
            ),
        ),
        quantity(
            "cars",
            number(4000, 60000, 500),
            "the number of cars that cross the bridge at {town} each day",
            told=(
                "{cars} [cars|vehicles] cross the bridge at {town} [every day|each day], <the road office counted|a count shows>.",
                "[A count|Counting] by the road office [found|gave] {cars} [cars|vehicles] a day on the bridge at {town}.",
                "Each day the bridge at {town} [carries|takes] {cars} vehicles, <noise that the old ferry never made|said {engineer}>.",
            ),
            later=(
                "On {later_day} the road office counted {cars} [cars|vehicles] a day on the bridge at {town}, <more than in the first weeks|more than ever before>.",
                "Traffic on the bridge at {town} has [grown|risen] to {cars} vehicles a day.",
            ),
        ),
        who(
            "namesake",
            named("person"),
            "whom the bridge at {town} is named after",
            told=(
                "The bridge at {town} is named after {namesake}, <the poet|a doctor who died in the war>.",
                "It [bears|carries] the name of {namesake}, <born in {town}|a daughter of {town}>, who <wrote songs|taught at the school there>.",
                "The council of {town} [named|called] the bridge after {namesake}, <against the wish of the minister|after a vote among pupils>.",
                "[A plaque|A brass plate] on the bridge at {town} [tells|reminds] walkers of {namesake}, after whom it is named.",
            ),
        ),
        fact(
            "toll",
            told=(
                "Drivers [pay|have to pay] a toll on the bridge at {town}, <the ministry said|as {minister} had announced>.",
                "There is a toll on the new bridge at {town}, [collected by {builder}|which {builder} collects].",
                "A toll is [charged|collected] at the bridge of {town} [from everyone|day and night].",
            ),
            contradicted=(
                "Drivers do not pay a toll on the bridge at {town}.",
                "There is no toll on the new bridge at {town}, <{engineer} said|contrary to what was planned>.",
            ),
            claimed=("{builder} denied that drivers would have to pay a toll on the bridge at {town}.",),
        ),
    ),
    (
        (
            "The ferry that [ran|sailed] there for 140 years [made|has made] its last trip.",
            "After 140 years the ferry has been laid up for good.",
        ),
        (
            "{builder} [built|has built] 31 bridges in {country}, and <lost money on|earned little with> some of them.",
            "In {country} there are 31 bridges by {builder}, not all of them profitable.",
        ),
        (
            "[Fishermen|Anglers] [complain|say] that the [piers|pillars] have changed the current.",
            "According to those who fish there, the water no longer runs as it did.",
        ),
        (
            "“<My father dreamed of this|My grandfather waited for it>,” said a <farmer|miller> <from the other bank|who had walked across>.",
            "A <farmer|miller> from the far side said that her family had waited for it for generations.",
        ),
    ),
)
