package io.ziping.intake.reading.words;

import java.io.IOException;
import java.io.Serial;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** A file of words that cannot be read: the application does not start, and says why. */
public final class WordsFileException extends FailureAnalyzedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "请改好这个文件，或者去掉设置 ziping.reading.words。";

    WordsFileException(String file, int line, String reason) {
        super("字词文件 %s 第%d行读不懂：%s。".formatted(file, line, reason), REMEDY);
    }

    WordsFileException(String file, IOException cause) {
        super("字词文件 " + file + " 打不开，或者不是 UTF-8 编码的文字。", REMEDY, cause);
    }
}
