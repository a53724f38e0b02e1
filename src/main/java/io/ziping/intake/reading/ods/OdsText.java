package io.ziping.intake.reading.ods;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.FontDoubts;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.format.RunText;
import io.ziping.spreadsheet.format.RunText.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The text of a cell as it is put together from paragraphs and spans. */
final class OdsText {

    private static final String DRAWN = "格子上有文本框或图形，里面的字没有读";
    private static final int MOST_BLANKS = 100;
    private static final Set<String> DRAWINGS =
            Set.of("frame", "custom-shape", "g", "rect", "line", "ellipse", "polygon", "path", "control", "caption");

    private final OdsStyles styles;
    private final RunText text = new RunText();
    private final StringBuilder note = new StringBuilder();
    private final Deque<String> spans = new ArrayDeque<>();
    private boolean struck;
    private boolean white;
    private Position position = Position.LINE;
    private boolean hidden;
    private int inNote;
    private int inDrawing;
    private int aside;
    private int paragraphs;
    private boolean blankBefore;

    OdsText(OdsStyles styles) {
        this.styles = styles;
    }

    void begin() {
        text.clear();
        note.setLength(0);
        spans.clear();
        struck = false;
        white = false;
        position = Position.LINE;
        hidden = false;
        inNote = 0;
        inDrawing = 0;
        aside = 0;
        paragraphs = 0;
    }

    void start(String name, Attributes attributes) {
        if (inDrawing > 0 || DRAWINGS.contains(name)) {
            inDrawing++;
        } else if (aside > 0 || isAside(name)) {
            aside++;
        } else if (inNote > 0 || name.equals("annotation")) {
            inNote++;
        } else {
            inside(name, attributes);
        }
    }

    private void inside(String name, Attributes attributes) {
        switch (name) {
            case "p", "h" -> {
                text.append(text.size() == 0 ? "" : "\n", Position.LINE);
                paragraphs++;
                blankBefore = true;
            }
            case "span" -> {
                spans.push(Objects.requireNonNullElse(attributes.getValue(Ods.TEXT, "style-name"), ""));
                look();
            }
            case "s" -> append(" ".repeat(Math.min(Ods.count(attributes.getValue(Ods.TEXT, "c")), MOST_BLANKS)));
            case "tab" -> append(" ");
            case "line-break" -> append("\n");
            default -> {
                // what it is does not change the text
            }
        }
    }

    /** Who noted something and when; a reading beside a word, and a note at the foot of the page. */
    private boolean isAside(String name) {
        if (inNote > 0 && (name.equals("creator") || name.equals("date") || name.equals("date-string"))) {
            return true;
        }
        if (!name.equals("ruby-text") && !name.equals("note")) {
            return false;
        }
        doubt("字旁边有注音或脚注，没有读");
        return true;
    }

    private void look() {
        struck = spans.stream().anyMatch(style -> styles.isStruck(OdsStyles.SPAN, style));
        white = spans.stream().anyMatch(style -> styles.isWhite(OdsStyles.SPAN, style));
        position = spans.stream()
                .map(style -> styles.position(OdsStyles.SPAN, style))
                .filter(each -> each != Position.LINE)
                .findFirst()
                .orElse(Position.LINE);
        hidden = spans.stream().anyMatch(style -> styles.isHidden(OdsStyles.SPAN, style));
    }

    void characters(char[] found, int start, int length) {
        if (inDrawing > 0) {
            doubt(new String(found, start, length).isBlank() ? null : DRAWN);
        } else if (aside > 0) {
            return;
        } else if (hidden && inNote == 0) {
            doubt(new String(found, start, length).isBlank() ? null : "有隐藏的字，没有读");
        } else if (inNote > 0) {
            note.append(found, start, Math.min(length, Math.max(0, Notes.LONGEST_SOURCE - note.length())));
        } else if (paragraphs > 0) {
            for (int i = start; i < start + length; i++) {
                boolean blank = found[i] == ' ' || found[i] == '\n' || found[i] == '\t' || found[i] == '\r';
                if (!blank || !blankBefore) {
                    append(blank ? " " : String.valueOf(found[i]));
                }
                blankBefore = blank;
            }
            doubt(struck && length > 0 ? FontDoubts.STRUCK : null);
            doubt(white && length > 0 ? FontDoubts.WHITE : null);
        }
    }

    private void append(String more) {
        if (hidden) {
            return;
        }
        if (text.size() + more.length() > Limits.CELL_CHARACTERS) {
            doubt("字太多，只读了前面%d个".formatted(Limits.CELL_CHARACTERS));
            return;
        }
        text.append(more, position);
        blankBefore = false;
    }

    void end(String name) {
        if (inDrawing > 0) {
            inDrawing--;
        } else if (aside > 0) {
            aside--;
        } else if (inNote > 0) {
            inNote--;
        } else if (name.equals("p") || name.equals("h")) {
            paragraphs--;
        } else if (name.equals("span")) {
            spans.poll();
            look();
        }
    }

    void doubt(@Nullable String reason) {
        if (reason != null) {
            text.doubt(reason);
        }
    }

    CellText take() {
        var comment = Words.clean(note.toString());
        return new CellText(Words.clean(text.text()), text.doubt(), comment.isEmpty() ? null : comment);
    }
}
