package io.ziping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A name that is made here fits every file system, and keeps what tells projects apart. */
class FileNamesTest {

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void aNameThatFitsStays() {
        assertThat(FileNames.withoutMiddle("法律顾问费", 180)).isEqualTo("法律顾问费");
        assertThat(FileNames.withoutMiddle("长".repeat(60), 180)).isEqualTo("长".repeat(60));
    }

    @Test
    void theEndOfALongNameStays() {
        var name = "城乡居民基本医疗保险财政补助及困难群众医疗救助".repeat(9) + "（二期）";
        var shortened = FileNames.withoutMiddle(name, 180);
        assertThat(shortened).startsWith("城乡居民基本医疗保险财政补助").contains("…").endsWith("（二期）");
        assertThat(bytes(shortened)).isBetween(170, 180);
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int most = 20; most < 60; most++) {
            var shortened = FileNames.withoutMiddle("𠮷".repeat(50) + "a", most);
            assertThat(bytes(shortened)).isLessThanOrEqualTo(most);
            assertThat(shortened.codePoints()).allMatch(sign -> sign == 0x20BB7 || sign == '…' || sign == 'a');
        }
    }

    @Test
    void theLongestProjectMakesAFileThatCanBeSaved() {
        var document = SampleSheets.documents().get(0).withProject("长".repeat(200));
        var name = Sheets.fileName(Sheet.of(document));
        assertThat(name).startsWith(document.fiscalYear() + "年度-长").endsWith("长-自评表");
        assertThat(bytes("0001-" + name + "-带走填写.xlsx")).isLessThanOrEqualTo(255);
    }
}
