"""How often places are found, and how often they are wrong.

    pip install shapely
    python benchmarks/places/measure.py [--polygons FILE.geojson]

Prints one Markdown table a question: municipalities and postal codes, names held out from the
tables, pins (against the municipalities' polygons, which are no part of this project; features
with a property `code`), sentences, and the time and memory of a look-up. See docs/places.md.
"""

import argparse
import json
import random
import resource
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.folding import fold
from knowledge_base.places.location import Certainty, Location
from knowledge_base.places.table import PlaceTable, load_table

HERE = Path(__file__).parent
FOLDS = 5
PINS = 20_000


@dataclass(frozen=True, slots=True)
class Tried:
    """What a look-up came to, and the municipalities that would be right."""

    found: Location
    right: frozenset[str]

    @property
    def verdict(self) -> str:
        """One of certain, asked, wrong, missed among the choices, unknown."""
        codes = {candidate.municipality_code for candidate in self.found.candidates}
        if self.found.certainty is Certainty.UNKNOWN:
            return "unknown"
        if self.found.certainty is Certainty.CERTAIN:
            return "certain" if codes & self.right else "wrong"
        return "asked" if codes & self.right else "asked amiss"


VERDICTS = ("certain", "wrong", "asked", "asked amiss", "unknown")


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polygons", type=Path, help="GeoJSON of the municipalities")
    polygons: Path | None = parser.parse_args().polygons
    table = load_table()
    directory = PlaceDirectory(table)
    _print_verdicts("Look-ups", dict(_lookups(table, directory)))
    held_out = {
        "parishes, known from the other tables alone": list(_parishes_held_out(table)),
        "places in no table, five folds": list(_held_out(table)),
    }
    _print_verdicts("Names held out", held_out)
    if polygons:
        _print_pins(table, directory, polygons)
    _print_verdicts("Short answers", {"short answers": list(_short_answers(directory))})
    for name in ("dev", "heldout"):
        _print_sentences(directory, name)
    _print_costs(directory)


def _lookups(table: PlaceTable, directory: PlaceDirectory) -> Iterator[tuple[str, list[Tried]]]:
    forms = ("{}", "{} Kommune", "{}s kommune", "vi bor i {}", "LOWER", "AA", "Å")
    municipalities = [
        Tried(directory.locate(_written(row.name, form)), frozenset([row.code]))
        for row in table.municipalities.values()
        for form in forms
    ]
    yield "municipalities, seven ways each", municipalities
    for form in ("{code}", "{code} {town}"):
        yield (
            f"postal codes, `{form}`",
            [
                Tried(
                    directory.locate(form.format(code=row.code, town=row.town)),
                    frozenset(row.municipalities),
                )
                for row in table.postal_codes.values()
            ],
        )
    yield (
        "towns, villages, hamlets",
        [
            Tried(directory.locate(row.name), frozenset([row.municipality]))
            for row in table.settlements
        ],
    )
    yield (
        "parishes",
        [
            Tried(directory.locate(row.name), frozenset(row.municipalities))
            for row in table.parishes
        ],
    )


def _written(name: str, form: str) -> str:
    match form:
        case "LOWER":
            return name.lower()
        case "AA":
            return name.replace("å", "aa").replace("Å", "Aa")
        case "Å":
            return name.replace("aa", "å").replace("Aa", "Å")
        case _:
            return form.format(name)


def _parishes_held_out(table: PlaceTable) -> Iterator[Tried]:
    """Look up the parishes in tables without them; a church village often has the name."""
    directory = PlaceDirectory(replace(table, parishes=()))
    for row in table.parishes:
        yield Tried(directory.locate(row.name), frozenset(row.municipalities))


def _held_out(table: PlaceTable) -> Iterator[Tried]:
    """Look up places of which every row is taken out: the worst case."""
    places = sorted({(fold(row.name), row.municipality) for row in table.settlements})
    random.Random(1).shuffle(places)  # noqa: S311 - a sample, no secret
    names = {(fold(row.name), row.municipality): row.name for row in table.settlements}
    for fold_number in range(FOLDS):
        held = set(places[fold_number::FOLDS])
        directory = PlaceDirectory(_without(table, held))
        for key, municipality in sorted(held):
            yield Tried(directory.locate(names[key, municipality]), frozenset([municipality]))


def _without(table: PlaceTable, held: set[tuple[str, str]]) -> PlaceTable:
    return replace(
        table,
        settlements=tuple(
            row for row in table.settlements if (fold(row.name), row.municipality) not in held
        ),
        parishes=tuple(
            row
            for row in table.parishes
            if not any((fold(row.name), code) in held for code in row.municipalities)
        ),
    )


