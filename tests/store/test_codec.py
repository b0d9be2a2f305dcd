import json
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.assertion import Assertion, Quantity
from provenance.domain.text import Source, Span
from provenance.store.codec import decode, encode

spans = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
numbers = st.floats(allow_nan=False)
st.register_type_strategy(Span, spans)
st.register_type_strategy(float, numbers)
text = st.text(st.characters())
assertions = st.from_type(Assertion)


@given(assertions)
def test_assertions_come_back(assertion):
    assert decode(Assertion, encode(assertion)) == assertion


@given(st.from_type(Source))
def test_sources_come_back(source):
    assert decode(Source, encode(source)) == source


def test_lone_surrogates_come_back_and_can_be_stored():
    source = Source("\ud800", "seeds/é.txt")
    encode(source).encode("utf-8")
    assert decode(Source, encode(source)) == source


def test_a_field_added_later_gets_its_default():
    assert decode(Source, '["a","seeds/a.txt"]') == Source("a", "seeds/a.txt")
    assert json.loads(encode(Assertion("Boats.", None))) == ["Boats.", None]


@given(assertions)
def test_tuples_and_enums_keep_their_types(assertion):
    back = decode(Assertion, encode(assertion))
    for quantity in back.quantities:
        assert is_dataclass(quantity)
        assert type(quantity) is Quantity
        assert type(quantity.bound).__name__ == "Bound"
        assert type(quantity.value) is float
    assert all(isinstance(getattr(back, field.name), tuple) for field in fields(back)[2:])


@pytest.mark.parametrize("broken", ["[]", "{}", "3", "nonsense"])
def test_other_json_is_refused(broken):
    with pytest.raises(ValueError, match=r"Assertion|Expecting"):
        decode(Assertion, broken)
