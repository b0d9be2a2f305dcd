"""A bank of templates by a third hand: an international wire and business magazine, with long sentences."""
# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Bank, Names
from .border import BORDER
from .convoy import CONVOY
from .landslide import LANDSLIDE
from .launch import LAUNCH
from .licence import LICENCE
from .patent import PATENT
from .railway import RAILWAY
from .rate import RATE
from .recall import RECALL
from .rector import RECTOR
from .reshuffle import RESHUFFLE
from .stadium import STADIUM

NAMES = Names(
    town=(
        "Kasi Bolu Teri Ando Marra Sifu Nori Ilo Zamu Pelo Duru Vash Qari Tulo Hami Bero Chaka Yunu Lenka Okri Ammu Sora Teku Wabi Jari Fuma Gori Ruku Cala Mito",
        "ndi bad rez gara ling vale nto shan pur mba kent lla que zawa nka ra_Bay no_Alto ra_del_Mar ti_Hills",
    ),
    country=(
        "Zam Quet Bor Tirr Mal Aru Chev Dhol Ny Sev Kamb Lus",
        "bara istan uay desh iland wana anea ombia erra uria",
    ),
    first="Adaeze Bilal Camila Davit Eun-ji Farid Giulia Hamza Ingrid Joaquim Kwame Leilani Mehmet Nanami Oksana Paulo Rashid Soraya Thandiwe Ulises Valentina Wei Ximena Yaw Zeynep Anwar Beatriz Chidi",
    last=(
        "Okon Mban Ferr Chid Sat Kim Alv Tsel Badr Zhor Nguv Hadj Ibar Lus Mokw Pere Quis Raz Sand Tham Uzo Vasq Wach Yild",
        "kwo aro eira ashvili enko uddin ares ović oglu anwe ita ombe ini adze avan urra",
    ),
    company=(
        "{} Group",
        "{} International",
        "{} Industries",
        "Grupo {}",
        "{} & Daughters",
        "{} Corporation",
        "{} Works",
        "{}-Pacific",
        "Union {}",
        "{} Partners",
    ),
    street=("Avenida {}", "{} Boulevard", "{} Road", "{} Terrace"),
    hall=("{} Park", "Estadio {}", "{} Oval", "the {} Bowl", "{} Ground"),
    paper=(
        "{} Business Review",
        "The {} Economist's Week",
        "{} Monitor",
        "La Gaceta de {}",
        "{} Post",
        "{} Tribune",
        "The {} Ledger",
        "{} World Service",
        "Die {} Rundschau",
        "{} Quarterly",
    ),
    agency=("Meridian News", "AWP", "Transoceanic", "Globe Wire Service"),
)

THIRD = BANK = Bank(
    "w",
    NAMES,
    (
        RATE,
        RESHUFFLE,
        LANDSLIDE,
        RECALL,
        RECTOR,
        LICENCE,
        BORDER,
        CONVOY,
        STADIUM,
        PATENT,
        RAILWAY,
        LAUNCH,
    ),
    corrections=(
        "Editors' note: In this newspaper's earlier report {noun} [should have been given as|ought to have read] {new}, not {old}.",
        "CORRECTION: This news organisation reported {noun} [incorrectly|erroneously]; instead of {old} it should have read {new}.",
        "[Owing to|Because of] an editing error, {noun} appeared as {old} in our earlier story; [in fact it is|it is in fact] {new}.",
    ),
    flags=(
        "Editors' note: This story was <amended|updated> to correct {noun}.",
        "Because of <an editing error|a reporting error>, {noun} had been stated incorrectly in our first account.",
    ),
    background=(
        (
            "{country}, which [exports|ships] <copper|cocoa> and little else, [grew|saw its economy grow] by 2.4 percent last year, [according to|on the figures of] the finance ministry.",
            "Last year the economy of {country}, built on <copper|cocoa>, expanded by 2.4 percent, the finance ministry says.",
        ),
        (
            "About 3.1 million people [live|are at home] in {province}, [a third|one third] of them under 15.",
            "One in three of the 3.1 million inhabitants of {province} has yet to turn 15.",
        ),
        (
            "{town}, a [sprawling|dusty] city [on|at] the edge of the <desert|delta>, was [the capital until 1968|until 1968 the capital].",
            "Until 1968, {town}, on the edge of the <desert|delta>, was the seat of government.",
        ),
        (
            "[Officials|Government officials] in the capital did not [return|answer] calls [seeking|asking for] comment, <it being a public holiday|as is their custom>.",
            "From the capital there was no comment, <it being a public holiday|as is the custom there>.",
        ),
        (
            "Parliamentary elections are [due|scheduled] in {country} in the spring, and [polls|surveys] [point to|suggest] a [tight|close] race.",
            "With elections to parliament coming up in {country} next spring, opinion polls show no clear favourite.",
        ),
        (
            "Unemployment in {country}, [which stood at|at] 9.3 percent two years ago, [has come down|fell] to 8.1 percent.",
            "Where 9.3 percent were out of work in {country} two years ago, it is now 8.1 percent.",
        ),
        (
            "In {town}, 88 percent of homes have running water, [against|compared with] 41 percent in [the rest of {province}|the villages of {province}].",
            "Running water reaches 41 percent of homes in rural {province} but nearly nine in ten in {town}.",
        ),
        (
            "The government of {country} has [ruled out|rejected] <new taxes|new borrowing> [this year|for this year], [whatever the budget says|come what may].",
            "This year will bring no <new taxes|new borrowing>, the government of {country} promises.",
        ),
    ),
    credits=("© {agency}", "With files from {agency}", "First published by {agency}", "({agency})"),
)
