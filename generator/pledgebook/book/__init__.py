"""A folder of commitments: finding them, their published versions, and the ledger of these."""

from __future__ import annotations

from pledgebook.book.checking import Checking
from pledgebook.book.config import NAME as CONFIG
from pledgebook.book.config import Config
from pledgebook.book.config import load as settings
from pledgebook.book.config import place as settings_place
from pledgebook.book.copied import check_site
from pledgebook.book.files import read, shown
from pledgebook.book.finding import Found, find, root_of
from pledgebook.book.folder import (
    COMMITMENTS,
    Book,
    Entry,
    VersionFile,
    is_version,
    load,
)
from pledgebook.book.fragments import fragment, fragments, is_fragment
from pledgebook.book.ids import RESERVED, differs
from pledgebook.book.ledger import Ledger, Record
from pledgebook.book.places import place
from pledgebook.book.publishing import Publication, check_ledger, load_ledger, next_version
from pledgebook.book.signed import signed
from pledgebook.book.theme import Theme, theme

USAGE = frozenset(
    {
        "book/not-found",
        "book/unknown-id",
        "book/config-syntax",
        "book/config-key",
        "book/config-title",
        "book/config-base-url",
        "book/config-timestamp-servers",
        "book/config-trust",
        "book/config-fonts",
        "book/config-not-a-font",
        "book/config-word-template",
        "book/config-theme",
        "book/config-check",
        "check/unknown-rule",
        "check/unknown-rule-meant",
        "check/never-ignored",
    }
)
"""Rules that blame the command or the configuration, not a commitment: exit status 2."""

__all__ = [
    "COMMITMENTS",
    "CONFIG",
    "RESERVED",
    "USAGE",
    "Book",
    "Checking",
    "Config",
    "Entry",
    "Found",
    "Ledger",
    "Publication",
    "Record",
    "Theme",
    "VersionFile",
    "check_ledger",
    "check_site",
    "differs",
    "find",
    "fragment",
    "fragments",
    "is_fragment",
    "is_version",
    "load",
    "load_ledger",
    "next_version",
    "place",
    "read",
    "root_of",
    "settings",
    "settings_place",
    "shown",
    "signed",
    "theme",
]
