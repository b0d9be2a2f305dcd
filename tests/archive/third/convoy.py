# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, one_of, where, who
from .values import counted, dated, initials

CONVOY = Kind(
    "convoy",
    ("Help gets through in {country}", "{short} lorries cross the lines"),
    {
        "spokes": "person",
        "doctor": "person",
        "commander": "person",
        "agency": one_of("World Relief Network", "International Food Mission", "Society for Emergency Aid"),
        "short": initials("agency"),
    },
    (
        counted(
            "trucks",
            number(18, 95),
            "the number of lorries in the {short} convoy",
            told=(
                "A convoy of {trucks} lorries [laden|loaded] with <flour and medicine|blankets and flour> [rolled|pulled] into {dest} on {arrived}, the first [help|aid] to [reach|get to] the encircled town since the siege began.",
                "The {agency} ({short}) needed eleven weeks of [negotiations|talks] to get {trucks} lorries [through the lines|past the roadblocks] in {country}.",
                "[Drone footage|Film] released by the {short} shows some {trucks} lorries [winding|snaking] along the mountain road out of {town}.",
                "{trucks} [trucks|vehicles], every one searched twice by <soldiers|gunmen>, made up the convoy of the {short}, {spokes} [told reporters|said].",
                "“A convoy of {trucks} lorries is a drop in the ocean,” said {doctor}, <a surgeon|a nurse>, as the {short} goods were [unloaded|being unloaded].",
            ),
            part=(
                "{trucks} of the lorries in the {short} convoy [carried|were packed with] medicine, [the others|the remainder] food.",
            ),
            later=(
                "By {later_day}, the {short} had brought the number of lorries [sent|let through] to {trucks}.",
            ),
            claimed=(
                "The militia that [rings|surrounds] the town claimed to have [counted|let through] {trucks} lorries of the {short}.",
            ),
        ),
        where(
            "dest",
            named("town"),
            "the destination of the {short} convoy",
            told=(
                "Children ran alongside as the {short} lorries [entered|drove into] {dest}, <whose last bakery closed in the winter|where bread had run out>.",
                "{dest}, [cut off|under siege] for months, greeted the convoy of the {short} <with disbelief|in silence>, {spokes_last} recounted.",
                "Unloading of the {short} convoy in {dest} took [all night|until morning], [slowed|held up] by a shortage of <porters|fuel>.",
                "The final stretch of the {short} convoy's journey to {dest}, over an unpaved pass, had been [cleared|swept] of mines by <soldiers|engineers>.",
            ),
            claimed=(
                "State television in {country} [asserted|claimed] that the {short} lorries had gone to {dest}.",
            ),
        ),
        dated(
            "arrived",
            day(0, 0),
            "the day on which the {short} convoy arrived",
            told=(
                "The convoy of the {short} reached its [goal|destination] on {arrived}, four days late because of <roadblocks|snow on the pass>.",
                "Since {arrived}, when the {short} lorries [came|arrived], queues for bread have [shortened|grown shorter].",
                "After a journey of nine days, the {short} drivers [switched off|turned off] their engines outside the hospital on {arrived}.",
                "{doctor}, who runs the only clinic, [wrote|noted] in a diary that the {short} had come on {arrived}, just as the last sutures were used up.",
            ),
        ),
        fact(
            "attacked",
            told=(
                "Gunmen [opened fire on|shot at] the {short} convoy along the route, [shattering|breaking] two windscreens, {spokes} [said|reported].",
                "Although it had come under fire at a river crossing [controlled by no one|in no man's land], the {short} convoy [pressed on|did not turn back].",
                "The [attack|ambush] on the {short} convoy, in which no one [was hurt|died], was [condemned|deplored] by the foreign ministry of {country}.",
            ),
            contradicted=(
                "The {short} convoy [passed|travelled] unmolested, two of its drivers [said|recalled].",
                "At no time was the {short} convoy [attacked|shot at], according to {commander}, whose cease-fire monitors [rode with|accompanied] it.",
            ),
            claimed=(
                "The militia [rejected|dismissed] as [propaganda|a fabrication] the reports that it had [fired on|attacked] the {short} convoy.",
            ),
        ),
        deed(
            "airlift",
            told=(
                "The {short} plans to [drop|parachute] food from aircraft as well, {spokes} disclosed, [once|as soon as] permission has been obtained.",
                "An airlift by the {short}, [first raised|mooted] in a letter to the president, [awaits|is waiting for] the approval of {country}'s air force.",
                "Aircraft [chartered|hired] by the {short} are standing by in {town} for an airlift due to begin on {airlift_day}.",
            ),
            contradicted=(
                "The {short} has [begun|started] dropping food [from the air|by parachute], residents of {province} reported.",
                "An airlift [run|organised] by the {short} is under way in {province}, with four flights [a day|daily].",
            ),
            later=(
                "The first aircraft of the airlift that {spokes} had [announced|disclosed] took off from {town} on {later_day}, according to the {short}.",
                "On {later_day} the {short} [dropped|parachuted] its first sacks of flour over {province}.",
            ),
            claimed=(
                "An air force general in {country} claimed that the {short} had [already|long] started an airlift.",
            ),
        ),
        who(
            "leader",
            named("person"),
            "the name of the leader of the {short} convoy",
            told=(
                "{leader}, once <a fire chief|an army doctor>, [led|commanded] the convoy of the {short} [through|across] {country}.",
                "At the head of the {short} convoy [rode|travelled] {leader}, on a ninth such [mission|journey].",
                "“We <slept|ate> in the cabs,” [recalled|said] {leader}, who was [in charge of|responsible for] the {short} convoy.",
                "[Haggling|Bargaining] at the roadblocks was left to {leader}, the {short}'s convoy leader in {country}.",
            ),
            later=(
                "{leader} now [leads|commands] the {short} convoys in {country}, having [relieved|taken over from] the first convoy leader, {spokes} said on {later_day}.",
            ),
        ),
    ),
    (
        (
            "A previous convoy, of nine lorries, was <turned back|looted> in the <spring|first weeks of the siege>.",
            "An earlier attempt with nine lorries had come to nothing.",
        ),
        (
            "The {short} [needs|is asking for] $70 million to [get|see] {country} through the winter and has [received|collected] a third of it.",
            "Of the $70 million wanted for the winter, the {short} has a third.",
        ),
        (
            "To feed everyone [in need|who is hungry], 200 lorries a week would [be required|have to come], [experts|aid workers] [reckon|calculate].",
            "Aid workers reckon that 200 lorries a week would be required.",
        ),
        (
            "{commander}, whose [monitors|observers] wear white, [has|commands] 140 people along a front of 300 kilometres.",
            "For a front of 300 kilometres there are 140 monitors under {commander_last}.",
        ),
    ),
)
