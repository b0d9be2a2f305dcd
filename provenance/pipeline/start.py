"""What a re-embed starts from: the index that answers now, one that a killed run was building, or none."""

from contextlib import suppress
from dataclasses import dataclass

from provenance import embed, index
from provenance.embed import Encoder
from provenance.errors import StaleIndex
from provenance.index import Index
from provenance.pipeline.look import READING
from provenance.store import Store
from provenance.workspace import Workspace

BUILDING = ("building", "building_encoder", "building_by")
"""Keys of what the store notes of an index that is built beside the one that answers: its name, the encoder
as it was asked for, and what this encoder calls itself."""


@dataclass(frozen=True, slots=True)
class Start:
    """What there is, and what is to be done to all of it.

    `name` is what `index` is saved as, None where it is new. Where it is `building` it lacks sentences of
    the store, and takes the place of the one that answers when it has them. Files and documents that were
    not read by the rules `reading` are read again; `generation` counts how often all were.
    """

    index: Index
    name: str | None
    building: bool
    reading: str
    generation: int


def encoder_for(store: Store, asked: str | None) -> tuple[str, Encoder]:
    """Return the name and the encoder to use: the one asked for, else of the index being built, else made.

    Raises:
        EncoderUnavailable: it cannot be loaded.
    """
    name = asked or store.meta("building_encoder") or store.meta("encoder") or embed.DEFAULT
    return name, embed.load(name)


def made_by(model: Encoder) -> str:
    """Return what an index notes of the encoder that made it."""
    return f"{model.name}@{model.revision}"


def rules(store: Store, *, everything: bool = False) -> tuple[str, int]:
    """Return the rules by which files are read now, and how often all of them were read again."""
    generation = int(store.meta("generation") or 0) + everything
    return (f"{READING}+{generation}" if generation else READING), generation


def start_from(workspace: Workspace, store: Store, model: Encoder, *, everything: bool) -> Start:
    """Return what to start from.

    Raises:
        StaleIndex: the index that answers now is damaged, and not everything is made anew.
    """
    reading, generation = rules(store, everything=everything)
    name, building = store.meta("index"), store.meta("building")
    if building is not None and store.meta("building_by") == made_by(model):
        with suppress(StaleIndex):  # nobody relies on it
            return Start(_load(workspace, building, model), building, True, reading, generation)
    elif (
        name is not None
        and not everything
        and store.meta("encoder_revision") == made_by(model)
        and not index.outdated(workspace.embeddings, name)
    ):
        return Start(_load(workspace, name, model), name, False, reading, generation)
    return Start(index.empty(model.dimension), None, store.counts().sentences > 0, reading, generation)


def _load(workspace: Workspace, name: str, model: Encoder) -> Index:
    return index.load(workspace.embeddings, name, encoder_name=model.name, encoder_revision=model.revision)
