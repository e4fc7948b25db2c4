"""The unit for systemd is one that systemd takes."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

UNIT = ROOT / "docs" / "klyngehjaelp.service"


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("there is no systemd here")
    here = re.sub(r"(?m)^User=.*$", "User=root", UNIT.read_text(encoding="utf-8"))
    copy = tmp_path / UNIT.name
    copy.write_text(re.sub(r"/opt/\S+/python", "/bin/true", here), encoding="utf-8")

    done = subprocess.run(
        [analyze, "verify", str(copy)], capture_output=True, text=True, check=False, timeout=60
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_the_unit_starts_the_bot_again_and_gives_it_time_to_stop() -> None:
    said = dict(re.findall(r"(?m)^(\w+)=(.*)$", UNIT.read_text(encoding="utf-8")))

    assert said["Restart"] == "always"
    assert said["ExecStart"].endswith("-m bot run")
    assert int(said["TimeoutStopSec"]) > 10
