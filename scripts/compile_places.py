"""Compile the tables of places in `knowledge_base/data` from two folders of gathered facts.

    python scripts/compile_places.py FACTS_FOLDER GEO_FOLDER [--replace FILE]…

FACTS_FOLDER holds associations.csv, municipalities.csv and clusters.csv; GEO_FOLDER holds
postal_codes.csv, places.csv and parishes.csv. A table that is there already is left alone, because
staff correct them by hand; `--replace postal_codes.csv` writes that one anew. See docs/places.md.
"""

import argparse
import csv
import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import yaml

from knowledge_base.places import table
from knowledge_base.places.folding import fold

FALLBACK_URL = "https://www.dgi.dk"
CHRISTIANSOE = "0411"  # a code, but not one of the 98 municipalities

# The year a phone or e-mail is from, where the source gives one; the earlier of "2016-2018".
CONTACT_YEARS = {"midt-og-vestsjaelland": 2016, "storkoebenhavn": 2018}
CONTACT_NOTES = {
    "midt-og-vestsjaelland": "Telefonen er fra en gammel side, omkring 2016-2018. Ring og tjek.",
    "storkoebenhavn": "Telefonen er fra et tryk fra 2018. Ring og tjek.",
    "sdu": "Kontakten er fra en andens side uden årstal. Dækker Sydslesvig, ingen dansk kommune.",
}
NO_CONTACT = "Ingen kilde gav telefon eller e-mail. Gæt ikke, men henvis til www.dgi.dk."
GUESSED_URL = "Foreningens egen side er ikke set i nogen kilde, derfor forsiden."

# What a basis comes down to, in the words staff read. First match wins.
REASONS = (
    (r"^inferred.*lives in", "Sluttet ud fra geografien; folk i bestyrelsen bor der."),
    (
        r"^inferred.*islanders' association",
        "Sluttet ud fra geografien; lokalavisen peger samme vej.",
    ),
    (
        r"^inferred.*leisure consultant",
        "Sluttet ud fra geografien; kommunen arbejder sammen med DGI.",
    ),
    (
        r"^inferred.*former DGI",
        "Sluttet ud fra geografien; en gammel klubvedtægt nævner forgængeren.",
    ),
    (
        r"^inferred.*CHECK",
        "Sluttet ud fra geografien. Tjek først: naboen hører et andet sted til.",
    ),
    (r"^inferred.*Brøndby", "Sluttet ud fra geografien; ligger mellem kommuner med kilde."),
    (r"^inferred.*not one of the 11", "Sluttet ud fra geografien; er ikke i DGI Storkøbenhavn."),
    (r"^inferred", "Sluttet ud fra geografien; ingen kilde fundet."),
    (r"State of the City", "Foreningens egen rapport nævner sine 11 kommuner (2018)."),
    (r"bylaws § (\d)", "Foreningens vedtægter § {0}."),
    (r"board page", "Bestyrelsens side (2023)."),
    (r"staff list 2020", "Medarbejderliste (2020)."),
    (r"annual report 2017", "Foreningens årsberetning (2017)."),
    (r"Lokaldysten", "Foreningens konsulent nævner kommunen (2022)."),
    (r"^sourced: closed list", "Lokalavis lister foreningens seks kommuner (2019)."),
    (r"CHANGED from", "En klub i kommunens sydlige del sidder i bestyrelsen (2017). Tjek resten."),
    (r"dækker geografien", "Foreningen dækker fra Brøndby til Kalundborg (2017)."),
    (r"chair on Lolland", "Foreningens formand om kommunens klubber (2024)."),
    (r"vision agreement(?: (\d{4}))?", "Visionsaftale mellem kommune og forening ({0})."),
    (r"part(?:nership|nership agreement)\b", "Partnerskab mellem kommune og forening."),
    (
        r"permanent agreement|shared club consultant",
        "Fælles klubkonsulent for kommune og forening.",
    ),
    (r"joint project|supports the project", "Fælles projekt mellem kommune og forening."),
    (r"head office", "Foreningens kontor ligger eller lå i kommunen."),
    (r"elected from|put forward by", "En klub i kommunen sidder i bestyrelsen (2017)."),
    (r"member club|gave 2022 prizes", "En klub i kommunen er medlem af foreningen."),
    (r"given together with|is active with", "Foreningen arbejder sammen med kommunen."),
    (
        r"^sourced \(weak\)",
        "Foreningens konsulent taler for kommunens klubber (2024). Svag kilde.",
    ),
)

