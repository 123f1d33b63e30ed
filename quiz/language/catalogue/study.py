"""Study and its history: the learner's file, what is due, the log."""

MESSAGES: dict[str, tuple[str, str]] = {
    # The learner's file: what is wrong, then what to do.
    "learner-file-unusable": (
        "학습 기록 {file:을} 쓸 수 없습니다({detail}). 폴더와 권한을 확인하거나 --learner로 다른 파일을 고르세요.",
        "The learner's file {file} cannot be used ({detail}). Check its folder and permissions, or choose another file with --learner.",
    ),
    "learner-file-foreign": (
        "{file:은} quiz의 학습 기록이 아니어서 건드리지 않았습니다. --learner로 다른 파일을 고르세요.",
        "{file} is not a learner's file of quiz and was left as it is. Choose another with --learner.",
    ),
    "learner-file-newer": (
        "{file:은} 더 새로운 quiz가 쓴 학습 기록이어서 건드리지 않았습니다. quiz를 업데이트하세요.",
        "{file} was written by a newer quiz and was left as it is. Update quiz.",
    ),
    "learner-file-read-only": (
        "{file}에 쓸 수 없어 저장하지 못했습니다. 전에 저장한 답은 그대로입니다. 파일과 폴더의 쓰기 권한을 확인하세요.",
        "{file} may not be written, so this was not saved; all before it is safe. Allow writing to the file and its folder.",
    ),
    "learner-file-disk-full": (
        "디스크가 가득 차서 {file}에 저장하지 못했습니다. 전에 저장한 답은 그대로입니다. 공간을 비우고 다시 하세요.",
        "The disk is full, so this was not saved to {file}; all before it is safe. Free some space and try again.",
    ),
    "learner-file-locked": (
        "다른 프로그램이 {file:을} 쓰고 있어 저장하지 못했습니다. 전에 저장한 답은 그대로입니다. 그 프로그램을 닫고 다시 하세요.",
        "Another program is holding {file}, so this was not saved; all before it is safe. Close it and try again.",
    ),
    "learner-file-damaged": (
        "{file}에 읽을 수 없는 내용이 있습니다({detail}). quiz restore로 백업과 아직 읽히는 내용에서 되살리세요. 손상된 파일은 따로 둡니다.",
        "{file} holds something that cannot be read ({detail}). Run quiz restore: it keeps the file and brings back a backup with what can still be read.",
    ),
    "learner-file-replaced": (
        "{file:이} 그사이 지워졌거나 다른 파일로 바뀌어 저장하지 못했습니다. quiz를 끝내고 다시 시작하세요.",
        "{file} was deleted or replaced while it was in use, so this was not saved. Leave quiz and start it again.",
    ),
    "learner-cards-mended": (
        "{file}의 카드를 읽을 수 없어 답한 기록에서 다시 만들었습니다. 잃은 것은 없습니다.",
        "The cards in {file} could not be read and were made anew from your answers. Nothing is lost.",
    ),
    # The settings file: what is wrong, then what to do.
    "settings-toml": (
        "TOML로 읽을 수 없습니다({reason}). 값은 이름 = 값 꼴로 쓰고 글은 따옴표로 감싸세요.",
        "this is no TOML ({reason}). Write name = value, with text in quotes.",
    ),
    "settings-table": (
        '{table:은} 표여야 합니다. [study]나 [deck."덱 이름"] 아래에 이름 = 값을 쓰세요.',
        '{table} must be a table. Write [study], or [deck."its name"], and name = value below it.',
    ),
    "settings-unknown": (
        "{name:이}라는 설정은 없습니다. 혹시: {meant}.",
        "there is no setting {name}. Did you mean: {meant}?",
    ),
    "settings-number": (
        "{field:은} {low} 이상 {high} 이하의 수여야 합니다.",
        "{field} must be a number from {low} to {high}.",
    ),
    "settings-choice": (
        "{field:은} 다음 가운데 하나여야 합니다: {known}.",
        "{field} must be one of: {known}.",
    ),
    "settings-date": (
        "{field:은} 날짜여야 합니다. 2026-12-15처럼 쓰세요.",
        "{field} must be a date. Write it as 2026-12-15.",
    ),
    "settings-duration": (
        '{field:은} 시간의 길이여야 합니다. "90s", "20m", "2h", "1d"처럼 쓰세요.',
        '{field} must be a length of time. Write "90s", "20m", "2h" or "1d".',
    ),
    "settings-durations": (
        '{field:은} 시간의 목록이어야 합니다. ["1m", "10m"]처럼 쓰세요.',
        '{field} must be a list of lengths of time. Write ["1m", "10m"].',
    ),
    "settings-weekdays": (
        "{field:은} 요일마다 몫을 적은 표여야 합니다. {{saturday = 0.5, sunday = 0}}처럼 쓰세요.",
        "{field} must give shares to weekdays. Write {{saturday = 0.5, sunday = 0}}.",
    ),
    "settings-weekday": (
        "{field}에 {name:이}라는 요일은 없습니다. 쓸 수 있는 것: {known}.",
        "{field}: there is no weekday {name}. There are: {known}.",
    ),
    "settings-pause": (
        '{field:은} 기간의 목록이어야 합니다. ["2026-12-24/2027-01-02"]처럼 쓰고 처음이 끝보다 늦지 않게 하세요.',
        '{field} must be a list of periods, each from an earlier to a later day. Write ["2026-12-24/2027-01-02"].',
    ),
    # quiz due
    "due-clock-early": (
        "시각이 마지막 답({at})보다 이릅니다. 시계나 --now를 확인하세요.",
        "It is earlier than your latest answer ({at}). Check the clock, or --now.",
    ),
    "due-heading-deck": ("덱", "deck"),
    "due-heading-due": ("복습", "due"),
    "due-heading-new": ("새 질문", "new"),
    "due-heading-next": ("다음", "next"),
    "due-nothing": ("덱이 없습니다.", "There are no decks."),
    # quiz log
    "log-empty": ("아직 답한 것이 없습니다.", "Nothing was answered yet."),
    "log-answered": ("{rating} → {interval}", "{rating} → {interval}"),
}
