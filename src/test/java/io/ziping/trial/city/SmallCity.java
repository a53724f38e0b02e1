package io.ziping.trial.city;

import io.ziping.support.IntegrationTest;
import io.ziping.support.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The application with two units of a city, in a database of its own. */
@IntegrationTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "ziping.trial=true",
            "ziping.demo=city",
            "ziping.secret-key=" + WholeApplication.SECRET_KEY,
            WholeApplication.NO_PROVIDER
        })
public abstract class SmallCity {

    @Autowired
    @TestBean
    City.Size citySize;

    static City.Size citySize() {
        return new City.Size(1, 2);
    }
}
