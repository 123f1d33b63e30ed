"""The Textual app: decks, a session, help.

Setting the variable here puts it before every textual import: under the kitty
keyboard protocol a Korean syllable group of five or more arrives as garbage,
and iTerm2 drops what an input method commits.
"""

import os

os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
