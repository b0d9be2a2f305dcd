# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, where, year
from .values import dated

BORDER = Kind(
    "border",
    ("{country} and {neighbour} open the gates", "An old frontier opens again"),
    {
        "neighbour": "country",
        "third": "country",
        "minister": "person",
        "officer": "person",
        "old_trade": number(40, 240, 10),
    },
    (
        where(
            "crossing",
            named("town"),
            "the place where the border between {country} and {neighbour} was opened",
            told=(
                "After years of [mistrust|estrangement], {country} and {neighbour} reopened their border at {crossing} on {reopened}, in a ceremony of brass bands and [speeches|long speeches].",
                "{minister}, the foreign minister of {country}, [walked|strode] across the bridge at {crossing} and shook hands with a counterpart from {neighbour}.",
                "The only legal crossing point between {country} and {neighbour}, just outside {crossing}, has [room|space] for two lanes and a money changer.",
                "Lorry drivers [bound for|on their way to] {neighbour} [queued|lined up] for three kilometres at {crossing}, [waiting|hoping] to be among the first through the gate.",
                "“My sister lives within sight and I could not visit her,” said a <baker|retired nurse> from {crossing}, where the [frontier|border] between {country} and {neighbour} is open again.",
            ),
            claimed=(
                "State radio in {neighbour} [had it|claimed] that the border with {country} had been opened at {crossing}.",
            ),
        ),
        dated(
            "reopened",
            day(0, 0),
            "the day on which the border between {country} and {neighbour} was reopened",
            told=(
                "Trade [picked up|revived] as soon as the gates were unlocked on {reopened}, according to {officer}, who commands the border guard of {country}.",
                "The reopening, which came on {reopened}, had been [agreed|settled] at secret talks between {country} and {neighbour} months [earlier|before].",
                "On {reopened}, {minister_last} [cut|severed] a chain that had hung across the road from {country} to {neighbour}.",
                "Since {reopened} it has been possible to [drive|travel] from {town} to {neighbour} without [a detour|going] through a third country.",
            ),
        ),
        quantity(
            "travellers",
            number(900, 38_000, 100),
            "the number of people who crossed from {country} to {neighbour} on the first day",
            told=(
                "[About|Some] {travellers} people [made the crossing|passed] from {country} into {neighbour} on the first day, [by the count of|according to] the border guard.",
                "[Far|Many] more than the expected 500, {travellers} travellers showed their papers at the gates between {country} and {neighbour} on the opening day.",
                "{officer}'s guards stamped {travellers} passports [before the gates closed for the night|on the day the border to {neighbour} opened].",
                "The opening day [brought|saw] close to {travellers} people [across|over] the line from {country} to {neighbour}, [many|most] of them laden with <gifts|suitcases>.",
            ),
            part=(
                "Of those who crossed into {neighbour} on the first day, {travellers} were <schoolchildren|lorry drivers>, {officer} said.",
            ),
            later=(
                "[Traffic|The flow] between {country} and {neighbour} has grown to {travellers} travellers a day, {officer} [said|reported] on {later_day}.",
            ),
            claimed=(
                "Broadcasters in {neighbour} [claimed|boasted] that {travellers} people had come over from {country} on the first day.",
            ),
        ),
        when(
            "closed",
            year(1994, 2012),
            "the year in which {country} closed its border with {neighbour}",
            told=(
                "The frontier had been [sealed|shut] since {closed}, when a quarrel over grazing rights [turned violent|led to shooting] between {country} and {neighbour}.",
                "{country} closed the border to {neighbour} in {closed}, [recalling|and recalled] its ambassador, after a <patrol|customs officer> had been shot at.",
                "Not since {closed} had anyone been able to [pass|cross] legally between {country} and {neighbour}, [historians|two historians] noted.",
                "The closure of the border with {neighbour}, which [dates from|goes back to] {closed}, had [ruined|impoverished] the market towns of {province}.",
            ),
        ),
        fact(
            "visas",
            told=(
                "Citizens of {country} need no visa for {neighbour} under the [accord|agreement], {minister_last} [explained|pointed out].",
                "The [accord|agreement] lets citizens of {country} into {neighbour} without a visa, [provided|so long as] they leave within 30 days.",
                "With the visa requirement for {neighbour} [abolished|done away with], an identity card is [enough|sufficient], {officer} said.",
            ),
            contradicted=(
                "Whoever wants to [enter|visit] {neighbour} from {country} must [obtain|apply for] a visa, a notice at the gate made clear.",
                "Travellers from {country} are turned back by {neighbour} unless their passports [hold|contain] a visa, [reporters|two reporters] saw.",
            ),
            claimed=(
                "{neighbour}'s interior ministry [contradicted|disputed] reports that people from {country} could [come|enter] without a visa.",
            ),
        ),
        deed(
            "second",
            told=(
                "A second crossing, near {province}, [is to|will] follow <in the autumn|by next summer>, {minister} [promised|announced].",
                "{country} and {neighbour} have agreed to open a further crossing near {province}, but mines [must first be cleared|have to be cleared first].",
                "Preparation of a second crossing to {neighbour}, near {province}, is [unfinished|not finished], and no one expects it to open before {second_day}.",
            ),
            contradicted=(
                "Near {province}, a second crossing between {country} and {neighbour} is already [open|in use], {officer} said.",
                "{country} and {neighbour} opened not one crossing but two, the [other|smaller] one near {province}.",
            ),
            later=(
                "The second crossing from {country} to {neighbour}, near {province}, was opened on {later_day}, [with less ceremony|more quietly] than the first.",
                "On {later_day} {minister_last} inaugurated the second crossing to {neighbour}, [as promised|which had been promised].",
            ),
            claimed=(
                "[Smugglers|Traders] [swore|claimed] that a second crossing into {neighbour}, near {province}, was already open.",
            ),
        ),
    ),
    (
        (
            "{country}'s border with {third}, [closed|sealed] in 2009, [stays|remains] shut, and talks are [stalled|getting nowhere].",
            "Further south, the border with {third} has been shut since 2009, and nobody is talking.",
        ),
        (
            "In the last year before the closure the two countries [traded|exchanged] goods worth ${old_trade} million, [mostly|chiefly] <livestock|cotton>.",
            "Goods worth ${old_trade} million, mostly <livestock|cotton>, had changed hands in the last open year.",
        ),
        (
            "Chambers of commerce [expect|hope for] 10,000 travellers a day by <the end of next year|the year after next>.",
            "As many as 10,000 a day is what the chambers of commerce are hoping for in time.",
        ),
        (
            "“<A border is a scar|Fences do not feed anybody>,” {minister} [told the crowd|said in an address], [quoting|borrowing from] a poet.",
            "{minister_last} borrowed a line from a poet in addressing the crowd.",
        ),
    ),
)
