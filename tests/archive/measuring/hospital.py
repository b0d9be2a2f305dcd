# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, one_of, quantity, when, who

HOSPITAL = Kind(
    "hospital",
    ("The new {house} clinic of {town}", "{town} builds a clinic"),
    {
        "architect": "person",
        "matron": "person",
        "founder": "company",
        "house": one_of(
            "St Agatha",
            "Lakeside",
            "Elisabeth",
            "Linden",
            "Samaritan",
            "Rosenhof",
            "Hilltop",
            "St Roch",
            "Waterford",
            "Ferdinand",
        ),
    },
    (
        quantity(
            "beds",
            number(40, 1400, 10),
            "the number of beds in the {house} clinic of {town}",
            told=(
                "The new {house} clinic of {town} has {beds} beds, a third of them [facing|overlooking] the lake.",
                "{beds} beds stand ready in {town}'s new {house} clinic, matron {matron} [announces|says].",
                "Architect {architect} had to [fit|squeeze] {beds} beds into the new {house} clinic of {town}.",
                "With {beds} beds, the new {house} clinic of {town} [replaces|supersedes] two older houses.",
            ),
            part=(
                "For children, the new {house} clinic of {town} has {beds} beds.",
                "{beds} of the beds in {town}'s new {house} clinic are in single rooms, matron {matron} announces.",
            ),
            claimed=(
                "A patients' paper reported second-hand that the new {house} clinic of {town} supposedly had {beds} beds.",
            ),
        ),
        quantity(
            "donation",
            number(500_000, 74_000_000, 500_000),
            "what {founder} gave for the {house} clinic of {town}",
            told=(
                "{founder} [donated|gave] {donation} crowns towards the new {house} clinic of {town}.",
                "A donation of {donation} crowns from {founder} [enabled|allowed] {town} to build its clinic.",
                "Without the {donation} crowns that {founder} donated, {town} could not have [dreamed|thought] of a clinic.",
                "{town} owes its clinic [largely|mainly] to {founder}, which donated {donation} crowns.",
            ),
            claimed=(
                "Supposedly, a columnist was told, {founder} donated {donation} crowns towards the {house} clinic of {town}.",
            ),
        ),
        when(
            "ribbon",
            day(0, 0),
            "the date on which the {house} clinic of {town} was inaugurated",
            told=(
                "The new {house} clinic of {town} was inaugurated on {ribbon} with speeches and <cake|plum brandy>.",
                "On {ribbon}, under umbrellas, the people of {town} inaugurated their {house} clinic.",
                "Since its inauguration on {ribbon} the {house} clinic of {town} has had no [quiet|idle] day.",
                "Matron {matron} cut the ribbon on {ribbon} and [thereby|thus] inaugurated the {house} clinic of {town}.",
            ),
        ),
        who(
            "head",
            named("person"),
            "the name of the head physician in {town}",
            told=(
                "The head physician of the new {house} clinic in {town} is {head}.",
                "{head}, until recently a <ship's|village> doctor, is head physician at the {house} clinic of {town}.",
                "As head physician the {house} clinic of {town} has [recruited|won] {head}.",
                "On the top floor of {town}'s {house} clinic [resides|works] {head}, its head physician.",
            ),
            later=(
                "A new head physician has been in charge of {town}'s {house} clinic since {later_day}: {head} [followed|came] after the first had left.",
            ),
            claimed=(
                "Allegedly {head} was to be head physician at the {house} clinic of {town}, a patients' paper had heard.",
            ),
        ),
        fact(
            "asbestos",
            told=(
                "Asbestos was found in the new {house} clinic of {town}.",
                "Inspectors came upon asbestos in {town}'s new {house} clinic, [concealed|hidden] behind panels.",
                "The new {house} clinic of {town} contains asbestos, a laboratory [found|established].",
            ),
            contradicted=(
                "No asbestos was found in the new {house} clinic of {town}.",
                "The new {house} clinic of {town} is free of asbestos, a laboratory [found|established].",
            ),
            claimed=(
                "Architect {architect} denies that asbestos was found in the {house} clinic of {town}.",
            ),
        ),
        deed(
            "wing",
            told=(
                "A maternity wing for the {house} clinic of {town} is planned, and [building|work] is to begin on {wing_day}.",
                "{architect} is to build a maternity wing for the {house} clinic in {town}.",
                "The {house} clinic of {town} will get a maternity wing, [designed|drawn] by {architect}.",
            ),
            contradicted=(
                "The {house} clinic of {town} has a maternity wing, which {architect} built.",
                "{architect} has built a maternity wing for the {house} clinic in {town}.",
            ),
            later=(
                "On {later_day} the planned maternity wing of {town}'s {house} clinic was completed by {architect}.",
                "{architect} completed the maternity wing of the {house} clinic in {town} on {later_day}.",
            ),
            claimed=(
                "{founder} claims that the maternity wing of the {house} clinic in {town} has been built.",
            ),
        ),
    ),
    (
        (
            "{architect} has [drawn|put] a garden on the roof, with <pear|quince> trees in tubs.",
            "On the roof trees grow in tubs.",
        ),
        (
            "For 52 years patients had to [cross|be taken across] the lake by boat.",
            "Over 52 years, to be ill meant to cross the lake.",
        ),
        (
            "In the corridors one gets [lost|muddled], which {matron} [considers|thinks] good for the circulation.",
            "{matron_last} sees the good side of getting lost.",
        ),
        (
            "“The soup is still the old soup,” a patient [grumbled|said].",
            "Soup, a patient grumbles, has not improved.",
        ),
    ),
)
