# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who, year

RECTOR = Kind(
    "rector",
    ("A new head for the University of {town}", "University of {town} between past and future"),
    {
        "chair": "person",
        "old_rector": "person",
        "activist": "person",
        "index": coined(
            "Global_ World_ Meridian_ Atlas_", "Scholarship_Index Campus_Survey Academic_Table"
        ),
        "founded": year(1871, 1958),
        "old_rank": number(200, 390),
    },
    (
        who(
            "rector",
            named("person"),
            "the name of the new rector of the University of {town}",
            told=(
                "The senate of the University of {town}, [meeting|which met] behind closed doors, [elected|chose] {rector}, <a physicist|a legal historian>, as its next rector in succession to {old_rector}.",
                "{rector} will [lead|head] the University of {town} for the next six years, {chair}, who chairs the senate, [announced|made known].",
                "The appointment of {rector} to run the University of {town} [ends|brings to a close] a search that [took in|considered] 60 candidates from four continents.",
                "“I did not expect the call,” said {rector}, after being [named|picked as] rector of the University of {town}.",
                "A few dozen students [protested|demonstrated] in {town} against the elevation of {rector} to the rector's office, <citing ties to industry|demanding a say>.",
            ),
            later=(
                "{rector} has taken over the duties of the person first elected rector, who <fell ill|withdrew>, the University of {town} said on {later_day}.",
            ),
            claimed=(
                "A newsletter [read|circulated] among professors had it that {rector}, rather than the official [candidate|choice], would become rector of the University of {town}.",
            ),
        ),
        quantity(
            "rank",
            number(21, 190),
            "the place of the University of {town} in the {index}",
            told=(
                "In this year's {index}, a [closely watched|much-quoted] league table, the University of {town} occupies place {rank}, [ahead of|above] every other institution in {country}.",
                "Its position at No. {rank} in the {index} has [strengthened the hand of|emboldened] those who want the University of {town} to [pick its students|be choosier].",
                "Ranked {rank} in the world by the {index}, the University of {town} [draws|attracts] researchers from <Asia|the Americas>.",
                "The University of {town} [stands|finds itself] at number {rank} in the {index}, which weighs citations and the [opinion|verdict] of employers.",
                "{chair_last} [attributed|ascribed] the standing of the University of {town}, placed {rank} in the {index}, to two decades of [patience|steady money].",
            ),
            part=(
                "For <engineering|medicine> alone, the {index} [puts|places] the University of {town} at No. {rank}.",
            ),
            later=(
                "The University of {town} has [slipped|dropped] to No. {rank} in the {index} [released|issued] on {later_day}.",
            ),
        ),
        when(
            "starts",
            day(20, 60),
            "the day on which the new rector of the University of {town} takes over",
            told=(
                "The incoming rector takes [office|up the post] on {starts}, when {old_rector} [hands over|bids farewell], the University of {town} said.",
                "{old_rector}, whose second term as rector [runs|lasts] until then, will [hand over|surrender] the keys of the University of {town} on {starts}.",
                "A ceremony in the [great hall|library] on {starts} will mark the [change|handover] at the top of the University of {town}.",
                "Asked when the [handover|change] at the University of {town} would take place, {chair_last} [named|gave] {starts}.",
            ),
        ),
        fact(
            "fees",
            told=(
                "Tuition fees at the University of {town} were raised for this year, a decision [taken|pushed through] under {old_rector}.",
                "Having raised its fees <for the first time in a decade|over the summer>, the University of {town} now costs more than [any rival|any competitor] in {country}.",
                "The increase in tuition at the University of {town} [angered|alienated] the student union, [led|headed] by {activist}.",
            ),
            contradicted=(
                "Tuition at the University of {town} [was left|has been left] unchanged, according to its price list.",
                "The University of {town} has refrained from raising fees, [unlike|in contrast to] the private colleges of {province}.",
            ),
            claimed=(
                "{old_rector_last} [took issue with|rejected] [reports|the charge] that fees at the University of {town} had gone up.",
            ),
        ),
        where(
            "campus",
            named("town"),
            "the place of the second campus of the University of {town}",
            told=(
                "The faculty of medicine, which [has outgrown|outgrew] its old home, occupies the University of {town}'s second campus at {campus}, half an hour [away|by bus].",
                "Most of the laboratories of the University of {town} are on a campus out at {campus}, where building land is [cheap|plentiful].",
                "[Shuttle buses|Buses] [link|connect] the lecture halls in {town} with the university's second campus, near {campus}.",
                "{activist}, who speaks for the students, [described|dismissed] the second campus of the University of {town}, outside {campus}, as <remote|a construction site>.",
            ),
        ),
        deed(
            "hospital",
            told=(
                "The University of {town} [wants|aims] to open a teaching hospital <within three years|before the decade is out>, a project {chair} called [urgent|a matter of survival].",
                "The teaching hospital of the University of {town} [remains|is still] a building site, [with the opening set for|due to open on] {opening_day}.",
                "Under the [strategy|plan] [left behind|bequeathed] by {old_rector}, the University of {town} is to get a teaching hospital.",
            ),
            contradicted=(
                "The University of {town}'s teaching hospital has [opened its doors|admitted its first patients], health ministry officials said.",
                "Since its [opening|inauguration], the teaching hospital of the University of {town} has [treated|seen] patients from all over {province}.",
            ),
            later=(
                "On {later_day}, the University of {town} [opened|inaugurated] the teaching hospital planned under {old_rector}.",
                "The first patients were [wheeled into|admitted to] the University of {town}'s teaching hospital on {later_day}, [as {chair} had hoped|to the relief of {chair_last}].",
            ),
            claimed=(
                "{old_rector} [claimed|boasted] in a farewell interview that the teaching hospital of the University of {town} had [opened|been opened].",
            ),
        ),
    ),
    (
        (
            "[Founded|Set up] in {founded} as a school of mines, the university [had|was left with] fewer than 2,000 students after the war.",
            "Fewer than 2,000 students were left after the war at what had been, from {founded}, a school of mines.",
        ),
        (
            "A decade ago the {index} had the university [in place|at number] {old_rank}, [behind|below] <two polytechnics|a school of theology>.",
            "Ten years back it was to be found in place {old_rank} of the same table.",
        ),
        (
            "By 2030 the number of people of student age in {country} will [shrink|fall] by 12 percent, [demographers expect|a ministry study says].",
            "Demographers expect 12 percent fewer people of student age in {country} by 2030.",
        ),
        (
            "Elsewhere in {country}, <the academy of music|a teachers' college> has been without a head [since the winter|for months].",
            "<The academy of music|A teachers' college>, elsewhere in {country}, is still looking for somebody to run it.",
        ),
    ),
)
