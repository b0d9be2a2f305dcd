"""Places → who says it there: every source that publishes the text, or did before it changed its mind."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter

from provenance.conflicts.reasons.revisions import notice
from provenance.domain.conflict import Statement
from provenance.store.survey import Place, Stated, SurveyRows


def statements(rows: SurveyRows, places: Iterable[Place]) -> Mapping[Place, tuple[Statement, ...]]:
    """Return the statements made at each place, without what differs and who is quoted.

    One sentence stands on each side of it. Of a version that was replaced only what its source no longer
    says is a statement, and `gone`.
    """
    found: dict[Place, tuple[Statement, ...]] = {}
    said_now: dict[int, frozenset[str]] = {}
    for document, group in groupby(sorted(set(places)), key=itemgetter(0)):
        text = {one.sentence.position: one for one in rows.text(document)}
        correction = notice(one.sentence.text for one in text.values())
        publishers = rows.publishers(document)
        for later in {
            one.replaced_by for one in publishers if one.replaced_by is not None
        } - said_now.keys():
            said_now[later] = frozenset(one.sentence.text for one in rows.text(later))
        for _, position in group:
            one = text[position]
            found[(document, position)] = tuple(
                Statement(
                    publisher.source,
                    publisher.document_id,
                    one.sentence,
                    one.assertion,
                    before=_text(text.get(position - 1)),
                    after=_text(text.get(position + 1)),
                    notice=correction,
                    gone=publisher.replaced_by is not None,
                )
                for publisher in publishers
                if publisher.replaced_by is None or one.sentence.text not in said_now[publisher.replaced_by]
            )
    return found


def _text(stated: Stated | None) -> str:
    return stated.sentence.text if stated else ""
