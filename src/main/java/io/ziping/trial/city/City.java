package io.ziping.trial.city;

import io.ziping.analysis.AnalysisCounts;
import io.ziping.evaluation.bulk.BulkLoad;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.library.LibraryNight;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.project.NewProjects;
import io.ziping.project.Project;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with a city, and says on the console how far it is. */
@Slf4j
@Component
@RequiredArgsConstructor
public class City {

    private static final int TOLD_EVERY = 10_000;
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁";
    private static final List<String> GIVEN =
            List.of("敏", "建国", "丽", "海燕", "伟", "秀英", "强", "晓东", "芳", "志刚", "雪梅", "军", "文静", "国庆", "红", "立新");

    private final Organizations organizations;
    private final NewProjects projects;
    private final Accounts accounts;
    private final IndicatorClasses classes;
    private final BulkLoad load;
    private final LibraryNight library;
    private final AnalysisCounts analysis;
    private final FormComparisons comparisons;
    private final Questions questions;
    private final Size size;
    private final Clock clock;

    /** How large it is: at most so many departments, with at most so many units each. */
    record Size(int departments, int unitsEach) {

        /** All of it. */
        static final Size WHOLE = new Size(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Bean
    static Size citySize() {
        return Size.WHOLE;
    }

    /**
     * Stores the city.
     *
     * @param password of every account
     * @param season begins the year under way, in the name of the administrator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(String password, Consumer<Viewer> season) {
        var plan = new CityPlan(size.departments(), size.unitsEach());
        log.info(
                "正在造一座城市的数据，要几分钟：{} 个主管部门……中途停下不留数据，再启动就从头来", plan.departments().size());
        var units = units(plan);
        var people = people(units, password);
        var entries = entries(plan, units, people);
        log.info("{} 个单位、{} 个项目已建好，正在读出指标……", units.size(), entries.size());
        var stored = new AtomicLong();
        load.load(
                new CityForms(
                        entries,
                        new Composer(new Faults()),
                        new Contents(classes.choices()),
                        new Passages(people.reviewer().accountId(), clock.instant())),
                telling(stored));
        log.info("共存入 {} 张表，正在汇总……", stored.get());
        season.accept(people.admin());
        questions.ask(people.department(), people.reviewer(), people.own(), people.preparers());
        while (comparisons.compareLot()) {
            log.debug("those that were sent back, and those beside them");
        }
        library.count();
        analysis.countAll();
    }

    /** Whether there are forms already, of this city or of any other. */
    public boolean holdsForms() {
        return load.holdsForms();
    }

    private static LongConsumer telling(AtomicLong stored) {
        return more -> {
            long before = stored.getAndAdd(more);
            if ((before + more) / TOLD_EVERY > before / TOLD_EVERY) {
                log.info("已评分、检查、存入 {} 张表", before + more);
            }
        };
    }

    private Map<String, ImplementingUnit> units(CityPlan plan) {
        var units = new HashMap<String, ImplementingUnit>();
        plan.departments()
                .forEach(department -> organizations
                        .addNew(
                                department.name(),
                                department.units().stream()
                                        .map(CityPlan.Unit::name)
                                        .toList())
                        .forEach(unit -> units.put(key(department.name(), unit.getName()), unit)));
        return units;
    }

    private static String key(String department, String unit) {
        return department + "/" + unit;
    }

    /** Those who work on the forms: by unit, by department, and for the city. */
    private record People(
            ImplementingUnit own,
            Map<Long, Viewer> preparers,
            Map<Long, Viewer> departments,
            Viewer department,
            Viewer reviewer,
            Viewer admin) {}

    /** The four accounts that the login page names come first; theirs is a unit of the first department. */
    private People people(Map<String, ImplementingUnit> units, String password) {
        var random = new SplittableRandom(1);
        var all = units.values().stream()
                .sorted(Comparator.comparing(ImplementingUnit::identity))
                .toList();
        var own = all.get(Math.min(1, all.size() - 1));
        var wanted = new ArrayList<NewAccount>();
        wanted.add(account("preparer", "周敏", Role.PREPARER, own, password));
        wanted.add(account("department", "陆文华", Role.DEPARTMENT_REVIEWER, own, password));
        wanted.add(account("reviewer", "沈建国", Role.FINANCE_REVIEWER, own, password));
        wanted.add(account("admin", "系统管理员", Role.ADMIN, own, password));
        var departments = new HashMap<Long, ImplementingUnit>();
        all.forEach(unit -> departments.putIfAbsent(unit.getDepartment().identity(), unit));
        departments.remove(own.getDepartment().identity());
        departments.values().stream()
                .sorted(Comparator.comparing(ImplementingUnit::identity))
                .forEach(unit -> wanted.add(account(
                        "bm%02d".formatted(wanted.size() - 2),
                        name(random),
                        Role.DEPARTMENT_REVIEWER,
                        unit,
                        password)));
        int others = wanted.size();
        all.stream()
                .filter(unit -> unit != own)
                .forEach(unit -> wanted.add(account(
                        "dw%04d".formatted(wanted.size() - others + 1), name(random), Role.PREPARER, unit, password)));
        var made = accounts.createWithOnePassword(password, wanted);
        var preparers = new HashMap<Long, Viewer>();
        var reviewers = new HashMap<Long, Viewer>();
        for (int i = 0; i < made.size(); i++) {
            var unit = wanted.get(i).unit();
            var department = wanted.get(i).department();
            if (wanted.get(i).role() == Role.PREPARER && unit != null) {
                preparers.put(unit.identity(), made.get(i));
            } else if (wanted.get(i).role() == Role.DEPARTMENT_REVIEWER && department != null) {
                reviewers.put(department.identity(), made.get(i));
            }
        }
        return new People(own, preparers, reviewers, made.get(1), made.get(2), made.get(3));
    }

    private static NewAccount account(String username, String name, Role role, ImplementingUnit unit, String password) {
        return new NewAccount(
                username, password, name, role, unit.getDepartment(), unit, NewAccount.PasswordOrigin.PUBLIC);
    }

    private static String name(SplittableRandom random) {
        int at = random.nextInt(SURNAMES.length());
        return SURNAMES.substring(at, at + 1) + Composer.any(GIVEN, random);
    }

    private List<CityForms.Entry> entries(CityPlan plan, Map<String, ImplementingUnit> units, People people) {
        var wanted = new ArrayList<NewProjects.Entry>();
        var planned = new HashMap<String, CityPlan.Planned>();
        plan.departments()
                .forEach(department -> department
                        .units()
                        .forEach(unit -> unit.projects().forEach(project -> {
                            long id = Objects.requireNonNull(units.get(key(department.name(), unit.name())))
                                    .identity();
                            wanted.add(new NewProjects.Entry(id, project.name()));
                            planned.put(id + "/" + project.name(), project);
                        })));
        projects.add(wanted);
        return projects
                .of(units.values().stream().map(ImplementingUnit::identity).toList())
                .stream()
                .map(project -> entry(project, planned, people))
                .toList();
    }

    private static CityForms.Entry entry(Project project, Map<String, CityPlan.Planned> planned, People people) {
        long unit = project.getUnit().identity();
        return new CityForms.Entry(
                Objects.requireNonNull(planned.get(unit + "/" + project.getName())),
                project,
                Objects.requireNonNull(people.preparers().get(unit)).accountId(),
                Objects.requireNonNull(people.departments()
                                .get(project.getUnit().getDepartment().identity()))
                        .accountId());
    }
}
