"""What is said about a letter: its places for signatures, and why it cannot be typeset."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "letter/field-seal": Message(zh="Seal（公章）", en="Seal (the company's seal)"),
    "letter/field-representative": Message(
        zh="Representative（授权代表，最后签）",
        en="Representative (the authorised representative, who signs last)",
    ),
    "signed/unreadable": Message(
        zh="读不出来，不是 pledgebook 生成的承诺书。请换回签章后的原件，或删去它重新签章",
        en="cannot be read as a letter that pledgebook made. Put the signed original back, or "
        "remove it and sign again",
    ),
    "signed/other-letter": Message(
        zh="不是旁边这一版的承诺书：附在里面的数据与这一版不同。请换回这一版签章后的原件",
        en="not the letter of the version beside it: the data inside differ. Put the signed letter "
        "of this version back",
    ),
    "signed/altered": Message(
        zh="签章之后被改动过，或者文字与数据不一致，不能放进网站：{reason}。请换回签章后的原件",
        en="altered after it was signed, or not what its data says, so it is not published: "
        "{reason}. Put the signed original back",
    ),
    "signed/not-compared": Message(
        zh="没有改动，照常放进网站；但没有核对文字与数据是否一致：{reason}",
        en="unaltered, and published as it is; but its text was not compared with its data: "
        "{reason}",
    ),
    "signed/incomplete": Message(
        zh="签章还不齐，因此网站上仍放未签章的承诺书。请用 pledgebook sign 补上",
        en="not everybody has signed yet, so the site keeps the unsigned letter. Go on with "
        "pledgebook sign",
    ),
    "signed/demonstration": Message(
        zh="是用演示密钥试签的，没有法律效力；网站上会注明。正式签章前请先删除这个文件",
        en="signed with demonstration keys, so it has no legal force; the site says so. Remove the "
        "file before it is signed for good",
    ),
    "letter/missing-glyph": Message(
        zh="承诺书的字体里没有“{character}”（{code}，见“{near}”），印出来会是空框。"
        "请换用通用的写法；人名、地名必须用这个字的，请配置一个含有它的字体。",
        en="The letter's fonts have no “{character}” ({code}, in “{near}”): it would print as an "
        "empty box. Write it another way; where a name needs it, configure a font that has it.",
    ),
    "letter/fetch": Message(
        zh="承诺书里引用了外部内容“{address}”。排版时不读取任何网址和文件，请删去，或把内容写进正文。",
        en="The letter refers to “{address}”. Nothing is read from addresses or files when a "
        "letter is typeset: remove it, or write what it says into the text.",
    ),
    "letter/overflow": Message(
        zh="第{page}页的“{text}”放不下，会超出页面或表格。请缩短这段文字，或减少表格的列数。",
        en="“{text}” on page {page} does not fit its place on the page or in a table. "
        "Shorten it, or use fewer columns.",
    ),
    "letter/too-slow": Message(
        zh="这份承诺书排版超过{seconds}秒，已停止。通常是篇幅过大，请把长的说明和表格移到附件。",
        en="Typesetting this letter took more than {seconds} seconds and was stopped. It is "
        "probably far too long: move long explanations and tables into an annex.",
    ),
    "letter/too-large": Message(
        zh="这份承诺书太大，排版所需的内存超过上限。请把长的说明和表格移到附件。",
        en="This letter is too large: typesetting it needs more memory than is allowed. "
        "Move long explanations and tables into an annex.",
    ),
    "letter/too-deep": Message(
        zh="这份承诺书的列表嵌套过深，无法排版。请减少嵌套的层数。",
        en="Lists in this letter are nested too deeply to be typeset. Use fewer levels.",
    ),
    "letter/stopped": Message(
        zh="排版程序意外中止，没有生成 PDF（{detail}）。多半是承诺书过大；"
        "篇幅正常时，请运行 pledgebook doctor 检查环境。",
        en="The typesetter stopped without a PDF ({detail}). The letter is probably too large; "
        "if it is not, run pledgebook doctor.",
    ),
    "letter/no-pango": Message(
        zh="排版库不可用，生成不了 PDF：{detail}。请运行 pledgebook doctor，按提示安装。",
        en="Letters cannot be typeset here: {detail}. Run pledgebook doctor; "
        "it says what to install.",
    ),
    "letter/warning": Message(
        zh="排版程序有警告，PDF 可能与内容不符，因此没有生成：{detail}",
        en="The typesetter warned, so the PDF may not say what the letter says and was not "
        "written: {detail}",
    ),
}
