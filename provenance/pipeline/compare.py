"""Pairs → Judgements: the judge alone, without an index."""

from collections.abc import Iterable, Iterator, Sequence

from provenance import embed
from provenance.compare import Text, text
from provenance.domain.evidence import Judgement, Pair
from provenance.embed import Encoder, Vectors
from provenance.extract import extract
from provenance.judge import DEFAULT as DEFAULT_JUDGE
from provenance.judge import load as load_judge

BATCH = 256  # pairs that are encoded together …
CHARACTERS = 200_000  # … and no more text than this, each word of which takes a vector while it is judged

Dated = tuple[str, str | None]


def compare(
    pairs: Iterable[Pair],
    *,
    encoder: str | None = None,
    judge: str = DEFAULT_JUDGE,
    judge_model: str | None = None,
) -> Iterator[Judgement]:
    """Yield the judgement of each pair, in order, without any index.

    Pairs are taken some hundred at a time, and a text that is in many of them is read and encoded once.
    Where taking the next one fails, those before it are answered first.

    Args:
        pairs: what to judge.
        encoder: name of the encoder; default the packaged one.
        judge: one of `judge.names()`.
        judge_model: the folder or name of its model, for a judge that decides by one.

    Raises:
        EncoderUnavailable: the encoder cannot be loaded.
        InvalidInput: there is no such judge, or it and its model do not go together.
        JudgeUnavailable: the judge's model cannot be used.
    """
    deciding = load_judge(judge, model=judge_model)
    model = embed.load(encoder)
    for batch in filter(None, _batches(pairs)):
        vectors, sides = _encoded(batch, model)
        for said, stated in batch:
            similarity = float(vectors[said] @ vectors[stated])
            yield deciding.judge(sides[said], sides[stated], similarity, given=True)


def _batches(pairs: Iterable[Pair]) -> Iterator[Sequence[tuple[Dated, Dated]]]:
    """Yield claims and sentences with their dates, in order; also those before an error, then the error."""
    batch: list[tuple[Dated, Dated]] = []
    characters = 0
    try:
        for pair in pairs:
            batch.append(((pair.claim.text, pair.claim.date), (pair.evidence, pair.evidence_date)))
            characters += len(pair.claim.text) + len(pair.evidence)
            if len(batch) >= BATCH or characters >= CHARACTERS:
                yield batch
                batch, characters = [], 0
    except Exception:
        yield batch
        raise
    yield batch


def _encoded(
    batch: Sequence[tuple[Dated, Dated]], model: Encoder
) -> tuple[dict[Dated, Vectors], dict[Dated, Text]]:
    """Return the sentence vector and the side of each distinct text of a batch."""
    distinct = list(dict.fromkeys(dated for pair in batch for dated in pair))
    texts = list(dict.fromkeys(written for written, _ in distinct))
    rows, tokens = model.encode_with_tokens(texts)
    vectors = dict(zip(texts, rows, strict=True))
    pieces = dict(zip(texts, tokens, strict=True))
    return (
        {dated: vectors[dated[0]] for dated in distinct},
        {
            (written, date): text(
                extract(written, said_on=date), pieces[written].spans, pieces[written].vectors
            )
            for written, date in distinct
        },
    )
