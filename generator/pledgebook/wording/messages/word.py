"""What is said about a writer's own Word template."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "word/template-not-docx": Message(
        zh="这个 Word 模板打不开：它不是 .docx 文件，或者已损坏。请用 Word 打开它，"
        "另存为“Word 文档（*.docx）”；.doc、.dotx、.docm 都不行。",
        en="This Word template cannot be opened: it is no .docx file, or it is damaged. Open it in "
        "Word and save it as “Word Document (*.docx)”; .doc, .dotx and .docm will not do.",
    ),
    "word/template-too-large": Message(
        zh="这个 Word 模板太大，超过 {size} MB。请删去里面的图片或换成小的，再保存。",
        en="This Word template is larger than {size} MB. Remove its pictures or use smaller ones, "
        "and save it again.",
    ),
    "word/template-tag": Message(
        zh="Word 模板里带大括号的标记有误，无法填写（{detail}）。请对照随程序提供的模板改回："
        "标记一个字符也不要改，可以移动，有“if”或“for”的要连同它的“endif”或“endfor”。",
        en="The tags in braces of this Word template cannot be filled in ({detail}). Compare them "
        "with the template that comes with the program: a tag may be moved, but not changed; where "
        "it says “if” or “for”, with its “endif” or “endfor”.",
    ),
    "word/template-run": Message(
        zh="Word 模板里有一个标记少了字母 r：正文、标题和单元格的标记写成 {{r part.text }}、"
        "{{r cell }} 的样子，“{{”后面紧接着 r。",
        en="A tag of this Word template lacks its letter r: tags of text, headings and cells look "
        "like {{r part.text }} and {{r cell }}, with an r right after “{{”.",
    ),
    "word/template-lost": Message(
        zh="按这个 Word 模板生成的文件里没有“{text}”：模板里缺了印出它的标记。"
        "请从随程序提供的模板里把缺的部分复制回来。",
        en="The file made from this Word template does not say “{text}”: the tags that print it "
        "are missing. Copy them back from the template that comes with the program.",
    ),
}
