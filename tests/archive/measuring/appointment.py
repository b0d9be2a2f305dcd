# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, one_of, quantity, when, who

APPOINTMENT = Kind(
    "appointment",
    ("A change at the top of the {institute}", "The {institute} in new hands"),
    {
        "institute": one_of(
            "Institute of Oceanography",
            "National Library",
            "Academy of Music",
            "Weather Office",
            "Institute of Metrology",
            "Royal Observatory",
            "Botanical Garden",
            "Museum of Labour",
            "School of Forestry",
            "Polar Institute",
        ),
        "outgoing": "person",
        "chair": "person",
    },
    (
        who(
            "successor",
            named("person"),
            "the name of the next head of the {institute} in {town}",
            told=(
                "{successor} has been appointed director of the {institute} in {town}, succeeding {outgoing}.",
                "The trustees of the {institute} in {town} have appointed {successor} as director by [a large majority|a clear margin].",
                "In {successor} the {institute} of {town} [gets|acquires] a director who knows the house from the inside.",
                "Following {outgoing}, the directorship of the {institute} in {town} [passes|falls] to {successor}.",
            ),
            later=(
                "Since {later_day} the director of the {institute} in {town} has been {successor}, the predecessor having [resigned|stepped down] after a short spell.",
            ),
            claimed=(
                "According to hearsay at the {institute} in {town}, it was {successor} who had been appointed director.",
            ),
        ),
        quantity(
            "salary",
            number(60_000, 390_000, 1_000),
            "the salary of the director of the {institute}",
            told=(
                "The post at the {institute} is [paid|remunerated] with {salary} crowns a year.",
                "The director of the {institute} in {town} draws a salary of {salary} crowns a year, chairwoman {chair} [divulged|stated].",
                "For {salary} crowns a year, the new director is to [lead|steer] the {institute} of {town} into calmer waters.",
                "The contract with the {institute} [guarantees|assures] its director {salary} crowns a year.",
            ),
            claimed=(
                "Reportedly the director of the {institute} will be paid {salary} crowns a year, an envious colleague wrote.",
            ),
        ),
        when(
            "handover",
            day(20, 90),
            "the date of the handover at the {institute}",
            told=(
                "{outgoing} will hand over the keys of the {institute} in {town} on {handover}.",
                "The handover at the {institute} of {town} is [arranged|fixed] for {handover}.",
                "Until {handover}, when the handover is to take place, {outgoing} remains in charge of the {institute} in {town}.",
                "{handover} will be the last [working day|day in office] for {outgoing} at the {institute}.",
            ),
        ),
        quantity(
            "applicants",
            number(9, 88),
            "the number of applicants for the {institute}",
            told=(
                "{applicants} scholars had applied for the [directorship|post] at the {institute}.",
                "Out of {applicants} applicants for the {institute} the trustees [invited|interviewed] five.",
                "Chairwoman {chair} had to read through {applicants} applications for the post at the {institute} of {town}.",
                "The {institute} had drawn {applicants} applications, <twice|three times> as many as when {outgoing} was chosen.",
            ),
            part=(
                "{applicants} of the applicants for the {institute} were women, {chair} [noted|observed] with regret.",
                "From abroad, {applicants} scholars had applied for the post at the {institute}.",
            ),
        ),
        fact(
            "pressure",
            told=(
                "The ministry put pressure on the trustees of the {institute}, two of them [testify|attest].",
                "Trustees of the {institute} came under pressure from the ministry before they [voted|decided].",
                "Before the vote the ministry had pressed the trustees of the {institute} [hard|heavily].",
            ),
            contradicted=(
                "The ministry put no pressure on the trustees of the {institute}, the minutes [show|prove].",
                "The trustees of the {institute} decided freely and were not put under pressure by the ministry.",
            ),
            claimed=("The ministry denies that it put pressure on the trustees of the {institute}.",),
        ),
        deed(
            "move",
            told=(
                "The {institute} [intends|is planning] to move from {town} to {province}.",
                "A move of the {institute} from {town} to {province} is planned, [though staff grumble|to the chagrin of its staff].",
                "From {town} the {institute} will move to {province} in due course.",
            ),
            contradicted=(
                "The {institute} has moved from {town} to {province}.",
                "The {institute} is already at home in {province}, having moved there from {town}.",
            ),
            later=(
                "On {later_day} the {institute} completed its planned move from {town} to {province}.",
                "The {institute} moved from {town} to {province} on {later_day}, with 300 crates of books.",
            ),
        ),
    ),
    (
        (
            "{outgoing}, who is 67, [looks|is looking] forward to <roses|beekeeping> and a little silence.",
            "At 67, {outgoing_last} dreams of a garden and of silence.",
        ),
        (
            "The house was [founded|endowed] 190 years ago by a <widow|brewer> who could neither read nor write.",
            "Its founder, 190 years ago, had been unable to read.",
        ),
        (
            "Colleagues [praise|commend] a dry wit and a [dislike|horror] of meetings.",
            "Wit, and no patience with meetings, are what colleagues mention.",
        ),
        (
            "“It is a ship with many captains,” {chair} [sighed|remarked].",
            "{chair_last} spoke of a vessel with too many captains.",
        ),
    ),
)
