package io.ziping;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.ziping.support.SlowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The borders between the rooms of the house, and what may not come in anywhere. */
@SlowTest
class ArchitectureTest {

    static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.ziping");

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", Double.class.getName(), Float.class.getName());

    @Test
    void modulesHaveNoCyclesAndKeepTheirInsidesToThemselves() {
        ApplicationModules.of(ZipingApplication.class).verify();
    }

    @Test
    void scoringIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("io.ziping.scoring..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.ziping.scoring..",
                        "io.ziping.text..",
                        "java..",
                        "org.jspecify..",
                        "org.springframework.modulith"))
                .check(PRODUCTION);
    }

    @Test
    void textIsPlainJavaAndKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("io.ziping.text..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.ziping.text..",
                        "java..",
                        "org.jspecify..",
                        "org.springframework.modulith",
                        "org.apache.commons.text.similarity.."))
                .check(PRODUCTION);
    }

    @Test
    void nothingKnowsThePagesAndTheApi() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..api..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.ziping..web..", "io.ziping..api.."))
                .check(PRODUCTION);
    }

    @Test
    void theTimeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "asks for the time without a clock",
                        (JavaCall<?> call) ->
                                call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .check(PRODUCTION);
    }

    @Test
    void noBinaryFractionTouchesAnAmountARateOrAScore() {
        var binary = describe("a binary fraction", (JavaClass type) -> BINARY_FRACTIONS.contains(type.getName()));
        fields().that()
                .areDeclaredInClassesThat(resideOutside("io.ziping.sheet.pdf"))
                .should()
                .notHaveRawType(binary)
                .check(PRODUCTION);
        methods()
                .that()
                .areDeclaredInClassesThat(resideOutside("io.ziping.sheet.pdf"))
                .should()
                .notHaveRawReturnType(binary)
                .check(PRODUCTION);
    }

    @Test
    void controllersAreNobodysBusiness() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(PRODUCTION);
    }

    @ParameterizedTest
    @CsvSource({"java, .java, 250", "java, Controller.java, 120", "resources/templates, .html, 150"})
    void nothingGrowsBeyondWhatOneReadsAtOnce(String folder, String ending, int most) throws IOException {
        try (var files = Files.walk(Path.of("src/main", folder))) {
            assertThat(files.filter(file -> file.toString().endsWith(ending)))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).size())
                            .as(file.toString())
                            .isLessThanOrEqualTo(most));
        }
    }

    @Test
    void templatesHaveNoLineThatHidesHalfOfItself() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160)));
        }
    }

    private static DescribedPredicate<JavaClass> resideOutside(String packageName) {
        return describe("outside " + packageName, type -> !type.getPackageName().startsWith(packageName));
    }
}
