"""The learner's history: backups, machines that exchange it, undoing, card by card."""

MESSAGES: dict[str, tuple[str, str]] = {
    # a damaged file, mended
    "learner-file-mended": (
        "학습 기록이 손상되어 백업 {backup:과} 아직 읽을 수 있는 기록 {salvaged}건으로 다시 만들었습니다. 모두 {entries}건입니다. 손상된 파일은 {aside}에 두었습니다.",
        "Your history was damaged. It was made again from the backup {backup} and {salvaged} {salvaged:plural(entry,entries)} that could still be read: {entries} in all. The damaged file was kept as {aside}.",
    ),
    "learner-file-salvaged": (
        "학습 기록이 손상되었고 백업이 없어 아직 읽을 수 있는 기록 {salvaged}건으로 다시 만들었습니다. 손상된 파일은 {aside}에 두었습니다.",
        "Your history was damaged and there was no backup. It was made again from {salvaged} {salvaged:plural(entry,entries)} that could still be read. The damaged file was kept as {aside}.",
    ),
    # quiz backup
    "backup-made": (
        "{file}에 백업했습니다. 기록 {count}건을 확인했습니다.",
        "Backed up to {file}: {count} {count:plural(entry,entries)}, checked.",
    ),
    "backup-onto-other": (
        "{file:은} quiz 백업이 아니어서 덮어쓰지 않았습니다. 다른 이름을 고르거나 그 파일을 먼저 옮기세요.",
        "{file} is no backup of quiz and was not overwritten. Choose another name, or move that file away first.",
    ),
    "backup-nothing": (
        "백업할 학습 기록이 아직 없습니다.",
        "There is no history to back up yet.",
    ),
    "backup-none": (
        "백업이 아직 없습니다. quiz backup으로 만드세요.",
        "There are no backups yet. Make one with quiz backup.",
    ),
    "backup-not-made": (
        "자동 백업을 만들지 못했습니다. 답은 모두 저장되어 있습니다. {reason}",
        "The automatic backup could not be made; your answers are all saved. {reason}",
    ),
    "backup-heading-at": ("시각", "made"),
    "backup-heading-entries": ("기록", "entries"),
    "backup-heading-file": ("파일", "file"),
    # quiz restore
    "restored": (
        "{file}에서 복원했습니다. 기록은 {count}건입니다.",
        "Restored {file}: {count} {count:plural(entry,entries)}.",
    ),
    "restored-aside": (
        "쓰던 파일은 {aside}에 두었습니다.",
        "The file in use until now was kept as {aside}.",
    ),
    "backup-missing": (
        "{file} 파일이 없습니다. 자동 백업은 quiz backup --list로 볼 수 있습니다.",
        "There is no file {file}. quiz backup --list shows the automatic backups.",
    ),
    "backup-foreign": (
        "{file:은} quiz 백업이 아니어서 복원하지 않았습니다. 쓰던 기록은 그대로입니다.",
        "{file} is no backup of quiz, and nothing was restored. Your history is as it was.",
    ),
    "restore-whole": (
        "{file:은} 손상되지 않았습니다. 이전 상태로 돌아가려면 백업 파일을 지정하세요: quiz restore FILE",
        "{file} is whole. To go back, name a backup: quiz restore FILE",
    ),
    # quiz sync
    "sync-folder-unusable": (
        "폴더 {folder:을} 쓸 수 없습니다({reason}). 폴더가 있는지, 쓰기 권한이 있는지 확인하세요. 답은 모두 그대로입니다.",
        "The folder {folder} cannot be used ({reason}). Check that it is there and may be written. Your answers are safe.",
    ),
    "sync-done": (
        "기록 {taken}건을 받고 {given}건을 보냈습니다.",
        "Took in {taken} {taken:plural(entry,entries)}, gave out {given}.",
    ),
    "sync-new-folder": (
        "그런 폴더가 없어 새로 만들었습니다. 다른 기기가 쓰는 폴더인지 확인하세요.",
        "There was no such folder, and it was made. Check that your other machines use this one.",
    ),
    "sync-which": (
        "아직 동기화한 폴더가 없습니다. 폴더를 지정하세요: quiz sync FOLDER",
        "No folder was synced through yet. Name one: quiz sync FOLDER",
    ),
    "sync-nothing": ("새로운 기록이 없습니다.", "Nothing new on either side."),
    "sync-unread": (
        "{count}줄은 아직 덜 왔거나 손상되어 읽지 않았습니다. 폴더 동기화가 끝난 뒤에 다시 실행하세요.",
        "{count} {count:plural(line was,lines were)} cut short or spoilt and not read. Sync again once the folder is complete.",
    ),
    "sync-passed-over": (
        "{file:은} 보통 파일이 아니거나 너무 커서 읽지 않았습니다.",
        "{file} is no plain file, or too large, and was not read.",
    ),
    # quiz undo
    "undo-nothing": ("되돌릴 것이 없어요.", "There is nothing to take back."),
    "undo-done": ("되돌렸어요: {what}", "Took back: {what}"),
    # quiz card
    "card-new": ("아직 묻지 않은 새 카드예요.", "New: never asked yet."),
    "card-due": ("다음 복습: {when}", "due: {when}"),
    "card-memory": (
        "지금 기억할 확률 {recall}%, 안정도 {lasts}, 난이도 {difficulty}/10",
        "recalled now with {recall} %; stability {lasts}, difficulty {difficulty} of 10",
    ),
    "card-counts": (
        "답한 횟수 {reps}번, 잊은 횟수 {lapses}번",
        "{reps} {reps:plural(answer,answers)}, forgotten {lapses} {lapses:plural(time,times)}",
    ),
    "card-suspended": ("보류 중이라 묻지 않아요.", "Suspended: not asked."),
    "card-buried": ("{day}까지 미루어 두었어요.", "Buried until {day}."),
    "card-flag": ("깃발 {flag}", "flag {flag}"),
    "card-note": ("메모: {note}", "note: {note}"),
    "card-history": ("이력", "history"),
    "card-changed": (
        "배운 뒤에 정답이 바뀌었어요. 전에 배운 답: ‘{was}’",
        "The answer has changed since you learnt it: it was “{was}”.",
    ),
    "card-leech": (
        "거머리 카드: {lapses}번 잊었어요.",
        "A leech: forgotten {lapses} times.",
    ),
    "card-confused": (
        "헷갈린 답: ‘{other}’ {times}번",
        "taken for “{other}” {times} {times:plural(time,times)}",
    ),
    "card-leech-advice": (
        "둘의 차이를 메모로 적거나(--note), 하나를 잠시 보류하고(--suspend) 다른 하나를 먼저 익히세요.",
        "Note what sets them apart (--note), or suspend one of them (--suspend) until the other is firm.",
    ),
    "card-leech-alone": (
        "떠올릴 실마리를 메모로 적거나(--note), 새로 배우거나(--reset), 보류하세요(--suspend).",
        "Note a clue that brings it back (--note), learn it anew (--reset), or suspend it (--suspend).",
    ),
    # quiz log --erase-typed
    "erase-ask": (
        "입력한 답 {count}건의 글을 이 파일, 자동 백업, 따로 둔 파일, 공유 폴더에서 완전히 지웁니다. 따로 둔 파일 가운데 손상된 것은 파일째 지웁니다. 평가와 일정은 그대로 남습니다. 되돌릴 수 없습니다. 지울까요? (예/아니요)",
        "The words of {count} typed {count:plural(answer,answers)} will be erased for good, from this file, its automatic backups, files set aside and the shared folder; damaged files set aside are deleted. Ratings and schedule stay. Erase them? (yes/no)",
    ),
    "erase-not": ("지우지 않았습니다.", "Nothing was erased."),
    "erase-done": (
        "입력한 답 {count}건의 글을 지웠습니다.",
        "Erased the words of {count} typed {count:plural(answer,answers)}.",
    ),
    "erase-backups": (
        "옛 자동 백업 {count}개를 새 백업 하나로 바꾸었습니다.",
        "{count} old automatic {count:plural(backup,backups)} made room for a new one.",
    ),
    "erase-removed": ("{file:을} 지웠습니다.", "Deleted {file}."),
    "erase-folder": (
        "공유 폴더 {folder}에서도 지웠습니다.",
        "Erased in the shared folder {folder} too.",
    ),
    "erase-left": (
        "{file}에서는 지우지 못했으니 입력한 글이 남아 있을 수 있습니다. 직접 확인하세요.",
        "{file} could not be erased and may still hold typed words. Look at it yourself.",
    ),
    "erase-elsewhere": (
        "다른 기기에서는 다음 quiz sync 때 지워집니다. 직접 만든 백업, 그리고 git이나 동기화 프로그램에 남은 옛 버전은 직접 지우세요.",
        "Other machines follow at their next quiz sync. Backups you made yourself, and old versions kept by git or by the program that syncs the folder, are yours to delete.",
    ),
    "sync-erased": (
        "다른 기기에서 지운 답의 글을 이 기기에서도 지웠습니다.",
        "Typed words that you had erased on another machine were erased here too.",
    ),
    # quiz log: times that cannot be right
    "clock-back": ("바로 앞 기록보다 앞선 시각", "earlier than the entry before it"),
    "clock-ahead": ("지금보다 나중 시각", "later than now"),
    # quiz fit
    "fit-not-installed": (
        "매개변수를 맞추려면 추가 구성이 필요합니다: pip install 'sasil-quiz[fit]'. 함께 설치되는 fsrs-rs-python의 패키지에는 라이선스가 적혀 있지 않습니다(그 엔진 fsrs-rs는 BSD-3).",
        "Fitting needs an extra: pip install 'sasil-quiz[fit]'. The wheel it brings, fsrs-rs-python, declares no licence (its engine, fsrs-rs, is BSD-3).",
    ),
    "fit-too-few": (
        "하루 이상 지나 다시 답한 것이 {count}번뿐입니다. {fewest}번이 모인 뒤에 맞추세요. 그전에는 기본값이 더 낫습니다.",
        "There are only {count} reviews on a later day; fit when there are {fewest}. Until then the defaults are better.",
    ),
    "fit-kept": (
        "복습 {count}번에 맞춘 매개변수를 쓰기로 했습니다. 따로 떼어 둔 복습의 예측 오차가 {before}에서 {after:으로} 줄었습니다.",
        "Weights fitted to {count} reviews are in use now: on the reviews held back the error fell from {before} to {after}.",
    ),
    "fit-better": (
        "따로 떼어 둔 복습의 예측 오차가 {before}에서 {after:으로} 줄어들 것입니다. 아무것도 바꾸지 않았습니다.",
        "On the reviews held back the error would fall from {before} to {after}. Nothing was changed.",
    ),
    "fit-no-better": (
        "새로 맞춘 매개변수가 더 낫지 않아 그대로 둡니다(예측 오차 {before}, 새 값 {after}).",
        "The fitted weights predict no better ({after} against {before}), so nothing was changed.",
    ),
    "settings-parameters": (
        "그런 매개변수는 없습니다. quiz fit이 정해 주며, 빈 값은 기본값입니다.",
        "no weights are called so; quiz fit finds them, and an empty value means the defaults",
    ),
    "setting-parameters": ("스케줄러 매개변수", "the scheduler's weights"),
}
