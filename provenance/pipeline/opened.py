"""Store, index and encoder, opened together: what one of them knows the others know too."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from provenance import __version__, embed, index
from provenance.domain.run import Run
from provenance.embed import Encoder
from provenance.errors import StaleIndex
from provenance.index import Index
from provenance.pipeline.texts import Texts
from provenance.store import Store
from provenance.store.lock import sole
from provenance.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """All that stays open while a corpus is asked; close `store`, or use it in a `with` statement.

    `index_name` names what the index holds, however it came to hold it.
    """

    store: Store
    index: Index
    encoder: Encoder
    texts: Texts
    index_name: str

    def run(self, judge: str) -> Run:
        """Return the provenance of an answer that this judge gives from here."""
        made_by = f"{self.encoder.name}@{self.encoder.revision}"
        return Run(__version__, made_by, judge, self.index_name, self.encoder.note)


@contextmanager
def reading(workspace: Workspace, *, encoder: str | None = None) -> Iterator[Opened]:
    """Open a workspace as `opened` does, while the block runs."""
    corpus = opened(workspace, encoder=encoder)
    with corpus.store:
        yield corpus


@contextmanager
def writing(workspace: Workspace, *, encoder: str | None = None) -> Iterator[Opened]:
    """Open a workspace for writing, as the one process that does, while the block runs.

    Raises:
        StoreError: another process writes; and what `opened` raises.
    """
    with sole(workspace.lock):
        corpus = opened(workspace, encoder=encoder, write=True)
        with corpus.store:
            yield corpus


def opened(workspace: Workspace, *, encoder: str | None = None, write: bool = False) -> Opened:
    """Open a workspace; again where a re-embed put another index in its place meanwhile.

    Args:
        workspace: where.
        encoder: name of the encoder; default the one that made the index.
        write: open the store for writing, too; whoever does holds the lock.

    Raises:
        EncoderUnavailable: the encoder cannot be loaded.
        StaleIndex: there is no index, it is damaged, or made by another encoder.
        StoreError: the store is missing or damaged.
    """
    refused = None
    while True:
        store = Store.open(workspace.store, write=write)
        try:
            return _opened(workspace, store, encoder)
        except StaleIndex:
            with store:
                name = store.meta("index")
            if name == refused:
                raise
            refused = name
        except BaseException:
            store.close()
            raise


def _opened(workspace: Workspace, store: Store, encoder: str | None) -> Opened:
    name = store.meta("index")
    if name is None:
        raise StaleIndex(f"{workspace.store} names no index; 'provenance reembed' makes one")
    model = embed.load(encoder or store.meta("encoder"))
    vectors = index.load(
        workspace.embeddings, name, encoder_name=model.name, encoder_revision=model.revision
    )
    return Opened(store, vectors, model, Texts(model), vectors.content)
