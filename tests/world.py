"""A small invented newspaper world: Veldoria, its harbour at Millbay, and what is written about it."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from provenance.cli import commands
from provenance.domain.assertion import Claim
from provenance.domain.evidence import Finding
from provenance.domain.run import Changes
from provenance.pipeline import reembed, trace
from provenance.report import report
from provenance.workspace import Workspace

HARBOUR = "The harbour of Millbay handled 45 million tonnes of cargo in 2022."
OTHER_NUMBER = "The harbour of Millbay handled 30 million tonnes of cargo in 2022."

NEWS: dict[str, str] = {
    "harbour.txt": (
        "date 2023-03-14 "
        f"{HARBOUR} The Port Authority of Veldoria published the figure on Tuesday.\n\n"
        "The authority plans to build a second terminal at Millbay. "
        "“We are proud of our pilots,” director Orla Tamsin said.\n"
    ),
    "copy.md": (
        "---\ntitle: Record year at Millbay\npublisher: Coast Courier\npublished: 2023-03-15\n---\n\n"
        f"# Record year\n\n{HARBOUR} The Port Authority of Veldoria published the figure on Tuesday.\n\n"
        "- Fishing boats kept their old quay.\n"
    ),
    "paraphrase.txt": (
        "date 2023-03-20 "
        "In 2022 some 45 million tonnes of cargo passed through the harbour of Millbay.\n"
        "Ferry captain Pell Andrik called it a good year.\n"
    ),
    "ledger.txt": (
        f"date 2023-04-02 {OTHER_NUMBER}\nThe ledger of the customs house of Veldoria lists every ship.\n"
    ),
    "northline.txt": (
        "date 2023-05-09 Northline plans to open an office in Karsk.\n\n"
        "The ferry company employs 800 sailors. Its rival Sundferry has closed its office in Karsk.\n"
    ),
}
WIRE: tuple[dict[str, str], ...] = (
    {
        "id": "w1",
        "text": "The government of Veldoria did not approve the second terminal at Millbay.",
        "published": "2023-06-01",
        "publisher": "Veldorian Wire",
    },
    {
        "id": "w2",
        "text": "Snow fell in Karsk — the café “Zur Möwe” stayed open. 😀 Children went skating.",
        "published": "2023-12-24",
    },
)


class Newsroom:
    """A workspace with an encoder, and the things that a person does with one."""

    def __init__(self, root: Path, encoder: str | None = "hashing") -> None:
        (root / "seeds").mkdir(parents=True, exist_ok=True)
        self.workspace = Workspace(root)
        self.encoder = encoder

    @property
    def seeds(self) -> Path:
        return self.workspace.seeds

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def reembed(self, **options: object) -> Changes:
        return reembed(self.workspace, encoder=self.encoder, **options)  # type: ignore[arg-type]

    def trace(self, *claims: str, **options: object) -> list[Finding]:
        asked = [Claim(claim) for claim in claims]
        return list(trace(self.workspace, asked, **options))  # type: ignore[arg-type]

    def printed(self, *claims: str, form: str = "json", **options: object) -> str:
        """What `provenance trace --claims --format` would print."""
        return report(self.trace(*claims, **options), form, many=True)

    def run(self, *arguments: str, stdin: str | None = None) -> Result:
        """Run the command line; a traceback is a bug and is raised here."""
        result = CliRunner().invoke(
            commands, ["--workspace", str(self.workspace.root), *arguments], input=stdin
        )
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result


def print_news(newsroom: Newsroom) -> Newsroom:
    """Write the six files of the world into a workspace."""
    for name, content in NEWS.items():
        newsroom.write(name, content)
    newsroom.write("wire.jsonl", "".join(json.dumps(record) + "\n" for record in WIRE))
    return newsroom
