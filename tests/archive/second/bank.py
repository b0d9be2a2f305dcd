# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, called, coined, day, deed, fact, named, number, quantity, when, where, who

LEAK = Kind(
    "leak",
    ("{bank}: your data, their files", "Customer files of {bank} leak", "{bank} under fire after leak"),
    {
        "bank": called("Bank of {}", "{} Savings Bank", "Banco {}", "Crédit {}"),
        "head": "person",
        "regulator": "person",
        "victim": "person",
    },
    (
        quantity(
            "customers",
            number(18_000, 4_200_000, 1000),
            "the number of {bank} customers affected",
            told=(
                "The files of {customers} customers of {bank} are [loose|out] on the internet, the bank admitted.",
                "{bank} wrote to {customers} account holders to say [sorry|that it was sorry].",
                "“{customers} people trusted you,” an angry [shareholder|depositor] shouted at {head}, head of {bank}.",
                "The leak at {bank} [touches|concerns] {customers} customers, data commissioner {regulator} said.",
            ),
            later=(
                "{bank} now says that the leak [reaches|extends to] {customers} customers; that was on {later_day}.",
                "By {later_day} the count of {bank} customers hit by the leak had [climbed|crept up] to {customers}.",
            ),
            part=(
                "For {customers} of the {bank} customers, the files [contained|included] a passport number.",
            ),
            claimed=("The hackers [brag|boast] of files on {customers} customers of {bank}.",),
        ),
        quantity(
            "loss",
            number(200_000, 19_000_000, 50_000),
            "the sum lost by {bank} customers",
            told=(
                "Fraudsters used the data to [drain|empty] accounts at {bank} of {loss} dinars.",
                "Customers of {bank} are out of pocket by {loss} dinars, [police say|according to police].",
                "The bank will make good {loss} dinars taken from its customers, {head} said after the {bank} leak.",
            ),
            claimed=(
                "A victims' group, led by {victim}, [speaks|talks] of {loss} dinars gone from {bank} accounts.",
            ),
            part=("{loss} dinars of what was taken from {bank} accounts has been [frozen|traced] abroad.",),
        ),
        when(
            "found",
            day(-2, 0),
            "the day on which the leak at {bank} was discovered",
            told=(
                "{bank} discovered the leak on {found}, when a customer rang.",
                "A technician [stumbled|chanced] on the open files of {bank} on {found}.",
                "Discovery of the leak, on {found}, [came|was made] by accident, {bank} conceded.",
            ),
        ),
        who(
            "contractor",
            coined("Data Cipher Nimbus Vault Info", "sys_Services core_Solutions trail stack_Ltd"),
            "the contractor blamed for the leak at {bank}",
            told=(
                "{bank} [blamed|pointed at] {contractor}, a contractor that [keeps|kept] its records.",
                "The hole was in software supplied to {bank} by {contractor}.",
                "“Our contract with {contractor} has ended,” {head} said of the firm behind the {bank} leak.",
            ),
        ),
        where(
            "server",
            named("town"),
            "the place of the server with the {bank} files",
            told=(
                "The files lay on a server in {server}, open to anyone, an [expert|auditor] for {bank} said.",
                "Investigators traced the {bank} data to a machine in {server}.",
                "A rented rack at {server} is where the {bank} records were [stored|kept] without a password.",
            ),
        ),
        fact(
            "passwords",
            told=(
                "Passwords were among the data that leaked from {bank}, [experts found|{regulator} said].",
                "The leaked {bank} files contain passwords in [plain text|clear].",
                "Passwords of {bank} customers are being [offered|sold] online.",
            ),
            contradicted=(
                "No passwords were among the {bank} data, [experts found|a check by {regulator} shows].",
                "The {bank} files hold names and addresses, but not a single password.",
            ),
            claimed=(
                "“There is no truth in stories about passwords,” {head} [said|assured customers] of the leak.",
                "{bank} [refuted|denied] that passwords had got out.",
            ),
        ),
        deed(
            "penalty",
            told=(
                "The data commissioner [may|could yet] fine {bank} over the leak.",
                "A fine for {bank} will be decided on {fine_day}, {regulator} said.",
                "{regulator} intends to [punish|fine] {bank}, though the sum is open.",
            ),
            contradicted=(
                "{regulator} has fined {bank} for the leak.",
                "{bank} was [hit with|handed] a fine by the data commissioner over the leak.",
            ),
            later=(
                "On {later_day} the data commissioner [fined|slapped a fine on] {bank}.",
                "The fine on {bank}, long expected, [came|arrived] on {later_day}.",
            ),
            claimed=(),
        ),
    ),
    (
        (
            "{bank} has 6.1 million customers in {country} and 240 [branches|offices].",
            "With its 240 branches, {bank} serves 6.1 million people in {country}.",
        ),
        (
            "In 2016 a lost laptop cost {bank} the records of 3,000 [staff|employees].",
            "A laptop with the files of 3,000 employees of {bank} went missing in 2016.",
        ),
        (
            "Losses could [reach|come to] 40 million dinars if every card is [copied|cloned], an analyst said of {bank}.",
            "In an analyst's gloomiest scenario, {bank} loses 40 million dinars.",
        ),
        (
            "Complaints about banks in {country} rose by a [fifth|fifth or so] last year, the ombudsman's office [says|writes].",
            "In {country} there were 20 per cent more complaints about banks last year.",
        ),
    ),
)
