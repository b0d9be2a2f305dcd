# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, one_of, quantity, where, year
from .values import counted, dated, initials

LANDSLIDE = Kind(
    "landslide",
    ("A mountain comes down in {province}", "Landslide in {country}: the search goes on"),
    {
        "official": "person",
        "geologist": "person",
        "hill": coined(
            "Mount_Ka Mount_Se Cerro_Qui Cerro_Pa Jebel_Ra Mount_Dho", "rru lanta bur mote sira"
        ),
        "agency": one_of("National Disaster Management Office", "Civil Protection Directorate"),
        "short": initials("agency"),
        "old_year": year(1961, 1989),
        "old_dead": number(110, 390),
    },
    (
        counted(
            "dead",
            number(14, 97),
            "the number of people killed by the landslide below {hill}",
            told=(
                "A rain-soaked hillside [gave way above|broke loose over] {hamlet}, a settlement of <miners|tea pickers> in {country}'s {province} region, on {struck}, killing {dead} people [in their sleep|as they slept].",
                "The landslide [below|under] {hill}, which took the lives of {dead} people, is the [deadliest|worst] natural disaster to strike {country} this year, according to the {agency} ({short}).",
                "{official}, who heads the {short}, put at {dead} the number of those [who had not survived|killed by] the slide [below|under] {hill}.",
                "Among the {dead} victims of [the disaster|the slide] at {hill} were <eleven pupils of one school|six guests of a wedding>, said a priest who had come to bury them.",
                "Flags across {country} [flew|were] at half-mast for the {dead} people whom the mud of {hill} had [swallowed|buried] for good.",
            ),
            later=(
                "With the discovery of more bodies, the death toll from the {hill} landslide [has reached|climbed to] {dead}, the {short} said on {later_day}.",
                "The {hill} slide is now known to have killed {dead} people, [rescuers|crews] having dug [deeper|further] into the mud.",
            ),
            claimed=(
                "An association of survivors insisted that {dead} people had [perished|died] under {hill} and accused the {short} of [hiding|leaving out] migrant labourers.",
            ),
        ),
        quantity(
            "homes",
            number(18, 260),
            "the number of houses destroyed below {hill}",
            told=(
                "{homes} houses were [buried|swept away] as mud and boulders [poured|slid] down {hill}, satellite images examined by {geologist}, a geologist, show.",
                "The mass of earth, [as wide as|the width of] three football fields, [flattened|crushed] {homes} homes in {hamlet} before [coming to rest in|blocking] the river.",
                "Where {homes} dwellings [had stood|used to stand] beneath {hill}, nothing [remained|was left] but <roof beams|a bell tower>, [pilots|two pilots] reported.",
                "{official} [estimated|calculated] that the number of houses lost [at the foot of|below] {hill} was around {homes}, [not counting|leaving aside] barns and sheds.",
            ),
            part=(
                "{homes} of the houses destroyed below {hill} had been built without a permit, [records of the land office show|according to the land office].",
            ),
            claimed=(
                "[Villagers|Survivors] reached by telephone put the number of lost houses below {hill} at {homes}, [a claim|a figure] that could not be verified.",
            ),
        ),
        where(
            "hamlet",
            named("town"),
            "the place hit by the landslide on {hill}",
            told=(
                "The village [that bore the brunt of|hit hardest by] the {hill} slide, {hamlet}, can be reached only on foot, aid workers said.",
                "[Soldiers|Army engineers] [walked|marched] for six hours to get to {hamlet}, where the lower quarter lay under mud from {hill}.",
                "Relief flights to {hamlet}, partly buried by the slide, [had to be called off|were suspended] because of fog [over|around] {hill}.",
                "“{hamlet} is gone,” [said|sobbed] a <shepherd|schoolteacher> who had watched {hill} come down from [across the valley|the far slope].",
            ),
        ),
        dated(
            "struck",
            day(0, 0),
            "the day of the landslide below {hill}",
            told=(
                "It had been raining for nine days when, on {struck}, [the southern flank of|a part of] {hill} slid into the valley.",
                "Seismographs as far off as {town} [registered|picked up] the slide of {struck}, the {short} said.",
                "{geologist}, who had [visited|surveyed] {hill} [shortly|days] before it gave way on {struck}, recalled [cracks|fissures] as wide as a hand.",
                "Power and telephone lines to {province} have been [down|cut] since {struck}, the day [the mountain moved|{hill} gave way].",
            ),
        ),
        fact(
            "warned",
            told=(
                "Residents had been [warned|told] to leave two days before the slide, {official_last} said, but most had stayed <with their animals|to guard their belongings>.",
                "A warning to [evacuate|move out] had [gone out to|reached] the villages below {hill}, as text messages kept by survivors [show|prove].",
                "The {short} had [sounded|raised] the alarm for {hill} [in good time|well ahead], and was [ignored|disregarded].",
            ),
            contradicted=(
                "No one [told|warned] the people living under {hill} to leave, a parliamentary inquiry [found|established].",
                "The slide [came|struck] without any warning from the {short}, whose [gauges|sensors] on {hill} had been <out of order|switched off> <for a year|since winter>.",
            ),
            claimed=(
                "Relatives of the dead [disputed|contested] that any warning had ever [reached|been given to] them before {hill} came down.",
            ),
        ),
        deed(
            "moved",
            told=(
                "The government intends to move the survivors to a new village near {town}, {official} [announced|pledged], [without naming|but did not name] a date.",
                "Resettlement of the survivors outside {town}, [agreed by the cabinet|which the cabinet approved], is due to start on {move_day}.",
                "A plan to [resettle|rehouse] everyone from below {hill} [outside|close to] {town} still awaits the signature of the finance minister.",
            ),
            contradicted=(
                "The families from below {hill} have been [resettled|given new homes] near {town}, where lessons have [begun|resumed].",
                "Survivors of the {hill} slide already live in a new village outside {town}, [built by the army|put up by the army].",
            ),
            later=(
                "The move [promised|announced] by {official} was completed on {later_day}, when the last survivors of the {hill} slide settled in their new village near {town}.",
                "Survivors from {hill} [moved into|were handed the keys to] new homes near {town} on {later_day}.",
            ),
        ),
    ),
    (
        (
            "In {old_year} a slide on the same slope killed {old_dead} people and [dammed|blocked] the river for a month.",
            "It was the same slope that in {old_year} took {old_dead} lives.",
        ),
        (
            "The weather service [expects|predicts] another 140 millimetres of rain [by the weekend|in the coming days], <enough to set off further slides|which raises the danger of new slides>.",
            "A further 140 millimetres of rain is forecast, and with it the danger of more slides.",
        ),
        (
            "Illegal logging, which has stripped 60 percent of the region's slopes, is [blamed|held responsible] by <ecologists|foresters>.",
            "<Ecologists|Foresters> point to the 60 percent of slopes that have lost their trees to illegal logging.",
        ),
    ),
)
