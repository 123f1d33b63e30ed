"""Who and what a table mentions, each once: known elsewhere, named in the map, or new."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from quiz.content.entries import to_text
from quiz.content.format import ENTITY_SECTIONS
from quiz.content.importing.mapping import ImportMap
from quiz.content.importing.register import Register
from quiz.content.importing.slugs import slug
from quiz.content.importing.writing import Tree
from quiz.facts.base import FactBase
from quiz.facts.entities import EntityType, PlaceLevel
from quiz.language.normalise import key
from quiz.language.text import Text

_WIDE = (PlaceLevel.COUNTRY, PlaceLevel.AREA)


@dataclass(eq=False, slots=True)
class Thing:
    """One entity; `ref` is how events name it, empty until ids are given."""

    type: EntityType
    ref: str = ""
    identity: str = ""  # what the table calls it for ever; empty if known by name
    names: Counter[Text] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)  # of all its names
    level: PlaceLevel | None = None
    outer: dict["Thing", None] = field(default_factory=dict)
    article: str = ""
    entry: Mapping[str, Tree] | None = None  # as the map writes it
    elsewhere: bool = False
    used: bool = False

    @property
    def name(self) -> Text:
        """The name it has most often."""
        return max(self.names, key=self.names.__getitem__, default=Text())

    def around(self) -> tuple["Thing", ...]:
        """The places around it, near before far."""
        seen: dict[Thing, None] = {}
        waiting = list(self.outer)
        while waiting:
            place = waiting.pop(0)
            if place not in seen:
                seen[place] = None
                waiting += place.outer
        return tuple(seen)

    def outermost(self) -> "Thing":
        """The largest place around it, or itself."""
        return next((place for place in self.around() if not place.outer), self)

    def said(self) -> Text:
        """Its name as it stands in a title."""
        name = self.name
        is_bare = self.article in ("", "none")
        article = "" if is_bare or not name.en else f"{self.article} "
        return Text(name.ko, f"{article}{name.en}")


class Things:
    """Everything mentioned so far."""

    def __init__(self, map_: ImportMap, base: FactBase, pack: str) -> None:
        """Know what other packs and the map tell."""
        self._all: list[Thing] = []
        self._by_ref: dict[str, Thing] = {}
        self._by_name: dict[tuple[EntityType, str], list[Thing]] = defaultdict(list)
        self._by_identity: dict[tuple[EntityType, str], Thing] = {}
        self._successions = map_.successions
        self._handovers: dict[tuple[Thing, Thing], str] = {}
        self._take_elsewhere(base, pack)
        self._take_map(map_)

    def __iter__(self) -> Iterator[Thing]:
        """What the pack is to hold: used, and not known elsewhere."""
        return (t for t in self._all if t.used and t.names and not t.elsewhere)

    @property
    def used_elsewhere(self) -> int:
        """How many of the things used other packs hold."""
        return sum(thing.used and thing.elsewhere for thing in self._all)

    # What is known before the first row

    def _take_elsewhere(self, base: FactBase, pack: str) -> None:
        own = f"{pack}:"
        entities = [e for e in base.entities.values() if not e.id.startswith(own)]
        for entity in entities:
            thing = Thing(
                type=entity.type,
                ref=entity.id,
                names=Counter([entity.name]),
                level=entity.level,
                article=entity.article,
                elsewhere=True,
            )
            self._by_ref[entity.id] = thing
            aliases = (alias.text for alias in entity.aliases)
            self._add(thing, (entity.name.ko, entity.name.en, *aliases))
        for entity in entities:
            for edge in entity.within:
                if edge.place in self._by_ref:
                    self._by_ref[entity.id].outer[self._by_ref[edge.place]] = None

    def _take_map(self, map_: ImportMap) -> None:
        own = [
            self._from_map(kind, entry)
            for section, (kind, _) in ENTITY_SECTIONS.items()
            for entry in map_.entities[section]
        ]
        for thing in own:
            for ref in outer_refs((thing.entry or {}).get("within", "")):
                thing.outer[self.called(EntityType.PLACE, ref)] = None
        for thing in own:
            same = self._same_elsewhere(thing)
            if same is not None:
                self._merge(thing, same)

    def _from_map(self, kind: EntityType, entry: Mapping[str, Tree]) -> Thing:
        name = _text(entry.get("name", ""))
        level = str(entry.get("level", ""))
        thing = Thing(
            type=kind,
            identity=str(entry["id"]),
            names=Counter([name]),
            level=PlaceLevel(level) if level else None,
            article=str(entry.get("article", "")),
            entry=entry,
        )
        self._by_identity[kind, slug(thing.identity)] = thing
        self._add(thing, (name.ko, name.en, *_aliases(entry)))
        return thing

    def _same_elsewhere(self, thing: Thing) -> Thing | None:
        """What another pack calls by the same name, if it can be the same."""
        for word in sorted(thing.keys):
            for other in self._by_name[thing.type, word]:
                if other.elsewhere and _alike(other, thing.level):
                    around = {*other.around()}
                    if not thing.outer or not around or around & {*thing.around()}:
                        return other
        return None

    def _merge(self, thing: Thing, into: Thing) -> None:
        """Let what was taken for two be one."""
        self._all.remove(thing)
        for place, found in self._by_identity.items():
            if found is thing:
                self._by_identity[place] = into
        for word in thing.keys:
            holders = self._by_name[thing.type, word]
            holders.remove(thing)
            if into not in holders:
                holders.append(into)
        into.keys |= thing.keys
        for other in self._all:
            if thing in other.outer:
                other.outer = {into if t is thing else t: None for t in other.outer}

    def _add(self, thing: Thing, names: Iterable[str]) -> None:
        self._all.append(thing)
        for name in names:
            self._call(thing, name)

    def _call(self, thing: Thing, name: str) -> None:
        word = key(name)
        if word and word not in thing.keys:
            thing.keys.add(word)
            self._by_name[thing.type, word].append(thing)

    # What rows mention

    def called(self, kind: EntityType, ref: str) -> Thing:
        """The thing that a map or a table refers to by this id."""
        known = self._by_ref.get(ref) or self._by_identity.get((kind, slug(ref)))
        if known is not None:
            return known
        thing = Thing(type=kind, identity=ref)
        self._by_identity[kind, slug(ref)] = thing
        self._add(thing, ())
        return thing

    def office(self, text: str) -> Thing:
        """The office of this id or name."""
        known = self._by_identity.get((EntityType.OFFICE, slug(text)))
        return known or self.mention(EntityType.OFFICE, Text(text, text))

    def mention(
        self,
        kind: EntityType,
        name: Text,
        identity: str = "",
        level: PlaceLevel | None = None,
        outer: Thing | None = None,
    ) -> Thing:
        """The thing of this name, or of what the table calls it for ever."""
        thing = self._find(kind, name, identity, level, outer)
        if thing.elsewhere or thing.entry is not None:
            return thing
        thing.names[name] += 1
        thing.level = thing.level or level
        for text in (name.ko, name.en):
            self._call(thing, text)
        if outer is not None and thing.level is not PlaceLevel.COUNTRY:
            _put_within(thing, outer)
        return thing

    def _find(
        self,
        kind: EntityType,
        name: Text,
        identity: str,
        level: PlaceLevel | None,
        outer: Thing | None,
    ) -> Thing:
        called = self.called(kind, identity) if identity else None
        if called is not None and called.names:
            return called
        found = self._by_names(kind, name, identity, level, outer)
        if found is None:
            thing = called or Thing(type=kind)
            if called is None:
                self._add(thing, ())
            return thing
        if called is not None:
            self._merge(called, found)
        return found

    def _by_names(
        self,
        kind: EntityType,
        name: Text,
        identity: str,
        level: PlaceLevel | None,
        outer: Thing | None,
    ) -> Thing | None:
        for text in filter(None, dict.fromkeys((name.en, name.ko))):
            for thing in self._by_name[kind, key(text)]:
                # What the table gives two numbers are two, though of one name.
                is_other = identity and thing.identity and thing.entry is None
                if not is_other and self._fits(thing, level, outer):
                    return thing
        return None

    def _fits(
        self, thing: Thing, level: PlaceLevel | None, outer: Thing | None
    ) -> bool:
        if thing.type is not EntityType.PLACE:
            return True
        if outer is None:
            return _alike(thing, level)
        if thing.level is PlaceLevel.COUNTRY:
            return True  # "Malta" in a row of the United Kingdom
        around = {*thing.around()}
        if outer in around:
            return True
        if any(place.level is outer.level for place in around if outer.outer):
            return False  # Portland in Maine, Portland in Oregon
        if around & {*outer.around()}:
            return True
        country = outer.outermost()
        return any(
            self.handover(p, country) or self.handover(country, p) for p in around
        )

    def settle(self) -> None:
        """Note which countries followed which; call when all are mentioned."""
        for succession in self._successions:
            before = self.called(EntityType.PLACE, succession.before)
            for ref in succession.after:
                after = self.called(EntityType.PLACE, ref)
                self._handovers[before, after] = str(succession.on)

    def handover(self, before: Thing, after: Thing) -> str:
        """The day on which the one took the other's ground; empty if it never did."""
        return self._handovers.get((before, after), "")

    # Ids

    def use(self, thing: Thing) -> None:
        """Let the pack hold the thing, and the places around it."""
        if not thing.used:
            thing.used = True
            for place in thing.around():
                place.used = True

    def give_ids(self, register: Register) -> None:
        """Give every new thing its id: the one it had before, or one from its name."""
        given: set[str] = set()
        for thing in self:
            if thing.entry is not None:
                thing.ref = thing.identity
                given.add(thing.ref)
        taken = {*register.entities.values(), *given}
        for thing in self:
            if thing.entry is not None:
                continue
            known = _identities(thing)
            kept = (ref for i in known for ref in _kept(i, register))
            thing.ref = next((ref for ref in kept if ref not in given), "")
            thing.ref = thing.ref or _free(thing, taken)
            given.add(thing.ref)
            taken.add(thing.ref)
            for identity in known:
                if thing.ref not in _kept(identity, register):
                    register.entities[_unused(identity, register)] = thing.ref

    def is_called_only(self, thing: Thing, name: str) -> bool:
        """Whether nothing else, here or elsewhere, has this name."""
        return not any(
            other is not thing and (other.used or other.elsewhere)
            for other in self._by_name[thing.type, key(name)]
        )


