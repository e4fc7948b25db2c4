"""Nothing heavy is loaded before a file is written."""

import subprocess
import sys

import pytest

_LIST_LOADED = """
import sys
from bot.papers import docx, ics, names, pdf, post
print([name for name in ("docx", "fpdf", "icalendar", "telegram") if name in sys.modules])
"""


@pytest.mark.process
def test_importing_papers_loads_no_library_that_writes_files() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LIST_LOADED], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
