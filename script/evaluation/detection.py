"""Spun texts told from clean ones by the program's own judgement: the development set against clean text, a text a paragraph."""
from workbench import ratio, table, word_counts

SPUN = 0.5


def run(bench):
    clean = verdicts(bench, bench.clean_text())
    rows = []
    for family, coverage in (("A", 0.9), ("A", 0.3), ("B", 0.9)):
        spun = verdicts(bench, bench.development_set(family, coverage) / "spun.jsonl")
        for least in (100, 40):
            found, texts = count(spun, least)
            alarms, others = count(clean, least)
            rows.append([
                f"{family}, coverage {coverage}", least, f"{found} of {texts}", f"{alarms} of {others:,}",
                ratio(found / (found + alarms)) if found + alarms else "–", ratio(found / texts), ratio(2 * found / (found + alarms + texts))])
    table(
        "Detection", ["spun set", "words at least", "spun texts found", "clean texts taken for spun", "precision", "recall", "F1"], rows,
        f"unspin scan --json, probability {SPUN} and more")


def verdicts(bench, path):
    """Of each text: its words, and whether it is taken as spun."""
    probabilities = [record.get("probability") or 0 for record in bench.records("scan", "--json", path)]
    return list(zip(word_counts(path), (probability >= SPUN for probability in probabilities), strict=True))


def count(texts, least):
    """Those taken as spun, and all, of so many words at least."""
    long = [is_spun for words, is_spun in texts if words >= least]
    return sum(long), len(long)
