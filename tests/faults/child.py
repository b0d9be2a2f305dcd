"""A job in a process of its own, which tells how far it is and can be put under limits.

python -m tests.faults.child job ROOT [--encoder NAME] [--all] [--pause SECONDS] [--batch SENTENCES]
python -m tests.faults.child command [--bytes N] [--user UID] -- ARGUMENTS OF provenance
python -m tests.faults.child ask ROOT ANSWERS CLAIM...
"""

import argparse
import os
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.faults import narrow


def main() -> None:
    parser = argparse.ArgumentParser()
    kinds = parser.add_subparsers(required=True)
    job_ = kinds.add_parser("job")
    job_.add_argument("root", type=Path)
    job_.add_argument("--encoder")
    job_.add_argument("--all", action="store_true", dest="everything")
    job_.add_argument("--pause", type=float, default=0.0, help="after each step")
    job_.add_argument("--batch", type=int, default=2048, help="sentences between two commits")
    job_.set_defaults(run=job)
    command_ = kinds.add_parser("command")
    command_.add_argument("--bytes", type=int, help="the most that a file may have")
    command_.add_argument("--user", type=int, help="who it is run as; only root can")
    command_.add_argument("arguments", nargs="+")
    command_.set_defaults(run=command)
    ask_ = kinds.add_parser("ask")
    ask_.add_argument("root", type=Path)
    ask_.add_argument("answers", type=Path)
    ask_.add_argument("claims", nargs="+")
    ask_.set_defaults(run=ask)
    options = parser.parse_args()
    with narrow.registered():
        options.run(options)


def job(options: argparse.Namespace) -> None:
    """Re-embed; tell "ready", each step ("embedding 5/20") and "done 1.23" (seconds) or "refused: why"."""
    from provenance.domain.run import Progress
    from provenance.errors import StoreError
    from provenance.pipeline import reembed
    from provenance.workspace import Workspace

    def step(progress: Progress) -> None:
        tell(f"{progress.stage} {progress.done}/{progress.total}")
        time.sleep(options.pause)

    warm(None)
    tell("ready")
    began = time.monotonic()
    try:
        reembed(
            Workspace(options.root),
            encoder=options.encoder,
            everything=options.everything,
            on_progress=step,
        )
    except StoreError as error:
        tell(f"refused: {error}")
    else:
        tell(f"done {time.monotonic() - began:.4f}")


def command(options: argparse.Namespace) -> None:
    """Run the command line under a limit of what a file may grow to, or as another user."""
    from provenance.cli import main as provenance

    if options.user is not None:
        warm("The lamp burns.")  # what is imported late may lie where that user may not read
        os.setgroups([])
        os.setgid(options.user)
        os.setuid(options.user)
    if options.bytes is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write beyond it fails, as on a full disk
        resource.setrlimit(resource.RLIMIT_FSIZE, (options.bytes, options.bytes))
    sys.argv = ["provenance", *options.arguments]
    provenance()


def ask(options: argparse.Namespace) -> None:
    """Trace the claims again and again, a line of JSON in a file each time, until standard input closes."""
    import json
    import select

    from provenance.workspace import Workspace
    from tests.faults.state import answers

    with options.answers.open("w", buffering=1) as file:
        while not select.select([sys.stdin], [], [], 0)[0]:
            found = json.loads(answers(Workspace(options.root), options.claims))
            file.write(json.dumps(found) + "\n")


def tell(line: str) -> None:
    """Print a line that is there whatever happens next."""
    os.write(1, f"{line}\n".encode())


def warm(claim: str | None) -> None:
    """Do everything once in a workspace of its own, so that all is imported."""
    from provenance.cli import commands
    from provenance.pipeline import reembed
    from provenance.workspace import Workspace

    with tempfile.TemporaryDirectory() as folder:
        room = Workspace(Path(folder))
        room.seeds.mkdir()
        (room.seeds / "a.txt").write_text("A lamp burns in Karsk.")
        reembed(room, encoder="hashing")
        if claim:
            for line in (["reembed", "--all"], ["trace", claim, "--judge", "rules"], ["verify"]):
                commands(["--workspace", folder, *line, "--output", f"{folder}/out"], standalone_mode=False)


if __name__ == "__main__":
    main()
