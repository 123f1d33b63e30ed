"""What the documents say can be tried: their commands exist, their example is good."""

import re
from pathlib import Path

import pytest

from quiz.cli import COMMANDS, main
from quiz.content.packs import load

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]


def between(name: str) -> str:
    match = re.search(rf"<!-- {name} -->\n```\w+\n(.*?)```", README, re.DOTALL)
    assert match
    return match[1]


def test_the_readme_names_only_commands_that_exist() -> None:
    named = set(re.findall(r"^quiz ([a-z]+)", README, re.MULTILINE))

    assert named
    assert named <= set(COMMANDS)


def test_decks_named_in_pages_and_help_exist(tmp_path: Path) -> None:
    command = r"quiz (?:study|due|stats|questions|simulate|export anki|export csv)"
    sources = [*PAGES, *(ROOT / "quiz" / "cli").glob("*.py")]
    text = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    named = set(re.findall(rf"^ *{command} ([a-z]\S*)", text, re.MULTILINE))

    assert {"summits", "korea-russia::gifts", "moon"} <= named
    write_example(tmp_path)
    where = ("--content", str(tmp_path), "--learner", str(tmp_path / "me.db"))
    for name in named:
        assert main(["due", name, *where]) == 0, name


def test_every_command_has_help_with_an_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit) as leaving:
            main([command, "--help"])
        assert leaving.value.code == 0
        assert f"quiz {command}" in capsys.readouterr().out


def write_example(folder: Path) -> None:
    """Write what the README says to write, where it says."""
    pack = folder / "data" / "moon"
    pack.mkdir(parents=True)
    (pack / "events.yaml").write_text(between("example"), encoding="utf-8")


def test_the_example_of_the_readme_makes_questions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_example(tmp_path)
    content = ("--content", str(tmp_path))

    assert main([*content, "questions", "moon", "--lang", "en"]) == 0
    assert main([*content, "explain", "apollo-11/when.year"]) == 0
    assert "moon:apollo-11/when.whole" in capsys.readouterr().out


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)

    missing = [link for link in links if not (page.parent / link).exists()]

    assert not missing


def test_the_words_of_the_glossary_are_in_order() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    words = re.findall(r"^\| ([^|]+?) \|", text, re.MULTILINE)[1:]

    assert words == sorted(words, key=str.casefold)


def test_the_changelog_counts_the_facts_that_are_shipped() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    base = load([ROOT]).base
    events = [e for e in base.events.values() if e.pack == "korea-russia"]

    assert f"{len(events)} events" in text
