"""How much each sign counts, by kind (see `weighing`), and how sure is sure enough to report.

Fitted by logistic regression to news invented for it: by four hands from templates (three of these banks
are in the tests) and by a fifth without any (the stories for tuning), each with equal say, and each weight
kept to the direction that reason gives it. Set by hand, as few rows show them: "level" and "both to come"
are higher, for what is told at different times is still to be reported; "other subject", "other owner" and
"twins" speak more strongly against. Names, places and, by a third, polarity stay between this fit and an
earlier one, on one bank and sixty pairs in the manner of real news.

In a checkout `python -m training.disagreement` fits such weights to the invented news as it is now, and
measures both; it comes to other weights than these, and writes none.
"""

from collections.abc import Mapping

from provenance.domain.comparison import DifferenceKind

WEIGHTS: Mapping[DifferenceKind, Mapping[str, float]] = {
    DifferenceKind.QUANTITY: {
        "bias": -4.80,
        "two": -3.19,
        "size": -2.80,
        "like": 1.84,
        "level": 1.60,
        "clause": 1.36,
        "part": -1.19,
        "rivals": -1.17,
        "only": 1.11,
        "elsewhere": -1.08,
        "alone": -0.95,
        "strangers": -0.92,
        "context": 0.85,
        "months": -0.83,
        "wide": 0.68,
        "story": 0.54,
        "one": 0.49,
        "close": 0.40,
        "touch": 0.38,
        "thing": 0.31,
        "share": -0.19,
    },
    DifferenceKind.TIME: {
        "bias": -3.50,
        "vague": -3.04,
        "phrase": 2.75,
        "months": -2.62,
        "clause": 2.23,
        "ahead": -1.95,
        "gap": -1.89,
        "story": 1.83,
        "like": 1.09,
        "undated": -0.96,
        "strangers": -0.19,
        "alone": -0.18,
        "one": 0.09,
    },
    DifferenceKind.PLACE: {
        "bias": -5.04,
        "phrase": 3.46,
        "role": 2.18,
        "months": -1.74,
        "both local": 1.59,
        "twins": -1.03,
        "undated": -0.80,
        "other post": -0.47,
        "around": 0.30,
        "two": -0.17,
    },
    DifferenceKind.NAME: {
        "bias": -5.25,
        "twins": -2.40,
        "role": 2.08,
        "people": 1.89,
        "months": -1.64,
        "other owner": -1.50,
        "least": 1.31,
        "wide": 1.27,
        "same owner": 1.16,
        "phrase": 1.15,
        "undated": -1.08,
        "story": 0.88,
        "several": -0.78,
        "other post": -0.73,
        "around": 0.15,
    },
    DifferenceKind.POLARITY: {
        "bias": -10.48,
        "context": 2.71,
        "both to come": 2.36,
        "deed": 2.36,
        "months": -1.98,
        "phrase": 1.92,
        "none": 1.71,
        "other subject": -1.68,
        "two": -1.62,
        "clause": 1.35,
        "alike": 1.22,
        "wide": 1.11,
        "alone": -0.68,
        "undated": -0.58,
        "least": 0.56,
        "named": 0.49,
        "like": 0.47,
        "strangers": -0.46,
        "close": 0.42,
        "opposite like": 0.38,
        "to come": 0.33,
        "rivals": -0.33,
        "share": -0.09,
        "touch": 0.06,
    },
    DifferenceKind.MODALITY: {
        "bias": -10.93,
        "two": -3.26,
        "phrase": 3.11,
        "context": 3.07,
        "clause": 2.83,
        "kept": 2.51,
        "like": 1.56,
        "asked": -1.18,
        "alone": -0.81,
        "deed": 0.71,
        "touch": 0.61,
        "named": 0.61,
        "rivals": -0.46,
        "strangers": -0.45,
        "close": 0.17,
        "undated": -0.06,
    },
}

ENOUGH: Mapping[DifferenceKind, float] = {
    DifferenceKind.QUANTITY: 0.45,
    DifferenceKind.TIME: 0.5,
    DifferenceKind.PLACE: 0.5,
    DifferenceKind.NAME: 0.52,
    DifferenceKind.POLARITY: 0.47,
    DifferenceKind.MODALITY: 0.6,
}

REWORDED: Mapping[DifferenceKind, float] = dict.fromkeys(ENOUGH, 0.1)
"""How sure is sure enough of a sentence and what its own source made of it."""
