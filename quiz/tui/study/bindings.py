"""The keys of a session; `quiz.tui.study.phases` says which of them work when."""

from textual.binding import BindingType

from quiz.tui.keys import bind

# Of two actions on one key the first that is open is taken.
KEYS: list[BindingType] = [
    bind("enter,space", "reveal", "key-reveal", shown="enter"),
    bind("enter,space", "pick", "key-pick", shown="enter"),
    bind("space,enter", "accept", "key-accept", shown="space"),
    bind("enter,space", "finish", "key-home", shown="enter"),
    bind("1", "choose(1)", "key-number", shown="1-4"),
    bind("2", "choose(2)", "key-number", hint=False),
    bind("3", "choose(3)", "key-number", hint=False),
    bind("4", "choose(4)", "key-number", hint=False),
    bind("1", "rate(1)", "key-rate", shown="1-4"),
    bind("2", "rate(2)", "key-rate", hint=False),
    bind("3", "rate(3)", "key-rate", hint=False),
    bind("4", "rate(4)", "key-rate", hint=False),
    bind("up,k", "move(-1)", "key-move", shown="↑↓", hint=False),
    bind("down,j", "move(1)", "key-move", hint=False),
    bind("up,k", "scroll(-1)", "key-scroll", shown="↑↓", hint=False),
    bind("down,j", "scroll(1)", "key-scroll", hint=False),
    bind("pageup", "scroll(-8)", "key-scroll", hint=False),
    bind("pagedown", "scroll(8)", "key-scroll", hint=False),
    bind("escape", "leave", "key-leave", shown="esc"),
    bind("q", "leave", "key-leave", hint=False),
    bind("escape,q", "finish", "key-home", hint=False),
    bind("0", "skip", "key-unknown"),
    bind("c", "object", "key-object"),
    bind("c", "prolong", "key-prolong"),
    bind("s", "sources", "key-sources"),
    bind("e", "edit", "key-edit", hint=False),
    bind("minus", "bury", "key-bury", shown="-", hint=False),
    bind("exclamation_mark,at", "suspend", "key-suspend", shown="!", hint=False),
    bind("f", "flag", "key-flag", hint=False),
    bind("n", "note", "key-note", hint=False),
    bind("ctrl+z", "undo", "key-undo", priority=True),
    bind("u", "undo", "key-undo", hint=False),
    bind("ctrl+z", "go_further", "key-undo-earlier", hint=False, priority=True),
    bind("u", "go_further", "key-undo-earlier", hint=False),
]
