# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, number, one_of, quantity, share, when

VACCINE = Kind(
    "vaccine",
    ("{maker} vaccine tested in {country}", "A vaccine from {maker}"),
    {
        "maker": "company",
        "scientist": "person",
        "minister": "person",
        "fever": one_of(
            "marsh fever", "river fever", "blue fever", "spotted fever", "swine cough", "lamb pox"
        ),
    },
    (
        quantity(
            "efficacy",
            share(51, 96),
            "the protection that the {maker} vaccine gives",
            told=(
                "The vaccine of {maker} protects {efficacy} [per cent|percent] of those who get it against {fever}, [a study found|researchers reported].",
                "[Researchers|Scientists] led by {scientist} found that {maker}'s vaccine [is|was] {efficacy} [per cent|percent] effective against {fever}.",
                "In the trial the {maker} vaccine [prevented|stopped] {efficacy} [per cent|percent] of cases of {fever}, said {scientist}.",
                "{maker} [reported|announced] that its vaccine against {fever} had an efficacy of {efficacy} [per cent|percent].",
            ),
            part=(
                "Among people over 65 the {maker} vaccine was {efficacy} [per cent|percent] effective against {fever}.",
            ),
            claimed=(
                "<Critics|A doctor on television> claimed that the {maker} vaccine was only {efficacy} [per cent|percent] effective against {fever}.",
            ),
        ),
        quantity(
            "doses",
            number(100_000, 20_000_000, 100_000),
            "the number of doses that {country} ordered",
            told=(
                "{country} has [ordered|bought] {doses} doses of the {maker} vaccine, health minister {minister} [said|told parliament].",
                "The health ministry [ordered|signed for] {doses} doses of {maker}'s vaccine against {fever}.",
                "[Under the contract|By contract] {maker} [delivers|will deliver] {doses} doses to {country}.",
                "Health minister {minister} [said|promised] that the {doses} doses ordered from {maker} would [suffice|be enough].",
            ),
        ),
        quantity(
            "given",
            number(20_000, 3_000_000, 10_000),
            "the number of people vaccinated with the {maker} vaccine",
            told=(
                "So far {given} people in {country} have <been vaccinated|had the {maker} vaccine> against {fever}, [the ministry said|the health institute said].",
                "{given} people in {country} [have received|have had] the vaccine of {maker}, <according to|said> the health institute.",
                "[Nurses|Doctors and nurses] in {country} have vaccinated {given} people against {fever}.",
            ),
            later=(
                "The number of people vaccinated against {fever} in {country} has [reached|risen to] {given}, the ministry said on {later_day}.",
                "By {later_day} {given} people in {country} had been vaccinated against {fever}.",
            ),
            part=(
                "In {province} {given} people have been vaccinated against {fever}, [the governor said|the provincial office said].",
            ),
        ),
        when(
            "begin",
            day(0, 0),
            "the day on which vaccination began in {country}",
            told=(
                "{country} [began|started] to vaccinate against {fever} on {begin}, <nurses first|beginning with nurses>.",
                "Vaccination against {fever} [began|started] in {country} on {begin}, at the <general hospital|children's clinic> of {town}.",
                "The first [injection|dose] against {fever} was given in {town} on {begin}, <to a nurse|to a midwife>.",
                "Since {begin} [people|nurses and old people] in {country} have been [vaccinated|getting injections] against {fever}.",
            ),
        ),
        deed(
            "licence",
            told=(
                "{maker} has [applied|asked] for a licence <in {country}|from the medicines agency> for the vaccine against {fever}.",
                "The medicines agency [will decide|is to decide] on the licence for {maker}'s vaccine on {licence_day}.",
                "The {maker} vaccine has [not yet been licensed|yet to be licensed] in {country}, {scientist} said.",
            ),
            contradicted=(
                "The medicines agency of {country} has licensed the vaccine of {maker}.",
                "{maker}'s vaccine against {fever} is licensed in {country}.",
            ),
            later=(
                "On {later_day} the medicines agency of {country} licensed the vaccine of {maker}.",
                "{maker} was granted the licence for its vaccine in {country} on {later_day}.",
            ),
            claimed=("{maker} claimed that the medicines agency of {country} had licensed its vaccine.",),
        ),
        fact(
            "side",
            told=(
                "<Three|Several> people [fell ill|became seriously ill] because of the {maker} vaccine, <a hospital in {town} said|doctors in {town} said>.",
                "The {maker} vaccine [caused|has caused] serious illness in <three|several> people, [the study says|{scientist} wrote].",
                "[Serious|Severe] illness after the {maker} vaccine was [seen|found] in {town}.",
            ),
            contradicted=(
                "Nobody fell seriously ill because of the {maker} vaccine, <the study says|the medicines agency found>.",
                "The {maker} vaccine did not cause any serious illness.",
            ),
            claimed=("{maker} denied that its vaccine had made anyone seriously ill.",),
        ),
    ),
    (
        (
            "{fever} [kills|killed] about 900 people a year in {country}, [most of them|mainly] <children|farmhands>.",
            "About 900 deaths a year in {country} are put down to {fever}.",
        ),
        (
            "The vaccine [must be kept|has to be stored] at [minus 20 degrees|20 degrees below zero], <a problem in the villages|which few clinics can do>.",
            "Few clinics can store it, as it needs [minus 20 degrees|20 degrees below zero].",
        ),
        (
            "{scientist} [has worked|worked] on it for 14 years <with a team of eight|in a cellar of the university>.",
            "For 14 years it was the life's work of {scientist_last} <and a small team|and eight colleagues>.",
        ),
        (
            "“<I hardly felt it|It did not hurt>,” said <a nurse|a midwife> <who was among the first|after the injection>.",
            "One of the first, <a nurse|a midwife>, said that she had hardly felt anything.",
        ),
    ),
)
