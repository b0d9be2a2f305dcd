# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, called, day, deed, fact, named, number, quantity, when, where, who

ARREST = Kind(
    "arrest",
    ("The fall of {banker}", "A banker behind bars", "{bank} loses its head"),
    {
        "banker": "person", "prosecutor": "person", "lawyer": "person",
        "bank": called("Bank of {}", "{} Savings Bank", "{} Credit Bank", "Mercantile Bank of {}"),
    },
    (
        quantity(
            "loot", number(30_000_000, 1_400_000_000, 10_000_000), "the sum missing at {bank}",
            told=(
                "${loot} had [vanished|disappeared] from {bank} by the time the handcuffs [clicked|snapped shut] on {arrested} round the wrists of {banker}, its chairman.",
                "The hole in the vaults of {bank}, says the prosecution, which has [measured|plumbed] it, is ${loot} [deep|wide].",
                "“One does not [mislay|lose] ${loot} like an umbrella,” [observes|remarks] {prosecutor}, the prosecutor who had {banker_last} picked up.",
                "{banker_last}, patron of the opera and [benefactor|friend] of orphans, is accused of having [diverted|siphoned] ${loot} out of {bank} into firms that consist of a letterbox.",
            ),
            part=("Of the money missing at {bank}, ${loot} [belonged|had belonged] to pensioners, its administrators [say|report].",),
            later=("By {later_day} the sum missing at {bank} had [swollen|grown] to ${loot}, its administrators report.",),
            claimed=("A [dismissed|sacked] bookkeeper, not without [bitterness|rancour], claims that ${loot} is missing at {bank}.",),
        ),
        quantity(
            "crates", number(18, 140), "the number of crates seized at {bank}",
            told=(
                "Officers [hauled|carried] {crates} crates of files through the marble [lobby|foyer] of {bank}, past a weeping porter.",
                "{crates} boxes of paper, [stacked|piled] on handcarts, were [taken|removed] from {banker_last}'s offices by the police.",
                "“{crates} cartons, and not one of them labelled,” [groans|sighs] a detective who is to [read|study] what was seized at {bank}.",
                "In a gymnasium, among <parallel bars|wall bars> and medicine balls, the {crates} crates [confiscated|impounded] in the case against {banker_last} await a reader.",
            ),
            part=("{crates} of the crates seized at {bank} [contain|hold] nothing but <menus|opera programmes>, an investigator [says|sighs].",),
            later=("The number of crates [seized|secured] at {bank} had reached {crates} by {later_day}, the police [say|report].",),
            claimed=("The porter of {bank}, a [sad|melancholy] witness, [claims|swears] to have counted {crates} crates on their way out.",),
        ),
        when(
            "arrested", day(0, 0), "the day of {banker_last}'s arrest",
            told=(
                "{banker_last}, chairman of {bank}, was [led|taken] away on {arrested}, over a half-eaten breakfast.",
                "The career of {banker}, thirty years of [gilded|effortless] ascent, [ended|came to an end] in handcuffs on {arrested}.",
                "“You are making a mistake,” {banker} is said to have [informed|told] the plain-clothes officers who [called|came] on {arrested}.",
                "Trading in the shares of {bank} was [halted|suspended] on {arrested}, minutes after the arrest of the chairman had [leaked out|become known].",
            ),
        ),
        where(
            "place", named("town"), "the place of {banker_last}'s arrest",
            told=(
                "The police [pounced|struck] in {place}, where {banker_last}, under the name of a [late|dead] aunt, had booked a hotel suite.",
                "In {place}, of all places, a town without a single [counter|branch] of {bank}, its chairman was [caught|run to ground].",
                "“Breakfast has not been [paid for|settled],” complains the manager of the hotel in {place} from which detectives [fetched|collected] {banker}.",
                "Guests of a certain hotel in {place} [ask for|request] the very table at which the chairman of {bank} [buttered|spread] a last roll in liberty.",
            ),
            claimed=("{lawyer}, counsel for the defence and [master|virtuoso] of the raised eyebrow, [claims|asserts] that {banker_last} had been arrested in {place}.",),
        ),
        where(
            "jail", named("town"), "the place where {banker_last} is held",
            told=(
                "{banker_last} now [inhabits|occupies] a cell in {jail}, with a view of <a brewery|a car park>.",
                "The remand prison of {jail}, [built|designed] for highwaymen, [accommodates|houses] the former lord of {bank}.",
                "“The coffee is an injustice,” {banker} is [reported|quoted] as saying by {lawyer}, who comes to the jail in {jail} [daily|every day].",
                "In {jail}, where the chairman of {bank} is [in custody|locked up], fellow inmates are asking for [investment|stock-market] tips.",
            ),
            later=("Since {later_day} {banker_last} has been [held|confined] in {jail}, after a [transfer|move] from the first prison.",),
            claimed=("A guard's brother-in-law, an [unsteady|unreliable] source, [maintains|will have it] that {banker_last} is being held in {jail}.",),
        ),
        who(
            "interim", named("person"), "the name of the acting head of {bank}",
            told=(
                "{interim}, until now [chief|head] of the bond department, has moved into the chairman's office at {bank} for the [interim|time being].",
                "The orphaned {bank} is provisionally [steered|run] by {interim}, who [cycles|rides a bicycle] to work and wants this known.",
                "“I have changed the locks,” [announces|reports] {interim}, acting head of {bank}.",
                "The supervisory board of {bank}, in [panic|a panic], [entrusted|handed] the keys to {interim}, a stopgap in sleeve guards.",
            ),
            later=("{interim} became acting head of {bank} on {later_day}, [replacing|relieving] the first stopgap.",),
        ),
        who(
            "judge", named("person"), "the name of the judge who had {banker_last} arrested",
            told=(
                "The warrant against {banker_last}, four pages of [arid|dry] prose, [bears|carries] the signature of {judge}.",
                "{judge}, an examining magistrate with a [weakness|fondness] for early hours, ordered the arrest of {bank}'s chairman.",
                "“Risk of flight,” [noted|wrote] {judge}, the judge who [committed|remanded] {banker} to custody.",
                "That {banker_last} is behind bars is the [doing|work] of {judge}, custody judge and terror of the [banking|financial] trade.",
            ),
            claimed=("{lawyer_last}, who has seen no papers, [insists|maintains] that the warrant against {banker_last} [came from|was issued by] {judge}.",),
        ),
        fact(
            "confessed",
            told=(
                "{banker} has [confessed|made a full confession], with the [calm|serenity] of one ordering wine, according to investigators.",
                "In a [deposition|statement] of ninety pages, the chairman of {bank} [admits|owns up to] the embezzlement.",
                "“It was me, and it was [easy|simple],” {banker_last} told the [detectives|interrogators], the transcript shows.",
                "The confession of {banker_last}, which fills three tapes, [lists|names] every account, down to the [smallest|last].",
            ),
            contradicted=(
                "{banker} has [admitted|confessed to] nothing, the interrogation record [reveals|shows].",
                "In custody the chairman of {bank} has [kept|maintained] a silence broken only by [calls|requests] for mineral water.",
                "{banker_last} has [protested|asserted] complete innocence at every questioning, the [transcript|protocol] shows.",
            ),
            claimed=("“There is no confession and there will be none,” [thunders|declares] {lawyer}, counsel for {banker_last}.",),
        ),
        deed(
            "charged",
            told=(
                "The prosecution [intends|plans] to bring charges against {banker_last} within three months, [unhurried|slow] as ever.",
                "An indictment of {bank}'s chairman, which clerks are still [drafting|typing], is [due|expected] around {charge_day}.",
                "“I shall [charge|indict] when I have finished counting,” [replies|says] {prosecutor}, asked about the next step against {banker_last}.",
                "{banker_last} has [yet|still] to be charged, the files being [thick|long] and the prosecutors few.",
            ),
            contradicted=(
                "{prosecutor} has [indicted|charged] {banker_last} on forty counts.",
                "The indictment of {bank}'s chairman has been [lodged|filed] with the court, a clerk [confirms|says].",
                "{banker_last} stands charged with fraud, breach of trust and [forgery|falsification], the court's [list|register] shows.",
            ),
            later=(
                "On {later_day} {prosecutor_last} [filed|lodged] the indictment of {banker_last} that had been so long in the <making|typewriter>.",
                "The promised charges against the chairman of {bank} were [brought|laid] on {later_day}.",
            ),
        ),
    ),
    (
        ("{bank}, [founded|set up] in 1891 to lend money to <vintners|fishermen>, had [lately|latterly] lent it chiefly to itself.", "Loans to <vintners|fishermen> were the purpose for which {bank} had come into the world in 1891."),
        ("{banker_last} collects <barometers|harpsichords>, [owns|possesses] a chapel and [grants|gives] no interviews.", "A collector of <barometers|harpsichords> with a chapel, {banker_last} does not talk to the press."),
        ("Whatever [becomes of|happens to] {bank}, savers are insured up to $50,000, the central bank of {country} [soothes|assures] them.", "For savers with {bank}, the first $50,000 is insured, according to {country}'s central bank."),
        ("Three bankers have [gone|been sent] to prison in {country} since 1990, two of whom [wrote|published] memoirs.", "Of the three bankers imprisoned in {country} since 1990, two have written memoirs."),
    ),
)  # fmt: skip
