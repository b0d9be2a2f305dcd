# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where

USERS = Kind(
    "users",
    ("{platform} grows in {country}", "More and more people in {country} use {platform}"),
    {
        "platform": coined(
            "Chat Pik Wave Frien Talk Loop Mur Snap Vid Zum Ping Hello Quip Bubb",
            "lo ko ly dara it a mur to da i zy ra bo let",
        ),
        "minister": "person",
        "manager": "person",
    },
    (
        quantity(
            "users",
            number(2_000_000, 70_000_000, 500_000),
            "the number of {platform} users in {country}",
            told=(
                "{platform} has {users} users in {country}, [the company said|its country manager said].",
                "In {country}, {users} people [use|are on] {platform}, [country manager|director] {manager} <told a conference in {town}|said>.",
                "[Figures|Numbers] published on {report_day} put the users of {platform} in {country} at {users}.",
                "Minister {minister} said that {users} people in {country} were using {platform}, <more than read newspapers|a number that nobody had foreseen>.",
            ),
            later=(
                "{platform} now counts {users} users in {country}, <the company said on {later_day}|according to figures of {later_day}>.",
                "The number of {platform} users in {country} has [grown|risen] to {users}, {manager} said on {later_day}.",
            ),
            part=(
                "{platform} has {users} paying subscribers in {country}, [its accounts show|according to its accounts].",
                "In the province of {province}, {platform} has {users} users.",
            ),
            claimed=(
                "A rival claimed that {platform} really had {users} users in {country}, and that the rest were machines.",
            ),
        ),
        quantity(
            "fine",
            number(2_000_000, 90_000_000, 1_000_000),
            "the fine on {platform}",
            told=(
                "The data protection office of {country} [fined|has fined] {platform} [€|EUR ]{fine}, <because it had kept children's messages|for keeping addresses of users>.",
                "{platform} [has to pay|must pay] a fine of [€|EUR ]{fine} in {country}, <a court in {town} ruled|the regulator said>.",
                "A fine of [€|EUR ]{fine} was [imposed on|given to] {platform} by the regulator of {country}, <the largest so far|its first>.",
                "[Lawyers|The lawyers] of {platform} will [appeal|fight in court] against the fine of [€|EUR ]{fine} in {country}.",
            ),
        ),
        deed(
            "office",
            told=(
                "{platform} [plans|intends] to open an office in {town}, <Minister {minister} said|the ministry announced>.",
                "An office of {platform} in {town} is planned, [Minister {minister} told reporters|Minister {minister} said], [though no date has been given|without giving a date].",
                "{platform} will open an office in {town} <next year|soon>, {manager} [promised|said].",
            ),
            contradicted=(
                "{platform} has opened an office in {town}.",
                "{platform} already has an office in {town}, [which it opened|opened] <without any ceremony|in a former bank>.",
            ),
            later=(
                "{platform} opened its office in {town} on {later_day}, <as it had promised|with a year's delay>.",
                "On {later_day} {platform} opened the office in {town} that Minister {minister} had announced.",
            ),
            claimed=("Minister {minister} claimed that {platform} had opened an office in {town}.",),
        ),
        fact(
            "blocked",
            told=(
                "{platform} was blocked in {country} <during the protests|on the day of the vote>, <users and technicians said|measurements show>.",
                "[Nobody|No one] in {country} could reach {platform} for some time, because the government had blocked it.",
                "The government of {country} blocked {platform} <during the protests|on the day of the vote>, [providers|two providers] said.",
            ),
            contradicted=(
                "{platform} was not blocked in {country} <during the protests|on the day of the vote>, <network data show|measurements by a university show>.",
                "The government of {country} did not block {platform}; <a cable had been cut|a cable at sea had broken>.",
            ),
            claimed=("Minister {minister} denied that {platform} had been blocked in {country}.",),
        ),
        where(
            "centre",
            named("town"),
            "the place of {platform}'s data centre",
            told=(
                "{platform} [stores|keeps] the data of its users in {country} at a data centre in {centre}.",
                "The data centre of {platform} [for {country}|that serves {country}] [is|stands] in {centre}, {manager} said.",
                "Visitors to {centre}, where {platform} has its data centre for {country}, [see|find] <halls without windows|a fence and many cameras>.",
                "All messages from {country} [pass|go] through {centre}, the home of {platform}'s data centre, [engineers|technicians] said.",
            ),
        ),
        when(
            "report_day",
            day(-3, -1),
            told=(
                "{platform} [published|released] its [yearly report|transparency report] for {country} on {report_day}.",
                "On {report_day} the [transparency report|yearly report] of {platform} for {country} [came out|was published].",
                "The report on {country} that {platform} [put out|published] on {report_day} has [only twelve pages|few pages].",
            ),
        ),
    ),
    (
        (
            "{country} has [a young population|many young people], and <cheap telephones|cheap data> have <changed|reached> the villages.",
            "[Inexpensive phones|Low prices] have brought the network to the villages of a country where most are young.",
        ),
        (
            "Only 4 in 10 households [had|were on] the internet [ten years ago|a decade ago].",
            "A decade ago not even half of all homes were online, 4 in 10 to be exact.",
        ),
        (
            "<Teachers|Parents> complain that <pupils|children> <sleep too little|no longer read>.",
            "Among <teachers|parents> there is talk of tired and distracted children.",
        ),
        (
            "“<We listen|We are here to listen>,” {manager} said <when asked about complaints|to a question about hate speech>.",
            "Asked about complaints, {manager_last} answered that the company was listening.",
        ),
    ),
)
