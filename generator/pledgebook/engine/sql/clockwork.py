"""One calendar in SQL: W(t), its inverse, and the end of budgets, each by one equi-join."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pledgebook.engine.sql.limits import FINE, NEVER, UNPUBLISHED, Limits
from pledgebook.engine.sql.tables import FARTHEST, Reached, Worked
from pledgebook.engine.sql.text import bucket, case, joined, layer
from pledgebook.model.sla import Budget, BudgetUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Clockwork:
    """The tables of one calendar; those of ``limits`` by the budget in days that they are for."""

    worked: Worked
    reached: Reached
    limits: Mapping[Budget, Limits]
    horizon: int | None

    def at(self, inner: str, time: str, prefix: str, *, wall: bool = False) -> str:
        """Add ``{prefix}w``, W at a time: null past the known days.

        With ``wall`` also the local day and second, ``{prefix}d`` and ``{prefix}s``.
        """
        windows = range(1, self.worked.windows + 1)
        parts = [f"least(greatest(t.{time} - j.s{i}, 0), j.l{i})" for i in windows]
        sum_ = " + ".join(["j.c", *parts])
        columns = {f"{prefix}w": self._known(f"t.{time}", sum_)}
        if wall:
            shift = f"CASE WHEN t.{time} >= j.switch THEN j.after ELSE j.before END"
            columns[f"{prefix}l"] = f"t.{time} + {shift}"
        keyed = layer(inner, {f"{prefix}k": bucket(time)})
        found = joined(keyed, self.worked.table.name, ("k", f"{prefix}k"), columns)
        if not wall:
            return found
        local = f"{prefix}l"
        day = f"CAST(floor({local} / 86400) AS BIGINT)"
        found = layer(found, {f"{prefix}d": day})
        return layer(found, {f"{prefix}s": f"{local} - 86400 * {prefix}d"})

    def reach(self, inner: str, sum_: str, since: str, prefix: str) -> str:
        """Add ``{prefix}t``, the earliest time from ``since`` with W = ``sum_``, and its flaw."""
        most, width = self.reached.most, self.reached.width
        within = f"CASE WHEN {sum_} <= {most} THEN {sum_} END"
        keyed = layer(inner, {f"{prefix}q": bucket(within, width)})
        gaps = [
            f"CASE WHEN t.{sum_} > j.x{i} THEN j.g{i} ELSE 0 END"
            for i in range(1, self.reached.jumps + 1)
        ]
        time = f"greatest(t.{since}, {' + '.join([f't.{sum_}', 'j.gap', *gaps])})"
        found = joined(
            keyed,
            self.reached.table.name,
            ("q", f"{prefix}q"),
            {f"{prefix}r": f"CASE WHEN j.gap IS NOT NULL THEN {time} END"},
        )
        beyond = NEVER if self.horizon is None else UNPUBLISHED
        far = f"{prefix}r - {since} > {FARTHEST}"
        unknown = f"{since} IS NOT NULL AND {sum_} IS NULL"
        branches = [(unknown, UNPUBLISHED), (f"{sum_} > {most}", beyond), (far, NEVER)]
        flaw = case(branches, str(FINE))
        return layer(found, {f"{prefix}t": f"{prefix}r", f"{prefix}flaw": flaw})

    def limit(self, inner: str, budget: Budget, prefix: str, start: str) -> str:
        """Add ``{start}t`` and ``{start}flaw``: where a budget ends whose start was read.

        The start is a column with W and the wall beside it (`at`), all with the prefix ``prefix``.
        """
        if budget.unit is BudgetUnit.SECOND:
            summed = layer(inner, {f"{start}x": f"{prefix}w + {budget.amount}"})
            return self.reach(summed, f"{start}x", start, start)
        return self._by_day(inner, self.limits[budget], prefix, start)

    def _by_day(self, inner: str, limits: Limits, prefix: str, start: str) -> str:
        day, second = f"t.{prefix}d", f"t.{prefix}s"
        end = "j.ends"
        if limits.moving:
            offset = f"CASE WHEN {second} >= j.switch THEN j.after ELSE j.before END"
            end = f"j.midnight + {second} - {offset}"
        flaw = "j.flaw"
        if limits.cut is not None:
            late = f"{second} >= {limits.cut}"
            end = f"CASE WHEN {late} THEN j.late ELSE {end} END"
            flaw = f"CASE WHEN {late} THEN j.late_flaw ELSE j.flaw END"
        keyed = layer(inner, {f"{start}y": f"coalesce({day[2:]}, -9)"})
        columns = {f"{start}t": end, f"{start}flaw": f"coalesce({flaw}, {FINE})"}
        return joined(keyed, limits.table.name, ("d", f"{start}y"), columns)

    def _known(self, time: str, value: str) -> str:
        if self.horizon is None:
            return value
        return f"CASE WHEN {time} <= {self.horizon} THEN {value} END"
