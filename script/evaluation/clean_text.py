"""What is changed in clean text: by register, and in the lines that were held out of the corpora before the model was trained."""
import json
from collections import Counter

from workbench import say, table, word_counts

ONE_IN = 16


def run(bench):
    path = bench.clean_text()
    changes = applied(bench, path)
    words, paragraphs, changed = Counter(), Counter(), Counter()
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            record = json.loads(line)
            words[record["domain"]] += len(record["text"].split())
            paragraphs[record["domain"]] += 1
            changed[record["domain"]] += number in changes
    rows = [[name, f"{words[name]:,}", f"{paragraphs[name]:,}", changed[name]] for name in sorted(words)]
    table(
        f"Clean text: {summary(changes, words.total())}", ["register", "words", "paragraphs", "paragraphs changed"], rows,
        "unspin diff --format json CLEAN")
    reviewed = applied(bench, path, "--fix", "review", "--min-confidence", "0.61")
    print(f"With `--fix review --min-confidence 0.61`: {summary(reviewed, words.total())}.\n", flush=True)
    held_out(bench)


def held_out(bench):
    texts = bench.corpus_texts()
    if not texts:
        say("held-out lines: no corpora given")
        return
    folder = bench.work / "held-out"
    folder.mkdir(exist_ok=True)
    bench.output("unspin-model", "held-out", "--one-in", ONE_IN, "--output", folder, *texts)
    path = bench.work / "held-out.jsonl"
    path.write_text(bench.kit("lines.py", *sorted(folder.glob("*.txt"))), encoding="utf-8")
    counts = word_counts(path)
    print(
        f"### Held out of the corpora\n\n`unspin-model held-out --one-in {ONE_IN}`, `unspin diff --format json`\n\n"
        f"{sum(counts):,} words in {len(counts):,} paragraphs: {summary(applied(bench, path), sum(counts))}.\n", flush=True)


def applied(bench, path, *options):
    """By the number of its record: the causes of a paragraph's edits that are carried out."""
    changes = {}
    for edit in bench.records("diff", "--format", "json", *options, path):
        if edit["type"] == "edit" and edit["applied"]:
            changes.setdefault(edit["record_line"], []).append(edit["cause"])
    return changes


def summary(changes, words):
    causes = Counter(cause for found in changes.values() for cause in found)
    phrases = causes.pop("phrase", 0)
    others = "".join(f", {count} of {cause}" for cause, count in sorted(causes.items()))
    return f"{phrases} phrase edits ({phrases / words * 1e6:.1f} per million words){others}, in {len(changes)} paragraphs"
