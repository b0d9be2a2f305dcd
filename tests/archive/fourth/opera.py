# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, deed, fact, named, number, one_of, quantity, when, where, who, year

OPERA = Kind(
    "opera",
    ("The {house} opens its doors again", "Back on stage: the {house}", "Curtain up in {town}"),
    {
        "house": coined(
            "Margrave Linden Old_Harbour Aurelia Weavers' Saint_Cyran Lantern Arsenal Belmarin Orangery Tollgate Regents'",
            "_Opera _Opera_House _Grand_Opera _Lyric_Theatre",
        ),
        "piece": one_of(
            "“The Ferryman's Bride”",
            "“The Glass Orchard”",
            "“Winter in Almara”",
            "“The Two Clockmakers”",
            "“Ysolde's Well”",
        ),
        "director": "person",
        "minister": "person",
        "critic": "person",
    },
    (
        quantity(
            "cost",
            number(42_000_000, 460_000_000, 1_000_000),
            "the cost of renovating the {house}",
            told=(
                "The renovation of the {house} has cost {cost} euros, which are borne [jointly|together] by the city and the state.",
                "{minister}, who is responsible for culture, put the bill for the {house} at {cost} euros and added that the money had been well spent.",
                "Taxpayers have [paid|contributed] {cost} euros so that the {house} can be used again, the court of auditors [calculated|worked out].",
                "For {cost} euros, the {house} has been given a new roof, a deeper pit for the orchestra and lavatories that no longer date from <1911|1926>.",
                "Building works at the {house} have swallowed {cost} euros, the city's treasurer [informed|told] the council.",
            ),
            part=(
                "{cost} euros of what was spent on the {house} went into the machinery under the stage, [said {director}|{director} said].",
            ),
            later=(
                "By {later_day}, when further invoices were presented to the council, expenditure on the {house} had [climbed|risen] to {cost} euros.",
            ),
            claimed=(
                "A league of taxpayers [claims|maintains] that the work on the {house} really came to {cost} euros.",
            ),
        ),
        quantity(
            "seats",
            number(900, 2600, 10),
            "the number of seats in the {house}",
            told=(
                "{seats} seats, upholstered in <green|dark blue> velvet, [await|are waiting for] visitors to the {house}.",
                "The auditorium of the {house} now holds {seats} people, {director} [explained|said] during a tour.",
                "With room for {seats} spectators, the {house} is [among|one of] the larger theatres of {country}.",
                "All {seats} chairs in the {house} were [taken|occupied] on the first evening, <some of them by bricklayers|a few of them by schoolchildren>.",
                "The fire brigade has [licensed|approved] the {house} for an audience of {seats}, its inspector told us.",
            ),
            part=(
                "{seats} of the seats in the {house} are up in the galleries, where tickets cost [the least|least].",
            ),
            claimed=(
                "Subscribers who say they went round counting claim that the {house} has {seats} seats.",
            ),
        ),
        when(
            "closed",
            year(2005, 2014),
            "the year in which the {house} was closed",
            told=(
                "The {house} had been shut since {closed}, when plaster fell from the ceiling during a rehearsal.",
                "In {closed}, the last audience went home from the {house} without knowing how long it would have to wait.",
                "It was in {closed} that the authorities, who [feared|were afraid of] a fire, locked the doors of the {house}.",
                "People who bought a season ticket for the {house} in {closed}, the year of its closure, may [redeem|use] it now.",
            ),
            claimed=(
                "A retired stagehand, who [relies|was relying] on memory, says that the {house} was closed in {closed}.",
            ),
        ),
        where(
            "exile",
            named("town"),
            "the place where the company of the {house} performed in the meantime",
            told=(
                "While the builders were at work, the ensemble of the {house} sang in {exile}, in what used to be a <market hall|riding school>.",
                "{exile} [gave|lent] the homeless musicians of the {house} a roof over their heads for the years in between.",
                "Soloists and orchestra of the {house} have returned from {exile}, where they had performed throughout the renovation.",
                "Regular visitors to the {house} had grown [used|accustomed] to the bus journey to {exile}, the temporary quarters of the company.",
            ),
            claimed=(
                "{critic} [claims|contends] that the ensemble of the {house} spent the years of closure in {exile}.",
            ),
        ),
        where(
            "quarry",
            named("town"),
            "the origin of the marble in the {house}",
            told=(
                "The marble in the foyer of the {house} was quarried near {quarry}, as it had been when the theatre was first built.",
                "Craftsmen from {quarry} [cut|supplied] the slabs on which visitors to the {house} now walk.",
                "For its floor, the {house} relies on pale stone from {quarry}, which lorries brought in the course of a [winter|summer].",
                "Anyone who enters the {house} treads on a polished surface whose place of origin, {quarry}, is [engraved|carved] beside the door.",
            ),
            claimed=(
                "A stonemason who was not given the contract claims that the marble in the {house} comes from {quarry}.",
            ),
        ),
        who(
            "architect",
            named("person"),
            "the name of the architect of the {house}",
            told=(
                "The plans for the [conversion|rebuilding] of the {house} were drawn by {architect}, who had never worked on a theatre before.",
                "{architect}, to whom the city entrusted the {house} as architect, said the hardest task had been to leave the old walls alone.",
                "There was applause for {architect}, too, whose design for the {house} had been [disputed|argued over] for years.",
                "“A patient that had to be kept awake during the operation” is how {architect}, who was in charge of the works, [described|spoke of] the {house}.",
            ),
        ),
        who(
            "conductor",
            named("person"),
            "the name of the conductor at the {house}",
            told=(
                "{conductor} conducted the opening performance at the {house}, a production of {piece}.",
                "In the pit of the {house} stood {conductor}, who was [cheered|celebrated] even before the overture.",
                "The first notes to be heard in the {house} after the works were played under the baton of {conductor}.",
                "{piece}, with {conductor} at the head of the orchestra, had been chosen for the evening on which the {house} welcomed back its public.",
            ),
            later=(
                "{conductor} has taken over {piece} at the {house} from the conductor of the first night, {director} said on {later_day}.",
            ),
        ),
        fact(
            "jam",
            told=(
                "The stage machinery of the {house} jammed on the first evening, so that the performance was interrupted for <twenty minutes|half an hour>.",
                "A revolving floor that [would not|refused to] turn forced the {house} to bring down the curtain in the second act of the opening night.",
                "In the middle of {piece}, technicians of the {house} had to free a [stuck|blocked] platform by hand, members of the audience said.",
                "{critic}, who attended the reopening of the {house}, wrote of a breakdown beneath the boards and of singers waiting in the wings.",
            ),
            contradicted=(
                "The new stage machinery of the {house} worked [faultlessly|perfectly] on the first evening, reviewers agreed.",
                "{piece} was given at the {house} without any interruption, as viewers of the live broadcast could see.",
                "Everything that was meant to turn or to rise at the reopening of the {house} did so [smoothly|on cue], stagehands [reported|said].",
            ),
            claimed=(
                "{director} [denied|disputed] that the stage machinery of the {house} had broken down on the first evening.",
            ),
        ),
        deed(
            "terrace",
            told=(
                "A terrace on the roof of the {house}, from which one can see the <harbour|hills>, is to be opened to the public on {terrace_day}.",
                "Visitors will be allowed up to the top of the {house} as soon as the railings have been [checked|tested], {director} said.",
                "Still to come is the roof garden, which the {house} [wants|hopes] to make accessible to everybody free of charge.",
                "The {house} [intends|plans] to let people on to its new terrace <next summer|before the season ends>, but the lift is unfinished.",
            ),
            contradicted=(
                "The roof terrace of the {house} is open to the public, and people were [queuing|standing in line] for the lift at noon.",
                "Strollers are enjoying the view from the top of the {house}, whose terrace has been accessible since the first day.",
                "The {house} has opened its roof garden to everyone, as a notice at the entrance [says|points out].",
            ),
            later=(
                "On {later_day} the {house} opened its roof terrace, as {director_last} had [announced|promised].",
                "The first visitors [went up to|stepped on to] the roof terrace of the {house} on {later_day}.",
            ),
            claimed=(
                "A brochure [issued|printed] by the tourist office claims that the roof terrace of the {house} has been opened.",
            ),
        ),
    ),
    (
        (
            "Built <in 1884|in 1902> by a brewer who loved music, the {house} [survived|came through] a war and two fires.",
            "A brewer's love of music gave {town} the {house} <in 1884|in 1902>; neither war nor fire has destroyed it.",
        ),
        (
            "{director}, who [used to run|came from] a puppet theatre, [plans|has planned] eleven premieres for the first season, [including|among them] two for children.",
            "Eleven new productions, of which two are for children, are on the programme that {director_last} has put together.",
        ),
        (
            "Tickets for the first month were [gone|sold] within three hours, [a spokesperson|the box office] said, and a third of them went to people under 30.",
            "It took three hours to sell the first month's tickets, every third one to somebody not yet 30.",
        ),
        (
            "There had been protests against the project in {town}, [because|since] two public swimming baths were closed during the same period.",
            "Some in {town}, which lost two public swimming baths in those years, had opposed the expense.",
        ),
    ),
)
