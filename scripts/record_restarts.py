"""Record three guided restarts as they are typed in the terminal, with the plans they end in.

    python -m ingest sync knowledge_base/documents     (once)
    python scripts/record_restarts.py docs/restarts

For each it writes NAME.md, what was typed and answered; NAME.pdf, the plan; and NAME.png, the plan
as a picture, if `pdftoppm` is there. The clusters are invented. The day is fixed, so that only a
change of the guide or of the archive changes the files.
"""

import asyncio
import io
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.guide import storing
from bot.guide.reading import GENSTART
from bot.handlers.danish_time import day_of
from bot.handlers.kept_session import from_state
from bot.handlers.outgoing import File
from bot.handlers.plans import Plans
from bot.handlers.shelf import Shelf
from bot.local.chat import TerminalChat
from bot.local.screen import Screen
from bot.local.updates import CHAT_ID
from bot.parts import Parts
from bot.state.keeping import State
from bot.state.sql.opening import open_memory
from knowledge_base.bootstrap import open_desk
from knowledge_base.desk import Desk
from knowledge_base.settings import Settings, load

NOW = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
COLUMNS = 88


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Somebody restarts a cluster.

    Attributes:
        name: Of the files.
        title: What the recording shows, in Danish.
        lines: What is typed; a number presses a button.
    """

    name: str
    title: str
    lines: tuple[str, ...]


SCENARIOS = (
    Scenario(
        name="styregruppen",
        title="En styregruppe, der gik i stå under corona",
        lines=(
            *("/genstart", "vi bor i Voel", "Eksempelklyngen Å-dalen"),
            *("en styregruppe", "2020", "corona og de samme få blev trætte"),
            *("halter", "virker", "gået i stå", "nej, kommunikationen halter", "virker"),
            *("hvad er en kortlægningsrapport?", "halter", "halter lidt", "3", "måske"),
            *("fællesspisning", "Karin fra Voel", "torsdag den 14. januar kl. 19", "Voel hallen"),
        ),
    ),
    Scenario(
        name="kun_mig",
        title="Én, der er alene tilbage og ikke husker så meget",
        lines=(
            *("/genstart", "Hvidbjerg", "Thyholm", "spring over", "det er kun mig", "2", "færdig"),
            *("ved ikke", "konsulenten stoppede", "pyha", "gået i stå", "gået i stå"),
            *("hvem kan jeg ringe til?", "ved ikke", "spring over", "ved ikke", "gået i stå"),
            *("vi kom aldrig rigtig i gang", "lidt", "en gåtur mellem landsbyerne", "formanden"),
            "spring over",
        ),
    ),
    Scenario(
        name="lukket_med_vilje",
        title="En klynge, der lukkede, fordi andre gjorde arbejdet",
        lines=(
            *("/genstart", "8410", "Eksempelklyngen ved Bugten", "et par stykker"),
            *("for fem år siden", "vi lukkede med vilje", "stop", "fortryd"),
            *("lave noget sammen uden en klynge", "et lille marked eller en fest"),
            *("Birgit", "om 14 dage kl. 18.30", "forsamlingshuset"),
        ),
    ),
)


def main(folder: Path) -> None:
    """Record all scenarios into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_desk(load(Settings)) as desk:
        for scenario in SCENARIOS:
            with open_memory(now=lambda: NOW) as state:
                said, plan = asyncio.run(_record(scenario, desk, state))
            (folder / f"{scenario.name}.md").write_text(_page(scenario, said), encoding="utf-8")
            if plan is None:
                print(f"{scenario.name}: the guide did not come to its end")
                continue
            file = folder / f"{scenario.name}.pdf"
            file.write_bytes(plan)
            _draw(file)


async def _record(scenario: Scenario, desk: Desk, state: State) -> tuple[str, bytes | None]:
    out = io.StringIO()
    parts = Parts(
        desk=desk,
        state=state,
        guide_text=GENSTART.read_text(encoding="utf-8"),
        now=lambda: NOW,
        secret=b"recording",
        new_token=lambda: "abc123",
    )
    chat = TerminalChat(parts, screen=Screen(out=out, columns=lambda: COLUMNS), now=NOW.timestamp)
    await chat.begin()
    out.truncate(0)
    out.seek(0)
    for line in scenario.lines:
        out.write(f"\nI: {line}\n")
        await chat.write(line)
    said = out.getvalue()
    plan = await _plan(desk, state)
    await chat.end()
    return said, plan


async def _plan(desk: Desk, state: State) -> bytes | None:
    kept = await state.sessions.open_state(CHAT_ID)
    session = from_state(kept).session if kept else None
    if session is None or session.status != "done":
        return None
    shelf = Shelf(sessions=state.sessions, newest_text=GENSTART.read_text(encoding="utf-8"))
    plans = Plans(desk=desk, shelf=shelf, today=lambda: day_of(NOW))
    file = await plans.file(storing.to_json(session), File.PDF)
    return file.content if file else None


def _page(scenario: Scenario, said: str) -> str:
    lines = "\n".join(line.rstrip() for line in said.strip().splitlines())
    picture = f"![Planen]({scenario.name}.png)"
    return f"# {scenario.title}\n\n```text\n{lines}\n```\n\n{picture}\n"


def _draw(file: Path) -> None:
    if pdftoppm := shutil.which("pdftoppm"):
        subprocess.run(
            [pdftoppm, "-png", "-r", "80", "-singlefile", str(file), str(file.with_suffix(""))],
            check=True,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
