package io.ziping.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/** The whole application in trial mode on a real port. All tests with this annotation share one context and database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ziping.trial=true",
            "ziping.secret-key=" + WholeApplication.SECRET_KEY,
            WholeApplication.NO_PROVIDER,
            "ziping.webhooks.allowed-hosts=127.0.0.1",
            "ziping.export-dir=${test.directory:target/test}/exports"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ExtendWith(FormsLeft.class)
@Import({CountingDataSource.class, MovableClock.Configuration.class, QuickPasswords.class})
public @interface WholeApplication {

    /** The provider of logins that tests bring along would make keys in every application. */
    String NO_PROVIDER = "spring.autoconfigure.exclude="
            + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
            + ".OAuth2AuthorizationServerAutoConfiguration,"
            + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
            + ".OAuth2AuthorizationServerJwtAutoConfiguration";

    /** A key that is no secret. */
    String SECRET_KEY = "emlwaW5nLXRlc3Qta2V5LTMyLWJ5dGVzLWxvbmctISE=";
}
