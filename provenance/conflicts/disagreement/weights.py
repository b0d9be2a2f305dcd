"""How much each sign counts, by kind (see `weighing`), and how sure is sure enough to report.

Fitted by logistic regression to invented news and some sixty pairs in the manner of real news, each weight
kept to the direction that reason gives it. Two are higher than the fit would have them, for what is told at
different times is still to be reported: "level" and "both to come"; "around" is lower for names and places,
for two reports of one prize need no name in common.

In a checkout `python -m training.disagreement` fits such weights to the invented news as it is now, without
the sixty pairs, and measures both; it comes to other weights than these, and writes none.
"""

from collections.abc import Mapping

from provenance.domain.comparison import DifferenceKind

WEIGHTS: Mapping[DifferenceKind, Mapping[str, float]] = {
    DifferenceKind.QUANTITY: {
        "bias": -6.87,
        "like": 4.18,
        "months": -3.90,
        "share": -3.51,
        "alone": -2.78,
        "money": -2.31,
        "one": 2.28,
        "level": 2.20,
        "strangers": -2.13,
        "close": 2.00,
        "two": -1.91,
        "size": -1.85,
        "wide": 1.57,
        "said": -1.10,
        "context": 1.09,
        "clause": 1.06,
        "touch": 1.05,
        "thing": 0.81,
        "only": 0.75,
        "measure": -0.22,
    },
    DifferenceKind.TIME: {
        "bias": -8.36,
        "like": 2.01,
        "deed": 1.81,
        "around": 1.81,
        "strangers": -1.41,
        "clause": 1.36,
        "fine": 1.30,
        "phrase": 1.11,
        "one": 1.10,
        "wide": 1.04,
        "undated": -0.71,
        "least": 0.70,
        "close": 0.43,
        "months": -0.37,
        "alone": -0.12,
        "gap": -0.12,
    },
    DifferenceKind.PLACE: {
        "bias": -5.46,
        "months": -2.84,
        "phrase": 2.68,
        "role": 2.39,
        "twins": -1.90,
        "both local": 1.89,
        "around": 0.60,
        "other post": -0.56,
        "two": -0.30,
        "undated": -0.21,
    },
    DifferenceKind.NAME: {
        "bias": -4.73,
        "months": -2.87,
        "role": 1.72,
        "wide": 1.55,
        "people": 1.54,
        "other owner": -1.53,
        "other post": -1.46,
        "twins": -1.40,
        "least": 1.28,
        "several": -1.26,
        "same owner": 1.17,
        "undated": -1.00,
        "phrase": 0.81,
        "around": 0.30,
    },
    DifferenceKind.POLARITY: {
        "bias": -13.13,
        "months": -3.63,
        "context": 3.42,
        "deed": 3.24,
        "phrase": 3.08,
        "both to come": 2.27,
        "other subject": -2.09,
        "two": -2.03,
        "clause": 2.02,
        "least": 1.88,
        "alone": -1.43,
        "to come": 1.10,
        "rivals": -1.09,
        "alike": 1.09,
        "opposite": -1.02,
        "strangers": -1.01,
        "wide": 0.92,
        "close": 0.79,
        "named": 0.57,
        "like": 0.29,
        "undated": -0.28,
        "share": -0.26,
        "touch": 0.19,
    },
    DifferenceKind.MODALITY: {
        "bias": -14.62,
        "context": 4.10,
        "months": -2.88,
        "phrase": 2.71,
        "deed": 2.70,
        "wide": 2.51,
        "clause": 1.96,
        "least": 1.83,
        "rivals": -1.83,
        "like": 1.38,
        "undated": -1.19,
        "close": 1.04,
        "alone": -0.94,
        "two": -0.80,
        "named": 0.61,
        "possible": -0.37,
        "asked": -0.25,
        "touch": 0.24,
        "strangers": -0.14,
    },
}

ENOUGH: Mapping[DifferenceKind, float] = {
    DifferenceKind.QUANTITY: 0.7,
    DifferenceKind.TIME: 0.35,
    DifferenceKind.PLACE: 0.55,
    DifferenceKind.NAME: 0.5,
    DifferenceKind.POLARITY: 0.63,
    DifferenceKind.MODALITY: 0.6,
}

REWORDED: Mapping[DifferenceKind, float] = dict.fromkeys(ENOUGH, 0.1)
"""How sure is sure enough of a sentence and what its own source made of it."""
