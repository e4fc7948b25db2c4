"""How an explanation is shown: tables of what was found, each score, and what decided."""

from collections.abc import Iterator

from rich.console import Group
from rich.table import Table
from rich.text import Text

from knowledge_base.answering.explaining import Explanation
from knowledge_base.printing import outcome_name

_SHOWN = 10
_TITLE_LENGTH = 44


def explanation(explained: Explanation) -> Group:
    """Return an explanation as it is printed: in Danish, for staff."""
    return Group(*_blocks(explained))


def _blocks(explained: Explanation) -> Iterator[Text | Table]:
    yield Text(f"Forstået som: {explained.understood.question}")
    if explained.understood.before:
        weight = f"{explained.understood.weight:.1f}".replace(".", ",")
        yield Text(f"Sammen med det forrige spørgsmål, vægt {weight}")
    if len(explained.parts) > 1:
        yield Text("Delt i: " + " | ".join(explained.parts))
    if explained.talk:
        yield Text(f"Småsnak: {explained.talk.value}. Arkivet bliver ikke spurgt.")
    else:
        yield _hits(explained)
        yield _features(explained)
    yield Text(_ending(explained))


def _hits(explained: Explanation) -> Table:
    table = Table(title="Tekststykker, bedste først")
    for name in ("nr.", "dokument", "i alt", "stykke", "sætning", "4-gram", "ordstamme", "ord"):
        table.add_column(name, justify="left" if name == "dokument" else "right")
    for rank, hit in enumerate(explained.hits[:_SHOWN], start=1):
        table.add_row(
            str(rank),
            Text(f"{hit.document.title[:_TITLE_LENGTH]} {hit.document.year or ''}"),
            f"{hit.score:.2f}",
            f"{hit.dense:.3f}",
            f"{hit.aspect:.3f}",
            f"{hit.lexical:.1f}",
            f"{hit.stems:.1f}",
            f"{hit.coverage:.2f}",
        )
    return table


def _features(explained: Explanation) -> Table:
    table = Table(title="Hvor sikkert er det?")
    for name in ("træk", "værdi", "bidrag"):
        table.add_column(name, justify="left" if name == "træk" else "right")
    table.add_row("udgangspunkt", "", f"{explained.calibration.intercept:+.2f}")
    for name, value, added in explained.features:
        table.add_row(name, f"{value:.3f}", f"{added:+.2f}")
    return table


def _ending(explained: Explanation) -> str:
    outcome, calibration = explained.reply.outcome, explained.calibration
    return (
        f"Sikkerhed {outcome.confidence:.3f}: {outcome_name(outcome)} "
        f"(svar fra {calibration.answer_from:.3f}, nærmeste fra {calibration.nearest_from:.3f})"
    )
