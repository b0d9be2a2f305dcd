# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, who

HOSPITAL = Kind(
    "hospital",
    (
        "Wait goes on for {hospital}",
        "{town}: the hospital that will not open",
        "No patients yet at {hospital}",
    ),
    {
        "hospital": coined(
            "Mercy Seaview Queen's Saint_Blaise's Our_Lady's Harbour", "_Hospital _Infirmary _General"
        ),
        "builder": "company",
        "minister": "person",
        "alderman": "person",
    },
    (
        quantity(
            "beds",
            number(120, 840, 10),
            "the number of beds at {hospital}",
            told=(
                "{beds} beds, made up and empty: that is {hospital} in {town} today.",
                "{hospital}, a {beds}-bed [complex|block] on the edge of {town}, will not [admit|receive] anyone for months yet.",
                "“I have {beds} beds and not one patient,” said an administrator at {hospital}, [asking|who asked] not to be named.",
            ),
            part=(
                "Intensive care and maternity [together|between them] take up {beds} of the beds at {hospital}.",
                "A first stage, with {beds} beds, could be [used|in use] at {hospital} sooner, alderman {alderman} said.",
            ),
            claimed=(
                "The nurses' association [disputes|doubts] the plans and says there is room for {beds} beds at {hospital}, no more.",
            ),
        ),
        quantity(
            "overrun",
            number(12_000_000, 160_000_000, 500_000),
            "the overspend at {hospital}",
            told=(
                "{hospital} is [$|USD ]{overrun} over budget, the auditor general [wrote|reports].",
                "The delay [in|at] {town} has added [$|USD ]{overrun} to the bill, according to health minister {minister}.",
                "Overspending at {hospital}: [$|USD ]{overrun}, most of it on <wiring|pipework>.",
                "“An extra [$|USD ]{overrun} for a building with no patients,” [fumed|said] alderman {alderman} of the {town} project.",
            ),
            claimed=(
                "{builder}, for its part, [puts|reckons] the overspend at {hospital} at [$|USD ]{overrun}.",
            ),
            part=(
                "Of the overspend at {hospital}, [$|USD ]{overrun} [went on|is owed for] the heating plant.",
            ),
        ),
        when(
            "opening",
            day(90, 300),
            "the new opening date of {hospital}",
            told=(
                "The doors of {hospital} are now due to open on {opening}, minister {minister} told [parliament|a committee].",
                "“{opening}, and I mean it this time,” {minister} said when [pressed|asked] about {hospital}.",
                "Under the [revised|latest] timetable, the first patient will be wheeled into {hospital} on {opening}.",
                "A third date, {opening}, has been [given|announced] for the much-delayed start of the hospital in {town}.",
            ),
            claimed=(
                "Porters at {hospital} have been told by [the firm|suppliers], so they say, to reckon with {opening}.",
            ),
        ),
        who(
            "director",
            named("person"),
            "the director of {hospital}",
            told=(
                "{director}, director of {hospital}, [declined to comment|had no comment] on the delay.",
                "The empty hospital already has a head: {director}, a [surgeon|heart specialist] by training.",
                "“We lose a doctor a week to other towns,” {director}, who [runs|heads] {hospital}, told this newspaper.",
            ),
            later=(
                "{director} was [named|appointed] director of {hospital} on {later_day}; the first one had resigned.",
                "The resignation of its director [brings|has brought] {director} to the top of {hospital}, it emerged on {later_day}.",
            ),
        ),
        fact(
            "sprinklers",
            told=(
                "The sprinklers at {hospital} failed [their|the] test, [fire officers|the fire brigade] reported.",
                "It was the sprinklers that let {hospital} down: they [stayed dry|gave no water] when the inspector pulled the lever.",
                "Failure of the sprinkler test at {hospital} was [given|cited] by {minister} as the cause.",
            ),
            contradicted=(
                "{hospital} passed its sprinkler test, [papers seen by this newspaper show|the inspector's report says].",
                "There was nothing wrong with the sprinklers at {hospital}, which worked [in every ward|at the first attempt].",
            ),
            claimed=(
                "“Our sprinklers have failed no test,” a [spokesman|manager] for {builder} said of {hospital}.",
                "{builder} [called|described] talk of a failed sprinkler test at {hospital} as [invention|a fairy tale].",
            ),
        ),
        deed(
            "nurses",
            told=(
                "The 160 nurses for {hospital} are [still|yet] to be hired, according to the health service.",
                "Recruitment of 160 nurses for {hospital} [starts|begins] on {nurses_day}.",
                "“We shall hire 160 nurses [as soon as|once] we have a date,” the personnel office of {hospital} said.",
            ),
            contradicted=(
                "{hospital} has hired [its|all] 160 nurses, who [sit|are] at home on full pay.",
                "The hiring of 160 nurses for {hospital} is [complete|over]; contracts were signed, payroll records show.",
            ),
            later=(
                "{hospital} hired its 160 nurses on {later_day}, <half of them from abroad|most of them straight from college>.",
                "The 160 nurses' posts at {hospital} were [filled|taken] on {later_day}.",
            ),
        ),
    ),
    (
        (
            "The old infirmary of {town} [opened|took its first patients] in 1931 with 45 beds.",
            "When {town} got its first infirmary, in 1931, there were 45 beds in it.",
        ),
        (
            "{builder} [has been paid|has received] nine tenths of its fee, [minutes show|according to council minutes].",
            "Ninety per cent of what {builder} is due has been paid.",
        ),
        (
            "Last year 1,300 patients from {province} were [sent|flown] to other hospitals, [twice|double] the figure of 2012.",
            "Twice as many patients as in 2012 – 1,300 – were moved out of {province} last year.",
        ),
    ),
)
