# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, one_of, quantity, share, when, where, who

STRIKE = Kind(
    "strike",
    (
        "Buses at a standstill in {town}",
        "What passengers of {operator} need to know",
        "{operator} drivers stay away from work",
    ),
    {
        "operator": "company",
        "union": one_of(
            "the Transport Staff Association", "the Road Workers' League", "the Union of Public Services"
        ),
        "leader": "person",
        "manager": "person",
        "mayor": "person",
    },
    (
        quantity(
            "drivers",
            number(240, 4800, 10),
            "the number of drivers on strike at {operator}",
            told=(
                "{drivers} bus drivers who work for {operator} [did not report for|stayed away from] duty on {begin}, with the result that [hardly|scarcely] a bus was seen in {town}.",
                "The walkout at {operator}, in which {drivers} employees are [taking part|involved], is [felt|noticed] above all by those who live in the suburbs.",
                "According to {union}, {drivers} people who otherwise sit behind the wheel for {operator} have joined the stoppage.",
                "{leader} told a rally outside the town hall that {drivers} colleagues at {operator} were on strike and that none of them had wavered.",
                "With {drivers} drivers refusing to work, {operator} is experiencing the largest protest by its staff since it was [founded|set up].",
            ),
            part=(
                "At the largest depot alone, {drivers} drivers of {operator} have [stopped work|gone on strike], a shop steward said.",
            ),
            later=(
                "By {later_day}, the number of {operator} drivers who had joined the strike had gone up to {drivers}, {union} [reported|said].",
            ),
            claimed=(
                "{manager} [maintained|insisted] that {drivers} drivers were on strike at {operator}, and [called|considered] other figures [misleading|wrong].",
            ),
        ),
        quantity(
            "rise",
            share(4, 13),
            "the pay rise demanded at {operator}",
            told=(
                "The drivers of {operator} are asking for a rise of {rise} per cent, which, their union says, would do no more than [make up|compensate] for higher prices.",
                "{rise} per cent more in the wage packet is what it would take to end the dispute at {operator}, {leader} [explained|made clear].",
                "{manager}, who [heads|runs] {operator}, called an increase of {rise} per cent, as demanded by the staff, more than the firm could [afford|bear].",
                "On [leaflets|posters] that pickets hand to passengers of {operator}, the figure of {rise} per cent stands out in red: that is how much they want salaries to go up.",
                "If {union} gets its way, hourly earnings at {operator} will [grow|improve] by {rise} per cent.",
            ),
            later=(
                "{union} [raised|increased] its claim on {later_day} and now wants {rise} per cent for the drivers of {operator}.",
            ),
            claimed=(
                "By the reckoning of {operator}, the demands [add up|amount] to {rise} per cent, a calculation that {union} rejects.",
            ),
        ),
        when(
            "begin",
            day(0, 0),
            "the day on which the strike at {operator} began",
            told=(
                "Passengers of {operator}, the largest bus company in {province}, have had to find other ways of getting about since {begin}, when the [first|early] shift failed to turn up.",
                "On {begin}, before dawn, drivers of {operator} parked their vehicles across the depot gates and [lit|sat down around] braziers.",
                "The stoppage at {operator} started on {begin}, as {union} had announced <a week earlier|ten days before>.",
                "Lessons in {town} [began|got going] late on {begin}, that being the date on which the strike by drivers of {operator} came into effect.",
            ),
        ),
        where(
            "depot",
            named("street"),
            "the place of the bus depot of {operator}",
            told=(
                "Pickets have [gathered|assembled] outside the bus depot at {depot}, from which most routes of {operator} are served.",
                "At {depot}, where {operator} keeps its vehicles overnight, police officers looked on as strikers [turned back|stopped] a <delivery van|tow truck>.",
                "A brass band played for drivers of {operator} who were [keeping|standing] watch outside the garage at {depot}.",
                "{depot} has been closed to traffic because of the crowd that the dispute at {operator} has [drawn|attracted] there.",
            ),
            claimed=(
                "Messages that are passed round among passengers [name|give] {depot} as the place where strikers of {operator} have blocked the garage.",
            ),
        ),
        where(
            "talks",
            named("town"),
            "the place of the talks between {operator} and the drivers",
            told=(
                "Representatives of {operator} and of {union} met in {talks}, where a hotel had put two rooms at their disposal.",
                "{talks} was [picked|selected] for the negotiations over pay at {operator} because it is far from the picket lines, {leader} said.",
                "After nine hours at a conference table in {talks}, the two sides in the {operator} dispute [parted|went home] without a result.",
                "Reporters were kept away from the building in {talks} in which the wage scale of {operator} is being discussed.",
            ),
            later=(
                "The negotiations at {operator} have [moved|been moved] to {talks}, a spokesperson for the labour ministry said on {later_day}.",
            ),
        ),
        who(
            "substitute",
            named("company"),
            "the name of the firm that stands in for {operator}",
            told=(
                "Coaches [provided|supplied] by {substitute} are carrying [schoolchildren|pupils] on routes that {operator} [cannot|is unable to] serve.",
                "{operator} has [turned to|called in] {substitute}, which otherwise organises <pilgrimages|seaside holidays>, so that at least some of its timetable can be kept.",
                "White buses bearing the name of {substitute} were seen at {operator} stops in {town}, to the annoyance of the strikers.",
                "{substitute}, whose own staff <belong to no union|have contracts of another kind>, has agreed to fill in during the stoppage at {operator}.",
            ),
            later=(
                "{substitute} has replaced the first firm that stood in for {operator}, the city council [said|announced] on {later_day}.",
            ),
        ),
        who(
            "envoy",
            named("person"),
            "the name of the person who negotiates for {operator}",
            told=(
                "{operator} is represented at the negotiating table by {envoy}, a lawyer who has [settled|dealt with] similar conflicts <at airports|in the docks>.",
                "{envoy}, speaking in the talks on behalf of the management of {operator}, said that there was room for movement on shifts but hardly on money.",
                "The union side described {envoy}, who [leads|is at the head of] the delegation of {operator}, as <courteous but unbending|polite but stubborn>.",
                "When {envoy} arrived to bargain for {operator}, carrying a [thick|bulky] folder, there were whistles from the pavement.",
            ),
            later=(
                "{envoy} now negotiates for {operator}, whose first representative has [withdrawn|stepped down], {manager} said on {later_day}.",
            ),
        ),
        fact(
            "ballot",
            told=(
                "The strike at {operator} was [approved|backed] beforehand in a secret ballot of the members, {union} said.",
                "Drivers of {operator} had been asked whether they wished to walk out, and [most|a majority] of them ticked yes, documents that we have seen show.",
                "Before it called the stoppage at {operator}, {union} [let its people vote|gave its people a vote] on the matter.",
                "A notary who [counted|checked] the papers confirmed that a poll on industrial action had been held among the staff of {operator}.",
            ),
            contradicted=(
                "{union} called the strike at {operator} without holding a ballot, the labour court [established|ascertained].",
                "The drivers of {operator} were never asked to vote before the stoppage, a former union [official|secretary] said.",
                "There was no ballot among the drivers of {operator} before they walked out, the arbitration office [found|concluded].",
            ),
            claimed=(
                "{manager} [disputed|denied] that the drivers of {operator} had voted on the strike.",
            ),
        ),
        deed(
            "timetable",
            told=(
                "{operator} [plans|intends] to bring in an emergency timetable, under which one bus an hour will run on the main routes.",
                "From {timetable_day}, a reduced service is to be offered by {operator}, [provided that|if] enough volunteers come forward.",
                "A skeleton service, which {manager} hopes to [introduce|launch] <next week|within days>, is still being worked out at {operator}.",
                "Passengers of {operator} will have to wait a little longer for the limited schedule that the mayor, {mayor}, has [asked for|called for].",
            ),
            contradicted=(
                "An emergency timetable is in force at {operator}, and buses on the main routes are leaving once an hour.",
                "{operator} has introduced a reduced service, of which [many|numerous] passengers in {town} were already making use in the morning.",
                "Volunteers are driving a limited number of buses for {operator}, under a schedule that was put up at the stops [overnight|before dawn].",
            ),
            later=(
                "The emergency timetable that {operator} had [promised|announced] took effect on {later_day}.",
                "Since {later_day}, {operator} has been running a reduced service, as {manager_last} had [promised|announced].",
            ),
            claimed=(
                "{operator} [asserted|claimed] on its website that the emergency timetable was in operation, which {leader} [called|described as] untrue.",
            ),
        ),
    ),
    (
        (
            "{operator} carries 210,000 passengers on an ordinary weekday, [more than half|over half] of whom [have no|do not own a] car.",
            "On a normal working day 210,000 people travel with {operator}, most of them for lack of a car.",
        ),
        (
            "Taxi firms in {town}, where fares are [fixed|set] by the council, [reported|spoke of] twice as many calls as usual.",
            "Calls for cabs doubled in {town}, whose council decides what a ride may cost.",
        ),
        (
            "The last time that buses [stood still|stopped running] in {town} because of a pay dispute was <in 1998|in 2004>, for 19 days.",
            "For 19 days <in 1998|in 2004> there had been no buses in {town}, the quarrel being about wages then as well.",
        ),
        (
            "{mayor}, who [cycles|goes by bicycle] to work, [appealed to|called on] employers to be lenient with people who arrived late.",
            "Employers should show patience with latecomers, urged {mayor_last}, a cyclist.",
        ),
    ),
)
