# ruff: noqa: T201
"""Files as badly broken as files get, read within one gigabyte.

    python -m tests.content.mutants FIRST COUNT FOLDER

prints one line for every file that did more than give problems with file and line.
"""

import codecs
import resource
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from quiz.content.compiled import compile_facts
from quiz.content.files import pack_in
from quiz.content.folders import bundled
from quiz.content.packs import load_files
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.questions.shuffle import draw

MOST_MEMORY = 1024**3  # bytes of address space, for all of the program
MOST_SECONDS = 10  # of processor time for one file
SOURCES: tuple[str, ...] = (
    "us-korea-russia/events-korea",
    "us-korea-russia/people",
    "core/types",
)
SOURCES += ("us-korea-russia/series", "core/templates/talks", "korea-russia/places")
FORMS: tuple[str, ...] = (
    "[]",
    "{}",
    "",
    "~",
    "!!python/object:os.system x",
    "&a [*a, *a]",
    "0x1F",
)
FORMS += ("1_000", "-", "? x", "| \n", "'", '"', "\\", "2024-02-30", "@", "`", "%")
FORMS += (
    "9" * 400,
    "null",
    "[[[[",
    "}",
    ": :",
    "<<: *a",
    "\u202e",
    "\u0000",
    "가" * 99,
)
SWOLLEN = 11  # ways of making a file large
BIG = 4_000_000  # characters of what is made to be large
RARE = 80  # one file in so many is large, and takes a second or so


class Dice:
    """Chance that is the same in every run."""

    def __init__(self, *seed: object) -> None:
        """Begin with a seed."""
        self._seed, self._count = "/".join(map(str, seed)), 0

    def roll(self, sides: int) -> int:
        """A number from 0 to one below `sides`."""
        self._count += 1
        return draw(max(1, sides), self._seed, str(self._count))


Mutation = Callable[[bytes, Dice], bytes]


def cut(data: bytes, dice: Dice) -> bytes:
    """End anywhere, in the middle of a character perhaps."""
    return data[: dice.roll(len(data))]


def scatter(data: bytes, dice: Dice) -> bytes:
    """Change some bytes."""
    raw = bytearray(data)
    for _ in range(1 + dice.roll(8)):
        raw[dice.roll(len(raw))] = dice.roll(256)
    return bytes(raw)


def insert(data: bytes, dice: Dice) -> bytes:
    """Put a strange form where a value ends."""
    lines = data.split(b"\n")
    place = dice.roll(len(lines))
    lines[place] += b" " + FORMS[dice.roll(len(FORMS))].encode()
    return b"\n".join(lines)


def replace(data: bytes, dice: Dice) -> bytes:
    """Put a strange form in the place of a value."""
    lines = data.split(b"\n")
    place = dice.roll(len(lines))
    key, colon, _ = lines[place].partition(b":")
    lines[place] = key + colon + b" " + FORMS[dice.roll(len(FORMS))].encode()
    return b"\n".join(lines)


def shuffle_lines(data: bytes, dice: Dice) -> bytes:
    """Move, double or drop lines."""
    lines = data.split(b"\n")
    for _ in range(1 + dice.roll(5)):
        line = lines.pop(dice.roll(len(lines)))
        for _ in range(dice.roll(3)):
            lines.insert(dice.roll(len(lines)), line)
    return b"\n".join(lines)


def indent(data: bytes, dice: Dice) -> bytes:
    """Indent lines with tabs, or by one more or less."""
    lines = data.split(b"\n")
    for _ in range(1 + dice.roll(6)):
        place = dice.roll(len(lines))
        bare = lines[place].lstrip()
        lines[place] = (b"\t", b" ", b"   ", b"", b"\t  ")[dice.roll(5)] + bare
    return b"\n".join(lines)


def encode(data: bytes, dice: Dice) -> bytes:
    """Write it in another encoding, or part of it, with or without a mark."""
    text = data.decode(errors="replace")
    name = ("cp949", "utf-16", "utf-16-be", "utf-32", "utf-7", "latin-1")[dice.roll(6)]
    other = text.encode(name, "replace")
    middle = dice.roll(len(data))
    return (other, data[:middle] + other[:500] + data[middle:])[dice.roll(2)]


