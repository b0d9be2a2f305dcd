import numpy as np

from provenance.domain.assertion import Assertion
from provenance.embed.hashing import Hashing
from provenance.pipeline.texts import Texts

HARBOUR = Assertion("The harbour of Millbay was closed on Monday.", None)
FERRY = Assertion("The ferry to Karsk sails twice a day.", None)
SNOW = Assertion("Snow fell in Karsk.", None)


class Counting(Hashing):
    """An encoder that notes what it is asked."""

    def __init__(self):
        self.asked = []

    def tokens(self, texts):
        self.asked.append(list(texts))
        return super().tokens(texts)


def test_sides_come_in_the_order_asked_and_repeated_ones_are_encoded_once():
    encoder = Counting()
    sides = Texts(encoder).of([FERRY, HARBOUR, FERRY])
    assert [side.assertion for side in sides] == [FERRY, HARBOUR, FERRY]
    assert encoder.asked == [[FERRY.text, HARBOUR.text]]


def test_what_was_asked_before_is_not_encoded_again():
    encoder = Counting()
    texts = Texts(encoder)
    first = texts.of([HARBOUR, FERRY])
    again = texts.of([FERRY, SNOW, HARBOUR])
    assert encoder.asked == [[HARBOUR.text, FERRY.text], [SNOW.text]]
    fresh = Texts(Hashing()).of([FERRY, SNOW, HARBOUR])
    assert [side.words for side in again] == [side.words for side in fresh]
    assert all(np.array_equal(a.vectors, b.vectors) for a, b in zip(again, fresh, strict=True))
    assert again[0] is first[1]


def test_no_more_are_remembered_than_is_allowed_and_the_latest_stay():
    encoder = Counting()
    texts = Texts(encoder, kept=2)
    texts.of([HARBOUR, FERRY])
    texts.of([HARBOUR])  # now the ferry is the one longest unasked
    texts.of([SNOW])
    encoder.asked.clear()
    texts.of([HARBOUR, SNOW])
    texts.of([FERRY])
    assert [asked for asked in encoder.asked if asked] == [[FERRY.text]]


def test_more_than_are_remembered_can_be_asked_at_once():
    sides = Texts(Hashing(), kept=1).of([HARBOUR, FERRY, SNOW])
    assert [side.assertion for side in sides] == [HARBOUR, FERRY, SNOW]
