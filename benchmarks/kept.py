"""Where the figures of a run are kept: a file each in benchmarks/results, with when and on what machine."""

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"


def keep(what: str, form: str, figures: dict[str, Any]) -> Path:
    """Write the figures of a run under the name of what was measured and the time, and return where."""
    now = datetime.now(UTC)
    results = {
        "format": form,
        "at": now.isoformat(timespec="seconds"),
        "machine": {"processor": platform.processor() or platform.machine(), "cores": os.cpu_count()},
        **figures,
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{what}{now:%Y%m%dT%H%M%SZ}.json"
    path.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return path
