package io.ziping.intake.reading.word;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.FontDoubts;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.format.RunText;
import io.ziping.spreadsheet.format.RunText.Position;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell or paragraph of an old text document. What is deleted or hidden is left out, as on paper, and marked
 * where nobody decided on it yet.
 */
final class DocText {

    private static final int PICTURE = 0x01;
    private static final int FOOTNOTE = 0x02;
    private static final int COMMENT = 0x05;
    private static final int DRAWING = 0x08;
    private static final int FIELD_BEGINS = 0x13;
    private static final int FIELD_SHOWS = 0x14;
    private static final int FIELD_ENDS = 0x15;
    private static final int HYPHEN = 0x1E;

    private final RunText text = new RunText();
    private final DocxFields fields = new DocxFields();
    private final DocxRevisions revisions = new DocxRevisions();

    void add(Paragraph paragraph) {
        if (paragraph.isInList()) {
            doubt("有自动编号，编号不在文字里");
        }
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            add(paragraph.getCharacterRun(i));
        }
        text.append("\n", Position.LINE);
    }

    private void add(CharacterRun run) {
        var found = run.text();
        boolean said = found.chars().anyMatch(sign -> sign > ' ');
        if (run.isMarkedDeleted()) {
            revisions.changed();
            revisions.removed(found.toCharArray(), 0, found.length());
        } else if (run.isVanished()) {
            doubt(said ? "有隐藏的字，没有读" : null);
        } else {
            if (run.isMarkedInserted()) {
                revisions.begin();
                revisions.shown(found.toCharArray(), 0, found.length());
                revisions.end();
            }
            boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
            doubt(said && struck && !fields.isInCode() ? FontDoubts.STRUCK : null);
            boolean symbol = run.isSymbol();
            var position = position(run);
            found.chars().forEach(sign -> add(sign, position, symbol));
        }
    }

    private static Position position(CharacterRun run) {
        return switch (run.getSubSuperScriptIndex()) {
            case 1 -> Position.RAISED;
            case 2 -> Position.LOWERED;
            default -> Position.LINE;
        };
    }

    private void add(int sign, Position position, boolean symbol) {
        switch (sign) {
            case FIELD_BEGINS -> fields.character("begin");
            case FIELD_SHOWS -> fields.character("separate");
            case FIELD_ENDS -> {
                var result = fields.character("end");
                text.append(result.text(), position);
                doubt(result.doubt());
            }
            default -> {
                if (fields.isInCode()) {
                    fields.code(new char[] {(char) sign}, 0, 1);
                } else {
                    append(sign, position, symbol);
                }
            }
        }
    }

    private void append(int sign, Position position, boolean symbol) {
        if (text.size() > Limits.CELL_CHARACTERS) {
            doubt("字太多，只读了前面%d个".formatted(Limits.CELL_CHARACTERS));
            return;
        }
        switch (sign) {
            case PICTURE, DRAWING -> doubt("有图片、图形或公式，里面的字没有读");
            case FOOTNOTE -> doubt("有脚注，脚注没有读");
            case COMMENT -> doubt("旁边有批注，没有读");
            case HYPHEN -> text.append("-", position);
            case 0x0B, 0x0C, 0x0E -> text.append("\n", position);
            case 0x07, '\r' -> {
                // where a cell or a paragraph ends
            }
            default -> text.append(symbol ? "\uFFFD" : String.valueOf((char) sign), position);
        }
    }

    void doubt(@Nullable String reason) {
        if (reason != null) {
            text.doubt(reason);
        }
    }

    /** What was deleted from it and may yet hold. */
    String removed() {
        return revisions.removed();
    }

    CellText take() {
        return new CellText(Words.clean(text.text()), CellText.both(text.doubt(), revisions.doubt()), null);
    }
}
