"""Answers → the JSON objects that scripts rely on, fields in this order."""

import json
import math
import re
from collections.abc import Iterable, Iterator
from typing import Any

from provenance.domain.assertion import Attribution, Extraction, Quantity
from provenance.domain.comparison import Difference
from provenance.domain.conflict import Conflict, Side, Statement
from provenance.domain.evaluation import Evaluation, Score
from provenance.domain.evidence import Evidence, Finding, Judgement, Pair, Stance
from provenance.domain.lineage import Derivation, Lineage, Quotation
from provenance.domain.run import Changes, Job, Plan, Problem, StoredSource
from provenance.domain.text import Failure, Source, Span
from provenance.report.words import score

Record = dict[str, Any]

# Exact text, and still nothing that steers a terminal, splits a line of JSONL or cannot be encoded:
# JSON may write any character of a string as an escape.
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")


def dumps(record: Record | list[Record], *, indent: int | None = None) -> str:
    """Return JSON, on one line unless indented, that parses back to exactly the same text."""
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def indented(written: Iterable[Record], *, many: bool = False) -> Iterator[str]:
    """Yield one object over many lines; an array of objects for `many`, whatever their number."""
    opening = "[\n" if many else ""
    for record in written:
        yield opening + dumps(record, indent=2)
        opening = ",\n"
    if many:
        yield "[]\n" if opening == "[\n" else "\n]\n"
    else:
        yield "\n"


def lines(written: Iterable[Record]) -> Iterator[str]:
    """Yield one object a line."""
    for record in written:
        yield dumps(record) + "\n"


