package io.ziping.intake.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grade alone, behind its label, or ticked; what is not plain stays as it stands. */
class GradeTextTest {

    @ParameterizedTest
    @CsvSource({
        "优,优",
        "（自评等级）良,良",
        "评价等级：中,中",
        "优☑ 良□ 中□ 差□,优",
        "□优 ☑良 □中 □差,良",
        "优 良 √中 差,优 良 √中 差",
        "优 良 中√ 差,优 良 中√ 差",
        "优□ 良□ 中□ 差□,优□ 良□ 中□ 差□",
        "优☑ 良☑ 中□ 差□,优☑ 良☑ 中□ 差□",
        "优秀,优秀",
        "A,A"
    })
    void isReadAsItIsMeant(String text, String grade) {
        assertThat(GradeText.of(text)).isEqualTo(grade);
    }
}
