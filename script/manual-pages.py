"""Manual pages in mdoc, from the description that argument-parser gives of a program: manual-pages.py FOLDER COMMAND-LINE.MD DATE"""
import datetime, json, re, sys, textwrap

folder, reference, date = sys.argv[1:]
description = json.load(sys.stdin)["command"]
date = datetime.date.fromisoformat(date)


def escaped(text):
    return re.sub(r"^([.'])", r"\\&\1", text.replace("\\", "\\e").replace("`", "").replace("**", ""), flags=re.M)


def sentences(text):
    """Each on lines of its own, as mdoc wants it."""
    parts = re.split(r"(?<=[^.][.:?]) (?=[A-Z])", text.strip())
    return escaped("\n".join(line for part in parts for line in textwrap.wrap(part, 78, break_long_words=False, break_on_hyphens=False)))


def plain(cell):
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", cell).strip()


def table(heading):
    """The rows of the first table under a heading of the reference, without their head."""
    section = open(reference, encoding="utf-8").read().split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [[plain(cell) for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in section.split("\n") if line.startswith("|")]
    return rows[2:]


def tagged(rows):
    lines = [".Bl -tag -width Ds"]
    for term, text in rows: lines += [f".It {term}", sentences(text)]
    return lines + [".El"]


def full_name(command): return command.get("superCommands", []) + [command["commandName"]]
def shown(items): return [item for item in items if item.get("shouldDisplay", True)]


def option(argument):
    if argument["kind"] == "positional": return f"Ar {argument['valueName']}" + (" ..." if argument["isRepeating"] else "")
    names = sorted(argument["names"], key=lambda name: len(name["name"]))
    value = f" Ar {argument['valueName']}" if argument["kind"] == "option" else ""
    return " , ".join(f"Fl {'-' if name['kind'] == 'long' else ''}{name['name']}{value}" for name in names)


def meaning(argument):
    text = argument.get("abstract", "")
    if "defaultValue" in argument and "(default" not in text: text += f" (default: {argument['defaultValue']})"
    return text


def page(command, inherited):
    """A page; the arguments of a default subcommand are the command's own."""
    name = full_name(command)
    title = "-".join(name)
    subcommands = [other for other in shown(command.get("subcommands", [])) if other["commandName"] != "help"]
    default = next((other for other in subcommands if other["commandName"] == command.get("defaultSubcommand")), None)
    arguments = shown(command.get("arguments", []) if default is None else default["arguments"])
    lines = [f".Dd {date:%B} {date.day}, {date.year}", f".Dt {title.upper()} 1", ".Os", ".Sh NAME", f".Nm {title}",
        f".Nd {escaped(command['abstract'].rstrip('.'))}", ".Sh SYNOPSIS", f".Nm {' '.join(name)}"]
    if any(argument["kind"] != "positional" for argument in arguments): lines.append(".Op Ar options")
    for argument in arguments:
        if argument["kind"] == "positional":
            lines.append((".Op " if argument["isOptional"] else ".") + option(argument))
    if subcommands and default is None: lines += [".Ar command", ".Op Ar arguments"]
    text = [item["discussion"] for item in (command, default) if item and item.get("discussion")]
    lines += [".Sh DESCRIPTION"] + [line for part in text or [command["abstract"]] for line in (sentences(part), ".Pp")][:-1]
    sections = []
    for argument in arguments:
        if argument.get("sectionTitle") not in sections: sections.append(argument.get("sectionTitle"))
    lines += [".Sh OPTIONS"]
    for section in sorted(sections, key=lambda section: section is not None):
        if section: lines.append(f".Ss {section}")
        lines += tagged((option(argument), meaning(argument)) for argument in arguments if argument.get("sectionTitle") == section)
    others = [other for other in subcommands if other is not default]
    if others:
        lines += [".Sh COMMANDS"] + tagged((f"Xr {'-'.join(full_name(other))} 1", other["abstract"]) for other in others)
    if len(name) == 1: lines += [".Sh ENVIRONMENT"] + tagged((f"Ev {cells[0].replace(', ', ' , Ev ').replace('`', '')}", cells[1]) for cells in table("Environment"))
    if len(name) == 1:
        lines += [".Sh FILES"] + tagged([("Pa unspin.toml", "The configuration of a project, found from each file upwards."),
            ("Pa ~/.config/unspin/unspin.toml", "The user's own."), ("Pa .unspinignore", "What is left out of searches, as in .gitignore.")])
    lines += [".Sh EXIT STATUS"] + tagged((f"Li {cells[0]}", cells[1]) for cells in table("Exit codes"))
    related = sorted({"-".join(full_name(other)) for other in inherited if other is not command} - {title})
    if related: lines += [".Sh SEE ALSO"] + [f".Xr {other} 1" + (" ," if other != related[-1] else "") for other in related]
    with open(f"{folder}/{title}.1", "w", encoding="utf-8") as file: file.write("\n".join(lines) + "\n")
    for other in others: page(other, [command])


page(description, [])
for command in shown(description["subcommands"]):
    if command["commandName"] != "help":
        page(command, [description] + [other for other in shown(description["subcommands"]) if other["commandName"] != "help"])
