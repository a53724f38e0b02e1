package io.ziping.bench;

import io.ziping.support.Visitor;
import java.io.IOException;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * People who type while a database, its replica or a node is killed and started again by commands that are handed in. Run it by
 * {@code bench/failover.sh}, which says what each command does.
 */
final class FailoverBench {

    private static final List<Integer> INDICATORS = List.of(11, 28);
    /** As long as the page waits for an answer before it sends again. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int TO_FINISH_MINUTES = 3;

    /** A time of the run. */
    private record Phase(String name, long from, long until) {}

    private FailoverBench() {}

    /** The proxy's address, the database's, how many people, seconds after each command, and commands as {@code name=command}. */
    public static void main(String[] arguments) throws Exception {
        var base = arguments[0];
        int people = Integer.parseInt(arguments[2]);
        var pause = Duration.ofSeconds(Integer.parseInt(arguments[3]));
        try (var database = DriverManager.getConnection(arguments[1])) {
            TypistAccounts.create(database, people);
        }
        var pool = Executors.newFixedThreadPool(people + 1);
        var answers = new ConcurrentLinkedQueue<StubbornTypist.Answer>();
        var lists = new ConcurrentLinkedQueue<StubbornTypist.Answer>();
        var goesHome = new AtomicBoolean();
        try {
            var typists = open(base, people);
            System.out.printf(
                    "%d people typing, each a cell every %d to %d s; one more reads the list every second%n%n%-34s %6s %7s %9s %9s %9s %7s %9s  %s%n",
                    people,
                    Typist.SHORTEST_PAUSE.toSeconds(),
                    Typist.LONGEST_PAUSE.toSeconds(),
                    "",
                    "s",
                    "saved",
                    "no save",
                    "p95",
                    "longest",
                    "lists",
                    "no list",
                    "answers that saved nothing");
            typists.forEach(typist -> pool.execute(new StubbornTypist(typist, answers, goesHome)));
            pool.execute(reader(base, lists, goesHome));
            phases(
                    Arrays.asList(arguments).subList(4, arguments.length),
                    pause,
                    phase -> System.out.println(line(phase, answers, lists)));
            goesHome.set(true);
            finish(pool);
            end(typists, answers);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Logs everybody in and opens their forms, before any clock runs. */
    private static List<Typist> open(String base, int people) throws Exception {
        var typists = new ArrayList<Typist>();
        for (int i = 0; i < people; i++) {
            var indicators = INDICATORS.get(i % INDICATORS.size());
            var form = LargeForms.create(base, indicators, indicators + "项指标的第" + i + "个项目");
            typists.add(Typist.open(
                    new Visitor(base).from("10.1." + i + ".1").waiting(PATIENCE).login(TypistAccounts.username(i)),
                    form));
        }
        return typists;
    }

    private static void phases(List<String> commands, Duration pause, Consumer<Phase> done) throws Exception {
        var from = System.nanoTime();
        Thread.sleep(pause.toMillis());
        var name = "nothing";
        for (var command : commands) {
            var begin = System.nanoTime();
            done.accept(new Phase(name, from, begin));
            from = begin;
            name = command.substring(0, command.indexOf('='));
            run(command.substring(command.indexOf('=') + 1));
            Thread.sleep(pause.toMillis());
        }
        done.accept(new Phase(name, from, System.nanoTime()));
    }

    private static void run(String command) throws IOException, InterruptedException {
        var code = new ProcessBuilder("bash", "-euo", "pipefail", "-c", command)
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
    }

    private static Runnable reader(String base, Collection<StubbornTypist.Answer> answers, AtomicBoolean goesHome)
            throws IOException, InterruptedException {
        var reviewer = new Visitor(base).from("10.2.0.1").waiting(PATIENCE).login("reviewer");
        return () -> {
            try {
                while (!goesHome.get()) {
                    var asked = System.nanoTime();
                    var status = status(reviewer);
                    answers.add(new StubbornTypist.Answer(System.nanoTime(), asked, status));
                    Thread.sleep(1000);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static int status(Visitor visitor) throws InterruptedException {
        try {
            return visitor.get("/evaluations").statusCode();
        } catch (IOException lost) {
            return Typist.NO_ANSWER;
        }
    }

    private static void finish(ExecutorService pool) throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(TO_FINISH_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("somebody could not save for minutes");
        }
    }

    private static String line(
            Phase phase, Collection<StubbornTypist.Answer> answers, Collection<StubbornTypist.Answer> lists) {
        var here = during(phase, answers);
        var saved = here.stream().filter(StubbornTypist.Answer::isSaved).toList();
        var waits = saved.stream()
                .map(answer -> answer.at() - answer.typedAt())
                .sorted()
                .toList();
        var failed = new FailedAnswers(
                here.stream().filter(answer -> !answer.isSaved()).toList());
        var read = during(phase, lists).stream()
                .filter(StubbornTypist.Answer::isSaved)
                .toList();
        return String.format(
                Locale.ROOT,
                "%-34s %6.1f %7d %7.1f s %6.0f ms %7.1f s %7d %7.1f s  %s",
                phase.name(),
                (phase.until() - phase.from()) / 1e9,
                saved.size(),
                longestGap(phase, saved),
                waits.isEmpty() ? 0 : TypingFigures.millis(waits, 0.95),
                waits.isEmpty() ? 0 : TypingFigures.millis(waits, 1) / 1000,
                read.size(),
                longestGap(phase, read),
                failed.words());
    }

    private static List<StubbornTypist.Answer> during(Phase phase, Collection<StubbornTypist.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.at() >= phase.from() && answer.at() < phase.until())
                .toList();
    }

    /** The longest time in which nothing went well for anybody, in seconds. */
    private static double longestGap(Phase phase, List<StubbornTypist.Answer> good) {
        var longest = 0L;
        var last = phase.from();
        for (var at : good.stream().map(StubbornTypist.Answer::at).sorted().toList()) {
            longest = Math.max(longest, at - last);
            last = at;
        }
        return Math.max(longest, phase.until() - last) / 1e9;
    }

    private static void end(List<Typist> typists, Collection<StubbornTypist.Answer> answers) throws Exception {
        var lost = 0L;
        for (var typist : typists) {
            lost += typist.lost();
        }
        var conflicts = answers.stream()
                .filter(answer -> answer.status() == Typist.CONFLICTING)
                .count();
        var stopped = answers.stream()
                .filter(answer -> !answer.isSaved() && !answer.isTriedAgain())
                .count();
        System.out.printf(
                "%nanswered as saved: %d, lost: %d, met by another content: %d, pages that stopped to save: %d%n",
                answers.stream().filter(StubbornTypist.Answer::isSaved).count(), lost, conflicts, stopped);
        if (lost + conflicts + stopped > 0) {
            System.exit(1);
        }
    }
}
