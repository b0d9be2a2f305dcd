"""Models on this machine: in a folder, or downloaded before."""

import os
from pathlib import Path


def locate(name: str, *, owner: str) -> Path:
    """Return the folder that a model's path is, or that the hub's cache has for its name.

    Nothing is fetched unless HF_HUB_OFFLINE=0 says so. `owner` is put before a name that has none.

    Raises:
        LookupError: there is no such model; the message says what to do, and goes on from "there is no …".
    """
    if os.path.isdir(name):  # noqa: PTH112  (Path.is_dir raises on a name too long to be a path)
        return Path(name)
    offline = os.environ.get("HF_HUB_OFFLINE", "1").strip().lower() not in {"0", "false", "no", "off"}
    try:
        from huggingface_hub import snapshot_download

        return Path(snapshot_download(name if "/" in name else f"{owner}/{name}", local_files_only=offline))
    except Exception as error:  # bad name, no such model, no network: they share no base
        raise LookupError(
            f"{name!r} on this machine: it is no folder and was not downloaded before "
            f"({type(error).__name__}); name the folder of a model, or fetch it once with "
            f"HF_HUB_OFFLINE=0 and the same command"
        ) from error
