#!/usr/bin/env python3
"""Makes the fallback fonts of the printed form and the two tables beside them. See README.md for what it needs."""

import os
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = os.path.join(os.path.dirname(__file__), "..", "src", "main", "resources", "fonts")
MAIN = "NotoSerifSC-Regular.ttf"
DROPPED = ["GSUB", "GPOS", "GDEF", "BASE", "vmtx", "vhea", "VORG", "gasp", "DSIG", "FFTM", "kern", "PfEd", "prop"]
# Latin, Greek, Cyrillic; signs; Chinese. No scripts that want shaping, and no handful out of 1,300 emoji.
SIGNS = [(0xA0, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x2BFF), (0x2E00, 0x2E7F), (0x3000, 0x9FFF), (0xFB00, 0xFFEF)]
OPERATORS = {0x2A7D: "≤", 0x2A7E: "≥", 0x2550: "="}


def characters(path):
    return TTFont(path, lazy=True).getBestCmap()


def drawn(code):
    """Nothing private, invisible or canonically another character."""
    character = chr(code)
    return (
        unicodedata.category(character) not in ("Cc", "Cf", "Co", "Cs", "Cn", "Mn", "Me")
        and unicodedata.normalize("NFC", character) == character
    )


def common_forms(main, table):
    """Radicals and strokes as characters: the one with the same shape in the main font, or else Unicode's."""
    shapes = {}
    for code, glyph in main.items():
        if 0x3400 <= code < 0xA000:
            shapes.setdefault(glyph, chr(code))
    forms = dict(OPERATORS)
    for line in open(table, encoding="utf-8"):
        fields = line.split("#")[0].split(";")
        if len(fields) == 2:
            ends = [int(end, 16) for end in fields[0].split("..")]
            for code in range(ends[0], ends[-1] + 1):
                target = shapes.get(main.get(code)) or chr(int(fields[1], 16))
                if ord(target) in main:
                    forms[code] = target
    return forms


def make(source, name, codes):
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
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    # the names of the fonts it comes from are reserved
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = "ZipingFallback-" + name
    subset.save_font(font, os.path.join(FONTS, "fallback-%s.ttf" % name), options)


def ranges(codes):
    result = []
    for code in sorted(codes):
        if result and result[-1][1] == code - 1:
            result[-1][1] = code
        else:
            result.append([code, code])
    return " ".join("%X" % a if a == b else "%X-%X" % (a, b) for a, b in result)


def main(hana_a, hana_b, myeongjo, table):
    noto = characters(os.path.join(FONTS, MAIN))
    forms = common_forms(noto, table)
    done = set(noto) | set(forms)
    parts = [
        ("signs", hana_a, lambda code: any(first <= code <= last for first, last in SIGNS)),
        ("hangul", myeongjo, lambda code: 0xAC00 <= code <= 0xD7A3),
        ("han-b1", hana_b, lambda code: 0x20000 <= code < 0x25000),
        ("han-b2", hana_b, lambda code: 0x25000 <= code < 0x2A6E0),
        ("han-cf", hana_b, lambda code: 0x2A700 <= code < 0x2EBF0),
    ]
    coverage = ["%s %s" % (MAIN, ranges(code for code in noto if code >= 0x20))]
    for name, source, wanted in parts:
        codes = {code for code in characters(source) if wanted(code) and drawn(code)} - done
        done |= codes
        make(source, name, codes)
        coverage.append("fallback-%s.ttf %s" % (name, ranges(codes)))
    with open(os.path.join(FONTS, "coverage.txt"), "w", encoding="utf-8") as out:
        out.write("\n".join(coverage) + "\n")
    with open(os.path.join(FONTS, "common-forms.txt"), "w", encoding="utf-8") as out:
        for code, form in sorted(forms.items()):
            out.write("%X %X\n" % (code, ord(form)))


if __name__ == "__main__":
    main(*sys.argv[1:])
