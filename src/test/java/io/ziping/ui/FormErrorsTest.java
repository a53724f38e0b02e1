package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What a service refuses, among the errors of the form that asked. */
class FormErrorsTest {

    @Getter
    @Setter
    static class Form {
        private String name = "";
        private String email = "";
    }

    private static final class Problem extends FieldProblem {

        private static final long serialVersionUID = 1L;

        Problem(List<Mistake> mistakes) {
            super(mistakes);
        }

        Problem(String words) {
            super(List.of(new Mistake("", words)), true);
        }
    }

    private final BindingResult errors = new BeanPropertyBindingResult(new Form(), FormErrors.FORM);

    private static void refuse(Mistake... mistakes) {
        throw new Problem(List.of(mistakes));
    }

    @Test
    void standAtTheirFieldsAllAtOnce() {
        var accepted = FormErrors.accept(errors, () -> refuse(new Mistake("name", "已有"), new Mistake("email", "不对")));

        assertThat(accepted).isFalse();
        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField, FieldError::getDefaultMessage)
                .containsExactly(tuple("name", "已有"), tuple("email", "不对"));
    }

    @Test
    void areOfTheFormAsAWholeWhereItHasNoSuchField() {
        FormErrors.addRefused(errors, () -> refuse(new Mistake("", "最后一个管理员"), new Mistake("elsewhere", "不在了")));

        assertThat(errors.getGlobalErrors())
                .extracting(ObjectError::getDefaultMessage)
                .containsExactly("最后一个管理员", "不在了");
    }

    @Test
    void areNotAskedForWhileTheFormHasErrorsOfItsOwn() {
        errors.rejectValue("name", "missing", "请填名称");

        Runnable asked = () -> {
            throw new AssertionError("asked");
        };
        assertThat(FormErrors.accept(errors, asked)).isFalse();
        FormErrors.addRefused(errors, () -> refuse(new Mistake("name", "已有"), new Mistake("email", "不对")));
        assertThat(errors.getFieldErrors())
                .as("one error a field says enough")
                .extracting(FieldError::getDefaultMessage)
                .containsExactly("请填名称", "不对");
    }

    @Test
    void tellWhatStandsNowWhereSomebodyWasQuicker() {
        FormErrors.addRefused(errors, () -> {
            throw new Problem("别人改过。");
        });
        assertThat(FormErrors.isOvertaken(errors)).isTrue();

        FormErrors.addNow(errors, Map.of("email", ""));

        assertThat(errors.getFieldError("email"))
                .satisfies(now -> assertThat(now.getDefaultMessage()).isEqualTo("（空）"));
    }

    @Test
    void leaveOtherFailuresAlone() {
        Runnable broken = () -> {
            throw new IllegalStateException("broken");
        };
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> FormErrors.accept(errors, broken));
    }

    @Test
    void standInTheOrderOfTheFieldsWhateverOrderTheyWereFoundIn() {
        errors.rejectValue("email", "wrong", "不对");
        errors.rejectValue("name", "missing", "请填名称");
        errors.reject("refused", "不能");

        assertThat(FormAnswers.inOrder(errors, new DefaultConversionService()).getAllErrors())
                .extracting(ObjectError::getDefaultMessage)
                .containsExactly("不能", "请填名称", "不对");
    }
}
