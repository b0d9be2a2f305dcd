# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, one_of, quantity, where, who
from .values import dated

RESHUFFLE = Kind(
    "reshuffle",
    ("Prime minister {premier} loses a minister", "A resignation shakes {country}"),
    {
        "premier": "person",
        "minister": "person",
        "rival": "person",
        "ministry": one_of("finance", "transport", "health", "justice", "energy"),
        "party": coined("New_ United_ Free_ People's_ Civic_", "Alliance Front Movement Union Platform"),
    },
    (
        who(
            "successor",
            named("person"),
            "the name of the new {ministry} minister of {country}",
            told=(
                "{successor}, [until now|who was until now] <an ambassador|a provincial governor>, takes over the {ministry} portfolio after the departure of {minister}, Prime Minister {premier}'s office [announced|said in a statement].",
                "The vacant {ministry} ministry goes to {successor}, <a former banker|an academic> <with no seat in parliament|without a party card>, in a reshuffle long put off by {premier}.",
                "[Hoping|Seeking] to [draw a line under|contain] the affair around {minister}, {premier} [turned to|brought in] {successor} as {country}'s new {ministry} minister.",
                "Party elders [welcomed|greeted] the appointment of {successor}, the replacement for {minister} <with a reputation for thrift|who once taught the president>, <with relief|without much enthusiasm>.",
                "“I know what I am taking on,” said {successor}, [who inherits the {ministry} ministry from {minister}|the incoming {ministry} minister of {country}].",
            ),
            later=(
                "{successor} [is now|has become] {country}'s {ministry} minister, after the first person picked to follow {minister} [gave up|threw in the towel], it was announced on {later_day}.",
            ),
            claimed=(
                "Newspapers [close to|allied with] {rival} [asserted|reported, without naming a source,] that the {ministry} ministry of {country} would in truth go to {successor}.",
            ),
        ),
        dated(
            "resigned",
            day(0, 0),
            "the day of {minister}'s resignation",
            told=(
                "{minister}, whose name had been [a byword for competence|mentioned for higher office], resigned as {ministry} minister of {country} on {resigned} [after weeks of revelations|as revelations piled up].",
                "The letter in which {minister_last} gave up the post, [a copy of which was seen by reporters|seen by two news organisations], is dated {resigned}.",
                "[Calls|Demands] for {minister} to go had been [mounting|growing] for a month when, on {resigned}, the {ministry} minister [gave in|bowed to them].",
                "Since {resigned}, when {minister} [stepped down|walked out], the {ministry} ministry in {town} has been <run by officials|without a head>.",
            ),
        ),
        fact(
            "inquiry",
            told=(
                "Prosecutors in {town} have [opened an inquiry|begun an investigation] into {minister}, [a judicial source said|according to two people with knowledge of the matter], adding to the pressure on the government.",
                "{minister}, once seen as a future head of government, is under criminal investigation <for abuse of office|over the award of contracts>, the chief prosecutor [confirmed|told a news agency].",
                "The inquiry that prosecutors have opened into the dealings of {minister} [could take years|may drag on past the next election], lawyers [in {town}|familiar with such cases] said.",
            ),
            contradicted=(
                "{minister_last} is not [the subject of any|under] criminal investigation, the prosecutor's office in {town} [made clear|clarified].",
                "Prosecutors have [opened no|declined to open an] inquiry into {minister}, [seeing no grounds for one|having looked at the file and closed it].",
            ),
            claimed=(
                "Counsel for {minister} [said it was untrue|denied] that prosecutors had opened an inquiry and [spoke of|complained of] a campaign.",
            ),
        ),
        quantity(
            "sum",
            number(3_000_000, 95_000_000, 500_000),
            "the value of the contract awarded by {minister}",
            told=(
                "At the heart of the affair is a contract worth ${sum} that {minister} [awarded|gave] without tender to <a cousin|a school friend>, [auditors|two auditors] established.",
                "The court of auditors had [questioned|objected to] the award, without competition, of ${sum} in work by {country}'s {ministry} ministry long before {minister_last} stepped down.",
                "What [undid|brought down] {minister} was the discovery that [some|about] ${sum} had been [paid|promised] to a firm <run by a relative|that had no employees>.",
                "Having signed over {sum} dollars of public money [in a single afternoon|without asking for bids], {minister} was left with few [allies|defenders] in the {party}.",
            ),
            part=(
                "A first instalment of ${sum} was paid under the contract that cost {minister_last} the post before [payments|transfers] were [stopped|frozen].",
            ),
            claimed=(
                "{rival}, the opposition leader, alleged [in parliament|on the radio] that the untendered contract signed by {minister} had been worth ${sum}.",
            ),
        ),
        deed(
            "confidence",
            told=(
                "{premier_last} [intends|plans] to ask parliament for a vote of confidence [in the new team|in the reshuffled cabinet] <within days|before the recess>, government officials said.",
                "The new cabinet of {premier} must still face a vote of confidence, [which is set for|scheduled for] {vote_day}.",
                "A confidence vote, [likely to be close|which {rival} has vowed to win], is to be held in {country} <after the holiday|once the president returns>.",
            ),
            contradicted=(
                "{premier}'s reshuffled government [has won|won] a vote of confidence in parliament <by a narrow margin|with votes to spare>.",
                "Lawmakers have already given the new cabinet their confidence, [in a late sitting|after a debate that lasted until dawn], which spared {premier} a snap election.",
            ),
            later=(
                "The vote of confidence that {premier} had [sought|promised] was held, and won, on {later_day}, <with opposition help|by a comfortable margin>.",
                "On {later_day} parliament in {town} [expressed|voted] its confidence in the cabinet of {premier_last}.",
            ),
        ),
        where(
            "villa",
            named("town"),
            "the place of the villa owned by {minister}",
            told=(
                "[Reporters|Two reporters] had [traced|linked] to {minister} a villa in {villa}, [bought through|held by] a company with no known business.",
                "The house at {villa} that was missing from {minister}'s declaration of assets has <eleven rooms|a landing stage>, [the land register shows|according to the land register].",
                "[Neighbours|Villagers] near {villa} [recall|remember] {minister} [spending|passing] whole summers in the villa now under scrutiny.",
                "{minister_last} [told colleagues|maintained] that the undeclared property, a villa on the edge of {villa}, had [been inherited|belonged to an aunt].",
            ),
        ),
    ),
    (
        (
            "In the previous government, which [lasted|survived for] 19 months, {ministry} ministers [came and went|changed] three times.",
            "Three people held the {ministry} brief in the 19 months of the last government.",
        ),
        (
            "A poll taken [before the affair|in happier days] gave the {party} 31 percent, [nine points|well] ahead of its rivals.",
            "Before any of this the {party} had stood at 31 percent in a survey.",
        ),
        (
            "{rival}, [who leads the opposition|the leader of the opposition], [has called|called] for an early election, [as did|echoed by] <three bishops|the trade unions>.",
            "The country should go to the polls early, {rival_last} and <three bishops|the trade unions> demanded.",
        ),
    ),
)
