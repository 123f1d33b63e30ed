from pathlib import Path

import pytest

from quiz.content.importing.folder import (
    FolderNameError,
    NotOursError,
    Outcome,
    check_ours,
    compare,
    pack_name,
    register_in,
    write,
)
from quiz.content.importing.register import Register

FILES = {"pack.yaml": "pack: {title: T}\n", "events.yaml": "events:\n"}


def put(
    folder: Path, files: dict[str, str], register: Register | None = None
) -> Outcome:
    """What an import does with a folder, its safeguard included."""
    register = register if register is not None else register_in(folder)
    outcome = compare(folder, files, register)
    check_ours(folder, outcome, register)
    write(folder, files, outcome, register)
    return outcome


def test_files_are_written_and_remembered(tmp_path: Path) -> None:
    outcome = put(tmp_path / "trips", FILES)

    assert outcome.new == tuple(FILES)
    assert {n: (tmp_path / "trips" / n).read_text("utf-8") for n in FILES} == FILES
    assert set(register_in(tmp_path / "trips").files) == set(FILES)


def test_what_the_import_wrote_it_may_write_again(tmp_path: Path) -> None:
    put(tmp_path, FILES)

    outcome = put(tmp_path, {**FILES, "events.yaml": "events: []\n"})

    assert outcome.changed == ("events.yaml",)
    assert outcome.same == ("pack.yaml",)


def test_what_a_person_changed_stays(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    mine = tmp_path / "events.yaml"
    mine.write_text("events: # mine\n", "utf-8")

    with pytest.raises(NotOursError, match=r"events\.yaml"):
        put(
            tmp_path, {"pack.yaml": "pack: {title: U}\n", "events.yaml": "events: []\n"}
        )

    assert mine.read_text("utf-8") == "events: # mine\n"
    assert (tmp_path / "pack.yaml").read_text("utf-8") == FILES["pack.yaml"]


def test_what_a_person_wrote_before_the_first_import_stays(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text("events: # mine\n", "utf-8")

    with pytest.raises(NotOursError):
        put(tmp_path, FILES)


def test_a_file_that_is_no_longer_written_goes_unless_a_person_changed_it(
    tmp_path: Path,
) -> None:
    put(tmp_path, {**FILES, "a.yaml": "a\n", "b.yaml": "b\n"})
    (tmp_path / "b.yaml").write_text("mine\n", "utf-8")

    outcome = put(tmp_path, FILES)

    assert outcome.gone == ("a.yaml",)
    assert not (tmp_path / "a.yaml").exists()
    assert (tmp_path / "b.yaml").exists()


def test_the_folder_names_the_pack(tmp_path: Path) -> None:
    assert pack_name(tmp_path / "state-travels") == "state-travels"
    with pytest.raises(FolderNameError):
        pack_name(tmp_path / "My Trips")
