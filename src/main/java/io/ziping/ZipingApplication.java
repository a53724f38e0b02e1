package io.ziping;

import io.ziping.startup.ConsoleEncoding;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Ziping: the self-evaluation forms (自评表) of public spending projects. */
@SpringBootApplication
@Modulithic(systemName = "Ziping")
public class ZipingApplication {

    public static void main(String[] args) {
        ConsoleEncoding.ensureChinese();
        SpringApplication.run(ZipingApplication.class, args);
    }
}
