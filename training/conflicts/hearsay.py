"""What a newspaper has told, as somebody's word: what a party says is so, and what it denies."""

from random import Random

_SAID = (
    "According to {who}, {what}.",
    "{Who} insisted that {what}.",
    "{Who} said that {what}.",
    "{Who} maintained that {what}.",
    "{Who} claimed that {what}.",
    "{Who} asserted that {what}.",
    "{Who} had it that {what}.",
    "{Who} would have readers believe that {what}.",
    "Word from {who} is that {what}.",
    "If {who} can be believed, {what}.",
    "By the account of {who}, {what}.",
    "{What}, {who} insisted.",
    "{What}, said {who}.",
    "{What}, {who} told this newspaper.",
    "{What}, or so {who} would have it.",
    "{What}, as {who} put it.",
    "“{What},” {who} said.",
    "“{What},” declared {who}.",
    "As {who} had announced, {what}.",
    "It is understood that {what}.",
    "Rumour has it that {what}.",
)
_DENIED = (
    "{Who} denied that {what}.",
    "{Who} rejected reports that {what}.",
    "{Who} disputed that {what}.",
    "{Who} called it untrue that {what}.",
    "{Who} dismissed the claim that {what}.",
    "{Who} brushed aside talk that {what}.",
    "{Who} said it was wrong that {what}.",
    "Contrary to earlier reports, it is not so that {what}, {who} said.",
    "There is nothing in the story that {what}, said {who}.",
    "It was never the case that {what}, {who} maintained.",
)
_WHO = (
    "a spokesman",
    "a spokeswoman for the firm",
    "a rival",
    "the town hall",
    "the ministry",
    "state television",
    "one blog",
    "a retired officer",
    "the opposition",
    "critics",
    "local radio",
    "an official who asked not to be named",
    "the lawyers",
    "residents",
    "people close to the matter",
    "the union",
    "a source at the office",
    "an eyewitness",
    "the company",
    "the head of the board",
)


def told_by(text: str, rng: Random, *, name: bool, denied: bool = False) -> tuple[str, int]:
    """Return a sentence as what somebody says, or denies, and by how far its words have moved.

    `name` is whether it begins with a name, which keeps its capital.
    """
    who, form = rng.choice(_WHO), rng.choice(_DENIED if denied else _SAID)
    what = text.rstrip(".")
    small = what if name or what[:2] in ("I ", "I’", "I'") else what[0].lower() + what[1:]
    before = form[: form.lower().index("{what}")]
    begun = before.format(who=who, Who=who[0].upper() + who[1:])
    told = form.format(who=who, Who=who[0].upper() + who[1:], what=small, What=what)
    return told, len(begun)


def can_be_told(text: str) -> bool:
    """Tell whether a sentence can be somebody's word: a plain statement that nobody says yet."""
    return text.endswith(".") and not any(mark in text for mark in '“”"‘?!;')
