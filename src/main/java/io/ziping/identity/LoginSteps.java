package io.ziping.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** How far a login is. */
@Service
@RequiredArgsConstructor
public class LoginSteps {

    private final Clock clock;

    /** Whether somebody has been recognised in this session, and still owes a code. */
    public boolean owesCode(HttpServletRequest request) {
        return PendingLogin.of(request, clock).isPresent();
    }
}
