"""A bank of templates by a fourth hand: the brisk regional daily of a port city, verbs first."""
# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Bank, Names
from .arrest import ARREST
from .dam import DAM
from .ferry import FERRY
from .heist import HEIST
from .marathon import MARATHON
from .opera import OPERA
from .poison import POISON
from .record import RECORD
from .school import SCHOOL
from .strike import STRIKE
from .treaty import TREATY
from .wolves import WOLVES

NAMES = Names(
    town=(
        "Tre Pol Lan Ker Ros Carn Lough Inver Kil Bally Drum Skel Glas Mor Nant Gwel Clon Strath Aven Tolm Corr Penh Ard Llyn Fal Hav Marg Pluv",
        "vannic ossel melder daver quidd loskan brenna sinny thevy orrick wenver mullion_Head gowan dorrin avel essick_Quay nallow tarra",
    ),
    country=(
        "Tolv Merr Skall Ostav Rhun Kelv Drav Finn Haar Yst Caled Vael",
        "onia ermark aine ovar ulia ennia ory istria avik esse",
    ),
    first="Elowen Bronagh Tadhg Maarja Kaspar Liina Ruairi Nessa Piran Jory Senan Aino Veikko Ilmari Sorcha Demelza Gwilym Yann Rozenn Katell Eero Tuuli Padrig Siobhan Ewan Merike Lowri Hedvig",
    last=(
        "Kerr Tolv Pensk Bosan Carv Rautam Lehm Saar Gorr Trewh Nank Moyl Devan Pask Illut Vaht Roskr Tyrr Mull Hend Lann Quig Ostr Briz",
        "eth ick ainen pere agan ollow arth ennis ully eau orra eddy oja emmel ast uvik",
    ),
    company=(
        "{} and Nephew",
        "{} Combine",
        "{} Associates",
        "{} Trading",
        "{} Consolidated",
        "{} Enterprises",
        "{} & Lowe",
        "Allied {}",
        "{} General",
        "Kompani {}",
        "{} Undertakings",
    ),
    street=("{} Strand", "{} Row", "{} Steps", "Upper {}", "{} Gate", "{} Slip", "Old {} Way"),
    hall=(
        "the {} Exchange",
        "{} House",
        "the {} Lyceum",
        "the {} Drill Hall",
        "{} Market",
        "the {} Rotunda",
    ),
    paper=(
        "The {} Tide",
        "{} Beacon",
        "{} Advertiser",
        "{} Argus",
        "Morning {}",
        "The {} Pilot",
        "{} Chronicle & Echo",
        "Radio {} Bay",
        "{} Express",
        "{} Sunday Sheet",
    ),
    agency=("Harbourline", "Peninsula Press", "CPA", "Lighthouse News Service"),
)

FOURTH = BANK = Bank(
    "v",
    NAMES,
    (
        FERRY,
        DAM,
        HEIST,
        POISON,
        STRIKE,
        MARATHON,
        TREATY,
        OPERA,
        SCHOOL,
        WOLVES,
        RECORD,
        ARREST,
    ),
    corrections=(
        "We [slipped up|got it wrong] in an earlier story: {noun} is {new}, and {old} was [our mistake|a slip of ours].",
        "Strike out {old} from our [earlier|previous] story as {noun} and [put|write] {new}.",
        "Readers [rang|wrote in], and they are right: make {noun} {new} where we [printed|had] {old}.",
        "Put right: {noun} was given [by us|here] as {old}; [make that|it should be] {new}.",
    ),
    flags=(
        "Put right since it first [appeared|went out]: this story had a mistake in {noun}.",
        "<Readers rang|A reader rang>, we checked, and we have mended what we had [wrong|muddled] here: {noun}.",
        "This story has been [changed|altered] because we had got {noun} wrong.",
    ),
    background=(
        (
            "Gulls, drizzle, diesel: {town} [woke|rose] as it [always does|does every day] and put the kettle on.",
            "It was a grey and drizzly morning in {town}, like most.",
        ),
        (
            "{town} counts 212,000 [inhabitants|residents], seven cranes and more [pubs|taverns] than churches.",
            "Some 212,000 people live in {town}, where taverns outnumber churches.",
        ),
        (
            "Freight through the harbours of {province} [grew|rose] by 5.6 per cent last year, [chiefly|mostly] in grain.",
            "More grain than ever lifted the cargo business of {province} by 5.6 per cent in twelve months.",
        ),
        (
            "Ring the ministry in the capital of {country} and you [hear|get] a tape; [nobody|no one] called us back.",
            "The ministry of {country} did not reply to our messages.",
        ),
        (
            "“Ask me again after the [weekend|holiday],” [said|laughed] a <fishwife|tram driver> in {town}, and walked on.",
            "A <fishwife|tram driver> we stopped in {town} put us off until later.",
        ),
        (
            "Voters in {province} go to the polls in May, [and|when] 45 seats are [to be filled|at stake].",
            "In May all 45 seats of the assembly of {province} are up for election.",
        ),
        (
            "A tram line to the [outskirts|suburbs] of {town}, begun in 2009, has [swallowed|eaten up] 88 million so far and [ends|stops] in a field.",
            "The tram that {town} began in 2009 leads nowhere yet, at a cost of 88 million.",
        ),
        (
            "Every third shop on the high street of {town} [stands empty|is to let], the chamber of commerce [complains|says].",
            "A third of the stores in the centre of {town} are vacant, by the count of the chamber of commerce.",
        ),
    ),
    credits=(
        "Report: {agency}",
        "By wire from {agency}",
        "[{agency}|Copy: {agency}]",
        "Taken from {agency}, with thanks",
    ),
)
