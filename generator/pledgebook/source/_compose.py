"""One pass over the parse events of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from pledgebook.source._document import Fault, Span
from pledgebook.source._edit import Draft
from pledgebook.source._explain import bad_escape, explain, glued_colon, glued_header
from pledgebook.source._hints import Suspect, excerpt, flow_pair
from pledgebook.source._scalars import digits_too_many, resolve
from pledgebook.source._tree import Stopped, Tree
from pledgebook.source._writing import Writing

FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it, else the one in Python.

Both give the same, except that the second one refuses a ``?`` in unquoted text inside brackets.
"""


@dataclass(slots=True, kw_only=True)
class Composition:
    """What one pass found.

    ``stop`` is why reading ended early, ``complete`` whether ``tree`` is the whole document all
    the same. ``plain`` and ``quoted`` are the suspects inside unquoted text and inside any other,
    ``starts`` where in the text before mending the nodes begin.
    """

    tree: Tree
    plain: list[Suspect]
    quoted: list[Suspect]
    starts: set[int]
    stop: Fault | None = None
    complete: bool = False


def compose(draft: Draft, suspects: list[Suspect], loader: Any = FAST) -> Composition:
    """Read the text's events; the result tells every way in which they can end."""
    reader = _Reader(draft, suspects)
    writing = reader.writing
    result = Composition(
        tree=reader.tree, plain=writing.plain, quoted=writing.quoted, starts=reader.starts
    )
    try:
        for event in yaml.parse(draft.text, Loader=loader):
            reader.take(event)
        result.complete = True
    except Stopped as stopped:
        result.stop, result.complete = stopped.fault, stopped.complete
    except yaml.MarkedYAMLError as error:
        result.stop = explain(error, draft, result.tree.open_bracket)
    except yaml.YAMLError:
        result.stop = Fault(rule="yaml/syntax", span=draft.span(reader.end), args={})
    except (ValueError, OverflowError):
        # The parser in Python asks chr() for escapes beyond U+10FFFF.
        result.stop = bad_escape(draft, reader.end)
    return result


class _Reader:
    """Hands the events to the tree, and the texts to `Writing`."""

    def __init__(self, draft: Draft, suspects: list[Suspect]) -> None:
        self.tree = Tree()
        self.writing = Writing(draft, suspects)
        self.starts: set[int] = set()
        self.end = 0
        self._draft = draft
        self._original = draft.original
        self._suspicious = bool(suspects)
        self._key_end = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        """Add one event; raise `Stopped` where a limit is reached or a second document begins."""
        if isinstance(event, yaml.NodeEvent):
            self._node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.tree.close()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event.start_mark)
        self.end = event.end_mark.index

    def _span(self, mark: Any) -> Span:
        if self._original:
            return Span(mark.line + 1, mark.column + 1)
        return self._draft.span(mark.index)

    def _fault(self, rule: str, span: Span, **args: str | int) -> None:
        self.tree.faults.append(Fault(rule=rule, span=span, args=args))

    @property
    def _in_flow(self) -> bool:
        return self.tree.top is not None and self.tree.top.flow

    def _document(self, mark: Any) -> None:
        span = self._span(mark)
        if self._documents:
            stop = Fault(rule="yaml/second-document", span=span, args={})
            raise Stopped(stop, complete=True)
        self._documents += 1
        if self._draft.text.startswith("%", mark.index):
            # libyaml refuses a directive it does not know, the parser in Python passes over it.
            raise Stopped(Fault(rule="yaml/directive", span=span, args={}))

    def _node(self, event: Any) -> None:
        span = self._span(event.start_mark)
        self.tree.count(span)
        if not self._original:
            self.starts.add(self._draft.back(event.start_mark.index))
        if isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor or "", span)
            return
        if event.anchor is not None:
            self._fault("yaml/anchor", span, text=excerpt("&" + event.anchor))
        if event.tag is not None:
            written = self._draft.text[event.start_mark.index : event.end_mark.index]
            self._fault("yaml/tag", span, text=excerpt(written))
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, span)
        else:
            data: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            self.tree.open(data, span, flow=bool(event.flow_style))

    def _alias(self, name: str, span: Span) -> None:
        last = self.tree.faults[-1] if self.tree.faults else None
        if last is None or (last.rule, last.span.line) != ("yaml/alias", span.line):
            self._fault("yaml/alias", span, text=excerpt("*" + name))
        if self.tree.awaits_key:
            self.tree.no_key()
        else:
            self.tree.put(None, span)

    def _scalar(self, event: Any, span: Span) -> None:
        value, plain = event.value, not event.style
        self._look(event, span, plain=plain)
        if self.tree.awaits_key:
            self._key(value, span, plain=plain)
            self._key_end = event.end_mark.index
            if plain and self._in_flow and (glued := glued_colon(self._draft, self._key_end)):
                raise Stopped(glued)
        elif plain and not value:
            self._left_out(event, span)
        elif plain:
            self._word(value, span)
        else:
            self.tree.put(value, span)

    def _look(self, event: Any, span: Span, *, plain: bool) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        top, faults = self.tree.top, self.tree.faults
        flow = self._in_flow
        if plain and event.value:
            in_list = flow and top is not None and isinstance(top.data, list)
            faults += self.writing.unquoted(event.value, span, end, in_list=in_list)
        elif event.style == '"':
            for fault in self.writing.escapes(event.value, start, end):
                if fault.rule == "yaml/escape":
                    raise Stopped(bad_escape(self._draft, start))
                faults.append(fault)
        elif not plain and (glued := glued_header(self._draft, start)):
            raise Stopped(glued)
        if self._suspicious:
            self.writing.meet(start, end, plain=plain, flow=flow)

    def _key(self, key: str, span: Span, *, plain: bool) -> None:
        if plain and key == "<<":
            self._fault("yaml/merge-key", span)
        if not key:
            self._fault("yaml/empty-key", span)
        self.tree.key(key, span)

    def _word(self, word: str, span: Span) -> None:
        digits = digits_too_many(word)
        if digits:
            self._fault("yaml/number", span, digits=digits, text=excerpt(word))
        self.tree.put(resolve(word), span)

    def _left_out(self, event: Any, span: Span) -> None:
        """Take a value that is not written; in a map it gets the place of its key.

        The two parsers disagree about the place of nothing.
        """
        top = self.tree.top
        value: str | int | None = None
        if top is None or isinstance(top.data, list):
            self.tree.faults += self.writing.cut_off("", event.end_mark.index)
            self.tree.put(None, span)
            return
        pair = flow_pair(top.key) if top.flow else None
        if pair is not None:
            self._fault(pair.rule, top.key_span, text=excerpt(pair.key))
            self.tree.rename(pair.key)
            value = resolve(pair.value)
        else:
            self.tree.faults += self.writing.cut_off_after_key(self._key_end)
        self.tree.put(value, top.key_span)
