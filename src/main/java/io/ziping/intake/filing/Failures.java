package io.ziping.intake.filing;

import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.ProjectRetiredException;
import io.ziping.evaluation.StaleVersionException;
import io.ziping.evaluation.UnitClosedException;
import io.ziping.evaluation.UnitOutOfScopeException;
import io.ziping.evaluation.document.InvalidDocumentException;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.FilingClosedException;
import lombok.extern.slf4j.Slf4j;

/** Why a form was not stored, or a draft not taken away, in words for the person. */
@Slf4j
public final class Failures {

    private Failures() {}

    public static String ofFiling(RuntimeException failure) {
        if (failure instanceof EvaluationExistsException) {
            return "这个项目已有该年度的表，没有导入";
        }
        if (failure instanceof StaleVersionException) {
            return "您看过以后，草稿又有人改过，没有替换。请再看一遍差别";
        }
        return common(failure);
    }

    public static String ofUndoing(RuntimeException failure) {
        if (failure instanceof StaleVersionException || failure instanceof EvaluationLockedException) {
            return "导入以后有人改过或提交了，留着没有动";
        }
        return common(failure);
    }

    private static String common(RuntimeException failure) {
        if (failure instanceof InvalidDocumentException invalid) {
            return invalid.words();
        }
        if (failure instanceof ProjectRetiredException retired) {
            return retired.words();
        }
        if (failure instanceof FilingClosedException closed) {
            return closed.getWords();
        }
        if (failure instanceof UnitClosedException closed) {
            return closed.words();
        }
        if (failure instanceof EvaluationLockedException locked) {
            return locked.words();
        }
        if (failure instanceof UnitOutOfScopeException) {
            return "不在您的填报范围内";
        }
        if (failure instanceof EvaluationNotFoundException) {
            return "这张表已经不在了";
        }
        log.error("a form of an upload could not be stored or taken away", failure);
        return "系统出错，没有办成。请再试一次，或告诉管理员";
    }
}
