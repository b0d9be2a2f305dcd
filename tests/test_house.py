"""The house itself: documented, quick to enter, and as the floor plan has it."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import provenance
from provenance.cli import COMMANDS

HOUSE = Path(provenance.__file__).parent
MODULES = sorted(HOUSE.rglob("*.py"))
HEAVY = {
    "torch", "faiss", "onnxruntime", "numpy", "rich", "tokenizers", "sentence_transformers", "transformers",
    "dateparser", "sqlite3", "yaml", "jinja2",
}  # fmt: skip

Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public(tree: ast.Module | ast.ClassDef, prefix: str = "") -> list[tuple[str, Documented]]:
    """Return each public class and function with its name, those of public classes included."""
    found: list[tuple[str, Documented]] = []
    for node in tree.body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            found.append((f"{prefix}{node.name}", node))
            if isinstance(node, ast.ClassDef):
                found += public(node, f"{prefix}{node.name}.")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_what_is_public_is_documented(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    missing = [name for name, node in public(tree) if not ast.get_docstring(node)]
    assert not missing
    # a module says what it is for, unless what it holds says so itself
    assert ast.get_docstring(tree) or public(tree) or not tree.body


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 450
    assert path.stem not in {"utils", "helpers", "common", "misc"}


@pytest.mark.parametrize("arguments", [["-c", "import provenance.cli"], ["-m", "provenance", "--help"]])
def test_the_command_line_starts_without_heavy_libraries(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        env=os.environ | {"PROVENANCE_WORKSPACE": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if "|" in line}
    assert "click" in loaded
    assert not loaded & HEAVY


def test_the_package_says_that_it_is_typed_and_which_version_it_is() -> None:
    assert (HOUSE / "py.typed").is_file()
    assert provenance.__version__.count(".") == 2


README = (HOUSE.parent / "README.md").read_text("utf-8")


def test_the_floor_plan_in_the_readme_is_the_house() -> None:
    plan = README.split("### Floor plan")[1].split("Imports point down")[0]
    drawn = set(re.findall(r"^      (\w+(?:\.py|/))", plan, re.MULTILINE))
    built = {f"{path.name}/" for path in HOUSE.iterdir() if (path / "__init__.py").exists()}
    built |= {path.name for path in HOUSE.glob("*.py")} - {"__main__.py"}
    assert drawn == built


def test_every_command_is_in_the_readme() -> None:
    assert set(COMMANDS) <= set(re.findall(r"`?provenance ([a-z]+)", README))


def test_the_front_door_opens() -> None:
    assert all(getattr(provenance, name) for name in provenance.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = provenance.nothing  # type: ignore[attr-defined]
