"""Ticket logs: rows of any format to tickets, by a mapping file; what cannot be used is told.

    read_map → read → tickets or outages

Rows are read lazily; `Unreadable` is raised where a log breaks off, and nothing of it counts then.
"""

from __future__ import annotations

from pledgebook.logs.columns import mapped
from pledgebook.logs.count import Count
from pledgebook.logs.mapping import Mapping, read_map
from pledgebook.logs.opening import Log, read
from pledgebook.logs.outages import outages
from pledgebook.logs.rows import Row, Table, Unreadable
from pledgebook.logs.tickets import tickets

__all__ = [
    "Count",
    "Log",
    "Mapping",
    "Row",
    "Table",
    "Unreadable",
    "mapped",
    "outages",
    "read",
    "read_map",
    "tickets",
]
