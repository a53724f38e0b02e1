# Expects target/ziping.jar: run ./mvnw package first. Builds on Docker 20.10 and newer, with BuildKit and without.

FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/ziping.jar .
# the embedded servers are for machines without a database: here there is one, and they are half of the jar
RUN java -Djarmode=tools -jar ziping.jar extract --layers --destination layers \
    && rm layers/dependencies/lib/embedded-postgres-binaries-*.jar \
    # mostly empty; of two empty layers in a row the builder without BuildKit loses one
    && cp -R layers/spring-boot-loader/. layers/snapshot-dependencies/. layers/application

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 ziping \
    && useradd --system --uid 10001 --gid ziping --no-create-home --shell /usr/sbin/nologin ziping
WORKDIR /ziping
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001:10001
EXPOSE 8080
# the image has neither curl nor wget, and a JVM for every question would be a heavy way to ask
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "ziping.jar"]
