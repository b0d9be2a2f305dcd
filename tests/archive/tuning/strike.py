# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, share, when, who

STRIKE = Kind(
    "strike",
    ("Strike at {company}", "{company} workers walk out"),
    {"company": "company", "leader": "person", "head": "person"},
    (
        quantity(
            "strikers",
            number(150, 21000, 50),
            "the number of workers on strike at {company}",
            told=(
                "{strikers} workers of {company} [went|walked out] on strike in {province} on {start}, [the union said|union leader {leader} said].",
                "At {company} {strikers} workers have [stopped work|laid down their tools], [demanding|to demand] <higher pay|shorter hours>.",
                "Union leader {leader} [spoke of|counted] {strikers} strikers at {company}.",
                "The strike of {strikers} [workers|employees] has <brought {company} to a standstill|stopped the machines at {company}>.",
            ),
            claimed=(
                "[Managers|The board] claimed that only {strikers} workers of {company} were on strike.",
            ),
            part=("At the {town} works {strikers} workers of {company} are on strike.",),
            later=(
                "The number of workers on strike at {company} has [grown|swollen] to {strikers}, {leader} said on {later_day}.",
            ),
        ),
        quantity(
            "demand",
            share(3, 14),
            "the pay rise that the union demands from {company}",
            told=(
                "The union [demands|is asking for] {demand} [per cent|percent] more pay from {company}.",
                "{leader} [repeated|defended] the demand for a pay rise of {demand} [per cent|percent] at {company}.",
                "[Workers|The workers] of {company} want {demand} [per cent|percent] more, <after three years without a rise|as prices have risen>.",
                "A rise in pay of {demand} [per cent|percent] is what [the strikers|the union] [want|wants] from {company}.",
            ),
        ),
        when(
            "start",
            day(0, 0),
            "the day on which the strike at {company} began",
            told=(
                "The strike at {company} [began|started] on {start} <at the harbour gate|with the early shift>.",
                "On {start} <the first workers|the early shift> of {company} [walked out|left the halls].",
                "Since {start} nobody has [worked|been at work] in the halls of {company} in {town}.",
                "{company} has [stood still|been idle] since the strike began on {start}.",
            ),
        ),
        who(
            "mediator",
            named("person"),
            "the name of the mediator at {company}",
            told=(
                "{mediator} will [mediate|act as mediator] between {company} and the union.",
                "As mediator both sides [accepted|agreed on] {mediator}, <a retired judge|a former bishop>.",
                "[Talks|New talks] at {company} are [led|chaired] by {mediator}, the mediator.",
                "The mediator in the strike at {company}, {mediator}, <asked for patience|met both sides>.",
            ),
            later=(
                "{mediator} has replaced the first mediator at {company}, the union said on {later_day}.",
            ),
        ),
        deed(
            "agreement",
            told=(
                "{company} and the union [hope|want] to sign an agreement <this month|by the end of the month>.",
                "An agreement between {company} and the union has yet to be signed, {leader} said.",
                "The union is to vote on {agreement_day} on the agreement with {company}.",
            ),
            contradicted=(
                "{company} and the union have signed an agreement <that ends the strike|and the strike is over>.",
                "An agreement that ends the strike was signed by {company} and the union.",
            ),
            later=(
                "On {later_day} {company} and the union signed the agreement, <and work began again|which ends the strike>.",
                "{leader} and {head} signed the agreement for {company} on {later_day}.",
            ),
            claimed=("{head} claimed that {company} and the union had signed an agreement.",),
        ),
        fact(
            "breakers",
            told=(
                "{company} [hired|has hired] strike-breakers <from {province}|from abroad>, [the union said|{leader} said].",
                "[Buses|Two buses] brought strike-breakers [whom {company} had hired|hired by {company}] <through the gates|into the plant>.",
                "Strike-breakers have been hired by {company}, <reporters saw|workers at the gate said>.",
            ),
            contradicted=(
                "{company} has not hired any strike-breakers.",
                "No strike-breakers [were hired|have been hired] by {company}, [inspectors found|the labour office found].",
            ),
            claimed=("{head}, the head of {company}, denied that strike-breakers had been hired.",),
        ),
    ),
    (
        (
            "[Shops|Many shops] in {town} [have put|put] <soup|bread> on the counter for the strikers.",
            "In {town} the strikers are given <soup|bread> by the shops.",
        ),
        (
            "{company} [loses|is losing] [customers|orders] [each day|by the day], [said a trader|dealers say], and has 200 lorries standing idle.",
            "With 200 lorries parked in the yard, {company} sees its customers go elsewhere.",
        ),
        (
            "The last strike there, 11 years ago, [ended|was over] after <four days|a weekend>.",
            "Not for 11 years had there been a strike, and that one was short.",
        ),
        (
            "“[We can wait|We have time],” said {leader} <at the gate|beside a fire of pallets>.",
            "{leader_last} declared that the workers were able to wait.",
        ),
    ),
)
