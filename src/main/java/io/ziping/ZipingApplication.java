package io.ziping;

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

    public static void main(String[] args) {
        ConsoleEncoding.ensureChinese();
        OutOfMemoryExit.watchThreads();
        XmlFactories.nameThoseOfTheJdk();
        var application = new SpringApplication(ZipingApplication.class);
        application.addInitializers(new EarlyPostgres());
        application.run(isCommand(args) ? besideTheServer(args) : args);
    }

    private static boolean isCommand(String[] args) {
        return Arrays.stream(args).anyMatch(arg -> arg.startsWith("--ziping.verify-audit"));
    }

    /** A command does its work and ends; it must not take the server's port. */
    private static String[] besideTheServer(String[] args) {
        return Stream.concat(Arrays.stream(args), Stream.of("--server.port=0", "--server.address=127.0.0.1"))
                .toArray(String[]::new);
    }
}
