"""`python -m ingest`: staff's one script that keeps the archive up to date."""

import sys

from ingest.cli import main

if __name__ == "__main__":
    sys.exit(main())
