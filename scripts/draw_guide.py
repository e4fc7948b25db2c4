"""Draws the diagram in docs/guide.md anew from knowledge_base/guides/genstart.yaml."""

import sys
from pathlib import Path

from bot.errors import WrongGuide
from bot.guide.drawing import with_diagram
from bot.guide.reading import read_file

PAGE = Path(__file__).parent.parent / "docs" / "guide.md"


def main() -> None:
    """Write the page, or say what is wrong with the guide."""
    try:
        guide = read_file()
    except WrongGuide as error:
        sys.exit(str(error))
    PAGE.write_text(with_diagram(PAGE.read_text(encoding="utf-8"), guide), encoding="utf-8")


if __name__ == "__main__":
    main()
