package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.storage.ContentStore;
import io.ziping.storage.StoreKind;
import io.ziping.storage.StoredName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a store says of the contents that should be in it. Milliseconds. */
class StoreQuestionsTest {

    /** Has those of three bytes whose numbers it is told, and fails at others. */
    private static final class Answering implements ContentStore {

        private final long missingFrom;
        private final long failingFrom;
        private final AtomicInteger questions = new AtomicInteger();

        Answering(long missingFrom, long failingFrom) {
            this.missingFrom = missingFrom;
            this.failingFrom = failingFrom;
        }

        @Override
        public StoreKind kind() {
            return StoreKind.FOLDER;
        }

        @Override
        public String place() {
            return "here";
        }

        @Override
        public OptionalLong size(StoredName name) throws IOException {
            questions.incrementAndGet();
            if (name.number() >= failingFrom) {
                throw new IOException("503 slow down");
            }
            return name.number() >= missingFrom ? OptionalLong.empty() : OptionalLong.of(3);
        }

        @Override
        public void put(StoredName name, Path file) {
            throw new AssertionError("nothing but sizes is asked for");
        }

        @Override
        public InputStream open(StoredName name) {
            throw new AssertionError("nothing but sizes is asked for");
        }

        @Override
        public void delete(StoredName name) {
            throw new AssertionError("nothing but sizes is asked for");
        }
    }

    private static StoreAnswers ask(ContentStore store, int contents) {
        try (var questions = new StoreQuestions(store)) {
            LongStream.rangeClosed(1, contents)
                    .mapToObj(id -> new Kept(id, "0".repeat(64), 3, StoreKind.FOLDER, null))
                    .forEach(questions::ask);
            return questions.answers();
        }
    }

    @Test
    void countsWhatIsMissingAndTellsTheFirst() {
        assertThat(ask(new Answering(1000, 1000), 900)).isEqualTo(new StoreAnswers(0, List.of(), 0, ""));

        var answers = ask(new Answering(101, 2000), 1000);

        assertThat(answers.missing()).isEqualTo(900);
        assertThat(answers.first())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(101, 110).boxed().toList());
        assertThat(answers.unasked()).isZero();
    }

    /** A store that says nothing has not lost anything; it is not asked for each of a million. */
    @Test
    void missesNothingThatItGotNoAnswerAbout() {
        var store = new Answering(5000, 11);

        var answers = ask(store, 2000);

        assertThat(answers.missing()).isZero();
        assertThat(answers.unasked()).isEqualTo(1990);
        assertThat(answers.why()).contains("503 slow down");
        assertThat(store.questions.get()).isLessThan(200);
    }
}
