"""Does the job of a Python library as a program: library.py LIBRARY TEXT [PHRASES], the result to standard output."""
import sys

library, path, *more = sys.argv[1:]
# Newlines stay as they are; a line at a time, as a user would.
text = open(path, encoding="utf-8", errors="replace", newline="\n")
phrases = open(more[0], encoding="utf-8").read().splitlines() if more else []

if library == "ftfy":
    import ftfy

    for line in text:
        sys.stdout.write(ftfy.fix_text(line))
elif library == "flashtext2":
    from flashtext2 import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=False)
    for phrase in phrases:
        processor.add_keyword(phrase, "replacement")
    for line in text:
        sys.stdout.write(processor.replace_keywords(line))
elif library == "daachorse":
    import daachorse

    automaton = daachorse.DoubleArrayAhoCorasick(sorted({phrase.lower().encode() for phrase in phrases}))
    print(sum(len(automaton.find(line.lower().encode())) for line in text))
elif library == "opencc":
    import opencc

    converter = opencc.OpenCC("s2twp")
    for line in text:
        sys.stdout.write(converter.convert(line))
else:
    sys.exit(f"library.py knows no {library}")
