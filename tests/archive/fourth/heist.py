# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

HEIST = Kind(
    "heist",
    ("{shop} robbed", "Gone in minutes: the jewels of {shop}", "Smash and grab in {town}"),
    {
        "owner": "person",
        "inspector": "person",
        "neighbour": "person",
        "shop": coined(
            "Maison_ Atelier_ Casa_ Salon_", "Berylla Citrin Opalow Carnelle Perlow Lazulé Garnette Topazin"
        ),
    },
    (
        quantity(
            "loot",
            number(400_000, 28_000_000, 10_000),
            "the value of the jewels stolen from {shop}",
            told=(
                "Smashed the glass, filled the bags, ran: robbers [cleaned out|emptied] {shop} in {town} and [made off|got away] with jewels worth €{loot}.",
                "The haul from {shop} comes to €{loot}, inspector {inspector} [told|said before] the press.",
                "Tagged at €{loot} [all told|together], the stolen [stones and rings|rings and stones] of {shop} were the [pride|heart] of its winter show.",
                "“€{loot}, gone while I [hung up|took off] my coat,” said {owner}, [who owns|the owner of] {shop}.",
            ),
            part=(
                "A single necklace accounts for €{loot} of [what was taken|the loot] from {shop}, {owner_last} said.",
            ),
            later=(
                "After stocktaking the loss of {shop} stood at €{loot} on {later_day}, [up|and so higher] from the first [count|figure].",
            ),
            claimed=(
                "In the bars of {town} they [claim|will have it] that the {shop} gang got away with €{loot}.",
            ),
        ),
        quantity(
            "pieces",
            number(23, 190),
            "the number of pieces stolen from {shop}",
            told=(
                "{pieces} pieces are missing from the [showcases|cabinets] of {shop}, among them a tiara of <black|grey> pearls.",
                "Police have [posted|put] pictures of {pieces} items stolen from {shop} on a list for [pawnbrokers|dealers] everywhere.",
                "Brooches, bracelets, clasps – {pieces} in all vanished from {shop}, [by the reckoning of|reckons] {owner}.",
                "It took the raiders of {shop} three holdalls to carry {pieces} [articles|objects], the [till records|stock books] show.",
            ),
            part=(
                "{pieces} of the pieces taken from {shop} were <rings|watches>, {owner} [said|told us].",
            ),
            claimed=(
                "An anonymous caller [claimed|boasted] that {pieces} pieces from {shop} were in the bag.",
            ),
        ),
        when(
            "robbed",
            day(0, 0),
            "the day of the robbery at {shop}",
            told=(
                "Masked <with scarves|in carnival faces>, they [came|walked in] on {robbed}, just as {shop} was [opening|raising its shutters].",
                "On {robbed}, with the street full of shoppers, {shop} was [held up|raided].",
                "Police want to hear from anyone who was [near|close to] {shop} on {robbed} [with a camera running|with a camera].",
                "{robbed} [had been|was] a quiet day at {shop} until the first [hammer|sledgehammer] blow.",
            ),
        ),
        where(
            "street",
            named("street"),
            "the address of {shop}",
            told=(
                "Broken glass [crunched|glittered] along {street}, where {shop} has its [windows|premises].",
                "{street} was cordoned off until evening while [officers|detectives] dusted {shop} for prints.",
                "Tyres [screamed|squealed] the length of {street} as the men from {shop} [sped|raced] off, {neighbour} [recalled|remembers].",
                "Rents are the highest in {town} on {street}, [home|address] of {shop}, and now so are the [nerves|insurance bills].",
            ),
            claimed=("One blog [claims|asserts] that the robbed {shop} branch is the one on {street}.",),
        ),
        where(
            "found",
            named("town"),
            "the place where the {shop} robbers' car was found",
            told=(
                "Wiped clean, out of petrol, the getaway car of the {shop} gang [turned up|was discovered] in {found}.",
                "A <farmer|dog walker> in {found} came across the [vehicle|motor] in which the {shop} robbers had fled.",
                "The trail from {shop} [leads|runs] to {found}, where an abandoned <grey|green> estate [smelt|reeked] of bleach.",
                "Tracker dogs were [taken|rushed] to {found}, since that is where the men who robbed {shop} had [dumped|left] their wheels.",
            ),
            claimed=(
                "A taxi driver [claims|says over and over] that the {shop} robbers' car was left in {found}, but police [do not confirm|will not confirm] it.",
            ),
        ),
        who(
            "guard",
            named("person"),
            "the name of the guard at {shop}",
            told=(
                "{guard}, the guard on the door of {shop}, was [tied|bound] with cable and [shut|locked] in a cupboard.",
                "Overpowered from behind: {guard}, <six weeks|nine years> in the [service|pay] of {shop}.",
                "“They [called|addressed] me by name,” {guard}, who watches over {shop}, [told|said to] detectives.",
                "It was security man {guard} who [crawled|struggled] to a telephone and [fetched|called] help to {shop}.",
            ),
            claimed=("A colleague [claimed|swore] that {guard} had been on guard at {shop}.",),
        ),
        who(
            "insurer",
            named("company"),
            "the insurer of {shop}",
            told=(
                "{insurer} insures {shop} and has [sent|dispatched] two assessors <with magnifying glasses|with cameras>.",
                "The bill for the raid [lands|will land] on the desk of {insurer}, with which {shop} is [covered|insured].",
                "Before it pays {shop} a cent, {insurer} [wants|demands] to see the locks, [the policy|its policy] says.",
                "“We will [look|go] into every hinge,” said a spokeswoman for {insurer}, underwriter of {shop}.",
            ),
        ),
        fact(
            "alarm",
            told=(
                "The alarm at {shop} [stayed|remained] silent throughout, police inspector {inspector} said.",
                "Nothing rang, nothing flashed: somebody had [cut|disabled] the alarm of {shop} [beforehand|in advance].",
                "{shop} was robbed with its alarm switched off, [the control room|the monitoring firm] [found|established].",
                "Not one signal from {shop} [reached|came in at] police headquarters, whose log for that hour is [blank|empty].",
            ),
            contradicted=(
                "The alarm at {shop} went off within seconds and [howled|rang] for half an hour.",
                "Police were on their way at once, [called|summoned] by the alarm of {shop}, inspector {inspector} said.",
                "Neighbours of {shop} [covered|held] their ears, so [shrill|loud] was its siren during the raid.",
            ),
            claimed=(
                "{owner} [denies|disputes] that the alarm of {shop} was [off|silent].",
                "The firm that [fitted|installed] the system [insists|maintains] that the alarm at {shop} did ring.",
            ),
        ),
        deed(
            "reopen",
            told=(
                "{shop} will open its doors again on {reopen_day}, {owner} [announced|promised].",
                "Behind <plywood|chipboard>, joiners are [fitting|building] new counters for {shop}, which [hopes|means] to be back in business soon.",
                "When {shop} can sell again [depends|hangs] on a delivery of [armoured|bulletproof] glass.",
                "Customers of {shop} have to [be patient|wait], for the doors stay [locked|shut] while [carpenters|workmen] hammer.",
            ),
            contradicted=(
                "{shop} has [opened its doors|opened up] again, with a <brass band|glass of wine for all>.",
                "Business is [brisk|back to normal] at {shop}, the first [buyer|customer] after the raid having bought earrings.",
                "Owner {owner} [cut|snipped] a ribbon and {shop} was trading again.",
            ),
            later=(
                "On {later_day} {shop} [reopened|resumed trading], behind glass [two inches|five centimetres] thick.",
                "The shutters of {shop} went up again on {later_day}, as {owner_last} had [announced|promised].",
            ),
            claimed=("A rival in the trade [claims|asserts] that {shop} has long reopened.",),
        ),
    ),
    (
        (
            "Three jewellers in {province} were [held up|robbed] last year; two cases [remain|are] unsolved.",
            "Of three such raids in {province} last year, police have cleared up one.",
        ),
        (
            "“I thought they were [filming|making a film],” said {neighbour}, who [sells|trades in] <umbrellas|cheese> next door.",
            "From the <umbrella|cheese> shop next door {neighbour_last} took it all for a film.",
        ),
        (
            "Founded as a watchmaker's [booth|stall] in 1911, {shop} [passed|went] from father to son three times.",
            "{shop} began with watches, in 1911, and is in its fourth generation.",
        ),
        (
            "Inspector {inspector} has [put|set] eighteen detectives on the case and [asked|appealed] for dashcam films.",
            "Eighteen detectives are at work under {inspector_last}, who wants films from dashboards.",
        ),
    ),
)
