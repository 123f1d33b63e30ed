"""How many slips lie between two keys."""


def slips(first: str, second: str, limit: int) -> int:
    """The least insertions, losses, changes and swaps of neighbours, or limit + 1.

    Optimal string alignment: no part is edited twice.

    >>> slips("putin", "poutine", 3), slips("putin", "puitn", 3), slips("a", "xyz", 1)
    (2, 1, 2)
    """
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    if first == second:
        return 0
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, char in enumerate(first, start=1):
        earlier, before = before, row
        row = [i]
        for j, other in enumerate(second, start=1):
            cost = min(
                before[j] + 1,
                row[j - 1] + 1,
                before[j - 1] + (char != other),
            )
            swapped = (
                i > 1 and j > 1 and char == second[j - 2] and first[i - 2] == other
            )
            row.append(min(cost, earlier[j - 2] + 1) if swapped else cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def allowed(length: int) -> int:
    """How many slips a name of this length forgives: none in a very short one."""
    if length <= 4:
        return 0
    if length <= 9:
        return 1
    return 2 if length <= 16 else 3
