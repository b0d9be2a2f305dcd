# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

MUSEUM = Kind(
    "museum",
    ("Thieves strip the {museum}", "Empty cases at the {museum}", "“In and out”: the {town} museum raid"),
    {
        "museum": coined(
            "Navigators' Maritime Amber Corsair Coin Whalers'", "_Museum _Gallery _Collection"
        ),
        "inspector": "person",
        "curator": "person",
        "insurer": "company",
    },
    (
        quantity(
            "pieces",
            number(11, 96),
            "the number of objects stolen from the {museum}",
            told=(
                "{pieces} objects are missing from the {museum} in {town}, curator {curator} said.",
                "Burglars [made off with|got away with] {pieces} pieces, <gold coins|silver astrolabes> among them, from the {museum}.",
                "Police listed {pieces} [stolen items|missing items] after going through the cases of the {museum} one by one.",
                "The raid at the {museum} cost {town} {pieces} treasures, no two of them alike, in the words of {curator}.",
            ),
            later=(
                "The list of what was taken from the {museum} has [lengthened|grown] to {pieces} objects, Inspector {inspector} said on {later_day}.",
            ),
            part=(
                "{pieces} of the pieces lost by the {museum} were [on loan|borrowed] from abroad.",
                "Divers [brought up|found] {pieces} of the {museum} objects in the harbour mud.",
            ),
            claimed=(
                "A night watchman, by his own account, saw cases at the {museum} robbed of {pieces} objects.",
            ),
        ),
        quantity(
            "worth",
            number(600_000, 48_000_000, 100_000),
            "the value of what was stolen from the {museum}",
            told=(
                "The haul from the {museum} is valued at {worth} francs, <insurers {insurer} said|according to its insurers>.",
                "“{worth} francs, if anyone dared to sell,” a [dealer|valuer] asked by the court said of the {museum} pieces.",
                "[Stolen goods|Property] worth {worth} francs [left|went out of] the {museum} in what looked like laundry bags.",
                "The {town} theft, put at {worth} francs by Inspector {inspector}, is <among the gravest|one of the largest> of its sort.",
            ),
            claimed=(
                "An anonymous caller [boasted|bragged] to a radio station that the {museum} haul was worth {worth} francs.",
            ),
        ),
        when(
            "night",
            day(0, 0),
            "the day of the theft at the {museum}",
            told=(
                "The {museum} was [robbed|burgled] on {night}, [shortly|soon] after closing.",
                "{night} is the day that the staff of the {museum} want to forget, {curator} said.",
                "Detectives are looking for anyone who was near the {museum} in {town} on {night}.",
                "The break-in, on {night}, was the [first|only] one in the history of the {museum}.",
            ),
        ),
        where(
            "van",
            named("town"),
            "the place where the van of the {museum} raiders was found",
            told=(
                "The getaway van was found burnt out [near|outside] {van}, Inspector {inspector} said.",
                "[Walkers|Two anglers] at {van} came upon the van used in the {museum} robbery.",
                "From {town} the raiders drove to {van}, where they [set fire to|torched] their van.",
            ),
        ),
        who(
            "finder",
            named("person"),
            "who raised the alarm at the {museum}",
            told=(
                "It was {finder}, a cleaner, who [raised the alarm|called the police] at the {museum}.",
                "“The floor was all glass,” said {finder}, the first to enter the {museum} [after the raid|after the thieves had gone].",
                "Police have taken a statement from {finder}, who discovered the theft [at|from] the {museum}.",
            ),
        ),
        fact(
            "alarm",
            told=(
                "The alarm at the {museum} was switched off [that night|at the time], Inspector {inspector} confirmed.",
                "No bell rang: someone had [turned off|disconnected] the alarm of the {museum}.",
                "With the alarm system of the {museum} [disabled|out of action], the thieves had all the time they wanted.",
            ),
            contradicted=(
                "The alarm at the {museum} was on and [working|in order], [a technician's report shows|the log shows].",
                "It is not true that the alarm of the {museum} was off: it rang [for an hour|for forty minutes] and nobody came.",
            ),
            claimed=(
                "Curator {curator} [disputed|rejected the suggestion] that the alarm had been off.",
                "“The alarm was on, as it is every night,” the security firm at the {museum} [insisted|protested].",
            ),
        ),
        deed(
            "reopening",
            told=(
                "The {museum} remains shut and will reopen on {reopen_day}.",
                "Curator {curator} [hopes|means] to let visitors back into the {museum} [before long|within weeks].",
                "Reopening of the {museum} is planned [for the holidays|before the holidays], the trustees said.",
            ),
            contradicted=(
                "The {museum} has reopened, its empty cases [lit|on show] like exhibits.",
                "Visitors are back in the {museum}: it reopened with [a queue round the block|free entry].",
            ),
            later=(
                "The {museum} reopened on {later_day} <with new locks|under guard>.",
                "“We are open again,” {curator} told the first visitors to the {museum} on {later_day}.",
            ),
        ),
    ),
    (
        (
            "In 1974 a single painting [was cut|vanished] from its frame in {province}; it has [never|not] been seen since.",
            "A painting gone from {province} since 1974 is still missing.",
        ),
        (
            "The {museum} owns 14,000 objects; one in twenty is on [show|display].",
            "Five per cent of the 14,000 objects that the {museum} owns can be seen.",
        ),
        (
            "{insurer} has offered [a reward|a finder's reward], no questions asked, and a [hotline|telephone line].",
            "Whoever leads {insurer} to the loot can count on money.",
        ),
    ),
)
