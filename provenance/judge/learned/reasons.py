"""Whether code sees anything for which a sentence could refute a claim.

A network that has seen many edited sentences calls every edit a contradiction. Three things can be one:
a typed difference; a name, number or time of the claim that the sentence does not confirm; or another word
in the place of one of the claim's, where both speak of the same particular thing. A man who plays the
guitar and a man who plays the piano may be two men; what is said of "Villa Hartmann" is said of one house.
The last two are weak: there the network has to be surer, and where it is not, it is asked whether the
sentence supports the claim as if it could not refute it.
"""

from provenance.compare import Text
from provenance.domain.assertion import Name, NameKind
from provenance.domain.comparison import Comparison

# Without a typed difference the network has to be surer. Chosen on VitaminC's development articles, and so
# that few of MED's pairs, none of which is a contradiction, are called one.
UNTYPED = 0.65


def least_to_refute(claim: Text, evidence: Text, compared: Comparison) -> float | None:
    """Return the probability from which on a network may say REFUTES; None where it may not at all."""
    if any(difference.excludes for difference in compared.differences):
        return 0.0
    particular = any(map(_particular, claim.assertion.names))
    return UNTYPED if compared.unmet or (particular and _replaced(claim, evidence, compared)) else None


def additions(evidence: Text, compared: Comparison) -> int:
    """Return how many content words of the evidence were matched with nothing in the claim."""
    matched = [link.evidence for link in compared.alignment.links]
    return sum(
        word.weight >= 1 and not any(word.span.overlaps(span) for span in matched)
        for word in evidence.words
    )


def _particular(name: Name) -> bool:
    """Tell whether a name says which one is meant; a first name alone does not."""
    return name.kind is not NameKind.PERSON or len(name.text.replace("-", " ").split()) > 1


def _replaced(claim: Text, evidence: Text, compared: Comparison) -> bool:
    """Tell whether each text has a content word that was matched with none of the other's."""
    missing = compared.alignment.missing
    lost = any(word.weight >= 1 and word.span in missing for word in claim.words)
    return lost and additions(evidence, compared) > 0
