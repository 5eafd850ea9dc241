"""The programs that compare-peers measures, and how to come by them."""
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

BASELINE = "wc -w"
# The C locale, or `wc` and `grep` would do another job; one thread each.
ENVIRONMENT = dict(os.environ, LC_ALL="C", RAYON_NUM_THREADS="1", OMP_NUM_THREADS="1", PYTHONUTF8="1")


class Program:
    """A program that reads a text; FILE in its arguments is the text's path."""

    def __init__(self, name, job, arguments, statuses=(0,)):
        self.name, self.job, self.arguments, self.statuses = name, job, [str(argument) for argument in arguments], statuses

    def command(self, text):
        return [str(text) if argument == "FILE" else argument for argument in self.arguments]


def phrases(dictionaries):
    """The spun phrases of more than one word that the dictionaries spell out."""
    found = set()
    for path in sorted((dictionaries / "phrases").glob("*.phrases")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if " -> " in line and not line.startswith((" ", "#")):
                found.add(line.split(" -> ")[0])
    for line in (dictionaries / "channel" / "multiword.channel").read_text(encoding="utf-8").splitlines():
        if ":" in line and not line.startswith("#"):
            found.update(re.sub(r"\s*\*[\d.]+$", "", spun).strip() for spun in line.split(":", 1)[1].split(","))
    return sorted(phrase for phrase in found if re.fullmatch(r"[\w' -]+ [\w' -]+", phrase))


def environment(work, packages, say):
    """A virtual environment with those of the packages that can be installed."""
    folder = work / "environment"
    venv.create(folder, with_pip=True)
    installed = set()
    for package in packages:
        command = [str(folder / "bin/pip"), "install", "--quiet", "--only-binary", ":all:", package]
        if subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
            installed.add(package)
        else:
            say(f"{package} cannot be installed from PyPI: left out")
    return folder / "bin", installed


def programs(unspin, dictionaries, work, say):
    """What there is to measure, the baseline first."""
    found = phrases(dictionaries)
    listed = work / "phrases.txt"
    listed.write_text("\n".join(found) + "\n", encoding="utf-8")
    count = f"{len(found):,} phrases"
    folder, installed = environment(work, ["typos", "codespell", "ftfy", "flashtext2", "daachorse", "opencc"], say)
    script = Path(__file__).with_name("library.py")

    def library(package, job, *more):
        return [Program(package, job, [folder / "python", script, package, "FILE", *more])] if package in installed else []

    def system(program, name, job, arguments, statuses=(0,)):
        path = shutil.which(program)
        if path:
            return [Program(name, job, [path, *arguments], statuses)]
        say(f"{program} is not installed: left out")
        return []

    workers = ["--jobs", "1"] if "--jobs" in help_of(unspin, "clean") else []
    result = system("wc", BASELINE, "count words", ["-w", "FILE"])
    result += [
        Program("unspin scan", "is it spun?", [unspin, "scan", *workers, "FILE"]),
        Program("unspin clean", "repair", [unspin, "clean", "--quiet", *workers, "FILE"]),
    ]
    result += system("grep", "grep -F -i -w", f"find {count}", ["-a", "-F", "-i", "-w", "-c", "-f", listed, "FILE"], statuses=(0, 1))
    result += system("uconv", "uconv (ICU)", "normalise", ["-f", "UTF-8", "-t", "UTF-8", "-x", "any-nfc", "FILE"])
    if "typos" in installed:
        result.append(Program("typos", "single words", [folder / "typos", "--threads", "1", "--format", "brief", "FILE"], (0, 2)))
    if "codespell" in installed:
        result.append(Program("codespell", "single words", [folder / "codespell", "FILE"], (0, 65)))
    result += library("ftfy", "normalise")
    result += library("flashtext2", f"replace {count}", listed)
    result += library("daachorse", f"find {count}, text lower-cased before", listed)
    result += library("opencc", "replace phrases (Chinese)")
    return result


def help_of(unspin, command):
    return subprocess.run([unspin, command, "--help"], capture_output=True, text=True).stdout
