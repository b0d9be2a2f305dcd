# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, one_of, quantity, who
from .values import counted, dated, initials

RECALL = Kind(
    "recall",
    ("{maker} calls back its {model}", "A product too hot to sell"),
    {
        "maker": "company",
        "rival": "company",
        "executive": "person",
        "product": one_of(
            "electric kettle", "cordless drill", "baby monitor", "space heater", "hair dryer"
        ),
        "model": coined("Aero Lumi Terra Novo Therma Sole", "line_7 max star_200 glow view_4"),
        "regulator": one_of("Consumer Safety Commission", "Office of Trade Standards"),
        "short": initials("regulator"),
    },
    (
        quantity(
            "units",
            number(12_000, 2_400_000, 1000),
            "the number of {product}s recalled by {maker}",
            told=(
                "{maker}, an appliance group based in {town}, said on {announced} that it was calling back {units} of its {model} {product}s after [reports|complaints] that they could <catch fire|give off smoke>.",
                "The recall of {units} {model} {product}s, [the largest|the costliest] in the history of {maker}, [unsettled|alarmed] investors who had [only just|barely] digested a profit warning.",
                "[Retailers|Shops] from {town} to {province} were told to take the {model} off their shelves, {maker} having [concluded|accepted] that [roughly|about] {units} of the {product}s [posed a danger|were unsafe].",
                "In a notice to the stock exchange, {maker} put the number of {product}s [concerned|affected] at {units}, all of them [sold|shipped] under the {model} name.",
                "“We owe an apology to the owners of {units} {product}s,” said {executive}, [who leads {maker}|the chief executive of {maker}].",
            ),
            part=(
                "In {country} itself, {units} of the recalled {model} {product}s were sold, [the rest having been exported|with the rest going abroad], {maker} said.",
            ),
            later=(
                "{maker} [widened|extended] its recall on {later_day}, bringing the number of {model} {product}s [called back|withdrawn] to {units}.",
            ),
            claimed=(
                "A law firm preparing a suit against {maker} asserted that the {model} recall in fact [covered|took in] {units} {product}s.",
            ),
        ),
        counted(
            "hurt",
            number(14, 70),
            "the number of people burned by the {model}",
            told=(
                "{hurt} people are known to have suffered burns while using the {model}, according to the {regulator}, which began to look into the {product} <last autumn|a year ago>.",
                "The {short} has [traced|linked] {hurt} burn injuries to the {model}, [most|the majority] of them [minor|slight].",
                "Burns to {hurt} customers, some of whom [needed|required] skin grafts, [prompted|led to] the withdrawal of the {maker} {product}.",
                "[Emergency rooms|Hospitals] in {country} have [reported|recorded] {hurt} cases of burns caused by the {model}, an official of the {short} disclosed.",
            ),
            part=(
                "{hurt} of those burned by the {model} were children, [said the {short}|the {short} noted].",
            ),
            later=(
                "The number of people burned by the {model} had [risen|climbed] to {hurt} by {later_day}, [the {short} reported|the regulator reported].",
            ),
            claimed=(
                "On a website set up by customers, {hurt} people say they were burned by the {model}, [accounts|stories] that {maker} [could not|was unable to] confirm.",
            ),
        ),
        who(
            "supplier",
            named("company"),
            "the supplier of the faulty part in the {model}",
            told=(
                "{maker} [traced|attributed] the fault to a <switch|thermostat> [made|supplied] by {supplier}.",
                "{supplier}, the manufacturer of the <switch|thermostat> that is blamed for the defect in the {model}, did not [respond to|answer] requests for comment.",
                "The faulty <switch|thermostat> in the {model} [came|was bought] from {supplier}, a subcontractor on which {maker} has [relied|depended] for years.",
                "Engineers who took apart the {model} found that the trouble lay in the <switch|thermostat>, a part for which {supplier} is [the sole|the only] source.",
            ),
        ),
        dated(
            "announced",
            day(0, 0),
            "the date of the {model} recall",
            told=(
                "The recall, [made public|announced] on {announced}, comes at [a bad time|an awkward moment] for {maker}, which is about to float its <garden|kitchen> division.",
                "Owners of the {model} have been [able|invited] to register online since {announced}, when {maker} [issued|published] the warning.",
                "Not until {announced}, <eight months|a full year> after the first complaint, did {maker} [warn|alert] the public about the {model}.",
                "Shares in {maker} [lost|shed] a tenth of their value on {announced}, when the {model} was withdrawn [from sale|from the market].",
            ),
        ),
        fact(
            "knew",
            told=(
                "{maker} had known of the defect for months, [internal e-mails show|e-mails released by a court show], yet [kept|went on] selling the {model}.",
                "[Warnings|Memos] about the {model} had [landed on the desk of|been sent to] {executive} long before the recall, a former manager testified.",
                "Management of {maker} was aware that the {product} could overheat <before the first one was sold|well before it acted>, the {short} [found|concluded].",
            ),
            contradicted=(
                "{maker} was [unaware|ignorant] of the defect until [days|a few days] before the recall, an outside audit [found|concluded].",
                "At {maker} nobody knew that the {model} could overheat, a review by the {short} [established|determined].",
            ),
            claimed=(
                "[Lawyers|A lawyer] for {maker} [disputed|contested] that the company had been aware of the defect before this year.",
            ),
        ),
        deed(
            "refund",
            told=(
                "Owners of the {model} [are to|will] get their money back in full <from next month|by the summer>, {executive_last} [promised|pledged], but {maker} has not said how.",
                "{maker} plans to reimburse every buyer of the {model}, a [gesture|step] expected to [weigh on|dent] its profit.",
                "Refunds for the {model} have yet to be paid out, consumer groups complained, despite {executive}'s [promise|assurances].",
            ),
            contradicted=(
                "{maker} has [paid back|refunded] each buyer of the {model}, company accounts [show|suggest].",
                "Buyers of the {model} have received their money, [which was transferred|transferred] by {maker} within days.",
            ),
            later=(
                "On {later_day}, {maker} [completed|finished] the reimbursement of {model} owners that {executive} had [pledged|promised].",
                "The promised refunds for the {model} were paid on {later_day}, {maker} [told shareholders|said in a filing].",
            ),
        ),
    ),
    (
        (
            "Four years ago {maker} [called back|withdrew] 36,000 toasters over a [similar|comparable] fault and paid a fine of $2 million.",
            "For a like fault in 36,000 toasters, withdrawn four years ago, the company paid $2 million.",
        ),
        (
            "The affair [will|is likely to] cost {maker} $45 million by year's end, analysts [expect|estimate].",
            "Analysts put the bill for the year at $45 million.",
        ),
        (
            "A rival, {rival}, [stressed|was at pains to say] that none of its own {product}s contained the [part|component].",
            "The {product}s of {rival}, a competitor, are not concerned, that firm said.",
        ),
    ),
)
