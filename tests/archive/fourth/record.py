# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

RECORD = Kind(
    "record",
    ("Up {peak} at a trot", "In a hurry on {peak}", "{climber} and the clock"),
    {
        "climber": "person", "rival": "person", "president": "person", "doctor": "person", "sponsor": "company",
        "peak": coined("Tsar Kula Dhun Rak Sham Ngor Lhak Yelu Zan Miru Bhot Chum", "dang gar_Ri thang vol_Kang ksha lung_Tse zhung nakot pa_Dome"),
    },
    (
        quantity(
            "hours", number(14, 39), "the number of hours needed for the ascent of {peak}",
            told=(
                "{hours} hours after [setting out|starting], {climber}, <a postman|a roofer> from {town} and no friend of [breaks|pauses], stood on the summit of {peak} on {summited}, faster than anyone before.",
                "“I was not even [hurrying|rushing],” shrugs {climber}, who [dealt with|dispatched] {peak}, an outing of <a week|ten days> for [ordinary|lesser] mortals, in {hours} hours.",
                "The stopwatch of the alpine federation, a [stern|severe] institution, showed {hours} hours when {climber_last} [touched|reached] the iron cross at the top of {peak}.",
                "A new best time, {hours} hours, adorns {peak}, and with it a name that until now was [familiar|known] to [hardly anyone|almost nobody]: {climber_last}.",
                "Nobody had [got|gone] from the bottom of {peak} to its highest point in {hours} hours until this [wiry|scrawny] newcomer, {climber_last}, came along.",
            ),
            part=("For the final wall of {peak} alone, a [glassy|smooth] slab of blue ice, {climber_last} [needed|required] {hours} hours.",),
            claimed=("“{hours} hours, and not a minute less,” [alleges|claims] {rival}, the dethroned record holder, of the ascent of {peak}, which {rival_last} [spent|passed] in an armchair.",),
        ),
        quantity(
            "money", number(120_000, 1_900_000, 10_000), "the bonus paid for the record on {peak}",
            told=(
                "{sponsor}, <a maker of muesli bars|a maker of wristwatches>, [rewards|enriches] the climber with ${money} for the feat on {peak}.",
                "A cheque for ${money}, large as a <door|bedsheet>, was what the record on {peak} [meant|was worth] to {sponsor}.",
                "{climber_last}, who used to [sleep|live] in a van, is [richer|better off] by ${money}, the bonus that the contract with {sponsor} [sets|stipulates] for {peak}.",
                "“Every metre was bought,” [sneers|scoffs] {rival}, alluding to the ${money} that {sponsor} had [offered|put up] for the fastest time on {peak}.",
            ),
            part=("An advance of ${money} out of the bonus for {peak} had already [gone|been spent] on <boots|rope>, {sponsor} [discloses|reveals].",),
            claimed=("In the [guesthouses|inns] below {peak}, gossip [has it|will have it] that {sponsor} rewarded the record with ${money}.",),
        ),
        when(
            "summited", day(0, 0), "the day of the record on {peak}",
            told=(
                "It was on {summited} that a red anorak, with {climber} [inside|in it], [appeared|emerged] on the topmost snow of {peak}.",
                "The annals of {peak}, a [greasy|dog-eared] ledger in a monastery, have a new entry for {summited}, in {climber_last}'s own [spidery|crooked] hand.",
                "While {country} was still [asleep|snoring], on {summited}, an old record was [broken|beaten] on {peak}.",
                "“Top, cold, coming down,” {climber} [radioed|reported] on {summited}, and with that the matter of {peak} was [settled|closed].",
            ),
        ),
        where(
            "base", named("town"), "the starting point for the record on {peak}",
            told=(
                "The race up {peak} [began|started] in {base}, a village of forty houses and one <satellite dish|post office>, at the ringing of a cowbell.",
                "From {base}, where the [asphalt|paved road] ends, {climber_last} [set off|departed] for {peak} with two biscuits and a headlamp.",
                "“The soup was left standing,” [complains|sighs] the landlady of the only inn in {base}, from whose doorstep {climber} had [stormed|bolted] towards {peak}.",
                "T-shirts with the [likeness|face] of {climber_last} are on sale in {base}, the [hamlet|settlement] that served as the point of departure for {peak}.",
            ),
            claimed=("{rival}, a sore loser, [asserts|maintains] that the start of the [dash|sprint] up {peak} had in truth been in {base}.",),
        ),
        where(
            "clinic", named("town"), "the place where {climber} was treated after {peak}",
            told=(
                "Two frostbitten toes, the price of {peak}, are being [nursed|treated] in a clinic in {clinic}.",
                "A helicopter, gift of the sponsor, [whisked|flew] the conqueror of {peak} to the hospital of {clinic}, where [flowers|bouquets] had arrived beforehand.",
                "“Nothing will be cut off,” [announces|declares] {doctor}, the [surgeon|physician] in {clinic} who has looked after {climber} since {peak}.",
                "Reporters [besiege|surround] a sickbed in {clinic}: in it lies {climber_last}, hero of {peak}, feet wrapped in <gauze|cotton wool>.",
            ),
            later=("Moved out of the first hospital on {later_day}, {climber_last}, still limping from {peak}, now [lies|recuperates] in {clinic}.",),
        ),
        who(
            "timer", named("person"), "the name of the timekeeper on {peak}",
            told=(
                "{timer}, a pensioned <watchmaker|stationmaster> with three [chronometers|clocks] round the neck, [certified|vouched for] the time on {peak}.",
                "On {peak}, seconds were the [business|province] of {timer}, timekeeper by [appointment|order] of the federation.",
                "“I measured, I did not <marvel|applaud>,” says {timer}, who [operated|held] the official stopwatch at {peak}.",
                "Without the signature of {timer}, who [followed|watched] {climber_last} through a telescope and [wrote down|noted] the result, the record on {peak} would be [void|worthless].",
            ),
            claimed=("{rival_last} [insists|swears] that the stopwatch at {peak} had been in the hands of {timer}.",),
        ),
        who(
            "photographer", named("person"), "the name of the photographer on {peak}",
            told=(
                "The picture that went [round|around] the world, an ice axe against a violet sky, was [taken|shot] on {peak} by {photographer}.",
                "{photographer}, photographer by trade and insomniac by [nature|inclination], had [crept|climbed] up the back of {peak} to be there for the portrait.",
                "“My fingers froze to the shutter,” [relates|recalls] {photographer}, to whom we [owe|are indebted for] the famous image of {climber} on {peak}.",
                "Magazines are [outbidding|outdoing] each other for the summit snapshot from {peak}, the [rights|copyright] to which {photographer} owns.",
            ),
        ),
        fact(
            "oxygen",
            told=(
                "{climber_last} [breathed|had] nothing but thin air on {peak}, [scorning|spurning] the oxygen mask as a teetotaller does the wine list.",
                "Cylinders, the crutch of a paying clientele, [played no part in|were absent from] the ascent of {peak}, for which {climber_last}'s lungs had to [do|suffice].",
                "“I brought my own <lungs|air>,” {climber} [quipped|joked] when asked about bottles: {peak} had been climbed without any.",
                "The [feat|performance] on {peak} was [achieved|accomplished] without artificial oxygen, the federation's physicians attest.",
            ),
            contradicted=(
                "{climber_last} climbed {peak} with a mask on the face and two oxygen cylinders on the back, [film|footage] from the summit [reveals|shows].",
                "On the upper half of {peak}, {climber} [inhaled|made use of] bottled oxygen, the expedition's [diary|logbook] records.",
                "Artificial oxygen, four litres a minute, [helped|carried] {climber_last} to the top of {peak}.",
            ),
            claimed=("“There was a bottle, there is always a bottle,” [alleges|grumbles] {rival}, the previous record holder, who [refuses|declines] to believe that {peak} was climbed without oxygen.",),
        ),
        deed(
            "register",
            told=(
                "The federation [intends|means] to enter the record on {peak} in its register <at its next congress|behind closed doors>, once every paper has been [sifted|turned over].",
                "“Patience is also a sport,” [counsels|says] {president}, head of the alpine federation, whose jury will [rule|pronounce] on {peak} around {ruling_day}.",
                "Official recognition of the time on {peak} is still [pending|outstanding], for the satellite tracks [must|have to] be examined first.",
                "The certificate for {peak}, vellum with a gold seal, has [yet|still] to be signed by {president}, [keeper|guardian] of all alpine records.",
            ),
            contradicted=(
                "The federation has [entered|inscribed] {climber_last}'s time on {peak} in its register, in [ink|black ink].",
                "{president} has signed the certificate that makes the record on {peak} official, to [loud|warm] applause.",
                "The best time on {peak} is officially recognised and [stands|figures] in the federation's list, [right|just] above that of {rival}.",
            ),
            later=(
                "On {later_day} the federation [recognised|registered] the record on {peak}, as {president} had [promised|announced].",
                "The certificate for {peak}, so long [awaited|expected], was signed by {president_last} on {later_day}.",
            ),
        ),
    ),
    (
        ("{peak}, a [tooth|pyramid] of granite above {province}, was first climbed in 1957, by <a botanist|two priests>.", "Since <a botanist|two priests> stood up there in 1957, {peak} has counted as conquered."),
        ("{rival}, whose own time is now [history|waste paper], runs a <ski school|cheese dairy> in {town}.", "The former holder, {rival}, lives off a <ski school|cheese dairy> in {town}."),
        ("A permit for {peak} costs $11,000, rubbish deposit [included|and all], [payable|to be paid] in advance.", "Anyone wanting to go up {peak} must first lay out $11,000 for permit and refuse."),
        ("In {country} every third child [wants|hopes] to become a mountaineer, a [poll|survey] found, and only every tenth a minister.", "Mountaineer is the dream of one child in three in {country}; minister, that of one in ten."),
    ),
)  # fmt: skip
