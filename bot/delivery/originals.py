"""The files that documents were made from, where they still lie on this machine."""

import hashlib
from pathlib import Path

LARGEST_BYTES = 50_000_000
"""What a bot may send. Source: https://core.telegram.org/bots/api#senddocument"""


def is_there(location: str) -> bool:
    """Tell whether a file is there and of a size that can be sent."""
    try:
        return Path(location).is_file() and 0 < Path(location).stat().st_size <= LARGEST_BYTES
    except OSError:
        return False


def read(location: str, *, digest: str) -> bytes | None:
    """Return a file's bytes, or None if it is not the very file that was ingested.

    What stands there now may never have been looked through for personal numbers.

    Args:
        location: An absolute path.
        digest: SHA-256 of the file when it was ingested, in hex.
    """
    try:
        content = Path(location).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == digest else None
