"""The batches of a re-embed: each one transaction of the store, and a whole state when it is committed.

Texts in, new sentences embedded, the index saved aside under a name of its own, and that name noted. The
commit is the switch. So every state that another process can see is whole (some files as they are now, the
others as they were and told as stale), and a run that is killed loses no more than a batch.

Sentences that went leave the index only with the last batch: what one file loses another may have gained,
and then need not be embedded again. Until then the store has no place for them, so nobody finds them.

Where the index has to be made anew (another encoder, everything, an older format), the new one is filled
from the sentences of the store beside the old one, which answers until the new one is complete.
"""

import time
from collections.abc import Iterator

import numpy as np

from provenance import index
from provenance.domain.run import Changes
from provenance.domain.text import Failure
from provenance.embed import Encoder
from provenance.pipeline.filling import Filling
from provenance.pipeline.forecast import Forecast
from provenance.pipeline.jobs import Log
from provenance.pipeline.look import READING, Look, look
from provenance.pipeline.progress import OnProgress
from provenance.pipeline.start import BUILDING, Start, made_by
from provenance.pipeline.turnover import Turnover
from provenance.store import Store
from provenance.workspace import Workspace

SENTENCES = 2048  # taken in before a batch is embedded and committed …
SECONDS = 10.0  # … or after so long


class Batches:
    """One re-embed under way."""

    def __init__(
        self,
        workspace: Workspace,
        store: Store,
        start: Start,
        encoder: str,
        model: Encoder,
        log: Log,
        report: OnProgress,
    ) -> None:
        self._workspace = workspace
        self._store = store
        self._start = start
        self._encoder = encoder
        self._model = model
        self._log = log
        self._report = report
        self._filling = Filling(store, start, model, report)
        self._turnover = Turnover()
        self._failures: list[Failure] = []
        self._reading = 0.0
        self._forecast = Forecast()

    def begin(self, *, everything: bool) -> None:
        """Note what whoever goes on after a kill has to know."""
        store, other = self._store, self._start.name != self._store.meta("building")
        with store.transaction():
            if everything:
                store.set_meta("generation", str(self._start.generation))
            if store.meta("building") is not None and other:
                for key in BUILDING:
                    store.set_meta(key, None)

    def build(self) -> None:
        """Fill the new index with the sentences of the store, and have it answer from then on."""
        store, filling = self._store, self._filling
        live = np.fromiter(store.sentence_ids(), np.int64)
        filling.only(live)
        new = filling.lacking(live)
        for first in range(0, max(len(new), 1), SENTENCES):
            with store.transaction():
                filling.build(new[first : first + SENTENCES], of=len(new))
                name = filling.save(self._workspace)
                if first + SENTENCES >= len(new):
                    self._answer_from(name)
                    store.indexed()
                else:
                    for key, value in zip(
                        BUILDING, (name, self._encoder, made_by(self._model)), strict=True
                    ):
                        store.set_meta(key, value)
                self._log.so_far(self._changes())
            self.prune()

    def take_in(self) -> Changes:
        """Bring store and index to what seeds/ holds, batch by batch; return what the whole job did."""
        store, filling = self._store, self._filling
        steps = self._steps()
        while True:
            with store.transaction():
                ended = self._batch(steps)
                came, went = store.unindexed(dead=ended)
                filling.add(came, share=1.0 if ended else self._forecast.share)
                filling.drop(went)
                self._answer_from(filling.save(self._workspace))
                store.indexed(dead=ended)
                if ended:
                    store.set_meta("reading", READING)
                    self._log.done(self._changes())
                else:
                    self._log.so_far(self._changes())
            if ended:
                return self._changes()
            self.prune()

    def prune(self) -> None:
        """Clear away the indexes that no commit names any more."""
        named = (self._store.meta("index"), self._store.meta("building"))
        index.prune(self._workspace.embeddings, [name for name in named if name])

    def _batch(self, steps: Iterator[int]) -> bool:
        """Take in documents until that is enough for one commit; tell whether there are no more."""
        began, taken = time.monotonic(), 0
        try:
            for sentences in steps:
                taken += sentences
                if taken >= SENTENCES or time.monotonic() - began > SECONDS:
                    return False
        finally:
            self._reading += time.monotonic() - began
        return True

    def _steps(self) -> Iterator[int]:
        """Take in what is in seeds/, a document at a time; yield how many sentences that were.

        A transaction may end at any step: a file that is taken in by half counts as never read.
        """
        store = self._store
        for seen in look(self._workspace, store, reading=self._start.reading, report=self._report):
            yield from self._take_in(seen)
            self._failures += seen.failures

    def _take_in(self, seen: Look) -> Iterator[int]:
        store, path, kept = self._store, seen.path, 0
        self._forecast.file(seen.size, ahead=seen.ahead)
        if seen.gone:
            self._turnover.note(store.published(path), {})
            store.remove(path)
        elif seen.state and seen.documents is not None:
            before = store.published(path)
            store.start(path)
            for read in seen.documents:
                if kept:  # not after the last one, so that the file is finished with it
                    yield kept
                store.keep(read, reading=self._start.reading)
                self._forecast.text(len(read.document.text))
                kept = len(read.sentences or ())
            store.finish(seen.state._replace(failures=tuple(seen.failures)))
            self._turnover.note(before, store.published(path))
        elif seen.state:
            store.touch(seen.state)
        self._forecast.done()
        yield kept

    def _answer_from(self, name: str) -> None:
        noted = {
            "index": name,
            "encoder": self._encoder,
            "encoder_revision": made_by(self._model),
            **dict.fromkeys(BUILDING),
        }
        for key, value in noted.items():
            if self._store.meta(key) != value:
                self._store.set_meta(key, value)

    def _changes(self) -> Changes:
        """Return what the job has done so far."""
        counts, turnover, filling = self._store.counts(), self._turnover, self._filling
        return Changes(
            added=len(turnover.added),
            changed=len(turnover.changed),
            removed=len(turnover.removed),
            unchanged=counts.sources - len(turnover.added) - len(turnover.changed),
            failed=tuple(self._failures),
            total=counts.sentences,
            embedded=filling.embedded,
            reused=counts.sentences - filling.embedded,
            dropped=filling.dropped,
            encoder=made_by(self._model),
            seconds=self._log.seconds,
            note=self._model.note,
            reading=round(self._reading, 6),
            embedding=round(filling.seconds, 6),
            affected=turnover.affected,
        )
