"""A template as a file: its parts packed in one order, with one date, uncompressed.

Uncompressed, because libraries that compress do not all make the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from .body import document
from .edges import footer, header
from .elements import DECLARATION, e, part
from .languages import Language
from .numbering import numbering
from .styles import styles

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = (
    "styles",
    "numbering",
    "settings",
    "fontTable",
    "header1",
    "header2",
    "footer1",
    "footer2",
)


def template(language: Language) -> bytes:
    """Return the template of a language as a .docx."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as packed:
        for name, content in _contents(language).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            packed.writestr(entry, content.encode())
    return held.getvalue()


def _contents(language: Language) -> Mapping[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "word/document.xml": document(language),
        "word/_rels/document.xml.rels": _relations(),
        "word/styles.xml": styles(language),
        "word/numbering.xml": numbering(language),
        "word/settings.xml": _settings(language),
        "word/fontTable.xml": _fonts(),
        "word/header1.xml": header(language, first=False),
        "word/header2.xml": header(language, first=True),
        "word/footer1.xml": footer(language),
        "word/footer2.xml": footer(language),
        "docProps/core.xml": _core(language),
        "docProps/app.xml": _app(),
    }


def _kind(name: str) -> str:
    return name.rstrip("12")


def _content_types() -> str:
    overrides = {f"/word/{name}.xml": f"{_WORD}.{_kind(name)}+xml" for name in _PARTS}
    overrides["/word/document.xml"] = f"{_WORD}.document.main+xml"
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides["/docProps/core.xml"] = core
    app = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    overrides["/docProps/app.xml"] = app
    named = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _related(*relations: tuple[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _package_relations() -> str:
    return _related(
        (f"{_OFFICE}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    )


def _relations() -> str:
    return _related(*((f"{_OFFICE}/{_kind(name)}", f"{name}.xml") for name in _PARTS))


def _settings(language: Language) -> str:
    office = "http://schemas.microsoft.com/office/word"
    return part(
        "settings",
        e("zoom", percent=100),
        e("defaultTabStop", val=420),
        e("characterSpacingControl", val="compressPunctuation"),
        e("compat", e("compatSetting", name="compatibilityMode", uri=office, val=15)),
        e("themeFontLang", val="en-GB", eastAsia=language.lang if language.indent else "zh-CN"),
        e("decimalSymbol", val="."),
        e("listSeparator", val=","),
    )


def _fonts() -> str:
    """Return the fonts, and by what other name a system may know them."""
    chinese = (("宋体", "SimSun"), ("黑体", "SimHei"), ("楷体", "KaiTi"))
    latin = (("Times New Roman", "roman"), ("Arial", "swiss"), ("Consolas", "modern"))
    return part(
        "fonts",
        *(
            e("font", e("altName", val=other), e("charset", val="86"), name=name)
            for name, other in chinese
        ),
        *(
            e("font", e("charset", val="00"), e("family", val=family), name=name)
            for name, family in latin
        ),
    )


def _core(language: Language) -> str:
    spaces = (
        f'xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return (
        f"{DECLARATION}<cp:coreProperties {spaces}>"
        f"<dc:language>{language.lang}</dc:language></cp:coreProperties>"
    )


def _app() -> str:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    application = "<Application>pledgebook</Application>"
    return f'{DECLARATION}<Properties xmlns="{space}">{application}</Properties>'
