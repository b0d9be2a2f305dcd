# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, number, one_of, quantity, when, where

GROUNDING = Kind(
    "grounding",
    ("{ship} aground off {town}", "Stranded: the {ship}", "Rescue tugs stand by off {town}"),
    {
        "ship": coined(
            "Stella_ Maris_ Santa_ Lady_ Ocean_ Golden_ Dona_ Cape_",
            "Miranda Oriel Calyx Ines Tamar Verity Pilar Noor",
        ),
        "type": one_of("bulk carrier", "container ship", "car carrier", "chemical tanker"),
        "owner": "company",
        "master": "person",
        "harbourmaster": "person",
    },
    (
        quantity(
            "crew",
            number(13, 31),
            "the number of people aboard the {ship}",
            told=(
                "All {crew} of the crew were [taken|lifted] off the {ship} by helicopter, [the coastguard|a coastguard spokeswoman] said.",
                "“We were {crew} on board and {crew} of us are [alive|standing here],” {master}, master of the {ship}, said on the quay.",
                "Hot soup waited at the seamen's mission for the {crew} men and women of the {type} now [stuck|lying] off {town}.",
                "The rescue of {crew} seafarers from the {ship} [took|lasted] <four hours|most of the night>, according to harbourmaster {harbourmaster}.",
            ),
            part=(
                "{crew} of those brought ashore from the {ship} [needed|were given] treatment for cold, a nurse said.",
                "“Only {crew} of the crew are cadets,” an agent for {owner} said of the {ship}.",
            ),
            claimed=(
                "On a seafarers' forum it was [put about|suggested] that {crew} people had been aboard the {ship}.",
            ),
        ),
        quantity(
            "spill",
            number(40, 900, 10),
            "the amount of fuel lost by the {ship}",
            told=(
                "Some {spill} tonnes of fuel oil have [leaked|escaped] from the {ship}, the maritime agency said.",
                "The slick off {town} – {spill} tonnes, [by the agency's measure|as measured from the air] – is [drifting|heading] north.",
                "“{spill} tonnes went into the sea,” harbourmaster {harbourmaster} said of the {type}'s ruptured tank.",
                "With {spill} tonnes of its fuel [lost|gone] to the sea, the {ship} is the <worst case|dirtiest wreck> on this coast in a generation.",
            ),
            later=(
                "The loss of fuel from the {ship} had [mounted|climbed] to {spill} tonnes by {later_day}, according to the maritime agency.",
                "“It is {spill} tonnes now and it has not stopped,” {harbourmaster} said of the wreck on {later_day}.",
            ),
            claimed=(
                "{owner}, the owners, [maintain|insist] that no more than {spill} tonnes escaped from the {ship}.",
                "Fishing skippers in {town} [talk of|reckon] {spill} tonnes lost by the {ship}; none has measured.",
            ),
        ),
        when(
            "aground",
            day(0, 0),
            "the day on which the {ship} ran aground",
            told=(
                "The {ship} [ran aground|struck] off {town} on {aground} <in thick fog|in a falling gale>.",
                "{aground}'s grounding of the {ship} has [emptied|closed] the beaches of {town}.",
                "It was on {aground}, {harbourmaster} said, that the {type} [left the channel|strayed from the channel] and came to a stop.",
                "The {owner} vessel has been [fast|stuck] since {aground}, <bow to the shore|with its stern under water>.",
            ),
        ),
        where(
            "reef",
            coined(
                "Gannet Widow's Bishop's Anvil Lantern Cormorant Seven-Mile",
                "_Ledge _Bank _Shoal _Reef _Sands",
            ),
            "the place where the {ship} lies",
            told=(
                "The {ship} sits on {reef}, <a mile|two miles> [out from|off] {town}.",
                "{reef}, marked on every chart, [caught|took] the {ship} amidships.",
                "“How anybody hits {reef} with radar is beyond me,” a [retired pilot|former lifeboatman] said of the {type}.",
                "Tugs [circled|stood off] {reef}, where the {owner} ship lies with a list.",
            ),
        ),
        deed(
            "refloat",
            told=(
                "An attempt to refloat the {ship} [will be made|is to be made] on the spring tide.",
                "The refloating of the {ship} is [pencilled in|down] for {tide_day}, {harbourmaster} said.",
                "Once lightened, the {ship} is to be [pulled|hauled] clear by <three|four> tugs; [that|this] could take days.",
            ),
            contradicted=(
                "The {ship} has been refloated and [lies|is] at anchor [in the roads|in the bay].",
                "Tugs pulled the {ship} free <at high water|before dawn>, {harbourmaster} said.",
                "“She's off,” a tug skipper radioed as the {ship} [slid|floated] clear of the bottom.",
            ),
            later=(
                "The {ship} [came|was dragged] off the bottom on {later_day}, to horns from every boat in {town}.",
                "Salvors refloated the {ship} on {later_day} <at the third attempt|as promised>.",
            ),
            claimed=("{owner} [would have it|let it be known] that the {ship} was already afloat.",),
        ),
        fact(
            "pilot",
            told=(
                "A pilot was on the bridge when the {ship} [touched|struck], {harbourmaster} [confirmed|told us].",
                "The {ship} had taken a pilot [aboard|on] at the outer buoy, port records show.",
                "With a pilot at the captain's side, the {type} still [missed|overran] the turn off {town}.",
            ),
            contradicted=(
                "The {ship} was sailing without a pilot, [port records show|harbourmaster {harbourmaster} said].",
                "{master} was alone on the bridge of the {ship}; no pilot had [boarded|been called].",
            ),
            claimed=(
                "The pilots' guild [rejected|dismissed] reports that one of its members had been on the {ship}.",
                "“There was never a pilot on the {ship},” a [lawyer|spokesman] for the guild [insisted|maintained].",
            ),
        ),
    ),
    (
        (
            "In 1987 a ferry [went|ran] on to the same rocks near {town}: 19 [people drowned|lives were lost].",
            "Older people in {town} remember the ferry of 1987 and its 19 dead.",
        ),
        (
            "Should the tanks give way, 2,400 tonnes could follow from the {ship}, [the agency warns|according to a worst-case study].",
            "The worst case for the {ship}, on paper, is 2,400 tonnes in the water.",
        ),
        (
            "{owner} [operates|runs] 34 ships; [two|a pair] were detained last year over rusty lifeboats.",
            "Of the 34 ships in the fleet of {owner}, two failed inspections last year.",
        ),
    ),
)
