"""How many of the substitutions that were met on pages looked up have their original among the candidates, in percent of their weight."""
import re

from workbench import ROOT, table

FOLDER = ROOT / "Dictionaries" / "coverage"


def run(bench):
    paths = [FOLDER / "pages.tsv", FOLDER / "registers.tsv", *registers(bench), bench.data / "tortured.csv"]
    rows = [row(bench.output("unspin-dict", "cover", "--missing", 0, path), path.stem) for path in paths]
    table(
        "Coverage", ["table", "rows", "weight", "as one entry", "piece by piece", "in all", "flagged at least"], rows,
        "unspin-dict cover TABLE")


def row(report, name):
    rows, weight = re.search(r": (\d+) rows, weight (\d+)", report).groups()
    share = {kind: float(percent) for kind, percent in re.findall(r"^(\w+) .* ([\d.]+) % of weight$", report, re.M)}
    known = share["direct"] + share["composed"]
    return [name, rows, weight, share["direct"], share["composed"], f"{known:.1f}", f"{known + share['flagged']:.1f}"]


def registers(bench):
    """The registers of `registers.tsv`, each as a table of its own."""
    tables = {}
    rows = []
    for line in (FOLDER / "registers.tsv").read_text(encoding="utf-8").splitlines(keepends=True):
        if not line.startswith("#"):
            rows.append(line)
        elif title := re.match(r"# ([a-z]+): ", line):
            rows = tables.setdefault(title[1], [])
    for name, rows in tables.items():
        path = bench.work / f"{name}.tsv"
        path.write_text("".join(rows), encoding="utf-8")
        yield path
