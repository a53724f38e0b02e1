package io.ziping.trial.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** The departments of a city, their units and the projects of those: the same city each time. */
final class CityPlan {

    static final int FIRST_YEAR = 2020;
    static final int LAST_YEAR = 2025;

    private static final long SEED = 20_251_231L;
    private static final int PROJECTS_OF_A_UNIT = 10;

    private static final List<String> PLACES = List.of(
            "城东", "城西", "城南", "城北", "滨江", "望湖", "云台", "新港", "白鹭", "石桥", "双溪", "柳湾", "龙泉", "古渡", "青坪", "枫林", "长河", "永兴",
            "红旗", "沙洲", "东湖", "西岭", "南浦", "北山", "临江");

    private static final List<String> COMMUNITIES = List.of(
            "东风", "和平", "新华", "幸福", "光明", "团结", "胜利", "前进", "朝阳", "建设", "文昌", "桃园", "梅岭", "兰亭", "竹溪", "金桥", "银河", "大塘");

    private static final String NUMBERS = "一二三四五六七八九";

    /** 主管部门. */
    record Department(String name, List<Unit> units) {}

    /** 实施单位. */
    record Unit(String name, List<Planned> projects) {}

    /**
     * A project.
     *
     * @param size how large it is beside the one its kind was read from
     * @param growth what it grows by in a year
     * @param seed what is accidental about it
     * @param from the first year it has a form of
     */
    record Planned(String name, ProjectKind kind, BigDecimal size, BigDecimal growth, long seed, int from) {

        /** What is accidental about one year of it, or about all for 0. */
        SplittableRandom random(int year) {
            return new SplittableRandom(seed * 31 + year);
        }
    }

    private final List<ProjectKind> kinds = ProjectKind.all();
    private final List<Department> departments = new ArrayList<>();

    /** As much of it as fits: at most so many departments, with at most so many units each. */
    CityPlan(int mostDepartments, int mostUnits) {
        var lines = lines();
        for (int i = 0; i < Math.min(lines.size(), mostDepartments); i++) {
            departments.add(department(lines.get(i), mostUnits, new SplittableRandom(SEED + i)));
        }
    }

    List<Department> departments() {
        return departments;
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(CityPlan.class.getResourceAsStream("departments.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Department department(String line, int mostUnits, SplittableRandom random) {
        var cells = line.split("\\s*\\|\\s*");
        var of = Set.of(cells[1].split(" "));
        var units = unitNames(cells[0], cells[3].split("；"), Math.min(Integer.parseInt(cells[2]), mostUnits)).stream()
                .map(name -> new Unit(name, projects(of, random)))
                .toList();
        return new Department(cells[0], units);
    }

    private static List<String> unitNames(String department, String[] patterns, int most) {
        var names = new ArrayList<String>();
        Arrays.stream(patterns).filter("本级"::equals).forEach(own -> names.add(department));
        for (int i = 0; names.size() < most && i < PLACES.size(); i++) {
            for (var pattern : patterns) {
                var name = pattern.replace("{地}", PLACES.get(i))
                        .replace("{社}", COMMUNITIES.get(i % COMMUNITIES.size()))
                        .replace("{数}", NUMBERS.substring(i % NUMBERS.length(), i % NUMBERS.length() + 1));
                if (!pattern.equals("本级") && !names.contains(name) && names.size() < most) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Of the department's own kinds first, then of those that everybody has, then of anybody's. */
    private List<Planned> projects(Set<String> of, SplittableRandom random) {
        var chosen = new ArrayList<ProjectKind>();
        draw(kinds.stream().filter(kind -> kind.isOf(of)).toList(), PROJECTS_OF_A_UNIT - 4, chosen, random);
        draw(kinds.stream().filter(ProjectKind::isCommon).toList(), PROJECTS_OF_A_UNIT, chosen, random);
        return chosen.stream().map(kind -> planned(kind, random)).toList();
    }

    private static void draw(List<ProjectKind> from, int most, List<ProjectKind> chosen, SplittableRandom random) {
        var left = new ArrayList<>(from);
        var names = new HashSet<String>();
        chosen.forEach(kind -> names.add(kind.name()));
        while (!left.isEmpty() && chosen.size() < most) {
            var kind = left.remove(random.nextInt(left.size()));
            if (names.add(kind.name())) {
                chosen.add(kind);
            }
        }
    }

    private static Planned planned(ProjectKind kind, SplittableRandom random) {
        var size = Math.exp(Math.max(-1, Math.min(1, random.nextDouble(-1, 1) + random.nextDouble(-0.4, 0.4))));
        var late = random.nextInt(25);
        return new Planned(
                kind.name(),
                kind,
                BigDecimal.valueOf(size),
                BigDecimal.valueOf(random.nextDouble(0.005, 0.045)),
                random.nextLong(),
                late < 4 ? FIRST_YEAR + 1 + late : FIRST_YEAR);
    }
}
