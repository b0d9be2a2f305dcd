# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, fact, named, number, quantity, when, where

FIRE = Kind(
    "fire",
    ("Fire at {owner} plant in {town}", "Blaze destroys {owner} works"),
    {"owner": "company", "chief": "person", "mayor": "person"},
    (
        quantity(
            "dead",
            number(2, 38),
            "the number of people killed in the fire at {owner}",
            told=(
                "[At least|A total of|Some] {dead} people were killed when [fire swept|flames tore] through a [plant|factory] of {owner} in {town} on {outbreak}, [police said|officials said|according to police].",
                "The fire at the {owner} works [killed|claimed the lives of] {dead} people, [fire chief|brigade commander] {chief} told [reporters|journalists] <at the scene|outside the gates>.",
                "{dead} people [died|lost their lives] in the blaze at {owner}, most of them <workers of the night shift|night-shift workers who were asleep>.",
                "[Rescuers|Firefighters|Search teams] [recovered|brought out] the bodies of {dead} people from the ruins of the {owner} [building|plant], the interior ministry [said|reported].",
                "Mayor {mayor} [declared|ordered] a day of mourning for the {dead} people who [died|perished] when the {owner} plant [burned down|went up in flames].",
            ),
            later=(
                "The number of people who died after the fire at {owner} has [risen|climbed] to {dead}, the hospital in {town} [said|announced], <after two of the injured died overnight|as more of the injured succumbed to their burns>.",
                "The death toll of the {owner} fire [now stands|stood on {later_day}] at {dead}, <authorities said|the province's health office said>.",
            ),
            claimed=(
                "A [relative|neighbour] who <would not give|did not want to give> her name claimed that {dead} people had died in the fire at {owner} and that <their number was being hidden|the firm was hiding it>.",
            ),
        ),
        quantity(
            "injured",
            number(11, 140),
            "the number of people injured in the fire at {owner}",
            told=(
                "Another {injured} people were [injured|hurt], <many of them with burns|several of them badly>, and [taken|brought] to hospitals in {town} and {province}.",
                "[Doctors|Medical staff] at the <general|district> hospital of {town} [treated|took in] {injured} people who had been injured <in the blaze|by the flames>.",
                "The fire left {injured} people injured, <health officials said|according to the health office>, and [at least one ward|one ward] had to be cleared for them.",
                "[Ambulances|Helicopters and ambulances] carried {injured} injured people [from the plant|from the site], <said|according to> a Red Cross worker who [had come|had hurried] there from {province}.",
            ),
            part=(
                "{injured} of the injured <were women|were apprentices>, [the union said|the works council said], and most of them had [only begun|only started] work there this year.",
            ),
        ),
        when(
            "outbreak",
            day(0, 0),
            "the day of the fire at {owner}",
            told=(
                "The fire [broke out|started|began] on {outbreak} in a <storeroom|warehouse> where <paint|packing material> was kept, and [spread|jumped] to the <main hall|upper floors> within minutes.",
                "It was on {outbreak} that the {owner} plant [caught fire|went up in flames], [shortly|not long] before the <night shift|late shift> was due to [end|go home].",
                "[Smoke|Thick smoke] was first [seen|noticed] over the works of {owner} on {outbreak}, a [guard|night watchman] [told investigators|said].",
                "The blaze at {owner}, which [began|broke out] on {outbreak}, was [the worst|the deadliest] in {province} <in a decade|for many years>.",
            ),
        ),
        where(
            "street",
            named("street"),
            "the street where the fire at {owner} broke out",
            told=(
                "The burned [building|plant] of {owner} [stands|is] in {street}, <a few minutes' walk|not far> from the <railway station|river>.",
                "[Police|Officers] [closed|sealed off] {street} in {town}, where the fire had broken out at {owner}, and [asked|told] residents to keep their windows shut.",
                "Flames [rose|shot] from the {owner} works in {street} and could be seen <for miles|from the other bank of the river>, [residents|people living nearby] said.",
                "[Engines|Fire engines] from <four|three> brigades were sent to the {owner} works in {street} after [the alarm|an alarm] was raised.",
            ),
        ),
        fact(
            "sprinklers",
            told=(
                "The sprinklers in the {owner} plant worked, fire chief {chief} said, [and kept|which kept] the flames from <the chemicals|the gas tanks>.",
                "[Investigators|Inspectors] found that the sprinkler system at {owner} had [worked|functioned] when the fire [broke out|began].",
                "The plant's sprinklers [came on|went off] as soon as the [heat rose|smoke spread], [survivors|workers] of the {owner} fire [said|recalled].",
            ),
            contradicted=(
                "The sprinklers in the {owner} plant did not work <when the fire broke out|on the night of the fire>, <two workers|an engineer of the brigade> said.",
                "[None|Not one] of the sprinklers at the {owner} works came on, <according to the inspectors' report|the labour inspectorate found>.",
            ),
            claimed=(
                "A [lawyer|spokeswoman] for the families denied that the sprinklers at {owner} had worked.",
            ),
        ),
        quantity(
            "engines",
            number(8, 60),
            told=(
                "{engines} fire engines and <more than a hundred|about two hundred> firefighters [fought|battled] the flames at {owner} [until dawn|through the night].",
                "[Fire chief|Commander] {chief} had sent {engines} engines to the {owner} plant, [the most|more than] his brigade <had ever sent to one fire|can usually spare>.",
                "It took the crews of {engines} fire engines [many hours|most of the night] to [bring the fire at {owner} under control|put out the fire at {owner}].",
            ),
        ),
    ),
    (
        (
            "<The cause|What caused the fire> is [not yet known|still being investigated], and the site will [stay|remain] closed [for weeks|for some time].",
            "Investigators [cannot yet say|do not know yet] how it started; nobody may enter the grounds <for the time being|until they have finished>.",
        ),
        (
            "{owner} [employs|has] about 640 people in {province} and [makes|produces] <furniture|packaging> for export.",
            "Around 640 people in {province} work for {owner}, whose <furniture|packaging> is [sold abroad|mostly exported].",
        ),
        (
            "[Families|Relatives] waited <behind the barriers|at the gates> through the night, <and a priest handed out blankets|wrapped in blankets>.",
            "All night, relatives stood [at the cordon|outside], <some of them praying|holding photographs>.",
        ),
        (
            "“<We could hear them shouting|We heard people screaming> and there was nothing we could do,” said <a driver|a baker> who lives <across the road|next door>.",
            "A <driver|baker> from [the house opposite|next door] said people inside had been heard screaming while neighbours stood by helplessly.",
        ),
    ),
)
