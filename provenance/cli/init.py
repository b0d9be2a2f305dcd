"""``provenance init``."""

from pathlib import Path

import click

from provenance.cli.options import example
from provenance.errors import InvalidInput

READMES = {
    "seeds": """\
# seeds/

What people write: the source documents. Put .txt, .md or .jsonl files here, in any folders you
like. The program reads this folder and never writes it; this file is no source.

What a file does not say about itself goes into `NAME.meta.json` beside it, or into its first line:
`date 2022-02-17`. After a change, run `provenance reembed`.
""",
    "embeddings": """\
# embeddings/

What the program keeps: the store, the index and their manifest. Everything here is made from seeds/ by
`provenance reembed`, but for the history of what sources said before; `provenance verify` checks it.
""",
    "reports": """\
# reports/

What people read. The program writes here and never reads it, for example
`provenance trace "…" --format html --output reports/claim.html`.
""",
}


@click.command(epilog=example("provenance init newsroom"))
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def command(root: Path | None, folder: Path | None) -> None:
    """Make a workspace: seeds/ embeddings/ reports/.

    Each gets a README of a few lines. What is already there stays as it is.
    """
    root = folder or root or Path()
    made = [name for name, readme in READMES.items() if _make(root / name, readme)]
    if made:
        click.echo(f"Made {', '.join(f'{name}/' for name in made)} in {root.resolve()}")
    else:
        click.echo(f"{root.resolve()} is a workspace already; nothing was changed")


def _make(folder: Path, readme: str) -> bool:
    """Make a folder with its README; return whether anything was missing."""
    new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "README.md").open("x", encoding="utf-8") as file:
            file.write(readme)
    except FileExistsError as error:
        if not folder.is_dir():
            raise InvalidInput(f"{folder} is a file; a workspace needs a folder of this name") from error
        return new
    return True