# Names in use besides the official one; abbreviations and å/aa are the business of folding.
ALIASES = {
    "0101": ("Kbh", "Københavns Kommune"),
    "0147": ("Frb",),
    "0173": ("Lyngby Kommune",),
    "0320": ("Fakse",),
    "0400": ("Bornholms Regionskommune",),
    "0480": ("Nordfyn",),
    "0773": ("Mors",),
    "0820": ("Vesthimmerland",),
}

# Short names and earlier names of clusters, as their own pages use them.
CLUSTER_ALIASES = {
    "Mols i Udvikling": (),
    "Tannisbugt Landsbyklynge": ("Tannisbugt",),
    "Landsbyklyngen Kronjylland": ("Kronjylland",),
    "Bedst mod West": ("Bedst mod Vest",),
    "Sorring-Voel Landsbyklynge": ("Sorring-Voel",),
    "Hammer Bakker": ("Rundt om Hammer Bakker",),
    "Rebild Øst Klyngen": ("Rebild Øst",),
    "Landsbyfællesskabet Østdjurs": ("Østdjurs",),
    "Landsbyklyngen Agger, Krik og Vestervig": ("Agger, Krik og Vestervig",),
    "Land, vand og by - i hjertet af Thy": ("Land, vand og by",),
    "Ådalen": ("Landsbyklyngen Ådalen",),
    "Den Bette Trekant & Co.": ("Den Bette Trekant",),
    "De 5 Landsbyer": ("De fem landsbyer",),
}

# Short names that people use, and that only namesakes elsewhere bear in the gathered places.
PLACE_ALIASES = {("Kongens Lyngby", "by"): "Lyngby"}

# Firms, hostels and the like that stand among the gathered places.
NO_PLACES = frozenset({"Feriekoloni (hørve)", "Inn I Evighetens Mørke", "Lund 1", "Weiss A/S"})

# What the kinds of the gathered places are called in our table. The old register's villages are
# villages; the rest of it (ejerlav) is mostly farms, manors and hamlets.
KINDS = {
    "by": "by",
    "postby": "by",
    "bydel": "bydel",
    "landsby": "landsby",
    "ejerlav_by": "landsby",
    "ejerlav": "ejerlav",
    "gård": "ejerlav",
}

# Where the facts tell the villages in a sentence, or two in one.
CLUSTER_VILLAGES = {
    "Landet mellem fjordene": ("Lundby", "Bårse"),
    "Søskovlandet": (
        *("Haraldsted", "Allindemagle", "Jystrup", "Valsølille", "Kværkeby", "Fjellebro"),
        "Vigersted",
    ),
    "Bedst mod West": ("Nr. Bork", "Sdr. Bork", "Hemmet", "Sdr. Vium", "Lyne"),
    "Hånden under Midtfyn": ("Espe", "Gestelev", "Heden", "Vantinge", "Herringe", "Hillerslev"),
    "De 5 Landsbyer": ("Ubby", "Jerslev", "Sæby", "Hallenslev", "Jorløse", "Reerslev", "Buerup"),
    "Den gyldne Banan": ("Faster",),
}

