# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, where

DERAILMENT = Kind(
    "derailment",
    ("Express leaves the rails near {town}", "Train accident near {town}"),
    {"operator": "company", "surgeon": "person", "investigator": "person"},
    (
        quantity(
            "victims",
            number(3, 64),
            "the number of passengers who lost their lives near {town}",
            told=(
                "When the {operator} express [left|jumped] the rails [close to|just outside] {town}, {victims} passengers lost their lives, a spokeswoman for the coroner confirmed.",
                "The derailment of the {operator} express has [cost|taken] {victims} lives, according to a list that was pinned up outside the [station|station building] of {town}.",
                "For {victims} of those who had [boarded|got on] the {operator} express that morning, the journey ended in death on an embankment near {town}.",
                "Investigator {investigator} has established that {victims} passengers died in the {operator} train, all of them in the first two [carriages|coaches].",
            ),
            later=(
                "With the death of another patient the number of passengers killed in the {operator} express has gone up to {victims}, surgeon {surgeon} let it be known on {later_day}.",
                "By {later_day} the derailment near {town} had claimed {victims} lives, since some of the wounded did not [survive|live through] their operations.",
            ),
            claimed=(
                "Reportedly {victims} passengers of the {operator} express lost their lives, wrote an anonymous <railwayman|employee> in a letter to the editor.",
            ),
        ),
        quantity(
            "speed",
            number(70, 190, 5),
            "the speed of the {operator} express",
            told=(
                "Going by its recorder, the {operator} express was [travelling|running] at {speed} kilometres an hour when it [reached|entered] the bend near {town}.",
                "{investigator}, who [heads|leads] the inquiry, puts the speed of the {operator} express in the bend at {speed} kilometres an hour.",
                "At {speed} kilometres an hour, the {operator} express [took|entered] the bend outside {town} [far|much] too fast.",
                "The data recorder, [found|recovered] beneath the locomotive, gives {speed} kilometres an hour as the speed of the {operator} express.",
            ),
            claimed=(
                "The driver's brother alleged that the {operator} express had been going at only {speed} kilometres an hour.",
            ),
        ),
        when(
            "crash",
            day(0, 0),
            "the date of the derailment near {town}",
            told=(
                "On {crash}, a few minutes after [leaving|it had left] {town}, the {operator} express came off the rails.",
                "Passengers who had [chosen|taken] the {operator} express on {crash} will not forget the [noise|sound] with which it left the track outside {town}.",
                "Nothing had seemed [unusual|out of order] at {town} on {crash} until the {operator} express derailed, the signalman [testified|told the inquiry].",
                "The express derailed on {crash}; for {operator} it was the first [accident|disaster] of this kind since the company was [formed|set up].",
            ),
        ),
        where(
            "clinic",
            named("town"),
            "the town to whose hospital the wounded were flown",
            told=(
                "The most severely wounded of the {operator} passengers were flown to the university hospital at {clinic}.",
                "In {clinic}, to whose hospital the [gravest|worst] cases had been flown, surgeon {surgeon} and her team operated [all night|until morning].",
                "Surgeon {surgeon} [received|took charge of] the severely wounded of the {operator} express at the hospital of {clinic}.",
                "It was to the hospital in {clinic} that helicopters brought the worst wounded of the {operator} express.",
            ),
        ),
        fact(
            "brakes",
            told=(
                "The brakes of the {operator} express [were in order|worked properly], an examination of the wreck has shown.",
                "Tests on the wreck [leave no doubt|prove] that the express's brakes were [intact|sound], {investigator} said.",
                "Nothing was wrong with the brakes of the {operator} express; this much the [experts|specialists] can say.",
            ),
            contradicted=(
                "The brakes of the {operator} express were not in order, an examination of the wreck has shown.",
                "The brakes of the {operator} express failed before the bend near {town}, [experts|specialists] conclude.",
            ),
            claimed=(
                "A union of train drivers disputed that the brakes of the {operator} express had been in order.",
            ),
        ),
        deed(
            "reopening",
            told=(
                "The line through {town} is still closed, and {operator} intends to reopen it once the rails have been [replaced|relaid].",
                "{operator} [means|hopes] to run trains through {town} again from {reopening_day}.",
                "Not before {reopening_day} will the line through {town} be reopened, according to {operator}.",
            ),
            contradicted=(
                "The line through {town} has been reopened, and the trains of {operator} are running again.",
                "{operator} has [already|meanwhile] reopened the line through {town}.",
            ),
            later=(
                "Since {later_day} trains have been running through {town} once more, {operator} having reopened the line as planned.",
                "{operator} reopened the line through {town} on {later_day}, once the last rail had been laid.",
            ),
            claimed=("{operator} maintains that the line through {town} has long been reopened.",),
        ),
    ),
    (
        (
            "Volunteers from a nearby <riding school|brickyard> were the first to arrive, carrying ladders and <blankets|lamps>.",
            "Before any ambulance came, helpers from the neighbourhood were on the spot with ladders.",
        ),
        (
            "The [carriages|coaches] were 26 years old and had last been overhauled in spring.",
            "Built 26 years ago, the rolling stock had undergone its last overhaul in spring.",
        ),
        (
            "How long the inquiry will [take|last], nobody [dares|wishes] to say.",
            "There is no telling when the inquiry will be over.",
        ),
        (
            "“Everything went dark and then there was only dust,” a student [recalled|remembered], her arm in a sling.",
            "A student with her arm in a sling has memories of nothing but darkness and dust.",
        ),
    ),
)
