package io.ziping.intake.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What half of a tolerance of colours, or twice as much, would read otherwise: each bound is met from both sides. */
class ColourTolerancesTest {

    private interface Drawing {
        void draw(PDPageContentStream stream) throws IOException;
    }

    /** Whether a character is seen that is drawn after something else. */
    private static boolean isSeen(Drawing before) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                before.draw(stream);
                stream.beginText();
                stream.setFont(new PDType1Font(FontName.COURIER), 10);
                stream.newLineAtOffset(100, 100);
                stream.showText("8");
                stream.endText();
            }
            var content = PageContent.of(page);
            assertThat(content.glyphs().size() + content.unseen().size()).isEqualTo(1);
            return content.unseen().isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"235, false", "217, true"})
    void aShadeNextToThatOfThePaperIsNotSeen(int grey, boolean seen) throws IOException {
        assertThat(isSeen(stream -> stream.setNonStrokingColor(grey / 255f, grey / 255f, grey / 255f)))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"0.04, false", "0.08, true"})
    void whatIsDrawnFaintlyIsNotSeen(float opacity, boolean seen) throws IOException {
        assertThat(isSeen(stream -> {
                    var state = new PDExtendedGraphicsState();
                    state.setNonStrokingAlphaConstant(opacity);
                    stream.setGraphicsStateParameters(state);
                }))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"3, false", "6, true"})
    void aBarIsNoGroundForAWhiteCharacter(int height, boolean seen) throws IOException {
        assertThat(isSeen(stream -> {
                    stream.setNonStrokingColor(0f, 0f, 0f);
                    stream.addRect(90, 103.5f - height / 2f, 40, height);
                    stream.fill();
                    stream.setNonStrokingColor(1f, 1f, 1f);
                }))
                .isEqualTo(seen);
    }
}
