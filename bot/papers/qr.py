"""A link as a picture that a telephone's camera follows, to print on a poster or a leaflet."""

import io

from bot.errors import NotInstalled

_PIXELS = 12
"""Pixels of a dot: a link gives about 500 across, 4 cm on paper at 300 dots an inch. A guess."""
_MARGIN = 4
"""Dots of white around it. Source: ISO/IEC 18004, the quiet zone."""
_CORRECTION = "q"
"""A quarter may be dirty or torn, as on a notice board."""


def write(link: str) -> bytes:
    """Return a link as a QR code, PNG.

    Raises:
        NotInstalled: The library that draws it is not there.
    """
    try:
        import segno  # noqa: PLC0415 - an extra, and not always needed
    except ModuleNotFoundError:
        raise NotInstalled(what="QR-billeder", extra="qr") from None
    picture = io.BytesIO()
    code = segno.make_qr(link, error=_CORRECTION)
    code.save(picture, kind="png", scale=_PIXELS, border=_MARGIN)
    return picture.getvalue()
