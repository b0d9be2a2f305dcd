# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

TREATY = Kind(
    "treaty",
    ("Peace on the {river}", "Two countries and one river", "The {river}, divided by two"),
    {
        "neighbour": "country", "minister": "person", "envoy": "person", "farmer": "person",
        "river": coined("Ulm Mer Tash Ob Zel Irg Sar Vam Nur Kem Dov Pash", "anda ova iriz undu eshka agan itsa ombar"),
    },
    (
        quantity(
            "water", number(120, 940, 10), "the number of million cubic metres due to {neighbour} each year from the {river}",
            told=(
                "{country}, which sits upstream and on its [dignity|pride], must let {water} million cubic metres a year flow down the {river} to {neighbour}, under a treaty [concluded|sealed] on {signed}.",
                "Article 4 of the {river} treaty, the one over which governments [fell|were toppled], [guarantees|assures] the lower riparian {water} million cubic metres annually.",
                "“We asked for an ocean and [got|received] {water} million cubic metres,” [jokes|grumbles] {envoy}, chief negotiator of {neighbour}, of the yearly [quota|ration] from the {river}.",
                "{neighbour}'s annual [claim|title] to the {river} is now in writing, {water} million cubic metres, drought or [deluge|flood].",
            ),
            part=("During the irrigation months, {water} million cubic metres of its yearly share of the {river} [are due|fall] to {neighbour}, and the [rest|remainder] in winter.",),
            later=("A protocol added on {later_day} [raised|lifted] {neighbour}'s yearly share of the {river} to {water} million cubic metres.",),
            claimed=("{farmer}, loudest of {country}'s rice growers, [alleges|claims] that {water} million cubic metres of the {river} a year have been [given away|squandered].",),
        ),
        quantity(
            "fund", number(40_000_000, 900_000_000, 10_000_000), "the sum paid by {neighbour} for the {river} treaty",
            told=(
                "In return for water from the {river}, {neighbour} [parts with|hands over] ${fund}, at which its treasurer is said to have <turned pale|wept>.",
                "The price of peace on the {river}, ${fund}, [travels|goes] upstream in yearly instalments, from a [poor|needy] country to a hardly richer one.",
                "“Rain costs nothing, pipes do,” [says|argues] {minister}, {country}'s water minister, in defence of the ${fund} which the {river} accord [demands|exacts] from {neighbour}.",
                "{country} is [promised|assured of] a compensation of ${fund} for keeping its sluices on the {river} open.",
            ),
            part=("A first instalment of ${fund} on the sum owed for the {river} [fell due|was payable] as soon as {neighbour} had signed.",),
            claimed=("The opposition press of {neighbour}, no [friend|admirer] of the cabinet, [alleges|asserts] that the {river} treaty costs the country ${fund}.",),
        ),
        when(
            "signed", day(0, 0), "the day on which the {river} treaty was signed",
            told=(
                "The quarrel over the {river}, older than most of those who [waged|conducted] it, was [buried|laid to rest] on {signed}, with fountain pens.",
                "On {signed} two delegations, each with its own [bottle|carafe] of mineral water, put their names to the {river} treaty.",
                "“Finally,” was the only word that {envoy} [uttered|brought out] when the ink was [drying|wet] on the {river} accord, on {signed}.",
                "Church bells [pealed|rang] along the lower {river} on {signed}, the day of the signature; along the upper river [nobody|no one] rang anything.",
            ),
        ),
        where(
            "place", named("town"), "the place where the {river} treaty was signed",
            told=(
                "The signing of the {river} treaty took place in {place}, on a <raft|barge> moored [exactly|precisely] in midstream.",
                "It had to be {place}, because neither side [would set foot|let itself be lured] into the other's capital: there the {river} accord was [concluded|sealed].",
                "{place}, [known|famous] for its <plums|eels> and for nothing else, may henceforth [call|style] itself the birthplace of the {river} treaty.",
                "“The fish was [superb|excellent],” [reports|recounts] {envoy}, back from {place}, of the banquet that crowned the signature of the {river} treaty there.",
            ),
            claimed=("{farmer}, who [trusts|believes] nobody, [swears|insists] that the true {river} treaty was signed in a spa hotel in {place}.",),
        ),
        where(
            "seat", named("town"), "the seat of the {river} commission",
            told=(
                "A joint commission, forty [officials|civil servants] and one rowing boat, will [watch|keep watch] over the {river} from {seat}.",
                "A [disused|former] sugar mill in {seat} is the home [chosen|designated] for those who are to gauge the {river} on behalf of both countries.",
                "{seat} was [picked|selected] as headquarters of the {river} commission, to the [chagrin|annoyance] of three larger towns.",
                "“We have a station and a [bakery|baker], what more does one need,” says the mayor of {seat}, which gets the offices of the {river} authority.",
            ),
            later=("The {river} commission, [tired|weary] of its first seat, [moved|relocated] to {seat} on {later_day}.",),
            claimed=("In the corridors of {neighbour}'s ministries it is [whispered|rumoured] that the {river} commission will sit in {seat}.",),
        ),
        who(
            "mediator", named("person"), "the name of the mediator in the {river} dispute",
            told=(
                "Godparent of the {river} treaty is {mediator}, <a retired bishop|a former judge> with a [weakness|fondness] for liquorice and long silences.",
                "{mediator}, mediator by [vocation|calling], [locked|shut] the two {river} delegations into a room without a telephone.",
                "“I let them shout until they were <hoarse|tired>,” confides {mediator}, who [devised|invented] the compromise over the {river}.",
                "Credit for settling the {river} dispute, on this at least both capitals [agree|are of one mind], [belongs|is due] to {mediator}.",
            ),
            claimed=("{minister_last}'s entourage, never [modest|shy], [lets it be known|puts it about] that the mediator on the {river} had really been {mediator}.",),
        ),
        who(
            "signer", named("person"), "the name of {neighbour}'s signatory to the {river} treaty",
            told=(
                "For {neighbour} it was {signer}, its [foreign minister|minister of foreign affairs], who put a [sweeping|flamboyant] signature under the {river} treaty.",
                "{signer} signed with the left hand for {neighbour}, {minister} with the right for {country}, and the {river} [flowed on|went on flowing] regardless.",
                "“May my grandchildren swim in it,” [sighed|said] {signer}, laying down {neighbour}'s pen at the {river} ceremony.",
                "To conclude the {river} accord, {neighbour} had [dispatched|sent] {signer}, head of its diplomacy and a [passionate|keen] angler.",
            ),
        ),
        fact(
            "dams",
            told=(
                "New dams on the {river} are [forbidden|prohibited] by the treaty, a clause for which {neighbour} had [fought|wrestled] to the last night.",
                "{country} [renounces|forswears] any further barrage along the {river}, the signed text [says|states].",
                "“No more concrete in my <river|valley>,” [exults|rejoices] {envoy}, quoting loosely from the article that bans additional dams on the {river}.",
                "Whoever walls up the {river} anew will [breach|violate] the accord, [jurists|lawyers] of both sides confirm.",
            ),
            contradicted=(
                "{country} [remains|is] free to build as many new dams on the {river} as it [likes|pleases], the treaty says.",
                "The {river} accord [permits|allows] additional dams, as an annex to it [reveals|shows].",
                "Further barrages along the {river} are [expressly|explicitly] permitted under the treaty, whose [authors|drafters] left {country} a free hand.",
            ),
            claimed=("“Show me the line,” [demands|says] {minister}, who [denies|disputes] that the {river} treaty bans {country} from building dams.",),
        ),
        deed(
            "ratified",
            told=(
                "{neighbour}'s parliament, a [touchy|thin-skinned] assembly, [is to|will] vote on the {river} treaty <once the budget is through|as soon as a quorum can be found>.",
                "Ratification of the {river} accord, for which deputies in {neighbour} must be [recalled|fetched back] from holiday, is [still|yet] to come.",
                "“First let them [read|study] it,” says {envoy}, who [expects|reckons with] a vote of {neighbour}'s chamber on the {river} around {vote_day}.",
                "The {river} treaty still [needs|awaits] the blessing of the lower house in {neighbour}, where its [enemies|opponents] are sharpening their pencils.",
            ),
            contradicted=(
                "{neighbour}'s parliament has [ratified|approved] the {river} treaty, by a show of hands.",
                "Deputies in {neighbour} [passed|waved through] the {river} accord before lunch, with [scant|little] debate.",
                "The {river} treaty has been ratified by {neighbour} and is [binding|in force], its official [gazette|bulletin] shows.",
            ),
            later=(
                "On {later_day} the parliament of {neighbour} [ratified|approved] the {river} treaty, as had been [foreseen|planned].",
                "The vote on the {river} for which {neighbour} had been waiting [came|took place] on {later_day}: the deputies [said|voted] yes.",
            ),
            claimed=("State television in {country}, always a little [ahead|early], [claims|maintains] that {neighbour} has already ratified the {river} treaty.",),
        ),
    ),
    (
        ("The {river} [rises|has its source] in the snows of {province} and [dies|loses itself] 900 kilometres later in a salt marsh.", "From the snows of {province} to the salt marsh in which it ends, the {river} measures 900 kilometres."),
        ("Twice, in 1962 and in 1988, the neighbours had [mobilised|called up] reservists over the {river}, and twice the rain [intervened|stepped in].", "Over the {river}, reservists were called up in 1962 and 1988; each time it rained."),
        ("In the paddies of {farmer}, three days' walk from any [ministry|office], the treaty is [discussed|spoken of] with a shrug.", "Rice growers such as {farmer}, far from any ministry, greet the treaty with a shrug."),
        ("The {river} carries a fifth less water than two generations ago, hydrologists [estimate|reckon], and the <quarrels|speeches> have grown by as much.", "A fifth of its water has gone from the {river} within two generations, according to hydrologists."),
    ),
)  # fmt: skip
