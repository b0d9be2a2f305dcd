from hypothesis import given
from hypothesis import strategies as st

from provenance.index import merging
from provenance.index.merging import FULL, SMALL, Load, cuts, plan

sizes = st.lists(st.integers(1, 3000), min_size=1, max_size=200)


def saved(layout: list[Load], new: int) -> tuple[list[Load], int]:
    """The layout after so many new rows are saved, and how many rows that wrote."""
    layout = [*layout, Load(new, new, unsaved=True)]
    groups = plan(layout)
    touched = {number for group in groups for number in group}
    after = [one for number, one in enumerate(layout) if number not in touched]
    written = 0
    for group in groups:
        live = sum(layout[number].live for number in group)
        written += live
        after += [Load(end - start, end - start) for start, end in cuts(live)]
    return after, written


@given(sizes)
def test_however_much_is_saved_segments_stay_few_and_rewriting_stays_cheap(news):
    layout, written = [], 0
    for new in news:
        layout, wrote = saved(layout, new)
        written += wrote
        total = sum(one.rows for one in layout)
        assert len(layout) <= 3 * (merging.FAN - 1) + total // (FULL // 2)
        assert all(one.rows <= FULL for one in layout)
        assert plan(layout) == (), "what was just saved is settled"
    assert sum(one.rows for one in layout) == sum(news)
    # once when it comes, some times within the lowest tier, once in each higher one
    assert written <= sum(news) * (3 + 1 + SMALL / merging.FAN)


def test_a_million_rows_that_come_in_batches_are_written_four_times_or_less():
    layout, written = [], 0
    for _ in range(489):
        layout, wrote = saved(layout, 2048)
        written += wrote
    assert written <= 4 * 489 * 2048
    assert len(layout) <= 16


def test_a_million_rows_that_come_at_once_are_written_once():
    layout, written = saved([], 1_000_000)
    assert (written, [one.rows for one in layout]) == (1_000_000, [250_000] * 4)


def test_twenty_rows_beside_a_million_write_thousands_at_most_nearly_always():
    layout, _ = saved([], 1_000_000)
    wrote = []
    for _ in range(600):
        layout, now = saved(layout, 20)
        wrote.append(now)
    assert max(wrote) <= FULL // 8
    assert sum(wrote) / len(wrote) < 1000


def test_a_segment_with_many_removed_rows_is_rewritten_and_a_full_one_is_not_merged():
    assert plan([Load(100, 75)]) == ()
    assert plan([Load(100, 74)]) == ((0,),)
    assert plan([Load(100, 0), Load(50, 50)]) == ((0,),)
    assert plan([Load(FULL, FULL)] * 20) == ()
    assert plan([Load(FULL // 2 + 1, FULL // 2 + 1)] * 20) == ()


def test_no_merge_is_larger_than_a_full_segment():
    (group,) = plan([Load(FULL // 4, FULL // 4)] * 8)
    assert len(group) == 4


@given(st.integers(0, 5 * FULL))
def test_cuts_are_few_even_and_cover_all(rows):
    pieces = cuts(rows)
    assert sum(end - start for start, end in pieces) == rows
    assert len(pieces) == -(-rows // FULL)
    assert all(0 < end - start <= FULL for start, end in pieces)
    assert (
        max((end - start for start, end in pieces), default=0)
        - min((end - start for start, end in pieces), default=0)
        <= 1
    )
