package io.ziping.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * A page address with a broken identity in it, such as {@code /evaluations/abc}, names no page: 404, not 400. A parameter that
 * looks into what has no members, such as {@code name[x]}, comes of no page: 400.
 */
@ControllerAdvice(annotations = Controller.class)
@Order
class PageErrors {

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void noSuchPage(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(InvalidPropertyException.class)
    void noSuchMember(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
