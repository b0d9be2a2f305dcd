# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, one_of, quantity, when, where, who

POISON = Kind(
    "poison",
    (
        "Canteen at {site} closed after illnesses",
        "Many unwell after meal at {site}",
        "{site}: the questions that remain",
    ),
    {
        "site": coined(
            "Birchholt Ansgar Kestrel_Hill Lowmere Thornsby Saint_Odran Weir_Lane Fallow_Green Osterley_Row Hartsmoor",
            "_School _College _Academy _Technical_College",
        ),
        "dish": one_of("chicken curry", "rice salad", "fish pie", "egg custard", "turkey stew"),
        "head": "person",
        "doctor": "person",
        "parent": "person",
    },
    (
        quantity(
            "ill",
            number(34, 280),
            "the number of people who fell ill at {site}",
            told=(
                "{ill} people have fallen ill after eating in the canteen of {site}, the health office in {town} [said|announced].",
                "Vomiting and fever [sent|confined] {ill} students and teachers of {site} to their beds, and it is not yet clear which germ is to blame.",
                "The authorities know of {ill} patients who had their midday meal at {site} and [complained of|suffered from] stomach cramps a few hours later.",
                "A suspected food poisoning at {site} has affected {ill} persons, none of whom is thought to be in danger, {doctor} told our reporter.",
                "Of those who sat down to the {dish} at {site}, {ill} became unwell, as a list kept by the school nurse [shows|makes clear].",
            ),
            part=(
                "{ill} of those who were taken ill at {site} had to be [kept|treated] in hospital, {doctor} said.",
            ),
            later=(
                "The number of people known to have been made ill at {site} had [reached|risen to] {ill} by {later_day}, {doctor} said.",
            ),
            claimed=(
                "A group of families, for whom {parent} speaks, claims to know of {ill} people who fell ill at {site}.",
            ),
        ),
        quantity(
            "meals",
            number(840, 2600, 10),
            "the number of meals served at {site}",
            told=(
                "{meals} portions of {dish} were [served|handed out] at {site} on the day in question, the books of the kitchen show.",
                "Cooks had prepared food for {meals} diners at {site}, which is about as many as on any other weekday.",
                "The till in the canteen of {site} registered {meals} lunches, so that [investigators|inspectors] have a long list of people to question.",
                "It is assumed that {meals} plates of {dish} left the counter at {site} before anyone [noticed|suspected] that something was wrong.",
            ),
            part=(
                "{meals} of the meals that were dished up at {site} went to the youngest classes, who eat first.",
            ),
            claimed=(
                "A kitchen worker, who [did not want|asked not] to be named, claimed that {meals} meals had been dished up at {site}.",
            ),
        ),
        when(
            "eaten",
            day(-2, 0),
            "the day of the meal at {site}",
            told=(
                "The meal that is [believed|thought] to have caused the illness at {site} was eaten on {eaten}.",
                "On {eaten}, {dish} was on the menu at {site}, and within hours the first diners were feeling sick.",
                "Anyone who had lunch at {site} on {eaten} and has a temperature is [asked|advised] to see a doctor, the health office said.",
                "Kitchen staff at {site} recall nothing unusual about {eaten}, the date on which the contaminated food went over the counter.",
            ),
            claimed=(
                "{parent} [insists|maintains] that the children of {site} were given the spoilt food on {eaten}.",
            ),
        ),
        where(
            "ward",
            named("town"),
            "the place to which the patients from {site} were taken",
            told=(
                "Those who were most seriously affected at {site} were driven to the hospital in {ward}, where a whole floor had been [cleared|made ready] for them.",
                "Ambulances took patients from {site} to {ward}, because the clinic in {town} [had no beds left|was full].",
                "Relatives of the sick from {site} spent the night in corridors in {ward}, to whose infirmary the young people had been admitted.",
                "Doctors in {ward} are looking after people from {site} behind closed doors, so that the infection cannot spread, {doctor} [said|explained].",
            ),
            later=(
                "The patients from {site} who still need treatment have been [moved|transferred] to {ward}, doctors said on {later_day}.",
            ),
        ),
        where(
            "kitchen",
            named("town"),
            "the place from which {site} receives its meals",
            told=(
                "The {dish} had been cooked for {site} in a large kitchen in {kitchen}, from where it is delivered by van.",
                "Inspectors have sealed the premises in {kitchen} from which {site} [receives|gets] its meals.",
                "From {kitchen}, where food for {site} is prepared before sunrise, it takes <an hour|fifty minutes> by road to the serving hatch.",
                "Everything offered at {site} comes ready-made from {kitchen}, a circumstance that parents had [criticised|objected to] before.",
            ),
            claimed=("A former driver [claims|maintains] that the meals for {site} come from {kitchen}.",),
        ),
        who(
            "caterer",
            named("company"),
            "the name of the caterer at {site}",
            told=(
                "{caterer}, which runs the canteen at {site}, said that it deeply [regretted|deplored] what had happened.",
                "Two years ago the catering at {site} was [entrusted|handed over] to {caterer}, whose offer had been the cheapest.",
                "The contract under which {caterer} supplies {site} with meals has been suspended until further notice, {head} announced.",
                "Employees of {caterer} who stand at the serving counter in {site} are being tested, as is [customary|usual] in such cases.",
            ),
            later=(
                "{caterer} has been put in charge of the kitchen at {site} in place of the previous firm, {head_last} [wrote to|told] parents on {later_day}.",
            ),
        ),
        who(
            "expert",
            named("person"),
            "the name of the doctor who raised the alarm at {site}",
            told=(
                "The alarm was raised by {expert}, a general practitioner to whom five students of {site} had come [within|in the course of] one morning.",
                "{expert}, the doctor who first recognised the outbreak at {site}, [advised|urged] parents to give their children plenty to drink.",
                "It was {expert} who noticed in the surgery that the sick had one thing in common: all had eaten at {site}.",
                "Had {expert} been slower to telephone the authorities about patients from {site}, more people would have come to harm, an official [believes|thinks].",
            ),
        ),
        fact(
            "cold",
            told=(
                "The refrigeration in the canteen of {site} had broken down the night before, [investigators|inspectors] found.",
                "At {site}, supplies had been kept in a cold store whose cooling had failed, the health office [established|ascertained].",
                "A fridge at {site} in which the {dish} was stored had [stopped working|given out], a report by experts says.",
                "Thermometers showed 19 degrees in the cold room of {site}, {doctor} said, because the compressor was [faulty|out of order].",
            ),
            contradicted=(
                "The cold room at {site} was in working order, a technician who examined it [reported|stated].",
                "At {site} the refrigeration ran without interruption, as the recorded temperatures [prove|show].",
                "Experts who checked the fridges at {site} found every one of them properly cold.",
            ),
            claimed=(
                "The firm that runs the canteen [denied|disputed] that the refrigeration at {site} had failed.",
            ),
        ),
        deed(
            "reopen",
            told=(
                "The canteen at {site} will stay closed until {reopening_day}, {head} [said|wrote].",
                "{head} hopes to reopen the dining hall of {site} as soon as laboratory results [are available|have come in].",
                "Hot meals are to be served at {site} again once the kitchen has been disinfected, a task that has [yet|still] to be carried out.",
                "Students of {site}, who for the time being bring sandwiches, will be told in writing when they can eat there again.",
            ),
            contradicted=(
                "The canteen at {site} has reopened, and <soup|pasta> was being served when we [visited|called].",
                "Hot meals are being served at {site} once more, students who had just eaten there [said|told us].",
                "The dining hall of {site} is open again after a thorough cleaning, {parent} [confirmed|said].",
            ),
            later=(
                "On {later_day} the canteen at {site} opened again, as {head} had [promised|announced].",
                "The first hot lunch since the outbreak was [served|eaten] at {site} on {later_day}.",
            ),
            claimed=("In a parents' chat group it was claimed that the canteen at {site} had reopened.",),
        ),
    ),
    (
        (
            "A laboratory in {town} is [examining|testing] 26 samples, which [usually takes|as a rule takes] three days.",
            "Three days are needed for the 26 samples that lie in the laboratory in {town}.",
        ),
        (
            "{head}, who has been in charge of {site} for eleven years, [thanked|praised] the teachers who had [sat up|stayed] with boarders through the night.",
            "Teachers kept the sick boarders company until morning, for which {head_last} expressed gratitude.",
        ),
        (
            "Last year there were 340 [outbreaks|incidents] of food-borne disease in {country}, [rather fewer|somewhat fewer] than in the year before.",
            "Statistics for {country} list 340 such outbreaks last year, a slight fall.",
        ),
        (
            "{parent}, whose <son|daughter> is in the <sixth|eighth> form, said that families had been informed [far|much] too late.",
            "Families ought to have heard of it earlier, complained {parent}, who has a <son|daughter> at the school.",
        ),
    ),
)
