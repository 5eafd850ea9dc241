"""How well spun texts are repaired: the development set and the seeds, by the evaluation data's own scorer."""
from workbench import ROOT, ratio, table

SETS = [
    ("family A, as dense as observed (coverage 0.9)", "A", 0.9, []),
    ("the same, `--fix review --min-confidence 0.61`", "A", 0.9, ["--fix", "review", "--min-confidence", "0.61"]),
    ("the same, `--assume-spun`", "A", 0.9, ["--assume-spun"]),
    ("family A, sparse (coverage 0.3)", "A", 0.3, []),
    ("family B", "B", 0.9, []),
]


def run(bench):
    rows = []
    for name, family, coverage, options in SETS:
        texts = bench.development_set(family, coverage)
        repaired = bench.work / "repaired.jsonl"
        repaired.write_text(bench.unspin("clean", "--quiet", *options, texts / "spun.jsonl"), encoding="utf-8")
        figures = bench.score(texts / "spun.jsonl", texts / "original.jsonl", repaired)
        rows.append([name, *shares(figures, "precision", "recall", "f05", "detect_precision", "error_reduction"), figures["harm"]])
    table(
        "Development set", ["set", "precision", "recall", "F0.5", "detection precision", "error reduction", "harm"], rows,
        "unspin clean SET/spun.jsonl, score.py")

    rows = []
    for seed in sorted((ROOT / "seeds").glob("*.txt")):
        name = seed.name.split("_")[0]
        edits = ROOT / "seeds" / f"{name}.edits.tsv"
        texts = {}
        for level in ("likely", "style"):
            texts[level] = bench.work / f"{name}.{level}.txt"
            texts[level].write_text(bench.kit("gold.py", seed, edits, *(["--level", "style"] if level == "style" else [])), encoding="utf-8")
        repaired = bench.work / f"{name}.repaired.txt"
        repaired.write_text(bench.unspin("clean", "--quiet", seed), encoding="utf-8")
        figures = bench.score(seed, texts["likely"], repaired, "--also", texts["style"])
        rows.append([f"`{name}`", *shares(figures, "precision", "recall", "f05", "error_reduction"), figures["harm"]])
    table("Seeds", ["seed", "precision", "recall", "F0.5", "error reduction", "harm"], rows, "unspin clean SEED, score.py --also")


def shares(figures, *names):
    return [ratio(figures[name]) for name in names]