def outer_refs(within: Tree) -> Iterator[str]:
    """The places that `within:` names, however it is written."""
    if isinstance(within, str):
        if within:
            yield within
    elif isinstance(within, Mapping):
        yield from outer_refs(within.get("place", ""))
    else:
        for item in within:
            yield from outer_refs(item)


def _put_within(thing: Thing, outer: Thing) -> None:
    if thing is outer or outer in thing.around() or thing in outer.around():
        return
    wider = {*outer.around()}
    thing.outer = {place: None for place in thing.outer if place not in wider}
    thing.outer[outer] = None


def _alike(thing: Thing, level: PlaceLevel | None) -> bool:
    """Whether a place of this level may be meant: countries are no cities."""
    if level is None or thing.level is None:
        return True
    return (level in _WIDE) == (thing.level in _WIDE)


def _identities(thing: Thing) -> list[str]:
    """What the register calls the thing; a city of two countries is called twice."""
    if thing.identity:
        return [f"{thing.type.value}/{thing.identity}"]
    name = slug(thing.name.en or thing.name.ko)
    places = dict.fromkeys(place for place in thing.around() if not place.outer)
    if places:
        return [f"{thing.type.value}/{_path(place)}/{name}" for place in places]
    return [f"{thing.type.value}/{name}"]


