"""A second bank of templates, by another hand: the terse, much-quoting prose of a newspaper in a port."""
# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Bank, Names
from .bank import LEAK
from .census import CENSUS
from .court import COURT
from .drought import DROUGHT
from .film import FILM
from .grounding import GROUNDING
from .hospital import HOSPITAL
from .mine import MINE
from .museum import MUSEUM
from .plant import PLANT
from .route import ROUTE
from .teachers import TEACHERS

NAMES = Names(
    town=(
        "Porto_Ve San_Te Cabo_Ro Saint-Or Al-Mi Ras_Ha Ka Bela Nami Oku Tara Vi Kuro Esto Mara Sidi_Be Puerto_Lu Ilha_Da Te Anza Coru Bisa",
        "rina vesa lindo ndra meira soke quila zaki touan lma rrosa nelle vique dero",
    ),
    country=("Cara Molo Tive Sera Palu Orin Lusa Navo Zuma Ekwe", "guay via nda mar dor lia que thia"),
    first="Anaïs Baptiste Chidi Dolores Efraim Farida Gaspard Hiroko Ibrahim Joana Kofi Leonor Malik Nadège Omar Paulo Rosalind Samira Teo Ursula Wanjiru Xenia Zeki",
    last=(
        "Abr Okon Sal Ferr Tak Bouss Quint Ibarr Lamb Nwos Desm Rouv Kham Varg Tchol Iwan Pell Adj",
        "ouri era eda ani ois elle ez usi amba ard ota evan ilho oussi iero",
    ),
    company=(
        "{} Group",
        "{} Industries",
        "{} & Sons",
        "{} Partners",
        "Grupo {}",
        "{} International",
        "{}-Atlantic",
        "Société {}",
        "{} Works",
    ),
    street=("Rua {}", "{} Wharf", "{} Hill", "Calle {}", "{} Parade"),
    hall=("the {} Rooms", "the {} Playhouse", "the {} Institute", "the {} Pavilion", "Casa {}"),
    paper=(
        "The {} Packet",
        "{} Mercury",
        "Diario de {}",
        "The {} Lantern",
        "{} Evening Mail",
        "{} Harbour News",
        "Coast FM {}",
        "The {} Tribune",
    ),
    agency=("Litoral Press", "Seaboard Wire", "APN", "Agence du Port"),
)

BANK = Bank(
    "s",
    NAMES,
    # LEAK stands twice: of twelve kinds, in steps of five with every sixth a twin, two would never be drawn
    (GROUNDING, HOSPITAL, MUSEUM, TEACHERS, DROUGHT, ROUTE, COURT, LEAK, MINE, CENSUS, FILM, PLANT, LEAK),
    corrections=(
        "In our report we [gave|had] {old} as {noun}; [this should have read|it should have been] {new}.",
        "Clarification: {noun} is {new}. We [said|printed] {old}, which was a mistake.",
        "For {old} read {new} as {noun}; we [regret|apologise for] the error.",
    ),
    flags=(
        "Corrected on a point of fact: our first edition <was mistaken about|misreported> {noun}.",
        "Amended after a reader's call: <we were wrong about|we had misreported> {noun}.",
    ),
    background=(
        (
            "[Unloading|Loading and unloading] went on as usual on the quays of {town}: <bananas|timber>, cement, scrap.",
            "On the quays of {town} it was a working day like any other.",
        ),
        (
            "“[Nobody|No one] here talks of anything else,” said the owner of a café on the front at {town}.",
            "In the cafés along the front at {town} there was one topic.",
        ),
        (
            "{town}, once a whaling station, [lives|now lives] off its port and, in the season, 90,000 visitors.",
            "The port and some 90,000 holidaymakers a year keep {town} going; whaling is long past.",
        ),
        (
            "The [mayor's office|town hall] in {town} did not [return calls|answer our questions] [before we went to press|by last night].",
            "Calls to the town hall of {town} went unanswered.",
        ),
        (
            "A [swell|sea] of two metres is forecast off {province}; [small boats|pleasure craft] should stay in.",
            "Small boats off {province} are advised to stay in port, with seas of two metres expected.",
        ),
    ),
    credits=(
        "({agency})",
        "{agency}, with our own reporters",
        "Text: {agency}",
        "This report was supplied by {agency}",
    ),
)

SECOND = BANK
