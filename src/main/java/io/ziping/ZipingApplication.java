package io.ziping;

import io.ziping.backup.BackupCommands;
import io.ziping.database.EarlyPostgres;
import io.ziping.startup.ConsoleEncoding;
import io.ziping.startup.OutOfMemoryExit;
import io.ziping.startup.XmlFactories;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Ziping: the self-evaluation forms (自评表) of public spending projects. */
@SpringBootApplication
@Modulithic(systemName = "Ziping")
public class ZipingApplication {

    /** As of {@code grep} and {@code diff}: 1 is an answer, 2 is none. */
    private static final int COULD_NOT_LOOK = 2;

    public static void main(String[] args) {
        ConsoleEncoding.ensureChinese();
        OutOfMemoryExit.watchThreads();
        if (BackupCommands.areIn(args)) {
            System.exit(BackupCommands.run(args));
        }
        XmlFactories.nameThoseOfTheJdk();
        if (isCommand(args)) {
            verify(args);
        } else {
            application().run(args);
        }
    }

    private static SpringApplication application() {
        var application = new SpringApplication(ZipingApplication.class);
        application.addInitializers(new EarlyPostgres());
        return application;
    }

    /** The command ends the program itself once it has looked; whatever keeps it from looking must not seem to be its answer. */
    private static void verify(String[] args) {
        try {
            application().run(besideTheServer(args));
        } catch (Throwable told) {
            System.exit(COULD_NOT_LOOK);
        }
    }

    private static boolean isCommand(String[] args) {
        return Arrays.stream(args).anyMatch(arg -> arg.startsWith("--ziping.verify-audit"));
    }

    /** A command does its work and ends; it must not take the server's ports, whatever was said of them. */
    private static String[] besideTheServer(String[] args) {
        return Stream.concat(
                        Arrays.stream(args).filter(arg -> !arg.matches("--(management\\.)?server\\.(port|address)=.*")),
                        Stream.of("--server.port=0", "--server.address=127.0.0.1", "--management.server.port=-1"))
                .toArray(String[]::new);
    }
}