def _kept(identity: str, register: Register) -> list[str]:
    """The ids of what is called so; two of one name in one country are numbered."""
    found: list[str] = []
    name = identity
    while name in register.entities:
        found.append(register.entities[name])
        name = f"{identity}#{len(found) + 1}"
    return found


def _unused(identity: str, register: Register) -> str:
    number = len(_kept(identity, register))
    return f"{identity}#{number + 1}" if number else identity


def _path(place: Thing) -> str:
    return place.identity or slug(place.name.en or place.name.ko)


def _free(thing: Thing, taken: set[str]) -> str:
    wanted = _readable(thing)
    far = thing.outermost()
    longer = f"{wanted}-{_readable(far)}" if far is not thing else wanted
    found = next((name for name in (wanted, longer) if name not in taken), "")
    number = 2
    while not found or found in taken:
        found, number = f"{longer}-{number}", number + 1
    return found


def _readable(thing: Thing) -> str:
    own = thing.identity
    named = slug(thing.name.en or thing.name.ko)
    is_number = own[:1] in ("Q", "P", "L") and own[1:].isdigit()
    return named if not own or is_number or own.isdigit() else slug(own)


def _text(value: Tree) -> Text:
    if isinstance(value, str):
        return to_text(value)
    if isinstance(value, Mapping):
        return Text(str(value.get("ko", "")), str(value.get("en", "")))
    return Text()


def _aliases(entry: Mapping[str, Tree]) -> Iterator[str]:
    names = entry.get("aliases", "")
    if isinstance(names, Mapping):
        for value in names.values():
            if isinstance(value, str):
                yield value
            else:
                yield from map(str, value)
