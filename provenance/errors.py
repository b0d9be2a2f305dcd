"""Every error a caller can expect, in one tree.

::

    ProvenanceError
    ├── UnreadableDocument     a file of seeds/ (or one record of it) cannot be read
    ├── InvalidInput           a claim, text, option or input file makes no sense
    ├── WorkspaceNotFound      no folder upwards from here holds seeds/
    ├── StoreError             the store cannot be opened, read or written
    │   └── DamagedStore       … because the file is broken, not a store, or of a newer format
    ├── StaleIndex             the index does not belong to this store or encoder
    ├── EncoderUnavailable     a model that embeds is missing, altered or cannot be loaded
    └── JudgeUnavailable       a model that judges is missing, cannot be loaded, or does not say enough

A message says what happened, to what, and the command that mends it. The command line turns
these into exit code 1 in one place; a traceback is always a bug of ours.
"""


class ProvenanceError(Exception):
    """Something expected went wrong; the message says what, to what, and the mend."""


class UnreadableDocument(ProvenanceError):
    """A source document cannot be read."""


class InvalidInput(ProvenanceError):
    """What the caller handed over cannot be understood."""


class WorkspaceNotFound(ProvenanceError):
    """There is no workspace here."""


class StoreError(ProvenanceError):
    """The store cannot be opened, read or written."""


class DamagedStore(StoreError):
    """The file of the store is not one that this program can read, now or later."""


class StaleIndex(ProvenanceError):
    """The index does not match the store or the encoder."""


class EncoderUnavailable(ProvenanceError):
    """An encoder cannot be loaded."""


class JudgeUnavailable(ProvenanceError):
    """A judge cannot be loaded, or its model gives no answer that can be used."""
