package io.ziping.backup;

import io.ziping.database.OpenedDatabase;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The commands {@code --ziping.backup=FILE} and {@code --ziping.restore=FILE}. They read the settings as the application does,
 * and start nothing of it: a backup neither migrates the database nor does any of its work.
 */
public final class BackupCommands {

    /** What was asked is done. */
    public static final int DONE = 0;

    /** What was asked is not done, and has been told why. */
    public static final int REFUSED = 1;

    private static final String BACKUP = "ziping.backup";
    private static final String RESTORE = "ziping.restore";

    private final PrintStream console;
    private final PrintStream errors;

    BackupCommands(PrintStream console, PrintStream errors) {
        this.console = console;
        this.errors = errors;
    }

    /** Whether the arguments of the program are one of these commands. */
    public static boolean areIn(String[] args) {
        return Arrays.stream(args).anyMatch(arg -> isOf(arg, BACKUP) || isOf(arg, RESTORE));
    }

    private static boolean isOf(String arg, String command) {
        return arg.equals("--" + command) || arg.startsWith("--" + command + "=");
    }

    /** Does what the arguments say and returns the exit code of the program. */
    public static int run(String[] args) {
        var application = new SpringApplication(NothingElse.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        try (var context = application.run(args)) {
            return new BackupCommands(System.out, System.err).run(context.getEnvironment());
        }
    }

    int run(ConfigurableEnvironment environment) {
        var restores = environment.containsProperty(RESTORE);
        try {
            if (restores && environment.containsProperty(BACKUP)) {
                throw new BackupProblem("备份和恢复一次只能做一样。(One of the two at a time.)");
            }
            if (restores) {
                restore(environment, file(environment, RESTORE));
            } else {
                backUp(environment, file(environment, BACKUP));
            }
            return DONE;
        } catch (FailureAnalyzedException problem) {
            errors.printf(
                    "%s%s%n%s%n",
                    failed(restores),
                    problem.analysis().getDescription(),
                    problem.analysis().getAction());
        } catch (BackupProblem problem) {
            errors.printf("%s%s%n", failed(restores), problem.getMessage());
        }
        return REFUSED;
    }

    private static String failed(boolean restores) {
        return restores ? "没有恢复：" : "没有备份：";
    }

    private static Path file(Environment environment, String command) {
        var name = environment.getProperty(command, "");
        if (!StringUtils.hasText(name)) {
            throw new BackupProblem("请写明文件，如 --%s=ziping.zip (Name a file.)".formatted(command));
        }
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new BackupProblem("“%s”不能作文件名。(Not a file name.)".formatted(name), invalid);
        }
    }

    private void backUp(Environment environment, Path file) {
        try (var database = OpenedDatabase.existing(environment)) {
            var made = new BackupWriter(database, Clock.systemUTC()).write(file);
            console.println("备份完成：" + BackupWords.of(made));
            BackupWords.apart(made.manifest()).forEach(console::println);
        }
    }

    private void restore(Environment environment, Path path) {
        try (var file = BackupFile.open(path)) {
            var manifest = file.manifest();
            var locations = environment.getProperty("spring.flyway.locations", String[].class, new String[0]);
            console.println("正在核对备份文件 %s（%s，程序 %s）…".formatted(path, manifest.moment(), manifest.program()));
            // nothing is opened, and no data directory made, for a file that is of no use
            file.verify();
            restore(environment, file, locations);
        }
    }

    private void restore(Environment environment, BackupFile file, String[] locations) {
        Restore.requireKnownSchema(file.manifest(), locations);
        try (var database = OpenedDatabase.alone(environment)) {
            var migrations = new Migrations(database, locations);
            List<String> remarks = new Restore(file, database, migrations, console::println).run(environment);
            console.println("恢复完成：%d 张表、%,d 行，与备份一致；数据库 %s，版本 %s。"
                    .formatted(
                            file.manifest().tables().size(),
                            file.manifest().rows(),
                            database.address(),
                            migrations.newest()));
            remarks.forEach(remark -> console.println("注意：" + remark));
        }
    }

    /** Settings, and not one bean. */
    @Configuration(proxyBeanMethods = false)
    static class NothingElse {}
}
