# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, called, coined, day, deed, fact, named, number, quantity, when, where, who

DAM = Kind(
    "dam",
    ("Court halts work on the {dam}", "{dam}: what happens now", "A valley in {province} waits"),
    {
        "dam": coined(
            "Merren Grau Orrin Valk Tolde Skarn Hallow Ister Pell Quern", "beck_Dam gill_Dam holt_Dam"
        ),
        "river": coined("Isk Tarv Veld Morr Lusk Ond", "ava er ola enne"),
        "minister": "person",
        "campaigner": "person",
        "engineer": "person",
    },
    (
        quantity(
            "height",
            number(48, 210),
            "the height of the {dam}",
            told=(
                "The {dam}, which was [planned|designed] to rise {height} metres above the bed of the {river}, will for the time being not be [completed|finished].",
                "Drawings that were [submitted to|handed in at] the planning office show a wall {height} metres tall, which would make the {dam} one of the largest structures in {country}.",
                "At {height} metres, the barrier would have [overshadowed|dwarfed] the church spires of the valley, those opposed to the {dam} had [pointed out|argued].",
                "{engineer}, who [drew up|prepared] the plans for the {dam}, told our reporter that its crest lies {height} metres up from the foundation.",
                "Once it is [ready|in place], according to the energy ministry, the {dam} should [measure|reach] {height} metres from foot to crown.",
            ),
            part=(
                "The part of the {dam} that has been built so far stands {height} metres high, [said|according to] a surveyor.",
            ),
            claimed=(
                "{campaigner} [maintains|contends] that the {dam} is in truth meant to be {height} metres high.",
            ),
        ),
        quantity(
            "people",
            number(1200, 38_000, 100),
            "the number of people who have to make way for the {dam}",
            told=(
                "Some {people} people would have to [leave|give up] their homes if the {dam} is built, a study by the government [says|found].",
                "For {people} villagers, who were due to be moved out before the water came, the stop at the {dam} means that they [may|can] stay for now.",
                "The reservoir behind the {dam} would [displace|uproot] {people} inhabitants of the {river} valley, {minister} [acknowledged|conceded] in a radio interview.",
                "Letters asking them to move were sent to {people} residents along the {river}, whose land is needed for the {dam}, the provincial office [confirmed|said].",
                "How to rehouse {people} men, women and children is a question which the planners of the {dam} have, in the judges' view, failed to answer.",
            ),
            part=(
                "{people} of those whose houses lie in the way of the {dam} have [already|so far] moved, {minister} said.",
            ),
            later=(
                "By {later_day}, the number of people who had been told to make way for the {dam} had [risen|grown] to {people}, the provincial office said.",
            ),
            claimed=(
                "Campaigners against the {dam} say that {people} people will lose their homes, a figure that [could not be|has not been] verified.",
            ),
        ),
        when(
            "stopped",
            day(0, 0),
            "the day on which work on the {dam} was stopped",
            told=(
                "Work on the {dam} [came to a halt|ceased] on {stopped}, [a few hours|shortly] after a court in {town} had [read out|delivered] its ruling.",
                "Since {stopped}, the cranes above the {river} have stood still, and [only|nobody but] watchmen can be seen at the {dam}.",
                "Engines were [switched off|shut down] at the site of the {dam} on {stopped}, to cheers from farmers who had been waiting [outside|at] the fence.",
                "It was on {stopped} that {engineer}, who manages the site, received the order to lay down tools at the {dam}.",
                "The ban on further building at the {dam} took effect on {stopped}, [an official|a member of staff] at the court's registry told us.",
            ),
        ),
        where(
            "place",
            called("{} Gorge", "{} Narrows", "{} Canyon"),
            "the site of the {dam}",
            told=(
                "The {dam} was to [close off|block] {place}, where the {river} is at its narrowest.",
                "{place}, which had been [chosen|picked] for the {dam} in preference to two other sites, is <home to a colony of eagles|well known to climbers>.",
                "A road that was [laid|cut through the forest] to {place} solely for the {dam} is now used by <walkers|shepherds> alone.",
                "Geologists consider {place} a [suitable|good] spot for the {dam}, because the rock on both banks is granite.",
            ),
            claimed=(
                "A pamphlet that opponents are handing out [gives|names] {place} as the site of the {dam}.",
            ),
        ),
        where(
            "newhome",
            named("town"),
            "the place to which people are moved for the {dam}",
            told=(
                "New houses for the families who had to make way for the {dam} have been put up in {newhome}, <on former army land|beside a disused airfield>.",
                "In {newhome}, where the displaced were to start afresh, rows of empty bungalows [recall|bear witness to] the plans for the {dam}.",
                "{newhome} had been [given|promised] a second school, since villagers from the area of the {dam} were being relocated there, its council said.",
                "Those who lose their farms on account of the {dam} are sent to {newhome}, according to the provincial office.",
            ),
            later=(
                "Families leaving the area of the {dam} are now being [directed|taken] to {newhome} instead, the provincial office said on {later_day}.",
            ),
        ),
        who(
            "builder",
            named("company"),
            "the name of the firm that is building the {dam}",
            told=(
                "{builder}, which [won|was awarded] the contract for the {dam} four years ago, said it would [comply with|respect] the ruling.",
                "About 600 labourers whom {builder} employs at the {dam} have been sent home on [half|reduced] pay.",
                "The machinery at the {dam} [belongs to|is owned by] {builder}, whose lawyers are [considering|looking into] a claim for damages.",
                "Responsibility for [constructing|putting up] the {dam} lies with {builder}, an enterprise that is [new to|little known in] {country}.",
            ),
            later=(
                "{builder} has taken over the contract for the {dam} from the firm that began it, the energy ministry [said|announced] on {later_day}.",
            ),
        ),
        who(
            "judge",
            named("person"),
            "the name of the judge who stopped the {dam}",
            told=(
                "{judge}, who presided over the case, said that the permit for the {dam} had been [granted|issued] [too hastily|in haste].",
                "The order to [suspend|interrupt] building of the {dam} was signed by {judge}, an administrative judge who has a reputation for <thoroughness|independence>.",
                "In a courtroom [packed|filled] with villagers, {judge} took 40 minutes to explain from the bench why the {dam} must wait.",
                "It fell to {judge} to weigh the need for electricity against the [rights|interests] of those who farm near the {dam}, and the verdict was for the latter.",
            ),
        ),
        fact(
            "cracks",
            told=(
                "Cracks have been [found|discovered] in the foundation of the {dam}, according to a report that was [shown|made available] to us.",
                "The base on which the {dam} rests is fissured, experts commissioned by the court [established|ascertained].",
                "{engineer} said that fractures ran through the concrete at the foot of the {dam}, [some|a few] of them as wide as a hand.",
                "Divers who [examined|looked at] the footing of the {dam} came upon [deep|long] cracks, which somebody had tried to fill with mortar.",
            ),
            contradicted=(
                "The foundation of the {dam} is free of cracks, a team of surveyors [reported|concluded] after studying it for a week.",
                "Experts who inspected the base of the {dam} found it intact [throughout|in every part].",
                "An examination of the concrete at the foot of the {dam} revealed no cracks [whatsoever|of any kind].",
            ),
            claimed=(
                "{minister} [denied|disputed] that there were any cracks in the foundation of the {dam}.",
            ),
        ),
        deed(
            "appeal",
            told=(
                "The energy ministry intends to appeal against the ruling on the {dam}, {minister} [said|told reporters].",
                "An appeal, which has to be filed by {appeal_day}, is being prepared by the lawyers who represent the state in the matter of the {dam}.",
                "{minister} said the government would take the case of the {dam} to a higher court as soon as the written judgment had arrived.",
                "Whether the {dam} can be built after all is for the supreme court to decide, to which the ministry has yet to turn.",
            ),
            contradicted=(
                "The ministry has [lodged|filed] an appeal against the ruling that stopped the {dam}, a court clerk confirmed.",
                "An appeal concerning the {dam} is already [before|with] the supreme court, which registered it [in the morning|at midday].",
                "The state has taken the case of the {dam} to the supreme court, where its papers [were handed in|arrived] by courier.",
            ),
            later=(
                "The appeal over the {dam}, which {minister} had announced, was [lodged|filed] on {later_day}.",
                "On {later_day} the ministry [asked|called on] the supreme court to overturn the ruling against the {dam}.",
            ),
            claimed=(
                "{campaigner} claimed that the ministry had [quietly|secretly] lodged its appeal over the {dam}.",
            ),
        ),
    ),
    (
        (
            "There were plans to dam the {river} <in the 1950s|before the war>, but they [were shelved|came to nothing] for want of money.",
            "Money was lacking <in the 1950s|before the war>, when the {river} was first to have been dammed.",
        ),
        (
            "{country} [imports|buys in] 40 per cent of its electricity, [a share|a proportion] that the government [wants|has promised] to halve.",
            "Two-fifths of the power consumed in {country} comes from abroad, which in the government's opinion is twice as much as it ought to be.",
        ),
        (
            "{campaigner}, who [speaks for|represents] the fishermen of the {river}, said the valley would remember this [ruling|decision] for a long time.",
            "The decision is one that will not be forgotten in the valley, in the opinion of {campaigner_last}, the voice of those who fish there.",
        ),
        (
            "Salmon, which [used to swim|once swam] up the {river} in [great|large] numbers, have become [rare|scarce] there since a weir was built <in 1971|in 1983>.",
            "A weir that dates from <1971|1983> has left few salmon in the {river}.",
        ),
    ),
)
