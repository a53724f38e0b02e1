package io.ziping.replica;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** What is marked can be read from a replica, and twice. Plain; reads all classes once: two seconds. */
class MayLagTest {

    private static final List<JavaMethod> MARKED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.ziping").stream()
                    .flatMap(type -> type.getMethods().stream()
                            .filter(method -> method.isAnnotatedWith(MayLag.class)
                                    || (type.isAnnotatedWith(MayLag.class)
                                            && method.getModifiers().contains(PUBLIC))))
                    .toList();

    @Test
    void marksReadsOfListsAndAnalysis() {
        assertThat(MARKED)
                .extracting(method -> method.getOwner().getSimpleName())
                .contains("EvaluationSearch", "EvaluationDocuments", "Doubts", "Summaries", "PublishedSummaries");
    }

    @Test
    void marksOnlyWhatIsReadInAReadOnlyTransaction() {
        assertThat(MARKED).allSatisfy(method -> {
            assertThat(method.isAnnotatedWith(Transactional.class)).isFalse();
            assertThat(method.getOwner()
                            .getAnnotationOfType(Transactional.class)
                            .readOnly())
                    .isTrue();
        });
    }

    @Test
    void marksOnlyWhatHandsItsAnswerBack() {
        assertThat(MARKED)
                .allSatisfy(method ->
                        assertThat(method.getRawReturnType().getName()).isNotEqualTo("void"));
    }
}
