"""The bank of templates that is only ever measured with: the prose of a feature desk, never to be tuned on."""
# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Bank, Names
from .airline import AIRLINE
from .appointment import APPOINTMENT
from .bikes import BIKES
from .blackout import BLACKOUT
from .budget import BUDGET
from .derailment import DERAILMENT
from .film import FILM
from .harvest import HARVEST
from .hospital import HOSPITAL
from .launch import LAUNCH
from .quake import QUAKE
from .theft import THEFT

NAMES = Names(
    town=(
        "Alve Beck Chur Drax Eld Frey Glim Hav Ivar Jess Kolt Lusk Mire Nord Oak Prim Rosk Silk Tarn Umber Vost Wex Ysel Zeld Arm Brod Cleve Dram Egg Fals Grim Horn Isen Jutt Kirk Lang Mald Neth Orm Pid Quist Rend Skar Tving Uld Vind Wolf Yord",
        "ano bridge combe dorf era field gate ham isk juna low mouth nau over port riga sund tor vale worth",
    ),
    country=(
        "Arc Belm Cord Druml Est Fjorn Gald Harr Ivr Jast Lott Nemb",
        "avia oria ania und eria olland ovia enia mark ossia",
    ),
    first="Agnes Boris Clara Dimitri Elke Farid Gisela Hugo Irina Jakob Katya Leon Marta Nils Olga Paulo Rosa Sven Theo Ursula Vera Willem Xenia Zoe",
    last=(
        "Ach Bram Crow Duff Ebers Finch Grom Hess Iber Jung Kram Loew Mott Nagel Opp Pruss Roth Schor Trum Uhl Voss Weiss",
        "mann ford sky eira ado fels inger ovic anu etti esen ström ham itz au ner kamp by",
    ),
    company=(
        "{} & Sons",
        "{} Industries",
        "{} Marine",
        "{} Air",
        "{} Works",
        "{} Group",
        "{} Aggregates",
        "{} Power",
        "{} Pictures",
        "{} Systems",
    ),
    street=("{} Road", "{} Boulevard", "{} Terrace", "{} Embankment", "{} Row"),
    hall=("{} Playhouse", "{} Palace", "{} Picture House", "{} Pavilion", "{} Rooms"),
    paper=(
        "The {} Argus",
        "{} Post",
        "The {} Tribune",
        "{} Mercury",
        "Morning {}",
        "{} Chronicle",
        "The {} Sentinel",
        "{} Online",
    ),
    agency=("PanPress", "Meridian Wire", "ITO News", "Seven Seas Agency"),
)

BANK = Bank(
    "m",
    NAMES,
    (
        DERAILMENT,
        BUDGET,
        FILM,
        APPOINTMENT,
        QUAKE,
        THEFT,
        AIRLINE,
        BIKES,
        HARVEST,
        BLACKOUT,
        LAUNCH,
        HOSPITAL,
    ),
    corrections=(
        "Editor's note: We [previously|originally] reported {noun} as {old}; that was [incorrect|wrong], it is {new}.",
        "This story was amended because {noun} had been given as {old} in an earlier version instead of {new}.",
        "Corrigendum: {noun} should have read {new}, not {old} as [printed|stated] in our earlier article.",
    ),
    flags=(
        "Editor's note: This version [corrects|puts right] {noun}.",
        "This story was amended after publication because {noun} had been reported [incorrectly|wrongly].",
    ),
    background=(
        (
            "Fuel is [scarce|short] in {country} at present, and at the pumps of {town} people [queue|wait in line].",
            "At present one has to queue for fuel in {town}, as everywhere in {country}.",
        ),
        (
            "{province}, with its 1,300 lakes, [attracts|draws] anglers from [all over|every part of] {country}.",
            "Anglers love {province} for its 1,300 lakes.",
        ),
        (
            "In {town} the <swallows|swifts> have [left|gone] early, and the old people [predict|forecast] a hard winter.",
            "A hard winter lies ahead, to go by the birds of {town}.",
        ),
        (
            "The <theatre|opera> of {town} has [announced|published] its programme, a comedy and <five|several> tragedies.",
            "A single comedy is on the programme of the stage in {town}.",
        ),
        (
            "The province of {province} is [celebrating|marking] the 700th [birthday|anniversary] of its first charter.",
            "Its first charter was granted to {province} 700 years ago.",
        ),
    ),
    credits=(
        "({agency})",
        "First reported by {agency}",
        "This report is based on a dispatch of {agency}",
        "© {agency}",
    ),
)
