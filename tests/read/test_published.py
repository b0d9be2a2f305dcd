import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.read.published import published


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2022", "2022"),
        ("2022-03", "2022-03"),
        ("2022-03-05", "2022-03-05"),
        ("20220305", "2022-03-05"),
        (" 2022-03-05 ", "2022-03-05"),
        ("2022-03-05T10:30:00Z", "2022-03-05T10:30:00+00:00"),
        ("2022-03-05 10:30", "2022-03-05T10:30:00"),
        ("2022/3/5", "2022-03-05"),
        ("5.3.2022", "2022-03-05"),
        ("25/03/2022", "2022-03-25"),
        ("03/25/2022", "2022-03-25"),
        ("03/03/2022", "2022-03-03"),
        ("5 March 2022", "2022-03-05"),
        ("Saturday, March 5th, 2022", "2022-03-05"),
        ("Sept. 5, 2022", "2022-09-05"),
        ("Sat, 05 Mar 2022 10:30:00 +0500", "2022-03-05T10:30:00+05:00"),
    ],
)
def test_dates_that_leave_no_choice_are_read(written, iso):
    assert published(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "02/03/2022",
        "2022-13",
        "2022-02-30",
        "soon",
        "March",
        "5 Marching 2022",
        "99999",
        "0000",
        "1:2",
        "",
        "１９９９",
    ],
)
def test_what_is_no_date_or_could_be_two_is_unknown(written):
    assert published(written) is None


@given(st.one_of(st.text(), st.text("0123456789-/.:TZ +janMAR,", max_size=40)))
def test_any_string_is_a_date_or_unknown(written):
    found = published(written)
    assert found is None or found[:4].isdigit()
    assert found is None or published(found) == found
