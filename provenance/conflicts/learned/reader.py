"""The two networks together, as a survey asks them."""

import json
import math
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from provenance.compare.text import once
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.learned.network import Network
from provenance.conflicts.learned.sieve import Sieve, sieve
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span
from provenance.embed import packaged
from provenance.embed.shipped import MANIFEST, MEND
from provenance.errors import JudgeUnavailable
from provenance.index import Vectors

FORMAT = "provenance-conflicts/1"
NETWORK, SIEVE = "reader.onnx", "sieve.npz"
PASSES = -2.0  # logit of the sieve from which on a pair is read
LIKE = 0.35  # cosine below which two sentences tell nothing of one deed
DEEDS = {  # the network's columns: what it finds by itself, and from which logit on
    DifferenceKind.POLARITY: (2.0, "the opposite in other words"),
    DifferenceKind.MODALITY: (2.0, "done against not yet, in other words"),
}
# What is asked again, where code is neither sure that two places are of one thing nor sure that they are
# not: (bias, weight of the logit of code, weight of the network's), a logistic regression a kind, fitted to
# archives that the network has not seen (stacked generalisation, Wolpert 1992).
STACKED = {
    DifferenceKind.TIME: (0.12, 0.85, 0.72),
    DifferenceKind.POLARITY: (0.54, 0.54, 0.75),
    DifferenceKind.MODALITY: (-0.04, 1.19, 0.72),
}
UNSURE = (0.2, 0.95)  # agreements between which code is neither


class Reader:
    """The weights of one folder; the cross-encoder is only read when the first pair needs it.

    The sieve knows the vectors of the packaged encoder alone: where another one (`encoder` is its name,
    "@", and its revision) made the vectors, no pair passes it.

    Raises:
        JudgeUnavailable: the manifest is missing, damaged, or of another format than this version reads.
    """

    def __init__(self, encoder: str | None, folder: Path | None = None) -> None:
        self._fits = (encoder or "").rpartition("@")[2] == packaged.REVISION
        self._folder = folder or Path(str(files("provenance.conflicts.learned") / "weights"))
        self._vouched = _manifest(self._folder)
        self._network = Network(self._folder / NETWORK, self._vouched[NETWORK])
        self._sieve: Sieve | None = None
        self.revision = self._vouched[NETWORK][:6] + self._vouched[SIEVE][:6]

    def may(self, left: Vectors, right: Vectors) -> NDArray[np.bool_]:
        """Tell which of these pairs of unit rows, (pairs, dimension) each, are worth reading."""
        if not self._fits:
            return np.zeros(len(left), np.bool_)
        self._sieve = self._sieve or sieve(self._folder / SIEVE, self._vouched[SIEVE])
        return self._sieve.logits(left, right) >= PASSES

    def opposed(self, left: Reading, right: Reading) -> Disagreement | None:
        """Return in what two sentences are opposed as wholes, whichever comes first; None if they are not."""
        ours, theirs = left.text.assertion.text, right.text.assertion.text
        told = self._network.opposed(*sorted((ours, theirs)))
        sure, kind = max((logit - DEEDS[kind][0], kind) for kind, logit in zip(DEEDS, told, strict=True))
        if sure < 0:
            return None
        here, there = told_in(left), told_in(right)
        note = DEEDS[kind][1]
        return Disagreement(kind, here.of(ours), there.of(theirs), here, there, note, _share(sure))

    def again(self, found: Disagreement, left: Reading, right: Reading) -> Disagreement:
        """Return what code found, as sure as it is now that the network has read it, too."""
        if found.kind not in STACKED or not UNSURE[0] <= found.agreement <= UNSURE[1]:
            return found
        ours, theirs = left.text.assertion.text, right.text.assertion.text
        if found.kind in DEEDS:
            said = self._network.opposed(ours, theirs)[list(DEEDS).index(found.kind)]
        else:
            said = self._network.same(found.kind, (ours, found.left_span), (theirs, found.right_span))
        bias, code, network = STACKED[found.kind]
        logit = math.log(found.agreement / (1 - found.agreement))
        return replace(found, agreement=_share(bias + code * logit + network * said))


@once
def told_in(side: Reading) -> Span:
    """Return where a sentence tells what happened: from its first to its last word that is no name."""
    words = [side.text.words[row].span for row in side.rows.tolist()]
    whole = side.text.assertion.text
    return Span(words[0].start, words[-1].end) if words else Span(0, len(whole))


def _share(logit: float) -> float:
    return round(1 / (1 + math.exp(-min(max(logit, -50.0), 50.0))), 4)


def _manifest(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of weights."""
    try:
        told = json.loads((folder / MANIFEST).read_text("utf-8"))
        made_for, vouched = told["format"], {name: str(told["sha256"][name]) for name in (NETWORK, SIEVE)}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise JudgeUnavailable(f"{folder} holds no weights that can be read ({error}); {MEND}") from error
    if made_for != FORMAT:
        raise JudgeUnavailable(f"{folder} holds weights for another version; {MEND}")
    return vouched
