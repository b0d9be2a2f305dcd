"""The forms of English verbs that tell what happened, beside those that end in -ed."""

HELPING = frozenset("has have had was were is are been being did".split())
BEING = frozenset("was were is are be been being".split())
PAST = frozenset(
    """was were had did met held led told made bought sold built paid found sent spent lost won left kept
    brought began begun grew grown rose risen fell fallen spoke spoken wrote written gave given took taken
    cut set put shut hit struck broke broken went gone came became ran burnt burned sank sunk drew drawn
    withdrew withdrawn chose chosen drove driven stood understood got""".split()
)