# Regions and islands with several villages, and the municipalities they reach into. Common
# geography, drawn wide: "Rødding i Sønderjylland" is in Vejen, and what is left out here is ruled
# out there. Midtjylland and Nordjylland are the administrative ones.
REGIONS = {
    "Als": ("0540",),
    "Amager": ("0101", "0185", "0155"),
    "Djursland": ("0706", "0707"),
    "Falster": ("0376",),
    "Fjends": ("0779", "0791"),
    "Fyn": ("0461", "0430", "0480", "0420", "0479", "0410", "0440", "0450"),
    "Han Herred": ("0849", "0787"),
    "Hannæs": ("0787",),
    "Himmerland": ("0820", "0840", "0846", "0851"),
    "Hindsholm": ("0440",),
    "Hornsherred": ("0250", "0350"),
    "Jylland": (
        *("0851", "0860", "0813", "0787", "0846", "0849", "0820", "0840", "0773", "0810", "0615"),
        *("0657", "0661", "0665", "0671", "0706", "0707", "0710", "0727", "0730", "0740", "0746"),
        *("0751", "0756", "0760", "0766", "0779", "0791", "0510", "0530", "0540", "0550", "0561"),
        *("0573", "0575", "0580", "0607", "0621", "0630"),
    ),
    "Lolland-Falster": ("0360", "0376"),
    "Midtdjurs": ("0706", "0707"),
    "Midtfyn": ("0430",),
    "Midtjylland": (
        *("0615", "0657", "0661", "0665", "0671", "0706", "0707", "0710", "0727", "0730", "0740"),
        *("0741", "0746", "0751", "0756", "0760", "0766", "0779", "0791"),
    ),
    "Midtsjælland": ("0329", "0340", "0350", "0265", "0259", "0316"),
    "Mols": ("0706",),
    "Møn": ("0390",),
    "Nordals": ("0540",),
    "Nordjylland": (
        *("0851", "0860", "0813", "0787", "0846", "0849", "0820", "0840", "0773", "0810", "0825"),
    ),
    "Nordsjælland": (
        *("0270", "0219", "0250", "0210", "0217", "0260", "0240", "0230", "0190", "0201", "0223"),
    ),
    "Nordvestjylland": ("0787", "0779", "0661", "0665", "0671", "0773"),
    "Nordvestsjælland": ("0326", "0316", "0306"),
    "Salling": ("0779",),
    "Siø": ("0482",),
    "Sjælland": (
        *("0253", "0259", "0265", "0269", "0306", "0316", "0320", "0326", "0329", "0330", "0336"),
        *("0340", "0350", "0370", "0390", "0101", "0147", "0151", "0153", "0155", "0157", "0159"),
        *("0161", "0163", "0165", "0167", "0169", "0173", "0175", "0183", "0185", "0187", "0190"),
        *("0201", "0210", "0217", "0219", "0223", "0230", "0240", "0250", "0260", "0270"),
    ),
    "Sundeved": ("0540",),
    "Sydals": ("0540",),
    "Sydfyn": ("0479", "0430"),
    "Sydhavsøerne": ("0360", "0376", "0390"),
    "Sydjylland": (
        *("0561", "0573", "0575", "0530", "0621", "0630", "0607", "0563", "0550", "0580", "0510"),
        *("0540",),
    ),
    "Sydlangeland": ("0482",),
    "Sydsalling": ("0779",),
    "Sydsjælland": ("0370", "0390", "0320", "0336"),
    "Sydvestjylland": ("0573", "0561", "0575", "0530", "0563"),
    "Sydøstjylland": ("0630", "0621", "0615", "0766", "0607"),
    "Sønderjylland": ("0550", "0580", "0510", "0540", "0575", "0621"),
    "Thy": ("0787",),
    "Tåsinge": ("0479",),
    "Vendsyssel": ("0860", "0813", "0810", "0849", "0851"),
    "Vestfyn": ("0420", "0410"),
    "Vestjylland": ("0760", "0657", "0661", "0665", "0671", "0573", "0561", "0563"),
    "Vestlolland": ("0360",),
    "Vestsalling": ("0779",),
    "Vestsjælland": ("0326", "0330", "0316", "0306", "0340", "0329"),
    "Østfyn": ("0450", "0440"),
    "Østjylland": (
        *("0751", "0730", "0740", "0706", "0707", "0746", "0710", "0615", "0766", "0727", "0741"),
    ),
    "Østlolland": ("0376",),
    "Østsjælland": ("0259", "0336", "0320", "0253", "0269"),
}

OUTSIDE = (
    {
        "name": "Sydslesvig",
        "code": "",
        "association": "sdu",
        "sourced": "yes",
        "reason": "SdU er DGI's landsdelsforening i Sydslesvig.",
        "source": "https://www.dgi.dk/foreningsledelse/min-landsdelsforening/sdu/om-sdu",
        "aliases": "Flensborg|Flensburg|Slesvig|Südschleswig",
    },
    {
        "name": "Christiansø",
        "code": CHRISTIANSOE,
        "association": "bornholm",
        "sourced": "no",
        "reason": "Hører ikke til nogen kommune; Bornholm er nærmest.",
        "source": "",
        "aliases": "Ertholmene|Frederiksø",
    },
)

