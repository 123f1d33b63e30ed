"""Which ids an import gave and which files it wrote: kept beside the pack.

The register is why a later import of a longer or corrected table gives every event
and entity the id it had, and why no file that a person wrote is written over.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

REGISTER = "imported.tsv"
_HEADER = (
    "# Which row has which id, and what was written. Keep this file with the pack:\n"
    "# without it a new import cannot know its own files and ids.\n"
)


@dataclass(slots=True)
class Register:
    """Ids by what a table calls things; digests by the files written."""

    events: dict[str, str] = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)


def read_register(text: str) -> Register:
    """The register that a file holds; lines it does not know are left out."""
    register = Register()
    kinds = _kinds(register)
    for line in text.splitlines():
        parts = line.split("\t")
        if len(parts) == 3 and parts[0] in kinds:
            kinds[parts[0]][parts[1]] = parts[2]
    return register


def write_register(register: Register) -> str:
    """The register as a file."""
    lines = (
        f"{kind}\t{name}\t{value}\n"
        for kind, values in _kinds(register).items()
        for name, value in sorted(values.items())
    )
    return _HEADER + "".join(lines)


def _kinds(register: Register) -> Mapping[str, dict[str, str]]:
    return {
        "file": register.files,
        "entity": register.entities,
        "event": register.events,
    }