def _print_pins(table: PlaceTable, directory: PlaceDirectory, polygons: Path) -> None:
    import shapely  # noqa: PLC0415 - for this table alone

    features = json.loads(polygons.read_text(encoding="utf-8"))["features"]
    tree = shapely.STRtree([shapely.from_geojson(json.dumps(f["geometry"])) for f in features])
    codes = [feature["properties"]["code"] for feature in features]

    def municipality(lat: float, lon: float) -> str | None:
        within = tree.query(shapely.Point(lon, lat), predicate="within")
        return codes[within[0]] if len(within) else None

    rng = random.Random(1)  # noqa: S311
    anywhere = ((rng.uniform(54.5, 57.8), rng.uniform(8.0, 15.3)) for _ in iter(lambda: 0, 1))
    land = _first(PINS, ((p, code) for p in anywhere if (code := municipality(*p))))
    yards = _first(PINS // 4, _near_homes(table, rng, municipality))
    columns = (
        "certain | wrong | association wrong | first right | its association | right or asked"
    )
    print(f"\n| pins | {columns} | association |")
    print("|---|---|---|---|---|---|---|---|")
    for name, pins in (("anywhere on land", land), ("within a kilometre of a village", yards)):
        figures = " | ".join(_pin_figures(table, directory, pins))
        print(f"| {name}, {len(pins)} | {figures} |")


def _near_homes(
    table: PlaceTable, rng: random.Random, municipality: Callable[[float, float], str | None]
) -> Iterator[tuple[tuple[float, float], str]]:
    homes = [row for row in table.settlements if row.kind != "ejerlav" and row.lat and row.lon]
    for row in rng.sample(homes, len(homes)):
        lat = (row.lat or 0) + rng.uniform(-0.009, 0.009)
        lon = (row.lon or 0) + rng.uniform(-0.016, 0.016)
        if code := municipality(lat, lon):
            yield (lat, lon), code


def _pin_figures(
    table: PlaceTable, directory: PlaceDirectory, pins: Sequence[tuple[tuple[float, float], str]]
) -> Iterator[str]:
    association = {row.code: row.association for row in table.municipalities.values()}
    tried = [(directory.nearest(*pin), code) for pin, code in pins]
    certain = [(f, code) for f, code in tried if f.certainty is Certainty.CERTAIN]
    yield _share(len(certain), len(tried))
    yield _share(
        sum(f.candidates[0].municipality_code != code for f, code in certain), len(certain)
    )
    yield _share(
        sum(f.candidates[0].association.code != association[code] for f, code in certain),
        len(certain),
    )
    known = [(f, code) for f, code in tried if f.candidates]
    yield _share(sum(f.candidates[0].municipality_code == code for f, code in known), len(tried))
    yield _share(
        sum(f.candidates[0].association.code == association[code] for f, code in known), len(tried)
    )
    yield _share(
        sum(code in {c.municipality_code for c in f.candidates} for f, code in known), len(tried)
    )
    yield _share(
        sum(association[code] in {a.code for a in f.associations} for f, code in known), len(tried)
    )


def _short_answers(directory: PlaceDirectory) -> Iterator[Tried]:
    for line in _lines("names.jsonl"):
        yield Tried(directory.locate(line["text"]), frozenset(line["codes"]))


def _print_sentences(directory: PlaceDirectory, name: str) -> None:
    lines = list(_lines(f"{name}.jsonl"))
    tried = [(Tried(directory.mention(x["text"]), frozenset(x["codes"])), x) for x in lines]
    with_place = [(t, x) for t, x in tried if x["codes"]]
    found = [(t, x) for t, x in tried if t.found.candidates]
    hit = [t for t, _ in with_place if t.verdict in {"certain", "asked"}]
    print(
        f"\n**Sentences, {name}** ({len(lines)}; {len(with_place)} with a place): precision"
        f" {_share(len(hit), len(found))}, recall {_share(len(hit), len(with_place))}, wrong when"
        f" certain {sum(t.verdict == 'wrong' for t, _ in tried)}"
    )
    for t, x in tried:
        right = t.verdict in {"certain", "asked"} if x["codes"] else not t.found.candidates
        if not right:
            places = ", ".join(c.place for c in t.found.candidates[:3])
            print(f"- {t.verdict}: {x['text']} → {places or 'nothing'}")


def _print_costs(directory: PlaceDirectory) -> None:
    print("\n| look-up | p50 ms | p95 ms |\n|---|---|---|")
    texts = [line["text"] for line in _lines("names.jsonl")]
    sentences = [line["text"] for line in _lines("dev.jsonl")]
    for name, call, given in (
        ("short answer", directory.locate, texts),
        ("sentence", directory.mention, sentences),
        ("pin", lambda _: directory.nearest(56.2, 9.6), texts),
    ):
        times = sorted(_ms(call, text) for text in given * 20)
        print(f"| {name} | {statistics.median(times):.3f} | {times[len(times) * 95 // 100]:.3f} |")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    loads = [_ms(lambda _: PlaceDirectory.load(), "") for _ in range(7)]
    load_ms = statistics.median(loads)
    print(f"\nLoad: median {load_ms:.0f} ms. Peak of this process: {before // 1024} MB.")


def _ms(call: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    call(text)
    return (time.perf_counter() - start) * 1000


def _print_verdicts(title: str, sets: dict[str, list[Tried]]) -> None:
    print(f"\n| {title} | n | {' | '.join(VERDICTS)} | wrong when certain |")
    print("|---|---|" + "---|" * (len(VERDICTS) + 1))
    for name, tried in sets.items():
        counts = Counter(each.verdict for each in tried)
        shares = " | ".join(_share(counts[verdict], len(tried)) for verdict in VERDICTS)
        certain = counts["certain"] + counts["wrong"]
        print(f"| {name} | {len(tried)} | {shares} | {_share(counts['wrong'], certain)} |")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else "-"


def _first(number: int, each: Iterable[Any]) -> list[Any]:
    return [item for item, _ in zip(each, range(number), strict=False)]


def _lines(file: str) -> Iterator[dict[str, Any]]:
    with (HERE / file).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    main()
