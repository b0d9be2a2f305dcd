# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, where

FACTORY = Kind(
    "factory",
    ("{company} comes to {town}", "{company} plans works in {town}"),
    {"company": "company", "head": "person", "minister": "person"},
    (
        quantity(
            "jobs",
            number(120, 4800, 20),
            "the number of jobs at the {company} factory in {town}",
            told=(
                "The [new|planned] factory of {company} in {town} will [create|bring] {jobs} jobs, [chief executive|managing director] {head} [said|announced].",
                "{company} [promises|has promised] {jobs} jobs at its [new works|new plant] in {town}, <twice as many as the region lost|a gift to a region with few employers>.",
                "<Once it is running|When complete>, the {company} plant in {town} is to [employ|give work to] {jobs} people, <the company said in a statement|according to the company>.",
                "Economy minister {minister} [praised|welcomed] the {jobs} jobs that {company} will [create|offer] at its {town} factory.",
            ),
            claimed=(
                "A <union leader|councillor> claimed that {company} would in truth create {jobs} jobs at its factory in {town}.",
            ),
            part=(
                "{jobs} of the jobs at the {company} factory in {town} will be <permanent|full-time>, <the works council expects|according to the contract>.",
            ),
        ),
        quantity(
            "cost",
            number(30_000_000, 900_000_000, 10_000_000),
            "what {company} spends on its factory in {town}",
            told=(
                "{company} will [invest|spend] [€|EUR ]{cost} [in|on] the factory in {town}, its <largest|second largest> investment so far.",
                "The works in {town} will cost {company} [€|EUR ]{cost}, <of which the state pays a part|without the road and the railway siding>, {head} told [shareholders|a press conference].",
                "[An investment|A sum] of [€|EUR ]{cost} is [planned|foreseen] for the {company} plant in {town}, <according to papers laid before the council|the finance committee was told>.",
                "Of the money {company} has [borrowed|raised], [€|EUR ]{cost} will go into the {town} factory, [bankers|two bankers] said.",
            ),
        ),
        when(
            "opening",
            day(200, 600),
            "the day on which the {company} factory in {town} opens",
            told=(
                "The {company} factory in {town} is [to open|due to open] on {opening}.",
                "[Production|Work] at the {town} factory of {company} [will start|is to begin] on {opening}, {head} said, <if the weather allows|unless the winter is hard>.",
                "{opening} has been [set|fixed] as the opening day of the {company} plant [outside|in] {town}.",
                "The opening of the {town} works is [planned|scheduled] for {opening}, <a manager of {company} said|{company} wrote to its suppliers>.",
            ),
        ),
        where(
            "site",
            named("town"),
            "the place of the new {company} factory",
            told=(
                "The factory of {company} will [stand|be built] at {site}, <on land that belongs to the province|on former farmland>, half an hour from {town}.",
                "{company} has [bought|acquired] a site at {site} for its factory, <the land registry shows|the mayor said>.",
                "[Bulldozers|The first bulldozers] have [arrived|begun work] at {site}, where the {company} factory is to be built.",
                "For its factory {company} has [chosen|picked] {site}, <which has a railway station|because the motorway is near>.",
            ),
        ),
        deed(
            "permit",
            told=(
                "{company} has [asked|applied to] the council of {town} for a building permit for the factory, <and expects an answer in spring|which has yet to answer>.",
                "The council of {town} will vote on {permit_day} on the building permit that {company} has requested for its factory.",
                "The building permit for the {company} factory has [not yet been granted|yet to be granted], an official of {town} said.",
            ),
            contradicted=(
                "The council of {town} has granted {company} the building permit for its factory.",
                "{company} already [has|holds] the building permit for the factory, <which the council of {town} granted|granted by the council of {town}>.",
            ),
            later=(
                "On {later_day} the council of {town} granted {company} the building permit for its factory.",
                "The council of {town} approved the building permit of the {company} factory on {later_day}, <months after it was applied for|by nine votes to four>.",
            ),
            claimed=(
                "{head} claimed that the council of {town} had granted the building permit for the {company} factory <long ago|last year>.",
            ),
        ),
        fact(
            "subsidy",
            told=(
                "The state is [paying|giving] {company} a subsidy for the {town} factory, [economy minister|minister] {minister} [said|confirmed].",
                "{company} receives a subsidy from the government for its plant in {town}, <a document shows|papers of the ministry show>.",
                "[Public money|A state subsidy] is helping {company} to build in {town}.",
            ),
            contradicted=(
                "{company} receives no subsidy for the factory in {town}, [budget papers show|according to the budget].",
                "The state is not paying {company} any subsidy for its {town} factory.",
            ),
            claimed=("{company} denied that it was receiving a subsidy for the factory in {town}.",),
        ),
    ),
    (
        (
            "{company} [was founded|began] 85 years ago as a [repair shop|family business] and now sells in 22 countries.",
            "Today found in 22 countries, {company} started as a [repair shop|family firm] 85 years ago.",
        ),
        (
            "Unemployment in {province} is [higher|far higher] than in the rest of {country}, and [young people|many young people] leave.",
            "In no other part of {country} are so many without work as in {province}, which its young are leaving.",
        ),
        (
            "[Neighbours|Some neighbours] fear [noise and lorries|the traffic], <though most welcome the work|but say little in public>.",
            "Not everybody is glad: those who live near the road expect lorries day and night.",
        ),
        (
            "“This is the day we have waited for,” {head} said, <and thanked his engineers|standing before a model of the hall>.",
            "{head_last} spoke of a long-awaited day and had words of thanks for the firm's engineers.",
        ),
    ),
)
