# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

ROUTE = Kind(
    "route",
    ("{airline} to link {town} with {far}", "New wings for {town}", "{town} – {far}, by air"),
    {
        "airline": coined("Aero Heli Zephyr Albatros Sky Petrel", "mar_Airways via_Air wind_Airlines line"),
        "far": "town",
        "manager": "person",
        "mayor": "person",
    },
    (
        quantity(
            "weekly",
            number(3, 21),
            "the number of flights a week from {town} to {far}",
            told=(
                "{airline} will [fly|serve] {town} to {far} {weekly} times a week, it said.",
                "The timetable [lists|has] {weekly} departures a week from {town} to {far}.",
                "“We start with {weekly} flights a week,” [airport|terminal] manager {manager} said of the link to {far}.",
                "With {weekly} weekly services to {far}, {airline} becomes the [busiest|largest] carrier in {town}.",
            ),
            later=(
                "{airline} went up to {weekly} flights a week between {town} and {far} on {later_day}.",
            ),
            part=(
                "Only {weekly} of the weekly flights to {far} are on jets; the rest are on propeller aircraft.",
            ),
        ),
        quantity(
            "fare",
            number(39, 320),
            "the lowest one-way fare from {town} to {far}",
            told=(
                "Tickets from {town} to {far} start at [€|EUR ]{fare} one way, {airline} said.",
                "The cheapest single to {far} [costs|is] [€|EUR ]{fare}, bags not included.",
                "“[€|EUR ]{fare} for a seat, less than the ferry,” {mayor} said of the lowest fare to {far}.",
            ),
            claimed=(
                "Travel agents in {town} [grumble|complain] that nobody has seen a fare to {far} below [€|EUR ]{fare}.",
            ),
        ),
        when(
            "maiden",
            day(9, 80),
            "the date of the first flight from {town} to {far}",
            told=(
                "The inaugural flight to {far} leaves {town} on {maiden}.",
                "{airline} has [fixed|chosen] {maiden} for its maiden departure from {town}.",
                "“Come and wave on {maiden},” {mayor} urged, when the first {airline} machine takes off for {far}.",
            ),
        ),
        where(
            "field",
            named("town"),
            "the airport that serves {far}",
            told=(
                "Passengers to {far} will land at {field}, [an hour|some 70 kilometres] from the centre.",
                "The {far} flights of {airline} use the airport of {field}, where landing fees are lower.",
                "It says {far} on the ticket, but the runway is at {field}, a bus ride away.",
            ),
        ),
        who(
            "chief",
            named("person"),
            "the head of {airline}",
            told=(
                "{chief}, chief executive of {airline}, flew in for the [signing|announcement] in {town}.",
                "“{town} was always on our map,” said {chief}, head of {airline}.",
                "The deal with {airline} was signed by {chief} for the carrier and {mayor} for the town.",
            ),
            later=(
                "{airline} has been led by {chief} since {later_day}, when the board [sacked|dropped] its chief executive.",
            ),
        ),
        fact(
            "money",
            told=(
                "{town} is paying {airline} to fly the route, {mayor} [acknowledged|told the council].",
                "Public money [props up|supports] the {far} flights: the town pays {airline} for empty seats.",
                "A payment from the town treasury to {airline} is behind the {far} route.",
            ),
            contradicted=(
                "{airline} gets no money from {town} for the route, the contract shows.",
                "Not a cent of public money goes into the {far} flights, the treasurer of {town} said.",
            ),
            claimed=(
                "{airline} [brushed aside|waved away] questions about money from {town}: there was none, a spokesman said.",
                "“Nobody pays us to fly to {far},” {manager}'s [office|press officer] declared.",
            ),
        ),
        deed(
            "slots",
            told=(
                "The aviation office has still to grant {airline} its licence for the {far} route.",
                "A licence for {far} is [expected|due] on {licence_day}, according to {airline}.",
                "“We count on the licence for {far} [shortly|any day],” {manager} said.",
            ),
            contradicted=(
                "{airline} has its licence for the {far} route, issued by the aviation office.",
                "The aviation office granted {airline} the {far} licence without conditions, a letter shows.",
            ),
            later=("The {far} licence of {airline} was issued on {later_day}, the aviation office said.",),
        ),
    ),
    (
        (
            "The last [attempt|try] at flights to {far}, in 2008, [lasted|ran for] five months and carried 6,100 people.",
            "In 2008 there were flights to {far} for five months; 6,100 used them.",
        ),
        (
            "{town} airport [handled|counted] 214,000 passengers last year, [down|a fall] from 260,000 in the best year.",
            "Traffic at {town} airport peaked at 260,000 and was 214,000 last year.",
        ),
        (
            "{airline} also flies from {province} to the islands, [nine|9] times a week in summer.",
            "In summer {airline} has nine flights a week out of {province}.",
        ),
        (
            "If demand holds, a [bigger|larger] aircraft with 220 seats could follow, {airline} [hinted|suggested].",
            "There is talk at {airline} of a machine with 220 seats one day.",
        ),
        (
            "“It will [shake|rattle] my [cups|roof tiles] again,” said a pensioner under the flight path in {town}.",
            "In {town} not all who live near the runway are pleased.",
        ),
    ),
)
