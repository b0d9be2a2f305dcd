# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, one_of, quantity, where
from .values import counted, dated

STADIUM = Kind(
    "stadium",
    ("{town} mourns after match", "Stand falls at {club} match"),
    {
        "builder": "company",
        "mayor": "person",
        "engineer": "person",
        "club": coined(
            "Sporting_ Racing_ Atlético_ Dynamo_", "Quellar Ombrado Tessik Varun Halcyon Marisol"
        ),
        "stand": one_of("north stand", "east terrace", "upper tier", "visitors' stand"),
        "hurt": number(90, 390),
    },
    (
        counted(
            "dead",
            number(13, 84),
            "the number of people killed in the stadium in {town}",
            told=(
                "A section of seating [packed with|full of] families [collapsed|gave way] during a cup match in {town} on {collapsed}, killing {dead} people and [plunging|throwing] {country} into mourning.",
                "{dead} [supporters|spectators] were crushed to death as the {stand} of {stadium} [came down|fell in], the interior ministry of {country} [said|confirmed].",
                "The calamity at {town}'s football ground, with its {dead} fatalities, has [reopened|revived] a debate about the upkeep of such places.",
                "{mayor}, the mayor of {town}, [read out|recited] the names of the {dead} people who had died in the {stand}, <the youngest of them four|eleven of them children>, as bells [rang|tolled].",
                "Forensic doctors identified all {dead} of those killed in the collapse at {club}'s ground, [city hall|the mayor's office] said.",
            ),
            later=(
                "The toll of the {town} stadium collapse [rose|went up] to {dead} on {later_day}, as more of the wounded [died|lost their struggle].",
            ),
            part=(
                "{dead} of the people who [died|perished] in the {stand} in {town} belonged to the same supporters' club.",
            ),
            claimed=(
                "A fan association alleged that {dead} people had [died|perished] in the {stand} in {town} and that officials were [playing down|understating] the toll.",
            ),
        ),
        quantity(
            "crowd",
            number(8000, 61_000, 500),
            "the number of people at the match in {town}",
            told=(
                "{crowd} people were inside the ground in {town}, more than its licence [allows|permits], turnstile records show.",
                "The match had drawn a crowd of [about|around] {crowd} to {stadium}, [{club}|the club] said, tickets having been sold at the gate until kick-off.",
                "Counters at the gates of {club}'s ground [recorded|registered] {crowd} spectators, {engineer} told [the commission|a commission of inquiry].",
                "Among more than {crowd} spectators fear spread [within seconds|faster than stewards could act], said a <steward|photographer> who was at the match in {town}.",
            ),
            part=(
                "{crowd} of those at the match in {town} were in the {stand}, according to {club}'s [seating plan|records].",
            ),
            claimed=(
                "{club} [insisted|maintained] that only {crowd} people had been in the ground in {town}.",
            ),
        ),
        dated(
            "collapsed",
            day(0, 0),
            "the day on which the stand in {town} collapsed",
            told=(
                "The {stand} had creaked for [weeks|some time] before it gave way on {collapsed}, according to season-ticket holders of {club}.",
                "On {collapsed}, seventeen minutes into the second half, the {stand} in {town} [dropped|sank] <“like a lift”, a survivor said|without a sound, a survivor said>.",
                "League football in {country} has been [suspended|halted] since {collapsed}, when the {stand} at {club} [collapsed|crumbled].",
                "What happened in {town} on {collapsed} “will [be taught in|haunt] every school of engineering,” said {engineer}, who is [advising|assisting] the inquiry.",
            ),
        ),
        where(
            "stadium",
            named("hall"),
            "the name of the stadium in {town}",
            told=(
                "{stadium}, where the {stand} [fell|collapsed], has been the home of {club} for half a century.",
                "Soldiers [ring|guard] {stadium} in {town}, where flowers are heaped [at|against] the gates.",
                "Investigators [combing|searching] the rubble of {stadium} took samples of concrete from what had been the {stand}.",
                "{builder}, [which put up|the contractor for] the {stand} at {stadium}, [offered|expressed] condolences and declined to comment further.",
            ),
        ),
        fact(
            "passed",
            told=(
                "The {stand} had [passed|come through] a safety inspection shortly before the collapse, documents [published|released] by {town}'s city hall show.",
                "City inspectors had [declared|certified] the {stand} at {club}'s ground [sound|safe] before the season began.",
                "The {stand} [held|possessed] a valid safety certificate, issued after an inspection, {mayor} said.",
            ),
            contradicted=(
                "No inspector had [looked at|set foot in] the {stand} in {town} for a decade, auditors [found|established].",
                "The {stand} at {club}'s ground had failed its last safety inspection, said {engineer}, who had [led|signed the report on] it.",
            ),
            claimed=(
                "[Lawyers|A lawyer] for the bereaved disputed that the {stand} in {town} had ever [passed|undergone] a safety inspection.",
            ),
        ),
        deed(
            "razed",
            told=(
                "{town} [will|intends to] tear down what [remains|is left] of the {stand}, {mayor} [announced|promised].",
                "Demolition of the {stand} at {club}'s ground is on hold until investigators have [finished|done] their work, at the earliest on {demolition_day}.",
                "[Bulldozers|Excavators] sent to [raze|level] the {stand} in {town} are waiting for [an order|permission] from the court.",
            ),
            contradicted=(
                "The {stand} in {town} has been [razed|levelled], to the [dismay|anger] of relatives who wanted it kept as evidence.",
                "Nothing [remains|is left] of the {stand}, which excavators [demolished|pulled down] overnight, neighbours of {club}'s ground said.",
            ),
            later=(
                "The {stand} was [demolished|torn down] on {later_day}, before the eyes of hundreds of {club} supporters.",
                "On {later_day} {town} [cleared away|pulled down] the last of the {stand}, as {mayor_last} had announced.",
            ),
        ),
    ),
    (
        (
            "Another {hurt} were [hurt|injured], {club} said, [most|many] of them by falling <concrete|beams>.",
            "{club} spoke of {hurt} injured.",
        ),
        (
            "In 1993 a fence [broke|gave way] at a ground in {province}, and 11 people died, [a case|a disaster] for which nobody was ever [convicted|punished].",
            "For the 11 dead of 1993, when a fence broke at a ground in {province}, no one was ever punished.",
        ),
        (
            "The [federation|football federation] has [ordered|announced] checks of 46 grounds in {country}, [which will take|a task of] <a month|six weeks>.",
            "At 46 grounds of {country} there are to be checks.",
        ),
        (
            "{club} had planned to [add|build] 9,000 seats [in time for|before] the continental cup, {mayor} [recalled|said].",
            "There had been plans at {club} for another 9,000 seats.",
        ),
    ),
)
