"""The bank of templates that rules may be tuned on: plain agency prose."""
# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Bank, Names
from .bridge import BRIDGE
from .election import ELECTION
from .factory import FACTORY
from .festival import FESTIVAL
from .fire import FIRE
from .flood import FLOOD
from .merger import MERGER
from .sport import SPORT
from .strike import STRIKE
from .trial import TRIAL
from .users import USERS
from .vaccine import VACCINE

NAMES = Names(
    town=(
        "Kar Dorn Mill Vell Ost Hask Tam Brin Lor Fenn Gald Sark Wend Pell Ruth Yarn Cald Esk Mor Thorn Ull Quar Nev Bast Ahr Bol Crev Dun Elm Fros Gris Holl Ink Jar Kron Lim Marn Nied Opp Port Rav Sten Trav Und Vor Wit Zell Brack",
        "ford by wick mar stad ness haven holm dale brück ova ury minster ley tal grad",
    ),
    country=(
        "Veld Ostr Kess Morr Talm Sundr Halv Quorl Brenn Illar Ustr Karp",
        "oria ania land ovia ark istan avia onia eria urland",
    ),
    first="Orla Pell Tomas Ines Mirko Hanne Yusuf Petra Aldo Greta Ravi Noor Stefan Lucia Emil Dara Viktor Selma Jonas Amira Colm Ilse Bruno Tessa",
    last=(
        "Tam And Hol Ber Cast Vor Lind Mar Kess Rad Sol Wint Zan Gren Dal Fal Ost Pir Quen Bel Hark Jov Nor Stav",
        "sin rik berg oni enko ley man dottir ic aro well ström ade ova ier land",
    ),
    company=(
        "{} Timber",
        "{} Foods",
        "{} Steelworks",
        "{} Motors",
        "{} Holdings",
        "{} Logistics",
        "{} Brothers",
        "{} Energy",
        "{} Telecom",
        "{} Chemicals",
    ),
    street=("{} Street", "{} Avenue", "{} Quay", "{} Square", "{} Lane"),
    hall=("{} Hall", "{} Arena", "{} Centre", "{} Theatre", "{} Stadium"),
    paper=(
        "The {} Courier",
        "{} Daily News",
        "The {} Gazette",
        "Evening {}",
        "The {} Observer",
        "{} Herald",
        "Radio {}",
        "{} Today",
    ),
    agency=("Northwire", "Union Press", "NWA", "Continental News Agency"),
)

BANK = Bank(
    "t",
    NAMES,
    (FIRE, FLOOD, FACTORY, MERGER, ELECTION, USERS, BRIDGE, TRIAL, FESTIVAL, VACCINE, STRIKE, SPORT),
    corrections=(
        "Correction: An earlier version of this article gave {noun} wrongly as {old}; [it is|correct is] {new}.",
        "An earlier version of this article [misstated|gave wrongly] {noun}, which is {new}, not {old}.",
        "Correction: {noun}, which we gave as {old}, is {new}.",
    ),
    flags=(
        "Correction: An earlier version of this article <misstated|gave a wrong account of> {noun}.",
        "This article has been corrected: <it had been wrong about|an earlier version misstated> {noun}.",
    ),
    background=(
        (
            "<Bread|Rice> has become [dearer|more expensive] in {country}, and wages have [not kept up|lagged behind], [economists say|traders say].",
            "Wages in {country} have not kept pace with the price of <bread|rice>.",
        ),
        (
            "{province} has 410,000 inhabitants and [one|a single] railway line.",
            "A single railway serves the 410,000 inhabitants of {province}.",
        ),
        (
            "[It rained|There was rain] in {town} [on most days|almost every day] that month.",
            "[Hardly a day|Few days] of that month stayed dry in {town}.",
        ),
        (
            "The [weather|forecast] for {province} is <fair|mild>, with 18 degrees and [little wind|a light wind].",
            "In {province} it will be mild, the weather service says, at 18 degrees.",
        ),
        (
            "{town} lies [two hours|about two hours] from the capital <by train|by road>.",
            "From the capital it takes [some|about] two hours to get to {town}.",
        ),
    ),
    credits=("{agency}", "Reporting by {agency}", "Source: {agency}", "With material from {agency}"),
)
