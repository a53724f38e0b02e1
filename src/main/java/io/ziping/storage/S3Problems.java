package io.ziping.storage;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says in words what a server of S3 means by its codes. */
final class S3Problems {

    private static final int SERVER_ERROR = 500;

    private static final Map<Integer, String> CODES =
            Map.of(301, "PermanentRedirect", 403, "AccessDenied", 404, "NoSuchBucket");

    private S3Problems() {}

    static StorageProblem of(StorageProperties.Bucket bucket, String place, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof S3Exception refused) {
                return refused(bucket, place, refused);
            }
            if (cause instanceof SdkClientException unsent) {
                return unsent(place, unsent);
            }
        }
        return new StorageProblem(
                "S3 存储 %s 读出的不是写入的：%s。(The store does not give back what was kept.)"
                        .formatted(place, failure.getMessage()),
                "请检查这个存储，或它前面的代理。",
                false,
                failure);
    }

    /** No answer, or nothing to sign with. */
    private static StorageProblem unsent(String place, SdkClientException unsent) {
        var words = String.valueOf(unsent.getMessage());
        if (words.contains("credentials")) {
            return new StorageProblem(
                    "没有 S3 存储的密钥。(There are no credentials for the S3 store.)",
                    "请设置 ziping.storage.s3.access-key 和 ziping.storage.s3.secret-key，或环境变量 AWS_ACCESS_KEY_ID 和"
                            + " AWS_SECRET_ACCESS_KEY。",
                    false,
                    unsent);
        }
        return new StorageProblem(
                "连不上 S3 存储 %s：%s。(The S3 store cannot be reached.)".formatted(place, words),
                "请检查地址 ziping.storage.s3.endpoint、网络和证书。",
                true,
                unsent);
    }

    private static StorageProblem refused(StorageProperties.Bucket bucket, String place, S3Exception refused) {
        var code = code(refused);
        return switch (code) {
            case "NoSuchBucket" ->
                new StorageProblem(
                        "S3 存储里没有存储桶“%s”（%s）。(The bucket does not exist.)".formatted(bucket.bucket(), place),
                        "请先建好存储桶，或改正 ziping.storage.s3.bucket；程序自己不建。",
                        false,
                        refused);
            case "InvalidAccessKeyId", "SignatureDoesNotMatch" ->
                new StorageProblem(
                        "S3 存储 %s 不认密钥（%s）。(The credentials are not accepted.)".formatted(place, code),
                        "请核对 ziping.storage.s3.access-key 和 ziping.storage.s3.secret-key，并看看两边的时钟对不对。",
                        false,
                        refused);
            case "AccessDenied", "AllAccessDisabled" ->
                new StorageProblem(
                        "密钥没有权限在存储桶“%s”里写入、读出和删除（%s）。(Access to the bucket is denied.)"
                                .formatted(bucket.bucket(), place),
                        "请给这个密钥 s3:PutObject、s3:GetObject、s3:DeleteObject、s3:AbortMultipartUpload 四项权限。",
                        false,
                        refused);
            case "RequestTimeTooSkewed" ->
                new StorageProblem(
                        "本机和 S3 存储 %s 的时钟差得太多。(The clocks differ.)".formatted(place),
                        "请让两边都校准时间（NTP）。",
                        false,
                        refused);
            case "PermanentRedirect", "AuthorizationHeaderMalformed" ->
                new StorageProblem(
                        "存储桶“%s”不在区域 %s。(The bucket is in another region.)".formatted(bucket.bucket(), bucket.region()),
                        "请改正 ziping.storage.s3.region 或 ziping.storage.s3.endpoint。",
                        false,
                        refused);
            default ->
                new StorageProblem(
                        "S3 存储 %s 回答 %d %s。(The S3 store refuses.)".formatted(place, refused.statusCode(), code),
                        "请问维护这个存储的人。",
                        refused.statusCode() >= SERVER_ERROR,
                        refused);
        };
    }

    /** An answer without a body has no code. */
    private static String code(S3Exception refused) {
        var details = refused.awsErrorDetails();
        @Nullable String code = details == null ? null : details.errorCode();
        return code == null || code.isBlank() || Character.isDigit(code.charAt(0))
                ? CODES.getOrDefault(refused.statusCode(), "")
                : code;
    }
}
