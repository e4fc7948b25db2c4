"""The names that a postal town goes by: "Nykøbing F" is Nykøbing Falster, and just Nykøbing.

Knows how the post tells namesakes and city districts apart, and no single town.
"""

# The last word of a postal name, and how people write it out. Source: read off the 607 names.
_REGIONS = {
    "F": "Falster",
    "M": "Mors",
    "L": "Lolland",
    "J": "Jylland",
    "Jyll": "Jylland",
    "Vestj": "Vestjylland",
    "Sj": "Sjælland",
    "Midtsj": "Midtsjælland",
    "St": "Station",
    "By": "By",
    "Djurs": "Djursland",
    "Fyn": "Fyn",
    "Sjælland": "Sjælland",
    "Stevns": "Stevns",
    "Sydfyn": "Sydfyn",
    "Thy": "Thy",
    "Ærø": "Ærø",
}
_DISTRICTS = frozenset({"C", "K", "N", "NV", "NØ", "S", "SV", "SØ", "V", "Ø", "Øst"})


def town_names(town: str) -> tuple[str, ...]:
    """Every name for a postal town, its own first.

    The bare name may stand for several towns: Jerslev lies in Jutland and on Zealand.
    """
    base, _, suffix = town.rpartition(" ")
    if base and suffix in _REGIONS:
        return (town, f"{base} {_REGIONS[suffix]}", base)
    if base and suffix in _DISTRICTS:
        return (town, base)
    return (town,)
