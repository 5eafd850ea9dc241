"""What each part of the decision is worth: the same texts without it, and with other language models. Nothing is fitted again.

Thresholds were fitted for the whole; so beside the figures at these there is the best F0.5 of some confidences, the documents being known
to be spun.
"""
import os
import subprocess
import sys

from workbench import ROOT, ratio, say, table

PARTS = [
    "gate", "position-vectors", "subject-vectors", "position-vectors subject-vectors", "channel-weights", "document-evidence",
    "language-model",
]
CONFIDENCES = [0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95]
HEAD = ["", "precision", "recall", "F0.5", "error reduction", "F0.5 at coverage 0.3", "best F0.5", "edits in clean text"]
# The n-grams of the bundled model take so many bytes of it; those of other orders are given as many.
NGRAM_BYTES = 22_794_688
SMALLER = ["20MB", "15MB", "10MB", "5MB"]


def run(bench):
    rows = [row(bench, "everything")]
    for parts in PARTS:
        names = parts.split()
        rows.append(row(bench, "without " + " and ".join(names), *options(names)))
    table("Without a part", HEAD, rows, "unspin eval --without PART")
    models(bench)


def models(bench):
    bundled = ROOT / "Sources" / "CUnspinBundledData" / "en.model"
    plain = options(["position-vectors", "subject-vectors"])
    rows = [row(bench, "order 4, as bundled", *plain)]
    texts = bench.corpus_texts()
    if texts:
        for order in (3, 2):
            rows.append(row(bench, f"order {order}", "--context", trained(bench, f"order{order}", "--order", order, "--size", NGRAM_BYTES), *plain))
        rows.append(row(bench, "order 4, not pruned", "--context", trained(bench, "unpruned", "--order", 4), *plain))
    else:
        say("models of other orders: no corpora given")
    for size in SMALLER:
        path = bench.work / f"{size}.model"
        if not path.exists():
            bench.output("unspin-model", "prune", bundled, "--size", size, "--probability-bits", 5, "--backoff-bits", 5, "--output", path)
        rows.append(row(bench, f"order 4, {size} of n-grams", "--context", path, *plain))
    table("Other language models, all without vectors", HEAD, rows, "unspin eval --context MODEL --without subject-vectors --without position-vectors")


def options(parts):
    return [word for part in parts for word in ("--without", part)]


def row(bench, name, *options):
    say(f"ablation: {name}")
    dense, sparse = (bench.judge(bench.development_set(coverage=coverage), *options) for coverage in (0.9, 0.3))
    best = max(
        bench.judge(bench.development_set(), "--assume-spun", "--fix", "review", "--min-confidence", confidence, *options)["f05"] or 0
        for confidence in CONFIDENCES)
    changed = sum(edit["type"] == "edit" and edit["applied"] and edit["cause"] == "phrase"
                  for edit in bench.records("diff", "--format", "json", *options, bench.clean_text()))
    return [name, *(ratio(dense[key]) for key in ("precision", "recall", "f05", "error_reduction")), ratio(sparse["f05"]), ratio(best), f"{changed:,}"]


def trained(bench, name, *options):
    """A model of n-grams alone, trained as the bundled one was."""
    path = bench.work / f"{name}.model"
    if not path.exists():
        say(f"training {path}: some minutes")
        subprocess.run(
            [ROOT / "script" / "train-language-model", bench.corpora, path, bench.work / "training"], check=True, cwd=ROOT,
            stdout=sys.stderr, env={**os.environ, "MODEL_VECTORS": "none", "MODEL_OPTIONS": " ".join(map(str, options))})
    return path
