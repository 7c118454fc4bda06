"""`python -m punchout` is the same as the command `punchout`."""

import sys

from punchout.cli import main

if __name__ == "__main__":
    sys.exit(main())
