# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, one_of, quantity, where, who
from .values import counted, dated

PATENT = Kind(
    "patent",
    ("{holder} and {rival} bury the hatchet", "Peace in the {tech} wars"),
    {
        "holder": "company",
        "rival": "company",
        "judge": "person",
        "lawyer": "person",
        "tech": one_of("battery separator", "image sensor", "hearing-aid chip", "water filter"),
        "old_sum": number(12, 48),
    },
    (
        quantity(
            "sum",
            number(30_000_000, 1_900_000_000, 10_000_000),
            "the sum that {rival} pays to {holder}",
            told=(
                "{rival} will pay {holder} ${sum} to settle a long dispute over {tech} patents, the two companies said on {settled}, [a day|one day] before a jury was to hear closing arguments.",
                "The settlement, [worth|valued at] about ${sum}, [ends|brings to an end] four years of litigation between {holder} and {rival} [in three countries|on two continents].",
                "{holder}, which pioneered the {tech}, [accepted|agreed to take] ${sum} from {rival}, [far|considerably] less than it had [sought|asked for].",
                "“${sum} buys us peace,” {rival}'s chief executive [told analysts|said on a conference call], speaking of the [deal|settlement] with {holder}.",
            ),
            part=(
                "A first payment of ${sum} from {rival} to {holder} [is due|falls due] within 30 days, under the settlement.",
            ),
            claimed=(
                "A hedge fund [with a stake in|invested in] {holder} put the true value of the settlement with {rival}, which it [called|considered] disguised by side deals, at ${sum}.",
            ),
        ),
        counted(
            "patents",
            number(14, 68),
            "the number of patents in the dispute between {holder} and {rival}",
            told=(
                "The lawsuit [turned on|concerned] {patents} patents, all [covering|relating to] the {tech}, which {holder} accused {rival} of [infringing|using without a licence].",
                "Under the settlement, {rival} gains a licence to the {patents} {holder} patents [at issue|in dispute].",
                "{lawyer}, who argued the case for {holder} against {rival}, had [papered|covered] a wall of the courtroom with copies of {patents} patents.",
                "Judge {judge} had [struck down|invalidated] none of the {patents} patents in the case [when|by the time] {holder} and {rival} [settled|came to terms].",
            ),
            part=(
                "{patents} of the patents that {rival} was accused of infringing had lapsed, [the patent office's register shows|a search of the register shows].",
            ),
            later=(
                "The licence between {holder} and {rival} has since been [extended|widened] to {patents} patents, the companies said on {later_day}.",
            ),
        ),
        where(
            "court",
            named("town"),
            "the place of the court that heard {holder} against {rival}",
            told=(
                "The case of {holder} against {rival}, heard by Judge {judge_last} at the commercial court in {court}, had become a [magnet|fixture] for patent lawyers.",
                "In {court}, where {holder} had [brought|filed] its suit against {rival}, jurors were [sent home|dismissed] with thanks.",
                "{holder} had [chosen|picked] {court} as the place to sue {rival}, {lawyer} acknowledged, because juries there [favour|side with] inventors.",
                "[Filings|Papers filed] with the court in {court} [show|reveal] that {rival} and {holder} had negotiated [in private|behind the scenes] for a year.",
            ),
        ),
        dated(
            "settled",
            day(0, 0),
            "the day on which {holder} and {rival} settled",
            told=(
                "The [agreement|truce] between {holder} and {rival} was [reached|struck] on {settled} [in a hotel|over dinner], a person involved in it said.",
                "On {settled}, [with the jury waiting|as the jury waited], lawyers for {rival} [passed|handed] a note to Judge {judge}: there was a settlement.",
                "The four-year [battle|feud] between {holder} and {rival} was [laid to rest|over] on {settled}, to the surprise of everyone [but|except] {lawyer_last}.",
                "Neither {holder} nor {rival} has [commented on|discussed] the terms since {settled}, when the [deal|settlement] was concluded.",
            ),
        ),
        fact(
            "admitted",
            told=(
                "{rival} [acknowledged|conceded] that it had copied the {tech}, in a statement that forms part of the settlement with {holder}.",
                "As part of the deal, {rival} admitted to having infringed the {tech} patents, [a rarity|which is rare] in such cases.",
                "The admission by {rival} that it had used {holder}'s {tech} without permission [surprised|astonished] [legal scholars|lawyers].",
            ),
            contradicted=(
                "{rival} [settled|paid] without admitting any wrongdoing, [according to the filing|the filing says].",
                "In settling with {holder}, {rival} admitted no [fault|infringement], {lawyer} noted.",
            ),
            claimed=(
                "{rival}'s general counsel [insisted|was adamant] that the company had [admitted|conceded] nothing to {holder}.",
            ),
        ),
        deed(
            "venture",
            told=(
                "The former adversaries [intend|plan] to set up a joint venture near {town} to [make|build] the next {tech}, {holder} [said|disclosed].",
                "{holder} and {rival} are to [form|found] a joint company, [subject to|pending] approval by competition regulators.",
                "A joint venture of {holder} and {rival}, [foreseen|provided for] in the settlement, will be registered by {venture_day}.",
            ),
            contradicted=(
                "{holder} and {rival} have [formed|set up] a joint venture, which appears in {town}'s commercial register.",
                "The joint company [founded|established] by {holder} and {rival} has [hired|taken on] its first engineers in {town}.",
            ),
            later=(
                "{holder} and {rival} [founded|set up] their joint venture on {later_day}, [in line with|as foreseen in] the settlement.",
                "On {later_day} the joint company of {holder} and {rival} was [entered in|added to] the commercial register of {town}.",
            ),
        ),
        who(
            "inventor",
            named("person"),
            "the name of the inventor of the {tech}",
            told=(
                "The {tech} at the centre of the quarrel was [invented|devised] by {inventor}, then a <doctoral student|junior engineer> at {holder}.",
                "{inventor}, [named|listed] as inventor on the patents that {holder} asserted against {rival}, [testified|gave evidence] for two days.",
                "A notebook in which {inventor} had first drawn the {tech} [was shown to|went before] the jury in the case of {holder} against {rival}.",
                "For {inventor}, whose {tech} made {holder}'s fortune, the settlement [came as a relief|was a vindication].",
            ),
            claimed=(
                "{rival} had [argued|contended] in court that the {tech} was really the work of {inventor}.",
            ),
        ),
    ),
    (
        (
            "An earlier suit, [over|about] the charging of <tools|toys>, [cost|had cost] {rival} ${old_sum} million.",
            "{rival} had paid ${old_sum} million in an earlier suit about <tools|toys>.",
        ),
        (
            "The market for the technology will [grow to|reach] $8 billion in five years, consultants [predict|say].",
            "Consultants see the market growing to $8 billion within five years.",
        ),
    ),
)
