"""The house keeps its shape: one door a library, nothing heavy where it is not used."""

import subprocess
import sys

import grimp
import pytest

DOORS = {
    "aiohttp": ("quiz.tui.browser",),
    "backports": ("quiz.anki.opening",),
    "fsrs": (),
    "fsrs_rs_python": ("quiz.memory.fitting",),
    "genanki": ("quiz.anki.collection",),
    "platformdirs": ("quiz.folders",),
    "sqlite3": ("quiz.store", "quiz.content.cache.shelf", "quiz.anki"),
    "textual": ("quiz.tui",),
    "textual_serve": ("quiz.tui.browser",),
    "typing_extensions": ("quiz.tui",),
    "yaml": ("quiz.content.yaml_lines",),
}
HEAVY = ("textual", "genanki", "yaml", "sqlite3", "quiz.memory", "quiz.questions")


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("quiz", include_external_packages=True)


@pytest.mark.parametrize("library", DOORS)
def test_each_library_enters_through_one_door(
    graph: grimp.ImportGraph, library: str
) -> None:
    if library not in graph.modules:
        pytest.fail(f"{library} is not used") if DOORS[library] else None
        return

    importers = graph.find_modules_that_directly_import(library)

    assert all(name.startswith(DOORS[library]) for name in importers), importers


def loaded_by(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


def test_help_loads_nothing_heavy() -> None:
    ask = "import contextlib, io, quiz.cli\n"
    ask += "with contextlib.redirect_stdout(io.StringIO()):\n"
    ask += " with contextlib.suppress(SystemExit): quiz.cli.main(['--help'])"

    loaded = loaded_by(ask)

    assert not [name for name in HEAVY if name in loaded]


def test_the_values_a_session_loads_compile_nothing_before_they_are_used() -> None:
    find = "import sys, quiz.tui.app, quiz.cli.study, quiz.store.learner_file\n"
    find += "print(*(f'{kind.__module__}.{name}'"
    find += " for module in [*sys.modules.values()] if module.__name__[:5] == 'quiz.'"
    find += " for name, kind in vars(module).items()"
    find += " if getattr(kind, '__module__', '') == module.__name__"
    find += " if getattr(getattr(kind, '__dataclass_params__', 0), 'frozen', 0)))"

    run = subprocess.run(
        [sys.executable, "-c", find], capture_output=True, text=True, check=True
    )

    assert not run.stdout.split(), "import `dataclass` from `quiz.values`"


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("quiz.anki.package", "textual"),
        ("quiz.anki", "genanki"),
        ("quiz.content.packs", "textual"),
        ("quiz.tui.app", "genanki"),
        ("quiz.tui.app", "yaml"),
        ("quiz.grading.judge", "textual"),
        ("quiz.store.learner_file", "zipfile"),
        ("quiz.store.settings_file", "tomllib"),
        ("quiz.cli.learner", "quiz.store.restoring"),
        ("quiz.plain.conversation", "textual"),
        ("quiz.plain.conversation", "rich"),
    ],
)
def test_a_room_does_not_load_what_another_needs(module: str, absent: str) -> None:
    loaded = loaded_by(f"import {module}")

    assert absent not in loaded
