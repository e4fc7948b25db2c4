"""What the commands print, as JSON for programs and as Danish lines for people."""

from collections.abc import Sequence
from typing import Any

from knowledge_base.answering.outcomes import (
    Answer,
    Nearest,
    NoAnswer,
    Outcome,
    Reply,
    SmallTalk,
    Source,
)
from knowledge_base.answering.wording import plain_text, source_line
from knowledge_base.language import Language
from knowledge_base.places.checking import Due
from knowledge_base.places.location import Candidate, Location
from knowledge_base.retrieval.hits import Hit
from knowledge_base.status import Status

_UNUSABLE = (
    "Arkivet er bygget med en anden sprogmodel eller et andet format og kan ikke bruges. "
    "Kør »python -m ingest sync« på jeres mapper igen."
)
_SOURCES = {Language.DANISH: "Kilder:", Language.ENGLISH: "Sources:"}


def reply_json(reply: Reply) -> dict[str, Any]:
    """Return the object that `ask --json` prints."""
    outcome = reply.outcome
    return {
        "outcome": outcome_name(outcome),
        "text": plain_text(reply),
        "sources": [_source_json(source) for source in _sources(outcome)],
        "confidence": round(outcome.confidence, 4),
        "timings_ms": {step: round(ms, 2) for step, ms in reply.timings_ms.items()},
    }


def reply_lines(reply: Reply) -> list[str]:
    """Return an answer and its sources, a line each, each source once."""
    named = (
        f"- {source_line(source, reply.language)}{f' ({source.url})' if source.url else ''}"
        for source in _sources(reply.outcome)
    )
    once = list(dict.fromkeys(named))
    return [plain_text(reply), *(["", _SOURCES[reply.language], *once] if once else [])]


def hit_json(hit: Hit) -> dict[str, Any]:
    """Return one entry of `hits`."""
    return {
        "path": hit.document.path,
        "title": hit.document.title,
        "page": hit.passage.page,
        "year": hit.document.year,
        "url": hit.document.url,
        "passage_id": hit.passage.id,
        "text": hit.passage.text,
        "score": round(hit.score, 4),
    }


def hit_lines(hits: Sequence[Hit]) -> list[str]:
    """Return ranked passages, two lines each."""
    lines = []
    for rank, hit in enumerate(hits, start=1):
        page = f", side {hit.passage.page}" if hit.passage.page else ""
        lines.append(
            f"{rank:>2}. {hit.score:6.2f}  {hit.document.title}{page}  {hit.document.path}"
        )
        lines.append(f"    {_shortened(hit.passage.text)}")
    return lines or ["Arkivet er tomt."]


def location_json(location: Location) -> dict[str, Any]:
    """Return the object that `locate --json` prints."""
    return {
        "outcome": location.certainty.value,
        "candidates": [
            {
                "place": candidate.place,
                "kind": candidate.kind.value,
                "municipality": candidate.municipality,
                "municipality_code": candidate.municipality_code,
                "association": candidate.association.name,
                "sourced": candidate.sourced,
                "reason": candidate.reason,
            }
            for candidate in location.candidates
        ],
    }


def location_lines(location: Location) -> list[str]:
    """Return a location, a line for each candidate."""
    if not location.candidates:
        return ["Det sted kender jeg ikke. Prøv med en kommune eller et postnummer."]
    return [_candidate_line(candidate) for candidate in location.candidates]


def status_json(status: Status) -> dict[str, Any]:
    """Return the object that `status --json` prints."""
    manifest = status.active
    return {
        "generation": manifest.id if manifest else None,
        "documents": manifest.documents if manifest else 0,
        "passages": manifest.passages if manifest else 0,
        "model": manifest.fingerprint if manifest else None,
        "model_in_use": status.model,
        "last_ingest": manifest.created_at if manifest else None,
        "generations": list(status.generations),
        "disk_bytes": status.disk_bytes,
        "overdue": [
            {
                "path": document.path,
                "title": document.title,
                "owner": document.owner,
                "review_by": str(document.review_by),
            }
            for document in status.overdue
        ],
    }


def status_lines(status: Status) -> list[str]:
    """Return the state of the archive in Danish."""
    manifest = status.active
    if manifest is None:
        return ["Arkivet er tomt. Kør »python -m ingest sync MAPPE« først."]
    return [
        f"Generation   {manifest.id}",
        f"Udgivet      {manifest.created_at}",
        f"Indhold      {manifest.documents} dokumenter, {manifest.passages} tekststykker",
        f"Sprogmodel   {manifest.fingerprint}",
        f"Plads        {status.disk_bytes / 1e6:.1f} MB".replace(".", ","),
        f"Kan rulles tilbage til: {', '.join(status.generations[1:]) or 'ingen'}",
        *([] if status.usable else [_UNUSABLE]),
        *_overdue_lines(status),
    ]


def _overdue_lines(status: Status) -> list[str]:
    if not status.overdue:
        return []
    return [
        "Skulle have været set igennem:",
        *(
            f"- {document.title} ({document.path}), senest {document.review_by}"
            + (f", {document.owner}" if document.owner else "")
            for document in status.overdue
        ),
    ]


def outcome_name(outcome: Outcome) -> str:
    """Return what `ask --json` calls an outcome; small talk is no answer from the archive."""
    match outcome:
        case Answer():
            return "answer"
        case Nearest():
            return "nearest"
        case NoAnswer() | SmallTalk():
            return "no_answer"


def _sources(outcome: Outcome) -> tuple[Source, ...]:
    match outcome:
        case Answer(sources=sources) | Nearest(sources=sources):
            return sources
        case NoAnswer() | SmallTalk():
            return ()


def _source_json(source: Source) -> dict[str, Any]:
    return {
        "path": source.path,
        "title": source.title,
        "page": source.page,
        "year": source.year,
        "url": source.url,
        "passage_id": source.passage_id,
        "quote": source.quote,
        "score": round(source.score, 4),
    }


def due_json(due: Due) -> dict[str, Any]:
    """Return what is to be checked in the tables of places."""
    return {
        "inferred": [
            {
                "name": row.name,
                "code": row.code,
                "association": row.association,
                "reason": row.reason,
            }
            for row in due.inferred
        ],
        "associations": [
            {
                "code": each.association.code,
                "name": each.association.name,
                "last_checked": each.association.last_checked,
                "reasons": list(each.reasons),
            }
            for each in due.associations
        ],
    }


def due_lines(due: Due) -> list[str]:
    """Return what is to be checked, a line each, for staff."""
    lines = [f"{len(due.inferred)} kommuner og øer, hvor foreningen er sluttet og ikke slået op:"]
    lines += [f"  {row.name}: {row.association}. {row.reason}" for row in due.inferred]
    lines += ["", f"{len(due.associations)} landsdelsforeninger, der mangler noget:"]
    lines += [
        f"  {each.association.name}: {', '.join(each.reasons)}." for each in due.associations
    ]
    return [*lines, "", "Ret i knowledge_base/data/; docs/places.md siger hvordan."]


def _candidate_line(candidate: Candidate) -> str:
    likely = "" if candidate.sourced else " (sandsynligvis)"
    return (
        f"{candidate.place}: {candidate.municipality}, {candidate.association.name}{likely}, "
        f"{candidate.association.url}"
    )


def _shortened(text: str, *, longest: int = 160) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rsplit(" ", 1)[0] + " …"
