package io.ziping.ui;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Problems (RFC 9457) as the application words them: of the type {@code about:blank}, so that the status says what kind
 * it is, with a Chinese title for the status and a Chinese sentence for what happened.
 */
public final class Problems {

    private record Words(String title, String detail) {}

    private static final int REFERENCE_LENGTH = 8;

    private static final Words OTHER = new Words("请求未能完成", "请求未能完成");

    private static final Map<Integer, Words> WORDS = Map.ofEntries(
            Map.entry(400, new Words("请求有误", "请求的写法不对")),
            Map.entry(401, new Words("未能确认身份", "用户名或密码不对，或者没有提供")),
            Map.entry(403, new Words("没有权限", "这个账号没有此项权限")),
            Map.entry(404, new Words("没有找到", "没有这个地址")),
            Map.entry(405, new Words("不支持的操作", "这个地址不支持这种操作")),
            Map.entry(406, new Words("没有这种格式", "给不出所要求的格式")),
            Map.entry(409, new Words("与现状冲突", "与现状冲突，请重新读取")),
            Map.entry(412, new Words("前提不符", "读取之后有人改过，请重新读取")),
            Map.entry(413, new Words("内容太大", "内容超过2MB")),
            Map.entry(415, new Words("格式不对", "内容的格式不对，应为application/json")),
            Map.entry(422, new Words("内容须补正", "有的地方须先补正")),
            Map.entry(428, new Words("缺少前提", "更新须带If-Match，其值为读取时的ETag")),
            Map.entry(429, new Words("失败太多", "这个网络地址登录失败的次数太多，请过几分钟再试")),
            Map.entry(500, new Words("系统出错", "系统出了问题")));

    private Problems() {}

    /** A problem of which nothing more is known than its status. */
    public static ProblemDetail of(HttpStatusCode status) {
        return of(status, words(status).detail());
    }

    /**
     * A problem.
     *
     * @param detail one sentence in words a clerk understands
     */
    public static ProblemDetail of(HttpStatusCode status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(words(status).title());
        return problem;
    }

    /** A short name for an internal failure, to be told to the caller and written to the log beside the exception. */
    public static String newReference() {
        return UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
    }

    /** An internal failure, of which nothing but its reference leaves the server, and what a person can do about it. */
    public static ProblemDetail failure(HttpStatusCode status, String reference, Throwable failure) {
        return failure(
                status,
                reference,
                FailureCause.of(failure).map(FailureCause::words).orElse(null));
    }

    static ProblemDetail failure(HttpStatusCode status, String reference, @Nullable Object trouble) {
        var words = trouble == null ? "系统出了问题，" : trouble.toString();
        var problem = of(status, words + "请把编号" + reference + "告诉管理员");
        problem.setProperty("reference", reference);
        return problem;
    }

    private static Words words(HttpStatusCode status) {
        return WORDS.getOrDefault(status.value(), OTHER);
    }
}