def number(value: float | None) -> float | int | None:
    """Return a number as JSON has it: whole ones without a point, None for what is not finite."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def finding(answer: Finding) -> Record:
    """Return ``provenance-trace/1``."""
    return {
        "format": "provenance-trace/1",
        "id": answer.claim.id,
        "claim": answer.claim.text,
        "verdict": answer.verdict.value,
        "origins": {"supports": answer.supporting_origins, "refutes": answer.refuting_origins},
        "evidence": [evidence(item) for item in answer.evidence],
        "searched": {
            "sources": answer.searched.sources,
            "sentences": answer.searched.sentences,
            "failed": _failures(answer.searched.failed),
            "stale": list(answer.searched.stale),
        },
        "run": {
            "version": answer.run.version,
            "encoder": answer.run.encoder,
            "judge": answer.run.judge,
            "index": answer.run.index,
            "note": answer.run.note,
        },
    }


def evidence(item: Evidence) -> Record:
    """Return one piece of evidence of a trace."""
    return {
        "stance": item.judgement.stance.value,
        "score": round(score(item), 6),
        "match": item.judgement.match.value,
        "source": source(item.source),
        "sentence": {"text": item.sentence.text, **_span(item.sentence.span)},
        "differences": [difference(one) for one in item.judgement.differences],
        "attribution": _attribution(item.attribution),
        "origin": item.origin,
    }


def source(item: Source) -> Record:
    """Return a source; `record` tells the documents of one file apart."""
    return {
        "id": item.id,
        "path": item.path,
        "title": item.title,
        "publisher": item.publisher,
        "author": item.author,
        "published": item.published,
        "url": item.url,
        "record": item.record,
    }


def difference(item: Difference) -> Record:
    """Return one typed difference."""
    return {"kind": item.kind.value, "claim": item.claim, "evidence": item.evidence, "note": item.note}


def conflict(item: Conflict) -> Record:
    """Return ``provenance-conflict/1``."""
    return {
        "format": "provenance-conflict/1",
        "id": item.id,
        "kind": item.kind.value,
        "status": item.status.value,
        "summary": item.summary,
        "score": round(item.score, 6),
        "sides": [_side(side) for side in item.sides],
        "reasons": list(item.reasons),
    }


def lineage(found: Lineage) -> Record:
    """Return ``provenance-lineage/1``; `repeats` is what a source says twice, `starts` where chains do."""
    return {
        "format": "provenance-lineage/1",
        "origins": found.origins,
        "derivations": [_derivation(one) for one in found.derivations],
        "repeats": [_repeat(one) for one in found.repeats],
        "starts": [{"source": one.id, "origin": found.starts[one.locator].id} for one in found.sources],
    }


def changes(what: Changes) -> Record:
    """Return ``provenance-reembed/1``."""
    return {
        "format": "provenance-reembed/1",
        "sources": {
            "added": what.added,
            "changed": what.changed,
            "removed": what.removed,
            "unchanged": what.unchanged,
            "failed": _failures(what.failed),
        },
        "sentences": {
            "total": what.total,
            "embedded": what.embedded,
            "reused": what.reused,
            "removed": what.dropped,
        },
        "encoder": what.encoder,
        "seconds": round(what.seconds, 3),
        "note": what.note,
        "sentences_per_second": _rounded(what.sentences_per_second, 1),
    }


def plan(what: Plan) -> Record:
    """Return ``provenance-reembed/1`` of a dry run; what its estimate does not know is null."""
    return {
        **changes(what.changes),
        "dry_run": True,
        "estimate": {
            "seconds": _rounded(what.estimate.seconds, 3),
            "sentences_per_second": _rounded(what.estimate.sentences_per_second, 1),
            "jobs": what.estimate.jobs,
        },
    }


def jobs(logged: Iterable[Job]) -> Record:
    """Return ``provenance-jobs/1``, newest first."""
    return {"format": "provenance-jobs/1", "jobs": [job(item) for item in logged]}


def job(item: Job) -> Record:
    """Return one job; what it did is null where nothing of it was committed."""
    done = item.encoder is not None
    sources = {
        "added": item.added,
        "changed": item.changed,
        "removed": item.removed,
        "unchanged": item.unchanged,
        "failed": item.failed,
    }
    sentences = {
        "total": item.total,
        "embedded": item.embedded,
        "reused": item.reused,
        "removed": item.dropped,
    }
    return {
        "job": item.number,
        "began": item.began,
        "seconds": _rounded(item.seconds, 3),
        "outcome": item.outcome.value,
        "error": item.error,
        "all": item.everything,
        "sources": sources if done else None,
        "sentences": sentences if done else None,
        "sentences_per_second": _rounded(item.sentences_per_second, 1),
        "encoder": item.encoder,
        "version": item.version,
    }


def judgement(pair: Pair, judged: Judgement) -> Record:
    """Return ``provenance-compare/1``."""
    return {
        "format": "provenance-compare/1",
        "id": pair.id,
        "stance": judged.stance.value,
        "scores": {stance.value: round(judged.scores[stance], 6) for stance in Stance},
        "differences": [difference(one) for one in judged.differences],
        "match": judged.match.value,
        "decided_by": judged.decided_by,
    }


def extraction(found: Extraction, *, name: str | int | None = None) -> Record:
    """Return ``provenance-extract/1``, every offset counted from the start of the whole text."""
    pairs = [
        (sentence.span.start, assertion)
        for sentence, assertion in zip(found.sentences, found.assertions, strict=True)
    ]

    def located(at: int, span: Span) -> Record:
        whole = span.shift(at)
        return {**_span(whole), "text": whole.of(found.text)}

    return {
        "format": "provenance-extract/1",
        "id": name,
        "sentences": [{**_span(item.span), "text": item.text} for item in found.sentences],
        "quantities": [
            {**located(at, item.span), **_quantity(item)} for at, one in pairs for item in one.quantities
        ],
        "times": [
            {**located(at, item.span), "from": item.start, "to": item.end}
            for at, one in pairs
            for item in one.times
        ],
        "names": [
            {**located(at, item.span), "key": item.key, "kind": item.kind.value}
            for at, one in pairs
            for item in one.names
        ],
        "attributions": [
            {
                **located(at, _phrase(item)),
                "speaker": item.speaker,
                "cue": item.cue,
                "content": located(at, item.content),
            }
            for at, one in pairs
            for item in one.attributions
        ],
        "cues": [
            {
                **located(at, item.span),
                "modality": item.modality.value,
                "scope": located(at, item.scope),
            }
            for at, one in pairs
            for item in one.cues
        ],
        "references": [
            {**located(at, item.span), "name": item.name, "key": item.key, "kind": item.kind.value}
            for at, one in pairs
            for item in one.references
        ],
    }


def sources(stored: Iterable[StoredSource]) -> Record:
    """Return ``provenance-sources/1``."""
    return {"format": "provenance-sources/1", "sources": [stored_source(item) for item in stored]}


def stored_source(item: StoredSource) -> Record:
    """Return a source with how many sentences it has and how it stands."""
    return {**source(item.source), "sentences": item.sentences, "state": item.state, "error": item.error}


def problems(found: Iterable[Problem]) -> Record:
    """Return ``provenance-verify/1``; `ok` is true where nothing is wrong."""
    listed = [{"what": problem.what, "mend": problem.mend} for problem in found]
    return {"format": "provenance-verify/1", "ok": not listed, "problems": listed}


def evaluation(scored: Evaluation) -> Record:
    """Return ``provenance-evaluate/1``."""
    return {
        "format": "provenance-evaluate/1",
        "claims": scored.claims,
        "states": _measures(scored.states),
        "conflicts": _measures(scored.conflicts),
        "misses": [
            {"claim": miss.claim, "source": miss.source, "expected": miss.expected, "found": miss.found}
            for miss in scored.misses
        ],
    }


def _derivation(item: Derivation) -> Record:
    return {
        "from": source(item.earlier),
        "to": source(item.later),
        "coverage": round(item.coverage, 6),
        "directed": item.directed,
        "reason": item.reason,
        "quotations": [_quotation(one) for one in item.quotations],
    }


def _repeat(item: Derivation) -> Record:
    quotations = [_quotation(one) for one in item.quotations]
    return {"source": source(item.later), "coverage": round(item.coverage, 6), "quotations": quotations}


def _quotation(item: Quotation) -> Record:
    return {"from": _span(item.earlier), "to": _span(item.later), "kind": item.kind.value}


def _side(item: Side) -> Record:
    return {
        "value": item.value,
        "origins": item.origins,
        "assertions": [_statement(statement) for statement in item.statements],
    }


def _statement(item: Statement) -> Record:
    """Return one assertion of a conflict; `differs` are the words in dispute, None where all is."""
    sentence = item.sentence
    return {
        "source": source(item.source),
        "sentence": {"text": sentence.text, **_span(sentence.span)},
        "attribution": _attribution(item.attribution),
        "differs": item.span
        and {"text": item.span.of(sentence.text), **_span(item.span.shift(sentence.span.start))},
        "notice": item.notice or None,
        "gone": item.gone,
    }


def _attribution(item: Attribution | None) -> Record | None:
    return {"speaker": item.speaker, "cue": item.cue, "name": item.name} if item else None


def _measures(item: Score) -> Record:
    return {
        "precision": round(item.precision, 6),
        "recall": round(item.recall, 6),
        "f1": round(item.f1, 6),
        "true_positives": item.true_positives,
        "false_positives": item.false_positives,
        "false_negatives": item.false_negatives,
    }


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)


def _quantity(item: Quantity) -> Record:
    return {
        "value": number(item.value),
        "low": number(item.low),
        "high": number(item.high),
        "unit": item.unit,
        "of": item.of,
        "bound": item.bound.value,
    }


def _phrase(item: Attribution) -> Span:
    """Return the words that attribute, speaker to cue; where another sentence has them, what is said."""
    spans = [span for span in (item.speaker_span, item.cue_span) if span is not None] or [item.content]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _failures(failures: Iterable[Failure]) -> list[Record]:
    return [{"path": failure.path, "error": failure.error} for failure in failures]
