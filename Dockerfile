# Expects target/ziping.jar: run ./mvnw package first, on Linux or with -Pall-platforms.

FROM eclipse-temurin:25-jre AS installed
RUN groupadd --system --gid 10001 ziping \
    && useradd --system --uid 10001 --gid ziping --no-create-home --shell /usr/sbin/nologin ziping \
    && mkdir /ziping && chown ziping /ziping
COPY target/ziping.jar bin/install /build/
# PostgreSQL, which is needed for the archive of classes, refuses to run as root
USER 10001:10001
# a jar that was packaged on another system has no PostgreSQL for this one: then the image has no archive, and starts slower
RUN bash /build/install /build/ziping.jar /ziping || [ -s /ziping/options ]

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 ziping \
    && useradd --system --uid 10001 --gid ziping --no-create-home --shell /usr/sbin/nologin ziping
WORKDIR /ziping
# the archive is of these very files: none may be left out, the embedded server's neither
COPY --from=installed /ziping/lib/ lib/
COPY --from=installed /ziping/ziping.* /ziping/options ./
USER 10001:10001
EXPOSE 8080
# the image has neither curl nor wget, and a JVM for every question would be a heavy way to ask
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "@options", "-XX:MaxRAMPercentage=75", "-jar", "ziping.jar"]
