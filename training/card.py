"""A manifest → what a reader should know of the weights."""

from collections.abc import Mapping
from typing import Any

NAME = "CARD.md"


def card(manifest: Mapping[str, Any]) -> str:
    """Return the model card, after Mitchell et al. 2019 (arXiv:1810.03993), in Markdown."""
    data = "\n".join(f"- `{one['file']}`: {one['pairs']:,} pairs" for one in manifest["data"])
    rows = "\n".join(
        f"| {name} | {one['pairs']:,} | {one['accuracy']:.3f} | {one['macro_f1']:.3f} "
        f"| {one['refutes_precision']:.2f} / {one['refutes_recall']:.2f} |"
        for name, one in manifest["scores"].items()
    )
    return f"""# The stance network

Tells whether one sentence supports a claim, refutes it, or does neither. A part of the judge `learned`,
which has the last word: numbers and times that code proves to differ are never left to this network.

- **What it is**: the six layers of {manifest["encoder"]["name"]} read claim and sentence together. Every
  word piece carries {manifest["marks"]} marks of what code found of it (its word is in the other text, its
  number is met, it is denied, …), and {manifest["features"]} features of the comparison join before the
  last layer. Weights are integers of eight bits.
- **Trained on** {sum(one["pairs"] for one in manifest["data"]):,} pairs labelled by people, and
  {manifest["made"]:,} made from them by changing a number, a day, a name or the polarity of a supported
  claim; {manifest["epochs"]} epochs, seed {manifest["seed"]}:
{data}
- **Licence**: VitaminC (Schuster, Fisch and Barzilay 2021) is CC BY-SA 3.0, the encoder Apache-2.0. The
  weights hold no text of either.
- **Calibrated** on articles of their own: temperature {manifest["temperature"]}, biases
  {", ".join(map(str, manifest["bias"]))}.

Measured on articles that were never trained on, by the network alone, likeliest stance:

| articles | pairs | accuracy | macro-F1 | REFUTES precision / recall |
|---|---|---|---|---|
{rows}

**Do not** use it on its own, for languages other than English, or for texts of more than a few sentences:
it reads 128 word pieces. What it was trained on is Wikipedia as people corrected it; wordings of other
kinds are judged less well. It has no knowledge of the world and sees only the two texts.
"""
