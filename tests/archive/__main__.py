"""Write an archive into a workspace, or score what the pipeline finds in it."""

import argparse
from functools import partial
from pathlib import Path

from provenance import lineage as wing
from provenance import pipeline
from provenance.pipeline.opened import opened

from . import NAMES, Archive, named, scores, write
from .embedded import embedded


def main() -> None:
    """Do as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.archive", description=__doc__)
    parser.add_argument("command", choices=("write", "score"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bank", choices=NAMES, default="tuning")
    parser.add_argument("--form", choices=("jsonl", "txt"), default="jsonl")
    parser.add_argument(
        "--first", action="store_true", help="write first versions, before what was changed"
    )
    parser.add_argument("--encoder", help="name of the encoder [default: the model]")
    parser.add_argument("--only", choices=("conflicts", "lineage"), help="score only these")
    options = parser.parse_args()
    made = named(options.bank, events=options.events, seed=options.seed)
    if options.command == "write":
        write(made, options.folder, first=options.first, form=options.form)
        return
    score(made, options.folder, options.encoder, options.only)


def score(made: Archive, folder: Path, encoder: str | None, only: str | None) -> None:
    """Embed both versions of the archive, one after the other, and print how all fares."""
    workspace = embedded(made, folder, encoder)
    if only != "lineage":
        survey = pipeline.conflicts(workspace, encoder=encoder)
        print(scores.of_conflicts(made, survey.conflicts).told())
    if only != "conflicts":
        print(scores.of_lineage(made, pipeline.lineage(workspace, encoder=encoder)).told())
        corpus = opened(workspace, encoder=encoder)
        with corpus.store as store:
            origins = partial(wing.origins, store=store, index=corpus.index)
            print(scores.of_origins(made, origins).told())


if __name__ == "__main__":
    main()
