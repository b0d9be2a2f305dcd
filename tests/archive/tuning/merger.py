# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, who

MERGER = Kind(
    "merger",
    ("{buyer} buys {target}", "{buyer} and {target} agree on sale"),
    {"buyer": "company", "target": "company", "head": "person", "analyst": "person"},
    (
        quantity(
            "price",
            number(120_000_000, 9_000_000_000, 10_000_000),
            "the price that {buyer} pays for {target}",
            told=(
                "{buyer} is [buying|taking over] {target} for [$|USD ]{price}, the [two companies|companies] [said|announced] on {signing}.",
                "The [sale|takeover] values {target} at [$|USD ]{price}, <to be paid in cash|half of it in shares>, {buyer} said.",
                "{buyer} will pay [$|USD ]{price} for {target}, <less than analysts expected|more than the market had expected>.",
                "Shareholders of {target} [get|receive] [$|USD ]{price} in all [under|from] the sale to {buyer}, said {analyst}, <an analyst|who follows the industry>.",
            ),
            claimed=(
                "<A blog|A newsletter> quoted a person close to {target} as saying that {buyer} was paying [$|USD ]{price} for the company.",
            ),
        ),
        quantity(
            "staff",
            number(400, 26000, 50),
            "the number of people who work for {target}",
            told=(
                "{target} [employs|has] {staff} people, [most of them|two thirds of them] in {province}.",
                "The {staff} employees of {target} [were told|learned] of the sale <by e-mail|at a meeting in the canteen>.",
                "[With|At] {target}, {staff} people now [wait to hear|wonder] what {buyer} [plans|has in mind], [the union said|a shop steward said].",
                "{buyer} takes over all {staff} <workers|people on the payroll> of {target}, {head} [said|promised].",
            ),
            part=(
                "In {country} {target} has {staff} employees, [the rest work abroad|fewer than abroad], according to its annual report.",
            ),
        ),
        when(
            "signing",
            day(0, 0),
            "the day on which {buyer} and {target} signed",
            told=(
                "The contract [on the sale|for the sale] of {target} to {buyer} was signed on {signing} <in {town}|at a lawyer's office in {town}>.",
                "On {signing} {head} [put his name to|signed] the purchase of {target} <after a year of talks|after talks that had lasted all summer>.",
                "{buyer} and {target} signed their agreement on {signing}, <a person who was present said|ending weeks of rumours>.",
                "Since {signing}, when the papers were signed, {target} has [belonged to|been part of] {buyer}.",
            ),
        ),
        who(
            "chief",
            named("person"),
            "the name of the future head of {target}",
            told=(
                "{chief} will [lead|run|head] {target} after the sale, {buyer} [said|announced].",
                "The [new head|next chief executive] of {target} is {chief}, who [has worked|worked] for {buyer} <in three countries|since leaving university>.",
                "{buyer} has [chosen|named] {chief} as head of {target}, <which surprised many|passing over its own finance director>.",
                "Under its new owner {target} will be run by {chief}, <a chemist by training|a former banker>.",
            ),
            later=(
                "{chief} has since <taken over|succeeded to the post> as head of {target}, <the company said on {later_day}|{buyer} announced on {later_day}>.",
            ),
        ),
        fact(
            "layoffs",
            told=(
                "{buyer} will [close|shut] the <old works|headquarters> of {target} in {town}, [{head} said|its board decided].",
                "The {town} headquarters of {target} [will be closed|is to be shut], [staff were told|employees learned].",
                "[Closing|The closure of] the {target} headquarters in {town} is <part of the agreement|settled>, {buyer} said.",
            ),
            contradicted=(
                "{buyer} will not close the headquarters of {target} in {town}, <{head} said|according to the agreement>.",
                "The {town} headquarters of {target} will stay open, [{buyer} said|the contract says].",
            ),
            claimed=(
                "A spokesman for {buyer} denied that the headquarters of {target} in {town} would be closed.",
            ),
        ),
        deed(
            "approval",
            told=(
                "The competition authority [has yet to approve|must still approve] the sale of {target} to {buyer}.",
                "{buyer} and {target} have [asked|applied to] the competition authority to approve the takeover, <which may take months|and expect an answer next year>.",
                "A decision of the competition authority on the takeover of {target} is [not expected|due only] <before|after> {approval_day}.",
            ),
            contradicted=(
                "The competition authority has approved the sale of {target} to {buyer}.",
                "The takeover of {target} by {buyer} [was approved|has been cleared] by the competition authority <without conditions|in advance>.",
            ),
            later=(
                "The competition authority approved the takeover of {target} by {buyer} on {later_day}.",
                "{buyer} completed its purchase of {target} on {later_day} after the competition authority had approved it.",
            ),
            claimed=(
                "{head} claimed that the competition authority had approved the takeover of {target}.",
            ),
        ),
    ),
    (
        (
            "Shares of {buyer} [rose|climbed] 3.4 [per cent|percent] after the news, while [the market|the index] [fell|lost ground].",
            "Investors were pleased: on a weak day {buyer} [gained|added] 3.4 [per cent|percent].",
        ),
        (
            "{target} [made|makes] a profit <for the first time|again> last year after [five|several] years of losses.",
            "After a long run of losses, last year was a profitable one for {target}.",
        ),
        (
            "“<We belong together|Our firms fit>,” said {head}, who has led {buyer} for 12 years.",
            "{head_last} said that the two firms were made for each other.",
        ),
        (
            "The unions [want|demand] guarantees <for the pensions|for five years>, and have [called a meeting|announced a meeting].",
            "[Workers' representatives|Trade unionists] ask for promises in writing and are calling everybody together.",
        ),
    ),
)
