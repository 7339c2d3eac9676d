"""The page: template, style, program and data in one file that asks nothing of the network.

The program is plain JavaScript in files that share one scope, put one after the other in the order of `SCRIPTS`; there
is no bundler. What an article says goes in as text, twice guarded: Jinja2 escapes it, and a Content-Security-Policy
lets nothing run but the style and the program whose digests it names.
"""

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from filrouge.exports.document import Json
from filrouge.exports.html.data import to_data
from filrouge.exports.table import rows
from filrouge.timeline.timeline import Timeline

SCRIPTS = (
    *("core", "calendar", "model", "layout", "axis", "draw", "chart", "gestures"),
    *("overview", "list", "filters", "article", "panel", "paper", "main"),
)
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def render(timeline: Timeline) -> str:
    """The HTML file."""
    style, script, data = _asset("timeline.css"), _program(), to_data(timeline)
    page = _template().render(
        title=data["title"],
        rows=rows(timeline),
        articles=len(timeline.articles),
        generator=data["generator"],
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        data=embedded(data),
    )
    return _LONE_SURROGATE.sub("\ufffd", page)  # half a character that a broken source left: no encoding has it


def embedded(data: Json) -> Markup:
    """JSON that can stand inside a script element: nothing in it ends the element or begins a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(_UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def _policy(style: str, script: str) -> str:
    allowed = f"style-src {_digest(style)}; script-src {_digest(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _program() -> str:
    parts = "\n".join(_asset(f"{name}.js") for name in SCRIPTS)
    return f'"use strict";\n{{\n{parts}}}\n'


@cache
def _asset(name: str) -> str:
    return files("filrouge.exports.html").joinpath("assets", name).read_text("utf-8")


@cache
def _template() -> Template:
    loader = PackageLoader("filrouge.exports.html", "assets")
    room = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return room.get_template("timeline.html.j2")
