from pathlib import Path

from provenance.domain.comparison import DifferenceKind
from provenance.pipeline.reembed import reembed
from provenance.workspace import Workspace
from tests.archive import TUNING, archive, write
from training.candidates import candidates


def test_rows_are_what_a_survey_weighs(tmp_path: Path) -> None:
    made = archive(TUNING, events=4, seed=1)
    write(made, tmp_path)
    workspace = Workspace(tmp_path)
    reembed(workspace, encoder="hashing")
    found = candidates("tuning", made, workspace)
    rows = [row for each in found.values() for row in each]
    assert {row.true for row in found[DifferenceKind.QUANTITY]} == {True, False}
    assert all(row.bank == "tuning" and row.signs for row in rows)
    assert [row for each in candidates("tuning", made, workspace).values() for row in each] == rows
