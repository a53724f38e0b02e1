package io.ziping;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules depend on one another as they declare it and no further, in Java and in SQL alike. */
class ModuleArrowsTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(ZipingApplication.class);

    /** The modules whose tables have no entity; those of an entity are the entity's module's. */
    private static final Map<String, Set<String>> TABLES_WITHOUT_ENTITY = Map.ofEntries(
            Map.entry("audit", Set.of("audit_event")),
            Map.entry(
                    "analysis",
                    Set.of(
                            "analysis_due",
                            "analysis_summary",
                            "analysis_score",
                            "analysis_outcome",
                            "analysis_place",
                            "analysis_finding",
                            "analysis_indicator",
                            "analysis_indicator_due",
                            "analysis_moment",
                            "published_summary",
                            "published_score",
                            "published_place")),
            Map.entry("backup", Set.of("backup_attempt")),
            Map.entry("campaign", Set.of("campaign", "campaign_extension", "campaign_exemption", "campaign_reminder")),
            Map.entry("collaboration", Set.of("form_assignment", "form_presence")),
            Map.entry(
                    "evaluation",
                    Set.of(
                            "cell_change",
                            "content_step",
                            "finding",
                            "indicator_fact",
                            "unread_actual",
                            "indicator_link",
                            "target_spread",
                            "achievement_print",
                            "finding_decision",
                            "finding_explanation",
                            "form_reviewer_change",
                            "deleted_draft",
                            "evaluation_total",
                            "evaluation_change",
                            "evaluation_change_due",
                            "finding_total",
                            "idempotency_key",
                            "scoring_policy",
                            "evidence_wants")),
            Map.entry("evidence", Set.of("evidence_content", "evidence_part", "evidence_file", "evidence_event")),
            Map.entry("guidance", Set.of("cell_guide")),
            Map.entry(
                    "identity",
                    Set.of(
                            "former_password",
                            "known_place",
                            "login_guess",
                            "recovery_code",
                            "review_assignment",
                            "service_token",
                            "web_session",
                            "web_session_attributes")),
            Map.entry("intake", Set.of("intake", "intake_form", "intake_workbook")),
            Map.entry("job", Set.of("scheduled_tasks", "scheduled_long_tasks", "scheduled_outward_tasks")),
            Map.entry("library", Set.of("usual_indicator", "asked_indicator")),
            Map.entry("notice", Set.of("gathered_form", "notice", "outgoing_mail")),
            Map.entry("project", Set.of("project_name_request", "project_retirement")),
            Map.entry("review", Set.of("doubt_look", "return_phrase", "saved_view")),
            Map.entry("sheet", Set.of("bundle_job", "print_key")),
            Map.entry(
                    "spotcheck",
                    Set.of(
                            "spot_check_answer",
                            "spot_check_clause",
                            "spot_check_conclusion",
                            "spot_check_department",
                            "spot_check_draw",
                            "spot_check_file",
                            "spot_check_form",
                            "spot_check_former_reviewer",
                            "spot_check_item",
                            "spot_check_item_event",
                            "spot_check_record",
                            "spot_check_reminder",
                            "spot_check_row")),
            Map.entry("template", Set.of("sheet_template", "sheet_template_choice")),
            Map.entry("storage", Set.of("storage_removal")),
            Map.entry("webhook", Set.of("webhook", "webhook_delivery")));

    /** Classes that name tables of modules theirs must not know, with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "io.ziping.database.SealedRows",
            "asks, before there is a context, whether secrets of other modules are sealed, so that no new key is made for a lost one",
            "io.ziping.database.migration.FillNameKeys",
            "a migration changes the tables of every module, as those written in SQL do");

    private static final Map<String, String> OFFERED = offered();

    private static final Map<String, String> OWNERS = owners();

    private static final Map<String, Set<String>> DECLARED =
            MODULES.stream().collect(toMap(ModuleArrowsTest::name, ModuleArrowsTest::declared));

    @Test
    void everyTableHasAnOwner() throws IOException {
        var created = new HashSet<String>();
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var migration : migrations.toList()) {
                Pattern.compile("create (?:unlogged )?table (\\w+)")
                        .matcher(Files.readString(migration))
                        .results()
                        .forEach(table -> created.add(table.group(1)));
            }
        }
        assertThat(OWNERS.keySet().stream().filter(name -> name.equals(name.toLowerCase(Locale.ROOT))))
                .containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void everyModuleDeclaresExactlyWhatItUses() {
        var used = new TreeMap<String, Set<String>>();
        MODULES.forEach(module -> used.put(name(module), new TreeSet<>()));
        for (var type : ArchitectureTest.PRODUCTION) {
            Optional.ofNullable(used.get(moduleOf(type))).ifPresent(names -> names.addAll(usedBy(type)));
        }
        used.forEach((module, names) -> tablesOfOthers(module)
                .filter(use -> !EXCEPTIONS.containsKey(use.type()))
                .filter(use -> names.stream().noneMatch(name -> moduleOf(name).equals(use.owner())))
                .forEach(use -> names.add(use.owner())));
        assertThat(new TreeMap<>(DECLARED)).isEqualTo(used);
    }

    @Test
    void sqlNamesOnlyTablesOfModulesThatMayBeUsed() {
        assertThat(beyondTheArrows().filter(use -> !EXCEPTIONS.containsKey(use.type())))
                .isEmpty();
    }

    @Test
    void noExceptionOutlivesItsReason() {
        assertThat(beyondTheArrows().map(Use::type).collect(toSet())).isEqualTo(EXCEPTIONS.keySet());
    }

    @Test
    void onlyAModuleItselfWritesItsTables() {
        assertThat(ArchitectureTest.PRODUCTION.stream()
                        .flatMap(type -> NamedTables.writtenBy(type, OWNERS.keySet()).stream()
                                .filter(table -> !ownerOf(table).equals(moduleOf(type)))
                                .map(table -> type.getName() + " writes " + table)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 from pin p, notice n where p.account = 1 | pin notice",
                "exists (select from account a left join only_here o) | account",
                "delete from notice using project where campaign = 1 | notice project",
                "select p from Project p join fetch p.account | Project",
                "with x as (select 1) insert into pin (account, project) values (1) | pin",
                "update %s set campaign = 1 | account campaign",
                "the notice is sent as soon as the account exists | "
            })
    void findsTheTablesInAStatement(String statement, String tables) {
        var all = Set.of("account", "campaign", "notice", "pin", "project", "Project");
        // with the statement the class has two strings that are names of tables, too
        assertThat(NamedTables.in(List.of(statement, "account", "campaign"), all))
                .containsExactlyInAnyOrder(tables == null ? new String[0] : tables.split(" "));
    }

    /** A class that names a table of another module. */
    private record Use(String type, String module, String table, String owner) {}

    private static String ownerOf(String table) {
        return requireNonNull(OWNERS.get(table), table);
    }

    private static Stream<Use> beyondTheArrows() {
        return MODULES.stream()
                .map(ModuleArrowsTest::name)
                .flatMap(ModuleArrowsTest::tablesOfOthers)
                .filter(use -> requireNonNull(DECLARED.get(use.module())).stream()
                        .noneMatch(allowed -> moduleOf(allowed).equals(use.owner())));
    }

    private static Stream<Use> tablesOfOthers(String module) {
        return ArchitectureTest.PRODUCTION.stream()
                .filter(type -> moduleOf(type).equals(module))
                .flatMap(type -> NamedTables.in(type, OWNERS.keySet()).stream()
                        .map(table -> new Use(type.getName(), module, table, ownerOf(table))))
                .filter(use -> !use.owner().equals(module));
    }

    /** What a class uses of other modules, as {@code allowedDependencies} are written. */
    private static Set<String> usedBy(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(target -> !moduleOf(target).equals(moduleOf(type)))
                .map(target -> OFFERED.getOrDefault(target.getName(), ""))
                .filter(use -> !use.isEmpty())
                .collect(toSet());
    }

    /** The types that modules offer one another, by name, as {@code allowedDependencies} are written. */
    private static Map<String, String> offered() {
        var offered = new HashMap<String, String>();
        MODULES.forEach(module -> module.getNamedInterfaces()
                .forEach(named -> named.asJavaClasses()
                        .forEach(type -> offered.put(
                                type.getName(),
                                named.isUnnamed() ? name(module) : name(module) + " :: " + named.getName()))));
        return offered;
    }

    /** The owners by the names of the tables in SQL and of the entities in JPQL. */
    private static Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        TABLES_WITHOUT_ENTITY.forEach((module, tables) -> tables.forEach(table -> owners.put(table, module)));
        for (var type : ArchitectureTest.PRODUCTION) {
            if (type.isAnnotatedWith(Entity.class)) {
                var table = type.tryGetAnnotationOfType(Table.class)
                        .map(Table::name)
                        .orElse(type.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toLowerCase(Locale.ROOT));
                owners.put(table, moduleOf(type));
                owners.put(type.getSimpleName(), moduleOf(type));
            }
        }
        return owners;
    }

    private static Set<String> declared(ApplicationModule module) {
        return new TreeSet<>(List.of(module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .orElseThrow(() -> new AssertionError(name(module) + " does not say what it may depend on"))
                .allowedDependencies()));
    }

    private static String moduleOf(JavaClass type) {
        return MODULES.getModuleForPackage(type.getPackageName())
                .map(ModuleArrowsTest::name)
                .orElse("");
    }

    private static String moduleOf(String allowed) {
        return allowed.split(" :: ")[0];
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
