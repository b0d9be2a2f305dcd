"""A folder of invented notices that someone keeps editing, and what each of them may have said when."""

import json
import os
import random
from collections import defaultdict
from pathlib import Path

PLACES = ("Millbay", "Karsk", "Veldoria", "Sundferry", "Northline", "Tamsin", "Andrik", "Port Orla")
THINGS = (
    "tonnes of cargo",
    "ships",
    "sailors",
    "lamps",
    "letters",
    "ferries",
    "crates of fish",
    "visitors",
)
DEEDS = ("handled", "counted", "lost", "sold", "received", "stored", "repaired", "sent away")
CLAIM = "The harbour of Millbay handled 45 tonnes of cargo."
"""What every edition of every notice ends with."""
LIST = "wire.jsonl"
TORN = "torn"
"""Files whose name begins so are written in place, in pieces; all others are replaced in one step."""


class Desk:
    """Writes notices of `sentences` sentences each; the same seed writes the same.

    Every sentence names its notice and its edition, so that no two editions share one, but for the agency
    copy that each has at its end. `possible` has, for each source by its locator, all editions it may be
    found in since `settled` was called last; None is for not being there.
    """

    def __init__(self, seeds: Path, chance: random.Random, *, sentences: int = 12) -> None:
        self._seeds = seeds
        self._chance = chance
        self._sentences = sentences
        self._editions = 0
        self._list: dict[str, str] = {}
        self.possible: dict[str, set[str | None]] = defaultdict(lambda: {None})

    def open(self, notices: int, records: int) -> None:
        """Write the first edition of all."""
        for number in range(notices):
            self._write(f"notice-{number:03d}.txt", self._edition())
        self._write(f"{TORN}.txt", self._edition())
        self._list = {f"w{number}": self._edition() for number in range(records)}
        self._print_list()

    def edit(self) -> None:
        """Change one thing."""
        files = sorted(path.name for path in self._seeds.glob("notice-*.txt"))
        one = self._chance.choice(files)
        match self._chance.randrange(10):
            case 0:
                self._write(f"notice-{self._chance.randrange(1000):03d}.txt", self._edition())
            case 1 if len(files) > 2:
                self._note(one, None)
                (self._seeds / one).unlink()
            case 2:
                other = f"notice-{self._chance.randrange(1000):03d}.txt"
                if other != one:
                    self._note(other, (self._seeds / one).read_text("utf-8"))
                    self._note(one, None)
                    (self._seeds / one).replace(self._seeds / other)
            case 3:
                self._tear()
            case 4 | 5:
                self._list[self._chance.choice(sorted(self._list))] = self._edition()
                self._print_list()
            case 6:
                self._write(one, (self._seeds / one).read_text("utf-8") + self._sentence("appended") + "\n")
            case _:
                self._write(one, self._edition())

    def settled(self, now: dict[str, str]) -> None:
        """Take note that a job is complete and holds exactly this."""
        self.possible.clear()
        self.possible |= {locator: {text} for locator, text in now.items()}

    def half(self, now: dict[str, str]) -> list[str]:
        """Return the sources that are held in none of the editions they can be in."""
        return sorted(
            locator
            for locator in self.possible.keys() | now.keys()
            if TORN not in locator and now.get(locator) not in self.possible[locator]
        )

    def _edition(self) -> str:
        self._editions += 1
        told = " ".join(self._sentence(f"edition {self._editions}") for _ in range(self._sentences))
        return f"date 2023-03-14 {told}\n\n{CLAIM}\n"

    def _sentence(self, edition: str) -> str:
        chance = self._chance
        where, thing, deed = chance.choice(PLACES), chance.choice(THINGS), chance.choice(DEEDS)
        return (
            f"In {edition} the office of {where} {deed} {chance.randrange(10_000)} {thing} "
            f"in {chance.choice(PLACES)}."
        )

    def _note(self, name: str, text: str | None) -> None:
        """Note what is about to be found; a source that was never there could not be found before."""
        self.possible[f"seeds/{name}"].add(text)

    def _write(self, name: str, text: str) -> None:
        self._note(name, text)
        aside = self._seeds / f".{name}"
        aside.write_text(text, "utf-8")
        aside.replace(self._seeds / name)

    def _print_list(self) -> None:
        for record, text in self._list.items():
            self._note(f"{LIST}#{record}", text)
        lines = (json.dumps({"id": record, "text": text}) + "\n" for record, text in self._list.items())
        aside = self._seeds / f".{LIST}"
        aside.write_text("".join(lines), "utf-8")
        aside.replace(self._seeds / LIST)

    def _tear(self) -> None:
        """Write a file in place and in pieces, as many programs do."""
        content = self._edition().encode()
        with (self._seeds / f"{TORN}.txt").open("wb", buffering=0) as file:
            for start in range(0, len(content), 300):
                file.write(content[start : start + 300])
            os.utime(file.fileno())