YAML_HEAD = """\
# DGI's landsdelsforeninger. I må gerne rette her: programmet læser filen, når det starter.
# - telefon og e-mail står tomme, hvor ingen kilde gav dem; gæt dem ikke.
# - contact_year er det år, telefon og e-mail er fra, hvis vi ved det.
# - last_checked er dagen, hvor rækken sidst blev holdt op mod sin kilde. Sæt dagens dato, når I
#   har tjekket den. Den første dato er dagen, hvor tabellen blev samlet ud fra gemte kilder.
# - code må ikke ændres: kommunetabellen og links i gamle beskeder bruger den.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The two folders, and the day the rows are written as checked against them."""

    facts: Path
    geo: Path
    checked: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the tables that are missing or named by `--replace`; returns the exit code."""
    parser = argparse.ArgumentParser(description="Compile the tables of places.")
    parser.add_argument("facts", type=Path, help="folder with the associations and clusters")
    parser.add_argument("geo", type=Path, help="folder with the postal codes and places")
    parser.add_argument("--replace", action="append", default=[], choices=sorted(TABLES))
    parser.add_argument("--into", type=Path, default=table.DATA, help="where the tables go")
    parser.add_argument(
        "--checked", default=f"{datetime.now(tz=UTC):%Y-%m-%d}", help="last_checked of new rows"
    )
    given = parser.parse_args(arguments)
    facts = Facts(facts=given.facts, geo=given.geo, checked=given.checked)
    for file, compiled in TABLES.items():
        path = given.into / file
        if path.exists() and file not in given.replace:
            print(f"kept     {file} (write it anew with --replace {file})")
        else:
            path.write_text(compiled(facts), encoding="utf-8")
            print(f"written  {file}")
    table.load_table(given.into)
    return 0


def associations(facts: Facts) -> str:
    """The 14 associations as YAML; contact details blank where no source gave them."""
    rows = [_association(row, facts.checked) for row in _read(facts.facts / "associations.csv")]
    entries = [
        yaml.safe_dump([row], allow_unicode=True, sort_keys=False, width=10_000) for row in rows
    ]
    return YAML_HEAD + "\n" + "\n".join(entries).replace(": null\n", ":\n")


def _association(row: dict[str, str], checked: str) -> dict[str, object]:
    code = _association_code(row)
    guessed = "guessed" in row["confidence"]
    notes = [CONTACT_NOTES.get(code, NO_CONTACT)] + [GUESSED_URL] * guessed
    return {
        "code": code,
        "name": row["name"],
        "url": FALLBACK_URL if guessed else row["url"],
        "phone": _phone(row["phone"]),
        "email": row["email"] or None,
        "contact_year": CONTACT_YEARS.get(code),
        "last_checked": checked,
        "source": _first_url(row["source"]),
        "note": " ".join(notes),
    }


def municipalities(facts: Facts) -> str:
    """The 98 municipalities, each with its association and why."""
    named = {
        row["name"]: _association_code(row) for row in _read(facts.facts / "associations.csv")
    }
    rows = [
        {
            "code": row["code"],
            "name": row["name"],
            "association": named[row["association"]],
            "sourced": "yes" if row["basis"].startswith("sourced") else "no",
            "reason": _reason(row["basis"]),
            "source": _first_url(row["basis"]),
            "aliases": "|".join(ALIASES.get(row["code"], ())),
        }
        for row in _read(facts.facts / "municipalities.csv")
    ]
    return _csv(rows)


def postal_codes(facts: Facts) -> str:
    """Every postal code, with the municipalities it reaches into, largest area first."""
    rows = [
        {
            "code": row["postnr"],
            "town": row["town"],
            "municipalities": row["municipality_codes"].replace(f"|{CHRISTIANSOE}", ""),
        }
        for row in _read(facts.geo / "postal_codes.csv")
    ]
    return _csv(rows)


def clusters(facts: Facts) -> str:
    """The clusters that sources name, with short and earlier names."""
    rows = []
    for row in _read(facts.facts / "clusters.csv"):
        name, *earlier = _cluster_names(row["name"])
        rows.append(
            {
                "name": name,
                "aliases": "|".join([*earlier, *CLUSTER_ALIASES.get(name, ())]),
                "municipalities": "|".join(re.findall(r"\d{4}", row["municipality_code"])),
                "villages": "|".join(_villages(name, row["villages"])),
                "project": row["project"].split(" ")[0],
                "one_of_29": re.split(r"\W", row["one_of_29"].removeprefix("probably "))[0],
                "source": _first_url(row["source"]),
            }
        )
    return _csv(rows)


def places(facts: Facts) -> str:
    """Every town, village and smaller place, with a point of its own or in its parish."""
    found: dict[tuple[str, str, str], dict[str, str]] = {}
    for row in _read(facts.geo / "places.csv"):
        kind = KINDS[row["type"]]
        if row["municipality_code"] == CHRISTIANSOE or row["name"] in NO_PLACES:
            continue
        short = PLACE_ALIASES.get((row["name"], kind), "")
        place = {
            "name": row["name"],
            "kind": kind,
            "municipality": row["municipality_code"],
            "lat": "" if row["coord_quality"] == "district" else _degrees(row["lat"]),
            "lon": "" if row["coord_quality"] == "district" else _degrees(row["lon"]),
            "population": row["population"],
            "aliases": _other_names(row["name"], f"{row['alt_names']}|{short}"),
        }
        found.setdefault((row["name"], row["municipality_code"], f"{kind}{place['lat']}"), place)
    return _csv(place for _, place in sorted(found.items()))


def parishes(facts: Facts) -> str:
    """The parishes, with the municipalities each reaches into."""
    rows = {
        (row["name"], row["municipality_codes"]): {
            "name": row["name"],
            "municipalities": row["municipality_codes"],
            "lat": _degrees(row["lat"]),
            "lon": _degrees(row["lon"]),
        }
        for row in _read(facts.geo / "parishes.csv")
        if row["municipality_codes"] != CHRISTIANSOE
    }
    return _csv(row for _, row in sorted(rows.items()))


def regions(facts: Facts) -> str:  # noqa: ARG001 - one shape for all tables
    """The regions that people say they are from, and that are no municipality."""
    return _csv(
        {"name": name, "municipalities": "|".join(codes)} for name, codes in REGIONS.items()
    )


def outside(facts: Facts) -> str:  # noqa: ARG001 - one shape for all tables
    """The places that people are from and that no municipality covers."""
    return _csv(OUTSIDE)


TABLES: dict[str, Callable[[Facts], str]] = {
    table.ASSOCIATIONS: associations,
    table.MUNICIPALITIES: municipalities,
    table.POSTAL_CODES: postal_codes,
    table.CLUSTERS: clusters,
    table.PLACES: places,
    table.PARISHES: parishes,
    table.REGIONS: regions,
    table.OUTSIDE: outside,
}


def _association_code(row: dict[str, str]) -> str:
    return row["slug"].removeprefix("dgi-")


def _phone(digits: str) -> str | None:
    """A Danish number in pairs of digits; a foreign one as it is."""
    if not digits or digits.startswith("+"):
        return digits or None
    return " ".join(re.findall(r"\d\d", digits.replace(" ", "")))


def _reason(basis: str) -> str:
    for pattern, reason in REASONS:
        if found := re.search(pattern, basis):
            years = [part for part in found.groups() if part]
            return reason.format(*years) if years else reason.replace(" ({0})", "")
    raise SystemExit(f"No reason fits this basis; add one to REASONS: {basis}")


def _first_url(text: str) -> str:
    found = re.search(r"https?://[^\s;)]+", text)
    return found.group().rstrip(".,") if found else ""


def _cluster_names(name: str) -> list[str]:
    """The names in "De 5 Landsbyer (also De 5 ved Tissø)", the first one first."""
    inside = re.search(r"\s*\((?:also |first called )?(.+)\)$", name)
    return [name[: inside.start()], inside.group(1)] if inside else [name]


_NOT_A_VILLAGE = re.compile(
    r"\d|\b(?:and|areas|list|parishes|smaller|surroundings|the|villages)\b"
)


def _villages(cluster: str, listed: str) -> list[str]:
    """The villages that a source names; "24 villages on Mols" and "smaller places" name none."""
    if cluster in CLUSTER_VILLAGES:
        return list(CLUSTER_VILLAGES[cluster])
    names = (re.sub(r"\(.*?\)", "", name).strip() for name in listed.split(";"))
    return [name for name in names if name and not _NOT_A_VILLAGE.search(name)]


def _other_names(name: str, others: str) -> str:
    """Names that are not just the same in other letters."""
    keys = {fold(name)}
    kept = []
    for other in others.split("|"):
        if other and fold(other) not in keys:
            keys.add(fold(other))
            kept.append(other)
    return "|".join(kept)


def _degrees(number: str) -> str:
    return f"{float(number):.3f}" if number else ""


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _csv(rows: Iterable[dict[str, str]]) -> str:
    listed = list(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(listed[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    return text.getvalue()


if __name__ == "__main__":
    sys.exit(main())
