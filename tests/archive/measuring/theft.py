# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, where, who

THEFT = Kind(
    "theft",
    ("Burglars at the gallery of {town}", "Who took the pictures of {town}?"),
    {"inspector": "person", "curator": "person", "insurer": "company"},
    (
        quantity(
            "pictures",
            number(2, 27),
            "the number of pictures stolen in {town}",
            told=(
                "Burglars [stole|made off with] {pictures} pictures from the municipal gallery of {town}, cutting them [out of|from] their frames.",
                "{pictures} pictures are missing from the walls of the gallery in {town} since thieves got in through a skylight.",
                "Curator {curator} [stands|stood] in front of the empty frames of {pictures} pictures that were stolen from the gallery of {town}.",
                "From the gallery of {town} {pictures} pictures were stolen, Inspector {inspector} has [ascertained|determined].",
            ),
            claimed=(
                "A dealer claimed to know that {pictures} pictures had been stolen from the gallery of {town}.",
            ),
        ),
        quantity(
            "worth",
            number(300_000, 88_000_000, 100_000),
            "the value of the pictures stolen in {town}",
            told=(
                "{insurer} [values|puts the value of] the pictures stolen in {town} at {worth} francs.",
                "The stolen pictures of {town} were insured for {worth} francs [with|by] {insurer}.",
                "Works worth {worth} francs have been stolen in {town}, according to {curator}.",
                "For the gallery in {town} the theft means a loss of {worth} francs, [money|a sum] that {insurer} will have to make good.",
            ),
            part=(
                "A single still life among the pictures stolen in {town} is worth {worth} francs, {curator} explained.",
            ),
            claimed=(
                "Allegedly the pictures stolen in {town} were worth {worth} francs, a retired guard told a weekly.",
            ),
        ),
        when(
            "night",
            day(0, 0),
            "the night of the theft in {town}",
            told=(
                "The thieves [entered|got into] the gallery of {town} in the night of {night}.",
                "Nobody in {town} noticed anything on {night}, when the gallery was robbed.",
                "The gallery of {town} was robbed on {night}, hours after a <concert|reception> had ended there.",
                "A camera that should have [filmed|caught] the theft of {night} in {town} had been switched off.",
            ),
        ),
        who(
            "painter",
            named("person"),
            "the name of the painter of the stolen pictures in {town}",
            told=(
                "All the pictures stolen in {town} are by {painter}.",
                "The gallery of {town} has lost its {painter} room: the thieves [wanted|took] nothing but works by this painter.",
                "{painter}, who painted the pictures stolen in {town}, died [poor|penniless] and forgotten.",
                "Thieves with a taste for {painter}, and for no other painter, [visited|paid a visit to] the gallery in {town}.",
            ),
        ),
        where(
            "van",
            named("street"),
            "the street in which the thieves' van was found",
            told=(
                "The thieves' van was [discovered|found] in {van}, its doors open.",
                "In {van}, not far from the station of {town}, officers [came upon|found] the van of the thieves.",
                "Inspector {inspector} had {van} searched after the van used in the theft was found there.",
                "A dog led the police of {town} to {van}, and to the thieves' [abandoned|empty] van.",
            ),
        ),
        fact(
            "alarm",
            told=(
                "The alarm of the gallery in {town} [rang|sounded] during the burglary.",
                "Neighbours of the gallery in {town} heard its alarm on the night of the burglary.",
                "During the burglary in {town} the gallery's alarm went off, {curator} [asserts|affirms].",
            ),
            contradicted=(
                "The alarm of the gallery in {town} did not ring during the burglary.",
                "The gallery's alarm remained silent on the night of the burglary in {town}.",
            ),
            claimed=("The maker of the alarm denies that it rang during the burglary in {town}.",),
        ),
        deed(
            "reward",
            told=(
                "{insurer} is <considering paying|prepared to pay> a reward for the pictures of {town}, to be announced on {reward_day}.",
                "A reward for the pictures of {town} is to be paid by {insurer} as soon as they are returned.",
                "{insurer} will pay a reward to whoever brings back the pictures of {town}.",
            ),
            contradicted=(
                "{insurer} has paid a reward for the pictures of {town}.",
                "The reward for the pictures of {town} has been paid by {insurer}, in cash and without questions.",
            ),
            later=(
                "On {later_day} {insurer} paid the promised reward for the pictures of {town}.",
                "{insurer} paid out the reward for the pictures of {town} on {later_day}.",
            ),
        ),
    ),
    (
        (
            "Inspector {inspector} has 34 years of service behind him and [dislikes|mistrusts] early [theories|conclusions].",
            "Theories are not to the taste of the inspector, a policeman for 34 years.",
        ),
        (
            "Schoolchildren have [left|laid] drawings on the steps [to replace|in place of] what was taken.",
            "On the steps lie drawings made by schoolchildren.",
        ),
        (
            "The skylight had been [due|waiting] for repair since autumn.",
            "Since autumn there had been talk of repairing the skylight.",
        ),
        (
            "“They knew exactly which nails to pull,” {curator} [marvelled|said].",
            "{curator_last} could not help admiring how well the thieves knew the nails.",
        ),
    ),
)
