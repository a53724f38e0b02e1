#!/usr/bin/env python3
"""Makes the fonts of headings: 黑体 and 楷体 with the characters of GB 2312. See README.md for what it needs."""

import os
import sys

from fontTools import subset

from build import DROPPED, FONTS, characters as drawn, ranges

# ranges of GB 2312 without its kana, Greek, Cyrillic, Bopomofo and box drawing
ROWS = list(range(0xA1, 0xA4)) + list(range(0xB0, 0xF8))


def characters():
    codes = set(range(0x20, 0x7F))
    for row in ROWS:
        for cell in range(0xA1, 0xFF):
            try:
                codes.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return codes


def make(source, name):
    options = subset.Options(
        drop_tables=subset.Options._drop_tables_default + DROPPED,
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        recalc_timestamp=False,
        layout_features=[],
    )
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    # the names of the fonts it comes from are reserved
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = "ZipingHeading-" + name
    subset.save_font(font, os.path.join(FONTS, "heading-%s.ttf" % name), options)


if __name__ == "__main__":
    make(sys.argv[1], "hei")
    make(sys.argv[2], "kai")
    with open(os.path.join(FONTS, "headings.txt"), "w", encoding="utf-8") as out:
        for name in ("hei", "kai"):
            file = "heading-%s.ttf" % name
            codes = drawn(os.path.join(FONTS, file))
            out.write("%s %s\n" % (file, ranges(code for code in codes if code >= 0x20)))