def mark(data: bytes, dice: Dice) -> bytes:
    """Put byte order marks and other line ends."""
    ends = (b"\r\n", b"\r", "\u2028".encode(), "\x85".encode(), b"\n\x00", b"\x0c\n")
    data = data.replace(b"\n", ends[dice.roll(len(ends))], 1 + dice.roll(200))
    return (codecs.BOM_UTF8 * dice.roll(3)) + data


def bomb(data: bytes, dice: Dice) -> bytes:
    """Let a few lines stand for a billion."""
    levels = [f"a{n}: &a{n} [{', '.join(10 * [f'*a{n - 1}'])}]" for n in range(1, 12)]
    lines = ["a0: &a0 [" + ", ".join(10 * ["x"]) + "]", *levels]
    text = "\n".join(lines).encode()
    return (text + b"\n" + data, data + b"\n" + text)[dice.roll(2)]


def deepen(data: bytes, dice: Dice) -> bytes:
    """Nest a hundred thousand deep."""
    deep = 100_000
    forms = (
        "[" * deep,
        "{a: " * deep,
        "- " * deep,
        "? " * deep,
        "[" * deep + "]" * deep,
    )
    text = forms[dice.roll(len(forms))]
    if dice.roll(4) == 0:
        text = "".join(f"{' ' * n}a:\n" for n in range(2000))
    return data + b"\nevents: " + text.encode() + b"\n"


def swell(data: bytes, dice: Dice) -> bytes:
    """Make a key, a value or a list millions of characters long."""
    forms = (
        f'title: "{"가" * (BIG // 3)}"',
        f"{'k' * BIG}: x",
        "x: [" + "a, " * (BIG // 3) + "]",
        "x: |\n" + "  line\n" * (BIG // 7),
        "".join(f"k{n}: v\n" for n in range(BIG // 10)),
        "x: '" + "''" * (BIG // 2) + "'",
        "#" * BIG,
        "\n" * BIG,
        " " * BIG,
        "events:\n" + "  - {id: a}\n" * (BIG // 40),
        "- " * 20 + "x: " + "9" * BIG,
    )
    return data + b"\n" + forms[dice.roll(SWOLLEN)].encode() + b"\n"


def splice(data: bytes, dice: Dice) -> bytes:
    """Repeat a piece of it elsewhere."""
    first = dice.roll(len(data))
    piece = data[first : first + dice.roll(3000)]
    place = dice.roll(len(data))
    return data[:place] + piece + data[place:]


QUICK: tuple[Mutation, ...] = (cut, scatter, insert, replace, shuffle_lines, indent)
QUICK += (encode, mark, bomb, splice)
SLOW: tuple[Mutation, ...] = (deepen, swell)


def mutant(number: int) -> tuple[str, bytes]:
    """What was done to make it, and the file."""
    dice = Dice("mutant", number)
    source = SOURCES[dice.roll(len(SOURCES))]
    data = (bundled() / "data" / f"{source}.yaml").read_bytes()
    kinds = SLOW if number % RARE == 0 else QUICK
    done = [kinds[dice.roll(len(kinds))] for _ in range(1 + (dice.roll(4) == 0))]
    for mutate in done:
        data = mutate(data, dice) if data else data
    return f"{number} {source} {'+'.join(m.__name__ for m in done)}", data


def fault(data: bytes, folder: Path) -> str:
    """What reading the file did beyond giving problems with file and line."""
    file = folder / "broken" / "facts.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    lines = 1 + data.count(b"\n") + data.count(b"\r")
    began = time.process_time()
    try:
        loaded = load_files([pack_in(folder / "broken")], [])
        for problem in loaded.problems:
            said = say(problem.code, Lang.KO, **problem.arguments)
            if not said or not 1 <= problem.line <= lines:
                return f"line {problem.line} of {lines}: {problem.code} {said}"
            if loaded.files.get(problem.file) != file and problem.code != "no-pack":
                return f"file {problem.file}: {problem.code}"
        if not loaded.problems:
            compile_facts(loaded)
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        return traceback.format_exc(limit=-3)
    spent = time.process_time() - began
    return f"took {spent:.1f} s" if spent > MOST_SECONDS else ""


def main(first: int, count: int, folder: Path) -> None:
    """Read so many mutants and print what each did that it should not."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    said = 0
    for number in range(first, first + count):
        name, data = mutant(number)
        found = fault(data, folder)
        said += bool(found)
        if found:
            print(name, found, sep="\n  ", flush=True)
    print(f"{count} files, {said} at fault", file=sys.stderr)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
