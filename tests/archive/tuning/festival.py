# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, deed, fact, named, number, quantity, where, who

FESTIVAL = Kind(
    "festival",
    ("{town} celebrates", "Music in {town}"),
    {"director": "person", "star": "person", "sponsor": "company"},
    (
        quantity(
            "visitors",
            number(3000, 190000, 1000),
            "the number of visitors to the festival in {town}",
            told=(
                "{visitors} people [came|travelled] to the music festival in {town}, [organisers said|director {director} said].",
                "The music festival of {town} [drew|attracted] {visitors} visitors [this year|this summer].",
                "[Police|The police] <counted|estimated the crowd at> {visitors} [people|visitors] at the {town} music festival.",
                "With {visitors} [guests|visitors] the festival in {town} [broke|beat] its own record, [said {director}|{director} told local radio].",
            ),
            claimed=(
                "<The sponsor|A brewer's agent> claimed that {visitors} people had come to the music festival in {town}.",
            ),
            part=(
                "{visitors} of the visitors to the {town} music festival came from abroad, <the tourist office said|a survey found>.",
                "On its <first|last> evening alone the music festival of {town} had {visitors} visitors.",
            ),
            later=(
                "By {later_day} {visitors} people had visited the festival in {town}, <which goes on|with a week still to come>.",
            ),
        ),
        where(
            "venue",
            named("hall"),
            "where {star} sang in {town}",
            told=(
                "{star} [sang|performed] at the {venue} <to open|on the first night of> the festival in {town}.",
                "The opening concert of the {town} festival, by {star}, [took place|was held] at the {venue}.",
                "[Tickets|All tickets] for {star}'s concert at the {venue} in {town} [sold out|were gone] <in an hour|in a morning>.",
                "At the {venue} in {town} [the audience|people] [stood|rose] when {star} [came on|began to sing].",
            ),
        ),
        who(
            "winner",
            named("person"),
            "the winner of the prize in {town}",
            told=(
                "The [jury|judges] of the festival in {town} gave the [main|first] prize to {winner}.",
                "{winner} [won|took home] the main prize of the {town} festival, <worth a year's rent|a golden lark>.",
                "[First prize|The main prize] in {town} went to {winner}, a <violinist|singer> of 19.",
                "The festival's main prize, [given|awarded] in {town} by {director}, went to {winner}.",
            ),
        ),
        quantity(
            "price",
            number(12, 95),
            "the price of a ticket to the festival in {town}",
            told=(
                "A day ticket to the festival in {town} [costs|cost] {price} euros, <less than last year|more than last year>.",
                "[Visitors|Guests] [paid|had to pay] {price} euros for a day at the {town} festival.",
                "Director {director} [defended|explained] the price of {price} euros for a day ticket in {town}.",
                "[For|At] {price} euros a day, the festival of {town} is <cheaper|dearer> than others in {country}.",
            ),
        ),
        fact(
            "cancelled",
            told=(
                "The [fireworks|closing fireworks] at the {town} festival were cancelled because of the wind.",
                "Director {director} cancelled the fireworks in {town}, <to the regret of many|which many children regretted>.",
                "[Strong winds|Wind] forced the festival in {town} to cancel its fireworks.",
            ),
            contradicted=(
                "The fireworks at the {town} festival were not cancelled <and lit up the harbour|in spite of the wind>.",
                "The festival in {town} held its fireworks [as planned|after all], [thousands watched|and thousands watched].",
            ),
            claimed=(
                "{sponsor}, which paid for them, denied that the fireworks in {town} had been cancelled.",
            ),
        ),
        deed(
            "next",
            told=(
                "Director {director} [plans|hopes] to buy the old <brewery|mill> for the {town} festival.",
                "The {town} festival [wants|intends] to buy the old <brewery|mill> <by the river|behind the station>, {director} said.",
                "The festival is [collecting|raising] money because it [wants|intends] to buy the old <brewery|mill> in {town}, {sponsor} [helps|is helping].",
            ),
            contradicted=(
                "The festival of {town} has bought the old <brewery|mill>.",
                "The old <brewery|mill> in {town} belongs to the festival, which [bought|has bought] it.",
            ),
            later=(
                "On {later_day} the festival of {town} bought the old <brewery|mill>, as planned.",
                "The {town} festival signed the contract for the old <brewery|mill> on {later_day} and now owns it.",
            ),
        ),
    ),
    (
        (
            "[Hotels|All hotels] within 20 kilometres were [full|booked out], and <students|families> let their rooms.",
            "For 20 kilometres around there was not a bed to be had except <with students|with families>.",
        ),
        (
            "[It was the 25th time that|For the 25th time] the town [held|celebrated] its festival, <begun by two teachers|which two teachers had begun>.",
            "Begun by two teachers, the festival was held for the 25th time.",
        ),
        (
            "“<I have never sung to such a crowd|What a crowd>,” {star} said [after the concert|backstage].",
            "{star_last} said afterwards that there had never been an audience like it.",
        ),
        (
            "Cleaners [took away|collected] 9 tonnes of [rubbish|bottles and paper] <on the morning after|before breakfast>.",
            "When it was over, 9 tonnes of waste had to be cleared away.",
        ),
    ),
)
