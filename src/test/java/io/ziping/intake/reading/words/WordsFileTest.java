package io.ziping.intake.reading.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.intake.reading.words.Lexicon.FundingColumn;
import io.ziping.intake.reading.words.Lexicon.Heading;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.scoring.values.FundingSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of forms come from a file, and an operator adds to them; a line nobody understands stops the start. */
class WordsFileTest {

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Lexicon.reset();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("本地.txt"), text);
    }

    @Test
    void everyMeaningHasWordsOfItsOwn() {
        var words = WordsFile.standard();

        assertThat(words.headings()).containsValues(Heading.values()).containsEntry("项目名称", Heading.PROJECT);
        assertThat(words.funding())
                .containsValues(FundingColumn.values())
                .containsEntry("执行率/%", FundingColumn.RATE)
                .containsEntry("得分", FundingColumn.SCORE);
        assertThat(words.indicator())
                .containsValues(IndicatorColumn.values())
                .containsEntry("得分", IndicatorColumn.SCORE);
        assertThat(words.lines()).containsValues(FundingSource.values()).doesNotContainKey("财政拨款");
        assertThat(words.appropriations()).contains("财政拨款");
        assertThat(words.years()).contains("年度");
        assertThat(words.totals()).contains("总分");
    }

    @Test
    void wordsOfAnOperatorCountBesideThoseThatCome() throws IOException {
        assertThat(Lexicon.indicatorColumn("考核要点")).isEmpty();
        assertThat(Lexicon.isTotal("总成绩")).isFalse();

        Lexicon.extend(file("\uFEFF# 本县的表\n\nindicator.name = 考核要点 考核内容（必填）\nclosing.total = 总成绩\n"));

        assertThat(Lexicon.indicatorColumn("考核要点")).contains(IndicatorColumn.NAME);
        assertThat(Lexicon.indicatorColumn(Words.key("考核内容（选填）："))).contains(IndicatorColumn.NAME);
        assertThat(Lexicon.isTotal("总成绩")).isTrue();
        assertThat(Lexicon.indicatorColumn("三级指标")).contains(IndicatorColumn.NAME);
    }

    @Test
    void aWordThatIsThereAlreadyMayBeRepeated() throws IOException {
        Lexicon.extend(file("indicator.score = 得分\n"));

        assertThat(Lexicon.indicatorColumn("得分")).contains(IndicatorColumn.SCORE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "考核要点 | 应是“含义 = 词 词”",
                "indicator.name = | 应是“含义 = 词 词”",
                "indicator.nome = 考核要点 | 没有“indicator.nome”这个含义",
                "indicator.weight = 得分 | “得分”已经是 indicator.score 的词",
                "indicator.name = （必填） | 有一个词去掉括号、编号以后什么也不剩"
            })
    void aLineNobodyUnderstandsIsNamed(String line, String reason) throws IOException {
        var file = file("# 本县的表\n" + line + "\n");

        assertThatThrownBy(() -> Lexicon.extend(file)).isInstanceOfSatisfying(WordsFileException.class, problem -> {
            assertThat(problem.analysis().getDescription()).isEqualTo("字词文件 " + file + " 第2行读不懂：" + reason + "。");
            assertThat(problem.analysis().getAction()).contains("ziping.reading.words");
        });
        assertThat(Lexicon.indicatorColumn("得分")).contains(IndicatorColumn.SCORE);
    }

    @Test
    void aFileThatIsNotThereOrInAnotherEncodingIsNamed() throws IOException {
        var missing = folder.resolve("没有.txt");
        var other = Files.writeString(folder.resolve("gbk.txt"), "indicator.name = 考核要点", Charset.forName("GB18030"));

        for (var file : new Path[] {missing, other}) {
            assertThatThrownBy(() -> Lexicon.extend(file))
                    .isInstanceOfSatisfying(
                            WordsFileException.class,
                            problem -> assertThat(problem.analysis().getDescription())
                                    .isEqualTo("字词文件 " + file + " 打不开，或者不是 UTF-8 编码的文字。"));
        }
    }
}
