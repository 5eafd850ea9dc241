"""What all parts of the evaluation work with: the data, the programs, and tables in Markdown."""
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def say(*words):
    print(*words, file=sys.stderr, flush=True)


class Workbench:
    """The evaluation data, a folder for what is made of them, and the programs."""

    def __init__(self, data, work, corpora, programs):
        self.data, self.work, self.corpora, self.folder = data, work, corpora, programs
        work.mkdir(parents=True, exist_ok=True)

    # Programs

    def build(self, product):
        """The path of a program. All are built the first time that one is asked for, unless they were given."""
        if self.folder is None:
            options = ["swift", "build", "-c", "release", "--static-swift-stdlib"]
            for name in ("unspin", "unspin-model", "unspin-dict"):
                say(f"building {name}")
                subprocess.run([*options, "--product", name], cwd=ROOT, check=True, stdout=sys.stderr)
            self.folder = Path(subprocess.run([*options, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip())
        return self.folder / product

    def output(self, product, *arguments):
        """What a program writes. An exit code above 1 ends the evaluation."""
        result = subprocess.run([self.build(product), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
        if result.returncode > 1:
            sys.exit(f"{product} {' '.join(map(str, arguments))}: {result.stderr}")
        return result.stdout

    def unspin(self, command, *arguments):
        return self.output("unspin", command, "--isolated", *arguments)

    def judge(self, texts, *options):
        """The figures of `unspin eval` for spun texts beside their originals."""
        return json.loads(self.unspin("eval", "--json", *options, texts / "spun.jsonl", texts / "original.jsonl"))

    def records(self, command, *arguments):
        """What `scan` or `diff` writes for programs, a dictionary a line."""
        return [json.loads(line) for line in self.unspin(command, "--quiet", *arguments).splitlines() if line]

    # Data

    def kit(self, program, *arguments):
        """What a program of the evaluation data writes."""
        return subprocess.run(
            [sys.executable, self.data / program, *map(str, arguments)], check=True, capture_output=True, text=True).stdout

    def score(self, spun, original, repaired, *options):
        """The figures of the evaluation data's own scorer."""
        return json.loads(self.kit("score.py", spun, original, repaired, *options))

    def development_set(self, family="A", coverage=0.9):
        """300 paragraphs of clean text, spun: the folder with `spun.jsonl` and `original.jsonl`."""
        folder = self.work / f"dev-{family}-{coverage}"
        if not (folder / "original.jsonl").exists():
            self.kit(
                "spin.py", self.data / "observed.tsv", self.data / "held_out.tsv", "--text", *self.clean_files(), "--out", folder,
                "--family", family, "--coverage", coverage)
        return folder

    def clean_files(self):
        return sorted((self.data / "clean").glob("*.txt"))

    def clean_text(self):
        """The clean text, one record a paragraph."""
        path = self.work / "clean.jsonl"
        if not path.exists():
            path.write_text(self.kit("lines.py", *self.clean_files()), encoding="utf-8")
        return path

    def corpus_texts(self):
        """The unpacked texts of the corpora: `open/NAME.txt` and `news/NAME.txt`. Empty without corpora."""
        texts = []
        for path in sorted(self.corpora.glob("*/*.txt*")) if self.corpora else []:
            if path.suffix == ".txt":
                texts.append(path)
                continue
            text = self.work / "corpora" / path.parent.name / path.stem
            if not text.exists():
                say(f"unpacking {path}")
                text.parent.mkdir(parents=True, exist_ok=True)
                part = text.with_suffix(".part")
                with open(part, "wb") as file:
                    subprocess.run(["xz", "-dc", path], stdout=file, check=True)
                part.rename(text)
            texts.append(text)
        return texts


def word_counts(path):
    """Words of each record's text."""
    with open(path, encoding="utf-8") as file:
        return [len(json.loads(line)["text"].split()) for line in file]


def ratio(value, digits=3):
    """`.926`, and `1.0` for one; a dash where there is none."""
    if value is None:
        return "–"
    text = f"{value:.{digits}f}"
    return "1.0" if float(text) == 1 else text.replace("0.", ".", 1)


def table(title, head, rows, command):
    """Prints a table under its title, with the command that gives its figures."""
    print(f"### {title}\n\n`{command}`\n")
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(str(cell) for cell in row)} |")
    print(flush=True)
