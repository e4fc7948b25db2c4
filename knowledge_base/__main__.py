"""`python -m knowledge_base`: ask, search, locate and status, on the command line."""

import sys

from knowledge_base.cli import main

if __name__ == "__main__":
    sys.exit(main())
